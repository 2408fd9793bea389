//! The component that owns the state and hands it to the screen. What follows from an action
//! outside is carried out beside it, in `effects`.

use std::rc::Rc;

use web_sys::Element;
use yew::{Callback, Component, Context, Html, Properties};

use super::{effects, first, recovery};
use crate::browser::{self, ChosenFile, Host, Mount, Timeout};
use crate::form::Whole;
use crate::settings::{Colour, Shades};
use crate::state::{Action, Deed, Focus, Screen, State};
use crate::ui::Page;

/// What the program starts with.
pub(super) struct Start {
    pub(super) node: Element,
    pub(super) host: Host,
    pub(super) with: Mount,
}

/// See [`Start`]; an element is mounted with one and never gets another.
#[derive(Clone, Properties)]
pub(super) struct AppProps {
    pub(super) start: Rc<Start>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.start, &other.start)
    }
}

/// What the component hears.
#[derive(Debug)]
pub(super) enum Message {
    /// A person, or the browser, did something.
    Act(Action),
    /// The field for a code shows what is typed, or hides it.
    Show(bool),
    /// The journal has waited long enough.
    Write,
    /// The person chose a file for drafts, or none.
    Chosen(Whole<Option<ChosenFile>>),
}

/// The component that owns the state.
pub(super) struct App {
    pub(super) state: State,
    pub(super) act: Callback<Action>,
    page: Page,
    /// A journal that waits for more.
    pub(super) late: Option<Timeout>,
    /// Where the focus goes once the screen is drawn.
    pub(super) focus: Option<Focus>,
    /// What the element was told last: the screen, whether something is unsaved, and whether
    /// another program may take over; and whether the title says that something is wrong.
    pub(super) told: ((u32, bool, bool), bool),
    /// The colour that the municipality wished for when the page was painted last, once it was.
    painted: Option<Whole<Option<Rc<str>>>>,
    /// The file that drafts go on being saved in.
    pub(super) file: Option<Whole<ChosenFile>>,
    /// The time until the next of them.
    pub(super) tick: Option<Whole<Timeout>>,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let with = &ctx.props().start.with;
        let mut app = Self {
            state: first::state(with),
            act: ctx.link().callback(Message::Act),
            page: Page::default(),
            late: None,
            focus: None,
            told: ((0, false, true), false),
            painted: None,
            file: None,
            tick: None,
        };
        app.take_up(ctx, with);
        if crate::WHOLE {
            app.say_able(ctx);
        }
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => self.act(ctx, action),
            Message::Show(shown) => self.page.show(shown),
            Message::Write => {
                self.write(ctx);
                return false;
            }
            Message::Chosen(file) => self.chosen(ctx, file.as_ref()),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.page.view(&self.state, &self.act, &ctx.link().callback(Message::Show))
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        self.page.rendered(&self.state);
        if crate::WHOLE {
            self.paint(&ctx.props().start.node);
        }
        if let Some(focus) = self.focus.take() {
            effects::set_focus(&ctx.props().start.node, &focus);
        }
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        if self.late.is_some() {
            self.write(ctx);
        }
    }
}

impl App {
    /// Takes up what was left, or makes a clean start.
    fn take_up(&mut self, ctx: &Context<Self>, with: &Mount) {
        match with.kept() {
            Some(kept) => {
                self.act(ctx, Action::Recover(recovery::journal(&kept)));
                if !kept.fell() {
                    self.act(ctx, Action::Dismiss);
                }
            }
            None if with.own() => browser::forget_steps(),
            None => {}
        }
    }

    pub(super) fn act(&mut self, ctx: &Context<Self>, action: Action) {
        #[cfg(feature = "rehearsal")]
        super::rehearsal::perhaps_fall(&action);
        let host = &ctx.props().start.host;
        if let Some(link_id) = self.touched(&action) {
            host.emit("trivsel-change", "linkId", &link_id);
        }
        if crate::WHOLE && action.puts_down() {
            // Only the clock is told: a file that was just chosen is not let go of for it.
            let now = Action::deed(Deed::PutDown(browser::moment()));
            let effects = now.map(|now| self.state.reduce(now)).unwrap_or_default();
            effects.into_iter().for_each(|effect| self.perform(ctx, effect));
        }
        for effect in self.state.reduce(action) {
            self.perform(ctx, effect);
        }
        if crate::WHOLE && self.state.is_revised() {
            let revise = Action::deed(Deed::Revise(browser::stamp()));
            revise.into_iter().for_each(|revise| self.act(ctx, revise));
        }
        if crate::WHOLE && self.state.resumes() {
            self.act(ctx, Action::Continue(browser::stamp()));
        }
        if self.state.screen != Screen::Unlock {
            self.page.show(false);
        }
        if crate::WHOLE {
            self.let_go();
        }
        self.tell(ctx);
    }

    /// Draws the page in the colour of the municipality, or else in that of the page around it,
    /// where it can be read. Anything else leaves the page in its own.
    fn paint(&mut self, node: &Element) {
        let accent = self.state.settings.as_ref().and_then(|settings| settings.accent.clone());
        if self.painted.as_deref() == Some(&accent) {
            return;
        }
        let wished = accent.as_deref().map(str::to_owned).or_else(|| browser::accent(node));
        let shades = wished.as_deref().and_then(Colour::parse).and_then(Colour::shades);
        browser::paint(node, &Shades::named(shades.as_ref()));
        self.painted = Whole::new(accent);
    }

    /// The linkId of the question or group that an action is about to change.
    fn touched(&self, action: &Action) -> Option<Rc<str>> {
        // Who leaves a field has changed it before.
        let at = action.place().filter(|_| !matches!(action, Action::Settle(..)))?;
        let desk = self.state.desk.as_ref().filter(|desk| desk.opened.is_none())?;
        desk.form().item(at.item).map(|item| item.link_id.clone())
    }
}
