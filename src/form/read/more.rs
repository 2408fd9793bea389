//! Reads what an item says beyond what the first module understands. It is called from there
//! behind a condition that the compiler knows, so none of this is in that module.

use std::rc::Rc;

use serde_json::Value as Json;

use super::extensions::deep;
use super::place::Place;
use super::valuesets::Sets;
use super::{Reader, bounds, flag, limits, shapes, valuesets};
use crate::form::{
    Category, Item, Kind, More, Pattern, Problem, Ruled, Scalar, ScalarKind, Text, Unit, Value,
    Whole,
};

/// Reads what must be known before the first item.
pub(super) fn begin<'a>(reader: &mut Reader<'a>, source: &'a Json) {
    reader.sets = Whole::new(Sets::of(source));
    if crate::RULES {
        shapes::form(&mut Place { reader, json: source, path: "", link_id: None });
    }
}

/// Reads all that stands in [`More`], and checks the elements of the item.
fn read<'a>(reader: &mut Reader<'a>, json: &'a Json, path: &str, item: &mut Item) {
    let link_id = Some(item.link_id.clone());
    let mut place = Place { reader, json, path, link_id };
    if crate::RULES {
        shapes::item(&mut place);
        under_display(&mut place, item);
    }
    let mut more = More {
        read_only: flag(json, "readOnly"),
        hidden: place.flag("questionnaire-hidden") || is_in_hidden(place.reader, item),
        open: type_of(json) == Some("open-choice"),
        min_occurs: place.count("questionnaire-minOccurs"),
        max_occurs: place.count("questionnaire-maxOccurs"),
        min_length: place.count("minLength"),
        pattern: pattern(&mut place),
        decimal_places: place.count("maxDecimalPlaces"),
        unit: place.read("questionnaire-unit", unit),
        units: units(&mut place),
        entry_format: place.read("entryFormat", |e| Text::read(e, "valueString")),
        horizontal: place.read("questionnaire-choiceOrientation", orientation).unwrap_or(false),
        category: place.read("questionnaire-displayCategory", category).flatten(),
        ..More::default()
    };
    more.unit = more.unit.take().or_else(|| given_unit(json, item.kind));
    bounds::read(&mut place, item, &mut more);
    if more != More::default() {
        item.more = Whole::new(Rc::new(more));
    }
}

/// Whether the item stands in one that is not asked: then nobody is asked it either.
fn is_in_hidden(reader: &Reader<'_>, item: &Item) -> bool {
    let parent = item.parent.and_then(|parent| reader.items.get(parent.index()));
    parent.and_then(Item::more).is_some_and(|more| more.hidden)
}

fn type_of(json: &Json) -> Option<&str> {
    json.get("type").and_then(Json::as_str)
}

/// A response has no place for answers under a sentence (FHIR R4 § 4.10, invariant que-1).
fn under_display(place: &mut Place<'_, '_>, item: &Item) {
    let parent = item.parent.and_then(|parent| place.reader.places.get(parent.index()));
    if item.is_question() && parent.is_some_and(|(json, _)| type_of(json) == Some("display")) {
        let link_id = Some(item.link_id.clone());
        place.reader.fault(place.path, link_id.as_ref(), Problem::QuestionInDisplay);
    }
}

fn unit(extension: &Json) -> Option<Unit> {
    let coding = extension.get("valueCoding")?;
    let text = |key: &str| coding.get(key).and_then(Json::as_str).map(Rc::from);
    let unit = Unit { words: text("display"), system: text("system"), code: text("code") };
    (unit.words.is_some() || unit.code.is_some()).then_some(unit)
}

fn units(place: &mut Place<'_, '_>) -> Vec<Unit> {
    let mut units = Vec::new();
    let list: Vec<_> =
        place.extensions(super::extensions::HL7, "questionnaire-unitOption").collect();
    for (index, extension) in list {
        match unit(extension) {
            Some(unit) => units.push(unit),
            None => place.fault(&format!("extension[{index}]"), Problem::UnreadableValue),
        }
    }
    units
}

/// The unit of an initial quantity without a number: so forms name the unit that stands beside an
/// empty field.
fn given_unit(json: &Json, kind: Kind) -> Option<Unit> {
    let entry = json.get("initial")?.get(0).filter(|entry| is_unit_only(kind, entry))?;
    Unit::read(entry.get("valueQuantity")?)
}

/// Whether an initial value is a quantity without a number.
pub(super) fn is_unit_only(kind: Kind, entry: &Json) -> bool {
    let quantity = entry.get("valueQuantity").filter(|quantity| quantity.is_object());
    is_quantity(kind) && quantity.is_some_and(|quantity| quantity.get("value").is_none())
}

/// Whether a question that takes one answer starts with more.
pub(super) fn is_too_much(item: &Item, initial: usize) -> bool {
    let chosen = item.options.iter().filter(|option| option.initial).count();
    !item.repeats && initial.max(chosen) > 1
}

fn orientation(extension: &Json) -> Option<bool> {
    match extension.get("valueCode")?.as_str()? {
        "horizontal" => Some(true),
        "vertical" => Some(false),
        _ => None,
    }
}

/// The code may be one of somebody else's; then the sentence is for nothing in particular.
fn category(extension: &Json) -> Option<Option<Category>> {
    let codings = deep(extension, "valueCodeableConcept", "coding")?.as_array()?;
    Some(codings.iter().find_map(|coding| {
        Some(match coding.get("code")?.as_str()? {
            "instructions" => Category::Instructions,
            "security" => Category::Security,
            "help" => Category::Help,
            _ => return None,
        })
    }))
}

/// Types of R4 and R5 that ask for a file or for a resource of a system.
pub(super) fn is_refused(name: &str) -> bool {
    matches!(name, "attachment" | "reference")
}

/// Whether a choice may have an option with this value (FHIR R4: `answerOption.value[x]`, R5 and
/// forms out there know more types).
pub(super) fn offers(kind: Kind, value: &Value) -> bool {
    let address = matches!(value, Value::Scalar(scalar) if scalar.kind() == ScalarKind::Url);
    kind == Kind::Choice && !address && !matches!(value, Value::Boolean(_))
}

/// What a person reads of an option that is no coding.
pub(super) fn shown(entry: &Json, value: &Value) -> Text {
    let text = Text::read(entry, "valueString");
    text.unwrap_or_else(|| match value {
        Value::Date(date) => Text::new(&date.to_string()),
        Value::Scalar(scalar) => match &**scalar {
            Scalar::Integer(number) => Text::new(&number.to_string()),
            Scalar::Decimal(number) => Text::new(number.text()),
            Scalar::DateTime(instant) | Scalar::Time(instant) => Text::new(instant.text()),
            Scalar::Url(address) => Text::new(address),
            Scalar::Quantity(quantity) => {
                let unit = quantity.unit.as_ref().map(Unit::shown).unwrap_or_default();
                Text::new(format!("{} {unit}", quantity.value.text()).trim_end())
            }
        },
        _ => Text::default(),
    })
}

/// Reads what the first module does not know of options: value sets, other types, own words.
pub(super) fn options<'a>(reader: &mut Reader<'a>, json: &'a Json, path: &str, item: &mut Item) {
    read(reader, json, path, item);
    let link_id = Some(item.link_id.clone());
    let mut place = Place { reader, json, path, link_id };
    valuesets::read(&mut place, item);
    if merely_suggests(json, item.kind) {
        item.options.clear();
    } else if item.is_question() && item.kind != Kind::Boolean && !item.options.is_empty() {
        // Whatever type its answers have, a question that lists what to choose from is a choice.
        item.kind = Kind::Choice;
    }
    let listed = !item.options.is_empty() || json.get("answerValueSet").is_some();
    let open = item.more().is_some_and(|more| more.open);
    if item.kind == Kind::Choice && !listed && !open {
        reader.fault(path, Some(&item.link_id), Problem::Missing("answerOption"));
    }
}

/// Whether the options are suggestions only, beside answers of a type that is no text. They are
/// left out: a field for that type takes every answer that the form allows.
fn merely_suggests(json: &Json, kind: Kind) -> bool {
    let constraint = json.get("answerConstraint").and_then(Json::as_str);
    let open = matches!(constraint, Some("optionsOrType" | "optionsOrString"));
    open && matches!(kind, Kind::Date | Kind::Scalar(_))
}

/// Whether the item asks for a quantity.
pub(super) fn is_quantity(kind: Kind) -> bool {
    matches!(kind, Kind::Scalar(kind) if *kind == ScalarKind::Quantity)
}

fn pattern(place: &mut Place<'_, '_>) -> Option<Ruled<Pattern>> {
    let text = place.read("regex", |extension| extension.get("valueString")?.as_str())?;
    if crate::RULES && limits::has_room_for_pattern(place.reader) {
        return Ruled::new(Pattern::parse(text)?);
    }
    None
}
