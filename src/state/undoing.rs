//! Taking changes back, and making them again: what a document said before each change, as long
//! as the document lies open. A fall of the program loses the history, and nothing else.

use std::rc::Rc;

use super::{Action, Desk, Effect, Focus, State};
use crate::answers::{Address, Answers};
use crate::form::{Form, Whole};

/// As many changes as are remembered.
const MOST: usize = 200;

/// What was changed, and how it can be changed back.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct History {
    /// What there was before each change, the last one at the end.
    past: Vec<Former>,
    /// What there was before each change was taken back.
    future: Vec<Former>,
    /// The field that someone is typing in: what is typed there is one change.
    typing: Option<Field>,
    /// What happened last, if nothing has been changed since, and how often that was.
    turned: Option<(Turned, usize)>,
}

/// A field: a question, and the place among its answers.
type Field = (Address, usize);

/// All answers, and where a person has written over one that is calculated.
type Said = (Rc<Answers>, Vec<Address>);

/// What was said when something was changed at a place.
#[derive(Clone, Debug, PartialEq)]
struct Former {
    at: Address,
    said: Said,
}

/// What became of the last change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turned {
    /// It was taken back.
    Back,
    /// It was made again.
    Again,
}

/// What is about to be done at a place, and what was said before; nothing where it goes on with the
/// change before it.
#[derive(Clone, Debug)]
pub(super) struct Note {
    at: Address,
    touch: Touch,
    said: Option<Said>,
}

/// What a person does to the answers.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Touch {
    /// They type in a field.
    Typing(usize),
    /// They leave a field.
    Leaving(usize),
    /// They do something that is a change by itself.
    Once,
}

impl State {
    /// What to note before an action is carried out, where it is one that may change an answer.
    pub(super) fn before(&self, action: &Action) -> Option<Whole<Note>> {
        let desk = self.desk.as_ref().filter(|desk| desk.opened.is_none())?;
        let (at, touch) = match action {
            Action::Type(at, place, _) => (at.clone(), Touch::Typing(*place)),
            Action::Settle(at, place) => (at.clone(), Touch::Leaving(*place)),
            Action::Choose(at, ..) | Action::Unanswer(at) | Action::RemoveAnswer(at, _) => {
                (at.clone(), Touch::Once)
            }
            Action::AddRow(group) => (group.clone(), Touch::Once),
            Action::RemoveRow(group, row) => (group.in_row(*row), Touch::Once),
            Action::PutBack => (desk.removed.as_ref()?.address(), Touch::Once),
            _ => return None,
        };
        Whole::new(desk.look_back(at, touch))
    }

    /// The action was carried out.
    pub(super) fn after(&mut self, note: Option<Whole<Note>>) {
        if let (Some(note), Some(desk)) = (note, &mut self.desk) {
            desk.noted((*note).clone());
        }
    }

    pub(super) fn undo(&mut self) -> Vec<Effect> {
        self.turn(Turned::Back)
    }

    pub(super) fn redo(&mut self) -> Vec<Effect> {
        self.turn(Turned::Again)
    }

    fn turn(&mut self, turned: Turned) -> Vec<Effect> {
        let may = self.asking.is_none() && !self.covered;
        let desk = self.desk.as_mut().filter(|desk| may && desk.opened.is_none());
        let Some(at) = desk.and_then(|desk| desk.turn(turned)) else { return Vec::new() };
        let mut effects = vec![Effect::Journal { soon: false }];
        effects.extend(match at {
            Some(at) => self.go_to(at),
            None => vec![Effect::Focus(Focus::Heading)],
        });
        effects
    }
}

impl Desk {
    /// Whether there is a change that can be taken back.
    pub fn can_undo(&self) -> bool {
        self.history.as_ref().is_some_and(|history| !history.past.is_empty())
    }

    /// Whether there is a change that was taken back and can be made again.
    pub fn can_redo(&self) -> bool {
        self.history.as_ref().is_some_and(|history| !history.future.is_empty())
    }

    /// Where the last change was made.
    pub fn changed_last(&self) -> Option<&Address> {
        self.history.as_ref().and_then(|history| history.past.last()).map(|former| &former.at)
    }

    /// What happened to the last change, as long as nothing else has been changed, and how often
    /// something like it has happened.
    pub fn turned(&self) -> Option<(Turned, usize)> {
        self.history.as_ref().and_then(|history| history.turned)
    }

    /// Does something, which is one change, whatever it does.
    pub(super) fn at_once<T>(&mut self, at: Address, act: impl FnOnce(&mut Self) -> T) -> T {
        let note = self.look_back(at, Touch::Once);
        let done = act(self);
        self.noted(note);
        done
    }

    /// Who types on needs no second copy of all that was there before.
    fn look_back(&self, at: Address, touch: Touch) -> Note {
        let said = (!self.goes_on(&at, touch)).then(|| self.said());
        Note { at, touch, said }
    }

    fn noted(&mut self, Note { at, touch, said }: Note) {
        let typing = match touch {
            Touch::Typing(place) => Some((at.clone(), place)),
            _ => None,
        };
        let goes_on = said.is_none();
        if let Some(said) = said.filter(|said| *said != self.said()) {
            self.change_history(|history| history.note(Former { at, said }, typing));
        } else if goes_on && typing.is_none() {
            self.change_history(|history| history.typing = None);
        }
    }

    /// Whether this is still the same change. A save ends it: what it has written can be come back
    /// to.
    fn goes_on(&self, at: &Address, touch: Touch) -> bool {
        let (Touch::Typing(place) | Touch::Leaving(place)) = touch else { return false };
        let typing = self.history.as_ref().and_then(|history| history.typing.as_ref());
        self.unsaved && typing.is_some_and(|typing| typing.0 == *at && typing.1 == place)
    }

    fn said(&self) -> Said {
        (self.answers.clone(), self.theirs.clone())
    }

    fn change_history<T>(&mut self, change: impl FnOnce(&mut History) -> T) -> T {
        let history = self.history.as_deref().cloned();
        // Nobody else holds it now, so that it need not be copied.
        self.history = None;
        let mut history = history.map(Rc::unwrap_or_clone).unwrap_or_default();
        let changed = change(&mut history);
        self.history = Whole::new(Rc::new(history));
        changed
    }

    /// Takes the last change back, or makes it again; the place that it is about, as far as that
    /// is on the screen. `None` where there is no such change.
    fn turn(&mut self, turned: Turned) -> Option<Option<Address>> {
        self.history.as_ref()?;
        let now = self.said();
        let former = self.change_history(|history| history.turn(turned, &now))?;
        (self.answers, self.theirs) = former.said;
        let changed = self.answers.differing(&now.0);
        // A row that comes back by itself is not to be put back a second time.
        self.removed = None;
        self.sheet = Rc::new(self.sheet.update(&self.answers, &changed));
        self.unsaved = true;
        self.edits += 1;
        self.made = None;
        let places = around(self.form(), former.at);
        Some(places.into_iter().find(|at| self.sheet.at(at).is_some()))
    }
}

impl History {
    fn note(&mut self, before: Former, typing: Option<Field>) {
        self.past.push(before);
        if self.past.len() > MOST {
            self.past.remove(0);
        }
        self.future.clear();
        self.typing = typing;
        self.turned = None;
    }

    /// The state to go to. What was typed and deleted again made no difference, and is passed
    /// over.
    fn turn(&mut self, turned: Turned, now: &Said) -> Option<Former> {
        let (from, to) = match turned {
            Turned::Back => (&mut self.past, &mut self.future),
            Turned::Again => (&mut self.future, &mut self.past),
        };
        self.typing = None;
        while let Some(former) = from.pop() {
            if former.said != *now {
                to.push(Former { at: former.at.clone(), said: now.clone() });
                let times = self.turned.map_or(0, |(_, times)| times) + 1;
                self.turned = Some((turned, times));
                return Some(former);
            }
        }
        None
    }
}

/// A place and those around it, from the inside out: a row, its group, what that stands in.
fn around(form: &Form, at: Address) -> Vec<Address> {
    let outwards = |at: &Address| {
        let depth = form.repeating_around(at.item).len();
        let without = |item, depth| {
            let rows = at.rows.get(..depth).unwrap_or_default().into();
            Some(Address { item, rows })
        };
        // The row of a group stands in the group.
        match form.item(at.item)?.parent {
            _ if at.rows.len() > depth => without(at.item, depth),
            Some(parent) if form.item(parent)?.is_repeating_group() => without(parent, depth),
            Some(parent) => without(parent, form.repeating_around(parent).len()),
            None => None,
        }
    };
    std::iter::successors(Some(at), outwards).collect()
}
