//! The whole walk in a real browser, over http and from the single file: fill in, hand over,
//! reload, open, read the same answers.

use anyhow::{Result, ensure};
use trivsel_browser_tests::story::{self, begins, fills_in_a_concern, reaches_review};
use trivsel_browser_tests::{Page, Visitor, visit};

#[test]
fn paper_from_the_site() {
    visit(Page::site(), async |anna| paper(anna).await);
}

#[test]
fn paper_from_the_single_file() {
    visit(Page::single(), async |anna| paper(anna).await);
}

#[test]
fn sealed_from_the_site() {
    visit(Page::site(), async |anna| sealed(anna).await);
}

#[test]
fn sealed_from_the_single_file() {
    visit(Page::single(), async |anna| sealed(anna).await);
}

/// Fills in with the second agreement in a row of its own, and looks at every answer.
async fn fills_in(anna: &Visitor) -> Result<Vec<(String, String)>> {
    anna.is_ready().await?;
    let start = anna.reads().await?;
    ensure!(!start.contains("kom ikke frem"), "nothing is missing, and it says:\n{start}");
    begins(anna).await?;
    fills_in_a_concern(anna).await?;
    reaches_review(anna).await?;
    let listed = anna.listed().await?;
    let text = anna.reads().await?;
    for said in
        ["Alma", "3. juli 2023", "Bekymring", "Fast leg i det lille rum", "Taler med hjemmet"]
    {
        ensure!(text.contains(said), "»{said}« is not on the review page:\n{text}");
    }
    ensure!(listed.len() > 30, "{listed:?}");
    Ok(listed)
}

pub(super) async fn paper(anna: Visitor) -> Result<()> {
    let said = fills_in(&anna).await?;
    anna.clicks("Aflever skemaet").await?;
    anna.chooses("Vælg filtype", "PDF").await?;
    anna.clicks("Lav PDF").await?;
    anna.sees("Filen er klar").await?;
    let file = anna.saved_file().await?;
    ensure!(!file.to_string_lossy().contains("Alma"));
    anna.goes_to_the_page().await?;
    anna.opens(&file).await?;
    anna.sees("Filen var ikke krypteret").await?;
    ensure!(anna.listed().await? == said, "what was read back is not what was said");
    anna.clicks("Ret i en ny udgave").await?;
    anna.sees("Trin 1 af 7").await?;
    anna.clicks("Det er mig: Indsæt det igen").await?;
    reaches_review(&anna).await?;
    ensure!(anna.listed().await? == said);
    Ok(())
}

pub(super) async fn sealed(anna: Visitor) -> Result<()> {
    let said = fills_in(&anna).await?;
    anna.clicks("Aflever skemaet").await?;
    anna.chooses("Vælg filtype", "Krypteret fil").await?;
    let code = story::reads_the_code(&anna).await?;
    anna.clicks("Lav krypteret fil").await?;
    anna.sees("Filen er klar").await?;
    let file = anna.saved_file().await?;
    ensure!(std::fs::read_to_string(&file)?.starts_with("-----BEGIN AGE ENCRYPTED FILE-----"));
    anna.goes_to_the_page().await?;
    anna.opens(&file).await?;
    anna.sees("Lås filen op").await?;
    anna.types("Kode", "abe bi ceder").await?;
    anna.clicks("Lås op").await?;
    anna.sees("Koden passer ikke til filen").await?;
    anna.retypes("Kode", &code.to_uppercase().replace('-', " ")).await?;
    anna.clicks("Lås op").await?;
    anna.sees("Filen er hel.").await?;
    ensure!(anna.listed().await? == said, "what was read back is not what was said");
    Ok(())
}
