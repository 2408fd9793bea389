//! How a screen looks and holds: in both widths, in the dark, in forced colours, with large letters,
//! with more space, on a small window and without motion. Each fault is a line of text.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value as Json, json};

use crate::{DESKTOP, PHONE, Visitor, house};

/// WCAG 1.4.10: 1280 px at 400 %.
pub const NARROW: (u32, u32) = (320, 256);
/// The same window, turned.
const FLAT: (u32, u32) = (1280, 256);

/// What the system of a person may ask of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Nothing.
    None,
    /// A dark page.
    Dark,
    /// The system's own few colours.
    Forced,
    /// More contrast.
    Contrast,
    /// No motion.
    Still,
}

impl Wish {
    fn features(self) -> Json {
        let feature = |name: &str, value: &str| json!([{ "name": name, "value": value }]);
        match self {
            Self::None => json!([]),
            Self::Dark => feature("prefers-color-scheme", "dark"),
            Self::Forced => feature("forced-colors", "active"),
            Self::Contrast => feature("prefers-contrast", "more"),
            Self::Still => feature("prefers-reduced-motion", "reduce"),
        }
    }
}

/// All that axe-core knows.
const ALL: &str = r#"{
    runOnly: ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549",
        "best-practice"],
    rules: { "target-size": { enabled: true }, "color-contrast-enhanced": { enabled: true } } }"#;
/// What of it may come out differently in other colours.
const COLOURS: &str = r#"{ runOnly: { type: "rule",
    values: ["color-contrast", "color-contrast-enhanced", "link-in-text-block"] } }"#;

/// What is too wide for the window, or cut.
const CUT: &str = r#"
const root = document.querySelector("trivsel-skema").shadowRoot, found = [], unseen = new Set();
const wide = document.documentElement.scrollWidth;
if (wide > innerWidth) found.push(`the page is ${wide} wide in a window of ${innerWidth}`);
for (const el of root.querySelectorAll(".trivsel *")) {
    const style = getComputedStyle(el);
    // What is only for those who listen is cut on purpose.
    if (unseen.has(el.parentElement) || style.clipPath !== "none" || !el.checkVisibility()
        || el.tagName === "svg") { unseen.add(el); continue; }
    const words = [...el.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const says = `${el.tagName.toLowerCase()}.${el.className} »${el.textContent.trim().slice(0, 60)}«`;
    const over = el.clientWidth > 0 && el.scrollWidth > el.clientWidth + 1;
    const clips = /hidden|clip/.test(style.overflow);
    // In a field of one line a long answer moves along as it is typed.
    const runs = over && el.tagName !== "INPUT";
    if (clips && (runs || el.scrollHeight > el.clientHeight + 1)) found.push(`cut: ${says}`);
    else if (words && over && parseFloat(style.fontSize) && !el.matches("textarea, select, option"))
        found.push(`spills over: ${says}`);
}
return found;"#;

/// What is too small to be hit: 44 px (WCAG 2.5.5), and 24 px for links among words (2.5.8).
const SMALL: &str = r#"
const root = document.querySelector("trivsel-skema").shadowRoot, found = [];
for (const el of root.querySelectorAll("button, a[href], input, select, textarea, summary")) {
    const among = el.matches("[type=radio], [type=checkbox], [type=file]");
    const there = among ? el.closest("label") ?? el.labels?.[0] : el;
    if (!there?.checkVisibility() || getComputedStyle(there).clipPath !== "none") continue;
    const { width, height } = there.getBoundingClientRect(), least = el.matches(".link") ? 24 : 44;
    if (width < least - .5 || height < least - .5) found.push(
        `${el.tagName.toLowerCase()}.${el.className} »${there.textContent.trim().slice(0, 40)}« `
        + `is ${Math.round(width)} x ${Math.round(height)}`);
}
return found;"#;

/// What is chosen without an outline, and shapes without a line, where the colours are the system's.
const FORCED: &str = r#"
const root = document.querySelector("trivsel-skema").shadowRoot, found = [];
const ground = getComputedStyle(root.querySelector(".trivsel")).backgroundColor;
for (const opt of root.querySelectorAll(".opt:has(:checked)"))
    if (getComputedStyle(opt).outlineStyle === "none") found.push(`no outline: ${opt.textContent}`);
for (const shape of root.querySelectorAll(".pos .sh"))
    if (getComputedStyle(shape).stroke === ground) found.push("a shape cannot be seen");
return found;"#;

/// What moves.
const MOVING: &str = r#"
const root = document.querySelector("trivsel-skema").shadowRoot;
return [...document.getAnimations(), ...root.getAnimations()]
    .filter(it => it.playState === "running")
    // What only waits, and is there at once then, does not move.
    .filter(it => it.effect?.getComputedTiming().duration > 0)
    .map(it => `moves: ${it.effect?.target?.className}`);"#;

/// The spacing of WCAG 1.4.12, put on and taken off again.
const SPACED: &str = r#"
const root = document.querySelector("trivsel-skema").shadowRoot;
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];"#;
const UNSPACED: &str = r#"
const root = document.querySelector("trivsel-skema").shadowRoot;
root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, -1);"#;

/// How wide and how high a picture is, seen from the top of the page.
const WHOLE: &str = r#"
const over = document.querySelector("trivsel-skema").shadowRoot.querySelector("dialog[open]");
scrollTo(0, 0);
const high = over ? innerHeight : document.documentElement.scrollHeight;
return [innerWidth, Math.min(high, arguments[0])];"#;

impl Visitor {
    /// Looks at the screen in every way that people have, and finds nothing to say against it.
    ///
    /// # Errors
    /// With all that there is to say.
    pub async fn finds_no_fault(&self, name: &str) -> Result<()> {
        let mut faults = Vec::new();
        for (window, size) in [("1280", DESKTOP), ("390", PHONE)] {
            self.has_a_screen_of(size).await?;
            let mut note = |way: &str, found: Vec<String>| {
                faults
                    .extend(found.into_iter().map(|it| format!("{name} at {window}, {way}: {it}")));
            };
            note("light", self.axe(ALL).await?);
            note("light", self.list(CUT).await?);
            note("light", self.list(SMALL).await?);
            for (way, wish) in
                [("dark", Wish::Dark), ("contrast", Wish::Contrast), ("forced", Wish::Forced)]
            {
                self.wishes(wish).await?;
                note(way, self.axe(COLOURS).await?);
            }
            note("forced", self.list(FORCED).await?);
            self.wishes(Wish::Still).await?;
            note("still", self.list(MOVING).await?);
            self.wishes(Wish::None).await?;
            self.script(SPACED, vec![]).await?;
            note("spaced", self.list(CUT).await?);
            self.script(UNSPACED, vec![]).await?;
        }
        for (way, size) in [("320", NARROW), ("flat", FLAT)] {
            self.has_a_screen_of(size).await?;
            let found = self.list(CUT).await?;
            faults.extend(found.into_iter().map(|it| format!("{name}, {way}: {it}")));
        }
        self.has_a_screen_of(DESKTOP).await?;
        self.has_letters_of(32).await?;
        let found = self.list(CUT).await?;
        faults.extend(found.into_iter().map(|it| format!("{name}, 200 %: {it}")));
        self.has_letters_of(16).await?;
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(())
    }

    /// The system wishes for this, and for nothing else.
    ///
    /// # Errors
    /// Where the browser is gone; so for all functions here.
    pub async fn wishes(&self, wish: Wish) -> Result<()> {
        let wished = json!({ "features": wish.features() });
        self.devtools("Emulation.setEmulatedMedia", wished).await.map(drop)
    }

    /// The browser's own letters have this size.
    async fn has_letters_of(&self, pixels: u32) -> Result<()> {
        let sizes = json!({ "fontSizes": { "standard": pixels, "fixed": pixels } });
        self.devtools("Page.setFontSizes", sizes).await.map(drop)
    }

    async fn list(&self, script: &str) -> Result<Vec<String>> {
        serde_json::from_value(self.script(script, vec![]).await?).context("a script lists faults")
    }

    /// What axe-core has to say against the screen, as `rule: where`.
    ///
    /// # Errors
    /// Where it cannot be run.
    pub async fn hears_axe(&self) -> Result<Vec<String>> {
        self.axe(ALL).await
    }

    async fn axe(&self, what: &str) -> Result<Vec<String>> {
        if self.script("return typeof axe === 'undefined'", vec![]).await? == true {
            let source = house().join("tests/browser/vendor/axe-core-4.14.1.min.js");
            self.script(&std::fs::read_to_string(source)?, vec![]).await?;
        }
        let run = r#"
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ["violations"], ...WHAT }).then(
                found => done(found.violations.flatMap(rule =>
                    rule.nodes.map(node => `${rule.id}: ${node.target.flat().join(" ")} ${node.failureSummary}`))),
                error => done([`axe fell over: ${error}`]))"#;
        let found = self.waits_for_script(&run.replace("WHAT", what), vec![]).await?;
        serde_json::from_value(found).context("axe answers with a list")
    }

    /// Takes a picture of the page down to a height, so many times as large as it is; of the window
    /// alone where something lies over the page, since that is as large as the window.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub async fn takes_a_picture(&self, path: &Path, scale: f64, most: u32) -> Result<()> {
        let whole = self.script(WHOLE, vec![most.into()]).await?;
        let clip = json!({ "x": 0, "y": 0, "width": whole[0], "height": whole[1], "scale": scale });
        let arguments = json!({
            "format": "webp", "quality": 30, "captureBeyondViewport": true, "clip": clip,
        });
        let picture = self.devtools("Page.captureScreenshot", arguments).await?;
        let base64 = picture["data"].as_str().context("a picture is base64")?;
        std::fs::write(path, STANDARD.decode(base64)?).map_err(Into::into)
    }
}
