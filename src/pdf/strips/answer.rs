//! A question and its answers, side by side.

use krilla::tagging::{ListNumbering, Tag};

use super::{Above, Layer, Mark, Strip, place};
use crate::pdf::shapes;
use crate::pdf::story::Said;
use crate::pdf::style::{self, Style};
use crate::pdf::tree::NodeId;

/// Between a shape or a dot and the words beside it.
const SHAPE: f32 = 20.0;
const DOT: f32 = 11.0;
/// In place of an empty line in an answer.
const EMPTY_LINE: f32 = 7.0;

impl Layer<'_> {
    /// A question, parted from what was before it.
    pub(super) fn question(&mut self, label: &str, said: &[Said]) {
        self.part();
        let asked = self.tag(Tag::P);
        let labels = self.set(label, style::LABEL, style::ANSWERS - style::GUTTER);
        let mut strips = self.said(said, style::ANSWERS, style::WIDTH - style::ANSWERS);
        let count = labels.len();
        if strips.len() < count {
            strips.resize_with(count, Strip::default);
        }
        for (strip, line) in strips.iter_mut().zip(labels) {
            strip.beside(0.0, asked, line);
        }
        strips.iter_mut().take(count.saturating_sub(1)).for_each(|strip| strip.keep = true);
        self.extend(strips);
    }

    /// Parts what follows from what was before: more clearly where it stands outside the group
    /// that has just ended.
    pub(super) fn part(&mut self) {
        if self.above == Above::Group {
            self.push(Strip::space(9.0));
            self.push(Strip::parting(style::PADDING + 1.0, style::STRONG_LINE));
        } else {
            self.push(Strip::parting(style::PADDING, style::LINE));
        }
    }

    /// An answer in a column.
    pub(super) fn said(&mut self, said: &[Said], x: f32, width: f32) -> Vec<Strip> {
        let mut strips = Vec::new();
        for part in said {
            match part {
                Said::Words(text) => strips.extend(self.words(text, style::ANSWER, x, width)),
                Said::Address(text) => strips.extend(self.address(text, x, width)),
                Said::Missing(text) => strips.extend(self.words(text, style::MISSING, x, width)),
                Said::Empty(text) => strips.extend(self.words(text, style::QUIET, x, width)),
                Said::Remark(text) => strips.extend(self.words(text, style::SMALL, x, width)),
                Said::In(language, said) => {
                    let before = self.language.replace((*language).to_owned());
                    strips.extend(self.said(std::slice::from_ref(said), x, width));
                    self.language = before;
                }
                Said::List(items) => strips.extend(self.list(items, x, width)),
                Said::Position(position, word, meaning) => {
                    let style = style::WORD.in_color(shapes::ink(*position));
                    let shape = Mark::Shape { x, position: *position };
                    let (x, width) = (x + SHAPE, width - SHAPE);
                    let mut words = self.words(word, style, x, width);
                    if let Some(first) = words.first_mut() {
                        first.marks.push(shape);
                    }
                    let meaning = meaning.as_deref().unwrap_or_default();
                    words.extend(self.words(meaning, style::SMALL, x, width));
                    place::hold_all(&mut words);
                    strips.extend(words);
                }
            }
        }
        strips
    }

    /// Text of one paragraph or more.
    pub(super) fn words(&mut self, text: &str, style: Style, x: f32, width: f32) -> Vec<Strip> {
        let mut strips: Vec<Strip> = Vec::new();
        for paragraph in text.trim().split('\n') {
            if paragraph.trim().is_empty() {
                let again = strips.last().is_none_or(|strip| strip.words.is_empty());
                let space = Strip { keep: false, ..Strip::space(EMPTY_LINE) };
                strips.extend((!again).then_some(space));
                continue;
            }
            let node = self.tag(Tag::P);
            strips.extend(self.lines(node, paragraph.trim_end(), style, x, width));
        }
        place::hold_ends(&mut strips);
        strips
    }

    /// An address that a reader may follow.
    fn address(&mut self, text: &str, x: f32, width: f32) -> Vec<Strip> {
        let paragraph = self.tag(Tag::P);
        self.open.push(paragraph);
        let link = self.tag(Tag::Link);
        self.open.pop();
        self.roll.links.push((link, text.to_owned()));
        self.lines(link, text, style::ANSWER.in_color(style::ACCENT), x, width)
    }

    /// The lines of one paragraph.
    pub(super) fn lines(
        &mut self,
        node: NodeId,
        text: &str,
        style: Style,
        x: f32,
        width: f32,
    ) -> Vec<Strip> {
        let lines = self.set(text, style, width);
        lines.into_iter().map(|line| Strip::of(x, node, line)).collect()
    }

    fn list(&mut self, items: &[String], x: f32, width: f32) -> Vec<Strip> {
        let list = self.tag(Tag::L(ListNumbering::Disc));
        self.open.push(list);
        let mut strips = Vec::new();
        for item in items {
            let entry = self.tag(Tag::LI);
            self.open.push(entry);
            let dot = self.tag(Tag::Lbl);
            let dots = self.set("•", style::ANSWER, DOT);
            let body = self.tag(Tag::LBody);
            self.open.push(body);
            let mut words = self.words(item, style::ANSWER, x + DOT, width - DOT);
            if let (Some(first), Some(line)) = (words.first_mut(), dots.into_iter().next()) {
                first.beside(x, dot, line);
            }
            strips.extend(words);
            self.open.truncate(self.open.len().saturating_sub(2));
        }
        self.open.pop();
        strips
    }
}
