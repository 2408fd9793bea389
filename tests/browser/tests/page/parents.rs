//! The page that the parents read: what goes well comes first, and nothing internal is on it.

use anyhow::{Result, ensure};
use serde_json::{Value as Json, json};
use trivsel_browser_tests::story::{begins, fills_in_the_child, reaches_review};
use trivsel_browser_tests::{Page, Visitor, visit};

#[test]
fn what_goes_well_comes_first_and_nothing_internal_is_there() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        fills_in_the_child(&anna).await?;
        reaches_review(&anna).await?;
        anna.clicks("Vis som forældre ser det").await?;
        anna.sees("Til forældrene").await?;
        let read = "const root = document.querySelector('trivsel-skema').shadowRoot;
            return root.querySelector('article.read').innerText";
        let read = anna.script(read, vec![]).await?.as_str().unwrap_or_default().to_owned();
        let heading = "const root = document.querySelector('trivsel-skema').shadowRoot;
            return root.querySelector('article.read h2').innerText";
        ensure!(anna.script(heading, vec![]).await? == json!("Det går godt"), "{read}");
        ensure!(read.contains("æblegrød"), "{read}");
        ensure!(read.contains("Udfyldt af Anna Eksempel"), "{read}");
        ensure!(!read.contains("tegn på vold"), "{read}");
        anna.sees("Print").await?;
        anna.clicks("Tilbage").await?;
        anna.sees("Gennemse svarene").await
    });
}

/// In which language an answer on the parents' page stands, as a screen reader takes it (WCAG
/// 3.1.2): its own, or that of what stands around it.
async fn language_of(anna: &Visitor, answer: &str) -> Result<Json> {
    let script = "const root = document.querySelector('trivsel-skema').shadowRoot;
        const said = [...root.querySelectorAll('article.read .kept')]
            .find(el => el.innerText === arguments[0]);
        return said?.closest('[lang]').lang ?? null";
    anna.script(script, vec![json!(answer)]).await
}

#[test]
fn what_parents_typed_in_a_language_of_theirs_is_read_in_that_language() {
    visit(Page::site(), async |anna| {
        anna.is_ready().await?;
        anna.clicks("Overgangsskema").await?;
        anna.sees("Trin 1 af").await?;
        anna.types("Barnets navn", "Alma").await?;
        anna.clicks("Forældre og barn").await?;
        anna.picks("Vis forældrenes del på", "English").await?;
        anna.types("What makes your child happy", "Dens in the woods").await?;
        anna.clicks("Gennemse").await?;
        anna.clicks("Vis som forældre ser det").await?;
        anna.sees("For the parents").await?;
        ensure!(language_of(&anna, "Dens in the woods").await? == "en", "the page is in English");
        ensure!(language_of(&anna, "Alma").await? == "da", "the staff wrote that in Danish");
        anna.picks("Vis på", "Dansk").await?;
        anna.sees("Til forældrene").await?;
        ensure!(language_of(&anna, "Dens in the woods").await? == "en", "it was typed in English");
        ensure!(language_of(&anna, "Alma").await? == "da");
        Ok(())
    });
}
