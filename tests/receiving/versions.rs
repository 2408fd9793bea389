//! A version says which document it takes the place of: its day, who filled it in, and the ones
//! before.

use std::rc::Rc;

use proptest::prelude::*;
use trivsel::answers::{Document, Moment, Record, Replaced, Status};
use trivsel::form::Date;

use crate::people::on;
use crate::support::{Person, form, there_and_back};

const FORM: &str = "Trivselsskema, 3–6 år";

fn complete() -> Person {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", FORM)
        .says_who_it_is_about("20/11/2026")
        .sees_no_danger()
        .places_all("Trivsel", None)
        .looks_around()
        .chooses("Barnets position her og nu", "Trivsel")
        .chooses("Siden sidst", "Første vurdering")
        .has_told_the_parents();
    assert!(anna.missing().is_empty(), "{:?}", anna.missing());
    anna
}

#[test]
fn a_version_is_amended_and_says_what_it_replaces_and_who_wrote_that() {
    let file = complete().is_saved();
    let first = Document::read(&file, &[]).unwrap().record;
    let mut jonas = Person::at_work();
    jonas.opens(&file).continues_on("2026-12-01").writes("Udfyldt af", "Jonas Eksempel");
    jonas.chooses("Rolle", "Pædagog");
    let second = there_and_back(&jonas.desk().document()).record;
    assert_eq!((first.status, second.status), (Status::Completed, Status::Amended));
    assert_eq!(second.replaces.as_deref(), Some(&*first.id));
    assert_eq!(second.authored, Date::parse("2026-12-01"));
    let before = second.also().replaced.unwrap();
    assert_eq!(before.authored, Date::parse("2026-11-20"));
    assert_eq!(before.by.as_deref(), Some("Anna Eksempel"));
    assert!(!before.reply && before.earlier.is_empty());

    // The third one knows both.
    let file = jonas.is_saved();
    let mut eva = Person::at_work();
    eva.opens(&file).continues_on("2026-12-08");
    let third = there_and_back(&eva.desk().document()).record;
    assert_eq!(third.predecessors(), [second.id.clone(), first.id.clone()]);
    assert_eq!(third.also().replaced.unwrap().by.as_deref(), Some("Jonas Eksempel"));
}

#[test]
fn who_wrote_the_earlier_version_is_in_no_log() {
    let file = complete().is_saved();
    let mut jonas = Person::at_work();
    jonas.opens(&file).continues_on("2026-12-01");
    let said = format!("{:?}", jonas.desk().record);
    assert!(!said.contains("Anna"), "{said}");
}

#[test]
fn a_first_version_replaces_nothing_and_a_file_of_old_says_no_more_than_it_knows() {
    let anna = complete();
    assert_eq!(anna.desk().document().record.also().replaced, None);
    // Version 1 of the format had the id alone.
    let file = complete().is_saved();
    let mut jonas = Person::at_work();
    jonas.opens(&file).continues_on("2026-12-01");
    let mut json: serde_json::Value =
        serde_json::from_str(&jonas.desk().document().write()).unwrap();
    let list = json["entry"][1]["resource"]["extension"].as_array_mut().unwrap();
    list.retain(|one| !one["url"].as_str().unwrap().ends_with("/replaced"));
    let old = Document::read(json.to_string().as_bytes(), &[]).unwrap().record;
    assert!(old.replaces.is_some() && old.also().replaced.is_none());
    assert_eq!(old.predecessors().len(), 1);
}

#[cfg(feature = "documents")]
#[test]
fn paper_says_it_in_the_same_words_as_the_screen() {
    use trivsel::texts::Version;

    let texts = &trivsel::texts::DANISH;
    let on = |on| Version { on: Some(on), ..Version::default() };
    let second = Version { number: Some(2), ..on("20. november 2026 kl. 11.05") };
    let first = Version { by: Some("Anna Eksempel"), ..on("20. november 2026 kl. 10.42") };
    let said = (texts.receiving().replaces)(second, first);
    assert_eq!(
        said,
        "2. udgave fra 20. november 2026 kl. 11.05. Den erstatter den fra 20. november 2026 kl. \
         10.42, udfyldt af Anna Eksempel."
    );
    assert_eq!(said, (texts.paper.version_of)(second, first));
    let nothing = Version::default();
    let said = (texts.paper.version_of)(nothing, nothing);
    assert_eq!(said, "En ny udgave. Den erstatter en tidligere udgave.");
    let said = (texts.receiving().answers)(on("24. november 2026"), first);
    assert_eq!(
        said,
        "Et svar fra 24. november 2026. Det er svar på skemaet fra 20. november 2026 kl. 10.42, \
         udfyldt af Anna Eksempel."
    );
    assert_eq!(said, (texts.paper.answer_to)(on("24. november 2026"), first));
}

fn id() -> impl Strategy<Value = Rc<str>> {
    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}".prop_map(Rc::from)
}

fn replaced() -> impl Strategy<Value = Replaced> {
    let date = proptest::option::of((1990u16..2060, 1u8..13, 1u8..29));
    let made = proptest::option::of((0u8..24, 0u8..60, -720i16..841));
    let by = proptest::option::of("\\PC{1,30}".prop_map(Rc::from));
    let earlier = proptest::collection::vec(id(), 0..5);
    (date, made, by, earlier, any::<bool>()).prop_map(|(date, made, by, earlier, reply)| {
        let day = date.map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
        let authored = day.and_then(|day| Date::parse(&day));
        let made = authored.zip(made).map(|(date, (hour, minute, ahead))| Moment {
            date,
            hour,
            minute,
            ahead,
        });
        Replaced { authored, made, by, earlier, reply }
    })
}

proptest! {
    #[test]
    fn what_is_said_of_an_earlier_version_is_read_as_it_was_written(
        replaced in replaced(),
        before in id(),
    ) {
        let form = form(serde_json::json!([{ "linkId": "a", "type": "string", "text": "A" }]));
        let mut record = Record::new(&on("2026-11-20"));
        record.replaces = Some(before);
        let also = trivsel::answers::Also { replaced: Some(replaced), ..record.also() };
        let record = record.saying(also);
        let document = Document { form, answers: Default::default(), record };
        prop_assert_eq!(&there_and_back(&document).record, &document.record);
    }
}
