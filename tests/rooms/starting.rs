//! What can be begun: with a library and settings, by place and age. Practice has a file of its own.

use std::fs;
use std::rc::Rc;

use serde_json::{Value as Json, json};
use trivsel::form::Form;
use trivsel::library::Library;
use trivsel::settings::{self, Settings};
use trivsel::state::{Action, Deed, Journal, Notice, Screen, State};
use trivsel::texts::DANISH;

use crate::support::{FORMS, Person, questionnaire, today, trivselsskema};

/// What `cargo xtask build` puts together: the model, and all forms beside it.
pub(crate) fn library() -> Library {
    let www = format!("{}/www", env!("CARGO_MANIFEST_DIR"));
    let model = fs::read_to_string(format!("{www}/model.json")).unwrap();
    let mut model: Json = serde_json::from_str(&model).unwrap();
    let mut paths: Vec<_> =
        fs::read_dir(format!("{www}/forms")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    let read = |path| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    model["forms"] = paths.into_iter().map(read).collect::<Vec<Json>>().into();
    let reading = Library::read(model.to_string().as_bytes());
    assert_eq!(reading.faults, []);
    reading.library
}

/// A form as the first screen carries it: in Danish alone.
fn bare(form: &Form) -> Rc<Form> {
    let mut json = form.source().clone();
    strip(&mut json);
    Rc::new(Form::from_json(json).form.unwrap())
}

fn strip(json: &mut Json) {
    match json {
        Json::Object(fields) => {
            fields.retain(|name, _| !name.starts_with('_'));
            fields.values_mut().for_each(strip);
        }
        Json::Array(values) => values.iter_mut().for_each(strip),
        _ => {}
    }
}

/// Someone in front of the whole program, on a page that names the form for 3 to 6 years.
pub(crate) fn person() -> Person {
    let mut person = Person::with_forms(vec![bare(&trivselsskema("3-6"))]);
    assert_eq!(person.state.equip(Settings::default(), library()), []);
    person
}

pub(crate) fn deed(deed: Deed) -> Action {
    Action::deed(deed).unwrap()
}

pub(crate) fn place(state: &State, code: &str) -> Option<usize> {
    let library = state.library.as_ref().unwrap();
    Some(library.places.iter().position(|place| &*place.code == code).unwrap())
}

fn proposed(state: &State) -> Vec<&str> {
    let places = state.proposed().into_iter();
    places.map(|at| state.forms[at].url.rsplit('/').next().unwrap()).collect()
}

/// Those of the forms proposed that are for a certain age.
fn for_an_age(state: &State) -> Vec<&str> {
    proposed(state).into_iter().filter(|url| url.starts_with("trivselsskema")).collect()
}

/// Somebody chooses an age of those that are offered, from the youngest on.
fn band(number: usize) -> Action {
    deed(Deed::Band(Some(number)))
}

#[test]
fn the_form_of_the_page_keeps_its_place_and_gets_its_other_languages() {
    let person = person();
    let state = &person.state;
    assert!(state.forms.len() >= 10, "{}", state.forms.len());
    assert_eq!(state.named(), 1);
    assert_eq!(&*state.forms[0], &*trivselsskema("3-6"));
    assert!(state.forms[0].title.languages().any(|language| &**language == "en"));
    let mut urls: Vec<_> = state.forms.iter().map(|form| form.url.clone()).collect();
    urls.sort();
    urls.dedup();
    assert_eq!(urls.len(), state.forms.len(), "no form is there twice");
}

#[test]
fn without_a_library_there_are_the_forms_of_the_page_and_no_practice() {
    let mut person = Person::with_forms(vec![trivselsskema("3-6")]);
    person.state.equip(Settings::default(), Library::default());
    assert_eq!((person.state.forms.len(), person.state.named()), (1, 1));
    assert!(!person.state.can_practise());
    person.does(deed(Deed::Practise(today())));
    assert_eq!((person.state.screen, person.state.desk), (Screen::Start, None));
}

#[test]
fn nothing_is_proposed_before_anything_was_said_and_nothing_is_hidden_after() {
    let mut person = person();
    assert!(proposed(&person.state).is_empty());
    let all = person.state.forms.clone();

    let childminder = place(&person.state, "childminder");
    person.does(deed(Deed::Place(childminder))).does(band(1));
    let found = proposed(&person.state);
    assert_eq!(found[0], "trivselsskema-1-3");
    assert!(found.contains(&"overgangsskema"), "{found:?}");
    assert!(!found.contains(&"trivselsskema-3-6"), "{found:?}");
    assert_eq!(person.state.forms, all);
    let others = person.state.others();
    assert!(others.iter().all(|at| !person.state.proposed().contains(at)));
    assert!(others.contains(&0), "what stood first has given way, and is not hidden");
    let for_others: Vec<_> =
        others.iter().map(|at| person.state.forms[*at].url.rsplit('/').next().unwrap()).collect();
    assert!(for_others.contains(&"trivselsskema-0-1"), "{for_others:?}");

    person.does(deed(Deed::Place(None)));
    assert_eq!(for_an_age(&person.state), ["trivselsskema-1-3"]);
    person.does(band(2));
    assert_eq!(for_an_age(&person.state), ["trivselsskema-3-6"]);
    assert_eq!(proposed(&person.state)[0], "trivselsskema-3-6");
    person.does(deed(Deed::Band(None)));
    assert!(proposed(&person.state).is_empty());
    assert!(person.outside.is_empty(), "what is sought is in no document and no history");
}

#[test]
fn what_stands_first_follows_the_choice() {
    let mut person = person();
    let first = |person: &Person| -> Vec<String> {
        let state = &person.state;
        let first = state.first().into_iter().map(|at| state.forms[at].title.main().to_string());
        first.collect()
    };
    assert_eq!(first(&person), ["Trivselsskema, 3–6 år"]);
    person.does(band(1));
    assert_eq!(first(&person), ["Trivselsskema, 1–3 år"]);
    // Nothing is made for a child of that age there, and nothing is said to be.
    person.does(deed(Deed::Place(place(&person.state, "childminder")))).does(band(3));
    assert!(first(&person).is_empty(), "{:?}", first(&person));
    person.does(deed(Deed::Place(None))).does(deed(Deed::Band(None)));
    assert_eq!(first(&person), ["Trivselsskema, 3–6 år"]);
}

#[test]
fn an_age_is_called_the_same_in_the_list_and_in_the_name_of_its_form() {
    let said = DANISH.beginning();
    for (ages, _) in FORMS {
        let form = trivselsskema(ages);
        let (from, to) = form.months.expect("the form says for whom it is");
        let name = (said.band)(from, to);
        assert_eq!(&**form.title.main(), format!("Trivselsskema, {name}"));
    }
    let hint = (said.months_hint)("1–3 år", [1, 3]);
    assert_eq!(hint, "»1–3 år« gælder, fra barnet fylder 1 år, og indtil det fylder 3.");
    assert_eq!([(said.band)(48, 59), (said.band)(0, 17)], ["4–5 år", "0–17 måneder"]);
}

#[test]
fn where_an_age_ends_is_said_of_one_that_is_there_and_only_where_two_share_a_number() {
    let mut person = person();
    assert_eq!(person.state.shared_band(), Some((12, 35)));
    let mut decided = |bands: &[(&str, [u32; 2])]| {
        let bands = bands.iter().map(|(ages, months)| {
            json!({ "form": trivselsskema(ages).url.to_string(), "months": months })
        });
        let bands: Vec<_> = bands.collect();
        person.state.equip(settings(json!({ "bands": bands })), library());
        person.state.shared_band()
    };
    // This municipality has no form from 1 to 3.
    let wide = [("0-1", [0, 35]), ("1-3", [0, 35])];
    assert_eq!(decided(&wide), Some((36, 71)));
    let apart = [("0-1", [0, 17]), ("1-3", [18, 33]), ("3-6", [36, 70]), ("6-10", [72, 131])];
    assert_eq!(decided(&apart), None);
}

#[test]
fn an_age_is_proposed_the_forms_for_it_and_those_for_any_and_none_that_only_overlaps() {
    let mut person = person();
    let settings = settings(json!({
        "bands": [
            { "form": trivselsskema("0-1").url.to_string(), "months": [0, 17] },
            { "form": trivselsskema("1-3").url.to_string(), "months": [0, 35] },
        ],
    }));
    person.state.equip(settings, library());
    let ages = person.state.bands();
    assert_eq!(ages, [(0, 17), (0, 35), (36, 71), (72, 119)]);
    for at in [None, place(&person.state, "health-visitor"), place(&person.state, "childminder")] {
        person.does(deed(Deed::Place(at)));
        for (number, age) in ages.iter().enumerate() {
            person.does(band(number));
            let forms: Vec<_> = person.state.proposed();
            let forms = forms.iter().map(|at| person.state.forms[*at].months);
            let (of_age, of_any): (Vec<_>, Vec<_>) = forms.partition(Option::is_some);
            assert!(of_age.iter().all(|months| *months == Some(*age)), "{age:?}: {of_age:?}");
            assert!(of_age.len() == 1 || at.is_some(), "{age:?}: {of_age:?}");
            assert!(!of_any.is_empty(), "{age:?}");
        }
    }
    person.does(deed(Deed::Band(Some(99))));
    assert_eq!(person.state.sought().band, None);
}

/// What only is to be read, is read on paper.
#[test]
fn what_parents_get_is_what_is_theirs_in_whole_or_in_part() {
    let person = person();
    let forms = person.state.for_parents();
    let urls: Vec<_> = forms.iter().map(|at| &*person.state.forms[*at].url).collect();
    assert!(urls.iter().any(|url| url.ends_with("/overgangsskema")), "{urls:?}");
    assert!(!urls.iter().any(|url| url.contains("/trivselsskema")), "{urls:?}");
    let (others, mut sheets) = (person.state.others(), 0);
    for at in forms {
        let form = &person.state.forms[at];
        let asks = form.items().iter().any(|item| item.is_question());
        assert_eq!(others.contains(&at), asks, "{form:?}");
        sheets += usize::from(!asks);
    }
    assert_eq!(sheets, 1, "the sheet for parents");
}

#[test]
fn the_bands_are_those_of_the_forms_from_the_youngest_on() {
    let mut person = person();
    assert_eq!(person.state.bands(), [(0, 11), (12, 35), (36, 71), (72, 119)]);
    let settings = settings(json!({
        "bands": [{ "form": trivselsskema("0-1").url.to_string(), "months": [0, 17] }],
    }));
    person.state.equip(settings, library());
    assert_eq!(person.state.bands()[0], (0, 17));
}

fn settings(mut json: Json) -> Settings {
    json["trivsel"] = 1.into();
    let reading = Settings::from_json(&json);
    assert_eq!(reading.faults, []);
    reading.settings.unwrap()
}

/// What is filled in while the library is on its way, is filled in to a form in one language.
#[test]
fn a_form_that_was_begun_before_the_library_was_there_gets_its_other_languages() {
    let mut early = Person::with_forms(vec![bare(&trivselsskema("3-6"))]);
    early.begins("Trivselsskema, 3–6 år").writes("Barnets navn eller initialer", "Alma");
    let record = early.desk().whole().write();
    assert!(!record.contains("translation"));

    let mut later = person();
    let journal = Journal {
        record: record.into(),
        screen: Screen::Step(0).number(),
        unsaved: true,
        typed: None,
        set_aside: None,
    };
    later.does(Action::Recover(journal));
    assert_eq!(later.desk().form(), &later.state.forms[0]);
    assert_eq!(later.reads("Barnets navn eller initialer"), ["Alma"]);
    assert!(later.desk().document().write().contains("translation"));
}

#[test]
fn a_file_keeps_the_wording_that_was_answered() {
    let mut early = Person::with_forms(vec![bare(&trivselsskema("3-6"))]);
    early.begins("Trivselsskema, 3–6 år").writes("Barnets navn eller initialer", "Alma");
    let json = early.desk().document().write().into_bytes();
    let mut later = person();
    later.does(Action::File("skema.json".into(), json.clone().into()));
    let container = trivsel::work::Container::Json;
    later.gets(Ok(trivsel::work::Product::Found { json, container, paper: None }));
    assert_eq!(later.desk().form(), early.desk().form());
}

#[test]
fn forms_of_the_municipality_take_the_place_of_ours_or_come_behind() {
    let own = questionnaire(json!([{ "linkId": "a", "type": "text", "text": "Hvad?" }]));
    let mut other = own.clone();
    other["url"] = (&*trivselsskema("1-3").url).into();
    let mut person = person();
    let before = person.state.forms.len();
    assert_eq!(person.state.equip(settings(json!({ "forms": [own, other] })), library()), []);
    assert_eq!(person.state.forms.len(), before + 1);
    let titles: Vec<_> = person.state.forms.iter().map(|form| form.title.main().clone()).collect();
    assert_eq!(titles.iter().filter(|title| &***title == "Et lille skema").count(), 2);
    // Without them everything is as it was.
    person.state.equip(Settings::default(), library());
    assert_eq!(person.state.forms.len(), before);
    assert_eq!(&*person.state.forms[0], &*trivselsskema("3-6"));
}

#[test]
fn labels_of_the_municipality_stand_in_every_form() {
    let mut person = person();
    let labels = json!({ "labels": { "position": { "thriving": "I trivsel" } } });
    person.state.equip(settings(labels), library());
    for form in person.state.forms.iter().filter(|form| form.months.is_some()) {
        assert!(form.source().to_string().contains("I trivsel"), "{form:?}");
    }
}

#[test]
fn a_form_with_faults_is_named_and_left_out_and_that_of_the_page_stays() {
    let twice = json!([{ "linkId": "a", "type": "text" }, { "linkId": "a", "type": "text" }]);
    let (mut new, mut ours) = (questionnaire(twice.clone()), questionnaire(twice));
    new["url"] = "https://example.org/new".into();
    ours["url"] = (&*trivselsskema("3-6").url).into();
    let library = Library { forms: vec![new, ours], ..Library::default() };
    let mut person = Person::with_forms(vec![trivselsskema("3-6")]);
    let faulty = person.state.equip(Settings::default(), library);
    assert_eq!(faulty, [trivselsskema("3-6").url.clone(), "https://example.org/new".into()]);
    assert_eq!(person.state.forms[..], [trivselsskema("3-6")]);
}

#[test]
fn settings_that_cannot_be_read_are_spoken_of() {
    let mut person = person();
    let reading = Settings::from_json(&json!({ "trivsel": 1, "contacts": [{ "name": "Vagten" }] }));
    assert_eq!(reading.settings, None);
    let faults: Vec<settings::Fault> = reading.faults;
    person.state.say_undecided(&faults);
    let Some(Notice::Undecided(places)) = &person.state.notice else { panic!("nothing is said") };
    assert!(places.contains("contacts[0]"), "{places:?}");
}
