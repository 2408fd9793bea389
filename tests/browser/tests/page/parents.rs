//! The page that the parents read: what goes well comes first, and nothing internal is on it.

use anyhow::ensure;
use serde_json::json;
use trivsel_browser_tests::story::{begins, fills_in_the_child, reaches_review};
use trivsel_browser_tests::{Page, visit};

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
        ensure!(!read.contains("tegn på vold"), "{read}");
        anna.sees("Print").await?;
        anna.clicks("Tilbage").await?;
        anna.sees("Gennemse svarene").await
    });
}
