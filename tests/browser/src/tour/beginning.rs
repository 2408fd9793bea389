//! The start page and what can be reached from it without a document. Whether it offers the right
//! forms is not looked at here.

use anyhow::Result;

use super::{Station, main, side};
use crate::Visitor;

pub(super) async fn walk<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    anna.is_ready().await?;
    anna.sees("Flere skemaer").await?;
    stop(anna, main("start", "The start page")).await?;
    anna.picks("Hvor arbejder du?", "Dagpleje").await?;
    anna.picks("Hvor gammelt er barnet?", "Fra 1 år").await?;
    anna.sees("Foreslået").await?;
    anna.clicks("Det siger loven").await?;
    stop(anna, side("start-forslag", "The start page for one place and age")).await?;
    anna.clicks("Kommunens indstillinger").await?;
    anna.sees("Her er ingen indstillinger i brug.").await?;
    stop(anna, side("indstillinger-ingen", "No settings of a municipality")).await?;
    anna.clicks("Tilbage").await?;
    for (link, heading, station) in [
        ("Hjælp", "Sådan gør du, opgave for opgave.", side("hjaelp", "Help")),
        ("Sådan passer vi", "Mens du skriver", side("oplysninger", "What becomes of answers")),
        ("Tilgængelighed", "Det er ikke prøvet", side("tilgaengelighed", "Accessibility")),
    ] {
        anna.clicks(link).await?;
        anna.sees(heading).await?;
        stop(anna, station).await?;
        anna.clicks("Tilbage").await?;
    }
    anna.clicks("English").await?;
    anna.sees("What do you want to do?").await?;
    stop(anna, side("start-engelsk", "The start page in English")).await?;
    anna.clicks("Dansk").await?;
    anna.sees("Hvad vil du i gang med?").await?;
    anna.clicks("Prøv med et opdigtet barn").await?;
    anna.sees("ØVELSE. Barnet findes ikke.").await?;
    stop(anna, side("oevelse", "Practice with a made-up child")).await?;
    anna.clicks("English").await?;
    anna.sees("Dansk").await?;
    stop(anna, side("oevelse-engelsk", "A step on an English screen")).await
}
