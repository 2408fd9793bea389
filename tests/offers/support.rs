//! A person who fills in forms item by item, opens files and looks at what is offered.

use std::path::Path;
use std::rc::Rc;

use trivsel::answers::{Address, Answer, Stamp};
use trivsel::form::{Date, Form, Item, Value, Whole};
use trivsel::library::{Family, Library};
use trivsel::settings::Settings;
use trivsel::state::{
    Action, Audience, Deed, Desk, Door, Effect, Offers, ProductBox, Screen, State,
};
use trivsel::texts::DANISH;
use trivsel::work::{Container, Product};

thread_local! {
    static FORMS: Vec<Rc<Form>> = read();
}

fn read() -> Vec<Rc<Form>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/forms");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        files.filter(|file| file.extension().is_some_and(|e| e == "json")).collect();
    files.sort();
    let form = |file| Rc::new(Form::read(&std::fs::read(file).unwrap()).form.unwrap());
    files.into_iter().map(form).collect()
}

/// All forms that we ship.
pub(crate) fn forms() -> Vec<Rc<Form>> {
    FORMS.with(Clone::clone)
}

pub(crate) fn stamp(day: &str) -> Stamp {
    let id = format!("0b9e3c4a-5d6f-4a70-8b1c-{:0>12}", day.replace('-', ""));
    Stamp { date: Date::parse(day).unwrap(), id: id.into() }
}

/// What an answer comes to in words.
pub(crate) fn words(item: &Item, answer: &Answer) -> String {
    match answer {
        Answer::Typed(text) => format!("»{text}«"),
        Answer::Value(Value::String(text)) => text.to_string(),
        Answer::Value(Value::Date(date)) => date.to_string(),
        Answer::Value(Value::Boolean(yes)) => if *yes { "Ja" } else { "Nej" }.into(),
        Answer::Value(Value::Scalar(scalar)) => DANISH.figures.scalar(scalar, &DANISH.dates),
        Answer::Value(value) => item.option(value).unwrap().display.main().to_string(),
    }
}

fn all_words(item: &Item, answers: &[Answer]) -> String {
    answers.iter().map(|answer| words(item, answer)).collect::<Vec<_>>().join(" + ")
}

/// A person at the screen.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) state: State,
    pub(crate) effects: Vec<Effect>,
    day: &'static str,
}

impl Person {
    pub(crate) fn on(day: &'static str) -> Self {
        let state = State::new(&DANISH, forms(), Door::Closed);
        Self { state, effects: Vec::new(), day }
    }

    /// Whose municipality lets positions follow.
    pub(crate) fn where_positions_follow(mut self) -> Self {
        let settings = Settings { positions_follow: true, ..Settings::default() };
        self.state.settings = Whole::new(Rc::new(settings));
        self
    }

    /// Who has heard what may follow one kind of form.
    pub(crate) fn knowing(mut self, forms: &[&str], next: &[&str]) -> Self {
        let codes = |codes: &[&str]| codes.iter().map(|code| Rc::from(*code)).collect();
        let family = Family { name: Default::default(), forms: codes(forms), next: codes(next) };
        let library = Library { families: vec![family], ..Library::default() };
        self.state.library = Whole::new(Rc::new(library));
        self
    }

    pub(crate) fn does(&mut self, action: Action) -> &mut Self {
        self.effects = self.state.reduce(action);
        self
    }

    pub(crate) fn deed(&mut self, deed: Deed) -> &mut Self {
        self.does(Action::deed(deed).unwrap())
    }

    fn place(&self, form: &str) -> usize {
        let is = |other: &Rc<Form>| other.url.rsplit('/').next() == Some(form);
        self.state.forms.iter().position(is).unwrap()
    }

    pub(crate) fn begins(&mut self, form: &str) -> &mut Self {
        let (place, stamp) = (self.place(form), stamp(self.day));
        self.does(Action::Begin(place, stamp))
    }

    /// Begins another form with what lies open, whether that was saved or not.
    pub(crate) fn carries_to(&mut self, form: &str) -> &mut Self {
        let (place, stamp) = (self.place(form), stamp(self.day));
        self.deed(Deed::Carry(place, stamp));
        if self.state.asking.is_some() {
            self.does(Action::Confirm);
        }
        assert_eq!(self.state.screen, Screen::Offers);
        self
    }

    pub(crate) fn desk(&self) -> &Desk {
        self.state.desk.as_ref().expect("a document lies open")
    }

    /// Where an item stands: in the last row, where there are rows.
    pub(crate) fn at(&self, link_id: &str) -> Address {
        let form = self.desk().form();
        let item = form.find(link_id).unwrap_or_else(|| panic!("no item {link_id}"));
        let groups = form.repeating_around(item);
        let mut rows = Vec::new();
        for group in groups {
            let group = Address { item: group, rows: rows.as_slice().into() };
            rows.push(*self.desk().answers.rows(&group).last().unwrap());
        }
        Address { item, rows: rows.into() }
    }

    pub(crate) fn writes(&mut self, link_id: &str, text: &str) -> &mut Self {
        let at = self.at(link_id);
        self.does(Action::Type(at.clone(), 0, text.into())).does(Action::Settle(at, 0))
    }

    pub(crate) fn chooses(&mut self, link_id: &str, code: &str) -> &mut Self {
        let at = self.at(link_id);
        let item = self.desk().form().item(at.item).unwrap().clone();
        let is = |value: &Value| match value {
            Value::Coding(coding) => &*coding.code == code,
            _ => false,
        };
        let value = item.options.iter().map(|option| &option.value).find(|value| is(value));
        let value = value.cloned().unwrap_or(Value::Boolean(code == "yes"));
        self.does(Action::Choose(at, value, true))
    }

    pub(crate) fn adds_a_row(&mut self, link_id: &str) -> &mut Self {
        let at = self.at(link_id);
        self.does(Action::AddRow(at))
    }

    /// What a question is answered with, in every row.
    pub(crate) fn reads(&self, link_id: &str) -> Vec<String> {
        let form = self.desk().form();
        let item = form.item(form.find(link_id).unwrap()).unwrap();
        let here = self.desk().answers.iter().filter(|(at, _)| at.item == item.id);
        here.map(|(_, answers)| all_words(item, answers)).collect()
    }

    pub(crate) fn offers(&self) -> &Offers {
        self.state.offers.as_deref().expect("something is offered")
    }

    /// The screen of offers, line by line: what would be taken is ticked.
    pub(crate) fn sees(&self) -> Vec<String> {
        let line = |offer: &trivsel::state::Offer| {
            let many = offer.lines.len() > 1;
            let lines = offer.lines.iter().map(|line| {
                let answers = all_words(&line.item, &line.answers);
                if many { format!("{} {answers}", line.item.text.main()) } else { answers }
            });
            let tick = if offer.taken { "x" } else { " " };
            let there = match offer.there.as_slice() {
                [] => String::new(),
                there => format!(" | {}", all_words(&offer.lines[0].item, there)),
            };
            let lines = lines.collect::<Vec<_>>().join(" / ");
            format!("[{tick}] {}: {lines}{there}", offer.question.main())
        };
        self.offers().list.iter().map(line).collect()
    }

    /// Takes or leaves what is offered for a question.
    pub(crate) fn ticks(&mut self, question: &str, taken: bool) -> &mut Self {
        let is = |offer: &trivsel::state::Offer| &**offer.question.main() == question;
        let place = self.offers().list.iter().position(is).unwrap();
        self.deed(Deed::Take(place, taken))
    }

    /// The document as it is saved for those who go on with it.
    pub(crate) fn file(&mut self) -> Vec<u8> {
        self.deed(Deed::Address(Audience::Ourselves));
        self.desk().document().write().into_bytes()
    }

    pub(crate) fn opens(&mut self, json: &[u8]) -> &mut Self {
        self.does(Action::File("skema.json".into(), json.into()));
        self.gets(Product::Found { json: json.to_vec(), container: Container::Json, paper: None })
    }

    /// A job came to its end.
    pub(crate) fn gets(&mut self, product: Product) -> &mut Self {
        self.does(Action::Finished(Ok(ProductBox(Rc::new(product)))))
    }

    /// Opens a file and puts it together with what lies open.
    pub(crate) fn joins(&mut self, json: &[u8]) -> &mut Self {
        self.opens(json);
        let stamp = stamp(self.day);
        self.deed(Deed::Join(stamp))
    }
}
