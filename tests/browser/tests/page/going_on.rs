//! Going on from what was written: to the form that follows, with the answers that a person takes
//! along; and in a language that the parents read.

use anyhow::{Result, ensure};
use trivsel_browser_tests::story::FORM;
use trivsel_browser_tests::{Page, Visitor, visit};

use crate::screens::looks_at;

const DRAFT: &str = "Underretning: kladde";

async fn hands_over_a_form_that_gives_alarm(anna: &Visitor) -> Result<()> {
    anna.is_ready().await?;
    anna.clicks(FORM).await?;
    anna.sees("Trin 1 af 7").await?;
    anna.types("Barnets navn eller initialer", "Alma Eksempel").await?;
    anna.types("Hvad er barnet glad for", "Sang og høje tårne").await?;
    anna.chooses("Er der tegn på vold", "Ja").await?;
    anna.clicks("Gennemse").await?;
    anna.clicks("Aflever skemaet").await?;
    anna.chooses("Vælg filtype", "PDF").await?;
    anna.clicks("Lav PDF").await?;
    anna.sees("Filen er klar").await
}

#[test]
fn answers_go_along_to_the_form_that_follows_once_somebody_says_so() {
    visit(Page::site(), async |anna| {
        hands_over_a_form_that_gives_alarm(&anna).await?;
        anna.clicks("Hvad kan være det næste?").await?;
        anna.clicks(&format!("Begynd »{DRAFT}«")).await?;
        anna.sees(&format!("Tag svar med fra »{FORM}«")).await?;
        anna.sees("Sang og høje tårne").await?;
        // One answer is left behind; the others go along.
        anna.chooses("Hele billedet", "Styrker hos barnet").await?;
        anna.clicks("Tag de valgte med").await?;
        anna.sees("Trin 1 af").await?;
        anna.clicks("Barnet og familien").await?;
        ensure!(anna.value("Barnets navn").await? == "Alma Eksempel");
        anna.clicks("Hele billedet").await?;
        let strengths = anna.value("Styrker hos barnet, familien og netværket").await?;
        ensure!(strengths.is_empty(), "{strengths}");
        Ok(())
    });
}

#[test]
fn the_parents_read_their_part_in_their_language() {
    visit(Page::site(), async |anna| {
        anna.is_ready().await?;
        anna.clicks("Overgangsskema").await?;
        anna.sees("Trin 1 af 7").await?;
        anna.clicks("Forældre og barn").await?;
        anna.sees("Hvad gør jeres barn glad").await?;
        anna.picks("Vis forældrenes del på", "English").await?;
        anna.sees("What makes your child happy").await?;
        let text = anna.reads().await?;
        ensure!(!text.contains("Hvad gør jeres barn glad"), "{text}");
        ensure!(text.matches("Vis forældrenes del på").count() == 1, "{text}");
        let said = "return [...document.querySelector('trivsel-skema').shadowRoot\
                    .querySelectorAll('[lang=en]')].some(e => e.textContent.includes('happy'))";
        ensure!(anna.script(said, vec![]).await? == true, "the language is not said");
        anna.types("What makes your child happy", "At bage").await?;
        anna.clicks("Fagpersonen").await?;
        anna.sees("Barnets styrker og interesser").await?;
        anna.clicks("Gennemse").await?;
        anna.chooses("Hvem er filen til?", "Jer selv").await?;
        anna.sees("What makes your child happy").await?;
        anna.sees("Barnets styrker og interesser").await?;
        looks_at(&anna, "gennemse-engelsk").await
    });
}
