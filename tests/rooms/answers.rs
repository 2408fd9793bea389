//! Writing and reading records.

use serde_json::{Value as Json, json};
use trivsel::answers::{Address, Answers, Document, FORMAT, Record, Status, Unreadable};
use trivsel::form::Form;

use crate::support::{at, form, text, there_and_back, today, tomorrow, trivselsskema};

/// A form with everything that a record has to carry: rows in rows, questions in questions.
fn nested() -> std::rc::Rc<Form> {
    form(json!([
        { "linkId": "name", "type": "string", "text": "Navn" },
        { "linkId": "born", "type": "date" },
        { "linkId": "list", "type": "group", "repeats": true, "item": [
            { "linkId": "what", "type": "text" },
            { "linkId": "inner", "type": "group", "repeats": true, "item": [
                { "linkId": "who", "type": "string", "repeats": true } ] } ] },
        { "linkId": "outer", "type": "boolean", "item": [
            { "linkId": "why", "type": "text" } ] },
        { "linkId": "pick", "type": "choice", "repeats": true, "answerOption": [
            { "valueCoding": { "system": "s", "code": "a", "display": "A" } },
            { "valueCoding": { "system": "s", "code": "b", "display": "B" } } ] },
    ]))
}

fn document(form: &std::rc::Rc<Form>, answers: Answers) -> Document {
    Document { form: form.clone(), answers, record: Record::new(&today()) }
}

fn response(document: &Document) -> Json {
    let bundle: Json = serde_json::from_str(&document.write()).unwrap();
    bundle.pointer("/entry/1/resource").unwrap().clone()
}

#[test]
fn a_record_is_a_bundle_with_the_form_and_the_answers() {
    let form = trivselsskema("3-6");
    let document = document(&form, Answers::new(&form, &today()));
    let bundle: Json = serde_json::from_str(&document.write()).unwrap();
    assert_eq!(bundle["resourceType"], "Bundle");
    assert_eq!(bundle["type"], "collection");
    assert_eq!(bundle["meta"]["tag"][0]["code"], FORMAT.to_string());
    assert_eq!(bundle["identifier"]["value"], format!("urn:uuid:{}", today().id));
    assert_eq!(&bundle["entry"][0]["resource"], form.source());
    let response = &bundle["entry"][1]["resource"];
    let canonical = format!("{}|{}", form.url, form.version.as_deref().unwrap());
    assert_eq!(response["questionnaire"], canonical);
    assert_eq!(response["status"], "in-progress");
    assert_eq!(response["authored"], "2026-11-21");
}

#[test]
fn a_new_document_starts_with_what_the_form_says() {
    let form = form(json!([
        { "linkId": "when", "type": "date", "extension": [{
            "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression",
            "valueExpression": { "language": "text/fhirpath", "expression": "today()" } }] },
        { "linkId": "said", "type": "string", "initial": [{ "valueString": "hej" }] },
        { "linkId": "pick", "type": "choice", "answerOption": [
            { "valueCoding": { "code": "a" } },
            { "valueCoding": { "code": "b" }, "initialSelected": true } ] },
        { "linkId": "empty", "type": "string" },
    ]));
    let answers = Answers::new(&form, &today());
    let items = &response(&document(&form, answers))["item"];
    assert_eq!(items[0]["answer"], json!([{ "valueDate": "2026-11-21" }]));
    assert_eq!(items[1]["answer"], json!([{ "valueString": "hej" }]));
    assert_eq!(items[2]["answer"], json!([{ "valueCoding": { "code": "b" } }]));
    assert_eq!(items.as_array().unwrap().len(), 3);
}

#[test]
fn rows_stand_in_rows_and_questions_in_questions() {
    let form = nested();
    let mut answers = Answers::default();
    let item = |name: &str| form.item(form.find(name).unwrap()).unwrap().clone();
    let list = at(&form, "list");
    let second = answers.add_row(&list).unwrap();
    let inner = list.in_row(second).with_item(item("inner").id);
    let row = answers.add_row(&inner).unwrap();
    let who = inner.in_row(row).with_item(item("who").id);
    answers.set(&item("who"), who, vec![text("Ole"), text("Bo")]);
    answers.set(&item("why"), at(&form, "why"), vec![text("derfor")]);
    let written = response(&document(&form, answers.clone()));
    assert_eq!(
        written["item"],
        json!([
            { "id": "r0", "linkId": "list" },
            { "id": "r1", "linkId": "list", "item": [
                { "id": "r0", "linkId": "inner" },
                { "id": "r1", "linkId": "inner", "item": [
                    { "linkId": "who", "answer": [{ "valueString": "Ole" }, { "valueString": "Bo" }] },
                ] },
            ] },
            { "linkId": "outer", "answer": [{ "item": [
                { "linkId": "why", "answer": [{ "valueString": "derfor" }] } ] }] },
        ])
    );
    assert_eq!(there_and_back(&document(&form, answers.clone())).answers, answers);
}

#[test]
fn text_that_is_no_date_yet_is_kept_as_it_was_typed() {
    let form = nested();
    let born = form.item(form.find("born").unwrap()).unwrap();
    let mut answers = Answers::default();
    answers.set(born, at(&form, "born"), vec![Answers::typed(born, "engang i 23")]);
    let back = there_and_back(&document(&form, answers.clone()));
    assert_eq!(back.answers, answers);
    assert_eq!(back.answers.at(&at(&form, "born"))[0].text(), Some("engang i 23"));
}

#[test]
fn a_row_that_comes_and_goes_leaves_the_others_as_they_are() {
    let form = nested();
    let list = at(&form, "list");
    let what = form.item(form.find("what").unwrap()).unwrap();
    let mut answers = Answers::default();
    let rows =
        [answers.rows(&list)[0], answers.add_row(&list).unwrap(), answers.add_row(&list).unwrap()];
    for (row, said) in rows.iter().zip(["et", "to", "tre"]) {
        answers.set(what, list.in_row(*row).with_item(what.id), vec![text(said)]);
    }
    let before = answers.clone();
    let removed = answers.remove_row(&form, &list, rows[1]).unwrap();
    assert_eq!(answers.rows(&list), [rows[0], rows[2]]);
    assert_eq!(answers.at(&list.in_row(rows[1]).with_item(what.id)), []);
    assert_eq!(there_and_back(&document(&form, answers.clone())).answers, answers);
    answers.put_back(&form, removed);
    assert_eq!(answers, before);
}

#[test]
fn the_last_row_leaves_an_empty_one_which_goes_when_it_comes_back() {
    let form = nested();
    let list = at(&form, "list");
    let what = form.item(form.find("what").unwrap()).unwrap();
    let only = Answers::default().rows(&list)[0];
    let place = list.in_row(only).with_item(what.id);
    let mut answers = Answers::default();
    answers.set(what, place.clone(), vec![text("det eneste")]);
    let removed = answers.remove_row(&form, &list, only).unwrap();
    assert_eq!(answers.rows(&list).len(), 1);
    assert_ne!(answers.rows(&list), [only]);
    let mut written_over = answers.clone();
    answers.put_back(&form, removed.clone());
    assert_eq!(answers.rows(&list), [only]);
    assert_eq!(answers.at(&place), [text("det eneste")]);

    let fresh = list.in_row(written_over.rows(&list)[0]).with_item(what.id);
    written_over.set(what, fresh, vec![text("noget nyt")]);
    written_over.put_back(&form, removed);
    assert_eq!(written_over.rows(&list).len(), 2, "what was written meanwhile stays");
}

#[test]
fn answers_that_fit_nothing_are_kept_aside_and_written_again() {
    let form = nested();
    let base = document(&form, Answers::default()).write();
    let mut bundle: Json = serde_json::from_str(&base).unwrap();
    bundle["entry"][1]["resource"]["item"] = json!([
        { "linkId": "gone", "text": "Et gammelt spørgsmål", "answer": [{ "valueInteger": 7 }] },
        { "linkId": "born", "answer": [{ "valueString": "i går" }] },
        { "linkId": "pick", "answer": [
            { "valueCoding": { "system": "s", "code": "a" } },
            { "valueCoding": { "system": "s", "code": "z", "display": "Ukendt" } } ] },
        { "linkId": "name", "answer": [{ "valueString": "Alma" }, { "valueString": "Bo" }] },
        { "linkId": "wrapped", "item": [
            { "linkId": "outer", "answer": [{ "valueBoolean": true }] } ] },
    ]);
    let read = Document::read(bundle.to_string().as_bytes(), &[]).unwrap();
    let aside: Vec<_> = read.answers.misfits().iter().map(|m| (&*m.link_id, &*m.shown)).collect();
    assert_eq!(aside, [("gone", "7"), ("born", "i går"), ("pick", "Ukendt"), ("name", "Bo")]);
    assert_eq!(read.answers.at(&at(&form, "name")), [text("Alma")]);
    assert_eq!(read.answers.at(&at(&form, "pick")).len(), 1);
    assert_eq!(read.answers.at(&at(&form, "outer")).len(), 1, "a group may come and go");
    assert_eq!(there_and_back(&read).answers, read.answers);
}

#[test]
fn what_is_nested_in_an_unknown_answer_is_read_on_its_own() {
    let form = nested();
    let base = document(&form, Answers::default()).write();
    let mut bundle: Json = serde_json::from_str(&base).unwrap();
    bundle["entry"][1]["resource"]["item"] = json!([
        { "linkId": "gone", "answer": [{ "valueInteger": 7, "item": [
            { "linkId": "name", "answer": [{ "valueString": "Alma" }] },
            { "linkId": "also-gone", "answer": [{ "valueString": "skjult" }] } ] }] },
    ]);
    let read = Document::read(bundle.to_string().as_bytes(), &[]).unwrap();
    assert_eq!(read.answers.at(&at(&form, "name")), [text("Alma")]);
    let aside: Vec<_> = read.answers.misfits().iter().map(|m| (&*m.link_id, &*m.shown)).collect();
    assert_eq!(aside, [("gone", "7"), ("also-gone", "skjult")]);
    assert_eq!(read.write().matches("skjult").count(), 1);
}

#[test]
fn a_document_without_an_id_is_no_predecessor() {
    let mut record = Record::new(&today());
    record.id = "".into();
    assert_eq!(record.continued(&tomorrow()).replaces, None);
}

#[test]
fn what_is_no_record_is_refused_by_name() {
    let forms = [trivselsskema("3-6")];
    let fault = |bytes: &[u8]| Document::read(bytes, &forms).unwrap_err();
    assert_eq!(fault(b"hej"), Unreadable::NotJson);
    assert_eq!(fault(b"{}"), Unreadable::NotARecord);
    assert_eq!(
        fault(br#"{"resourceType":"Bundle","meta":{"tag":[{"system":"https://trivsel.example/fhir/CodeSystem/format","code":"2"}]}}"#),
        Unreadable::Newer(2)
    );
    assert_eq!(
        fault(br#"{"resourceType":"QuestionnaireResponse","questionnaire":"https://x/y|1"}"#),
        Unreadable::UnknownForm("https://x/y|1".into())
    );
    let faulty = br#"{"resourceType":"Bundle","entry":[
        {"resource":{"resourceType":"Questionnaire","item":[{"linkId":"a","type":"x"}]}},
        {"resource":{"resourceType":"QuestionnaireResponse"}}]}"#;
    assert!(matches!(fault(faulty), Unreadable::Form(faults) if faults.len() == 1));
}

#[test]
fn a_response_alone_is_read_with_the_form_that_we_have() {
    let form = trivselsskema("3-6");
    let mut answers = Answers::new(&form, &today());
    let name = form.with_concept("child-name").unwrap();
    answers.set(name, Address::top(name.id), vec![text("Alma")]);
    let alone = response(&document(&form, answers.clone())).to_string();
    let read = Document::read(alone.as_bytes(), std::slice::from_ref(&form)).unwrap();
    assert_eq!(read.answers, answers);
}

#[test]
fn a_record_keeps_the_wording_it_was_given_to() {
    let old = form(json!([{ "linkId": "q", "type": "string", "text": "Gammel ordlyd" }]));
    let new = form(json!([{ "linkId": "q", "type": "string", "text": "Ny ordlyd" }]));
    let written = document(&old, Answers::default()).write();
    let read = Document::read(written.as_bytes(), &[new]).unwrap();
    assert_eq!(&**read.form.items()[0].text.main(), "Gammel ordlyd");
}

#[test]
fn the_status_says_how_far_a_document_has_come() {
    let new = Record::new(&today());
    assert_eq!(new.finished(false).status, Status::InProgress);
    assert_eq!(new.finished(true).status, Status::Completed);
    let next = new.continued(&tomorrow());
    assert_eq!(next.replaces.as_deref(), Some(&*today().id));
    assert_eq!(next.finished(true).status, Status::Amended);
    let form = nested();
    let document = Document { form, answers: Answers::default(), record: next.finished(true) };
    assert_eq!(there_and_back(&document).record, document.record);
}

#[test]
fn an_id_that_could_be_anything_is_not_taken_over() {
    let form = nested();
    let mut bundle: Json =
        serde_json::from_str(&document(&form, Answers::default()).write()).unwrap();
    bundle["entry"][1]["resource"]["identifier"]["value"] = json!("urn:uuid:../../alma");
    let read = Document::read(bundle.to_string().as_bytes(), &[]).unwrap();
    assert_eq!(&*read.record.id, "");
}

#[test]
fn no_answer_shows_in_debug() {
    let form = nested();
    let name = form.item(form.find("name").unwrap()).unwrap();
    let born = form.item(form.find("born").unwrap()).unwrap();
    let mut answers = Answers::default();
    answers.set(name, at(&form, "name"), vec![text("Hemmelig")]);
    answers.set(born, at(&form, "born"), vec![Answers::typed(born, "Hemmelig")]);
    let mut document = document(&form, answers);
    let mut bundle: Json = serde_json::from_str(&document.write()).unwrap();
    bundle["entry"][1]["resource"]["item"][0]["linkId"] = json!("gone");
    let read = Document::read(bundle.to_string().as_bytes(), &[]).unwrap();
    assert_eq!(read.answers.misfits()[0].shown, "Hemmelig");
    document.answers = read.answers;
    assert!(!format!("{document:?}").contains("Hemmelig"));
}

mod any_answers {
    use super::*;
    use proptest::prelude::*;

    /// What a person can do to the answers, in any order.
    #[derive(Clone, Debug)]
    enum Act {
        Say(prop::sample::Index, String),
        Add(prop::sample::Index),
        Remove(prop::sample::Index, prop::sample::Index),
    }

    fn acts() -> impl Strategy<Value = Vec<Act>> {
        let index = any::<prop::sample::Index>;
        let act = prop_oneof![
            (index(), ".{0,12}").prop_map(|(at, said)| Act::Say(at, said)),
            index().prop_map(Act::Add),
            (index(), index()).prop_map(|(at, row)| Act::Remove(at, row)),
        ];
        proptest::collection::vec(act, 0..40)
    }

    fn play(form: &std::rc::Rc<Form>, acts: &[Act]) -> Answers {
        let mut answers = Answers::default();
        for act in acts {
            let sheet = trivsel::sheet::Sheet::new(form.clone(), &answers, None);
            let rows = sheet.all();
            match act {
                Act::Say(at, said) => {
                    let texts: Vec<_> = rows
                        .iter()
                        .filter(|row| row.is_question() && row.item.options.is_empty())
                        .collect();
                    let row = texts[at.index(texts.len())];
                    let answer = Answers::typed(&row.item, said);
                    if answer.value().is_none_or(|value| value.fits(row.item.kind)) {
                        answers.set(&row.item, row.address.clone(), vec![answer]);
                    }
                }
                Act::Add(at) => {
                    let lists: Vec<_> = rows.iter().filter(|row| row.is_list()).collect();
                    answers.add_row(&lists[at.index(lists.len())].address);
                }
                Act::Remove(at, row) => {
                    let lists: Vec<_> = rows.iter().filter(|row| row.is_list()).collect();
                    let group = lists[at.index(lists.len())].address.clone();
                    let row = answers.rows(&group)[row.index(answers.rows(&group).len())];
                    answers.remove_row(form, &group, row);
                }
            }
        }
        answers
    }

    proptest! {
        /// What is read again is what was written, and writes the same bytes.
        #[test]
        fn read_of_write_is_the_same(acts in acts()) {
            let form = form(json!([
                { "linkId": "name", "type": "string" },
                { "linkId": "born", "type": "date" },
                { "linkId": "list", "type": "group", "repeats": true, "item": [
                    { "linkId": "what", "type": "text" },
                    { "linkId": "inner", "type": "group", "repeats": true, "item": [
                        { "linkId": "who", "type": "string", "repeats": true } ] } ] },
            ]));
            let document = document(&form, play(&form, &acts));
            let back = there_and_back(&document);
            prop_assert_eq!(back.write(), document.write());
            prop_assert!(back.answers.iter().eq(document.answers.iter()));
        }

        #[test]
        fn bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = Document::read(&bytes, &[]);
        }

        /// A response in which some value was exchanged is read, and nothing said gets lost.
        #[test]
        fn mutated_responses_lose_nothing(place in any::<prop::sample::Index>(), with in ".{1,6}") {
            let form = nested();
            let item = |name: &str| form.item(form.find(name).unwrap()).unwrap();
            let mut answers = Answers::default();
            answers.set(item("name"), at(&form, "name"), vec![text("alfa")]);
            answers.set(item("why"), at(&form, "why"), vec![text("beta")]);
            let mut bundle: Json = serde_json::from_str(&document(&form, answers).write()).unwrap();
            let spots = ["/item/0/linkId", "/item/0/answer/0", "/item/1/linkId", "/item/1/answer/0/item/0/linkId"];
            let spot = format!("/entry/1/resource{}", spots[place.index(3)]);
            if let Some(value) = bundle.pointer_mut(&spot).filter(|value| value.is_string()) {
                *value = Json::from(with);
            }
            let read = Document::read(bundle.to_string().as_bytes(), &[]).unwrap();
            let again = read.write();
            prop_assert!(again.contains("alfa") && again.contains("beta"));
        }
    }
}
