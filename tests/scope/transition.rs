//! A child moves on: what the parents and the staff have written is carried over as far as they
//! allow it, on the form for transitions itself.

use trivsel::answers::Document;
use trivsel::sheet::Why;
use trivsel::state::{Action, Audience, Deed, Screen};
use trivsel::work::{Container, Product};

use crate::support::{Person, tomorrow};
use crate::told::*;

const SCOPE: &str = "Hvad må vi give videre?";
const BASIS: &str = "På hvilket grundlag giver vi oplysningerne videre?";
const HOLD_BACK: &str = "Er der enkelte svar, vi skal holde tilbage?";
const ATTENTION: &str = "Er der noget, de nye voksne skal være særligt opmærksomme på?";
const AGREED: &str = "Er det aftalt med forældrene, at vurderingen følger med?";
const POSITION: &str = "Barnets position den dag";
const WITHDRAWN: &str = "Samtykket er trukket tilbage den";

const PARENTS: [(&str, &str); 4] = [
    ("Hvad gør jeres barn glad, og hvad kan det godt finde ud af?", "Sang og høje tårne"),
    ("Hvad hjælper, når jeres barn er ked af det, træt eller utrygt?", "Den blå kanin"),
    ("Allergi, medicin eller andet, de nye voksne skal vide", "Reagerer på jordnødder"),
    ("Hvad ønsker I af det nye sted i de første uger?", "En fast voksen"),
];

const STAFF: [(&str, &str); 3] = [
    ("Barnets styrker og interesser", "Opfinder lege"),
    ("Hvad gør vi voksne, som barnet trives med?", "Varsler hvert skift"),
    ("Kontakt til voksne og venskaber med børn", "Søger hen til de store"),
];

/// Parents and staff have filled in the form together.
fn filled_in() -> Person {
    let mut anna = Person::with_forms(vec![transition()]);
    anna.begins("Overgangsskema")
        .chooses("Hvilket skift?", "Fra dagpleje eller vuggestue til børnehave")
        .writes("Barnets navn", "Alma")
        .chooses("Hvordan er skemaet udfyldt?", "Sammen med forældrene")
        .writes("Aftaler om de første uger", "Besøg onsdag formiddag");
    for (question, answer) in PARENTS.iter().chain(&STAFF) {
        anna.writes(question, answer);
    }
    anna
}

/// What of these answers stands in the file.
fn carried(anna: &Person, answers: &[(&str, &'static str)]) -> Vec<&'static str> {
    let bundle = anna.bundle();
    answers.iter().map(|(_, answer)| *answer).filter(|answer| bundle.contains(answer)).collect()
}

#[test]
fn parents_carry_their_own_part_to_the_new_place() {
    let mut anna = filled_in();
    anna.chooses(BASIS, "Forældrene afleverer selv skemaet").chooses(SCOPE, "Forældrenes del");
    assert_eq!(carried(&anna, &PARENTS).len(), PARENTS.len());
    assert!(carried(&anna, &STAFF).is_empty());
    assert!(anna.bundle().contains("Besøg onsdag formiddag"), "agreements go with the child");
    let why = ("Fagpersonens del".to_owned(), Why::NotChosen);
    assert!(anna.left_out().contains(&why));
}

#[test]
fn with_consent_to_everything_everything_goes_but_the_notes_on_what_is_held_back() {
    let mut anna = filled_in();
    anna.chooses(BASIS, "Forældrenes samtykke");
    for part in ["Forældrenes del", "Fagpersonens del", "Hvem der er tovholder"] {
        anna.chooses(SCOPE, part);
    }
    anna.writes("Er der andet, vi ikke må give videre?", "Det om storebror");
    assert_eq!(carried(&anna, &PARENTS).len() + carried(&anna, &STAFF).len(), 7);
    assert!(!anna.bundle().contains("storebror"));
    assert!(anna.left_out().iter().all(|(_, why)| *why == Why::Internal), "{:?}", anna.left_out());
}

#[test]
fn a_single_answer_is_held_back_and_so_is_that_it_is() {
    let mut anna = filled_in();
    anna.chooses(SCOPE, "Forældrenes del")
        .chooses(HOLD_BACK, "Allergi, medicin og andet om helbred");
    assert_eq!(carried(&anna, &PARENTS), ["Sang og høje tårne", "Den blå kanin", "En fast voksen"]);

    let bo = opened(&anna);
    let excerpt = bo.desk().excerpt().unwrap();
    let row = bo.row("Allergi, medicin eller andet, de nye voksne skal vide");
    assert!(row.answers.is_empty() && excerpt.is_unsure(&row.item));
    assert!(!excerpt.is_unsure(&bo.row("Barnets navn").item));
}

#[test]
fn a_consent_that_was_taken_back_stops_the_next_file() {
    let mut anna = filled_in();
    anna.chooses(BASIS, "Forældrenes samtykke").chooses(SCOPE, "Forældrenes del");
    anna.chooses(SCOPE, "Fagpersonens del").writes(WITHDRAWN, "1/12/2026");
    assert!(carried(&anna, &PARENTS).is_empty() && carried(&anna, &STAFF).is_empty());
    let withdrawn = |part: &str| anna.left_out().contains(&(part.to_owned(), Why::Withdrawn));
    assert!(withdrawn("Forældrenes del") && withdrawn("Fagpersonens del"));
    for basis in [
        "Forældrene afleverer selv skemaet",
        "Kommunens retningslinje efter \
                   dagtilbudslovens § 3 a, og forældrene er orienteret",
    ] {
        anna.chooses(BASIS, basis).sees(WITHDRAWN);
        assert!(carried(&anna, &PARENTS).is_empty(), "{basis}: it stays taken back");
        assert!(withdrawn_parts(&anna).contains(&"Forældrenes del".to_owned()), "{basis}");
    }
    assert!(anna.bundle().contains("Besøg onsdag formiddag"), "agreements are no part of it");
}

fn withdrawn_parts(anna: &Person) -> Vec<String> {
    let parts = anna.left_out().into_iter().filter(|(_, why)| *why == Why::Withdrawn);
    parts.map(|(part, _)| part).collect()
}

/// What others get is the same whether an answer was excepted or never given: not which rows there
/// are, not what is missing, not whether the document counts as finished.
#[test]
fn nobody_can_tell_an_excepted_answer_from_one_that_was_never_given() {
    let shared = |anna: &mut Person| {
        anna.chooses(SCOPE, "Forældrenes del").chooses(SCOPE, "Fagpersonens del");
    };
    let mut excepted = filled_in();
    shared(&mut excepted);
    excepted.writes("Krop, bevægelse og sanser", "Klatrer");
    excepted.chooses(ATTENTION, "Ja").writes("Hvad er det, og hvad har vi prøvet?", "Støjen");
    for answer in [
        "Allergi, medicin og andet om helbred",
        "Krop, bevægelse og sanser",
        "Det, de nye voksne skal være særligt opmærksomme på",
    ] {
        excepted.chooses(HOLD_BACK, answer);
    }
    let mut silent = filled_in();
    let health = silent.row(PARENTS[2].0).address.clone();
    silent.does(Action::Type(health, 0, "".into()));
    shared(&mut silent);
    let [one, other] = [&excepted, &silent].map(|anna| anna.desk().excerpt().unwrap());
    let response = |anna: &Person| {
        anna.bundle().rsplit("\"QuestionnaireResponse\"").next().unwrap().to_owned()
    };
    assert_eq!(response(&excepted), response(&silent));
    assert!(excepted.bundle() == silent.bundle(), "all of it");
    let rows = |sheet: &trivsel::sheet::Sheet| {
        let rows = sheet.all().into_iter().map(|row| (row.address.clone(), row.gap.clone()));
        rows.collect::<Vec<_>>()
    };
    assert_eq!(rows(&one.sheet), rows(&other.sheet));
    assert!(one.withheld.iter().any(|withheld| withheld.why == Why::Excepted));
    // On our own screen it still says what is missing.
    let missing = |anna: &Person, excerpt: &trivsel::sheet::Excerpt| {
        let gaps = excerpt.gaps(&anna.desk().sheet);
        gaps.iter().any(|row| &**row.item.text.main() == "Krop, bevægelse og sanser")
    };
    assert!(missing(&silent, &other) && !missing(&excepted, &one));
    for anna in [&excepted, &silent] {
        let excerpt = anna.desk().excerpt().unwrap();
        assert!(excerpt.is_silent(&anna.row("Krop, bevægelse og sanser")));
        assert!(!excerpt.is_silent(&anna.row("Barnets navn")));
    }
}

#[test]
fn a_required_answer_that_is_excepted_does_not_finish_a_document() {
    let status = |anna: &Person| Document::read(anna.bundle().as_bytes(), &[]).unwrap();
    let mut anna = Person::with_forms(vec![transition()]);
    anna.begins("Overgangsskema").chooses(SCOPE, "Fagpersonens del");
    let unfinished = status(&anna).record.status;
    anna.writes("Krop, bevægelse og sanser", "Klatrer");
    anna.chooses(HOLD_BACK, "Krop, bevægelse og sanser");
    assert_eq!(status(&anna).record.status, unfinished);
}

/// What the parents have not agreed to is asked for no more, and nothing of it goes along.
#[test]
fn without_the_parents_agreement_no_position_goes_along() {
    let mut anna = filled_in();
    anna.chooses(SCOPE, "Den seneste trivselsvurdering").does_not_see(POSITION);
    anna.chooses(AGREED, "Ja").chooses(POSITION, "Bekymring");
    anna.writes("Hvad gør vi nu, som det nye sted kan bygge videre på?", "Faste skift");
    let has = |anna: &Person| {
        let response = anna.bundle();
        let response = response.rsplit("QuestionnaireResponse").next().unwrap().to_owned();
        (response.contains("concern"), response.contains("Faste skift"))
    };
    assert_eq!(has(&anna), (true, true));
    anna.chooses(AGREED, "Nej").does_not_see(POSITION);
    assert_eq!(has(&anna), (false, false));
}

#[test]
fn the_language_of_the_parents_stays_with_us() {
    let mut anna = filled_in();
    anna.chooses(SCOPE, "Forældrenes del").deed(Deed::Speak(Some("en".into())));
    let spoken = |anna: &Person| {
        let document = Document::read(anna.bundle().as_bytes(), &[]).unwrap();
        assert_eq!(
            anna.bundle().contains("StructureDefinition/spoken"),
            document.record.also().spoken.is_some()
        );
        document.record.also().spoken
    };
    assert_eq!(spoken(&anna), None);
    anna.addresses(Audience::Ourselves);
    assert_eq!(spoken(&anna).as_deref(), Some("en"));
}

#[test]
fn before_anything_is_chosen_only_what_needs_no_choice_goes_along() {
    let anna = filled_in();
    assert!(carried(&anna, &PARENTS).is_empty() && carried(&anna, &STAFF).is_empty());
    assert!(anna.left_out().contains(&("Forældrenes del".to_owned(), Why::Unanswered)));
}

#[test]
fn our_own_copy_has_everything() {
    let mut anna = filled_in();
    anna.chooses(SCOPE, "Forældrenes del").addresses(Audience::Ourselves);
    assert_eq!(carried(&anna, &PARENTS).len() + carried(&anna, &STAFF).len(), 7);
}

#[test]
fn the_new_place_reads_what_was_passed_on_and_goes_on_with_it() {
    let mut anna = filled_in();
    anna.chooses(SCOPE, "Forældrenes del");
    let mut bo = opened(&anna);
    assert_eq!(bo.state.screen, Screen::Opened);
    assert!(bo.left_out().contains(&("Fagpersonens del".to_owned(), Why::NotChosen)));
    bo.does(Action::Continue(tomorrow())).writes("Hvem følger op det nye sted?", "Bo Eksempel");
    let document = Document::read(bo.bundle().as_bytes(), &[]).unwrap();
    assert_eq!(document.record.replaces, Some(anna.desk().record.id.clone()));
    assert_eq!(carried(&bo, &PARENTS).len(), PARENTS.len());
}

fn opened(anna: &Person) -> Person {
    let mut bo = Person::with_forms(vec![transition()]);
    let json = anna.bundle().into_bytes();
    bo.does(Action::File("skema.pdf".into(), json.as_slice().into()));
    bo.gets(Ok(Product::Found { json, container: Container::Pdf, paper: None }));
    bo
}
