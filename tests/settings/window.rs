//! Settings in a window: opened from a file, made with a form, saved again; and what they change.

use std::rc::Rc;

use serde_json::{Value as Json, json};
use trivsel::answers::{Address, Answers, Stamp};
use trivsel::form::{Date, Form};
use trivsel::library::Library;
use trivsel::settings::Settings;
use trivsel::state::{Action, Deed, Door, Effect, Journal, Parcel, ProductBox, Screen, State};
use trivsel::texts::DANISH;
use trivsel::work::{Container, Product};

use crate::support::{everything, form, own_form, settings, with};

const SETTINGS_FORM: &str = include_str!("../../www/settings/indstillinger.json");

fn stamp() -> Stamp {
    Stamp { date: Date::parse("2026-11-21").unwrap(), id: "0b9e3c4a-5d6f-4a70-8b1c".into() }
}

/// A window with two forms on its start page, and the form for settings in its library.
fn window() -> State {
    let page = Form::from_json(form("trivselsskema-3-6")).form.unwrap();
    let mut state = State::new(&DANISH, vec![Rc::new(page)], Door::Closed);
    let forms = vec![
        form("trivselsskema-3-6"),
        form("trivselsskema-1-3"),
        serde_json::from_str(SETTINGS_FORM).unwrap(),
    ];
    state.equip(Settings::default(), Library { forms, ..Library::default() });
    state
}

/// A file is dropped on the page, and nothing is sealed in it.
fn opens(state: &mut State, name: &str, bytes: &[u8]) -> Vec<Effect> {
    let effects = state.reduce(Action::File(name.into(), bytes.into()));
    assert!(matches!(effects.as_slice(), [Effect::Run(_)]), "{effects:?}");
    let product = Product::Found { json: bytes.to_vec(), container: Container::Json, paper: None };
    state.reduce(Action::Finished(Ok(ProductBox(Rc::new(product)))))
}

fn opens_json(state: &mut State, json: &Json) -> Vec<Effect> {
    opens(state, "indstillinger.json", json.to_string().as_bytes())
}

fn does(state: &mut State, deed: Deed) -> Vec<Effect> {
    state.reduce(Action::deed(deed).unwrap())
}

fn saved(effects: &[Effect]) -> Option<&Parcel> {
    effects.iter().find_map(|effect| match effect {
        Effect::Save(parcel) => Some(parcel),
        _ => None,
    })
}

fn titles(state: &State) -> Vec<String> {
    state.forms.iter().map(|form| form.title.main().to_string()).collect()
}

#[test]
fn a_file_of_settings_is_taken_into_use() {
    let mut state = window();
    opens_json(&mut state, &everything());
    assert_eq!(state.screen, Screen::Settings);
    assert!(state.settled.as_ref().unwrap().faults.is_empty());
    assert_eq!(state.held(), settings(everything()));
    let titles = titles(&state);
    assert!(titles.contains(&"Trivselsskema, 2½–6 år".to_owned()), "{titles:?}");
    assert!(titles.contains(&"Legepladsen".to_owned()), "{titles:?}");
    assert_eq!(state.called("position", "attention").as_deref(), Some("Bekymring"));
    assert_eq!(state.called("position", "concern").as_deref(), Some("Stærk bekymring"));
    state.reduce(Action::Go(Screen::Start));
    assert!(state.settled.is_none(), "what was told once is not told again");
}

#[test]
fn settings_with_faults_change_nothing() {
    let mut state = window();
    let before = (state.forms.clone(), state.settings.clone());
    let mut wrong = everything();
    wrong["limits"]["concern"] = 400.into();
    wrong["farve"] = "#000000".into();
    opens_json(&mut state, &wrong);
    assert_eq!(state.screen, Screen::Settings);
    let settled = state.settled.as_ref().unwrap();
    let paths: Vec<&str> = settled.faults.iter().map(|fault| &*fault.path).collect();
    assert_eq!(
        (&*settled.file, paths.as_slice()),
        ("indstillinger.json", &["farve", "limits.concern"][..])
    );
    assert!((state.forms.clone(), state.settings.clone()) == before);
}

#[test]
fn other_settings_take_the_place_of_the_first() {
    let mut state = window();
    opens_json(&mut state, &everything());
    opens_json(&mut state, &with(json!({ "name": "Anden Kommune" })));
    assert_eq!(state.called("position", "attention").as_deref(), Some("Ekstra opmærksomhed"));
    assert!(!titles(&state).contains(&"Legepladsen".to_owned()));
}

#[test]
fn a_document_that_lies_open_keeps_its_form() {
    let mut state = window();
    state.reduce(Action::Begin(0, stamp()));
    let form = state.desk.as_ref().unwrap().form().clone();
    let at = Address::top(form.find("child.strengths").unwrap());
    state.reduce(Action::Type(at, 0, "Sang".into()));
    opens_json(&mut state, &everything());
    assert!(state.asking.is_none(), "nothing gives way to settings");
    assert!(Rc::ptr_eq(state.desk.as_ref().unwrap().form(), &form));
    assert!(state.is_unsaved());
    assert_ne!(*state.forms[0], *form);
}

#[test]
fn a_form_from_a_file_becomes_one_of_its_own() {
    let mut state = window();
    opens_json(&mut state, &own_form());
    assert_eq!(state.screen, Screen::Form);
    does(&mut state, Deed::Adopt);
    assert_eq!(state.screen, Screen::Settings);
    assert_eq!(state.held().forms, [own_form()]);
    assert!(titles(&state).contains(&"Legepladsen".to_owned()));
    let effects = does(&mut state, Deed::SaveSettings);
    let parcel = saved(&effects).unwrap();
    assert_eq!((&*parcel.name, parcel.media_type), ("settings.json", "application/json"));
    assert_eq!(Settings::read(&parcel.bytes).settings, Some(state.held()));

    let mut newer = own_form();
    newer["title"] = "Legepladsen om sommeren".into();
    opens_json(&mut state, &newer);
    does(&mut state, Deed::Adopt);
    assert_eq!(state.held().forms, [newer], "one address, one form");
}

#[test]
fn what_a_file_may_not_have_is_not_adopted() {
    let mut full = with(json!({}));
    full["forms"] = (0..50)
        .map(|place| {
            let mut form = own_form();
            form["url"] = format!("https://eksempel.dk/skemaer/{place}").into();
            form
        })
        .collect();
    let mut nameless = own_form();
    nameless.as_object_mut().unwrap().shift_remove("url");
    let ours: Json = serde_json::from_str(SETTINGS_FORM).unwrap();
    for (before, form) in [(full, own_form()), (everything(), nameless), (everything(), ours)] {
        let mut state = window();
        opens_json(&mut state, &before);
        opens(&mut state, "skema.json", form.to_string().as_bytes());
        let forms = state.forms.clone();
        does(&mut state, Deed::Adopt);
        assert_eq!(state.screen, Screen::Settings);
        let settled = state.settled.as_ref().unwrap();
        assert_eq!((&*settled.file, settled.faults.len()), ("skema.json", 1));
        assert!(state.held() == settings(before) && state.forms == forms, "nothing changes");
    }
}

#[test]
fn forms_without_an_address_do_not_take_each_others_place() {
    let nameless = |title: &str| {
        let mut form = own_form();
        form.as_object_mut().unwrap().shift_remove("url");
        form["title"] = title.into();
        form
    };
    let page = Form::from_json(nameless("Side")).form.unwrap();
    let mut state = State::new(&DANISH, vec![Rc::new(page)], Door::Closed);
    let forms = vec![nameless("Et"), nameless("To")];
    state.equip(Settings::default(), Library { forms, ..Library::default() });
    assert_eq!(titles(&state), ["Side", "Et", "To"]);
}

/// Writes in the field of the document that lies open.
fn writes(state: &mut State, link_id: &str, words: &str) {
    let form = state.desk.as_ref().unwrap().form().clone();
    let at = Address::top(form.find(link_id).unwrap());
    state.reduce(Action::Type(at.clone(), 0, words.into()));
    state.reduce(Action::Settle(at, 0));
}

#[test]
fn settings_are_changed_with_a_form_and_saved() {
    let mut state = window();
    opens_json(&mut state, &everything());
    does(&mut state, Deed::EditSettings(stamp()));
    assert_eq!(state.screen, Screen::Step(0));
    assert!(state.makes_settings());
    writes(&mut state, "set.name", "Ny Kommune");
    writes(&mut state, "set.limit.concern", "7");
    let effects = state.reduce(Action::Go(Screen::HandOver));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Run(_))), "no code is drawn");
    let effects = state.reduce(Action::Make);
    let read = Settings::read(&saved(&effects).unwrap().bytes).settings.unwrap();
    let mut expected = settings(everything());
    expected.name = Some("Ny Kommune".into());
    expected.limits[1].1 = 7;
    assert_eq!(read, expected);
    assert_eq!((state.screen, state.held()), (Screen::Settings, expected));
    assert!(!state.is_unsaved());
}

/// The file of settings that the element keeps for a program that starts again.
fn kept(effects: &[Effect]) -> Option<Settings> {
    effects.iter().find_map(|effect| match effect {
        Effect::Settle(file) => Settings::read(file.as_bytes()).settings,
        _ => None,
    })
}

#[test]
fn settings_of_the_window_outlive_a_fall() {
    let mut state = window();
    assert_eq!(kept(&opens_json(&mut state, &everything())), Some(settings(everything())));
    assert!(kept(&opens_json(&mut state, &with(json!({ "name": 1 })))).is_none());
    let mut other = own_form();
    other["url"] = "https://eksempel.dk/skemaer/skoven".into();
    opens_json(&mut state, &other);
    let adopted = kept(&does(&mut state, Deed::Adopt)).unwrap();
    assert_eq!(adopted.forms, [own_form(), other.clone()]);
    does(&mut state, Deed::EditSettings(stamp()));
    writes(&mut state, "set.name", "Ny Kommune");
    let record = state.desk.as_ref().unwrap().whole().write();

    // The program falls over, and is mounted with what was kept.
    let library = (***state.library.as_ref().unwrap()).clone();
    let screen = state.screen.number();
    let mut state = window();
    state.equip(adopted, library);
    let (typed, set_aside) = (None, None);
    let journal = Journal { record: record.into(), screen, unsaved: true, typed, set_aside };
    state.reduce(Action::Recover(journal));
    state.reduce(Action::Go(Screen::HandOver));
    let effects = state.reduce(Action::Make);
    let made = Settings::read(&saved(&effects).unwrap().bytes).settings.unwrap();
    assert_eq!((made.name.as_deref(), made.forms.len()), (Some("Ny Kommune"), 2));
    assert_eq!(kept(&effects), Some(made));
}

#[test]
fn what_is_wrong_in_the_form_loses_nothing() {
    let mut state = window();
    does(&mut state, Deed::EditSettings(stamp()));
    writes(&mut state, "set.recovery", "AGE-SECRET-KEY-1ABC");
    writes(&mut state, "set.accent", "#ffee00");
    state.reduce(Action::Go(Screen::HandOver));
    let effects = state.reduce(Action::Make);
    assert!(saved(&effects).is_none());
    assert_eq!(state.screen, Screen::HandOver);
    let settled = state.settled.as_ref().unwrap();
    let paths: Vec<&str> = settled.faults.iter().map(|fault| &*fault.path).collect();
    assert_eq!(paths, ["accent", "recovery"]);
    assert!(state.is_unsaved() && state.held() == Settings::default());
    let desk = state.desk.as_ref().unwrap();
    let answers: &Answers = &desk.answers;
    let at = Address::top(desk.form().find("set.accent").unwrap());
    assert_eq!(answers.at(&at)[0].text(), Some("#ffee00"));
}

#[test]
fn answers_that_no_file_has_are_asked_about_first() {
    let mut state = window();
    state.reduce(Action::Begin(0, stamp()));
    writes(&mut state, "child.strengths", "Sang");
    does(&mut state, Deed::EditSettings(stamp()));
    assert!(state.asking.is_some() && !state.makes_settings());
    state.reduce(Action::Confirm);
    assert!(state.makes_settings());
}

#[test]
fn without_the_form_there_is_nothing_to_begin() {
    let mut state = State::new(&DANISH, Vec::new(), Door::Closed);
    assert!(does(&mut state, Deed::EditSettings(stamp())).is_empty());
    assert!(does(&mut state, Deed::Adopt).is_empty());
    state.reduce(Action::Go(Screen::Settings));
    assert_eq!(state.screen, Screen::Settings, "and the screen says so");
}
