//! What the check of the texts finds, in texts made for it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands"
)]

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};
use xtask::house::House;
use xtask::words::lix::{self, Counts};
use xtask::words::spelling::{judge, used};
use xtask::words::text::{Found, Language, Reader, Text, gather};
use xtask::words::{json as files, source, terms};

fn danish(says: &str) -> Text {
    let (file, place) = ("www/forms/x.json".to_owned(), "title".to_owned());
    Text { file, place, language: Language::Danish, reader: Reader::Staff, says: says.to_owned() }
}

fn translation(language: &str, text: &str) -> Value {
    json!({ "extension": [{
        "url": "http://hl7.org/fhir/StructureDefinition/translation",
        "extension": [
            { "url": "lang", "valueCode": language },
            { "url": "content", "valueString": text },
        ],
    }] })
}

fn found(file: &str, json: &Value) -> Found {
    let mut found = Found::default();
    files::texts(file, json, &mut found);
    found
}

/// The texts as place, language and what they say.
fn told(texts: &[Text]) -> Vec<(&str, Language, &str)> {
    texts.iter().map(|text| (&*text.place, text.language, &*text.says)).collect()
}

#[test]
fn a_text_of_a_form_without_its_english_twin_is_named() {
    let form = json!({
        "resourceType": "Questionnaire",
        "title": "Skema",
        "_title": translation("en", "Form"),
        "useContext": [{ "valueCodeableConcept": { "coding": [{ "display": "Leder" }] } }],
        "item": [{
            "linkId": "a",
            "text": "Spørgsmål",
            "_text": translation("pl", "Pytanie"),
            "extension": [
                { "url": "https://trivsel.example/fhir/StructureDefinition/signs", "valueString": "b" },
                { "url": "https://trivsel.example/fhir/StructureDefinition/meaning", "valueString": "Mening" },
            ],
        }],
    });
    let found = found("www/forms/x.json", &form);
    assert_eq!(
        found.untranslated,
        [
            "www/forms/x.json item[0].text has no English text",
            "www/forms/x.json item[0].extension[1].valueString has no English text",
        ]
    );
    assert_eq!(
        told(&found.texts),
        [
            ("title", Language::Danish, "Skema"),
            ("title", Language::English, "Form"),
            ("item[0].text", Language::Danish, "Spørgsmål"),
            ("item[0].extension[1].valueString", Language::Danish, "Mening"),
        ]
    );
}

#[test]
fn a_text_of_the_model_stands_in_both_languages() {
    let model = json!({
        "places": [{ "name": { "da": "Her", "en": "Here" }, "roles": ["leader"] }],
        "law": [{ "says": { "da": "Ja", "en": " " } }],
        "practice": [{ "item": [{ "text": "Opdigtet" }] }],
    });
    let model = found("www/model.json", &model);
    assert_eq!(model.untranslated, ["www/model.json law[0].says has no English text"]);
    assert_eq!(model.texts.len(), 3);
    assert_eq!(found("www/other.json", &json!({ "text": "no form" })), Found::default());
}

#[test]
fn what_parents_read_is_told_by_a_code() {
    let part = |code: &str| json!([{ "system": "https://trivsel.example/fhir/CodeSystem/part", "code": code }]);
    let form = json!({ "resourceType": "Questionnaire", "item": [
        { "text": "A", "code": part("staff-part"), "item": [{ "text": "B" }] },
        { "text": "C", "code": part("parents-part"), "item": [{ "text": "D" }] },
    ] });
    let readers: Vec<_> =
        found("x", &form).texts.into_iter().map(|text| (text.says, text.reader)).collect();
    let (staff, parents) = (Reader::Staff, Reader::Parents);
    let expected = [("A", staff), ("B", staff), ("C", parents), ("D", parents)];
    assert_eq!(readers, expected.map(|(says, reader)| (says.to_owned(), reader)));
}

#[test]
fn the_sentences_of_the_program_are_its_literals() {
    let source = r##"
//! "Not this."
#[cfg(feature = "english")]
const MARK: char = '"';
static DANISH: Frame = Frame {
    brand: "Tidlig \"op\"sporing",
    lead: |count: usize| format!("Vi tæller {count:>2} \
                 svar."), // "Nor this."
    quote: '\'',
    empty: "{}",
};
#[cfg(feature = "english")]
pub(super) const ENGLISH: Frame = Frame { brand: "Early" };
pub(super) const ROWS: &[Row] = &[("Item.text", "Teksten", "The text"), ("b", "To", "Two")];
fn f<'a>(text: &'a str) -> &'a str { g("neither", text) }
"##;
    assert_eq!(
        told(&source::texts("src/texts/x.rs", source)),
        [
            ("line 6", Language::Danish, "Tidlig \"op\"sporing"),
            ("line 8", Language::Danish, "Vi tæller 1 svar."),
            ("line 13", Language::English, "Early"),
            ("line 14", Language::Danish, "Teksten"),
            ("line 14", Language::English, "The text"),
            ("line 14", Language::Danish, "To"),
            ("line 14", Language::English, "Two"),
        ]
    );
}

#[test]
fn a_word_is_known_to_the_dictionary_or_to_our_list() {
    let texts = [danish("SFO, børnepsykiatrisk og »trivsesl«. Barnets-dag d'or")];
    let used = used(&texts, Language::Danish);
    let words: Vec<_> = used.keys().copied().collect();
    assert_eq!(words, ["Barnets", "SFO", "børnepsykiatrisk", "d'or", "dag", "og", "trivsesl"]);
    let unknown = BTreeSet::from(["SFO", "trivsesl"].map(str::to_owned));
    let judged = |list: &str| judge("da.txt", list, &used, &unknown);
    assert_eq!(judged("# why\nsfo\n"), ["www/forms/x.json title: is »trivsesl« spelled right?"]);
    assert_eq!(
        judged("# why\nsfo\nord\ntrivsesl\n"),
        ["da.txt: ord stands behind sfo", "da.txt: no text says ord"]
    );
    assert!(!judged("").is_empty());
}

#[test]
fn a_thing_has_one_name() {
    let list = [
        terms::term("da | skema | formular*, det store papir").unwrap(),
        terms::term("en | form | skema").unwrap(),
    ];
    let faults = |says: &str| terms::faults(&list, &[danish(says)]).len();
    assert_eq!(faults("Udfyld skemaet."), 0);
    assert_eq!(faults("Udfyld Formularen."), 1);
    assert_eq!(faults("Det store papir, det store\npapir"), 1);
    assert_eq!(faults("det store papirark"), 0, "only a star stands for an ending");
    for wrong in ["da | skema", "xx | a | b", "da | a | b,", "da |  | b"] {
        assert!(terms::term(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn lix_counts_words_and_sentences() {
    let counts = |words, long, sentences| Counts { words, long, sentences };
    assert_eq!(Counts::of(""), counts(0, 0, 0));
    assert_eq!(Counts::of("Barnets navn"), counts(2, 1, 1));
    assert_eq!(Counts::of("Se barnet. Lyt til »barnet.« Hvad så? Ja – 1,5"), counts(9, 0, 4));
    assert_eq!(counts(20, 5, 2).lix(), 35);
    let hard = danish("Tværfaglige samarbejdsmøder forudsætter forberedelse.");
    let rows = lix::rows(&[hard, danish("Spis nu.")]);
    assert_eq!(rows[0].counts, counts(6, 4, 2));
    assert_eq!(lix::too_hard(&rows), ["forms/x.json for Staff has LIX 70, and may have 45"]);
    assert!(lix::table(&rows).contains("| forms/x.json | staff | 6 | 2 | 70 | 45 |"));
}

#[test]
fn every_text_of_the_house_is_found_and_has_its_twin() {
    let found = gather(&House::at(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))).unwrap();
    assert_eq!(found.untranslated, [""; 0]);
    for (file, least) in [("www/model.json", 100), ("src/texts/frame.rs", 60)] {
        let texts = found.texts.iter().filter(|text| text.file == file);
        assert!(texts.count() > least, "{file}");
    }
    // What the program says, the compiler proves complete.
    let forms = || found.texts.iter().filter(|text| text.file.starts_with("www/"));
    let count = |language| forms().filter(|text| text.language == language).count();
    assert_eq!(count(Language::Danish), count(Language::English));
}
