//! Lays the story on an endless roll of strips, each as high as one line. It knows no pages: a
//! strip only says with what it wants to stay together.

mod answer;
mod blank;
mod grid;
mod matrix;
mod notice;
mod place;
mod table;

use std::num::NonZeroU16;

use krilla::tagging::{Tag, TagKind};

use super::fonts::Fonts;
use super::lines::{self, Line};
use super::story::{Block, Story};
use super::style::{self, Color, Style};
use super::tree::{NodeId, Tree};
use crate::form::Position;

/// The roll, the tags of what is on it, and its headings.
pub(super) struct Roll {
    pub(super) strips: Vec<Strip>,
    pub(super) tree: Tree,
    pub(super) headings: Vec<Heading>,
    /// Where links lead to.
    pub(super) links: Vec<(NodeId, String)>,
}

/// A heading of the outline.
pub(super) struct Heading {
    pub(super) level: u8,
    pub(super) text: String,
    /// The strip on which it stands.
    pub(super) strip: usize,
}

/// A piece of the roll that is never cut.
#[derive(Default)]
pub(super) struct Strip {
    pub(super) height: f32,
    /// From the upper edge to the line on which the letters stand.
    pub(super) baseline: f32,
    /// Whether the strip vanishes at the top of a page: empty space and what parts things.
    pub(super) vanishes: bool,
    /// Whether the next strip must be on the same page.
    pub(super) keep: bool,
    /// The head of the table that the strip belongs to, from which strip to which: it stands above
    /// the strip where that is the first on a page.
    pub(super) under: Option<(usize, usize)>,
    pub(super) words: Vec<Words>,
    pub(super) marks: Vec<Mark>,
}

/// A line of text on a strip.
pub(super) struct Words {
    pub(super) x: f32,
    pub(super) node: NodeId,
    pub(super) line: Line,
    /// What is ticked here, where a box stands in place of the words.
    pub(super) ticks: Option<String>,
}

/// What is drawn and never read out.
pub(super) enum Mark {
    /// A line across, so far below the strip's upper edge.
    Rule { x: f32, width: f32, at: f32, thickness: f32, color: Color },
    /// A background as high as the strip.
    Fill { x: f32, width: f32, color: Color },
    /// A box to tick beside words that say what for.
    Box { x: f32 },
    /// The shape of a position.
    Shape { x: f32, position: Position },
}

/// Lays a story on a roll.
pub(super) fn lay(story: &Story, fonts: &mut Fonts) -> Roll {
    let roll =
        Roll { strips: Vec::new(), tree: Tree::new(), headings: Vec::new(), links: Vec::new() };
    let mut layer = Layer { fonts, roll, open: Vec::new(), language: None, above: Above::Other };
    story.blocks.iter().for_each(|block| layer.block(block));
    layer.roll
}

struct Layer<'a> {
    fonts: &'a mut Fonts,
    roll: Roll,
    /// The groups around what is laid now.
    open: Vec<NodeId>,
    /// Tag of the language of what is laid now, where it is not that of what stands around it.
    language: Option<String>,
    /// What stands right above.
    above: Above,
}

/// What stands right above, where it matters for the space between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Above {
    /// A group that has ended: what follows belongs to the one around it.
    Group,
    /// A sentence.
    Sentence,
    Other,
}

impl Layer<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Begin => {
                let section = self.tag(Tag::Section);
                self.open.push(section);
            }
            Block::Speak(language) => {
                self.language = Some(language.to_string());
                let section = self.tag(Tag::Section);
                self.language = None;
                self.open.push(section);
            }
            Block::In(language, block) => {
                self.language = Some((*language).to_owned());
                self.block(block);
                self.language = None;
            }
            Block::End => {
                self.open.pop();
            }
            Block::Heading(level, text) => {
                let (style, above, below) = heading_style(*level);
                self.push(Strip::space(above));
                self.heading(*level, text, style);
                self.push(Strip::space(below));
            }
            Block::Colophon(text) => {
                self.push(Strip::space(24.0));
                self.push(Strip::parting(7.0, style::STRONG_LINE));
                self.heading(2, text, style::SUBGROUP);
            }
            Block::Lead(text) => self.paragraph(text, style::LEAD, 3.0, style::WIDTH),
            Block::Notice(tone, text) => self.notice(*tone, text),
            Block::Question(label, said) => self.question(label, said),
            Block::Table(table) => self.table(table),
            Block::Grid(grid) => self.grid(grid),
            Block::Sentence(text) => self.sentence(text),
            Block::Prose(text) => self.paragraph(text, style::PROSE, 7.0, style::PROSE_WIDTH),
            Block::Blank(blank) => self.blank(blank),
            Block::Matrix(matrix) => self.matrix(matrix),
            Block::Facts(facts) => self.facts(facts),
            Block::Small(text) => self.paragraph(text, style::SMALL, 9.0, style::SMALL_WIDTH),
            Block::Aside(text) => {
                let from = self.roll.strips.len();
                self.paragraph(text, style::SMALL, 3.0, style::SMALL_WIDTH);
                self.roll.strips.iter_mut().skip(from).for_each(|strip| strip.keep = true);
            }
        }
        self.above = match block {
            Block::End => Above::Group,
            Block::Sentence(_) => Above::Sentence,
            _ => Above::Other,
        };
    }

    /// A group under the one that is open.
    fn tag(&mut self, tag: impl Into<TagKind>) -> NodeId {
        let tag = tag.into().with_lang(self.language.clone());
        self.roll.tree.add(self.open.last().copied(), tag)
    }

    fn set(&mut self, text: &str, style: Style, width: f32) -> Vec<Line> {
        lines::set(self.fonts, text, style, width)
    }

    fn push(&mut self, strip: Strip) {
        self.roll.strips.push(strip);
    }

    fn heading(&mut self, level: u8, text: &str, style: Style) {
        let strip = self.roll.strips.len();
        self.roll.headings.push(Heading { level, text: text.into(), strip });
        let title = Some(text.to_owned());
        let level = NonZeroU16::new(level.into()).unwrap_or(NonZeroU16::MIN);
        let node = self.tag(Tag::Hn(level, title));
        for line in self.set(text, style, style::WIDTH) {
            self.push(Strip { keep: true, ..Strip::of(0.0, node, line) });
        }
    }

    fn paragraph(&mut self, text: &str, style: Style, above: f32, width: f32) {
        self.push(Strip::space(above));
        let node = self.tag(Tag::P);
        let lines = self.set(text, style, width);
        let strips = lines.into_iter().map(|line| Strip::of(0.0, node, line)).collect();
        self.extend(strips);
    }

    fn sentence(&mut self, text: &str) {
        let above = if self.above == Above::Sentence { 5.0 } else { 13.0 };
        self.paragraph(text, style::QUIET, above, style::WIDTH);
    }

    /// Adds strips of one paragraph: no single first or last line on a page.
    fn extend(&mut self, mut strips: Vec<Strip>) {
        place::hold_ends(&mut strips);
        self.roll.strips.extend(strips);
    }
}

/// How a heading looks, and the space above and below it.
fn heading_style(level: u8) -> (Style, f32, f32) {
    match level {
        1 => (style::TITLE, 0.0, 0.0),
        2 => (style::STEP, 30.0, 1.0),
        3 => (style::GROUP, 19.0, 0.0),
        _ => (style::SUBGROUP, 13.0, 0.0),
    }
}
