//! Filling in: rows that come and go, what is taken back, what is missing, and drafts.

use anyhow::ensure;
use trivsel_browser_tests::keyboard::{CONTROL, ENTER};
use trivsel_browser_tests::story::{begins, reads_the_code};
use trivsel_browser_tests::{Page, visit};

use super::is_on;

const CHILD: &str = "Barnets navn eller initialer";

#[test]
fn rows_come_and_go_and_come_back() {
    visit(Page::single(), async |anna| {
        anna.puts_the_mouse_away();
        begins(&anna).await?;
        is_on(&anna, "heading", "Barnet").await?;
        anna.clicks("Samlet vurdering").await?;
        anna.chooses("Barnets position her og nu", "Bekymring").await?;
        anna.clicks("Opfølgning").await?;
        is_on(&anna, "heading", "Opfølgning").await?;
        anna.types_under("Aftale 1", "Hvad gør vi?", "Fast leg").await?;
        anna.clicks("Tilføj aftale").await?;
        anna.types_under("Aftale 2", "Hvad gør vi?", "Taler med hjemmet").await?;
        anna.clicks("Fjern aftale 2").await?;
        anna.sees("Aftale 2 er fjernet").await?;
        is_on(&anna, "button", "Fortryd").await?;
        anna.presses(ENTER).await?;
        anna.clicks("Gennemse").await?;
        anna.sees("Taler med hjemmet").await
    });
}

#[test]
fn a_change_is_taken_back_and_made_again() {
    visit(Page::single(), async |anna| {
        anna.puts_the_mouse_away();
        begins(&anna).await?;
        anna.types(CHILD, "Alma").await?;
        anna.chooses("Anledning", "Forår").await?;
        anna.clicks_under("Den seneste ændring", "Fortryd").await?;
        anna.sees("Ændringen er fortrudt.").await?;
        is_on(&anna, "radio", "Forår").await?;
        anna.clicks_under("Den seneste ændring", "Gentag").await?;
        anna.sees("Ændringen er lavet igen.").await?;
        ensure!(anna.stop().await?.is_some_and(|stop| stop.checked));
        Ok(())
    });
}

#[test]
fn a_civil_number_is_shown_and_hidden_taken_away_and_brought_back() {
    visit(Page::single(), async |anna| {
        anna.puts_the_mouse_away();
        anna.clicks("Underretning: kladde").await?;
        anna.sees("Hvor meget haster det?").await?;
        anna.clicks("Barnet og familien").await?;
        anna.types("CPR-nummer eller fødselsdato", "0307231234").await?;
        anna.clicks("Vis CPR-nummer").await?;
        is_on(&anna, "button", "Skjul CPR-nummer").await?;
        anna.presses(ENTER).await?;
        is_on(&anna, "button", "Vis CPR-nummer").await?;
        anna.clicks("Aflever").await?;
        anna.sees("CPR-nummeret kommer med i filen").await?;
        anna.clicks("Fjern CPR-nummeret").await?;
        anna.sees("CPR-nummeret er fjernet.").await?;
        anna.clicks("Fortryd").await?;
        anna.sees("Trin 2 af").await?;
        is_on(&anna, "textbox", "CPR-nummer eller fødselsdato").await?;
        let shown = anna.reads().await?;
        ensure!(!shown.contains("0307231234"), "it came back as hidden as it was");
        anna.clicks("Aflever").await?;
        anna.clicks("Fjern CPR-nummeret").await?;
        anna.sees("CPR-nummeret er fjernet.").await?;
        anna.clicks("Gennemse").await?;
        anna.sees("Gennemse svarene").await?;
        ensure!(!anna.reads().await?.contains("030723"), "nothing of it is left");
        Ok(())
    });
}

#[test]
fn what_is_missing_is_told_and_found() {
    visit(Page::single(), async |anna| {
        anna.puts_the_mouse_away();
        begins(&anna).await?;
        anna.types(CHILD, "Alma").await?;
        anna.clicks("Gennemse").await?;
        is_on(&anna, "heading", "Gennemse svarene").await?;
        anna.clicks(&format!("Ret {CHILD}")).await?;
        is_on(&anna, "textbox", CHILD).await?;
        anna.clicks("Gennemse").await?;
        anna.tabs_until("Print", |stop| stop.role == "button" && stop.name == "Print").await?;
        anna.clicks("Aflever skemaet").await?;
        is_on(&anna, "group", "").await?;
        let wanting = anna.stop().await?.unwrap();
        ensure!(wanting.name.contains("mangler"), "{wanting:?}");
        // The next stop is the first of them, and leads to its field.
        let first = anna.tabs().await?.unwrap();
        ensure!(first.role == "button", "{first:?}");
        anna.presses(ENTER).await?;
        anna.sees("Trin 1 af 7").await?;
        let field = anna.sees_the_focus().await?.unwrap();
        ensure!(["textbox", "radio", "combobox"].contains(&&*field.role), "{field:?}");
        anna.clicks("Gennemse").await?;
        anna.clicks("Aflever skemaet").await?;
        anna.clicks("Aflever alligevel").await?;
        anna.sees("Hvordan vil du aflevere").await
    });
}

#[test]
fn a_draft_is_saved_once_with_its_code_and_then_with_one_key() {
    visit(Page::single(), async |anna| {
        anna.puts_the_mouse_away();
        begins(&anna).await?;
        anna.types(CHILD, "Alma").await?;
        anna.presses_with(CONTROL, "s").await?;
        anna.sees("Koden til kladden").await?;
        is_on(&anna, "heading", "Gem kladde").await?;
        let code = reads_the_code(&anna).await?;
        anna.clicks("Gem som fil").await?;
        let first = anna.saved_file().await?;
        anna.types(CHILD, " Eksempel").await?;
        anna.presses_with(CONTROL, "s").await?;
        let second = anna.saved_file().await?;
        ensure!(std::fs::read(first)? != std::fs::read(&second)?, "it has the new answer");
        is_on(&anna, "textbox", CHILD).await?;
        anna.goes_to_the_page().await?;
        anna.opens(&second).await?;
        anna.sees("Lås filen op").await?;
        anna.types("Kode", &code).await?;
        anna.clicks("Lås op").await?;
        // It lies in the form again, and the next save is one key.
        anna.sees("Din kladde er åbnet.").await?;
        is_on(&anna, "heading", "Barnet").await?;
        ensure!(anna.value(CHILD).await? == "Alma Eksempel");
        anna.types(CHILD, " 2").await?;
        anna.presses_with(CONTROL, "s").await?;
        let third = anna.saved_file().await?;
        anna.goes_to_the_page().await?;
        anna.opens(&third).await?;
        anna.sees("Lås filen op").await?;
        anna.types("Kode", &code).await?;
        anna.clicks("Lås op").await?;
        anna.sees("Din kladde er åbnet.").await?;
        ensure!(anna.value(CHILD).await? == "Alma Eksempel 2");
        Ok(())
    });
}
