//! The report in words, in both languages.

use trivsel::form::{Fault, Finding, Problem, Status, Verdict, features};
use trivsel::texts::{DANISH, Report};

fn finding(element: &str, status: Status, counts: bool) -> Finding {
    let path = "item[0]".to_owned();
    Finding { path, link_id: None, element: element.into(), about: None, status, counts }
}

#[test]
fn every_element_of_the_table_has_words_of_its_own_in_both_languages() {
    for texts in [Report::of("da"), Report::of("en")] {
        let unknown = texts.words("https://example.org/whatever");
        for row in features() {
            assert_ne!(texts.words(&row.element()), unknown, "{}", row.element());
        }
    }
}

#[test]
fn an_address_of_somebody_else_is_not_taken_for_ours() {
    let danish = Report::of("da");
    let ours = "https://trivsel.example/fhir/StructureDefinition/position";
    assert_eq!(danish.words(ours), "Positionens form og farve");
    assert_eq!(danish.words("https://example.org/position"), "Noget, der ikke kendes her");
}

#[test]
fn a_finding_is_a_sentence() {
    let (danish, english) = (Report::of("da-DK"), Report::of("en"));
    let length = finding("item.maxLength", Status::Used, true);
    assert_eq!(danish.finding(&length), "Længste tekst («item.maxLength») virker her.");
    assert_eq!(english.finding(&length), "Longest text («item.maxLength») works here.");
    let slider = finding("itemControl slider", Status::Kept, true);
    assert_eq!(
        danish.finding(&slider),
        "Skyder («itemControl slider») er gemt i skemaet, men virker ikke her."
    );
    let date = finding("Questionnaire.date", Status::Kept, false);
    assert_eq!(
        english.finding(&date),
        "The form's date («Questionnaire.date») is kept in the form and does not change what you see."
    );
    let file = finding("type attachment", Status::Refused, true);
    assert_eq!(
        danish.finding(&file),
        "Et spørgsmål om en fil («type attachment») kan ikke bruges her."
    );
}

#[test]
fn a_fault_is_a_sentence_in_both_languages() {
    let fault = |problem| Fault { path: String::new(), link_id: None, problem };
    let twice = fault(Problem::DuplicateLinkId);
    assert_eq!(Report::of("da").fault(&twice), "To punkter har det samme linkId.");
    assert_eq!(Report::of("en").fault(&twice), "Two items have the same linkId.");
    let far = fault(Problem::RemoteValueSet("https://example.org/colours".into()));
    assert!(Report::of("da").fault(&far).contains("https://example.org/colours"));
}

#[test]
fn a_verdict_has_a_heading_and_a_meaning() {
    for texts in [Report::of("da"), Report::of("en")] {
        let verdicts = [Verdict::Whole, Verdict::Partial, Verdict::Refused];
        let mut said: Vec<_> = verdicts.iter().map(|one| texts.heading(*one)).collect();
        said.extend(verdicts.iter().map(|one| texts.meaning(*one)));
        said.sort_unstable();
        said.dedup();
        assert_eq!(said.len(), 6);
    }
}

#[test]
fn the_page_speaks_danish_of_a_form() {
    let whole = DANISH.report().heading(Verdict::Whole);
    assert_eq!(whole, "Skemaet kan bruges, som det er tænkt");
}
