//! People at work: everything is at hand that a municipality gets, as it ships.

use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value as Json, json};
use trivsel::answers::Stamp;
use trivsel::form::Date;
use trivsel::library::Library;
use trivsel::settings::Settings;
use trivsel::state::{Action, Deed, Effect, Screen};
use trivsel::work::{Container, Product};

use crate::support::{AREAS, Person, SEEN, trivselsskema};

/// A day on which somebody sits down at the screen, with an id that nothing else has.
pub(crate) fn on(day: &str) -> Stamp {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let next = NEXT.fetch_add(1, Ordering::Relaxed);
    Stamp {
        date: Date::parse(day).unwrap(),
        id: format!("{next:08x}-5d6f-4a70-8b1c-2d3e4f506172").into(),
    }
}

/// All forms and what the model says of them, put together as for a page.
fn library() -> Library {
    let mut all: Json = serde_json::from_str(include_str!("../../www/model.json")).unwrap();
    let mut forms = Vec::new();
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/www/forms")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "json") {
            forms.push(path);
        }
    }
    forms.sort();
    let read = |path| serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    all["forms"] = forms.into_iter().map(read).collect::<Vec<Json>>().into();
    let reading = Library::read(all.to_string().as_bytes());
    assert!(reading.faults.is_empty(), "{:?}", reading.faults);
    reading.library
}

/// What a municipality may have decided.
pub(crate) fn settings(json: Json) -> Settings {
    let reading = Settings::read(json.to_string().as_bytes());
    assert!(reading.faults.is_empty(), "{:?}", reading.faults);
    reading.settings.unwrap()
}

impl Person {
    /// Someone who has opened the page of an institution.
    pub(crate) fn at_work() -> Self {
        Self::at_work_in(&json!({ "trivsel": 1 }))
    }

    /// Someone in a municipality with these settings.
    pub(crate) fn at_work_in(decided: &Json) -> Self {
        let mut person = Self::with_forms(vec![trivselsskema("3-6")]);
        let faulty = person.state.equip(settings(decided.clone()), library());
        assert!(faulty.is_empty(), "{faulty:?}");
        person
    }

    fn form(&self, title: &str) -> usize {
        let place = self.state.forms.iter().position(|form| &**form.title.main() == title);
        place.unwrap_or_else(|| panic!("there is no »{title}«"))
    }

    /// Begins a form on a day.
    pub(crate) fn begins_on(&mut self, day: &str, title: &str) -> &mut Self {
        let form = self.form(title);
        self.does(Action::Begin(form, on(day)))
    }

    /// The forms that are said to come next.
    pub(crate) fn may_go_on_with(&self) -> Vec<String> {
        let forms = self.state.following().into_iter();
        forms.map(|place| self.state.forms[place].title.main().to_string()).collect()
    }

    /// Begins a form with the answers that are at hand, and takes those that are proposed.
    pub(crate) fn goes_on_with(&mut self, day: &str, title: &str) -> &mut Self {
        let form = self.form(title);
        self.is_saved();
        self.deed(Deed::Carry(form, on(day)));
        assert_eq!(self.state.screen, Screen::Offers, "something is offered");
        self.deed(Deed::Accept)
    }

    /// Hands the document over, and has it in a file.
    pub(crate) fn is_saved(&mut self) -> Vec<u8> {
        use trivsel::state::Wanted;
        let bundle = self.desk().document().write().into_bytes();
        self.does(Action::Want(Wanted::Paper)).does(Action::Make);
        self.gets(Ok(Product::Paper(b"%PDF".to_vec())));
        bundle
    }

    /// Opens a file that somebody handed over.
    pub(crate) fn opens(&mut self, file: &[u8]) -> &mut Self {
        self.does(Action::File("skema.pdf".into(), file.into()));
        self.gets(Ok(Product::Found {
            json: file.to_vec(),
            container: Container::Pdf,
            paper: None,
        }))
    }

    /// Goes on with what was opened.
    pub(crate) fn continues_on(&mut self, day: &str) -> &mut Self {
        self.does(Action::Continue(on(day)))
    }

    /// Answers what was opened, in the part that is for its recipient.
    pub(crate) fn answers_on(&mut self, day: &str) -> &mut Self {
        self.deed(Deed::Answer(on(day)))
    }

    /// What the form points out now, anywhere.
    pub(crate) fn is_reminded(&self) -> Vec<String> {
        let rows = self.desk().sheet.all();
        let hints = rows.iter().flat_map(|row| &row.hints);
        hints.map(|hint| hint.human.main().to_string()).collect()
    }

    /// The sentences on the screen.
    pub(crate) fn is_told(&self, start: &str) -> bool {
        let rows = self.desk().sheet.all();
        rows.iter().any(|row| row.item.text.main().starts_with(start))
    }

    /// The calendar file of the document.
    pub(crate) fn calendar(&mut self, day: &str) -> String {
        self.deed(Deed::SaveDates(on(day)));
        match self.outside.pop() {
            Some(Effect::Save(parcel)) => {
                assert_eq!(parcel.media_type, "text/calendar");
                String::from_utf8(parcel.bytes).unwrap()
            }
            other => panic!("no calendar file, but {other:?}"),
        }
    }

    /// The head of a trivselsskema about Alma.
    pub(crate) fn says_who_it_is_about(&mut self, date: &str) -> &mut Self {
        self.writes("Barnets navn eller initialer", "Alma Eksempel")
            .writes("Fødselsdato", "3/7/2023")
            .writes("Institution og stue", "Eksempelhuset, Mariehønen")
            .writes("Udfyldt af", "Anna Eksempel")
            .writes("Dato for vurderingen", date)
            .chooses("Rolle", "Pædagog")
            .chooses("Anledning", "Efterår")
            .chooses("Egen eller fælles vurdering?", "Fælles vurdering")
            .writes("Hvem har været med til den fælles vurdering?", "Jonas Eksempel")
            .chooses("Hvor længe har I kendt barnet?", "Mere end tre måneder")
            .writes("Hvad er barnet glad for, og hvad lykkes det med lige nu?", "Sang og tårne")
            .chooses("Er I enige?", "Ja")
    }

    /// That nothing calls for help today.
    pub(crate) fn sees_no_danger(&mut self) -> &mut Self {
        self.chooses(DANGER, "Nej")
    }

    /// The same position in all four areas, with what was seen where that is asked for.
    pub(crate) fn places_all(&mut self, position: &str, seen: Option<&str>) -> &mut Self {
        for (area, question) in AREAS {
            self.chooses(question, position);
            if let Some(seen) = seen {
                self.under(area).writes(SEEN, seen).anywhere();
            }
        }
        self
    }

    /// The surroundings of the child.
    pub(crate) fn looks_around(&mut self) -> &mut Self {
        self.chooses("De voksne her: nærvær, forudsigelighed og forventninger", "Støtter barnet")
            .chooses(
                "Hverdagen her: gruppestørrelse, støj, skift og aktiviteter",
                "Gør det svært for barnet",
            )
            .chooses("Børnegruppen: plads, venskaber og omgangstone", "Støtter barnet")
            .chooses("Samarbejdet med hjemmet: tillid og fælles billede", "Støtter barnet")
            .chooses("Fremmøde", "Kommer stabilt")
    }

    /// That the parents know of it all.
    pub(crate) fn has_told_the_parents(&mut self) -> &mut Self {
        self.chooses(
            "Ved forældrene, at vi laver trivselsvurderinger, og hvad vi bruger dem til?",
            "Ja",
        )
    }

    /// What they do themselves, and who keeps it together.
    pub(crate) fn plans(&mut self, what: &str, by: &str, review: &str) -> &mut Self {
        self.writes("Hvad kan vi selv gøre anderledes?", "Færre skift efter frokost")
            .writes("Hvad gør vi?", what)
            .writes("Hvem gør det?", "Anna")
            .writes("Hvornår?", by)
            .writes("Hvordan kan vi se, at det hjælper?", "Alma byder selv ind")
            .writes("Organisatorisk tovholder", "Leder Eksempel")
            .writes("Relationel tovholder: familiens faste kontakt", "Anna Eksempel")
            .writes("Vi følger op den", review)
    }
}

pub(crate) const DANGER: &str =
    "Er der tegn på vold, overgreb eller anden fare, som kræver handling i dag?";
