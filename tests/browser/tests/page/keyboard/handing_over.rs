//! Handing over and what comes before and after it: for whom, once more, clearing, the form that
//! follows, and two files that are put together.

use anyhow::{Result, ensure};
use trivsel_browser_tests::keyboard::{ENTER, ESCAPE};
use trivsel_browser_tests::story::{FORM, begins, hands_in, reads_the_code};
use trivsel_browser_tests::{Page, Visitor, visit};

use super::is_on;

const CHILD: &str = "Barnets navn eller initialer";

/// Hands over a sealed file, and keeps its code.
async fn seals(anna: &Visitor) -> Result<String> {
    anna.clicks("Aflever").await?;
    let code = reads_the_code(anna).await?;
    anna.clicks("Lav krypteret fil").await?;
    anna.sees("Filen er klar").await?;
    Ok(code)
}

#[test]
fn a_file_is_saved_once_more_and_the_form_is_cleared() {
    visit(Page::single(), async |anna| {
        anna.puts_the_mouse_away();
        begins(&anna).await?;
        anna.types(CHILD, "Alma").await?;
        anna.clicks("Ryd og luk").await?;
        anna.sees("Vil du rydde skemaet?").await?;
        // The dialogue keeps the focus in, says what it asks, and gives the focus back.
        for _ in 0..6 {
            let Some(stop) = anna.tabs().await? else { continue };
            let asked = stop.within.iter().any(|group| group == "Vil du rydde skemaet?");
            ensure!(asked, "{} is outside of the dialogue", stop.told());
        }
        anna.presses(ESCAPE).await?;
        is_on(&anna, "button", "Ryd og luk").await?;
        seals(&anna).await?;
        is_on(&anna, "heading", "Filen er klar").await?;
        let first = anna.saved_file().await?;
        anna.clicks("Gem filen igen").await?;
        let second = anna.saved_file().await?;
        ensure!(std::fs::read(first)? == std::fs::read(second)?, "it is the same file");
        anna.clicks("Ryd skemaet").await?;
        anna.sees("Har du set filen i Overførsler og skrevet koden ned?").await?;
        anna.clicks("Ja, ryd skemaet").await?;
        is_on(&anna, "heading", "Hvad vil du i gang med?").await
    });
}

#[test]
fn answers_go_along_to_the_form_that_follows() {
    visit(Page::single(), async |anna| {
        anna.puts_the_mouse_away();
        begins(&anna).await?;
        anna.types(CHILD, "Alma Eksempel").await?;
        anna.clicks("Aflever").await?;
        anna.chooses("Vælg filtype", "PDF").await?;
        anna.clicks("Lav PDF").await?;
        anna.sees("Filen er klar").await?;
        anna.clicks("Hvad kan være det næste?").await?;
        anna.clicks("Begynd »Overgangsskema«").await?;
        anna.sees("Tag svar med").await?;
        is_on(&anna, "heading", "Tag svar med").await?;
        anna.clicks("Tag de valgte med").await?;
        anna.sees("Trin 1 af").await?;
        anna.clicks("Gennemse").await?;
        anna.sees("Alma Eksempel").await
    });
}

#[test]
fn two_files_of_one_form_are_put_together() {
    visit(Page::single(), async |anna| {
        anna.puts_the_mouse_away();
        begins(&anna).await?;
        anna.types(CHILD, "Alma").await?;
        anna.types("Udfyldt af", "Berit").await?;
        seals(&anna).await?;
        let file = anna.saved_file().await?;
        let code = reads_the_code(&anna).await?;
        anna.clicks("Ryd skemaet").await?;
        anna.clicks("Ja, ryd skemaet").await?;
        anna.clicks(FORM).await?;
        anna.sees("Trin 1 af 7").await?;
        anna.types(CHILD, "Alma").await?;
        anna.clicks("Tidlig opsporing").await?;
        anna.sees("Fortsæt på skemaet").await?;
        anna.opens(&file).await?;
        anna.sees("Lås filen op").await?;
        anna.types("Kode", &code).await?;
        anna.clicks("Lås op").await?;
        anna.sees("Vil du lægge de to skemaer sammen?").await?;
        anna.presses(ENTER).await?;
        anna.sees("Læg to skemaer sammen").await?;
        anna.clicks("Tag de valgte med").await?;
        anna.clicks("Gennemse").await?;
        anna.sees("Berit").await
    });
}

#[test]
fn what_may_be_passed_on_is_chosen() {
    visit(Page::single(), async |anna| {
        anna.puts_the_mouse_away();
        anna.clicks("Overgangsskema").await?;
        anna.sees("Trin 1 af 7").await?;
        anna.types("Barnets navn", "Alma").await?;
        anna.clicks("Forældre og barn").await?;
        anna.picks("Vis forældrenes del på", "English").await?;
        anna.types("What makes your child happy", "Skovhytter").await?;
        anna.clicks("Samtykke og videregivelse").await?;
        anna.chooses("Hvad må vi give videre?", "Forældrenes del").await?;
        anna.clicks("Gennemse").await?;
        anna.sees("Skovhytter").await?;
        anna.chooses("Hvem er filen til?", "Jer selv").await?;
        hands_in(&anna).await?;
        anna.chooses("Hvem er filen til?", "Modtageren").await?;
        anna.chooses("Vælg filtype", "PDF").await?;
        anna.clicks("Lav PDF").await?;
        anna.sees("Filen er klar").await?;
        anna.saved_file().await.map(drop)
    });
}
