//! Nothing panics, and nothing runs away.

use proptest::prelude::*;
use serde_json::{Value as Document, json};
use trivsel::fhirpath::{Environment, Expression, Json, MAX_DEPTH, Problem, Tree, Value};

use crate::support::{ask_of, problem, today};

#[test]
fn deep_expressions_are_refused() {
    let deep = MAX_DEPTH + 1;
    for text in [
        "(".repeat(deep) + "1" + &")".repeat(deep),
        "-".repeat(deep) + "1",
        "a[".repeat(deep) + "0" + &"]".repeat(deep),
        "iif(".repeat(deep) + "1",
        "a.where(".repeat(1500),
        "(".repeat(16_000),
    ] {
        assert!(matches!(problem(&text), Some((Problem::TooDeep, _))));
    }
}

#[test]
fn long_chains_are_not_deep() {
    for (text, expected) in [
        (format!("1{}", " + 1".repeat(3000)), "3001"),
        (format!("a{}", ".a".repeat(5000)), ""),
        (format!("true{}", " and true".repeat(1000)), "true"),
    ] {
        assert_eq!(ask_of(&json!({}), &text).unwrap().join(" "), expected);
        let expression = Expression::parse(&text).unwrap();
        assert_eq!(Expression::parse(&expression.to_string()).unwrap(), expression);
        assert!(!expression.reads().everything);
    }
}

#[test]
fn the_deepest_expression_still_works() {
    let depth = MAX_DEPTH - 2;
    let text = "iif(true, ".repeat(depth) + "1" + &")".repeat(depth);
    assert_eq!(ask_of(&json!({}), &text).unwrap(), ["1"]);
}

/// Expressions that would go on for ever, or nearly so, end with a fault.
#[test]
fn bombs_are_too_costly() {
    let wide = json!({"item": (0..2000).map(|n| json!({"n": n})).collect::<Vec<_>>()});
    for text in [
        "(0).repeat($this + 1)",
        "('a').repeat($this + $this)",
        "('ab').repeat($this & $this)",
        "item.select(%resource.item.select(%resource.item))",
        "item.where(%resource.item.where(%resource.item.exists()).exists())",
        "('x').repeat($this.replace('x', 'xx'))",
    ] {
        let found = ask_of(&wide, text).unwrap_err().problem;
        assert_eq!(found, Problem::TooCostly, "{text}");
    }
    assert_eq!(ask_of(&wide, "%resource.repeat($this).count()").unwrap(), ["1"]);
}

#[test]
fn the_budget_is_what_the_environment_says() {
    let document = json!({"item": [{"n": 1}, {"n": 2}, {"n": 3}]});
    let expression = Expression::parse("descendants().count()").unwrap();
    let environment = Environment::new(Json::new(&document), today());
    assert!(expression.evaluate(&environment.clone().within(5)).is_err());
    assert!(expression.evaluate(&environment.within(50)).is_ok());
}

/// A form of a thousand items stays far from the bound.
#[test]
fn a_large_form_is_cheap() {
    let item = |n: usize| json!({"linkId": format!("q{n}"), "answer": [{"valueInteger": n}]});
    let items: Vec<Document> = (0..1000).map(item).collect();
    let document = json!({"item": [{"linkId": "group", "item": items}]});
    let text = "%resource.repeat(item).where(linkId='q7').answer.value = 7";
    let expression = Expression::parse(text).unwrap();
    let environment = Environment::new(Json::new(&document), today()).within(20_000);
    assert_eq!(expression.evaluate(&environment).unwrap().boolean(), Some(true));
}

/// A tree without a floor.
#[derive(Clone, Debug)]
struct Endless;

impl<'a> Tree<'a> for Endless {
    fn named(&self, _: &str, found: &mut dyn FnMut(Self)) {
        found(Self);
    }

    fn children(&self, found: &mut dyn FnMut(&'a str, Self)) {
        found("deeper", Self);
    }

    fn value(&self) -> Option<Value<'a>> {
        None
    }

    fn kind(&self) -> Option<&'a str> {
        None
    }
}

#[test]
fn endless_trees_are_too_costly() {
    for text in ["$this = $this", "$this ~ $this", "descendants()", "repeat(deeper)", "a | b"] {
        let expression = Expression::parse(text).unwrap();
        let fault = expression.evaluate(&Environment::new(Endless, today())).unwrap_err();
        assert_eq!(fault.problem, Problem::TooCostly, "{text}");
    }
    let expression = Expression::parse("deeper.deeper.count()").unwrap();
    let found = expression.evaluate(&Environment::new(Endless, today())).unwrap();
    assert_eq!(found.values().next(), Some(Value::Integer(1)));
}

/// Words of the language, so that arbitrary texts are often expressions.
const WORDS: [&str; 46] = [
    "item",
    "linkId",
    "answer",
    "value",
    "%resource",
    "%context",
    "$this",
    "$index",
    "(",
    ")",
    "[",
    "]",
    "{}",
    ".",
    ".",
    ".",
    ",",
    "'a'",
    "'a.b'",
    "1",
    "0.5",
    "2 days",
    "3 'kg'",
    "@2026-02",
    "@T10:30",
    "true",
    "+",
    "-",
    "*",
    "/",
    "div",
    "mod",
    "&",
    "|",
    "=",
    "!=",
    "~",
    "<",
    ">=",
    "and",
    "or",
    "implies",
    "in",
    "contains",
    "is Coding",
    "where(",
];
const CALLS: [&str; 14] = [
    "exists()",
    "count()",
    "first()",
    "not()",
    "repeat(item)",
    "descendants()",
    "sum()",
    "toString()",
    "toInteger()",
    "iif(true, 1)",
    "today()",
    "substring(1)",
    "distinct()",
    "skip(2147483647)",
];

fn texts() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        prop::sample::select(&WORDS[..]).prop_map(str::to_owned),
        prop::sample::select(&CALLS[..]).prop_map(str::to_owned),
    ];
    prop_oneof![".{0,60}", prop::collection::vec(word, 0..14).prop_map(|words| words.join(" "))]
}

/// Whole expressions, from the inside out.
fn expressions() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(
        &[
            "item",
            "$this",
            "%resource",
            "1",
            "-2147483647",
            "0.1",
            "'a'",
            "{}",
            "true",
            "@2026",
            "4 days",
            "item.answer.value",
            "descendants()",
            "today()",
        ][..],
    );
    leaf.prop_map(str::to_owned).prop_recursive(4, 24, 3, |inner| {
        let operators = ["+", "-", "*", "/", "div", "mod", "&", "|", "=", "~", "<", "in", "and"];
        prop_oneof![
            (inner.clone(), prop::sample::select(operators.to_vec()), inner.clone())
                .prop_map(|(a, by, b)| format!("({a}) {by} {b}")),
            (inner.clone(), prop::sample::select(&CALLS[..]))
                .prop_map(|(a, f)| format!("({a}).{f}")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}).where({b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}).repeat({b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a})[{b}]")),
            inner.prop_map(|a| format!("-({a}) is Integer")),
        ]
    })
}

fn runs_through(text: &str) {
    let Ok(expression) = Expression::parse(text) else { return };
    let again = Expression::parse(&expression.to_string());
    assert_eq!(again.as_ref(), Ok(&expression), "{text} is printed as {expression}");
    let _ = expression.reads();
    let document = json!({"item": [
        {"linkId": "a", "answer": [{"valueInteger": 1}, {"valueCoding": {"code": "x"}}]},
        {"linkId": "a.b", "item": [{"linkId": "c", "answer": [{"valueDate": "2026-02"}]}]}
    ]});
    let environment = Environment::new(Json::new(&document), today()).within(20_000);
    let _ = expression.evaluate(&environment);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn arbitrary_texts_never_panic(text in texts()) {
        if let Err(fault) = Expression::parse(&text) {
            prop_assert!(text.is_char_boundary(fault.position));
        }
        runs_through(&text);
    }

    #[test]
    fn arbitrary_expressions_never_panic(text in expressions()) {
        prop_assert!(Expression::parse(&text).is_ok());
        runs_through(&text);
    }
}
