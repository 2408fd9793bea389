//! Handing over: which file, with which code, and what came of it.

use super::desk::Making;
use super::{Audience, Busy, Desk, Effect, Focus, Made, Notice, Parcel, Screen, State, Wanted};
use crate::form::Whole;
use crate::seal::{Lock, Passphrase};
use crate::work::{Failure, Job};

impl State {
    pub(super) fn want(&mut self, wanted: Wanted) -> Vec<Effect> {
        if let Some(desk) = &mut self.desk {
            desk.wanted = wanted;
        }
        if self.needs_code() { self.draw_code() } else { Vec::new() }
    }

    pub(super) fn needs_code(&self) -> bool {
        let open = |desk: &Desk| desk.wanted == Wanted::Sealed && desk.code.is_none();
        let open = self.desk.as_ref().is_some_and(open) && !self.makes_settings();
        open && self.recipient().is_none()
    }

    pub(super) fn draw_code(&mut self) -> Vec<Effect> {
        self.start(Busy::Drawing, Job::DrawCode)
    }

    pub(super) fn code_drawn(&mut self, code: Passphrase) -> Vec<Effect> {
        if crate::WHOLE && self.takes_draft_code(&code) {
            return Vec::new();
        }
        if let Some(desk) = &mut self.desk {
            desk.renew(code);
        }
        Vec::new()
    }

    /// Somebody wants to hand in. What is missing is listed first, once; who has seen that can hand
    /// over all the same.
    pub(super) fn hand_in(&mut self) -> Vec<Effect> {
        let Some(desk) = &mut self.desk else { return Vec::new() };
        if desk.wanting().is_empty() {
            return self.go(Screen::HandOver);
        }
        desk.tried = true;
        let mut effects =
            if self.screen == Screen::Review { Vec::new() } else { self.go(Screen::Review) };
        effects.retain(|effect| !matches!(effect, Effect::Focus(_)));
        effects.extend(Whole::new(()).map(Focus::Wanting).map(Effect::Focus));
        effects
    }

    pub(super) fn make(&mut self) -> Vec<Effect> {
        if self.makes_settings() {
            return self.make_settings();
        }
        let Some(desk) = &self.desk else { return Vec::new() };
        if desk.is_open_for_whom() {
            return self.ask_for_whom();
        }
        let (mut document, minute) = (desk.document(), self.minute_now());
        if crate::WHOLE {
            document.record = document.record.made_at(minute.as_ref());
        }
        let bundle = document.write();
        let told = desk.told();
        let language = self.texts.language.to_owned();
        let lock = match (desk.wanted, self.lock()) {
            (Wanted::Paper, _) => None,
            (Wanted::Sealed, Some(lock)) => Some(lock),
            (Wanted::Sealed, None) => match &desk.code {
                Some(code) => Some(Lock::Code(code.clone())),
                None => return self.draw_code(),
            },
        };
        let code = match &lock {
            Some(Lock::Code(code)) => Some(code.clone()),
            _ => None,
        };
        let job = match lock {
            None => Job::Print { bundle, told, language },
            Some(lock) => Job::Seal { bundle, told, language, lock },
        };
        let whom = self.whom(desk.wanted);
        let free = self.busy.is_none();
        let effects = self.start(Busy::Making, job);
        if let Some(desk) = self.desk.as_mut().filter(|_| free) {
            desk.making = Some(Making { edits: desk.edits, code, whom, minute });
        }
        effects
    }

    /// A file is there. Where the answers have changed since it was asked for, it is made again,
    /// and for the same; where another document lies on the desk, it is thrown away.
    pub(super) fn made(&mut self, bytes: Vec<u8>, kind: Wanted) -> Vec<Effect> {
        let whom = self.whom(kind);
        let Some(desk) = &mut self.desk else { return Vec::new() };
        let Some(making) = desk.making.take() else { return Vec::new() };
        let Making { edits, code, whom: asked, minute } = making;
        let changed = edits != desk.edits;
        if crate::WHOLE && (asked != whom || changed && desk.is_open_for_whom()) {
            return self.readdressed();
        }
        if changed {
            // The code may have been put away on the way to others and back.
            if crate::WHOLE && desk.code.is_none() {
                desk.code = code;
            }
            return self.make();
        }
        if crate::WHOLE {
            desk.was_put_down(minute.as_ref());
        }
        let name = desk.file_name(kind).as_str().into();
        let handed = desk.handed(kind == Wanted::Sealed, whom.as_deref());
        desk.unsaved &= handed.as_ref().is_some_and(|handed| handed.lacks);
        desk.filed = Whole::new(()).filter(|_| !desk.unsaved).or(desk.filed);
        if handed.as_ref().is_some_and(|handed| handed.audience != Some(Audience::Ourselves)) {
            desk.given = Whole::new(desk.edits);
        }
        desk.made = Some(Made { name, size: bytes.len(), kind, code, handed, bytes: bytes.into() });
        let mut effects = self.save();
        if self.screen == Screen::HandOver {
            effects.extend(self.go(Screen::Done));
        }
        effects.push(Effect::Journal { soon: false });
        effects
    }

    /// Saves the file that was made last, also once more: a browser may have been told not to.
    pub(super) fn save(&mut self) -> Vec<Effect> {
        let Some(made) = self.desk.as_ref().and_then(|desk| desk.made.as_ref()) else {
            return Vec::new();
        };
        let media_type = match made.kind {
            Wanted::Paper => "application/pdf",
            Wanted::Sealed => "text/plain",
        };
        let (name, bytes) = (made.name.to_string(), made.bytes.to_vec());
        vec![Effect::Save(Parcel { name, media_type, bytes })]
    }

    pub(super) fn failed(&mut self, failure: Failure) -> Vec<Effect> {
        self.notice = Some(Notice::Failed(failure));
        vec![Effect::Focus(Focus::Notice)]
    }
}
