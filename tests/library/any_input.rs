//! Arbitrary bytes, arbitrary JSON, and our own library changed at an arbitrary place.

use proptest::prelude::*;
use serde_json::{Map, Value as Json};
use trivsel::form::Form;
use trivsel::library::Library;

use crate::file;

/// Whatever is read can be asked.
fn ask(bytes: &[u8]) -> Library {
    let library = Library::read(bytes).library;
    let forms = library.forms.iter().filter_map(|form| Form::from_json(form.clone()).form);
    for form in forms.take(2) {
        for place in &library.places {
            place.suits(&form, None);
            place.suits(&form, Some(u32::MAX));
        }
        library.next(&form);
        library.practice_for(&form.url);
    }
    library
}

fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        "[a-zæ|.]{0,6}".prop_map(Json::from),
    ];
    let key = prop_oneof![
        Just("da".to_owned()),
        Just("code".to_owned()),
        Just("name".to_owned()),
        Just("roles".to_owned()),
        Just("months".to_owned()),
        Just("resourceType".to_owned()),
        "[a-z]{1,5}",
    ];
    leaf.prop_recursive(3, 24, 4, move |inner| {
        let list = proptest::collection::vec(inner.clone(), 0..4).prop_map(Json::from);
        let map = proptest::collection::vec((key.clone(), inner), 0..4);
        prop_oneof![list, map.prop_map(|map| Json::Object(map.into_iter().collect::<Map<_, _>>()))]
    })
}

/// All places in a JSON value, as pointers.
fn pointers(json: &Json, here: String, into: &mut Vec<String>) {
    let each: Vec<(String, &Json)> = match json {
        Json::Object(map) => map.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Json::Array(list) => list.iter().enumerate().map(|(i, v)| (i.to_string(), v)).collect(),
        _ => Vec::new(),
    };
    for (key, value) in each {
        let there = format!("{here}/{}", key.replace('~', "~0").replace('/', "~1"));
        pointers(value, there.clone(), into);
        into.push(there);
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let reading = Library::read(&bytes);
        prop_assert!(serde_json::from_slice::<Json>(&bytes).is_ok() || !reading.faults.is_empty());
        ask(&bytes);
    }

    #[test]
    fn any_parts_are_read_or_left_out(
        part in prop_oneof!["forms", "places", "families", "law", "practice"],
        value in any_json(),
    ) {
        ask(serde_json::json!({ part: value }).to_string().as_bytes());
    }
}

proptest! {
    // Each case reads all our forms.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn our_library_with_one_change_keeps_the_rest(
        place in any::<proptest::sample::Index>(),
        value in any_json(),
    ) {
        let mut json = file();
        json["forms"] = Json::Array(Vec::new());
        let before = ask(json.to_string().as_bytes());
        let mut paths = Vec::new();
        pointers(&json, String::new(), &mut paths);
        let path = &paths[place.index(paths.len())];
        *json.pointer_mut(path).unwrap() = value;
        let after = ask(json.to_string().as_bytes());
        // One change takes away one piece at most, or one of the five lists.
        let lists = path.matches('/').count() == 1;
        let close = |a: usize, b: usize| lists || a.abs_diff(b) <= 1;
        prop_assert!(close(before.places.len(), after.places.len()));
        prop_assert!(close(before.families.len(), after.families.len()));
        prop_assert!(close(before.law.len(), after.law.len()));
    }
}
