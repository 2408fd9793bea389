//! How much a person has to do: every click, choice, field and date from the start page to a made
//! file is counted, for a child who thrives. A form that takes long is put off, and the quiet
//! children with it.

use std::cell::Cell;
use std::io::Write;

use anyhow::{Result, ensure};
use trivsel_browser_tests::story::{AREAS, DANGER, FORM, reads_the_code};
use trivsel_browser_tests::{Page, Visitor, visit};

/// As many interactions as the required answers of a trivselsskema may take.
const MOST: usize = 45;

/// A person whose every move is counted: a click, a choice by mouse or key, a field typed and a
/// date are one each.
struct Counted<'a> {
    anna: &'a Visitor,
    moves: Cell<usize>,
}

impl Counted<'_> {
    fn counts(&self) {
        self.moves.set(self.moves.get() + 1);
    }

    async fn clicks(&self, name: &str) -> Result<()> {
        self.counts();
        self.anna.clicks(name).await
    }

    async fn chooses(&self, question: &str, option: &str) -> Result<()> {
        self.counts();
        self.anna.chooses(question, option).await
    }

    async fn picks(&self, list: &str, option: &str) -> Result<()> {
        self.counts();
        self.anna.picks(list, option).await
    }

    async fn types(&self, field: &str, text: &str) -> Result<()> {
        self.counts();
        self.anna.types(field, text).await
    }

    async fn types_date(&self, question: &str, date: [&str; 3]) -> Result<()> {
        self.counts();
        self.anna.types_date(question, date).await
    }

    async fn answers_what_is_asked_of_the_child(&self) -> Result<()> {
        self.types("Barnets navn eller initialer", "Alma").await?;
        self.types_date("Fødselsdato", ["3", "7", "2023"]).await?;
        self.types("Institution og stue", "Eksempelhuset, Mariehønen").await?;
        self.types("Udfyldt af", "Anna Eksempel").await?;
        self.picks("Rolle", "Pædagog").await?;
        self.chooses("Anledning", "Efterår").await?;
        self.chooses("Egen eller fælles vurdering?", "Egen vurdering").await?;
        self.chooses("Hvor længe har I kendt barnet?", "Mere end tre måneder").await?;
        self.types("Hvad er barnet glad for", "Sang og høje tårne").await?;
        self.chooses(DANGER, "Nej").await
    }

    async fn answers_all_that_is_required(&self) -> Result<()> {
        self.answers_what_is_asked_of_the_child().await?;
        self.clicks("Næste: Trivsel").await?;
        for (_, question) in AREAS {
            self.chooses(question, "Trivsel").await?;
        }
        self.clicks("Næste: Omkring barnet").await?;
        self.chooses("De voksne her", "Støtter barnet").await?;
        self.chooses("Hverdagen her", "Støtter barnet").await?;
        self.chooses("Børnegruppen", "Støtter barnet").await?;
        self.chooses("Samarbejdet med hjemmet", "Støtter barnet").await?;
        self.chooses("Fremmøde", "Kommer stabilt").await?;
        self.clicks("Næste: Samlet vurdering").await?;
        self.chooses("Barnets position her og nu", "Trivsel").await?;
        self.chooses("Siden sidst", "Første vurdering").await?;
        self.clicks("Næste: Opfølgning").await?;
        self.chooses("Ved forældrene, at vi laver", "Ja").await
    }
}

#[test]
fn a_child_who_thrives_takes_few_moves() {
    visit(Page::site(), async |anna| {
        anna.is_ready().await?;
        let person = Counted { anna: &anna, moves: Cell::new(0) };
        person.clicks(FORM).await?;
        anna.sees("Trin 1 af 7").await?;
        person.answers_all_that_is_required().await?;
        let answered = person.moves.get();

        // Nothing was asked for that this did not answer: handing in leads straight on.
        person.clicks("Næste: Gennemse").await?;
        anna.sees("Gennemse svarene").await?;
        let text = anna.reads().await?;
        ensure!(!text.contains("mangler"), "{text}");
        person.clicks("Aflever skemaet").await?;
        reads_the_code(&anna).await?;
        person.clicks("Lav krypteret fil").await?;
        anna.sees("Filen er klar").await?;
        anna.saved_file().await?;
        let made = person.moves.get();
        writeln!(
            std::io::stderr(),
            "moves: {answered} to the last required answer, {made} to a file"
        )?;
        ensure!(answered <= MOST, "{answered} moves for the required answers, not {MOST}");
        ensure!(made <= answered + 4, "{made} moves to a file after {answered}");
        Ok(())
    });
}
