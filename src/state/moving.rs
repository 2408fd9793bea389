//! Moving between screens. Nothing is locked: every screen can be reached at any time.

use super::{Action, Asking, Desk, Effect, Focus, Made, Notice, State};
use crate::answers::{Address, Stamp};
use crate::form::Whole;

/// What the screen shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What to begin or open.
    Start,
    /// A step of the form, from 0.
    Step(usize),
    /// All answers, to be read through.
    Review,
    /// How to hand over.
    HandOver,
    /// The file is ready.
    Done,
    /// A sealed file waits for its code.
    Unlock,
    /// A document was opened and is read.
    Opened,
    /// A form was opened, and what reading it came to is shown.
    Form,
    /// What can be carried over is offered.
    Offers,
    /// What the municipality decides.
    Settings,
    /// How drafts are saved, and the code that opens them.
    Draft,
    /// How the program is used.
    Help,
    /// What becomes of what is written here.
    Privacy,
    /// How far everybody can use it, and whom to tell where not.
    Accessibility,
    /// The document as its parents read it.
    Parents,
}

/// The number of the first step of a form; the numbers below are those of the other screens.
const FIRST_STEP: u32 = 20;

impl Screen {
    /// The number that a history entry holds; it says nothing of the form or the answers.
    pub fn number(self) -> u32 {
        match self {
            Self::Start => 0,
            Self::Review => 1,
            Self::HandOver => 2,
            Self::Done => 3,
            Self::Unlock => 4,
            Self::Opened => 5,
            Self::Form => 6,
            Self::Offers => 7,
            Self::Settings => 8,
            Self::Draft => 9,
            Self::Help => 10,
            Self::Privacy => 11,
            Self::Accessibility => 12,
            Self::Parents => 13,
            Self::Step(step) => u32::try_from(step).unwrap_or(0).saturating_add(FIRST_STEP),
        }
    }

    /// The screen behind a number.
    pub fn from_number(number: u32) -> Self {
        match number {
            1 => Self::Review,
            2 => Self::HandOver,
            3 => Self::Done,
            4 => Self::Unlock,
            5 => Self::Opened,
            6 => Self::Form,
            7 => Self::Offers,
            8 => Self::Settings,
            9 => Self::Draft,
            10 => Self::Help,
            11 => Self::Privacy,
            12 => Self::Accessibility,
            13 => Self::Parents,
            step if step >= FIRST_STEP => Self::Step((step - FIRST_STEP) as usize),
            _ => Self::Start,
        }
    }
}

impl State {
    /// Whether another program may take over from the journal: nothing is open, asked or on its way
    /// that is not in it.
    pub fn is_calm(&self) -> bool {
        let waits = self.early.is_some() || self.busy.is_some() || self.waiting.is_some();
        let waits = waits || self.offers.is_some() || self.draft.is_some();
        let shown = self.sealed.is_some() || self.notice.is_some() || self.asking.is_some();
        let plain =
            |desk: &Desk| desk.opened.is_none() && desk.code.is_none() && desk.made.is_none();
        let here = !matches!(self.screen, Screen::HandOver | Screen::Done);
        here && !waits && !shown && self.desk.as_ref().is_none_or(plain)
    }

    /// Whether an action would throw away answers that no file has, or the code of a file. Whoever
    /// goes on to the next child has just been told where to look for the file, and still has the
    /// code of the drafts: a question each time would be answered unread.
    pub(super) fn must_ask(&self) -> bool {
        self.is_unsaved() || self.shows_code()
    }

    /// Whether clearing would throw away what must not be lost without a question: what opens the
    /// drafts is forgotten then, and a file that nobody has seen may be in no folder.
    pub(super) fn must_ask_to_clear(&self) -> bool {
        self.must_ask() || self.leaves_behind().is_some()
    }

    /// Whether there is a code that is gone when the document is.
    pub fn shows_code(&self) -> bool {
        let made = self.desk.as_ref().and_then(|desk| desk.made.as_ref());
        made.is_some_and(|made| made.code.is_some())
    }

    pub(super) fn ask(&mut self, action: Action) -> Vec<Effect> {
        self.asking = Some(match action {
            Action::Clear => {
                self.drop_question();
                Asking::Clear
            }
            other => Asking::Replace(Box::new(other)),
        });
        Vec::new()
    }

    pub(super) fn confirm(&mut self) -> Vec<Effect> {
        let Some(asking) = self.asking.take() else { return Vec::new() };
        let before = self.desk.as_ref().filter(|_| crate::WHOLE);
        let before = before.map(|desk| (desk.unsaved, desk.made.clone()));
        if let Some(desk) = &mut self.desk {
            desk.unsaved = false;
            desk.made = None;
        }
        match asking {
            Asking::Clear => self.clear(),
            Asking::Replace(action) => {
                let effects = self.reduce(*action);
                self.give_back(before);
                effects
            }
            Asking::Join(found) => self.open_found(&found),
        }
    }

    /// Where one question led to another, nothing was given up yet: whoever says no to the second
    /// has lost nothing by saying yes to the first.
    fn give_back(&mut self, before: Option<(bool, Option<Made>)>) {
        if let (Some(Asking::Join(_)), Some(desk), Some(before)) =
            (&self.asking, &mut self.desk, before)
        {
            (desk.unsaved, desk.made) = before;
        }
    }

    pub(super) fn dismiss(&mut self) -> Vec<Effect> {
        self.notice = None;
        // Another version was put aside, and the next file may be one too.
        let goes_on = matches!(&self.asking, Some(Asking::Join(found)) if found.kin.is_some());
        let asking = if goes_on { self.asking.take() } else { self.drop_question() };
        match asking {
            // The sealed file was opened, and what lies open stays: nothing waits for a code.
            Some(Asking::Join(_)) if self.screen == Screen::Unlock => {
                self.sealed = None;
                return self.leave();
            }
            Some(Asking::Join(_)) => self.sealed = None,
            _ => {}
        }
        Vec::new()
    }

    /// Takes a question away that nobody answers with yes. Who does not want to give up what lies
    /// open wants none of the files that wait.
    pub(super) fn drop_question(&mut self) -> Option<Asking> {
        let asking = self.asking.take();
        if matches!(asking, Some(Asking::Replace(_) | Asking::Join(_))) {
            self.put_away_files();
        }
        asking
    }

    pub(super) fn begin(&mut self, form: usize, stamp: &Stamp) -> Vec<Effect> {
        let Some(form) = self.forms.get(form).cloned() else { return Vec::new() };
        self.lay_out(Desk::begin(form, stamp))
    }

    /// Lays a new document on the desk.
    pub(super) fn lay_out(&mut self, desk: Desk) -> Vec<Effect> {
        self.leave_files();
        self.desk = Some(desk);
        self.show(Screen::Step(0))
    }

    pub(super) fn clear(&mut self) -> Vec<Effect> {
        let mut effects = if crate::WHOLE { self.forget_all() } else { Vec::new() };
        self.leave_files();
        (self.desk, self.covered) = (None, false);
        self.loaded = None;
        effects.extend(self.show(Screen::Start));
        // The notice is heard at once; the focus stays with the heading, from where one goes on.
        self.notice = Whole::new(()).map(Notice::Cleared);
        effects.push(Effect::Forget);
        effects
    }

    /// What only the whole program has beside the document: what runs for it, what was asked about
    /// it, where the person was in it, and the code of its drafts.
    fn forget_all(&mut self) -> Vec<Effect> {
        let effects = self.give_up().unwrap_or_default();
        (self.asking, self.blank) = (None, None);
        (self.last, self.behind, self.reads_in) = (None, None, None);
        self.forget_draft();
        effects
    }

    /// Gives up the files that wait or are being looked into: what comes of them comes too late.
    fn leave_files(&mut self) {
        self.sealed = None;
        self.put_away_files();
    }

    /// Puts away the files that are still to be opened, and the one that is being looked into.
    pub(super) fn put_away_files(&mut self) {
        self.waiting = None;
        self.early = None;
        self.pile = None;
    }

    /// Goes to a screen and remembers it in the browser's history.
    pub(super) fn go(&mut self, screen: Screen) -> Vec<Effect> {
        if !self.can_show(screen) {
            return Vec::new();
        }
        let mut effects = self.show(screen);
        if screen == Screen::HandOver && self.needs_code() {
            effects.extend(self.draw_code());
        }
        effects
    }

    fn show(&mut self, screen: Screen) -> Vec<Effect> {
        let again = self.screen == screen;
        self.enter(screen);
        let focus = Effect::Focus(Focus::Heading);
        if again { vec![focus] } else { vec![Effect::Remember(screen.number()), focus] }
    }

    pub(super) fn enter(&mut self, screen: Screen) {
        if crate::WHOLE && screen.is_aside() {
            return self.turn_to(screen);
        }
        // Whoever looked something up is back where they were.
        if !self.screen.is_aside() || self.behind() != screen {
            self.came_from = None;
        }
        self.screen = screen;
        self.notice = None;
        if matches!(screen, Screen::Step(_) | Screen::Review | Screen::HandOver) {
            self.last = Whole::new(screen);
        }
        if !matches!(screen, Screen::Settings | Screen::HandOver) {
            self.settled = None;
        }
        // What is offered is offered there and then: whoever turns away has not said yes.
        if screen != Screen::Offers {
            self.offers = None;
        }
        if let Some(desk) = &mut self.desk {
            desk.forget_removed();
            // Who goes back to the questions has put aside what they wanted to save.
            if matches!(screen, Screen::Step(_)) {
                desk.address_nobody();
            }
            // An answer may have changed for whom the next file is.
            desk.mind_code();
        }
    }

    /// The screen to which somebody comes back from one that lies beside the document.
    pub fn back(&self) -> Screen {
        self.last.map(|last| *last).filter(|last| self.can_show(*last)).unwrap_or(Screen::Start)
    }

    /// The screen to which somebody goes back who came from there to change one answer.
    pub fn came_from(&self) -> Option<Screen> {
        let desk = self.desk.as_ref();
        let is_there = |screen: &Screen| match *screen {
            Screen::Step(step) => {
                desk.is_some_and(|desk| desk.steps.get(step).is_some_and(|step| desk.asks(step)))
            }
            screen => matches!(screen, Screen::Review | Screen::HandOver),
        };
        self.came_from.map(|screen| *screen).filter(is_there)
    }

    pub(super) fn can_show(&self, screen: Screen) -> bool {
        let desk = self.desk.as_ref();
        let filling = desk.is_some_and(|desk| desk.opened.is_none());
        match screen {
            Screen::Start => true,
            Screen::Step(step) => filling && desk.is_some_and(|desk| step < desk.steps.len()),
            Screen::Review | Screen::HandOver => filling,
            Screen::Done => filling && desk.is_some_and(|desk| desk.made.is_some()),
            Screen::Unlock => self.sealed.is_some(),
            Screen::Opened => desk.is_some_and(|desk| desk.opened.is_some()),
            Screen::Form => self.loaded.is_some(),
            Screen::Offers => self.offers.is_some(),
            Screen::Draft => crate::WHOLE && (filling || desk.is_some() && self.has_drafts()),
            Screen::Parents => crate::WHOLE && desk.is_some_and(Desk::is_for_parents),
            Screen::Settings | Screen::Help | Screen::Privacy | Screen::Accessibility => {
                crate::WHOLE
            }
        }
    }

    /// Goes to where a question stands.
    pub(super) fn go_to(&mut self, address: Address) -> Vec<Effect> {
        let step = self.desk.as_ref().and_then(|desk| {
            let root = desk.form().roots().find(|root| root.holds(address.item))?;
            desk.steps.iter().position(|step| step.roots.contains(&root.id))
        });
        let Some(step) = step.map(Screen::Step) else { return Vec::new() };
        let from = self.came_from().unwrap_or(self.screen);
        let mut effects = self.go(step);
        if crate::WHOLE && from != step {
            self.came_from = Whole::new(from);
        }
        effects.retain(|effect| !matches!(effect, Effect::Focus(_)));
        effects.push(Effect::Focus(Focus::Row(address)));
        effects
    }

    /// Back and Forward show what an entry stands for, where that is still there, and the start
    /// page where it is not. Answers stay where they are.
    pub(super) fn popped(&mut self, number: u32) -> Vec<Effect> {
        let screen = Screen::from_number(number);
        if crate::WHOLE && matches!(self.drop_question(), Some(Asking::Join(_))) {
            self.sealed = None;
        }
        let shown = match screen {
            screen if self.can_show(screen) => screen,
            Screen::Done if self.can_show(Screen::HandOver) => Screen::HandOver,
            _ => Screen::Start,
        };
        self.asking = None;
        self.enter(shown);
        let mut effects = vec![Effect::Focus(Focus::Heading)];
        if shown == Screen::HandOver && self.needs_code() {
            effects.extend(self.draw_code());
        }
        effects
    }
}
