//! What can be typed, and what it is taken for.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what went wrong by breaking off"
)]
use xtask::command::{Command, Sources, parse};
use xtask::papers::{Key, Lock, Open, Print, Secret, Way};

fn typed(line: &str) -> anyhow::Result<Command> {
    let words: Vec<_> = line.split_whitespace().map(String::from).collect();
    parse(&words)
}

fn fault(line: &str) -> String {
    typed(line).unwrap_err().to_string()
}

#[test]
fn serve_takes_a_port_and_may_leave_the_sources() {
    let serve = |port, sources| Command::Serve { port, sources };
    assert_eq!(typed("serve").unwrap(), serve(8787, Sources::Build(None)));
    assert_eq!(typed("serve --no-build --port 9000").unwrap(), serve(9000, Sources::Leave));
    assert_eq!(typed("serve --port 0").unwrap(), serve(0, Sources::Build(None)));
    let ours = Sources::Build(Some("ours.json".into()));
    assert_eq!(typed("serve --settings ours.json").unwrap(), serve(8787, ours));
    assert!(fault("serve --no-build --settings ours.json").contains("leave out --no-build"));
    assert_eq!(fault("serve --port"), "--port wants a value");
    assert_eq!(fault("serve --port 70000"), "--port takes a number up to 65535");
    assert_eq!(fault("serve --quick"), "`--quick` is not understood here");
}

#[test]
fn plain_words_are_what_they_say() {
    assert_eq!(typed("build").unwrap(), Command::Build { settings: None });
    let ours = Command::Build { settings: Some("ours.json".into()) };
    assert_eq!(typed("build --settings ours.json").unwrap(), ours);
    assert_eq!(fault("build --settings"), "--settings wants a value");
    assert_eq!(typed("check").unwrap(), Command::Check);
    assert_eq!(typed("pictures").unwrap(), Command::Pictures);
    assert_eq!(typed("test").unwrap(), Command::Test(Vec::new()));
    let steps = vec!["build".to_owned(), "powers".to_owned()];
    assert_eq!(typed("test build powers").unwrap(), Command::Test(steps));
    assert_eq!(typed("").unwrap(), Command::Help);
    assert!(fault("deploy").starts_with("`deploy` is no command"));
    assert_eq!(fault("build now"), "`now` is not understood here");
}

#[test]
fn print_takes_a_form_answers_and_one_lock() {
    let print = |answers: Option<&str>, lock| {
        let (form, output) = ("f.json".into(), "o.pdf".into());
        let answers = answers.map(Into::into);
        Command::Print(Print { form, answers, output, lock, way: Way::default() })
    };
    assert_eq!(typed("print f.json -o o.pdf").unwrap(), print(None, Lock::Open));
    let code = Lock::Code(Secret("seks-ord".into()));
    assert_eq!(
        typed("print -o o.pdf f.json a.json --code seks-ord").unwrap(),
        print(Some("a.json"), code)
    );
    let both = Lock::Recipients(vec!["age1a".into(), "age1b".into()]);
    let line = "print f.json -o o.pdf --recipient age1a --recipient age1b";
    assert_eq!(typed(line).unwrap(), print(None, both));
    assert_eq!(fault("print f.json"), "print wants `-o FILE`");
    assert_eq!(fault("print -o o.pdf"), "print wants a form");
    assert!(fault("print f -o o --code a --recipient b").contains("not both"));
}

#[test]
fn print_takes_a_way() {
    let way = |line: &str| match typed(line).unwrap() {
        Command::Print(print) => print.way,
        other => panic!("{other:?}"),
    };
    let language = Some("en".to_owned());
    let blank = Way { blank: true, language, ..Way::default() };
    assert_eq!(way("print f --blank --language en -o o"), blank);
    let spoken = Some("de".to_owned());
    let spoken = Way { practice: true, spoken, ..Way::default() };
    assert_eq!(way("print f a --practice --spoken de -o o"), spoken);
    assert!(fault("print f a --blank -o o").contains("without answers"));
    assert!(fault("print f --blank --code x -o o").contains("nothing to seal"));
}

#[test]
fn open_takes_a_file_and_one_key() {
    let open = |key| Command::Open(Open { file: "d.age".into(), key });
    assert_eq!(typed("open d.age").unwrap(), open(Key::None));
    assert_eq!(typed("open d.age --code x").unwrap(), open(Key::Code(Secret("x".into()))));
    assert_eq!(typed("open d.age --identity k").unwrap(), open(Key::Identity("k".into())));
    assert_eq!(fault("open"), "open wants a file");
    assert!(fault("open d.age --code x --identity k").contains("not both"));
}

#[test]
fn a_code_does_not_show_itself() {
    let command = typed("open d.age --code hemmeligt").unwrap();
    assert!(!format!("{command:?}").contains("hemmeligt"));
}
