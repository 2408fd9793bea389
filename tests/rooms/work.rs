//! Jobs and products as messages between the two modules.

use proptest::prelude::*;
use trivsel::answers::Address;
use trivsel::form::Whole;
use trivsel::seal::{Fault, Identity, Key, KeyPart, Lock, Need, Passphrase, Recipient};
use trivsel::sheet::Told;
use trivsel::work::{
    Blank, Container, DraftJob, DraftLock, Drafted, Failure, Job, Message, Product, read_answer,
    read_job, write_answer, write_job,
};

const RECIPIENT: &str = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
const IDENTITY: &str = "AGE-SECRET-KEY-1XMWWC06LY3EE5RYTXM9MFLAZ2U56JJJ36S0MYPDRWSVLUL66MV4QX3S7F6";

fn code() -> Passphrase {
    Passphrase::typed("et-to-tre".into())
}

/// A file of ours with a code, as far as can be seen without one.
const LOCKED: &str = "\
-----BEGIN AGE ENCRYPTED FILE-----
YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCByRjAvTndibFVISFRwZ1Fn
UnBlNUNRIDE3CmdVakV5bUZLTVZYUUVLZE1NSEwyNG9ZZXhqRTNUSUMwTzB6R1Nx
SjJhVVkKLS0tIElwV3grNnV4OXBSRlBZdk9PMXRkeWphT29DUUhueUxDTGlHUTZK
bXFNU0EKBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH
BwcHBwcHBwc=
-----END AGE ENCRYPTED FILE-----
";

fn key_part() -> KeyPart {
    KeyPart::read(LOCKED.into(), Recipient::parse(RECIPIENT).unwrap()).unwrap()
}

/// Jobs are compared as messages: secrets have no equality that a log could show.
fn crosses(job: Job) {
    let message = write_job(job);
    let again = write_job(read_job(message.clone()).unwrap());
    assert!(message == again);
}

#[test]
fn jobs_cross() {
    let (bundle, language) = ("{\"æ\":1}".to_owned(), "da".to_owned());
    crosses(Job::DrawCode);
    let told = Told {
        off: vec![Address::parse("i3").unwrap(), Address::parse("i12-0-7").unwrap()],
        odd: vec![Address::parse("i4").unwrap()],
    };
    let (same, da) = (bundle.clone(), language.clone());
    crosses(Job::Print { bundle: same, told: told.clone(), language: da });
    let (same, da) = (bundle.clone(), language.clone());
    crosses(Job::Seal { bundle: same, told: told.clone(), language: da, lock: Lock::Code(code()) });
    if let (Ok(recipient), Ok(identity)) = (Recipient::parse(RECIPIENT), Identity::parse(IDENTITY))
    {
        let lock = Lock::Recipients(vec![recipient]);
        crosses(Job::Seal { bundle, told, language, lock });
        let key = Some(Key::Identities(vec![identity]));
        crosses(Job::Open { bytes: vec![0, 255], key });
    }
    let blank = Blank { form: "{\"å\":1}".into(), language: "pl".into() };
    crosses(Job::Blank(Whole::new(blank).unwrap()));
    let recipient = Recipient::parse(RECIPIENT).unwrap();
    for (lock, others) in [
        (DraftLock::Code(code()), Vec::new()),
        (DraftLock::Key(key_part()), vec![recipient.clone(), recipient]),
    ] {
        let draft = DraftJob { bundle: "{\"ø\":1}".into(), lock, others };
        crosses(Job::Draft(Whole::new(draft).unwrap()));
    }
    crosses(Job::Open { bytes: Vec::new(), key: None });
    crosses(Job::Open { bytes: vec![1], key: Some(Key::Code(code())) });
}

#[test]
fn answers_cross() {
    let cross = |answer| read_answer(write_answer(answer));
    assert!(matches!(cross(Ok(Product::Code(code()))), Ok(Product::Code(c)) if c == code()));
    assert!(matches!(cross(Ok(Product::Paper(vec![1]))), Ok(Product::Paper(b)) if b == [1]));
    assert!(matches!(cross(Ok(Product::Sealed(vec![2]))), Ok(Product::Sealed(b)) if b == [2]));
    let draft = Drafted { bytes: vec![4], key: key_part() };
    let crossed = cross(Ok(Product::Draft(Whole::new(draft.clone()).unwrap())));
    assert!(matches!(crossed, Ok(Product::Draft(same)) if *same == draft));
    for need in [Need::Code { work_factor: 17 }, Need::Identity, Need::Either { work_factor: 18 }] {
        assert!(matches!(cross(Ok(Product::Asks(need))), Ok(Product::Asks(same)) if same == need));
    }
    for container in [Container::Json, Container::Pdf, Container::SealedPdf, Container::SealedJson]
    {
        let found = cross(Ok(Product::Found { json: vec![3], container, paper: None }));
        assert!(
            matches!(found, Ok(Product::Found { json, container: c, paper: None }) if json == [3] && c == container)
        );
    }
    for need in [Need::Code { work_factor: 17 }, Need::Identity] {
        assert!(matches!(cross(Ok(Product::Asks(need))), Ok(Product::Asks(n)) if n == need));
    }
    use Fault::{
        Cut, Damaged, NoChance, NotAKey, NotSealed, TooLarge, Unproved, WorkFactor, WrongCode,
        WrongKey,
    };
    let faults = [
        Cut,
        Damaged,
        NoChance,
        NotAKey,
        NotSealed,
        TooLarge,
        Unproved,
        WorkFactor(21),
        WrongCode,
        WrongKey,
    ];
    let failures = [
        Failure::NoGlyphs("🙂".into()),
        Failure::NotPrinted,
        Failure::NotADocument,
        Failure::NotOurs,
        Failure::NoAttachment,
        Failure::Damaged,
        Failure::TooLarge,
        Failure::Broken,
    ];
    for failure in faults.map(Failure::Seal).into_iter().chain(failures) {
        assert_eq!(cross(Err(failure.clone())).unwrap_err(), failure);
    }
}

#[test]
fn a_secret_of_the_wrong_kind_is_no_job() {
    let message = |header: &str| Message { header: header.into(), bytes: Vec::new() };
    for header in [
        "",
        "{}",
        r#"{"job":"else"}"#,
        r#"{"job":"print"}"#,
        r#"{"job":"blank"}"#,
        r#"{"job":"open"}"#,
        r#"{"job":"open","key":{"recipients":["age1x"]}}"#,
        r#"{"job":"open","key":{"code":""}}"#,
        r#"{"job":"open","key":{"identities":["AGE-SECRET-KEY-1X"]}}"#,
        r#"{"job":"open","key":{"identities":[]}}"#,
        r#"{"job":"seal","language":"da"}"#,
        r#"{"job":"seal","language":"da","lock":{"identities":["x"]}}"#,
        r#"{"job":"seal","language":"da","lock":{"recipients":["age1x"]}}"#,
    ] {
        assert!(read_job(message(header)).is_err(), "{header}");
    }
    let not_text =
        Message { header: r#"{"job":"print","language":"da"}"#.into(), bytes: vec![0xFF] };
    assert!(read_job(not_text).is_err());
}

#[test]
fn no_secret_shows_in_debug() {
    let job = Job::Open { bytes: Vec::new(), key: Some(Key::Code(code())) };
    assert!(!format!("{job:?}").contains("et-to-tre"));
    assert!(!format!("{:?}", Product::Code(code())).contains("et-to-tre"));
}

proptest! {
    #[test]
    fn messages_never_panic(header in ".{0,60}", bytes in proptest::collection::vec(any::<u8>(), 0..20)) {
        let message = Message { header, bytes };
        let _ = read_job(message.clone());
        let _ = read_answer(message);
    }
}
