//! The two fonts, for the program that sets text and the one that writes the file.
//! No font of the system is ever used: paper looks the same wherever it is made.

use krilla::text::Font;
use parley::fontique::{Blob, CharmapIndex, Collection, CollectionOptions, SourceCache};
use parley::{FontContext, LayoutContext};

use super::style::Face;

static REGULAR: &[u8] = include_bytes!("../../fonts/TrivselSans-Regular.ttf");
static SEMI_BOLD: &[u8] = include_bytes!("../../fonts/TrivselSans-SemiBold.ttf");

/// As many characters without a picture are named.
const MOST_MISSING: usize = 12;

/// The fonts, and the room that the typesetter needs.
pub(super) struct Fonts {
    pub(super) context: FontContext,
    pub(super) layout: LayoutContext<()>,
    /// The family name of both fonts; `fonts/README.md` says why they have one of their own.
    pub(super) family: String,
    regular: Font,
    semi_bold: Font,
    letters: CharmapIndex,
}

impl Fonts {
    /// Reads the fonts; `None` would mean that the files in `fonts/` are no fonts.
    pub(super) fn new() -> Option<Self> {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let mut collection = Collection::new(options);
        let mut register = |bytes: &'static [u8]| {
            let families = collection.register_fonts(Blob::from(bytes.to_vec()), None);
            families
                .into_iter()
                .next()
                .and_then(|(id, fonts)| Some((id, fonts.into_iter().next()?)))
        };
        let (family, regular) = register(REGULAR)?;
        register(SEMI_BOLD)?;
        let family = collection.family_name(family)?.to_owned();
        Some(Self {
            context: FontContext { collection, source_cache: SourceCache::default() },
            layout: LayoutContext::new(),
            family,
            regular: Font::new(REGULAR.into(), 0)?,
            semi_bold: Font::new(SEMI_BOLD.into(), 0)?,
            letters: regular.charmap_index(),
        })
    }

    /// The font behind a face.
    pub(super) fn of(&self, face: Face) -> Font {
        match face {
            Face::Regular => self.regular.clone(),
            Face::SemiBold => self.semi_bold.clone(),
        }
    }

    /// The first characters of a text that have no picture, each once. Both faces have the same.
    pub(super) fn missing(&self, text: &str) -> String {
        let map = self.letters.charmap(REGULAR);
        let has = |letter: char| map.as_ref().and_then(|map| map.map(letter)).unwrap_or(0) != 0;
        let mut missing = String::new();
        // A whole text in other letters is told by its first.
        for letter in text.chars().filter(|letter| *letter != '\n') {
            if missing.chars().count() == MOST_MISSING {
                break;
            }
            if !has(letter) && !missing.contains(letter) {
                missing.push(letter);
            }
        }
        missing
    }
}
