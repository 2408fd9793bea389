//! A form with every kind of question: each answer stands on paper in words, what is missing is
//! told from what is otherwise than it was asked for, and a table stays one over several pages.

use std::rc::Rc;

use crate::outline::tags;
use crate::support::*;
use trivsel::answers::Document;
use trivsel::form::Form;
use trivsel::pdf;
use trivsel::texts::ENGLISH;

fn document() -> Document {
    let read = |name: &str| std::fs::read(house().join("tests/pdf/kinds").join(name)).unwrap();
    let form = Rc::new(Form::read(&read("form.json")).form.unwrap());
    Document::read(&read("answers.json"), &[form]).unwrap()
}

/// The text in the order in which it is tagged and drawn.
fn read_aloud(document: &Document) -> String {
    one_line(&reading_order(&print(document).unwrap()))
}

#[test]
fn numbers_and_times_are_printed_in_words_with_their_units() {
    let text = read_aloud(&document());
    for words in [
        "1. Hvor mange dage om ugen kommer barnet? 4",
        "2. Vægt 16,50 kg",
        "Højde 104 cm",
        "Hvor langt går barnet? 2,5 km",
        "Hvornår skete det? 20. november 2026 kl. 14.30",
        "Hvilken måned begyndte barnet? august 2026",
        "Hvornår bliver barnet hentet? 15.45",
        "Hvor kan man læse mere? https://kommune.example/læs-mere",
    ] {
        assert!(text.contains(words), "{words:?} is missing from\n{text}");
    }
}

#[test]
fn headings_and_sentences_have_their_numbers() {
    let form = serde_json::json!({ "resourceType": "Questionnaire", "title": "Et lille skema",
        "item": [{ "linkId": "s", "type": "group", "prefix": "A.", "text": "Trivsel", "item": [
            { "linkId": "d", "type": "display", "prefix": "§ 1", "text": "Vi ser på hverdagen." },
            { "linkId": "g", "type": "group", "prefix": "A.1", "text": "Hjemme", "item": [
                { "linkId": "q", "type": "string", "text": "Hvordan går det?" } ] },
            { "linkId": "r", "type": "group", "prefix": "A.2", "text": "Voksen", "repeats": true,
              "item": [{ "linkId": "n", "type": "string", "text": "Navn" }] }] }] });
    let form = Rc::new(Form::read(form.to_string().as_bytes()).form.unwrap());
    let document = Desk::new(form).types("q", "Godt.").types("n", "Mor").document();
    let tags = tags(&print(&document).unwrap());
    let has = |tag: &str, text: &str| {
        tags.lines().any(|line| line.trim().starts_with(tag) && line.ends_with(text))
    };
    assert!(has("H2", ": A. Trivsel"), "{tags}");
    assert!(has("P", ": § 1 Vi ser på hverdagen."), "{tags}");
    assert!(has("H3", ": A.1 Hjemme"), "{tags}");
    assert!(has("H3", ": A.2 Voksen 1"), "{tags}");
}

#[test]
fn an_address_can_be_followed_unless_it_would_do_something() {
    let links = |text: &str| {
        let desk = Desk::new(document().form).types("url", text);
        let file = save(&print(&desk.document()).unwrap());
        String::from_utf8(run("pdfinfo", &["-url", file.to_str().unwrap()])).unwrap()
    };
    assert!(links("https://kommune.example/læs").contains("https://kommune.example/l%C3%A6s"));
    assert!(links("mailto:anna@kommune.example").contains("mailto:anna@kommune.example"));
    for other in ["javascript:alert(1)", "file:///etc/passwd", "urn:uuid:1"] {
        assert!(!links(other).contains(other));
    }
}

#[test]
fn options_of_every_type_and_own_words_are_printed() {
    let text = read_aloud(&document());
    for words in [
        "• De voksne • Sin storebror, når han henter",
        "Hvor mange timer sover barnet? 10",
        "Hvilken dag passer? 2. december 2026",
        "Hvilket tidspunkt passer? 14.30",
        "Hvilket ord passer? Glad",
        "Hvor ofte? b) Ofte",
    ] {
        assert!(text.contains(words), "{words:?} is missing from\n{text}");
    }
}

#[test]
fn what_is_missing_is_told_from_what_is_otherwise_than_asked_for() {
    let text = read_aloud(&document());
    assert!(text.contains(
        "Skemaet er ikke færdigt. Ét felt mangler. 2 svar er anderledes, end skemaet beder om."
    ));
    assert!(text.contains("Hvilken dag er næste møde? Ikke udfyldt"));
    assert!(text.contains("Hvor mange gange? 2 Tallet skal være 3 eller mere."));
    assert!(text.contains("Kort sagt Barnet leger godt 7 tegn for mange"));
}

#[test]
fn text_where_a_value_belongs_says_what_it_is_not() {
    let form = document().form;
    for (question, what) in [
        ("integer", "Det er ikke et helt tal."),
        ("weight", "Det er ikke et tal."),
        ("time", "Det er ikke et klokkeslæt."),
        ("when", "Det er ikke en dato med klokkeslæt."),
        ("url", "Det er ikke en adresse på nettet."),
        ("day", "Det er ikke en dato."),
    ] {
        let desk = Desk::new(form.clone()).types(question, "måske");
        let text = read_aloud(&desk.document());
        assert!(text.contains(&format!("»måske« Sådan er det skrevet. {what}")), "{text}");
    }
}

#[test]
fn a_date_of_which_a_part_is_missing_is_told_in_words() {
    let desk = Desk::new(document().form).types("day", "3/?/2026");
    assert!(read_aloud(&desk.document()).contains("»dag 3, år 2026«"));
}

#[test]
fn what_is_for_those_who_fill_in_is_not_printed() {
    let text = read_aloud(&document());
    assert!(text.contains("En sætning i skemaet. Del kun skemaet med dem, der har brug for det."));
    for words in ["Mål uden sko", "Sæt et kryds", "Baggrund, som hjælper"] {
        assert!(!text.contains(words), "{words}");
    }
}

#[test]
fn a_question_that_nobody_is_asked_is_printed_where_it_is_answered() {
    let text = read_aloud(&document());
    assert!(text.contains("Nummer fra fagsystemet A-17"));
    assert!(!text.contains("Endnu et nummer"));
}

#[test]
fn a_table_over_several_pages_has_its_head_on_each_and_is_read_out_once() {
    let pdf = print(&document()).unwrap();
    let heads = text_of(&pdf).lines().filter(|line| line.contains("Bemærkning")).count();
    assert!(heads > 1, "the table does not reach a second page");
    let tags = tags(&pdf);
    let table = tags.split("Table").find(|table| table.contains("Hvem hjalp?")).unwrap();
    let rows: Vec<&str> = table.split("TR").skip(1).collect();
    assert_eq!(rows[0].matches("TH").count(), 5);
    assert_eq!(table.matches("Bemærkning").count(), 1);
    assert!(rows[1..41].iter().all(|row| row.matches("TD").count() == 5), "{table}");
    assert!(rows[2].contains("Ikke spurgt") && rows[1].contains("Farmor"));
}

#[test]
fn a_table_that_is_wider_than_the_paper_is_printed_as_groups() {
    let text = read_aloud(&document());
    assert!(text.contains("For bred til en tabel 1 Spørgsmål0medetlangtord Svar 0"), "{text}");
}

#[test]
fn answers_that_fit_nothing_are_printed_in_words_whatever_their_type() {
    let text = read_aloud(&document());
    assert!(
        text.contains(
            "Et gammelt spørgsmål • Ja • 3 km • Alma • 20. november 2026 kl. 14.30 • 1,50"
        )
    );
}

#[test]
fn the_document_is_read_back_as_it_was() {
    let document = document();
    let pdf = print(&document).unwrap();
    let again = Document::read(&pdf::attachment(&pdf).unwrap(), &[]).unwrap();
    assert!(again == document);
}

#[test]
fn in_english_numbers_are_english() {
    let document = document();
    let pdf = pdf::print(&document, &document.write(), &sheet(&document).told(), &ENGLISH).unwrap();
    let text = one_line(&reading_order(&pdf));
    assert!(text.contains("16.50 kg") && text.contains("The number must be 3 or more."), "{text}");
}
