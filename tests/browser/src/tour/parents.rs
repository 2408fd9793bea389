//! The page that the parents read, and their own part, in Danish and in English.

use anyhow::Result;

use super::{Station, main, side};
use crate::story::{begins, fills_in_the_child, reaches_review};
use crate::{Visitor, house};

pub(super) async fn walk<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    anna.is_ready().await?;
    anna.opens(&house().join("tests/museum/1/concern.pdf")).await?;
    anna.sees("Filen var ikke krypteret.").await?;
    stop(anna, side("modtaget-pdf", "An opened PDF that was not sealed")).await?;
    anna.clicks("Vis som forældre ser det").await?;
    anna.sees("Sådan oplever vi").await?;
    stop(anna, main("foraeldre", "The page that the parents read")).await?;
    anna.goes_to_the_page().await?;
    begins(anna).await?;
    fills_in_the_child(anna).await?;
    reaches_review(anna).await?;
    anna.clicks("Vis som forældre ser det").await?;
    anna.picks("Vis på", "English").await?;
    anna.sees("For the parents").await?;
    stop(anna, side("foraeldre-engelsk", "The page that the parents read, in English")).await?;
    anna.goes_to_the_page().await?;
    anna.clicks("Overgangsskema").await?;
    anna.sees("Trin 1 af").await?;
    anna.clicks("Forældre og barn").await?;
    anna.picks("Vis forældrenes del på", "English").await?;
    anna.sees("What makes your child happy").await?;
    stop(anna, side("foraeldre-del-engelsk", "The part of the parents, in English")).await
}
