//! What only the whole program does outside: the file that drafts go on being saved in, the time
//! until the next, the end of a job that nobody wants, and what the page noticed. Nothing is
//! decided here.

use yew::{Callback, Context};

use super::app::{App, Message};
use crate::browser::{self, ChosenFile, Timeout};
use crate::form::Whole;
use crate::state::{Action, Deed, Drafting};

/// What follows from what `www/watch.js` noticed; nothing from what nobody here heeds.
#[cfg(feature = "whole")]
pub(super) fn heeded(what: &str) -> Vec<Message> {
    let deed = match what {
        "save" => Deed::SaveDraft(browser::clock()),
        "next" => Deed::Next,
        "undo" => Deed::Undo,
        "redo" => Deed::Redo,
        "idle" => Deed::Cover,
        "hidden" => due(),
        "shown" => Deed::Draft(Drafting::Shown),
        _ => return Vec::new(),
    };
    let done = Action::deed(deed).map(Message::Act);
    // A page that is hidden may never be seen again.
    let written = (what == "hidden").then_some(Message::Write);
    written.into_iter().chain(done).collect()
}

fn due() -> Deed {
    Deed::Draft(Drafting::Due(browser::clock()))
}

fn tell(act: &Callback<Action>, deed: Deed) {
    if let Some(action) = Action::deed(deed) {
        act.emit(action);
    }
}

impl App {
    /// Says what the browser can do for drafts, before anybody could want one.
    pub(super) fn say_able(&mut self, ctx: &Context<Self>) {
        let able = Action::deed(Deed::Draft(Drafting::Able(browser::able())));
        if let Some(able) = able {
            self.act(ctx, able);
        }
    }

    pub(super) fn choose(ctx: &Context<Self>, name: &str) {
        let link = ctx.link().clone();
        browser::choose(name, move |file| {
            if let Some(file) = Whole::new(file) {
                link.send_message(Message::Chosen(file));
            }
        });
    }

    /// Whoever turns away from the choice keeps the file that was chosen before.
    pub(super) fn chosen(&mut self, ctx: &Context<Self>, file: Option<&ChosenFile>) {
        let name = file.map(|file| file.name().into());
        if let Some(file) = file {
            self.file = Whole::new(file.clone());
        }
        if let Some(told) = Action::deed(Deed::Draft(Drafting::Chosen(name))) {
            self.act(ctx, told);
        }
    }

    /// A file that no draft goes into any more is not held, so that nothing can write to it.
    pub(super) fn let_go(&mut self) {
        if self.state.draft.as_deref().is_none_or(|draft| draft.file.is_none()) {
            self.file = None;
        }
    }

    pub(super) fn keep(&self, number: u32, bytes: &[u8]) {
        let act = self.act.clone();
        let told = move |well: bool| {
            tell(&act, Deed::Draft(Drafting::Kept(number, well.then(browser::clock))));
        };
        match self.file.as_deref() {
            Some(file) => browser::keep(file, bytes, told),
            None => told(false),
        }
    }

    /// A later time takes the place of an earlier one.
    pub(super) fn tick(&mut self, wait: u32) {
        let act = self.act.clone();
        self.tick = Whole::new(Timeout::new(wait, move || tell(&act, due())));
    }
}
