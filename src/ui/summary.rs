//! Questions and answers to be read, step by step: with a way to change each, or without.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::{button, display, group, shapes, words};
use crate::answers::Answer;
use crate::form::{Collapsible, Item, Kind};
use crate::sheet::{Gap, Row};
use crate::state::{Action, Desk};
use crate::texts::Texts;

/// What is read, and whether it can be changed.
pub(super) struct Summary<'a> {
    pub desk: &'a Desk,
    pub texts: &'static Texts,
    /// Takes the wish to change an answer.
    pub change: Option<&'a Callback<Action>>,
}

impl Summary<'_> {
    /// All steps, each as a card.
    pub(super) fn steps(&self) -> Html {
        let steps = self.desk.steps.iter().enumerate().map(|(number, step)| {
            let id: AttrValue = ["step", &number.to_string()].join("-").into();
            let mut rows: Vec<&Rc<Row>> = Vec::new();
            for row in self.desk.sheet.rows_of(&step.roots) {
                if row.item.kind == Kind::Group && !row.is_list() {
                    rows.extend(row.contents());
                } else {
                    rows.push(row);
                }
            }
            html! {
                <section class="card stack reading" aria-labelledby={id.clone()}>
                    <h2 {id}>{ words::of(&step.title, self.texts) }</h2>
                    { self.rows(rows, 3) }
                </section>
            }
        });
        html! { <>{ for steps }</> }
    }

    /// Questions that follow each other as one list, groups with their headings between them.
    fn rows(&self, rows: Vec<&Rc<Row>>, level: u8) -> Html {
        let mut shown = Vec::new();
        let mut list = Vec::new();
        for row in rows {
            if row.item.kind == Kind::Display {
                continue;
            }
            if row.is_question() {
                self.question(row, &mut list);
                continue;
            }
            flush(&mut list, &mut shown);
            shown.push(if row.is_list() { self.list(row, level) } else { self.group(row, level) });
        }
        flush(&mut list, &mut shown);
        html! { <>{ for shown }</> }
    }

    fn group(&self, row: &Rc<Row>, level: u8) -> Html {
        // What was closed from the start and never opened has nothing to say.
        let untouched = row.item.collapsible == Collapsible::Closed && !row.is_answered();
        let silent = row.contents().all(|row| row.item.kind == Kind::Display);
        if untouched || silent {
            return Html::default();
        }
        let name = words::of(&row.item.text, self.texts);
        self.headed(&name, row, level)
    }

    fn list(&self, row: &Rc<Row>, level: u8) -> Html {
        let name = words::of(&row.item.text, self.texts);
        let rows = row.rows.iter().enumerate().map(|(place, row)| {
            let name = [&*name, &(place + 1).to_string()].join(" ");
            self.headed(&name.into(), row, level)
        });
        html! { <>{ for rows }</> }
    }

    fn headed(&self, name: &AttrValue, row: &Rc<Row>, level: u8) -> Html {
        html! {
            <div class="stack stack-s">
                { group::heading(level, name, None) }
                { self.rows(row.contents().collect(), level.saturating_add(1)) }
            </div>
        }
    }

    fn question(&self, row: &Rc<Row>, list: &mut Vec<Html>) {
        let label = words::of(&row.item.text, self.texts);
        let change = self.change.map(|act| {
            let inside = html! {
                <>
                    { self.texts.fill.change }
                    <span class="sr">{ " " }{ words::spoken(self.desk, row, self.texts) }</span>
                </>
            };
            let go = Action::GoTo(row.address.clone());
            html! { <dd class="ed">{ button::acting("link", inside, act, go) }</dd> }
        });
        let change = change.unwrap_or_default();
        list.push(html! {
            <div><dt>{ label.clone() }</dt><dd>{ self.answers(row) }</dd>{ change }</div>
        });
        for inner in row.contents() {
            if inner.is_question() {
                self.question(inner, list);
            } else if row.item.alert && inner.item.kind == Kind::Display {
                let said = display::alert(self.texts, &[inner]);
                let label = label.clone();
                list.push(html! {
                    <div class="whole"><dt class="sr">{ label }</dt><dd>{ said }</dd></div>
                });
            }
        }
    }

    fn answers(&self, row: &Row) -> Html {
        let said: Vec<&Answer> = row.answers.iter().filter(|answer| !answer.is_empty()).collect();
        let missing = said.is_empty().then_some(self.texts.fill.not_filled);
        let fault = match row.gap {
            Some(Gap::NotAValue) => Some(AttrValue::from(self.texts.fill.no_date)),
            Some(Gap::TooLong(over)) => Some((self.texts.fill.characters_over)(over).into()),
            Some(Gap::Missing) | None => None,
        };
        html! {
            <>
                if let Some(missing) = missing { <p class="muted">{ missing }</p> }
                { for said.into_iter().map(|answer| self.answer(&row.item, answer)) }
                if let Some(fault) = fault { <p class="muted small">{ fault }</p> }
            </>
        }
    }

    fn answer(&self, item: &Item, answer: &Answer) -> Html {
        let option = answer.value().and_then(|value| item.option(value));
        if let Some(position) = option.and_then(|option| option.position) {
            let word = words::answer(item, answer, self.texts);
            return html! { <p>{ shapes::with_word(position, word) }</p> };
        }
        let born =
            (item.concept() == Some("child-birthdate")).then(|| words::born(self.desk, self.texts));
        let text = born.flatten().unwrap_or_else(|| words::answer(item, answer, self.texts));
        html! { <p class="kept">{ text }</p> }
    }

    /// Answers of the file that fit nothing in the form.
    pub(super) fn misfits(&self) -> Html {
        let misfits = self.desk.answers.misfits();
        if misfits.is_empty() {
            return Html::default();
        }
        let fill = &self.texts.fill;
        let rows = misfits.iter().map(|misfit| html! {
            <div><dt>{ &*misfit.label }</dt><dd><p class="kept">{ &*misfit.shown }</p></dd></div>
        });
        html! {
            <section class="card stack" aria-labelledby="misfits">
                <h2 id="misfits">{ fill.misfits }</h2>
                <p class="muted">{ fill.misfits_hint }</p>
                <dl class="sum">{ for rows }</dl>
            </section>
        }
    }
}

fn flush(list: &mut Vec<Html>, shown: &mut Vec<Html>) {
    if !list.is_empty() {
        let rows = std::mem::take(list);
        shown.push(html! { <dl class="sum">{ for rows }</dl> });
    }
}
