//! What states, actions and effects say of themselves in `Debug` (law 7): which they are, where,
//! and how long what they carry is. An answer, a date and the age of a child belong in no log.

use std::fmt::{Debug, Formatter, Result};

use super::offering::{Found, Line, Offer, Offers};
use super::piling::Pile;
use super::{
    Action, Deed, Draft, Drafting, Effect, Journal, Notice, Parcel, Saved, SealedFile, Sought,
};

impl Debug for Action {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(match self {
            Self::Type(at, index, text) => {
                return write!(f, "Type({at:?}, {index}, {} bytes)", text.len());
            }
            Self::Choose(at, value, on) => return write!(f, "Choose({at:?}, {value:?}, {on})"),
            Self::Settle(at, index) => return write!(f, "Settle({at:?}, {index})"),
            Self::File(_, bytes) => return write!(f, "File({} bytes)", bytes.len()),
            Self::Go(screen) => return write!(f, "Go({screen:?})"),
            Self::Popped(number) => return write!(f, "Popped({number})"),
            Self::Finished(end) => return write!(f, "Finished({end:?})"),
            Self::Recover(journal) => return write!(f, "Recover({journal:?})"),
            Self::Do(deed) => return write!(f, "Do({deed:?})"),
            Self::Arrived(parts) => return write!(f, "Arrived({parts:?})"),
            other => name(other),
        })
    }
}

/// What an action is called of which no more is said.
fn name(action: &Action) -> &'static str {
    match action {
        Action::Begin(..) | Action::BeginLoaded(..) => "Begin(…)",
        Action::Unanswer(..) => "Unanswer(…)",
        Action::RemoveAnswer(..) => "RemoveAnswer(…)",
        Action::AddRow(..) => "AddRow(…)",
        Action::RemoveRow(..) => "RemoveRow(…)",
        Action::PutBack => "PutBack",
        Action::GoTo(..) => "GoTo(…)",
        Action::Want(..) => "Want(…)",
        Action::NewCode => "NewCode",
        Action::Make => "Make",
        Action::SaveAgain => "SaveAgain",
        Action::Unlock(..) => "Unlock(…)",
        Action::Continue(..) => "Continue(…)",
        Action::Clear => "Clear",
        Action::Confirm => "Confirm",
        Action::Dismiss => "Dismiss",
        _ => "Action(…)",
    }
}

impl Debug for Deed {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(match self {
            Self::Place(..) => "Place(…)",
            Self::Band(..) => "Band(…)",
            Self::Practise(..) => "Practise(…)",
            Self::PrintBlank(form, language) => {
                return write!(f, "PrintBlank({form}, {language})");
            }
            Self::Speak(language) => return write!(f, "Speak({language:?})"),
            Self::ReadIn(language) => return write!(f, "ReadIn({language:?})"),
            Self::Address(audience) => return write!(f, "Address({audience:?})"),
            Self::LockFor(recipient) => return write!(f, "LockFor({recipient:?})"),
            Self::HandIn => "HandIn",
            Self::SaveDates(..) => "SaveDates(…)",
            Self::Carry(form, _) => return write!(f, "Carry({form}, …)"),
            Self::Join(..) => "Join(…)",
            Self::Take(offer, taken) => return write!(f, "Take({offer}, {taken})"),
            Self::Accept => "Accept",
            Self::Decline => "Decline",
            Self::Adopt => "Adopt",
            Self::EditSettings(..) => "EditSettings(…)",
            Self::SaveSettings => "SaveSettings",
            Self::GiveKey(..) => "GiveKey(…)",
            Self::SaveFirst(_) => "SaveFirst",
            Self::SaveDraft(..) => "SaveDraft(…)",
            Self::Draft(drafting) => return write!(f, "Draft({drafting:?})"),
            Self::Undo => "Undo",
            Self::Redo => "Redo",
            Self::Cover => "Cover",
            Self::Uncover => "Uncover",
            Self::Cancel => "Cancel",
            Self::SavePaper => "SavePaper",
            Self::Answer(..) => "Answer(…)",
            Self::Files(files) => return write!(f, "Files({})", files.len()),
            Self::OpenKept => "OpenKept",
            Self::SameWriter => "SameWriter",
            Self::PutDown(..) => "PutDown(…)",
            Self::Revise(_) => "Revise",
            Self::Anew(..) => "Anew(…)",
            Self::Language(language) => return write!(f, "Language({language})"),
            Self::Next => "Next",
        })
    }
}

impl Debug for Drafting {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(match self {
            Self::Able(able) => return able.fmt(f),
            Self::NewCode => "NewCode",
            Self::Download(_) => "Download",
            Self::InFile(_) => "InFile",
            Self::Chosen(file) => return write!(f, "Chosen({})", file.is_some()),
            Self::Kept(number, at) => return write!(f, "Kept({number}, {})", at.is_some()),
            Self::Due(_) => "Due",
            Self::Shown => "Shown",
            Self::Stop => "Stop",
        })
    }
}

impl Debug for Draft {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self { code, file, saved, trouble, .. } = self;
        let (code, file, saved) = (code.is_some(), file.is_some(), saved.is_some());
        write!(f, "Draft(code: {code}, file: {file}, saved: {saved}, trouble: {trouble})")
    }
}

/// A person names a file, and may name it after the child.
impl Debug for Saved {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "Saved({:?})", self.at)
    }
}

impl Debug for Effect {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Run(job) => write!(f, "Run({job:?})"),
            Self::Save(parcel) => write!(f, "Save({parcel:?})"),
            Self::Journal { soon } => write!(f, "Journal(soon: {soon})"),
            Self::Forget => f.write_str("Forget"),
            Self::Later(_, bytes) => write!(f, "Later({} bytes)", bytes.len()),
            Self::Focus(focus) => write!(f, "Focus({focus:?})"),
            Self::Settle(file) => write!(f, "Settle({} bytes)", file.len()),
            Self::Speak(language) => write!(f, "Speak({})", **language),
            Self::Choose(_) => f.write_str("Choose"),
            Self::Keep(what) => write!(f, "Keep({} bytes)", what.1.len()),
            Self::Tick(wait) => write!(f, "Tick({} ms)", **wait),
            Self::Stop(_) => f.write_str("Stop"),
            Self::Remember(number) => write!(f, "Remember({number})"),
        }
    }
}

impl Debug for Notice {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Failed(failure) => write!(f, "Failed({failure:?})"),
            Self::Unreadable(fault) => write!(f, "Unreadable({fault:?})"),
            Self::Recovered => f.write_str("Recovered"),
            Self::SetAside(text) => write!(f, "SetAside({} bytes)", text.len()),
            Self::Incomplete(parts) => write!(f, "Incomplete({parts:?})"),
            Self::OnlyHere(_) => f.write_str("OnlyHere"),
            Self::Unwritten(_) => f.write_str("Unwritten"),
            Self::Resumed(resumed) => resumed.fmt(f),
            Self::Readdressed(_) => f.write_str("Readdressed"),
            Self::OpenAgain(_) => f.write_str("OpenAgain"),
            Self::Cleared(_) => f.write_str("Cleared"),
            Self::Left(names) => write!(f, "Left({} bytes)", names.len()),
            Self::NoBlank(failure) => write!(f, "NoBlank({failure:?})"),
            Self::Undecided(places) => write!(f, "Undecided({} bytes)", places.len()),
        }
    }
}

impl Debug for Offers {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let (list, left, misfits) = (&self.list, self.left.len(), self.misfits.len());
        write!(f, "Offers({list:?}, {left} left, {misfits} misfits)")
    }
}

impl Debug for Offer {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self { step, lines, taken, .. } = self;
        write!(f, "Offer(step {step}, {lines:?}, taken: {taken})")
    }
}

impl Debug for Line {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "Line({}, {} answers)", self.item.link_id, self.answers.len())
    }
}

impl Debug for Found {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("Found(…)")
    }
}

impl Debug for Pile {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("Pile(…)")
    }
}

impl Debug for Sought {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self { place, band } = self;
        write!(f, "Sought(place: {}, age: {})", place.is_some(), band.is_some())
    }
}

impl Debug for Journal {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "Journal(screen {}, {} bytes)", self.screen, self.record.len())
    }
}

impl Debug for SealedFile {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "SealedFile({} bytes)", self.bytes.len())
    }
}

impl Debug for Parcel {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "Parcel({}, {} bytes)", self.name, self.bytes.len())
    }
}
