//! A button is hit although the page moves under the pointer: what is said of a field once it is left
//! comes only after the click. How long a field that nobody leaves waits is not looked at here.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use trivsel_browser_tests::story::begins;
use trivsel_browser_tests::{Page, Visitor, visit};

const NEXT: &str = "Næste: Trivsel";
const REMARK: &str = "Skriv en dato, der findes";

/// What is said of a date after a pause of a second does not come: a slow machine is no pause.
const NO_PAUSE: &str = "const real = setTimeout;
    window.setTimeout = (call, after, ...more) => after < 900 ? real(call, after, ...more) : 0";

/// Where the upper edge of the button is, and the field that has the focus.
const PLACES: &str = r#"
const root = document.querySelector("trivsel-skema").shadowRoot;
const buttons = [...root.querySelectorAll("button")];
const button = buttons.find(button => button.textContent.startsWith(arguments[0]));
return [button, root.activeElement].map(el => el.getBoundingClientRect())
    .map(({ left, top, width }) => [left + width / 2, top + 3]);"#;

type Place = [f64; 2];

async fn places(anna: &Visitor) -> Result<[Place; 2]> {
    serde_json::from_value(anna.script(PLACES, vec![NEXT.into()]).await?).context("two places")
}

/// The pointer goes down or up there.
async fn points(anna: &Visitor, kind: &str, [x, y]: Place) -> Result<()> {
    let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
    anna.devtools("Input.dispatchMouseEvent", event).await.map(drop)
}

/// A window that shows the whole step, with a date in it that nobody has left yet.
async fn types_a_wrong_date(anna: &Visitor) -> Result<()> {
    begins(anna).await?;
    anna.script(NO_PAUSE, vec![]).await?;
    anna.has_a_screen_of((1280, 3000)).await?;
    anna.types_date("Fødselsdato", ["31", "2", "2023"]).await?;
    ensure!(!anna.reads().await?.contains(REMARK), "it is said before the field is left");
    Ok(())
}

#[test]
fn a_button_below_a_field_that_is_left_by_the_click_is_hit() {
    visit(Page::site(), async |anna| {
        types_a_wrong_date(&anna).await?;
        let [at, field] = places(&anna).await?;
        // Somebody who is fast: the click into the field is hardly over.
        points(&anna, "mousePressed", field).await?;
        points(&anna, "mouseReleased", field).await?;
        points(&anna, "mousePressed", at).await?;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        let [held, _] = places(&anna).await?;
        ensure!(held == at, "the button goes from {at:?} to {held:?} under the pointer");
        points(&anna, "mouseReleased", at).await?;
        anna.sees("Trin 2 af 7").await?;
        anna.clicks("Tilbage").await?;
        anna.sees(REMARK).await?;
        // Where nothing had moved, any button would have been hit.
        let [after, _] = places(&anna).await?;
        ensure!(after[1] - at[1] > 8.0, "the remark takes no room: {at:?}, {after:?}");
        Ok(())
    });
}

/// A press that ends elsewhere is no click, and the field is left all the same.
#[test]
fn a_press_that_ends_elsewhere_leaves_the_field() {
    visit(Page::site(), async |anna| {
        types_a_wrong_date(&anna).await?;
        let [at, _] = places(&anna).await?;
        points(&anna, "mousePressed", at).await?;
        points(&anna, "mouseReleased", [2.0, at[1]]).await?;
        anna.sees(REMARK).await?;
        anna.sees("Trin 1 af 7").await
    });
}
