//! A form of somebody else: opened from a file, looked at, begun, answered and handed over.

use std::path::PathBuf;

use anyhow::{Result, ensure};
use serde_json::{Value as Json, json};
use trivsel_browser_tests::story::{begins, hands_in, reaches_review};
use trivsel_browser_tests::{Page, Visitor, visit};

use crate::screens::looks_at;

fn form(items: Json) -> Json {
    json!({
        "resourceType": "Questionnaire",
        "url": "https://kommune.example/skema",
        "version": "2",
        "title": "Vores eget skema",
        "language": "da",
        "status": "draft",
        "item": items,
    })
}

fn whole() -> Json {
    form(json!([
        { "linkId": "a", "type": "group", "text": "Hverdagen", "item": [
            { "linkId": "a.days", "type": "integer", "text": "Hvor mange dage kommer barnet?",
              "required": true },
            { "linkId": "a.mood", "type": "choice", "text": "Hvordan går det?", "answerOption": [
                { "valueCoding": { "code": "well", "display": "Godt" } },
                { "valueCoding": { "code": "so", "display": "Sådan nogenlunde" } },
            ] },
        ] },
        { "linkId": "b", "type": "group", "text": "Andet", "item": [
            { "linkId": "b.note", "type": "text", "text": "Hvad ellers?" },
        ] },
    ]))
}

/// A form that can be filled in, but not as it was meant.
fn partial() -> Json {
    let mut form = whole();
    let control = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
    let system = "http://hl7.org/fhir/questionnaire-item-control";
    form["item"][0]["item"][0]["extension"] = json!([{ "url": control, "valueCodeableConcept": {
        "coding": [{ "system": system, "code": "slider" }] } }]);
    form
}

fn refused() -> Json {
    form(json!([
        { "linkId": "same", "type": "string", "text": "Det ene" },
        { "linkId": "same", "type": "string", "text": "Det andet" },
    ]))
}

/// A file on the disk, as long as its folder is kept.
fn file(folder: &tempfile::TempDir, form: &Json) -> Result<PathBuf> {
    let path = folder.path().join("vores-skema.json");
    std::fs::write(&path, form.to_string())?;
    Ok(path)
}

async fn opens_and_fills_in(anna: Visitor) -> Result<()> {
    let folder = tempfile::TempDir::new()?;
    anna.opens(&file(&folder, &whole())?).await?;
    for words in [
        "Vores eget skema",
        "Fra filen vores-skema.json · version 2 · 5 punkter",
        "Skemaet kan bruges",
        "Sådan ser skemaet ud",
        "Hvor mange dage kommer barnet?",
        "Helt tal · skal besvares",
        "Vælg én: Godt, Sådan nogenlunde",
    ] {
        anna.sees(words).await?;
    }
    let focused = "return document.querySelector('trivsel-skema').shadowRoot.activeElement?.id";
    ensure!(anna.script(focused, vec![]).await? == "heading", "the focus is on the heading");
    anna.clicks("Udfyld skemaet").await?;
    anna.sees("Trin 1 af 4").await?;
    anna.types("Hvor mange dage kommer barnet?", "4").await?;
    anna.chooses("Hvordan går det?", "Sådan nogenlunde").await?;
    reaches_review(&anna).await?;
    let said = anna.listed().await?;
    hands_in(&anna).await?;
    anna.chooses("", "PDF").await?;
    anna.clicks("Lav PDF").await?;
    anna.sees("Filen er klar").await?;
    let paper = anna.saved_file().await?;
    anna.goes_to_the_page().await?;
    anna.opens(&paper).await?;
    anna.sees("Filen var ikke krypteret").await?;
    anna.sees("Vores eget skema").await?;
    ensure!(anna.listed().await?.iter().all(|pair| said.iter().any(|it| it.0 == pair.0)));
    anna.sees("Sådan nogenlunde").await
}

#[test]
fn a_form_from_a_file_is_looked_at_filled_in_and_handed_over() {
    visit(Page::site(), async |anna| opens_and_fills_in(anna).await);
    visit(Page::single(), async |anna| opens_and_fills_in(anna).await);
}

#[test]
fn what_does_not_work_is_named_with_its_place() {
    visit(Page::site(), async |anna| {
        let folder = tempfile::TempDir::new()?;
        anna.opens(&file(&folder, &partial())?).await?;
        anna.sees("Skemaet kan udfyldes, men").await?;
        anna.sees("Det virker ikke her").await?;
        anna.sees("item[0].item[0].extension[0]").await?;
        anna.sees("linkId a.days").await?;
        looks_at(&anna, "skema-fra-fil-delvist").await?;
        anna.clicks("Udfyld skemaet").await?;
        anna.sees("Trin 1 af 4").await
    });
}

#[test]
fn a_refused_form_says_why_and_costs_no_answer() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types("Barnets navn eller initialer", "Alma").await?;
        anna.goes_back().await?;
        anna.sees("Fortsæt på skemaet").await?;
        let folder = tempfile::TempDir::new()?;
        anna.opens(&file(&folder, &refused())?).await?;
        anna.sees("Skemaet kan ikke udfyldes her").await?;
        anna.sees("To punkter har det samme linkId.").await?;
        anna.sees("item[1] · linkId same").await?;
        ensure!(!anna.reads().await?.contains("Udfyld skemaet"));
        anna.clicks("Tilbage").await?;
        anna.clicks("Fortsæt på skemaet").await?;
        ensure!(anna.value("Barnets navn eller initialer").await? == "Alma");
        Ok(())
    });
}

#[test]
fn beginning_asks_before_answers_are_lost() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types("Barnets navn eller initialer", "Alma").await?;
        anna.goes_back().await?;
        let folder = tempfile::TempDir::new()?;
        anna.opens(&file(&folder, &whole())?).await?;
        anna.sees("Vores eget skema").await?;
        anna.clicks("Udfyld skemaet").await?;
        anna.sees("Du har svar, der ikke er gemt.").await?;
        anna.clicks("Annullér").await?;
        anna.clicks("Udfyld skemaet").await?;
        anna.clicks("Fortsæt uden at gemme").await?;
        anna.sees("Trin 1 af 4").await
    });
}
