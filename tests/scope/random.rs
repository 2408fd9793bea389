//! Whatever is answered and allowed: nothing that is withheld stands in what is handed over.

use proptest::prelude::*;
use trivsel::answers::{Address, Answer, Document};
use trivsel::form::{Form, Item, Kind, Value};
use trivsel::sheet::{Gap, Row, Sheet};
use trivsel::state::{Action, Audience};

use crate::support::Person;
use crate::told::*;

/// What somebody does: a question by its number, a number of an option, yes or no.
type Step = (usize, usize, bool);

/// Does it, and writes a mark wherever text goes: the name of the question, which is no other's.
fn answered(form: &std::rc::Rc<Form>, steps: &[Step]) -> Person {
    let mut anna = Person::with_forms(vec![form.clone()]);
    anna.does(Action::Begin(0, stamp()));
    for (place, option, yes) in steps {
        let rows: Vec<_> = anna.desk().sheet.all().into_iter().cloned().collect();
        let row = &rows[place % rows.len()];
        let at = row.address.clone();
        match row.item.kind {
            Kind::Group if row.is_list() && *yes => anna.does(Action::AddRow(at)),
            Kind::Boolean => anna.does(Action::Choose(at, Value::Boolean(*yes), true)),
            Kind::Choice => {
                let options = &row.item.options;
                let value = options[option % options.len()].value.clone();
                anna.does(Action::Choose(at, value, *yes))
            }
            Kind::String | Kind::Text => anna.does(Action::Type(at, 0, mark(&row.item).into())),
            Kind::Date if *yes => anna.does(Action::Type(at, 0, "1/12/2026".into())),
            _ => &mut anna,
        };
    }
    anna
}

fn mark(item: &Item) -> String {
    format!("zz-{}-zz", item.link_id)
}

/// What has been said about passing on, gathered in the plainest way.
struct Said {
    offered: Vec<String>,
    scope: Vec<String>,
    except: Vec<String>,
    withdrawn: bool,
}

impl Said {
    fn of(form: &Form, anna: &Person) -> Self {
        let code = |value: &Value, system: &str| match value {
            Value::Coding(coding) if coding.is_in(system) => Some(coding.code.to_string()),
            _ => None,
        };
        let rows = anna.desk().sheet.all();
        let chosen = |system: &str| -> Vec<String> {
            let values = rows.iter().flat_map(|row| row.answers.iter().filter_map(|it| it.value()));
            values.filter_map(|value| code(value, system)).collect()
        };
        let options = form.items().iter().flat_map(|item| &item.options);
        let at = Address::top(form.with_concept("consent-withdrawn").unwrap().id);
        Self {
            offered: options.filter_map(|option| code(&option.value, "consent-scope")).collect(),
            scope: chosen("consent-scope"),
            except: chosen("consent-except"),
            withdrawn: !anna.desk().answers.at(&at).is_empty() && anna.desk().sheet.is_on(&at),
        }
    }

    /// Whether an item may go along: neither it nor anything around it is of a part that may not.
    fn lets_go(&self, form: &Form, item: &Item) -> bool {
        let has = |list: &[String], part: &str| list.iter().any(|other| other == part);
        let parent = |item: &&Item| form.item(item.parent?).map(|parent| &**parent);
        let mut around = std::iter::successors(Some(item), parent);
        around.all(|item| match item.part() {
            None => true,
            Some("internal") => false,
            Some(part) if has(&self.except, part) => false,
            Some(part) => !has(&self.offered, part) || !self.withdrawn && has(&self.scope, part),
        })
    }
}

/// What is shown of rows: which items, with which answers, and what is missing. A row of a group
/// that nobody has begun is as if it were not there.
fn shown(rows: &[std::rc::Rc<Row>]) -> Vec<(String, Vec<Answer>, Option<Gap>)> {
    let one = |row: &std::rc::Rc<Row>| {
        let begun = || row.begun().into_iter().cloned().collect::<Vec<_>>();
        let inside = if row.is_list() { shown(&begun()) } else { shown(&row.rows) };
        let depth = row.address.rows.len();
        let itself =
            (format!("{depth} {}", row.item.link_id), row.answers.clone(), row.gap.clone());
        std::iter::once(itself).chain(inside).collect::<Vec<_>>()
    };
    rows.iter().flat_map(one).collect()
}

fn nothing_withheld_goes_along(form: &std::rc::Rc<Form>, steps: &[Step]) -> bool {
    let mut anna = answered(form, steps);
    let bundle = anna.addresses(Audience::Others).bundle();
    // Parents who are alone with it can say of no part whether others may get it: it stays theirs.
    if anna.desk().audience() == Some(Audience::Ourselves) {
        assert!(anna.desk().is_parents_alone() && anna.desk().excerpt().is_none());
        return false;
    }
    let response = &bundle[bundle.find("\"QuestionnaireResponse\"").unwrap()..];
    let (said, whole) = (Said::of(form, &anna), anna.desk().whole().write());
    let mut any = false;
    for item in form.items().iter().filter(|item| !said.lets_go(form, item)) {
        let mark = mark(item);
        any |= whole.contains(&mark);
        assert!(!bundle.contains(&mark), "{mark}");
    }
    assert!(!response.contains("\"resourceType\":\"Questionnaire\""));
    let document = Document::read(bundle.as_bytes(), &[]).unwrap();
    let excerpt = anna.desk().excerpt().unwrap();
    let printed = Sheet::as_told(document.form.clone(), &document.answers, &excerpt.told);
    assert_eq!(
        shown(&printed.rows),
        shown(&excerpt.sheet.rows),
        "paper shows what the screen does"
    );
    assert!(printed.document(&document.answers, &document.record).answers == document.answers);
    assert_eq!(document.record.also().withheld, !excerpt.withheld.is_empty());
    any
}

fn step(places: usize) -> impl Strategy<Value = Step> {
    (0..places, 0..16usize, any::<bool>())
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(20), 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_string_of_a_withheld_part_is_handed_over(steps in steps()) {
        nothing_withheld_goes_along(&form(), &steps);
    }

    #[test]
    fn ourselves_get_everything_that_is_on(steps in steps()) {
        let form = form();
        let mut anna = answered(&form, &steps);
        anna.addresses(Audience::Ourselves);
        let desk = anna.desk();
        prop_assert!(desk.document() == desk.sheet.document(&desk.answers, &desk.record));
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: 24,
        ..ProptestConfig::default()
    })]

    #[test]
    fn nor_of_the_form_for_transitions(steps in prop::collection::vec(step(120), 0..100)) {
        nothing_withheld_goes_along(&transition(), &steps);
    }
}

#[test]
fn the_random_answers_do_write_what_is_withheld() {
    let everything: Vec<Step> = (0..40).map(|place| (place, 0, true)).collect();
    assert!(nothing_withheld_goes_along(&form(), &everything));
    let everything: Vec<Step> = (0..160).map(|place| (place, 0, true)).collect();
    assert!(nothing_withheld_goes_along(&transition(), &everything));
}
