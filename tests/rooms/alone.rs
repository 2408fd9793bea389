//! Parents who fill in their part alone: nothing of the staff's is theirs.

use std::rc::Rc;

use trivsel::form::Form;
use trivsel::library::Library;
use trivsel::settings::Settings;
use trivsel::state::{Action, Audience, Deed, Screen};

use crate::support::*;

const WHO: &str = "Hvordan er skemaet udfyldt?";
const JOY: &str = "Hvad gør jeres barn glad, og hvad kan det godt finde ud af?";

fn our_form(name: &str) -> Rc<Form> {
    let path = format!("{}/www/forms/{name}.json", env!("CARGO_MANIFEST_DIR"));
    Rc::new(Form::read(&std::fs::read(path).unwrap()).form.unwrap())
}

/// Somebody at the transition form, in a program that knows what may follow it.
fn someone() -> Person {
    let forms = ["overgangsskema", "dialogmoede"].map(our_form);
    let mut person = Person::with_forms(forms.to_vec());
    let model = r#"{ "families": [
        { "name": { "da": "Overgang", "en": "Transition" }, "forms": ["transition"],
          "next": ["dialogue-meeting"] }] }"#;
    let library = Library::read(model.as_bytes()).library;
    assert_eq!(person.state.equip(Settings::default(), library), Vec::<Rc<str>>::new());
    person.begins("Overgangsskema");
    person
}

fn steps(person: &Person) -> Vec<String> {
    let desk = person.desk();
    let asks = desk.steps.iter().filter(|step| desk.asks(step));
    asks.map(|step| step.title.main().to_string()).collect()
}

#[cfg(feature = "english")]
fn speaks(language: Option<&str>) -> Action {
    Action::deed(Deed::Speak(language.map(Rc::from))).unwrap()
}

#[test]
fn the_steps_of_others_are_passed_by_in_both_directions() {
    let mut person = someone();
    let all = ["Skiftet", "Forældre og barn", "Fagpersonen", "Aftaler om overgangen"];
    assert_eq!(steps(&person)[..4], all);
    assert_eq!(steps(&person).len(), 5);
    person.chooses(WHO, "Kun af forældrene");
    assert!(person.desk().is_parents_alone());
    assert_eq!(steps(&person), ["Skiftet", "Forældre og barn"]);
    assert_eq!(person.desk().after(0), Screen::Step(1));
    assert_eq!(person.desk().after(1), Screen::Review);
    assert_eq!(person.desk().before(5), Screen::Step(1));
    assert_eq!(person.desk().before(0), Screen::Start);
    // The key that goes on does as the button does.
    person.goes(Screen::Step(1)).does(Action::deed(Deed::Next).unwrap());
    assert_eq!(person.state.screen, Screen::Review);
    // Whoever changes their mind finds every step again.
    person.chooses(WHO, "Sammen med forældrene");
    assert_eq!(steps(&person).len(), 5);
}

#[test]
fn only_their_own_gaps_are_counted_and_nothing_of_the_staff_is_offered() {
    let mut person = someone();
    assert_eq!(person.state.following().len(), 1);
    person.chooses(WHO, "Kun af forældrene");
    let missing = person.missing();
    assert!(missing.contains(&JOY.to_owned()));
    for theirs in ["Barnets styrker og interesser", "Hvad må vi give videre?"] {
        assert!(!missing.contains(&theirs.to_owned()), "{missing:?}");
    }
    assert!(!missing.contains(&"Har forældrene læst skemaet, som det ser ud nu?".to_owned()));
    assert!(person.state.following().is_empty());
}

#[test]
fn the_file_holds_all_that_they_wrote_whoever_it_was_meant_for_before() {
    let mut person = someone();
    person.does(Action::deed(Deed::Address(Audience::Others)).unwrap());
    person.chooses(WHO, "Kun af forældrene").writes(JOY, "Sneen");
    assert_eq!(person.desk().audience(), Some(Audience::Ourselves));
    assert!(!person.desk().is_open_for_whom());
    let document = person.desk().document();
    assert!(document.write().contains("Sneen"));
}

#[test]
fn staff_who_fill_in_alone_are_not_taken_for_parents() {
    let mut person = someone();
    person.chooses(WHO, "Kun af fagpersonen");
    assert!(!person.desk().is_parents_alone());
    assert_eq!(person.state.following().len(), 1);
    let mut anna = Person::at_the_start_page();
    anna.begins("Trivselsskema, 3–6 år");
    assert!(!anna.desk().is_parents_alone());
    assert_eq!(steps(&anna).len(), anna.desk().steps.len());
}

#[cfg(feature = "english")]
#[test]
fn the_buttons_follow_the_language_of_parents_who_are_alone_with_the_form() {
    let mut person = someone();
    // Together with the staff, only the parents' part changes, and they can change the rest.
    person.does(speaks(Some("en")));
    assert_eq!(person.state.texts.language, "da");
    person.does(speaks(None)).chooses(WHO, "Kun af forældrene").does(speaks(Some("en")));
    assert_eq!(person.state.texts.language, "en");
    assert_eq!(person.desk().form().spoken().map(|tag| &**tag), Some("en"));
    person.does(speaks(Some("da")));
    assert_eq!(person.state.texts.language, "da");
}
