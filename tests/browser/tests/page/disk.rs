//! Law 2 on the disk: somebody fills in, and the power goes. Whoever starts the same browser again
//! finds an empty form, and whoever searches its profile finds nothing of what was typed. What a
//! computer writes down of its memory is out of a page's reach and not looked at here.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use serde_json::json;
use trivsel_browser_tests::disk::{files_with, is_in};
use trivsel_browser_tests::story::{AREAS, SEEN, begins, reads_the_code};
use trivsel_browser_tests::{Browser, Engine, Page, Visitor, tell, visit};

/// A word that stands in no browser.
const TYPED: &str = "Kvædlerfjordvinkel";
/// Another one, which a page stores.
const STORED: &str = "Stålvimmerklokkeæg";

/// Types the word wherever a word can be typed, one field still having the focus.
async fn types_it(anna: &Visitor) -> Result<()> {
    begins(anna).await?;
    anna.types("Barnets navn eller initialer", TYPED).await?;
    anna.types("Institution og stue", TYPED).await?;
    anna.types("Hvad er barnet glad for", TYPED).await?;
    anna.clicks("Næste: Trivsel").await?;
    anna.chooses(AREAS[0].1, "Bekymring").await?;
    anna.types_under(AREAS[0].0, SEEN, TYPED).await
}

/// Saves a sealed draft where the browser puts what it saves, and goes on typing.
async fn saves_a_draft(anna: &Visitor) -> Result<(PathBuf, String)> {
    anna.clicks("Gem kladde").await?;
    let code = reads_the_code(anna).await?;
    anna.clicks("Gem som fil").await?;
    let draft = anna.saved_file().await?;
    anna.types_under(AREAS[0].0, SEEN, TYPED).await?;
    Ok((draft, code))
}

/// Waits until the browser has written down what a page has stored, as it does after some time.
async fn waits_until_it_is_written(browser: &Browser) -> Result<()> {
    let deadline = Instant::now() + Duration::from_secs(90);
    while files_with(STORED, browser.profile()).is_empty() {
        ensure!(Instant::now() < deadline, "what a page stores is never written down");
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    Ok(())
}

#[test]
fn after_a_power_cut_nothing_that_was_typed_is_on_the_disk() {
    tell(async {
        let mut browser = Browser::start(Engine::Chromium);
        let window = browser.connect().await;
        let anna = browser.visitor(window.clone(), Page::site()).await?;
        types_it(&anna).await?;
        let (draft, code) = saves_a_draft(&anna).await?;
        // The negative control: what a page stores later than that is found by the same search.
        let stores = "localStorage.setItem('note', arguments[0])";
        anna.script(stores, vec![json!(STORED)]).await?;
        waits_until_it_is_written(&browser).await?;
        browser.is_cut_off();
        // The window went with its driver: nobody is there to be asked to close it.
        let _ = window.leak();
        ensure!(!files_with(STORED, browser.profile()).is_empty(), "the search finds something");
        let found = files_with(TYPED, browser.profile());
        ensure!(found.is_empty(), "what was typed lies in {found:?}");
        let found = files_with(&code, browser.profile());
        ensure!(found.is_empty(), "the code of the draft lies in {found:?}");
        let draft = std::fs::read(draft)?;
        ensure!(!is_in(TYPED, &draft) && !is_in(&code, &draft), "the draft shows it");

        let again = browser.connect().await;
        let berit = browser.visitor(again.clone(), anna.page).await?;
        let text = berit.reads().await?;
        ensure!(!text.contains("Fortsæt på skemaet"), "{text}");
        begins(&berit).await?;
        ensure!(berit.value("Barnets navn eller initialer").await?.is_empty());
        let found = files_with(TYPED, browser.profile());
        ensure!(found.is_empty(), "after another start it lies in {found:?}");
        again.quit().await?;
        Ok(())
    });
}

#[test]
fn a_sealed_file_on_the_disk_shows_nothing() {
    visit(Page::site(), async |anna| {
        types_it(&anna).await?;
        anna.clicks("Aflever").await?;
        reads_the_code(&anna).await?;
        anna.clicks("Lav krypteret fil").await?;
        anna.sees("Filen er klar").await?;
        let file = anna.saved_file().await?;
        let bytes = std::fs::read(&file)?;
        ensure!(bytes.starts_with(b"-----BEGIN AGE ENCRYPTED FILE-----"), "it is sealed");
        ensure!(!is_in(TYPED, &bytes) && !file.to_string_lossy().contains(TYPED), "it shows it");
        Ok(())
    });
}

/// The search itself, in every form.
#[test]
fn the_search_finds_a_word_however_it_is_written() {
    for bytes in [
        "a Kvædlerfjordvinkel b".as_bytes().to_vec(),
        TYPED.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        b"Kv\xe6dlerfjordvinkel".to_vec(),
        b"q=Kv%C3%A6dlerfjordvinkel".to_vec(),
        br"{Kv\u00e6dlerfjordvinkel}".to_vec(),
        // »navn: Kvædlerfjordvinkel.« in base64
        b"bmF2bjogS3bDpmRsZXJmam9yZHZpbmtlbC4=".to_vec(),
    ] {
        assert!(is_in(TYPED, &bytes), "{}", String::from_utf8_lossy(&bytes));
    }
    assert!(!is_in(TYPED, "Kvædlerfjord".as_bytes()));
}
