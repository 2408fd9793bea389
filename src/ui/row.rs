//! One row: looks what it is and hands it to the part that draws it. It is drawn anew only when
//! its `Rc` is another one, or what it is told about its surroundings.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::{
    choices, date_field::DateField, display, drop_down, field, group, list, positions, table,
    text_field, texts_field::TextsField, yes_no,
};
use crate::answers::Address;
use crate::form::{Control, Form, Kind};
use crate::sheet::Row;
use crate::state::Action;
use crate::texts::Texts;

/// A row and its surroundings.
#[derive(Clone, Properties)]
pub(super) struct RowProps {
    /// The row.
    pub row: Rc<Row>,
    /// The form that it belongs to.
    pub form: Rc<Form>,
    /// Takes every action.
    pub act: Callback<Action>,
    /// The sentences.
    pub texts: &'static Texts,
    /// Which heading a group has here, from 2.
    pub level: u8,
    /// The name of the group around it.
    #[prop_or_default]
    pub within: Option<AttrValue>,
    /// The signs that belong beside it, where it asks for a position.
    #[prop_or_default]
    pub signs: Option<Rc<Row>>,
    /// Whether it is a line of a table.
    #[prop_or_default]
    pub in_table: bool,
    /// The row that was removed last: its group and its place.
    #[prop_or_default]
    pub removed: Option<(Address, usize)>,
    /// The date of birth in words.
    #[prop_or_default]
    pub born: Option<AttrValue>,
}

impl PartialEq for RowProps {
    fn eq(&self, other: &Self) -> bool {
        let same = |a: &Option<Rc<Row>>, b: &Option<Rc<Row>>| match (a, b) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        Rc::ptr_eq(&self.row, &other.row)
            && Rc::ptr_eq(&self.form, &other.form)
            && same(&self.signs, &other.signs)
            && self.act == other.act
            && self.texts == other.texts
            && self.within == other.within
            && self.removed == other.removed
            && self.born == other.born
            && (self.level, self.in_table) == (other.level, other.in_table)
    }
}

impl RowProps {
    /// The same surroundings around another row.
    pub(super) fn around(&self, row: &Rc<Row>) -> Self {
        Self { row: row.clone(), signs: None, in_table: false, ..self.clone() }
    }
}

/// See the head of this file.
#[component]
pub(super) fn RowView(props: &RowProps) -> Html {
    let item = &props.row.item;
    if !item.is_question() {
        return match item.kind {
            Kind::Display => display::view(props),
            _ if props.row.is_list() => list::view(props),
            _ if item.control == Control::Table => table::view(props),
            _ => group::view(props),
        };
    }
    let asked = question(props);
    if item.kind == Kind::Boolean || props.row.contents().next().is_none() {
        return asked;
    }
    let nested = group::contents(props, props.row.contents());
    html! { <>{ asked }<div class="stack nested">{ nested }</div></> }
}

fn question(props: &RowProps) -> Html {
    let item = &props.row.item;
    match (item.kind, item.control) {
        (Kind::Boolean, _) => yes_no::view(props),
        (Kind::Date, _) => html! { <DateField ..props.clone() /> },
        (Kind::Choice, _) if props.in_table => table::line(props),
        (Kind::Choice, _) if item.is_position() => positions::view(props),
        (Kind::Choice, Control::DropDown) if !item.repeats => drop_down::view(props),
        (Kind::Choice, _) => choices::view(props),
        _ if item.repeats => html! { <TextsField ..props.clone() /> },
        _ => text_field::view(props),
    }
}

/// A row, with its address as key, so that it stays the same while others come and go.
pub(super) fn keyed(props: RowProps) -> Html {
    let key = field::id(&props.row);
    html! { <RowView key={key.as_str()} ..props /> }
}
