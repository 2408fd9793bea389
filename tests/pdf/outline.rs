//! The tags, read back by poppler as an indented outline and compared with a stored one.
//! `SNAPSHOTS=overwrite` writes the stored one anew; read the difference before you keep it.

use crate::support::*;

#[test]
fn the_tags_say_what_is_a_heading_a_table_and_a_list() {
    for name in ["trivselsskema-3-6-concern", "trivselsskema-3-6-thriving"] {
        let found = tags(&print(&example(name)).unwrap());
        let path = house().join(format!("tests/snapshots/{name}.tags.txt"));
        if std::env::var_os("SNAPSHOTS").is_some_and(|wish| wish == "overwrite") {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &found).unwrap();
        }
        let stored = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(found, stored, "the tags of {name} have changed");
    }
}

/// One line per group: its tag, its attributes, and its text where it holds any.
pub(crate) fn tags(pdf: &[u8]) -> String {
    let file = save(pdf);
    let output = run("pdfinfo", &["-struct-text", file.to_str().unwrap()]);
    let output = String::from_utf8_lossy(&output);
    let mut lines: Vec<(String, String)> = Vec::new();
    for line in output.lines() {
        let (indent, rest) = line.split_at(line.len() - line.trim_start().len());
        if let Some(text) = rest.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            lines.last_mut().unwrap().1.push_str(text);
        } else if rest.starts_with('/') {
            let words = rest.replace('/', "");
            lines.last_mut().unwrap().0.push_str(&format!(" ({words})"));
        } else {
            // Behind the tag poppler repeats the title, and says how it is laid out.
            let tag = rest.split(' ').next().unwrap().trim_end_matches(':');
            lines.push((format!("{indent}{tag}"), String::new()));
        }
    }
    let line = |(tag, text): &(String, String)| match text.trim_end() {
        "" => format!("{tag}\n"),
        text => format!("{tag}: {text}\n"),
    };
    lines.iter().map(line).collect()
}

#[test]
fn the_file_is_tagged_and_its_fonts_are_inside() {
    let file = save(&print(&example("trivselsskema-3-6-concern")).unwrap());
    let info = String::from_utf8(run("pdfinfo", &[file.to_str().unwrap()])).unwrap();
    assert!(info.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")));
    let fonts = String::from_utf8(run("pdffonts", &[file.to_str().unwrap()])).unwrap();
    for font in fonts.lines().skip(2) {
        assert!(font.contains("TrivselSans-") && font.contains(" yes yes yes "), "{font}");
    }
    assert_eq!(fonts.lines().skip(2).count(), 2);
}
