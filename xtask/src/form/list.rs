//! What became of a form, as a list for people, in Danish: first what is wrong. A test of the
//! product reads this file too. What is used or costs nothing is only counted.
use trivsel::form::{Report, Status};
use trivsel::texts::DANISH;

/// What became of one form.
pub(crate) fn list(file: &str, report: &Report) -> String {
    let (said, screen) = (DANISH.report(), DANISH.form_file());
    let mut text = format!("{file}: {}.\n", said.heading(report.verdict));
    text += &format!("{}\n", said.meaning(report.verdict));
    let entry = |said: String, path: &str, link_id: Option<&str>| {
        format!("* {said}\n  {}\n", (screen.place)(path, link_id))
    };
    let faults = report.faults.iter();
    let faults = faults.map(|it| entry(said.fault(it), &it.path, it.link_id.as_deref()));
    text += &part(screen.faults, faults.collect());
    let losses = report.losses();
    let losses = losses.map(|it| entry(said.finding(it), &it.path, it.link_id.as_deref()));
    text += &part(screen.losses, losses.collect());
    let of = |status| report.findings.iter().filter(move |finding| finding.status == status);
    let kept = of(Status::Kept).filter(|finding| !finding.counts).count();
    let used = of(Status::Used).count();
    let counts = [(kept, (screen.kept)(kept)), (used, (screen.used)(used))];
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    text + &part("", counts.map(|(_, said)| format!("{said}.\n")).collect())
}

/// Lines under a title, where there are any.
fn part(title: &str, entries: Vec<String>) -> String {
    if entries.is_empty() {
        return String::new();
    }
    let title = if title.is_empty() { String::new() } else { format!("{title}\n") };
    format!("\n{title}{}", entries.concat())
}
