//! Drafts that save themselves, and work that lasts: begun and ended with keys.

use anyhow::{Result, ensure};
use trivsel_browser_tests::stage::{chooses_a_file, works_for_ever};
use trivsel_browser_tests::story::{begins, reads_the_code};
use trivsel_browser_tests::{Page, Visitor, visit};

use super::is_on;

const CHILD: &str = "Barnets navn eller initialer";
const IN_FILE: &str = "Gem automatisk i en fil";

#[test]
fn a_draft_saves_itself_until_somebody_stops_it() {
    visit(Page::site(), async |anna| {
        chooses_a_file(&anna).await?;
        anna.puts_the_mouse_away();
        begins(&anna).await?;
        anna.types(CHILD, "Alma").await?;
        anna.clicks("Gem kladde").await?;
        is_on(&anna, "heading", "Gem kladde").await?;
        reads_the_code(&anna).await?;
        // Nothing is saved yet, and there is a way back.
        anna.clicks("Tilbage til skemaet").await?;
        is_on(&anna, "heading", "Barnet").await?;
        ensure!(anna.value(CHILD).await? == "Alma");
        anna.clicks("Gem kladde").await?;
        let code = reads_the_code(&anna).await?;
        anna.clicks(IN_FILE).await?;
        anna.sees("Kladden gemmer sig selv i filen min-kladde.age.txt.").await?;
        is_on(&anna, "heading", "Barnet").await?;
        anna.types(CHILD, " Eksempel").await?;
        anna.clicks("Gem kladde nu").await?;
        anna.clicks("Vis koden").await?;
        is_on(&anna, "heading", "Din kladde").await?;
        ensure!(reads_the_code(&anna).await? == code);
        anna.clicks("Stop med at gemme selv").await?;
        anna.sees("i filen min-kladde.age.txt.").await?;
        ensure!(!anna.reads().await?.contains("Kladden gemmer sig selv"), "it does not any more");
        anna.clicks("Tilbage til skemaet").await?;
        is_on(&anna, "heading", "Barnet").await?;
        anna.types(CHILD, " 2").await?;
        anna.sees("Ikke alt er gemt").await
    });
}

/// Makes a file that is never done.
async fn waits_for_a_file(anna: &Visitor) -> Result<String> {
    anna.clicks("Aflever").await?;
    let code = reads_the_code(anna).await?;
    works_for_ever(anna).await?;
    anna.clicks("Lav krypteret fil").await?;
    anna.sees("Filen bliver lavet …").await?;
    Ok(code)
}

#[test]
fn work_that_lasts_is_given_up() {
    visit(Page::site(), async |anna| {
        anna.puts_the_mouse_away();
        begins(&anna).await?;
        anna.types(CHILD, "Alma").await?;
        let code = waits_for_a_file(&anna).await?;
        anna.clicks("Annullér").await?;
        is_on(&anna, "heading", "Hvordan vil du aflevere skemaet?").await?;
        anna.script("Worker = RealWorker", vec![]).await?;
        let text = anna.reads().await?;
        ensure!(!text.contains("Filen bliver lavet …"), "{text}");
        ensure!(reads_the_code(&anna).await? == code, "it is still the code of the next file");
        anna.clicks("Lav krypteret fil").await?;
        anna.sees("Filen er klar").await?;
        is_on(&anna, "heading", "Filen er klar").await
    });
}
