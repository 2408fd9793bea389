//! Whoever receives a file and has no mouse: it is unlocked, read, kept for the case, answered, begun
//! anew from, set beside another version, and shown to the parents.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use trivsel_browser_tests::story::{FORM, hands_in, reads_the_code};
use trivsel_browser_tests::{Page, Visitor, visit};

use super::is_on;

const CHILD: &str = "Barnets navn eller initialer";
const WRITER: &str = "Udfyldt af";

/// Writes down whom it is about and who writes.
async fn begins(anna: &Visitor) -> Result<()> {
    anna.is_ready().await?;
    anna.clicks(FORM).await?;
    anna.sees("Trin 1 af 7").await?;
    anna.types(CHILD, "Alma").await?;
    anna.types(WRITER, "Anna Eksempel").await?;
    anna.types("Hvad er barnet glad for", "Sang og høje tårne").await
}

/// Hands over as a PDF.
async fn prints(anna: &Visitor) -> Result<PathBuf> {
    anna.clicks("Gennemse").await?;
    hands_in(anna).await?;
    anna.chooses("Vælg filtype", "PDF").await?;
    anna.clicks("Lav PDF").await?;
    anna.sees("Filen er klar").await?;
    anna.saved_file().await
}

/// Hands over as a sealed file, and keeps its code.
async fn seals(anna: &Visitor) -> Result<(PathBuf, String)> {
    anna.clicks("Gennemse").await?;
    hands_in(anna).await?;
    let code = reads_the_code(anna).await?;
    anna.clicks("Lav krypteret fil").await?;
    anna.sees("Filen er klar").await?;
    Ok((anna.saved_file().await?, code))
}

/// Comes to the page anew, and opens a file.
async fn opens(bo: &Visitor, file: &Path) -> Result<()> {
    bo.goes_to_the_page().await?;
    bo.is_ready().await?;
    bo.opens(file).await
}

#[test]
fn a_pdf_is_kept_for_the_case() {
    visit(Page::single(), async |anna| {
        begins(&anna).await?;
        let (file, code) = seals(&anna).await?;
        anna.puts_the_mouse_away();
        opens(&anna, &file).await?;
        anna.types("Kode", &code).await?;
        anna.clicks("Lås op").await?;
        anna.sees("Hvad vil du gøre?").await?;
        is_on(&anna, "heading", "Trivselsskema, 3–6 år: Alma").await?;
        // The ways on are the first that Tab comes to, and the document is one key away.
        anna.clicks("Læs skemaet").await?;
        is_on(&anna, "group", "Trivselsskema, 3–6 år").await?;
        anna.clicks("Gem PDF'en til sagen").await?;
        anna.sees("Browseren er bedt om at gemme").await?;
        let paper = anna.saved_file().await?;
        ensure!(std::fs::read(&paper)?.starts_with(b"%PDF"), "no PDF was kept");
        is_on(&anna, "button", "Gem PDF'en igen").await
    });
}

#[test]
fn a_request_is_answered_and_sent_back() {
    visit(Page::single(), async |sofie| {
        sofie.is_ready().await?;
        sofie.clicks("Henvendelse til team eller forpost").await?;
        sofie.sees("Trin 1 af").await?;
        let file = prints(&sofie).await?;
        sofie.puts_the_mouse_away();
        opens(&sofie, &file).await?;
        sofie.sees("Svar, og send tilbage").await?;
        sofie.clicks("Svar, og send tilbage").await?;
        sofie.sees("Du svarer på et skema, som du har modtaget.").await?;
        sofie.types("Hvad er svaret", "Prøv en fast rytme").await?;
        sofie.clicks("Gennemse").await?;
        sofie.sees("Prøv en fast rytme").await?;
        hands_in(&sofie).await?;
        sofie.sees("Send svaret tilbage").await?;
        sofie.chooses("Vælg filtype", "PDF").await?;
        sofie.clicks("Lav PDF").await?;
        sofie.sees("Filen er klar").await?;
        let answer = sofie.saved_file().await?;
        opens(&sofie, &answer).await?;
        sofie.sees("Det er svar på skemaet fra").await?;
        sofie.sees("Prøv en fast rytme").await
    });
}

#[test]
fn a_new_form_about_the_same_child_asks_who_writes_now() {
    visit(Page::single(), async |bo| {
        begins(&bo).await?;
        let file = prints(&bo).await?;
        bo.puts_the_mouse_away();
        opens(&bo, &file).await?;
        bo.clicks("Nyt skema om det samme barn").await?;
        bo.sees("Hvem udfylder skemaet?").await?;
        ensure!(bo.value(CHILD).await? == "Alma");
        ensure!(bo.value(WRITER).await?.is_empty(), "nobody else writes this");
        bo.clicks("Skriv dit navn").await?;
        is_on(&bo, "textbox", WRITER).await?;
        bo.types(WRITER, "Bo Eksempel").await?;
        ensure!(!bo.reads().await?.contains("Hvem udfylder skemaet?"), "it was answered");
        bo.clicks("Gennemse").await?;
        let said = bo.reads().await?;
        ensure!(said.contains("Bo Eksempel") && !said.contains("høje tårne"), "{said}");
        Ok(())
    });
}

#[test]
fn two_versions_are_told_from_each_other() {
    visit(Page::single(), async |bo| {
        begins(&bo).await?;
        let old = prints(&bo).await?;
        bo.puts_the_mouse_away();
        opens(&bo, &old).await?;
        bo.clicks("Fortsæt udfyldningen").await?;
        bo.sees("Hvem retter i skemaet?").await?;
        bo.types(WRITER, "Lene Leder").await?;
        let new = prints(&bo).await?;
        opens(&bo, &old).await?;
        bo.sees("1. udgave fra").await?;
        bo.opens(&new).await?;
        bo.sees("To udgaver af det samme skema").await?;
        bo.sees("Den nyeste er 2. udgave fra").await?;
        bo.clicks("Vis den nyeste").await?;
        bo.sees("Den erstatter den fra").await?;
        bo.sees("udfyldt af Anna Eksempel").await?;
        bo.sees("Lene Leder").await
    });
}

#[test]
fn the_parents_page_is_shown_and_left_again() {
    visit(Page::single(), async |anna| {
        begins(&anna).await?;
        let file = prints(&anna).await?;
        anna.puts_the_mouse_away();
        opens(&anna, &file).await?;
        anna.clicks("Vis som forældre ser det").await?;
        anna.sees("Til forældrene").await?;
        anna.sees("Sang og høje tårne").await?;
        anna.picks("Vis på", "English").await?;
        anna.sees("For the parents").await?;
        anna.clicks("Tilbage").await?;
        anna.sees("Hvad vil du gøre?").await
    });
}
