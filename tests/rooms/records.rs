//! Records of any form: what is read again is what was written.

use std::rc::Rc;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value as Json, json};
use trivsel::answers::{Answer, Answers, Document, Record};
use trivsel::form::{Form, Item, Kind, Value};
use trivsel::sheet::{Row, Sheet};

use crate::support::{form, there_and_back, today};

const KINDS: [&str; 13] = [
    "group", "display", "boolean", "string", "text", "date", "integer", "decimal", "dateTime",
    "time", "url", "quantity", "choice",
];

/// What people write, in fields where it belongs and where it does not.
const TEXTS: [&str; 18] = [
    "",
    "Alma",
    "3",
    "3,50",
    "-0,5",
    "3/7 2023",
    "7/2023",
    "3/?/2023",
    "3/7 2023 kl. 14.30",
    "2023-07-03T14:30:15.5Z",
    "14.30",
    "https://example.org/å",
    "3,5 kg",
    "3500 g",
    "1.000",
    "linje\nto",
    "\"æøå\" \u{1F600}",
    "engang i 23",
];

/// An item of a generated form: its kind, what else it is, and what stands under it.
#[derive(Clone, Debug)]
struct Seed {
    kind: usize,
    repeats: bool,
    open: bool,
    least: u32,
    inside: Vec<Seed>,
}

fn seeds() -> impl Strategy<Value = Vec<Seed>> {
    let item = |inside: BoxedStrategy<Vec<Seed>>| {
        (
            prop_oneof![1 => Just(0), 2 => 0..KINDS.len()],
            any::<bool>(),
            any::<bool>(),
            0..4_u32,
            inside,
        )
            .prop_map(|(kind, repeats, open, least, inside)| Seed {
                kind,
                repeats,
                open,
                least,
                inside,
            })
    };
    let leaf = item(Just(Vec::new()).boxed());
    let tree = leaf
        .prop_recursive(3, 24, 4, move |inner| item(prop::collection::vec(inner, 0..4).boxed()));
    prop::collection::vec(tree, 1..6)
}

fn json_of(seeds: &[Seed], name: &str) -> Json {
    let items = seeds.iter().enumerate().map(|(place, seed)| {
        let link_id = format!("{name}{place}");
        let kind = KINDS[seed.kind];
        if kind == "display" {
            return json!({ "linkId": link_id, "type": kind, "text": "En sætning" });
        }
        let mut item = json!({ "linkId": link_id, "type": kind, "text": format!("Spørgsmål {link_id}"),
            "repeats": seed.repeats });
        if seed.repeats && seed.least > 1 {
            item["required"] = json!(true);
            item["extension"] = json!([{ "valueInteger": seed.least,
                "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs" }]);
        }
        if kind == "choice" {
            item["type"] = json!(if seed.open { "open-choice" } else { "choice" });
            item["answerOption"] = json!([{ "valueCoding": { "system": "s", "code": "a", "display": "A" } },
                { "valueCoding": { "code": "b" } }, { "valueString": "c" }, { "valueInteger": 3 },
                { "valueDate": "2026-12" }, { "valueTime": "09:30:00" }]);
        }
        let inside = json_of(&seed.inside, &format!("{link_id}."));
        if inside.as_array().is_some_and(|inside| !inside.is_empty()) {
            item["item"] = inside;
        }
        item
    });
    items.collect()
}

/// What a person can do to the answers, in any order.
#[derive(Clone, Debug)]
enum Act {
    Say(Index, Vec<(usize, Index)>),
    Add(Index),
    Remove(Index, Index),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let said = prop::collection::vec((0..TEXTS.len(), any::<Index>()), 0..4);
    let act = prop_oneof![
        5 => (any::<Index>(), said).prop_map(|(at, said)| Act::Say(at, said)),
        1 => any::<Index>().prop_map(Act::Add),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(at, row)| Act::Remove(at, row)),
    ];
    prop::collection::vec(act, 0..40)
}

fn answer(item: &Item, text: &str, which: Index) -> Option<Answer> {
    match item.options.as_slice() {
        [] if item.kind == Kind::Boolean => {
            Some(Answer::Value(Value::Boolean(which.index(2) == 0)))
        }
        [] => Some(Answers::typed(item, text)),
        options => Some(Answer::Value(options[which.index(options.len())].value.clone())),
    }
}

fn said(item: &Item, said: &[(usize, Index)]) -> Vec<Answer> {
    let mut answers: Vec<Answer> =
        said.iter().filter_map(|(text, which)| answer(item, TEXTS[*text], *which)).collect();
    if item.is_open() && said.len() > 1 {
        answers.push(Answers::typed(item, "med egne ord"));
    }
    answers
}

fn play(form: &Rc<Form>, acts: &[Act]) -> Answers {
    let mut answers = Answers::new(form, &today());
    for act in acts {
        let sheet = Sheet::new(form.clone(), &answers, None);
        let rows = sheet.all();
        let pick = |is: fn(&Row) -> bool, at: &Index| {
            let fit: Vec<_> = rows.iter().filter(|row| is(row)).collect();
            (!fit.is_empty()).then(|| (**fit[at.index(fit.len())]).clone())
        };
        match act {
            Act::Say(at, words) => {
                let Some(row) = pick(Row::is_question, at) else { continue };
                answers.set(&row.item, row.address.clone(), said(&row.item, words));
            }
            Act::Add(at) => {
                let Some(row) = pick(Row::is_list, at) else { continue };
                answers.add_row(&row.address);
            }
            Act::Remove(at, which) => {
                let Some(list) = pick(Row::is_list, at) else { continue };
                let row = answers.rows(&list.address)[which.index(list.rows.len())];
                if list.item.spares(list.rows.len()) {
                    answers.remove_row(form, &list.address, row);
                }
            }
        }
    }
    answers
}

/// Items that no form asks for, or not like this.
fn strange(names: &[String], which: Index, place: Index) -> Json {
    let name = &names[place.index(names.len())];
    let answers = [
        json!({ "valueAttachment": { "contentType": "image/png", "data": "aGVq", "title": "Billede" } }),
        json!({ "valueReference": { "reference": "Patient/1", "display": "Alma" } }),
        json!({ "valueBoolean": true, "extension": [{ "url": "https://x", "valueString": "y" }] }),
        json!({ "valueCoding": { "system": "gone", "code": "old" } }),
        json!({ "valueDecimal": 0.123456789012, "item": [{ "linkId": "gone-too", "answer": [{ "valueDate": "2023" }] }] }),
        json!({ "valueQuantity": { "comparator": "<", "value": 3 } }),
        json!({ "_valueInteger": { "extension": [{ "url":
            "https://trivsel.example/fhir/StructureDefinition/as-typed", "valueString": "tre" }] } }),
    ];
    let answer = &answers[which.index(answers.len())];
    if which.index(3) == 0 {
        return json!({ "linkId": name, "answer": [{ "valueString": "løst" }], "id": "r7" });
    }
    json!({ "linkId": name, "text": "Før hed det sådan", "answer": [answer] })
}

fn names(form: &Form) -> Vec<String> {
    let own = form.items().iter().map(|item| item.link_id.to_string());
    own.chain(["gone".to_owned()]).collect()
}

fn response(document: &Document) -> Json {
    let bundle: Json = serde_json::from_str(&document.write()).unwrap();
    bundle.pointer("/entry/1/resource").unwrap().clone()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    /// All answers, as the journal holds them, and those that are handed over.
    #[test]
    fn read_of_write_is_the_same(seeds in seeds(), acts in acts()) {
        let form = form(json_of(&seeds, "q"));
        let answers = play(&form, &acts);
        let whole = Document { form: form.clone(), answers, record: Record::new(&today()) };
        prop_assert_eq!(&there_and_back(&whole), &whole);
        let sheet = Sheet::new(form.clone(), &whole.answers, None);
        let given = sheet.document(&whole.answers, &whole.record);
        prop_assert_eq!(&there_and_back(&given), &given);
        let alone = response(&given).to_string();
        let read = Document::read(alone.as_bytes(), std::slice::from_ref(&form)).unwrap();
        prop_assert_eq!(&read, &given);
    }

    /// What fits nothing stays what it is, however often it is read and written, and whatever is
    /// answered or taken back meanwhile.
    #[test]
    fn what_fits_nothing_is_never_lost_nor_taken_for_something_else(
        seeds in seeds(),
        acts in acts(),
        more in prop::collection::vec((any::<Index>(), any::<Index>(), any::<Index>()), 1..5),
    ) {
        let form = form(json_of(&seeds, "q"));
        let document = Document {
            answers: play(&form, &acts), record: Record::new(&today()), form: form.clone(),
        };
        let mut alone = response(&document);
        let items = alone["item"].as_array().cloned().unwrap_or_default();
        let mut items = items;
        for (which, place, at) in more {
            items.insert(at.index(items.len() + 1), strange(&names(&form), which, place));
        }
        alone["item"] = Json::Array(items);
        let loose = alone.to_string().matches("løst").count();
        let known = std::slice::from_ref(&form);
        let mut read = Document::read(alone.to_string().as_bytes(), known).unwrap();
        let aside = read.answers.misfits().len();
        prop_assert_eq!(&there_and_back(&read), &read);
        let given = Sheet::new(form.clone(), &read.answers, None).document(&read.answers, &read.record);
        prop_assert_eq!(given.write().matches("løst").count(), loose);
        for item in form.items().iter().filter(|item| item.is_question()) {
            let all: Vec<_> = read.answers.iter().map(|(at, _)| at.clone()).collect();
            for at in all.into_iter().filter(|at| at.item == item.id) {
                read.answers.set(item, at, Vec::new());
            }
        }
        let emptied = there_and_back(&read);
        prop_assert_eq!(emptied.answers.misfits().len(), aside);
        prop_assert_eq!(emptied.answers.iter().count(), 0);
    }
}

#[test]
fn numbers_keep_the_digits_they_were_written_with() {
    let form = form(json!([
        { "linkId": "d", "type": "decimal", "repeats": true },
        { "linkId": "q", "type": "quantity" } ]));
    let alone = br#"{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/form","item":[
        {"linkId":"d","answer":[{"valueDecimal":1.50},{"valueDecimal":1E2},{"valueDecimal":-0.0},{"valueDecimal":0.1234567890123}]},
        {"linkId":"q","answer":[{"valueQuantity":{"value":3.500,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}}]}]}"#;
    let read = Document::read(alone, std::slice::from_ref(&form)).unwrap();
    let written = read.write();
    for digits in ["1.50}", "1e+2}", "-0.0}", "3.500,", "0.1234567890123"] {
        assert!(written.contains(digits), "{digits}: {written}");
    }
    assert_eq!(
        read.answers.misfits()[0].shown,
        "0.1234567890123",
        "too fine to be kept as a number"
    );
    assert_eq!(there_and_back(&read), read);
}

#[test]
fn what_fits_nothing_is_shown_in_words() {
    let form = form(json!([{ "linkId": "q", "type": "group" }]));
    let answers = json!([
        { "valueBoolean": true }, { "valueDate": "2023-07-03" }, { "valueDecimal": 3.5 },
        { "valueQuantity": { "value": 3.5, "unit": "kg" } }, { "valueTime": "14:30" },
        { "valueAttachment": { "title": "Billede", "data": "aGVq" } },
        { "valueReference": { "reference": "Patient/1" } }, { "valueUri": "urn:x" },
        { "_valueDate": { "extension": [{ "url":
            "https://trivsel.example/fhir/StructureDefinition/as-typed", "valueString": "i maj" }] } },
        { "valueRatio": { "x": 1 } } ]);
    let alone = json!({ "resourceType": "QuestionnaireResponse",
        "questionnaire": "https://example.org/form",
        "item": [{ "linkId": "q", "answer": answers }] });
    let read = Document::read(alone.to_string().as_bytes(), std::slice::from_ref(&form)).unwrap();
    let misfit = &read.answers.misfits()[0];
    assert_eq!(
        misfit.words("Ja", "Nej"),
        "Ja, 3/7/2023, 3,5, 3,5 kg, 14.30, Billede, Patient/1, urn:x, i maj, {\"x\":1}"
    );
    assert_eq!(there_and_back(&read), read);
}

#[test]
fn an_answer_put_aside_is_not_taken_once_there_is_room() {
    let form = form(json!([{ "linkId": "q", "type": "string" }]));
    let alone = json!({ "resourceType": "QuestionnaireResponse",
        "questionnaire": "https://example.org/form",
        "item": [{ "linkId": "q", "answer": [{ "valueString": "et" }, { "valueString": "to" }] }] });
    let known = std::slice::from_ref(&form);
    let mut read = Document::read(alone.to_string().as_bytes(), known).unwrap();
    let at = crate::support::at(&form, "q");
    read.answers.set(&form.items()[0], at.clone(), Vec::new());
    let back = there_and_back(&read);
    assert_eq!(back.answers.at(&at), []);
    assert_eq!(back.answers.misfits()[0].shown, "to");
}

#[test]
fn an_answer_that_stands_outside_the_rows_of_its_group_is_kept_aside() {
    let form = form(json!([{ "linkId": "list", "type": "group", "repeats": true, "item": [
        { "linkId": "what", "type": "string", "text": "Hvad?" } ] }]));
    let alone = json!({ "resourceType": "QuestionnaireResponse",
        "questionnaire": "https://example.org/form", "item": [
            { "linkId": "list", "id": "r3", "item": [
                { "linkId": "what", "answer": [{ "valueString": "et" }] } ] },
            { "linkId": "what", "answer": [{ "valueString": "to" }] } ] });
    let read = Document::read(alone.to_string().as_bytes(), std::slice::from_ref(&form)).unwrap();
    let misfits = read.answers.misfits();
    assert_eq!((&*misfits[0].label, &*misfits[0].shown), ("Hvad?", "to"));
    let sheet = Sheet::new(form, &read.answers, None);
    assert!(sheet.document(&read.answers, &read.record).write().contains("to"));
    assert_eq!(there_and_back(&read), read);
}

#[test]
fn an_answer_that_stands_in_no_list_is_read_too() {
    let form = form(json!([{ "linkId": "q", "type": "string" }]));
    let alone = json!({ "resourceType": "QuestionnaireResponse",
        "questionnaire": "https://example.org/form",
        "item": [{ "linkId": "q", "answer": { "valueString": "et" } }] });
    let read = Document::read(alone.to_string().as_bytes(), std::slice::from_ref(&form)).unwrap();
    assert_eq!(read.answers.at(&crate::support::at(&form, "q")).len(), 1);
}

#[test]
fn text_that_is_no_value_yet_stands_beside_the_value_of_its_type() {
    let types = ["date", "integer", "decimal", "dateTime", "time", "url", "quantity"];
    let items: Vec<Json> =
        types.iter().map(|kind| json!({ "linkId": kind, "type": kind })).collect();
    let form = form(Json::Array(items));
    let mut answers = Answers::none(&form);
    for item in form.items() {
        let at = crate::support::at(&form, &item.link_id);
        answers.set(item, at, vec![Answers::typed(item, "vist nok")]);
    }
    let document = Document { answers, record: Record::new(&today()), form };
    let response = response(&document);
    let keys = [
        "_valueDate",
        "_valueInteger",
        "_valueDecimal",
        "_valueDateTime",
        "_valueTime",
        "_valueUri",
        "valueQuantity",
    ];
    for (place, key) in keys.iter().enumerate() {
        let typed = &response["item"][place]["answer"][0][key]["extension"][0];
        assert_eq!(typed["valueString"], "vist nok", "{key}");
    }
    assert_eq!(there_and_back(&document), document);
}

#[test]
fn hidden_questions_keep_their_answers() {
    let form = form(json!([{ "linkId": "q", "type": "string", "extension": [{
        "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": true }] }]));
    let alone = json!({ "resourceType": "QuestionnaireResponse",
        "questionnaire": "https://example.org/form",
        "item": [{ "linkId": "q", "answer": [{ "valueString": "sag 12" }] }] });
    let read = Document::read(alone.to_string().as_bytes(), std::slice::from_ref(&form)).unwrap();
    let sheet = Sheet::new(form, &read.answers, None);
    assert!(sheet.document(&read.answers, &read.record).write().contains("sag 12"));
}
