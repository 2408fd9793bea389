//! What of a sheet may be passed on, part by part, and why the rest may not.
//!
//! Which parts a form has, which of them may be allowed or excepted, and how a consent is taken
//! back, is told by the codes of the form (`docs/forms.md`, "What may be passed on"). Whether it
//! is lawful to pass something on is nothing that this room knows.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::standing::Now;
use super::{Row, Sheet, Told};
use crate::answers::{Address, Also, Answer, Answers, Document, Record, Replaced};
use crate::form::{Coding, Form, Item, ItemId, Purpose, Value};

/// Options of the question what may be passed on.
const SCOPE: &str = "consent-scope";

/// Options of the question what may not, although the part around it may.
const EXCEPT: &str = "consent-except";

/// The part that is for those alone who fill in.
pub(super) const INTERNAL: &str = "internal";

/// What an item carries whose answer takes a consent back.
const WITHDRAWN: &str = "consent-withdrawn";

/// Why something is not passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It has not been said yet what may be passed on.
    Unanswered,
    /// It is not among what may be passed on.
    NotChosen,
    /// It is excepted by name.
    Excepted,
    /// The consent was taken back.
    Withdrawn,
    /// It is for those alone who fill in.
    Internal,
    /// It follows from an answer that is not passed on, and would betray it.
    Follows,
}

/// An item that is not passed on, with all that stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Withheld {
    /// The item; none around it is withheld too.
    pub item: ItemId,
    /// Why.
    pub why: Why,
}

/// A sheet as others get it.
#[derive(Clone, Debug, PartialEq)]
pub struct Excerpt {
    /// The rows that may be passed on.
    pub sheet: Sheet,
    /// What a printer has to be told so that it prints this sheet and no other.
    pub told: Told,
    /// What was left out, in document order.
    pub withheld: Vec<Withheld>,
    /// Whether there are answers among what was left out.
    pub lacks: bool,
}

impl Excerpt {
    /// The document as others get it. Answers that fit nothing in the form belong to no part, so
    /// nobody can say that they may go along where something may not; and the language of the
    /// parents may itself be an answer that stays behind.
    pub fn document(&self, answers: &Answers, record: &Record) -> Document {
        let document = self.sheet.document(answers, record);
        if self.withheld.is_empty() {
            return document;
        }
        let also = record.also();
        // Who filled in the one before may be among what is left out of this one.
        let replaced = also.replaced.clone().map(|before| Replaced { by: None, ..before });
        let also = Also { withheld: true, spoken: None, replaced, ..also };
        let record = document.record.saying(also);
        Document { answers: document.answers.without_misfits(), record, ..document }
    }

    /// Why an item is left out, where it is one that is named.
    pub fn why(&self, item: ItemId) -> Option<Why> {
        self.withheld.iter().find(|withheld| withheld.item == item).map(|withheld| withheld.why)
    }

    /// Whether nobody can see if an item is excepted, because what is excepted is left out too:
    /// where there is no answer, none may have been given, or none passed on.
    pub fn is_unsure(&self, item: &Item) -> bool {
        let form = &*self.sheet.form;
        let unseen = unseen(form, &self.withheld);
        let parent = |item: &&Item| form.item(item.parent?).map(|parent| &**parent);
        let mut around = std::iter::successors(Some(item), parent);
        around.any(|item| parts(item).any(|part| unseen.contains(part)))
    }

    /// Whether others see nothing of an item, so that nobody can tell why: it is excepted, or could
    /// be and has no answer.
    pub fn is_silent(&self, row: &Row) -> bool {
        let is_said = row.answers.iter().any(|answer| !answer.is_empty());
        self.why(row.item.id) == Some(Why::Excepted) || !is_said && self.is_unsure(&row.item)
    }

    /// What is still to be said of what others may get, also where they get nothing while it is
    /// not said.
    pub fn gaps<'a>(&self, whole: &'a Sheet) -> Vec<&'a Rc<Row>> {
        let is_out = |id: ItemId| {
            let mut out = self.withheld.iter().filter_map(|it| whole.form.item(it.item));
            out.any(|out| out.holds(id))
        };
        whole.gaps().into_iter().filter(|row| !is_out(row.item.id)).collect()
    }

    /// Whether anything is left out for this reason.
    pub fn has(&self, why: Why) -> bool {
        self.withheld.iter().any(|withheld| withheld.why == why)
    }
}

/// Whether a form says of any of its parts that it may have to be withheld: only then does it
/// matter for whom a file is.
pub fn is_scoped(form: &Form) -> bool {
    let codes = || form.items().iter().flat_map(|item| offers(item));
    let named = |part: &str| part == INTERNAL || codes().any(|(_, code)| code == part);
    form.items().iter().any(|item| parts(item).any(named))
}

impl Sheet {
    /// The sheet as others get it; nothing where it does not matter for whom it is.
    pub fn excerpt(&self, answers: &Answers) -> Option<Excerpt> {
        if !is_scoped(&self.form) {
            return None;
        }
        let (withheld, silent) = self.withheld();
        let told = self.told_without(answers, &withheld, &silent);
        let sheet = Self::as_told(self.form.clone(), answers, &told);
        let kept: BTreeSet<&Address> = sheet.all().into_iter().map(|row| &row.address).collect();
        let said = |row: &&Rc<Row>| row.answers.iter().any(|answer| !answer.is_empty());
        let mut said = self.all().into_iter().filter(said);
        let lacks = said.any(|row| !kept.contains(&row.address));
        let lacks = lacks || !withheld.is_empty() && !answers.misfits().is_empty();
        Some(Excerpt { sheet, told, withheld, lacks })
    }

    /// Whether it has been said what may be passed on, or that nothing may any more.
    pub fn is_settled(&self) -> bool {
        let said = Said::of(self);
        said.offered.is_empty() || !said.chosen.is_empty() || said.withdrawn
    }

    /// Whether only one of those who fill in apart has filled in: a part of the form is off because
    /// of an answer that no longer holds once two documents are put together.
    pub fn is_apart(&self) -> bool {
        let rows = self.all();
        let on: BTreeSet<ItemId> = rows.iter().map(|row| row.item.id).collect();
        let is_off = |id: &ItemId| {
            let part = self.form.item(*id).and_then(|item| item.part());
            part.is_some() && !on.contains(id)
        };
        let is_joined = |row: &Row| {
            let mut joined = row.item.options.iter().filter(|option| option.is_joined());
            joined.any(|option| row.has(&option.value))
        };
        rows.iter().filter(|row| asks_how_joined(&row.item)).any(|row| {
            !row.answers.is_empty()
                && !is_joined(row)
                && self.form.dependents(row.item.id).iter().any(is_off)
        })
    }

    /// The question whose answer decides that something is left out for this reason.
    pub fn deciding(&self, why: Why) -> Option<&Rc<Row>> {
        let decides = |row: &&Rc<Row>| match why {
            Why::Unanswered | Why::NotChosen => asks_scope(&row.item),
            Why::Excepted => asks_exceptions(&row.item),
            Why::Withdrawn => takes_back(&row.item, &row.answers) == Some(true),
            Why::Internal | Why::Follows => false,
        };
        self.all().into_iter().find(decides)
    }

    /// What is not passed on, each with nothing around it that is not; and what is left out
    /// without a word, because it has no answer.
    fn withheld(&self) -> (Vec<Withheld>, Vec<ItemId>) {
        let form = &*self.form;
        let said = Said::of(self);
        let on: BTreeSet<ItemId> = self.all().into_iter().map(|row| row.item.id).collect();
        let direct = form.items().iter().filter(|item| on.contains(&item.id));
        let direct =
            direct.filter_map(|item| Some(Withheld { item: item.id, why: said.why(item)? }));
        let mut all: Vec<Withheld> = direct.collect();
        follow(form, &mut all, &[]);
        let silent = self.silent(&all);
        follow(form, &mut all, &silent);
        // What is off anyway is not left out, and what stands in something is left out with it.
        all.retain(|withheld| on.contains(&withheld.item));
        all.sort_by_key(|withheld| withheld.item);
        let mut end = ItemId(0);
        all.retain(|withheld| {
            let top = withheld.item >= end;
            end = form.item(withheld.item).filter(|_| top).map_or(end, |item| item.end);
            top
        });
        (all, silent)
    }

    /// What could have been excepted unseen and has no answer: if it stood there empty, others
    /// would know of all that does not stand there that it was answered and excepted.
    fn silent(&self, withheld: &[Withheld]) -> Vec<ItemId> {
        let form = &*self.form;
        let mut silent = unseen(form, withheld);
        let said = |row: &&&Rc<Row>| row.answers.iter().any(|answer| !answer.is_empty());
        for row in self.all().iter().filter(said) {
            let parent = |item: &&Rc<Item>| form.item(item.parent?);
            let around = || std::iter::successors(Some(&row.item), parent);
            if !around().any(|item| withheld.iter().any(|withheld| withheld.item == item.id)) {
                around().flat_map(|item| parts(item)).for_each(|part| {
                    silent.remove(part);
                });
            }
        }
        let is_silent = |item: &&Rc<Item>| parts(item).any(|part| silent.contains(part));
        form.items().iter().filter(is_silent).map(|item| item.id).collect()
    }

    /// What has to be told of the sheet so that nothing of this is on it. What is off for us is off
    /// for others too, whatever its condition makes of the answers that are left.
    fn told_without(&self, answers: &Answers, withheld: &[Withheld], silent: &[ItemId]) -> Told {
        let now = Now {
            form: &self.form,
            answers,
            standing: &self.standing,
            today: self.today,
            told: None,
        };
        let places =
            |item: ItemId| now.places(item).into_iter().map(move |rows| Address { item, rows });
        let mut off = self.standing.off(&self.form);
        let items = withheld.iter().map(|withheld| withheld.item).chain(silent.iter().copied());
        off.extend(items.flat_map(places));
        off.sort();
        off.dedup();
        Told { off, odd: self.told().odd }
    }
}

/// What has been said about passing on.
struct Said<'a> {
    offered: Vec<&'a str>,
    chosen: Vec<&'a str>,
    excepted: Vec<&'a str>,
    withdrawn: bool,
}

impl<'a> Said<'a> {
    fn of(sheet: &'a Sheet) -> Self {
        let rows = sheet.all();
        let chosen = |system: &'static str| {
            let answers = rows.iter().flat_map(|row| &row.answers);
            let codings = answers.filter_map(|answer| coding(answer.value()?));
            codings.filter(|coding| coding.is_in(system)).map(|coding| &*coding.code).collect()
        };
        let offered = sheet.form.items().iter().flat_map(|item| offers(item));
        let offered = offered.filter(|(system, _)| *system == SCOPE).map(|(_, code)| code);
        Self {
            offered: offered.collect(),
            chosen: chosen(SCOPE),
            excepted: chosen(EXCEPT),
            withdrawn: rows.iter().any(|row| takes_back(&row.item, &row.answers) == Some(true)),
        }
    }

    /// Why an item is not passed on for what it is itself.
    fn why(&self, item: &Item) -> Option<Why> {
        let is = |list: &[&str]| parts(item).any(|part| list.contains(&part));
        let offered = is(&self.offered);
        if is(&[INTERNAL]) {
            Some(Why::Internal)
        } else if offered && self.withdrawn {
            Some(Why::Withdrawn)
        } else if is(&self.excepted) {
            Some(Why::Excepted)
        } else if !offered || is(&self.chosen) {
            None
        } else if self.chosen.is_empty() {
            Some(Why::Unanswered)
        } else {
            Some(Why::NotChosen)
        }
    }
}

/// Whether these answers take the consent back, where that is what is asked: whatever was answered
/// there, but for "no".
pub fn takes_back(item: &Item, answers: &[Answer]) -> Option<bool> {
    let mut said = answers.iter().filter(|answer| !answer.is_empty());
    (item.concept() == Some(WITHDRAWN))
        .then(|| said.any(|answer| answer.value() != Some(&Value::Boolean(false))))
}

/// Whether an item asks who has filled in, and knows what holds once two documents are one.
fn asks_how_joined(item: &Item) -> bool {
    item.options.iter().any(|option| option.is_joined())
}

/// Whether what is filled in apart can be put together with this form.
pub fn is_joinable(form: &Form) -> bool {
    form.items().iter().any(|item| asks_how_joined(item))
}

/// Whether an item asks what may be passed on.
pub fn asks_scope(item: &Item) -> bool {
    offers(item).any(|(system, _)| system == SCOPE)
}

/// Whether an item asks what may not be passed on, although the part around it may.
pub fn asks_exceptions(item: &Item) -> bool {
    offers(item).any(|(system, _)| system == EXCEPT)
}

/// The parts of the form that an item makes.
fn parts(item: &Item) -> impl Iterator<Item = &str> {
    item.codes.iter().filter(|coding| coding.is_in("part")).map(|coding| &*coding.code)
}

/// The parts that an item lets people allow or except, each with the system that says which.
fn offers(item: &Item) -> impl Iterator<Item = (&'static str, &str)> {
    let codings = item.options.iter().filter_map(|option| coding(&option.value));
    codings.filter_map(|coding| {
        let system = [SCOPE, EXCEPT].into_iter().find(|system| coding.is_in(system))?;
        Some((system, &*coding.code))
    })
}

fn coding(value: &Value) -> Option<&Coding> {
    match value {
        Value::Coding(coding) => Some(coding),
        _ => None,
    }
}

/// The parts that can be excepted where others cannot see which are.
fn unseen<'a>(form: &'a Form, withheld: &[Withheld]) -> BTreeSet<&'a str> {
    let is_out = |id: ItemId| {
        let mut out = withheld.iter().filter_map(|withheld| form.item(withheld.item));
        out.any(|out| out.holds(id))
    };
    let out = form.items().iter().filter(|item| is_out(item.id)).flat_map(|item| offers(item));
    out.filter(|(system, _)| *system == EXCEPT).map(|(_, code)| code).collect()
}

/// Adds what follows from what is withheld already, and from these.
fn follow(form: &Form, all: &mut Vec<Withheld>, silent: &[ItemId]) {
    let from = all.iter().map(|withheld| withheld.item).chain(silent.iter().copied());
    let mut from: Vec<ItemId> = from.collect();
    while let Some(item) = from.pop().and_then(|id| form.item(id)) {
        for id in following(form, item) {
            if !silent.contains(&id) && !all.iter().any(|known| known.item == id) {
                all.push(Withheld { item: id, why: Why::Follows });
                from.push(id);
            }
        }
    }
}

/// The items that are on, or are answered, because of an answer to an item or to one in it.
fn following<'a>(form: &'a Form, item: &'a Item) -> impl Iterator<Item = ItemId> + 'a {
    let inside = (item.id.0..item.end.0).map(ItemId);
    let asking = inside.flat_map(|id| form.dependents(id).iter().copied());
    let rules = form.looking_at(item);
    let rules = rules.filter(|rule| !matches!(rule.purpose, Purpose::Constraint(_)));
    let ruled = rules.filter_map(|rule| rule.item);
    asking.chain(ruled).filter(|id| !item.holds(*id))
}
