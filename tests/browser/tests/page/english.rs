//! The screen in English: every screen once, with no Danish sentence of the program left.

use anyhow::{Result, ensure};
use serde_json::json;
use trivsel_browser_tests::{Page, Visitor, visit};

use crate::screens::looks_at;

/// Words that stand in nearly every Danish sentence, and in no English one.
const DANISH: [&str; 8] = [" og ", " ikke ", " af ", " det ", " er ", " til ", " du ", " kun "];

/// Nothing on the screen is Danish but the way back to Danish.
async fn is_english(anna: &Visitor) -> Result<()> {
    let text = anna.reads().await?.replace(['\n', '\t'], " ");
    let letter = text.chars().position(|letter| "æøåÆØÅ".contains(letter));
    let around = |at: usize| text.chars().skip(at.saturating_sub(40)).take(80).collect::<String>();
    ensure!(letter.is_none(), "Danish letters: {}", around(letter.unwrap_or_default()));
    let word = DANISH.iter().find(|word| text.contains(**word));
    ensure!(word.is_none(), "a Danish word: {word:?} in {text}");
    Ok(())
}

#[test]
fn a_walk_in_english() {
    visit(Page::site(), async |anna| {
        anna.is_ready().await?;
        anna.clicks("English").await?;
        anna.sees("What do you want to do?").await?;
        let focus = "return document.querySelector('trivsel-skema').shadowRoot.activeElement.id";
        ensure!(anna.script(focus, vec![]).await? == json!("language"), "the focus has moved");
        let page = "return document.documentElement.lang";
        ensure!(anna.script(page, vec![]).await? == json!("en"));
        is_english(&anna).await?;
        for name in ["Help", "How we protect the information", "Accessibility"] {
            anna.clicks(name).await?;
            is_english(&anna).await?;
        }
        anna.clicks("Back").await?;
        anna.clicks("Well-being form, 3–6 years").await?;
        anna.types("The child's name or initials", "Alma").await?;
        is_english(&anna).await?;
        anna.clicks("Review").await?;
        is_english(&anna).await?;
        anna.clicks("Show as parents see it").await?;
        anna.sees("About the information").await?;
        is_english(&anna).await?;
        anna.clicks("Back").await?;
        // What was answered stays, whatever the language.
        anna.clicks("Dansk").await?;
        anna.sees("Gennemse svarene").await?;
        anna.sees("Alma").await
    });
}

/// As after a fall: the element is mounted anew, with what it kept.
#[test]
fn english_stays_when_the_program_starts_again() {
    visit(Page::site(), async |anna| {
        anna.is_ready().await?;
        anna.clicks("English").await?;
        anna.clicks("Well-being form, 3–6 years").await?;
        anna.types("The child's name or initials", "Alma").await?;
        let again = "const done = arguments[0], element = document.querySelector('trivsel-skema');
            element.remove();
            setTimeout(() => { document.body.append(element); done(); }, 100);";
        anna.waits_for_script(again, vec![]).await?;
        anna.sees("Step 1 of").await?;
        ensure!(anna.value("The child's name or initials").await? == "Alma");
        is_english(&anna).await
    });
}

#[test]
fn the_pages_that_are_only_read() {
    visit(Page::site(), async |anna| {
        anna.is_ready().await?;
        for (name, picture) in [
            ("Hjælp", "hjaelp"),
            ("Sådan passer vi på oplysningerne", "oplysninger"),
            ("Tilgængelighed", "tilgaengelighed"),
        ] {
            anna.clicks(name).await?;
            looks_at(&anna, picture).await?;
        }
        anna.clicks("Tilbage").await?;
        anna.sees("Hvad vil du i gang med?").await
    });
}
