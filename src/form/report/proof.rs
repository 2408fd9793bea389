//! Asks the form that was read whether an element has its effect, so that the report says what is
//! so and not what was meant. Where the form has faults and was not read, the table is believed.

use serde_json::Value as Json;

use super::extension::{language, part};
use super::walk::Here;
use super::{face, odd};
use crate::fhirpath::Expression;
use crate::form::features::{Feature, Place};
use crate::form::{AnswerOption, Coding, Collapsible, Form, Initial, Item, Kind, More, Purpose};

/// What an element comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// It has its effect.
    Full,
    /// It has none, and there is none to miss.
    Nothing,
    /// It has none, and it is missed.
    Missed,
    /// It asks for something we do not do.
    Refused,
}

/// What can be done with an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    /// It is evaluated.
    Used,
    /// It would write a position or work something out from positions, and is not evaluated
    /// (law 9).
    Position,
    /// It is FHIRPath, but not in our subset, or it asks for what nobody here knows.
    Outside,
    /// It is no FHIRPath.
    Foreign,
}

/// Whether an element asks for what happens anyway: what is off is not shown.
pub(super) fn is_so_anyway(row: &Feature, value: &Json) -> bool {
    let code = value.as_str().or_else(|| value.get("valueCode")?.as_str());
    row.name.ends_with("disabledDisplay") && code == Some("hidden")
}

/// What an element that could have its effect comes to.
pub(super) fn effect(row: &Feature, value: &Json, here: &Here<'_>) -> Effect {
    match row.place {
        Place::Questionnaire => at_the_top(row.name, value),
        Place::Item => here.item.map_or(Effect::Full, |item| field(row.name, value, item, here)),
        Place::Control => {
            here.item.map_or(Effect::Full, |item| face::control(row.name, item, here))
        }
        Place::OnItem => {
            here.item.map_or(Effect::Full, |item| on_item(row.name, value, item, here))
        }
        Place::OnOption => {
            option(here).map_or(Effect::Full, |found| on_option(row.name, value, found))
        }
        Place::OnText => translation(value),
        _ => Effect::Full,
    }
}

pub(super) fn full(yes: bool) -> Effect {
    if yes { Effect::Full } else { Effect::Missed }
}

fn at_the_top(name: &str, value: &Json) -> Effect {
    let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let ours = || list.iter().filter_map(Coding::read).any(|code| code.is_in("form"));
    let context = |context: &Json| {
        let code = context.get("code").and_then(|code| code.get("code")?.as_str());
        matches!(code, Some("age" | "user"))
    };
    match name {
        "code" if !ours() => Effect::Nothing,
        "useContext" if !list.iter().any(context) => Effect::Nothing,
        _ => Effect::Full,
    }
}

fn field(name: &str, value: &Json, item: &Item, here: &Here<'_>) -> Effect {
    let more = item.more();
    match name {
        "code" if !is_known(item) => Effect::Nothing,
        "required" if item.kind == Kind::Group => required_group(value, item, here),
        "required" => full(value.as_bool() == Some(item.required)),
        "repeats" => full(value.as_bool() == Some(item.repeats)),
        "readOnly" if item.kind == Kind::Group => full(value.as_bool() == Some(false)),
        "readOnly" => full(value.as_bool() == Some(more.is_some_and(|more| more.read_only))),
        "maxLength" => full(item.max_length.is_some() && item.is_worded()),
        "answerOption" => full(!item.options.is_empty()),
        "answerValueSet" if item.options.is_empty() => Effect::Refused,
        "answerConstraint" => full(value.as_str() != Some("optionsOrType")),
        _ => Effect::Full,
    }
}

/// Whether a code of the item is one that the program looks at.
fn is_known(item: &Item) -> bool {
    item.concept().or(item.dimension()).or(item.part()).is_some()
}

/// A group that must be there is there as soon as a question in it must be answered. Where none
/// must, nobody is told that the group is missing.
fn required_group(value: &Json, item: &Item, here: &Here<'_>) -> Effect {
    let items = here.form.map(Form::items).unwrap_or_default();
    let inside = items.get(item.id.index()..item.end.index()).unwrap_or_default();
    let asked = inside.iter().any(|inner| inner.is_question() && inner.required);
    if asked || value.as_bool() == Some(false) { Effect::Nothing } else { Effect::Missed }
}

fn on_item(name: &str, json: &Json, item: &Item, here: &Here<'_>) -> Effect {
    let default = More::default();
    let more = item.more().unwrap_or(&default);
    let flag = json.get("valueBoolean").and_then(Json::as_bool);
    full(match name {
        "questionnaire-hidden" => flag == Some(more.hidden),
        "questionnaire-minOccurs" => return occurs(json, more.min_occurs, item),
        "questionnaire-maxOccurs" => return occurs(json, more.max_occurs, item),
        "minLength" => more.min_length.is_some() && item.is_worded(),
        "regex" => more.pattern.is_some() && item.is_worded(),
        "minValue" | "minQuantity" => more.min_value.is_some(),
        "maxValue" | "maxQuantity" => more.max_value.is_some(),
        "maxDecimalPlaces" => more.decimal_places.is_some(),
        "questionnaire-unit" => more.unit.is_some() || !more.units.is_empty(),
        "questionnaire-unitOption" => !more.units.is_empty(),
        "entryFormat" => more.entry_format.is_some(),
        "questionnaire-choiceOrientation" => return face::orientation(json, item, here),
        "questionnaire-displayCategory" => more.category.is_some(),
        "shortText" => return face::short_text(item, here),
        "collapsible" => item.collapsible != Collapsible::No,
        "signs" => item.signs.is_some(),
        "alert" => flag == Some(item.alert),
        "due" => more.due.is_some(),
        _ => true,
    })
}

/// How often something may stand. Where it stands once anyway, asking for at most one or at least
/// none changes nothing.
fn occurs(json: &Json, read: Option<u32>, item: &Item) -> Effect {
    let wanted = json.get("valueInteger").and_then(Json::as_u64);
    match (read, wanted) {
        (Some(_), _) => Effect::Full,
        (None, Some(0 | 1)) if !item.repeats => Effect::Nothing,
        _ => Effect::Missed,
    }
}

fn option<'a>(here: &Here<'a>) -> Option<&'a AnswerOption> {
    here.item?.options.get(here.option?)
}

fn on_option(name: &str, json: &Json, option: &AnswerOption) -> Effect {
    let flag = json.get("valueBoolean").and_then(Json::as_bool);
    full(match name {
        "questionnaire-optionExclusive" => flag == Some(option.exclusive),
        "questionnaire-optionPrefix" => option.prefix.is_some(),
        "position" => option.position.is_some(),
        "meaning" => option.meaning.is_some(),
        _ => true,
    })
}

/// A translation needs a language and a text.
fn translation(json: &Json) -> Effect {
    let says = |name: &str, key: &str| part(json, name).is_some_and(|part| part.get(key).is_some());
    full(says("lang", "valueCode") && says("content", "valueString"))
}

/// Whether the items below this one are asked once although the question may have many answers.
pub(super) fn asked_once(here: &Here<'_>) -> bool {
    here.item.is_some_and(|item| item.is_question() && item.repeats)
}

/// What becomes of the expression of an extension.
pub(super) fn rule(row: &Feature, json: &Json, here: &Here<'_>) -> Language {
    let Some(text) = odd::text(json) else { return Language::Outside };
    match language(json) {
        Some("text/fhirpath") => {}
        Some(_) => return Language::Foreign,
        None => return Language::Outside,
    }
    let writes = matches!(row.name, "calculatedExpression" | "initialExpression");
    if writes && here.item.is_some_and(Item::is_position) {
        return Language::Position;
    }
    let Ok(parsed) = Expression::parse(text) else { return Language::Outside };
    let Some(form) = here.form.filter(|_| row.name != "variable") else { return Language::Used };
    let today = || here.item.is_some_and(|item| item.initial == Initial::Today);
    let mut kept = here.item.into_iter().flat_map(|item| form.kept_of(item.id));
    if kept.any(|rule| rule.expression == parsed && purposes(&rule.purpose).contains(&row.name)) {
        return Language::Position;
    }
    let rules = form.rules_of(here.item.map(|item| item.id));
    let mut rules = rules.filter(|rule| rule.expression == parsed);
    let found = rules.any(|rule| purposes(&rule.purpose).contains(&row.name))
        || row.name == "initialExpression" && today();
    if found { Language::Used } else { Language::Outside }
}

/// The extensions that a rule can come from.
fn purposes(purpose: &Purpose) -> [&'static str; 2] {
    match purpose {
        Purpose::Enable => ["enableWhenExpression"; 2],
        Purpose::Calculate => ["calculatedExpression"; 2],
        Purpose::Initial => ["initialExpression"; 2],
        Purpose::Constraint(_) => ["targetConstraint", "questionnaire-constraint"],
    }
}
