//! The shapes of positions: circle with a check mark, triangle with a mark, square with two marks,
//! dashed ring. The shape says it without the colour; the word always stands beside it.

use yew::{AttrValue, Html};

use super::tags::{attrs, element, tag, text};
use crate::form::Position;

/// The shape of a position.
pub(super) fn view(position: Position) -> Html {
    let (class, outline, glyph) = match position {
        Position::Thriving => {
            ("pos p-t", "M12 1.8a10.2 10.2 0 1 0 0 20.4 10.2 10.2 0 0 0 0-20.4z", CHECK)
        }
        Position::Attention => ("pos p-o", "M12 1.8 23 21.4H1z", "M12 8.8v5.6M12 18v.01"),
        Position::Concern => {
            ("pos p-b", "M3 2h18v20H3z", "M8.6 6.6v7M8.6 17.4v.01M15.4 6.6v7M15.4 17.4v.01")
        }
        Position::Deferred => ("pos p-n", "M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z", ""),
    };
    let line = |class, path| element("path", attrs!["class": class, "d": path], Vec::new());
    let inside = vec![line("sh", outline), line("gl", glyph)];
    let svg = attrs!["class": class, "viewBox": "0 0 24 24", "aria-hidden": "true"];
    element("svg", svg, inside)
}

const CHECK: &str = "M7.4 12.4l3.2 3.2 6-6.6";

/// A position with its word.
pub(super) fn with_word(position: Position, word: AttrValue) -> Html {
    tag("span", color(position), vec![view(position), text(word)])
}

fn color(position: Position) -> &'static str {
    match position {
        Position::Thriving => "plab o-t",
        Position::Attention => "plab o-o",
        Position::Concern => "plab o-b",
        Position::Deferred => "plab",
    }
}

/// The card in which a position can be chosen.
pub(super) fn card(position: Position) -> &'static str {
    match position {
        Position::Thriving => "opt o-t",
        Position::Attention => "opt o-o",
        Position::Concern => "opt o-b",
        Position::Deferred => "opt",
    }
}
