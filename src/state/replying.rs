//! Answering a document: the part that its form keeps for the recipient is filled in, and what the
//! sender wrote stays as it is, unless somebody says that it is to be changed. Nothing is locked:
//! one click opens all of it.

use std::rc::Rc;

use super::{Action, Desk, Effect, Focus, Screen, State};
use crate::answers::{Address, Answer, Stamp};
use crate::form::{Item, Kind, Value, Whole};

/// What a recipient says in their part: who they are, and the day.
const REPLIER: &str = "reply-name";
const REPLIED: &str = "reply-date";

impl Desk {
    /// Whether the form has a part for whoever receives the document.
    pub fn has_reply_part(&self) -> bool {
        self.form().reply_parts().next().is_some()
    }

    /// The name of that part.
    pub fn reply_part(&self) -> Option<&Rc<Item>> {
        self.form().reply_parts().next()
    }

    /// Whether something is said in that part.
    pub fn is_replied(&self) -> bool {
        // The day is written by the program, and says nothing by itself.
        let day = self.form().with_concept(REPLIED).map(|day| day.id);
        let mut said = self.form().reply_parts().flat_map(|part| self.answers.within(part));
        said.any(|(at, answers)| {
            Some(at.item) != day && answers.iter().any(|answer| !answer.is_empty())
        })
    }

    /// Whether a step holds a part for the recipient.
    pub fn is_for_recipient(&self, step: usize) -> bool {
        let roots = self.steps.get(step).map(|step| step.roots.as_slice()).unwrap_or_default();
        let mut roots = roots.iter().filter_map(|root| self.form().item(*root));
        roots.any(|root| self.form().reply_parts().any(|part| root.holds(part.id)))
    }

    /// Whether the document answers another one.
    pub fn is_reply(&self) -> bool {
        crate::WHOLE && self.record.is_reply()
    }

    /// Whether a step holds only what the sender wrote, and is read while somebody answers.
    pub fn is_kept(&self, step: usize) -> bool {
        self.is_reply() && self.opens.is_none() && !self.is_for_recipient(step)
    }

    /// Who answered, and when, as they said themselves.
    pub fn replied(&self) -> (Option<&Value>, Option<&Value>) {
        (self.concept(REPLIER), self.concept(REPLIED))
    }

    /// Whether an answer stands in a step that is only read.
    fn keeps(&self, at: &Address) -> bool {
        let holds = |root: &Rc<Item>| root.holds(at.item);
        let root = self.form().roots().find(|root| holds(root)).map(|root| root.id);
        let mut steps = self.steps.iter();
        let step = steps.position(|step| root.is_some_and(|root| step.roots.contains(&root)));
        step.is_some_and(|step| self.is_kept(step))
    }

    /// The answer is from today, where the part asks for its day and nobody has said another.
    fn date_reply(&mut self, stamp: &Stamp) {
        let Some(item) = self.form().with_concept(REPLIED).cloned() else { return };
        let at = Address::top(item.id);
        if item.kind == Kind::Date && self.answers.at(&at).is_empty() {
            self.answer(&at, vec![Answer::Value(Value::Date(stamp.date))]);
        }
    }
}

impl State {
    /// Begins a version of the opened document in which the part for its recipient is filled in.
    pub(super) fn answer_document(&mut self, stamp: &Stamp) -> Vec<Effect> {
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.opened.is_some()) else {
            return Vec::new();
        };
        let steps = 0..desk.steps.len();
        let Some(step) = steps.into_iter().find(|step| desk.is_for_recipient(*step)) else {
            return Vec::new();
        };
        desk.record = desk.continued(stamp, true);
        (desk.opened, desk.came, desk.filed) = (None, None, Whole::new(()));
        desk.go_on();
        desk.date_reply(stamp);
        desk.unsaved = false;
        self.go(Screen::Step(step))
    }

    /// What the sender wrote is to be changed after all.
    pub(super) fn open_kept(&mut self) -> Vec<Effect> {
        if let Some(desk) = &mut self.desk {
            desk.opens = Whole::new(());
        }
        vec![Effect::Focus(Focus::Heading)]
    }

    /// Whether an action would change what is only read while somebody answers.
    pub(super) fn is_kept_from(&self, action: &Action) -> bool {
        let place = action.place();
        self.desk.as_ref().zip(place).is_some_and(|(desk, at)| desk.keeps(at))
    }
}
