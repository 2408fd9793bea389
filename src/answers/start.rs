//! What a new document and a new row start with. What rules work out is no matter of this room.

use super::{Address, Answer, Answers, RowId, Stamp};
use crate::form::{Date, Form, Initial, Item, Value};

impl Answers {
    /// No answers but those that the form starts with.
    pub fn new(form: &Form, stamp: &Stamp) -> Self {
        let mut answers = Self::none(form);
        for root in form.roots() {
            answers.start(form, root, Address::top(root.id), Some(stamp.date));
        }
        answers
    }

    /// No answers to a form, whatever it starts with.
    pub fn none(form: &Form) -> Self {
        let mut answers = Self::default();
        answers.note_first(form);
        answers
    }

    /// Gives a new row what the form starts with. `row` is the address of the row itself.
    pub fn start_row(&mut self, form: &Form, row: &Address, today: Option<Date>) {
        for child in form.children(row.item) {
            self.start(form, child, row.with_item(child.id), today);
        }
    }

    fn start(&mut self, form: &Form, item: &Item, address: Address, today: Option<Date>) {
        if item.is_repeating_group() {
            // None of the forms that the first module shows has rows that start with something.
            let rows: &[RowId] = if crate::WHOLE { self.rows(&address) } else { &[] };
            let rows: Vec<RowId> = rows.into();
            for row in rows {
                self.start_row(form, &address.in_row(row), today);
            }
            return;
        }
        let chosen = item.options.iter().filter(|option| option.initial);
        let mut values: Vec<Value> = match &item.initial {
            Initial::None => chosen.map(|option| option.value.clone()).collect(),
            Initial::Today => today.map(Value::Date).into_iter().collect(),
            Initial::Values(values) => values.clone(),
        };
        // Of several where one is asked for, the first counts.
        values.truncate(if item.repeats { usize::MAX } else { 1 });
        self.set(item, address.clone(), values.into_iter().map(Answer::Value).collect());
        self.start_row(form, &address, today);
    }
}
