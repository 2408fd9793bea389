//! Every screen and every state, each by a name of its own, and the ways that lead there. Whoever
//! wants to look at them all walks the tours and stops at each station; what is looked for there is
//! not said here.

mod beginning;
mod drafts;
mod filling;
mod going_on;
mod handing;
mod kinds;
mod opening;
mod own;
mod parents;
mod receiving;

use anyhow::Result;

use crate::{Page, Visitor};

/// A screen in a certain state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Station {
    /// Its name, which is also that of its pictures.
    pub name: &'static str,
    /// What can be seen there.
    pub what: &'static str,
    /// Whether it is also worth a picture in the dark and in forced colours.
    pub is_main: bool,
}

const fn main(name: &'static str, what: &'static str) -> Station {
    Station { name, what, is_main: true }
}

const fn side(name: &'static str, what: &'static str) -> Station {
    Station { name, what, is_main: false }
}

/// A walk through one browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tour {
    /// The start page, practice, and what is said about the program.
    Beginning,
    /// The first steps, empty, wrong and filled in.
    FillingIn,
    /// All steps for a child that gives concern.
    Concern,
    /// Review with gaps.
    Gaps,
    /// Review, hand-over and the end.
    HandingOver,
    /// What is given to others and what is not.
    PassingOn,
    /// A file that somebody else made.
    Opening,
    /// Forms and settings of a municipality.
    Own,
    /// Every kind of question.
    Kinds,
    /// Drafts, their code, and what is said of them.
    Drafts,
    /// A draft that keeps itself up to date, or cannot.
    Kept,
    /// The cover, and work that lasts.
    Over,
    /// What can be done with a file of somebody else.
    Receiving,
    /// A new document about the same child.
    Anew,
    /// A request and its answer.
    Replying,
    /// What the parents read and write.
    Parents,
    /// From one form to the next.
    GoingOn,
    /// A civil registration number.
    Civil,
    /// After a fall.
    Falling,
}

impl Tour {
    /// All of them.
    pub const ALL: [Self; 19] = [
        Self::Beginning,
        Self::FillingIn,
        Self::Concern,
        Self::Gaps,
        Self::HandingOver,
        Self::PassingOn,
        Self::Opening,
        Self::Own,
        Self::Kinds,
        Self::Drafts,
        Self::Kept,
        Self::Over,
        Self::Receiving,
        Self::Anew,
        Self::Replying,
        Self::Parents,
        Self::GoingOn,
        Self::Civil,
        Self::Falling,
    ];

    /// The page that is walked through.
    #[must_use]
    pub fn page(self) -> Page {
        match self {
            Self::Falling => Page::rehearsal(),
            _ => Page::site(),
        }
    }

    /// Walks it, and stops at each station.
    ///
    /// # Errors
    /// Where something is not on the screen, or with what was found at a stop.
    pub async fn walk<S>(self, anna: &Visitor, stop: &S) -> Result<()>
    where
        S: AsyncFn(&Visitor, Station) -> Result<()>,
    {
        match self {
            Self::Beginning => beginning::walk(anna, stop).await,
            Self::FillingIn => filling::walk(anna, stop).await,
            Self::Concern => filling::concern(anna, stop).await,
            Self::Gaps => filling::gaps(anna, stop).await,
            Self::HandingOver => handing::walk(anna, stop).await,
            Self::PassingOn => handing::passing_on(anna, stop).await,
            Self::Opening => opening::walk(anna, stop).await,
            Self::Own => own::walk(anna, stop).await,
            Self::Kinds => kinds::walk(anna, stop).await,
            Self::Drafts => drafts::walk(anna, stop).await,
            Self::Kept => drafts::kept(anna, stop).await,
            Self::Over => drafts::over(anna, stop).await,
            Self::Receiving => receiving::walk(anna, stop).await,
            Self::Anew => receiving::anew(anna, stop).await,
            Self::Replying => receiving::replying(anna, stop).await,
            Self::Parents => parents::walk(anna, stop).await,
            Self::GoingOn => going_on::walk(anna, stop).await,
            Self::Civil => going_on::civil(anna, stop).await,
            Self::Falling => filling::falling(anna, stop).await,
        }
    }
}
