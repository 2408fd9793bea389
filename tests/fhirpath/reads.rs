//! What an expression reads, told without evaluating it.

use trivsel::fhirpath::Expression;

fn reads(text: &str) -> String {
    let reads = Expression::parse(text).unwrap().reads();
    let mut words: Vec<String> = Vec::new();
    words.extend(reads.everything.then(|| "everything".to_owned()));
    words.extend(reads.context.then(|| "context".to_owned()));
    words.extend(reads.link_ids);
    words.extend(reads.variables.into_iter().map(|name| format!("%{name}")));
    words.join(" ")
}

#[test]
fn named_items_are_listed() {
    for (text, expected) in [
        ("1 + 1", ""),
        ("today() > @2026", ""),
        ("%resource.repeat(item).where(linkId='a').answer.exists()", "a"),
        ("%resource.descendants().where('a' = linkId).answer.value", "a"),
        ("%resource.item.item.where($this.linkId = 'a' or linkId = 'b').count()", "a b"),
        ("%resource.repeat(item | answer.item).where(linkId = 'a' and answer.exists())", "a"),
        ("repeat(item).where(linkId='a').item.where(answer.value.code='rare').count() < 2", "a"),
        ("QuestionnaireResponse.item.where(linkId='a').answer.value", "a"),
        ("%resource.item.where(linkId='g').item.where(linkId='a').answer.value", "a"),
        ("%resource.item.where(linkId='g').repeat(item).where(linkId='a' or linkId='b')", "a b"),
        ("%resource.item.where(linkId='g').answer.value.item.where(linkId='a')", "g"),
        ("%resource.item.where(linkId='g' and item.exists()).item.where(linkId='a')", "a g"),
        ("%resource.item.where(linkId='g').first().item.where(linkId='a')", "g"),
        ("iif(%x, %resource.item.where(linkId='a'), %resource.item.where(linkId='b'))", "a b %x"),
        ("%age + 1 > %limit", "%age %limit"),
        ("(%resource.item.where(linkId='a') | %resource.item.where(linkId='b')).count()", "a b"),
    ] {
        assert_eq!(reads(text), expected, "{text}");
    }
}

#[test]
fn the_day_is_asked_for_or_not() {
    let today = |text: &str| Expression::parse(text).unwrap().reads().today;
    assert!(today("today()") && today("1 = 1 or %x.where($this > today()).exists()"));
    assert!(!today("@2026-11-21 > @2025") && !today("%today"));
}

#[test]
fn what_cannot_be_told_is_everything() {
    for (text, expected) in [
        ("%resource", "everything"),
        ("%resource.item.count()", "everything"),
        ("%resource.item.first().where(linkId='a')", "everything"),
        ("%resource.repeat(item).where(linkId.startsWith('a'))", "everything"),
        ("%resource.repeat(item).where(linkId != 'a')", "everything"),
        ("%resource.repeat(item).where(linkId = 'a' or answer.exists())", "everything"),
        ("%resource.repeat(item).where(linkId = %name)", "everything %name"),
        ("%resource.repeat(item.first()).where(linkId = 'a')", "everything"),
        ("%resource.item.where(linkId='a').count() = %resource.item.count()", "everything a"),
        ("%resource.item.where(linkId='a' and %resource.item.exists())", "everything a"),
        ("answer.value > 3", "context"),
        ("$this", "context"),
        ("item.where(linkId='a').answer.value = answer.value", "context a"),
        ("%context.item.exists()", "context"),
    ] {
        assert_eq!(reads(text), expected, "{text}");
    }
}
