//! Every screen at both widths: nothing for axe-core to say, nothing that scrolls sideways, and a
//! picture for people to look at.

use anyhow::{Context, Result, ensure};
use trivsel_browser_tests::story::{
    AREAS, DANGER, begins, fills_in_a_concern, fills_in_the_child, reaches_review, reads_the_code,
};
use trivsel_browser_tests::{DESKTOP, PHONE, Page, Visitor, pictures, visit};

/// Looks at the screen through both windows.
pub(super) async fn looks_at(anna: &Visitor, name: &str) -> Result<()> {
    for (window, size) in [("1280", DESKTOP), ("390", PHONE)] {
        anna.has_a_screen_of(size).await?;
        anna.takes_a_picture(&pictures().join(format!("{name}-{window}.png"))).await?;
        let complaints = anna.axe().await?;
        ensure!(complaints.is_empty(), "{name} at {window}:\n{}", complaints.join("\n"));
        let sideways = "return document.documentElement.scrollWidth > innerWidth";
        ensure!(
            anna.script(sideways, vec![]).await? == false,
            "{name} at {window} scrolls sideways"
        );
    }
    anna.can_be_heard().await.with_context(|| name.to_owned())?;
    anna.has_a_screen_of(NARROW).await?;
    let sideways = "return document.documentElement.scrollWidth > innerWidth";
    ensure!(anna.script(sideways, vec![]).await? == false, "{name} at 320 px scrolls sideways");
    anna.has_a_screen_of(DESKTOP).await
}

/// WCAG 1.4.10: 1280 px at 400 %.
const NARROW: (u32, u32) = (320, 256);

#[test]
fn starting_and_filling_in() {
    visit(Page::site(), async |anna| {
        looks_at(&anna, "start").await?;
        begins(&anna).await?;
        looks_at(&anna, "barnet-tomt").await?;
        fills_in_the_child(&anna).await?;
        looks_at(&anna, "barnet").await?;
        anna.chooses(DANGER, "Ja").await?;
        anna.sees("Gå til din leder med det samme").await?;
        looks_at(&anna, "barnet-fare").await?;
        anna.clicks("Næste: Trivsel").await?;
        looks_at(&anna, "trivsel-tomt").await?;
        anna.clicks_under(AREAS[0].0, "Hvad kan vi kigge efter?").await?;
        anna.chooses("Søger trøst eller hjælp", "Ser vi af og til").await?;
        looks_at(&anna, "trivsel-tegn").await?;
        Ok(())
    });
}

#[test]
fn every_step_with_every_condition_on() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        fills_in_a_concern(&anna).await?;
        looks_at(&anna, "opfoelgning").await?;
        anna.clicks("Fjern aftale 2").await?;
        anna.sees("Aftale 2 er fjernet").await?;
        looks_at(&anna, "opfoelgning-fjernet").await?;
        anna.clicks("Fortryd").await?;
        for (step, name) in
            [("Trivsel", "trivsel"), ("Omkring barnet", "omkring"), ("Samlet vurdering", "samlet")]
        {
            anna.clicks(step).await?;
            looks_at(&anna, name).await?;
        }
        Ok(())
    });
}

#[test]
fn reviewing_and_handing_over() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        fills_in_a_concern(&anna).await?;
        reaches_review(&anna).await?;
        looks_at(&anna, "gennemse").await?;
        anna.clicks("Aflever skemaet").await?;
        reads_the_code(&anna).await?;
        looks_at(&anna, "aflever").await?;
        anna.chooses("", "PDF").await?;
        looks_at(&anna, "aflever-pdf").await?;
        anna.clicks("Lav PDF").await?;
        anna.sees("Filen er klar").await?;
        looks_at(&anna, "klar-pdf").await?;
        anna.clicks("Lav også en krypteret fil").await?;
        anna.chooses("", "Krypteret fil").await?;
        anna.clicks("Lav krypteret fil").await?;
        anna.sees("Filen er klar").await?;
        looks_at(&anna, "klar").await?;
        anna.clicks("Tilbage til svarene").await?;
        anna.clicks("Barnet").await?;
        anna.types("Institution og stue", " 2").await?;
        anna.clicks("Ryd og luk").await?;
        anna.sees("Vil du rydde skemaet?").await?;
        looks_at(&anna, "ryd").await
    });
}

#[test]
fn what_is_missing() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types_date("Fødselsdato", ["31", "2", "2023"]).await?;
        anna.types("Udfyldt af", "Anna").await?;
        anna.sees("Datoen findes ikke").await?;
        looks_at(&anna, "barnet-dato").await?;
        reaches_review(&anna).await?;
        anna.sees("mangler").await?;
        looks_at(&anna, "gennemse-mangler").await?;
        anna.clicks("Udfyld »Barnets navn").await?;
        anna.sees("Trin 1 af 7").await?;
        let at = "return document.querySelector('trivsel-skema').shadowRoot.activeElement.labels[0].textContent";
        let focused = anna.script(at, vec![]).await?;
        ensure!(focused.as_str().is_some_and(|label| label.contains("Barnets navn")), "{focused}");
        Ok(())
    });
}

#[test]
fn opening() {
    visit(Page::site(), async |anna| {
        let museum = trivsel_browser_tests::house().join("tests/museum/1");
        anna.opens(&museum.join("concern.age.txt")).await?;
        anna.sees("Lås filen op").await?;
        looks_at(&anna, "aabn").await?;
        anna.types("Kode", "forkert kode").await?;
        anna.clicks("Lås op").await?;
        anna.sees("Koden passer ikke til filen").await?;
        looks_at(&anna, "aabn-fejl").await?;
        let code = std::fs::read_to_string(museum.join("code.txt"))?;
        anna.retypes("Kode", code.trim()).await?;
        anna.clicks("Lås op").await?;
        anna.sees("Filen er hel.").await?;
        looks_at(&anna, "modtaget").await
    });
}
