//! Rules and screens belong together: a rule for a class that nothing has is dead weight, and a class
//! without a rule is a slip of the pen, or a rule that was taken away. How it looks is not asked here.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::tokens::{MORE, STYLE};

/// Classes that only scripts look for.
const HOOKS: [&str; 1] = ["takes"];

/// What a class stands behind in a source file with single blanks, and what closes it.
const GIVEN: [&str; 14] = [
    "class=\"",
    "\"class\": \"",
    "card(\"",
    "div(\"",
    "p(\"",
    "acting(\"",
    "button(\"",
    "each(\"",
    "named(\"",
    "waiting(\"",
    "section(\"",
    "tag(TAG, \"",
    "words(TAG, \"",
    "save(\"",
];

/// All that is drawn with, and the scripts of the page.
fn sources(folder: &str, ending: &str) -> Vec<String> {
    let house = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![house.join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|own| own == ending) {
                let text = fs::read_to_string(&path).unwrap();
                let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
                found.push(lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" "));
            }
        }
    }
    assert!(!found.is_empty(), "nothing ends in .{ending} in {folder}");
    found
}

fn is_of_a_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-'
}

/// The classes that rules are for.
fn ruled() -> BTreeSet<String> {
    let css = crate::rules::without_remarks(&[STYLE, MORE].concat());
    let heads = css.split('{').map(|part| part.rsplit(['}', ';']).next().unwrap());
    let heads = heads.filter(|head| !head.trim_start().starts_with('@'));
    let classes = heads.flat_map(|head| head.split('.').skip(1)).filter_map(|rest| {
        let name: String = rest.chars().take_while(|c| is_of_a_name(*c)).collect();
        name.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(name)
    });
    classes.collect()
}

/// Whether a class stands among the words of a text in quotation marks.
fn is_given(class: &str, source: &str) -> bool {
    source.match_indices(class).any(|(at, _)| {
        let before = source[..at].chars().next_back();
        let after = source[at + class.len()..].chars().next();
        let ends = |c: Option<char>| matches!(c, Some('"' | '\'' | ' ' | '.'));
        ends(before) && ends(after)
    })
}

/// The classes that are given to elements outright.
fn given(source: &str) -> BTreeSet<String> {
    let mut source = source.replace("( \"", "(\"");
    for tag in ["dd", "div", "dl", "dt", "fieldset", "h2", "h3", "label", "legend", "li", "ol", "p"]
        .into_iter()
        .chain(["section", "span", "strong", "td", "th", "tr", "ul"])
    {
        source = source.replace(&["(\"", tag, "\", "].concat(), "(TAG, ");
    }
    let classes = GIVEN.iter().flat_map(|before| source.split(before).skip(1));
    let classes = classes.filter_map(|rest| rest.split_once('"')).map(|(classes, _)| classes);
    classes.flat_map(str::split_whitespace).map(str::to_owned).collect()
}

#[test]
fn every_rule_is_for_something() {
    let sources = [sources("src", "rs"), sources("www", "js")].concat();
    for class in ruled() {
        let found = sources.iter().any(|source| is_given(&class, source));
        assert!(found, "nothing has the class .{class}");
    }
}

#[test]
fn every_class_has_a_rule() {
    let (ruled, sources) = (ruled(), sources("src/ui", "rs"));
    let given: BTreeSet<String> = sources.iter().flat_map(|source| given(source)).collect();
    assert!(given.len() > 80, "only {} are given", given.len());
    for class in given {
        let known = ruled.contains(&class) || HOOKS.contains(&&*class);
        assert!(known, "no rule is for the class {class}");
    }
}
