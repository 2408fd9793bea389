//! Forms and settings that a municipality made: good ones, and what is said of others.

use std::path::PathBuf;

use anyhow::Result;
use serde_json::{Value as Json, json};
use tempfile::TempDir;

use super::{Station, side};
use crate::Visitor;

/// A form with one thing that cannot be had here.
fn form() -> Json {
    let slider = json!({
        "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
        "valueCodeableConcept": { "coding": [{
            "system": "http://hl7.org/fhir/questionnaire-item-control", "code": "slider" }] },
    });
    json!({
        "resourceType": "Questionnaire",
        "url": "https://kommune.example/skema",
        "title": "Vores eget skema",
        "language": "da",
        "status": "draft",
        "item": [
            { "linkId": "a", "type": "group", "text": "Hverdagen", "item": [
                { "linkId": "a.days", "type": "integer", "text": "Hvor mange dage kommer barnet?",
                  "required": true, "extension": [slider] },
                { "linkId": "a.note", "type": "text", "text": "Hvad ellers?" },
            ] },
        ],
    })
}

fn refused() -> Json {
    let mut form = form();
    form["item"][0]["item"][1]["linkId"] = "a.days".into();
    form
}

fn settings() -> Json {
    json!({
        "trivsel": 1,
        "name": "Eksempel Kommune",
        "limits": { "concern": 14 },
        "contacts": [{ "name": "Børnevagten", "phone": "70 00 00 00", "when": "hele døgnet" }],
        "accent": "#44831e",
        "logo": { "title": "Et træ", "viewBox": "0 0 40 40", "paths": ["M18 4h4v32h-4z"] },
    })
}

fn file(folder: &TempDir, name: &str, json: &Json) -> Result<PathBuf> {
    let path = folder.path().join(name);
    std::fs::write(&path, json.to_string())?;
    Ok(path)
}

pub(super) async fn walk<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    let folder = TempDir::new()?;
    anna.is_ready().await?;
    anna.opens(&file(&folder, "vores-skema.json", &form())?).await?;
    anna.sees("Vores eget skema").await?;
    stop(anna, side("skema-fra-fil", "A form from a file: what works of it")).await?;
    anna.clicks("Tilbage").await?;
    anna.opens(&file(&folder, "andet-skema.json", &refused())?).await?;
    anna.sees("Skemaet kan ikke udfyldes her").await?;
    stop(anna, side("skema-fra-fil-afvist", "A form from a file that is refused")).await?;
    anna.clicks("Tilbage").await?;
    let mut wrong = settings();
    wrong["accent"] = "#ffee00".into();
    anna.opens(&file(&folder, "forkert.json", &wrong)?).await?;
    anna.sees("Indstillingerne kan ikke bruges").await?;
    stop(anna, side("indstillinger-afvist", "Settings that cannot be used")).await?;
    anna.clicks("Tilbage").await?;
    anna.opens(&file(&folder, "settings.json", &settings())?).await?;
    anna.sees("Indstillingerne fra Eksempel Kommune er taget i brug").await?;
    stop(anna, side("indstillinger", "What a municipality decides")).await?;
    anna.clicks("Tilbage").await?;
    stop(anna, side("start-kommune", "The start page in a municipality's own colour")).await
}
