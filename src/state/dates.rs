//! The dates of a document: what was agreed, when it is looked at again, when a receipt must have
//! come. They can be taken into a calendar; nothing else of the document goes along.

use super::{Desk, Effect, Parcel, State};
use crate::answers::Stamp;
use crate::calendar::{self, Event, Kind};
use crate::form::{Date, Value};
use crate::sheet::{Caution, Row};

impl Desk {
    /// The days of the document that are to be kept, each once, the earliest first: of what is on,
    /// and where the date is a full one.
    pub fn dates(&self) -> Vec<Event> {
        let rows = self.sheet.all().into_iter();
        let mut events: Vec<Event> = rows.flat_map(|row| events(row)).collect();
        events.sort();
        events.dedup();
        events
    }
}

fn events(row: &Row) -> Vec<Event> {
    let kind = match row.item.concept() {
        Some("agreement-by") => Some(Kind::Agreement),
        Some("review-date") => Some(Kind::Review),
        _ => None,
    };
    let answers = row.answers.iter().filter_map(|answer| answer.value());
    let dates = answers.filter_map(|value| match value {
        Value::Date(date) => Some(*date),
        _ => None,
    });
    let full = dates.filter(|date: &Date| date.day().is_some());
    let said = full.filter_map(|on| Some(Event { on, kind: kind? }));
    let due = match row.caution.as_deref() {
        Some(Caution::Due(on)) => Some(Event { on: *on, kind: Kind::Receipt }),
        _ => None,
    };
    said.chain(due).collect()
}

impl State {
    /// Saves the dates as a calendar file, also of a document that is only read.
    pub(super) fn save_dates(&mut self, stamp: &Stamp) -> Vec<Effect> {
        let Some(desk) = &self.desk else { return Vec::new() };
        let events = desk.dates();
        if events.is_empty() {
            return Vec::new();
        }
        let texts = self.texts.calendar();
        let title = |kind| texts.name(kind, desk.is_practice());
        // A record from elsewhere may have no id; then the events are those of this file alone.
        let own = Some(&desk.record.id).filter(|id| !id.is_empty());
        let bytes = calendar::write(&events, &stamp.date, own.unwrap_or(&stamp.id), title);
        let name = desk.name_of("datoer") + ".ics";
        vec![Effect::Save(Parcel { name, media_type: "text/calendar", bytes })]
    }
}
