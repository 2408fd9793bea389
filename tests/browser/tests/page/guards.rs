//! Nothing is lost without the person being told: leaving, Back and Forward, clearing.

use anyhow::{Result, ensure};
use serde_json::json;
use trivsel_browser_tests::story::{begins, fills_in_the_child, reaches_review, reads_the_code};
use trivsel_browser_tests::{Page, Visitor, visit};

/// Whether the browser would warn before the page is left.
async fn warns(anna: &Visitor) -> Result<bool> {
    let script = "const event = new Event('beforeunload', { cancelable: true });
        window.dispatchEvent(event); return event.defaultPrevented;";
    Ok(anna.script(script, Vec::new()).await? == json!(true))
}

#[test]
fn leaving_warns_only_while_answers_are_unsaved() {
    visit(Page::site(), async |anna| {
        ensure!(!warns(&anna).await?, "on the start page");
        begins(&anna).await?;
        ensure!(!warns(&anna).await?, "before anything is answered");
        anna.types("Barnets navn eller initialer", "A").await?;
        ensure!(warns(&anna).await?, "right after the first letter");
        anna.clicks("Aflever").await?;
        reads_the_code(&anna).await?;
        anna.clicks("Lav krypteret fil").await?;
        anna.sees("Filen er klar").await?;
        anna.saved_file().await?;
        ensure!(!warns(&anna).await?, "when a file holds all answers");
        anna.clicks("Tilbage til svarene").await?;
        anna.clicks("Barnet").await?;
        anna.chooses("Anledning", "Forår").await?;
        ensure!(warns(&anna).await?, "after one more answer");
        anna.clicks("Ryd og luk").await?;
        anna.sees("Vil du rydde skemaet?").await?;
        anna.clicks("Annullér").await?;
        ensure!(warns(&anna).await?);
        anna.clicks("Ryd og luk").await?;
        anna.clicks("Ryd").await?;
        anna.sees("Hvad vil du i gang med?").await?;
        ensure!(!warns(&anna).await?, "when there is nothing left");
        Ok(())
    });
}

#[test]
fn clearing_asks_whether_the_code_is_written_down() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types("Barnets navn eller initialer", "Alma").await?;
        anna.clicks("Aflever").await?;
        let code = reads_the_code(&anna).await?;
        anna.clicks("Lav krypteret fil").await?;
        anna.sees("Filen er klar").await?;
        anna.clicks("Ryd skemaet").await?;
        anna.sees("Har du set filen i Overførsler og skrevet koden ned?").await?;
        anna.clicks("Nej, vis koden").await?;
        anna.sees("Filen er klar").await?;
        ensure!(reads_the_code(&anna).await? == code);
        anna.clicks("Ryd skemaet").await?;
        anna.clicks("Ja, ryd skemaet").await?;
        anna.sees("Hvad vil du i gang med?").await
    });
}

#[test]
fn back_and_forward_move_between_steps_and_keep_the_answers() {
    visit(Page::site(), async |anna| steps(anna).await);
    visit(Page::single(), async |anna| steps(anna).await);
}

async fn steps(anna: Visitor) -> Result<()> {
    begins(&anna).await?;
    fills_in_the_child(&anna).await?;
    anna.clicks("Næste: Trivsel").await?;
    anna.sees("Trin 2 af 7").await?;
    anna.clicks("Næste: Omkring barnet").await?;
    anna.sees("Trin 3 af 7").await?;
    anna.goes_back().await?;
    anna.sees("Trin 2 af 7").await?;
    anna.goes_back().await?;
    anna.sees("Trin 1 af 7").await?;
    let name = anna.value("Barnets navn eller initialer").await?;
    ensure!(name == "Alma", "{name}");
    anna.goes_forward().await?;
    anna.sees("Trin 2 af 7").await?;
    anna.goes_back().await?;
    anna.goes_back().await?;
    anna.sees("Fortsæt på skemaet").await?;
    ensure!(warns(&anna).await?);
    anna.clicks("Fortsæt på skemaet").await?;
    reaches_review(&anna).await?;
    anna.sees("Alma").await
}

#[test]
fn a_reload_shows_an_empty_form() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        fills_in_the_child(&anna).await?;
        anna.goes_to_the_page().await?;
        begins(&anna).await?;
        ensure!(anna.value("Barnets navn eller initialer").await?.is_empty());
        Ok(())
    });
}

#[test]
fn every_wrong_file_gets_its_own_message_and_changes_nothing() {
    let folder = tempfile::TempDir::new().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let sealed = std::fs::read_to_string(
        trivsel_browser_tests::house().join("tests/museum/1/concern.age.txt"),
    )
    .unwrap();
    let lines: Vec<_> = sealed.lines().collect();
    let cut = lines[..lines.len() - 20].join("\n");
    let cases = [
        (file("note.txt", b"hej"), "Filen er ikke et skema, vi kan læse"),
        (file("empty.pdf", b"%PDF-1.7\n%%EOF"), "Der er ikke et skema i denne PDF"),
        (file("cut.age.txt", cut.as_bytes()), "slutningen mangler"),
        (file("other.json", b"{\"resourceType\":\"Patient\"}"), "Filen er ikke et skema, vi kan læse"),
        (file("large.pdf", &vec![b' '; 26 * 1024 * 1024]), "Filen er for stor"),
        (
            file("newer.json", br#"{"resourceType":"Bundle","meta":{"tag":[{"system":"https://trivsel.example/fhir/CodeSystem/format","code":"99"}]}}"#),
            "Filen er lavet med en nyere udgave",
        ),
    ];
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types("Barnets navn eller initialer", "Alma").await?;
        anna.goes_back().await?;
        anna.sees("Fortsæt på skemaet").await?;
        for (path, message) in &cases {
            anna.opens(path).await?;
            anna.sees(message).await?;
            anna.sees("Fortsæt på skemaet").await?;
        }
        anna.clicks("Fortsæt på skemaet").await?;
        ensure!(anna.value("Barnets navn eller initialer").await? == "Alma");
        Ok(())
    });
}
