//! No answer in `Debug` (law 7): a person answers questions of every kind, is offered the answers
//! elsewhere, hands over and falls, and all that was done is looked through.

use std::rc::Rc;

use serde_json::{Value as Json, json};
use trivsel::answers::Address;
use trivsel::form::Whole;
use trivsel::sheet::Caution;
use trivsel::state::{Action, Deed, Effect, Journal, ProductBox, Screen, State, Wanted};
use trivsel::texts::DANISH;
use trivsel::work::{Blank, Container, Failure, Job, Product};

use crate::support::{form, today, tomorrow, trivselsskema};

/// What was answered, in the ways in which a log could show it.
const SECRETS: [&str; 6] = ["Hemmelig", "2019", "1937", "stille-kode", "4711", "\u{416}"];

/// A person all of whose doings are written into a log.
struct Logged {
    state: State,
    log: Vec<String>,
}

impl Logged {
    fn does(&mut self, action: Action) -> &mut Self {
        self.log.push(format!("{action:?}"));
        let effects = self.state.reduce(action);
        self.log.push(format!("{effects:?}"));
        self.log.push(format!("{:?}", self.state));
        self
    }

    fn gets(&mut self, end: Result<Product, Failure>) -> &mut Self {
        self.does(Action::Finished(end.map(|product| ProductBox(Rc::new(product)))))
    }

    fn deed(&mut self, deed: Deed) -> &mut Self {
        self.does(Action::deed(deed).unwrap())
    }

    fn at(&self, link_id: &str) -> Address {
        Address::top(self.state.desk.as_ref().unwrap().form().find(link_id).unwrap())
    }

    fn writes(&mut self, link_id: &str, text: &str) -> &mut Self {
        let at = self.at(link_id);
        self.does(Action::Type(at.clone(), 0, text.into())).does(Action::Settle(at, 0))
    }
}

fn concept(code: &str) -> Json {
    json!([{ "system": "https://trivsel.example/fhir/CodeSystem/concept", "code": code }])
}

/// Somebody who has answered one question of each kind.
fn answered() -> Logged {
    let due = json!({
        "url": "https://trivsel.example/fhir/StructureDefinition/due",
        "extension": [
            { "url": "after", "valueString": "sent" },
            { "url": "workingDays", "valueInteger": 6 },
        ],
    });
    let form = form(json!([
        { "linkId": "name", "text": "Navn", "type": "string", "code": concept("child-name") },
        { "linkId": "born", "text": "Født", "type": "date", "code": concept("child-birthdate") },
        { "linkId": "how", "text": "Hvordan?", "type": "choice", "code": concept("place"),
            "answerOption": [{ "valueCoding": { "code": "stille-kode", "display": "Stille" } }] },
        { "linkId": "many", "text": "Hvor mange?", "type": "integer", "code": concept("child-age") },
        { "linkId": "review", "text": "Igen", "type": "date", "code": concept("review-date") },
        { "linkId": "sent", "text": "Sendt", "type": "date" },
        { "linkId": "receipt", "text": "Kvittering", "type": "date", "extension": [due] },
    ]));
    let state = State::new(&DANISH, vec![form, trivselsskema("3-6")], trivsel::state::Door::Closed);
    let mut anna = Logged { state, log: Vec::new() };
    anna.does(Action::Begin(0, today()))
        .writes("name", "Hemmelig\u{416}")
        .writes("born", "3/7/2019");
    let how = anna.at("how");
    let desk = anna.state.desk.as_ref().unwrap();
    let option = desk.form().item(how.item).unwrap().options[0].value.clone();
    anna.does(Action::Choose(how, option, true)).writes("many", "4711");
    anna.writes("review", "5/8/1937").writes("sent", "5/8/1937");
    anna
}

/// That none of the answers stands in the log, in which there is something.
fn is_quiet(log: &[String]) {
    assert!(!log.is_empty());
    for secret in SECRETS {
        let told = log.iter().find(|line| line.contains(secret));
        assert!(told.is_none(), "»{secret}« stands in: {told:?}");
    }
}

#[test]
fn what_is_answered_and_offered_shows_in_no_debug() {
    let mut anna = answered();
    let bundle = anna.state.desk.as_ref().unwrap().document().write();
    assert!(["Hemmelig", "2019", "stille-kode", "4711"].iter().all(|said| bundle.contains(said)));
    // The same kind of document, from elsewhere: it is asked about, and put together.
    let mut other = answered();
    let copy = bundle.replace(&*today().id, &tomorrow().id).replace("Hemmelig", "Hemmeligt");
    other.does(Action::File("Hemmelig.json".into(), copy.as_bytes().into()));
    let json = copy.into_bytes();
    other.gets(Ok(Product::Found { json, container: Container::Json, paper: None }));
    assert!(other.state.asking.is_some());
    other.deed(Deed::Join(tomorrow()));
    assert!(other.state.offers.is_some());
    other.deed(Deed::Take(0, true)).deed(Deed::Accept);
    is_quiet(&other.log);
    anna.deed(Deed::Carry(0, tomorrow())).does(Action::Confirm);
    let offers = anna.state.offers.as_ref().unwrap();
    assert!(!offers.list.is_empty());
    anna.log.push(format!("{:?} {:?}", **offers, offers.list));
    is_quiet(&anna.log);
}

#[test]
fn dates_and_ages_show_in_no_debug() {
    let mut anna = answered();
    let desk = anna.state.desk.as_ref().unwrap();
    let rows = desk.sheet.all().into_iter();
    let cautions: Vec<Caution> = rows.filter_map(|row| row.caution.as_deref().copied()).collect();
    assert!(matches!(cautions[..], [Caution::Due(_)]));
    assert_eq!(desk.dates().len(), 2);
    anna.log.push(format!("{cautions:?} {:?}", desk.dates()));
    anna.deed(Deed::Band(Some(4711))).deed(Deed::SaveDates(tomorrow()));
    let sought = trivsel::state::Sought { place: None, band: Some((4711, 4711)) };
    assert_eq!(format!("{sought:?}"), "Sought(place: false, age: true)");
    anna.log.push(format!("{sought:?}"));
    is_quiet(&anna.log);
}

#[test]
fn what_is_handed_over_and_what_fails_shows_in_no_debug() {
    let mut anna = answered();
    anna.does(Action::Want(Wanted::Paper)).does(Action::Go(Screen::HandOver)).does(Action::Make);
    assert!(anna.log.iter().any(|line| line.contains("Print(")), "a job was asked for");
    anna.gets(Err(Failure::NoGlyphs("\u{416}".into())));
    anna.does(Action::Make).gets(Ok(Product::Paper(b"Hemmelig".to_vec())));
    anna.log.push(format!("{:?}", Effect::Later("4711".into(), Rc::from(&b"Hemmelig"[..]))));
    let open = Job::Open { bytes: b"4711".to_vec(), key: None };
    let blank = Blank { form: "stille-kode".into(), language: "da".into() };
    anna.log.push(format!("{open:?} {:?}", Job::Blank(Whole::new(blank).unwrap())));
    // As bytes, too, nothing of it stands there.
    assert!(!anna.log.iter().any(|line| line.contains("52, 55, 49, 49")), "4711");
    let journal = Journal {
        record: anna.state.desk.as_ref().unwrap().document().write().into(),
        screen: 0,
        unsaved: true,
        typed: None,
        set_aside: Some("Hemmelig".into()),
    };
    anna.does(Action::Recover(journal));
    assert!(anna.state.notice.is_some());
    is_quiet(&anna.log);
}
