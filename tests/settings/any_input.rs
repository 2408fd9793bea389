//! Arbitrary bytes, arbitrary JSON, and settings changed at arbitrary places: read or refused,
//! never a fall, and what is read is written and read the same.

use proptest::prelude::*;
use serde_json::Value as Json;
use trivsel::form::{Form, Verdict};
use trivsel::settings::{Logo, Reading, Settings};

use crate::support::{everything, forms};

fn is_read_or_refused(reading: &Reading) -> Result<(), TestCaseError> {
    prop_assert_eq!(reading.settings.is_none(), !reading.faults.is_empty());
    if let Some(settings) = &reading.settings {
        let again = Settings::read(settings.write().as_bytes());
        prop_assert_eq!(again.settings.as_ref(), Some(settings), "{:?}", again.faults);
    }
    Ok(())
}

fn any_json() -> impl Strategy<Value = Json> {
    let words = prop_oneof![
        "[a-z]{0,6}",
        "\\PC{0,12}",
        Just("da".to_owned()),
        Just("position".to_owned()),
        Just("#123456".to_owned()),
        Just("M0 0h1".to_owned()),
    ];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i32>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        (0..400).prop_map(Json::from),
        words.clone().prop_map(Json::from),
    ];
    leaf.prop_recursive(3, 12, 4, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            proptest::collection::vec((words.clone(), inner), 0..4)
                .prop_map(|pairs| Json::Object(pairs.into_iter().collect())),
        ]
    })
}

/// Puts a value at the place with this number, counted through the whole tree.
fn change(json: &mut Json, at: &mut usize, value: &Json) {
    if *at == 0 {
        *json = value.clone();
    }
    *at = at.wrapping_sub(1);
    match json {
        Json::Array(list) => list.iter_mut().for_each(|json| change(json, at, value)),
        Json::Object(map) => map.values_mut().for_each(|json| change(json, at, value)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_bytes(bytes in any::<Vec<u8>>()) {
        is_read_or_refused(&Settings::read(&bytes))?;
    }

    #[test]
    fn any_json_at_any_key(key in 0_usize..16, value in any_json()) {
        let mut json = everything();
        let place = json.as_object_mut().unwrap().values_mut().nth(key).unwrap();
        *place = value;
        is_read_or_refused(&Settings::from_json(&json))?;
    }

    #[test]
    fn any_change_anywhere(at in 1_usize..80, value in any_json()) {
        let mut json = everything();
        change(&mut json, &mut at.clone(), &value);
        is_read_or_refused(&Settings::from_json(&json))?;
    }

    #[test]
    fn any_text_as_a_drawing(text in any::<String>(), path in "[Mm0-9 <>/\"'=dpath]{0,40}") {
        let _ = Logo::from_svg(&text, None);
        let svg = format!("<svg viewBox='0 0 1 1'><title>A</title>{path}</svg>");
        let _ = Logo::from_svg(&svg, Some("B"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever settings can be read: a form of ours that is dressed with them can be filled in as
    /// it was meant, and dressing it again changes nothing.
    #[test]
    fn every_dressed_form_is_whole(at in 1_usize..80, value in any_json(), form in 0_usize..10) {
        let mut json = everything();
        change(&mut json, &mut at.clone(), &value);
        let Some(settings) = Settings::from_json(&json).settings else { return Ok(()) };
        let (name, form) = forms().swap_remove(form);
        let dressed = settings.dress(&form);
        let report = Form::report(dressed.to_string().as_bytes());
        prop_assert_eq!(report.verdict, Verdict::Whole, "{}: {:?}", name, report.faults);
        prop_assert_eq!(settings.dress(&dressed), dressed);
    }
}
