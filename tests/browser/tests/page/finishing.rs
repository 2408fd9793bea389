//! On the way out: what is missing is listed once somebody wants to hand in, said again at each
//! field, and locks nothing; and while a child is in danger, what to do comes into view.

use anyhow::{Result, ensure};
use trivsel_browser_tests::story::{DANGER, begins, reaches_review, reads_the_code};
use trivsel_browser_tests::{PHONE, Page, Visitor, visit};

use crate::screens::looks_at;

/// What has the focus: its id, its kind, and whether it is the first of its name.
async fn focus(anna: &Visitor) -> Result<(String, String, bool)> {
    let script = r#"const root = document.querySelector("trivsel-skema").shadowRoot;
        const there = root.activeElement;
        const first = there?.name ? root.querySelector(`[name="${there.name}"]`) === there : true;
        return [there?.id ?? "", there?.type ?? "", first]"#;
    Ok(serde_json::from_value(anna.script(script, Vec::new()).await?)?)
}

async fn title(anna: &Visitor) -> Result<String> {
    let title = anna.script("return document.title", Vec::new()).await?;
    Ok(title.as_str().unwrap_or_default().to_owned())
}

#[test]
fn what_is_missing_is_listed_once_somebody_hands_in_and_locks_nothing() {
    visit(Page::site(), async |anna| {
        anna.is_ready().await?;
        begins(&anna).await?;
        reaches_review(&anna).await?;
        ensure!(!title(&anna).await?.contains("Fejl"), "nobody is told off before");
        anna.clicks("Aflever skemaet").await?;
        anna.sees("Der mangler 22 svar").await?;
        ensure!(focus(&anna).await?.0 == "wanting", "{:?}", focus(&anna).await?);
        ensure!(title(&anna).await?.starts_with("Fejl: "), "{}", title(&anna).await?);
        looks_at(&anna, "gennemse-fejl").await?;

        // A link leads to the field, which says the same.
        let demand = "Udfyld »Barnets navn eller initialer«";
        anna.clicks(demand).await?;
        anna.sees("Trin 1 af 7").await?;
        let (_, kind, _) = focus(&anna).await?;
        ensure!(kind == "text", "the focus is in »{kind}«");
        anna.sees(demand).await?;
        ensure!(title(&anna).await?.starts_with("Fejl: "), "{}", title(&anna).await?);
        looks_at(&anna, "barnet-fejl").await?;
        anna.types("Barnets navn eller initialer", "Alma").await?;
        ensure!(!anna.reads().await?.contains(demand), "it is said no more once it is there");

        // Of options the first takes the focus.
        reaches_review(&anna).await?;
        let demand = "Vælg en position for kognitiv trivsel";
        anna.clicks(demand).await?;
        anna.sees("Trin 2 af 7").await?;
        let (_, kind, first) = focus(&anna).await?;
        ensure!(kind == "radio" && first, "the focus is in »{kind}«");
        anna.sees(demand).await?;
        looks_at(&anna, "trivsel-fejl").await?;

        reaches_review(&anna).await?;
        anna.clicks("Aflever alligevel").await?;
        anna.sees("Hvordan vil du aflevere skemaet?").await?;
        ensure!(!title(&anna).await?.contains("Fejl"), "{}", title(&anna).await?);
        Ok(())
    });
}

#[test]
fn in_danger_what_to_do_comes_into_view_and_nothing_else_is_asked() {
    visit(Page::site(), async |anna| {
        anna.has_a_screen_of(PHONE).await?;
        anna.is_ready().await?;
        begins(&anna).await?;
        anna.types("Barnets navn eller initialer", "Alma").await?;
        anna.chooses(DANGER, "Ja").await?;
        anna.sees("Er barnet i fare lige nu, så ring 112.").await?;
        let (_, kind, _) = focus(&anna).await?;
        ensure!(kind == "radio", "the focus went to »{kind}«");
        let seen = r#"const root = document.querySelector("trivsel-skema").shadowRoot;
            const box = root.querySelector("[role=alert] p").getBoundingClientRect();
            return box.top >= 0 && box.bottom <= innerHeight"#;
        ensure!(anna.script(seen, Vec::new()).await? == true, "what to do is out of sight");
        looks_at(&anna, "barnet-fare-telefon").await?;

        anna.clicks("Gennemse").await?;
        anna.sees("Resten af skemaet kan vente.").await?;
        let text = anna.reads().await?;
        ensure!(!text.contains("felter mangler") && !text.contains("mangler svar"), "{text}");
        anna.clicks("Se, hvad du skal gøre nu").await?;
        anna.sees("Trin 1 af 7").await?;

        // A notification can be begun at once; what is here is in no file yet, and that is said.
        anna.clicks("Begynd på en underretning").await?;
        anna.sees("Du har svar, der ikke er gemt.").await?;
        anna.sees("Det, du har skrevet, kan følge med.").await?;
        anna.clicks("Fortsæt uden at gemme").await?;
        anna.sees("Alma").await?;
        anna.sees("Underretning: kladde").await?;

        // No danger after all: everything is asked as before.
        anna.goes_to_the_page().await?;
        anna.is_ready().await?;
        begins(&anna).await?;
        anna.chooses(DANGER, "Ja").await?;
        anna.chooses(DANGER, "Nej").await?;
        reaches_review(&anna).await?;
        anna.sees("felter mangler").await
    });
}

#[test]
fn in_danger_a_file_without_a_name_can_be_made_and_what_to_do_stays_at_hand() {
    visit(Page::site(), async |anna| {
        anna.is_ready().await?;
        begins(&anna).await?;
        anna.chooses(DANGER, "Ja").await?;
        anna.clicks("Næste: Trivsel").await?;
        anna.sees("Du har svaret ja til, at der er tegn på fare.").await?;
        anna.clicks("Aflever").await?;
        anna.sees("Barnets navn er ikke skrevet.").await?;
        let code = reads_the_code(&anna).await?;
        anna.clicks("Lav krypteret fil").await?;
        anna.sees("Filen er klar").await?;
        // What danger asks for comes before anything that is to be done with the file.
        anna.sees("Vent ikke på, at filen kommer frem.").await?;
        // What can be written to the recipient never has the code in it.
        let said = anna.value("Det kan du skrive til modtageren").await?;
        ensure!(said.contains("Koden får du i telefonen") && !said.contains(&code), "{said}");
        anna.clicks("Se, hvad du skal gøre nu").await?;
        anna.sees("Trin 1 af 7").await?;
        // Who answers no is reminded of it in a line.
        anna.chooses(DANGER, "Nej").await?;
        anna.clicks("Næste: Trivsel").await?;
        anna.sees("Nej").await?;
        ensure!(!anna.reads().await?.contains("at der er tegn på fare"));
        Ok(())
    });
}
