//! Puts two documents of the same kind together: what the other one says and ours does not, where
//! both differ, and the rows that ours has not. It also takes what is off now, since it may come
//! on once the two are one.

use std::rc::Rc;

use super::compare::is_other_child;
use super::consent::{Consent, exceptions};
use super::{Aim, Line, Offer, Offers, Target, is_free, said};
use crate::answers::{Address, Answer, Answers, Document, RowId, Stamp};
use crate::form::{Form, Item, ItemId, Value};
use crate::state::Desk;

/// What the other document offers to ours.
pub(super) fn offers(ours: &Desk, theirs: &Document, stamp: &Stamp) -> Offers {
    let form = ours.form();
    let consent = Consent::of(ours, theirs);
    let record = &theirs.record;
    let versions = [vec![record.id.clone()], record.predecessors()].concat();
    let mut list = Vec::new();
    for item in form.items().iter().filter(|item| form.repeating_around(item.id).is_empty()) {
        let found = theirs.form.find(&item.link_id).and_then(|id| theirs.form.item(id));
        let Some(other) = found else { continue };
        if item.is_repeating_group() {
            list.extend(rows(ours, theirs, item, other));
        } else if is_free(form, item) {
            let offer = question(ours, theirs, item, other);
            list.extend(offer.and_then(|offer| consent.kept(item, offer)));
        }
    }
    Offers {
        aim: Aim::Join(stamp.clone(), versions),
        title: theirs.form.title.clone(),
        date: theirs.record.authored,
        list,
        other_child: is_other_child(ours, theirs),
        limited: theirs.record.also().withheld,
        left: left(form, theirs),
        misfits: theirs.answers.misfits().to_vec(),
    }
}

fn question(ours: &Desk, theirs: &Document, item: &Rc<Item>, other: &Rc<Item>) -> Option<Offer> {
    let at = Address::top(item.id);
    let there = said(ours.answers.at(&at));
    let new = fitting(item, theirs.answers.at(&Address::top(other.id)));
    if new.is_empty() || is_alike(&new, &there) {
        return None;
    }
    let joined = item.options.iter().find(|option| option.is_joined());
    let joined = joined.filter(|_| !there.is_empty()).map(|option| option.value.clone());
    let new = match &joined {
        Some(value) => vec![Answer::Value(value.clone())],
        None => match exceptions(item, &there, &new) {
            Some(all) => all,
            None => added(item, &there, new),
        },
    };
    let target = Target::Question(at);
    let lines = vec![Line::new(item, new.clone())];
    let offer = Offer::new(ours.form(), target, other.text.clone(), lines);
    let gives_way = there.iter().any(|answer| !new.contains(answer));
    let taken = offer.taken && (joined.is_some() || !gives_way);
    let there = if gives_way { there.clone() } else { Vec::new() };
    (new != said(ours.answers.at(&Address::top(item.id)))).then_some(Offer {
        there,
        taken,
        ..offer
    })
}

/// Whether two say the same, whatever blanks they put around it.
fn is_alike(ours: &[Answer], theirs: &[Answer]) -> bool {
    let alike = |(a, b): (&Answer, &Answer)| match (a.text(), b.text()) {
        (Some(a), Some(b)) => a.trim() == b.trim(),
        _ => a == b,
    };
    ours.len() == theirs.len() && ours.iter().zip(theirs).all(alike)
}

/// A list of texts grows by what the other has; everything else is one thing or the other.
fn added(item: &Item, there: &[Answer], new: Vec<Answer>) -> Vec<Answer> {
    if !item.repeats || !item.options.is_empty() {
        return new;
    }
    let more = new.into_iter().filter(|answer| !there.contains(answer));
    there.iter().cloned().chain(more).collect()
}

/// The rows of a group that ours has not.
fn rows(ours: &Desk, theirs: &Document, item: &Rc<Item>, other: &Rc<Item>) -> Vec<Offer> {
    let form = ours.form();
    let group = Address::top(item.id);
    let here = ours.answers.rows(&group).iter();
    let here: Vec<_> = here.map(|row| lines(form, form, &ours.answers, item, *row)).collect();
    let there = theirs.answers.rows(&Address::top(other.id)).iter();
    let there = there.map(|row| lines(form, &theirs.form, &theirs.answers, other, *row));
    let new = there.filter(|row| !row.is_empty() && !here.iter().any(|ours| is_same(ours, row)));
    new.map(|lines| Offer::new(form, Target::Row(group.clone()), other.text.clone(), lines))
        .collect()
}

/// What is said in a row, as questions of our form.
fn lines(form: &Form, of: &Form, all: &Answers, group: &Rc<Item>, row: RowId) -> Vec<Line> {
    let row = Address::top(group.id).in_row(row);
    let inside = all.within(group).iter().filter(|(at, _)| at.is_under(&row.rows));
    let lines = inside.filter_map(|(at, answers)| {
        let link_id = &of.item(at.item)?.link_id;
        let item =
            form.find(link_id).and_then(|id| form.item(id)).filter(|item| is_free(form, item))?;
        let depth = form.repeating_around(item.id).len();
        let rows = places(of, all, at).into_iter().skip(row.rows.len()).collect();
        let answers = fitting(item, answers);
        let fits = !answers.is_empty() && depth == at.rows.len();
        fits.then(|| Line { item: item.clone(), answers, rows })
    });
    lines.collect()
}

/// In which row of each group around it something stands, counted from 0.
fn places(form: &Form, answers: &Answers, at: &Address) -> Vec<usize> {
    let groups = form.repeating_around(at.item).into_iter().zip(at.rows.iter()).enumerate();
    let places = groups.map(|(depth, (item, row))| {
        let rows = at.rows.iter().take(depth).copied().collect();
        answers.rows(&Address { item, rows }).iter().position(|other| other == row)
    });
    places.map(Option::unwrap_or_default).collect()
}

/// Whether two rows say the same. Rows inside them that say nothing do not count.
fn is_same(ours: &[Line], theirs: &[Line]) -> bool {
    plain(ours) == plain(theirs)
}

/// What is said in a row, in order, each with the number of the row inside it.
fn plain(lines: &[Line]) -> Vec<(ItemId, usize, &[Answer])> {
    let mut rows: Vec<&[usize]> = lines.iter().map(|line| line.rows.as_slice()).collect();
    rows.sort();
    rows.dedup();
    let place = |line: &Line| rows.iter().position(|row| *row == line.rows.as_slice());
    let plain = lines.iter().map(|line| {
        let place = place(line).unwrap_or_default();
        (line.item.id, place, line.answers.as_slice())
    });
    let mut plain: Vec<_> = plain.collect();
    plain.sort_by_key(|(item, place, _)| (*item, *place));
    plain
}

/// The answers that a question takes; what was no value yet stays as it was typed.
fn fitting(item: &Item, answers: &[Answer]) -> Vec<Answer> {
    let fits = |answer: &Answer| answer.value().is_none_or(|value: &Value| item.takes(value));
    said(answers).into_iter().filter(fits).collect()
}

/// What the other document says and ours has no question for.
fn left(form: &Form, theirs: &Document) -> Vec<Line> {
    let answered = theirs.answers.iter().filter_map(|(at, answers)| {
        let item = theirs.form.item(at.item)?;
        let ours = form.find(&item.link_id).and_then(|id| form.item(id));
        let fits = ours.map(|ours| fitting(ours, answers)).unwrap_or_default();
        let left = said(answers).into_iter().filter(|answer| !fits.contains(answer));
        let line = Line::new(item, left.collect());
        (!line.answers.is_empty()).then_some(line)
    });
    answered.collect()
}
