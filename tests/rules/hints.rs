//! Every hint of our forms is silent with some answers and speaks with others.

use std::collections::BTreeSet;

use crate::support::{Reader, constraint, form, form_with, own_form};
use serde_json::json;
use trivsel::form::{Purpose, Severity};

const FORMS: [&str; 12] = [
    "dialogmoede",
    "foraeldreinformation",
    "forpost-henvendelse",
    "gruppeoverblik",
    "overgangsskema",
    "sparring-referat",
    "sparringsoplaeg",
    "trivselsskema-0-1",
    "trivselsskema-1-3",
    "trivselsskema-3-6",
    "trivselsskema-6-10",
    "underretning-kladde",
];

/// Answers one after the other, and the hints that are on the screen after each. `AREA` stands for
/// each of the four areas, `AREA.sign` for its next sign.
type Story = &'static [(&'static str, &'static str, &'static [&'static str])];

const SIGNS: Story = &[
    ("AREA.sign", "rare", &[]),
    ("AREA.sign", "rare", &[]),
    ("AREA.position", "attention", &[]),
    ("AREA.position", "thriving", &["AREA-signs-rare"]),
    ("AREA.position", "", &[]),
];

const ONE_SIGN: Story = &[("AREA.position", "thriving", &[]), ("AREA.sign", "rare", &[])];

const CONCERN: Story = &[
    ("AREA.position", "concern", &[]),
    ("overall.position", "thriving", &["concern-in-thriving"]),
    ("overall.reason", "Det går den rigtige vej", &[]),
    ("overall.reason", "", &["concern-in-thriving"]),
    ("AREA.position", "thriving", &[]),
];

const KNOWN: Story = &[
    ("head.known", "lt1", &[]),
    ("overall.position", "deferred", &[]),
    ("overall.position", "thriving", &["known-too-short"]),
    ("head.known", "", &[]),
];

const PARENTS: Story = &[
    ("overall.position", "thriving", &[]),
    ("overall.position", "attention", &["parents-date-or-reason"]),
    ("fu.parents.date", "2026-12-01", &[]),
    ("fu.parents.date", "", &["parents-date-or-reason"]),
    ("fu.parents.none", "De er bortrejst", &[]),
    ("fu.parents.none", "", &["parents-date-or-reason"]),
    ("overall.position", "concern", &["parents-date-or-reason"]),
    ("overall.position", "deferred", &[]),
];

const NAMED: Story = &[
    ("ref.identity", "named", &[]),
    ("ref.parents", "not-yet", &["named-needs-parents"]),
    ("ref.identity", "", &[]),
    ("ref.identity", "named", &["named-needs-parents"]),
    ("ref.parents", "", &[]),
];

const CONSENT: Story = &[
    ("consent.read", "no", &["parents-not-read"]),
    ("consent.read", "yes", &[]),
    ("consent.basis", "guideline", &["scope-empty"]),
    ("consent.scope", "talk", &[]),
    ("consent.basis", "consent", &["holder-needs-date"]),
    ("consent.holder.date", "2026-11-22", &[]),
    ("consent.scope", "", &["scope-empty"]),
    ("consent.basis", "", &[]),
];

const AGREED: Story = &[
    ("consent.scope", "wellbeing", &[]),
    ("consent.wellbeing.agreed", "no", &["wellbeing-agreed"]),
    ("consent.wellbeing.agreed", "yes", &[]),
    ("consent.wellbeing.agreed", "no", &["wellbeing-agreed"]),
    ("consent.wellbeing.agreed", "", &[]),
];

/// Plays a story and notes which hints spoke and which were silent.
fn play(name: &str, area: &str, story: Story, told: &mut [BTreeSet<String>; 2]) {
    let form = own_form(name);
    let signs = form.find(&format!("{area}.signs")).into_iter().flat_map(|id| form.children(id));
    let signs: Vec<_> =
        signs.filter(|item| item.is_question()).map(|it| it.link_id.clone()).collect();
    let mut signs = signs.into_iter();
    let mut reader = Reader::of(form.clone());
    let keys = form.rules().iter().filter_map(|rule| match &rule.purpose {
        Purpose::Constraint(constraint) => Some(constraint.key.to_string()),
        _ => None,
    });
    let keys: Vec<String> = keys.collect();
    for (link_id, words, expected) in story {
        let link_id = match *link_id {
            "AREA.sign" => signs.next().unwrap().to_string(),
            other => other.replace("AREA", area),
        };
        reader.says(&link_id, words);
        let expected: Vec<String> = expected.iter().map(|key| key.replace("AREA", area)).collect();
        assert_eq!(reader.hints(), expected, "{name}: {link_id} is »{words}«");
        let [silent, speaking] = told;
        let fresh = keys.iter().filter(|key| !expected.contains(key));
        silent.extend(fresh.map(|key| format!("{name} {key}")));
        speaking.extend(expected.iter().map(|key| format!("{name} {key}")));
    }
}

#[test]
fn every_hint_of_our_forms_is_silent_and_speaks() {
    let mut told = [BTreeSet::new(), BTreeSet::new()];
    for name in FORMS.iter().filter(|name| name.starts_with("trivselsskema")) {
        for area in ["emo", "cog", "soc", "phy"] {
            for story in [SIGNS, ONE_SIGN, CONCERN] {
                play(name, area, story, &mut told);
            }
        }
        play(name, "", KNOWN, &mut told);
        play(name, "", PARENTS, &mut told);
    }
    play("forpost-henvendelse", "", NAMED, &mut told);
    play("overgangsskema", "", CONSENT, &mut told);
    play("overgangsskema", "", AGREED, &mut told);

    let mut all = BTreeSet::new();
    for name in FORMS {
        for rule in own_form(name).rules() {
            let Purpose::Constraint(constraint) = &rule.purpose else { continue };
            all.insert(format!("{name} {}", constraint.key));
        }
    }
    assert_eq!(all.len(), 33);
    let [silent, speaking] = told;
    assert_eq!(all, speaking, "each has spoken");
    assert_eq!(all, silent, "each has been silent");
}

#[test]
fn a_hint_stands_at_the_item_that_carries_it_and_in_both_languages() {
    let mut reader = Reader::of(own_form("forpost-henvendelse"));
    reader.says("ref.identity", "named").says("ref.parents", "not-yet");
    let row = reader.row("ref.identity");
    let [hint] = row.hints.as_slice() else { panic!("{:?}", row.hints) };
    assert_eq!(hint.severity, Severity::Warning);
    assert!(hint.human.main().starts_with("Barnet er nævnt ved navn"));
    assert_ne!(hint.human.in_language("en"), &**hint.human.main());
}

#[test]
fn the_form_itself_can_point_something_out() {
    let speaks = constraint("some", "%resource.repeat(item).answer.exists()");
    let items = json!([{ "linkId": "a", "type": "string" }, { "linkId": "b", "type": "string" }]);
    let mut reader = Reader::of(form_with(items, json!([speaks])));
    assert_eq!(reader.hints(), ["some"]);
    reader.says("b", "hej");
    assert_eq!(reader.hints(), [""; 0]);
    reader.says("b", "");
    assert_eq!(reader.sheet.hints[0].key.as_ref(), "some");
}

#[test]
fn only_what_is_false_is_pointed_out() {
    let hints = |expression: &str| {
        let form = form(json!([
            { "linkId": "a", "type": "boolean", "extension": [constraint("it", expression)] },
        ]));
        Reader::of(form).hints().len()
    };
    assert_eq!(hints("false"), 1);
    assert_eq!([hints("true"), hints("{}"), hints("1"), hints("(1 | 2)")], [0; 4]);
    assert_eq!([hints("1 < 'a'"), hints("(1 | 2) < 1")], [0; 2], "what cannot be told is silent");
}

#[test]
fn a_hint_about_what_is_off_is_off_with_it() {
    let form = form(json!([
        { "linkId": "a", "type": "boolean" },
        { "linkId": "b", "type": "boolean",
          "enableWhen": [{ "question": "a", "operator": "=", "answerBoolean": true }],
          "extension": [constraint("b", "%context.answer.exists()")] },
        { "linkId": "c", "type": "display",
          "extension": [constraint("c", "%resource.item.where(linkId='b').exists().not()")] },
    ]));
    let mut reader = Reader::of(form);
    assert_eq!(reader.hints(), [""; 0]);
    reader.says("a", "yes");
    assert_eq!(reader.hints(), ["b"]);
    reader.says("b", "no");
    assert_eq!(reader.hints(), ["c"]);
    reader.says("a", "no");
    assert_eq!(reader.hints(), [""; 0], "an answer to what is off is not seen");
}
