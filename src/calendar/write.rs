//! Writes an iCalendar file (RFC 5545). It reads none, and sets no alarm: whoever takes the days
//! into a calendar has reminders there, as they like them.

use super::days::next;
use super::{Event, Kind};
use crate::form::Date;

/// Who wrote the file (§ 3.7.3).
const PRODUCT: &str = "-//Trivsel//Trivsel//EN";

/// The longest line in octets, the line break left out (§ 3.1).
const LONGEST: usize = 75;

/// Writes a file with these events, of which there must be one (§ 3.6). `today` is the day on which
/// it is written, `id` that of the document, or another that nothing else has: a file that is saved
/// once more brings the same events again, and a calendar takes them for those that it has.
pub fn write<T: AsRef<str>>(
    events: &[Event],
    today: &Date,
    id: &str,
    title: impl Fn(Kind) -> T,
) -> Vec<u8> {
    let mut file = File(Vec::new());
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", PRODUCT);
    for event in events {
        file.event(event, today, id, title(event.kind).as_ref());
    }
    file.line("END", "VCALENDAR");
    file.0
}

/// A file that is being written.
struct File(Vec<u8>);

impl File {
    /// A day to be kept: it lasts the whole day, takes nobody's time, and is nobody else's.
    fn event(&mut self, event: &Event, today: &Date, id: &str, title: &str) {
        let day = date(&event.on);
        let kind = match event.kind {
            Kind::Agreement => "agreement",
            Kind::Review => "review",
            Kind::Receipt => "receipt",
        };
        self.line("BEGIN", "VEVENT");
        self.line("UID", &escaped(&format!("{id}-{kind}-{day}")));
        // Which time it is nobody says here, and for what § 3.8.7.2 wants it, the day will do.
        self.line("DTSTAMP", &format!("{}T000000Z", date(today)));
        self.line("DTSTART;VALUE=DATE", &day);
        // The end is the day after; after the last day of all there is none, and none is needed.
        if let Some(end) = next(&event.on) {
            self.line("DTEND;VALUE=DATE", &date(&end));
        }
        self.line("SUMMARY", &escaped(title));
        self.line("TRANSP", "TRANSPARENT");
        self.line("CLASS", "PRIVATE");
        self.line("END", "VEVENT");
    }

    /// A content line, folded (§ 3.1): what goes on begins with a blank, and no letter is cut.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if length + letter.len_utf8() > LONGEST {
                self.0.extend(b"\r\n ");
                length = 1;
            }
            length += letter.len_utf8();
            self.0.extend(letter.encode_utf8(&mut [0; 4]).as_bytes());
        }
        self.0.extend(b"\r\n");
    }
}

/// A day as `DATE` (§ 3.3.4).
fn date(date: &Date) -> String {
    date.to_string().replace('-', "")
}

/// A text as `TEXT` (§ 3.3.11); control characters, for which it has no place, are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}
