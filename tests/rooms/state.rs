//! What a person can do, action by action.

use std::rc::Rc;

use trivsel::form::Value;
use trivsel::state::{Action, Asking, Deed, Door, Effect, Focus, Journal, Notice, Parts, Screen};
use trivsel::work::Job;

use crate::support::{Person, there_and_back};

const FORM: &str = "Trivselsskema, 3–6 år";
const NAME: &str = "Barnets navn eller initialer";

#[test]
fn beginning_a_form_shows_its_first_step_and_leaves_nothing_unsaved() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM);
    assert_eq!(anna.state.screen, Screen::Step(0));
    assert!(!anna.state.is_unsaved(), "today's date is no answer of hers");
    assert_eq!(anna.reads("Dato for vurderingen"), ["21. november 2026"]);
    assert!(matches!(anna.outside[..], [Effect::Remember(20), Effect::Focus(Focus::Heading)]));
}

#[test]
fn what_is_asked_for_before_everything_has_arrived_is_done_then() {
    let mut anna = Person::at_the_start_page();
    anna.state.door = Door::Closing;
    anna.begins(FORM);
    assert_eq!(
        anna.state.screen,
        Screen::Start,
        "no answer can be typed before the door is closed"
    );
    anna.does(Action::File("skema.pdf".into(), Rc::from(&b"%PDF"[..])));
    assert!(anna.outside.is_empty());
    anna.does(Action::Arrived(Parts::All));
    assert_eq!(anna.state.door, Door::Closed);
    assert!(matches!(anna.job(), Job::Open { .. }), "the last wish counts");
}

#[test]
fn typing_goes_to_the_journal_soon_and_choosing_at_once() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).outside.clear();
    anna.writes(NAME, "A");
    assert!(matches!(anna.outside[..], [Effect::Journal { soon: true }]));
    anna.outside.clear();
    anna.chooses("Rolle", "Pædagog");
    assert!(matches!(anna.outside[..], [Effect::Journal { soon: false }]));
    assert!(anna.state.is_unsaved());
}

#[test]
fn a_date_is_taken_when_it_is_one_and_kept_as_typed_until_then() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes("Fødselsdato", "3/7/202");
    assert_eq!(anna.reads("Fødselsdato"), ["»3/7/202«"]);
    anna.writes("Fødselsdato", "3/7/2023");
    assert_eq!(anna.reads("Fødselsdato"), ["3. juli 2023"]);
    anna.writes("Fødselsdato", "4/8/23");
    assert_eq!(anna.reads("Fødselsdato"), ["4. august 2023"]);
}

#[test]
fn a_choice_replaces_and_several_choices_stand_in_the_order_of_the_form() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).chooses("Egen eller fælles vurdering?", "Egen vurdering");
    anna.chooses("Egen eller fælles vurdering?", "Fælles vurdering");
    assert_eq!(anna.reads("Egen eller fælles vurdering?"), ["Fælles vurdering"]);
    anna.chooses("Barnets position her og nu", "Bekymring");
    let options: Vec<_> = {
        let row = anna.row("Hvor gælder billedet?");
        row.item.options.iter().map(|option| option.display.main().to_string()).collect()
    };
    let everywhere = options.last().unwrap().clone();
    anna.chooses("Hvor gælder billedet?", &options[1])
        .chooses("Hvor gælder billedet?", &options[0]);
    assert_eq!(anna.reads("Hvor gælder billedet?"), options[..2]);
    anna.chooses("Hvor gælder billedet?", &everywhere);
    assert_eq!(anna.reads("Hvor gælder billedet?"), [everywhere], "it stands alone");
    anna.chooses("Hvor gælder billedet?", &options[0]);
    assert_eq!(anna.reads("Hvor gælder billedet?"), [options[0].clone()]);
    anna.unticks("Hvor gælder billedet?", &options[0]);
    assert!(anna.reads("Hvor gælder billedet?").is_empty());
}

#[test]
fn a_value_of_another_kind_is_not_taken() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM);
    let name = anna.row(NAME).address.clone();
    anna.does(Action::Choose(name, Value::Boolean(true), true));
    assert!(anna.reads(NAME).is_empty());
}

#[test]
fn a_removed_row_comes_back_with_everything_in_it() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).chooses("Barnets position her og nu", "Ekstra opmærksomhed");
    anna.writes("Hvad gør vi?", "Leger i det lille rum");
    let group = anna.rows("Aftale")[0].address.clone();
    anna.does(Action::AddRow(group.clone())).writes("Hvad gør vi?", "Taler med forældrene");
    let first = anna.rows("Aftale")[1].clone();
    anna.outside.clear();
    anna.does(Action::RemoveRow(group, *first.address.rows.last().unwrap()));
    assert_eq!(anna.rows("Hvad gør vi?").len(), 1);
    assert_eq!(anna.reads("Hvad gør vi?"), ["Taler med forældrene"]);
    assert!(anna.outside.iter().any(|e| matches!(e, Effect::Focus(Focus::PutBack))));
    anna.does(Action::PutBack);
    let rows = anna.rows("Hvad gør vi?");
    let said: Vec<_> = rows.iter().map(|row| row.answers[0].text().unwrap()).collect();
    assert_eq!(said, ["Leger i det lille rum", "Taler med forældrene"]);
}

#[test]
fn what_was_written_after_a_removal_is_not_written_over() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).chooses("Barnets position her og nu", "Ekstra opmærksomhed");
    let group = anna.rows("Aftale")[0].address.clone();
    anna.does(Action::AddRow(group.clone())).writes("Hvad gør vi?", "Den gamle");
    let second = anna.rows("Aftale").last().unwrap().address.rows.last().copied().unwrap();
    anna.does(Action::RemoveRow(group.clone(), second)).does(Action::AddRow(group));
    anna.writes("Hvad gør vi?", "Den nye").does(Action::PutBack);
    assert_eq!(anna.rows("Hvad gør vi?").len(), 2);
    assert_eq!(anna.reads("Hvad gør vi?"), ["Den nye"]);
}

#[test]
fn history_holds_numbers_and_back_keeps_the_answers() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma").goes(Screen::Step(1)).goes(Screen::Review);
    let numbers: Vec<_> = anna
        .outside
        .iter()
        .filter_map(|effect| match effect {
            Effect::Remember(number) => Some(*number),
            _ => None,
        })
        .collect();
    assert_eq!(numbers, [20, 21, 1]);
    for number in numbers {
        assert_eq!(Screen::from_number(number).number(), number);
    }
    anna.outside.clear();
    anna.does(Action::Popped(21));
    assert_eq!(anna.state.screen, Screen::Step(1));
    assert!(!anna.outside.iter().any(|effect| matches!(effect, Effect::Remember(_))));
    anna.does(Action::Popped(0));
    assert_eq!(
        (anna.state.screen, anna.reads(NAME).as_slice()),
        (Screen::Start, &["Alma".to_owned()][..])
    );
    anna.does(Action::Popped(9999));
    assert_eq!(anna.state.screen, Screen::Start, "an entry that stands for nothing");
}

#[test]
fn a_screen_that_is_not_there_is_not_gone_to() {
    let mut anna = Person::at_the_start_page();
    anna.goes(Screen::Review).goes(Screen::Step(0)).goes(Screen::Unlock).goes(Screen::Opened);
    assert_eq!(anna.state.screen, Screen::Start);
    anna.begins(FORM).goes(Screen::Done).goes(Screen::Step(99));
    assert_eq!(anna.state.screen, Screen::Step(0));
}

#[test]
fn a_link_to_a_question_goes_to_its_step() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).goes(Screen::Review);
    let address = anna.row("Fremmøde").address.clone();
    anna.outside.clear();
    anna.does(Action::GoTo(address.clone()));
    assert_eq!(anna.state.screen, Screen::Step(2));
    assert!(
        anna.outside.iter().any(|e| matches!(e, Effect::Focus(Focus::Row(at)) if *at == address))
    );
}

#[test]
fn whoever_changes_one_answer_finds_back_to_where_they_came_from() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma").goes(Screen::Review);
    let [name, seen] = [NAME, "Fremmøde"].map(|label| anna.row(label).address.clone());
    anna.does(Action::GoTo(name));
    assert_eq!(
        (anna.state.screen, anna.state.came_from()),
        (Screen::Step(0), Some(Screen::Review))
    );
    anna.does(Action::GoTo(seen.clone()));
    assert_eq!(anna.state.came_from(), Some(Screen::Review), "one more answer on the way");
    anna.writes(NAME, "Aia").does(Action::deed(Deed::Next).unwrap());
    assert_eq!((anna.state.screen, anna.state.came_from()), (Screen::Review, None));
    anna.does(Action::GoTo(seen.clone())).goes(Screen::Step(3));
    assert_eq!(anna.state.came_from(), None, "they went on instead");
    anna.goes(Screen::Review).does(Action::GoTo(seen.clone()));
    anna.goes(Screen::Help);
    let behind = anna.state.behind();
    anna.goes(behind);
    assert_eq!(anna.state.came_from(), Some(Screen::Review), "after a look at the help");
    anna.does(Action::GoTo(seen)).does(Action::Popped(Screen::Step(3).number()));
    assert_eq!(anna.state.came_from(), None, "and so did these");
}

#[test]
fn beginning_or_clearing_asks_first_when_something_is_unsaved() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma").begins(FORM);
    assert!(matches!(anna.state.asking, Some(Asking::Replace(_))));
    anna.does(Action::Dismiss);
    assert_eq!(anna.reads(NAME), ["Alma"]);
    anna.does(Action::Clear);
    assert_eq!(anna.state.asking, Some(Asking::Clear));
    anna.outside.clear();
    anna.does(Action::Confirm);
    assert!(anna.state.desk.is_none());
    assert!(anna.outside.iter().any(|effect| matches!(effect, Effect::Forget)));
    assert!(matches!(anna.state.notice, Some(Notice::Cleared(_))), "whoever leaves is told");
    anna.begins(FORM);
    assert_eq!(anna.state.notice, None, "and the next one has nothing to close");
}

#[test]
fn the_journal_brings_everything_back_also_what_is_off_and_what_was_being_typed() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).chooses("Barnets position her og nu", "Ekstra opmærksomhed");
    let group = anna.rows("Aftale")[0].address.clone();
    anna.does(Action::AddRow(group)).writes("Hvad gør vi?", "Taler med");
    let address = anna.row("Hvad gør vi?").address.clone();
    anna.chooses("Barnets position her og nu", "Trivsel").does_not_see("Hvad gør vi?");
    anna.chooses("Barnets position her og nu", "Ekstra opmærksomhed").goes(Screen::Step(4));
    let record: Rc<str> = anna.desk().whole().write().into();

    let mut again = Person::at_the_start_page();
    let typed = Some((address, 0, Rc::from("Taler med forældrene")));
    again.does(Action::Recover(Journal {
        record,
        screen: Screen::Step(4).number(),
        unsaved: true,
        typed,
        set_aside: None,
    }));
    assert_eq!(again.state.screen, Screen::Step(4));
    assert_eq!(again.reads("Hvad gør vi?"), ["Taler med forældrene"]);
    assert_eq!(again.rows("Hvad gør vi?").len(), 2);
    assert!(again.state.is_unsaved());
    assert_eq!(again.state.notice, Some(Notice::Recovered));
}

#[test]
fn text_that_made_the_program_fall_over_twice_is_shown_and_not_typed_again() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma");
    let record: Rc<str> = anna.desk().whole().write().into();
    let mut again = Person::at_the_start_page();
    let set_aside = Some(Rc::from("Almax"));
    again.does(Action::Recover(Journal {
        record,
        screen: Screen::Step(0).number(),
        unsaved: true,
        typed: None,
        set_aside,
    }));
    assert_eq!(again.reads(NAME), ["Alma"]);
    assert_eq!(again.state.notice, Some(Notice::SetAside("Almax".into())));
}

#[test]
fn another_program_takes_over_without_a_warning_that_was_not_due() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM);
    let record: Rc<str> = anna.desk().whole().write().into();
    let mut again = Person::at_the_start_page();
    let (unsaved, typed) = (false, None);
    again.does(Action::Recover(Journal {
        record,
        screen: Screen::Step(0).number(),
        unsaved,
        typed,
        set_aside: None,
    }));
    again.does(Action::Dismiss);
    assert!(!again.state.is_unsaved() && again.state.notice.is_none());
    assert_eq!(again.state.screen, Screen::Step(0));
}

#[test]
fn another_program_may_take_over_only_where_nothing_would_be_lost() {
    let mut anna = Person::at_the_start_page();
    assert!(anna.state.is_calm());
    anna.begins(FORM).writes(NAME, "Alma").goes(Screen::Step(2));
    assert!(anna.state.is_calm(), "the journal has it all");
    anna.does(Action::Clear);
    assert!(!anna.state.is_calm(), "a question is asked");
    anna.does(Action::Dismiss).goes(Screen::HandOver);
    assert!(!anna.state.is_calm(), "a code is drawn, or stands there");
    anna.goes(Screen::Review);
    assert!(!anna.state.is_calm(), "the code may stand on paper already");
    let mut bo = Person::at_the_start_page();
    bo.does(Action::File("a".into(), Rc::from(&b"%PDF"[..])));
    assert!(!bo.state.is_calm(), "a file is looked into");
}

#[test]
fn no_answer_shows_in_debug() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Hemmelig");
    let record: Rc<str> = anna.desk().whole().write().into();
    let journal = Journal { record, screen: 0, unsaved: true, typed: None, set_aside: None };
    assert!(!format!("{:?} {journal:?}", anna.state).contains("Hemmelig"));
}

#[test]
fn what_is_handed_over_reads_back_equal() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma").chooses("Rolle", "Pædagog");
    let document = anna.desk().document();
    assert_eq!(there_and_back(&document), document);
}
