//! A drawing of one colour: what may stand in one, and how it is taken out of an SVG file. Nothing
//! else of an SVG is taken: no script, no style, no address. It draws no other shapes than paths.

mod svg;

use std::rc::Rc;

use super::Logo;

/// As many characters as the data of one path has.
pub(super) const LONGEST: usize = 20_000;

/// As many paths as a drawing has.
pub(super) const MOST: usize = 50;

/// Whether words are an SVG `viewBox` (SVG 2 § 8.6): four numbers, with a width and a height.
pub(super) fn is_view_box(words: &str) -> bool {
    let parts: Vec<&str> = words.split(' ').collect();
    let number = |part: &str| {
        let digits = part.strip_prefix('-').unwrap_or(part);
        let (whole, rest) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
        let fits = [whole, rest].iter().all(|digits| !digits.is_empty() && plain(digits));
        if fits { part.parse::<f64>().ok() } else { None }
    };
    match parts.as_slice() {
        [x, y, width, height] => {
            let size = |part| number(part).is_some_and(|number| number > 0.0);
            number(x).is_some() && number(y).is_some() && size(width) && size(height)
        }
        _ => false,
    }
}

/// Whether words can be SVG path data (SVG 2 § 9.3): it begins with a move, and there is nothing in
/// it but commands and numbers.
pub(super) fn is_path(words: &str) -> bool {
    let known = |letter: char| "MmLlHhVvCcSsQqTtAaZz0123456789eE+-., ".contains(letter);
    words.starts_with(['M', 'm']) && words.len() > 1 && words.chars().all(known)
}

impl Logo {
    /// Takes the drawing out of the text of an SVG file: its title, its `viewBox` and its paths.
    /// Where it would look otherwise without the rest of the file, there is no drawing.
    pub fn from_svg(svg: &str, title: Option<&str>) -> Option<Self> {
        let svg = svg::without_comments(svg);
        let root = svg.find("<svg").and_then(|start| svg.get(start..))?;
        let (head, shapes) = svg::shapes(root)?;
        let own = svg::title(root);
        let title = title.or(own.as_deref()).map(str::trim).filter(|title| !title.is_empty())?;
        let view_box = svg::attribute(head, "viewBox")?.replace(',', " ");
        let view_box = view_box.split_whitespace().collect::<Vec<_>>().join(" ");
        let data = |path: &&str| {
            let data = svg::attribute(path, "d")?;
            Some(Rc::from(data.split_whitespace().collect::<Vec<_>>().join(" ")))
        };
        let paths: Vec<Rc<str>> = shapes.iter().filter_map(data).collect();
        let fits = |path: &Rc<str>| is_path(path) && path.len() <= LONGEST;
        let whole = !paths.is_empty() && paths.len() <= MOST && paths.iter().all(fits);
        (whole && is_view_box(&view_box)).then(|| Self {
            title: title.into(),
            view_box: view_box.into(),
            paths,
        })
    }

    /// The drawing as an SVG file.
    pub fn to_svg(&self) -> String {
        let title = self.title.replace('&', "&amp;").replace('<', "&lt;");
        let path = |path: &Rc<str>| format!("<path d=\"{path}\"/>");
        let paths: String = self.paths.iter().map(path).collect();
        let view_box = &self.view_box;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view_box}\"><title>{title}\
             </title>{paths}</svg>"
        )
    }
}
