//! Review, hand-over and the end; and what is not given to everybody.

use anyhow::Result;

use super::{Station, main, side};
use crate::Visitor;
use crate::story::{begins, fills_in_a_concern, hands_in, reaches_review, reads_the_code};

pub(super) async fn walk<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    begins(anna).await?;
    fills_in_a_concern(anna).await?;
    reaches_review(anna).await?;
    stop(anna, main("gennemse", "Review")).await?;
    hands_in(anna).await?;
    reads_the_code(anna).await?;
    stop(anna, main("aflever", "Handing over, sealed with a code")).await?;
    anna.chooses("", "PDF").await?;
    stop(anna, side("aflever-pdf", "Handing over as an open PDF")).await?;
    anna.clicks("Lav PDF").await?;
    anna.sees("Filen er klar").await?;
    stop(anna, side("klar-pdf", "The PDF is made: what to do now")).await?;
    anna.clicks("Lav også en krypteret fil").await?;
    anna.chooses("", "Krypteret fil").await?;
    anna.clicks("Lav krypteret fil").await?;
    anna.sees("Filen er klar").await?;
    stop(anna, main("klar", "The sealed file is made: what to do now")).await?;
    anna.clicks("Tilbage til svarene").await?;
    anna.clicks("Barnet").await?;
    anna.types("Institution og stue", " 2").await?;
    anna.clicks("Ryd og luk").await?;
    anna.sees("Vil du rydde skemaet?").await?;
    stop(anna, side("ryd", "Clearing asks first")).await?;
    anna.clicks("Ryd").await?;
    anna.sees("Skemaet er ryddet i dette vindue.").await?;
    stop(anna, side("ryddet", "All is cleared, and the start page says so")).await
}

pub(super) async fn passing_on<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    anna.clicks("Overgangsskema").await?;
    anna.sees("Trin 1 af 7").await?;
    anna.chooses("Hvilket skift?", "Fra dagpleje").await?;
    anna.types("Barnets navn", "Alma").await?;
    anna.clicks("Forældre og barn").await?;
    anna.types("Hvad gør jeres barn glad", "Skovhytter").await?;
    stop(anna, side("foraeldre-del", "The part of the parents")).await?;
    anna.clicks("Gennemse").await?;
    anna.sees("Det er ikke valgt, hvad I må give videre.").await?;
    stop(anna, side("videregivelse-ikke-valgt", "Nothing was agreed to be passed on")).await?;
    anna.clicks("Se på »Hvad må vi give videre?«").await?;
    anna.chooses("Hvad må vi give videre?", "Forældrenes del").await?;
    anna.clicks("Gennemse").await?;
    anna.sees("Gives ikke videre: »Fagpersonens del«").await?;
    stop(anna, side("videregivelse-gennemse", "Review of what is passed on")).await?;
    hands_in(anna).await?;
    anna.sees("Det er ikke med").await?;
    stop(anna, side("videregivelse-aflever", "Handing over a part")).await
}
