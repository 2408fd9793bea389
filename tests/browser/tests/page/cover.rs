//! A screen that nobody is at is covered; work that takes too long can be given up; keys with Ctrl.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;
use trivsel_browser_tests::stage::{covers_after, works_for_ever};
use trivsel_browser_tests::story::{begins, fills_in_the_child};
use trivsel_browser_tests::{Page, Visitor, visit};

const NAME: &str = "Barnets navn eller initialer";

/// Holds Ctrl and presses a key, wherever the focus is.
pub(super) async fn presses_with_ctrl(anna: &Visitor, key: &str) -> Result<()> {
    let (code, number) = match key {
        "Enter" => ("Enter".to_owned(), 13),
        letter => (format!("Key{}", letter.to_uppercase()), letter.to_uppercase().as_bytes()[0]),
    };
    for kind in ["rawKeyDown", "keyUp"] {
        let event = json!({
            "type": kind, "modifiers": 2, "key": key, "code": code, "windowsVirtualKeyCode": number,
        });
        anna.devtools("Input.dispatchKeyEvent", event).await?;
    }
    Ok(())
}

/// The label of what has the focus, or its text.
async fn focused(anna: &Visitor) -> Result<String> {
    let script = r#"const at = document.querySelector("trivsel-skema").shadowRoot.activeElement;
        return at ? (at.labels?.[0] ?? at).textContent.trim() : """#;
    Ok(anna.script(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
}

#[test]
fn a_screen_that_nobody_is_at_is_covered_and_comes_back_as_it_was() {
    visit(Page::site(), async |anna| {
        covers_after(&anna, "0.02").await?;
        tokio::time::sleep(Duration::from_secs(3)).await;
        ensure!(!anna.reads().await?.contains("dækket til"), "where nothing lies open");
        covers_after(&anna, "0").await?;
        begins(&anna).await?;
        anna.types(NAME, "Alma").await?;
        let title = anna.script("return document.title", vec![]).await?;
        covers_after(&anna, "0.02").await?;
        anna.sees("Skærmen er dækket til").await?;
        covers_after(&anna, "0").await?;
        anna.sees("Det er ikke en lås").await?;
        anna.sees("De er ikke gemt i en fil").await?;
        ensure!(focused(&anna).await? == "Vis skemaet igen", "{}", focused(&anna).await?);
        ensure!(anna.script("return document.title", vec![]).await? == title);
        ensure!(shows_only_the_cover(&anna).await?, "something else can be seen or reached");
        ensure!(prints_nothing(&anna).await?, "an answer would be on paper");
        anna.clicks("Vis skemaet igen").await?;
        ensure!(focused(&anna).await?.starts_with(NAME), "{}", focused(&anna).await?);
        ensure!(anna.value(NAME).await? == "Alma");
        Ok(())
    });
}

/// Whether every point of the window belongs to the cover, and nothing else is heard.
async fn shows_only_the_cover(anna: &Visitor) -> Result<bool> {
    let script = r#"const root = document.querySelector("trivsel-skema").shadowRoot;
        const cover = root.querySelector("dialog.cover:modal");
        // Beside it is the bar with which the window is scrolled.
        const wide = document.documentElement.clientWidth;
        const points = [[5, 5], [wide - 5, 5], [5, innerHeight - 5],
            [wide / 2, innerHeight / 2], [wide - 5, innerHeight - 5]];
        const solid = !/rgba\(.*, 0(\.\d+)?\)|transparent/.test(getComputedStyle(cover).backgroundColor);
        return solid && points.every(([x, y]) => cover.contains(root.elementFromPoint(x, y)))"#;
    Ok(anna.script(script, vec![]).await? == json!(true))
}

async fn prints_nothing(anna: &Visitor) -> Result<bool> {
    anna.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    let script = r#"const root = document.querySelector("trivsel-skema").shadowRoot;
        return !root.querySelector("main").checkVisibility()
            && root.querySelector("dialog.cover").checkVisibility()"#;
    let hidden = anna.script(script, vec![]).await?;
    anna.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    Ok(hidden == json!(true))
}

#[test]
fn whoever_clears_from_the_cover_is_asked_and_a_question_waits_behind_it() {
    visit(Page::single(), async |anna| {
        begins(&anna).await?;
        anna.types(NAME, "Alma").await?;
        anna.clicks("Ryd og luk").await?;
        anna.sees("Vil du rydde skemaet?").await?;
        anna.clicks("Annullér").await?;
        covers_after(&anna, "0.02").await?;
        anna.sees("Skærmen er dækket til").await?;
        covers_after(&anna, "0").await?;
        anna.clicks("Ryd og luk").await?;
        anna.sees("Vil du rydde skemaet?").await?;
        ensure!(shows_only_the_cover(&anna).await?, "the question lies on the cover");
        anna.clicks("Annullér").await?;
        anna.sees("Skærmen er dækket til").await?;
        anna.clicks("Ryd og luk").await?;
        anna.clicks("Ryd").await?;
        anna.sees("Hvad vil du i gang med?").await?;
        begins(&anna).await?;
        ensure!(anna.value(NAME).await?.is_empty());
        Ok(())
    });
}

#[test]
fn ctrl_and_enter_goes_on_and_plain_letters_do_nothing() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        fills_in_the_child(&anna).await?;
        anna.types(NAME, "s").await?;
        ensure!(anna.value(NAME).await? == "Almas");
        presses_with_ctrl(&anna, "Enter").await?;
        anna.sees("Trin 2 af 7").await?;
        ensure!(focused(&anna).await? == "Trivsel", "{}", focused(&anna).await?);
        Ok(())
    });
}

#[test]
fn work_that_takes_too_long_can_be_given_up_and_asked_for_again() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types(NAME, "Alma").await?;
        anna.clicks("Aflever").await?;
        let code = trivsel_browser_tests::story::reads_the_code(&anna).await?;
        works_for_ever(&anna).await?;
        anna.clicks("Lav krypteret fil").await?;
        let shown = r#"const root = document.querySelector("trivsel-skema").shadowRoot;
            return [...root.querySelectorAll(".busy button")].some(el =>
                el.checkVisibility({ visibilityProperty: true }))"#;
        ensure!(anna.script(shown, vec![]).await? == false, "short work does not flicker");
        anna.sees("Filen bliver lavet …").await?;
        // The button says so at once; the line with the way out comes after half a second.
        tokio::time::sleep(Duration::from_secs(1)).await;
        ensure!(anna.script(shown, vec![]).await? == true);
        anna.clicks("Annullér").await?;
        ensure!(anna.script("return ended > 0", vec![]).await? == true, "the worker was ended");
        anna.script("Worker = RealWorker", vec![]).await?;
        ensure!(trivsel_browser_tests::story::reads_the_code(&anna).await? == code);
        ensure!(!anna.reads().await?.contains("Filen bliver lavet …"));
        anna.clicks("Lav krypteret fil").await?;
        anna.sees("Filen er klar").await
    });
}
