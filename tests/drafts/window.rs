//! Words of a person about drafts, and a browser that carries out what follows: it saves files,
//! keeps the one that was chosen, and counts the jobs it is given.

use base64::{Engine, engine::general_purpose::STANDARD};
use trivsel::answers::Document;
use trivsel::form::Whole;
use trivsel::seal::{KeyPart, Passphrase, Recipient};
use trivsel::state::{Able, Clock, Deed, Draft, Drafting, Effect, Parcel};
use trivsel::work::{DraftJob, DraftLock, Drafted, Failure, Job, Product};

use crate::support::Person;

pub(crate) const FORM: &str = "Trivselsskema, 3–6 år";
pub(crate) const NAME: &str = "Barnets navn eller initialer";
pub(crate) const CODE: &str = "aborre-abrikos-adapter-adel-adresse-aborre";
pub(crate) const OTHER: &str = "abe-abe-abe-abe-abe-abe";
pub(crate) const TEN: Clock = Clock { hour: 10, minute: 0 };
pub(crate) const ELEVEN: Clock = Clock { hour: 11, minute: 0 };
const RECIPIENT: &str = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

/// A file with a code, as far as can be seen without one.
pub(crate) fn key_part() -> KeyPart {
    let salt = "rF0/NwblUHHTpgQgRpe5CQ";
    let body = "gUjEymFKMVXQEKdMMHL24oYexjE3TIC0O0zGSqJ2aUY";
    let mac = "--- IpWx+6ux9pRFPYvOO1tdyjaOoCQHnyLCLiGQ6JmqMSA";
    let head = format!("age-encryption.org/v1\n-> scrypt {salt} 17\n{body}\n{mac}\n");
    let letters = STANDARD.encode([head.as_bytes(), &[7; 50]].concat());
    let lines: Vec<&str> =
        letters.as_bytes().chunks(64).map(|line| str::from_utf8(line).unwrap()).collect();
    let armor = lines.join("\n");
    let text =
        format!("-----BEGIN AGE ENCRYPTED FILE-----\n{armor}\n-----END AGE ENCRYPTED FILE-----\n");
    KeyPart::read(text, Recipient::parse(RECIPIENT).unwrap()).unwrap()
}

/// Someone who has begun a form and written a name.
pub(crate) fn anna() -> Person {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma");
    anna.outside.clear();
    anna
}

/// Someone who has saved a first draft as a download.
pub(crate) fn bo() -> Person {
    let mut bo = anna();
    bo.saves(TEN).draws(CODE).drafting(Drafting::Download(TEN)).seals();
    bo.outside.clear();
    bo
}

/// Someone whose browser keeps a file for her.
pub(crate) fn eva() -> Person {
    let mut eva = anna();
    eva.drafting(Drafting::Able(Able { keeps: true, warns: true })).saves(TEN).draws(CODE);
    eva.drafting(Drafting::InFile(TEN)).drafting(chosen("Kladde.age.txt")).seals();
    eva.keeps(Some(TEN));
    eva.outside.clear();
    eva
}

pub(crate) fn chosen(name: &str) -> Drafting {
    Drafting::Chosen(Some(name.into()))
}

/// The answers in a bundle, as they are written.
pub(crate) fn answers(bundle: &[u8]) -> Document {
    Document::read(bundle, &[]).unwrap()
}

impl Person {
    pub(crate) fn drafting(&mut self, drafting: Drafting) -> &mut Self {
        self.deed(Deed::Draft(drafting))
    }

    /// Clicks »Gem kladde«.
    pub(crate) fn saves(&mut self, at: Clock) -> &mut Self {
        self.deed(Deed::SaveDraft(at))
    }

    /// The code that is being drawn comes.
    pub(crate) fn draws(&mut self, code: &str) -> &mut Self {
        assert!(matches!(self.job(), Job::DrawCode));
        self.gets(Ok(Product::Code(Passphrase::typed(code.into()))))
    }

    /// The file that is being written was written, or could not be.
    pub(crate) fn keeps(&mut self, at: Option<Clock>) -> &mut Self {
        let number = self.draft().writes();
        self.drafting(Drafting::Kept(number, at))
    }

    /// Whether a draft is to be sealed.
    pub(crate) fn has_draft_job(&self) -> bool {
        self.outside.iter().any(|effect| matches!(effect, Effect::Run(Job::Draft(_))))
    }

    /// The draft that is to be sealed.
    pub(crate) fn draft_job(&mut self) -> DraftJob {
        match self.job() {
            Job::Draft(job) => (*job).clone(),
            other => panic!("{other:?}"),
        }
    }

    /// It is sealed; what stands for the file here is the bundle itself.
    pub(crate) fn seals(&mut self) -> &mut Self {
        let job = self.draft_job();
        self.gets(sealed(job))
    }

    /// How drafts are saved.
    pub(crate) fn draft(&self) -> &Draft {
        self.state.draft.as_ref().expect("somebody has wanted a draft")
    }

    /// When the last draft was saved, and what it is called.
    pub(crate) fn last_saved(&self) -> Option<(Clock, String)> {
        self.draft().saved.as_ref().map(|saved| (saved.at, saved.name.to_string()))
    }

    /// What was saved as a download since it was last looked at.
    pub(crate) fn downloads(&mut self) -> Vec<Parcel> {
        let saved = |effect: &Effect| match effect {
            Effect::Save(parcel) => Some(parcel.clone()),
            _ => None,
        };
        let all = self.outside.iter().filter_map(saved).collect();
        self.outside.retain(|effect| !matches!(effect, Effect::Save(_)));
        all
    }

    /// What is to be written to the file that is kept, since it was last looked at.
    pub(crate) fn written(&mut self) -> Vec<Vec<u8>> {
        let kept = |effect: &Effect| match effect {
            Effect::Keep(what) => Some(what.1.to_vec()),
            _ => None,
        };
        let all = self.outside.iter().filter_map(kept).collect();
        self.outside.retain(|effect| !matches!(effect, Effect::Keep(_)));
        all
    }

    /// How long the browser is to wait, each time it was asked to since that was last looked at.
    pub(crate) fn waits(&mut self) -> Vec<u32> {
        let tick = |effect: &Effect| match effect {
            Effect::Tick(wait) => Some(**wait),
            _ => None,
        };
        let all = self.outside.iter().filter_map(tick).collect();
        self.outside.retain(|effect| !matches!(effect, Effect::Tick(_)));
        all
    }
}

/// What comes of a draft job where nothing is really sealed.
pub(crate) fn sealed(job: DraftJob) -> Result<Product, Failure> {
    let key = match job.lock {
        DraftLock::Code(_) => key_part(),
        DraftLock::Key(key) => key,
    };
    let draft = Drafted { bytes: job.bundle.into_bytes(), key };
    Ok(Product::Draft(Whole::new(draft).unwrap()))
}
