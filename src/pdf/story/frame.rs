//! What stands around questions and answers: the title, and what the document says of itself.

use super::{Block, Story, Teller, Tone, letters};
use crate::answers::{Address, Answer, Edition, Status};
use crate::form::{Date, Value};
use crate::sheet::Gap;
use crate::texts::Version;

impl Teller<'_> {
    /// The title, whom it is about and when, and whether anything is missing.
    pub(super) fn top(&mut self) {
        self.push(Block::Heading(1, self.form_text(&self.sheet.form.title)));
        let name = self.concept("child-name").and_then(Answer::text).map(letters::clean);
        let date = self.date("assessment-date").or(self.record.authored);
        let date = date.map(|date| self.texts().dates.date(&date));
        let lead: Vec<String> = name.into_iter().chain(date).collect();
        if !lead.is_empty() {
            self.push(Block::Lead(lead.join(" · ")));
        }
        if self.record.also().practice {
            self.push_own(Block::Notice(Tone::Care, self.texts().paper.practice_notice.into()));
        }
        self.version();
        let gaps = self.sheet.gaps();
        if gaps.is_empty() && self.record.status != Status::InProgress {
            return;
        }
        // What is missing and what is there but otherwise than it was asked for are two things.
        let missing = gaps.iter().filter(|row| row.gap == Some(Gap::Missing)).count();
        let said = (self.texts().paper.unfinished)(missing, gaps.len() - missing);
        self.push_own(Block::Notice(Tone::Unfinished, said));
    }

    /// Which document this one takes the place of, where that is known.
    fn version(&mut self) {
        let Some(before) = self.record.edition_before() else { return };
        let edition = self.record.edition();
        let on = self.moment(&edition);
        let (before_on, by) = (self.moment(&before), before.by.as_deref().map(letters::clean));
        let this = Version { number: edition.number, on: on.as_deref(), by: None };
        let before = Version { number: None, on: before_on.as_deref(), by: by.as_deref() };
        let paper = &self.texts().paper;
        let said = if self.record.is_reply() { paper.answer_to } else { paper.version_of };
        self.push_own(Block::Small(said(this, before)));
    }

    /// When it was put into a file, or else the day on which it was written.
    fn moment(&self, edition: &Edition) -> Option<String> {
        let (day, clock) = edition.when()?;
        Some(self.texts().when(&day, clock))
    }

    /// A block in words of the program.
    pub(super) fn push_own(&mut self, block: Block) {
        self.push(self.tongue.own_block(block));
    }

    /// The first answer to the item with this concept, where it is on and in no repeating group.
    fn concept(&self, concept: &str) -> Option<&Answer> {
        let item = self.sheet.form.with_concept(concept)?;
        self.sheet.at(&Address::top(item.id))?.answers.first()
    }

    /// The date with this concept.
    pub(super) fn date(&self, concept: &str) -> Option<Date> {
        match self.concept(concept)?.value()? {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// What the document says of itself.
    pub(super) fn about(&mut self) {
        let paper = &self.texts().paper;
        let title = self.form_text(&self.sheet.form.title);
        let form = match self.sheet.form.version.as_deref() {
            Some(version) => (paper.version)(&title, &letters::clean(version)),
            None => title,
        };
        let id = Some(&self.record.id).filter(|id| !id.is_empty());
        let facts = [
            (paper.form, Some(form)),
            (paper.written, self.moment(&self.record.edition())),
            (paper.id, id.map(|id| id.to_string())),
            (paper.replaces, self.record.replaces.as_ref().map(|id| id.to_string())),
            (paper.withheld, self.record.also().withheld.then(|| paper.withheld_why.into())),
        ];
        let known = facts.into_iter().filter_map(|(name, value)| Some((name.into(), value?)));
        let facts = known.collect();
        self.push(Block::Begin);
        self.push_own(Block::Colophon(paper.about.into()));
        self.push_own(Block::Facts(facts));
        self.push_own(Block::Small(paper.carries.into()));
        self.push(Block::End);
    }
}

/// Binds what was told with title, header and footer.
pub(super) fn bind(teller: Teller<'_>) -> Story {
    let title = teller.form_text(&teller.sheet.form.title);
    let authored = teller.record.authored;
    let date = authored.map(|date| teller.texts().dates.date(&date)).unwrap_or_default();
    let practice = teller.record.also().practice.then_some(teller.texts().paper.practice);
    let named = [practice.unwrap_or_default(), &title, &date];
    let named = named.into_iter().filter(|part| !part.is_empty());
    let id: String = teller.record.id.chars().take(8).collect();
    let footer = match id.is_empty() {
        true => String::new(),
        false => (teller.texts().paper.short_id)(&id),
    };
    let day = |date: Date| (date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1));
    Story {
        title: named.collect::<Vec<_>>().join(", "),
        header: [title, date],
        footer,
        id: teller.record.id.to_string(),
        date: authored.map(day),
        practice,
        language: teller.tongue.language.clone(),
        texts: teller.texts(),
        blocks: teller.blocks,
    }
}
