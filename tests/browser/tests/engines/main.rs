//! The walk of somebody who fills in, hands over and opens again, in the browsers beside Chromium.
//! What only one of them has is not tried here.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands"
)]

use anyhow::{Result, ensure};
use trivsel_browser_tests::story::{begins, fills_in_a_concern, reaches_review, reads_the_code};
use trivsel_browser_tests::{Engine, Page, Visitor, visit_in};

#[test]
fn firefox_from_the_site() {
    visit_in(Engine::Firefox, Page::site(), async |anna| walk(anna).await);
}

#[test]
fn firefox_from_the_single_file() {
    visit_in(Engine::Firefox, Page::single(), async |anna| walk(anna).await);
}

#[test]
fn webkit_from_the_site() {
    visit_in(Engine::WebKit, Page::site(), async |anna| walk(anna).await);
}

#[test]
fn webkit_from_the_single_file() {
    visit_in(Engine::WebKit, Page::single(), async |anna| walk(anna).await);
}

/// Fills in, hands over as PDF and sealed, opens the sealed file with its code and reads the same.
async fn walk(anna: Visitor) -> Result<()> {
    // The whole program is there.
    anna.sees("Flere skemaer").await?;
    begins(&anna).await?;
    fills_in_a_concern(&anna).await?;
    reaches_review(&anna).await?;
    let said = anna.listed().await?;
    ensure!(said.len() > 30, "{said:?}");
    anna.clicks("Aflever skemaet").await?;
    anna.chooses("Vælg filtype", "PDF").await?;
    anna.clicks("Lav PDF").await?;
    anna.sees("Filen er klar").await?;
    let paper = anna.saved_file().await?;
    ensure!(std::fs::read(&paper)?.starts_with(b"%PDF-1.7"));
    anna.clicks("Lav også en krypteret fil").await?;
    anna.chooses("Vælg filtype", "Krypteret fil").await?;
    let code = reads_the_code(&anna).await?;
    anna.clicks("Lav krypteret fil").await?;
    anna.sees("Filen er klar").await?;
    let sealed = anna.saved_file().await?;
    ensure!(std::fs::read_to_string(&sealed)?.starts_with("-----BEGIN AGE ENCRYPTED FILE-----"));
    anna.goes_to_the_page().await?;
    anna.opens(&sealed).await?;
    anna.sees("Lås filen op").await?;
    anna.types("Kode", &code).await?;
    anna.clicks("Lås op").await?;
    anna.sees("Filen er hel.").await?;
    ensure!(anna.listed().await? == said, "what was read back is not what was said");
    Ok(())
}
