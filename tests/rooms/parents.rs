//! What the parents read, and in which order.

use std::rc::Rc;

use serde_json::{Value as Json, json};
use trivsel::answers::Document;
use trivsel::form::{BASE, Form};
use trivsel::sheet::{Chapter, Row, Sheet};
use trivsel::state::{Deed, Screen};

use crate::support::*;

const NAME: &str = "Barnets navn eller initialer";
const DANGER: &str = "Er der tegn på vold, overgreb eller anden fare, som kræver handling i dag?";

fn our_form(name: &str) -> Rc<Form> {
    let path = format!("{}/www/forms/{name}.json", env!("CARGO_MANIFEST_DIR"));
    Rc::new(Form::read(&std::fs::read(path).unwrap()).form.unwrap())
}

fn code(system: &str, code: &str) -> Json {
    json!([{ "system": format!("{BASE}CodeSystem/{system}"), "code": code }])
}

/// Every chapter with its answers, each behind its question.
fn reads(person: &Person) -> Vec<(Chapter, Vec<String>)> {
    let line = |row: &Rc<Row>| {
        let answers: Vec<String> = row.answers.iter().map(|answer| words(row, answer)).collect();
        format!("{} {}", row.item.text.main(), answers.join(", "))
    };
    let reading = person.desk().sheet.for_parents();
    let chapters = reading.chapters.into_iter();
    chapters.map(|(chapter, rows)| (chapter, rows.into_iter().map(line).collect())).collect()
}

/// Somebody has written about Alma, who does not thrive in every way.
fn alma() -> Person {
    let mut anna = Person::at_the_start_page();
    anna.begins("Trivselsskema, 3–6 år").writes(NAME, "Alma");
    anna.writes("Hvad viser eller siger barnet selv?", "Hun vil med i legen");
    anna.writes("Hvad er barnet glad for, og hvad lykkes det med lige nu?", "Høje tårne");
    anna.under(AREAS[2].0).chooses(AREAS[2].1, "Ekstra opmærksomhed");
    anna.writes(SEEN, "Hun står ofte og ser på de andre").anywhere();
    anna.chooses("Børnegruppen: plads, venskaber og omgangstone", "Gør det svært for barnet");
    anna.chooses("Barnets position her og nu", "Ekstra opmærksomhed");
    anna.writes("Begrundelse", "Legen lykkes bedst i små grupper");
    anna.writes("Hvad virker allerede, som vi vil blive ved med?", "En fast leg");
    anna.writes("Hvordan ser forældrene det, og hvilke idéer har de?", "Hun leger godt hjemme");
    anna.writes("Hvad gør vi?", "Leg for to").writes("Hvem gør det?", "Mette");
    anna.writes("Organisatorisk tovholder", "Mette").writes("Udfyldt af", "Anna");
    anna
}

#[test]
fn what_goes_well_comes_first_and_what_is_around_the_child_before_the_child() {
    let said = reads(&alma());
    let chapters: Vec<Chapter> = said.iter().map(|(chapter, _)| *chapter).collect();
    let expected =
        [Chapter::Strengths, Chapter::Home, Chapter::Around, Chapter::Now, Chapter::Agreed];
    assert_eq!(chapters, expected);
    let lines = |place: usize| said[place].1.join("\n");
    assert_eq!(
        lines(0),
        "Hvad er barnet glad for, og hvad lykkes det med lige nu? Høje tårne\n\
         Hvad virker allerede, som vi vil blive ved med? En fast leg\n\
         Hvad viser eller siger barnet selv? Hun vil med i legen"
    );
    assert_eq!(
        lines(1),
        "Hvordan ser forældrene det, og hvilke idéer har de? Hun leger godt hjemme"
    );
    assert!(lines(2).starts_with("Børnegruppen: plads, venskaber og omgangstone"));
    assert_eq!(
        lines(3),
        "Hvordan er barnets sociale trivsel her og nu? Ekstra opmærksomhed\n\
         Hvad har I set og hørt, hvornår og sammen med hvem? Hun står ofte og ser på de andre\n\
         Barnets position her og nu Ekstra opmærksomhed\n\
         Begrundelse Legen lykkes bedst i små grupper"
    );
    assert_eq!(
        lines(4),
        "Hvad gør vi? Leg for to\nHvem gør det? Mette\nOrganisatorisk tovholder Mette"
    );
}

#[test]
fn what_is_for_the_work_of_the_staff_stays_out_and_is_told_of() {
    let mut anna = alma();
    anna.chooses(DANGER, "Nej").writes("Hvem har vi talt med?", "Begge forældre");
    let all = format!("{:?}", reads(&anna));
    assert!(!all.contains("Anna") && !all.contains("Begge") && !all.contains("fare"), "{all}");
    let reading = anna.desk().sheet.for_parents();
    assert!(reading.more && !reading.alert);
}

#[test]
fn where_there_may_be_danger_those_who_show_it_are_warned() {
    let mut anna = alma();
    anna.chooses(DANGER, "Ja");
    assert!(anna.desk().sheet.for_parents().alert);
    assert!(!format!("{:?}", reads(&anna)).contains("fare"));
}

#[test]
fn nothing_is_left_of_a_document_without_answers() {
    let mut anna = Person::at_the_start_page();
    anna.begins("Trivselsskema, 3–6 år");
    assert_eq!(reads(&anna), []);
}

#[test]
fn of_a_form_with_parts_they_read_all_but_what_is_internal() {
    let mut anna = Person::with_forms(vec![our_form("overgangsskema")]);
    anna.begins("Overgangsskema").chooses("Hvordan er skemaet udfyldt?", "Sammen med forældrene");
    anna.writes("Barnets navn", "Alma")
        .writes("Søvn, mad, toilet og andre vaner", "Sover til kl. 7");
    anna.writes("Barnets styrker og interesser", "Sang");
    anna.writes("Leg og deltagelse i fællesskabet", "Bygger med de andre");
    anna.writes("Er der andet, vi ikke må give videre?", "Intet om lægen");
    let said = reads(&anna);
    assert_eq!(said[0], (Chapter::Strengths, vec!["Barnets styrker og interesser Sang".into()]));
    let (home, lines) = &said[1];
    assert_eq!((*home, lines.len()), (Chapter::Home, 1));
    assert!(matches!(said[2].0, Chapter::Step(_)) && said[2].1[0] == "Barnets navn Alma");
    let all = format!("{said:?}");
    assert!(all.contains("Bygger med de andre") && !all.contains("lægen"), "{all}");
}

#[test]
fn only_an_assessment_is_read_as_how_it_is_now() {
    assert!(alma().desk().sheet.for_parents().is_of_now());
    // On the way to a new place, what was seen some time ago is told as what was seen then.
    let path = "/tests/examples/overgangsskema-staff.json";
    let file = std::fs::read([env!("CARGO_MANIFEST_DIR"), path].concat()).unwrap();
    let document = Document::read(&file, &[our_form("overgangsskema")]).unwrap();
    let sheet = Sheet::new(document.form, &document.answers, document.record.authored);
    let reading = sheet.for_parents();
    assert!(reading.chapters.iter().any(|(chapter, _)| *chapter == Chapter::Now));
    assert!(!reading.is_of_now());
}

#[test]
fn any_other_form_is_read_in_its_own_order_without_the_civil_registration_number() {
    let mut anna = Person::with_forms(vec![form(json!([
        { "linkId": "cpr", "type": "string", "text": "CPR-nummer",
          "code": code("concept", "civil-registration-number") },
        { "linkId": "b", "type": "string", "text": "Hvad blev sagt?" },
        { "linkId": "a", "type": "text", "text": "Hvad går godt?",
          "code": code("concept", "strengths") },
    ]))]);
    anna.begins("Et lille skema").writes("CPR-nummer", "030723-0000");
    anna.writes("Hvad blev sagt?", "Meget").writes("Hvad går godt?", "Alt");
    let said = reads(&anna);
    assert_eq!(said[0], (Chapter::Strengths, vec!["Hvad går godt? Alt".into()]));
    assert_eq!(said[1].1, ["Hvad blev sagt? Meget"]);
    assert_eq!(said.len(), 2);
}

#[test]
fn parents_are_never_shown_a_form_about_many_children() {
    let mut anna = Person::with_forms(vec![our_form("gruppeoverblik")]);
    anna.begins("Gruppeoverblik").goes(Screen::Parents);
    assert_eq!(anna.state.screen, Screen::Step(0));
    let mut anna = alma();
    anna.goes(Screen::Parents);
    assert_eq!(anna.state.screen, Screen::Parents);
}

#[test]
fn the_page_can_be_read_in_a_language_of_the_parents_and_the_document_stays_as_it_is() {
    let mut anna = alma();
    anna.goes(Screen::Parents);
    let before = anna.desk().clone();
    assert_eq!(&*anna.state.read_language(), "da");
    anna.deed(Deed::ReadIn(Some("en".into())));
    assert_eq!(&*anna.state.read_language(), "en");
    assert_eq!(*anna.desk(), before);
    // A language that the form has not is that of the screen.
    anna.deed(Deed::ReadIn(Some("tr".into())));
    assert_eq!(&*anna.state.read_language(), "da");
}
