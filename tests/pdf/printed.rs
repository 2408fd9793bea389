//! What stands on paper.

use std::rc::Rc;

use crate::support::*;
use trivsel::answers::{Answer, Document};
use trivsel::form::{Form, Value};
use trivsel::pdf::{self, Fault};
use trivsel::sheet::{Row, Sheet, Told};
use trivsel::texts::{DANISH, ENGLISH};

/// The words that must stand on paper for an answer, line by line.
fn words(row: &Row, answer: &Answer) -> Vec<String> {
    match answer.value().unwrap() {
        Value::Boolean(value) => vec![if *value { "Ja" } else { "Nej" }.into()],
        Value::Date(date) => vec![DANISH.dates.date(date)],
        Value::String(text) => text.lines().map(one_line).collect(),
        value => vec![row.words(value, "da").unwrap().into()],
    }
}

#[test]
fn pdftotext_finds_every_answer_of_every_example() {
    for name in EXAMPLES {
        let document = example(name);
        let text = printed_text(&document);
        let sheet = Sheet::new(document.form.clone(), &document.answers, None);
        let mut found = 0;
        for row in sheet.all() {
            for line in row.answers.iter().flat_map(|answer| words(row, answer)) {
                assert!(text.contains(&line), "{name}: {line:?} is missing from\n{text}");
                found += 1;
            }
        }
        assert!(found > 20, "{name} has {found} answers only");
    }
}

#[test]
fn every_question_that_is_on_stands_before_its_answer() {
    let document = example("trivselsskema-3-6-concern");
    let text = one_line(&reading_order(&print(&document).unwrap()));
    let sheet = Sheet::new(document.form.clone(), &document.answers, None);
    let mut rest = text.as_str();
    for row in sheet.all().into_iter().filter(|row| row.is_question() && !row.answers.is_empty()) {
        let question = one_line(row.item.text.main());
        rest = after(rest, &question);
        rest = after(rest, &words(row, &row.answers[0])[0]);
    }
}

/// What follows the words; they must be there.
fn after<'a>(text: &'a str, words: &str) -> &'a str {
    let found = text.split_once(words);
    found.unwrap_or_else(|| panic!("{words:?} is missing from {text:?}")).1
}

#[test]
fn an_empty_document_says_what_is_missing() {
    let document = Desk::new(form("3-6")).document();
    let sheet = Sheet::new(document.form.clone(), &document.answers, None);
    let text = printed_text(&document);
    let missing = sheet.gaps().len();
    assert!(text.contains(&format!("Skemaet er ikke færdigt. {missing} felter mangler.")));
    assert!(text.matches("Ikke udfyldt").count() >= missing);
    // Signs that nobody ticked are help, and missing nowhere.
    assert!(!text.contains("Hvad kan vi kigge efter?"));
}

#[test]
fn a_finished_document_does_not_say_that_something_is_missing() {
    assert!(!printed_text(&example("trivselsskema-3-6-thriving")).contains("ikke færdigt"));
}

#[test]
fn help_is_not_printed_and_what_to_do_is() {
    let text = printed_text(&example("trivselsskema-6-10-concern"));
    assert!(!text.contains("CPR-nummeret hører ikke til her"));
    assert!(text.contains("Gå til din leder med det samme"));
    assert!(text.contains("Skemaet er ikke en underretning."));
}

#[test]
fn agreements_are_numbered() {
    let text = printed_text(&example("trivselsskema-3-6-concern"));
    assert!(text.contains("Aftale 1") && text.contains("Aftale 2"));
    assert!(!text.contains("Aftale 3"));
}

#[test]
fn the_age_stands_beside_the_date_of_birth() {
    let text = printed_text(&example("trivselsskema-3-6-thriving"));
    assert!(text.contains("3. juli 2023 (3 år og 4 måneder)"));
}

#[test]
fn text_that_is_no_date_stays_as_it_was_typed() {
    let desk = Desk::new(form("3-6")).types("head.child.birthdate", "i foråret");
    let text = printed_text(&desk.document());
    assert!(text.contains("»i foråret«") && text.contains("Det er ikke en dato."));
}

#[test]
fn title_header_and_metadata_name_no_child() {
    let pdf = print(&example("trivselsskema-3-6-concern")).unwrap();
    let info = String::from_utf8(run("pdfinfo", &[save(&pdf).to_str().unwrap()])).unwrap();
    assert!(info.contains("Trivselsskema, 3–6 år, 21. november 2026"), "{info}");
    let file = inflated(&pdf);
    let xmp = section(&file, b"<?xpacket begin", b"<?xpacket end");
    assert!(!info.contains("Alma") && !xmp.contains("Alma"));
    assert!(xmp.contains("pdfaid:part") && xmp.contains("pdfuaid:part"));
}

fn section(bytes: &[u8], from: &[u8], to: &[u8]) -> String {
    let at = |word: &[u8]| bytes.windows(word.len()).position(|w| w == word).unwrap();
    String::from_utf8(bytes[at(from)..at(to)].to_vec()).unwrap()
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for name in EXAMPLES {
        assert_eq!(print(&example(name)).unwrap(), print(&example(name)).unwrap());
    }
}

#[test]
fn what_was_switched_off_is_in_none_of_the_bytes() {
    let secret = "Sølvbryllup";
    let concern = Desk::new(form("3-6")).chooses("emo.position", "concern");
    let written = concern.types("emo.note", secret);
    assert!(holds(&print(&written.document()).unwrap(), secret));

    let off = written.chooses("emo.position", "thriving");
    let pdf = print(&off.document()).unwrap();
    assert!(!holds(&pdf, secret));
    // The answer is still there for the person who may switch it on again.
    assert_eq!(pdf::print(&off.whole(), "{}", &Told::default(), &DANISH), Err(Fault::Hidden));
}

/// Whether the words stand in the text or anywhere in the inflated file.
fn holds(pdf: &[u8], words: &str) -> bool {
    let utf16: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let file = inflated(pdf);
    let has = |word: &[u8]| file.windows(word.len()).any(|window| window == word);
    text_of(pdf).contains(words) || has(words.as_bytes()) || has(&utf16)
}

#[test]
fn characters_without_a_picture_are_named_once_each() {
    let text = "Glad 🙂 og stolt 🎈, meget glad 🙂. 漢";
    let desk = Desk::new(form("3-6")).types("child.strengths", text);
    let fault = print(&desk.document());
    assert_eq!(fault, Err(Fault::NoGlyphs("🙂🎈漢".into())));
}

#[test]
fn letters_of_many_languages_are_printed() {
    let text = "Łódź Şükrü Ünsal Đorđe Ngô Thị Ελένη Ірина € ½ → ✓ … „sådan“ 10 °C";
    let desk = Desk::new(form("3-6")).types("child.strengths", text);
    assert!(printed_text(&desk.document()).contains(text));
}

#[test]
fn marks_that_nobody_sees_do_not_stand_in_the_way() {
    let text = "\u{feff}Al\u{200b}ma\r\nle\u{ad}ger\tgodt\u{7} ud\u{2028}og ind\u{fe0f}";
    let desk = Desk::new(form("3-6")).types("child.strengths", text);
    let printed = printed_text(&desk.document());
    assert!(printed.contains("Alma leger godt ud og ind"), "{printed}");
    // The attachment keeps the text as it was typed.
    let pdf = print(&desk.document()).unwrap();
    assert_eq!(pdf::attachment(&pdf).unwrap(), desk.document().write().into_bytes());
}

#[test]
fn letters_with_loose_accents_are_read_back_as_they_were_written() {
    let desk = Desk::new(form("3-6")).types("child.strengths", "A\u{30a}se og Zoe\u{308}");
    assert!(printed_text(&desk.document()).contains("A\u{30a}se og Zoe\u{308}"));
}

#[test]
fn a_very_long_answer_goes_over_several_pages() {
    let words: Vec<String> = (0..3000).map(|number| format!("ord{number}")).collect();
    let text = words.join(" ");
    assert!(text.len() > 20_000);
    let desk = Desk::new(form("3-6")).types("child.strengths", &text);
    let pdf = print(&desk.document()).unwrap();
    assert!(one_line(&text_of(&pdf)).contains(&text));
    let pages = page_count(&pdf);
    assert!(pages > 5);
    let all = one_line(&everything(&pdf));
    (1..=pages).for_each(|page| assert!(all.contains(&format!("Side {page} af {pages}"))));
}

#[test]
fn a_word_that_is_longer_than_its_column_is_broken() {
    let word = "æ".repeat(500);
    let desk = Desk::new(form("3-6")).types("child.strengths", &word);
    let text: String = printed_text(&desk.document()).split(' ').collect();
    assert!(text.contains(&word));
}

#[test]
fn answers_that_fit_nothing_are_printed_too() {
    let mut json: serde_json::Value =
        serde_json::from_str(&example("trivselsskema-3-6-thriving").write()).unwrap();
    let items = json.pointer_mut("/entry/1/resource/item").unwrap().as_array_mut().unwrap();
    items.push(serde_json::json!({
        "linkId": "old.question",
        "text": "Et gammelt spørgsmål",
        "answer": [{ "valueString": "Et gammelt svar" }],
    }));
    let document = Document::read(json.to_string().as_bytes(), &[]).unwrap();
    let text = printed_text(&document);
    assert!(text.contains("Svar, der ikke passer til skemaet"));
    assert!(text.contains("Et gammelt spørgsmål") && text.contains("Et gammelt svar"));
}

#[test]
fn english_paper_is_english() {
    let document = example("trivselsskema-3-6-thriving");
    let pdf = pdf::print(&document, &document.write(), &sheet(&document).told(), &ENGLISH).unwrap();
    let text = one_line(&text_of(&pdf));
    assert!(text.contains("Thriving") && text.contains("3 July 2023 (3 years and 4 months)"));
    assert!(everything(&pdf).contains("Page 1 of"));
    assert!(!text.contains("Ikke udfyldt"));
}

#[test]
fn streams_are_as_long_as_they_say_whatever_their_last_byte() {
    let form = little_form();
    let all = (0..80).map(|number| {
        let desk = Desk::new(form.clone()).types("a", &format!("Svar {number}"));
        print(&desk.document()).unwrap()
    });
    let count = |pdf: &[u8], end: &[u8]| pdf.windows(end.len()).filter(|w| *w == end).count();
    let mut parted = 0;
    for pdf in all {
        assert_eq!(count(&pdf, b"\r\nendstream"), 0);
        parted += count(&pdf, b"\r\rendstream");
    }
    assert!(parted > 0, "no stream ended with CR: the test says nothing");
}

#[test]
fn a_form_without_groups_or_codes_is_printed() {
    let text = printed_text(&Desk::new(little_form()).types("a", "Ikke så meget").document());
    assert!(text.contains("Et lille skema") && text.contains("Hvad så? Ikke så meget"));
}

fn little_form() -> Rc<Form> {
    let source = serde_json::json!({
        "resourceType": "Questionnaire",
        "url": "https://kommune.example/skema",
        "title": "Et lille skema",
        "status": "draft",
        "item": [{ "linkId": "a", "type": "string", "text": "Hvad så?", "required": true }],
    });
    Rc::new(Form::from_json(source).form.unwrap())
}
