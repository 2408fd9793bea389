//! Room for answers: lines that are written on and boxes that are ticked. What is drawn is never
//! read out; the words beside it are.

use krilla::tagging::{ListNumbering, Tag};

use super::{Layer, Mark, Strip, Words, place};
use crate::pdf::lines::Line;
use crate::pdf::shapes;
use crate::pdf::story::{Blank, Field, Said, Tick};
use crate::pdf::style;

/// From a box to the words beside it, and from a shape to the words beside that.
const BOX: f32 = shapes::BOX + 6.5;
const SHAPE: f32 = 20.0;
/// Between options that stand beside each other, and between the parts of a date.
const APART: f32 = 22.0;
const PART: f32 = 10.0;
/// More room around an option than around a line of text.
const ROOM: f32 = 3.5;
/// Above lines to write on, which part what follows from what was before by themselves.
const ABOVE: f32 = 9.0;

impl Layer<'_> {
    /// A question with room for an answer. For several lines that is all of the paper's width.
    pub(super) fn blank(&mut self, blank: &Blank) {
        let wide = matches!(blank.field, Field::Lines(count) if count > 1);
        if wide {
            self.push(Strip::space(ABOVE))
        } else {
            self.part()
        }
        let (x, width) = match wide {
            true => (0.0, style::WIDTH),
            false => (style::ANSWERS, style::WIDTH - style::ANSWERS),
        };
        let asked = self.tag(Tag::P);
        let column = if wide { style::WIDTH } else { style::ANSWERS - style::GUTTER };
        let mut strips = self.lines(asked, &blank.label, style::LABEL, 0.0, column);
        let mut room = self.said(&blank.hints, x, width.min(style::SMALL_WIDTH));
        if !wide && !matches!(blank.field, Field::Ticks(_)) {
            // What is written stands beside the last line of the question.
            let above = strips.len().saturating_sub(1).max(room.len());
            room.resize_with(above, Strip::default);
        }
        room.extend(self.room(&blank.field, x, width));
        if wide {
            strips.extend(room);
        } else {
            let labels = std::mem::replace(&mut strips, room);
            if strips.len() < labels.len() {
                strips.resize_with(labels.len(), Strip::default);
            }
            let labels = labels.into_iter().flat_map(|strip| strip.words);
            for (strip, words) in strips.iter_mut().zip(labels) {
                strip.beside(words.x, words.node, words.line);
            }
        }
        place::hold_all(&mut strips);
        self.roll.strips.extend(strips);
        if wide {
            self.push(Strip { keep: false, ..Strip::space(ABOVE / 2.0) });
        }
    }

    fn room(&mut self, field: &Field, x: f32, width: f32) -> Vec<Strip> {
        match field {
            Field::Lines(count) => (0..*count).map(|_| Strip::writing(x, width)).collect(),
            Field::Parts(parts, language) => {
                let before = language.map(|language| self.language.replace(language.to_owned()));
                let strip = self.parts(parts, x);
                if let Some(before) = before {
                    self.language = before;
                }
                vec![strip]
            }
            Field::Ticks(ticks) => match self.beside_each_other(ticks, x, width) {
                Some(strip) => vec![strip],
                None => self.below_each_other(ticks, x, width),
            },
        }
    }

    /// Short lines with their words, in one line.
    fn parts(&mut self, parts: &[(&'static str, f32, String)], mut x: f32) -> Strip {
        let node = self.tag(Tag::P);
        let mut strip = Strip { marks: Vec::new(), ..Strip::writing(0.0, 0.0) };
        for (before, width, after) in parts {
            x += self.word(&mut strip, node, before, x);
            strip.marks.push(Mark::rule(x, *width, place::UNDER, style::STRONG_LINE));
            x += width + PART / 2.0;
            x += self.word(&mut strip, node, after, x) + PART;
        }
        strip
    }

    /// Puts a word on a strip; tells how much room it takes with the space behind it.
    fn word(&mut self, strip: &mut Strip, node: super::NodeId, word: &str, x: f32) -> f32 {
        if word.is_empty() {
            return 0.0;
        }
        // The space keeps it apart from the next word when it is read out.
        let line = self.set(&format!("{word} "), style::SMALL, f32::MAX).into_iter().next();
        let Some(line) = line else { return 0.0 };
        let width = line.width;
        strip.words.push(Words { x, node, line, ticks: None });
        width + 6.0
    }

    /// Options in one line, where they are short and say nothing beyond their words.
    fn beside_each_other(&mut self, ticks: &[Tick], x: f32, width: f32) -> Option<Strip> {
        let plain =
            |tick: &Tick| tick.position.is_none() && tick.meaning.is_none() && !tick.written;
        let words: Option<Vec<&str>> = ticks.iter().map(|tick| said(&tick.words)).collect();
        let words = words.filter(|_| ticks.iter().all(plain))?;
        let lines: Vec<Vec<Line>> =
            words.iter().map(|words| self.set(words, style::ANSWER, f32::MAX)).collect();
        let all: f32 = lines.iter().flatten().map(|line| line.width + BOX + APART).sum();
        if all - APART > width {
            return None;
        }
        let mut strip = roomy(Strip::blank(style::ANSWER));
        let list = self.tag(Tag::L(ListNumbering::None));
        self.open.push(list);
        let mut at = x;
        for (tick, line) in ticks.iter().zip(lines.into_iter().flatten()) {
            let entry = self.tag(Tag::LI);
            self.open.push(entry);
            let body = self.in_language(&tick.words, |layer| layer.tag(Tag::LBody));
            self.open.pop();
            strip.marks.push(Mark::Box { x: at });
            let room = line.width + BOX + APART;
            strip.words.push(Words { x: at + BOX, node: body, line, ticks: None });
            at += room;
        }
        self.open.pop();
        Some(strip)
    }

    fn below_each_other(&mut self, ticks: &[Tick], x: f32, width: f32) -> Vec<Strip> {
        let list = self.tag(Tag::L(ListNumbering::None));
        self.open.push(list);
        let mut strips = Vec::new();
        for tick in ticks {
            let entry = self.tag(Tag::LI);
            self.open.push(entry);
            let body = self.in_language(&tick.words, |layer| layer.tag(Tag::LBody));
            self.open.push(body);
            strips.extend(self.tick(tick, x, width));
            self.open.truncate(self.open.len().saturating_sub(2));
        }
        self.open.pop();
        strips
    }

    /// A box with its shape, its words and what they mean.
    fn tick(&mut self, tick: &Tick, x: f32, width: f32) -> Vec<Strip> {
        let (at, style) = match tick.position {
            Some(position) => (x + BOX + SHAPE, style::WORD.in_color(shapes::ink(position))),
            None => (x + BOX, style::ANSWER),
        };
        let room = width - (at - x);
        let mut strips = self.words(said(&tick.words).unwrap_or_default(), style, at, room);
        if let Some(first) = strips.first_mut() {
            let end = first.words.iter().map(|words| words.line.width).fold(0.0, f32::max) + 6.0;
            first.marks.push(Mark::Box { x });
            first.marks.extend(tick.position.map(|position| Mark::Shape { x: x + BOX, position }));
            if tick.written {
                let rule = Mark::rule(at + end, room - end, first.height, style::STRONG_LINE);
                first.marks.push(rule);
            }
            first.height += ROOM;
            first.baseline += ROOM / 2.0;
        }
        let meaning = tick.meaning.as_deref().unwrap_or_default();
        strips.extend(self.words(meaning, style::SMALL, at, room));
        place::hold_all(&mut strips);
        strips
    }

    /// Does something in the language of the words.
    fn in_language<T>(&mut self, words: &Said, act: impl FnOnce(&mut Self) -> T) -> T {
        let Said::In(language, _) = words else { return act(self) };
        let before = self.language.replace((*language).to_owned());
        let done = act(self);
        self.language = before;
        done
    }
}

fn roomy(strip: Strip) -> Strip {
    Strip { height: strip.height + ROOM, baseline: strip.baseline + ROOM / 2.0, ..strip }
}

/// The words of an option.
fn said(said: &Said) -> Option<&str> {
    match said {
        Said::In(_, inner) => self::said(inner),
        Said::Words(words) => Some(words),
        _ => None,
    }
}
