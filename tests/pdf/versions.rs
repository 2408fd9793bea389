//! Paper says which version of a document it is, when it was made, and which one it replaces or
//! answers: two of one day can be told apart in a case.

use trivsel::answers::{Also, Document, Moment, Record};

use crate::support::*;

/// The record, put into a file at that time of the day of these tests.
fn made(record: &Record, hour: u8, minute: u8) -> Record {
    let made = Some(Moment { date: stamp().date, hour, minute, ahead: 60 });
    record.saying(Also { made, ..record.also() })
}

fn words(record: Record) -> String {
    let document = example("trivselsskema-3-6-thriving");
    one_line(&reading_order(&print(&Document { record, ..document }).unwrap()))
}

#[test]
fn paper_says_which_version_it_is_and_to_the_minute_when_it_was_made() {
    let day = trivsel::texts::DANISH.dates.date(&stamp().date);
    let first = made(&example("trivselsskema-3-6-thriving").record, 10, 42);
    let said = words(first.clone());
    assert!(said.contains(&format!("{day} kl. 10.42")), "{said}");
    assert!(!said.contains("udgave"), "there is no other one: {said}");

    let before = format!("fra {day} kl. 10.42, udfyldt af Anna Eksempel.");
    let after = |reply| first.continued(&stamp()).after(Some("Anna Eksempel".into()), reply);
    let said = words(made(&after(false), 11, 5));
    let told = format!("2. udgave fra {day} kl. 11.05. Den erstatter den {before}");
    assert!(said.contains(&told), "{told}\n{said}");
    let said = words(made(&after(true), 14, 0));
    let told = format!("Et svar fra {day} kl. 14.00. Det er svar på skemaet {before}");
    assert!(said.contains(&told), "{told}\n{said}");
}
