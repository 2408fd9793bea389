//! Whoever goes on with what another has written says who they are: neither the name, nor the role,
//! nor the day of the one before is theirs.

use trivsel::state::Deed;

use crate::people::on;
use crate::support::Person;

const FORM: &str = "Trivselsskema, 3–6 år";
const CHILD: &str = "Barnets navn eller initialer";

/// Anna has written on the 20th of November, and handed over.
fn by_anna() -> Vec<u8> {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(CHILD, "Alma").writes("Udfyldt af", "Anna Eksempel");
    anna.chooses("Rolle", "Pædagog").writes("Dato for vurderingen", "19/11/2026");
    anna.is_saved()
}

/// What stands in the fields for who writes, and when.
fn signature(person: &Person) -> [Vec<String>; 3] {
    ["Udfyldt af", "Rolle", "Dato for vurderingen"].map(|field| person.reads(field))
}

/// What the note says that stood in the file.
fn is_asked(person: &Person) -> Option<usize> {
    person.desk().asks_who().map(|writer| writer.said.len())
}

#[test]
fn a_correction_asks_for_name_and_role_and_is_from_today() {
    let mut leader = Person::at_work();
    leader.opens(&by_anna()).continues_on("2026-12-01");
    assert_eq!(signature(&leader), [vec![], vec![], vec!["1. december 2026".to_owned()]]);
    assert_eq!(is_asked(&leader), Some(3), "the name, the role and the day stood there");
    assert!(!leader.state.is_unsaved(), "nobody has answered anything yet");
    assert!(leader.missing().contains(&"Udfyldt af".to_owned()), "{:?}", leader.missing());
    leader.writes("Udfyldt af", "Lene Leder").chooses("Rolle", "Leder");
    assert_eq!(is_asked(&leader), None);
    // What she took the place of says who wrote it.
    let record = &leader.desk().document().record;
    let before = record.edition_before().unwrap();
    assert_eq!(before.by.as_deref(), Some("Anna Eksempel"));
    assert_eq!(before.date.unwrap().to_string(), "2026-11-20");
    assert_eq!(leader.desk().author().as_deref(), Some("Lene Leder"));
    assert_eq!(leader.reads(CHILD), ["Alma"], "everything else stays");
}

#[test]
fn who_wrote_it_puts_all_of_it_back_at_once_and_can_take_that_back() {
    let mut anna = Person::at_work();
    anna.opens(&by_anna()).continues_on("2026-12-01").deed(Deed::SameWriter);
    let before =
        ["Anna Eksempel", "Pædagog", "19. november 2026"].map(|said| vec![said.to_owned()]);
    assert_eq!(signature(&anna), before);
    assert_eq!(is_asked(&anna), None);
    anna.deed(Deed::Undo);
    assert_eq!(signature(&anna), [vec![], vec![], vec!["1. december 2026".to_owned()]]);
    assert_eq!(is_asked(&anna), Some(3), "and the question is there again");
    anna.deed(Deed::SameWriter);
    assert_eq!((signature(&anna), is_asked(&anna)), (before, None));
}

#[test]
fn a_role_alone_is_put_back_as_well() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM).writes(CHILD, "Alma").chooses("Rolle", "Pædagog");
    let mut bo = Person::at_work();
    bo.opens(&anna.is_saved()).continues_on("2026-12-01");
    assert!(is_asked(&bo).is_some());
    bo.deed(Deed::SameWriter);
    assert_eq!((bo.reads("Rolle"), is_asked(&bo)), (vec!["Pædagog".to_owned()], None));
}

#[test]
fn a_new_document_about_the_same_child_asks_as_well() {
    let mut jonas = Person::at_work();
    jonas.opens(&by_anna()).deed(Deed::Anew(on("2027-05-03")));
    assert_eq!(signature(&jonas), [vec![], vec![], vec!["3. maj 2027".to_owned()]]);
    let writer = jonas.desk().asks_who().unwrap();
    assert!(writer.anew);
    jonas.deed(Deed::SameWriter);
    let now = ["Anna Eksempel", "Pædagog", "3. maj 2027"].map(|said| vec![said.to_owned()]);
    assert_eq!(signature(&jonas), now, "the day is that of the new one");
}

#[test]
fn where_nobody_has_signed_nothing_is_taken_out() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", "Overgangsskema").writes("Dato for samtalen", "19/11/2026");
    let file = anna.is_saved();
    let mut bo = Person::at_work();
    bo.opens(&file).continues_on("2026-12-01");
    assert_eq!(bo.reads("Dato for samtalen"), ["19. november 2026"], "the talk was that day");
    assert_eq!(is_asked(&bo), None);
}

#[test]
fn an_answer_leaves_the_signature_of_who_asks() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", "Henvendelse til team eller forpost")
        .writes("Fra (navn, rolle og arbejdssted)", "Anna Eksempel, Eksempelhuset");
    let file = anna.is_saved();
    let mut sofie = Person::at_work();
    sofie.opens(&file).answers_on("2026-11-24");
    let from = sofie.reads("Fra (navn, rolle og arbejdssted)");
    assert_eq!(from, ["Anna Eksempel, Eksempelhuset"]);
    assert_eq!(is_asked(&sofie), None);
}
