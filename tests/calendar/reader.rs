//! A strict reader of iCalendar files with events of whole days, from the grammar of RFC 5545
//! (§ 3.1 content lines, § 3.3.11 texts, § 3.4 and § 3.6.1 what must and may stand where).

/// An event as the file has it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) uid: String,
    pub(crate) stamp: String,
    pub(crate) start: String,
    pub(crate) end: Option<String>,
    pub(crate) summary: String,
}

/// A content line: its name, its parameters and its value.
type Line = (String, Vec<(String, String)>, String);

/// Reads a file, or says what is wrong with it.
pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Entry>, String> {
    let lines: Vec<Line> =
        unfolded(bytes)?.iter().map(|line| content(line)).collect::<Result<_, _>>()?;
    let [first, inside @ .., last] = lines.as_slice() else { return Err("too short".into()) };
    if (&*first.0, &*first.2) != ("BEGIN", "VCALENDAR") {
        return Err("does not begin a calendar".into());
    }
    if (&*last.0, &*last.2) != ("END", "VCALENDAR") {
        return Err("does not end the calendar".into());
    }
    let begins = inside.iter().position(|line| line.0 == "BEGIN").ok_or("no event")?;
    let (head, mut rest) = inside.split_at(begins);
    if only(head, "VERSION")?.2 != "2.0" {
        return Err("not version 2.0".into());
    }
    text(&only(head, "PRODID")?.2)?;
    if head.len() != 2 {
        return Err("more at the top than is known".into());
    }
    let mut entries = Vec::new();
    while !rest.is_empty() {
        let end = rest.iter().position(|line| line.0 == "END").ok_or("an event without its end")?;
        let (event, after) = rest.split_at(end + 1);
        entries.push(entry(event)?);
        rest = after;
    }
    Ok(entries)
}

/// Lines end with CRLF, are at most 75 octets long, and go on where the next begins with a blank.
fn unfolded(bytes: &[u8]) -> Result<Vec<String>, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "no UTF-8")?;
    let text = text.strip_suffix("\r\n").ok_or("the last line has no end")?;
    let mut lines: Vec<String> = Vec::new();
    for line in text.split("\r\n") {
        if line.len() > 75 {
            return Err(format!("{} octets in a line", line.len()));
        }
        if let Some(c) = line.chars().find(|c| c.is_ascii_control() && *c != '\t') {
            return Err(format!("{c:?} in a line"));
        }
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some(last)) => last.push_str(more),
            (Some(_), None) => return Err("goes on before it begins".into()),
            (None, _) => lines.push(line.to_owned()),
        }
    }
    Ok(lines)
}

/// contentline = name *(";" param ) ":" value
fn content(line: &str) -> Result<Line, String> {
    let (head, value) = line.split_once(':').ok_or_else(|| format!("no value: {line}"))?;
    let mut parts = head.split(';');
    let is_name = |name: &str| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let name =
        parts.next().filter(|name| is_name(name)).ok_or_else(|| format!("no name: {line}"))?;
    let parameter = |part: &str| {
        let (name, value) = part.split_once('=').filter(|(name, _)| is_name(name))?;
        Some((name.to_owned(), value.to_owned()))
    };
    let parameters: Option<Vec<_>> = parts.map(parameter).collect();
    let parameters = parameters.ok_or_else(|| format!("no parameter: {line}"))?;
    Ok((name.to_owned(), parameters, value.to_owned()))
}

fn only<'a>(lines: &'a [Line], name: &str) -> Result<&'a Line, String> {
    let found: Vec<&Line> = lines.iter().filter(|line| line.0 == name).collect();
    match found.as_slice() {
        [one] => Ok(one),
        _ => Err(format!("{} times {name}", found.len())),
    }
}

fn entry(lines: &[Line]) -> Result<Entry, String> {
    let known =
        ["BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "TRANSP", "CLASS", "END"];
    if let Some(line) = lines.iter().find(|line| !known.contains(&&*line.0)) {
        return Err(format!("{} is not expected", line.0));
    }
    for (name, value) in
        [("BEGIN", "VEVENT"), ("END", "VEVENT"), ("TRANSP", "TRANSPARENT"), ("CLASS", "PRIVATE")]
    {
        if only(lines, name)?.2 != value {
            return Err(format!("{name} is not {value}"));
        }
    }
    let stamp = only(lines, "DTSTAMP")?.2.clone();
    let utc = stamp.strip_suffix("T000000Z").ok_or("a stamp that is not in UTC")?;
    day(utc)?;
    let (start, first) = whole_day(only(lines, "DTSTART")?)?;
    let end = lines.iter().filter(|line| line.0 == "DTEND").map(whole_day).next().transpose()?;
    if end.as_ref().is_some_and(|(_, end)| *end != first + 1) {
        return Err("it does not last one day".into());
    }
    let uid = text(&only(lines, "UID")?.2)?;
    let summary = text(&only(lines, "SUMMARY")?.2)?;
    Ok(Entry { uid, stamp, start, end: end.map(|(end, _)| end), summary })
}

/// A `DATE`, and which day that is.
fn whole_day(line: &Line) -> Result<(String, i64), String> {
    if line.1 != [("VALUE".to_owned(), "DATE".to_owned())] {
        return Err(format!("{} is no whole day", line.0));
    }
    Ok((line.2.clone(), day(&line.2)?))
}

/// Days on a line of days without a gap, for days that exist.
fn day(text: &str) -> Result<i64, String> {
    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits {
        return Err(format!("{text} is no day"));
    }
    let number = |part: &str| part.parse::<i64>().unwrap_or(0);
    let (year, month, day) = (number(&text[..4]), number(&text[4..6]), number(&text[6..]));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let february = if leap { 29 } else { 28 };
    let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let index = usize::try_from(month - 1).map_err(|_| "no month")?;
    let length = months.get(index).ok_or("no month")?;
    if !(1..=*length).contains(&day) {
        return Err(format!("{text} does not exist"));
    }
    let before: i64 = months[..index].iter().sum();
    let years = year * 365 + (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
    Ok(years + before + day)
}

/// `TEXT`: a backslash stands before what it escapes, and before nothing else.
fn text(value: &str) -> Result<String, String> {
    let mut letters = value.chars();
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => '\n',
                Some(letter @ ('\\' | ';' | ',')) => letter,
                other => return Err(format!("a backslash before {other:?}")),
            },
            ';' | ',' => return Err(format!("{letter:?} stands free")),
            letter => letter,
        });
    }
    Ok(text)
}
