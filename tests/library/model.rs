//! What the model says about our forms: who begins which at which age, what may follow, and with
//! whom one may practise.

use std::collections::BTreeSet;

use trivsel::answers::Document;
use trivsel::form::{Form, Value};
use trivsel::library::{Place, instrument};

use crate::{forms, library};

/// The places where children are assessed; at the others nobody sees the children every day.
const ASSESSING: [&str; 5] = ["childminder", "nursery", "kindergarten", "health-visitor", "school"];

#[test]
fn all_seven_places_of_the_model_are_there() {
    let library = library();
    let codes: Vec<_> = library.places.iter().map(|place| &*place.code).collect();
    assert_eq!(codes, [&ASSESSING[..], &["leader", "outpost"]].concat());
    for place in &library.places {
        assert!(place.guide.len() >= 5, "{} has a short guide", place.code);
        assert!(!place.roles.is_empty(), "nobody works at {}", place.code);
    }
}

#[test]
fn the_codes_of_families_and_what_may_follow_are_those_of_forms() {
    let library = library();
    let forms = forms(&library);
    let codes: BTreeSet<_> = forms.iter().map(|form| instrument(form).unwrap()).collect();
    let mut placed = BTreeSet::new();
    for family in &library.families {
        for code in &family.forms {
            assert!(codes.contains(&**code), "no form is a {code}");
            assert!(placed.insert(&**code), "{code} stands in two families");
        }
        for code in &family.next {
            assert!(codes.contains(&**code), "no form is a {code}");
        }
    }
    assert_eq!(placed, codes, "every form stands in a family");
    for form in &forms {
        let family = library.family_of(instrument(form).unwrap()).unwrap();
        assert_eq!(library.next(form), family.next);
    }
}

/// The months of a place at which no form is proposed that passes.
fn gaps(place: &Place, forms: &[std::rc::Rc<Form>], passes: impl Fn(&Form) -> bool) -> Vec<u32> {
    let (from, to) = place.months.unwrap_or((0, 119));
    let proposed =
        |months| forms.iter().any(|form| passes(form) && place.suits(form, Some(months)));
    (from..=to).filter(|months| !proposed(*months)).collect()
}

#[test]
fn each_place_proposes_something_at_each_of_its_ages() {
    let library = library();
    let forms = forms(&library);
    for place in &library.places {
        assert_eq!(gaps(place, &forms, |_| true), [0; 0], "{}", place.code);
        assert!(forms.iter().any(|form| place.suits(form, None)), "{}", place.code);
    }
}

#[test]
fn where_children_are_assessed_there_is_a_form_for_each_of_their_ages() {
    let library = library();
    let forms = forms(&library);
    let wellbeing = |form: &Form| instrument(form) == Some("wellbeing");
    for place in library.places.iter().filter(|place| ASSESSING.contains(&&*place.code)) {
        assert_eq!(gaps(place, &forms, wellbeing), [0; 0], "{}", place.code);
    }
}

#[test]
fn a_form_is_proposed_where_it_is_used_and_for_whom() {
    let library = library();
    let forms = forms(&library);
    let titles = |code: &str, months: Option<u32>| {
        let place = library.places.iter().find(|place| &*place.code == code).unwrap();
        let wellbeing = forms.iter().filter(|form| instrument(form) == Some("wellbeing"));
        let suiting = wellbeing.filter(|form| place.suits(form, months));
        suiting.map(|form| form.title.main().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(titles("childminder", Some(20)), ["Trivselsskema, 1–3 år"]);
    assert_eq!(titles("kindergarten", None), ["Trivselsskema, 3–6 år"]);
    assert_eq!(titles("kindergarten", Some(34)), ["Trivselsskema, 1–3 år"]);
    assert_eq!(titles("health-visitor", None), ["Trivselsskema, 0–1 år"]);
    assert_eq!(titles("school", None), ["Trivselsskema, 6–10 år"]);
}

#[test]
fn the_law_is_named_and_the_docs_say_what_a_lawyer_must_read() {
    let library = library();
    let sources: Vec<_> = library.law.iter().map(|law| law.source.main().to_string()).collect();
    for paragraph in ["§ 133", "§ 135", "§ 3 a", "§ 29 a", "§ 28"] {
        assert!(sources.iter().any(|source| source.contains(paragraph)), "{paragraph}");
    }
    // Whoever fills in reads what the law says and where it stands; what our words were compared
    // with is for those who check them, and stands in the docs, for each of them.
    let docs = include_str!("../../docs/model.md");
    let (_, list) = docs.split_once("## What a lawyer should read").expect("there is such a list");
    let list = list.split("\n## ").next().unwrap_or_default();
    let rows: Vec<&str> = list.lines().filter(|line| line.starts_with("| ")).skip(1).collect();
    assert_eq!(rows.len(), library.law.len());
    for law in &library.law {
        let row = rows.iter().find(|row| row.starts_with(&format!("| {} |", law.source.main())));
        assert!(row.is_some_and(|row| row.split(" | ").count() == 3), "{}", law.source.main());
        assert!(!law.says.main().contains("jurist"), "{}", law.source.main());
    }
}

#[test]
fn one_practises_with_children_who_do_not_exist() {
    let library = library();
    let forms = forms(&library);
    for form in forms.iter().filter(|form| instrument(form) == Some("wellbeing")) {
        assert!(library.practice_for(&form.url).is_some(), "{}", form.url);
    }
    for response in &library.practice {
        let document = Document::read(response.to_string().as_bytes(), &forms).unwrap();
        assert_eq!(document.answers.misfits(), [], "{}", document.form.url);
        let concept = |concept: &str| {
            let item = document.form.with_concept(concept).unwrap();
            let answers = document.answers.iter().find(|(at, _)| at.item == item.id);
            answers.map(|(_, answers)| answers[0].value().cloned())
        };
        let Some(Some(Value::String(name))) = concept("child-name") else {
            panic!("{} has no name", document.form.url)
        };
        assert!(name.starts_with("Opdigtet "), "{name}");
        assert!(matches!(concept("child-birthdate"), Some(Some(Value::Date(_)))));
    }
}
