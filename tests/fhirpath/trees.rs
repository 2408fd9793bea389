//! Walking over trees: FHIR's JSON, and one that is no JSON.

use serde_json::json;
use trivsel::fhirpath::{Collection, Environment, Expression, Item, Json, Tree, Value};

use crate::support::{today, transcript};

#[test]
fn a_choice_element_is_found_by_its_stem() {
    transcript(
        &json!({"answer": [
            {"valueCoding": {"code": "rare"}},
            {"valueBoolean": true},
            {"valueDate": "2026-01-01"},
            {"valueSetting": "no type of that name"}
        ]}),
        "answer.value.code => rare
        answer.value.count() => 3
        answer.where(value = true).count() => 1
        answer.value.ofType(Coding).code => rare
        answer.value.ofType(boolean) => true
        answer[0].value is Coding => true
        answer[0].value is string => false
        answer[2].value > @2025 => true
        answer.valueSetting => no type of that name",
    );
}

#[test]
fn collections_keep_order_and_depth() {
    transcript(
        &json!({"resourceType": "Basket", "fruit": [
            {"name": "plum", "part": [{"name": "stone"}]},
            {"name": "pear"},
            null,
            {"name": "plum", "part": [{"name": "stone"}]}
        ], "_fruit": {"id": "x"}}),
        "fruit.name => plum pear plum
        Basket.fruit.count() => 3
        fruit.distinct().count() => 2
        fruit[0] = fruit[2] => true
        fruit[0] = fruit[1] => false
        fruit.isDistinct() => false
        fruit.first().name => plum
        fruit.last().part.name => stone
        fruit.tail().name => pear plum
        fruit.skip(1).take(1).name => pear
        fruit[-1] =>
        fruit[7] =>
        fruit.single() => NotSingle at 6
        repeat(fruit | part).name => plum pear stone
        descendants().name => plum pear plum stone stone
        children().count() => 3
        fruit.select(name & $index.toString()) => plum0 pear1 plum2
        fruit.where($index > 0).name => pear plum
        fruit.where(name = 'pear').exists() => true
        fruit.exists(name = 'fig') => false
        fruit.all(name.exists()) => true
        'pear' in fruit.name => true
        fruit.name contains 'fig' => false
        'fig' in {} => false
        (fruit.name | 'fig') => plum pear fig
        fruit.name.combine('fig').count() => 4
        fruit.name.intersect('pear' | 'fig') => pear
        fruit.name.exclude('plum') => pear
        fruit.name ~ ('pear').combine('plum').combine('plum') => true
        fruit.hasValue() => false
        _fruit =>",
    );
}

/// An answer sheet without JSON: what the form engine has.
#[derive(Clone)]
struct Sheet(&'static str, &'static [Sheet]);

impl<'a> Tree<'a> for &'a Sheet {
    fn named(&self, name: &str, found: &mut dyn FnMut(Self)) {
        self.1.iter().filter(|child| child.0 == name).for_each(found);
    }

    fn children(&self, found: &mut dyn FnMut(&'a str, Self)) {
        self.1.iter().for_each(|child| found(child.0, child));
    }

    fn value(&self) -> Option<Value<'a>> {
        self.1.is_empty().then(|| Value::from(self.0))
    }

    fn kind(&self) -> Option<&'a str> {
        None
    }
}

#[test]
fn a_tree_need_not_be_json() {
    static SHEET: Sheet =
        Sheet("sheet", &[Sheet("a", &[Sheet("leaf", &[])]), Sheet("a", &[]), Sheet("b", &[])]);
    for (text, expected) in [("a.leaf", "leaf"), ("b", "b"), ("a.last()", "a")] {
        let expression = Expression::parse(text).unwrap();
        let found = expression.evaluate(&Environment::new(&SHEET, today())).map(|found| {
            found.values().map(|value| value.to_string()).collect::<Vec<_>>().join(" ")
        });
        assert_eq!(found.unwrap(), expected, "{text}");
    }
}

#[test]
fn variables_and_the_place_come_from_the_environment() {
    let document = json!({"item": [{"linkId": "a"}, {"linkId": "b"}]});
    let root = Json::new(&document);
    let place = Expression::parse("item[1]").unwrap();
    let place = place.evaluate(&Environment::new(root, today())).unwrap();
    let here = *place.single().and_then(Item::node).unwrap();
    let age = Collection::from(vec![Item::Value(Value::Integer(31))]);
    let environment = Environment::new(root, today()).at(here).with("age", age);
    for (text, expected) in [
        ("linkId", "b"),
        ("%context.linkId", "b"),
        ("%resource.item.first().linkId", "a"),
        ("%resource.item.where(linkId = %context.linkId).count()", "1"),
        ("%age + 1", "32"),
        ("%'age'", "31"),
        ("%ucum", "http://unitsofmeasure.org"),
    ] {
        let expression = Expression::parse(text).unwrap();
        let found = expression.evaluate(&environment).unwrap();
        assert_eq!(found.values().next().unwrap().to_string(), expected, "{text}");
    }
}

#[test]
fn debug_shows_no_answer() {
    let document = json!({"answer": [{"valueString": "secret"}, {"valueDate": "2021-05-06"}]});
    let expression = Expression::parse("answer.value").unwrap();
    let environment = Environment::new(Json::new(&document), today());
    let found = expression.evaluate(&environment).unwrap();
    let values: Vec<_> = found.values().collect();
    let shown = format!("{environment:?} {found:?} {values:?} {:?}", Json::new(&document));
    assert!(!shown.contains("secret") && !shown.contains("2021"), "{shown}");
}
