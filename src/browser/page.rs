//! The page around the program: history, title, focus, print. No word of an answer reaches it.

use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, History, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};

/// What can take the focus by itself.
const FOCUSABLE: &str = "input, textarea, select, button, a, summary, [tabindex]";

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// Adds an entry to the history. It holds this number and nothing else: no address, no title. The
/// element listens for Back and Forward, so that no listener outlives a fall of the program.
pub fn remember(number: u32) {
    // A browser may refuse when there are too many entries; Back then goes further than it should.
    let _ = history().map(|history| history.push_state(&number.into(), ""));
}

/// Makes the present entry the one of the start page.
pub fn forget_steps() {
    let _ = history().map(|history| history.replace_state(&0.into(), ""));
}

/// Sets the title of the page.
pub fn title(text: &str) {
    if let Some(document) = document() {
        document.set_title(text);
    }
}

/// Says which language the page is in (WCAG 3.1.1).
pub fn language(tag: &str) {
    if let Some(page) = document().and_then(|document| document.document_element()) {
        // No browser refuses an attribute of that name.
        let _ = page.set_attribute("lang", tag);
    }
}

/// Opens the browser's own print dialogue.
pub fn print() {
    let _ = window().map(|window| window.print());
}

/// Shows the program from its top.
pub fn to_top(node: &Element) {
    node.scroll_into_view();
}

/// Brings what has this id below `node` into view, as far as it is not, and moves no focus.
pub fn show(node: &Element, id: &str) {
    if let Ok(Some(there)) = node.query_selector(&format!("[id=\"{id}\"]")) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        there.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Puts the focus on the element with this id below `node`, or on the first thing in it that can
/// take the focus, where it is there.
pub fn focus(node: &Element, id: &str) {
    let Ok(Some(there)) = node.query_selector(&format!("[id=\"{id}\"]")) else { return };
    // What is folded away cannot take the focus.
    let fold = there.closest("details").ok().flatten();
    let _ = fold.map(|fold| fold.set_attribute("open", ""));
    let itself = there.matches(FOCUSABLE).unwrap_or(false);
    let inside = if itself { None } else { there.query_selector(FOCUSABLE).ok().flatten() };
    // What cannot take the focus leaves it where it is.
    let _ = inside.unwrap_or(there).unchecked_into::<HtmlElement>().focus();
}

/// The colour that the page around the element wishes for, in its own words.
pub fn accent(node: &Element) -> Option<String> {
    let style = window()?.get_computed_style(node).ok()??;
    Some(style.get_property_value("--trivsel-accent").ok()?.trim().to_lowercase())
}

/// Whether the browser can draw discs instead of the letters of a text field (the property is in
/// no standard, but in all of today's browsers). Then what nobody may look at over a shoulder need
/// not stand in a field for passwords, which browsers offer to keep.
pub fn hides_text() -> bool {
    let root = document().and_then(|document| document.document_element());
    let style = root.and_then(|root| window()?.get_computed_style(&root).ok()?);
    style
        .and_then(|style| style.get_property_value("-webkit-text-security").ok())
        .is_some_and(|value| !value.is_empty())
}

/// Gives the page below `node` values for properties of its style. It is done by name: a policy
/// refuses an attribute with rules in it. An empty value takes a property away.
pub fn paint(node: &Element, properties: &[(&str, String)]) {
    let Ok(Some(page)) = node.query_selector(".trivsel") else { return };
    let style = page.unchecked_into::<HtmlElement>().style();
    for (name, value) in properties {
        // A browser that does not know such properties draws the page as it was.
        let _ = style.set_property(name, value);
    }
}

/// Tells whoever set up the page what is wrong with a form. Nothing of an answer may go here.
pub fn explain(words: &str) {
    web_sys::console::warn_1(&words.into());
}
