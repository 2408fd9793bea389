//! A draft that was opened from a file and is gone on with: with which code, and where in the form.
//! It opens nothing itself.

use super::{Draft, State};
use crate::form::Initial;
use crate::seal::{Key, Passphrase};
use crate::sheet::Row;
use crate::state::Desk;

/// What opened the draft that lies open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opener {
    /// Its code: what is saved from now on has the same one.
    Code,
    /// A key, with which nobody learns the code: what is saved from now on has a new one.
    Key,
}

/// What is said of a draft that was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resumed {
    /// Whether a key opened it, so that the next file has another code.
    pub by_key: bool,
    /// Whether there was an answer to go to.
    pub answered: bool,
}

impl Draft {
    /// What opened the draft that lies open, where it comes from a file.
    pub fn opener(&self) -> Option<Opener> {
        self.course.opener
    }

    /// From now on this is the code of the window; without one, another is drawn when it is needed.
    /// What was saved here before still opens with its own, which is not to be lost.
    fn adopt(&mut self, code: Option<Passphrase>) {
        if code.is_none() || self.code != code {
            self.set_aside();
            self.code.clone_from(&code);
        }
        // The code that lies open again is none of before.
        self.earlier.retain(|earlier| Some(earlier) != code.as_ref());
    }

    /// The next draft has another code. One that a draft was made with is still known.
    pub(super) fn set_aside(&mut self) {
        let code = self.code.take();
        self.earlier.extend(self.key.take().and(code));
        self.working = self.working.take().map(super::Working::forgotten);
        self.drawing = false;
    }
}

impl State {
    /// A draft from a file lies open: it keeps the code that opened it. A code is taken as it was
    /// meant, since whatever was typed means the same the next time.
    pub(in crate::state) fn adopt_draft(&mut self, by: Option<Key>) {
        let Some(by) = by else { return };
        let (opener, code) = match by {
            Key::Code(code) => (Opener::Code, code.readings().pop()),
            Key::Identities(_) => (Opener::Key, None),
        };
        self.on_draft(|_| {});
        self.mind_course();
        self.on_draft(|draft| {
            draft.adopt(code);
            draft.course.opener = Some(opener);
        });
    }
}

impl Desk {
    /// The last step in which somebody has answered something. A form is filled in from its first
    /// step to its last, and any of them may be left with gaps: so what is missing says nothing of
    /// how far somebody came, and what was answered last does.
    pub fn reached(&self) -> Option<usize> {
        self.steps.iter().rposition(|step| {
            let mut rows = Vec::new();
            self.sheet.rows_of(&step.roots).for_each(|row| row.collect(&mut rows));
            self.asks(step) && rows.iter().any(|row| self.is_answered(row))
        })
    }

    /// Whether somebody has answered. The day on which a form was begun says nothing.
    fn is_answered(&self, row: &Row) -> bool {
        row.item.initial != Initial::Today && self.is_own(&row.item, &row.address, &row.answers)
    }
}
