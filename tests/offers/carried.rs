//! From one form to the next: what is offered, and what it looks like there.

use trivsel::answers::Also;
use trivsel::state::{Action, Deed, Effect, Journal, Screen};

use crate::support::{Person, stamp};

/// The four areas of the form for three to six year olds.
const AREAS: [&str; 4] = ["emo", "cog", "soc", "phy"];

fn assessed(mut anna: Person, position: &str) -> Person {
    anna.begins("trivselsskema-3-6")
        .writes("head.child.name", "Alma")
        .writes("head.child.birthdate", "3/7/2023")
        .writes("head.setting", "Eksempelhuset, Mariehønen")
        .writes("head.assessor.name", "Anna Eksempel")
        .chooses("alert.acute", "no")
        .writes("child.strengths", "Sang og høje tårne")
        .writes("child.voice", "Viser på billeder, hvem hun vil lege med")
        .writes("fu.keep", "En fast voksen om morgenen");
    for area in AREAS {
        let position = if area == "emo" || area == "soc" { position } else { "thriving" };
        anna.chooses(&format!("{area}.position"), position);
    }
    anna.chooses("overall.position", position);
    anna
}

/// As above, with all that is asked about a child who needs attention.
fn in_need(position: &str) -> Person {
    let mut anna = assessed(Person::on("2026-11-21"), position);
    anna.writes("emo.note", "Står alene i garderoben")
        .writes("soc.note", "Siger nej til leg\net par gange om dagen")
        .writes("fu.parents.view", "De ser det samme om morgenen")
        .writes("fu.action.what", "En fast leg i det lille rum")
        .writes("fu.action.who", "Anna")
        .writes("fu.action.by", "1/12/2026")
        .adds_a_row("fu.action")
        .writes("fu.action.what", "Færre skift efter frokost")
        .writes("fu.goal", "Alma byder selv ind")
        .writes("fu.review", "15/12/2026")
        .writes("fu.coordinator", "Bo Eksempel");
    anna
}

#[test]
fn attention_leads_to_a_dialogue_meeting() {
    let mut anna = in_need("attention");
    anna.carries_to("dialogmoede");
    assert_eq!(
        anna.sees(),
        [
            "[x] Barnets navn: Alma",
            "[x] Hvordan ser barnet selv på det?: Viser på billeder, hvem hun vil lege med",
            "[x] Hvad går godt?: Sang og høje tårne",
            "[x] Hvad ser forældrene?: De ser det samme om morgenen",
            "[x] Hvad ser fagpersonerne?: Psykisk og følelsesmæssig trivsel: Står alene i garderoben\n\nSocial trivsel: Siger nej til leg\net par gange om dagen",
            "[x] Aftale: Hvad gør vi? En fast leg i det lille rum / Hvem gør det? Anna / Hvornår? 2026-12-01",
            "[x] Aftale: Færre skift efter frokost",
            "[x] Hvordan kan vi se, at det hjælper?: Alma byder selv ind",
            "[x] Organisatorisk tovholder: Bo Eksempel",
        ]
    );
    let from = &anna.offers().list[2].from;
    assert_eq!(&**from.main(), "Hvad er barnet glad for, og hvad lykkes det med lige nu?");
    assert_eq!(&**anna.offers().title.main(), "Trivselsskema, 3–6 år");
    assert_eq!(anna.offers().date.unwrap().to_string(), "2026-11-21");
    assert!(anna.reads("dm.child").is_empty(), "nothing is written before she has said yes");
    assert!(!anna.state.is_calm() && !anna.state.is_unsaved());

    anna.ticks("Hvad ser forældrene?", false).deed(Deed::Accept);
    assert_eq!(anna.state.screen, Screen::Step(0));
    assert_eq!(anna.reads("dm.child"), ["Alma"]);
    assert!(anna.reads("dmm.parents").is_empty());
    let agreed = ["En fast leg i det lille rum", "Færre skift efter frokost"];
    assert_eq!(anna.reads("dmm.action.what"), agreed);
    assert_eq!(anna.reads("dmm.action.who"), ["Anna"]);
    assert!(anna.state.is_unsaved() && anna.state.is_calm() && anna.state.offers.is_none());
}

#[test]
fn concern_leads_to_a_notification_with_one_observation_after_the_other() {
    let mut anna = in_need("concern");
    anna.carries_to("underretning-kladde");
    assert_eq!(
        anna.sees(),
        [
            "[x] Barnets navn: Alma",
            "[x] Navn og stilling: Anna Eksempel",
            "[x] Iagttagelse: Står alene i garderoben",
            "[x] Iagttagelse: Siger nej til leg\net par gange om dagen",
            "[x] Barnets egne ord: Viser på billeder, hvem hun vil lege med",
            "[x] Styrker hos barnet, familien og netværket: Sang og høje tårne",
            "[x] Hvordan ser forældrene det, og hvordan reagerede de?: De ser det samme om morgenen",
        ]
    );
    anna.deed(Deed::Accept);
    let seen = ["Står alene i garderoben", "Siger nej til leg\net par gange om dagen"];
    assert_eq!(anna.reads("un.obs.seen"), seen);
}

#[test]
fn a_case_for_sparring_has_an_age_and_no_name() {
    let mut anna = in_need("attention");
    anna.writes("soc.note", "Almas venner er på en anden stue");
    anna.carries_to("sparringsoplaeg");
    assert_eq!(
        anna.sees(),
        [
            "[x] Barnets alder i måneder: 40",
            "[x] Hvornår og med hvem går det godt?: En fast voksen om morgenen",
            "[ ] Hvad ser og hører vi?: Psykisk og følelsesmæssig trivsel: Står alene i garderoben\n\nSocial trivsel: Almas venner er på en anden stue",
        ]
    );
    assert!(anna.offers().list[2].is_named, "a text with the name is not ticked, and says so");
    anna.deed(Deed::Accept);
    assert_eq!(anna.reads("sp.age"), ["40"]);
    assert!(!String::from_utf8(anna.file()).unwrap().contains("Alma"));
}

#[test]
fn no_name_goes_to_the_outpost_before_anyone_says_that_the_child_is_named() {
    let mut anna = in_need("attention");
    anna.carries_to("forpost-henvendelse");
    assert!(anna.sees().iter().any(|line| line.contains("Barnets alder i måneder: 40")));
    assert!(!anna.sees().iter().any(|line| line.contains("Alma")), "{:?}", anna.sees());
}

#[test]
fn to_another_place_go_strengths_and_what_works() {
    let mut anna = assessed(Person::on("2026-11-21"), "thriving");
    anna.carries_to("overgangsskema");
    assert_eq!(
        anna.sees(),
        [
            "[x] Barnets navn: Alma",
            "[x] Fødselsdato: 2023-07-03",
            "[x] Sted og kontaktperson nu: Eksempelhuset, Mariehønen",
            "[x] Barnets styrker og interesser: Sang og høje tårne",
            "[x] Hvad gør vi voksne, som barnet trives med?: En fast voksen om morgenen",
        ]
    );
}

#[test]
fn what_is_for_the_parents_to_say_nobody_says_for_them() {
    let mut anna = in_need("attention");
    anna.carries_to("overgangsskema");
    let said = anna.sees().join("\n");
    assert!(!said.contains("De ser det samme") && !said.contains("Viser på billeder"), "{said}");
}

#[test]
fn positions_follow_only_where_the_municipality_says_so_and_only_when_ticked() {
    let is_position = |anna: &Person| anna.offers().list.iter().any(|offer| offer.is_position);
    for form in ["overgangsskema", "trivselsskema-3-6"] {
        let mut anna = assessed(Person::on("2026-11-21"), "thriving");
        anna.carries_to(form);
        assert!(!is_position(&anna), "{form}");
        let mut anna = assessed(Person::on("2026-11-21").where_positions_follow(), "thriving");
        anna.carries_to(form);
        assert!(is_position(&anna), "{form}");
        assert!(!anna.offers().list.iter().any(|offer| offer.is_position && offer.taken));
    }
    let mut anna = assessed(Person::on("2026-11-21").where_positions_follow(), "thriving");
    anna.carries_to("trivselsskema-3-6").ticks("Barnets position her og nu", true);
    anna.deed(Deed::Accept);
    assert_eq!(anna.reads("overall.position"), ["Trivsel"]);
    assert!(anna.reads("emo.position").is_empty());
}

#[test]
fn a_dialogue_meeting_leads_to_a_notification() {
    let mut bo = Person::on("2026-12-15");
    bo.begins("dialogmoede")
        .writes("dm.child", "Alma")
        .writes("dmm.well", "Glad for musik")
        .writes("dmm.parents", "Svære morgener")
        .writes("dmm.staff", "Trækker sig")
        .carries_to("underretning-kladde");
    assert_eq!(
        bo.sees(),
        [
            "[x] Barnets navn: Alma",
            "[x] Iagttagelse: Trækker sig",
            "[x] Styrker hos barnet, familien og netværket: Glad for musik",
            "[x] Hvordan ser forældrene det, og hvordan reagerede de?: Svære morgener",
        ]
    );
}

#[test]
fn who_only_opened_a_document_did_not_write_it() {
    let file = in_need("concern").file();
    let mut leader = Person::on("2026-11-23");
    leader.opens(&file).carries_to("underretning-kladde");
    assert_eq!(leader.sees()[1], "[ ] Navn og stilling: Anna Eksempel");
}

#[test]
fn the_place_that_a_child_comes_from_is_not_the_next_one() {
    let mut anna = assessed(Person::on("2026-05-04"), "thriving");
    anna.carries_to("overgangsskema").deed(Deed::Accept);
    let file = anna.file();
    let mut bo = Person::on("2026-09-01");
    bo.opens(&file).carries_to("trivselsskema-3-6");
    assert_eq!(
        bo.sees(),
        [
            "[x] Barnets navn eller initialer: Alma",
            "[x] Fødselsdato: 2023-07-03",
            "[ ] Institution og stue: Eksempelhuset, Mariehønen",
            "[x] Hvad er barnet glad for, og hvad lykkes det med lige nu?: Sang og høje tårne",
            "[x] Hvad virker allerede, som vi vil blive ved med?: En fast voksen om morgenen",
        ]
    );
}

#[test]
fn an_overview_of_a_group_says_nothing_about_one_child() {
    let mut anna = Person::on("2026-11-21").where_positions_follow();
    anna.begins("gruppeoverblik")
        .writes("ro.group", "Mariehønen")
        .writes("ro.child.ref", "Alma")
        .chooses("ro.child.position", "concern")
        .carries_to("trivselsskema-3-6");
    assert_eq!(anna.sees(), ["[x] Institution og stue: Mariehønen"]);
}

#[test]
fn what_is_declined_or_left_is_not_written() {
    let mut anna = in_need("attention");
    anna.carries_to("dialogmoede");
    let blank = anna.desk().answers.clone();
    anna.deed(Deed::Decline);
    assert_eq!(anna.state.screen, Screen::Step(0));
    assert_eq!(anna.desk().answers, blank);
    assert!(!anna.state.is_unsaved() && anna.state.offers.is_none());

    let mut anna = in_need("attention");
    anna.carries_to("dialogmoede").does(Action::Go(Screen::Start));
    assert!(anna.state.offers.is_none() && anna.state.is_calm());
    anna.deed(Deed::Accept).does(Action::Popped(Screen::Offers.number()));
    assert_eq!(anna.state.screen, Screen::Start);
    assert_eq!(anna.desk().answers, blank);
}

#[test]
fn after_a_fall_the_document_is_there_as_before_and_nothing_of_the_offers() {
    let mut anna = in_need("attention");
    anna.carries_to("dialogmoede");
    assert!(anna.effects.iter().any(|effect| matches!(effect, Effect::Journal { .. })));
    let journal = Journal {
        record: anna.desk().whole().write().into(),
        screen: anna.state.screen.number(),
        unsaved: anna.state.is_unsaved(),
        typed: None,
        set_aside: None,
    };
    let mut again = Person::on("2026-11-21");
    again.does(Action::Recover(journal));
    assert_eq!(again.state.screen, Screen::Step(0));
    assert_eq!(again.desk().answers, anna.desk().answers);
    assert!(again.state.offers.is_none() && !again.state.is_unsaved());
}

#[test]
fn nobody_loses_unsaved_answers_by_beginning_another_form_with_them() {
    let mut anna = in_need("attention");
    let place = anna.state.forms.iter().position(|form| form.url.ends_with("/dialogmoede"));
    anna.deed(Deed::Carry(place.unwrap(), stamp("2026-11-21")));
    // What can come along is not said to be lost.
    assert!(anna.state.asking.as_ref().is_some_and(|asking| anna.state.comes_along(asking)));
    assert!(anna.state.offers.is_none(), "nothing is begun by the question");
    assert_eq!(anna.does(Action::Dismiss).reads("head.child.name"), ["Alma"]);
    assert!(anna.state.is_unsaved() && anna.state.offers.is_none());

    // A new form takes nothing along.
    anna.does(Action::Begin(place.unwrap(), stamp("2026-11-21")));
    assert!(anna.state.asking.as_ref().is_some_and(|asking| !anna.state.comes_along(asking)));
}

#[test]
fn who_practises_goes_on_practising() {
    let mut anna = assessed(Person::on("2026-11-21"), "thriving");
    let desk = anna.state.desk.as_mut().unwrap();
    desk.record = desk.record.saying(Also { practice: true, ..Also::default() });
    anna.carries_to("overgangsskema").deed(Deed::Accept);
    assert!(anna.desk().record.also().practice);
}

#[test]
fn what_may_follow_is_told_by_the_library_and_the_age() {
    let anna = Person::on("2026-11-21");
    let anna = anna.knowing(&["wellbeing"], &["wellbeing", "transition", "notification-draft"]);
    let anna = assessed(anna, "thriving");
    let next = anna.state.following().into_iter().map(|place| &anna.state.forms[place]);
    let next: Vec<_> = next.map(|form| form.url.rsplit('/').next().unwrap()).collect();
    assert_eq!(next, ["overgangsskema", "trivselsskema-3-6", "underretning-kladde"]);
}
