//! What became of a form, as one line of JSON. A test of the product reads this file too.
use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};
use trivsel::form::{Fault, Finding, Report, Status, Verdict};
use trivsel::texts::Report as Texts;

/// What became of one form.
pub(crate) fn line(file: &str, report: &Report) -> Json {
    let list = |status| {
        let found = report.findings.iter().filter(move |finding| finding.status == status);
        found.map(|finding| Json::Object(entry(finding))).collect::<Vec<_>>()
    };
    json!({
        "file": file,
        "verdict": verdict(report.verdict),
        "items": report.items,
        "used": used(report),
        "kept": list(Status::Kept),
        "refused": list(Status::Refused),
        "faults": report.faults.iter().map(fault).collect::<Vec<_>>(),
    })
}

/// The verdict as a word.
fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Whole => "whole",
        Verdict::Partial => "partial",
        Verdict::Refused => "refused",
    }
}

/// What is used, folded: each kind of element once, with its first place and how often it stands.
fn used(report: &Report) -> Vec<Json> {
    let mut count: BTreeMap<&str, u32> = BTreeMap::new();
    let mut first = Vec::new();
    for finding in report.findings.iter().filter(|finding| finding.status == Status::Used) {
        let times = count.entry(&finding.element).or_default();
        *times += 1;
        if *times == 1 {
            first.push(finding);
        }
    }
    let folded = |finding: &Finding| {
        let mut entry = entry(finding);
        let times = count.get(&*finding.element).copied();
        entry.insert("count".into(), times.into());
        Json::Object(entry)
    };
    first.into_iter().map(folded).collect()
}

fn entry(finding: &Finding) -> Map<String, Json> {
    let mut entry = place(&finding.path, finding.link_id.as_deref());
    entry.insert("element".into(), (&*finding.element).into());
    if let Some(about) = &finding.about {
        entry.insert("about".into(), (&**about).into());
    }
    if finding.status != Status::Used {
        entry.insert("counts".into(), finding.counts.into());
    }
    said(entry, |texts| texts.finding(finding))
}

fn fault(fault: &Fault) -> Json {
    let place = place(&fault.path, fault.link_id.as_deref());
    Json::Object(said(place, |texts| texts.fault(fault)))
}

fn place(path: &str, link_id: Option<&str>) -> Map<String, Json> {
    let mut entry = Map::new();
    entry.insert("path".into(), path.into());
    if let Some(link_id) = link_id {
        entry.insert("linkId".into(), link_id.into());
    }
    entry
}

fn said(mut entry: Map<String, Json>, say: impl Fn(&Texts) -> String) -> Map<String, Json> {
    for language in ["da", "en"] {
        entry.insert(language.into(), say(Texts::of(language)).into());
    }
    entry
}
