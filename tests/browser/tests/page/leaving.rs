//! The page is left, and come back to: by Back, with the copy that a browser keeps, and anew.

use anyhow::{Result, ensure};
use serde_json::json;
use trivsel_browser_tests::story::begins;
use trivsel_browser_tests::{Page, Visitor, visit};

const CHILD: &str = "Barnets navn eller initialer";

/// The browser keeps a copy of the page for Back, and shows that.
const KEEP: &str = "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))";
const SHOW: &str = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";

/// The form is begun anew, and nothing stands in it.
async fn finds_an_empty_form(anna: &Visitor) -> Result<()> {
    anna.sees("Hvad vil du i gang med?").await?;
    begins(anna).await?;
    let said = anna.value(CHILD).await?;
    ensure!(said.is_empty(), "»{said}« is still there");
    Ok(())
}

#[test]
fn a_page_that_is_loaded_again_has_an_empty_form() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types(CHILD, "Alma").await?;
        anna.reloads().await?;
        finds_an_empty_form(&anna).await
    });
}

#[test]
fn a_page_that_was_left_in_spite_of_the_warning_has_an_empty_form() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types(CHILD, "Alma").await?;
        anna.leaves_for(&format!("{}hosts/plain.html", anna.page.address)).await?;
        anna.goes_back().await?;
        finds_an_empty_form(&anna).await
    });
}

#[test]
fn the_copy_for_back_holds_no_answer_that_somebody_gave_up() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types(CHILD, "Alma").await?;
        anna.script(KEEP, vec![]).await?;
        ensure!(!anna.reads().await?.contains("Barnet"), "the copy shows the form");
        anna.script(SHOW, vec![]).await?;
        finds_an_empty_form(&anna).await
    });
}

/// Nobody was asked there, so nobody gave anything up.
#[test]
fn the_copy_for_back_keeps_answers_where_no_browser_warns() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types(CHILD, "Alma").await?;
        let ios = "const real = CSS.supports.bind(CSS);
            CSS.supports = (...of) => of[0] === '-webkit-touch-callout' || real(...of)";
        anna.script(ios, vec![]).await?;
        anna.script(KEEP, vec![]).await?;
        anna.script(SHOW, vec![]).await?;
        ensure!(json!(anna.value(CHILD).await?) == json!("Alma"));
        Ok(())
    });
}
