//! Acute danger: what to do is said at once, and nothing else is asked first.

use serde_json::json;
use trivsel::state::{Action, Asking, Deed, Screen};

use crate::people::{DANGER, on};
use crate::support::Person;

#[test]
fn acute_danger() {
    let contacts = json!([{
        "name": "Familieafdelingens vagt", "phone": "00 00 00 00", "when": "hele døgnet"
    }]);
    let mut anna = Person::at_work_in(&json!({ "trivsel": 1, "contacts": contacts }));
    anna.begins_on("2026-11-20", "Trivselsskema, 3–6 år")
        .writes("Barnets navn eller initialer", "Alma Eksempel")
        .writes("Udfyldt af", "Anna Eksempel");
    assert!(!anna.is_told("Gå til din leder med det samme"));
    anna.chooses(DANGER, "Ja");
    assert!(anna.is_told("Gå til din leder med det samme"));
    let rows = anna.desk().sheet.all();
    let call = rows.iter().find(|row| row.item.text.main().contains("00 00 00 00"));
    let call = call.expect("whom to call stands there").item.text.main().to_string();
    assert!(call.contains("Familieafdelingens vagt") && call.contains("hele døgnet"), "{call}");

    // The draft of a notification can be begun right there. What is here is in no file yet, so that
    // is asked first, and nothing is lost by a no.
    let notification = anna.state.notification().expect("a notification can be drafted");
    anna.deed(Deed::Carry(notification, on("2026-11-20")));
    assert!(matches!(anna.state.asking, Some(Asking::Replace(_))));
    anna.does(Action::Dismiss);
    assert_eq!(anna.reads("Barnets navn eller initialer"), ["Alma Eksempel"]);

    // The rest of the form can wait; the draft can be begun from here.
    let next = anna.may_go_on_with();
    assert!(next.contains(&"Underretning: kladde".into()), "{next:?}");
    anna.goes_on_with("2026-11-20", "Underretning: kladde");
    assert_eq!(anna.state.notification(), None, "it lies open already");
    assert_eq!(anna.reads("Barnets navn"), ["Alma Eksempel"]);
    assert_eq!(anna.reads("Navn og stilling"), ["Anna Eksempel"]);
    anna.chooses("Hvor meget haster det?", "Barnet er i fare nu")
        .chooses("Er der mistanke om vold eller overgreb?", "Ja");
    assert!(anna.is_told("Orientér ikke den, mistanken retter sig mod"));
    // The draft is what danger leads to: what it lacks is said before it is handed in.
    assert!(anna.desk().danger().is_some() && anna.desk().alarm().is_none());
    anna.deed(Deed::HandIn);
    assert_eq!(anna.state.screen, Screen::Review);
    assert!(anna.desk().is_tried() && anna.state.shows_errors());
    let lacks = |anna: &Person, label: &str| {
        anna.desk().wanting().iter().any(|row| &**row.item.text.main() == label)
    };
    assert!(lacks(&anna, "Hvad er du bekymret for? Skriv det kort."));
    let rows = anna.desk().sheet.all();
    assert!(rows.iter().any(|row| row.item.text.main().contains("00 00 00 00")));
}
