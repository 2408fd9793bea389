//! Filling in as people do: dates as they write them, a text that gets too long, and a change of
//! mind.

use anyhow::{Result, ensure};
use trivsel_browser_tests::keyboard::{SHIFT, TAB};
use trivsel_browser_tests::story::AREAS;
use trivsel_browser_tests::{Page, Visitor, visit};

async fn begins(anna: &Visitor) -> Result<()> {
    anna.is_ready().await?;
    anna.clicks("Trivselsskema, 3–6 år").await?;
    anna.sees("Barnets navn eller initialer").await
}

/// The three fields of the first date.
async fn date(anna: &Visitor) -> Result<String> {
    let fields = r#"
const root = document.querySelector("trivsel-skema").shadowRoot;
const date = root.querySelector(".date");
return [...date.querySelectorAll("input")].map(field => field.value).join("|")"#;
    Ok(anna.script(fields, vec![]).await?.as_str().unwrap_or_default().to_owned())
}

#[test]
fn a_whole_date_in_the_first_field_fills_all_three() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types_under("Fødselsdato", "Dag", "3. juli 23\t").await?;
        anna.sees("3. juli 2023 (").await?;
        ensure!(date(&anna).await? == "3|7|2023", "{}", date(&anna).await?);
        Ok(())
    });
}

#[test]
fn whoever_wrote_the_whole_date_is_on_the_way_to_the_next_question() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types_under("Fødselsdato", "Dag", "03-07-23\t").await?;
        anna.sees("3. juli 2023 (").await?;
        anna.presses("Eksempelhuset").await?;
        ensure!(anna.value("Institution og stue").await? == "Eksempelhuset");
        ensure!(date(&anna).await? == "3|7|2023", "{}", date(&anna).await?);
        // On the way back all three fields are there again, and what stands in one is selected.
        anna.presses_with(SHIFT, TAB).await?;
        anna.presses("2022").await?;
        ensure!(date(&anna).await? == "3|7|2022", "{}", date(&anna).await?);
        // A day and a month over a date that stands there: its year goes without saying.
        anna.types_under("Dato for vurderingen", "Dag", "/7\t").await?;
        anna.sees(" juli ").await?;
        let at = anna.sees_the_focus().await?;
        ensure!(at.as_ref().is_some_and(|at| at.role == "radio"), "{at:?}");
        Ok(())
    });
}

#[test]
fn what_is_no_whole_date_goes_on_in_the_next_field() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        // Of a birth no year is guessed, and it is written where it belongs.
        anna.types_under("Fødselsdato", "Dag", "3/7\t").await?;
        anna.presses("\t").await?;
        anna.presses("2023").await?;
        anna.sees("3. juli 2023 (").await?;
        Ok(())
    });
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types_under("Fødselsdato", "Dag", "7/2023\t").await?;
        ensure!(date(&anna).await? == "|7|2023", "{}", date(&anna).await?);
        // What was spread over the fields is selected: whoever goes on typing writes over it.
        anna.presses("8").await?;
        ensure!(date(&anna).await? == "|8|2023", "{}", date(&anna).await?);
        Ok(())
    });
}

#[test]
fn a_birth_to_come_is_asked_about_in_words_of_its_own() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types_under("Fødselsdato", "Dag", "3/7/2099\t").await?;
        anna.sees("Fødselsdatoen ligger i fremtiden. Er året rigtigt?").await
    });
}

#[test]
fn nothing_is_counted_and_nobody_warned_before_somebody_has_answered() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.sees("Dato for vurderingen").await?;
        ensure!(!anna.reads().await?.contains("Ikke gemt endnu"), "the day is nobody's answer");
        anna.types("Udfyldt af", "Mette").await?;
        anna.sees("1 svar findes kun i dette vindue").await?;
        anna.clicks("Aflever").await?;
        anna.sees("Ikke udfyldt: Trivsel, Omkring barnet").await
    });
}

#[test]
fn all_that_is_said_of_a_question_is_said_in_one_place() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        let places = r#"
const root = document.querySelector("trivsel-skema").shadowRoot;
const fields = [...root.querySelectorAll(".card .f, .card fieldset")];
const own = field => [...field.querySelectorAll("[role=status], [aria-live]")]
    .filter(place => place.closest(".f, fieldset") === field);
return fields.filter(field => own(field).length > 1).length + " of " + fields.length"#;
        for step in ["Barnet", "Trivsel", "Omkring barnet", "Samlet vurdering", "Opfølgning"] {
            anna.clicks(step).await?;
            anna.sees(step).await?;
            let said = anna.script(places, vec![]).await?;
            ensure!(said.as_str().is_some_and(|said| said.starts_with("0 of ")), "{step}: {said}");
        }
        Ok(())
    });
}

#[test]
fn a_change_is_taken_back_and_made_again() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.types("Udfyldt af", "Mette\t").await?;
        anna.clicks("Fortryd").await?;
        anna.sees("Ændringen er fortrudt.").await?;
        ensure!(anna.value("Udfyldt af").await?.is_empty());
        anna.clicks("Gentag").await?;
        anna.sees("Ændringen er lavet igen.").await?;
        ensure!(anna.value("Udfyldt af").await? == "Mette");
        Ok(())
    });
}

#[test]
fn what_is_hidden_stands_in_no_field_for_passwords() {
    visit(Page::site(), async |anna| {
        anna.is_ready().await?;
        anna.clicks("Underretning: kladde").await?;
        anna.sees("Hvor meget haster det?").await?;
        anna.clicks("Næste: Barnet og familien").await?;
        anna.types("CPR-nummer eller fødselsdato", "0307231234").await?;
        let look = r#"
const root = document.querySelector("trivsel-skema").shadowRoot;
const hidden = root.querySelectorAll(".discs");
return [root.querySelectorAll("[type=password]").length, hidden.length,
    getComputedStyle(hidden[0]).webkitTextSecurity].join()"#;
        let looks = anna.script(look, vec![]).await?;
        ensure!(looks.as_str() == Some("0,1,disc"), "{looks}");
        Ok(())
    });
}

#[test]
fn a_text_that_is_too_long_is_counted_and_not_cut() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        let long = "a".repeat(1012);
        anna.types("Hvad er barnet glad for, og hvad lykkes det med lige nu?", &long).await?;
        anna.sees("12 tegn for mange").await?;
        let kept = anna.value("Hvad er barnet glad for, og hvad lykkes det med lige nu?").await?;
        ensure!(kept.len() == 1012, "{}", kept.len());
        Ok(())
    });
}

#[test]
fn who_assesses_as_a_whole_sees_the_areas_as_they_were_assessed_and_no_sum_of_them() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        let [(mind, asked), _, (social, also), _] = AREAS;
        anna.clicks("Trivsel").await?;
        anna.sees("Trin 2 af").await?;
        ensure!(!anna.reads().await?.contains("Sådan er områderne"), "nothing came before");
        anna.chooses(asked, "Ekstra opmærksomhed").await?;
        anna.chooses(also, "Trivsel").await?;
        anna.clicks("Samlet vurdering").await?;
        anna.sees("Sådan er områderne vurderet").await?;
        let list = r#"
const root = document.querySelector("trivsel-skema").shadowRoot;
const list = root.querySelector("[aria-labelledby=before] dl");
const said = row => [...row.querySelectorAll("dt, dd:not(.ed)")].map(part => part.innerText.trim());
return [...list.children].map(row => said(row).join(": ")).join("; ")"#;
        let list = anna.script(list, vec![]).await?;
        let rest = [AREAS[1].0, AREAS[3].0].map(|area| [area, "Ikke udfyldt"].join(": "));
        let wanted =
            format!("{mind}: Ekstra opmærksomhed; {}; {social}: Trivsel; {}", rest[0], rest[1]);
        ensure!(list == wanted.as_str(), "{list}");
        let way = format!("Ret {also}");
        anna.clicks_under("Sådan er områderne vurderet", &way).await?;
        anna.sees("Trin 2 af").await?;
        anna.clicks("Tilbage til »Samlet vurdering«").await?;
        anna.sees("Trin 4 af").await
    });
}
