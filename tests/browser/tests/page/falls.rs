//! Law 8: the program falls over while somebody types, and no answer is lost. The page is built
//! with the feature `rehearsal`, in which one word makes it fall over.

use std::time::Duration;

use anyhow::ensure;
use serde_json::json;
use trivsel_browser_tests::stage::covers_after;
use trivsel_browser_tests::story::{
    begins, fills_in_a_concern, fills_in_the_child, reaches_review,
};
use trivsel_browser_tests::{Page, visit};

/// Falls over once; the text comes back into the field.
const ONCE: &str = "¤panic¤";
/// Falls over again when the text comes back.
const TWICE: &str = "¤panic twice¤";

#[test]
fn a_fall_while_typing_loses_no_answer() {
    visit(Page::rehearsal(), async |anna| {
        begins(&anna).await?;
        fills_in_the_child(&anna).await?;
        anna.types("Hvad viser eller siger barnet selv?", &format!("Vil gerne synge {ONCE}"))
            .await?;
        anna.sees("Skemaet gik i stå og er startet igen").await?;
        let said = anna.value("Hvad viser eller siger barnet selv?").await?;
        ensure!(said == format!("Vil gerne synge {ONCE}"), "{said}");
        ensure!(anna.value("Barnets navn eller initialer").await? == "Alma");
        anna.types("Institution og stue", ", ved skoven").await?;
        reaches_review(&anna).await?;
        for answer in
            ["Alma", "3. juli 2023", "Eksempelhuset, Mariehønen, ved skoven", "Pædagog", "Efterår"]
        {
            anna.sees(answer).await?;
        }
        Ok(())
    });
}

#[test]
fn a_fall_in_the_second_agreement_loses_no_answer() {
    visit(Page::rehearsal(), async |anna| {
        begins(&anna).await?;
        fills_in_a_concern(&anna).await?;
        reaches_review(&anna).await?;
        let before = anna.listed().await?;
        anna.clicks("Opfølgning").await?;
        anna.types_under("Aftale 2", "Hvad gør vi?", ONCE).await?;
        anna.sees("Skemaet gik i stå og er startet igen").await?;
        reaches_review(&anna).await?;
        let after = anna.listed().await?;
        let expected: Vec<_> = before
            .into_iter()
            .map(|(question, answer)| match answer == "Taler med hjemmet" {
                true => (question, format!("{answer}{ONCE}")),
                false => (question, answer),
            })
            .collect();
        ensure!(after == expected, "{after:?}\n{expected:?}");
        Ok(())
    });
}

#[test]
fn text_that_makes_it_fall_again_is_shown_to_be_copied() {
    visit(Page::rehearsal(), async |anna| {
        begins(&anna).await?;
        fills_in_the_child(&anna).await?;
        anna.types("Hvad viser eller siger barnet selv?", TWICE).await?;
        anna.sees("Skemaet gik i stå to gange ved den samme tekst").await?;
        anna.sees(TWICE).await?;
        ensure!(anna.value("Barnets navn eller initialer").await? == "Alma");
        Ok(())
    });
}

#[test]
fn falling_over_and_over_ends_in_a_page_that_saves_the_answers() {
    visit(Page::rehearsal(), async |anna| {
        begins(&anna).await?;
        fills_in_the_child(&anna).await?;
        for _ in 0..4 {
            let falling = anna.types("Hvad viser eller siger barnet selv?", ONCE).await;
            if falling.is_err() {
                break;
            }
        }
        anna.clicks("Gem dine svar").await?;
        let file = std::fs::read_to_string(anna.saved_file().await?)?;
        ensure!(file.contains("Alma") && file.contains("Eksempelhuset"), "{file}");
        Ok(())
    });
}

/// What was only read is in no journal: the screen alone is told of, and only after a fall.
#[test]
fn whoever_only_read_a_file_is_told_of_the_fall() {
    visit(Page::site(), async |anna| {
        let kept = "const journal = new TrivselJournal();
            const start = journal.kept(true) ?? null;
            journal.screen = 6;
            return [start, journal.kept(true), journal.kept(false) ?? null]";
        let kept = anna.script(kept, Vec::new()).await?;
        let told = json!({ "record": "", "screen": 6, "fell": true });
        ensure!(kept == json!([null, told, null]), "{kept}");
        Ok(())
    });
}

#[test]
fn a_fall_behind_the_cover_shows_nothing_of_what_is_covered() {
    visit(Page::rehearsal(), async |anna| {
        begins(&anna).await?;
        fills_in_the_child(&anna).await?;
        covers_after(&anna, "0.02").await?;
        anna.sees("Skærmen er dækket til").await?;
        // Somebody passes, and lifts nothing.
        anna.script(
            "document.querySelector('trivsel-skema').dispatchEvent(new PointerEvent(
            'pointermove', { bubbles: true, composed: true }))",
            vec![],
        )
        .await?;
        // Nobody is there, so that no event reaches the document: something else makes it fall.
        let falls = r#"const root = document.querySelector("trivsel-skema").shadowRoot;
            const field = root.querySelector("textarea[data-field]"), page = root.firstChild;
            window.drawn = [];
            const draw = () => {
                const unseen = getComputedStyle(root.firstChild).opacity === "0";
                const covered = !!root.querySelector("dialog.cover:modal");
                drawn.push([covered || unseen, root.firstChild !== page]);
                requestAnimationFrame(draw);
            };
            requestAnimationFrame(draw);
            field.value = arguments[0];
            field.dispatchEvent(new InputEvent("input", { bubbles: true }))"#;
        anna.script(falls, vec![json!(ONCE)]).await?;
        tokio::time::sleep(Duration::from_secs(2)).await;
        let drawn: Vec<(bool, bool)> =
            serde_json::from_value(anna.script("return drawn", vec![]).await?)?;
        ensure!(drawn.iter().any(|(_, again)| *again), "it did not fall: {drawn:?}");
        ensure!(drawn.iter().all(|(covered, _)| *covered), "it was seen: {drawn:?}");
        covers_after(&anna, "0").await?;
        let seen = "const root = document.querySelector('trivsel-skema').shadowRoot;
            return !!root.querySelector('dialog.cover:modal')
                && getComputedStyle(root.firstChild).opacity === '1'";
        ensure!(anna.script(seen, vec![]).await? == true, "the cover stays, and the page is there");
        anna.clicks("Vis skemaet igen").await?;
        anna.sees("Skemaet gik i stå og er startet igen").await?;
        ensure!(anna.value("Barnets navn eller initialer").await? == "Alma");
        Ok(())
    });
}

/// No shipped page knows the word.
#[test]
fn the_shipped_page_does_not_fall() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types("Institution og stue", ONCE).await?;
        let said = anna.value("Institution og stue").await?;
        ensure!(said == ONCE && !anna.reads().await?.contains("gik i stå"), "{said}");
        Ok(())
    });
}
