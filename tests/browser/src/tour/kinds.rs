//! Every kind of question that a form may ask, empty and with what is pointed out.

use anyhow::Result;

use super::{Station, side};
use crate::{Visitor, house};

pub(super) async fn walk<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    anna.is_ready().await?;
    anna.opens(&house().join("tests/forms/every-kind.json")).await?;
    anna.clicks("Udfyld skemaet").await?;
    anna.sees("Skriv tal, som du plejer").await?;
    anna.types("1. Antal søskende", "20").await?;
    anna.types("2. Timer i institutionen", "37,55").await?;
    anna.types("Søvn om natten", "mange").await?;
    anna.types("Vægt", "14,5").await?;
    anna.sees("Tallet skal være 12 eller mindre.").await?;
    stop(anna, side("slags-tal", "Numbers, measures and points in time, with remarks")).await?;
    anna.clicks("Valg").await?;
    anna.chooses("Hvor leger barnet helst?", "Andet, med egne ord").await?;
    anna.types("Andet, med egne ord: Hvor leger", "Ved bækken").await?;
    stop(anna, side("slags-valg", "Choices, with own words")).await?;
    anna.clicks("Tabeller").await?;
    anna.types("Hvad gør vi? Aftale 1", "Leger i det lille rum").await?;
    anna.clicks("Tilføj aftale").await?;
    stop(anna, side("slags-tabel", "Rows of a table")).await?;
    anna.clicks("Regler").await?;
    anna.types("Pauser om dagen", "7").await?;
    anna.sees("Mange pauser kan være et tegn på").await?;
    stop(anna, side("slags-regler", "What is worked out and pointed out")).await
}
