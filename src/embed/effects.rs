//! Carries out what follows from an action: jobs, files, the journal, the focus, the history.
//! Nothing is decided here.

use std::rc::Rc;

use web_sys::Element;
use yew::Context;

use super::app::{App, Message};
use crate::browser::{self, Host, Timeout};
use crate::state::{Action, Desk, Effect, Focus, Parcel, ProductBox, Screen, State};
use crate::work::Job;

/// How old the journal may be while somebody types, in milliseconds.
const SOON: u32 = 250;

/// What the title of the page ends with; before it stands the name of a step, never an answer.
const NAME: &str = "Trivsel";

impl App {
    pub(super) fn perform(&mut self, ctx: &Context<Self>, effect: Effect) {
        let host = &ctx.props().start.host;
        match effect {
            Effect::Run(job) => self.run(host, job),
            Effect::Save(parcel) => {
                browser::save(&parcel);
                if !crate::WHOLE || self.state.is_own(&parcel) {
                    host.emit("trivsel-done", "kind", kind(&parcel));
                }
            }
            Effect::Journal { soon: true } => self.write_soon(ctx),
            Effect::Journal { soon: false } => self.write(ctx),
            Effect::Forget => {
                self.late = None;
                host.forget();
            }
            Effect::Later(name, bytes) => host.later(&name, &bytes),
            Effect::Settle(settings) => host.hold("settings", &settings),
            Effect::Speak(language) => self.speak(ctx, *language),
            Effect::Choose(name) => Self::choose(ctx, &name),
            Effect::Keep(what) => self.keep(what.0, &what.1),
            Effect::Tick(wait) => self.tick(*wait),
            Effect::Stop(_) => browser::stop(host),
            Effect::Focus(focus) => self.focus = Some(focus),
            Effect::Remember(number) => {
                if ctx.props().start.with.own() {
                    browser::remember(number);
                }
                // A document that was just begun is in the journal before its first answer.
                self.write(ctx);
            }
        }
    }

    /// Tells whoever reads the page aloud, and the element, which language it is in now.
    fn speak(&self, ctx: &Context<Self>, language: &str) {
        let start = &ctx.props().start;
        start.host.hold("language", language);
        if start.with.own() {
            browser::language(language);
            browser::title(&title(&self.state));
        }
    }

    fn run(&self, host: &Host, job: Job) {
        let act = self.act.clone();
        browser::run(host, job, move |end| {
            act.emit(Action::Finished(end.map(|product| ProductBox(Rc::new(product)))));
        });
    }

    /// The timer runs from the first change, so that a journal is never older than it says.
    fn write_soon(&mut self, ctx: &Context<Self>) {
        if self.late.is_none() {
            let link = ctx.link().clone();
            self.late = Some(Timeout::new(SOON, move || link.send_message(Message::Write)));
        }
    }

    /// Writes the journal, unless the document is only read: that one lies in its file.
    pub(super) fn write(&mut self, ctx: &Context<Self>) {
        self.late = None;
        if let Some(desk) = self.state.desk.as_ref().filter(|desk| desk.opened.is_none()) {
            ctx.props().start.host.journal(&desk.whole().write());
        }
    }

    /// Tells the element, and the title, where the person is.
    pub(super) fn tell(&mut self, ctx: &Context<Self>) {
        let place = (self.state.screen.number(), self.state.is_unsaved(), self.state.is_calm());
        let errors = crate::WHOLE && self.state.shows_errors();
        if (place, errors) == self.told {
            return;
        }
        self.told = (place, errors);
        // Whoever takes over begins with the journal.
        if self.late.is_some() {
            self.write(ctx);
        }
        let start = &ctx.props().start;
        start.host.place(place.0, place.1, place.2);
        if start.with.own() {
            browser::title(&title(&self.state));
        }
    }
}

/// Which kind of file was made.
fn kind(parcel: &Parcel) -> &'static str {
    match parcel.media_type {
        "application/pdf" => "pdf",
        "application/json" if crate::WHOLE => "settings",
        "text/calendar" if crate::WHOLE => "dates",
        // What is not finished is sealed too, and is told from what is handed over.
        "text/plain;charset=us-ascii" if crate::WHOLE => "draft",
        _ => "sealed",
    }
}

fn title(state: &State) -> String {
    let fill = &state.texts.fill();
    let name = match (state.screen, &state.desk) {
        (Screen::Step(step), Some(desk)) => {
            desk.steps.get(step).map(|step| step.title.in_language(state.texts.language))
        }
        (Screen::Review, _) => Some(fill.review),
        (Screen::HandOver | Screen::Done, _) => Some(fill.hand_over),
        (Screen::Unlock, _) if crate::WHOLE => Some(state.texts.opening().unlock),
        (Screen::Form, _) if crate::WHOLE => Some(state.texts.form_file().preview),
        (Screen::Settings, _) if crate::WHOLE => Some(state.texts.settings().title),
        (Screen::Draft, _) if crate::WHOLE => Some(state.texts.drafts().title),
        (Screen::Parents, _) if crate::WHOLE => Some(state.texts.parents().to),
        (Screen::Help, _) if crate::WHOLE => Some(state.texts.help().name),
        (Screen::Privacy, _) if crate::WHOLE => Some(state.texts.frame().privacy),
        (Screen::Accessibility, _) if crate::WHOLE => Some(state.texts.accessibility().name),
        _ => None,
    };
    let name = name.map_or_else(|| NAME.to_owned(), |name| format!("{name} – {NAME}"));
    let name = match crate::WHOLE && state.shows_errors() {
        true => [state.texts.frame().error, &name].concat(),
        false => name,
    };
    let practises = crate::WHOLE && state.desk.as_ref().is_some_and(Desk::is_practice);
    if practises { format!("{} – {name}", state.texts.beginning().practice) } else { name }
}

/// Puts the focus where it belongs. The screen gives these places their ids; an [`Address`] is
/// its own id.
///
/// [`Address`]: crate::answers::Address
pub(super) fn set_focus(node: &Element, focus: &Focus) {
    match focus {
        Focus::Heading => {
            browser::to_top(node);
            browser::focus(node, "heading");
        }
        Focus::Row(address) => browser::focus(node, &address.to_string()),
        Focus::PutBack => browser::focus(node, "put-back"),
        Focus::Notice => browser::focus(node, "notice"),
        Focus::Audience(_) if !crate::WHOLE => {}
        Focus::Audience(_) => browser::focus(node, "audience"),
        Focus::Wanting(_) | Focus::Danger(_) if !crate::WHOLE => {}
        Focus::Wanting(_) => {
            browser::to_top(node);
            browser::focus(node, "wanting");
        }
        Focus::Danger(address) => browser::show(node, &format!("{}-a", &**address)),
    }
}
