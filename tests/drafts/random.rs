//! Whatever is done in whatever order: what counts as saved is in a file, and no file that was
//! chosen for one document ever has the answers of another.

use std::collections::BTreeMap;
use std::rc::Rc;

use proptest::prelude::*;
use trivsel::answers::{Document, Stamp};
use trivsel::seal::{KeyFile, Passphrase};
use trivsel::state::{Able, Action, Deed, Drafting, Effect, Opener, Screen};
use trivsel::work::{Container, DraftJob, DraftLock, Failure, Job, Product};

use crate::support::{Person, today};
use crate::window::*;

/// What a person, or the browser, does.
#[derive(Clone, Debug)]
enum Act {
    Write(String),
    Save,
    Download,
    InFile,
    Chosen(bool),
    NewCode,
    Due,
    Job(bool),
    Kept(usize, bool),
    Stop,
    Make,
    Clear(bool),
    Begin,
    Open(usize, bool),
    Go(u8),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => "[a-z]{1,3}".prop_map(Act::Write),
        4 => Just(Act::Save),
        2 => Just(Act::Download),
        2 => Just(Act::InFile),
        2 => any::<bool>().prop_map(Act::Chosen),
        1 => Just(Act::NewCode),
        3 => Just(Act::Due),
        8 => prop::bool::weighted(0.9).prop_map(Act::Job),
        4 => (0..4_usize, prop::bool::weighted(0.8)).prop_map(|(which, well)| Act::Kept(which, well)),
        1 => Just(Act::Stop),
        1 => Just(Act::Make),
        1 => any::<bool>().prop_map(Act::Clear),
        1 => Just(Act::Begin),
        2 => any::<(usize, bool)>().prop_map(|(which, by_code)| Act::Open(which, by_code)),
        1 => any::<u8>().prop_map(Act::Go),
    ]
}

/// What somebody unlocks a file with who has its code, or a key and not the code.
fn secret(by_code: bool) -> Action {
    let key = "AGE-SECRET-KEY-1XMWWC06LY3EE5RYTXM9MFLAZ2U56JJJ36S0MYPDRWSVLUL66MV4QX3S7F6";
    match by_code {
        true => Action::Unlock(Passphrase::typed(OTHER.into())),
        false => Action::deed(Deed::GiveKey(KeyFile::new(key.into()))).unwrap(),
    }
}

/// A file that is being written.
struct Writing {
    number: u32,
    file: String,
    bytes: Vec<u8>,
}

/// A window with a browser that does one job at a time. Each file is written in order, and the end
/// of one may come before that of another that was begun earlier.
struct Window {
    anna: Person,
    jobs: Vec<Job>,
    writings: Vec<Writing>,
    /// How many files were chosen.
    chosen: usize,
    /// What is in each of them now.
    kept: BTreeMap<String, Vec<u8>>,
    /// Every file that was saved.
    files: Vec<Vec<u8>>,
    /// Which of them was opened last.
    opened: usize,
    /// How many codes were drawn.
    drawn: usize,
    documents: u8,
}

impl Window {
    fn new() -> Self {
        let mut anna = anna();
        anna.drafting(Drafting::Able(Able { keeps: true, warns: true }));
        Self {
            anna,
            jobs: Vec::new(),
            writings: Vec::new(),
            chosen: 0,
            kept: BTreeMap::new(),
            files: Vec::new(),
            opened: 0,
            drawn: 0,
            documents: 0,
        }
    }

    fn does(&mut self, act: &Act) {
        match act {
            Act::Write(text) => self.write(text),
            Act::Save => drop(self.anna.saves(TEN)),
            Act::Download => drop(self.anna.drafting(Drafting::Download(TEN))),
            Act::InFile => drop(self.anna.drafting(Drafting::InFile(TEN))),
            Act::Chosen(some) => {
                self.chosen += 1;
                let file = some.then(|| format!("kladde-{}.txt", self.chosen % 3).into());
                self.anna.drafting(Drafting::Chosen(file));
            }
            Act::NewCode => drop(self.anna.drafting(Drafting::NewCode)),
            Act::Due => drop(self.anna.drafting(Drafting::Due(ELEVEN))),
            Act::Job(well) => self.end_job(*well),
            Act::Kept(which, well) => self.end_writing(*which, *well),
            Act::Stop => drop(self.anna.drafting(Drafting::Stop)),
            Act::Make => drop(self.anna.does(Action::Make)),
            Act::Clear(yes) => {
                self.anna.does(Action::Clear);
                self.answers_with(*yes);
            }
            Act::Begin => self.begin(),
            Act::Open(which, by_code) => self.open(*which, *by_code),
            Act::Go(number) => {
                self.anna.does(Action::Popped(Screen::from_number(u32::from(*number)).number()));
            }
        }
        self.look();
    }

    /// Opens a file that was saved here, as somebody does who comes back to it.
    fn open(&mut self, which: usize, by_code: bool) {
        if self.files.is_empty() {
            return;
        }
        self.opened = which % self.files.len();
        self.anna.does(Action::File("kladde.age.txt".into(), Rc::from(&b"sealed"[..])));
        self.work_on();
        self.anna.does(secret(by_code));
        self.work_on();
        self.answers_with(true);
        if self.anna.state.resumes() {
            self.anna.does(Action::Continue(today()));
        }
    }

    /// All jobs are done, and those that follow from them.
    fn work_on(&mut self) {
        self.look();
        while !self.jobs.is_empty() {
            self.end_job(true);
            self.look();
        }
    }

    fn write(&mut self, text: &str) {
        if self.anna.state.desk.is_none() {
            return;
        }
        let at = self.anna.row(NAME).address.clone();
        self.anna.does(Action::Type(at, 0, text.into()));
    }

    fn begin(&mut self) {
        self.documents += 1;
        let id = format!("{:02x}000000-5d6f-4a70-8b1c-2d3e4f506172", self.documents);
        self.anna.does(Action::Begin(2, Stamp { id: id.as_str().into(), ..today() }));
        self.answers_with(true);
    }

    fn answers_with(&mut self, yes: bool) {
        if self.anna.state.asking.is_some() {
            self.anna.does(if yes { Action::Confirm } else { Action::Dismiss });
        }
    }

    fn end_job(&mut self, well: bool) {
        if self.jobs.is_empty() {
            return;
        }
        let end = match self.jobs.remove(0) {
            _ if !well => Err(Failure::Broken),
            Job::DrawCode => {
                self.drawn += 1;
                Ok(Product::Code(Passphrase::typed(format!("kode-{}", self.drawn))))
            }
            Job::Draft(job) => {
                let job: DraftJob = (*job).clone();
                sealed(job)
            }
            Job::Seal { bundle, .. } => Ok(Product::Sealed(bundle.into_bytes())),
            Job::Print { bundle, .. } => Ok(Product::Paper(bundle.into_bytes())),
            Job::Open { key: None, .. } => {
                Ok(Product::Asks(trivsel::seal::Need::Either { work_factor: 17 }))
            }
            Job::Open { .. } => Ok(Product::Found {
                json: self.files[self.opened].clone(),
                container: Container::SealedJson,
                paper: None,
            }),
            other => panic!("{other:?}"),
        };
        self.anna.gets(end);
    }

    fn end_writing(&mut self, which: usize, well: bool) {
        let Some(some) = self.writings.get(which % self.writings.len().max(1)) else { return };
        // Of one file, the writing that was begun first ends first.
        let same = |other: &Writing| other.file == some.file;
        let first = self.writings.iter().position(same).unwrap();
        let Writing { number, file, bytes } = self.writings.remove(first);
        if well {
            self.files.push(bytes.clone());
            self.kept.insert(file, bytes);
        }
        let before = self.anna.state.is_unsaved();
        self.anna.drafting(Drafting::Kept(number, well.then_some(ELEVEN)));
        if before && !self.anna.state.is_unsaved() {
            let file = self.anna.draft().file.as_deref().unwrap();
            let kept = answers(&self.kept[file]);
            assert_eq!(kept.answers, *self.anna.desk().answers, "the file has the newest answers");
        }
    }

    /// Carries out what follows, and looks at whether it may.
    fn look(&mut self) {
        for effect in std::mem::take(&mut self.anna.outside) {
            match effect {
                Effect::Run(job) => {
                    self.looks_at(&job);
                    self.jobs.push(job);
                }
                Effect::Save(parcel) => self.files.push(parcel.bytes),
                Effect::Keep(what) => {
                    let (number, bytes) = (what.0, what.1.to_vec());
                    let file = self.anna.draft().file.as_deref().unwrap().to_owned();
                    assert_eq!(answers(&bytes).record.id, self.anna.desk().record.id);
                    self.writings.push(Writing { number, file, bytes });
                }
                // What is given up has no end.
                Effect::Stop(_) => self.jobs.clear(),
                _ => {}
            }
        }
        assert!(self.jobs.len() <= 1, "{:?}", self.jobs);
        let Some(desk) = self.anna.state.desk.as_ref().filter(|desk| !desk.unsaved) else { return };
        // What a new document begins with is no answer of anybody's.
        if desk.concept("child-name").is_some() {
            let mut files = self.files.iter().map(|file| answers(file));
            let is_it =
                |file: Document| file.answers == *desk.answers && file.record.id == desk.record.id;
            assert!(files.any(is_it), "what counts as saved is in no file");
        }
    }
}

impl Window {
    /// Whoever opened a draft with its code is given no other, and whoever has not noted a code has
    /// no draft that needs it.
    fn looks_at(&self, job: &Job) {
        let Job::Draft(job) = job else { return };
        let draft = self.anna.draft();
        let code = draft.code.as_ref().unwrap();
        assert!(draft.opener() != Some(Opener::Code) || code.expose() == OTHER);
        assert!(draft.opener() != Some(Opener::Key) || code.expose() != OTHER);
        if let DraftLock::Code(lock) = &job.lock {
            assert_eq!(lock, code);
        }
        assert!(!draft.earlier.contains(code));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_counts_as_saved_is_in_a_file(acts in prop::collection::vec(act(), 1..50)) {
        let mut window = Window::new();
        for act in &acts {
            window.does(act);
        }
    }
}
