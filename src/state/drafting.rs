//! Drafts: everything that lies open, saved as a sealed file under one code for the window, as
//! often as somebody wishes, and by itself where the browser can go on writing to a file. It writes
//! nothing that is not sealed.
//!
//! What a person asks for, and what the browser tells, becomes a wish here; `saving` carries it out
//! as soon as no other job runs.

mod next;
mod opened;
mod saving;
mod standing;

use std::rc::Rc;

use super::{Busy, Desk, Effect, Notice, Screen, State};
use crate::answers::Moment;
use crate::form::Whole;
use crate::seal::{KeyPart, Passphrase, Recipient};
use crate::work::Job;
use saving::{Course, Wish, Working};

pub use opened::{Opener, Resumed};
pub use standing::{Left, Standing};

/// A time of day on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// How drafts are saved in this window.
#[derive(Clone, Default, PartialEq)]
pub struct Draft {
    /// The code that opens every draft of this window, once it is drawn.
    pub code: Option<Passphrase>,
    /// The name of the file that the browser goes on writing to, if the person chose one.
    pub file: Option<Rc<str>>,
    /// What was saved last.
    pub saved: Option<Saved>,
    /// Whether the file that was chosen could not be written to.
    pub trouble: bool,
    /// What was said last of a draft that somebody asked for.
    pub told: Option<Told>,
    /// How often something like it was said.
    pub times: usize,
    /// The codes of drafts that were saved in this window before one with another was opened.
    pub earlier: Vec<Passphrase>,
    /// What every draft of this window begins with, once there is one.
    key: Option<KeyPart>,
    /// Whether the code that is being drawn is for drafts.
    drawing: bool,
    /// Whether [`Drafting::Due`] will be told.
    ticking: bool,
    /// The draft that is being sealed.
    working: Option<Working>,
    /// What is under way for the document that lies open.
    course: Course,
}

/// A draft that was saved.
#[derive(Clone, PartialEq)]
pub struct Saved {
    /// When.
    pub at: Clock,
    /// The name of the file.
    pub name: Rc<str>,
    /// Where it is.
    pub way: Way,
    /// As many changes there had been.
    edits: u64,
}

/// Where a draft goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Where the browser puts what it saves.
    Download,
    /// Into the file that the person chose.
    File,
}

/// What is said of a draft that somebody asked for.
#[derive(Clone, PartialEq)]
pub enum Told {
    /// From now on it saves itself.
    Keeps,
    /// It was saved.
    Saved(Saved),
}

/// What the browser can do for drafts; nothing is known of it before it has said so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Able {
    /// It can go on writing to a file that the person chose (File System Access).
    pub keeps: bool,
    /// It asks before it leaves a page whose answers are in no file. iOS does not.
    pub warns: bool,
}

/// What only drafting knows of.
#[derive(Clone, PartialEq)]
pub enum Drafting {
    /// What the browser can do.
    Able(Able),
    /// Another code was asked for, before any draft has this one.
    NewCode,
    /// The code is noted: the draft is to be saved as a download.
    Download(Clock),
    /// The code is noted: the draft is to be saved in a file that keeps itself up to date.
    InFile(Clock),
    /// The person chose this file for it, or none.
    Chosen(Option<Rc<str>>),
    /// The writing with this number was done, or could not be.
    Kept(u32, Option<Clock>),
    /// Some time has gone since the last change, or the page is about to be hidden.
    Due(Clock),
    /// The page is seen again after it was hidden.
    Shown,
    /// The file is not to be written to any more.
    Stop,
}

impl Draft {
    /// Whether a draft was asked for with this code, so that it stays the one of this window.
    pub fn is_in_use(&self) -> bool {
        let asked = self.course.wish.is_some() || self.course.choosing.is_some();
        self.is_ready() || self.works() || asked
    }

    /// Whether there is a draft of what lies open in some file: it is of no use once that is handed
    /// over.
    pub fn has_file(&self) -> bool {
        self.saved.is_some() || self.file.is_some() || self.opener().is_some()
    }

    /// Whether a draft was made that opens with a code of this window, and with nothing else that
    /// is here.
    pub fn has_made(&self) -> bool {
        self.key.is_some() || !self.earlier.is_empty()
    }

    /// Whether a draft has the code already, so that the next one is one click.
    fn is_ready(&self) -> bool {
        self.key.is_some() || self.opener() == Some(Opener::Code)
    }

    /// Whether a draft is on its way into a file.
    pub fn is_saving(&self) -> bool {
        let asked = self.course.wish.is_some() || self.course.writing.is_some();
        self.works() || asked
    }

    /// Whether a draft is being sealed that somebody still waits for.
    fn works(&self) -> bool {
        self.working.as_ref().is_some_and(|working| !working.is_forgotten())
    }

    /// The window is cleared: whoever sits here next finds neither the code nor a file. What still
    /// runs is known, so that its end is not taken for that of something else.
    fn forget(&mut self) {
        self.leave_file();
        *self = Self {
            working: self.working.take().map(Working::forgotten),
            ticking: self.ticking,
            course: self.course.after(),
            ..Self::default()
        };
    }
}

impl State {
    /// Saves a draft at once where the code is in use; before that, the person has to note it.
    pub(super) fn save_draft(&mut self, at: Clock) -> Vec<Effect> {
        if self.drafted_desk().is_none() {
            return Vec::new();
        }
        let draft = self.draft.as_deref().filter(|draft| draft.is_ready());
        let Some(draft) = draft else {
            self.on_draft(|_| {});
            self.mind_course();
            return self.go(Screen::Draft);
        };
        let kept = draft.file.is_some() && !draft.trouble;
        let way = if kept { Way::File } else { Way::Download };
        self.wish(Wish { way, at, leave: false, asked: true })
    }

    pub(super) fn draft_on(&mut self, drafting: &Drafting) -> Vec<Effect> {
        match drafting {
            Drafting::Able(able) => self.able = *able,
            Drafting::NewCode => return self.draw_draft_code(),
            Drafting::Download(at) if self.has_draft_code() => {
                return self.wish(Wish { way: Way::Download, at: *at, leave: true, asked: true });
            }
            Drafting::InFile(at) if self.has_draft_code() => return self.choose_file(*at),
            Drafting::Chosen(file) => return self.file_chosen(file.as_ref()),
            Drafting::Kept(number, at) => return self.kept_in_file(*number, *at),
            Drafting::Due(at) => return self.due(*at),
            Drafting::Shown => self.welcome_back(),
            Drafting::Download(_) | Drafting::InFile(_) => {}
            Drafting::Stop => self.on_draft(Draft::leave_file),
        }
        Vec::new()
    }

    /// Where the page can be lost without a word, whoever comes back to it is told what would be. A
    /// timer may have slept while the page was hidden; what is due is saved when it ends.
    fn welcome_back(&mut self) {
        let kept = self.draft.as_deref().is_some_and(|draft| draft.file.is_some());
        let lost = self.is_unsaved() && !self.able.warns && !kept && self.drafted_desk().is_some();
        if lost && self.notice.is_none() && self.screen != Screen::Draft {
            self.notice = Whole::new(()).map(Notice::OnlyHere);
        }
    }

    /// Forgets the code and what was saved with it, if anything was.
    pub(super) fn forget_draft(&mut self) {
        if self.draft.is_some() {
            self.on_draft(Draft::forget);
        }
    }

    /// Whether there are drafts that nobody can open any more once their code is forgotten.
    pub fn has_drafts(&self) -> bool {
        crate::WHOLE && self.draft.as_deref().is_some_and(Draft::has_made)
    }

    /// Whoever keeps the key for emergencies can open drafts too.
    fn recovery(&self) -> Vec<Recipient> {
        let settings = self.settings.as_deref();
        settings.and_then(|settings| settings.recovery.clone()).into_iter().collect()
    }

    /// Whether somebody keeps such a key.
    pub fn has_recovery(&self) -> bool {
        self.settings.as_deref().is_some_and(|settings| settings.recovery.is_some())
    }

    /// The document of which a draft can be saved: one that is filled in. What is only read lies in
    /// its file.
    pub(super) fn drafted_desk(&self) -> Option<&Desk> {
        self.desk.as_ref().filter(|desk| crate::WHOLE && desk.opened.is_none())
    }

    /// Whether there is a code that a person can have noted.
    pub(super) fn has_draft_code(&self) -> bool {
        self.draft.as_deref().is_some_and(|draft| draft.code.is_some() && !draft.drawing)
    }

    /// Draws a code for drafts, or another one as long as no draft has it.
    fn draw_draft_code(&mut self) -> Vec<Effect> {
        let used = self.draft.as_deref().is_some_and(Draft::is_in_use);
        if used || self.busy.is_some() || self.drafted_desk().is_none() {
            return Vec::new();
        }
        let effects = self.start(Busy::Drawing, Job::DrawCode);
        self.on_draft(|draft| draft.drawing = true);
        effects
    }

    /// Another job begins: if a code comes of it, it is none for drafts.
    pub(super) fn draws_no_draft_code(&mut self) {
        if self.draft.as_deref().is_some_and(|draft| draft.drawing) {
            self.on_draft(|draft| draft.drawing = false);
        }
    }

    /// Takes a code that was drawn, where it was drawn for drafts.
    pub(super) fn takes_draft_code(&mut self, code: &Passphrase) -> bool {
        let takes = self.draft.as_deref().is_some_and(|draft| draft.drawing);
        if takes {
            self.on_draft(|draft| (draft.code, draft.drawing) = (Some(code.clone()), false));
        }
        takes
    }

    fn on_draft(&mut self, change: impl FnOnce(&mut Draft)) {
        let mut draft = self.draft.as_deref().cloned().unwrap_or_default();
        change(&mut draft);
        self.draft = Whole::new(draft);
    }

    /// What follows for drafts from whatever was done: another document may lie here, a code may be
    /// needed, no other job may be in the way any more, or something may have changed.
    pub(super) fn mind_draft(&mut self) -> Vec<Effect> {
        if self.busy != Some(Busy::Drawing) {
            self.draws_no_draft_code();
        }
        let codeless = self.draft.as_deref().is_none_or(|draft| draft.code.is_none());
        let mut effects = Vec::new();
        if self.screen == Screen::Draft && codeless && self.notice.is_none() {
            effects.extend(self.draw_draft_code());
        }
        if self.draft.is_some() {
            self.mind_course();
            self.mind_told();
            effects.extend(self.grant());
            effects.extend(self.tick());
        }
        effects
    }
}

impl Desk {
    /// Everything that lies here, also what is off now, as a document that is not finished.
    fn draft(&self, minute: Option<&Whole<Moment>>) -> String {
        let mut document = self.whole();
        document.record = document.record.finished(false).made_at(minute);
        document.write()
    }

    /// The name of a draft, which holds no answer.
    fn draft_name(&self) -> String {
        [&self.name_of("kladde"), ".age.txt"].concat()
    }
}
