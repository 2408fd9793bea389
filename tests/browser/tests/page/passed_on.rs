//! A child moves on: what may be passed on is chosen, looked at as others see it, and handed over;
//! what may not stands neither on the screen nor in the file.

use std::path::Path;

use anyhow::{Result, ensure};
use trivsel_browser_tests::story::hands_in;
use trivsel_browser_tests::{Page, Visitor, visit};

use crate::screens::looks_at;

const WHO: &str = "Hvem er filen til?";
const CONSENT: &str = "Samtykke og videregivelse";

async fn fills_in(anna: &Visitor) -> Result<()> {
    anna.clicks("Overgangsskema").await?;
    anna.sees("Trin 1 af 7").await?;
    anna.chooses("Hvilket skift?", "Fra dagpleje").await?;
    anna.types("Barnets navn", "Alma").await?;
    anna.chooses("Hvordan er skemaet udfyldt?", "Sammen med forældrene").await?;
    anna.clicks("Forældre og barn").await?;
    anna.types("Hvad gør jeres barn glad", "Skovhytter").await?;
    anna.types("Allergi, medicin", "Birkepollen").await?;
    anna.clicks("Fagpersonen").await?;
    anna.types("Barnets styrker og interesser", "Fingermaling").await
}

async fn chooses_what_to_pass_on(anna: &Visitor) -> Result<()> {
    anna.clicks("Gennemse").await?;
    anna.sees("Det er ikke valgt, hvad I må give videre.").await?;
    anna.clicks("Se på »Hvad må vi give videre?«").await?;
    anna.chooses("Hvad må vi give videre?", "Forældrenes del").await?;
    anna.chooses("Er der enkelte svar", "Allergi").await
}

/// What the file carries.
fn carried(file: &Path) -> Result<String> {
    let attached = trivsel::pdf::attachment(&std::fs::read(file)?);
    Ok(String::from_utf8(attached.map_err(|fault| anyhow::anyhow!("{fault:?}"))?)?)
}

async fn hands_over(anna: &Visitor, who: &str) -> Result<String> {
    anna.chooses(WHO, who).await?;
    anna.chooses("Vælg filtype", "PDF").await?;
    anna.clicks("Lav PDF").await?;
    anna.sees("Filen er klar").await?;
    carried(&anna.saved_file().await?)
}

#[test]
fn what_may_not_be_passed_on_is_neither_seen_nor_saved() {
    visit(Page::site(), async |anna| {
        fills_in(&anna).await?;
        chooses_what_to_pass_on(&anna).await?;
        anna.clicks("Gennemse").await?;
        anna.sees("Gives ikke videre, fordi det er undtaget.").await?;
        anna.sees("Gives ikke videre: »Fagpersonens del«").await?;
        let text = anna.reads().await?;
        ensure!(text.contains("Skovhytter"), "{text}");
        ensure!(!text.contains("Birkepollen") && !text.contains("Fingermaling"), "{text}");
        anna.chooses(WHO, "Jer selv").await?;
        anna.sees("Birkepollen").await?;
        anna.chooses(WHO, "Modtageren").await?;

        hands_in(&anna).await?;
        anna.sees("Det er ikke med").await?;
        let limited = hands_over(&anna, "Modtageren").await?;
        ensure!(limited.contains("Skovhytter"));
        ensure!(!limited.contains("Birkepollen") && !limited.contains("Fingermaling"));
        anna.sees("Jeres egne svar er ikke gemt endnu.").await?;
        looks_at(&anna, "videregivelse-klar").await?;

        anna.clicks("Gem jeres eget eksemplar").await?;
        anna.sees(WHO).await?;
        let own = hands_over(&anna, "Jer selv").await?;
        ensure!(own.contains("Birkepollen") && own.contains("Fingermaling"));
        anna.sees("Giv den ikke videre").await?;
        let text = anna.reads().await?;
        ensure!(!text.contains("ikke gemt endnu"), "{text}");
        Ok(())
    });
}

#[test]
fn a_consent_that_was_taken_back_is_said_before_anything_is_handed_over() {
    visit(Page::site(), async |anna| {
        fills_in(&anna).await?;
        anna.clicks(CONSENT).await?;
        anna.chooses("På hvilket grundlag", "Forældrenes samtykke").await?;
        anna.chooses("Hvad må vi give videre?", "Forældrenes del").await?;
        anna.types_date("Samtykket er trukket tilbage", ["1", "12", "2026"]).await?;
        anna.clicks("Gennemse").await?;
        anna.sees("Samtykket er trukket tilbage. De dele").await?;
        let text = anna.reads().await?;
        ensure!(!text.contains("Skovhytter"), "{text}");
        looks_at(&anna, "videregivelse-trukket-tilbage").await
    });
}

#[test]
fn parents_who_hand_in_their_part_are_told_what_comes_next() {
    visit(Page::site(), async |anna| {
        anna.is_ready().await?;
        anna.clicks("Overgangsskema").await?;
        anna.sees("Trin 1 af 7").await?;
        anna.types("Barnets navn", "Alma").await?;
        anna.chooses("Hvordan er skemaet udfyldt?", "Kun af forældrene").await?;
        anna.clicks("Næste: Forældre og barn").await?;
        anna.types("Hvad gør jeres barn glad", "Skovhytter").await?;
        anna.clicks("Aflever").await?;
        anna.sees("Koden til modtageren").await?;
        let text = anna.reads().await?;
        ensure!(!text.contains("Fagsystemet") && !text.contains("på sagen"), "{text}");
        anna.clicks("Lav krypteret fil").await?;
        anna.sees("Giv filen til barnets kontaktperson").await?;
        anna.sees("Sådan går det videre").await?;
        anna.saved_file().await.map(drop)
    });
}
