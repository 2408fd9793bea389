//! What a row keeps for itself as long as it is on the screen, and what it does with it. Nothing of
//! it is lost when the row goes: every answer was handed on the moment it was typed.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::NodeRef;
use yew::html::Scope;

use super::lines::{Happened, Lines};
use super::row::{RowProps, RowView};
use super::{count, moment, remark};
use crate::answers::Answers;
use crate::browser::Timeout;
use crate::form::{Kind, Whole};
use crate::sheet::Row;
use crate::state::{Action, DatePart, DateParts};

/// How long to wait before a count is said aloud, in milliseconds.
const PAUSE: u32 = 1000;

/// What a row keeps for itself.
#[derive(Default)]
pub(super) struct Local {
    /// A date as it is typed, as long as the focus is in it: nothing is written anew under the
    /// fingers.
    draft: Option<DateParts>,
    /// The same for what is written in a line.
    pub(super) lines: Lines,
    /// What is no date is pointed out once its fields were left, and until it is one.
    typing: bool,
    /// How many fields were asked for, also such as are empty still.
    fields: usize,
    /// Whether the focus is to go to the last of them.
    more: bool,
    /// Whether a whole date was spread over its fields, and the focus came into one of them: its
    /// text is selected, so that whoever goes on typing writes over it.
    spread: bool,
    /// Whether the count of characters, or a date in words, is said aloud, and what waits for that.
    pub(super) aloud: bool,
    wait: Option<Timeout>,
    /// What holds the fields.
    pub(super) around: NodeRef,
}

/// What happens in a row and nowhere else.
pub(super) enum Message {
    /// One of the fields of a date has this text now.
    Typed(DatePart, Rc<str>),
    /// One of them was left; `true` where the focus is in none of them.
    Left(bool),
    /// Something happened in a line that is read as something else than text.
    Line(Whole<Happened>),
    /// One field more.
    More,
    /// One field less: the one at this place.
    Less(usize),
    /// Nothing was typed for a while.
    Aloud,
}

impl Local {
    /// The three fields of a date.
    pub(super) fn parts(&self, props: &RowProps) -> DateParts {
        let answer = props.row.answers.first();
        self.draft.clone().unwrap_or_else(|| match props.row.item.kind {
            Kind::Scalar(_) => moment::date(&props.row.item, answer),
            _ => DateParts::of(answer),
        })
    }

    /// Whether to say that the answer is not what is asked for.
    pub(super) fn is_wrong(&self, props: &RowProps) -> bool {
        !self.typing && remark::is_wrong(&props.row)
    }

    /// Whether nothing is being typed: the fields were left, or there was a pause.
    pub(super) fn is_quiet(&self) -> bool {
        self.aloud || !self.typing
    }

    /// How many fields a question has that may be answered several times.
    pub(super) fn fields(&self, props: &RowProps) -> usize {
        props.row.answers.len().max(self.fields).max(1)
    }

    /// Whether to draw the row anew.
    pub(super) fn update(&mut self, props: &RowProps, message: Message) -> bool {
        let (at, act) = (&props.row.address, &props.act);
        match message {
            Message::Typed(part, text) => {
                let before = self.parts(props);
                // Nobody types so much at once: it was pasted, and is read there and then.
                let pasted = crate::WHOLE && text.len() > before.get(part).len() + 3;
                let parts = before.with(part, text);
                let text = match props.row.item.kind {
                    Kind::Scalar(_) => self.lines.joined(props, 0, &parts),
                    _ => parts.join(),
                };
                act.emit(Action::Type(at.clone(), 0, text.into()));
                self.typing |= !remark::is_wrong(&props.row);
                if pasted && parts.is_in_one() {
                    act.emit(Action::Settle(at.clone(), 0));
                    self.draft = None;
                } else {
                    self.draft = Some(parts);
                }
            }
            Message::Line(happened) => {
                if let Some(place) = self.lines.keep(&happened) {
                    let text = self.lines.joined(props, place, &self.parts(props));
                    act.emit(Action::Type(at.clone(), place, text.into()));
                }
                self.typing |= !remark::is_wrong(&props.row);
            }
            Message::Left(wholly) => {
                let line = self.lines.leave();
                if let Some(place) = line {
                    act.emit(Action::Settle(at.clone(), place));
                }
                if !wholly && !self.draft.as_ref().is_some_and(DateParts::is_in_one) {
                    return line.is_some();
                }
                self.spread = crate::WHOLE && !wholly;
                self.draft = None;
                self.typing &= !wholly;
                act.emit(Action::Settle(at.clone(), 0));
            }
            Message::More => {
                self.fields = self.fields(props) + 1;
                self.more = true;
            }
            Message::Less(place) => {
                self.fields = self.fields(props) - 1;
                act.emit(Action::RemoveAnswer(at.clone(), place));
            }
            Message::Aloud => self.aloud = true,
        }
        true
    }

    /// Another answer: what is said about the old one is void.
    pub(super) fn answered(&mut self, old: &Row, props: &RowProps, link: &Scope<RowView>) {
        self.aloud = false;
        if crate::WHOLE {
            self.forget_other(props);
            // Texts are typed past this file; of others it is known already.
            let is_text = matches!(props.row.item.kind, Kind::String | Kind::Text);
            self.typing |= is_text && !remark::is_wrong(old);
            self.lines.answered(old, &props.row);
        }
        let link = link.clone();
        let speak = move || link.send_message(Message::Aloud);
        let is_date = crate::WHOLE && props.row.item.kind == Kind::Date;
        let waits = is_date || count::is_near(&props.row);
        self.wait = waits.then(|| Timeout::new(PAUSE, speak));
    }

    /// What is typed gives way to an answer that came from elsewhere, for example because it was
    /// taken back.
    fn forget_other(&mut self, props: &RowProps) {
        let (item, line) = (&props.row.item, self.lines.typed_at());
        let text = match &self.draft {
            None if line.is_none() => return,
            Some(draft) if item.kind == Kind::Date => draft.join(),
            _ => self.lines.joined(props, line.unwrap_or(0), &self.parts(props)),
        };
        let said = match props.row.answers.get(line.unwrap_or(0)) {
            Some(answer) => *answer == Answers::typing(item, &text),
            None => text.trim().is_empty(),
        };
        if !said {
            self.draft = None;
            self.lines.leave();
        }
    }

    /// The row is drawn.
    pub(super) fn rendered(&mut self) {
        if crate::WHOLE && std::mem::take(&mut self.spread) {
            let around = self.around.cast::<Element>();
            let field =
                around.and_then(|around| around.query_selector("input:focus").ok().flatten());
            if let Some(field) = field {
                field.unchecked_into::<HtmlInputElement>().select();
            }
        }
        if !std::mem::take(&mut self.more) {
            return;
        }
        let last = self.around.get().and_then(|around| {
            let around: HtmlElement = around.unchecked_into();
            around.query_selector(".f:last-of-type :is(input, textarea)").ok().flatten()
        });
        if let Some(field) = last.map(|field| field.unchecked_into::<HtmlElement>()) {
            // A field that cannot take the focus is none that anyone can type in.
            let _ = field.focus();
        }
    }
}
