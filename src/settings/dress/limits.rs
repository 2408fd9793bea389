//! Points out a follow-up that is later than the municipality's limit: a hint (`targetConstraint`)
//! at the date, and never anything that blocks or decides. A position that is only reported, in a
//! part that may be passed on, has no follow-up in that form.

use std::rc::Rc;

use serde_json::{Map, Value as Json, json};

use super::items;
use super::sentences::{self, Others};
use crate::form::Text;
use crate::texts::{self, Dressing};

/// What the keys of our hints begin with; the code of the position follows.
const KEY: &str = "follow-up-limit-";

const CONSTRAINT: &str = "http://hl7.org/fhir/StructureDefinition/targetConstraint";

/// Points out a late follow-up at every date for one, where the form asks for the position as a
/// whole and for the day of the assessment.
pub(super) fn point_out(form: &mut Json, limits: &[(Rc<str>, u32)], language: &str) {
    let whole =
        |item: &Json| items::has_code(item, "dimension", "overall") && items::is_position(item);
    let day = |item: &Json| {
        items::has_code(item, "concept", "assessment-date")
            && items::is_of_type(item, &["date", "dateTime"])
    };
    let position = own(form, &scoped(form), &whole);
    let codes = position.map(|item| codes(item, limits)).unwrap_or_default();
    let asked = position.and_then(items::link_id);
    let since = items::find(form, &day).and_then(items::link_id);
    items::each(form, &mut |item| {
        if !items::has_code(item, "concept", "review-date") {
            return;
        }
        forget(item);
        let (Some(asked), Some(since)) = (&asked, &since) else { return };
        if codes.is_empty() || !items::is_of_type(item, &["date", "dateTime"]) {
            return;
        }
        let hints = codes.iter().map(|(code, days)| hint(asked, since, code, *days, language));
        let hints: Vec<Json> = hints.collect();
        if let Some(extensions) = items::extensions(item) {
            extensions.extend(hints);
        }
    });
}

/// The parts of which the form asks whether they may be passed on.
fn scoped(json: &Json) -> Vec<Rc<str>> {
    let items = json.get("item").and_then(Json::as_array).into_iter().flatten();
    let parts = |item| {
        let offered = items::options(item).filter_map(|it| items::option_code(it, "consent-scope"));
        offered.map(|coding| coding.code).chain(scoped(item)).collect::<Vec<_>>()
    };
    items.flat_map(parts).collect()
}

/// The first item that is asked for and stands in none of these parts.
fn own<'a>(json: &'a Json, parts: &[Rc<str>], wanted: &dyn Fn(&Json) -> bool) -> Option<&'a Json> {
    let items = json.get("item").and_then(Json::as_array).into_iter().flatten();
    let mut items =
        items.filter(|item| !parts.iter().any(|part| items::has_code(item, "part", part)));
    items.find_map(|item| if wanted(item) { Some(item) } else { own(item, parts, wanted) })
}

/// The limits of positions that the form offers.
fn codes(item: &Json, limits: &[(Rc<str>, u32)]) -> Vec<(Rc<str>, u32)> {
    let offered = |code: &Rc<str>| {
        let coding = |option| items::option_code(option, "position");
        items::options(item).filter_map(coding).any(|coding| coding.code == *code)
    };
    limits.iter().filter(|(code, _)| offered(code)).cloned().collect()
}

fn forget(item: &mut Json) {
    let Some(list) = item.get_mut("extension").and_then(Json::as_array_mut) else { return };
    let is_ours = |extension: &Json| {
        let key = extension.pointer("/extension/0/valueId").and_then(Json::as_str);
        key.is_some_and(|key| key.starts_with(KEY))
    };
    list.retain(|extension| !is_ours(extension));
    if list.is_empty() {
        item.as_object_mut().map(|item| item.shift_remove("extension"));
    }
}

fn hint(asked: &str, since: &str, code: &str, days: u32, language: &str) -> Json {
    let mut human = Map::new();
    human.insert("url".into(), "human".into());
    sentences::put(&mut human, "valueString", &sentence(days), language, Others::Go);
    let answer = |link_id: &str| {
        // A quote in a linkId would end the word (FHIRPath § 4.1.2).
        let link_id = link_id.replace('\\', "\\\\").replace('\'', "\\'");
        format!("%resource.repeat(item).where(linkId='{link_id}').answer")
    };
    let expression = format!(
        "{}.where(value.code='{code}').exists() implies %context.answer.value <= {}.value + {days} \
         days",
        answer(asked),
        answer(since),
    );
    json!({ "url": CONSTRAINT, "extension": [
        { "url": "key", "valueId": format!("{KEY}{code}") },
        { "url": "severity", "valueCode": "warning" },
        { "url": "expression", "valueExpression": {
            "language": "text/fhirpath", "expression": expression,
        } },
        human,
    ] })
}

fn sentence(days: u32) -> Text {
    let [danish, english] = texts::dressing();
    let in_words = |said: &Dressing| (said.late)(days);
    Text::with(&in_words(danish), vec![("en".into(), in_words(english).into())])
}
