//! Forms, examples and the programs that read our files.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};

use trivsel::answers::{Document, Stamp};
use trivsel::form::{Date, Form};
use trivsel::pdf::{self, Fault};
use trivsel::sheet::Sheet;
use trivsel::state::{Action, Door, State};
use trivsel::texts::DANISH;

pub(crate) const EXAMPLES: [&str; 5] = [
    "trivselsskema-0-1-attention",
    "trivselsskema-1-3-deferred",
    "trivselsskema-3-6-concern",
    "trivselsskema-3-6-thriving",
    "trivselsskema-6-10-concern",
];

pub(crate) const BANDS: [&str; 4] = ["0-1", "1-3", "3-6", "6-10"];

pub(crate) fn house() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub(crate) fn form(band: &str) -> Rc<Form> {
    let path = house().join(format!("www/forms/trivselsskema-{band}.json"));
    Rc::new(Form::read(&std::fs::read(path).unwrap()).form.unwrap())
}

pub(crate) fn stamp() -> Stamp {
    let date = Date::new(2026, Some(11), Some(21)).unwrap();
    Stamp { date, id: "3f6c2a10-0000-4000-8000-0000000000ff".into() }
}

/// An example of `tests/examples`, with the form it answers.
pub(crate) fn example(name: &str) -> Document {
    let forms: Vec<_> = BANDS.iter().map(|band| form(band)).collect();
    let path = house().join(format!("tests/examples/{name}.json"));
    Document::read(&std::fs::read(path).unwrap(), &forms).unwrap()
}

/// A document filled in by a person: every answer is typed or chosen.
pub(crate) struct Desk(State);

impl Desk {
    pub(crate) fn new(form: Rc<Form>) -> Self {
        let mut state = State::new(&DANISH, vec![form], Door::Closed);
        state.reduce(Action::Begin(0, stamp()));
        Self(state)
    }

    /// Types a text into the first field of a question.
    pub(crate) fn types(mut self, link_id: &str, text: &str) -> Self {
        let at = self.at(link_id);
        self.0.reduce(Action::Type(at, 0, text.into()));
        self
    }

    /// Chooses the option with this code.
    pub(crate) fn chooses(mut self, link_id: &str, code: &str) -> Self {
        let at = self.at(link_id);
        let form = self.0.desk.as_ref().unwrap().form().clone();
        let is = |value: &trivsel::form::Value| matches!(value, trivsel::form::Value::Coding(coding) if &*coding.code == code);
        let options = &form.item(at.item).unwrap().options;
        let value = options.iter().map(|option| &option.value).find(|value| is(value)).unwrap();
        self.0.reduce(Action::Choose(at.clone(), value.clone(), true));
        self
    }

    /// The document as it would be handed over.
    pub(crate) fn document(&self) -> Document {
        self.0.desk.as_ref().unwrap().document()
    }

    /// All that was ever answered, also what is off now.
    pub(crate) fn whole(&self) -> Document {
        self.0.desk.as_ref().unwrap().whole()
    }

    fn at(&self, link_id: &str) -> trivsel::answers::Address {
        let desk = self.0.desk.as_ref().unwrap();
        // In a list that is its first row.
        let rows = desk.sheet.all();
        let shown = rows.iter().find(|row| &*row.item.link_id == link_id);
        let top = || trivsel::answers::Address::top(desk.form().find(link_id).unwrap());
        shown.map_or_else(top, |row| row.address.clone())
    }
}

/// The sheet of a document, as the screen has it.
pub(crate) fn sheet(document: &Document) -> Sheet {
    Sheet::new(document.form.clone(), &document.answers, document.record.authored)
}

pub(crate) fn print(document: &Document) -> Result<Vec<u8>, Fault> {
    pdf::print(document, &document.write(), &sheet(document).told(), &DANISH)
}

/// Prints the document and returns what `pdftotext` reads, its white space made one kind.
pub(crate) fn printed_text(document: &Document) -> String {
    one_line(&text_of(&print(document).unwrap()))
}

pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text between header and footer, so that an answer which goes over two pages is in one piece.
pub(crate) fn text_of(pdf: &[u8]) -> String {
    pdftotext(pdf, &["-x", "0", "-y", "60", "-W", "596", "-H", "722"])
}

/// The same text in the order in which it is tagged and drawn.
pub(crate) fn reading_order(pdf: &[u8]) -> String {
    pdftotext(pdf, &["-raw", "-x", "0", "-y", "60", "-W", "596", "-H", "722"])
}

/// The text with headers and footers.
pub(crate) fn everything(pdf: &[u8]) -> String {
    pdftotext(pdf, &[])
}

/// The text of one page, counted from 1, with header and footer.
pub(crate) fn page_text(pdf: &[u8], page: usize) -> String {
    let page = page.to_string();
    pdftotext(pdf, &["-f", &page, "-l", &page])
}

/// Whether the inflated file holds these bytes.
pub(crate) fn in_file(pdf: &[u8], words: &str) -> bool {
    let file = inflated(pdf);
    file.windows(words.len()).any(|window| window == words.as_bytes())
}

fn pdftotext(pdf: &[u8], options: &[&str]) -> String {
    let file = save(pdf);
    let arguments = [options, &[file.to_str().unwrap(), "-"]].concat();
    String::from_utf8(run("pdftotext", &arguments)).unwrap()
}

pub(crate) fn page_count(pdf: &[u8]) -> usize {
    let info = String::from_utf8(run("pdfinfo", &[save(pdf).to_str().unwrap()])).unwrap();
    let pages = info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap();
    pages.trim().parse().unwrap()
}

/// Everything in the file, inflated by qpdf.
pub(crate) fn inflated(pdf: &[u8]) -> Vec<u8> {
    saved_again(pdf, &["--qdf", "--object-streams=disable"])
}

/// The file as qpdf saves it anew.
pub(crate) fn saved_again(pdf: &[u8], options: &[&str]) -> Vec<u8> {
    let (from, to) = (save(pdf), place());
    let mut arguments = options.to_vec();
    arguments.extend([from.to_str().unwrap(), to.to_str().unwrap()]);
    run("qpdf", &arguments);
    std::fs::read(to).unwrap()
}

/// Saves bytes under a name that no other test has.
pub(crate) fn save(bytes: &[u8]) -> PathBuf {
    let path = place();
    std::fs::write(&path, bytes).unwrap();
    path
}

/// A name that no other test has.
pub(crate) fn place() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("pdf-{}-{number}.pdf", std::process::id());
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// Runs a program; where it is missing, the test fails and says so.
pub(crate) fn run(program: &str, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(program).args(arguments).output();
    let output = output.unwrap_or_else(|fault| panic!("`{program}` cannot be started: {fault}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "`{program}` failed: {said}");
    output.stdout
}
