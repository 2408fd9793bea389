//! Steps of a form: empty, wrong, in danger, filled in, with gaps, and after a fall.

use anyhow::Result;

use super::{Station, main, side};
use crate::Visitor;
use crate::story::{
    AREAS, DANGER, MIXED, SEEN, SEEN_OF_MIXED, begins, fills_in_a_concern, fills_in_the_child,
    reaches_review,
};

pub(super) async fn walk<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    begins(anna).await?;
    stop(anna, side("barnet-tomt", "The first step, empty")).await?;
    fills_in_the_child(anna).await?;
    stop(anna, main("barnet", "The first step, filled in")).await?;
    anna.chooses(DANGER, "Ja").await?;
    anna.sees("Gå til din leder med det samme").await?;
    stop(anna, main("barnet-fare", "Acute danger: what to do now")).await?;
    anna.clicks("Næste: Trivsel").await?;
    anna.sees("Du har svaret ja").await?;
    stop(anna, side("trivsel-fare", "Acute danger is said on every step")).await?;
    anna.clicks("Barnet").await?;
    anna.chooses(DANGER, "Nej").await?;
    anna.clicks("Næste: Trivsel").await?;
    stop(anna, side("trivsel-tomt", "The four areas, empty")).await?;
    anna.clicks_under(AREAS[0].0, "Hvad kan vi kigge efter?").await?;
    anna.chooses("Søger trøst eller hjælp", "Ser vi af og til").await?;
    stop(anna, side("trivsel-tegn", "Signs to look for, beside the choice")).await?;
    anna.clicks_under(AREAS[0].0, "Hvad kan vi kigge efter?").await?;
    for ((_, question), position) in AREAS.into_iter().zip(MIXED) {
        anna.chooses(question, position).await?;
    }
    anna.types_under(AREAS[2].0, SEEN, SEEN_OF_MIXED).await?;
    stop(anna, main("trivsel", "The four areas, filled in")).await
}

pub(super) async fn concern<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    begins(anna).await?;
    fills_in_a_concern(anna).await?;
    stop(anna, main("opfoelgning", "What follows, with two agreements")).await?;
    anna.clicks("Fjern aftale 2").await?;
    anna.sees("Aftale 2 er fjernet").await?;
    stop(anna, side("opfoelgning-fjernet", "A removed agreement can come back")).await?;
    anna.clicks("Fortryd").await?;
    for (step, station) in [
        ("Trivsel", side("trivsel-bekymring", "The four areas where all give concern")),
        ("Omkring barnet", side("omkring", "What is around the child")),
        ("Samlet vurdering", side("samlet", "The position as a whole")),
    ] {
        anna.clicks(step).await?;
        stop(anna, station).await?;
    }
    Ok(())
}

pub(super) async fn gaps<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    begins(anna).await?;
    anna.types_date("Fødselsdato", ["31", "2", "2023"]).await?;
    anna.types("Udfyldt af", "Anna").await?;
    anna.sees("Skriv en dato, der findes").await?;
    stop(anna, side("barnet-dato", "A date that does not exist")).await?;
    reaches_review(anna).await?;
    anna.sees("mangler").await?;
    stop(anna, main("gennemse-mangler", "Review with gaps")).await?;
    anna.clicks("Aflever skemaet").await?;
    anna.sees("Aflever alligevel").await?;
    stop(anna, side("gennemse-alligevel", "What is missing is listed, and locks nothing")).await
}

/// The page of a rehearsal falls over on demand.
pub(super) async fn falling<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    begins(anna).await?;
    anna.types("Hvad viser eller siger barnet selv?", "Vil gerne synge ¤panic¤").await?;
    anna.sees("Skemaet gik i stå og er startet igen").await?;
    stop(anna, side("genoptaget", "After a fall: nothing was lost")).await
}
