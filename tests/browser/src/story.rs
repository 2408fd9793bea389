//! What a person fills in, told once for all tests. All names are made up.

use anyhow::{Context, Result};

use crate::{Visitor, house};

/// The form that is filled in.
pub const FORM: &str = "Trivselsskema, 3–6 år";

/// The four areas and their position questions.
pub const AREAS: [(&str, &str); 4] = [
    (
        "Psykisk og følelsesmæssig trivsel",
        "Hvordan er barnets psykiske og følelsesmæssige trivsel her og nu?",
    ),
    ("Kognitiv trivsel", "Hvordan er barnets kognitive trivsel her og nu?"),
    ("Social trivsel", "Hvordan er barnets sociale trivsel her og nu?"),
    (
        "Fysisk og sansemotorisk trivsel",
        "Hvordan er barnets fysiske og sansemotoriske trivsel her og nu?",
    ),
];

/// The question that asks for danger.
pub const DANGER: &str = "Er der tegn på vold";
/// The question under every area.
pub const SEEN: &str = "Hvad har I set og hørt";

/// What is seen and heard in each area of a child that gives concern.
const SEEN_OF_CONCERN: [&str; 4] = [
    "Græder ved afleveringen hver dag i to uger. Falder til ro, når den samme voksne tager imod.",
    "Går fra bord til bord ved formiddagens lege og bliver sjældent ved noget.",
    "Står alene i garderoben tirsdag og torsdag. Ser på de andre og går, når de kommer nærmere.",
    "Er træt midt på dagen og spiser lidt. Klatrer gerne, når en voksen står ved.",
];

/// The positions of a child that thrives but for one area, in which there is something to be said.
pub const MIXED: [&str; 4] = ["Trivsel", "Trivsel", "Ekstra opmærksomhed", "Trivsel"];
/// What is said there.
pub const SEEN_OF_MIXED: &str = "Står ofte ved siden af legen i garderoben. To gange i denne uge bad \
    hun en voksen spørge, om hun måtte være med.";

/// Begins the form.
///
/// # Errors
/// Where something is not on the screen; so for all functions here.
pub async fn begins(anna: &Visitor) -> Result<()> {
    anna.clicks(FORM).await?;
    anna.sees("Trin 1 af 7").await
}

/// Fills in the first step.
pub async fn fills_in_the_child(anna: &Visitor) -> Result<()> {
    anna.types("Barnets navn eller initialer", "Alma").await?;
    anna.types_date("Fødselsdato", ["3", "7", "2023"]).await?;
    anna.types("Institution og stue", "Eksempelhuset, Mariehønen").await?;
    anna.types("Udfyldt af", "Anna Eksempel").await?;
    anna.picks("Rolle", "Pædagog").await?;
    anna.chooses("Anledning", "Efterår").await?;
    anna.chooses("Egen eller fælles vurdering?", "Egen vurdering").await?;
    anna.chooses("Hvor længe har I kendt barnet?", "Mere end tre måneder").await?;
    anna.types("Hvad er barnet glad for", "Sang, høje tårne og æblegrød").await?;
    anna.chooses(DANGER, "Nej").await
}

/// Fills in the step on what is around the child.
pub async fn fills_in_what_is_around(anna: &Visitor) -> Result<()> {
    anna.chooses("De voksne her", "Støtter barnet").await?;
    anna.chooses("Hverdagen her", "Støtter barnet delvist").await?;
    anna.chooses("Børnegruppen", "Støtter barnet").await?;
    anna.chooses("Samarbejdet med hjemmet", "Støtter barnet").await?;
    anna.chooses("Fremmøde", "Kommer stabilt").await
}

/// Fills in all five steps for a child that gives concern, so that every condition is on, with
/// two agreements.
pub async fn fills_in_a_concern(anna: &Visitor) -> Result<()> {
    fills_in_the_child(anna).await?;
    anna.clicks("Næste: Trivsel").await?;
    for ((area, question), seen) in AREAS.into_iter().zip(SEEN_OF_CONCERN) {
        anna.chooses(question, "Bekymring").await?;
        anna.types_under(area, SEEN, seen).await?;
    }
    anna.clicks("Næste: Omkring barnet").await?;
    fills_in_what_is_around(anna).await?;
    anna.clicks("Næste: Samlet vurdering").await?;
    anna.chooses("Barnets position her og nu", "Bekymring").await?;
    anna.chooses("Hvor gælder billedet?", "Her hos os").await?;
    anna.chooses("Siden sidst", "Sværere end sidst").await?;
    anna.types("Begrundelse", "Vi ser det hver dag").await?;
    anna.clicks("Næste: Opfølgning").await?;
    fills_in_what_follows(anna).await
}

/// Fills in the last step.
pub async fn fills_in_what_follows(anna: &Visitor) -> Result<()> {
    anna.types("Hvad virker allerede", "Sangstunden").await?;
    anna.types_date("Dato for samtalen", ["20", "11", "2026"]).await?;
    anna.types("Hvad kan vi selv gøre anderledes?", "Færre skift efter frokost").await?;
    agrees(anna, "Aftale 1", "Fast leg i det lille rum", "Anna").await?;
    anna.clicks("Tilføj aftale").await?;
    agrees(anna, "Aftale 2", "Taler med hjemmet", "Jonas").await?;
    anna.types("Hvordan kan vi se, at det hjælper?", "Alma byder selv ind").await?;
    anna.chooses("Næste skridt", "Dialogmøde").await?;
    anna.types_date("Vi følger op den", ["15", "12", "2026"]).await?;
    anna.types("Organisatorisk tovholder", "Lene Leder").await?;
    anna.types("Relationel tovholder", "Anna Eksempel").await?;
    anna.types_date("Lederen er orienteret den", ["21", "11", "2026"]).await?;
    anna.chooses("Har I taget stilling til underretning?", "Ja, der er ikke grundlag").await?;
    anna.types("Hvad bygger I det svar på?", "Drøftet med lederen").await?;
    anna.chooses("Ved forældrene, at vi laver", "Ja").await
}

async fn agrees(anna: &Visitor, agreement: &str, what: &str, who: &str) -> Result<()> {
    anna.types_under(agreement, "Hvad gør vi?", what).await?;
    anna.types_under(agreement, "Hvem gør det?", who).await?;
    for (part, text) in [("Dag", "1"), ("Måned", "12"), ("År", "2026")] {
        anna.types_under(agreement, part, text).await?;
    }
    Ok(())
}

/// Opens the sealed file of the museum with its code.
pub async fn opens_from_the_museum(anna: &Visitor) -> Result<()> {
    let museum = house().join("tests/museum/1");
    anna.is_ready().await?;
    anna.opens(&museum.join("concern.age.txt")).await?;
    anna.sees("Lås filen op").await?;
    let code = std::fs::read_to_string(museum.join("code.txt"))?;
    anna.types("Kode", code.trim()).await?;
    anna.clicks("Lås op").await?;
    anna.sees("Filen er hel.").await
}

/// Goes to the page that lists all answers.
pub async fn reaches_review(anna: &Visitor) -> Result<()> {
    anna.clicks("Gennemse").await?;
    anna.sees("Gennemse svarene").await
}

/// Hands in, whatever is missing: it is listed first, and locks nothing.
pub async fn hands_in(anna: &Visitor) -> Result<()> {
    anna.clicks("Aflever skemaet").await?;
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    if anna.reads().await?.contains("Aflever alligevel") {
        anna.clicks("Aflever alligevel").await?;
    }
    Ok(())
}

/// Reads the code off the screen.
pub async fn reads_the_code(anna: &Visitor) -> Result<String> {
    let words = r#"return [...document.querySelector("trivsel-skema").shadowRoot
        .querySelectorAll(".pass")].map(el => el.innerText).join(" ")"#;
    let mut code = String::new();
    for _ in 0..500 {
        code = anna.script(words, Vec::new()).await?.as_str().unwrap_or_default().to_lowercase();
        code = code.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).fold(
            String::new(),
            |code, word| {
                if code.is_empty() { word.to_owned() } else { format!("{code}-{word}") }
            },
        );
        if code.split('-').count() == 6 {
            return Ok(code);
        }
        tokio::time::sleep(std::time::Duration::from_millis(40)).await;
    }
    Err(anyhow::anyhow!("six words")).with_context(|| format!("the code reads »{code}«"))
}
