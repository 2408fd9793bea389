//! Opening a file, and taking up work from the journal. Whatever goes wrong leaves the state as
//! it was, but for the notice that says so.

use std::rc::Rc;

use super::{
    Action, Busy, Came, Desk, Draft, Effect, Focus, Found, Journal, Kin, Notice, Opener,
    ProductBox, Resumed, Screen, State,
};
use crate::answers::{Document, Stamp, Unreadable};
use crate::form::Whole;
use crate::seal::{Fault, Key, KeyFile, Need, Passphrase};
use crate::work::{Container, Failure, Job, MAX_BYTES, Product};

/// A sealed file that waits for its code.
#[derive(Clone, PartialEq)]
pub struct SealedFile {
    /// The file's name on the person's device.
    pub name: Rc<str>,
    /// The file.
    pub bytes: Rc<[u8]>,
    /// What it asks for.
    pub need: Need,
    /// What it is being opened with.
    pub(super) by: Option<Whole<Key>>,
}

impl State {
    pub(super) fn open(&mut self, name: Rc<str>, bytes: &Rc<[u8]>) -> Vec<Effect> {
        if bytes.len() > MAX_BYTES {
            return self.failed(Failure::TooLarge);
        }
        let need = Need::Identity;
        let free = self.busy.is_none();
        let effects = self.start(Busy::Opening, Job::Open { bytes: bytes.to_vec(), key: None });
        if free {
            self.waiting = Some(SealedFile { name, bytes: bytes.clone(), need, by: None });
        }
        effects
    }

    /// The first module opens no file: it would make less of it than is in it. It gives up what no
    /// other program can take over from it, and asks first where that is the code of a file.
    pub(super) fn hand_on(&mut self, name: Rc<str>, bytes: Rc<[u8]>) -> Vec<Effect> {
        if self.shows_code() {
            return self.ask(Action::File(name, bytes));
        }
        self.notice = None;
        if let Some(desk) = &mut self.desk {
            (desk.code, desk.made) = (None, None);
        }
        vec![Effect::Later(name, bytes)]
    }

    /// The file is sealed and asks for something.
    pub(super) fn asked(&mut self, need: Need) -> Vec<Effect> {
        let Some(file) = self.waiting.take() else { return Vec::new() };
        self.sealed = Some(SealedFile { need, by: None, ..file });
        self.go(Screen::Unlock)
    }

    pub(super) fn unlock(&mut self, code: Passphrase) -> Vec<Effect> {
        if self.sealed.is_none() {
            return Vec::new();
        }
        if code.expose().trim().is_empty() {
            return self.failed(Failure::Seal(Fault::NotAKey));
        }
        self.open_with(Key::Code(code))
    }

    /// The key file is read here and wiped when the deed is gone; its keys are with the job.
    pub(super) fn unlock_with(&mut self, key: &KeyFile) -> Vec<Effect> {
        if self.sealed.is_none() {
            return Vec::new();
        }
        match key.identities() {
            Ok(identities) => self.open_with(Key::Identities(identities)),
            Err(fault) => self.failed(Failure::Seal(fault)),
        }
    }

    fn open_with(&mut self, key: Key) -> Vec<Effect> {
        let Some(file) = &self.sealed else { return Vec::new() };
        self.waiting = Some(SealedFile { by: Whole::new(key.clone()), ..file.clone() });
        let job = Job::Open { bytes: file.bytes.to_vec(), key: Some(key) };
        self.start(Busy::Opening, job)
    }

    /// A document is there; it is read before anything else gives way to it, and where there are
    /// answers that no file has, the person is asked first.
    pub(super) fn found(
        &mut self,
        json: Vec<u8>,
        container: Container,
        paper: Option<Vec<u8>>,
    ) -> Vec<Effect> {
        // A file that was given up meanwhile is none that anyone waits for.
        let Some(waiting) = self.waiting.take() else { return Vec::new() };
        let document = match Document::read(&json, &self.forms) {
            Ok(document) => document,
            Err(Unreadable::NotARecord) if crate::WHOLE => {
                return self.look_at(waiting.name, &json);
            }
            Err(fault) => return self.unreadable(fault),
        };
        let kin = self.kin(&document);
        let joins = kin.is_none() && self.may_join(&document);
        if kin.is_none() && !joins && self.leaves() {
            return Vec::new();
        }
        if kin.is_none() && !joins && self.must_ask() {
            self.waiting = Some(waiting);
            let product = ProductBox(Rc::new(Product::Found { json, container, paper }));
            return self.ask(Action::Finished(Ok(product)));
        }
        let came = Came::new(waiting, container, paper);
        let found = Found { document, container, came, kin };
        // What is being filled in does not give way unasked, not even to the same.
        let filling = self.desk.as_ref().is_some_and(|desk| desk.opened.is_none());
        let asks = |kin| kin != Kin::Same(true) || filling || self.must_ask();
        if joins || kin.is_some_and(asks) {
            return self.ask_to_join(found);
        }
        self.lay_found(found)
    }

    /// Lays a document from a file on the desk, to be read. A draft of one's own is gone on with at
    /// once, and its page is none to come back to. What opened a document of somebody else is
    /// theirs, and is not kept.
    pub(super) fn lay_found(&mut self, found: Found) -> Vec<Effect> {
        let desk = Desk::read(found.document, found.container);
        let by = found.came.by;
        self.desk = Some(Desk { came: Whole::new(Came { by: None, ..found.came }), ..desk });
        self.sealed = None;
        self.begin_pile();
        if self.desk.as_ref().is_some_and(Desk::is_draft) {
            self.adopt_draft(by);
            self.enter(Screen::Opened);
            return vec![Effect::Forget];
        }
        let mut effects = self.go(Screen::Opened);
        effects.push(Effect::Forget);
        effects
    }

    /// Whether what lies open is a draft that is to be gone on with now, without being read first.
    pub fn resumes(&self) -> bool {
        let draft = self.desk.as_ref().is_some_and(Desk::is_draft);
        draft && self.screen == Screen::Opened && self.asking.is_none()
    }

    pub(super) fn unreadable(&mut self, fault: Unreadable) -> Vec<Effect> {
        self.notice = Some(Notice::Unreadable(fault));
        vec![Effect::Focus(Focus::Notice)]
    }

    pub(super) fn continue_document(&mut self, stamp: &Stamp) -> Vec<Effect> {
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.opened.is_some()) else {
            return Vec::new();
        };
        let reached = desk.is_draft().then(|| desk.reached());
        desk.take_over(stamp);
        desk.go_on();
        if let Some(reached) = reached {
            return self.resume(reached);
        }
        self.go(Screen::Step(0))
    }

    /// Goes to where somebody has answered last, and says so.
    fn resume(&mut self, reached: Option<usize>) -> Vec<Effect> {
        let effects = self.go(Screen::Step(reached.unwrap_or_default()));
        let opener = self.draft.as_deref().and_then(Draft::opener);
        let resumed = Resumed { by_key: opener == Some(Opener::Key), answered: reached.is_some() };
        self.notice = Whole::new(resumed).map(Notice::Resumed);
        effects
    }

    /// Takes up work from the journal, after a fall or in place of another program.
    pub(super) fn recover(&mut self, journal: Journal) -> Vec<Effect> {
        let screen = Screen::from_number(journal.screen);
        if crate::WHOLE && journal.record.is_empty() {
            return self.recover_nothing(screen);
        }
        match self.kept(&journal.record) {
            Ok(document) => {
                let mut desk = Desk::lay(document);
                desk.unsaved = journal.unsaved;
                self.desk = Some(desk);
            }
            Err(fault) => return self.unreadable(fault),
        }
        // A code is not in the journal, so no screen is shown on which a new one would be taken for
        // the old one.
        let mut effects = self.popped(match screen {
            Screen::HandOver | Screen::Done => Screen::Review.number(),
            // What was offered is in no journal either.
            Screen::Offers | Screen::Draft if crate::WHOLE => Screen::Step(0).number(),
            _ => journal.screen,
        });
        if let Some((at, index, text)) = journal.typed {
            effects.extend(self.on_desk(|desk| desk.type_text(&at, index, &text)));
            effects.push(Effect::Focus(Focus::Row(at)));
        }
        self.notice = Some(journal.set_aside.map_or(Notice::Recovered, Notice::SetAside));
        if crate::WHOLE && lies_in_a_file(screen) {
            self.notice = Whole::new(()).map(Notice::OpenAgain);
        }
        effects
    }

    /// The program fell over, and nothing had been filled in. What was only read lies in its file,
    /// and in no journal: a file that made the program fall would do so again.
    fn recover_nothing(&mut self, screen: Screen) -> Vec<Effect> {
        let effects = self.popped(screen.number());
        if lies_in_a_file(screen) {
            self.notice = Whole::new(()).map(Notice::OpenAgain);
        }
        effects
    }
}

/// Whether a screen shows what was opened from a file and is only read.
fn lies_in_a_file(screen: Screen) -> bool {
    matches!(screen, Screen::Unlock | Screen::Opened | Screen::Form)
}
