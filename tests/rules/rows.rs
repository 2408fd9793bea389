//! Rules in repeating groups: each row looks at itself.

use std::rc::Rc;

use serde_json::json;
use trivsel::answers::{Address, Answer, RowId};
use trivsel::form::{Form, Value};
use trivsel::state::{Action, Door, State};
use trivsel::texts::DANISH;

use crate::support::{
    Reader, calculated, constraint, enabled_when, form, stamp, starts_with, variable,
};

/// Children in rows: how many apples and pears each has, and how many that makes.
fn children() -> Rc<Form> {
    let sum = calculated(
        "%row.item.where(linkId='apples').answer.value + %row.item.where(linkId='pears').answer.value",
    );
    let all = "%resource.repeat(item).where(linkId='sum').answer.value.sum()";
    form(json!([
        { "linkId": "child", "type": "group", "repeats": true,
          "extension": [
              variable("row", "$this"),
              constraint("few", "item.where(linkId='apples').answer.value > 3"),
          ],
          "item": [
            { "linkId": "apples", "type": "integer", "extension": [starts_with("2 + 3")] },
            { "linkId": "pears", "type": "integer" },
            { "linkId": "sum", "type": "integer", "extension": [sum] },
            { "linkId": "rich", "type": "display", "extension": [enabled_when(
                "%row.item.where(linkId='sum').answer.value > 9")] } ] },
        { "linkId": "all", "type": "integer", "extension": [calculated(all)] },
    ]))
}

fn place(reader: &Reader, row: RowId, link_id: &str) -> Address {
    let group = Address::top(reader.item("child").id);
    group.in_row(row).with_item(reader.item(link_id).id)
}

#[test]
fn each_row_is_worked_out_by_itself_and_all_together() {
    let mut reader = Reader::of(children());
    let group = Address::top(reader.item("child").id);
    let first = reader.answers.rows(&group)[0];
    let second = reader.answers.add_row(&group).unwrap();
    reader.changed(&[group.item]);
    reader.says_at(&place(&reader, first, "apples"), "5");
    reader.says_at(&place(&reader, first, "pears"), "1");
    reader.says_at(&place(&reader, second, "apples"), "2");
    reader.says_at(&place(&reader, second, "pears"), "8");
    assert_eq!(
        (reader.reads("sum"), reader.reads("all")),
        (vec!["6".into(), "10".into()], vec!["16".into()],)
    );
    let rich = reader.sheet.all().into_iter().filter(|row| &*row.item.link_id == "rich");
    let rich: Vec<_> = rich.map(|row| row.address.rows.to_vec()).collect();
    assert_eq!(rich, [vec![second]]);
    let rows = reader.sheet.all().into_iter().filter(|row| row.place.is_some());
    let hints: Vec<_> = rows.map(|row| row.hints.len()).collect();
    assert_eq!(hints, [0, 1], "the hint stands in the second row alone");

    let form = reader.form.clone();
    let removed = reader.answers.remove_row(&form, &group, second).unwrap();
    reader.changed(&[group.item]);
    assert_eq!(reader.reads("all"), ["6"]);
    reader.answers.put_back(&form, removed);
    reader.changed(&[group.item]);
    assert_eq!(reader.reads("all"), ["16"]);
}

#[test]
fn rows_that_are_alike_are_two_rows() {
    let mut reader = Reader::of(children());
    let group = Address::top(reader.item("child").id);
    let first = reader.answers.rows(&group)[0];
    let second = reader.answers.add_row(&group).unwrap();
    reader.changed(&[group.item]);
    for row in [first, second] {
        reader.says_at(&place(&reader, row, "apples"), "2");
        reader.says_at(&place(&reader, row, "pears"), "2");
    }
    assert_eq!(reader.reads("all"), ["8"]);
}

#[test]
fn a_new_row_starts_with_what_its_rules_say_and_a_row_that_comes_back_is_as_it_was() {
    let mut state = State::new(&DANISH, vec![children()], Door::Closed);
    state.reduce(Action::Begin(0, stamp()));
    let numbers = |state: &State, name: &str| {
        let desk = state.desk.as_ref().unwrap();
        let rows = desk.sheet.all().into_iter().filter(|row| &*row.item.link_id == name);
        let answers = rows.map(|row| row.answers.first().map(|answer| answer.value().cloned()));
        answers.map(|value| format!("{}", value.is_some())).collect::<Vec<_>>()
    };
    assert_eq!(numbers(&state, "apples"), ["true"], "the first row has five apples");
    let form = state.desk.as_ref().unwrap().form().clone();
    let group = Address::top(form.find("child").unwrap());
    state.reduce(Action::AddRow(group.clone()));
    assert_eq!(numbers(&state, "apples"), ["true", "true"]);

    let row = state.desk.as_ref().unwrap().answers.rows(&group)[1];
    let at = |name: &str| group.in_row(row).with_item(form.find(name).unwrap());
    let typed = |state: &mut State, name: &str, text: &str| {
        state.reduce(Action::Type(at(name), 0, text.into()));
    };
    typed(&mut state, "pears", "4");
    typed(&mut state, "sum", "100");
    let before = state.desk.as_ref().unwrap().answers.clone();
    state.reduce(Action::RemoveRow(group.clone(), row));
    state.reduce(Action::PutBack);
    assert_eq!(state.desk.as_ref().unwrap().answers, before);
    typed(&mut state, "pears", "5");
    let sum = state.desk.as_ref().unwrap().answers.at(&at("sum")).to_vec();
    assert_eq!(sum, before.at(&at("sum")), "the sum that was written over is still theirs");
}

/// Rows with a number each that is one more than a number outside of them.
struct Rows {
    state: State,
    group: Address,
}

impl Rows {
    fn begin() -> Self {
        let next = calculated("%resource.item.where(linkId='n').answer.value + 1");
        let form = form(json!([
            { "linkId": "n", "type": "integer", "initial": [{ "valueInteger": 1 }] },
            { "linkId": "g", "type": "group", "repeats": true, "item": [
                { "linkId": "x", "type": "integer", "extension": [next] } ] },
        ]));
        let group = Address::top(form.find("g").unwrap());
        let mut state = State::new(&DANISH, vec![form], Door::Closed);
        state.reduce(Action::Begin(0, stamp()));
        state.reduce(Action::AddRow(group.clone()));
        Self { state, group }
    }

    fn form(&self) -> Rc<Form> {
        self.state.desk.as_ref().unwrap().form().clone()
    }

    fn x(&self, row: usize) -> Address {
        let row = self.state.desk.as_ref().unwrap().answers.rows(&self.group)[row];
        self.group.in_row(row).with_item(self.form().find("x").unwrap())
    }

    fn types(&mut self, at: &Address, text: &str) {
        self.state.reduce(Action::Type(at.clone(), 0, text.into()));
    }

    fn n_is(&mut self, text: &str) {
        let n = Address::top(self.form().find("n").unwrap());
        self.types(&n, text);
    }

    fn removes(&mut self, row: usize) {
        let row = self.state.desk.as_ref().unwrap().answers.rows(&self.group)[row];
        self.state.reduce(Action::RemoveRow(self.group.clone(), row));
    }

    fn reads(&self) -> Vec<String> {
        let desk = self.state.desk.as_ref().unwrap();
        let number = |row: usize| match desk.answers.at(&self.x(row)) {
            [Answer::Value(Value::Scalar(it))] => it.typed(&[]),
            _ => String::new(),
        };
        (0..desk.answers.rows(&self.group).len()).map(number).collect()
    }
}

#[test]
fn a_row_that_is_back_follows_what_has_changed_meanwhile() {
    let mut rows = Rows::begin();
    assert_eq!(rows.reads(), ["2", "2"]);
    rows.removes(1);
    rows.n_is("5");
    rows.state.reduce(Action::PutBack);
    assert_eq!(rows.reads(), ["6", "6"], "nobody has written over it");
    rows.n_is("7");
    assert_eq!(rows.reads(), ["8", "8"]);
}

#[test]
fn what_was_written_over_in_a_row_comes_back_with_it_and_goes_with_it() {
    let mut rows = Rows::begin();
    let x = rows.x(1);
    rows.types(&x, "3");
    rows.n_is("2");
    assert_eq!(rows.reads(), ["3", "3"], "the second is theirs, and as it would be calculated");
    rows.removes(1);
    rows.state.reduce(Action::PutBack);
    rows.n_is("4");
    assert_eq!(rows.reads(), ["5", "3"]);
    rows.removes(1);
    rows.state.reduce(Action::AddRow(rows.group.clone()));
    assert_eq!((rows.x(1), rows.reads()), (x, vec!["5".into(), "5".into()]), "another row");
}
