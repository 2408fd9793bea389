//! A file that somebody else made: its code, a wrong one, and what is in it.

use anyhow::Result;

use super::{Station, main, side};
use crate::{Visitor, house};

pub(super) async fn walk<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    let museum = house().join("tests/museum/1");
    anna.opens(&museum.join("concern.age.txt")).await?;
    anna.sees("Lås filen op").await?;
    stop(anna, main("aabn", "A sealed file waits for its code")).await?;
    anna.types("Kode", "forkert kode").await?;
    anna.clicks("Lås op").await?;
    anna.sees("Koden passer ikke til filen").await?;
    stop(anna, side("aabn-fejl", "A code that does not fit")).await?;
    let code = std::fs::read_to_string(museum.join("code.txt"))?;
    anna.retypes("Kode", code.trim()).await?;
    anna.clicks("Lås op").await?;
    anna.sees("Filen er hel.").await?;
    stop(anna, main("modtaget", "An opened document is read")).await?;
    several(anna, code.trim()).await?;
    stop(anna, side("aabn-flere", "The second of two sealed files waits for its code")).await
}

/// Chooses two sealed files at once, and opens the first.
async fn several(anna: &Visitor, code: &str) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let both = ["en.age.txt", "to.age.txt"].map(|name| folder.path().join(name));
    for copy in &both {
        std::fs::copy(house().join("tests/museum/1/concern.age.txt"), copy)?;
    }
    anna.goes_to_the_page().await?;
    anna.is_ready().await?;
    anna.opens_all(&both).await?;
    anna.sees("Fil 1 af 2: en.age.txt").await?;
    anna.types("Kode", code).await?;
    anna.clicks("Lås op").await?;
    anna.sees("en.age.txt er åbnet. Her er den næste fil.").await?;
    anna.sees("Fil 2 af 2: to.age.txt").await
}
