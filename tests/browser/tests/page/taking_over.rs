//! The whole program takes over from the first one: while somebody fills in, and nothing shows it
//! but a quiet mark on the node that the program is mounted on.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use serde_json::json;
use trivsel_browser_tests::story::{
    begins, fills_in_the_child, fills_in_what_is_around, reaches_review, reads_the_code,
};
use trivsel_browser_tests::{Page, Visitor, visit};

const WHOLE: &str = "/trivsel-whole.wasm";

/// Whether the whole program is the one that is mounted.
async fn is_whole(anna: &Visitor) -> Result<bool> {
    let mark = r#"return !!document.querySelector("trivsel-skema").shadowRoot
        .querySelector("[data-program=whole]")"#;
    Ok(anna.script(mark, Vec::new()).await? == json!(true))
}

/// Waits until it is.
async fn sees_it_take_over(anna: &Visitor) -> Result<()> {
    let deadline = Instant::now() + Duration::from_secs(20);
    while !is_whole(anna).await? {
        ensure!(Instant::now() < deadline, "the whole program never takes over");
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
    Ok(())
}

/// Waits longer than a program that is there would need to take over.
async fn waits_a_moment() {
    tokio::time::sleep(Duration::from_secs(1)).await;
}

async fn warns(anna: &Visitor) -> Result<bool> {
    let script = "const event = new Event('beforeunload', { cancelable: true });
        window.dispatchEvent(event); return event.defaultPrevented;";
    Ok(anna.script(script, Vec::new()).await? == json!(true))
}

/// The id of what has the focus in the form.
async fn focus(anna: &Visitor) -> Result<String> {
    let id = r#"return document.querySelector("trivsel-skema").shadowRoot.activeElement?.id || """#;
    Ok(anna.script(id, Vec::new()).await?.as_str().unwrap_or_default().to_owned())
}

#[test]
fn on_an_untouched_start_page_it_takes_over_at_once() {
    visit(Page::site(), async |anna| {
        sees_it_take_over(&anna).await?;
        begins(&anna).await?;
        ensure!(is_whole(&anna).await? && focus(&anna).await? == "heading");
        Ok(())
    });
}

#[test]
fn a_focus_on_the_start_page_stays_where_it_is() {
    visit(Page::slow(WHOLE), async |anna| {
        anna.is_ready().await?;
        anna.presses("\u{E004}").await?;
        let name = r#"return document.querySelector("trivsel-skema").shadowRoot
            .activeElement?.innerText || "none""#;
        let before = anna.script(name, Vec::new()).await?;
        ensure!(before != "none", "Tab leads into the form");
        anna.page.release();
        sees_it_take_over(&anna).await?;
        waits_a_moment().await;
        let after = anna.script(name, Vec::new()).await?;
        ensure!(after == before, "{before} became {after}");
        Ok(())
    });
}

/// More stands on the page of the whole program, also before what has the focus.
#[test]
fn a_focus_on_the_choice_of_a_file_stays_there() {
    visit(Page::slow(WHOLE), async |anna| {
        anna.is_ready().await?;
        for _ in 0..12 {
            if focus(&anna).await? != "file" {
                anna.presses("\u{E004}").await?;
            }
        }
        ensure!(focus(&anna).await? == "file", "Tab leads to the choice of a file");
        anna.page.release();
        sees_it_take_over(&anna).await?;
        waits_a_moment().await;
        ensure!(focus(&anna).await? == "file", "the focus is on {}", focus(&anna).await?);
        Ok(())
    });
}

/// Whoever looks for a file while the program gives way to another finds it open.
#[test]
fn a_file_that_is_being_chosen_is_not_lost() {
    visit(Page::slow(WHOLE), async |anna| {
        anna.is_ready().await?;
        // The window in which a file is chosen stays open.
        anna.devtools("Page.setInterceptFileChooserDialog", json!({ "enabled": true })).await?;
        let focus = r#"document.querySelector("trivsel-skema").shadowRoot
            .querySelector("input[type=file]").focus()"#;
        anna.script(focus, Vec::new()).await?;
        anna.presses(" ").await?;
        anna.page.release();
        waits_a_moment().await;
        ensure!(!is_whole(&anna).await?, "not while somebody looks for a file");
        let museum = trivsel_browser_tests::house().join("tests/museum/1/concern.age.txt");
        anna.opens(&museum).await?;
        anna.sees("Lås filen op").await
    });
}

#[test]
fn a_form_is_begun_before_it_is_there_and_nothing_is_lost_when_it_comes() {
    visit(Page::slow(WHOLE), async |anna| {
        begins(&anna).await?;
        anna.requests().await?;
        drop(anna.page.served_requests());
        ensure!(!is_whole(&anna).await? && !warns(&anna).await?);
        anna.types("Barnets navn eller initialer", "Alma").await?;
        anna.types("Institution og stue", "Eksempelhuset").await?;
        anna.page.release();
        waits_a_moment().await;
        ensure!(!is_whole(&anna).await?, "not while somebody types");
        anna.types("Institution og stue", ", ved skoven").await?;
        anna.clicks("Næste: Trivsel").await?;
        anna.sees("Trin 2 af 7").await?;
        sees_it_take_over(&anna).await?;
        ensure!(focus(&anna).await? == "heading", "the focus is on {}", focus(&anna).await?);
        ensure!(warns(&anna).await?, "there are answers that no file has");
        let text = anna.reads().await?;
        ensure!(text.contains("Trin 2 af 7") && !text.contains("gik i stå"), "{text}");
        anna.goes_back().await?;
        anna.sees("Trin 1 af 7").await?;
        for (field, said) in [
            ("Barnets navn eller initialer", "Alma"),
            ("Institution og stue", "Eksempelhuset, ved skoven"),
        ] {
            let value = anna.value(field).await?;
            ensure!(value == said, "{field}: {value}");
        }
        let asked: Vec<_> = anna.requests().await?;
        let asked: Vec<_> = asked.iter().filter(|address| !address.starts_with("blob:")).collect();
        ensure!(asked.is_empty(), "the page asked for {asked:?}");
        let served = anna.page.served_requests();
        ensure!(served.is_empty(), "the server was asked for {served:?}");
        Ok(())
    });
}

#[test]
fn without_an_answer_no_warning_is_due_after_it_took_over() {
    visit(Page::slow(WHOLE), async |anna| {
        begins(&anna).await?;
        anna.page.release();
        waits_a_moment().await;
        anna.clicks("Næste: Trivsel").await?;
        sees_it_take_over(&anna).await?;
        ensure!(!warns(&anna).await?);
        Ok(())
    });
}

#[test]
fn a_code_on_the_screen_is_not_taken_away() {
    visit(Page::slow(WHOLE), async |anna| {
        begins(&anna).await?;
        anna.types("Barnets navn eller initialer", "Alma").await?;
        anna.clicks("Aflever").await?;
        let code = reads_the_code(&anna).await?;
        anna.page.release();
        waits_a_moment().await;
        anna.clicks("Lav krypteret fil").await?;
        anna.sees("Filen er klar").await?;
        anna.saved_file().await?;
        waits_a_moment().await;
        ensure!(!is_whole(&anna).await? && !warns(&anna).await?);
        ensure!(reads_the_code(&anna).await? == code, "the code became another one");
        Ok(())
    });
}

#[test]
fn where_it_never_comes_the_first_goes_on() {
    visit(Page::changed(Some("trivsel-whole.wasm"), &[]), async |anna| {
        begins(&anna).await?;
        fills_in_the_child(&anna).await?;
        anna.clicks("Næste: Trivsel").await?;
        anna.clicks("Næste: Omkring barnet").await?;
        fills_in_what_is_around(&anna).await?;
        reaches_review(&anna).await?;
        anna.clicks("Aflever skemaet").await?;
        reads_the_code(&anna).await?;
        anna.clicks("Lav krypteret fil").await?;
        anna.sees("Filen er klar").await?;
        let file = anna.saved_file().await?;
        anna.clicks("Ryd skemaet").await?;
        anna.clicks("Ja, gå videre").await?;
        // It opens no file, since it might show less than is in it, and says so.
        anna.opens(&file).await?;
        anna.sees("Du kan udfylde, printe og lave filer, men hverken åbne filer").await?;
        ensure!(!is_whole(&anna).await?);
        Ok(())
    });
}

#[test]
fn a_file_that_is_opened_after_a_hand_over_waits_for_it_and_the_code_is_asked_for_first() {
    visit(Page::slow(WHOLE), async |anna| {
        begins(&anna).await?;
        anna.types("Barnets navn eller initialer", "Alma").await?;
        anna.clicks("Aflever").await?;
        reads_the_code(&anna).await?;
        anna.clicks("Lav krypteret fil").await?;
        anna.sees("Filen er klar").await?;
        let file = anna.saved_file().await?;
        for _ in 0..3 {
            anna.goes_back().await?;
        }
        anna.sees("Fortsæt på skemaet").await?;
        anna.page.release();
        waits_a_moment().await;
        ensure!(!is_whole(&anna).await?, "not while there is a code");
        anna.opens(&file).await?;
        anna.sees("Har du skrevet koden ned?").await?;
        anna.clicks("Ja, gå videre").await?;
        sees_it_take_over(&anna).await?;
        anna.sees("Lås filen op").await?;
        let text = anna.reads().await?;
        ensure!(!text.contains("En del af siden kom ikke frem"), "{text}");
        Ok(())
    });
}

/// What the first program would show of this form is not all that is in it, and it would ask what
/// is not to be asked.
#[test]
fn a_form_that_it_may_not_understand_is_not_offered_where_the_whole_one_never_comes() {
    let form = r#"{"resourceType":"Questionnaire","url":"https://example.org/a","status":"active",
        "title":"Kommunens eget skema","language":"da","item":[
        {"linkId":"a","type":"group","text":"Barnet","item":[
        {"linkId":"b","type":"string","text":"Sagsnummer","extension":[{"valueBoolean":true,
        "url":"http://hl7.org/fhir/StructureDefinition/questionnaire-hidden"}]},
        {"linkId":"c","type":"string","text":"Navn"}]}]}"#;
    let page = r#"<!doctype html><html lang="da"><meta charset="utf-8"><title>Trivsel</title>
        <script src="trivsel.js"></script><trivsel-skema door
        forms="forms/kommunens.json forms/trivselsskema-3-6.json"></trivsel-skema>"#;
    let others = [("forms/kommunens.json", form), ("index.html", page)];
    visit(Page::changed(Some("trivsel-whole.wasm"), &others), async |anna| {
        anna.sees("hverken åbne filer eller begynde andre skemaer").await?;
        let text = anna.reads().await?;
        ensure!(!text.contains("Kommunens eget skema"), "{text}");
        begins(&anna).await
    });
}

/// A form of somebody's own may hold what the first program does not understand, so it is not even
/// named before the whole one is there.
#[test]
fn a_form_that_the_first_program_may_not_understand_waits() {
    let form = r#"{"resourceType":"Questionnaire","url":"https://example.org/a","status":"active",
        "title":"Kommunens eget skema","language":"da","item":[
        {"linkId":"a","type":"group","text":"Barnet","item":[
        {"linkId":"b","type":"integer","text":"Antal søskende"}]}]}"#;
    let page = Page::changed(None, &[("forms/trivselsskema-3-6.json", form)]);
    visit(page, async |anna| {
        ensure!(is_whole(&anna).await?);
        anna.clicks("Kommunens eget skema").await?;
        anna.types("Antal søskende", "2").await?;
        Ok(())
    });
}
