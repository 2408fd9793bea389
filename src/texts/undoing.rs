//! Taking changes back.

use super::Texts;

/// Taking changes back.
#[derive(Debug)]
pub struct Undoing {
    /// Button that takes the last change back.
    pub undo: &'static str,
    /// Button that makes it again.
    pub redo: &'static str,
    /// Name of the two buttons together.
    pub both: &'static str,
    /// Said once the change was taken back.
    pub undone: &'static str,
    /// Said once it was made again.
    pub redone: &'static str,
}

static DANISH: Undoing = Undoing {
    undo: "Fortryd",
    redo: "Gentag",
    both: "Den seneste ændring",
    undone: "Ændringen er fortrudt.",
    redone: "Ændringen er lavet igen.",
};

#[cfg(feature = "english")]
static ENGLISH: Undoing = Undoing {
    undo: "Undo",
    redo: "Redo",
    both: "The last change",
    undone: "The change was undone.",
    redone: "The change was made again.",
};

impl Texts {
    /// Taking changes back.
    pub fn undoing(&self) -> &'static Undoing {
        match self.language {
            #[cfg(feature = "english")]
            "en" => &ENGLISH,
            _ => &DANISH,
        }
    }
}
