//! Handing over: which file, with which code, and what came of it.

use super::{Busy, Desk, Effect, Focus, Made, Notice, Parcel, Screen, State, Wanted};
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
        self.desk.as_ref().is_some_and(open)
    }

    pub(super) fn draw_code(&mut self) -> Vec<Effect> {
        self.start(Busy::Drawing, Job::DrawCode)
    }

    /// One job at a time: what is asked for while another runs is not begun.
    pub(super) fn start(&mut self, busy: Busy, job: Job) -> Vec<Effect> {
        if self.busy.is_some() {
            return Vec::new();
        }
        self.busy = Some(busy);
        self.notice = None;
        vec![Effect::Run(job)]
    }

    pub(super) fn code_drawn(&mut self, code: Passphrase) -> Vec<Effect> {
        if let Some(desk) = &mut self.desk {
            desk.code = Some(code);
        }
        Vec::new()
    }

    pub(super) fn make(&mut self) -> Vec<Effect> {
        let Some(desk) = &self.desk else { return Vec::new() };
        let bundle = desk.document().write();
        let language = self.texts.language.to_owned();
        let job = match (desk.wanted, &desk.code) {
            (Wanted::Paper, _) => Job::Print { bundle, language },
            (Wanted::Sealed, Some(code)) => {
                Job::Seal { bundle, language, lock: Lock::Code(code.clone()) }
            }
            (Wanted::Sealed, None) => return self.draw_code(),
        };
        let effects = self.start(Busy::Making, job);
        if let Some(desk) = self.desk.as_mut().filter(|_| !effects.is_empty()) {
            desk.making = Some(desk.edits);
        }
        effects
    }

    /// A file is there. Where the answers have changed since it was asked for, it is made again;
    /// where another document lies on the desk, it is thrown away.
    pub(super) fn made(&mut self, bytes: Vec<u8>, kind: Wanted) -> Vec<Effect> {
        let Some(desk) = &mut self.desk else { return Vec::new() };
        match desk.making.take() {
            Some(edits) if edits == desk.edits => {}
            Some(_) => return self.make(),
            None => return Vec::new(),
        }
        let name = desk.file_name(kind);
        desk.made = Some(Made { name: name.as_str().into(), size: bytes.len(), kind });
        desk.unsaved = false;
        let media_type = match kind {
            Wanted::Paper => "application/pdf",
            Wanted::Sealed => "text/plain",
        };
        let mut effects = vec![Effect::Save(Parcel { name, media_type, bytes })];
        effects.extend(self.go(Screen::Done));
        effects.push(Effect::Journal { soon: false });
        effects
    }

    pub(super) fn failed(&mut self, failure: Failure) -> Vec<Effect> {
        self.notice = Some(Notice::Failed(failure));
        vec![Effect::Focus(Focus::Notice)]
    }
}
