//! Extra attention: the parents are spoken with, something is agreed, and it is looked at again.

use serde_json::json;
use trivsel::answers::Status;

use crate::support::Person;

#[test]
fn attention_then_the_parents_then_agreements_then_a_follow_up() {
    let mut anna = Person::at_work_in(&json!({ "trivsel": 1, "limits": { "attention": 42 } }));
    anna.begins_on("2026-11-20", "Trivselsskema, 3–6 år")
        .says_who_it_is_about("20/11/2026")
        .sees_no_danger()
        .places_all("Ekstra opmærksomhed", Some("Står alene efter frokost"))
        .looks_around()
        .chooses("Barnets position her og nu", "Ekstra opmærksomhed")
        .chooses("Hvor gælder billedet?", "Her hos os")
        .chooses("Siden sidst", "Første vurdering")
        .writes("Begrundelse", "Vi ser det efter frokost, ikke om formiddagen")
        .has_told_the_parents();
    // The parents always take part: as long as nobody has spoken with them, that is said.
    let of_parents = |anna: &Person| {
        anna.is_reminded().iter().filter(|hint| hint.contains("forældrene")).count()
    };
    assert_eq!(of_parents(&anna), 1, "{:?}", anna.is_reminded());
    anna.does_not_see("Når positionen er »Bekymring«")
        .writes("Dato for samtalen", "24/11/2026")
        .writes("Hvem har vi talt med?", "Almas mor og far")
        .writes("Hvordan ser forældrene det, og hvilke idéer har de?", "Hun er træt om onsdagen");
    assert_eq!(of_parents(&anna), 0, "{:?}", anna.is_reminded());

    // Whoever keeps it together is named at once, both for the family and for the agreements.
    assert!(anna.missing().contains(&"Organisatorisk tovholder".into()));
    anna.chooses("Næste skridt", "Vi ændrer noget i vores hverdag").plans(
        "En fast leg i det lille rum",
        "1/12/2026",
        "15/2/2027",
    );
    assert!(anna.missing().is_empty(), "{:?}", anna.missing());
    // The municipality wants it to be looked at within six weeks.
    assert!(
        anna.is_reminded().iter().any(|hint| hint.contains("42 dage")),
        "{:?}",
        anna.is_reminded()
    );
    anna.writes("Vi følger op den", "18/12/2026");
    assert!(anna.is_reminded().is_empty(), "{:?}", anna.is_reminded());

    let calendar = anna.calendar("2026-11-20");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20261201"), "{calendar}");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20261218"), "{calendar}");
    for secret in ["Alma", "Anna", "Eksempel", "skema", "pmærksomhed", "leg"] {
        assert!(!calendar.contains(secret), "the calendar says {secret}: {calendar}");
    }

    // Four weeks later they look at it again, in the document that they had.
    let file = anna.is_saved();
    let mut jonas = Person::at_work();
    jonas.opens(&file).continues_on("2026-12-18");
    assert_eq!(jonas.reads("Dato for vurderingen"), ["18. december 2026"]);
    jonas
        .writes("Udfyldt af", "Jonas Eksempel")
        .chooses("Rolle", "Pædagog")
        .places_all("Trivsel", None)
        .chooses("Barnets position her og nu", "Trivsel")
        .chooses("Siden sidst", "Bedre end sidst")
        .writes("Hvad virker allerede, som vi vil blive ved med?", "Den faste leg")
        .does_not_see("Det gør vi");
    assert!(jonas.missing().is_empty(), "{:?}", jonas.missing());
    assert_eq!(jonas.desk().document().record.status, Status::Amended);
}
