//! What a person can do in front of the screen.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};
use serde_json::{Value as Json, json};
use thirtyfour::{Key, WebDriver, WebElement};

use crate::find::{CENTRE, FIND, LISTED, READ};
use crate::{Engine, Page};

/// A desk.
pub const DESKTOP: (u32, u32) = (1280, 1000);
/// A phone held upright.
pub const PHONE: (u32, u32) = (390, 844);

const PATIENCE: Duration = Duration::from_secs(20);
const MOMENT: Duration = Duration::from_millis(40);

/// A person in front of the screen.
pub struct Visitor {
    engine: Engine,
    driver: WebDriver,
    /// The page that is visited.
    pub page: Page,
    downloads: PathBuf,
    taken: std::cell::RefCell<Vec<PathBuf>>,
    /// Whether things are pointed at and clicked, or reached with keys.
    pub(crate) mouse: std::cell::Cell<bool>,
}

impl Visitor {
    pub(crate) async fn new(
        engine: Engine,
        driver: WebDriver,
        page: Page,
        downloads: PathBuf,
    ) -> Result<Self> {
        let (taken, mouse) = (std::cell::RefCell::default(), std::cell::Cell::new(true));
        let visitor = Self { engine, driver, page, downloads, taken, mouse };
        visitor.goes_to_the_page().await?;
        Ok(visitor)
    }

    /// Types the address of the page, coming from another one.
    pub async fn goes_to_the_page(&self) -> Result<()> {
        // The browser's own start page asks for many things; those are not ours to count.
        self.driver.goto("about:blank").await?;
        self.driver.get_log("performance").await.ok();
        self.driver.goto(&self.page.address).await?;
        self.sees("Hvad vil du i gang med?").await
    }

    /// Presses reload, and lets go of what the browser warns of.
    pub async fn reloads(&self) -> Result<()> {
        self.driver.refresh().await.map_err(Into::into)
    }

    /// Leaves for another page, and lets go of what the browser warns of.
    pub async fn leaves_for(&self, address: &str) -> Result<()> {
        self.driver.goto(address).await.map_err(Into::into)
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str, arguments: Vec<Json>) -> Result<Json> {
        Ok(self.driver.execute(script, arguments).await?.json().clone())
    }

    /// Runs a script that calls back.
    pub async fn waits_for_script(&self, script: &str, arguments: Vec<Json>) -> Result<Json> {
        Ok(self.driver.execute_async(script, arguments).await?.json().clone())
    }

    /// Speaks to the browser itself (Chrome DevTools Protocol).
    pub async fn devtools(&self, command: &str, arguments: Json) -> Result<Json> {
        let tools = self.driver.cdp();
        Ok(tools.send_raw(command, arguments).await?)
    }

    /// Comes to the page on another day: it is this time (year, month, day, hour, minute) for as
    /// long as the visit lasts.
    pub async fn comes_at(&self, time: [u16; 5]) -> Result<()> {
        let [year, month, day, hour, minute] = time;
        let stopped = format!(
            "{{ const Real = Date, at = new Real({year}, {month} - 1, {day}, {hour}, {minute}) * 1;
            globalThis.Date = class extends Real {{
                constructor(...given) {{ given.length ? super(...given) : super(at); }}
                static now() {{ return at; }}
            }}; }}"
        );
        let command = "Page.addScriptToEvaluateOnNewDocument";
        self.devtools(command, json!({ "source": stopped })).await?;
        self.goes_to_the_page().await
    }

    /// Looks at the page through a window of this size.
    pub async fn has_a_screen_of(&self, (width, height): (u32, u32)) -> Result<()> {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await.map(drop)
    }

    async fn find(&self, kind: &str, name: &str, under: &str) -> Result<WebElement> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let arguments = vec![json!(kind), json!(name), json!(under)];
            let found = self.driver.execute(FIND, arguments).await?;
            if !found.json().is_null() {
                return Ok(found.element()?);
            }
            if Instant::now() > deadline {
                let text = self.reads().await.unwrap_or_default();
                let place =
                    if under.is_empty() { String::new() } else { format!(" under »{under}«") };
                return Err(anyhow!("no {kind} »{name}«{place} on the screen:\n{text}"));
            }
            tokio::time::sleep(MOMENT).await;
        }
    }

    async fn click(&self, element: &WebElement) -> Result<()> {
        element.scroll_into_view().await?;
        if self.engine != Engine::WebKit {
            return element.click().await.map_err(Into::into);
        }
        // Its driver takes what lies in a shadow root for covered, so we look ourselves.
        let at = self.script(CENTRE, vec![element.to_json()?]).await?;
        let at: (i64, i64) = serde_json::from_value(at).context("something covers it")?;
        self.driver.action_chain().move_to(at.0, at.1).click().perform().await.map_err(Into::into)
    }

    /// Points at something and clicks. What was drawn anew in between, since the whole program took
    /// over, is looked for once more.
    async fn clicks_on(&self, kind: &str, name: &str, under: &str) -> Result<WebElement> {
        loop {
            let element = self.find(kind, name, under).await?;
            match self.click(&element).await {
                Err(error) if is_stale(&error) => {}
                end => return end.map(|()| element),
            }
        }
    }

    /// Clicks a button or a link.
    pub async fn clicks(&self, name: &str) -> Result<()> {
        self.clicks_under("", name).await
    }

    /// Clicks a button or a link under a heading.
    pub async fn clicks_under(&self, under: &str, name: &str) -> Result<()> {
        match self.mouse.get() {
            true => self.clicks_on("button", name, under).await.map(drop),
            false => self.presses_on(name, under).await,
        }
    }

    /// Chooses an option of a question.
    pub async fn chooses(&self, question: &str, option: &str) -> Result<()> {
        match self.mouse.get() {
            true => self.clicks_on("option", option, question).await.map(drop),
            false => self.ticks(question, option).await,
        }
    }

    /// Chooses from a drop-down list.
    pub async fn picks(&self, list: &str, option: &str) -> Result<()> {
        if !self.mouse.get() {
            self.tabs_to("field", list, "").await?;
            return self.presses(option).await;
        }
        let list = self.find("field", list, "").await?;
        list.scroll_into_view().await?;
        list.send_keys(option).await.map_err(Into::into)
    }

    /// Types into a field.
    pub async fn types(&self, field: &str, text: &str) -> Result<()> {
        self.types_under("", field, text).await
    }

    /// Types into a field under a heading.
    pub async fn types_under(&self, under: &str, field: &str, text: &str) -> Result<()> {
        if !self.mouse.get() {
            self.tabs_to("field", field, under).await?;
            self.presses_with(Key::Control, "\u{E010}").await?;
            return self.presses(text).await;
        }
        let element = self.clicks_on("field", field, under).await?;
        element.send_keys(text).await.map_err(Into::into)
    }

    /// Types over all that stands in a field, as a person does.
    pub async fn retypes(&self, field: &str, text: &str) -> Result<()> {
        if !self.mouse.get() {
            self.tabs_to("field", field, "").await?;
            self.presses_with(Key::Control, "a").await?;
            return self.presses(text).await;
        }
        let element = self.clicks_on("field", field, "").await?;
        // All at once: a driver puts the caret to the end before it sends keys.
        let keys = Key::Control + "a" + Key::Null + text;
        element.send_keys(keys).await.map_err(Into::into)
    }

    /// What stands in a field.
    pub async fn value(&self, field: &str) -> Result<String> {
        let element = self.find("field", field, "").await?;
        Ok(element.prop("value").await?.unwrap_or_default())
    }

    /// Types a date into its three fields.
    pub async fn types_date(&self, question: &str, date: [&str; 3]) -> Result<()> {
        for (part, text) in ["Dag", "Måned", "År"].into_iter().zip(date) {
            self.types_under(question, part, text).await?;
        }
        Ok(())
    }

    /// Presses keys, wherever the focus is.
    pub async fn presses(&self, keys: impl AsRef<str>) -> Result<()> {
        let actions = self.driver.action_chain().send_keys(keys.as_ref());
        actions.perform().await.map_err(Into::into)
    }

    /// Presses a key while another one is held.
    pub async fn presses_with(&self, held: Key, key: &str) -> Result<()> {
        let key = key.chars().next().context("a key is pressed")?;
        let actions = self.driver.action_chain().key_down(held.clone()).key_down(key);
        actions.key_up(key).key_up(held).perform().await.map_err(Into::into)
    }

    /// All that can be read on the screen.
    pub async fn reads(&self) -> Result<String> {
        Ok(self.script(READ, Vec::new()).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until these words are on the screen.
    pub async fn sees(&self, words: &str) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let text = self.reads().await.unwrap_or_default();
            if text.contains(words) {
                return Ok(());
            }
            ensure!(Instant::now() < deadline, "»{words}« is not on the screen:\n{text}");
            tokio::time::sleep(MOMENT).await;
        }
    }

    /// The questions and answers of a page that lists them.
    pub async fn listed(&self) -> Result<Vec<(String, String)>> {
        Ok(serde_json::from_value(self.script(LISTED, Vec::new()).await?)?)
    }

    /// The next file that the browser saves.
    pub async fn saved_file(&self) -> Result<PathBuf> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            for entry in std::fs::read_dir(&self.downloads)? {
                let path = entry?.path();
                if is_whole(&path) && !self.taken.borrow().contains(&path) {
                    self.taken.borrow_mut().push(path.clone());
                    return Ok(path);
                }
            }
            ensure!(Instant::now() < deadline, "the browser has saved no file");
            tokio::time::sleep(MOMENT).await;
        }
    }

    /// Waits until a form can be begun.
    pub async fn is_ready(&self) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        let ready = r#"return !!document.querySelector("trivsel-skema").shadowRoot
            .querySelector("input[type=file]:enabled")"#;
        while self.script(ready, Vec::new()).await? != true {
            ensure!(Instant::now() < deadline, "the page never gets ready");
            tokio::time::sleep(MOMENT).await;
        }
        Ok(())
    }

    /// Picks a file to open.
    pub async fn opens(&self, path: &Path) -> Result<()> {
        if !self.mouse.get() {
            return self.chooses_a_file(path).await;
        }
        let script = r#"return document.querySelector("trivsel-skema").shadowRoot
            .querySelector("input[type=file]:enabled")"#;
        let deadline = Instant::now() + PATIENCE;
        loop {
            let found = self.driver.execute(script, Vec::new()).await?;
            let end = match found.element() {
                Ok(input) => input.send_keys(path.to_string_lossy().as_ref()).await,
                Err(error) => Err(error),
            };
            match end {
                Ok(()) => return Ok(()),
                Err(_) if Instant::now() < deadline => tokio::time::sleep(MOMENT).await,
                Err(error) => return Err(error).context("no file can be chosen here"),
            }
        }
    }

    /// Chooses several files at once, where a page takes them.
    pub async fn opens_all(&self, paths: &[PathBuf]) -> Result<()> {
        let all: Vec<_> = paths.iter().map(|path| path.to_string_lossy()).collect();
        self.opens(Path::new(&all.join("\n"))).await
    }

    /// All requests that the page has tried since this was last asked, whether or not they were
    /// let through.
    pub async fn requests(&self) -> Result<Vec<String>> {
        let log = self.driver.get_log("performance").await?;
        let messages =
            log.iter().filter_map(|entry| serde_json::from_str::<Json>(&entry.message).ok());
        let sent = messages.filter(|m| m["message"]["method"] == "Network.requestWillBeSent");
        let address =
            |m: Json| m["message"]["params"]["request"]["url"].as_str().map(str::to_owned);
        Ok(sent.filter_map(address).collect())
    }

    /// Presses Back.
    pub async fn goes_back(&self) -> Result<()> {
        self.script("history.back()", Vec::new()).await.map(drop)
    }

    /// Presses Forward.
    pub async fn goes_forward(&self) -> Result<()> {
        self.script("history.forward()", Vec::new()).await.map(drop)
    }
}

fn is_stale(error: &anyhow::Error) -> bool {
    format!("{error:#}").contains("stale")
}

/// Whether the browser is done with a file. Chromium and Firefox write another one first, whose
/// name has an ending behind it; Firefox keeps the place with an empty one.
fn is_whole(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let endings = [".crdownload", ".part"];
    let under_way = endings.iter().any(|ending| {
        name.ends_with(ending) || path.with_file_name(format!("{name}{ending}")).exists()
    });
    let full = std::fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() > 0);
    !under_way && full && !name.starts_with('.')
}
