//! The municipality's limit for a follow-up: a hint where the date is later, in both languages,
//! and silence where it is not or nobody can tell.

use serde_json::json;

use crate::support::{Reader, form, settings, with};

const LATE: &str = "Kommunens frist er 42 dage efter vurderingen. Overvej en tidligere dato.";

fn reader(name: &str) -> Reader {
    let limits = json!({ "limits": { "attention": 42, "concern": 14 } });
    let mut reader = Reader::of(&settings(with(limits)).dress(&form(name)));
    reader.says("head.date", "2026-11-21");
    reader
}

/// The hints about the limit.
fn late(reader: &Reader) -> Vec<String> {
    let hints = reader.hints("da").into_iter();
    hints.filter(|hint| hint.starts_with("Kommunens frist")).collect()
}

#[test]
fn it_speaks_the_day_after_the_last_one() {
    for name in
        ["trivselsskema-0-1", "trivselsskema-1-3", "trivselsskema-3-6", "trivselsskema-6-10"]
    {
        let mut reader = reader(name);
        reader.says("overall.position", "attention").says("fu.review", "2027-01-02");
        assert_eq!(late(&reader), [""; 0], "{name}: the last day");
        reader.says("fu.review", "2027-01-03");
        assert_eq!(late(&reader), [LATE], "{name}: the day after");
        assert!(reader.hints("en").iter().any(|hint| {
            hint.starts_with("The municipality's limit is 42 days after the assessment.")
        }));
    }
}

#[test]
fn each_position_has_its_own_limit() {
    let mut reader = reader("trivselsskema-3-6");
    reader.says("fu.review", "2026-12-06").says("overall.position", "attention");
    assert_eq!(late(&reader), [""; 0]);
    reader.says("overall.position", "concern");
    let said = "Kommunens frist er 14 dage efter vurderingen. Overvej en tidligere dato.";
    assert_eq!(late(&reader), [said]);
    reader.says("overall.position", "thriving");
    assert_eq!(late(&reader), [""; 0], "no limit was set for this one");
}

#[test]
fn what_nobody_can_tell_is_silent() {
    let mut reader = reader("trivselsskema-3-6");
    reader.says("overall.position", "concern");
    assert_eq!(late(&reader), [""; 0], "there is no date yet");
    reader.says("fu.review", "2027-03-01").says("head.date", "");
    assert_eq!(late(&reader), [""; 0], "nobody knows since when");
    reader.says("head.date", "2026-11-21");
    assert_eq!(late(&reader).len(), 1);
}

#[test]
fn without_a_limit_there_is_no_hint() {
    let limits = json!({ "limits": { "concern": 14 } });
    let mut reader = Reader::of(&settings(with(limits)).dress(&form("trivselsskema-3-6")));
    reader.says("head.date", "2026-11-21").says("overall.position", "attention");
    reader.says("fu.review", "2027-11-21");
    assert_eq!(late(&reader), [""; 0]);
}

/// The form for transitions reports a position among what may be passed on, and its follow-up is
/// that of the new place.
#[test]
fn a_position_that_is_only_passed_on_has_no_limit() {
    let limits = json!({ "limits": { "attention": 42, "concern": 14 } });
    let mut reader = Reader::of(&settings(with(limits)).dress(&form("overgangsskema")));
    reader.says("tr.date", "2026-11-21").says("consent.scope", "wellbeing");
    reader.says("consent.wellbeing.agreed", "yes");
    reader.says("consent.wellbeing.position", "attention").says("agr.review", "2027-03-01");
    assert_eq!(late(&reader), [""; 0]);
    let dressed = settings(with(json!({ "limits": { "attention": 42 } })));
    let dressed = dressed.dress(&form("overgangsskema")).to_string();
    assert!(!dressed.contains("follow-up-limit"));
}
