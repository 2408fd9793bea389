//! For whom a file is, and who can open it. What may go into it is told by the sheet.

use std::rc::Rc;

use super::{Desk, Effect, Screen, State};
use crate::form::{Form, Whole};
use crate::seal::{Lock, Passphrase, Recipient};
use crate::settings::Settings;
use crate::sheet::{Excerpt, is_scoped};

/// For whom a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// For those who filled it in: everything goes into it.
    Ourselves,
    /// For others: only what may be passed on.
    Others,
}

/// For whom the next file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Handing {
    /// For whom it is, where that makes a difference.
    pub(super) audience: Option<Audience>,
    /// Who can open it where it is sealed: a recipient of the settings, or whoever has the code.
    pub(super) recipient: Option<usize>,
    /// Whether a file was closed with the code that is shown.
    pub(super) spent: bool,
}

/// What is said of a file that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// For whom it is, where that makes a difference.
    pub audience: Option<Audience>,
    /// Whether there are answers that did not go into it.
    pub lacks: bool,
    /// Who can open it, where it is no code that does.
    pub recipient: Option<Rc<str>>,
}

impl Handing {
    /// Handing over is to others, as long as nobody says anything else.
    pub(super) fn of(form: &Form) -> Option<Whole<Self>> {
        if !crate::WHOLE {
            return None;
        }
        let audience = is_scoped(form).then_some(Audience::Others);
        Whole::new(Self { audience, recipient: None, spent: false })
    }
}

impl Desk {
    /// For whom the next file is, where that makes a difference.
    pub fn audience(&self) -> Option<Audience> {
        self.handing.as_deref()?.audience
    }

    /// Who can open the next sealed file: the place of a recipient in the settings.
    pub fn recipient(&self) -> Option<usize> {
        self.handing.as_deref()?.recipient
    }

    /// What of the document others get, where it is for them, or where it is others who read it.
    pub fn excerpt(&self) -> Option<Whole<Excerpt>> {
        if !crate::WHOLE {
            return None;
        }
        let limited = match self.opened {
            Some(_) => self.record.also().withheld,
            None => self.audience() == Some(Audience::Others),
        };
        let excerpt = if limited { self.sheet.excerpt(&self.answers) } else { None };
        excerpt.and_then(Whole::new)
    }

    /// No file has been closed with this code yet.
    pub(super) fn renew(&mut self, code: Passphrase) {
        self.code = Some(code);
        if let Some(handing) = self.handing.as_deref().copied() {
            self.handing = Whole::new(Handing { spent: false, ..handing });
        }
    }

    /// The next file is for these. A code that has closed a file for some is not used for others:
    /// who may open the one could open the other.
    pub(super) fn address(&mut self, audience: Audience) {
        let Some(handing) = self.handing.as_deref().copied() else { return };
        if handing.audience.is_none_or(|before| before == audience) {
            return;
        }
        if handing.spent {
            self.code = None;
        }
        self.handing = Whole::new(Handing { audience: Some(audience), spent: false, ..handing });
        self.edits += 1;
    }

    /// A file is there. What is said of it; and where there are answers that it has not, they are
    /// as safe as before, and no safer. The next one is for others again: nobody is to hand over
    /// everything because they saved a draft before.
    pub(super) fn handed(&mut self, sealed: bool, who: Option<Rc<str>>) -> Option<Whole<Handed>> {
        let handing = self.handing.as_deref().copied()?;
        let lacks = self.excerpt().is_some_and(|excerpt| excerpt.lacks);
        let recipient = who.filter(|_| sealed);
        let spent = handing.spent || sealed && recipient.is_none();
        self.handing = Whole::new(Handing { spent, ..handing });
        let handed = Handed { audience: handing.audience, lacks, recipient };
        self.address(Audience::Others);
        Whole::new(handed)
    }
}

impl State {
    pub(super) fn address(&mut self, audience: Audience) -> Vec<Effect> {
        if let Some(desk) = self.desk.as_mut().filter(|desk| desk.opened.is_none()) {
            desk.address(audience);
        }
        self.code_if_needed()
    }

    pub(super) fn lock_for(&mut self, recipient: Option<usize>) -> Vec<Effect> {
        let known = |place: &usize| self.recipients().get(*place).is_some();
        let recipient = recipient.filter(known);
        if let Some(desk) = &mut self.desk
            && let Some(handing) = desk.handing.as_deref().copied()
        {
            desk.handing = Whole::new(Handing { recipient, ..handing });
            desk.edits += 1;
        }
        self.code_if_needed()
    }

    /// A code is drawn where one is shown.
    fn code_if_needed(&mut self) -> Vec<Effect> {
        if self.screen == Screen::HandOver && self.needs_code() {
            return self.draw_code();
        }
        Vec::new()
    }

    /// Those for whom a file can be sealed.
    pub fn recipients(&self) -> &[(Rc<str>, Recipient)] {
        let settings = self.settings.as_deref();
        settings.map(|settings: &Rc<Settings>| settings.recipients.as_slice()).unwrap_or_default()
    }

    /// Who can open the next sealed file, where it is no code that does, and what it is closed
    /// with: whoever keeps the key for emergencies can open it too.
    pub(super) fn lock(&self) -> Option<(Rc<str>, Lock)> {
        let settings = self.settings.as_deref()?;
        let (name, recipient) = settings.recipients.get(self.desk.as_ref()?.recipient()?)?;
        let other = settings.recovery.iter().filter(|recovery| *recovery != recipient);
        let all = [recipient].into_iter().chain(other).cloned().collect();
        Some((name.clone(), Lock::Recipients(all)))
    }
}
