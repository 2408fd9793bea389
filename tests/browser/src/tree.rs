//! A screen as somebody hears it: the accessibility tree that the browser hands to a screen
//! reader, as text, and what must be true of it on every screen. It does not say how a given
//! screen reader speaks.

use std::collections::HashMap;
use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};
use serde_json::{Value as Json, json};

use crate::stop::{property, text};
use crate::{Visitor, house};

/// What a person can use.
const CONTROLS: [&str; 9] = [
    "button",
    "link",
    "textbox",
    "combobox",
    "spinbutton",
    "listbox",
    "radio",
    "checkbox",
    "DisclosureTriangle",
];

/// What has no meaning of its own, or is the text of what stands around it.
const SILENT: [&str; 14] = [
    "generic",
    "none",
    "StaticText",
    "InlineTextBox",
    "LineBreak",
    "paragraph",
    "LabelText",
    "Legend",
    "ListMarker",
    "MenuListPopup",
    "option",
    "strong",
    "emphasis",
    "term",
];

/// States and properties that are told, and what they are where nothing is to be said.
const TOLD: [(&str, &str); 9] = [
    ("level", ""),
    ("checked", "false"),
    ("expanded", ""),
    ("pressed", ""),
    ("disabled", "false"),
    ("required", "false"),
    ("invalid", "false"),
    ("modal", "false"),
    ("live", "off"),
];

/// Buttons that may stand on a screen more than once, since they do the same wherever they stand.
const SAME: [&str; 2] = ["Gem kladde", "Save draft"];

/// A node that is heard.
struct Heard {
    depth: usize,
    role: String,
    name: String,
    about: String,
    states: Vec<(&'static str, String)>,
    /// The roles and names of the groups around it.
    within: Vec<(String, String)>,
}

impl Heard {
    fn line(&self) -> String {
        let mut line = format!("{}{}", "  ".repeat(self.depth), self.role);
        if !self.name.is_empty() {
            write!(line, " »{}«", self.name).expect("a text grows");
        }
        for (name, value) in &self.states {
            let said = if value == "true" { (*name).to_owned() } else { format!("{name} {value}") };
            write!(line, " [{said}]").expect("a text grows");
        }
        if !self.about.is_empty() {
            write!(line, " – {}", self.about).expect("a text grows");
        }
        line
    }

    fn level(&self) -> Option<u8> {
        let level = self.states.iter().find(|(name, _)| *name == "level")?;
        level.1.parse().ok().filter(|_| self.role == "heading")
    }
}

/// Everything that is heard, from the top of the page to its end.
async fn heard(anna: &Visitor) -> Result<Vec<Heard>> {
    let tree = anna.devtools("Accessibility.getFullAXTree", json!({})).await?;
    let nodes = tree["nodes"].as_array().context("a tree has nodes")?;
    let by_id: HashMap<_, _> =
        nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let mut all = Vec::new();
    let root = nodes.first().context("a tree has a root")?;
    gather(&by_id, root, 0, &mut Vec::new(), &mut all);
    Ok(all)
}

fn gather(
    by_id: &HashMap<&str, &Json>,
    node: &Json,
    depth: usize,
    within: &mut Vec<(String, String)>,
    all: &mut Vec<Heard>,
) {
    let (role, name) = (text(&node["role"]), text(&node["name"]));
    let shown = node["ignored"] != true && !SILENT.contains(&role.as_str());
    let group = shown && !CONTROLS.contains(&role.as_str()) && !name.is_empty();
    if shown {
        let about = text(&node["description"]);
        let states = states(node);
        let within = within.clone();
        all.push(Heard { depth, role: role.clone(), name: name.clone(), about, states, within });
    }
    if group {
        within.push((role.clone(), name));
    }
    let children = node["childIds"].as_array().into_iter().flatten();
    for child in children.filter_map(|id| by_id.get(id.as_str()?)) {
        gather(by_id, child, depth + usize::from(shown), within, all);
    }
    if group {
        within.pop();
    }
}

fn states(node: &Json) -> Vec<(&'static str, String)> {
    let told = TOLD.into_iter().filter_map(|(name, quiet)| {
        let value = match property(node, name) {
            Json::Null => return None,
            Json::String(value) => value,
            other => other.to_string(),
        };
        let of_heading = name != "level" || node["role"]["value"] == "heading";
        (value != quiet && of_heading).then_some((name, value))
    });
    told.collect()
}

/// What is wrong with a screen, in words.
fn faults(all: &[Heard]) -> Vec<String> {
    let mut faults = Vec::new();
    let is_control = |one: &&Heard| CONTROLS.contains(&one.role.as_str());
    let nameless = all.iter().filter(is_control).filter(|one| one.name.is_empty());
    faults.extend(nameless.map(|one| format!("a {} has no name", one.role)));
    let grouped = |one: &Heard| {
        let last = one.within.last().map(|(role, _)| role.as_str());
        matches!(last, Some("group" | "radiogroup" | "row" | "table"))
    };
    let lost = all.iter().filter(|one| one.role == "radio" && !grouped(one));
    faults.extend(lost.map(|one| format!("»{}« stands in no named group", one.name)));
    let mut seen = HashMap::new();
    for one in all.iter().filter(is_control).filter(|one| !SAME.contains(&one.name.as_str())) {
        let twin = seen.insert((&one.role, &one.name, &one.within), ()).is_some();
        if twin {
            faults.push(format!("two {}s are called »{}« in one place", one.role, one.name));
        }
    }
    if all.iter().any(|one| one.role == "dialog") {
        return faults;
    }
    let levels: Vec<u8> = all.iter().filter_map(Heard::level).collect();
    if levels.iter().filter(|level| **level == 1).count() != 1 || levels.first() != Some(&1) {
        faults.push(format!("one h1, and it first: {levels:?}"));
    }
    if levels.windows(2).any(|two| two[1] > two[0] + 1) {
        faults.push(format!("a level is skipped: {levels:?}"));
    }
    for landmark in ["banner", "main", "contentinfo"] {
        let count = all.iter().filter(|one| one.role == landmark).count();
        if count != 1 {
            faults.push(format!("{count} times {landmark}"));
        }
    }
    faults
}

/// The language of the page, and ids that are referred to and are not there.
const REFERENCES: &str = r#"
const root = document.querySelector("trivsel-skema").shadowRoot, faults = [];
const page = root.querySelector(".trivsel");
if (!page?.lang || !document.documentElement.lang) faults.push("no language");
for (const attribute of ["aria-describedby", "aria-labelledby", "aria-controls", "for"]) {
    for (const el of root.querySelectorAll(`[${attribute}]`)) {
        for (const id of el.getAttribute(attribute).split(/\s+/).filter(Boolean)) {
            if (!root.getElementById(id)) faults.push(`${attribute} names ${id}, which is not there`);
        }
    }
}
return faults;
"#;

impl Visitor {
    /// Checks what must be true of every screen for those who listen to it: every control has a
    /// name, no two in one place the same, radio buttons stand in a group with a name, one `h1`,
    /// no level skipped, each landmark once, a language, and no reference to nothing.
    ///
    /// # Errors
    /// With everything that is wrong.
    pub async fn can_be_heard(&self) -> Result<()> {
        let mut found = faults(&heard(self).await?);
        let more = self.script(REFERENCES, Vec::new()).await?;
        found.extend(serde_json::from_value::<Vec<String>>(more)?);
        ensure!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    }

    /// Compares the screen, as it is heard, and the order in which Tab goes through it, with the
    /// stored one, or stores it where `TRIVSEL_BLESS=1`. Shift and Tab must go the same way back.
    ///
    /// # Errors
    /// With the first line that differs.
    pub async fn hears(&self, name: &str) -> Result<()> {
        self.can_be_heard().await.with_context(|| format!("on {name}"))?;
        let mut lines: Vec<_> = heard(self).await?.iter().map(Heard::line).collect();
        let (there, back) = (self.stops(false).await?, self.stops(true).await?);
        lines.extend([String::new(), "Tab:".to_owned()]);
        lines.extend(there.iter().map(|stop| format!("  {}", stop.told())));
        let mut back: Vec<_> = back.iter().map(crate::Stop::place).collect();
        back.reverse();
        let there: Vec<_> = there.iter().map(crate::Stop::place).collect();
        ensure!(back == there, "Shift and Tab on {name}:\n{back:#?}\nTab:\n{there:#?}");
        same(name, &lines)
    }
}

fn same(name: &str, lines: &[String]) -> Result<()> {
    let path = house().join("tests/browser/snapshots").join(format!("{name}.txt"));
    if std::env::var_os("TRIVSEL_BLESS").is_some_and(|wish| wish == "1") {
        std::fs::create_dir_all(path.parent().context("a file has a folder")?)?;
        return std::fs::write(path, lines.join("\n") + "\n").map_err(Into::into);
    }
    let stored =
        std::fs::read_to_string(&path).with_context(|| format!("{} is missing", path.display()))?;
    let stored: Vec<_> = stored.lines().collect();
    let differs = (0..lines.len().max(stored.len()))
        .find(|at| stored.get(*at).copied() != lines.get(*at).map(String::as_str));
    let Some(at) = differs else { return Ok(()) };
    let (was, is) = (stored.get(at), lines.get(at));
    anyhow::bail!(
        "{name}, line {}:\nwas {was:?}\nis  {is:?}\nIf it is meant: TRIVSEL_BLESS=1 cargo xtask \
         test browser",
        at + 1
    )
}
