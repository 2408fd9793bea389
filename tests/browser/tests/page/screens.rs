//! Every screen and every state, in every way that people look at them: nothing for axe-core to say in
//! light, dark and forced colours, nothing cut or too small, nothing that moves.

use anyhow::{Context, Result, ensure};
use trivsel_browser_tests::story::{begins, reaches_review};
use trivsel_browser_tests::tour::{Station, Tour};
use trivsel_browser_tests::{DESKTOP, NARROW, PHONE, Page, Visitor, Wish, visit};

/// Looks at a screen that is no station of its own, through both windows.
pub(super) async fn looks_at(anna: &Visitor, name: &str) -> Result<()> {
    for (window, size) in [("1280", DESKTOP), ("390", PHONE)] {
        anna.has_a_screen_of(size).await?;
        let complaints = anna.hears_axe().await?;
        ensure!(complaints.is_empty(), "{name} at {window}:\n{}", complaints.join("\n"));
        let sideways = "return document.documentElement.scrollWidth > innerWidth";
        ensure!(anna.script(sideways, vec![]).await? == false, "{name} at {window} is too wide");
    }
    anna.has_a_screen_of(NARROW).await?;
    let sideways = "return document.documentElement.scrollWidth > innerWidth";
    ensure!(anna.script(sideways, vec![]).await? == false, "{name} at 320 is too wide");
    anna.has_a_screen_of(DESKTOP).await?;
    anna.can_be_heard().await.with_context(|| name.to_owned())
}

/// All of axe-core, not its rules for colours alone, in every colour that the system may ask for.
async fn hears_all_of_axe(anna: &Visitor, name: &str) -> Result<()> {
    for (way, wish) in
        [("dark", Wish::Dark), ("contrast", Wish::Contrast), ("forced", Wish::Forced)]
    {
        anna.wishes(wish).await?;
        let found = anna.hears_axe().await?;
        ensure!(found.is_empty(), "{name}, {way}:\n{}", found.join("\n"));
    }
    anna.wishes(Wish::None).await
}

/// Walks a tour to its end, and says then what was found on the way.
fn holds(tour: Tour) {
    visit(tour.page(), async |anna| {
        let faults = std::cell::RefCell::new(Vec::new());
        let looks = async |anna: &Visitor, station: Station| {
            let found = anna.finds_no_fault(station.name).await;
            let heard = anna.can_be_heard().await.with_context(|| station.name);
            let all = match station.is_main {
                true => hears_all_of_axe(anna, station.name).await,
                false => Ok(()),
            };
            let found = [found, all, heard].into_iter().filter_map(Result::err);
            faults.borrow_mut().extend(found.map(|fault| format!("{fault:#}")));
            Ok(())
        };
        tour.walk(&anna, &looks).await?;
        let faults = faults.into_inner();
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(())
    });
}

#[test]
fn beginning() {
    holds(Tour::Beginning);
}

#[test]
fn filling_in() {
    holds(Tour::FillingIn);
}

#[test]
fn every_step_with_every_condition_on() {
    holds(Tour::Concern);
}

#[test]
fn what_is_missing() {
    holds(Tour::Gaps);
}

#[test]
fn reviewing_and_handing_over() {
    holds(Tour::HandingOver);
}

#[test]
fn passing_on() {
    holds(Tour::PassingOn);
}

#[test]
fn opening() {
    holds(Tour::Opening);
}

#[test]
fn forms_and_settings_of_a_municipality() {
    holds(Tour::Own);
}

#[test]
fn every_kind_of_question() {
    holds(Tour::Kinds);
}

#[test]
fn drafts() {
    holds(Tour::Drafts);
}

#[test]
fn drafts_that_keep_themselves() {
    holds(Tour::Kept);
}

#[test]
fn what_lies_over_a_screen() {
    holds(Tour::Over);
}

#[test]
fn receiving() {
    holds(Tour::Receiving);
}

#[test]
fn beginning_anew() {
    holds(Tour::Anew);
}

#[test]
fn replying() {
    holds(Tour::Replying);
}

#[test]
fn parents() {
    holds(Tour::Parents);
}

#[test]
fn going_on() {
    holds(Tour::GoingOn);
}

#[test]
fn a_civil_registration_number() {
    holds(Tour::Civil);
}

#[test]
fn after_a_fall() {
    holds(Tour::Falling);
}

/// What looks for faults finds each that is made.
#[test]
fn faults_that_are_made_are_found() {
    const MADE: [(&str, &str); 8] = [
        (".tile strong { color: #767676 !important }", "light: color-contrast-enhanced"),
        (".tile { width: 2000px !important }", "1280, light: the page is"),
        (".tile { height: 20px; overflow: hidden }", "light: cut"),
        (".btn { min-height: 20px; padding: 0 !important }", "light: button.btn"),
        ("@keyframes a { to { opacity: .5 } } .bub { animation: a 9s infinite }", "still: moves"),
        (
            "@media (prefers-color-scheme: dark) { .tile { background: #888 !important } }",
            "1280, dark: color-contrast",
        ),
        (
            "@media (prefers-contrast: more) { .tile { background: #888 !important } }",
            "1280, contrast: color-contrast",
        ),
        (
            ".sunken { forced-color-adjust: none; background: #000; color: #222 }",
            "1280, forced: color-contrast",
        ),
    ];
    visit(Page::site(), async |anna| {
        anna.is_ready().await?;
        anna.sees("Flere skemaer").await?;
        for (rule, fault) in MADE {
            anna.script(WEAR, vec![rule.into()]).await?;
            let found = anna.finds_no_fault("start").await.err().map(|it| it.to_string());
            let found = found.unwrap_or_default();
            ensure!(found.contains(fault), "{rule} is not found to be »{fault}«:\n{found}");
            anna.script(UNDRESS, vec![]).await?;
        }
        anna.finds_no_fault("start").await
    });
}

/// Puts a rule on, and takes it off again.
const WEAR: &str = r#"
const root = document.querySelector("trivsel-skema").shadowRoot, sheet = new CSSStyleSheet();
sheet.replaceSync(arguments[0]);
root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];"#;
const UNDRESS: &str = r#"
const root = document.querySelector("trivsel-skema").shadowRoot;
root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, -1);"#;

#[test]
fn a_gap_leads_to_its_question() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        reaches_review(&anna).await?;
        anna.clicks("Udfyld »Barnets navn").await?;
        anna.sees("Trin 1 af 7").await?;
        let at = "return document.querySelector('trivsel-skema').shadowRoot.activeElement.labels[0].textContent";
        let focused = anna.script(at, vec![]).await?;
        ensure!(focused.as_str().is_some_and(|label| label.contains("Barnets navn")), "{focused}");
        Ok(())
    });
}
