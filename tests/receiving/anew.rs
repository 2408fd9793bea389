//! A new document from one that was opened has its head and nothing else.

use trivsel::form::Date;
use trivsel::state::{Action, Deed, Screen};

use crate::people::on;
use crate::support::{AREAS, Person, SEEN};

const FORM: &str = "Trivselsskema, 3–6 år";

fn a_document_of_last_autumn() -> Vec<u8> {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM)
        .says_who_it_is_about("20/11/2026")
        .sees_no_danger()
        .places_all("Bekymring", Some("Står alene i garderoben"))
        .looks_around();
    anna.is_saved()
}

#[test]
fn only_whom_and_where_it_is_about_comes_along() {
    let mut jonas = Person::at_work();
    jonas.opens(&a_document_of_last_autumn());
    let before = jonas.desk().record.id.clone();
    jonas.deed(Deed::Anew(on("2027-05-03")));
    assert_eq!(jonas.state.screen, Screen::Step(0));
    assert_eq!(jonas.reads("Barnets navn eller initialer"), ["Alma Eksempel"]);
    assert_eq!(jonas.reads("Fødselsdato"), ["3. juli 2023"]);
    assert_eq!(jonas.reads("Institution og stue"), ["Eksempelhuset, Mariehønen"]);
    assert_eq!(jonas.reads("Dato for vurderingen"), ["3. maj 2027"]);
    for (area, question) in AREAS {
        assert!(jonas.reads(question).is_empty(), "no position in {area}");
    }
    jonas.does_not_see(SEEN);
    for left in ["Anledning", "Egen eller fælles vurdering?", "Hvor længe har I kendt barnet?"] {
        assert!(jonas.reads(left).is_empty(), "{left}");
    }
    let record = &jonas.desk().record;
    assert!(record.id != before && record.replaces.is_none());
    assert_eq!(record.authored, Date::parse("2027-05-03"));
    assert!(!jonas.desk().document().write().contains("garderoben"));
}

#[test]
fn nothing_that_no_file_has_gives_way_to_a_new_document() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes("Barnets navn eller initialer", "Alma");
    anna.deed(Deed::Anew(on("2026-11-21")));
    assert!(anna.state.asking.is_some());
    anna.does(Action::Dismiss);
    assert_eq!(anna.reads("Barnets navn eller initialer"), ["Alma"]);
}

#[test]
fn who_practises_goes_on_practising() {
    let mut anna = Person::at_work();
    anna.deed(Deed::Practise(on("2026-11-20")));
    assert!(anna.desk().is_practice());
    let file = anna.is_saved();
    let mut bo = Person::at_work();
    bo.opens(&file).deed(Deed::Anew(on("2026-11-21")));
    assert!(bo.desk().is_practice());
}
