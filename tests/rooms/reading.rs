//! The pages that are only read: from anywhere, and back to where one was.

use trivsel::state::{Action, Notice, Screen};

use crate::support::*;

const PAGES: [Screen; 3] = [Screen::Help, Screen::Privacy, Screen::Accessibility];

#[test]
fn they_are_there_before_anything_is_begun_and_lead_back_to_the_start() {
    let mut anna = Person::at_the_start_page();
    for page in PAGES {
        anna.goes(page);
        assert_eq!((anna.state.screen, anna.state.behind()), (page, Screen::Start));
    }
}

#[test]
fn whoever_reads_in_the_middle_of_a_step_comes_back_to_it_with_every_answer() {
    let mut anna = Person::at_the_start_page();
    anna.begins("Trivselsskema, 3–6 år").writes("Barnets navn eller initialer", "Alma");
    anna.goes(Screen::Step(3));
    let before = anna.desk().clone();
    // From one page to the next, as the links at the foot of each invite to.
    for page in PAGES {
        anna.goes(page);
        assert_eq!(anna.state.behind(), Screen::Step(3));
    }
    let back = anna.state.behind();
    anna.goes(back);
    assert_eq!(anna.state.screen, Screen::Step(3));
    assert_eq!(*anna.desk(), before);
}

#[test]
fn a_removed_row_can_still_be_put_back_and_a_notice_is_still_there() {
    let mut anna = Person::at_the_start_page();
    anna.begins("Trivselsskema, 3–6 år");
    anna.chooses("Barnets position her og nu", "Bekymring").goes(Screen::Step(4));
    anna.writes("Hvad gør vi?", "En fast leg");
    let row = anna.row("Hvad gør vi?").address.rows.to_vec();
    let list = anna.rows("Aftale").into_iter().find(|row| row.is_list()).unwrap();
    anna.does(Action::RemoveRow(list.address.clone(), row[0]));
    assert!(anna.reads("Hvad gør vi?").is_empty());
    anna.state.notice = Some(Notice::SetAside("the last words".into()));
    anna.goes(Screen::Help);
    assert_eq!(anna.state.notice, Some(Notice::SetAside("the last words".into())));
    anna.does(Action::PutBack);
    assert_eq!(anna.reads("Hvad gør vi?"), ["En fast leg"]);
}

#[test]
fn where_nobody_knows_whence_one_came_it_is_the_document_that_lies_open() {
    let mut anna = Person::at_the_start_page();
    anna.goes(Screen::Help);
    assert_eq!(anna.state.behind(), Screen::Start);
    // The screen that one came from may be gone by then.
    anna.begins("Trivselsskema, 3–6 år").goes(Screen::Review).goes(Screen::Help);
    assert_eq!(anna.state.behind(), Screen::Review);
    anna.state.desk = None;
    assert_eq!(anna.state.behind(), Screen::Start);
    let mut other = Person::at_the_start_page();
    other.begins("Trivselsskema, 3–6 år").writes("Barnets navn eller initialer", "Alma");
    let mut reader = other.hands_to_another();
    reader.goes(Screen::Accessibility);
    assert_eq!(reader.state.behind(), Screen::Opened);
}
