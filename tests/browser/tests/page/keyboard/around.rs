//! What stands around filling in: practice, help, the language of the screen, what a municipality
//! decides, and the cover.

use anyhow::ensure;
use trivsel_browser_tests::keyboard::ENTER;
use trivsel_browser_tests::story::{begins, hands_in, reaches_review};
use trivsel_browser_tests::{Page, visit};

use super::is_on;

#[test]
fn help_is_read_and_left_again_in_two_languages() {
    visit(Page::single(), async |anna| {
        anna.puts_the_mouse_away();
        anna.clicks("Prøv med et opdigtet barn").await?;
        anna.sees("ØVELSE").await?;
        for page in ["Hjælp", "Sådan passer vi på oplysningerne", "Tilgængelighed"] {
            anna.clicks(page).await?;
            is_on(&anna, "heading", page).await?;
            anna.clicks("Tilbage").await?;
            anna.sees("Trin 1 af").await?;
        }
        anna.clicks("English").await?;
        anna.sees("Step 1 of").await?;
        is_on(&anna, "button", "Dansk").await?;
        anna.presses(ENTER).await?;
        anna.sees("Trin 1 af").await
    });
}

#[test]
fn settings_are_made_and_saved() {
    visit(Page::single(), async |anna| {
        anna.puts_the_mouse_away();
        anna.clicks("Kommunens indstillinger").await?;
        anna.sees("Her er ingen indstillinger i brug.").await?;
        anna.clicks("Lav indstillinger").await?;
        anna.sees("Trin 1 af").await?;
        anna.types("Kommunens navn", "Ny Kommune").await?;
        reaches_review(&anna).await?;
        hands_in(&anna).await?;
        anna.clicks("Gem, og tag i brug").await?;
        anna.sees("Indstillingerne fra Ny Kommune er taget i brug").await?;
        let saved = anna.saved_file().await?;
        anna.goes_to_the_page().await?;
        anna.opens(&saved).await?;
        anna.sees("Indstillingerne fra Ny Kommune er taget i brug").await
    });
}

#[test]
fn a_screen_that_covered_itself_is_shown_again() {
    let page = std::fs::read_to_string(trivsel_browser_tests::dist("site").join("index.html"));
    let page = page.unwrap().replace("<trivsel-skema ", "<trivsel-skema idle=\"0.05\" ");
    visit(Page::changed(None, &[("index.html", &page)]), async |anna| {
        anna.puts_the_mouse_away();
        begins(&anna).await?;
        anna.types("Barnets navn eller initialer", "Alma").await?;
        anna.sees("Skærmen er dækket til").await?;
        for _ in 0..4 {
            let Some(stop) = anna.tabs().await? else { continue };
            let cover = stop.within.iter().any(|group| group == "Skærmen er dækket til");
            ensure!(cover, "{} is under the cover", stop.told());
        }
        anna.clicks("Vis skemaet igen").await?;
        anna.sees("Udfyldt af").await?;
        is_on(&anna, "textbox", "Barnets navn eller initialer").await
    });
}
