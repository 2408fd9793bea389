//! Files: what is handed over, with which code, and what is opened.

use std::rc::Rc;

use serde_json::json;
use trivsel::seal::{Lock, Need, Passphrase};
use trivsel::state::{Action, Asking, Effect, Journal, Kin, Notice, Screen, Wanted};
use trivsel::work::{Container, Failure, Job, Product};

use crate::support::{Person, form, today, tomorrow};

const FORM: &str = "Trivselsskema, 3–6 år";
const NAME: &str = "Barnets navn eller initialer";

fn code() -> Product {
    Product::Code(Passphrase::typed("abe-bi-ceder-due-el-fisk".into()))
}

#[test]
fn handing_over_sealed_draws_a_code_first() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma").goes(Screen::HandOver);
    assert!(matches!(anna.job(), Job::DrawCode));
    anna.gets(Ok(code())).does(Action::Make);
    let Job::Seal { bundle, lock: Lock::Code(with), language, .. } = anna.job() else { panic!() };
    assert_eq!((with.expose(), &*language), ("abe-bi-ceder-due-el-fisk", "da"));
    assert_eq!(bundle, anna.desk().document().write());
    anna.gets(Ok(Product::Sealed(b"age".to_vec())));
    assert_eq!(anna.state.screen, Screen::Done);
    let saved = anna.outside.iter().find_map(|effect| match effect {
        Effect::Save(parcel) => Some(parcel),
        _ => None,
    });
    let saved = saved.unwrap();
    assert_eq!((&*saved.name, saved.media_type), ("skema-2026-11-21-0b9e.age.txt", "text/plain"));
    assert!(!anna.state.is_unsaved());
}

#[test]
fn a_file_made_from_answers_that_have_changed_since_is_made_again() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alm").does(Action::Want(Wanted::Paper)).does(Action::Make);
    let Job::Print { bundle: old, .. } = anna.job() else { panic!() };
    anna.goes(Screen::Step(0)).writes(NAME, "Alma");
    anna.gets(Ok(Product::Paper(b"old".to_vec())));
    let Job::Print { bundle: new, .. } = anna.job() else { panic!() };
    assert!(old != new && new.contains("Alma\""));
    anna.gets(Ok(Product::Paper(b"new".to_vec())));
    let saved: Vec<_> = anna
        .outside
        .iter()
        .filter_map(|effect| match effect {
            Effect::Save(parcel) => Some(parcel.bytes.as_slice()),
            _ => None,
        })
        .collect();
    assert_eq!(saved, [b"new"]);
}

#[test]
fn a_file_made_for_a_form_that_was_cleared_goes_nowhere() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).does(Action::Want(Wanted::Paper)).does(Action::Make).does(Action::Clear);
    anna.begins(FORM).outside.clear();
    anna.gets(Ok(Product::Paper(b"late".to_vec())));
    assert!(!anna.outside.iter().any(|effect| matches!(effect, Effect::Save(_))));
}

#[test]
fn a_failure_leaves_everything_as_it_was_but_for_the_notice() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma").does(Action::Want(Wanted::Paper)).does(Action::Make);
    anna.gets(Err(Failure::NotPrinted));
    assert_eq!(anna.state.notice, Some(Notice::Failed(Failure::NotPrinted)));
    assert!(anna.state.busy.is_none() && anna.state.is_unsaved());
    assert_eq!(anna.reads(NAME), ["Alma"]);
    anna.does(Action::Make);
    assert!(anna.state.notice.is_none(), "a new try begins clean");
}

#[test]
fn a_sealed_file_asks_for_its_code_and_a_wrong_one_can_be_tried_again() {
    let mut bo = Person::at_the_start_page();
    bo.does(Action::File("skema.age.txt".into(), Rc::from(&b"sealed"[..])));
    assert!(matches!(bo.job(), Job::Open { key: None, .. }));
    bo.gets(Ok(Product::Asks(Need::Code { work_factor: 17 })));
    assert_eq!(bo.state.screen, Screen::Unlock);
    bo.does(Action::Unlock(Passphrase::typed("forkert".into())));
    assert!(matches!(bo.job(), Job::Open { key: Some(_), .. }));
    bo.gets(Err(Failure::Seal(trivsel::seal::Fault::WrongCode)));
    assert_eq!(bo.state.screen, Screen::Unlock);
    assert!(bo.state.sealed.is_some());
    let json = Person::at_the_start_page().begins(FORM).desk().document().write().into_bytes();
    bo.does(Action::Unlock(Passphrase::typed("rigtig".into())));
    bo.gets(Ok(Product::Found { json, container: Container::SealedPdf, paper: None }));
    assert_eq!(bo.state.screen, Screen::Opened);
    assert!(bo.state.sealed.is_none());
}

#[test]
fn an_opened_document_is_read_until_the_person_goes_on_with_it() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma");
    let mut bo = anna.hands_to_another();
    bo.writes(NAME, "En anden");
    assert_eq!(bo.reads(NAME), ["Alma"], "it is locked against changes");
    bo.does(Action::Continue(tomorrow())).writes(NAME, "En anden");
    assert_eq!(bo.reads(NAME), ["En anden"]);
    assert_eq!(bo.state.screen, Screen::Step(0));
    let record = &bo.desk().document().record;
    assert_eq!((&*record.id, record.replaces.as_deref()), (&*tomorrow().id, Some(&*today().id)));
}

#[test]
fn answers_to_what_a_file_does_not_ask_for_are_shown_and_stay_in_it() {
    let when = json!([{ "question": "more", "operator": "=", "answerBoolean": true }]);
    let form = form(json!([
        { "linkId": "more", "type": "boolean", "text": "Mere?" },
        { "linkId": "what", "type": "string", "text": "Hvad?", "enableWhen": when },
    ]));
    let file = json!({ "resourceType": "Bundle", "type": "collection", "entry": [
        { "resource": form.source() },
        { "resource": { "resourceType": "QuestionnaireResponse", "item": [
            { "linkId": "more", "answer": [{ "valueBoolean": false }] },
            { "linkId": "what", "text": "Hvad?", "answer": [{ "valueString": "en del" }] },
        ] } },
    ] });
    let mut bo = Person::at_the_start_page();
    let json = file.to_string().into_bytes();
    bo.does(Action::File("skema.json".into(), json.clone().into()));
    bo.gets(Ok(Product::Found { json, container: Container::Json, paper: None }));
    let aside = |person: &Person| -> Vec<(String, String)> {
        let misfits = person.desk().answers.misfits().iter();
        misfits.map(|misfit| (misfit.label.to_string(), misfit.shown.clone())).collect()
    };
    let kept = [("Hvad?".to_owned(), "en del".to_owned())];
    assert_eq!(aside(&bo), kept);
    bo.does(Action::Continue(tomorrow())).chooses("Mere?", "Ja");
    assert_eq!(bo.reads("Hvad?"), [""; 0]);
    assert_eq!(aside(&bo.hands_to_another()), kept);
}

#[test]
fn opening_over_unsaved_answers_asks_first_and_reads_the_file_before_that() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma");
    let open = |anna: &mut Person, json: &[u8]| {
        anna.does(Action::File("x".into(), Rc::from(json)));
        anna.gets(Ok(Product::Found {
            json: json.to_vec(),
            container: Container::Json,
            paper: None,
        }));
    };
    open(&mut anna, b"{}");
    assert!(matches!(anna.state.notice, Some(Notice::Unreadable(_))));
    assert!(anna.state.asking.is_none());
    let other =
        Person::at_the_start_page().begins(FORM).writes(NAME, "Bo").desk().document().write();
    open(&mut anna, other.as_bytes());
    let same = |asking: &Option<Asking>| matches!(asking, Some(Asking::Join(found)) if found.kin == Some(Kin::Same(false)));
    assert!(same(&anna.state.asking));
    assert_eq!(anna.reads(NAME), ["Alma"]);
    anna.does(Action::Confirm);
    assert_eq!(anna.reads(NAME), ["Bo"]);
}

#[test]
fn a_document_that_is_found_asks_also_while_another_question_is_open() {
    let mut anna = Person::at_the_start_page();
    let other = anna.begins(FORM).writes(NAME, "Bo").desk().document().write().into_bytes();
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma");
    anna.does(Action::File("x".into(), Rc::from(&other[..]))).does(Action::Clear);
    assert_eq!(anna.state.asking, Some(Asking::Clear));
    anna.gets(Ok(Product::Found { json: other, container: Container::Json, paper: None }));
    assert_eq!(anna.reads(NAME), ["Alma"]);
    anna.does(Action::Dismiss);
    assert_eq!(anna.reads(NAME), ["Alma"]);
}

#[test]
fn a_document_that_is_found_after_clearing_stays_away() {
    let mut anna = Person::at_the_start_page();
    let other = anna.begins(FORM).writes(NAME, "Bo").desk().document().write().into_bytes();
    let mut anna = Person::at_the_start_page();
    anna.does(Action::File("x".into(), Rc::from(&other[..]))).does(Action::Clear);
    anna.gets(Ok(Product::Found { json: other, container: Container::Json, paper: None }));
    assert!(anna.state.desk.is_none());
    assert_eq!(anna.state.screen, Screen::Start);
}

#[test]
fn the_code_shown_for_a_file_is_the_one_it_was_made_with() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).goes(Screen::HandOver).gets(Ok(code())).does(Action::Make);
    anna.gets(Ok(Product::Sealed(b"age".to_vec()))).goes(Screen::HandOver);
    anna.does(Action::NewCode).gets(Ok(Product::Code(Passphrase::typed("en-anden".into()))));
    anna.goes(Screen::Done);
    let made = anna.desk().made.as_ref().unwrap();
    assert_eq!(made.code.as_ref().unwrap().expose(), "abe-bi-ceder-due-el-fisk");
    anna.outside.clear();
    anna.does(Action::SaveAgain);
    assert!(matches!(&anna.outside[..], [Effect::Save(parcel)] if parcel.bytes == b"age"));
}

#[test]
fn nobody_loses_a_code_without_being_asked() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma").goes(Screen::HandOver).gets(Ok(code()));
    anna.does(Action::Make).gets(Ok(Product::Sealed(b"age".to_vec())));
    assert!(!anna.state.is_unsaved() && anna.state.shows_code());
    anna.does(Action::Clear);
    assert_eq!(anna.state.asking, Some(Asking::Clear));
    anna.does(Action::Dismiss).goes(Screen::Done);
    let made = anna.desk().made.as_ref().unwrap();
    assert_eq!(made.code.as_ref().unwrap().expose(), "abe-bi-ceder-due-el-fisk");
    anna.begins(FORM);
    assert!(matches!(anna.state.asking, Some(Asking::Replace(_))), "nor by beginning anew");
    anna.does(Action::Dismiss).does(Action::Clear).does(Action::Confirm);
    assert!(anna.state.desk.is_none() && anna.state.screen == Screen::Start);
}

#[test]
fn whether_a_file_was_saved_nobody_here_knows_and_so_it_is_asked() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma").does(Action::Want(Wanted::Paper)).does(Action::Make);
    anna.gets(Ok(Product::Paper(b"pdf".to_vec()))).does(Action::Clear);
    assert_eq!(anna.state.asking, Some(Asking::Clear));
    anna.does(Action::Confirm);
    assert!(anna.state.desk.is_none() && anna.state.asking.is_none());
}

#[test]
fn a_file_that_is_chosen_while_another_job_runs_is_opened_after_it() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).goes(Screen::HandOver);
    assert!(matches!(anna.job(), Job::DrawCode));
    anna.does(Action::File("x".into(), Rc::from(&b"{}"[..])));
    anna.gets(Ok(code()));
    assert!(matches!(anna.job(), Job::Open { .. }));
}

#[test]
fn a_code_that_could_not_be_drawn_at_once_is_drawn_after_the_other_job() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).does(Action::File("x".into(), Rc::from(&b"{}"[..])));
    assert!(matches!(anna.job(), Job::Open { .. }));
    anna.goes(Screen::HandOver);
    anna.gets(Ok(Product::Found { json: b"{}".to_vec(), container: Container::Json, paper: None }));
    assert!(matches!(anna.job(), Job::DrawCode));
    anna.outside.clear();
    anna.gets(Err(Failure::Seal(trivsel::seal::Fault::NoChance)));
    assert!(!anna.outside.iter().any(|effect| matches!(effect, Effect::Run(_))), "not for ever");
}

#[test]
fn an_empty_code_is_a_wrong_one_and_no_job() {
    let mut bo = Person::at_the_start_page();
    bo.does(Action::File("skema.age.txt".into(), Rc::from(&b"sealed"[..])));
    bo.gets(Ok(Product::Asks(Need::Code { work_factor: 17 }))).outside.clear();
    bo.does(Action::Unlock(Passphrase::typed(" ".into())));
    let wrong = Failure::Seal(trivsel::seal::Fault::NotAKey);
    assert_eq!(bo.state.notice, Some(Notice::Failed(wrong)));
    assert!(!bo.outside.iter().any(|effect| matches!(effect, Effect::Run(_))));
}

#[test]
fn a_file_that_is_ready_does_not_pull_anyone_away_from_a_step() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).goes(Screen::HandOver).does(Action::Want(Wanted::Paper));
    anna.gets(Ok(code())).does(Action::Make).goes(Screen::Step(1));
    anna.gets(Ok(Product::Paper(b"pdf".to_vec())));
    assert_eq!(anna.state.screen, Screen::Step(1));
    assert!(!anna.state.is_unsaved());
}

#[test]
fn after_a_fall_no_screen_shows_a_new_code_as_if_it_were_the_old_one() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma");
    let record: Rc<str> = anna.desk().whole().write().into();
    for screen in [Screen::HandOver, Screen::Done] {
        let mut again = Person::at_the_start_page();
        let screen = screen.number();
        let journal =
            Journal { record: record.clone(), screen, unsaved: true, typed: None, set_aside: None };
        again.does(Action::Recover(journal));
        assert_eq!(again.state.screen, Screen::Review);
    }
}

#[test]
fn one_job_at_a_time() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).does(Action::Want(Wanted::Paper)).does(Action::Make).does(Action::Make);
    let jobs = anna.outside.iter().filter(|effect| matches!(effect, Effect::Run(_))).count();
    assert_eq!(jobs, 1);
}

#[test]
fn a_file_that_is_too_large_is_not_looked_into() {
    let mut anna = Person::at_the_start_page();
    let large = vec![b' '; trivsel::work::MAX_BYTES + 1];
    anna.does(Action::File("x".into(), large.into()));
    assert_eq!(anna.state.notice, Some(Notice::Failed(Failure::TooLarge)));
}
