//! Bounds never block and never cut: what lies outside is kept, recorded, and pointed out.

use serde_json::{Value as Json, json};
use trivsel::form::{Bound, Problem};
use trivsel::sheet::Gap;

use crate::support::{Filled, HL7, SDC, begin_with, extension, fault, more};

fn hl7(name: &str, key: &str, value: impl Into<Json>) -> Json {
    extension(HL7, name, key, value)
}

/// A question of a type with these extensions.
fn question(kind: &str, extensions: Json) -> Json {
    json!({ "type": kind, "extension": extensions })
}

/// The bound that an answer lies outside of; the record holds the answer all the same.
fn outside(filled: &mut Filled, texts: &[&str]) -> Option<Bound> {
    filled.says("q", texts);
    assert_eq!(filled.recorded("q").as_array().map_or(0, Vec::len), texts.len());
    match filled.gap("q") {
        Some(Gap::Outside(bound)) => Some((*bound).clone()),
        None => None,
        other => panic!("{other:?}"),
    }
}

/// Whether texts before, at and after a bound lie outside.
fn lies_outside(item: Json, texts: [&str; 3]) -> [bool; 3] {
    let mut filled = begin_with(item);
    texts.map(|text| outside(&mut filled, &[text]).is_some())
}

fn impossible(kind: &str, least: Json, greatest: Json) {
    let found = fault(question(kind, json!([greatest, least])));
    assert_eq!(found, ("item[0].extension[1]".to_owned(), Problem::ImpossibleRange), "{kind}");
}

features! {
    "item.maxLength" => the_longest_text {
        let mut filled = begin_with(json!({ "type": "string", "maxLength": 3 }));
        assert_eq!(filled.says("q", &["æøå"]).gap("q"), None);
        assert_eq!(filled.says("q", &["æøåx"]).gap("q"), Some(Gap::TooLong(1)));
        assert_eq!(filled.recorded("q"), json!([{ "valueString": "æøåx" }]));
    }

    "item.maxLength" "http://hl7.org/fhir/StructureDefinition/minLength"
    => the_longest_and_the_shortest_address {
        let longest = json!({ "type": "url", "maxLength": 14 });
        let mut filled = begin_with(longest);
        assert_eq!(filled.says("q", &["https://a.dk/"]).gap("q"), None);
        assert_eq!(filled.says("q", &["https://abc.dk/"]).gap("q"), Some(Gap::TooLong(1)));
        let mut filled = begin_with(question("url", json!([hl7("minLength", "valueInteger", 14)])));
        assert_eq!(outside(&mut filled, &["https://a.dk/"]), Some(Bound::Shortest(14)));
        assert_eq!(outside(&mut filled, &["https://ab.dk/"]), None);
    }

    "http://hl7.org/fhir/StructureDefinition/minLength" => the_shortest_text {
        let item = question("string", json!([hl7("minLength", "valueInteger", 3)]));
        let mut filled = begin_with(item);
        assert_eq!(outside(&mut filled, &["æø"]), Some(Bound::Shortest(3)));
        assert_eq!(outside(&mut filled, &["æøå"]), None);
        let mut impossible = question("string", json!([hl7("minLength", "valueInteger", 4)]));
        impossible["maxLength"] = 3.into();
        let expected = ("item[0].extension[0]".to_owned(), Problem::ImpossibleRange);
        assert_eq!(fault(impossible), expected);
    }

    "http://hl7.org/fhir/StructureDefinition/regex" => how_a_text_must_look {
        let item = question("string", json!([hl7("regex", "valueString", "[0-9]{4}")]));
        let mut filled = begin_with(item);
        assert_eq!(outside(&mut filled, &["123"]), Some(Bound::Pattern));
        assert_eq!(outside(&mut filled, &["x1234"]), Some(Bound::Pattern), "the whole text");
        assert_eq!(outside(&mut filled, &["1234"]), None);
    }

    "http://hl7.org/fhir/StructureDefinition/minValue"
    "http://hl7.org/fhir/StructureDefinition/maxValue" => least_and_greatest_values {
        let cases = [
            ("integer", "Integer", json!(2), ["1", "2", "3"]),
            ("decimal", "Decimal", json!(2.5), ["2,4", "2,50", "2,6"]),
            ("date", "Date", json!("2026-03-02"), ["2026-03-01", "2026-03-02", "2026-03-03"]),
            ("dateTime", "DateTime", json!("2026-03"), ["2026-02-01", "2026-03", "2026-04-01"]),
            ("time", "Time", json!("12:00:00"), ["11:59:00", "12:00:00", "12:01:00"]),
            ("quantity", "Quantity", json!({ "value": 2 }), ["1", "2", "3"]),
            // A whole number bounds decimals, any number a quantity, and a day a point in time.
            ("decimal", "Integer", json!(2), ["1,9", "2", "2,1"]),
            ("quantity", "Decimal", json!(2.0), ["1", "2", "3"]),
            ("dateTime", "Date", json!("2026-03-02"), ["2026-03-01", "2026-03-02", "2026-03-03"]),
        ];
        for (kind, name, value, texts) in cases {
            let key = format!("value{name}");
            let least = || hl7("minValue", &key, value.clone());
            let most = || hl7("maxValue", &key, value.clone());
            let found = lies_outside(question(kind, json!([least()])), texts);
            assert_eq!(found, [true, false, false], "{kind} {name} at least");
            let found = lies_outside(question(kind, json!([most()])), texts);
            assert_eq!(found, [false, false, true], "{kind} {name} at most");
            let found = lies_outside(question(kind, json!([least(), most()])), texts);
            assert_eq!(found, [true, false, true], "{kind} {name} exactly");
        }
    }

    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-minQuantity"
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-maxQuantity"
    => least_and_greatest_quantities {
        let bound = |name: &str| extension(SDC, name, "valueQuantity", json!({ "value": 2 }));
        let texts = ["1", "2", "3"];
        let found = lies_outside(question("quantity", json!([bound("minQuantity")])), texts);
        assert_eq!(found, [true, false, false]);
        let found = lies_outside(question("quantity", json!([bound("maxQuantity")])), texts);
        assert_eq!(found, [false, false, true]);
    }

    "http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces" => digits_behind_the_point {
        let item = question("decimal", json!([hl7("maxDecimalPlaces", "valueInteger", 1)]));
        let mut filled = begin_with(item);
        assert_eq!(outside(&mut filled, &["1,25"]), Some(Bound::Decimals(1)));
        assert_eq!(outside(&mut filled, &["1,2"]), None);
    }

    "http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs"
    "http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs" => fewest_and_most_answers {
        let mut item = question("string", json!([
            hl7("questionnaire-minOccurs", "valueInteger", 2),
            hl7("questionnaire-maxOccurs", "valueInteger", 3),
        ]));
        item["repeats"] = true.into();
        let mut filled = begin_with(item);
        assert_eq!(outside(&mut filled, &["a"]), Some(Bound::Fewest(2)));
        assert_eq!(outside(&mut filled, &["a", "b"]), None);
        assert_eq!(outside(&mut filled, &["a", "b", "c", "d"]), Some(Bound::Most(3)));
    }

    "http://hl7.org/fhir/StructureDefinition/questionnaire-unit"
    "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption" => units {
        let coding = |code: &str| {
            json!({ "system": "http://unitsofmeasure.org", "code": code, "display": code })
        };
        let unit = |name: &str, code: &str| hl7(name, "valueCoding", coding(code));
        let one = more(question("integer", json!([unit("questionnaire-unit", "a")])));
        assert_eq!(one.unit.unwrap().shown(), "a");
        let extensions = json!([
            unit("questionnaire-unitOption", "kg"), unit("questionnaire-unitOption", "g"),
        ]);
        let units = more(question("quantity", extensions)).units;
        assert_eq!(units.iter().map(|unit| unit.shown()).collect::<Vec<_>>(), ["kg", "g"]);
        let initial = json!([{ "valueQuantity": { "unit": "cm" } }]);
        let given = more(json!({ "type": "quantity", "initial": initial })).unit;
        assert_eq!(given.unwrap().shown(), "cm");
    }
}

#[test]
fn bounds_between_which_no_answer_would_do_are_faults() {
    let pair = |key: &str, least: Json, most: Json| {
        (hl7("minValue", key, least), hl7("maxValue", key, most))
    };
    for (kind, (least, most)) in [
        ("integer", pair("valueInteger", json!(2), json!(1))),
        ("decimal", pair("valueDecimal", json!(1.51), json!(1.5))),
        ("date", pair("valueDate", json!("2026-03-02"), json!("2026-03-01"))),
        ("dateTime", pair("valueDateTime", json!("2027"), json!("2026"))),
        ("time", pair("valueTime", json!("12:00:00"), json!("11:00:00"))),
        ("quantity", pair("valueQuantity", json!({ "value": 2 }), json!({ "value": 1 }))),
    ] {
        impossible(kind, least, most);
    }
    let occurs = |name: &str, count: u32| hl7(name, "valueInteger", count);
    let (least, most) =
        (occurs("questionnaire-minOccurs", 2), occurs("questionnaire-maxOccurs", 1));
    impossible("string", least, most);
    let twice = question("string", json!([occurs("questionnaire-minOccurs", 2)]));
    let expected = ("item[0].extension[0]".to_owned(), Problem::ImpossibleRange);
    assert_eq!(fault(twice), expected, "of a question that takes one answer");
}

#[test]
fn bounds_of_the_wrong_type_are_faults() {
    let expected = ("item[0].extension[0]".to_owned(), Problem::UnreadableValue);
    for (kind, bound) in [
        ("integer", hl7("minValue", "valueDecimal", json!(1.5))),
        ("date", hl7("maxValue", "valueInteger", 1)),
        ("date", hl7("maxValue", "valueDate", "i morgen")),
        ("string", hl7("minLength", "valueInteger", -1)),
        ("string", hl7("minLength", "valueString", "2")),
        ("string", hl7("questionnaire-hidden", "valueString", "ja")),
        ("integer", hl7("questionnaire-unit", "valueCoding", json!({}))),
        ("quantity", hl7("questionnaire-unitOption", "valueString", "kg")),
    ] {
        assert_eq!(fault(question(kind, json!([bound]))), expected, "{kind} {bound}");
    }
}

#[test]
fn a_pattern_that_cannot_be_matched_in_linear_time_costs_the_pattern_only() {
    let item = question("string", json!([hl7("regex", "valueString", "(?=a)b|(c)\\1")]));
    assert_eq!(crate::support::item(item).more(), None);
}

#[test]
fn a_bound_that_says_its_value_in_a_way_of_its_own_is_no_fault() {
    let expression = json!({ "extension": [{ "url": "http://example.org/expression" }] });
    let item = question("date", json!([hl7("maxValue", "_valueDate", expression)]));
    assert_eq!(crate::support::item(item).more(), None);
}
