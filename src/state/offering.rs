//! Carrying answers over from one document to another, and putting two together. Nothing is
//! written before a person has seen it and said yes; what is offered is in no journal.

mod carry;
mod compare;
mod consent;
mod join;
mod write;

use std::rc::Rc;

use super::{Action, Asking, Came, Deed, Desk, Effect, Screen, State};
pub use compare::Kin;

use crate::answers::{Address, Also, Answer, Document, Edition, Misfit, Stamp};
use crate::form::{Date, Form, Item, Purpose, Rule, Text, Value, Whole};
use crate::library::instrument;
use crate::work::Container;

/// What is offered.
#[derive(Clone, PartialEq)]
pub struct Offers {
    /// What it is offered for.
    pub aim: Aim,
    /// What the form is called that the answers come from.
    pub title: Text,
    /// The day of the document that they come from.
    pub date: Option<Date>,
    /// What is offered, in the order of the form that it is offered to.
    pub list: Vec<Offer>,
    /// Whether the names or the birth dates of the children differ.
    pub other_child: bool,
    /// Whether the other document is what others get: something was left out of it.
    pub limited: bool,
    /// Answers that fit nowhere in the form that lies open.
    pub left: Vec<Line>,
    /// What fitted nowhere in the other document either.
    pub misfits: Vec<Rc<Misfit>>,
}

/// What something is offered for.
#[derive(Clone, Debug, PartialEq)]
pub enum Aim {
    /// A new document that begins with it.
    Carry,
    /// One document out of two: the other one is of these versions, the latest first. The clock
    /// is that of the moment in which it was asked for.
    Join(Stamp, Vec<Rc<str>>),
}

/// An answer, or a row of answers, that can be taken.
#[derive(Clone, PartialEq)]
pub struct Offer {
    /// The question or group that it is for.
    pub question: Text,
    /// The step that this stands in.
    pub step: usize,
    /// The question or group that it comes from.
    pub from: Text,
    /// What is offered: one answered question, or those of a row.
    pub lines: Vec<Line>,
    /// What stands there already and would give way.
    pub there: Vec<Answer>,
    /// Whether there is a position in it.
    pub is_position: bool,
    /// Whether the child's name stands in a text that is for a document without one.
    pub is_named: bool,
    /// Whether it is to be taken.
    pub taken: bool,
    target: Target,
}

/// A question with answers.
#[derive(Clone, PartialEq)]
pub struct Line {
    /// The question.
    pub item: Rc<Item>,
    /// The answers.
    pub answers: Vec<Answer>,
    /// The places of the rows inside the offered row in which it stands, outermost first.
    rows: Vec<usize>,
}

/// Where an offer is written.
#[derive(Clone, Debug, PartialEq)]
enum Target {
    /// Here.
    Question(Address),
    /// In a new row of this group.
    Row(Address),
}

/// A document that was opened while another one of the same kind lies open.
#[derive(Clone, PartialEq)]
pub struct Found {
    pub(super) document: Document,
    pub(super) container: Container,
    pub(super) came: Came,
    /// How it stands to what lies open, where the two are versions of one.
    pub kin: Option<Kin>,
}

impl Line {
    fn new(item: &Rc<Item>, answers: Vec<Answer>) -> Self {
        Self { item: item.clone(), answers, rows: Vec::new() }
    }
}

impl Found {
    /// Which version it is.
    pub fn edition(&self) -> Edition {
        let Document { form, answers, record } = &self.document;
        Edition { by: record.author(form, answers), ..record.edition() }
    }

    /// Whether it is the very same document as another, in some state of it.
    pub fn is_state_of(&self, desk: &Desk) -> bool {
        self.document.record.id == desk.record.id
    }
}

impl Offer {
    /// An offer for a place of the document, preselected unless there is a position in it.
    fn new(form: &Form, target: Target, from: Text, lines: Vec<Line>) -> Self {
        let (Target::Question(at) | Target::Row(at)) = &target;
        let of_step = form.roots().position(|root| root.holds(at.item));
        let steps = form.steps();
        let root = of_step.and_then(|place| form.roots().nth(place)).map(|root| root.id);
        let step = steps.iter().position(|step| root.is_some_and(|id| step.roots.contains(&id)));
        let is_position = lines.iter().any(|line| line.item.dimension().is_some());
        Self {
            question: form.item(at.item).map(|item| item.text.clone()).unwrap_or_default(),
            step: step.unwrap_or(0),
            from,
            lines,
            there: Vec::new(),
            is_position,
            is_named: false,
            taken: !is_position,
            target,
        }
    }
}

impl State {
    /// The forms that may follow the document that lies open, by what the library says of its kind
    /// and, where that is known, the age of the child: their places in [`State::forms`].
    pub fn following(&self) -> Vec<usize> {
        let (Some(desk), Some(library)) = (&self.desk, &self.library) else { return Vec::new() };
        // What follows is for the staff, once they have put the parts together.
        if desk.is_parents_alone() {
            return Vec::new();
        }
        let next = library.next(desk.form());
        let months = desk.age().map(|age| u32::from(age.years) * 12 + u32::from(age.months));
        let fits = |form: &Form| {
            let is_next =
                instrument(form).is_some_and(|code| next.iter().any(|next| **next == *code));
            let of_age = form.months.zip(months);
            is_next && of_age.is_none_or(|((from, to), months)| (from..=to).contains(&months))
        };
        let forms = self.forms.iter().enumerate();
        forms.filter(|(_, form)| fits(form)).map(|(place, _)| place).collect()
    }

    /// Begins a form with what can be carried over. The offers are taken from the document that
    /// lies open before another one takes its place.
    pub(super) fn carry(&mut self, form: usize, stamp: &Stamp) -> Vec<Effect> {
        if self.desk.is_some() && self.must_ask() {
            let deed = Action::deed(Deed::Carry(form, stamp.clone()));
            return deed.map(|deed| self.ask(deed)).unwrap_or_default();
        }
        let (Some(source), Some(form)) = (&self.desk, self.forms.get(form)) else {
            return Vec::new();
        };
        let mut desk = Desk::begin(form.clone(), stamp);
        // Who practises goes on practising.
        if source.record.also().practice {
            let also = Also { practice: true, ..desk.record.also() };
            desk.record = desk.record.saying(also);
        }
        let offers = self.carried(source, &desk);
        self.lay_out(desk);
        let mut effects = vec![Effect::Journal { soon: false }];
        effects.extend(self.offer(offers));
        effects
    }

    /// Whether what is asked about is a form that some of the answers here can come along into.
    /// Nothing is begun by it.
    pub fn comes_along(&self, asking: &Asking) -> bool {
        let Asking::Replace(action) = asking else { return false };
        let Action::Do(deed) = &**action else { return false };
        let Deed::Carry(form, stamp) = &**deed else { return false };
        let (Some(source), Some(form)) = (&self.desk, self.forms.get(*form)) else { return false };
        !self.carried(source, &Desk::begin(form.clone(), stamp)).list.is_empty()
    }

    /// What can be carried over from one document to another.
    fn carried(&self, source: &Desk, desk: &Desk) -> Offers {
        let positions = self.settings.as_ref().is_some_and(|settings| settings.positions_follow);
        carry::offers(source, desk, positions)
    }

    fn offer(&mut self, offers: Offers) -> Vec<Effect> {
        self.offers = Whole::new(offers);
        self.go(Screen::Offers)
    }

    /// Whether a document that was found may be put together with what lies open: it is of the
    /// same kind and not the very same one. Where nothing would be lost by opening it, nobody is
    /// asked about a child that is plainly another.
    pub(super) fn may_join(&self, document: &Document) -> bool {
        let Some(desk) = &self.desk else { return false };
        // The code of a file is spoken of before anything else.
        let other = desk.record.id != document.record.id && !self.shows_code();
        let kin = compare::is_same_kind(desk.form(), &document.form);
        let real = desk.record.also().practice == document.record.also().practice;
        let asked = self.must_ask() || desk.opened.is_none();
        other && kin && real && (asked || !compare::is_other_child(desk, document))
    }

    /// How a document stands to the one that lies open, where both are versions of one. The code of
    /// a file is spoken of before anything else.
    pub(super) fn kin(&self, document: &Document) -> Option<Kin> {
        let desk = self.desk.as_ref().filter(|_| crate::WHOLE && !self.shows_code())?;
        compare::kin(desk, document)
    }

    /// Asks whether the two are to be put together, or which version is to lie open.
    pub(super) fn ask_to_join(&mut self, found: Found) -> Vec<Effect> {
        self.asking = Whole::new(Box::new(found)).map(Asking::Join);
        Vec::new()
    }

    /// Opens what was found in place of what lies open.
    pub(super) fn open_found(&mut self, found: &Found) -> Vec<Effect> {
        self.lay_found(found.clone())
    }

    /// Offers what the file says that was found.
    pub(super) fn join(&mut self, stamp: &Stamp) -> Vec<Effect> {
        let Some(Asking::Join(found)) = self.asking.take() else { return Vec::new() };
        let Some(desk) = &self.desk else { return Vec::new() };
        // What opening the file would not show is not offered either. Its own words stay those of
        // the form, whatever language the parents read it in.
        let found = (**found).clone();
        let form = found.document.form.clone();
        let theirs = Document { form, ..Desk::read(found.document, found.container).whole() };
        let offers = join::offers(desk, &theirs, stamp);
        self.sealed = None;
        self.offer(offers)
    }

    pub(super) fn take(&mut self, place: usize, taken: bool) -> Vec<Effect> {
        if let Some(mut offers) = self.offers.as_deref().cloned() {
            if let Some(offer) = offers.list.get_mut(place) {
                offer.taken = taken;
            }
            self.offers = Whole::new(offers);
        }
        Vec::new()
    }

    pub(super) fn accept(&mut self) -> Vec<Effect> {
        let (Some(offers), Some(desk)) = (self.offers.take(), &mut self.desk) else {
            return Vec::new();
        };
        let taken: Vec<&Offer> = offers.list.iter().filter(|offer| offer.taken).collect();
        if taken.is_empty() {
            return self.leave();
        }
        if let Aim::Join(stamp, versions) = &offers.aim {
            desk.take_up(stamp, versions);
        }
        // All of it is taken back at once.
        let first = taken.first().map(|offer| match &offer.target {
            Target::Question(at) | Target::Row(at) => at.clone(),
        });
        let receive = |desk: &mut Desk| {
            taken.into_iter().flat_map(|offer| desk.receive(offer)).collect::<Vec<_>>()
        };
        let mut effects = first.map(|at| desk.at_once(at, receive)).unwrap_or_default();
        effects.truncate(1);
        effects.extend(self.go(Screen::Step(0)));
        effects
    }

    pub(super) fn decline(&mut self) -> Vec<Effect> {
        if self.offers.take().is_some() { self.leave() } else { Vec::new() }
    }

    /// Goes on with what lies open, as it was.
    pub(super) fn leave(&mut self) -> Vec<Effect> {
        let read = self.desk.as_ref().is_some_and(|desk| desk.opened.is_some());
        self.go(if read { Screen::Opened } else { Screen::Step(0) })
    }
}

/// Whom and where a document is about, and who writes it: what a new one of the same kind begins
/// with. Everything else is to be seen and said anew.
const HEAD: [&str; 6] =
    ["child-name", "child-birthdate", "child-age", "setting", "assessor-name", "assessor-role"];

impl Desk {
    /// Takes over whom and where another document is about.
    pub(super) fn take_head(&mut self, source: &Desk) {
        if source.record.also().practice {
            self.record = self.record.saying(Also { practice: true, ..self.record.also() });
        }
        for offer in carry::offers(source, self, false).list {
            let mut items = offer.lines.iter().map(|line| &line.item);
            if items.all(|item| item.concept().is_some_and(|concept| HEAD.contains(&concept))) {
                self.receive(&offer);
            }
        }
    }
}

/// What is said, without fields that are empty.
fn said(answers: &[Answer]) -> Vec<Answer> {
    answers.iter().filter(|answer| !answer.is_empty()).cloned().collect()
}

/// Whether a question may be answered from elsewhere: a person may write there, and no rule does.
fn is_free(form: &Form, item: &Item) -> bool {
    let calculates = |rule: &Rc<Rule>| rule.purpose == Purpose::Calculate;
    let asked = item.is_question() && item.is_writable();
    asked && !form.rules_of(Some(item.id)).any(calculates)
}

/// The day that a document speaks of.
fn day(desk: &Desk) -> Option<Date> {
    match desk.concept("assessment-date") {
        Some(Value::Date(date)) => Some(*date),
        _ => desk.record.authored,
    }
}
