//! Drafts: the screen with their code, what the line below the steps says of them, a file that keeps
//! itself up to date, and one that cannot be written to. And what lies over a screen for a while.

use anyhow::Result;

use super::{Station, main, side};
use crate::Visitor;
use crate::stage::{chooses_a_file, chooses_a_locked_file, covers_after, works_for_ever};
use crate::story::{begins, fills_in_the_child, reads_the_code};

const IN_FILE: &str = "Gem automatisk i en fil";
const PLACE: &str = "Institution og stue";

pub(super) async fn walk<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    begins(anna).await?;
    fills_in_the_child(anna).await?;
    anna.clicks("Gem kladde").await?;
    anna.sees("Hvordan vil du gemme?").await?;
    let code = reads_the_code(anna).await?;
    stop(anna, main("kladde", "Before the first draft: its code, and how to save it")).await?;
    anna.clicks("Gem som fil").await?;
    anna.sees("Browseren er bedt om at gemme").await?;
    let file = anna.saved_file().await?;
    stop(anna, side("trin-gemt", "A step whose answers are all in a draft")).await?;
    anna.clicks("Ryd og luk").await?;
    anna.sees("Har du set filen i Overførsler").await?;
    stop(anna, side("ryd-gemt", "Clearing asks for what nobody here can know")).await?;
    anna.clicks("Annullér").await?;
    anna.clicks("Vis koden").await?;
    anna.sees("Din kladde").await?;
    stop(anna, side("kladde-gemt", "After the first draft: its code once more")).await?;
    anna.clicks("Tilbage til skemaet").await?;
    anna.types(PLACE, " 2").await?;
    anna.sees("Ikke alt er gemt").await?;
    stop(anna, side("trin-aendret", "A step with answers that the draft has not")).await?;
    anna.clicks("Gem kladde i Overførsler").await?;
    anna.sees("Se efter kladden").await?;
    anna.clicks("Vis koden").await?;
    chooses_a_locked_file(anna).await?;
    anna.clicks(IN_FILE).await?;
    anna.sees("Gem den igen, gerne et andet sted.").await?;
    let unwritten = "The chosen file cannot be written to, and all answers were to be saved";
    stop(anna, side("kladde-ikke-skrevet", unwritten)).await?;
    anna.goes_to_the_page().await?;
    anna.is_ready().await?;
    anna.opens(&file).await?;
    anna.sees("Lås filen op").await?;
    anna.types("Kode", &code).await?;
    stop(anna, side("aabn-kladde", "A draft waits for its code")).await?;
    anna.clicks("Lås op").await?;
    anna.sees("Din kladde er åbnet.").await?;
    stop(anna, main("kladde-aabnet", "A draft is open")).await
}

/// A file that keeps itself up to date, and what is said where it cannot.
pub(super) async fn kept<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    begins(anna).await?;
    fills_in_the_child(anna).await?;
    anna.clicks("Gem kladde").await?;
    reads_the_code(anna).await?;
    chooses_a_locked_file(anna).await?;
    anna.clicks(IN_FILE).await?;
    anna.sees("Kladden kunne ikke gemmes").await?;
    stop(anna, side("kladde-fejl", "The chosen file cannot be written to")).await?;
    chooses_a_file(anna).await?;
    anna.clicks(IN_FILE).await?;
    anna.sees("Kladden gemmer sig selv i filen min-kladde.age.txt.").await?;
    stop(anna, side("trin-selv", "A step whose draft keeps itself up to date")).await?;
    anna.clicks("Vis koden").await?;
    anna.sees("Stop med at gemme selv").await?;
    stop(anna, side("kladde-selv", "A draft that keeps itself up to date")).await
}

/// What lies over a screen for a while: the cover, and work that lasts.
pub(super) async fn over<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    begins(anna).await?;
    fills_in_the_child(anna).await?;
    stop(anna, side("trin-ikke-gemt", "A step whose answers are in no file")).await?;
    covers_after(anna, "0.02").await?;
    anna.sees("Skærmen er dækket til").await?;
    covers_after(anna, "0").await?;
    stop(anna, main("daekket", "The cover, after a while without a touch")).await?;
    anna.clicks("Vis skemaet igen").await?;
    anna.clicks("Aflever").await?;
    reads_the_code(anna).await?;
    works_for_ever(anna).await?;
    anna.clicks("Lav krypteret fil").await?;
    anna.sees("Filen bliver lavet …").await?;
    stop(anna, side("aflever-arbejder", "Work that lasts can be given up")).await
}
