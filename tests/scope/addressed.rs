//! For whom a file is: what a person chooses, what is made, and what is still nowhere but here.

use trivsel::seal::Passphrase;
use trivsel::state::{Action, Audience, Deed, Screen, Wanted};
use trivsel::work::{Job, Product};

use crate::support::{Person, tomorrow};
use crate::told::*;

const SCOPE: &str = "Hvad må vi give videre?";

fn code(code: &str) -> Result<Product, trivsel::work::Failure> {
    Ok(Product::Code(Passphrase::typed(code.into())))
}

/// Hands over as a PDF, and returns the bundle that was printed.
fn prints(anna: &mut Person) -> String {
    anna.does(Action::Want(Wanted::Paper)).does(Action::Make);
    let bundle = match anna.job() {
        Job::Print { bundle, .. } => bundle,
        other => panic!("{other:?}"),
    };
    anna.gets(Ok(Product::Paper(b"%PDF".to_vec())));
    bundle
}

#[test]
fn handing_over_is_to_others_until_somebody_says_otherwise() {
    let mut anna = anna();
    assert_eq!(anna.desk().audience(), Some(Audience::Others));
    assert_eq!(marks_in(&prints(&mut anna)), ["mark-first"]);
    anna.addresses(Audience::Ourselves);
    assert_eq!(marks_in(&prints(&mut anna)).len(), MARKS.len() + 1);
    assert_eq!(anna.desk().audience(), Some(Audience::Others), "the next one is for others again");
}

#[test]
fn who_goes_back_to_the_questions_hands_over_to_others_next_time() {
    let mut anna = anna();
    anna.goes(Screen::Review).addresses(Audience::Ourselves).goes(Screen::HandOver);
    assert_eq!(anna.desk().audience(), Some(Audience::Ourselves));
    anna.goes(Screen::Step(0)).goes(Screen::HandOver);
    assert_eq!(anna.desk().audience(), Some(Audience::Others));
}

#[test]
fn a_file_for_others_saves_only_what_went_into_it() {
    let mut anna = anna();
    prints(&mut anna);
    assert!(anna.state.is_unsaved(), "the parents' part stands in no file");
    assert!(anna.desk().made.as_ref().unwrap().handed.as_ref().unwrap().lacks);
    anna.addresses(Audience::Ourselves);
    prints(&mut anna);
    assert!(!anna.state.is_unsaved());
    prints(&mut anna);
    assert!(!anna.state.is_unsaved(), "what was saved before stays saved");
}

#[test]
fn a_file_in_which_nothing_is_lacking_saves_everything() {
    let mut anna = Person::with_forms(vec![form()]);
    anna.begins("Et skift").writes("Navn", "Alma");
    prints(&mut anna);
    assert!(!anna.state.is_unsaved());
}

#[test]
fn a_file_that_is_on_its_way_to_others_is_made_anew_for_ourselves() {
    let mut anna = anna();
    anna.goes(Screen::HandOver).gets(code("en-to-tre")).does(Action::Want(Wanted::Paper));
    anna.does(Action::Make).job();
    anna.addresses(Audience::Ourselves).outside.clear();
    anna.gets(Ok(Product::Paper(b"%PDF".to_vec())));
    assert!(anna.desk().made.is_none(), "the file for others is thrown away");
    match anna.job() {
        Job::Print { bundle, .. } => assert_eq!(marks_in(&bundle).len(), MARKS.len() + 1),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_code_that_has_closed_a_file_for_ourselves_closes_none_for_others() {
    let mut anna = anna();
    anna.goes(Screen::HandOver).gets(code("en-to-tre")).addresses(Audience::Ourselves);
    assert!(anna.desk().code.is_some(), "nothing was closed with it yet");
    anna.does(Action::Make).gets(Ok(Product::Sealed(b"age".to_vec())));
    assert_eq!(anna.state.screen, Screen::Done);
    assert!(anna.desk().made.as_ref().unwrap().code.is_some());
    assert!(anna.desk().code.is_none());
    anna.outside.clear();
    anna.goes(Screen::HandOver);
    assert!(matches!(anna.job(), Job::DrawCode));
}

#[test]
fn the_file_for_ourselves_has_a_name_that_tells_it_from_the_other() {
    let mut anna = anna();
    let name = |anna: &Person| anna.desk().file_name(Wanted::Paper);
    assert_eq!(name(&anna), "skema-2026-11-21-0b9e.pdf");
    anna.addresses(Audience::Ourselves);
    assert_eq!(name(&anna), "skema-2026-11-21-0b9e-eget.pdf");
}

#[test]
fn who_gets_the_file_sees_what_was_not_passed_on_and_may_go_on() {
    let mut anna = anna();
    anna.chooses(SCOPE, "Forældrenes del");
    let mut bo = opened(&anna.bundle());
    assert_eq!(bo.state.screen, Screen::Opened);
    let missing = bo.left_out();
    assert_eq!(missing, anna.left_out());
    assert!(bo.desk().document() == anna.desk().document());
    bo.does(Action::Continue(tomorrow())).sees("Hvad lykkes?");
    assert!(bo.reads("Hvad lykkes?").is_empty());
}

#[test]
fn answers_that_somebody_put_where_something_was_left_out_are_shown_apart() {
    let mut anna = anna();
    let limited = anna.desk().document();
    let mut whole = anna.addresses(Audience::Ourselves).desk().document();
    whole.record = limited.record;
    let bo = opened(&whole.write());
    assert_eq!(bo.desk().answers.misfits().len(), MARKS.len());
}

#[test]
fn a_file_that_is_read_is_addressed_to_nobody() {
    let mut anna = anna();
    let bundle = anna.addresses(Audience::Ourselves).bundle();
    let mut bo = opened(&bundle);
    assert!(bo.desk().excerpt().is_none(), "all of it is there");
    bo.deed(Deed::Address(Audience::Ourselves));
    assert_eq!(bo.desk().audience(), Some(Audience::Others));
}
