//! An honest reading of a form: what this version uses, what it keeps without using it, and what
//! it refuses, element by element with its place. Every element of the JSON is told of, itself or
//! with what stands around it; nothing is lost in silence. It does not phrase anything.

use std::rc::Rc;

use serde_json::Value as Json;

use super::{Fault, Form, Problem, read};

mod contained;
mod extension;
mod face;
mod odd;
mod proof;
mod walk;

use walk::Walk;

/// What reading a form came to.
#[derive(Debug)]
pub struct Report {
    /// Whether the form can be filled in as it was meant.
    pub verdict: Verdict,
    /// The form, unless it is refused.
    pub form: Option<Form>,
    /// How many items the form has.
    pub items: usize,
    /// Every element of the form, in document order.
    pub findings: Vec<Finding>,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
}

/// Whether a form can be filled in as it was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Nothing that is kept or refused would change what a person sees, may answer or gets
    /// recorded.
    Whole,
    /// It can be filled in, but something that counts is kept without effect, or refused.
    Partial,
    /// It cannot be filled in without misleading.
    Refused,
}

/// One element of a form and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// JSON path, for example `item[2].item[0].answerOption[1].extension[0]`.
    pub path: String,
    /// linkId of the item that it stands in, where there is one.
    pub link_id: Option<Rc<str>>,
    /// What it is called: an element (`item.maxLength`), the address of an extension, or a code
    /// (`itemControl slider`).
    pub element: Rc<str>,
    /// What exactly, where the element does not tell: a function that we do not have, for example,
    /// or a linkId that the form does not have.
    pub about: Option<Rc<str>>,
    /// What becomes of it.
    pub status: Status,
    /// Whether it would change what a person sees, may answer or gets recorded.
    pub counts: bool,
}

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It has its effect.
    Used,
    /// It survives loading and saving, and has no effect.
    Kept,
    /// It asks for something that this version does not do.
    Refused,
}

impl Form {
    /// Reads a questionnaire and tells what becomes of each of its elements. Never panics.
    pub fn report(bytes: &[u8]) -> Report {
        let reading = read::bytes(bytes);
        let source = source(bytes, &reading.faults);
        let (mut form, mut faults) = (reading.form, reading.faults);
        let mut findings = Vec::new();
        if source.get("resourceType").and_then(Json::as_str) == Some("Questionnaire") {
            let walk = Walk::through(&source, form.as_ref());
            let misleading = walk.misleading.iter().filter_map(|found| misleads(found, &faults));
            faults.extend(misleading.collect::<Vec<_>>());
            findings = walk.findings;
        }
        let items = form.as_ref().map_or_else(|| count(&source), |form| form.items().len());
        if !faults.is_empty() {
            form = None;
        }
        let mut report = Report { verdict: Verdict::Refused, form, items, findings, faults };
        if report.form.is_some() {
            let lost = report.losses().next().is_some();
            report.verdict = if lost { Verdict::Partial } else { Verdict::Whole };
        }
        report
    }
}

/// The JSON that is told of; none where it is larger than a form may be.
fn source(bytes: &[u8], faults: &[Fault]) -> Json {
    let too_large = faults.iter().any(|fault| fault.problem == Problem::TooLarge);
    let read = Some(bytes).filter(|_| !too_large);
    read.and_then(|bytes| serde_json::from_slice(bytes).ok()).unwrap_or_default()
}

/// The fault for an element without which filling in would mislead, unless reading told of it.
fn misleads(finding: &Finding, faults: &[Fault]) -> Option<Fault> {
    if faults.iter().any(|fault| is_within(&fault.path, &finding.path)) {
        return None;
    }
    let problem = Problem::Misleading(finding.element.clone());
    Some(Fault { path: finding.path.clone(), link_id: finding.link_id.clone(), problem })
}

/// Whether a path is that of an element or of a part of it: `extension[10]` is no part of
/// `extension[1]`, and `item[0].initial` none of `item[0].init`.
fn is_within(path: &str, element: &str) -> bool {
    let rest = path.strip_prefix(element);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// How many items stand below an element.
fn count(json: &Json) -> usize {
    let items = json.get("item").and_then(Json::as_array).into_iter().flatten();
    items.map(|item| 1 + count(item)).sum()
}

impl Report {
    /// What changes something for a person and has no effect here, in document order.
    pub fn losses(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.counts && finding.status != Status::Used)
    }
}
