//! One row: looks what it is and hands it to the part that draws it. It is drawn anew only when
//! its `Rc` is another one, or what it is told about its surroundings.

use std::rc::Rc;

use yew::html::Scope;
use yew::{AttrValue, Callback, Component, Context, Html, Properties, html};

use super::local::{Local, Message};
use super::tags::{all, div};
use super::{
    choices, civil_field, date_field, display, drop_down, field, grid, group, language, lines,
    list, positions, read_only, remark, scalar_field, table, text_field, texts_field, yes_no,
};
use crate::answers::Address;
use crate::form::{Control, Form, Kind, Whole};
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
    /// Whether it stands in a cell, where there is little room.
    #[prop_or_default]
    pub in_cell: bool,
    /// The row that was removed last: its group and its place.
    #[prop_or_default]
    pub removed: Option<(Address, usize)>,
    /// Whether it says what it asks for, since somebody wanted to hand in without it.
    #[prop_or_default]
    pub tried: bool,
    /// The form that a notification is drafted with (its place), where there is one.
    #[prop_or_default]
    pub notification: Option<usize>,
    /// The date of birth in words.
    #[prop_or_default]
    pub born: Option<AttrValue>,
    /// What is to be thought about where nobody is born yet on that day.
    #[prop_or_default]
    pub unborn: Option<Whole<&'static str>>,
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
            && (&self.born, self.unborn) == (&other.born, other.unborn)
            && (self.tried, self.notification) == (other.tried, other.notification)
            && (self.level, self.in_table, self.in_cell)
                == (other.level, other.in_table, other.in_cell)
    }
}

impl RowProps {
    /// The same surroundings around another row.
    pub(super) fn around(&self, row: &Rc<Row>) -> Self {
        Self { row: row.clone(), signs: None, in_table: false, in_cell: false, ..self.clone() }
    }
}

/// A row on the screen, with what it keeps for itself.
#[derive(Default)]
pub(super) struct RowView {
    local: Local,
}

/// What the view of a row has at hand.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub props: &'a RowProps,
    pub local: &'a Local,
    pub link: &'a Scope<RowView>,
}

impl Component for RowView {
    type Message = Message;
    type Properties = RowProps;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        self.local.update(ctx.props(), message)
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &RowProps) -> bool {
        if old.row.answers != ctx.props().row.answers {
            self.local.answered(&old.row, ctx.props(), ctx.link());
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        row(Seen { props: ctx.props(), local: &self.local, link: ctx.link() })
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.local.rendered();
    }
}

fn row(seen: Seen<'_>) -> Html {
    language::part(seen.props, plain(seen))
}

fn plain(seen: Seen<'_>) -> Html {
    let props = seen.props;
    let item = &props.row.item;
    if !item.is_question() {
        return match item.kind {
            Kind::Display => display::view(props),
            _ if grid::is_one(&props.row) => grid::view(props),
            _ if props.row.is_list() => list::view(props),
            _ if item.control == Control::Table => table::view(props),
            _ => group::view(props),
        };
    }
    let nested = if item.kind == Kind::Boolean || group::asked(&props.row).next().is_none() {
        Html::default()
    } else {
        let nested = group::contents(props, props.row.contents());
        div("stack nested", vec![nested])
    };
    let about = if remark::is_placed(item) { Html::default() } else { remark::of_group(props) };
    all(vec![question(seen), nested, about])
}

fn question(seen: Seen<'_>) -> Html {
    let props = seen.props;
    let item = &props.row.item;
    match (item.kind, item.control) {
        _ if read_only::is_fixed(item) => read_only::view(props),
        (Kind::Boolean | Kind::Choice, _) if props.in_cell && !item.repeats => {
            drop_down::view(seen)
        }
        (Kind::Boolean, _) => yes_no::view(props),
        _ if scalar_field::is_one(item) && item.repeats => texts_field::view(seen),
        (Kind::Date, _) => date_field::view(seen),
        (Kind::Scalar(_), _) if lines::is_moment(item) => date_field::view(seen),
        (Kind::Choice, _) if props.in_table => table::line(props),
        (Kind::Choice, _) if item.is_position() => positions::view(props),
        (Kind::Choice, Control::DropDown) if !item.repeats => drop_down::view(seen),
        (Kind::Choice, _) => choices::view(seen),
        _ if item.repeats => texts_field::view(seen),
        _ if civil_field::is_one(item) => civil_field::view(seen),
        _ => text_field::view(seen),
    }
}

/// A row, with its address as key, so that it stays the same while others come and go.
pub(super) fn keyed(props: RowProps) -> Html {
    let key = field::id(&props.row);
    html! { <RowView key={key.as_str()} ..props /> }
}
