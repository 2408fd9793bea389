//! For whom a file is, and who can open it. What may go into it is told by the sheet.

use std::rc::Rc;

use super::{Desk, Effect, Focus, Notice, Screen, State, Wanted};
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

/// Whom the municipality names: what they are called, and their key.
type Named = (Rc<str>, Recipient);

/// For whom the next file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Handing {
    /// Whether it makes a difference for whom it is.
    scoped: bool,
    /// For whom it is, as somebody said.
    audience: Option<Audience>,
    /// Who can open it where it is sealed, unless it is whoever has the code. It is no place in the
    /// settings: another file of settings may have somebody else there.
    recipient: Option<Named>,
    /// For whom a file was closed with the code that is shown.
    spent: Option<Audience>,
    /// Whether a file was asked for before it was said for whom.
    asked: bool,
}

/// For whom a file is being made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Whom {
    audience: Option<Audience>,
    recipient: Option<Named>,
}

/// What is said of a file that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// For whom it is, where that makes a difference.
    pub audience: Option<Audience>,
    /// Whether only one of those who fill in apart had filled in.
    pub apart: bool,
    /// Whether there are answers that did not go into it.
    pub lacks: bool,
    /// Who can open it, where it is no code that does.
    pub recipient: Option<Rc<str>>,
}

impl Handing {
    /// Nobody has said anything yet.
    pub(super) fn of(form: &Form) -> Option<Whole<Self>> {
        if !crate::WHOLE {
            return None;
        }
        let scoped = is_scoped(form);
        Whole::new(Self { scoped, audience: None, recipient: None, spent: None, asked: false })
    }
}

impl Desk {
    /// For whom the next file is, where that makes a difference. As long as nobody has said it, it
    /// is for others; but what one of two has filled in apart is for who puts the two together,
    /// since others could make nothing of it.
    pub fn audience(&self) -> Option<Audience> {
        let handing = self.handing.as_deref().filter(|handing| handing.scoped)?;
        let is_own = || !self.sheet.is_settled() && self.sheet.is_apart();
        // Parents who are alone with it can say of no part whether others may get it.
        if self.sheet.is_parents_alone() {
            return Some(Audience::Ourselves);
        }
        let likely = || if is_own() { Audience::Ourselves } else { Audience::Others };
        Some(handing.audience.unwrap_or_else(likely))
    }

    /// Whether a person has to say for whom the next file is. For others there is nothing to put
    /// into it before it is said what may be passed on; and where that is said although only one
    /// has filled in, it can be meant for either.
    pub fn is_open_for_whom(&self) -> bool {
        let is_open = |handing: &Handing| handing.scoped && handing.audience.is_none();
        self.handing.as_deref().is_some_and(is_open)
            && self.sheet.is_settled() == self.sheet.is_apart()
    }

    /// Whether a file was asked for while that was open.
    pub fn is_asked_for_whom(&self) -> bool {
        self.is_open_for_whom() && self.handing.as_deref().is_some_and(|handing| handing.asked)
    }

    /// Whether only one of those who fill in apart has filled in.
    pub fn is_apart(&self) -> bool {
        self.audience().is_some() && self.sheet.is_apart()
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
        self.hand(|handing| handing.spent = None);
    }

    /// The next file is for these.
    pub(super) fn address(&mut self, audience: Audience) {
        self.hand(|handing| (handing.audience, handing.asked) = (Some(audience), false));
    }

    /// It is open again for whom the next file is.
    pub(super) fn address_nobody(&mut self) {
        self.hand(|handing| (handing.audience, handing.asked) = (None, false));
    }

    fn hand(&mut self, change: impl FnOnce(&mut Handing)) {
        let Some(mut handing) = self.handing.as_deref().cloned() else { return };
        change(&mut handing);
        self.handing = Whole::new(handing);
        self.mind_code();
    }

    /// A code that has closed a file for some is not used for others: who may open the one could
    /// open the other.
    pub(super) fn mind_code(&mut self) {
        let Some(handing) = self.handing.as_deref() else { return };
        if handing.spent.is_some() && handing.spent != self.audience() {
            self.handing = Whole::new(Handing { spent: None, ..handing.clone() });
            self.code = None;
        }
    }

    /// A file is there. What is said of it; and where there are answers that it has not, they are
    /// as safe as before, and no safer. For whom the next one is, is open again: nobody is to hand
    /// over everything because they saved a draft before.
    pub(super) fn handed(&mut self, sealed: bool, whom: Option<&Whom>) -> Option<Whole<Handed>> {
        let Whom { audience, recipient } = whom?.clone();
        let lacks = self.excerpt().is_some_and(|excerpt| excerpt.lacks);
        let apart = self.is_apart();
        if sealed && recipient.is_none() {
            self.hand(|handing| handing.spent = audience);
        }
        self.address_nobody();
        let recipient = recipient.map(|(name, _)| name);
        Whole::new(Handed { audience, apart, lacks, recipient })
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
        let recipient = recipient.and_then(|place| self.recipients().get(place)).cloned();
        if let Some(desk) = &mut self.desk {
            desk.hand(|handing| handing.recipient = recipient);
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

    /// Asks for whom the file is to be.
    pub(super) fn ask_for_whom(&mut self) -> Vec<Effect> {
        if let Some(desk) = &mut self.desk {
            desk.hand(|handing| handing.asked = true);
        }
        Whole::new(()).map(Focus::Audience).map(Effect::Focus).into_iter().collect()
    }

    /// For whom a file of this kind would be made now.
    pub(super) fn whom(&self, kind: Wanted) -> Option<Whole<Whom>> {
        let desk = self.desk.as_ref().filter(|_| crate::WHOLE)?;
        let place = self.recipient().filter(|_| kind == Wanted::Sealed);
        let recipient = place.and_then(|place| self.recipients().get(place)).cloned();
        Whole::new(Whom { audience: desk.audience(), recipient })
    }

    /// A file was made for some, and meanwhile it was said that it is for others: it is thrown
    /// away, and the person is told. Only they know which of the two they want now.
    pub(super) fn readdressed(&mut self) -> Vec<Effect> {
        let mut effects = self.code_if_needed();
        self.notice = Whole::new(()).map(Notice::Readdressed);
        effects.push(Effect::Focus(Focus::Notice));
        effects
    }

    /// Those for whom a file can be sealed.
    pub fn recipients(&self) -> &[(Rc<str>, Recipient)] {
        let settings = self.settings.as_deref();
        settings.map(|settings: &Rc<Settings>| settings.recipients.as_slice()).unwrap_or_default()
    }

    /// Who can open the next sealed file: the place of a recipient in the settings that hold now.
    /// Whom they do not name is none, and it is a code again that opens the file.
    pub fn recipient(&self) -> Option<usize> {
        let chosen = self.desk.as_ref()?.handing.as_deref()?.recipient.as_ref()?;
        self.recipients().iter().position(|known| known == chosen)
    }

    /// What the next sealed file is closed with, where it is no code: whoever keeps the key for
    /// emergencies can open it too.
    pub(super) fn lock(&self) -> Option<Lock> {
        let settings = self.settings.as_deref()?;
        let (_, recipient) = settings.recipients.get(self.recipient()?)?;
        let other = settings.recovery.iter().filter(|recovery| *recovery != recipient);
        let all = [recipient].into_iter().chain(other).cloned().collect();
        Some(Lock::Recipients(all))
    }
}
