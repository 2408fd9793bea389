//! In a page of somebody else: what it says of letters, sizes and everything else does not reach in,
//! and the one colour that it may wish for does, as far as it can be read.

use anyhow::{Result, ensure};
use serde_json::Value as Json;
use trivsel::settings::Colour;
use trivsel_browser_tests::stage::covers_after;
use trivsel_browser_tests::story::{AREAS, begins, reaches_review};
use trivsel_browser_tests::{Page, Visitor, house, visit};

/// How everything inside is drawn that is drawn on any page.
const DRAWN: &str = r#"
const root = document.querySelector("trivsel-skema").shadowRoot;
const names = ["display", "fontFamily", "fontSize", "fontWeight", "lineHeight", "letterSpacing",
    "textTransform", "textAlign", "color", "backgroundColor", "direction", "padding", "margin",
    "borderTopWidth", "borderRadius", "minHeight", "height", "width"];
return [...root.querySelectorAll(".trivsel, .trivsel *")].filter(el => el.checkVisibility())
    .map(el => {
        const style = getComputedStyle(el);
        return [el.tagName, el.className?.baseVal ?? el.className, ...names.map(it => style[it])].join(" | ");
    });"#;

const ACCENT: &str = r#"
const page = document.querySelector("trivsel-skema").shadowRoot.querySelector(".trivsel");
return getComputedStyle(page).getPropertyValue("--trivsel-accent");"#;

/// Rules as loud as rules can be, and a design system that sets the size of `html`.
const LOUD: &str = "html { font-size: 62.5%; color: red; letter-spacing: .2em } \
    body { margin: 0; line-height: 3; text-align: right } main * { all: unset !important }";

fn around(rules: &str) -> Page {
    let page = r#"<!doctype html>
        <html lang="da"><head><meta charset="utf-8"><title>En side på et intranet</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="dkfds.css"><link rel="stylesheet" href="rules.css"></head>
        <body><main><trivsel-skema forms="forms/trivselsskema-3-6.json" library="forms/library.json"
        lang="da"></trivsel-skema></main><script src="trivsel.js"></script></body></html>"#;
    let dkfds = house().join("tests/browser/vendor/dkfds-11.2.0.min.css");
    let dkfds = std::fs::read_to_string(dkfds).unwrap();
    Page::around(page, &[("dkfds.css", &dkfds), ("rules.css", rules)])
}

/// Start page, steps, review, dialogue, cover and the page for the parents, as they are drawn.
async fn drawn(anna: &Visitor) -> Result<Vec<Vec<String>>> {
    anna.is_ready().await?;
    anna.sees("Flere skemaer").await?;
    let look = async || anyhow::Ok(serde_json::from_value(anna.script(DRAWN, vec![]).await?)?);
    let mut drawn = vec![look().await?];
    begins(anna).await?;
    drawn.push(look().await?);
    anna.types("Barnets navn", "Alma").await?;
    anna.clicks("Næste: Trivsel").await?;
    anna.chooses(AREAS[0].1, "Bekymring").await?;
    drawn.push(look().await?);
    anna.clicks("Ryd og luk").await?;
    anna.sees("Vil du rydde skemaet?").await?;
    drawn.push(look().await?);
    anna.clicks("Annullér").await?;
    reaches_review(anna).await?;
    drawn.push(look().await?);
    anna.clicks("Vis som forældre ser det").await?;
    anna.sees("Sådan oplever vi").await?;
    drawn.push(look().await?);
    covers_after(anna, "0.02").await?;
    anna.sees("Skærmen er dækket til").await?;
    covers_after(anna, "0").await?;
    drawn.push(look().await?);
    anna.clicks("Vis skemaet igen").await?;
    Ok(drawn)
}

#[test]
fn nothing_of_a_loud_page_reaches_in() {
    let alone = std::cell::RefCell::default();
    let quiet = "body { margin: 0 }";
    visit(around(quiet), async |anna| {
        *alone.borrow_mut() = drawn(&anna).await?;
        Ok(())
    });
    visit(around(LOUD), async |anna| {
        let size =
            anna.script("return getComputedStyle(document.documentElement).fontSize", vec![]);
        ensure!(size.await? == "10px", "the rules of the page are in force");
        let loud = drawn(&anna).await?;
        for (alone, loud) in alone.borrow().iter().zip(&loud) {
            ensure!(
                alone.len() > 20 && alone.len() == loud.len(),
                "{} {}",
                alone.len(),
                loud.len()
            );
            for (one, other) in alone.iter().zip(loud) {
                ensure!(one == other, "drawn alone as {one}\nbut here as {other}");
            }
        }
        anna.finds_no_fault("in a loud page").await
    });
}

/// Goes to a page that wishes for a colour, and looks which one is drawn.
fn draws(rules: &str, wanted: &str) {
    visit(around(rules), async |anna| {
        anna.sees("Flere skemaer").await?;
        let accent: Json = anna.script(ACCENT, vec![]).await?;
        ensure!(accent == wanted, "{rules}: {accent}, not {wanted}");
        anna.finds_no_fault("in the colour of the page").await
    });
}

#[test]
fn a_colour_of_the_page_is_drawn_as_dark_as_it_must_be() {
    let green = Colour::parse("#44831e").and_then(Colour::shades).unwrap().light.to_string();
    assert_ne!(green, "#44831e", "the green of borger.dk has less than 7 on white");
    draws("html { --trivsel-accent: #44831e }", &green);
    draws("trivsel-skema { --trivsel-accent:#003A75 }", "#003a75");
}

#[test]
fn a_colour_that_cannot_be_read_is_left_out() {
    draws("html { --trivsel-accent: #febb30 }", "#004d99");
}
