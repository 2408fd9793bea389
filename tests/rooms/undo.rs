//! Taking changes back and making them again.

use proptest::prelude::*;
use serde_json::json;
use trivsel::answers::{Address, Answers};
use trivsel::form::Value;
use trivsel::state::{Action, Deed, Effect, Focus, Screen, Turned};

use crate::support::{Person, at, form, today};

fn undo() -> Action {
    Action::deed(Deed::Undo).unwrap()
}

fn redo() -> Action {
    Action::deed(Deed::Redo).unwrap()
}

impl Person {
    fn undoes(&mut self) -> &mut Self {
        self.outside.clear();
        self.does(undo())
    }

    fn redoes(&mut self) -> &mut Self {
        self.outside.clear();
        self.does(redo())
    }

    /// The place where the focus has gone.
    fn focus(&self) -> Option<&Focus> {
        self.outside.iter().rev().find_map(|effect| match effect {
            Effect::Focus(focus) => Some(focus),
            _ => None,
        })
    }
}

fn anna() -> Person {
    let mut anna = Person::at_the_start_page();
    anna.begins("Trivselsskema, 3–6 år");
    anna
}

#[test]
fn what_is_typed_in_one_field_is_one_change() {
    let mut anna = anna();
    assert!(!anna.desk().can_undo());
    anna.writes("Barnets navn eller initialer", "Alma");
    anna.writes("Institution og stue", "Mariehønen");
    anna.undoes();
    assert!(anna.reads("Institution og stue").is_empty());
    assert_eq!(anna.reads("Barnets navn eller initialer"), ["Alma"]);
    anna.undoes();
    assert!(anna.reads("Barnets navn eller initialer").is_empty());
    assert!(!anna.desk().can_undo());
    anna.redoes().redoes();
    assert_eq!(anna.reads("Institution og stue"), ["Mariehønen"]);
    assert!(!anna.desk().can_redo());
}

#[test]
fn who_comes_back_to_a_field_makes_a_new_change() {
    let mut anna = anna();
    anna.writes("Institution og stue", "Mariehønen");
    anna.writes("Institution og stue", "Solsikken");
    anna.undoes();
    assert_eq!(anna.reads("Institution og stue"), ["Mariehønen"]);
}

#[test]
fn a_save_ends_a_change() {
    let mut anna = anna();
    let name = anna.row("Institution og stue").address.clone();
    anna.does(Action::Type(name.clone(), 0, "Marie".into()));
    // What a draft does once it is in its file.
    anna.state.desk.as_mut().unwrap().unsaved = false;
    anna.does(Action::Type(name.clone(), 0, "Mariehønen".into()));
    anna.undoes();
    assert_eq!(anna.reads("Institution og stue"), ["Marie"]);
}

#[test]
fn a_choice_is_taken_back_with_all_that_followed_from_it() {
    let mut anna = anna();
    let before = anna.desk().answers.clone();
    anna.under("Social trivsel");
    anna.chooses("Hvordan er barnets sociale trivsel her og nu?", "Ekstra opmærksomhed");
    anna.sees("Hvad har I set og hørt, hvornår og sammen med hvem?");
    anna.undoes();
    anna.does_not_see("Hvad har I set og hørt, hvornår og sammen med hvem?");
    assert_eq!(anna.desk().answers, before);
}

#[test]
fn the_focus_goes_to_what_was_changed_on_its_step() {
    let mut anna = anna();
    let name = anna.row("Institution og stue").address.clone();
    anna.writes("Institution og stue", "Mariehønen").goes(Screen::Review);
    anna.undoes();
    assert_eq!(anna.state.screen, Screen::Step(0));
    assert_eq!(anna.focus(), Some(&Focus::Row(name)));
    assert_eq!(anna.desk().turned(), Some((Turned::Back, 1)));
    anna.redoes();
    assert_eq!(anna.desk().turned(), Some((Turned::Again, 2)));
    anna.writes("Udfyldt af", "Mette");
    assert_eq!(anna.desk().turned(), None, "it is said once, and no longer than it is true");
}

/// Two rows with a name each, the second of which was removed.
fn with_a_row_removed() -> (Person, Address, Address) {
    let form = form(json!([{ "linkId": "who", "type": "group", "text": "Barn", "repeats": true,
        "item": [{ "linkId": "name", "type": "string", "text": "Navn" }] }]));
    let who = at(&form, "who");
    let mut anna = Person::with_forms(vec![form]);
    anna.begins("Et lille skema").writes("Navn", "Alma");
    anna.does(Action::AddRow(who.clone())).writes("Navn", "Bo");
    let second = anna.desk().answers.rows(&who)[1];
    anna.does(Action::RemoveRow(who.clone(), second));
    (anna, who.clone(), who.in_row(second))
}

#[test]
fn a_removed_row_comes_back_with_what_stood_in_it() {
    let (mut anna, who, row) = with_a_row_removed();
    assert!(anna.desk().removed.is_some());
    anna.undoes();
    assert_eq!(anna.reads("Navn"), ["Bo"]);
    assert_eq!(anna.focus(), Some(&Focus::Row(row)));
    assert!(anna.desk().removed.is_none(), "it is not to be put back twice");
    anna.redoes();
    assert_eq!(anna.reads("Navn"), ["Alma"]);
    assert_eq!(anna.focus(), Some(&Focus::Row(who)), "the row is gone; its group is there");
}

#[test]
fn putting_back_is_a_change_too() {
    let (mut anna, who, _) = with_a_row_removed();
    anna.does(Action::PutBack);
    assert_eq!(anna.desk().answers.rows(&who).len(), 2);
    anna.undoes();
    assert_eq!(anna.desk().answers.rows(&who).len(), 1);
    anna.undoes().undoes().undoes().undoes();
    assert!(anna.desk().answers.is_empty());
}

#[test]
fn an_undo_makes_a_file_out_of_date() {
    let mut anna = anna();
    anna.writes("Institution og stue", "Solsikken").writes("Udfyldt af", "Mette");
    anna.state.desk.as_mut().unwrap().unsaved = false;
    anna.undoes();
    assert!(anna.state.is_unsaved());
    assert!(anna.outside.iter().any(|effect| matches!(effect, Effect::Journal { soon: false })));
}

#[test]
fn nothing_is_undone_across_documents_or_in_one_that_is_read() {
    let mut anna = anna();
    anna.writes("Udfyldt af", "Mette");
    let mut bo = anna.hands_to_another();
    bo.undoes();
    assert_eq!(bo.desk().document().answers, anna.desk().document().answers);
    anna.does(Action::Clear).does(Action::Confirm).begins("Trivselsskema, 3–6 år");
    let before = anna.desk().answers.clone();
    anna.undoes();
    assert_eq!(anna.desk().answers, before);
}

#[test]
fn only_the_last_changes_are_remembered() {
    let mut anna = anna();
    let name = anna.row("Udfyldt af").address.clone();
    for number in 0..300 {
        anna.does(Action::Type(name.clone(), 0, number.to_string().into()));
        anna.does(Action::Settle(name.clone(), 0));
    }
    let back = (0..).take_while(|_| {
        let can = anna.desk().can_undo();
        anna.undoes();
        can
    });
    assert_eq!(back.count(), 200);
    assert_eq!(anna.reads("Udfyldt af"), ["99"]);
}

#[test]
fn a_calculated_answer_that_was_written_over_is_calculated_again() {
    let rule =
        "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";
    let form = form(json!([
        { "linkId": "one", "type": "integer", "text": "En" },
        { "linkId": "two", "type": "integer", "text": "To", "extension": [{ "url": rule,
          "valueExpression": { "language": "text/fhirpath",
              "expression": "%resource.item.where(linkId = 'one').answer.value + 1" } }] },
    ]));
    let mut anna = Person::with_forms(vec![form]);
    anna.begins("Et lille skema").writes("En", "1");
    assert_eq!(anna.reads("To"), ["2"]);
    anna.writes("To", "7").undoes();
    assert_eq!(anna.reads("To"), ["2"]);
    anna.writes("En", "3");
    assert_eq!(anna.reads("To"), ["4"], "it is no longer theirs");
    anna.undoes().undoes();
    assert!(anna.reads("To").is_empty());
    anna.redoes().redoes();
    assert_eq!(anna.reads("To"), ["4"]);
}

/// Something that a person may do to a small form with every kind of change in it.
fn deed() -> impl Strategy<Value = (usize, usize, u8)> {
    (0..9usize, 0..3usize, 0..4u8)
}

fn does(anna: &mut Person, (what, row, text): (usize, usize, u8)) {
    let form = anna.desk().form().clone();
    let (who, yes) = (at(&form, "who"), at(&form, "yes"));
    let rows = anna.desk().answers.rows(&who).to_vec();
    let row = rows[row % rows.len()];
    let name = Address { item: form.find("name").unwrap(), rows: who.in_row(row).rows };
    let words = ["", "3/7-23", "Bo", "7"][usize::from(text)];
    let yes_or_no = Value::Boolean(text % 2 == 0);
    anna.does(match what {
        0 => Action::Type(name, 0, words.into()),
        1 => Action::Settle(name, 0),
        2 => Action::AddRow(who),
        3 => Action::RemoveRow(who, row),
        4 => Action::PutBack,
        5 => Action::Choose(yes, yes_or_no, true),
        6 => Action::Unanswer(yes),
        7 => Action::Type(at(&form, "day"), usize::from(text), words.into()),
        _ => Action::RemoveAnswer(at(&form, "day"), usize::from(text)),
    });
}

proptest! {
    #[test]
    fn all_undone_is_the_start_and_all_redone_the_end(deeds in prop::collection::vec(deed(), 0..60)) {
        let form = form(json!([
            { "linkId": "yes", "type": "boolean", "text": "Ja?" },
            { "linkId": "day", "type": "date", "text": "Dage", "repeats": true,
              "enableWhen": [{ "question": "yes", "operator": "=", "answerBoolean": true }] },
            { "linkId": "who", "type": "group", "text": "Barn", "repeats": true, "item": [
                { "linkId": "name", "type": "string", "text": "Navn" } ] },
        ]));
        let mut anna = Person::with_forms(vec![form]);
        anna.does(Action::Begin(0, today()));
        let start = said(&anna);
        for deed in deeds {
            does(&mut anna, deed);
        }
        let (end, sheet) = (said(&anna), anna.desk().sheet.clone());
        let mut steps = 0;
        while anna.desk().can_undo() {
            anna.does(undo());
            steps += 1;
        }
        prop_assert_eq!(said(&anna), start);
        for _ in 0..steps {
            anna.does(redo());
        }
        prop_assert_eq!(said(&anna), end);
        prop_assert_eq!(&anna.desk().sheet.rows, &sheet.rows);
        prop_assert!(!anna.desk().can_redo());
    }
}

fn said(person: &Person) -> Answers {
    (*person.desk().answers).clone()
}
