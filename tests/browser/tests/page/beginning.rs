//! The start page of the whole program: what suits by place and age, practice, what parents get,
//! and what happens where its files do not come.

use anyhow::{Result, ensure};
use trivsel_browser_tests::story::{FORM, begins, hands_in, reaches_review, reads_the_code};
use trivsel_browser_tests::{Page, Visitor, visit};

use crate::screens::looks_at;

/// What stands between two headings.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = text.split_once(from).unwrap_or_default();
    rest.split_once(to).map_or(rest, |(part, _)| part)
}

async fn title(anna: &Visitor) -> Result<String> {
    let title = anna.script("return document.title", Vec::new()).await?;
    Ok(title.as_str().unwrap_or_default().to_owned())
}

#[test]
fn what_suits_comes_first_and_nothing_is_hidden() {
    visit(Page::site(), async |anna| {
        anna.sees("Flere skemaer").await?;
        for list in ["Hvor arbejder du?", "Hvor gammelt er barnet?"] {
            ensure!(anna.value(list).await?.is_empty(), "something is chosen in »{list}«");
        }
        let text = anna.reads().await?;
        ensure!(!text.contains("Foreslået"), "{text}");
        // What parents only read is printed, and not offered to be begun.
        ensure!(text.contains("Til forældre: sådan arbejder vi med børns trivsel"), "{text}");
        ensure!(!text.contains("Et ark til forældre om"), "{text}");
        looks_at(&anna, "start-hele").await?;
        anna.picks("Hvor arbejder du?", "Dagpleje").await?;
        anna.picks("Hvor gammelt er barnet?", "Fra 1 år").await?;
        anna.sees("Foreslået").await?;
        let text = anna.reads().await?;
        // The form for the age stands first, in the place of the one that stood there before, and
        // what to do there can be read before anything is begun.
        let first = between(&text, "Hvad vil du i gang med?", "Find de skemaer, der passer");
        ensure!(first.contains("Trivselsskema, 1–3 år") && !first.contains(FORM), "{first}");
        let told = between(&text, "Sådan gør du: Dagpleje", "Foreslået");
        ensure!(told.contains("De stille børn bliver lettest overset."), "{told}");
        let proposed = between(&text, "Foreslået", "Det siger loven");
        ensure!(proposed.contains("Overgangsskema"), "{proposed}");
        for other in [FORM, "Trivselsskema, 0–1 år", "Trivselsskema, 6–10 år"] {
            ensure!(!proposed.contains(other) && text.contains(other), "{other}:\n{text}");
        }
        ensure!(text.matches("Trivselsskema, 1–3 år").count() == 1, "{text}");
        anna.clicks("Det siger loven").await?;
        looks_at(&anna, "start-vejledning").await?;
        anna.clicks("Trivselsskema, 1–3 år").await?;
        anna.sees("Trin 1 af").await?;
        // Back on the start page it is still known where the person works.
        anna.goes_back().await?;
        anna.sees("Fortsæt på skemaet").await?;
        anna.sees("Foreslået").await
    });
}

#[test]
fn places_and_ages_are_chosen_by_keyboard() {
    visit(Page::site(), async |anna| {
        anna.sees("Flere skemaer").await?;
        let id = r#"return document.querySelector("trivsel-skema").shadowRoot.activeElement?.id"#;
        let mut presses = 0;
        while anna.script(id, Vec::new()).await? != "place" {
            anna.presses("\u{E004}").await?;
            presses += 1;
            ensure!(presses < 12, "Tab does not lead to the places");
        }
        anna.presses("\u{E015}").await?;
        anna.sees("Foreslået").await?;
        ensure!(anna.script(id, Vec::new()).await? == "place", "the focus went away");
        Ok(())
    });
}

#[test]
fn practice_says_on_every_screen_what_it_is() {
    visit(Page::site(), async |anna| practises(anna).await);
    visit(Page::single(), async |anna| practises(anna).await);
}

async fn practises(anna: Visitor) -> Result<()> {
    const MARK: &str = "ØVELSE. Barnet findes ikke.";
    anna.clicks("Prøv med et opdigtet barn").await?;
    anna.sees("Trin 1 af 7").await?;
    anna.sees(MARK).await?;
    ensure!(title(&anna).await?.starts_with("ØVELSE – "), "{}", title(&anna).await?);
    reaches_review(&anna).await?;
    anna.sees(MARK).await?;
    hands_in(&anna).await?;
    anna.sees(MARK).await?;
    let code = reads_the_code(&anna).await?;
    anna.clicks("Lav krypteret fil").await?;
    anna.sees("Filen er klar").await?;
    anna.sees(MARK).await?;
    let file = anna.saved_file().await?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    ensure!(name.starts_with("oevelse-"), "{name}");
    anna.goes_to_the_page().await?;
    anna.opens(&file).await?;
    anna.types("Kode", &code).await?;
    anna.clicks("Lås op").await?;
    anna.sees("Filen er hel.").await?;
    anna.sees(MARK).await?;
    ensure!(title(&anna).await?.starts_with("ØVELSE – "));
    anna.clicks("Tidlig opsporing").await?;
    anna.sees(MARK).await?;
    begins(&anna).await?;
    ensure!(!anna.reads().await?.contains("ØVELSE") && !title(&anna).await?.contains("ØVELSE"));
    Ok(())
}

#[test]
fn parents_get_paper_without_answers_in_each_language() {
    visit(Page::site(), async |anna| {
        anna.clicks_under("Til forældre", "Print på engelsk Overgangsskema").await?;
        let file = anna.saved_file().await?;
        ensure!(std::fs::read(&file)?.starts_with(b"%PDF-"), "{}", file.display());
        ensure!(anna.reads().await?.contains("Hvad vil du i gang med?"));
        Ok(())
    });
}

#[test]
fn without_its_library_the_page_begins_its_own_form() {
    visit(Page::changed(Some("forms/library.json"), &[]), async |anna| {
        begins(&anna).await?;
        anna.goes_back().await?;
        anna.sees("Fortsæt på skemaet").await?;
        let text = anna.reads().await?;
        ensure!(!text.contains("Flere skemaer") && !text.contains("opdigtet"), "{text}");
        Ok(())
    });
}

/// What the first screen does not wait for has a script of its own. Where that does not come, the
/// door is closed all the same, and a form can be filled in.
#[test]
fn without_the_script_behind_the_first_screen_a_form_can_be_filled_in() {
    visit(Page::changed(Some("trivsel-rest.js"), &[]), async |anna| {
        anna.sees("En del af siden kom ikke frem").await?;
        begins(&anna).await?;
        anna.types("Barnets navn eller initialer", "Alma").await?;
        let out = "const done = arguments[arguments.length - 1];
            fetch('/leak').then(() => done('out'), () => done('closed'))";
        ensure!(anna.waits_for_script(out, Vec::new()).await? == "closed");
        anna.clicks("Næste: Trivsel").await?;
        anna.sees("Trin 2 af 7").await
    });
}

/// What a municipality decides is in force before anything can be begun.
#[test]
fn what_the_municipality_decides_stands_on_the_page_and_in_its_forms() {
    let settings = r#"{ "trivsel": 1,
        "labels": { "position": { "thriving": "I god trivsel" } },
        "bands": [{ "form": "https://trivsel.example/fhir/Questionnaire/trivselsskema-3-6",
            "months": [36, 77], "title": "Trivselsskema for børnehaven" }] }"#;
    visit(Page::decided(settings), async |anna| {
        let text = anna.reads().await?;
        ensure!(!text.contains(FORM), "{text}");
        anna.clicks("Trivselsskema for børnehaven").await?;
        anna.sees("Trin 1 af 7").await?;
        anna.clicks("Næste: Trivsel").await?;
        anna.sees("I god trivsel").await
    });
}

#[test]
fn settings_that_cannot_be_read_are_spoken_of_and_the_forms_are_there() {
    let broken = r#"{ "trivsel": 1, "contacts": [{ "name": "Vagten" }] }"#;
    for settings in ["{", broken] {
        visit(Page::decided(settings), async |anna| {
            anna.sees("Kommunens indstillinger kunne ikke læses").await?;
            if settings == broken {
                anna.sees("contacts[0]: ").await?;
            }
            looks_at(&anna, "start-indstillinger-fejl").await?;
            anna.clicks("Luk beskeden").await?;
            begins(&anna).await
        });
    }
}
