//! What of one document another one can begin with, told by the concepts that the items of both
//! carry. It takes over no consent and no alert, and what each document says for itself.

mod careful;
mod gather;

use std::rc::Rc;

use super::{Aim, Line, Offer, Offers, Target, day, is_free};
use crate::answers::{Address, Answer};
use crate::form::{CIVIL, Date, Form, Item, ItemId, Kind, Scalar, Value, Whole};
use crate::state::Desk;

use gather::{Source, gather, rows, text, values};

/// What a document says for itself each time, and what is about it and not about the child: when
/// it was made, how it was made, who gets it, until when it is kept. A number that names a person
/// to all authorities is written anew where it is needed.
const OWN: [&str; 9] = [
    "assessment-date",
    "stage",
    "change",
    "review-date",
    "recipients",
    "delete-by",
    "consent-withdrawn",
    CIVIL,
    "child-age",
];

/// What a document offers to one that begins.
pub(super) fn offers(source: &Desk, target: &Desk, positions: bool) -> Offers {
    let form = target.form();
    let mut list = Vec::new();
    let mut next = ItemId(0);
    for item in form.items() {
        if item.id < next {
            continue;
        }
        if !item.is_repeating_group() {
            list.extend(question(source, target, item, positions));
            continue;
        }
        // What stands in a row is written with the row.
        next = item.end;
        if !is_on(target, item) || is_child(form, item) {
            continue;
        }
        list.extend(whole_rows(source, form, item));
    }
    careful::preselect(source, target, &mut list);
    let (title, date) = (source.form().title.clone(), day(source));
    let (left, misfits) = (Vec::new(), Vec::new());
    let (other_child, limited) = (false, false);
    Offers { aim: Aim::Carry, title, date, list, other_child, limited, left, misfits }
}

fn question(source: &Desk, target: &Desk, item: &Rc<Item>, positions: bool) -> Option<Offer> {
    let form = target.form();
    // A position may be for a part that is off until the scope says that it goes out.
    let is_there = is_on(target, item) || item.dimension().is_some();
    if !is_free(form, item) || item.alert || !is_there || is_of_parents(form, item) {
        return None;
    }
    let (from, answers) = match item.dimension() {
        Some(dimension) if positions => position(source, item, dimension)?,
        Some(_) => return None,
        None => concepts(item).find_map(|concept| found(source, target, item, concept))?,
    };
    let at = Address::top(item.id);
    let there = super::said(target.answers.at(&at));
    if there == answers {
        return None;
    }
    let line = Line::new(item, answers);
    let offer = Offer::new(form, Target::Question(at), from.text.clone(), vec![line]);
    let taken = offer.taken && there.is_empty();
    Some(Offer { there, taken, ..offer })
}

/// What the source says under a concept, as answers to an item.
fn found(
    source: &Desk,
    target: &Desk,
    item: &Item,
    concept: &str,
) -> Option<(Rc<Item>, Vec<Answer>)> {
    if concept == "child-age" {
        return age(source, target, item);
    }
    if OWN.contains(&concept) {
        return None;
    }
    let found = gather(source, concept);
    let first = found.first()?.item.clone();
    let answers = match item.kind {
        _ if !item.options.is_empty() || item.repeats => values(item, &found),
        Kind::Text | Kind::String => text(source.form(), item, &found).into_iter().collect(),
        _ => values(item, &found),
    };
    (!answers.is_empty()).then_some((first, answers))
}

/// The position in the same dimension. It is offered as it stands, and never worked out.
fn position(source: &Desk, item: &Item, dimension: &str) -> Option<(Rc<Item>, Vec<Answer>)> {
    let all = gather::answered(source);
    let mut same = all.into_iter().filter(|one| one.item.dimension() == Some(dimension));
    let one = same.next()?;
    let answers = values(item, std::slice::from_ref(&one));
    (!answers.is_empty()).then_some((one.item, answers))
}

/// The age in completed months on the day of the new document: from the date of birth, or, on the
/// same day, as it was given.
fn age(source: &Desk, target: &Desk, item: &Item) -> Option<(Rc<Item>, Vec<Answer>)> {
    let on: Date = day(target)?;
    let born = gather(source, "child-birthdate").into_iter().next();
    let Some(born) = born else {
        let given = gather(source, "child-age").into_iter().next();
        let given = given.filter(|_| day(source) == Some(on))?;
        return Some((given.item.clone(), values(item, &[given])));
    };
    let Kind::Scalar(kind) = item.kind else { return None };
    let Some(Value::Date(date)) = born.answers.first()?.value() else { return None };
    let age = date.age_on(&on)?;
    let months = (u32::from(age.years) * 12 + u32::from(age.months)).to_string();
    let value = Whole::new(Scalar::from_typed(*kind, &months, &[])?).map(Value::Scalar)?;
    Some((born.item, vec![Answer::Value(value)]))
}

/// Rows for a repeating group: whole ones where the group carries a concept, and else one for each
/// answer that one of its questions can take.
fn whole_rows(source: &Desk, form: &Form, group: &Rc<Item>) -> Vec<Offer> {
    let at = || Target::Row(Address::top(group.id));
    if let Some(concept) = group.concept() {
        let rows = rows(source, concept).into_iter();
        return rows
            .filter_map(|(from, row)| {
                let lines = row_lines(form, group, &row);
                (!lines.is_empty()).then(|| Offer::new(form, at(), from.text.clone(), lines))
            })
            .collect();
    }
    let inside = form.items().iter().filter(|item| group.holds(item.id) && is_free(form, item));
    let first = inside.filter(|item| item.dimension().is_none()).find_map(|item| {
        let concept = concepts(item).find(|concept| !OWN.contains(concept))?;
        let found = gather(source, concept);
        (!found.is_empty()).then_some((item, found))
    });
    let Some((item, found)) = first else { return Vec::new() };
    let one = |one: &Source| {
        let own = text(source.form(), item, std::slice::from_ref(one));
        let line = Line::new(item, own.into_iter().collect());
        let fits = !line.answers.is_empty() && form.repeating_around(item.id).len() == 1;
        fits.then(|| Offer::new(form, at(), one.item.text.clone(), vec![line]))
    };
    found.iter().filter_map(one).collect()
}

/// The questions of a row that the answers of another row fit, concept by concept.
fn row_lines(form: &Form, group: &Item, row: &[Source]) -> Vec<Line> {
    let inside = form.items().iter().filter(|item| group.holds(item.id) && is_free(form, item));
    let here = inside.filter(|item| form.repeating_around(item.id).len() == 1);
    let lines = here.filter_map(|item| {
        let own = |concept: &str| {
            let same = row.iter().filter(|one| concepts(&one.item).any(|other| other == concept));
            let answers = values(item, &same.cloned().collect::<Vec<_>>());
            (!answers.is_empty()).then_some(answers)
        };
        concepts(item).find_map(own).map(|answers| Line::new(item, answers))
    });
    lines.collect()
}

/// The concepts that an item carries.
fn concepts(item: &Item) -> impl Iterator<Item = &str> {
    item.codes.iter().filter(|coding| coding.is_in("concept")).map(|coding| &*coding.code)
}

fn is_on(desk: &Desk, item: &Item) -> bool {
    desk.sheet.is_on(&Address::top(item.id))
}

/// Whether an item stands in a part that is the parents' to fill in.
fn is_of_parents(form: &Form, item: &Item) -> bool {
    let mut around = std::iter::successors(form.item(item.id), |item| form.item(item.parent?));
    around.any(|item| item.part() == Some("parents-part"))
}

/// Whether each row of a group is about a child of its own.
fn is_child(form: &Form, group: &Item) -> bool {
    let mut inside = form.items().iter().filter(|item| group.holds(item.id));
    inside.any(|item| {
        concepts(item)
            .any(|concept| ["child-name", "child-age", "child-birthdate"].contains(&concept))
    })
}
