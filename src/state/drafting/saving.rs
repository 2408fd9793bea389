//! Saving drafts: what was wished for becomes a job, its product a download or the new contents of
//! the file that is kept. One draft is sealed and one file is written at a time, in order, and a
//! file that was chosen for one document never gets the answers of another.

use std::rc::Rc;

use super::{Clock, Draft, Opener, Saved, Told, Way};
use crate::answers::Moment;
use crate::form::Whole;
use crate::state::{Action, Desk, Effect, Focus, Notice, Parcel, Screen, State};
use crate::work::{DraftJob, DraftLock, Drafted, Failure, Job};

/// How long a change may be in no file while one is kept, in milliseconds.
const SOON: u32 = 10_000;

/// How long until a file that could not be written to is tried again.
const LATER: u32 = 60_000;

/// An armored file is ASCII (c2sp.org/age); it is told from a file for others by this.
const MEDIA_TYPE: &str = "text/plain;charset=us-ascii";

/// What is under way for the document that lies open. All of it ends with that document.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Course {
    /// Which document it is.
    of: Option<Whole<Rc<()>>>,
    /// What opened it, where it is a draft from a file.
    pub(super) opener: Option<Opener>,
    /// Where the person was before they saw the code.
    back: Option<Screen>,
    /// A draft that is to be saved as soon as no other job runs; the last wish counts.
    pub(super) wish: Option<Wish>,
    /// What was to be begun when a draft was asked for first; it follows once that is saved.
    pub(super) next: Option<Box<Action>>,
    /// A save into the file that follows it: a download that somebody asked for is not lost over
    /// the file that they chose.
    then: Option<Wish>,
    /// When the person was asked to choose a file, as long as they have not.
    pub(super) choosing: Option<Clock>,
    /// What is being written to the file.
    pub(super) writing: Option<(u32, Version)>,
    /// What is to be written to it after that.
    ready: Option<(Version, Rc<[u8]>)>,
    /// As many changes there had been when the file was last written.
    kept: Option<u64>,
    /// As many changes there had been when something was last said of a draft.
    told_at: u64,
    /// How many writings were begun in this window: each has its number, and the end of one that
    /// was left is told from that of another.
    begun: u32,
}

impl Course {
    /// What is left of it for the next document.
    pub(super) fn after(&self) -> Self {
        Self { begun: self.begun, ..Self::default() }
    }
}

/// A draft that is to be saved.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Wish {
    pub(super) way: Way,
    pub(super) at: Clock,
    /// Whether the person has seen the code and goes back to where they were.
    pub(super) leave: bool,
    /// Whether a person asked for it.
    pub(super) asked: bool,
}

/// A draft that is being sealed: of which document, and after how many changes.
#[derive(Clone, PartialEq)]
pub(super) struct Working {
    wish: Wish,
    of: Option<Whole<Rc<()>>>,
    version: Version,
    /// Whether the window was cleared meanwhile: nothing that comes of it may come back.
    forgotten: bool,
}

impl Working {
    pub(super) fn is_forgotten(&self) -> bool {
        self.forgotten
    }

    pub(super) fn forgotten(self) -> Self {
        Self { of: None, forgotten: true, ..self }
    }
}

/// A draft on its way to the file: after how many changes, when it says that it was made, whether
/// the person goes back then, and whether they asked for it.
#[derive(Clone, PartialEq)]
pub(super) struct Version {
    edits: u64,
    minute: Option<Whole<Moment>>,
    leave: bool,
    asked: bool,
}

fn is_same(a: Option<&Whole<Rc<()>>>, b: Option<&Whole<Rc<()>>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Rc::ptr_eq(a, b),
        (None, None) => true,
        _ => false,
    }
}

impl Draft {
    /// The file is not to be written to any more. What is being written to it is none of ours.
    pub(super) fn leave_file(&mut self) {
        let course = &mut self.course;
        (course.writing, course.ready, course.kept, course.choosing) = (None, None, None, None);
        course.wish = course.wish.filter(|wish| wish.way == Way::Download);
        course.then = None;
        (self.file, self.trouble, self.told) = (None, false, None);
    }

    /// Another document lies open: the file of the one before is left as it is, and the code that
    /// opened it is none of this one's.
    pub(super) fn leave_document(&mut self, of: Option<Whole<Rc<()>>>) {
        self.leave_file();
        if self.course.opener == Some(Opener::Code) {
            self.set_aside();
        }
        (self.saved, self.told) = (None, None);
        self.course = Course { of, ..self.course.after() };
    }

    /// The number of the writing that was begun last.
    pub fn writes(&self) -> u32 {
        self.course.begun
    }

    /// Whether the file that was chosen has been written.
    pub(super) fn has_kept(&self) -> bool {
        self.course.kept.is_some()
    }

    /// Whether the file that is kept may lack something.
    fn lags(&self, desk: &Desk) -> bool {
        self.file.is_some() && (desk.unsaved || self.course.kept != Some(desk.edits))
    }
}

impl State {
    /// Whether a draft is being sealed.
    pub(in crate::state) fn is_sealing_draft(&self) -> bool {
        self.draft.as_deref().is_some_and(|draft| draft.working.is_some())
    }

    /// Notes which document lies open, and where the person is.
    pub(super) fn mind_course(&mut self) {
        let Some(draft) = self.draft.as_deref() else { return };
        let of = self.desk.as_ref().and_then(|desk| desk.mark.clone());
        if !is_same(draft.course.of.as_ref(), of.as_ref()) {
            self.on_draft(|draft| draft.leave_document(of));
        }
        let here = Some(self.screen).filter(|screen| *screen != Screen::Draft);
        let known = self.draft.as_deref().and_then(|draft| draft.course.back);
        if here.is_some() && here != known {
            self.on_draft(|draft| draft.course.back = here);
        }
        self.mind_next();
    }

    pub(super) fn wish(&mut self, wish: Wish) -> Vec<Effect> {
        if self.drafted_desk().is_none() {
            return Vec::new();
        }
        let waits = self.draft.as_deref().and_then(|draft| draft.course.wish);
        let keeps = waits.is_some_and(|waits| waits.asked && waits.way == Way::Download);
        self.on_draft(|draft| match wish.way {
            Way::File if keeps => draft.course.then = Some(wish),
            _ => draft.course.wish = Some(wish),
        });
        Vec::new()
    }

    /// The browser asks the person for a file. That has to follow from their click.
    pub(super) fn choose_file(&mut self, at: Clock) -> Vec<Effect> {
        let asked = self.draft.as_deref().is_some_and(|draft| draft.course.choosing.is_some());
        let Some(desk) = self.drafted_desk().filter(|_| self.able.keeps && !asked) else {
            return Vec::new();
        };
        let name = desk.draft_name().into();
        self.on_draft(|draft| draft.course.choosing = Some(at));
        Whole::new(name).map(Effect::Choose).into_iter().collect()
    }

    /// A file was chosen. Nobody is asked any more where another document lies here by now.
    pub(super) fn file_chosen(&mut self, file: Option<&Rc<str>>) -> Vec<Effect> {
        let at = self.draft.as_deref().and_then(|draft| draft.course.choosing);
        let Some(at) = at else { return Vec::new() };
        self.on_draft(|draft| {
            draft.course.choosing = None;
            if let Some(file) = file {
                draft.leave_file();
                draft.told = None;
                draft.file = Some(file.clone());
            }
        });
        let wish = Wish { way: Way::File, at, leave: true, asked: true };
        if file.is_some() { self.wish(wish) } else { Vec::new() }
    }

    /// Some time has gone, or the page is about to be hidden: what has changed is saved now.
    pub(super) fn due(&mut self, at: Clock) -> Vec<Effect> {
        let Some(draft) = self.draft.as_deref() else { return Vec::new() };
        let lags = self.drafted_desk().is_some_and(|desk| draft.lags(desk));
        let free = draft.course.wish.is_none();
        self.on_draft(|draft| draft.ticking = false);
        let wish = Wish { way: Way::File, at, leave: false, asked: false };
        if lags && free { self.wish(wish) } else { Vec::new() }
    }

    /// Begins with what was wished for, if no other job runs.
    pub(super) fn grant(&mut self) -> Vec<Effect> {
        let Some((draft, desk)) = self.draft.as_deref().zip(self.drafted_desk()) else {
            return Vec::new();
        };
        let Some(wish) = draft.course.wish.filter(|_| self.busy.is_none()) else {
            return Vec::new();
        };
        let lock = match (&draft.key, &draft.code) {
            _ if draft.working.is_some() => return Vec::new(),
            (Some(key), _) => DraftLock::Key(key.clone()),
            (None, Some(code)) => DraftLock::Code(code.clone()),
            (None, None) => return Vec::new(),
        };
        let minute = self.minute_now();
        let bundle = desk.draft(minute.as_ref());
        let job = DraftJob { bundle, lock, others: self.recovery() };
        let (leave, asked) = (wish.leave, wish.asked);
        let version = Version { edits: desk.edits, minute, leave, asked };
        let working = Working { wish, of: desk.mark.clone(), version, forgotten: false };
        self.on_draft(|draft| {
            (draft.course.wish, draft.working) = (draft.course.then.take(), Some(working));
        });
        Whole::new(job).map(|job| Effect::Run(Job::Draft(job))).into_iter().collect()
    }

    /// Asks for [`super::Drafting::Due`] where the file lacks something and nothing is on its way.
    pub(super) fn tick(&mut self) -> Vec<Effect> {
        let Some((draft, desk)) = self.draft.as_deref().zip(self.drafted_desk()) else {
            return Vec::new();
        };
        if draft.ticking || draft.is_saving() || !draft.lags(desk) {
            return Vec::new();
        }
        let wait = if draft.trouble { LATER } else { SOON };
        self.on_draft(|draft| draft.ticking = true);
        Whole::new(wait).map(Effect::Tick).into_iter().collect()
    }

    /// A draft is sealed. Where another document lies here by now, it is thrown away.
    pub(in crate::state) fn draft_sealed(&mut self, sealed: &Drafted) -> Vec<Effect> {
        let Some(Working { wish, of, version, .. }) = self.end_working() else {
            return Vec::new();
        };
        self.on_draft(|draft| draft.key = Some(sealed.key.clone()));
        let Some(desk) = self.drafted_desk() else { return Vec::new() };
        if !is_same(desk.mark.as_ref(), of.as_ref()) {
            return Vec::new();
        }
        match wish.way {
            Way::File => self.keep(version, sealed.bytes.as_slice().into()),
            Way::Download => {
                let name = desk.draft_name();
                let (name_of, way) = (name.as_str().into(), wish.way);
                let saved = Saved { at: wish.at, name: name_of, way, edits: version.edits };
                let bytes = sealed.bytes.clone();
                let mut effects =
                    vec![Effect::Save(Parcel { name, media_type: MEDIA_TYPE, bytes })];
                effects.extend(self.saved(saved, &version));
                effects.extend(self.follow());
                effects
            }
        }
    }

    /// A draft could not be sealed. Whoever asked for it is told at once; of what saves itself it
    /// is said beside the file.
    pub(in crate::state) fn draft_failed(&mut self, failure: Failure) -> Vec<Effect> {
        let Some(Working { wish, .. }) = self.end_working() else { return Vec::new() };
        if wish.way == Way::File {
            self.on_draft(|draft| draft.trouble = draft.file.is_some());
        }
        if wish.asked {
            self.notice = Some(Notice::Failed(failure));
            return vec![Effect::Focus(Focus::Notice)];
        }
        Vec::new()
    }

    /// The draft that was being sealed, unless it is none of this window any more.
    fn end_working(&mut self) -> Option<Working> {
        let working = self.draft.as_deref()?.working.clone();
        self.on_draft(|draft| draft.working = None);
        working.filter(|working| !working.forgotten)
    }

    /// Has the file written, or written again once the one before is.
    fn keep(&mut self, mut version: Version, bytes: Rc<[u8]>) -> Vec<Effect> {
        let Some(draft) = self.draft.as_deref().filter(|draft| draft.file.is_some()) else {
            return Vec::new();
        };
        if draft.course.writing.is_some() {
            // What somebody asked for stays asked for, also where a newer state takes its place.
            if let Some((waits, _)) = &draft.course.ready {
                version.asked |= waits.asked;
                version.leave |= waits.leave;
            }
            self.on_draft(|draft| draft.course.ready = Some((version, bytes)));
            return Vec::new();
        }
        let number = draft.course.begun.wrapping_add(1);
        self.on_draft(|draft| {
            (draft.course.begun, draft.course.writing) = (number, Some((number, version)));
        });
        Whole::new((number, bytes)).map(Effect::Keep).into_iter().collect()
    }

    /// The file was written, or could not be. What was ready meanwhile is written now. The end of
    /// a writing that was left says nothing.
    pub(super) fn kept_in_file(&mut self, number: u32, at: Option<Clock>) -> Vec<Effect> {
        let Some(draft) = self.draft.as_deref() else { return Vec::new() };
        let writing = draft.course.writing.clone().filter(|writing| writing.0 == number);
        let Some((_, version)) = writing else { return Vec::new() };
        let (ready, name) = (draft.course.ready.clone(), draft.file.clone());
        let again = draft.trouble;
        self.on_draft(|draft| {
            (draft.course.writing, draft.course.ready) = (None, None);
            draft.trouble = at.is_none();
        });
        let mut effects = Vec::new();
        // Where nothing is only here, the status has no trouble to tell of.
        if at.is_none() && version.asked && !self.is_unsaved() {
            self.notice = Whole::new(()).map(Notice::Unwritten);
            effects.push(Effect::Focus(Focus::Notice));
        }
        if let Some((at, name)) = at.zip(name) {
            self.on_draft(|draft| draft.course.kept = Some(version.edits));
            let saved = Saved { at, name, way: Way::File, edits: version.edits };
            effects.extend(self.saved(saved, &version));
            if again {
                self.tell(Told::Keeps);
            }
        }
        let next = ready.map(|(version, bytes)| self.keep(version, bytes));
        effects.extend(next.into_iter().flatten());
        if at.is_some() && version.asked {
            effects.extend(self.follow());
        }
        effects
    }

    /// A file has the answers now, if nothing has changed since it was asked for.
    fn saved(&mut self, saved: Saved, version: &Version) -> Vec<Effect> {
        if let Some(desk) = &mut self.desk {
            desk.was_put_down(version.minute.as_ref());
            desk.unsaved &= desk.edits != version.edits;
        }
        if matches!(self.notice, Some(Notice::OnlyHere(_))) {
            self.notice = None;
        }
        let back = self.draft.as_deref().and_then(|draft| draft.course.back);
        match saved.way {
            Way::File if version.leave => self.tell(Told::Keeps),
            _ if version.asked => self.tell(Told::Saved(saved.clone())),
            _ => {}
        }
        self.on_draft(|draft| draft.saved = Some(saved));
        let mut effects = vec![Effect::Journal { soon: false }];
        if version.leave && self.screen == Screen::Draft {
            effects.extend(self.go(back.unwrap_or(Screen::Step(0))));
        }
        effects
    }

    /// What was said of a draft is past once something has changed since.
    pub(super) fn mind_told(&mut self) {
        let Some((draft, desk)) = self.draft.as_deref().zip(self.desk.as_ref()) else { return };
        let is_past = draft.course.told_at != desk.edits;
        if is_past && matches!(draft.told, Some(Told::Saved(_))) {
            self.on_draft(|draft| draft.told = None);
        }
    }

    /// What somebody hears who asked for it, each time anew.
    fn tell(&mut self, told: Told) {
        let edits = self.desk.as_ref().map_or(0, |desk| desk.edits);
        self.on_draft(|draft| {
            (draft.told, draft.times) = (Some(told), draft.times + 1);
            draft.course.told_at = edits;
        });
    }
}
