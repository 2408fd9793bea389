//! Words of a person about a form that knows parts, each with a mark by which it is found again.

use std::rc::Rc;

use trivsel::answers::{Document, Stamp};
use trivsel::form::Form;
use trivsel::sheet::{Excerpt, Why};
use trivsel::state::Deed;
use trivsel::state::{Action, Audience, Effect};
use trivsel::work::Job;

use crate::support::{Person, today};

/// What was written where, and the heading of the part that it stands in.
pub(crate) const MARKS: [(&str, &str, &str); 6] = [
    ("Til os selv", "internal", "mark-internal"),
    ("Hvad gør barnet glad?", "parents-part", "mark-joy"),
    ("Allergi", "health", "mark-health"),
    ("Hvornår?", "parents-part", "mark-when"),
    ("Hvordan?", "habits", "mark-how"),
    ("Hvad lykkes?", "staff-part", "mark-works"),
];

/// The small form of these tests.
pub(crate) fn form() -> Rc<Form> {
    let reading = Form::read(include_bytes!("form.json"));
    assert_eq!(reading.faults, []);
    Rc::new(reading.form.unwrap())
}

/// The form for a child who moves on.
pub(crate) fn transition() -> Rc<Form> {
    let reading = Form::read(include_bytes!("../../www/forms/overgangsskema.json"));
    assert_eq!(reading.faults, []);
    Rc::new(reading.form.unwrap())
}

/// Someone who has answered every question but those on what may be passed on.
pub(crate) fn anna() -> Person {
    let mut anna = Person::with_forms(vec![form()]);
    anna.begins("Et skift").writes("Navn", "Alma");
    for (label, _, mark) in MARKS {
        anna.writes(label, mark);
    }
    anna.writes("De første uger", "mark-first");
    anna
}

/// A document with an id of its own.
pub(crate) fn stamp() -> Stamp {
    today()
}

impl Person {
    pub(crate) fn addresses(&mut self, audience: Audience) -> &mut Self {
        self.deed(Deed::Address(audience))
    }

    /// The file that would be handed over now.
    pub(crate) fn bundle(&self) -> String {
        self.desk().document().write()
    }

    /// Which marks stand in it.
    pub(crate) fn marks(&self) -> Vec<&'static str> {
        marks_in(&self.bundle())
    }

    /// What is left out, and why.
    pub(crate) fn left_out(&self) -> Vec<(String, Why)> {
        let desk = self.desk();
        left_out(&desk.excerpt().expect("the file is for others"), desk.form())
    }

    pub(crate) fn made_jobs(&self) -> Vec<&Job> {
        let job = |effect: &'_ Effect| matches!(effect, Effect::Run(_));
        let all = self.outside.iter().filter(|effect| job(effect));
        all.map(|effect| match effect {
            Effect::Run(job) => job,
            _ => unreachable!(),
        })
        .collect()
    }
}

pub(crate) fn marks_in(text: &str) -> Vec<&'static str> {
    let all = MARKS.iter().map(|(_, _, mark)| *mark).chain(["mark-first", "mark-which"]);
    all.filter(|mark| text.contains(mark)).collect()
}

pub(crate) fn left_out(excerpt: &Excerpt, form: &Form) -> Vec<(String, Why)> {
    let name = |item| form.item(item).unwrap().text.main().to_string();
    excerpt.withheld.iter().map(|withheld| (name(withheld.item), withheld.why)).collect()
}

/// A document that was written is read by somebody else.
pub(crate) fn opened(bundle: &str) -> Person {
    let mut bo = Person::with_forms(vec![form()]);
    bo.does(Action::File("fil".into(), bundle.as_bytes().into()));
    bo.gets(Ok(trivsel::work::Product::Found {
        json: bundle.as_bytes().to_vec(),
        container: trivsel::work::Container::Pdf,
        paper: None,
    }));
    bo
}

pub(crate) fn read(bundle: &str) -> Document {
    Document::read(bundle.as_bytes(), &[]).unwrap()
}
