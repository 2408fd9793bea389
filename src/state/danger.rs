//! What is asked for, and what is not as long as somebody has answered that a child is in danger:
//! then nothing else is asked, but in the form that danger leads to. The document does not become
//! complete by it.

use std::rc::Rc;

use super::{Desk, Effect, Focus, Screen, State};
use crate::answers::{Address, Answer};
use crate::form::{Value, Whole};
use crate::library::instrument;
use crate::sheet::{Gap, Row};

/// The draft of a notification, among the codes of forms.
const NOTIFICATION: &str = "notification-draft";

const YES: Value = Value::Boolean(true);

impl Desk {
    /// The question that somebody has answered with the yes that is an alert.
    pub fn danger(&self) -> Option<&Rc<Row>> {
        if !crate::WHOLE {
            return None;
        }
        let is_on = |row: &&Rc<Row>| row.item.alert && row.has(&YES);
        self.sheet.all().into_iter().find(is_on)
    }

    /// The question that says so, where the rest of the form can wait for it. The draft of a
    /// notification cannot: it is what is to be done in danger, and what the law asks for in it is
    /// asked for all the more.
    pub fn alarm(&self) -> Option<&Rc<Row>> {
        self.danger().filter(|_| instrument(self.form()) != Some(NOTIFICATION))
    }

    /// The question for the child's name where it has no answer, as long as the rest can wait:
    /// nobody is pressed for it, and a file without it helps nobody.
    pub fn nameless(&self) -> Option<&Rc<Row>> {
        self.alarm()?;
        let mut rows = self.sheet.all().into_iter();
        let is_name = |row: &Row| row.item.concept() == Some("child-name") && row.item.required;
        rows.find(|row| is_name(row) && row.answers.iter().all(Answer::is_empty))
    }

    /// The questions that something is still to be said about on the screen, of what is read
    /// there: where others read it, not of what they do not get. In danger nothing is missing; what
    /// cannot be read as it was written is pointed out all the same.
    pub fn wanting(&self) -> Vec<&Rc<Row>> {
        let excerpt = self.excerpt();
        let mut rows = match excerpt.as_ref() {
            Some(excerpt) => excerpt.gaps(&self.sheet),
            None => self.sheet.gaps(),
        };
        if self.alarm().is_some() {
            rows.retain(|row| row.gap != Some(Gap::Missing));
        }
        rows
    }

    /// Whether each field says what it asks for: somebody wanted to hand in before it was there.
    pub fn is_tried(&self) -> bool {
        crate::WHOLE && self.tried && self.alarm().is_none()
    }
}

impl State {
    /// Whether the screen lists, or shows at its fields, what keeps the document from being
    /// complete. The title of the page says so then.
    pub fn shows_errors(&self) -> bool {
        let Some(desk) = self.desk.as_ref().filter(|desk| desk.is_tried()) else { return false };
        match self.screen {
            Screen::Review => !desk.wanting().is_empty(),
            Screen::Step(number) => desk.steps.get(number).is_some_and(|step| {
                let mut rows = Vec::new();
                desk.sheet.rows_of(&step.roots).for_each(|row| row.collect(&mut rows));
                rows.iter().any(|row| row.gap.is_some())
            }),
            _ => false,
        }
    }

    /// The form that a notification is drafted with (its place in [`State::forms`]), where it is
    /// not the one that lies open.
    pub fn notification(&self) -> Option<usize> {
        let desk = self.desk.as_ref().filter(|_| crate::WHOLE)?;
        let place = self.forms.iter().position(|form| instrument(form) == Some(NOTIFICATION))?;
        (instrument(desk.form()) != Some(NOTIFICATION)).then_some(place)
    }

    /// An option is chosen or given up. What a yes says about danger is brought into view; the
    /// focus stays where it is.
    pub(super) fn choose(&mut self, at: &Address, value: &Value, on: bool) -> Vec<Effect> {
        let mut effects = self.on_desk(|desk| desk.choose(at, value, on));
        let danger = self.desk.as_ref().and_then(|desk| desk.danger());
        if danger.is_some_and(|row| row.address == *at) && !effects.is_empty() {
            effects.extend(Whole::new(at.clone()).map(Focus::Danger).map(Effect::Focus));
        }
        effects
    }
}
