//! Where the page cannot be shown, it says so, and in which browsers it can.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use serde_json::json;
use trivsel_browser_tests::{Page, Visitor, visit};

/// What a browser below the floor lacks.
const ESSENTIAL: [&str; 4] = [
    "delete window.customElements",
    "delete window.CSSStyleSheet",
    "delete Document.prototype.adoptedStyleSheets",
    "delete window.WebAssembly",
];

/// The message of the page itself, as far as it is on the screen.
const MESSAGE: &str = r#"
const lines = [...document.querySelectorAll("trivsel-skema > p")];
return lines.filter(line => line.checkVisibility() && line.offsetHeight > 0)
    .map(line => line.innerText).join("\n");"#;

/// Comes to the page with a browser that lacks something.
async fn comes_without(anna: &Visitor, feature: &str) -> Result<()> {
    let command = "Page.addScriptToEvaluateOnNewDocument";
    let added = anna.devtools(command, json!({ "source": feature })).await?;
    anna.devtools("Page.reload", json!({})).await?;
    let deadline = Instant::now() + Duration::from_secs(10);
    loop {
        let said = anna.script(MESSAGE, vec![]).await.unwrap_or_default();
        let said = said.as_str().unwrap_or_default();
        let lines = ["Skemaet kan ikke vises.", "Firefox 121", "The form cannot be shown."];
        if lines.iter().all(|line| said.contains(line)) {
            break;
        }
        ensure!(Instant::now() < deadline, "{feature}: the page says »{said}«");
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
    let command = "Page.removeScriptToEvaluateOnNewDocument";
    anna.devtools(command, added).await.map(drop)
}

#[test]
fn a_site_says_which_browsers_can_show_it() {
    visit(Page::site(), async |anna| {
        ensure!(anna.script(MESSAGE, vec![]).await? == json!(""), "it is shown");
        for feature in ESSENTIAL {
            comes_without(&anna, feature).await?;
        }
        anna.goes_to_the_page().await
    });
}

#[test]
fn a_single_file_says_it_too_also_where_nothing_can_be_unpacked() {
    visit(Page::single(), async |anna| {
        for feature in ESSENTIAL.iter().chain(&["delete window.DecompressionStream"]) {
            comes_without(&anna, feature).await?;
        }
        anna.goes_to_the_page().await
    });
}
