//! People with something to do, from the first click to the last.

use serde_json::{Value as Json, json};
use trivsel::answers::Status;
use trivsel::state::{Action, Screen};

use crate::support::{AREAS, Person, SEEN, form, tomorrow};

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
        .does_not_see("Når positionen er »Bekymring«")
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
        .writes("Organisatorisk tovholder", "Lene Leder")
        .writes("Relationel tovholder: familiens faste kontakt", "Anna Eksempel")
        .sees("Når positionen er »Bekymring«")
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
    bo.writes("Udfyldt af", "Bo Eksempel").chooses("Rolle", "Pædagog");
    for (_, question) in AREAS {
        bo.chooses(question, "Trivsel");
    }
    around_the_child(&mut bo);
    bo.chooses("Barnets position her og nu", "Trivsel").chooses("Siden sidst", "Første vurdering");
    bo.chooses("Ved forældrene, at vi laver trivselsvurderinger, og hvad vi bruger dem til?", "Ja");
    assert!(bo.missing().is_empty());
    assert_eq!(bo.desk().document().record.status, Status::Amended);
}

/// A form that a municipality has made for its health visitors, with a question of every kind.
fn health_visit() -> Person {
    let extension = |name: &str, value: (&str, Json)| json!({ "url": format!("http://hl7.org/fhir/StructureDefinition/{name}"), value.0: value.1 });
    let kg = json!({ "system": "http://unitsofmeasure.org", "code": "kg", "display": "kg" });
    let items = json!([
        { "linkId": "case", "type": "string", "text": "Sagsnummer", "readOnly": true,
          "initial": [{ "valueString": "Prøve 1" }] },
        { "linkId": "when", "type": "dateTime", "text": "Hvornår var besøget?", "required": true },
        { "linkId": "long", "type": "integer", "text": "Hvor mange minutter?",
          "extension": [extension("maxValue", ("valueInteger", 240.into()))] },
        { "linkId": "weight", "type": "quantity", "text": "Vægt", "required": true, "extension": [
            extension("questionnaire-unit", ("valueCoding", kg)) ] },
        { "linkId": "sleeps", "type": "time", "text": "Hvornår sover barnet?" },
        { "linkId": "more", "type": "url", "text": "Hvor kan man læse mere?" },
        { "linkId": "who", "type": "open-choice", "text": "Hvem var med?", "repeats": true,
          "answerOption": [{ "valueCoding": { "code": "m", "display": "Mor" } },
              { "valueCoding": { "code": "f", "display": "Far" } }] },
    ]);
    let mut anna = Person::with_forms(vec![form(items)]);
    anna.begins("Et lille skema");
    anna
}

#[test]
fn a_health_visit_with_measures_and_times() {
    let mut anna = health_visit();
    assert_eq!(anna.missing(), ["Hvornår var besøget?", "Vægt"]);
    anna.writes("Sagsnummer", "Noget andet")
        .writes("Hvornår var besøget?", "12/11 2026 kl. 9")
        .writes("Hvor mange minutter?", "450")
        .writes("Vægt", "8.25")
        .writes("Hvornår sover barnet?", "1130")
        .writes("Hvor kan man læse mere?", "sundhed.dk")
        .writes("Hvem var med?", "Mormor")
        .chooses("Hvem var med?", "Far");
    assert_eq!(anna.missing(), ["Hvor mange minutter?", "Hvor kan man læse mere?"]);
    anna.writes("Hvor mange minutter?", "45")
        .writes("Hvor kan man læse mere?", "https://www.sundhed.dk/");
    assert!(anna.missing().is_empty());

    let bo = anna.hands_to_another();
    assert_eq!(bo.reads("Sagsnummer"), ["Prøve 1"]);
    assert_eq!(bo.reads("Hvornår var besøget?"), ["12. november 2026 kl. 09.00"]);
    assert_eq!(bo.reads("Hvor mange minutter?"), ["45"]);
    assert_eq!(bo.reads("Vægt"), ["8,25 kg"]);
    assert_eq!(bo.reads("Hvornår sover barnet?"), ["11.30"]);
    assert_eq!(bo.reads("Hvor kan man læse mere?"), ["https://www.sundhed.dk/"]);
    assert_eq!(bo.reads("Hvem var med?"), ["Far", "Mormor"]);
    assert!(bo.missing().is_empty());
}

#[test]
fn what_cannot_be_read_in_one_way_only_is_kept_and_handed_over_as_it_was_written() {
    let mut anna = health_visit();
    anna.writes("Vægt", "8.250").writes("Hvornår var besøget?", "i går kl. 9");
    assert_eq!(anna.missing(), ["Hvornår var besøget?", "Vægt"]);
    let mut bo = anna.hands_to_another();
    assert_eq!(bo.reads("Vægt"), ["»8.250«"]);
    assert_eq!(bo.reads("Hvornår var besøget?"), ["»i går kl. 9«"]);
    bo.does(Action::Continue(tomorrow())).writes("Vægt", "8,250");
    assert_eq!(bo.reads("Vægt"), ["8,250 kg"]);
}
