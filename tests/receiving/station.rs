//! A document that was made under the settings of another municipality: it brings its form and its
//! words along, and nothing of it is lost where nobody has these settings.

use serde_json::{Value as Json, json};
use trivsel::answers::{Document, Unreadable};
use trivsel::state::{Deed, Notice, Screen};

use crate::people::on;
use crate::support::Person;

const CHILD: &str = "Barnets navn eller initialer";
const ASKED: &str = "Hvad lykkes på legepladsen?";
const POSITION: &str = "Barnets position her og nu";

/// A municipality with a form of its own, which calls two positions otherwise than we do.
fn elsewhere() -> Json {
    let form = json!({
        "resourceType": "Questionnaire",
        "url": "https://eksempel.dk/skemaer/legepladsen",
        "title": "Legepladsen",
        "language": "da",
        "status": "active",
        "item": [{ "linkId": "a", "type": "text", "text": ASKED }],
    });
    let position = json!({ "attention": "Bekymring", "concern": "Stærk bekymring" });
    json!({
        "trivsel": 1, "name": "Eksempel Kommune", "forms": [form], "labels": { "position": position },
    })
}

fn titles(person: &Person) -> Vec<String> {
    person.state.forms.iter().map(|form| form.title.main().to_string()).collect()
}

#[test]
fn a_form_of_their_own_comes_along_and_is_gone_on_with() {
    let mut anna = Person::at_work_in(&elsewhere());
    anna.begins_on("2026-11-20", "Legepladsen").writes(ASKED, "At vente på tur");
    let file = anna.is_saved();

    let mut bo = Person::at_work();
    bo.opens(&file);
    assert_eq!(
        (bo.state.screen, bo.reads(ASKED)),
        (Screen::Opened, vec!["At vente på tur".into()])
    );
    assert!(bo.state.notice.is_none() && bo.desk().answers.misfits().is_empty());
    bo.continues_on("2026-12-01").writes(ASKED, "At vente på tur og at dele");
    let second = bo.is_saved();
    assert!(!titles(&bo).contains(&"Legepladsen".to_owned()), "to read a form is not to take it");

    // It comes home, and is the same form there.
    let mut anna = Person::at_work_in(&elsewhere());
    anna.opens(&second);
    assert_eq!(anna.reads(ASKED), ["At vente på tur og at dele"]);
    assert_eq!(anna.desk().record.predecessors(), [Document::read(&file, &[]).unwrap().record.id]);
    assert!(anna.state.forms.iter().any(|form| std::rc::Rc::ptr_eq(form, anna.desk().form())));
}

#[test]
fn a_new_document_from_it_asks_what_it_asked() {
    let mut anna = Person::at_work_in(&elsewhere());
    anna.begins_on("2026-11-20", "Legepladsen").writes(ASKED, "At vente på tur");
    let file = anna.is_saved();
    let mut bo = Person::at_work();
    bo.opens(&file).deed(Deed::Anew(on("2026-12-01")));
    assert_eq!(bo.state.screen, Screen::Step(0));
    assert!(bo.reads(ASKED).is_empty(), "it is asked, and to be seen anew");
}

#[test]
fn the_words_that_somebody_chose_among_stay_theirs() {
    let mut anna = Person::at_work_in(&elsewhere());
    anna.begins_on("2026-11-20", "Trivselsskema, 3–6 år").writes(CHILD, "Alma");
    anna.chooses(POSITION, "Bekymring");
    let file = anna.is_saved();
    let code = |person: &Person| format!("{:?}", person.row(POSITION).answers);
    let chosen = code(&anna);

    // Here that word is the name of another position.
    let mut bo = Person::at_work();
    bo.opens(&file);
    assert_eq!(bo.reads(POSITION), ["Bekymring"]);
    assert_eq!(code(&bo), chosen, "what was meant has not become another position");
    bo.continues_on("2026-12-01");
    assert_eq!(bo.reads(POSITION), ["Bekymring"]);
    bo.chooses(POSITION, "Stærk bekymring");
    assert_eq!(bo.reads(POSITION), ["Stærk bekymring"]);

    // What is begun here is asked in the words of here.
    let mut bo = Person::at_work();
    bo.opens(&file).deed(Deed::Anew(on("2026-12-01")));
    bo.chooses(POSITION, "Ekstra opmærksomhed");
    assert_eq!(code(&bo), chosen);
}

#[test]
fn answers_that_left_their_form_behind_are_refused_and_nothing_else_happens() {
    let mut anna = Person::at_work_in(&elsewhere());
    anna.begins_on("2026-11-20", "Legepladsen").writes(ASKED, "At vente på tur");
    let bundle: Json = serde_json::from_slice(&anna.is_saved()).unwrap();
    let bare = bundle["entry"][1]["resource"].to_string();

    let mut bo = Person::at_work();
    bo.begins_on("2026-12-01", "Trivselsskema, 3–6 år").writes(CHILD, "Ida");
    bo.opens(bare.as_bytes());
    let Some(Notice::Unreadable(Unreadable::UnknownForm(form))) = &bo.state.notice else {
        panic!("{:?}", bo.state.notice)
    };
    assert_eq!(&**form, "https://eksempel.dk/skemaer/legepladsen");
    assert_eq!(bo.reads(CHILD), ["Ida"]);
    assert!(bo.state.is_unsaved());

    // Where the form is known, the same answers are read.
    let mut eva = Person::at_work_in(&elsewhere());
    eva.opens(bare.as_bytes());
    assert_eq!(eva.reads(ASKED), ["At vente på tur"]);
}
