//! Draws the pages and writes the file, with tags, outline and attachments.

mod draw;
mod links;

use krilla::Document;
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use sha2::{Digest, Sha256};

use super::fonts::Fonts;
use super::pages::Place;
use super::story::Story;
use super::strips::{Heading, Roll};
use super::{Fault, RECORD, attachment, style};

/// The date of a document that does not say when it was written: one must be there (ISO 19005-3,
/// 6.6.3 and 6.8).
const UNKNOWN: (u16, u8, u8) = (1970, 1, 1);

/// Writes the file.
pub(super) fn write(
    mut roll: Roll,
    pages: &[Vec<Place>],
    story: &Story,
    bundle: Option<&str>,
    fonts: &mut Fonts,
) -> Result<Vec<u8>, Fault> {
    let mut document = Document::new_with(settings()?);
    for (number, places) in pages.iter().enumerate() {
        let size = PageSettings::from_wh(style::PAGE_WIDTH, style::PAGE_HEIGHT);
        let mut page = document.start_page_with(size.ok_or(Fault::NotWritten)?);
        let mut surface = page.surface();
        let edge = [story.header.as_slice(), &bottom(story, number + 1, pages.len())].concat();
        draw::edges(&mut surface, fonts, &edge);
        draw::practice(&mut surface, fonts, story.practice);
        draw::marks(&mut surface, &roll.strips, places);
        draw::heads(&mut surface, &roll.strips, places, fonts);
        draw::words(&mut surface, &roll.strips, places, &mut roll.tree, fonts);
        surface.finish();
        links::put(&mut page, &mut roll, places);
        page.finish();
    }
    document.set_outline(outline(&roll.headings, pages));
    document.set_metadata(metadata(story));
    document.set_tag_tree(roll.tree.finish(&story.language));
    if let Some(bundle) = bundle {
        attach(&mut document, story, bundle).ok_or(Fault::NotWritten)?;
    }
    let mut pdf = document.finish().map_err(|_| Fault::NotWritten)?;
    part_from_data(&mut pdf);
    Ok(pdf)
}

/// Where the data of a stream ends with CR, the LF behind it looks like the second half of a line
/// end, and the stream one byte shorter than it says (ISO 19005-3, 6.1.7.1). A line end may also
/// be CR, which takes the same room, so that no offset in the file changes.
fn part_from_data(pdf: &mut [u8]) {
    const END: &[u8] = b"\r\nendstream";
    let mut from = 0;
    while let Some(at) = pdf.get(from..).and_then(|rest| attachment::find(rest, END)) {
        from += at + END.len();
        if let Some(feed) = pdf.get_mut(from - END.len() + 1) {
            *feed = b'\r';
        }
    }
}

fn settings() -> Result<SerializeSettings, Fault> {
    let builder = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1);
    let configuration = builder.finish().map_err(|_| Fault::NotWritten)?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

fn bottom(story: &Story, number: usize, of: usize) -> [String; 2] {
    [story.footer.clone(), (story.texts.paper.page)(number, of)]
}

/// Title, language and date. Nobody is named here: programs show this beside the file's name.
fn metadata(story: &Story) -> Metadata {
    let metadata = Metadata::new()
        .title(story.title.clone())
        .language(story.language.to_string())
        .creator("Trivsel".into())
        .creation_date(date(story));
    match story.id.as_str() {
        "" => metadata,
        id => metadata.document_id(id.into()),
    }
}

/// Noon, so that no reader in another time zone shows another day.
fn date(story: &Story) -> DateTime {
    let (year, month, day) = story.date.unwrap_or(UNKNOWN);
    let day = DateTime::new(year).month(month).day(day);
    day.hour(12).minute(0).second(0).utc_offset_hour(0).utc_offset_minute(0)
}

/// The headings below the title; the title is the file's own.
fn outline(headings: &[Heading], pages: &[Vec<Place>]) -> Outline {
    let mut outline = Outline::new();
    let below: Vec<&Heading> = headings.iter().filter(|heading| heading.level > 1).collect();
    let top = below.iter().map(|heading| heading.level).min().unwrap_or(2);
    entries(&below, top, pages).into_iter().for_each(|node| outline.push_child(node));
    outline
}

/// An entry for each heading of a level, with the deeper headings after it inside.
fn entries(headings: &[&Heading], level: u8, pages: &[Vec<Place>]) -> Vec<OutlineNode> {
    let mut nodes = Vec::new();
    let mut rest = headings;
    while let [heading, after @ ..] = rest {
        let own = after.iter().take_while(|heading| heading.level > level).count();
        let (inside, next) = after.split_at(own);
        let mut node = OutlineNode::new(heading.text.clone(), destination(heading, pages));
        let deeper = entries(inside, level.saturating_add(1), pages);
        deeper.into_iter().for_each(|inner| node.push_child(inner));
        nodes.push(node.with_open(true));
        rest = next;
    }
    nodes
}

fn destination(heading: &Heading, pages: &[Vec<Place>]) -> XyzDestination {
    let found = pages.iter().enumerate().find_map(|(page, places)| {
        let place = places.iter().find(|place| place.strip == heading.strip)?;
        Some((page, place.y))
    });
    let (page, y) = found.unwrap_or((0, 0.0));
    XyzDestination::new(page, Point::from_xy(0.0, (y - 12.0).max(0.0)))
}

/// Attaches the record and its sum.
fn attach(document: &mut Document, story: &Story, bundle: &str) -> Option<()> {
    let sum = attachment::sum_line(&Sha256::digest(bundle.as_bytes()));
    let paper = &story.texts.paper;
    let file = |path: String, mime: &str, description: &str, data: &str, kind| EmbeddedFile {
        path,
        mime_type: MimeType::new(mime),
        description: Some(description.into()),
        association_kind: kind,
        data: data.as_bytes().to_vec().into(),
        modification_date: Some(date(story)),
        compress: Some(true),
        location: None,
    };
    let source = AssociationKind::Source;
    let mime = attachment::MEDIA_TYPE;
    document.embed_file(file(RECORD.into(), mime, paper.attachment, bundle, source))?;
    let (name, more) = (format!("{RECORD}.sha256"), AssociationKind::Supplement);
    document.embed_file(file(name, "text/plain", paper.checksum, &sum, more))
}
