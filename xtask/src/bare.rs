//! Takes out of scripts and styles what only their readers need: comments, indentation, blank lines.
//! No minifier: what is left reads like the source, line by line, so that a person who looks at the
//! page with a browser's tools finds what the repository has.
use anyhow::{Result, bail};

/// A script without its comments and indentation.
///
/// # Errors
/// Where a text reaches over the end of a line, in which indentation would mean something.
pub fn script(source: &str) -> Result<String> {
    let mut bare = String::with_capacity(source.len());
    let mut inside = false;
    for line in source.lines().map(str::trim) {
        if !inside && line.matches('`').count() % 2 == 1 {
            bail!("a text in a script reaches over the end of a line: {line}");
        }
        let comment = inside || line.starts_with("/*");
        if comment {
            inside = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            bare.push_str(said(line));
            bare.push('\n');
        }
    }
    Ok(bare)
}

/// A line without the comment at its end. A text that holds the same signs ends behind them.
fn said(line: &str) -> &str {
    let comment = ["; // ", ", // ", "{ // "].iter().find_map(|start| line.rsplit_once(start));
    match comment {
        Some((code, said)) if !said.contains(['"', '\'', '`']) => {
            line.get(..=code.len()).unwrap_or(line)
        }
        _ => line,
    }
}

/// A style without its comments, its indentation and the spaces around its signs. No text of ours
/// in a style holds such a sign and a space.
pub fn style(source: &str) -> String {
    let mut bare = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    let around = [(" {", "{"), ("{ ", "{"), (" }", "}"), ("; ", ";"), (": ", ":"), (", ", ",")];
    let close = |line: &str| {
        around.iter().fold(line.to_owned(), |line, (loose, close)| line.replace(loose, close))
    };
    lines.map(|line| format!("{}\n", close(line))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        let source =
            "// Head.\nlet a = 1; // goes\n\n  /**\n   * Doc.\n   */\n  /* one */\n  b(\"//\");\n";
        assert_eq!(script(source).expect("plain"), "let a = 1;\nb(\"//\");\n");
    }

    #[test]
    fn a_text_is_no_comment() {
        for line in ["a = \"b; // c\";\n", "a = 'b, // c', \"d\";\n", "// a\nf(`{ // `);\n"] {
            assert_eq!(script(line).expect("plain"), line.trim_start_matches("// a\n"));
        }
    }

    #[test]
    fn a_text_over_several_lines_is_refused() {
        assert!(script("let a = `one\n  two`;").is_err());
        assert!(script("let a = `one`;").is_ok());
    }

    #[test]
    fn styles_lose_comments_inside_lines_too() {
        let source = "/* a\n b */\na, b { c: d; e:f } /* d */\n  e{}\n";
        assert_eq!(style(source), "a,b{c:d;e:f}\ne{}\n");
    }
}
