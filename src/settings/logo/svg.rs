//! What can be seen in the text of an SVG file without drawing it: its tags, and whether they say
//! more than paths do. It is no reader of XML: what it does not know is refused.

/// What may stand in the file beside paths, without a say in how the drawing looks.
const QUIET: [&str; 4] = ["g", "title", "desc", "metadata"];

/// What moves or hides a part of a drawing (SVG 2 § 8.5; CSS Masking 1 § 5 and § 7).
const MOVES: [&str; 4] = ["transform", "clip-path", "mask", "filter"];

/// The file without its comments, in which anything may stand.
pub(super) fn without_comments(svg: &str) -> String {
    let mut parts = svg.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    let after = parts.map(|part| part.split_once("-->").map_or("", |(_, after)| after));
    after.fold(first, |all, part| all + part)
}

/// The opening tag of the drawing and those of the paths that can be seen; nothing where
/// something in the file draws in another way.
pub(super) fn shapes(root: &str) -> Option<(&str, Vec<&str>)> {
    let inside = root.split_once("</svg").map_or(root, |(inside, _)| inside);
    let tags = inside.split('<').skip(1).map(|tag| tag.split('>').next().unwrap_or_default());
    let tags: Vec<&str> = tags.filter(|tag| !tag.starts_with(['/', '?'])).collect();
    let (head, tags) = tags.split_first()?;
    let known = |tag: &&str| name(tag) == "path" || is_quiet(tag);
    let moved = |tag: &str| MOVES.iter().any(|way| said(tag, way).is_some());
    if !tags.iter().all(known) || moved(head) || tags.iter().any(|tag| moved(tag)) {
        return None;
    }
    let groups = || std::iter::once(head).chain(tags).filter(|tag| name(tag) != "path");
    let hollow_around = groups().any(|tag| said(tag, "fill") == Some("none"));
    let stroke = |tag: &&str| said(tag, "stroke").is_some_and(|stroke| stroke != "none");
    let stroked = groups().any(stroke) || tags.iter().any(stroke);
    let hollow = |tag: &str| said(tag, "fill").map_or(hollow_around, |fill| fill == "none");
    let paths = tags.iter().copied().filter(|tag| name(tag) == "path");
    let (unseen, seen): (Vec<&str>, Vec<&str>) = paths.partition(|tag| hollow(tag));
    // Without a fill only its stroke is seen of a path, and strokes are not taken.
    (unseen.is_empty() || !stroked).then_some((head, seen))
}

/// Whether nothing is drawn by a tag: what programs note about themselves has a prefix.
fn is_quiet(tag: &str) -> bool {
    let name = name(tag);
    let note = name.split_once(':').is_some_and(|(prefix, _)| prefix != "svg");
    let empty = name == "defs" && tag.ends_with('/');
    QUIET.contains(&name) || note || empty
}

fn name(tag: &str) -> &str {
    tag.split(|letter: char| letter.is_whitespace() || letter == '/').next().unwrap_or_default()
}

/// What a tag says about how it looks, as an attribute or in its style, which goes first.
fn said<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let style = attribute(tag, "style").unwrap_or_default();
    let mut rules = style.split(';').filter_map(|rule| rule.split_once(':'));
    let rule = rules.find(|(key, _)| key.trim() == name).map(|(_, value)| value);
    rule.or_else(|| attribute(tag, name)).map(str::trim)
}

/// The title of the drawing.
pub(super) fn title(root: &str) -> Option<String> {
    let (_, rest) = root.split_once("<title")?;
    let (inside, _) = rest.split_once("</title>")?;
    inside.split_once('>').map(|(_, title)| unescaped(title.trim()))
}

/// Words of XML as they are read (XML 1.0 § 4.1 and § 4.6), from left to right and each one once.
fn unescaped(words: &str) -> String {
    let mut parts = words.split('&');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| {
        let known = part.split_once(';').and_then(|(name, rest)| Some((letter(name)?, rest)));
        match known {
            Some((letter, rest)) => format!("{all}{letter}{rest}"),
            None => format!("{all}&{part}"),
        }
    })
}

/// The letter that an entity or a number stands for.
fn letter(name: &str) -> Option<char> {
    let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok();
    match (name, name.strip_prefix("#x"), name.strip_prefix('#')) {
        ("amp", ..) => Some('&'),
        ("lt", ..) => Some('<'),
        ("gt", ..) => Some('>'),
        ("quot", ..) => Some('"'),
        ("apos", ..) => Some('\''),
        (_, Some(digits), _) => number(digits, 16).and_then(char::from_u32),
        (_, None, Some(digits)) => number(digits, 10).and_then(char::from_u32),
        _ => None,
    }
}

/// The value of an attribute in the text of a tag.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    for (at, _) in tag.match_indices(name) {
        let before = tag.get(..at)?.chars().next_back();
        let rest = tag.get(at + name.len()..)?.trim_start();
        let Some(rest) = rest.strip_prefix('=').map(str::trim_start) else { continue };
        let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''));
        if let Some(quote) = quote.filter(|_| before.is_some_and(char::is_whitespace)) {
            return rest.get(1..)?.split(quote).next();
        }
    }
    None
}
