//! What a person does who has no mouse: Tab until what is wanted has the focus, then the keys that
//! everybody knows. The focus is never moved in any other way.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::{Stop, Visitor};

/// Tab.
pub const TAB: &str = "\u{E004}";
/// Enter.
pub const ENTER: &str = "\u{E007}";
/// Escape.
pub const ESCAPE: &str = "\u{E00C}";
/// The key that is held for a shortcut.
pub const CONTROL: Key = Key::Control;
/// The key that is held to go back.
pub const SHIFT: Key = Key::Shift;
/// The arrow down.
pub const DOWN: &str = "\u{E015}";

/// More stops than any screen has.
const MANY: usize = 250;
const PATIENCE: Duration = Duration::from_secs(20);

/// Whether something of this kind and name stands under a group of that name. Names fit when they
/// begin with what is asked for, as people read them.
fn fits(stop: &Stop, kind: &str, name: &str, under: &str) -> bool {
    let roles: &[&str] = match kind {
        "button" => &["button", "link", "DisclosureTriangle"],
        "field" => &["textbox", "combobox", "spinbutton", "listbox"],
        _ => &["radio", "checkbox"],
    };
    let begins = |text: &str, with: &str| text.to_lowercase().starts_with(&with.to_lowercase());
    let under = under.is_empty() || stop.within.iter().any(|group| begins(group, under));
    roles.contains(&stop.role.as_str()) && begins(&stop.name, name) && under
}

impl Visitor {
    /// From now on everything is done with the keyboard.
    pub fn puts_the_mouse_away(&self) {
        self.mouse.set(false);
    }

    /// Presses Tab once and looks where the focus is now; out of the page it may be nowhere.
    ///
    /// # Errors
    /// Where it cannot be seen; so for all functions here.
    pub async fn tabs(&self) -> Result<Option<Stop>> {
        self.presses(TAB).await?;
        self.sees_the_focus().await
    }

    /// Presses Tab until something suits, through the whole screen once, and once more where that
    /// is still being drawn.
    pub async fn tabs_until(&self, what: &str, suits: impl Fn(&Stop) -> bool) -> Result<Stop> {
        let deadline = Instant::now() + PATIENCE;
        let here = self.stop().await?;
        if let Some(here) = here.filter(|here| suits(here)) {
            return Ok(here);
        }
        loop {
            let mut passed: Vec<Stop> = Vec::new();
            while passed.len() < MANY {
                let Some(stop) = self.tabs().await? else { continue };
                if suits(&stop) {
                    return Ok(stop);
                }
                if passed.iter().any(|other| other.node == stop.node) {
                    break;
                }
                passed.push(stop);
            }
            if Instant::now() > deadline {
                let passed: Vec<_> = passed.iter().map(Stop::told).collect();
                return Err(anyhow!("Tab never comes to {what}, only to {passed:#?}"));
            }
        }
    }

    pub(crate) async fn tabs_to(&self, kind: &str, name: &str, under: &str) -> Result<Stop> {
        let what = format!("the {kind} »{name}« under »{under}«");
        self.tabs_until(&what, |stop| fits(stop, kind, name, under)).await
    }

    /// Presses a button, or follows a link.
    pub(crate) async fn presses_on(&self, name: &str, under: &str) -> Result<()> {
        self.tabs_to("button", name, under).await?;
        self.presses(ENTER).await
    }

    /// Chooses as everywhere in browsers: Tab comes to a group of radio buttons once, and the
    /// arrows move in it; a check box is ticked with the space bar.
    pub(crate) async fn ticks(&self, question: &str, option: &str) -> Result<()> {
        let what = format!("the option »{option}« of »{question}«");
        let first = |stop: &Stop| {
            fits(stop, "option", if stop.role == "radio" { "" } else { option }, question)
        };
        let stop = self.tabs_until(&what, first).await?;
        if stop.role == "checkbox" {
            return self.presses(" ").await;
        }
        self.turns_to(&stop, option).await
    }

    /// Presses the arrows until an option of a group is chosen.
    async fn turns_to(&self, first: &Stop, option: &str) -> Result<()> {
        let mut at = first.clone();
        for _ in 0..20 {
            if fits(&at, "option", option, "") {
                if !at.checked {
                    self.presses(" ").await?;
                }
                return Ok(());
            }
            self.presses(DOWN).await?;
            at = self.sees_the_focus().await?.context("an arrow stays in the group")?;
        }
        Err(anyhow!("the arrows never come to »{option}« from {}", first.told()))
    }

    /// Opens the browser's own window for choosing a file, and chooses in it.
    pub(crate) async fn chooses_a_file(&self, path: &Path) -> Result<()> {
        self.devtools("Page.setInterceptFileChooserDialog", json!({ "enabled": true })).await?;
        let stop = self.tabs_until("the choice of a file", Stop::chooses_files).await?;
        self.devtools("Page.enable", json!({})).await?;
        let heard = r#"window.trivselChooser = new Promise(resolve =>
            addEventListener("click", event => resolve(event.isTrusted), { once: true }))"#;
        self.script(heard, Vec::new()).await?;
        self.presses(ENTER).await?;
        let wait = "const done = arguments[0]; setTimeout(() => done(false), 2000);
            window.trivselChooser.then(done)";
        ensure!(self.waits_for_script(wait, Vec::new()).await? == true, "Enter opens nothing");
        let chosen = json!({ "files": [path], "backendNodeId": stop.node });
        self.devtools("DOM.setFileInputFiles", chosen).await.map(drop)
    }

    /// All stops that Tab comes to, from the first of the page; with Shift, the same backwards.
    pub async fn stops(&self, back: bool) -> Result<Vec<Stop>> {
        let mut stops: Vec<Stop> = Vec::new();
        while stops.len() < MANY {
            match back {
                true => self.presses_with(Key::Shift, TAB).await?,
                false => self.presses(TAB).await?,
            }
            let Some(stop) = self.sees_the_focus().await? else { continue };
            if stops.first().is_some_and(|first| first.node == stop.node) {
                break;
            }
            ensure!(stops.iter().all(|other| other.node != stop.node), "a trap at {}", stop.told());
            stops.push(stop);
        }
        if let Some(first) = stops.iter().position(Stop::skips) {
            stops.rotate_left(first + usize::from(back));
        }
        Ok(stops)
    }
}

impl Stop {
    /// The first stop of every page.
    fn skips(&self) -> bool {
        self.name == "Gå til indholdet"
    }

    fn chooses_files(&self) -> bool {
        self.role == "button" && self.name.starts_with("Vælg fil")
    }
}
