//! What only the whole program can do beyond filling in and handing over. The first module has no
//! deeds, and the compiler drops what carries them out.

use std::rc::Rc;

use super::drafting::{Clock, Drafting};
use super::{Action, Audience, Effect, State};
use crate::answers::{Address, Moment, Stamp};
use crate::form::Whole;
use crate::seal::KeyFile;

/// What only the whole program can do.
#[derive(Clone, PartialEq)]
pub enum Deed {
    /// Somebody works at this place (its number in the library), or at none of them.
    Place(Option<usize>),
    /// The child is of the age that some forms are meant for (its number among
    /// [`State::bands`]), or of any.
    Band(Option<usize>),
    /// A form is begun with a child who does not exist.
    Practise(Stamp),
    /// A form (its place in [`State::forms`]) is printed without answers, in a language.
    PrintBlank(usize, Rc<str>),
    /// The parents read their part in this language; `None` is that of the screen.
    Speak(Option<Rc<str>>),
    /// The page for the parents is read in this language; `None` is that of the screen.
    ReadIn(Option<Rc<str>>),
    /// For whom the file is.
    Address(Audience),
    /// Who can open the sealed file: a recipient of the settings (its place there), or whoever has
    /// the code.
    LockFor(Option<usize>),
    /// The document is to be handed in: what is missing is said first, and nothing is locked.
    HandIn,
    /// The dates of the document are saved as a calendar file.
    SaveDates(Stamp),
    /// A form (its place in [`State::forms`]) is begun with what can be carried over from the
    /// document that lies open.
    Carry(usize, Stamp),
    /// What was found is put together with the document that lies open, on this day.
    Join(Stamp),
    /// What is offered (its place there) is taken, or left.
    Take(usize, bool),
    /// What was chosen of the offers is written into the document.
    Accept,
    /// The offers are left as they are, and nothing of them is written.
    Decline,
    /// The form that was opened from a file becomes one of the municipality's own.
    Adopt,
    /// The form with which settings are made is begun, with those that hold now.
    EditSettings(Stamp),
    /// The settings that hold now are saved as a file.
    SaveSettings,
    /// The key file of the person was given, for the file that asks for one.
    GiveKey(KeyFile),
    /// The draft is to be saved now; where there is no code for drafts yet, its screen is shown.
    SaveDraft(Clock),
    /// A draft is to be saved before what was asked for, which follows then.
    SaveFirst(Clock),
    /// What only drafting knows of.
    Draft(Drafting),
    /// The last change is taken back.
    Undo,
    /// The change that was taken back last is made again.
    Redo,
    /// Nobody has touched the page for a while: what is on the screen is covered.
    Cover,
    /// Somebody is there again.
    Uncover,
    /// What is being worked on is no longer wanted.
    Cancel,
    /// The PDF that was opened, or lay in the sealed file, is saved for the case as it is.
    SavePaper,
    /// The part of the opened document that is for its recipient is to be filled in.
    Answer(Stamp),
    /// A new document of the same kind is begun with the head of the one that lies open.
    Anew(Stamp),
    /// Several files were chosen, dropped or pasted at once.
    Files(Vec<(Rc<str>, Rc<[u8]>)>),
    /// What the sender wrote is to be changed after all, by whoever answers.
    OpenKept,
    /// The name in the document, which came with the file, is that of whoever writes now.
    SameWriter,
    /// The screen speaks this language.
    Language(Rc<str>),
    /// What was handed over has been changed, and is a new version from now on.
    Revise(Stamp),
    /// What follows on the screen is asked for.
    Next,
    /// Something may be about to be put into a file: this is what the clock says.
    PutDown(Moment),
}

impl Action {
    /// The question or group whose answers it would change.
    pub fn place(&self) -> Option<&Address> {
        match self {
            Self::Type(at, ..)
            | Self::Settle(at, _)
            | Self::Choose(at, ..)
            | Self::Unanswer(at)
            | Self::RemoveAnswer(at, _)
            | Self::AddRow(at)
            | Self::RemoveRow(at, _) => Some(at),
            _ => None,
        }
    }

    /// Whether what lies open may be put into a file by it.
    pub fn puts_down(&self) -> bool {
        match self {
            Self::Make => true,
            Self::Do(deed) => matches!(
                **deed,
                Deed::SaveDraft(_)
                    | Deed::SaveFirst(_)
                    | Deed::Draft(
                        Drafting::Download(_)
                            | Drafting::InFile(_)
                            | Drafting::Chosen(_)
                            | Drafting::Due(_)
                    )
            ),
            _ => false,
        }
    }

    /// Whether another document is begun by it, and nothing else is needed for that.
    pub(super) fn begins(&self) -> bool {
        match self {
            Self::Begin(..) | Self::BeginLoaded(_) => true,
            Self::Do(deed) => matches!(
                **deed,
                Deed::Carry(..) | Deed::Anew(_) | Deed::Practise(_) | Deed::EditSettings(_)
            ),
            _ => false,
        }
    }

    /// A deed as an action; nothing where this is not the whole program.
    pub fn deed(deed: Deed) -> Option<Self> {
        Whole::new(deed).map(Self::Do)
    }
}

impl State {
    pub(super) fn perform(&mut self, deed: &Deed) -> Vec<Effect> {
        if self.is_held_back(deed) {
            return Vec::new();
        }
        match deed {
            Deed::Place(place) => self.choose_place(*place),
            Deed::Band(band) => self.choose_band(*band),
            Deed::Practise(stamp) => self.practise(stamp),
            Deed::PrintBlank(form, language) => self.print_blank(*form, language),
            Deed::Speak(language) => self.speak(language.as_ref()),
            Deed::ReadIn(language) => self.read_in(language.as_ref()),
            Deed::Address(audience) => self.address(*audience),
            Deed::LockFor(recipient) => self.lock_for(*recipient),
            Deed::HandIn => self.hand_in(),
            Deed::SaveDates(stamp) => self.save_dates(stamp),
            Deed::Carry(form, stamp) => self.carry(*form, stamp),
            Deed::Join(stamp) => self.join(stamp),
            Deed::Take(offer, taken) => self.take(*offer, *taken),
            Deed::Accept => self.accept(),
            Deed::Decline => self.decline(),
            Deed::Adopt => self.adopt(),
            Deed::EditSettings(stamp) => self.edit_settings(stamp),
            Deed::SaveSettings => self.save_settings(),
            Deed::GiveKey(key) => self.unlock_with(key),
            Deed::SaveDraft(clock) => self.save_draft(*clock),
            Deed::Draft(drafting) => self.draft_on(drafting),
            Deed::Undo => self.undo(),
            Deed::Redo => self.redo(),
            Deed::Cover => self.cover(),
            Deed::Uncover => self.uncover(),
            Deed::Cancel => self.cancel(),
            Deed::SavePaper => self.save_paper(),
            Deed::Answer(stamp) => self.answer_document(stamp),
            Deed::Anew(stamp) => self.begin_anew(stamp),
            Deed::SaveFirst(at) => self.save_first(*at),
            Deed::Files(files) => self.open_all(files),
            Deed::OpenKept => self.open_kept(),
            Deed::SameWriter => self.same_writer(),
            Deed::Language(language) => self.speak_to_all(language),
            Deed::Revise(stamp) => self.revise(stamp),
            Deed::Next => self.go_on_from_here(),
            Deed::PutDown(at) => self.put_down(*at),
        }
    }
}
