//! The dates of a document, and the calendar file that they make.

use serde_json::{Value as Json, json};
use trivsel::answers::Stamp;
use trivsel::calendar::Kind;
use trivsel::state::{Action, Deed, Effect, Parcel};
use trivsel::texts::DANISH;
use trivsel::work::{Container, Product};

use crate::support::{Person, form, today, tomorrow, trivselsskema};

fn concept(code: &str) -> Json {
    json!([{ "system": "https://trivsel.example/fhir/CodeSystem/concept", "code": code }])
}

/// A form with all that can give a date.
fn dated() -> Person {
    let due = json!({
        "url": "https://trivsel.example/fhir/StructureDefinition/due",
        "extension": [
            { "url": "after", "valueString": "sent" },
            { "url": "workingDays", "valueInteger": 6 },
        ],
    });
    let when = json!([{ "question": "more", "operator": "=", "answerBoolean": true }]);
    let mut anna = Person::with_forms(vec![form(json!([
        { "linkId": "child", "text": "Barnets navn", "type": "string", "code": concept("child-name") },
        { "linkId": "born", "text": "Født", "type": "date", "code": concept("child-birthdate") },
        { "linkId": "row", "text": "Aftale", "type": "group", "repeats": true, "item": [
            { "linkId": "by", "text": "Hvornår?", "type": "date", "code": concept("agreement-by") },
        ] },
        { "linkId": "review", "text": "Opfølgning", "type": "date", "code": concept("review-date") },
        { "linkId": "more", "text": "En gang til?", "type": "boolean" },
        { "linkId": "again", "text": "Igen", "type": "date", "code": concept("review-date"),
            "enableWhen": when },
        { "linkId": "sent", "text": "Sendt", "type": "date" },
        { "linkId": "receipt", "text": "Kvittering", "type": "date", "extension": [due] },
    ]))]);
    anna.begins("Et lille skema").writes("Barnets navn", "Alma").writes("Født", "3/7/2023");
    anna
}

/// The dates on the screen, in order.
fn dates(person: &Person) -> Vec<(String, Kind)> {
    let dates = person.desk().dates().into_iter();
    dates.map(|date| (date.on.to_string(), date.kind)).collect()
}

fn saves(person: &mut Person, stamp: Stamp) -> Option<Parcel> {
    person.outside.clear();
    person.does(Action::deed(Deed::SaveDates(stamp)).unwrap());
    match person.outside.as_slice() {
        [] => None,
        [Effect::Save(parcel)] => Some(parcel.clone()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_document_without_dates_gives_no_file() {
    let mut anna = Person::at_the_start_page();
    assert_eq!(saves(&mut anna, today()), None, "nothing lies open");
    let mut anna = dated();
    assert_eq!(dates(&anna), [], "the day of birth is none to be kept");
    assert_eq!(saves(&mut anna, today()), None);
    anna.writes("Opfølgning", "12/2026");
    assert_eq!(dates(&anna), [], "a month is no day");
}

#[test]
fn dates_stand_in_order_and_each_once() {
    let mut anna = dated();
    anna.writes("Opfølgning", "18/12/2026").writes("Hvornår?", "18/12/2026");
    let group = anna.row("Aftale").address.clone();
    let group = trivsel::answers::Address::top(group.item);
    anna.does(Action::AddRow(group.clone())).writes("Hvornår?", "1/12/2026");
    anna.does(Action::AddRow(group)).writes("Hvornår?", "1/12/2026");
    anna.writes("Sendt", "20/11/2026");
    let first = ("2026-12-01".to_owned(), Kind::Agreement);
    let expected = [
        ("2026-11-30".to_owned(), Kind::Receipt),
        first,
        ("2026-12-18".to_owned(), Kind::Agreement),
        ("2026-12-18".to_owned(), Kind::Review),
    ];
    assert_eq!(dates(&anna), expected);
    anna.writes("Kvittering", "24/11/2026");
    assert_eq!(dates(&anna), expected[1..], "the receipt has come");
}

#[test]
fn what_is_off_is_not_kept() {
    let mut anna = dated();
    anna.chooses("En gang til?", "Ja").writes("Igen", "8/1/2027");
    assert_eq!(dates(&anna), [("2027-01-08".to_owned(), Kind::Review)]);
    anna.chooses("En gang til?", "Nej");
    assert_eq!(dates(&anna), []);
}

#[test]
fn the_file_names_no_child_and_no_form() {
    let mut anna = dated();
    anna.writes("Opfølgning", "18/12/2026").writes("Hvornår?", "1/12/2026");
    anna.writes("Sendt", "20/11/2026");
    let parcel = saves(&mut anna, tomorrow()).unwrap();
    assert_eq!(parcel.name, "datoer-2026-11-21-0b9e.ics");
    assert_eq!(parcel.media_type, "text/calendar");
    let text = String::from_utf8(parcel.bytes).unwrap();
    for said in ["Alma", "2023", "Et lille skema", "Barnets navn", "example.org"] {
        assert!(!text.contains(said), "{said}");
    }
    let titles: Vec<_> = text.lines().filter_map(|line| line.strip_prefix("SUMMARY:")).collect();
    assert_eq!(
        titles,
        ["Kvittering ventes (regnet fra afsendelsen)", "Aftale følges op", "Opfølgning"]
    );
    assert!(text.contains("DTSTAMP:20261122T000000Z"), "the day on which it is saved");
}

#[test]
fn a_document_that_is_only_read_has_dates_as_well() {
    let mut anna = Person::with_forms(vec![trivselsskema("3-6")]);
    anna.begins("Trivselsskema, 3–6 år").chooses("Barnets position her og nu", "Bekymring");
    let row = anna
        .desk()
        .sheet
        .all()
        .into_iter()
        .find(|row| row.item.concept() == Some("review-date") && row.item.is_question());
    let label = row.unwrap().item.text.main().to_string();
    anna.writes(&label, "18/12/2026");
    let mut other = anna.hands_to_another();
    assert!(other.desk().opened.is_some());
    assert_eq!(dates(&other), [("2026-12-18".to_owned(), Kind::Review)]);
    assert!(saves(&mut other, tomorrow()).is_some());
}

#[test]
fn a_notification_that_was_sent_waits_for_its_receipt() {
    let json = include_str!("../../www/forms/underretning-kladde.json");
    let draft = std::rc::Rc::new(trivsel::form::Form::read(json.as_bytes()).form.unwrap());
    let title = draft.title.main().to_string();
    let mut anna = Person::with_forms(vec![draft]);
    anna.begins(&title);
    assert_eq!(dates(&anna), []);
    anna.writes("Sendt den", "23/12/2026");
    assert_eq!(dates(&anna), [("2027-01-04".to_owned(), Kind::Receipt)], "over Christmas");
    let row = anna.row("Kvittering modtaget den");
    let said = row.caution.as_deref().map(|caution| match caution {
        trivsel::sheet::Caution::Due(by) => (DANISH.calendar().due)(&DANISH.dates.date(by)),
        other => panic!("{other:?}"),
    });
    assert_eq!(
        said.as_deref(),
        Some("Kvitteringen ventes senest 4. januar 2027, regnet fra afsendelsen.")
    );
    anna.writes("Kvittering modtaget den", "29/12/2026");
    assert_eq!(dates(&anna), []);
}

/// The lines of a calendar file that begin so.
fn lines(parcel: Parcel, with: &str) -> Vec<String> {
    let text = String::from_utf8(parcel.bytes).unwrap();
    text.lines().filter_map(|line| line.strip_prefix(with)).map(str::to_owned).collect()
}

/// Opens the document again, once its record has been changed.
fn opens_again(mut anna: Person, change: impl Fn(&mut Json)) -> Person {
    let mut bundle: Json = serde_json::from_str(&anna.desk().document().write()).unwrap();
    change(&mut bundle);
    let json = bundle.to_string().into_bytes();
    anna.does(Action::Clear).does(Action::Confirm);
    anna.does(Action::File("skema.json".into(), json.as_slice().into()));
    anna.gets(Ok(Product::Found { json, container: Container::Json, paper: None }));
    anna
}

#[test]
fn practice_is_told_from_earnest_in_a_calendar() {
    let mut anna = dated();
    anna.writes("Opfølgning", "18/12/2026");
    let label =
        json!({ "system": "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code": "HTEST" });
    let mut anna = opens_again(anna, |bundle| {
        bundle["entry"][1]["resource"]["meta"] = json!({ "security": [label] });
    });
    assert!(anna.desk().is_practice());
    assert_eq!(lines(saves(&mut anna, today()).unwrap(), "SUMMARY:"), ["ØVELSE: Opfølgning"]);
}

#[test]
fn dates_of_two_records_without_an_id_are_different_events() {
    let opened = || {
        let mut anna = dated();
        anna.writes("Opfølgning", "18/12/2026");
        let anna = opens_again(anna, |bundle| {
            bundle["entry"][1]["resource"].as_object_mut().unwrap().remove("identifier");
        });
        assert_eq!(&*anna.desk().record.id, "");
        anna
    };
    let first = lines(saves(&mut opened(), today()).unwrap(), "UID:");
    let second = lines(saves(&mut opened(), tomorrow()).unwrap(), "UID:");
    assert!(first[0].starts_with(&*today().id) && second[0].starts_with(&*tomorrow().id));
}
