//! The main screens as they are heard: names, roles, states and the order of the stops, compared
//! with `tests/browser/snapshots`. `TRIVSEL_BLESS=1 cargo xtask test browser` stores them anew.

use trivsel_browser_tests::story::{
    begins, fills_in_a_concern, fills_in_the_child, fills_in_what_is_around, reaches_review,
    reads_the_code,
};
use trivsel_browser_tests::{Page, house, visit};

/// The day of the snapshots.
const DAY: [u16; 5] = [2026, 11, 22, 10, 42];

#[test]
fn filling_in() {
    visit(Page::site(), async |anna| {
        anna.comes_at(DAY).await?;
        anna.is_ready().await?;
        begins(&anna).await?;
        anna.hears("barnet-tomt").await?;
        fills_in_the_child(&anna).await?;
        anna.hears("barnet").await?;
        anna.clicks("Næste: Trivsel").await?;
        anna.sees("Trin 2 af 7").await?;
        anna.hears("trivsel").await?;
        anna.clicks("Næste: Omkring barnet").await?;
        fills_in_what_is_around(&anna).await?;
        anna.hears("omkring").await
    });
}

#[test]
fn following_up_and_handing_over() {
    visit(Page::single(), async |anna| {
        anna.comes_at(DAY).await?;
        anna.hears("start").await?;
        begins(&anna).await?;
        fills_in_a_concern(&anna).await?;
        anna.hears("opfoelgning").await?;
        reaches_review(&anna).await?;
        anna.hears("gennemse").await?;
        anna.clicks("Aflever skemaet").await?;
        reads_the_code(&anna).await?;
        anna.hears("aflever").await?;
        anna.clicks("Lav krypteret fil").await?;
        anna.sees("Filen er klar").await?;
        anna.hears("klar").await
    });
}

#[test]
fn opening() {
    visit(Page::single(), async |anna| {
        anna.comes_at(DAY).await?;
        let museum = house().join("tests/museum/1");
        anna.opens(&museum.join("concern.age.txt")).await?;
        anna.sees("Lås filen op").await?;
        anna.hears("laas-op").await?;
        let code = std::fs::read_to_string(museum.join("code.txt"))?;
        anna.types("Kode", code.trim()).await?;
        anna.clicks("Lås op").await?;
        anna.sees("Filen er hel.").await?;
        anna.hears("modtaget").await
    });
}
