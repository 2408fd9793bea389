//! Finds what a person would point at: by its words, as far as they can be seen or heard.

/// Finds an element and gives it back, or `null`. Arguments: what kind, its name, and the heading
/// or group it stands under (or an empty text).
///
/// A name is the accessible name as far as our own markup needs it: `aria-label`,
/// `aria-labelledby`, `<label>`, `<legend>` or the text itself; it fits when it begins with what
/// is asked for.
pub(crate) const FIND: &str = r#"
const [kind, wanted, under] = arguments;
const root = document.querySelector("trivsel-skema").shadowRoot;
const tidy = text => (text || "").replace(/\s+/g, " ").trim();
const byIds = (el, attribute) => (el.getAttribute(attribute) || "").split(/\s+/).filter(Boolean)
    .map(id => tidy(root.getElementById(id)?.textContent)).join(" ");
const nameOf = el => {
    if (el.hasAttribute("aria-labelledby")) return tidy(byIds(el, "aria-labelledby"));
    if (el.getAttribute("aria-label")) return tidy(el.getAttribute("aria-label"));
    if (el.labels && el.labels.length) return tidy([...el.labels].map(l => l.textContent).join(" "));
    if (el.tagName === "FIELDSET") return tidy(el.querySelector(":scope > legend")?.textContent);
    return tidy(el.textContent);
};
const seen = el => el.checkVisibility({ visibilityProperty: true })
    || el.closest("label")?.checkVisibility();
const fits = el => nameOf(el).toLowerCase().startsWith(tidy(wanted).toLowerCase()) && seen(el);
const SELECT = {
    button: "button, a[href], summary, [role=button]",
    field: "input:not([type=radio]):not([type=checkbox]):not([type=file]), textarea, select",
    option: "input[type=radio], input[type=checkbox]",
    group: "fieldset, [role=radiogroup], [role=group], section, table",
    heading: "h1, h2, h3, h4, legend",
};
const inside = scope => [...scope.querySelectorAll(SELECT[kind])].filter(fits);
const scopes = () => {
    if (!under) return [root];
    const groups = [...root.querySelectorAll(SELECT.group)];
    return groups.filter(g => nameOf(g).toLowerCase().startsWith(tidy(under).toLowerCase()) && seen(g));
};
for (const scope of scopes()) {
    const exact = inside(scope).filter(el => nameOf(el).toLowerCase() === tidy(wanted).toLowerCase());
    const found = exact.length ? exact : inside(scope);
    if (found.length) return found[found.length - 1];
}
return null;
"#;

/// The middle of an element, as far as nothing else lies over it there; else `null`.
pub(crate) const CENTRE: &str = r#"
const [el] = arguments, box = el.getBoundingClientRect();
const [x, y] = [box.left + box.width / 2, box.top + box.height / 2].map(Math.round);
const top = el.getRootNode().elementFromPoint(x, y);
return top && (el.contains(top) || el.closest("label")?.contains(top)) ? [x, y] : null;
"#;

/// The text that a person can see, one line for each block.
pub(crate) const READ: &str = r#"
const root = document.querySelector("trivsel-skema").shadowRoot;
return [...root.children].map(el => el.innerText || "").join("\n");
"#;

/// The answers on a page that lists them, as pairs of question and answer; what is said of the file
/// is none.
pub(crate) const LISTED: &str = r#"
const root = document.querySelector("trivsel-skema").shadowRoot;
const tidy = text => (text || "").replace(/\s+/g, " ").trim();
const pairs = [];
for (const row of root.querySelectorAll("main dl:not(.facts) > div")) {
    const [dt] = row.getElementsByTagName("dt");
    const [dd] = row.getElementsByTagName("dd");
    if (dt && dd) pairs.push([tidy(dt.innerText), tidy(dd.innerText)]);
}
return pairs;
"#;
