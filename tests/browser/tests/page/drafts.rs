//! Drafts: what was filled in is saved in a sealed file, once or again and again, and opens again.

use anyhow::{Result, ensure};
use serde_json::json;
use trivsel_browser_tests::stage::{
    chooses_a_file, chooses_a_file_on_a_silent_drive, chooses_a_locked_file,
};
use trivsel_browser_tests::story::{begins, reads_the_code};
use trivsel_browser_tests::{Page, Visitor, visit};

use crate::cover::presses_with_ctrl;
use crate::screens::looks_at;

const NAME: &str = "Barnets navn eller initialer";
const GLAD: &str = "Hvad er barnet glad for";

/// What is in the file now.
async fn file(anna: &Visitor) -> Result<String> {
    let script = "const done = arguments[arguments.length - 1];
        file.getFile().then(file => file.text()).then(done, error => done(String(error)))";
    Ok(anna.waits_for_script(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
}

/// Waits until there is something else in the file.
async fn file_after(anna: &Visitor, before: &str) -> Result<String> {
    for _ in 0..400 {
        let now = file(anna).await?;
        if now != before && !now.is_empty() {
            return Ok(now);
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    anyhow::bail!("the file stays as it was ({} bytes)", before.len())
}

/// The browser hides the page, or shows it again.
async fn is_hidden(anna: &Visitor, hidden: bool) -> Result<()> {
    let script = "Object.defineProperty(document, 'hidden',
            { configurable: true, value: arguments[0] });
        document.dispatchEvent(new Event('visibilitychange'))";
    anna.script(script, vec![json!(hidden)]).await.map(drop)
}

fn is_sealed(text: &str) -> Result<()> {
    ensure!(text.contains("-----BEGIN AGE ENCRYPTED FILE-----"), "{text}");
    // Four letters alone may stand in what is sealed by chance.
    ensure!(!text.contains("\"Alma") && !text.contains("resourceType"), "{text}");
    Ok(())
}

async fn opens_with(anna: &Visitor, path: &std::path::Path, code: &str) -> Result<()> {
    anna.opens(path).await?;
    anna.sees("Lås filen op").await?;
    anna.types("Kode", code).await?;
    anna.clicks("Lås op").await
}

#[test]
fn a_draft_is_a_file_with_a_code_and_the_next_one_is_one_key() {
    visit(Page::site(), async |anna| downloads(anna).await);
    visit(Page::single(), async |anna| downloads(anna).await);
}

async fn downloads(anna: Visitor) -> Result<()> {
    begins(&anna).await?;
    anna.types(NAME, "Alma").await?;
    anna.sees("Ikke gemt endnu").await?;
    anna.clicks("Gem kladde").await?;
    anna.sees("Hvordan vil du gemme?").await?;
    let code = reads_the_code(&anna).await?;
    anna.clicks("Gem som fil").await?;
    anna.sees("Trin 1 af 7").await?;
    anna.sees("Browseren er bedt om at gemme den kl.").await?;
    let first = anna.saved_file().await?;
    is_sealed(&std::fs::read_to_string(&first)?)?;
    anna.clicks("Vis koden").await?;
    ensure!(reads_the_code(&anna).await? == code, "one code for the window");
    anna.clicks("Tilbage til skemaet").await?;
    anna.sees("Trin 1 af 7").await?;
    anna.types(GLAD, "Høje tårne").await?;
    anna.sees("Ikke alt er gemt").await?;
    listens(&anna).await?;
    presses_with_ctrl(&anna, "s").await?;
    let second = anna.saved_file().await?;
    is_sealed(&std::fs::read_to_string(&second)?)?;
    anna.sees("Browseren er bedt om at gemme den kl.").await?;
    ensure!(anna.value(GLAD).await? == "Høje tårne", "the field is where it was");
    let heard = heard(&anna).await?;
    let asked = heard.iter().filter(|said| said.contains("bedt om at gemme")).count();
    ensure!(asked == 1 && !heard.iter().any(|said| said.contains("gemt")), "{heard:?}");
    ensure!(second.file_name().is_some_and(|name| !name.to_string_lossy().contains("Alma")));

    anna.clicks("Ryd og luk").await?;
    // The code goes with the answers, and nobody here knows whether there is a file.
    anna.sees("Har du set filen i Overførsler og skrevet koden ned?").await?;
    anna.clicks("Ja, ryd skemaet").await?;
    anna.sees("Hvad vil du i gang med?").await?;
    opens_with(&anna, &second, &code).await?;
    goes_on(&anna, &code).await
}

/// Goes on with a draft that was opened, and opens what was saved of it with the same code.
async fn goes_on(anna: &Visitor, code: &str) -> Result<()> {
    anna.sees("Din kladde er åbnet.").await?;
    anna.sees("Trin 1 af 7").await?;
    anna.sees("Der er ikke ændret noget, siden du åbnede den.").await?;
    ensure!(anna.value(NAME).await? == "Alma" && anna.value(GLAD).await? == "Høje tårne");
    ensure!(!anna.reads().await?.contains("Afsenderen"), "it is nobody else's");
    anna.clicks("Vis koden").await?;
    anna.sees("Det er stadig koden, du åbnede kladden med.").await?;
    ensure!(reads_the_code(anna).await? == code);
    looks_at(anna, "kladde-samme-kode").await?;
    anna.clicks("Tilbage til skemaet").await?;
    anna.types(GLAD, " og sang").await?;
    anna.sees("Dine ændringer").await?;
    anna.clicks("Gem kladde").await?;
    let third = anna.saved_file().await?;
    anna.sees("Den afløser den fil, du åbnede.").await?;
    anna.goes_to_the_page().await?;
    opens_with(anna, &third, code).await?;
    anna.sees("Din kladde er åbnet.").await?;
    ensure!(anna.value(GLAD).await? == "Høje tårne og sang");
    Ok(())
}

/// Notes from now on what is said in places that are read aloud.
async fn listens(anna: &Visitor) -> Result<()> {
    let script = r#"window.heard = [];
        const root = document.querySelector("trivsel-skema").shadowRoot;
        new MutationObserver(changes => {
            // An element and the text in it, put there in one go, are one change to whoever listens.
            const places = changes.filter(({ addedNodes, type }) =>
                type === "characterData" || addedNodes.length).map(({ target }) =>
                (target.parentElement ?? target).closest?.("[role=status]")
                    ?? target.closest?.("[role=status]"));
            for (const place of new Set(places.filter(Boolean)))
                heard.push(place.textContent.trim());
        }).observe(root, { subtree: true, childList: true, characterData: true });"#;
    anna.script(script, vec![]).await.map(drop)
}

async fn heard(anna: &Visitor) -> Result<Vec<String>> {
    Ok(serde_json::from_value(anna.script("return heard", vec![]).await?)?)
}

#[test]
fn a_draft_keeps_itself_up_to_date_in_a_file_of_the_persons_choice() {
    visit(Page::site(), async |anna| {
        chooses_a_file(&anna).await?;
        begins(&anna).await?;
        anna.types(NAME, "Alma").await?;
        anna.clicks("Gem kladde").await?;
        let code = reads_the_code(&anna).await?;
        anna.clicks("Gem automatisk i en fil").await?;
        let first = file_after(&anna, "").await?;
        is_sealed(&first)?;
        let asked = anna.script("return asked", vec![]).await?;
        ensure!(asked[0][1] == true, "the choice follows from a click: {asked}");
        ensure!(!asked.to_string().contains("Alma"), "{asked}");
        anna.sees("Kladden gemmer sig selv i filen min-kladde.age.txt.").await?;
        anna.types(GLAD, "Høje tårne").await?;
        // A page that is hidden saves at once.
        is_hidden(&anna, true).await?;
        let second = file_after(&anna, &first).await?;
        is_sealed(&second)?;
        is_hidden(&anna, false).await?;
        // And otherwise soon.
        anna.types(GLAD, " og sang").await?;
        let third = file_after(&anna, &second).await?;
        is_sealed(&third)?;
        anna.clicks("Vis koden").await?;
        ensure!(reads_the_code(&anna).await? == code, "one code for the window");
        anna.clicks("Stop med at gemme selv").await?;
        anna.clicks("Tilbage til skemaet").await?;
        let folder = tempfile::TempDir::new()?;
        let path = folder.path().join("min-kladde.age.txt");
        std::fs::write(&path, &third)?;
        anna.goes_to_the_page().await?;
        opens_with(&anna, &path, &code).await?;
        anna.sees("Din kladde er åbnet.").await?;
        ensure!(anna.value(GLAD).await? == "Høje tårne og sang");
        Ok(())
    });
}

#[test]
fn what_another_window_has_written_is_not_written_over() {
    visit(Page::site(), async |anna| {
        chooses_a_file(&anna).await?;
        begins(&anna).await?;
        anna.types(NAME, "Alma").await?;
        anna.clicks("Gem kladde").await?;
        reads_the_code(&anna).await?;
        anna.clicks("Gem automatisk i en fil").await?;
        let first = file_after(&anna, "").await?;
        anna.sees("Kladden gemmer sig selv i filen min-kladde.age.txt.").await?;
        let writes = "const done = arguments[arguments.length - 1];
            file.createWritable()
                .then(out => out.write('fra et andet vindue').then(() => out.close()))
                .then(done, error => done(String(error)))";
        anna.waits_for_script(writes, vec![]).await?;
        let other = file_after(&anna, &first).await?;
        anna.types(GLAD, "Høje tårne").await?;
        is_hidden(&anna, true).await?;
        is_hidden(&anna, false).await?;
        anna.sees("Der kan ikke skrives i den fil, du valgte.").await?;
        ensure!(file(&anna).await? == other, "the other window's draft is there");
        Ok(())
    });
}

#[test]
fn a_file_that_cannot_be_written_is_told_and_nothing_is_said_to_be_saved() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types(NAME, "Alma").await?;
        anna.clicks("Gem kladde").await?;
        reads_the_code(&anna).await?;
        let cancels = "window.showSaveFilePicker = async () => {
            throw new DOMException('no', 'AbortError') }";
        anna.script(cancels, vec![]).await?;
        anna.clicks("Gem automatisk i en fil").await?;
        anna.sees("Hvordan vil du gemme?").await?;
        chooses_a_locked_file(&anna).await?;
        anna.clicks("Gem automatisk i en fil").await?;
        anna.sees("Kladden kunne ikke gemmes").await?;
        let warns = "const event = new Event('beforeunload', { cancelable: true });
            window.dispatchEvent(event); return event.defaultPrevented;";
        ensure!(anna.script(warns, vec![]).await? == true, "the answers are still only here");
        Ok(())
    });
}

#[test]
fn a_drive_that_does_not_answer_is_given_up_and_gets_nothing_later() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types(NAME, "Alma").await?;
        anna.clicks("Gem kladde").await?;
        reads_the_code(&anna).await?;
        chooses_a_file_on_a_silent_drive(&anna).await?;
        anna.clicks("Gem automatisk i en fil").await?;
        anna.sees("Kladden kunne ikke gemmes").await?;
        ensure!(!anna.reads().await?.contains("Kladde gemt"), "nothing was written");
        // The drive wakes up: what is written by then may be older than another file.
        anna.script("answers()", vec![]).await?;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        let log = anna.script("return log", vec![]).await?;
        ensure!(log == json!(["written", "given up"]), "{log}");
        anna.sees("Kladden kunne ikke gemmes").await?;
        anna.clicks("Gem som fil").await?;
        anna.saved_file().await?;
        anna.sees("Browseren er bedt om at gemme den kl.").await
    });
}

#[test]
fn where_the_browser_gives_no_warning_the_page_does() {
    visit(Page::site(), async |anna| {
        let like_ios = "const real = CSS.supports;
            CSS.supports = (...of) => of[0] === '-webkit-touch-callout' || real.apply(CSS, of);
            delete window.showSaveFilePicker;";
        let early = json!({ "source": like_ios });
        anna.devtools("Page.addScriptToEvaluateOnNewDocument", early).await?;
        anna.goes_to_the_page().await?;
        begins(&anna).await?;
        anna.types(NAME, "Alma").await?;
        anna.clicks("Næste").await?;
        anna.sees("spørger ikke, før vinduet bliver lukket").await?;
        looks_at(&anna, "trin-uden-advarsel").await?;
        is_hidden(&anna, true).await?;
        is_hidden(&anna, false).await?;
        anna.sees("Der er svar, som kun findes i dette vindue.").await?;
        looks_at(&anna, "trin-kom-tilbage").await?;
        anna.clicks("Gem kladde").await?;
        anna.sees("Hvordan vil du gemme?").await?;
        ensure!(!anna.reads().await?.contains("Gem automatisk"));
        Ok(())
    });
}

#[test]
fn a_reload_forgets_the_draft_and_its_code() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types(NAME, "Alma").await?;
        anna.clicks("Gem kladde").await?;
        let code = reads_the_code(&anna).await?;
        anna.clicks("Gem som fil").await?;
        anna.sees("Browseren er bedt om at gemme den kl.").await?;
        anna.saved_file().await?;
        anna.goes_to_the_page().await?;
        begins(&anna).await?;
        ensure!(anna.value(NAME).await?.is_empty());
        anna.types(NAME, "B").await?;
        anna.clicks("Gem kladde").await?;
        ensure!(reads_the_code(&anna).await? != code, "another window, another code");
        Ok(())
    });
}
