//! Concern: the leader knows, the parents and the professions meet, and a notification is drafted.

use crate::support::Person;

fn concerned() -> Person {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", "Trivselsskema, 3–6 år")
        .says_who_it_is_about("20/11/2026")
        .sees_no_danger()
        .places_all("Bekymring", Some("Står alene i garderoben"))
        .looks_around()
        .chooses("Barnets position her og nu", "Bekymring")
        .chooses("Hvor gælder billedet?", "Her hos os")
        .chooses("Siden sidst", "Sværere end sidst")
        .writes("Begrundelse", "Vi ser det hver dag")
        .writes("Dato for samtalen", "19/11/2026")
        .writes("Hvordan ser forældrene det, og hvilke idéer har de?", "De ser det også hjemme")
        .chooses("Næste skridt", "Dialogmøde")
        .plans("En fast leg i det lille rum", "1/12/2026", "4/12/2026")
        .has_told_the_parents();
    anna
}

#[test]
fn concern_then_the_leader_then_a_meeting_then_minutes_then_a_draft_of_a_notification() {
    let mut anna = concerned();
    assert_eq!(
        anna.missing(),
        [
            "Lederen er orienteret den",
            "Har I taget stilling til underretning?",
            "Hvad bygger I det svar på?",
        ]
    );
    anna.writes("Lederen er orienteret den", "20/11/2026")
        .chooses(
            "Har I taget stilling til underretning?",
            "Nej, vi afklarer det, senest når vi følger op",
        )
        .writes("Hvad bygger I det svar på?", "Vi vil høre forældrene først");
    assert!(anna.missing().is_empty(), "{:?}", anna.missing());
    let next = anna.may_go_on_with();
    assert!(next.contains(&"Dialogmøde: dagsorden og referat".into()), "{next:?}");

    // The leader calls the meeting. What was written need not be written again.
    anna.goes_on_with("2026-11-23", "Dialogmøde: dagsorden og referat");
    assert_eq!(anna.reads("Barnets navn"), ["Alma Eksempel"]);
    assert_eq!(anna.reads("Hvad går godt?"), ["Sang og tårne"]);
    assert_eq!(anna.reads("Hvad ser forældrene?"), ["De ser det også hjemme"]);
    assert_eq!(anna.reads("Organisatorisk tovholder"), ["Leder Eksempel"]);
    assert_eq!(anna.reads("Relationel tovholder: familiens faste kontakt"), ["Anna Eksempel"]);
    assert!(anna.reads("Hvad ser fagpersonerne?")[0].contains("Står alene i garderoben"));
    // A position stays in the form in which people assessed.
    assert!(!anna.desk().document().write().contains("\"concern\""));

    // The meeting.
    anna.writes("Tidspunkt", "2/12/2026 14.30")
        .writes("Hvad er formålet med mødet, sagt i én sætning?", "At Alma har nogen at lege med")
        .writes("Mødeleder", "Leder Eksempel")
        .writes("Referent", "Anna Eksempel")
        .under("Deltager")
        .writes("Navn", "Almas mor")
        .writes("Rolle", "Mor")
        .anywhere()
        .writes("Hvad vil forældrene gerne tale om?", "Aftenerne")
        .writes("Hvad er vores fælles billede?", "Alma har brug for små grupper")
        .writes("Hvad gør vi?", "To faste børn i puderummet")
        .writes("Hvem gør det?", "Jonas")
        .writes("Hvornår?", "7/12/2026")
        .writes("Hvordan kan vi se, at det hjælper?", "Hun leger med nogen hver dag")
        .writes("Vi følger op den", "16/12/2026")
        .chooses("Kom vi omkring det vigtigste?", "Ja");
    assert!(anna.missing().is_empty(), "{:?}", anna.missing());
    let calendar = anna.calendar("2026-12-02");
    assert!(calendar.contains("20261207") && calendar.contains("20261216"), "{calendar}");

    // It was not enough. The draft begins with what parents and professions said.
    let next = anna.may_go_on_with();
    assert!(next.contains(&"Underretning: kladde".into()), "{next:?}");
    anna.goes_on_with("2026-12-17", "Underretning: kladde");
    assert_eq!(anna.reads("Barnets navn"), ["Alma Eksempel"]);
    assert_eq!(anna.reads("Styrker hos barnet, familien og netværket"), ["Sang og tårne"]);
    assert_eq!(
        anna.reads("Hvordan ser forældrene det, og hvordan reagerede de?"),
        ["De ser det også hjemme"]
    );
    anna.chooses("Er der mistanke om vold eller overgreb?", "Nej");
    assert!(anna.missing().contains(&"Faglig vurdering".into()), "people judge, not the program");

    // Six working days after it was sent the receipt must have come: over Christmas that is long.
    anna.writes("Sendt den", "18/12/2026");
    let calendar = anna.calendar("2026-12-18");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20261229"), "{calendar}");
    anna.writes("Kvittering modtaget den", "22/12/2026");
    assert!(anna.desk().dates().is_empty());
}
