//! What a municipality decides: a file of settings with other labels, other ages and a form of its
//! own is opened on the start page, and no line of the program knows of it.

use std::path::PathBuf;

use anyhow::{Result, ensure};
use serde_json::{Value as Json, json};
use trivsel_browser_tests::story::{DANGER, hands_in, reaches_review};
use trivsel_browser_tests::{Page, Visitor, visit};

use crate::screens::looks_at;

fn settings() -> Json {
    json!({
        "$schema": "settings.schema.json",
        "trivsel": 1,
        "name": "Eksempel Kommune",
        "labels": { "position": { "attention": "Bekymring", "concern": "Stærk bekymring" } },
        "bands": [{
            "form": "https://trivsel.example/fhir/Questionnaire/trivselsskema-3-6",
            "months": [30, 71],
            "title": "Trivselsskema, 2½–6 år",
        }],
        "limits": { "concern": 14 },
        "contacts": [{ "name": "Børnevagten", "phone": "70 00 00 00", "when": "hele døgnet" }],
        "accent": "#1a4d80",
        "logo": { "title": "Et træ", "viewBox": "0 0 40 40", "paths": ["M18 4h4v32h-4z"] },
        "spellCheck": true,
        "forms": [{
            "resourceType": "Questionnaire",
            "url": "https://kommune.example/legepladsen",
            "title": "Legepladsen",
            "language": "da",
            "status": "active",
            "item": [{ "linkId": "a", "type": "text", "text": "Hvad lykkes på legepladsen?" }],
        }],
    })
}

/// A file on the disk, as long as its folder is kept.
fn file(folder: &tempfile::TempDir, settings: &Json) -> Result<PathBuf> {
    let path = folder.path().join("vores-kommune.json");
    std::fs::write(&path, settings.to_string())?;
    Ok(path)
}

/// What a script says that looks at the page inside the element.
async fn looks(anna: &Visitor, script: &str) -> Result<Json> {
    let page = "const page = document.querySelector('trivsel-skema').shadowRoot\
                .querySelector('.trivsel'); return ";
    anna.script(&[page, script].concat(), vec![]).await
}

async fn takes_settings_into_use(anna: Visitor) -> Result<()> {
    let folder = tempfile::TempDir::new()?;
    anna.is_ready().await?;
    anna.opens(&file(&folder, &settings())?).await?;
    anna.sees("Indstillingerne fra Eksempel Kommune er taget i brug i dette vindue.").await?;
    anna.sees("»Stærk bekymring«: senest 14 dage efter vurderingen").await?;
    anna.sees("Trivselsskema, 2½–6 år: 30–71 måneder").await?;
    anna.clicks("Tilbage").await?;
    anna.sees("Legepladsen").await?;

    let accent =
        looks(&anna, "getComputedStyle(page).getPropertyValue('--trivsel-accent')").await?;
    ensure!(accent == "#1a4d80", "the colour is {accent}");
    let logo = looks(&anna, "page.querySelector('header svg[role=img] title').textContent").await?;
    ensure!(logo == "Et træ", "the drawing shows {logo}");
    looks_at(&anna, "start-med-indstillinger").await?;

    anna.clicks("Trivselsskema, 2½–6 år").await?;
    anna.sees("Trin 1 af").await?;
    let spelling = "[...page.querySelectorAll('input[type=text]')].every(it => it.spellcheck)";
    ensure!(looks(&anna, spelling).await? == true, "fields follow the page");
    anna.chooses(DANGER, "Ja").await?;
    anna.sees("Ring til Børnevagten: tlf. 70 00 00 00 (hele døgnet).").await?;
    anna.clicks("Samlet vurdering").await?;
    anna.sees("Bekymring").await?;
    ensure!(!anna.reads().await?.contains("Ekstra opmærksomhed"), "the old label is gone");
    anna.chooses("Barnets position her og nu", "Stærk bekymring").await?;
    anna.clicks("Opfølgning").await?;
    anna.types_date("Vi følger op den", ["1", "2", "2199"]).await?;
    anna.sees("Kommunens frist er 14 dage efter vurderingen.").await
}

#[test]
fn a_settings_file_with_other_labels_ages_and_an_own_form_loads() {
    visit(Page::site(), async |anna| takes_settings_into_use(anna).await);
    visit(Page::single(), async |anna| takes_settings_into_use(anna).await);
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_nothing_changes() {
    visit(Page::site(), async |anna| {
        let folder = tempfile::TempDir::new()?;
        let mut wrong = settings();
        wrong["limits"]["concern"] = 500.into();
        wrong["farve"] = "blå".into();
        wrong["accent"] = "#ffee00".into();
        anna.is_ready().await?;
        anna.opens(&file(&folder, &wrong)?).await?;
        anna.sees("Indstillingerne kan ikke bruges").await?;
        anna.sees("»farve« findes ikke. Ret en stavefejl, eller slet linjen.").await?;
        anna.sees("limits.concern").await?;
        anna.sees("Hvid tekst kan ikke læses på den farve. Vælg en mørkere.").await?;
        anna.clicks("Tilbage").await?;
        anna.sees("Trivselsskema, 3–6 år").await
    });
}

#[test]
fn settings_are_made_with_a_form_and_opened_again() {
    visit(Page::site(), async |anna| {
        anna.is_ready().await?;
        anna.clicks("Kommunens indstillinger").await?;
        anna.sees("Her er ingen indstillinger i brug.").await?;
        anna.clicks("Lav indstillinger").await?;
        anna.sees("Trin 1 af").await?;
        anna.types("Kommunens navn", "Ny Kommune").await?;
        anna.types("Hvem?", "Børnevagten").await?;
        anna.types("Telefon", "70 00 00 00").await?;
        anna.clicks("Udseende").await?;
        anna.types("Farve", "#ffee00").await?;
        reaches_review(&anna).await?;
        hands_in(&anna).await?;
        anna.clicks("Gem, og tag i brug").await?;
        anna.sees("Hvid tekst kan ikke læses på den farve.").await?;
        looks_at(&anna, "indstillinger-lav").await?;
        anna.clicks("Udseende").await?;
        anna.retypes("Farve", "#1a4d80").await?;
        reaches_review(&anna).await?;
        hands_in(&anna).await?;
        anna.clicks("Gem, og tag i brug").await?;
        anna.sees("Indstillingerne fra Ny Kommune er taget i brug").await?;
        let saved = anna.saved_file().await?;
        ensure!(saved.ends_with("settings.json"), "{}", saved.display());
        let json: Json = serde_json::from_slice(&std::fs::read(&saved)?)?;
        ensure!(json["accent"] == "#1a4d80" && json["contacts"][0]["phone"] == "70 00 00 00");
        anna.goes_to_the_page().await?;
        anna.is_ready().await?;
        anna.opens(&saved).await?;
        anna.sees("Indstillingerne fra Ny Kommune er taget i brug").await
    });
}
