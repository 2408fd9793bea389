//! A document is answered in the part that its form keeps for the recipient. What the sender wrote
//! is read meanwhile, and changed only by who says so.

use serde_json::json;
use trivsel::answers::{Document, Status};
use trivsel::state::{Action, Deed, Screen};

use crate::people::on;
use crate::support::{Person, form};

const REPLY: &str = "https://trivsel.example/fhir/CodeSystem/part";

/// Someone with a form that asks and wants an answer, filled in by the one who asks.
fn asked() -> Vec<u8> {
    let part = json!([{ "system": REPLY, "code": "reply" }]);
    let form = form(json!([
        { "linkId": "a", "type": "group", "text": "Spørgsmålet", "item": [
            { "linkId": "q", "type": "string", "text": "Hvad spørger I om?", "required": true },
        ] },
        { "linkId": "b", "type": "group", "text": "Svaret", "code": part, "item": [
            { "linkId": "r", "type": "string", "text": "Hvad er svaret?", "required": true },
            { "linkId": "s", "type": "string", "text": "Hvem svarer?", "required": true },
        ] },
    ]));
    let mut anna = Person::with_forms(vec![form]);
    anna.does(Action::Begin(0, on("2026-11-20")));
    assert_eq!(anna.missing(), ["Hvad spørger I om?"], "nobody waits for what is not hers");
    anna.writes("Hvad spørger I om?", "Søvn");
    assert!(anna.missing().is_empty());
    assert_eq!(anna.desk().document().record.status, Status::Completed);
    anna.is_saved()
}

fn opened() -> Person {
    let mut bo = Person::with_forms(Vec::new());
    bo.opens(&asked());
    bo
}

#[test]
fn an_answer_begins_where_it_is_written() {
    let mut bo = opened();
    assert!(bo.desk().has_reply_part() && !bo.desk().is_replied());
    bo.answers_on("2026-11-24");
    assert_eq!(bo.state.screen, Screen::Step(1));
    assert!(bo.desk().is_reply() && !bo.state.is_unsaved());
    // Nothing is missing before he says something, and then what is missing counts.
    assert!(bo.missing().is_empty());
    bo.writes("Hvad er svaret?", "Prøv en fast rytme");
    assert_eq!(bo.missing(), ["Hvem svarer?"]);
    assert_eq!(bo.desk().document().record.status, Status::InProgress);
    bo.writes("Hvem svarer?", "Bo Eksempel");
    assert_eq!(bo.desk().document().record.status, Status::Amended);
}

#[test]
fn what_the_sender_wrote_is_changed_only_by_who_says_so() {
    let mut bo = opened();
    bo.answers_on("2026-11-24");
    assert!(bo.desk().is_kept(0) && !bo.desk().is_kept(1));
    bo.goes(Screen::Step(0)).writes("Hvad spørger I om?", "Mad");
    assert_eq!(bo.reads("Hvad spørger I om?"), ["Søvn"]);
    bo.deed(Deed::OpenKept);
    assert!(!bo.desk().is_kept(0));
    bo.writes("Hvad spørger I om?", "Mad");
    assert_eq!(bo.reads("Hvad spørger I om?"), ["Mad"]);
}

#[test]
fn an_answer_that_is_saved_halfway_is_an_answer_still() {
    let mut bo = opened();
    bo.answers_on("2026-11-24").writes("Hvad er svaret?", "Prøv");
    let again = Document::read(bo.desk().whole().write().as_bytes(), &[]).unwrap();
    assert!(again.record.also().replaced.unwrap().reply);
}

#[test]
fn a_form_without_such_a_part_cannot_be_answered() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", "Trivselsskema, 3–6 år");
    let file = anna.is_saved();
    let mut bo = Person::at_work();
    bo.opens(&file).answers_on("2026-11-24");
    assert_eq!(bo.state.screen, Screen::Opened);
    assert!(!bo.desk().has_reply_part());
}

#[test]
fn both_forms_that_ask_somebody_have_a_part_for_the_answer() {
    let anna = Person::at_work();
    let asks = anna.state.forms.iter().filter(|form| form.reply_parts().next().is_some());
    let asks: Vec<_> = asks.map(|form| form.title.main().to_string()).collect();
    assert_eq!(asks, ["Henvendelse til team eller forpost", "Oplæg til sparring"]);
}

#[test]
fn a_day_alone_is_no_answer() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", "Henvendelse til team eller forpost");
    let file = anna.is_saved();
    let mut bo = Person::at_work();
    bo.opens(&file).answers_on("2026-11-24");
    let (_, day) = bo.desk().replied();
    assert!(day.is_some() && !bo.desk().is_replied(), "the program wrote it");
}
