//! What has the focus, as somebody hears it who cannot see the screen: out of the browser's own
//! accessibility tree. And what somebody sees of it who cannot use a mouse.

use anyhow::{Context, Result, ensure};
use serde_json::{Value as Json, json};

use crate::Visitor;

/// Something that has the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The element, for as long as it is there.
    pub node: u64,
    /// Its role (WAI-ARIA).
    pub role: String,
    /// Its accessible name.
    pub name: String,
    /// The named groups around it, the innermost first.
    pub within: Vec<String>,
    /// Whether it is checked, where it can be.
    pub checked: bool,
}

/// The element that has the focus, whichever shadow root it lies in.
const FOCUSED: &str = r#"(() => {
    let el = document.activeElement;
    while (el?.shadowRoot?.activeElement) el = el.shadowRoot.activeElement;
    return el === document.body ? null : el;
})()"#;

/// What is wrong with how the focus is shown, or nothing (WCAG 2.4.7, 2.4.11, 2.4.13). The frame
/// is around the element itself or around the label in which it lies.
const SHOWN: &str = r#"
const el = document.querySelector("trivsel-skema").shadowRoot.activeElement;
if (!el) return "";
const framed = of => {
    if (!of) return false;
    const { outlineStyle, outlineWidth, borderInlineStartWidth } = getComputedStyle(of);
    // A heading has a bar beside it, since a frame would make it look like a field.
    if (of.tagName === "H1") return parseFloat(borderInlineStartWidth) >= 2;
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
};
const marked = [el, el.closest("label"), el.nextElementSibling].find(framed);
if (!marked) return "has no frame";
const box = marked.getBoundingClientRect();
const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
if (right - left < 1 || bottom - top < 1) return "is not in view";
const mine = (x, y) => {
    const hit = el.getRootNode().elementFromPoint(x, y);
    return hit && (marked.contains(hit) || el.contains(hit) || hit.contains(marked));
};
const parts = [0.1, 0.5, 0.9];
const points = parts.flatMap(a => parts.map(b => [left + a * (right - left), top + b * (bottom - top)]));
return points.every(([x, y]) => !mine(x, y)) ? "is covered" : "";
"#;

impl Visitor {
    /// What has the focus, if anything in the page has it.
    ///
    /// # Errors
    /// Where the browser does not answer; so for all functions here.
    pub async fn stop(&self) -> Result<Option<Stop>> {
        let found = self.devtools("Runtime.evaluate", json!({ "expression": FOCUSED })).await?;
        let Some(object) = found["result"]["objectId"].as_str() else { return Ok(None) };
        let asked = json!({ "objectId": object, "fetchRelatives": true });
        let tree = self.devtools("Accessibility.getPartialAXTree", asked).await?;
        let nodes = tree["nodes"].as_array().context("a tree has nodes")?;
        let node = nodes.first().context("what has the focus is in the tree")?;
        Ok(Some(Stop {
            node: node["backendDOMNodeId"].as_u64().unwrap_or_default(),
            role: text(&node["role"]),
            name: text(&node["name"]),
            within: around(nodes, node),
            checked: property(node, "checked") == json!("true"),
        }))
    }

    /// Whether the focus can be seen, and what it is on.
    pub async fn sees_the_focus(&self) -> Result<Option<Stop>> {
        let fault = self.script(SHOWN, Vec::new()).await?;
        let stop = self.stop().await?;
        ensure!(fault == "", "the focus on {stop:?} {fault}");
        Ok(stop)
    }
}

impl Stop {
    /// Its name behind that of the innermost group around it.
    #[must_use]
    pub fn told(&self) -> String {
        match self.within.first() {
            Some(group) => format!("{} »{}« in »{group}«", self.role, self.name),
            None => format!("{} »{}«", self.role, self.name),
        }
    }

    /// The same, but for radio buttons, of which Tab comes to another one from behind.
    pub(crate) fn place(&self) -> String {
        match (self.role.as_str(), self.within.first()) {
            ("radio", Some(group)) => format!("radio in »{group}«"),
            _ => self.told(),
        }
    }
}

/// The names of the groups around a node.
fn around(nodes: &[Json], node: &Json) -> Vec<String> {
    const GROUPS: [&str; 6] = ["group", "radiogroup", "region", "table", "dialog", "row"];
    let mut names = Vec::new();
    let mut id = node["parentId"].clone();
    while let Some(parent) = nodes.iter().find(|other| !id.is_null() && other["nodeId"] == id) {
        let name = text(&parent["name"]);
        if !name.is_empty() && GROUPS.contains(&text(&parent["role"]).as_str()) {
            names.push(name);
        }
        id = parent["parentId"].clone();
    }
    names
}

/// The text of a value of the accessibility tree, with single blanks.
pub(crate) fn text(value: &Json) -> String {
    let text = value["value"].as_str().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A property of a node, or null.
pub(crate) fn property(node: &Json, name: &str) -> Json {
    let all = node["properties"].as_array();
    let one = all.and_then(|all| all.iter().find(|property| property["name"] == name));
    one.map(|property| property["value"]["value"].clone()).unwrap_or_default()
}
