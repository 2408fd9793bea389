//! What a form asks for beyond an answer: bounds that are pointed out and never cut anything off.

use serde_json::{Value as Json, json};
use trivsel::answers::{Answer, Answers};
use trivsel::form::Bound;
use trivsel::sheet::{Gap, Row, Sheet};
use trivsel::state::Action;
use trivsel::texts::DANISH;

use crate::support::{Person, at, form};

const HL7: &str = "http://hl7.org/fhir/StructureDefinition/";

fn extension(name: &str, value: (&str, Json)) -> Json {
    json!({ "url": format!("{HL7}{name}"), value.0: value.1 })
}

/// What is pointed out about these answers to a question of this type with this extension.
fn pointed_out(kind: &str, extensions: &[Json], texts: &[&str]) -> Option<String> {
    let form = form(json!([{ "linkId": "q", "type": kind, "repeats": true,
        "required": true, "extension": extensions }]));
    let item = form.items()[0].clone();
    let mut answers = Answers::default();
    let said = texts.iter().map(|text| Answers::typed(&item, text)).collect();
    answers.set(&item, at(&form, "q"), said);
    let sheet = Sheet::new(form.clone(), &answers, None);
    assert_eq!(sheet.rows[0].answers.len(), texts.len(), "what was said is kept");
    in_words(&sheet.rows[0])
}

fn in_words(row: &Row) -> Option<String> {
    Some(match row.gap.as_ref()? {
        Gap::Missing => "missing".into(),
        Gap::NotAValue => "no value".into(),
        Gap::TooLong(over) => format!("{over} too long"),
        Gap::Outside(bound) => DANISH.bound(bound),
    })
}

#[test]
fn values_of_every_ordered_type_have_bounds() {
    type Case = (&'static str, (&'static str, Json), (&'static str, Json), [&'static str; 3]);
    let cases: [Case; 5] = [
        ("integer", ("valueInteger", 3.into()), ("valueInteger", 5.into()), ["2", "4", "6"]),
        (
            "decimal",
            ("valueDecimal", json!(3.5)),
            ("valueInteger", 5.into()),
            ["3,4", "3,50", "5,1"],
        ),
        (
            "date",
            ("valueDate", "2026-03-01".into()),
            ("valueDate", "2026-03-31".into()),
            ["28/2 2026", "31/3 2026", "1/4 2026"],
        ),
        (
            "dateTime",
            ("valueDate", "2026-03-01".into()),
            ("valueDateTime", "2026-03-31T12:00:00+02:00".into()),
            ["28/2 2026 kl. 23.59", "31/3 2026 kl. 12", "31/3 2026 kl. 12.01"],
        ),
        (
            "time",
            ("valueTime", "08:00:00".into()),
            ("valueTime", "16:30:00".into()),
            ["7.59", "8", "16.31"],
        ),
    ];
    for (kind, least, greatest, [before, within, after]) in cases {
        let bounds = [extension("minValue", least), extension("maxValue", greatest)];
        let said = |text| pointed_out(kind, &bounds, &[text]).unwrap_or_default();
        let under = if kind.contains("ate") || kind == "time" { "senere" } else { "eller mere" };
        let over =
            if kind.contains("ate") || kind == "time" { "tidligere" } else { "eller mindre" };
        assert!(said(before).contains(under), "{kind} {before}: {}", said(before));
        assert_eq!(said(within), "", "{kind} {within}");
        assert!(said(after).contains(over), "{kind} {after}: {}", said(after));
        let first = pointed_out(kind, &bounds, &[within, after]).unwrap();
        assert!(first.contains(over), "one of several is enough");
    }
}

#[test]
fn a_year_is_neither_before_nor_after_a_day_in_it() {
    let bounds = [extension("minValue", ("valueDate", "2026-03-01".into()))];
    assert_eq!(pointed_out("date", &bounds, &["2026"]), None);
    assert!(pointed_out("date", &bounds, &["2025"]).is_some());
}

#[test]
fn measures_are_compared_where_their_units_are_the_same() {
    let unit =
        |code: &str| json!({ "system": "http://unitsofmeasure.org", "code": code, "unit": code });
    let mut most = unit("kg");
    most["value"] = json!(10);
    let units = ["kg", "g"].map(|code| {
        extension(
            "questionnaire-unitOption",
            (
                "valueCoding",
                json!({ "system": "http://unitsofmeasure.org", "code": code, "display": code }),
            ),
        )
    });
    let sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-maxQuantity";
    let most = json!({ "url": sdc, "valueQuantity": most });
    let extensions = [most, units[0].clone(), units[1].clone()];
    assert!(pointed_out("quantity", &extensions, &["10,1 kg"]).is_some());
    assert_eq!(pointed_out("quantity", &extensions, &["10 kg"]), None);
    assert_eq!(pointed_out("quantity", &extensions, &["9000 g"]), None);
    assert_eq!(pointed_out("quantity", &extensions, &["9"]).as_deref(), Some("no value"));
}

#[test]
fn texts_have_a_length_and_a_pattern() {
    let short = [extension("minLength", ("valueInteger", 3.into()))];
    assert_eq!(
        pointed_out("string", &short, &["æø"]).as_deref(),
        Some("Teksten skal have mindst 3 tegn.")
    );
    assert_eq!(pointed_out("text", &short, &["æøå"]), None);
    let pattern = [extension("regex", ("valueString", "[0-9]{4}".into()))];
    assert_eq!(pointed_out("string", &pattern, &["8000"]), None);
    assert!(pointed_out("string", &pattern, &["8000 Aarhus"]).is_some());
    let secure = [extension("regex", ("valueString", "https://.*".into()))];
    assert_eq!(pointed_out("url", &secure, &["https://example.org"]), None);
    assert!(pointed_out("url", &secure, &["http://example.org"]).is_some());
    assert!(pointed_out("open-choice", &pattern, &["Aarhus"]).is_some());
}

#[test]
fn numbers_have_so_many_decimals() {
    let two = [extension("maxDecimalPlaces", ("valueInteger", 2.into()))];
    assert_eq!(pointed_out("decimal", &two, &["1,25"]), None);
    assert_eq!(
        pointed_out("decimal", &two, &["1,250"]).as_deref(),
        Some("Skriv højst 2 decimaler.")
    );
    assert!(pointed_out("quantity", &two, &["1,255 kg"]).is_some());
}

#[test]
fn there_are_so_many_answers() {
    let some = [
        extension("questionnaire-minOccurs", ("valueInteger", 2.into())),
        extension("questionnaire-maxOccurs", ("valueInteger", 3.into())),
    ];
    let said = |texts: &[&str]| pointed_out("integer", &some, texts);
    assert_eq!(said(&[]).as_deref(), Some("missing"));
    assert_eq!(said(&["1"]).as_deref(), Some("Der skal være mindst 2."));
    assert_eq!(said(&["1", "2"]), None);
    assert_eq!(said(&["1", "2", "3", "4"]).as_deref(), Some("Der må højst være 3."));
}

#[test]
fn what_nobody_can_fill_in_is_not_missing() {
    let form = form(json!([
        { "linkId": "fixed", "type": "string", "required": true, "readOnly": true },
        { "linkId": "unseen", "type": "string", "required": true,
          "extension": [extension("questionnaire-hidden", ("valueBoolean", true.into()))] },
        { "linkId": "behind", "type": "group",
          "extension": [extension("questionnaire-hidden", ("valueBoolean", true.into()))],
          "item": [{ "linkId": "inner", "type": "group", "item": [
              { "linkId": "deep", "type": "string", "required": true }] }] },
    ]));
    assert!(Sheet::new(form, &Answers::default(), None).gaps().is_empty());
}

#[test]
fn what_is_read_only_stays_as_it_is() {
    let mut anna = Person::with_forms(vec![form(json!([
        { "linkId": "fixed", "type": "string", "text": "Sag", "readOnly": true,
          "initial": [{ "valueString": "12" }] },
        { "linkId": "said", "type": "boolean", "text": "Enig?", "readOnly": true },
        { "linkId": "list", "type": "group", "text": "Liste", "readOnly": true, "repeats": true,
          "item": [{ "linkId": "in", "type": "string", "text": "Hvad?" }] },
    ]))]);
    anna.begins("Et lille skema").writes("Sag", "13").chooses("Enig?", "Ja");
    let sag = anna.row("Sag").address.clone();
    anna.does(Action::RemoveAnswer(sag.clone(), 0)).does(Action::Unanswer(sag));
    let list = anna.rows("Liste")[0].clone();
    assert!(!list.can_add() && !list.rows[0].can_remove());
    anna.does(Action::AddRow(list.address.clone()));
    anna.does(Action::RemoveRow(list.address.clone(), list.rows[0].address.rows[0]));
    assert_eq!(anna.reads("Sag"), ["12"]);
    assert!(anna.reads("Enig?").is_empty());
    assert_eq!(anna.rows("Hvad?").len(), 1);
    assert!(!anna.state.is_unsaved());
}

/// A group that stands two to three times, in which each row starts with something.
fn pairs() -> Person {
    let mut anna = Person::with_forms(vec![form(json!([
        { "linkId": "list", "type": "group", "text": "Aftale", "repeats": true, "required": true,
          "extension": [
            extension("questionnaire-minOccurs", ("valueInteger", 2.into())),
            extension("questionnaire-maxOccurs", ("valueInteger", 3.into())) ],
          "item": [
            { "linkId": "what", "type": "string", "text": "Hvad?" },
            { "linkId": "inner", "type": "group", "text": "Hvem", "repeats": true, "item": [
                { "linkId": "who", "type": "string", "text": "Navn" } ] } ] },
    ]))]);
    anna.begins("Et lille skema");
    anna
}

#[test]
fn a_group_starts_with_as_many_rows_as_it_needs() {
    let mut anna = pairs();
    let list = |anna: &Person| anna.rows("Aftale")[0].clone();
    assert_eq!(list(&anna).rows.len(), 2);
    assert!(list(&anna).can_add() && !list(&anna).rows[1].can_remove());
    assert!(!anna.desk().document().write().contains("\"linkId\":\"list\",\"text\""), "untouched");
    let group = list(&anna).address.clone();
    let second = list(&anna).rows[1].address.rows[0];
    anna.does(Action::RemoveRow(group.clone(), second));
    assert_eq!(list(&anna).rows.len(), 2, "there may be no fewer");
    anna.does(Action::AddRow(group.clone()));
    assert_eq!(list(&anna).rows.len(), 3);
    assert!(!list(&anna).can_add() && list(&anna).rows[2].can_remove());
    anna.does(Action::AddRow(group.clone()));
    assert_eq!(list(&anna).rows.len(), 3, "there may be no more");
    anna.does(Action::RemoveRow(group, second)).does(Action::PutBack);
    assert_eq!(list(&anna).rows[1].address.rows[0], second);
}

#[test]
fn too_few_rows_with_something_in_them_are_pointed_out_on_the_group() {
    let mut anna = pairs();
    let gap = |anna: &Person| in_words(&anna.rows("Aftale")[0]);
    assert_eq!(gap(&anna).as_deref(), Some("Der skal være mindst 2."));
    for place in 0..2 {
        let what = anna.rows("Hvad?")[place].address.clone();
        anna.does(Action::Type(what, 0, "Leger".into()));
    }
    assert_eq!(gap(&anna), None);
    assert_eq!(anna.desk().sheet.gaps().len(), 0);
}

#[test]
fn rows_that_a_group_starts_with_are_there_again_after_reading() {
    let mut anna = pairs();
    let second = anna.rows("Hvad?")[1].address.clone();
    anna.does(Action::Type(second.clone(), 0, "Leger".into()));
    let document = anna.desk().document();
    let written = document.write();
    assert_eq!(written.matches("\"id\":\"r1\"").count(), 1);
    assert_eq!(written.matches("\"id\":\"r0\"").count(), 0, "an empty row is not written");
    let back = crate::support::there_and_back(&document);
    assert_eq!(back.answers, document.answers);
    assert_eq!(back.answers.rows(&at(&back.form, "list")).len(), 2);
    assert_eq!(back.answers.at(&second), document.answers.at(&second));
}

#[test]
fn a_new_row_starts_with_what_the_form_says() {
    let mut anna = Person::with_forms(vec![form(json!([
        { "linkId": "list", "type": "group", "text": "Aftale", "repeats": true, "item": [
            { "linkId": "what", "type": "string", "text": "Hvad?",
              "initial": [{ "valueString": "Leger" }] },
            { "linkId": "day", "type": "date", "text": "Dag", "extension": [{
                "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression",
                "valueExpression": { "language": "text/fhirpath", "expression": "today()" } }] } ] },
    ]))]);
    anna.begins("Et lille skema");
    assert!(!anna.state.is_unsaved());
    let group = anna.rows("Aftale")[0].address.clone();
    anna.does(Action::AddRow(group));
    for label in ["Hvad?", "Dag"] {
        let rows = anna.rows(label);
        assert_eq!(rows.len(), 2);
        assert!(!rows[0].answers.is_empty());
        assert_eq!(rows[0].answers, rows[1].answers);
    }
}

#[test]
fn a_form_cannot_make_rows_without_end() {
    let form = form(json!([{ "linkId": "list", "type": "group", "repeats": true, "required": true,
        "extension": [extension("questionnaire-minOccurs", ("valueInteger", 2_000_000.into()))],
        "item": [{ "linkId": "q", "type": "string" }] }]));
    let rows = Sheet::new(form.clone(), &Answers::none(&form), None).rows[0].rows.len();
    assert_eq!(rows, 50);
}

#[test]
fn a_bound_is_no_answer_and_may_be_shown() {
    let item = form(json!([{ "linkId": "q", "type": "integer",
        "extension": [extension("maxValue", ("valueInteger", 5.into()))] }]));
    let mut answers = Answers::default();
    let six = Answers::typed(&item.items()[0], "6");
    answers.set(&item.items()[0], at(&item, "q"), vec![six.clone()]);
    let sheet = Sheet::new(item, &answers, None);
    let Some(Gap::Outside(bound)) = &sheet.rows[0].gap else { panic!("six is more than five") };
    assert!(matches!(&**bound, Bound::Greatest(_)));
    assert!(matches!(six, Answer::Value(_)));
}
