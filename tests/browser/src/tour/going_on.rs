//! From one form to the next: what is offered to go along; and two files that are put together.

use anyhow::Result;

use super::{Station, main, side};
use crate::Visitor;
use crate::story::{DANGER, FORM, begins, fills_in_the_child, hands_in, reaches_review};

pub(super) async fn walk<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    begins(anna).await?;
    fills_in_the_child(anna).await?;
    anna.chooses(DANGER, "Ja").await?;
    reaches_review(anna).await?;
    hands_in(anna).await?;
    anna.chooses("Vælg filtype", "PDF").await?;
    anna.clicks("Lav PDF").await?;
    anna.clicks("Hvad kan være det næste?").await?;
    anna.sees("Begynd »Underretning: kladde«").await?;
    let file = anna.saved_file().await?;
    stop(anna, side("klar-videre", "Forms that may follow")).await?;
    anna.clicks("Begynd »Underretning: kladde«").await?;
    anna.sees(&format!("Tag svar med fra »{FORM}«")).await?;
    stop(anna, main("tag-med", "What is offered to go along, and nothing more")).await?;
    anna.goes_to_the_page().await?;
    begins(anna).await?;
    anna.types("Barnets navn", "Alma B.").await?;
    anna.clicks("Tidlig opsporing").await?;
    anna.sees("Fortsæt på skemaet").await?;
    anna.opens(&file).await?;
    anna.sees("Vil du lægge de to skemaer sammen?").await?;
    stop(anna, side("sammen-spoerg", "Two files of one form: whether to put them together"))
        .await?;
    anna.clicks("Læg dem sammen").await?;
    anna.sees("Læg to skemaer sammen").await?;
    stop(anna, side("sammen", "Two files of one form are put together")).await
}

/// A number that is hidden as it is typed, and taken away before it is handed over.
pub(super) async fn civil<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    anna.is_ready().await?;
    anna.clicks("Underretning: kladde").await?;
    anna.sees("Trin 1 af").await?;
    anna.clicks("Barnet og familien").await?;
    anna.types("Barnets navn", "Alma Eksempel").await?;
    anna.types("CPR-nummer", "030723-0000").await?;
    stop(anna, side("cpr", "A CPR number is hidden as it is typed")).await?;
    reaches_review(anna).await?;
    hands_in(anna).await?;
    anna.sees("CPR-nummeret kommer med i filen.").await?;
    stop(anna, side("aflever-cpr", "A CPR number would go into the file")).await?;
    anna.clicks("Fjern CPR-nummeret").await?;
    anna.sees("CPR-nummeret er fjernet.").await?;
    stop(anna, side("aflever-cpr-fjernet", "A CPR number was taken away")).await
}
