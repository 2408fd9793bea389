//! Answers that are worked out from others, and stay a person's own once written over.

use serde_json::{Value as Json, json};
use trivsel::answers::{Address, Answer, Document};
use trivsel::form::Value;
use trivsel::state::{Action, Door, Effect, Journal, ProductBox, Screen, State};
use trivsel::texts::DANISH;
use trivsel::work::{Container, Product};

use crate::support::{Reader, calculated, choice, form, stamp};

fn of(name: &str) -> String {
    format!("%resource.repeat(item).where(linkId='{name}').answer.value")
}

/// A question of this type with this rule, beside three numbers.
fn sums(kind: &str, expression: &str) -> Json {
    json!([
        { "linkId": "a", "type": "integer" }, { "linkId": "b", "type": "integer" },
        { "linkId": "c", "type": "decimal" },
        { "linkId": "x", "type": kind, "extension": [calculated(expression)] },
    ])
}

fn works_out(kind: &str, expression: &str) -> Vec<String> {
    let mut reader = Reader::of(form(sums(kind, expression)));
    reader.begins().says("a", "3").says("b", "4").says("c", "0,5");
    reader.reads("x")
}

#[test]
fn a_sum_follows_its_terms() {
    let sum = format!("({} | {}).sum()", of("a"), of("b"));
    let mut reader = Reader::of(form(sums("integer", &sum)));
    reader.says("a", "3");
    assert_eq!(reader.reads("x"), ["3"]);
    reader.says("b", "4");
    assert_eq!(reader.reads("x"), ["7"]);
    reader.says("a", "");
    assert_eq!(reader.reads("x"), ["4"]);
    let plus = format!("{} + {}", of("a"), of("b"));
    let mut reader = Reader::of(form(sums("integer", &plus)));
    reader.says("a", "3").says("b", "4");
    assert_eq!(reader.reads("x"), ["7"]);
    reader.says("a", "");
    assert_eq!(reader.reads("x"), [""; 0], "where a term is missing there is no sum");
}

#[test]
fn where_it_cannot_be_told_an_earlier_answer_goes() {
    let one = "%resource.item.where(linkId='a' or linkId='b').answer.value + 1";
    let mut reader = Reader::of(form(sums("integer", one)));
    reader.says("a", "3");
    assert_eq!(reader.reads("x"), ["4"]);
    reader.says("b", "4");
    assert_eq!(reader.reads("x"), [""; 0], "one value is needed and there are two");
    reader.says("a", "");
    assert_eq!(reader.reads("x"), ["5"]);
}

#[test]
fn where_it_cannot_be_told_what_a_person_wrote_stays_theirs() {
    let one = "%resource.item.where(linkId='a' or linkId='b').answer.value + 1";
    let mut reader = Reader::of(form(sums("integer", one)));
    reader.says("a", "3").says("b", "4");
    let x = reader.item("x");
    let at = Address::top(x.id);
    let own: Vec<Answer> = crate::support::answer(&x, "9").into_iter().collect();
    reader.answers.set(&x, at.clone(), own.clone());
    let theirs = reader.sheet.written_over(&reader.answers);
    assert_eq!(theirs, std::slice::from_ref(&at));
    assert_eq!(reader.sheet.calculate_all(&mut reader.answers, &theirs), []);
    assert_eq!(reader.answers.at(&at), own);
}

#[test]
fn where_nobody_knows_the_day_an_answer_that_asks_for_it_stays() {
    let mut reader = Reader::on(form(sums("date", "today() + 3 days")), None);
    let x = reader.item("x");
    let at = Address::top(x.id);
    let own: Vec<Answer> = crate::support::answer(&x, "24.11.2026").into_iter().collect();
    reader.answers.set(&x, at.clone(), own.clone());
    assert_eq!(reader.sheet.written_over(&reader.answers), []);
    assert_eq!(reader.sheet.calculate_all(&mut reader.answers, &[]), []);
    assert_eq!(reader.answers.at(&at), own);
}

#[test]
fn it_is_of_the_items_type_or_it_is_not_written() {
    let (a, c) = (of("a"), of("c"));
    assert_eq!(works_out("decimal", &format!("{a} * {c}")), ["1.5"]);
    assert_eq!(works_out("integer", &format!("{a} * {c}")), [""; 0], "no whole number");
    assert_eq!(works_out("integer", &format!("{a} / 1")), ["3"]);
    assert_eq!(works_out("string", &format!("'i alt ' & {a}.toString()")), ["i alt 3"]);
    assert_eq!(works_out("string", &a), ["3"]);
    assert_eq!(works_out("boolean", &format!("{a} > {c}")), ["yes"]);
    assert_eq!(works_out("boolean", &a), [""; 0]);
    assert_eq!(works_out("date", "today() + 3 days"), ["2026-11-24"]);
    assert_eq!(works_out("date", "@2026-11-21T13:05"), [""; 0], "no hour is cut away");
    assert_eq!(works_out("dateTime", "today()"), ["2026-11-21"]);
    assert_eq!(works_out("time", "@T13:05"), ["13:05:00"]);
    assert_eq!(works_out("url", "'https://example.org'"), ["https://example.org"]);
    assert_eq!(works_out("integer", &format!("{a} | {c}")), [""; 0], "two where one is asked for");
    assert_eq!(works_out("decimal", "1 / 0"), [""; 0]);
}

#[test]
fn a_measure_gets_the_unit_of_the_item() {
    let unit = json!({ "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unit",
        "valueCoding": { "system": "http://unitsofmeasure.org", "code": "kg", "display": "kilo" } });
    let measure = |expression: &str| {
        let mut items = sums("quantity", expression);
        items[3]["extension"].as_array_mut().unwrap().push(unit.clone());
        let mut reader = Reader::of(form(items));
        reader.begins().says("a", "3");
        reader.reads("x")
    };
    assert_eq!(measure(&of("a")), ["3 kilo"]);
    assert_eq!(measure("4.5 'kg'"), ["4.5 kilo"]);
    assert_eq!(measure("4.5 'cm'"), ["4.5 cm"]);
}

#[test]
fn a_choice_is_one_of_its_options() {
    let band = "iif(%resource.item.where(linkId='n').answer.value < 10, 'low', 'high')";
    let mut x = choice("x", &["low", "high"]);
    x["extension"] = json!([calculated(band)]);
    let mut y = choice("y", &["low", "middle"]);
    y["extension"] = json!([calculated("%resource.item.where(linkId='x').answer.value")]);
    let items = json!([{ "linkId": "n", "type": "integer" }, x, y]);
    let mut reader = Reader::of(form(items));
    reader.says("n", "9");
    assert_eq!((reader.reads("x"), reader.reads("y")), (vec!["low".into()], vec!["low".into()]));
    reader.says("n", "11");
    assert_eq!(reader.reads("x"), ["high"]);
    assert_eq!(reader.reads("y"), [""; 0], "what is no option of it is not written");
}

#[test]
fn several_answers_where_the_question_repeats() {
    let all = "%resource.item.where(linkId='s').answer.value.select($this & '!')";
    let mut reader = Reader::of(form(json!([
        { "linkId": "s", "type": "string", "repeats": true },
        { "linkId": "x", "type": "string", "repeats": true, "extension": [calculated(all)] },
    ])));
    let item = reader.item("s");
    let text = |text: &str| Answer::Value(Value::String(text.into()));
    reader.answers.set(&item, Address::top(item.id), vec![text("a"), text("b")]);
    reader.changed(&[item.id]);
    assert_eq!(reader.reads("x"), ["a!", "b!"]);
}

#[test]
fn one_leans_on_another_whatever_their_order_in_the_form() {
    let double = |name: &str| calculated(&format!("{} * 2", of(name)));
    let mut reader = Reader::of(form(json!([
        { "linkId": "d", "type": "integer", "extension": [double("c")] },
        { "linkId": "c", "type": "integer", "extension": [double("b")] },
        { "linkId": "b", "type": "integer", "extension": [double("a")] },
        { "linkId": "a", "type": "integer" },
        { "linkId": "on", "type": "display",
          "enableWhen": [{ "question": "d", "operator": ">", "answerInteger": 10 }] },
    ])));
    reader.says("a", "2");
    assert_eq!(reader.reads("d"), ["16"]);
    assert!(reader.sees("on"), "a condition sees what was worked out");
    reader.says("a", "1");
    assert!(!reader.sees("on"));
    reader.says("a", "");
    assert_eq!(reader.reads("d"), [""; 0]);
}

#[test]
fn what_is_off_counts_for_nothing() {
    let sum = format!("{}.sum()", of("part"));
    let mut reader = Reader::of(form(json!([
        { "linkId": "with", "type": "boolean" },
        { "linkId": "g", "type": "group",
          "enableWhen": [{ "question": "with", "operator": "=", "answerBoolean": true }],
          "item": [{ "linkId": "part", "type": "integer" }] },
        { "linkId": "x", "type": "integer", "extension": [calculated(&sum)] },
    ])));
    reader.says("with", "yes").says("part", "5");
    assert_eq!(reader.reads("x"), ["5"]);
    reader.says("with", "no");
    assert_eq!(reader.reads("x"), [""; 0]);
}

#[test]
fn a_total_in_its_own_group_does_not_count_itself() {
    let sum = "%resource.item.where(linkId='g').item.answer.value.sum()";
    let mut reader = Reader::of(form(json!([{ "linkId": "g", "type": "group", "item": [
        { "linkId": "a", "type": "integer" },
        { "linkId": "x", "type": "integer", "extension": [calculated(sum)] },
        { "linkId": "b", "type": "integer" },
    ] }])));
    reader.says("a", "3").says("b", "4").says("a", "5");
    assert_eq!(reader.reads("x"), ["9"]);
}

/// A person at a form with a sum of two numbers, which they may change.
struct Person(State);

impl Person {
    fn begins() -> Self {
        let sum = calculated("%resource.item.where(linkId='a').answer.value + 1");
        let form = form(json!([
            { "linkId": "a", "type": "integer", "initial": [{ "valueInteger": 1 }] },
            { "linkId": "x", "type": "integer", "extension": [sum] },
        ]));
        let mut state = State::new(&DANISH, vec![form], Door::Closed);
        state.reduce(Action::Begin(0, stamp()));
        Self(state)
    }

    fn at(&self, name: &str) -> Address {
        Address::top(self.0.desk.as_ref().unwrap().form().find(name).unwrap())
    }

    fn types(&mut self, name: &str, text: &str) -> &mut Self {
        self.0.reduce(Action::Type(self.at(name), 0, text.into()));
        self
    }

    fn leaves(&mut self, name: &str) -> &mut Self {
        self.0.reduce(Action::Settle(self.at(name), 0));
        self
    }

    fn reads(&self, name: &str) -> String {
        let desk = self.0.desk.as_ref().unwrap();
        let row = desk.sheet.at(&self.at(name)).unwrap();
        if row.answers.is_empty() {
            return String::new();
        }
        desk.document()
            .write()
            .split("\"linkId\":\"")
            .skip(1)
            .find_map(|part| {
                let rest =
                    part.strip_prefix(&format!("{name}\",\"answer\":[{{\"valueInteger\":"))?;
                rest.split('}').next().map(str::to_owned)
            })
            .unwrap()
    }

    fn bundle(&self) -> Vec<u8> {
        self.0.desk.as_ref().unwrap().document().write().into_bytes()
    }

    /// Someone else opens the document.
    fn hands_over(&self) -> Self {
        let json = self.bundle();
        let mut state = State::new(&DANISH, self.0.forms.to_vec(), Door::Closed);
        state.reduce(Action::File("skema.json".into(), json.as_slice().into()));
        let found = Product::Found { json, container: Container::Json, paper: None };
        state.reduce(Action::Finished(Ok(ProductBox(std::rc::Rc::new(found)))));
        assert_eq!(state.screen, Screen::Opened);
        Self(state)
    }

    fn goes_on(&mut self) -> &mut Self {
        self.0.reduce(Action::Continue(stamp()));
        self
    }
}

#[test]
fn a_new_document_begins_with_what_follows_from_its_first_answers() {
    let mut person = Person::begins();
    assert_eq!((person.reads("x"), person.0.is_unsaved()), ("2".into(), false));
    person.types("a", "41");
    assert_eq!(person.reads("x"), "42");
}

#[test]
fn what_a_person_has_written_over_stays_theirs_until_they_clear_it() {
    let mut person = Person::begins();
    person.types("x", "7").leaves("x").types("a", "5");
    assert_eq!(person.reads("x"), "7");
    person.types("x", "");
    assert_eq!(person.reads("x"), "", "they may be about to write something else");
    person.types("a", "6");
    assert_eq!(person.reads("x"), "");
    person.leaves("x");
    assert_eq!(person.reads("x"), "7", "it is 6 and 1 again");
    person.types("a", "8");
    assert_eq!(person.reads("x"), "9");
}

#[test]
fn an_opened_document_is_as_it_was_and_what_was_written_over_is_known_again() {
    let mut person = Person::begins();
    person.types("a", "5").types("x", "70").leaves("x");
    let mut other = person.hands_over();
    assert_eq!(other.reads("x"), "70");
    other.goes_on().types("a", "6");
    assert_eq!(other.reads("x"), "70");
    let mut untouched = Person::begins().hands_over();
    assert_eq!(untouched.reads("x"), "2");
    untouched.goes_on().types("a", "6");
    assert_eq!(untouched.reads("x"), "7");
}

#[test]
fn a_document_that_is_only_read_is_not_calculated_anew() {
    let text = String::from_utf8(Person::begins().bundle()).unwrap();
    let forged = text.replace("\"valueInteger\":2}", "\"valueInteger\":99}");
    assert_ne!(text, forged);
    let document = Document::read(forged.as_bytes(), &[]).unwrap();
    let mut person = Person::begins();
    // What lies open is the same document, and would be asked for.
    person.0.reduce(Action::Clear);
    person.0.reduce(Action::File("skema.json".into(), forged.as_bytes().into()));
    let found =
        Product::Found { json: forged.into_bytes(), container: Container::Json, paper: None };
    person.0.reduce(Action::Finished(Ok(ProductBox(std::rc::Rc::new(found)))));
    assert_eq!(person.reads("x"), "99");
    assert_eq!(*person.0.desk.as_ref().unwrap().answers, document.answers);
}

#[test]
fn after_a_fall_it_is_known_what_was_written_over() {
    let mut person = Person::begins();
    person.types("a", "5").types("x", "70");
    let record = person.0.desk.as_ref().unwrap().whole().write();
    let mut state = State::new(&DANISH, person.0.forms.to_vec(), Door::Closed);
    let journal =
        Journal { record: record.into(), screen: 10, typed: None, unsaved: true, set_aside: None };
    let effects = state.reduce(Action::Recover(journal));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Focus(_))));
    let mut person = Person(state);
    person.types("a", "6");
    assert_eq!(person.reads("x"), "70");
}

#[test]
fn what_may_only_be_read_is_always_as_calculated() {
    let sum = calculated("%resource.item.where(linkId='a').answer.value + 1");
    let mut reader = Reader::of(form(json!([
        { "linkId": "a", "type": "integer" },
        { "linkId": "x", "type": "integer", "readOnly": true, "extension": [sum] },
    ])));
    let x = reader.item("x");
    reader.says("a", "1").says("x", "9");
    assert_eq!(reader.reads("x"), ["2"]);
    let answer = crate::support::answer(&x, "9").unwrap();
    reader.answers.set(&x, Address::top(x.id), vec![answer]);
    assert_eq!(reader.sheet.written_over(&reader.answers), [], "nobody can have written over it");
}
