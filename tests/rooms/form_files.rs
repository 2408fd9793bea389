//! A form of somebody else, opened from a file: what is shown of it, and how it is begun.

use std::rc::Rc;

use serde_json::{Value as Json, json};
use trivsel::answers::Unreadable;
use trivsel::form::{Problem, Verdict};
use trivsel::state::{Action, Asking, Effect, Focus, Journal, Notice, Screen};
use trivsel::work::{Container, Job, Product};

use crate::support::{Person, questionnaire, text, today, tomorrow};

const FORM: &str = "Trivselsskema, 3–6 år";
const NAME: &str = "Barnets navn eller initialer";

fn own_form() -> Json {
    questionnaire(json!([
        { "linkId": "who", "type": "string", "text": "Hvem", "required": true },
        { "linkId": "how-many", "type": "integer", "text": "Hvor mange" },
    ]))
}

impl Person {
    /// Opens a file; the worker finds JSON in it.
    fn opens(&mut self, name: &str, json: &[u8]) -> &mut Self {
        self.does(Action::File(name.into(), Rc::from(json)));
        assert!(matches!(self.job(), Job::Open { .. }));
        self.gets(Ok(Product::Found {
            json: json.to_vec(),
            container: Container::Json,
            paper: None,
        }))
    }

    fn opens_a_form(&mut self, form: &Json) -> &mut Self {
        self.opens("vores-skema.json", form.to_string().as_bytes())
    }
}

#[test]
fn a_form_from_a_file_is_shown_before_it_is_begun() {
    let mut anna = Person::at_the_start_page();
    anna.opens_a_form(&own_form());
    assert_eq!(anna.state.screen, Screen::Form);
    assert!(anna.outside.iter().any(|effect| matches!(effect, Effect::Focus(Focus::Heading))));
    assert!(anna.outside.iter().any(|effect| matches!(effect, Effect::Remember(6))));
    let loaded = anna.state.loaded.as_ref().unwrap();
    assert_eq!((&*loaded.name, loaded.report.items), ("vores-skema.json", 2));
    assert_eq!(loaded.report.verdict, Verdict::Whole);
    assert!(anna.state.desk.is_none(), "nothing is begun yet");
    anna.does(Action::BeginLoaded(today())).writes("Hvem", "Anna").writes("Hvor mange", "3");
    assert_eq!(anna.state.screen, Screen::Step(0));
    assert_eq!(anna.desk().form().source(), &own_form());
    assert!(anna.desk().document().write().contains("\"valueInteger\":3"));
}

#[test]
fn a_refused_form_says_what_is_wrong_and_leaves_everything_where_it_was() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma");
    anna.opens_a_form(&questionnaire(json!([
        { "linkId": "a", "type": "string", "text": "Hvem" },
        { "linkId": "a", "type": "string", "text": "Hvem mere" },
    ])));
    assert_eq!(anna.state.screen, Screen::Form);
    let loaded = anna.state.loaded.as_ref().unwrap();
    assert_eq!(loaded.report.verdict, Verdict::Refused);
    assert!(loaded.form.is_none());
    let fault = &loaded.report.faults[0];
    assert_eq!((&*fault.path, &fault.problem), ("item[1]", &Problem::DuplicateLinkId));
    anna.goes(Screen::Step(0));
    assert_eq!(anna.reads(NAME), ["Alma"]);
    assert!(anna.state.is_unsaved());
}

#[test]
fn beginning_a_form_from_a_file_asks_before_answers_are_lost() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma").opens_a_form(&own_form());
    assert!(anna.state.asking.is_none(), "looking at it costs nothing");
    anna.does(Action::BeginLoaded(tomorrow()));
    assert!(matches!(anna.state.asking, Some(Asking::Replace(_))));
    assert_eq!(anna.reads(NAME), ["Alma"]);
    anna.does(Action::Confirm).writes("Hvem", "Bo");
    assert_eq!(anna.reads("Hvem"), ["Bo"]);
}

#[test]
fn json_that_is_neither_a_form_nor_a_document_is_none_of_ours() {
    let mut anna = Person::at_the_start_page();
    anna.begins(FORM).writes(NAME, "Alma").opens("x.json", br#"{"resourceType":"Patient"}"#);
    assert_eq!(anna.state.notice, Some(Notice::Unreadable(Unreadable::NotARecord)));
    assert!(anna.state.loaded.is_none() && anna.state.screen == Screen::Step(0));
    assert_eq!(anna.reads(NAME), ["Alma"]);
}

#[test]
fn back_finds_the_form_again_until_everything_is_cleared() {
    let mut anna = Person::at_the_start_page();
    anna.opens_a_form(&own_form()).does(Action::BeginLoaded(today()));
    anna.does(Action::Popped(Screen::Form.number()));
    assert_eq!(anna.state.screen, Screen::Form);
    anna.does(Action::Clear).does(Action::Popped(Screen::Form.number()));
    assert_eq!(anna.state.screen, Screen::Start);
    assert!(anna.state.loaded.is_none());
}

#[test]
fn after_a_fall_a_document_on_a_form_from_a_file_is_all_there() {
    let mut anna = Person::at_the_start_page();
    anna.opens_a_form(&own_form()).does(Action::BeginLoaded(today())).writes("Hvor mange", "3");
    let record: Rc<str> = anna.desk().whole().write().into();
    let typed = Some((anna.row("Hvem").address.clone(), 0, "Ann".into()));
    let mut again = Person::at_the_start_page();
    again.does(Action::Recover(Journal {
        record,
        screen: Screen::Step(0).number(),
        unsaved: true,
        typed,
        set_aside: None,
    }));
    assert_eq!(again.state.screen, Screen::Step(0));
    assert_eq!(again.desk().form(), anna.desk().form());
    assert_eq!(again.row("Hvor mange").answers, anna.row("Hvor mange").answers);
    assert_eq!(again.row("Hvem").answers, [text("Ann")]);
}
