//! Whoever receives a file: it is unlocked, its PDF is kept for the case as it is, and what lies in
//! it is gone on with, answered, or set beside another version.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use serde_json::Value as Json;
use trivsel::seal::{Key, Passphrase, open};
use trivsel_browser_tests::story::{FORM, hands_in, reads_the_code};
use trivsel_browser_tests::{Page, Visitor, visit};

const NAME: &str = "Barnets navn eller initialer";
const WRITER: &str = "Udfyldt af";

async fn seals(anna: &Visitor, button: &str) -> Result<(PathBuf, String)> {
    let code = reads_the_code(anna).await?;
    anna.clicks(button).await?;
    anna.sees("Filen er klar").await?;
    Ok((anna.saved_file().await?, code))
}

/// Fills in a little and seals it.
async fn writes(anna: &Visitor, name: &str) -> Result<(PathBuf, String)> {
    anna.is_ready().await?;
    anna.clicks(FORM).await?;
    anna.sees("Trin 1 af 7").await?;
    anna.types(NAME, name).await?;
    anna.types("Udfyldt af", "Anna Eksempel").await?;
    anna.clicks("Gennemse").await?;
    hands_in(anna).await?;
    seals(anna, "Lav krypteret fil").await
}

/// Comes to the page anew, and unlocks a file.
async fn unlocks(anna: &Visitor, file: &Path, code: &str) -> Result<()> {
    anna.goes_to_the_page().await?;
    anna.is_ready().await?;
    anna.opens(file).await?;
    anna.types("Kode", code).await?;
    anna.clicks("Lås op").await?;
    anna.sees("Hvad vil du gøre?").await
}

/// The PDF in a sealed file, opened outside the browser.
fn inside(file: &Path, code: &str) -> Result<Vec<u8>> {
    let key = Key::Code(Passphrase::typed(code.to_owned()));
    let opened = open(&std::fs::read(file)?, &key);
    Ok(opened.map_err(|fault| anyhow::anyhow!("{fault:?}"))?.to_vec())
}

#[test]
fn the_pdf_for_the_case_is_the_one_that_was_sealed_and_a_new_version_knows_it() {
    visit(Page::site(), async |anna| {
        let (file, code) = writes(&anna, "Alma").await?;
        unlocks(&anna, &file, &code).await?;
        anna.clicks("Gem PDF'en").await?;
        anna.sees("Browseren er bedt om at gemme").await?;
        let old = anna.saved_file().await?;
        let same = std::fs::read(&old)? == inside(&file, &code)?;
        ensure!(same, "another PDF was saved than the one that was sealed");

        anna.clicks("Fortsæt udfyldningen").await?;
        anna.sees("Hvem retter i skemaet?").await?;
        anna.sees("I filen stod der: Anna Eksempel").await?;
        ensure!(anna.value(WRITER).await?.is_empty(), "nobody else has written this");
        anna.types(WRITER, "Lene Leder").await?;
        anna.clicks("Gennemse").await?;
        hands_in(&anna).await?;
        anna.chooses("Vælg filtype", "PDF").await?;
        anna.clicks("Lav PDF").await?;
        anna.sees("Filen er klar").await?;
        let new = anna.saved_file().await?;

        // Both at once, by one field for files.
        anna.goes_to_the_page().await?;
        anna.is_ready().await?;
        opens_both(&anna, &old, &new).await?;
        anna.sees("To udgaver af det samme skema").await?;
        anna.sees("Den nyeste er 2. udgave fra").await?;
        anna.sees("udfyldt af Lene Leder. Den erstatter 1. udgave fra").await?;
        anna.clicks("Vis den nyeste").await?;
        anna.sees("Den erstatter den fra").await?;
        anna.sees("kl. ").await?;
        anna.clicks("Nyt skema om det samme barn").await?;
        anna.sees("Hvem udfylder skemaet?").await?;
        ensure!(anna.value(NAME).await? == "Alma");
        Ok(())
    });
}

/// Chooses two files in one go.
async fn opens_both(anna: &Visitor, one: &Path, other: &Path) -> Result<()> {
    let script = r#"const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
        const input = document.querySelector("trivsel-skema").shadowRoot
            .querySelector("input[type=file]:enabled");
        const files = new DataTransfer();
        [...arguments].forEach((text, place) => {
            files.items.add(new File([bytes(text)], `${place}.pdf`));
        });
        input.files = files.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));"#;
    let files = [one, other].map(|file| Ok(Json::from(base64(&std::fs::read(file)?))));
    anna.script(script, files.into_iter().collect::<Result<_>>()?).await?;
    Ok(())
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

#[test]
fn a_sealed_text_is_pasted_and_the_parents_can_read_what_it_holds() {
    visit(Page::site(), async |anna| {
        let (file, code) = writes(&anna, "Alma").await?;
        anna.goes_to_the_page().await?;
        anna.is_ready().await?;
        let paste = r#"const clipboardData = new DataTransfer();
            clipboardData.setData("text/plain", arguments[0]);
            document.body.dispatchEvent(
                new ClipboardEvent("paste", { bubbles: true, clipboardData }));"#;
        anna.script(paste, vec![std::fs::read_to_string(&file)?.into()]).await?;
        anna.types("Kode", &code).await?;
        anna.clicks("Lås op").await?;
        anna.sees("Hvad vil du gøre?").await?;
        anna.clicks("Vis som forældre ser det").await?;
        anna.sees("Alma").await
    });
}

#[test]
fn a_question_to_a_team_is_answered_and_sent_back() {
    visit(Page::site(), async |anna| {
        anna.is_ready().await?;
        anna.clicks("Henvendelse til team eller forpost").await?;
        anna.sees("Trin 1 af").await?;
        anna.clicks("Gennemse").await?;
        hands_in(&anna).await?;
        let (file, code) = seals(&anna, "Lav krypteret fil").await?;
        unlocks(&anna, &file, &code).await?;
        anna.clicks("Svar, og send tilbage").await?;
        anna.sees("Du svarer på et skema, som du har modtaget.").await?;
        anna.clicks("Gennemse").await?;
        hands_in(&anna).await?;
        anna.sees("Send svaret tilbage").await?;
        let (answer, fresh) = seals(&anna, "Lav krypteret fil").await?;
        ensure!(fresh != code, "an answer has a code of its own");
        unlocks(&anna, &answer, &fresh).await
    });
}
