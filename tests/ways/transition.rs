//! A child goes from one place to another: parents and staff each write their part, and the parents
//! themselves carry to the new place what they want it to know.

use trivsel::state::{Action, Audience, Deed, Screen, Wanted};
use trivsel::work::{Job, Product};

use crate::people::on;
use crate::support::Person;

const FORM: &str = "Overgangsskema";

fn head(person: &mut Person, by: &str) {
    person
        .begins_on("2026-11-20", FORM)
        .chooses("Hvilket skift?", "Fra dagpleje eller vuggestue til børnehave")
        .writes("Barnets navn", "Alma Eksempel")
        .writes("Fødselsdato", "3/2/2024")
        .writes("Sted og kontaktperson nu", "Dagplejer Eksempel")
        .writes("Nyt sted og kontaktperson", "Eksempelhuset")
        .writes("Dato for samtalen", "20/11/2026")
        .chooses("Hvordan er skemaet udfyldt?", by);
}

/// The parents' part, written at home.
fn of_parents() -> Vec<u8> {
    let mut mother = Person::at_work();
    head(&mut mother, "Kun af forældrene");
    mother
        .does_not_see("Barnets styrker og interesser")
        .writes("Hvad gør jeres barn glad, og hvad kan det godt finde ud af?", "At bage")
        .writes("Hvad hjælper, når jeres barn er ked af det, træt eller utrygt?", "En sang")
        .writes("Allergi, medicin eller andet, de nye voksne skal vide", "Tåler ikke nødder")
        .writes("Hvem er vigtige i jeres barns hverdag?", "Mormor, som er syg")
        .writes("Hvad ønsker I af det nye sted i de første uger?", "Én voksen, der tager imod");
    // Nobody tells her for whom it is: with only her part in it, it is for who puts both together.
    mother.does(Action::Want(Wanted::Paper)).goes(Screen::HandOver).does(Action::Make);
    let bundle = match mother.job() {
        Job::Print { bundle, .. } => bundle,
        other => panic!("{other:?}"),
    };
    mother.gets(Ok(Product::Paper(b"%PDF".to_vec())));
    let handed = mother.desk().made.as_ref().unwrap().handed.as_ref().unwrap();
    assert!(handed.audience == Some(Audience::Ourselves) && handed.apart && !handed.lacks);
    assert!(!mother.state.is_unsaved());
    bundle.into_bytes()
}

/// The staff's part, written at work.
fn of_staff() -> Person {
    let mut eva = Person::at_work();
    head(&mut eva, "Kun af fagpersonen");
    eva.does_not_see("Hvad ønsker I af det nye sted i de første uger?")
        .writes("Barnets styrker og interesser", "Synger og bygger")
        .writes("Hvad gør vi voksne, som barnet trives med?", "Siger til, før noget skifter")
        .writes("Kontakt til voksne og venskaber med børn", "Har Bo, som også skifter")
        .writes("Leg og deltagelse i fællesskabet", "Er med i alt ude")
        .writes("Sprog og kommunikation", "Taler i små sætninger")
        .writes("Krop, bevægelse og sanser", "Klatrer gerne")
        .writes("Hvordan møder barnet nye steder, mennesker og skift?", "Ser til først")
        .chooses("Er der noget, de nye voksne skal være særligt opmærksomme på?", "Nej")
        .chooses("Støtte eller samarbejde lige nu", "Ingen")
        .chooses("Hvordan taler de to steder sammen?", "I telefonen");
    eva
}

/// Both parts in one document, with what may be passed on.
fn joined() -> Person {
    let parents = of_parents();
    let mut eva = of_staff();
    eva.does(Action::File("foraeldre.pdf".into(), parents.as_slice().into()));
    eva.gets(Ok(Product::Found {
        json: parents,
        container: trivsel::work::Container::Pdf,
        paper: None,
    }));
    eva.deed(Deed::Join(on("2026-11-24")));
    assert_eq!(eva.state.screen, Screen::Offers);
    eva.deed(Deed::Accept);
    eva
}

#[test]
fn who_alone_has_filled_in_and_said_what_may_be_passed_on_says_for_whom_the_file_is() {
    let mut eva = of_staff();
    eva.chooses("Hvad må vi give videre?", "Fagpersonens del").goes(Screen::HandOver);
    assert!(eva.desk().is_open_for_whom() && eva.desk().is_apart());
    eva.does(Action::Want(Wanted::Paper)).outside.clear();
    eva.does(Action::Make);
    assert!(eva.desk().is_asked_for_whom());
    let eva = joined();
    assert!(!eva.desk().is_apart() && eva.desk().is_open_for_whom(), "nothing is said yet");
}

#[test]
fn two_voices_become_one_document() {
    let eva = joined();
    assert_eq!(
        eva.reads("Hvordan er skemaet udfyldt?"),
        ["Hver for sig og derefter gennemgået sammen"]
    );
    assert_eq!(
        eva.reads("Hvad gør jeres barn glad, og hvad kan det godt finde ud af?"),
        ["At bage"]
    );
    assert_eq!(eva.reads("Barnets styrker og interesser"), ["Synger og bygger"]);
    assert_eq!(
        eva.missing(),
        [
            "Har forældrene læst skemaet, som det ser ud nu?",
            "På hvilket grundlag giver vi oplysningerne videre?",
            "Hvad må vi give videre?",
        ]
    );
}

#[test]
fn the_parents_carry_to_the_new_place_what_they_want_it_to_know() {
    let mut eva = joined();
    eva.chooses("Har forældrene læst skemaet, som det ser ud nu?", "Ja")
        .chooses(
            "På hvilket grundlag giver vi oplysningerne videre?",
            "Forældrene afleverer selv skemaet",
        )
        .chooses("Hvad må vi give videre?", "Forældrenes del")
        .chooses(
            "Er der enkelte svar, vi skal holde tilbage?",
            "Hvem der er vigtige i barnets hverdag",
        )
        .writes("Er der andet, vi ikke må give videre?", "Ikke noget om mormors sygdom");
    assert!(eva.missing().is_empty(), "{:?}", eva.missing());
    eva.deed(Deed::Address(Audience::Others)).goes(Screen::Review);
    let file = eva.desk().document().write();
    for kept in ["At bage", "En sang", "Tåler ikke nødder", "Én voksen, der tager imod"] {
        assert!(file.contains(kept), "{kept} goes along");
    }
    for secret in ["ormor", "Synger og bygger", "Har Bo", "Klatrer gerne"] {
        assert!(!file.contains(secret), "{secret} stays");
    }

    // The new place reads it, and sees what did not come along rather than a hole.
    let mut new = Person::at_work();
    new.opens(file.as_bytes());
    assert_eq!(new.state.screen, Screen::Opened);
    assert!(new.desk().record.also().withheld);
    assert_eq!(
        new.reads("Hvad hjælper, når jeres barn er ked af det, træt eller utrygt?"),
        ["En sang"]
    );
    let excerpt = new.desk().excerpt().expect("it was handed over with parts left out");
    let shown: Vec<_> =
        excerpt.sheet.all().iter().map(|row| row.item.text.main().to_string()).collect();
    assert!(shown.contains(&"Hvad gør jeres barn glad, og hvad kan det godt finde ud af?".into()));
    assert!(!shown.contains(&"Barnets styrker og interesser".into()));
    assert_eq!(new.desk().document().write(), file, "what is read is what was handed over");

    // Nothing of all that is lost at the old place.
    eva.deed(Deed::Address(Audience::Ourselves));
    assert!(eva.desk().document().write().contains("Synger og bygger"));
}

#[test]
fn who_withdraws_a_consent_ends_what_is_passed_on() {
    let mut eva = joined();
    eva.chooses("Har forældrene læst skemaet, som det ser ud nu?", "Ja")
        .chooses("På hvilket grundlag giver vi oplysningerne videre?", "Forældrenes samtykke")
        .chooses("Hvad må vi give videre?", "Forældrenes del")
        .chooses("Hvad må vi give videre?", "Fagpersonens del");
    assert_eq!(eva.missing(), ["Navn", "Dato for underskrift"]);
    eva.under("Indehaver af forældremyndigheden")
        .writes("Navn", "Almas mor")
        .writes("Dato for underskrift", "24/11/2026")
        .anywhere();
    assert!(eva.missing().is_empty(), "{:?}", eva.missing());
    eva.deed(Deed::Address(Audience::Others));
    assert!(eva.desk().document().write().contains("Synger og bygger"));

    eva.writes("Samtykket er trukket tilbage den", "1/12/2026");
    let file = eva.desk().document().write();
    for secret in ["Synger og bygger", "At bage", "En sang"] {
        assert!(!file.contains(secret), "{secret} is not passed on any more");
    }
}
