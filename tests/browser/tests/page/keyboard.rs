//! Law 11: with the keyboard alone, from the start page to a file.

use anyhow::{Result, ensure};
use trivsel_browser_tests::story::FORM;
use trivsel_browser_tests::{Page, Visitor, visit};

const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const SPACE: &str = " ";
const UP: &str = "\u{E013}";
const DOWN: &str = "\u{E015}";

/// What has the focus, by its name.
async fn focused(anna: &Visitor) -> Result<String> {
    let name = r#"
        const el = document.querySelector("trivsel-skema").shadowRoot.activeElement;
        if (!el) return "";
        const group = el.closest("fieldset, [role=radiogroup]");
        const by = (group?.getAttribute("aria-labelledby") || "").split(" ").filter(Boolean)
            .map(id => el.getRootNode().getElementById(id)?.textContent || "").join(" ");
        const legend = by || group?.querySelector("legend")?.textContent || "";
        const label = el.labels?.[0]?.textContent || el.textContent || "";
        return `${legend} | ${label}`.replace(/\s+/g, " ").trim()"#;
    Ok(anna.script(name, Vec::new()).await?.as_str().unwrap_or_default().to_owned())
}

/// Presses Tab until what has the focus is called this.
async fn tabs_to(anna: &Visitor, name: &str) -> Result<()> {
    let mut passed = Vec::new();
    for _ in 0..60 {
        anna.presses(TAB).await?;
        let now = focused(anna).await?;
        if now.contains(name) {
            return Ok(());
        }
        passed.push(now);
    }
    anyhow::bail!("Tab never comes to »{name}«, only to {passed:#?}")
}

#[test]
fn from_the_start_page_to_a_file() {
    visit(Page::site(), async |anna| {
        anna.is_ready().await?;
        tabs_to(&anna, FORM).await?;
        anna.presses(ENTER).await?;
        anna.sees("Trin 1 af 7").await?;
        tabs_to(&anna, "Barnets navn").await?;
        anna.presses("Alma").await?;
        tabs_to(&anna, "Fødselsdato | Dag").await?;
        anna.presses("3\u{E004}7\u{E004}2023").await?;
        tabs_to(&anna, "Egen eller fælles vurdering?").await?;
        anna.presses(SPACE).await?;
        tabs_to(&anna, "Næste: Trivsel").await?;
        anna.presses(ENTER).await?;
        anna.sees("Trin 2 af 7").await?;
        let heading = focused(&anna).await?;
        ensure!(heading.contains("Trivsel"), "the focus is on {heading}");
        tabs_to(&anna, "følelsesmæssige trivsel her og nu").await?;
        anna.presses(DOWN).await?;
        anna.sees("Hvad har I set og hørt").await?;
        anna.clicks("Aflever").await?;
        anna.sees("Hvordan vil du aflevere").await?;
        // Within a group of choices the arrows move, as everywhere in browsers.
        tabs_to(&anna, "Vælg filtype").await?;
        anna.presses(UP).await?;
        tabs_to(&anna, "Lav PDF").await?;
        anna.presses(ENTER).await?;
        anna.sees("Filen er klar").await?;
        anna.saved_file().await.map(drop)
    });
}
