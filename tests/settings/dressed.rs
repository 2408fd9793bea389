//! What settings change in a form, and that a dressed form is as whole as before.

use serde_json::{Value as Json, json};
use trivsel::form::{BASE, Form, Verdict};
use trivsel::settings::Settings;

use crate::support::{Reader, everything, find, form, forms, item, settings, with};

/// A form whose texts quote the labels of its options.
fn quoting() -> Json {
    let option = |code: &str, display: &str, english: &str| {
        json!({
            "extension": [
                { "url": format!("{BASE}StructureDefinition/position"), "valueCode": code },
            ],
            "valueCoding": {
                "system": format!("{BASE}CodeSystem/position"), "code": code, "display": display,
                "_display": translated(english),
            },
        })
    };
    json!({
        "resourceType": "Questionnaire", "url": "urn:q", "title": "Om »Bekymring«",
        "language": "da", "status": "active",
        "item": [
            { "linkId": "p", "type": "choice", "text": "Position", "answerOption": [
                option("thriving", "Trivsel", "Thriving"),
                option("attention", "Ekstra opmærksomhed", "Extra attention"),
                option("concern", "Bekymring", "Concern"),
            ] },
            { "linkId": "»Bekymring«", "type": "display",
              "text": "»Ekstra opmærksomhed« eller »Bekymring«, ikke Bekymring og ikke »Trivsel«",
              "_text": translated("“Extra attention” or “Concern”, not Concern") },
        ],
    })
}

fn translated(english: &str) -> Json {
    json!({ "extension": [{
        "url": "http://hl7.org/fhir/StructureDefinition/translation",
        "extension": [
            { "url": "lang", "valueCode": "en" },
            { "url": "content", "valueString": english },
        ],
    }] })
}

fn english(json: &Json, key: &str) -> String {
    let text = &json[format!("_{key}")]["extension"][0]["extension"][1]["valueString"];
    text.as_str().unwrap().to_owned()
}

#[test]
fn labels_change_all_at_once_and_quotes_follow() {
    let settings = settings(with(json!({ "labels": { "position": {
        "attention": "Bekymring",
        "concern": { "da": "Stærk bekymring", "en": "Strong concern", "ar": "قلق شديد" },
    } } })));
    let dressed = settings.dress(&quoting());
    let options = &item(&dressed, "p")["answerOption"];
    let display = |place: usize| options[place]["valueCoding"]["display"].as_str().unwrap();
    assert_eq!([display(0), display(1), display(2)], ["Trivsel", "Bekymring", "Stærk bekymring"]);
    assert_eq!(english(&options[1]["valueCoding"], "display"), "Extra attention", "still true");
    assert_eq!(english(&options[2]["valueCoding"], "display"), "Strong concern");
    let sentence = item(&dressed, "»Bekymring«");
    let said = "»Bekymring« eller »Stærk bekymring«, ikke Bekymring og ikke »Trivsel«";
    assert_eq!(sentence["text"], said, "only what is quoted follows, and no linkId");
    assert_eq!(english(sentence, "text"), "“Extra attention” or “Strong concern”, not Concern");
    assert_eq!(dressed["title"], "Om »Stærk bekymring«");
}

#[test]
fn words_that_nobody_can_tell_apart_stay() {
    let mut form = quoting();
    let coding = json!({ "system": format!("{BASE}CodeSystem/role"), "code": "r",
        "display": "Småbørnsteam" });
    let other = json!({ "system": format!("{BASE}CodeSystem/addressee"), "code": "a",
        "display": "Småbørnsteam" });
    let options = json!([{ "valueCoding": coding }, { "valueCoding": other }]);
    form["item"].as_array_mut().unwrap().extend([
        json!({ "linkId": "r", "type": "choice", "answerOption": options }),
        json!({ "linkId": "s", "type": "display", "text": "Spørg »Småbørnsteam«" }),
    ]);
    let settings = settings(with(json!({ "labels": { "role": { "r": "Kollega" } } })));
    let dressed = settings.dress(&form);
    assert_eq!(item(&dressed, "r")["answerOption"][0]["valueCoding"]["display"], "Kollega");
    assert_eq!(item(&dressed, "r")["answerOption"][1]["valueCoding"]["display"], "Småbørnsteam");
    assert_eq!(item(&dressed, "s")["text"], "Spørg »Småbørnsteam«");
}

#[test]
fn ages_and_title() {
    let dressed = settings(everything()).dress(&form("trivselsskema-3-6"));
    let read = Form::from_json(dressed).form.unwrap();
    assert_eq!(read.months, Some((30, 71)));
    assert_eq!(read.title.in_language("en"), "Wellbeing form, 2½–6 years", "as it is called here");
    let mut danish = everything();
    danish["bands"][0]["title"] = "Trivselsskema, 2½–6 år".into();
    let dressed = settings(danish).dress(&form("trivselsskema-3-6"));
    let title = Form::from_json(dressed).form.unwrap().title;
    assert_eq!(title.in_language("en"), "Trivselsskema, 2½–6 år", "the old ages are gone");
    assert!(!read.roles.is_empty(), "who uses it stays");
    let other = settings(everything()).dress(&form("trivselsskema-1-3"));
    assert_eq!(Form::from_json(other).form.unwrap().months, Some((12, 35)));
}

#[test]
fn a_choice_starts_with_what_is_usual() {
    let system = format!("{BASE}CodeSystem/consent-basis");
    let option = |code: &str| json!({ "valueCoding": { "system": system, "code": code } });
    let mut first = option("consent");
    first["initialSelected"] = true.into();
    let form = json!({ "resourceType": "Questionnaire", "url": "urn:q", "item": [
        { "linkId": "b", "type": "choice", "answerOption": [first, option("guideline")] },
    ] });
    let dressed = settings(everything()).dress(&form);
    let options = &item(&dressed, "b")["answerOption"];
    assert_eq!(options[0].get("initialSelected"), None);
    assert_eq!(options[1]["initialSelected"], true);
}

#[test]
fn no_position_is_chosen_ahead() {
    let settings =
        Settings { defaults: vec![("position".into(), "thriving".into())], ..Settings::default() };
    for (name, form) in forms() {
        let dressed = settings.dress(&form);
        assert_eq!(dressed, form, "{name}");
    }
}

#[test]
fn whom_to_call_is_told_when_a_child_is_in_danger() {
    let dressed = settings(everything()).dress(&form("trivselsskema-3-6"));
    let mut reader = Reader::of(&dressed);
    let call = "Ring til Børnevagten: tlf. 70 00 00 00 (hele døgnet).";
    assert!(!reader.sees("da").iter().any(|said| said == call));
    reader.says("alert.acute", "yes");
    assert!(reader.sees("da").iter().any(|said| said == call));
    let other = "Call Modtagelsen: tel. 71 00 00 00.";
    assert!(reader.sees("en").iter().any(|said| said == other));
}

#[test]
fn how_long_documents_are_kept_stands_at_the_question() {
    let dressed = settings(everything()).dress(&form("trivselsskema-3-6"));
    let children = item(&dressed, "meta.delete-by")["item"].as_array().unwrap();
    assert_eq!(children.last().unwrap()["text"], "Slet efter et år.");
    assert_eq!(english(children.last().unwrap(), "text"), "Delete after a year.");
}

#[test]
fn every_form_of_ours_stays_whole_and_is_dressed_once() {
    let settings = settings(everything());
    let mut changed = 0;
    for (name, form) in forms() {
        let dressed = settings.dress(&form);
        let report = Form::report(dressed.to_string().as_bytes());
        assert_eq!(report.verdict, Verdict::Whole, "{name}: {:?}", report.faults);
        assert_eq!(settings.dress(&dressed), dressed, "{name}");
        changed += usize::from(dressed != form);
        assert_eq!(Settings::default().dress(&form), form, "{name}: nothing was decided");
    }
    assert!(changed >= 5);
}

#[test]
fn what_is_decided_no_more_goes_again() {
    let dressed = settings(everything()).dress(&form("trivselsskema-3-6"));
    let bare = Settings::default().dress(&dressed);
    assert!(find(&dressed, "alert.acute.settings-contact-1").is_some());
    assert!(find(&bare, "alert.acute.settings-contact-1").is_none());
    assert!(find(&bare, "meta.delete-by.settings-retention").is_none());
    assert_eq!(item(&bare, "fu.review").get("extension"), None);
}

#[test]
fn what_a_form_says_itself_stays_whatever_it_is_called() {
    let said = |link_id: &str| json!({ "linkId": link_id, "type": "display", "text": "Ring!" });
    let form = json!({ "resourceType": "Questionnaire", "url": "urn:q", "item": [{
        "linkId": "a", "type": "boolean", "text": "Er der fare?",
        "extension": [
            { "url": format!("{BASE}StructureDefinition/alert"), "valueCode": "acute" },
        ],
        "item": [said("a.settings-contact-us"), said("a.settings-contact-1.a")],
    }] });
    let dressed = settings(everything()).dress(&form);
    assert!(find(&dressed, "a.settings-contact-2").is_some());
    assert_eq!(Settings::default().dress(&dressed), form);
}

#[test]
fn no_text_of_ours_says_an_old_label_of_a_position() {
    let names = json!({ "thriving": "N1", "attention": "N2", "concern": "N3", "deferred": "N4" });
    let english = |name: &Json| json!({ "da": name, "en": format!("{}e", name.as_str().unwrap()) });
    let names: serde_json::Map<_, _> = names
        .as_object()
        .unwrap()
        .iter()
        .map(|(code, name)| (code.clone(), english(name)))
        .collect();
    let settings = settings(with(json!({ "labels": { "position": names } })));
    let old = ["Ekstra opmærksomhed", "Bekymring", "Kan ikke vurderes endnu"];
    let old = old.into_iter().chain(["Extra attention", "Concern", "Cannot be assessed yet"]);
    let mut quoted = 0;
    for (name, form) in forms() {
        let text = settings.dress(&form).to_string();
        for old in old.clone() {
            assert!(!text.contains(old), "{name} still says {old}");
        }
        quoted += text.matches("»N").count();
    }
    assert!(quoted > 10, "{quoted}");
}
