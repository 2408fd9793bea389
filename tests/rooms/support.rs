//! Small things that the tests share: forms by name, forms in one line, and a person.

use std::rc::Rc;

use serde_json::{Value as Json, json};
use trivsel::answers::{Address, Answer, Document, Stamp};
use trivsel::form::{Date, Form, Value};
use trivsel::sheet::Row;
use trivsel::state::{Action, Deed, Desk, Door, Effect, ProductBox, Screen, State};
use trivsel::texts::DANISH;
use trivsel::work::{Failure, Job, Product};

pub(crate) const FORMS: [(&str, &str); 4] = [
    ("0-1", include_str!("../../www/forms/trivselsskema-0-1.json")),
    ("1-3", include_str!("../../www/forms/trivselsskema-1-3.json")),
    ("3-6", include_str!("../../www/forms/trivselsskema-3-6.json")),
    ("6-10", include_str!("../../www/forms/trivselsskema-6-10.json")),
];

/// The four areas of a trivselsskema, and the question for the position in each.
pub(crate) const AREAS: [(&str, &str); 4] = [
    (
        "Psykisk og følelsesmæssig trivsel",
        "Hvordan er barnets psykiske og følelsesmæssige trivsel her og nu?",
    ),
    ("Kognitiv trivsel", "Hvordan er barnets kognitive trivsel her og nu?"),
    ("Social trivsel", "Hvordan er barnets sociale trivsel her og nu?"),
    (
        "Fysisk og sansemotorisk trivsel",
        "Hvordan er barnets fysiske og sansemotoriske trivsel her og nu?",
    ),
];

/// What is asked in an area that gives cause for more than thriving.
pub(crate) const SEEN: &str = "Hvad har I set og hørt, hvornår og sammen med hvem?";

/// One of the trivselsskemaer by its age band.
pub(crate) fn trivselsskema(ages: &str) -> Rc<Form> {
    let (_, json) = FORMS.iter().find(|(name, _)| *name == ages).unwrap();
    let reading = Form::read(json.as_bytes());
    assert_eq!(reading.faults, []);
    Rc::new(reading.form.unwrap())
}

/// A form with these items.
pub(crate) fn form(items: Json) -> Rc<Form> {
    let reading = Form::from_json(questionnaire(items));
    assert_eq!(reading.faults, []);
    Rc::new(reading.form.unwrap())
}

/// A questionnaire with these items.
pub(crate) fn questionnaire(items: Json) -> Json {
    json!({
        "resourceType": "Questionnaire",
        "url": "https://example.org/form",
        "title": "Et lille skema",
        "language": "da",
        "item": items,
    })
}

pub(crate) fn today() -> Stamp {
    Stamp {
        date: Date::parse("2026-11-21").unwrap(),
        id: "0b9e3c4a-5d6f-4a70-8b1c-2d3e4f506172".into(),
    }
}

pub(crate) fn tomorrow() -> Stamp {
    Stamp {
        date: Date::parse("2026-11-22").unwrap(),
        id: "1c0f4d5b-6e70-4b81-9c2d-3e4f50617283".into(),
    }
}

pub(crate) fn text(text: &str) -> Answer {
    Answer::Value(Value::String(text.into()))
}

/// The address of an item that stands in no row.
pub(crate) fn at(form: &Form, link_id: &str) -> Address {
    Address::top(form.find(link_id).unwrap())
}

/// A person at the screen: reads labels, types and clicks.
pub(crate) struct Person {
    pub(crate) state: State,
    /// What has happened outside since it was last looked at.
    pub(crate) outside: Vec<Effect>,
    area: Option<String>,
}

impl Person {
    /// Someone who has just opened the page with all four trivselsskemaer.
    pub(crate) fn at_the_start_page() -> Self {
        let forms = FORMS.iter().map(|(ages, _)| trivselsskema(ages)).collect();
        Self::with_forms(forms)
    }

    pub(crate) fn with_forms(forms: Vec<Rc<Form>>) -> Self {
        let state = State::new(&DANISH, forms, Door::Closed);
        Self { state, outside: Vec::new(), area: None }
    }

    pub(crate) fn does(&mut self, action: Action) -> &mut Self {
        let effects = self.state.reduce(action);
        self.outside.extend(effects);
        self
    }

    /// Does what only the whole program can.
    pub(crate) fn deed(&mut self, deed: Deed) -> &mut Self {
        self.does(Action::deed(deed).unwrap())
    }

    pub(crate) fn begins(&mut self, title: &str) -> &mut Self {
        let place = self.state.forms.iter().position(|form| &**form.title.main() == title);
        self.does(Action::Begin(place.unwrap(), today()))
    }

    /// Looks only at what stands under this heading from now on.
    pub(crate) fn under(&mut self, heading: &str) -> &mut Self {
        self.area = Some(heading.into());
        self
    }

    pub(crate) fn anywhere(&mut self) -> &mut Self {
        self.area = None;
        self
    }

    pub(crate) fn desk(&self) -> &Desk {
        self.state.desk.as_ref().expect("a document lies open")
    }

    pub(crate) fn rows(&self, label: &str) -> Vec<Rc<Row>> {
        let all = self.desk().sheet.all();
        let within: Vec<&Rc<Row>> = match &self.area {
            None => all,
            Some(area) => {
                let mut rows = Vec::new();
                for row in all.into_iter().filter(|row| **row.item.text.main() == **area) {
                    row.collect(&mut rows);
                }
                assert!(!rows.is_empty(), "there is no heading »{area}«");
                rows
            }
        };
        within.into_iter().filter(|row| **row.item.text.main() == *label).cloned().collect()
    }

    pub(crate) fn row(&self, label: &str) -> Rc<Row> {
        let rows = self.rows(label);
        let row = rows.last().unwrap_or_else(|| panic!("»{label}« is not on the screen"));
        row.clone()
    }

    pub(crate) fn sees(&mut self, label: &str) -> &mut Self {
        assert!(!self.rows(label).is_empty(), "»{label}« is not on the screen");
        self
    }

    pub(crate) fn does_not_see(&mut self, label: &str) -> &mut Self {
        assert!(self.rows(label).is_empty(), "»{label}« is on the screen");
        self
    }

    /// Types into a field, letter by letter, and leaves it.
    pub(crate) fn writes(&mut self, label: &str, text: &str) -> &mut Self {
        let address = self.row(label).address.clone();
        let mut so_far = String::new();
        for letter in text.chars() {
            so_far.push(letter);
            self.does(Action::Type(address.clone(), 0, so_far.as_str().into()));
        }
        self.does(Action::Settle(address, 0))
    }

    pub(crate) fn chooses(&mut self, label: &str, option: &str) -> &mut Self {
        self.sets(label, option, true)
    }

    pub(crate) fn unticks(&mut self, label: &str, option: &str) -> &mut Self {
        self.sets(label, option, false)
    }

    fn sets(&mut self, label: &str, option: &str, on: bool) -> &mut Self {
        let row = self.row(label);
        let found = row.item.options.iter().find(|other| &**other.display.main() == option);
        let value = match option {
            "Ja" if found.is_none() => Value::Boolean(true),
            "Nej" if found.is_none() => Value::Boolean(false),
            _ => found.unwrap_or_else(|| panic!("»{label}« has no »{option}«")).value.clone(),
        };
        self.does(Action::Choose(row.address.clone(), value, on))
    }

    /// What a question has been answered with, in words.
    pub(crate) fn reads(&self, label: &str) -> Vec<String> {
        self.row(label).answers.iter().map(|answer| words(&self.row(label), answer)).collect()
    }

    pub(crate) fn goes(&mut self, screen: Screen) -> &mut Self {
        self.does(Action::Go(screen))
    }

    /// The labels of what is missing, in order.
    pub(crate) fn missing(&self) -> Vec<String> {
        let gaps = self.desk().sheet.gaps();
        gaps.iter().map(|row| row.item.text.main().to_string()).collect()
    }

    /// The job that was asked for last.
    pub(crate) fn job(&mut self) -> Job {
        let found = self.outside.iter().rposition(|effect| matches!(effect, Effect::Run(_)));
        match self.outside.remove(found.expect("no job was asked for")) {
            Effect::Run(job) => job,
            _ => unreachable!(),
        }
    }

    pub(crate) fn gets(&mut self, end: Result<Product, Failure>) -> &mut Self {
        self.does(Action::Finished(end.map(|product| ProductBox(Rc::new(product)))))
    }

    /// Closes the program, opens it again and opens the document that was handed over.
    pub(crate) fn hands_to_another(&mut self) -> Self {
        let bundle = self.desk().document().write();
        let mut other = Self::at_the_start_page();
        other.does(Action::File("skema.json".into(), bundle.as_bytes().into()));
        other.gets(Ok(Product::Found {
            json: bundle.into_bytes(),
            container: trivsel::work::Container::Json,
            paper: None,
        }));
        other
    }
}

pub(crate) fn words(row: &Row, answer: &Answer) -> String {
    match answer {
        Answer::Typed(text) => format!("»{text}«"),
        Answer::Value(Value::String(text)) => text.to_string(),
        Answer::Value(Value::Date(date)) => DANISH.dates.date(date),
        Answer::Value(Value::Boolean(yes)) => if *yes { "Ja" } else { "Nej" }.into(),
        Answer::Value(Value::Scalar(scalar)) => DANISH.figures.scalar(scalar, &DANISH.dates),
        Answer::Value(value) => row.words(value, "da").unwrap_or("?").into(),
    }
}

/// Writes a document and reads it again.
pub(crate) fn there_and_back(document: &Document) -> Document {
    Document::read(document.write().as_bytes(), &[]).unwrap()
}
