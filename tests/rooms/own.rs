//! What a person has said, told from what the form starts with: what counts, what is warned about,
//! and what is listed as being in a file.

use serde_json::json;
use trivsel::form::{Date, Form, Value};
use trivsel::state::{Action, Birth, Screen};

use crate::support::{Person, trivselsskema};

const FORM: &str = "Trivselsskema, 3–6 år";
const NAME: &str = "Barnets navn eller initialer";
const DANGER: &str = "Er der tegn på vold, overgreb eller anden fare, som kræver handling i dag?";

fn begun() -> Person {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM);
    anna
}

impl Person {
    /// The names of the steps in which something is said.
    pub(crate) fn steps_begun(&self) -> Vec<String> {
        let desk = self.desk();
        let begun = desk.steps.iter().filter(|step| desk.is_begun(step));
        begun.map(|step| step.title.main().to_string()).collect()
    }
}

#[test]
fn the_day_that_the_form_starts_with_is_nobodys_answer() {
    let mut anna = begun();
    assert_eq!(anna.reads("Dato for vurderingen"), ["21. november 2026"]);
    assert_eq!((anna.desk().count(), anna.state.is_unsaved()), (0, false));
    assert!(anna.steps_begun().is_empty());
    anna.writes(NAME, "Alma");
    assert_eq!((anna.desk().count(), anna.state.is_unsaved()), (1, true));
    assert_eq!(anna.steps_begun(), ["Barnet"]);
    // Another day is somebody's answer.
    anna.writes("Dato for vurderingen", "20/11/2026");
    assert_eq!(anna.desk().count(), 2);
}

#[test]
fn what_the_form_says_from_the_start_is_in_the_file_and_nobodys_answer() {
    let mut form = trivselsskema("3-6").source().clone();
    let chosen = json!({
        "linkId": "kind", "type": "group", "text": "Slags", "item": [{
            "linkId": "kind.of", "type": "choice", "text": "Hvilken slags?",
            "answerOption": [{ "valueString": "Den ene", "initialSelected": true }]
        }]
    });
    form["item"].as_array_mut().unwrap().push(chosen);
    let mut anna = Person::with_forms(vec![Form::from_json(form).form.unwrap().into()]);
    anna.begins(FORM);
    assert_eq!((anna.desk().count(), anna.state.is_unsaved()), (0, false));
    assert_eq!(anna.steps_begun(), ["Slags"]);
}

#[test]
fn who_has_taken_back_what_they_wrote_loses_nothing() {
    let mut anna = begun();
    anna.writes(NAME, "Alma");
    let at = anna.row(NAME).address.clone();
    anna.does(Action::Type(at, 0, "".into()));
    assert_eq!((anna.desk().count(), anna.state.is_unsaved()), (0, false));
    anna.does(Action::Clear);
    assert!(
        anna.state.asking.is_none() && anna.state.desk.is_none(),
        "nobody is asked for nothing"
    );
}

#[test]
fn what_was_taken_out_of_a_document_from_a_file_is_a_change() {
    let mut anna = begun();
    anna.writes(NAME, "Alma");
    let mut bo = anna.hands_to_another();
    bo.does(Action::Continue(crate::support::tomorrow()));
    assert!(!bo.state.is_unsaved());
    let at = bo.row(NAME).address.clone();
    bo.does(Action::Type(at, 0, "".into()));
    assert!(bo.state.is_unsaved(), "the file has more than the screen");
}

#[test]
fn an_answer_that_is_off_is_not_lost_without_a_word() {
    let mut anna = begun();
    anna.chooses("Egen eller fælles vurdering?", "Fælles vurdering");
    anna.writes("Hvem har været med til den fælles vurdering?", "Anna og Bo");
    anna.chooses("Egen eller fælles vurdering?", "Egen vurdering");
    let at = anna.row("Egen eller fælles vurdering?").address.clone();
    anna.does(Action::Unanswer(at));
    assert!(anna.state.is_unsaved());
}

#[test]
fn in_danger_the_name_alone_is_asked_for_where_the_file_is_made() {
    let mut anna = begun();
    assert!(anna.desk().nameless().is_none(), "it is listed with all else that is missing");
    anna.chooses(DANGER, "Ja").goes(Screen::HandOver);
    assert!(anna.desk().wanting().is_empty(), "nothing stands in the way");
    let row = anna.desk().nameless().expect("a file without a name helps nobody");
    assert_eq!(&**row.item.text.main(), NAME);
    anna.goes(Screen::Step(0)).writes(NAME, "Alma");
    assert!(anna.desk().nameless().is_none());
}

#[test]
fn a_birth_that_cannot_be_is_told_from_one_at_another_age() {
    let mut anna = begun();
    assert_eq!(anna.desk().birth(), Birth::Unknown);
    anna.writes("Fødselsdato", "3/7/2023");
    assert!(matches!(anna.desk().birth(), Birth::Aged(age) if age.years == 3));
    anna.writes("Fødselsdato", "3/7/2027");
    assert_eq!(anna.desk().birth(), Birth::Ahead);
    anna.writes("Dato for vurderingen", "1/7/2023").writes("Fødselsdato", "3/7/2023");
    assert_eq!(anna.desk().birth(), Birth::Later);
    assert_eq!(
        anna.desk().concept("child-birthdate"),
        Some(&Value::Date(Date::parse("2023-07-03").unwrap())),
        "it stays as it was written"
    );
}

#[test]
fn other_children_are_thought_of_once_in_a_step() {
    let anna = begun();
    let steps: Vec<usize> =
        (0..anna.desk().steps.len()).filter(|step| anna.desk().asks_in_words(*step)).collect();
    let names: Vec<_> =
        steps.iter().map(|step| anna.desk().steps[*step].title.main().to_string()).collect();
    assert!(names.contains(&"Barnet".to_owned()), "{names:?}");
    assert!(!names.contains(&"Trivsel".to_owned()), "the form says it at the fields there");
}
