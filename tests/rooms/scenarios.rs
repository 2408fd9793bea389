//! People with something to do, from the first click to the last.

use trivsel::answers::Status;
use trivsel::state::{Action, Screen};

use crate::support::{Person, tomorrow};

const AREAS: [(&str, &str); 4] = [
    (
        "Psykisk og følelsesmæssig trivsel",
        "Hvordan er barnets psykiske og følelsesmæssige trivsel her og nu?",
    ),
    ("Kognitiv trivsel", "Hvordan er barnets kognitive trivsel her og nu?"),
    ("Social trivsel", "Hvordan er barnets sociale trivsel her og nu?"),
    (
        "Fysisk og sansemotorisk trivsel",
        "Hvordan er barnets fysiske og sansemotoriske trivsel her og nu?",
    ),
];
const SEEN: &str = "Hvad har I set og hørt, hvornår og sammen med hvem?";

/// A pedagogue who knows a child well and has begun the form for three to six year olds.
fn begun() -> Person {
    let mut anna = Person::at_the_start_page();
    anna.begins("Trivselsskema, 3–6 år")
        .writes("Barnets navn eller initialer", "Alma")
        .writes("Fødselsdato", "3/7/2023")
        .writes("Institution og stue", "Eksempelhuset, Mariehønen")
        .writes("Udfyldt af", "Anna Eksempel")
        .chooses("Rolle", "Pædagog")
        .chooses("Anledning", "Efterår")
        .chooses("Egen eller fælles vurdering?", "Egen vurdering")
        .chooses("Hvor længe har I kendt barnet?", "Mere end tre måneder")
        .writes("Hvad er barnet glad for, og hvad lykkes det med lige nu?", "Sang og høje tårne")
        .chooses(
            "Er der tegn på vold, overgreb eller anden fare, som kræver handling i dag?",
            "Nej",
        );
    anna
}

fn around_the_child(anna: &mut Person) {
    anna.chooses("De voksne her: nærvær, forudsigelighed og forventninger", "Støtter barnet")
        .chooses(
            "Hverdagen her: gruppestørrelse, støj, skift og aktiviteter",
            "Støtter barnet delvist",
        )
        .chooses("Børnegruppen: plads, venskaber og omgangstone", "Støtter barnet")
        .chooses("Samarbejdet med hjemmet: tillid og fælles billede", "Støtter barnet")
        .chooses("Fremmøde", "Kommer stabilt");
}

#[test]
fn a_thriving_child() {
    let mut anna = begun();
    anna.does_not_see("Hvem har været med til den fælles vurdering?");
    anna.goes(Screen::Step(1));
    for (area, question) in AREAS {
        anna.chooses(question, "Trivsel").under(area).does_not_see(SEEN).anywhere();
    }
    anna.goes(Screen::Step(2));
    around_the_child(&mut anna);
    anna.goes(Screen::Step(3))
        .chooses("Barnets position her og nu", "Trivsel")
        .chooses("Siden sidst", "Første vurdering")
        .does_not_see("Hvor gælder billedet?")
        .does_not_see("Begrundelse");
    anna.goes(Screen::Step(4))
        .does_not_see("Det gør vi")
        .does_not_see("Når positionen er Bekymring")
        .chooses(
            "Ved forældrene, at vi laver trivselsvurderinger, og hvad vi bruger dem til?",
            "Ja",
        );
    assert!(anna.missing().is_empty(), "{:?}", anna.missing());
    assert_eq!(anna.goes(Screen::Review).desk().document().record.status, Status::Completed);
}

#[test]
fn a_child_that_gives_concern() {
    let mut anna = begun();
    anna.goes(Screen::Step(1));
    for (area, question) in AREAS {
        anna.chooses(question, "Bekymring")
            .under(area)
            .writes(SEEN, "Står alene i garderoben")
            .anywhere();
    }
    anna.goes(Screen::Step(2));
    around_the_child(&mut anna);
    anna.goes(Screen::Step(3))
        .chooses("Barnets position her og nu", "Bekymring")
        .chooses("Hvor gælder billedet?", "Her hos os")
        .chooses("Siden sidst", "Sværere end sidst")
        .writes("Begrundelse", "Vi ser det hver dag")
        .goes(Screen::Step(4))
        .sees("Samtale med forældrene")
        .writes("Hvad kan vi selv gøre anderledes?", "Færre skift efter frokost")
        .writes("Hvad gør vi?", "En fast leg i det lille rum")
        .writes("Hvem gør det?", "Anna")
        .writes("Hvornår?", "1/12/2026")
        .writes("Hvordan kan vi se, at det hjælper?", "Alma byder selv ind")
        .chooses("Næste skridt", "Dialogmøde")
        .chooses("Næste skridt", "Samtale med forældrene")
        .writes("Vi følger op den", "15/12/2026")
        .sees("Når positionen er Bekymring")
        .writes("Tovholder", "Anna Eksempel")
        .writes("Lederen er orienteret den", "21/11/2026")
        .chooses(
            "Har I taget stilling til underretning?",
            "Ja, der er ikke grundlag for at underrette nu",
        )
        .writes("Hvad bygger I det svar på?", "Drøftet med lederen")
        .chooses(
            "Ved forældrene, at vi laver trivselsvurderinger, og hvad vi bruger dem til?",
            "Ja",
        );
    assert!(anna.missing().is_empty(), "{:?}", anna.missing());
    assert_eq!(anna.reads("Næste skridt"), ["Samtale med forældrene", "Dialogmøde"]);

    // A second agreement, which she gives up again before it is written to the end.
    let group = anna.rows("Aftale")[0].address.clone();
    anna.does(Action::AddRow(group.clone())).writes("Hvad gør vi?", "Taler med");
    assert_eq!(anna.missing(), ["Hvem gør det?", "Hvornår?"]);
    let second = anna.rows("Aftale").last().unwrap().address.rows.last().copied().unwrap();
    anna.does(Action::RemoveRow(group, second));
    assert!(anna.missing().is_empty());
}

#[test]
fn a_new_child_that_cannot_be_assessed_yet() {
    let mut anna = begun();
    anna.chooses("Hvor længe har I kendt barnet?", "Under en måned");
    for (area, question) in AREAS {
        anna.chooses(question, "Kan ikke vurderes endnu").under(area).does_not_see(SEEN).anywhere();
    }
    around_the_child(&mut anna);
    anna.chooses("Barnets position her og nu", "Kan ikke vurderes endnu")
        .chooses("Siden sidst", "Første vurdering")
        .writes("Hvornår vurderer I igen?", "15/1/2027")
        .does_not_see("Det gør vi")
        .chooses(
            "Ved forældrene, at vi laver trivselsvurderinger, og hvad vi bruger dem til?",
            "Ja",
        );
    assert!(anna.missing().is_empty(), "{:?}", anna.missing());
}

#[test]
fn signs_of_danger_say_at_once_what_to_do() {
    let mut anna = begun();
    let now = |anna: &Person| {
        let rows = anna.desk().sheet.all();
        rows.iter().any(|row| row.item.text.main().starts_with("Gå til din leder med det samme"))
    };
    assert!(!now(&anna));
    let question = "Er der tegn på vold, overgreb eller anden fare, som kræver handling i dag?";
    anna.chooses(question, "Ja");
    assert!(now(&anna));
}

#[test]
fn a_joint_assessment_asks_who_took_part_and_whether_they_agree() {
    let mut anna = begun();
    anna.chooses("Egen eller fælles vurdering?", "Fælles vurdering")
        .sees("Hvem har været med til den fælles vurdering?")
        .chooses("Er I enige?", "Vi ser forskelligt på det")
        .writes("Hvad ser I forskelligt på?", "Hvor tryg hun er på legepladsen");
    let both = anna.row("Hvem har været med til den fælles vurdering?").address.clone();
    anna.does(Action::Type(both.clone(), 0, "Anna".into())).does(Action::Type(
        both.clone(),
        1,
        "Jonas".into(),
    ));
    assert_eq!(anna.row("Hvem har været med til den fælles vurdering?").answers.len(), 2);
    anna.does(Action::RemoveAnswer(both, 0));
    assert_eq!(anna.reads("Hvem har været med til den fælles vurdering?"), ["Jonas"]);
}

#[test]
fn handed_over_unfinished_and_finished_by_another() {
    let mut anna = begun();
    let unfinished = anna.missing();
    assert!(!unfinished.is_empty());
    assert_eq!(anna.goes(Screen::HandOver).desk().document().record.status, Status::InProgress);

    let mut bo = anna.hands_to_another();
    assert_eq!(bo.state.screen, Screen::Opened);
    assert_eq!(bo.reads("Udfyldt af"), ["Anna Eksempel"]);
    assert_eq!(bo.missing(), unfinished);
    bo.does(Action::Continue(tomorrow()));
    for (_, question) in AREAS {
        bo.chooses(question, "Trivsel");
    }
    around_the_child(&mut bo);
    bo.chooses("Barnets position her og nu", "Trivsel").chooses("Siden sidst", "Første vurdering");
    bo.chooses("Ved forældrene, at vi laver trivselsvurderinger, og hvad vi bruger dem til?", "Ja");
    assert!(bo.missing().is_empty());
    assert_eq!(bo.desk().document().record.status, Status::Amended);
}
