//! A form with every kind of question, opened from a file: each can be answered with the keys that
//! people have, what is not what is asked for is pointed out once its field was left, and all of it
//! is as good to look at and to listen to as our own screens.

use anyhow::{Result, ensure};
use serde_json::json;
use trivsel_browser_tests::{Page, Visitor, house, visit};

use crate::screens::looks_at;

const TAB: &str = "\u{E004}";
const END: &str = "\u{E010}";
const BACK: &str = "\u{E003}";

async fn begins(anna: &Visitor) -> Result<()> {
    anna.is_ready().await?;
    anna.opens(&house().join("tests/forms/every-kind.json")).await?;
    anna.clicks("Udfyld skemaet").await?;
    anna.sees("Skriv tal, som du plejer").await
}

async fn does_not_see(anna: &Visitor, words: &str) -> Result<()> {
    let text = anna.reads().await?;
    ensure!(!text.contains(words), "»{words}« is on the screen:\n{text}");
    Ok(())
}

/// The first field that is said to be wrong, and what is said of it where it is described.
const WRONG: &str = r#"
const root = document.querySelector("trivsel-skema").shadowRoot;
const field = root.querySelector("[aria-invalid=true]");
return field && field.getAttribute("aria-describedby").split(" ")
    .map(id => root.getElementById(id)?.textContent).join(" ");"#;

#[test]
fn numbers_and_points_in_time() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        looks_at(&anna, "slags-tal-tomt").await?;
        anna.types("1. Antal søskende", "20").await?;
        does_not_see(&anna, "12 eller mindre").await?;
        anna.types("2. Timer i institutionen", "37,55").await?;
        anna.sees("Tallet skal være 12 eller mindre.").await?;
        let said = anna.script(WRONG, vec![]).await?;
        ensure!(said.as_str().is_some_and(|said| said.contains("12 eller mindre")), "{said}");
        for (field, text, remark) in [
            ("Vægt", "14,5", "Skriv højst 1 decimal."),
            ("Højde", "240", "og vælg en enhed."),
            ("Søvn om natten", "mange", "220 cm eller mindre"),
            ("Hvornår kommer barnet", "5.30", "Det er ikke et tal. Skriv for eksempel 3,5."),
            ("Side om tilbuddet", "eksempel", "06.00 eller senere"),
            ("Felt 1", "1,5", "Det er ikke en adresse."),
        ] {
            anna.types(field, text).await?;
            anna.sees(remark).await?;
        }
        looks_at(&anna, "slags-tal-forkert").await?;
        anna.types("1. Antal søskende", &[END, BACK, BACK, "2"].concat()).await?;
        does_not_see(&anna, "12 eller mindre").await?;
        ensure!(anna.value("Hvornår kommer barnet").await? == "05.30");
        Ok(())
    });
}

#[test]
fn with_the_keyboard_alone() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types("1. Antal søskende", "4").await?;
        // Two hours, a weight with its unit, a height, a night, a morning, a moment.
        for keys in ["37,5", "14,5", "k", "110", "9", "8.15", "3", "7", "2023", "14.30"] {
            anna.presses([TAB, keys].concat()).await?;
        }
        anna.clicks("Gennemse").await?;
        let listed = anna.listed().await?;
        for (question, answer) in [
            ("Antal søskende", "4"),
            ("Timer i institutionen om ugen", "37,5"),
            ("Vægt", "14,5 kg"),
            ("Højde", "110 cm"),
            ("Hvornår kommer barnet om morgenen?", "08.15"),
            ("Hvornår så I det sidst?", "3. juli 2023 kl. 14.30"),
        ] {
            let pair = (question.to_owned(), answer.to_owned());
            ensure!(listed.contains(&pair), "{question}: {answer} is not in {listed:?}");
        }
        Ok(())
    });
}

#[test]
fn options_and_own_words() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.clicks("Valg").await?;
        looks_at(&anna, "slags-valg-tomt").await?;
        anna.chooses("Hvor leger barnet helst?", "Udenfor").await?;
        anna.chooses("Hvor leger barnet helst?", "Andet, med egne ord").await?;
        anna.types("Andet, med egne ord: Hvor leger", "Ved bækken").await?;
        anna.chooses("Hvem leger barnet med?", "Flere børn").await?;
        anna.chooses("Hvem leger barnet med?", "Andet, med egne ord").await?;
        anna.types("Andet, med egne ord: Hvem leger", "Sin bror").await?;
        anna.picks("Hvilket sprog taler I hjemme?", "Andet").await?;
        anna.types("Andet, med egne ord: Hvilket sprog", "Færøsk").await?;
        anna.chooses("Hvor mange gange om ugen?", "3").await?;
        anna.chooses("Hvilket tidspunkt passer?", "08.30").await?;
        anna.chooses("Hvad gælder?", "b) Barnet spiser godt").await?;
        anna.clicks("Gennemse").await?;
        let listed = anna.listed().await?;
        for (question, answer) in [
            ("Hvor leger barnet helst?", "Ved bækken"),
            ("Hvem leger barnet med?", "Flere børn Sin bror"),
            ("Hvilket sprog taler I hjemme?", "Færøsk"),
            ("Hvor mange gange om ugen?", "3"),
            ("Hvilket tidspunkt passer?", "08.30"),
        ] {
            let pair = (question.to_owned(), answer.to_owned());
            ensure!(listed.contains(&pair), "{question}: {answer} is not in {listed:?}");
        }
        Ok(())
    });
}

#[test]
fn a_table_with_its_rows() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.clicks("Tabeller").await?;
        anna.types("Hvad gør vi? Aftale 1", "Leger i det lille rum").await?;
        anna.clicks("Tilføj aftale").await?;
        anna.types("Hvad gør vi? Aftale 2", "Taler med hjemmet").await?;
        anna.picks("Hvem? (valgfrit) Aftale 2", "Hjemmet").await?;
        anna.clicks("Tilføj aftale").await?;
        looks_at(&anna, "slags-tabel").await?;
        let roles = r#"
            const root = document.querySelector("trivsel-skema").shadowRoot;
            const all = role => root.querySelectorAll(`[role=${role}]`).length;
            return [all("table"), all("row"), all("columnheader"), all("rowheader")];"#;
        ensure!(anna.script(roles, vec![]).await? == json!([1, 4, 4, 3]));
        // Three rows are the most that the form takes.
        does_not_see(&anna, "Tilføj aftale").await?;
        anna.clicks("Fjern aftale 2").await?;
        anna.sees("Aftale 2 er fjernet.").await?;
        anna.clicks("Fortryd").await?;
        ensure!(anna.value("Hvad gør vi? Aftale 2").await? == "Taler med hjemmet");
        Ok(())
    });
}

#[test]
fn what_is_pointed_out_and_what_is_given() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.clicks("Regler").await?;
        does_not_see(&anna, "Skjult kendemærke").await?;
        anna.types("Pauser om dagen", "7").await?;
        anna.sees("Mange pauser kan være et tegn på").await?;
        anna.sees("35").await?;
        anna.types("Lange pauser om dagen", "9").await?;
        anna.sees("Der er flere lange pauser end pauser i alt.").await?;
        anna.types("Kode på huset", "abc").await?;
        anna.clicks("Gennemse").await?;
        anna.sees("Værd at overveje").await?;
        anna.sees("Svar, der ikke passer sammen").await?;
        anna.sees("Skjult kendemærke").await?;
        looks_at(&anna, "slags-gennemse").await?;
        anna.clicks("Se på »Pauser om dagen«").await?;
        let at = "return document.querySelector('trivsel-skema').shadowRoot.activeElement.value";
        ensure!(anna.script(at, vec![]).await? == "7");
        anna.clicks("Aflever").await?;
        anna.sees("mangler eller skal rettes").await
    });
}
