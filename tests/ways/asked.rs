//! The social worker at the outpost is asked, without a name, and answers; and what was learned is
//! put down together with other cases.

use trivsel::answers::{Document, Status};
use trivsel::state::Action;

use crate::support::Person;

#[test]
fn the_outpost_is_asked_and_answers() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", "Henvendelse til team eller forpost")
        .chooses("Hvem skriver I til?", "Socialrådgiver i forpost")
        .chooses("Hvordan drøfter vi barnet?", "Uden navn og kendetegn")
        .does_not_see("Barnets navn")
        .writes("Barnets alder i måneder", "40")
        .writes("Fra (navn, rolle og arbejdssted)", "Anna Eksempel, pædagog, Eksempelhuset")
        .chooses("Hvornår har I brug for svar?", "Inden for en uge")
        .writes("Hvilke styrker ser I hos barnet og familien?", "Glade for at synge sammen")
        .writes("Hvad undrer eller bekymrer jer?", "Der er ingen tøj til regnvejr")
        .writes("Hvad har I prøvet, og hvordan gik det?", "Vi låner ud, det går godt")
        .chooses("Hvad ved forældrene?", "De kender henvendelsen og bakker op")
        .chooses("Hvad ønsker I?", "Råd og sparring");
    assert!(anna.missing().is_empty(), "{:?}", anna.missing());
    let asked = anna.is_saved();

    // She answers in the part that is hers, and what Anna wrote stays Anna's.
    let mut sofie = Person::at_work();
    sofie.opens(&asked).answers_on("2026-11-24");
    assert_eq!(sofie.reads("Dato for svaret"), ["24. november 2026"]);
    sofie.writes("Hvad undrer eller bekymrer jer?", "Noget andet");
    assert_eq!(sofie.reads("Hvad undrer eller bekymrer jer?"), ["Der er ingen tøj til regnvejr"]);
    sofie
        .writes("Besvaret af (navn og rolle)", "Sofie Eksempel, socialrådgiver")
        .writes("Hvad er svaret, og hvad råder vi til?", "Familien kan søge om hjælp til tøj")
        .writes("Hvad gør vi?", "Viser forældrene, hvor de kan søge")
        .writes("Hvem gør det?", "Anna")
        .writes("Hvornår?", "27/11/2026")
        .writes("Vi følger op den", "11/12/2026");
    assert!(sofie.missing().is_empty(), "{:?}", sofie.missing());
    assert_eq!(sofie.desk().document().record.status, Status::Amended);
    let answered = sofie.is_saved();

    // Anna gets back her own words and the answer, in one document that replaces hers.
    let mut anna = Person::at_work();
    anna.opens(&answered);
    assert_eq!(anna.reads("Hvad undrer eller bekymrer jer?"), ["Der er ingen tøj til regnvejr"]);
    assert_eq!(
        anna.reads("Hvad er svaret, og hvad råder vi til?"),
        ["Familien kan søge om hjælp til tøj"]
    );
    assert!(anna.desk().is_replied() && anna.desk().is_reply());
    assert_eq!(anna.reads("Besvaret af (navn og rolle)"), ["Sofie Eksempel, socialrådgiver"]);
    let record = &anna.desk().record;
    let asked = Document::read(&asked, &[]).unwrap().record;
    assert_eq!(record.replaces.as_deref(), Some(&*asked.id));
    let by = record.also().replaced.unwrap().by;
    assert_eq!(by.as_deref(), Some("Anna Eksempel, pædagog, Eksempelhuset"));
    assert_eq!(anna.desk().dates().len(), 2);

    // What she makes of it is a version of her own, and no answer to anybody.
    anna.continues_on("2026-12-11");
    assert!(!anna.desk().is_reply());
    anna.writes("Hvad undrer eller bekymrer jer?", "Ikke mere");
    assert_eq!(anna.reads("Hvad undrer eller bekymrer jer?"), ["Ikke mere"]);
}

#[test]
fn a_meeting_puts_down_what_several_cases_taught() {
    let mut leader = Person::at_work();
    leader
        .begins_on("2026-11-25", "Referat af sparring eller teammøde")
        .chooses("Hvilket møde er det?", "Småbørnsteam")
        .chooses("Hvordan drøfter vi børnene?", "Uden navn og kendetegn")
        .writes("Navn", "Leder Eksempel")
        .writes("Rolle", "Leder");
    for case in ["Hvordan hjælper vi et barn ind i leg?", "Hvordan bliver afleveringen rolig?"] {
        if !leader.reads("Hvad er spørgsmålet?").is_empty() {
            let cases = leader.rows("Sag")[0].address.clone();
            leader.does(Action::AddRow(cases));
        }
        leader
            .writes("Hvad er spørgsmålet?", case)
            .does_not_see("Barnets navn")
            .writes("Hvad har I set og hørt?", "Det går bedst i små grupper")
            .writes("Hvad blev vi klogere på?", "At vi selv skaber mange skift")
            .writes("Hvad gør vi?", "Ét skift færre")
            .writes("Hvem gør det?", "Stuen")
            .writes("Hvornår?", "1/12/2026");
    }
    leader
        .writes("Hvad lærte vi om vores egen praksis på tværs af sagerne?", "Færre skift hjælper")
        .writes("Næste møde", "6/1/2027");
    assert!(leader.missing().is_empty(), "{:?}", leader.missing());
    assert_eq!(leader.rows("Hvad er spørgsmålet?").len(), 2);
    // Both agreements are for the same day, which stands in the calendar once.
    assert_eq!(leader.desk().dates().len(), 2);
}
