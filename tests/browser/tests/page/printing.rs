//! What comes out of the browser's own printer: every answer, nothing to press, and ink that can be
//! read on white, whatever colours the screen has. The PDF of the program is tested elsewhere.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use trivsel_browser_tests::story::{
    AREAS, begins, fills_in_a_concern, fills_in_the_child, opens_from_the_museum, reaches_review,
};
use trivsel_browser_tests::{Page, Visitor, visit};

/// What is wrong with the page as it is on paper: what can be read on the screen and not there, what
/// can only be pressed, and ink that is too pale.
const FAULTS: &str = r##"
const root = document.querySelector("trivsel-skema").shadowRoot, found = [];
const said = el => `${el.tagName.toLowerCase()}.${el.className} »${el.textContent.trim().slice(0, 50)}«`;
const paper = el => el.checkVisibility() && getComputedStyle(el).clipPath === "none";
for (const el of root.querySelectorAll("main :is(h1, h2, h3, h4, dt, dd, legend, label, .plab, textarea)"))
    if (!el.closest("aside, .noprint, .ed, dialog, details:not([open])") && !paper(el)
        && !el.matches(".sr, .sr *, .btn")) found.push(`is not on paper: ${said(el)}`);
for (const el of root.querySelectorAll("main :is(dt, legend, label)"))
    if (paper(el) && !el.closest(".noprint") && !el.innerText.trim()) found.push(`is empty on paper: ${said(el)}`);
for (const el of root.querySelectorAll("button:not(.brand), a[href], nav, summary, dialog, aside"))
    if (paper(el)) found.push(`can only be pressed: ${said(el)}`);
const light = text => text.match(/[\d.]+/g).slice(0, 3).map(Number).map(part => part / 255)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [.2126, .7152, .0722][place], 0);
for (const el of root.querySelectorAll("main *")) {
    const words = [...el.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!words || !paper(el)) continue;
    const contrast = 1.05 / (light(getComputedStyle(el).color) + .05);
    if (contrast < 7) found.push(`${contrast.toFixed(1)} to white: ${said(el)}`);
}
for (const el of root.querySelectorAll("textarea"))
    if (el.scrollHeight > el.clientHeight + 1) found.push(`cut: ${said(el)}`);
if (document.documentElement.scrollWidth > innerWidth) found.push("is wider than the paper");
return found;"##;

/// Looks at the page as it is printed, in the light and in the dark.
async fn is_fit_for_paper(anna: &Visitor, name: &str) -> Result<()> {
    for theme in ["light", "dark"] {
        let features = json!([{ "name": "prefers-color-scheme", "value": theme }]);
        let media = json!({ "media": "print", "features": features });
        anna.devtools("Emulation.setEmulatedMedia", media).await?;
        anna.has_a_screen_of((700, 900)).await?;
        let found: Vec<String> = serde_json::from_value(anna.script(FAULTS, vec![]).await?)?;
        ensure!(found.is_empty(), "{name}, {theme}:\n{}", found.join("\n"));
    }
    let screen = json!({ "media": "", "features": [] });
    anna.devtools("Emulation.setEmulatedMedia", screen).await?;
    anna.has_a_screen_of(trivsel_browser_tests::DESKTOP).await
}

/// Prints, and reads what is on the paper, one text after the other and not line by line across the
/// columns, without its spaces and line ends.
async fn prints(anna: &Visitor, path: &Path) -> Result<String> {
    let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "displayHeaderFooter": false });
    let printed = anna.devtools("Page.printToPDF", paper).await?;
    let printed = printed["data"].as_str().context("a paper is base64")?;
    std::fs::write(path, STANDARD.decode(printed)?)?;
    let read = Command::new("pdftotext").arg("-raw").arg(path).arg("-").output();
    let read = read.context("pdftotext (poppler-utils) is missing")?.stdout;
    Ok(closed_up(&String::from_utf8(read)?))
}

/// Lines end in other places on paper, and words may be parted there.
fn closed_up(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn every_answer_of_the_review_is_on_paper() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        fills_in_a_concern(&anna).await?;
        reaches_review(&anna).await?;
        is_fit_for_paper(&anna, "review").await?;
        let folder = tempfile::tempdir()?;
        let paper = prints(&anna, &folder.path().join("review.pdf")).await?;
        let listed = anna.listed().await?;
        ensure!(listed.len() > 40, "{}", listed.len());
        for (question, answer) in listed {
            let (asked, said) = (closed_up(&question), closed_up(&answer));
            ensure!(paper.contains(&asked), "»{question}« is not on paper");
            ensure!(paper.contains(&said), "»{answer}« is not on paper");
        }
        for word in ["Aflever skemaet", "Gem kladde", "Kun i dette vindue", "Trin 6 af 7"] {
            ensure!(!paper.contains(&closed_up(word)), "»{word}« is on paper");
        }
        anna.clicks("Vis som forældre ser det").await?;
        anna.sees("Til forældrene").await?;
        is_fit_for_paper(&anna, "the page of the parents").await
    });
}

#[test]
fn a_step_and_what_is_said_of_danger_can_be_printed() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        fills_in_the_child(&anna).await?;
        anna.chooses("Er der tegn på vold", "Ja").await?;
        anna.sees("Gå til din leder med det samme").await?;
        let long = "Fortæller længe om sin weekend. ".repeat(60);
        anna.types("Hvad viser eller siger barnet selv?", &long).await?;
        is_fit_for_paper(&anna, "a step").await?;
        let folder = tempfile::tempdir()?;
        let paper = prints(&anna, &folder.path().join("step.pdf")).await?;
        ensure!(paper.contains(&closed_up("Gå til din leder med det samme")), "{paper}");
        ensure!(paper.contains(&closed_up(&long)), "the text is cut: {paper}");
        anna.clicks("Trivsel").await?;
        anna.chooses(AREAS[0].1, "Trivsel").await?;
        anna.clicks("Samlet vurdering").await?;
        anna.sees("Sådan er områderne vurderet").await?;
        is_fit_for_paper(&anna, "the step about it all").await?;
        Ok(())
    });
}

#[test]
fn an_opened_document_can_be_printed() {
    visit(Page::site(), async |anna| {
        opens_from_the_museum(&anna).await?;
        is_fit_for_paper(&anna, "an opened document").await
    });
}
