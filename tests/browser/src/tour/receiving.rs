//! What can be done with a document that somebody else made: keep its PDF, begin anew, choose between
//! two versions, answer.

use anyhow::Result;

use super::{Station, main, side};
use crate::story::opens_from_the_museum;
use crate::{Visitor, house};

pub(super) async fn walk<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    opens_from_the_museum(anna).await?;
    anna.clicks("Gem PDF'en").await?;
    anna.sees("Browseren er bedt om at gemme").await?;
    stop(anna, side("modtaget-gemt", "The PDF of an opened document is saved")).await?;
    anna.clicks("Ret i en ny udgave").await?;
    anna.sees("Trin 1 af").await?;
    stop(anna, side("fortsat", "A document of somebody else goes on")).await?;
    anna.clicks("Tidlig opsporing").await?;
    anna.sees("Fortsæt på skemaet").await?;
    anna.opens(&house().join("tests/museum/1/concern.pdf")).await?;
    anna.sees("To udgaver af det samme skema").await?;
    stop(anna, main("to-udgaver", "Two versions: which one is to lie open")).await
}

/// A new document about the same child.
pub(super) async fn anew<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    opens_from_the_museum(anna).await?;
    anna.clicks("English").await?;
    anna.sees("The file is whole.").await?;
    stop(anna, side("modtaget-engelsk", "An opened document on an English screen")).await?;
    anna.clicks("Dansk").await?;
    anna.clicks("Nyt skema om det samme barn").await?;
    anna.sees("Trin 1 af").await?;
    stop(anna, side("forfra", "A new document about the same child")).await
}

/// A request is answered, and the answer is handed back.
pub(super) async fn replying<S>(anna: &Visitor, stop: &S) -> Result<()>
where
    S: AsyncFn(&Visitor, Station) -> Result<()>,
{
    anna.is_ready().await?;
    anna.clicks("Henvendelse til").await?;
    anna.sees("Trin 1 af").await?;
    anna.types("Fra (navn", "Anna Eksempel, pædagog").await?;
    anna.clicks("Gennemse").await?;
    crate::story::hands_in(anna).await?;
    anna.chooses("Vælg filtype", "PDF").await?;
    anna.clicks("Lav PDF").await?;
    anna.sees("Filen er klar").await?;
    let file = anna.saved_file().await?;
    anna.goes_to_the_page().await?;
    anna.is_ready().await?;
    anna.opens(&file).await?;
    anna.sees("Svar, og send tilbage").await?;
    stop(anna, side("henvendelse", "A request that can be answered")).await?;
    anna.clicks("Svar, og send tilbage").await?;
    anna.sees("Du svarer på et skema, som du har modtaget.").await?;
    stop(anna, main("svar", "The part in which a request is answered")).await?;
    anna.clicks("Barnet og familien").await?;
    anna.sees("Det har afsenderen skrevet.").await?;
    stop(anna, side("svar-laest", "What the sender wrote, to be read")).await
}
