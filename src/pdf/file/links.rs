//! Puts links over the addresses on a page. A link is tagged together with its words, and says
//! where it leads (ISO 14289-1, 7.18.5). Nothing here looks at where that is.

use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::geom::{Point, Quadrilateral};
use krilla::page::Page;

use crate::pdf::pages::Place;
use crate::pdf::strips::{Roll, Strip, Words};
use crate::pdf::style::MARGIN;

/// Puts a link over the words of each address on the page.
pub(super) fn put(page: &mut Page<'_>, roll: &mut Roll, places: &[Place]) {
    let Roll { strips, tree, links, .. } = roll;
    for (node, address) in links {
        let first = places.iter().filter(|place| !place.again);
        let here = first.filter_map(|place| Some((strips.get(place.strip)?, place.y)));
        let words = here.flat_map(|(strip, y)| {
            let own = strip.words.iter().filter(|words| words.node == *node);
            own.map(move |words| around(strip, words, y))
        });
        let words: Vec<Quadrilateral> = words.collect();
        if words.is_empty() {
            continue;
        }
        let target = Target::Action(LinkAction::new(ascii(address)).into());
        let link = LinkAnnotation::new_with_quad_points(words, target);
        let link = page.add_tagged_annotation(Annotation::new_link(link, Some(address.clone())));
        tree.hang(*node, link);
    }
}

/// The place that words take on the page.
fn around(strip: &Strip, words: &Words, y: f32) -> Quadrilateral {
    let (left, right) = (MARGIN + words.x, MARGIN + words.x + words.line.width);
    let (top, bottom) = (y, y + strip.height);
    let at = Point::from_xy;
    Quadrilateral([at(left, bottom), at(right, bottom), at(right, top), at(left, top)])
}

/// An address as a file holds it: letters beyond ASCII by their bytes (RFC 3987, 3.1).
fn ascii(address: &str) -> String {
    let byte = |byte: u8| match byte {
        b'!'..=b'~' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    address.bytes().map(byte).collect()
}
