//! Everything a person can do: a [`State`], an [`Action`], and the [`Effect`]s that follow.
//!
//! Nothing here touches the browser: what happens outside is data, and [`Effect`]s are carried
//! out by one small component. `reduce` is split by noun.

mod answering;
mod arriving;
mod covering;
mod danger;
mod date_parts;
mod dates;
mod deeds;
mod desk;
mod drafting;
mod following;
mod handing_over;
mod loaded;
mod moving;
mod offering;
mod opening;
mod outside;
mod own;
mod piling;
mod quiet;
mod reading;
mod receiving;
mod replying;
mod scope;
mod settling;
mod speaking;
mod starting;
mod undoing;
mod working;

use std::rc::Rc;

use crate::answers::{Address, Moment, RowId, Stamp, Unreadable};
use crate::form::{Form, Value, Whole};
use crate::library::Library;
use crate::seal::Passphrase;
use crate::settings::Settings;
use crate::texts::Texts;
use crate::work::Failure;

pub use date_parts::{DatePart, DateParts};
pub use deeds::Deed;
pub use desk::{Birth, Desk, Made, Wanted};
pub use drafting::{
    Able, Clock, Draft, Drafting, Left, Opener, Resumed, Saved, Standing, Told, Way,
};
pub use loaded::Loaded;
pub use moving::Screen;
pub use offering::{Aim, Found, Kin, Line, Offer, Offers};
pub use opening::SealedFile;
pub use outside::{Effect, Focus, Parcel, ProductBox};
pub use piling::Piled;
pub use receiving::{Came, Writer};
pub use scope::{Audience, Handed};
pub use settling::Settled;
pub use starting::Sought;
pub use undoing::Turned;

/// Everything that the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The sentences, in the language of the screen.
    pub texts: &'static Texts,
    /// The forms that can be begun.
    pub forms: Rc<[Rc<Form>]>,
    /// Whether the page can still speak to anyone.
    pub door: Door,
    /// What the screen shows.
    pub screen: Screen,
    /// The document that is open, if any.
    pub desk: Option<Desk>,
    /// A sealed file that waits for its code.
    pub sealed: Option<SealedFile>,
    /// A form that was opened from a file, to be begun or not.
    pub loaded: Option<Whole<Loaded>>,
    /// What the municipality decides, where that is known.
    pub settings: Option<Whole<Rc<Settings>>>,
    /// What can be begun beyond [`State::forms`], and how.
    pub library: Option<Whole<Rc<Library>>>,
    /// What is offered to be carried over.
    pub offers: Option<Whole<Offers>>,
    /// For whom something is to be begun, as far as that was said.
    sought: Option<Whole<Sought>>,
    /// The forms that the page itself names, once others have been added to them.
    named: Option<Whole<starting::Named>>,
    /// What came of settings that were opened or made last.
    pub settled: Option<Whole<Settled>>,
    /// The name of the form without answers that is being printed.
    blank: Option<Whole<Rc<str>>>,
    /// A file that is being looked into.
    waiting: Option<SealedFile>,
    /// Files that are opened one after the other.
    pile: Option<Whole<piling::Pile>>,
    /// What was asked for before everything had arrived, and is done then.
    early: Option<Box<Action>>,
    /// The screen among those of the document that was shown last.
    last: Option<Whole<Screen>>,
    /// In which language the parents' page is read, if that was chosen.
    reads_in: Option<Whole<Rc<str>>>,
    /// Where the person was before turning to a page that is only read.
    behind: Option<Whole<Screen>>,
    /// Where the person came from who went to one question and wants back.
    came_from: Option<Whole<Screen>>,
    /// How drafts are saved in this window, once somebody has wanted one.
    pub draft: Option<Whole<Draft>>,
    /// What the browser can do for drafts.
    pub able: Able,
    /// What the clock said when something was last to be put into a file.
    minute: Option<Whole<Moment>>,
    /// Whether what is on the screen is covered, since nobody has touched the page for a while.
    pub covered: bool,
    /// What is being worked on.
    pub busy: Option<Busy>,
    /// A job that waits for the draft that is being sealed.
    next: Option<Whole<working::Next>>,
    /// What the person should know.
    pub notice: Option<Notice>,
    /// A question that must be answered before anything else happens.
    pub asking: Option<Asking>,
}

/// Whether the page can still speak to anyone (law 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Parts of the page are still on their way: nothing can be begun or opened yet.
    Closing,
    /// The browser refuses every connection.
    Closed,
    /// The page around us decides.
    HostDecides,
}

/// What is being worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Busy {
    /// A code is being drawn.
    Drawing,
    /// A file is being made.
    Making,
    /// A file is being opened.
    Opening,
}

/// What the person should know.
#[derive(Clone, PartialEq, Eq)]
pub enum Notice {
    /// A job failed.
    Failed(Failure),
    /// A file could be opened, but there is no document of ours in it.
    Unreadable(Unreadable),
    /// The program fell over and took up its work again; nothing was lost.
    Recovered,
    /// The program fell over twice at the same field, whose last words are shown here to be
    /// copied, and are no longer in the field.
    SetAside(Rc<str>),
    /// These are all the parts that arrived.
    Incomplete(Parts),
    /// A form without answers could not be printed; there may be no answers that are still here.
    NoBlank(Whole<Failure>),
    /// What the municipality decides could not be read, because of this, and counts for nothing.
    Undecided(Whole<Rc<str>>),
    /// Somebody comes back to a page that can be lost without a word, and answers are in no file.
    OnlyHere(Whole<()>),
    /// The file that was chosen for a draft could not be written to.
    Unwritten(Whole<()>),
    /// A draft was opened and is gone on with.
    Resumed(Whole<Resumed>),
    /// These files were not opened, since one document lies open at a time.
    Left(Whole<Rc<str>>),
    /// The program fell over, and what was opened from a file, and only read, has to be opened
    /// again.
    OpenAgain(Whole<()>),
    /// A file was thrown away: while it was made, somebody said that it is for others.
    Readdressed(Whole<()>),
    /// Everything that was open here was cleared away.
    Cleared(Whole<()>),
}

/// A question that must be answered before anything else happens.
#[derive(Clone, Debug, PartialEq)]
pub enum Asking {
    /// Really clear the form? There are answers that no file has.
    Clear,
    /// Really begin or open something else? There are answers that no file has.
    Replace(Box<Action>),
    /// Open what was found instead, or put it together with what lies open?
    Join(Whole<Box<Found>>),
}

/// What a person, or the browser, did.
#[derive(Clone, PartialEq)]
pub enum Action {
    /// A form was begun (its place in [`State::forms`]).
    Begin(usize, Stamp),
    /// The form that was opened from a file was begun.
    BeginLoaded(Stamp),
    /// A field has this text now; `usize` is the place among the answers of a repeating question.
    Type(Address, usize, Rc<str>),
    /// A field was left.
    Settle(Address, usize),
    /// An option was chosen (`true`) or taken away.
    Choose(Address, Value, bool),
    /// A question was left without an answer again.
    Unanswer(Address),
    /// A field of a repeating question was taken away.
    RemoveAnswer(Address, usize),
    /// A repeating group got one more row.
    AddRow(Address),
    /// A row of a repeating group was taken away.
    RemoveRow(Address, RowId),
    /// What was taken away last is to come back.
    PutBack,
    /// Another screen was asked for.
    Go(Screen),
    /// A question was asked for, wherever it stands.
    GoTo(Address),
    /// The browser went back or forward to an entry with this number.
    Popped(u32),
    /// How to hand over.
    Want(Wanted),
    /// A new code was asked for.
    NewCode,
    /// The file is to be made.
    Make,
    /// The file that was made is to be saved once more.
    SaveAgain,
    /// A file was chosen, dropped or pasted.
    File(Rc<str>, Rc<[u8]>),
    /// The code of the waiting file was given.
    Unlock(Passphrase),
    /// The opened document is to be gone on with.
    Continue(Stamp),
    /// Clear and close.
    Clear,
    /// The question was answered with yes.
    Confirm,
    /// The question was answered with no, or the notice was read.
    Dismiss,
    /// A job came to its end.
    Finished(Result<ProductBox, Failure>),
    /// The program starts again from the journal, after a fall or in place of another.
    Recover(Journal),
    /// What only the whole program can do.
    Do(Whole<Deed>),
    /// What the page may ever need has been asked for, and where the page has a door of its own,
    /// that is closed now. Told once more where a part breaks off on its way.
    Arrived(Parts),
}

/// What arrived of the parts behind the first screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// Everything.
    All,
    /// Everything but what makes and opens files.
    WithoutFiles,
    /// Everything but the whole program: the first one opens no file, and begins no form of
    /// somebody's own.
    WithoutWhole,
}

/// What is left when the program has fallen over, or gives way to another.
#[derive(Clone, PartialEq)]
pub struct Journal {
    /// The last accepted record, as [`Desk::whole`] writes it.
    pub record: Rc<str>,
    /// The number of the screen.
    pub screen: u32,
    /// Whether there are answers that no file has.
    pub unsaved: bool,
    /// The field that had the focus, and the text in it, which may be newer than the record.
    pub typed: Option<(Address, usize, Rc<str>)>,
    /// Text that made the program fall over more than once, and therefore stays outside.
    pub set_aside: Option<Rc<str>>,
}

impl State {
    /// The state in which the page starts.
    pub fn new(texts: &'static Texts, forms: Vec<Rc<Form>>, door: Door) -> Self {
        Self {
            texts,
            forms: forms.into(),
            door,
            screen: Screen::Start,
            desk: None,
            sealed: None,
            loaded: None,
            settings: None,
            library: None,
            offers: None,
            sought: None,
            named: None,
            settled: None,
            blank: None,
            waiting: None,
            early: None,
            pile: None,
            last: None,
            reads_in: None,
            behind: None,
            came_from: None,
            draft: None,
            able: Able::default(),
            minute: None,
            covered: false,
            busy: None,
            next: None,
            notice: None,
            asking: None,
        }
    }

    /// Carries out an action and says what is to happen outside. The outcome depends on nothing
    /// but the state and the action.
    pub fn reduce(&mut self, action: Action) -> Vec<Effect> {
        let note = if crate::WHOLE { self.before(&action) } else { None };
        let mut effects = self.carry_out(action);
        self.after(note);
        if crate::WHOLE {
            effects.extend(self.mind_draft());
            effects.extend(self.go_through());
        }
        effects
    }

    fn carry_out(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::File(name, bytes) if !crate::WHOLE => self.hand_on(name, bytes),
            Action::Unlock(..) | Action::Continue(..) if !crate::WHOLE => Vec::new(),
            action if crate::WHOLE && self.is_kept_from(&action) => Vec::new(),
            Action::Type(at, index, text) => self.on_desk(|desk| desk.type_text(&at, index, &text)),
            Action::Settle(at, index) => self.on_desk(|desk| desk.settle(&at, index)),
            Action::Choose(at, value, on) => self.choose(&at, &value, on),
            Action::Unanswer(at) => self.on_desk(|desk| desk.unanswer(&at)),
            Action::RemoveAnswer(at, index) => self.on_desk(|desk| desk.remove_answer(&at, index)),
            Action::AddRow(group) => self.on_desk(|desk| desk.add_row(&group)),
            Action::RemoveRow(group, row) => self.on_desk(|desk| desk.remove_row(&group, row)),
            Action::PutBack => self.on_desk(Desk::put_back),
            Action::Begin(..) if self.door == Door::Closing => self.park(action),
            Action::File(..) | Action::Unlock(..) if self.is_held_up() => self.park(action),
            Action::Begin(..) | Action::BeginLoaded(..) if self.must_ask() => self.ask(action),
            Action::Clear if self.must_ask_to_clear() => self.ask(action),
            Action::Begin(form, stamp) => self.begin(form, &stamp),
            Action::BeginLoaded(stamp) => self.begin_loaded(&stamp),
            Action::Go(screen) => self.go(screen),
            Action::GoTo(address) => self.go_to(address),
            Action::Popped(number) => self.popped(number),
            Action::Want(wanted) => self.want(wanted),
            Action::NewCode => self.draw_code(),
            Action::Make => self.make(),
            Action::SaveAgain => self.save(),
            Action::File(name, bytes) => {
                self.pile = None;
                self.open(name, &bytes)
            }
            Action::Unlock(code) => self.unlock(code),
            Action::Continue(stamp) => self.continue_document(&stamp),
            Action::Clear => self.clear(),
            Action::Confirm => self.confirm(),
            Action::Dismiss => self.dismiss(),
            Action::Finished(end) => self.finished(end),
            Action::Recover(journal) => self.recover(journal),
            Action::Arrived(parts) => self.arrived(parts),
            Action::Do(deed) if self.busy.is_some() && matches!(*deed, Deed::GiveKey(_)) => {
                self.park(Action::Do(deed))
            }
            Action::Do(deed) => self.perform(&deed),
        }
    }
}
