//! The form with which settings are made: what holds is filled in, and what is filled in is read.

use std::rc::Rc;

use serde_json::json;
use trivsel::answers::{Address, Answers, Document, Record, Stamp};
use trivsel::form::{Date, Form, Verdict};
use trivsel::settings::{Problem, Reading, Settings, makes_settings};

use crate::support::{RECIPIENT, answer, everything, settings, with};

const FORM: &str = include_str!("../../www/settings/indstillinger.json");

fn form() -> Rc<Form> {
    let reading = Form::read(FORM.as_bytes());
    assert_eq!(reading.faults, []);
    Rc::new(reading.form.unwrap())
}

fn stamp() -> Stamp {
    Stamp { date: Date::parse("2026-11-21").unwrap(), id: "0b9e3c4a-5d6f-4a70-8b1c".into() }
}

/// Somebody who fills in the form.
struct Clerk {
    form: Rc<Form>,
    answers: Answers,
    before: Settings,
}

impl Clerk {
    fn with(before: Settings) -> Self {
        let form = form();
        let answers = before.to_answers(&form, &stamp());
        Self { form, answers, before }
    }

    fn at(&self, link_id: &str, row: usize) -> Address {
        let item = self.form.find(link_id).unwrap();
        match self.form.repeating_around(item).first() {
            None => Address::top(item),
            Some(group) => {
                let group = Address::top(*group);
                group.in_row(self.answers.rows(&group)[row]).with_item(item)
            }
        }
    }

    fn says_in(&mut self, link_id: &str, row: usize, words: &str) -> &mut Self {
        let at = self.at(link_id, row);
        let item = self.form.item(at.item).unwrap().clone();
        self.answers.set(&item, at, answer(&item, words));
        self
    }

    fn says(&mut self, link_id: &str, words: &str) -> &mut Self {
        self.says_in(link_id, 0, words)
    }

    fn hands_over(&self) -> Reading {
        let document = Document {
            form: self.form.clone(),
            answers: self.answers.clone(),
            record: Record::new(&stamp()),
        };
        // What is handed over went through a record, as it does when the page falls and recovers.
        let document = Document::read(document.write().as_bytes(), &[]).unwrap();
        Settings::from_answers(&document, &self.before)
    }

    fn settings(&self) -> Settings {
        let reading = self.hands_over();
        assert_eq!(reading.faults, []);
        reading.settings.unwrap()
    }

    fn faults(&self) -> Vec<(String, Problem)> {
        let reading = self.hands_over();
        assert!(reading.settings.is_none());
        reading.faults.into_iter().map(|fault| (fault.path, fault.problem)).collect()
    }
}

#[test]
fn the_form_is_whole_and_known_by_its_code() {
    let report = Form::report(FORM.as_bytes());
    assert_eq!(report.verdict, Verdict::Whole, "{:?}", report.losses().collect::<Vec<_>>());
    assert!(makes_settings(&form()));
    let other = crate::support::form("overgangsskema");
    assert!(!makes_settings(&Form::from_json(other).form.unwrap()));
}

#[test]
fn nothing_filled_in_decides_nothing() {
    assert_eq!(Clerk::with(Settings::default()).settings(), Settings::default());
}

#[test]
fn what_holds_is_filled_in_and_handed_over_unchanged() {
    let before = settings(everything());
    let clerk = Clerk::with(before.clone());
    assert_eq!(clerk.settings(), before);
}

#[test]
fn everything_can_be_filled_in() {
    let mut clerk = Clerk::with(Settings::default());
    clerk
        .says("set.name", "Eksempel Kommune")
        .says("set.contact.name", "Børnevagten")
        .says("set.contact.phone", "70 00 00 00")
        .says("set.contact.when", "hele døgnet")
        .says("set.label.of", "concern")
        .says("set.label.text", "Stærk bekymring")
        .says("set.label.english", "Strong concern")
        .says("set.band.form", "https://trivsel.example/fhir/Questionnaire/trivselsskema-3-6")
        .says("set.band.low", "30")
        .says("set.band.high", "71")
        .says("set.limit.attention", "42")
        .says("set.basis", "guideline")
        .says("set.follow", "yes")
        .says("set.retention", "Slet efter et år.")
        .says("set.recipient.name", "Sundhedsplejen")
        .says("set.recipient.key", &RECIPIENT.to_uppercase())
        .says("set.recovery", &format!(" {RECIPIENT} "))
        .says("set.accent", "#1A4D80")
        .says("set.logo", "<svg viewBox=\"0 0 9 9\"><path d=\"M1 1h7\"/></svg>")
        .says("set.spelling", "yes");
    let expected = json!({
        "name": "Eksempel Kommune",
        "labels": { "position": { "concern": { "da": "Stærk bekymring", "en": "Strong concern" } } },
        "bands": [{
            "form": "https://trivsel.example/fhir/Questionnaire/trivselsskema-3-6",
            "months": [30, 71],
        }],
        "defaults": { "consent-basis": "guideline" },
        "limits": { "attention": 42 },
        "contacts": [{ "name": "Børnevagten", "phone": "70 00 00 00", "when": "hele døgnet" }],
        "retention": "Slet efter et år.",
        "accent": "#1a4d80",
        "logo": { "title": "Eksempel Kommune", "viewBox": "0 0 9 9", "paths": ["M1 1h7"] },
        "spellCheck": true,
        "positionsFollow": true,
        "recipients": [{ "name": "Sundhedsplejen", "recipient": RECIPIENT }],
        "recovery": RECIPIENT,
    });
    assert_eq!(clerk.settings(), settings(with(expected)));
}

#[test]
fn what_is_cleared_is_given_up_and_what_is_not_asked_for_stays() {
    let mut before = everything();
    before["labels"]["role"] = json!({ "leader": "Daglig leder" });
    before["limits"]["deferred"] = 90.into();
    let mut clerk = Clerk::with(settings(before));
    clerk.says("set.name", "").says("set.limit.concern", "").says("set.label.text", "Obs");
    clerk.says("set.follow", "").says("set.accent", "");
    let after = clerk.settings();
    assert_eq!((after.name.as_deref(), after.accent.as_deref()), (None, None));
    assert_eq!(after.limits, [("attention".into(), 42), ("deferred".into(), 90)]);
    assert!(!after.positions_follow && after.spell_check);
    let labels = after.labels.iter().map(|label| (&*label.code, &**label.text.main()));
    let labels: Vec<_> = labels.collect();
    assert!(labels.contains(&("attention", "Obs")) && labels.contains(&("leader", "Daglig leder")));
    assert_eq!(after.forms.len(), 1, "forms of its own are not asked for");
}

#[test]
fn languages_that_are_not_asked_for_stay_while_the_danish_words_do() {
    let mut clerk = Clerk::with(settings(everything()));
    clerk.says_in("set.label.english", 1, "Great concern").says("set.band.low", "31");
    clerk.says("set.retention.english", "");
    let after = clerk.settings();
    let concern = after.labels.iter().find(|label| &*label.code == "concern").unwrap();
    assert_eq!(concern.text.in_language("de"), "Große Sorge");
    assert_eq!(concern.text.in_language("en"), "Great concern");
    let title = after.bands[0].title.as_ref().unwrap();
    assert_eq!(title.in_language("en"), "Wellbeing form, 2½–6 years");
    let retention = after.retention.unwrap();
    assert_eq!(retention.in_language("ar"), "احذف بعد سنة.");
    assert_eq!(retention.in_language("en"), "Slet efter et år.", "English was given up");

    let mut clerk = Clerk::with(settings(everything()));
    clerk.says("set.retention", "Slet straks.").says("set.band.title", "Skemaet");
    clerk.says_in("set.label.text", 1, "Obs");
    let after = clerk.settings();
    let retention = after.retention.unwrap();
    assert_eq!(
        retention.in_language("ar"),
        "Slet straks.",
        "the old words would say another thing"
    );
    assert_eq!(retention.in_language("en"), "Delete after a year.", "this was on the page");
    assert_eq!(after.bands[0].title.as_ref().unwrap().in_language("en"), "Skemaet");
    let concern = after.labels.iter().find(|label| &*label.code == "concern").unwrap();
    assert_eq!(concern.text.in_language("de"), "Obs");
}

#[test]
fn what_is_wrong_is_told_and_nothing_is_made() {
    let mut clerk = Clerk::with(Settings::default());
    clerk.says("set.accent", "blå").says("set.recovery", "AGE-SECRET-KEY-1ABC");
    clerk.says("set.limit.concern", "to uger").says("set.contact.name", "Vagten");
    clerk.says("set.logo", "logo.svg").says("set.band.low", "36");
    assert_eq!(
        clerk.faults(),
        [
            ("bands[0]".into(), Problem::Missing("form")),
            ("bands[0].months".into(), Problem::NotMonths),
            ("limits.concern".into(), Problem::NotDays),
            ("contacts[0]".into(), Problem::Missing("phone")),
            ("accent".into(), Problem::NotAColour),
            ("recovery".into(), Problem::NotARecipient),
            ("logo".into(), Problem::NotADrawing),
        ]
    );
}
