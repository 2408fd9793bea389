//! For whom a file is: what a person chooses, what is made, and what is still nowhere but here.

use trivsel::seal::Passphrase;
use trivsel::state::{Action, Audience, Deed, Effect, Focus, Notice, Screen, Wanted};
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

/// Someone who has said that the staff's part may be passed on.
fn eva() -> Person {
    let mut eva = anna();
    eva.chooses(SCOPE, "Fagpersonens del");
    eva
}

#[test]
fn handing_over_is_to_others_until_somebody_says_otherwise() {
    let mut eva = eva();
    assert_eq!(eva.desk().audience(), Some(Audience::Others));
    assert_eq!(marks_in(&prints(&mut eva)), ["mark-works", "mark-first"]);
    eva.addresses(Audience::Ourselves);
    assert_eq!(marks_in(&prints(&mut eva)).len(), MARKS.len() + 1);
    assert_eq!(eva.desk().audience(), Some(Audience::Others), "the next one is for others again");
}

#[test]
fn no_file_is_made_before_it_is_said_for_whom_where_little_would_be_in_it() {
    let mut anna = anna();
    anna.goes(Screen::HandOver).gets(code("en-to-tre")).does(Action::Want(Wanted::Paper));
    assert!(anna.desk().is_open_for_whom() && !anna.desk().is_asked_for_whom());
    anna.outside.clear();
    anna.does(Action::Make);
    assert!(anna.made_jobs().is_empty() && anna.desk().is_asked_for_whom());
    assert!(matches!(anna.outside[..], [Effect::Focus(Focus::Audience(_))]));
    anna.addresses(Audience::Others);
    assert!(!anna.desk().is_asked_for_whom());
    assert_eq!(marks_in(&prints(&mut anna)), ["mark-first"], "who means it may");
    assert!(anna.desk().is_open_for_whom(), "and is asked again next time");
    anna.chooses(SCOPE, "Fagpersonens del");
    assert!(!anna.desk().is_open_for_whom());
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
    let mut anna = eva();
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
    anna.begins("Et skift").writes("Navn", "Alma").addresses(Audience::Others);
    prints(&mut anna);
    assert!(!anna.state.is_unsaved());
}

/// What is made for one is on its way, and meanwhile it is said that it is for the other.
fn readdressed(from: Audience, to: Audience) -> Person {
    let mut anna = eva();
    anna.goes(Screen::HandOver).gets(code("en-to-tre")).addresses(from);
    anna.does(Action::Want(Wanted::Paper)).does(Action::Make).job();
    anna.addresses(to).outside.clear();
    anna.gets(Ok(Product::Paper(b"%PDF".to_vec())));
    anna
}

#[test]
fn a_file_that_is_on_its_way_to_one_is_thrown_away_when_it_is_to_be_for_another() {
    let (others, own) = (Audience::Others, Audience::Ourselves);
    for (from, to) in [(others, own), (own, others)] {
        let mut anna = readdressed(from, to);
        assert!(anna.desk().made.is_none(), "the file for the others is thrown away");
        assert!(anna.made_jobs().is_empty(), "and none is made that nobody asked for");
        assert!(matches!(anna.state.notice, Some(Notice::Readdressed(_))), "which is said");
        assert_eq!((anna.state.screen, anna.state.is_unsaved()), (Screen::HandOver, true));
        let whole = marks_in(&prints(&mut anna)).len() == MARKS.len() + 1;
        assert_eq!(whole, to == own, "the next one is for whom it was said");
    }
    let anna = readdressed(Audience::Others, Audience::Others);
    assert!(anna.desk().made.is_some());
}

#[test]
fn a_sealed_file_that_is_thrown_away_leaves_the_way_open_to_the_next() {
    let mut anna = eva();
    anna.goes(Screen::HandOver).gets(code("en-to-tre")).does(Action::Make);
    anna.gets(Ok(Product::Sealed(b"age".to_vec()))).goes(Screen::HandOver).does(Action::Make);
    anna.addresses(Audience::Ourselves);
    assert!(anna.desk().code.is_none(), "it has closed a file for others");
    anna.outside.clear();
    anna.gets(Ok(Product::Sealed(b"age".to_vec())));
    assert!(matches!(anna.job(), Job::DrawCode));
    anna.gets(code("fire-fem-seks"));
    assert!(matches!(anna.state.notice, Some(Notice::Readdressed(_))), "it is still said");
    anna.does(Action::Make);
    assert!(matches!(anna.job(), Job::Seal { .. }));
}

#[test]
fn a_sealed_file_whose_answers_have_changed_is_made_again_for_the_same() {
    let mut anna = eva();
    anna.goes(Screen::HandOver).gets(code("en-to-tre")).does(Action::Make);
    anna.gets(Ok(Product::Sealed(b"age".to_vec()))).goes(Screen::HandOver).does(Action::Make);
    anna.addresses(Audience::Ourselves).addresses(Audience::Others).writes("Navn", "Bo");
    anna.outside.clear();
    anna.gets(Ok(Product::Sealed(b"age".to_vec())));
    match anna.job() {
        Job::Seal { bundle, .. } => assert!(bundle.contains("Bo") && !bundle.contains("mark-joy")),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_code_that_has_closed_a_file_for_ourselves_closes_none_for_others() {
    let mut anna = eva();
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
