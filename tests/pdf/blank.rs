//! Forms to be filled in by hand: all that may be asked is there, and nothing of any answer.

use std::rc::Rc;

use serde_json::{Value as Json, json};
use trivsel::answers::Address;
use trivsel::form::{Form, Item, Kind};
use trivsel::pdf::{self, Fault};
use trivsel::state::{Action, Deed, Door, Effect, Notice, ProductBox, State};
use trivsel::texts::DANISH;
use trivsel::work::{self, Failure, Job, Product};

use crate::support::*;

/// Every form that we have, with all its languages.
fn forms() -> Vec<(String, Rc<Form>)> {
    let names = std::fs::read_dir(house().join("www/forms")).unwrap();
    let names = names.map(|entry| entry.unwrap().path());
    let names = names.filter(|path| path.extension().is_some_and(|end| end == "json"));
    let mut forms: Vec<_> = names
        .map(|path| {
            let form = Form::read(&std::fs::read(&path).unwrap()).form.unwrap();
            (path.file_stem().unwrap().to_str().unwrap().to_owned(), Rc::new(form))
        })
        .collect();
    forms.sort_by(|one, other| one.0.cmp(&other.0));
    forms
}

fn named(name: &str) -> Rc<Form> {
    forms().into_iter().find(|(known, _)| known == name).unwrap().1
}

fn blank(form: &Rc<Form>, language: &str) -> Vec<u8> {
    pdf::print_blank(form, language).unwrap()
}

fn words(pdf: &[u8]) -> String {
    one_line(&reading_order(pdf))
}

/// The text without spaces: a column may break a line anywhere.
fn tight(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn every_question_and_every_option_is_there() {
    let all = forms();
    assert!(all.len() >= 10);
    for (name, form) in all {
        let text = tight(&words(&blank(&form, "da")));
        for item in form.items().iter().filter(|item| item.is_question()) {
            assert!(text.contains(&tight(item.text.main())), "{name}: {:?}", item.text.main());
            for option in &item.options {
                assert!(text.contains(&tight(option.display.main())), "{name}: {option:?}");
                let meaning = option.meaning.as_ref().map(|text| tight(text.main()));
                assert!(text.contains(&meaning.unwrap_or_default()), "{name}: {option:?}");
            }
        }
    }
}

#[test]
fn every_sentence_and_every_help_is_there_too() {
    for (name, form) in forms() {
        let text = tight(&words(&blank(&form, "da")));
        for item in form.items().iter().filter(|item| item.kind == Kind::Display) {
            assert!(text.contains(&tight(item.text.main())), "{name}: {:?}", item.text.main());
        }
    }
}

#[test]
fn nothing_says_that_something_is_missing_or_who_it_is_about() {
    for (name, form) in forms() {
        let pdf = blank(&form, "da");
        let text = one_line(&everything(&pdf));
        for word in ["Ikke udfyldt", "mangler.", "ikke færdigt", "Dokument-id", "Dokument "] {
            assert!(!text.contains(word), "{name}: {word}");
        }
        assert_eq!(pdf::attachment(&pdf), Err(Fault::NoAttachment), "{name}");
        let asks = form.items().iter().any(|item| item.is_question());
        let marks = text.matches("Tomt skema").count();
        assert_eq!(marks, if asks { page_count(&pdf) } else { 0 }, "{name}");
    }
}

#[test]
fn what_hangs_on_an_answer_says_so() {
    let text = words(&blank(&form("3-6"), "da"));
    let when = "Udfyldes kun, hvis svaret ovenfor er »Ekstra opmærksomhed« eller »Bekymring«.";
    assert!(text.contains(when), "{text}");
    assert!(text.contains("er »Ja«: "), "{text}");
}

#[test]
fn conditions_of_every_kind_have_words() {
    let form = little(json!([
        { "linkId": "n", "type": "integer", "text": "Hvor mange børn?" },
        { "linkId": "t", "type": "string", "text": "Hvem?" },
        { "linkId": "a", "type": "string", "text": "Over", "enableBehavior": "all", "enableWhen": [
            { "question": "n", "operator": ">", "answerInteger": 3 },
            { "question": "t", "operator": "exists", "answerBoolean": true },
        ]},
        { "linkId": "b", "type": "string", "text": "Under", "enableBehavior": "any", "enableWhen": [
            { "question": "n", "operator": "<=", "answerInteger": 3 },
            { "question": "t", "operator": "exists", "answerBoolean": false },
        ]},
        { "linkId": "c", "type": "string", "text": "Andet", "enableWhen": [
            { "question": "n", "operator": "!=", "answerInteger": 2 },
        ]},
        { "linkId": "d", "type": "string", "text": "Tæt på", "enableWhen": [
            { "question": "c", "operator": "exists", "answerBoolean": true },
        ]},
    ]));
    let text = words(&blank(&form, "da"));
    for said in [
        "hvis »Hvor mange børn?« er over 3 og svaret ovenfor er udfyldt.",
        "hvis »Hvor mange børn?« er 3 eller derunder eller »Hvem?« ikke er udfyldt.",
        "hvis »Hvor mange børn?« ikke er 2.",
        "hvis svaret ovenfor er udfyldt.",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

#[test]
fn there_is_room_for_two_rows_and_words_for_the_parts_of_a_date() {
    let text = words(&blank(&form("3-6"), "da"));
    assert!(text.contains("Aftale 1") && text.contains("Aftale 2"), "{text}");
    assert!(!text.contains("Aftale 3"));
    assert!(text.contains("Fødselsdato") && text.contains("Dag Måned År"), "{text}");
    assert!(text.contains("Sæt ét kryds.") && text.contains("Sæt gerne flere krydser."));
}

#[test]
fn boxes_stand_in_lists_that_name_what_they_are_for() {
    let tags = crate::outline::tags(&blank(&form("3-6"), "da"));
    assert!(tags.contains("P: Sæt ét kryds i hver linje"), "{tags}");
    assert!(tags.contains("LBody"), "{tags}");
    let file = inflated(&blank(&form("3-6"), "da"));
    let count = |word: &[u8]| file.windows(word.len()).filter(|window| *window == word).count();
    assert!(count(b"/ActualText") > 20, "each box in a column is read as its option");
}

#[test]
fn english_paper_has_english_questions_and_words() {
    let pdf = blank(&named("overgangsskema"), "en-GB");
    let text = words(&pdf);
    assert!(text.contains("Tick one box.") && text.contains("Day Month Year"), "{text}");
    assert!(everything(&pdf).contains("Empty form"));
    assert!(!text.contains("Forældrenes del") && !text.contains("Sæt ét kryds"));
    assert!(in_file(&pdf, "/Lang (en)"), "the file says that it is English");
}

#[test]
fn a_form_in_any_language_is_printed_in_it() {
    let pdf = blank(&translated("de", "Wie geht es?"), "de");
    let text = words(&pdf);
    assert!(text.contains("Wie geht es?") && !text.contains("Hvordan går det?"), "{text}");
    // The program has no German: its own few words are Danish, and tagged so.
    assert!(text.contains("Sæt ét kryds."));
    assert!(in_file(&pdf, "/Lang (de)") && in_file(&pdf, "/Lang (da)"));
    // Where the form is not in the language, it is printed in its own.
    assert!(words(&blank(&translated("de", "Wie geht es?"), "pl")).contains("Hvordan går det?"));
}

#[test]
fn letters_that_paper_does_not_have_are_named() {
    let fault = pdf::print_blank(&translated("ti", "ከመይ ኣሎ"), "ti");
    assert_eq!(fault, Err(Fault::NoGlyphs("ከመይኣሎ".into())));
    let long: String = ('\u{1200}'..'\u{1240}').collect();
    let fault = pdf::print_blank(&translated("ti", &long), "ti");
    assert!(matches!(fault, Err(Fault::NoGlyphs(named)) if named.chars().count() == 12));
}

/// Arabic is for the screen: its paper is refused with the letters named, nothing is saved, and the
/// paper in the form's own language is still to be had.
#[test]
fn a_translation_into_arabic_is_read_on_screen_and_refused_on_paper() {
    let form = translated("ar", "كيف حالك");
    let mut state = State::new(&DANISH, vec![form.clone()], Door::Closed);
    let mut prints = |language: &str| {
        let print = Action::deed(Deed::PrintBlank(0, language.into())).unwrap();
        let Some(Effect::Run(job)) = state.reduce(print).pop() else { panic!("no job") };
        let done = work::perform(job).map(|product| ProductBox(Rc::new(product)));
        let saved = state.reduce(Action::Finished(done));
        let said = state.notice.take();
        (saved, said)
    };
    let (saved, said) = prints("ar");
    assert_eq!(said, Some(Notice::Failed(Failure::NoGlyphs("كيفحال".into()))));
    assert!(!saved.iter().any(|effect| matches!(effect, Effect::Save(_))), "{saved:?}");
    let (saved, said) = prints("da");
    assert!(matches!(saved.as_slice(), [Effect::Save(_)]) && said.is_none());
    assert_eq!(form.items()[0].text.in_language("ar"), "كيف حالك");
}

#[test]
fn what_can_be_read_on_paper_is_what_the_page_on_forms_says() {
    for (language, words) in [
        ("pl", "Jak się czuje? Źdźbło"),
        ("tr", "Çocuğun işi nasıl?"),
        ("vi", "Trẻ có khỏe không?"),
        ("ro", "Ce mai face? Știință, țară"),
        ("so", "Ilmuhu sidee yahay?"),
        ("ku", "Zarok çawa ye? Şîn, êvar"),
        ("uk", "Як справи? Їжак, ґанок"),
        ("el", "Πώς είναι το παιδί;"),
    ] {
        assert!(words_of(&translated(language, words), language).contains(words), "{language}");
    }
    for (language, words) in
        [("ar", "حال"), ("fa", "خوب"), ("ur", "کیسا"), ("ti", "ከመይ"), ("ta", "எப்படி"), ("zh", "好")]
    {
        let fault = pdf::print_blank(&translated(language, words), language);
        assert!(matches!(fault, Err(Fault::NoGlyphs(_))), "{language}");
    }
}

fn words_of(form: &Rc<Form>, language: &str) -> String {
    words(&blank(form, language))
}

#[test]
fn a_form_that_only_tells_is_a_sheet_to_be_read() {
    let pdf = blank(&named("foraeldreinformation"), "da");
    let text = one_line(&everything(&pdf));
    assert!(!text.contains("Tomt skema") && !text.contains("kryds") && !text.contains("papiret"));
    let tags = crate::outline::tags(&pdf);
    assert!(tags.contains("H2: ") && !tags.contains("LBody"), "{tags}");
    let english = words(&blank(&named("foraeldreinformation"), "en"));
    assert!(!english.contains("børn"), "{english}");
}

#[test]
fn the_same_form_gives_the_same_bytes() {
    let form = form("1-3");
    assert_eq!(blank(&form, "da"), blank(&form, "da"));
}

#[test]
fn nothing_of_what_lies_open_is_on_a_form_to_be_filled_in() {
    let secret = "Sølvbryllup";
    let mut state = State::new(&DANISH, vec![form("3-6")], Door::Closed);
    state.reduce(Action::Begin(0, stamp()));
    let named = |item: &&Rc<Item>| item.concept() == Some("child-name");
    let at = Address::top(form("3-6").items().iter().find(named).unwrap().id);
    state.reduce(Action::Type(at, 0, secret.into()));
    let desk = state.desk.clone();

    let print = Action::deed(Deed::PrintBlank(0, "da".into())).unwrap();
    let mut effects = state.reduce(print.clone());
    let Some(Effect::Run(job @ Job::Blank(_))) = effects.pop() else { panic!("{effects:?}") };
    assert!(!work::write_job(job.clone()).header.contains(secret));
    let Ok(Product::Paper(bytes)) = work::perform(job) else { panic!("no paper") };
    assert!(!everything(&bytes).contains(secret));

    let done = Product::Paper(bytes.clone());
    let saved = state.reduce(Action::Finished(Ok(ProductBox(Rc::new(done)))));
    let [Effect::Save(parcel)] = saved.as_slice() else { panic!("{saved:?}") };
    assert_eq!(parcel.name, "tomt-skema-trivselsskema-3-6.pdf");
    assert_eq!((parcel.media_type, &parcel.bytes), ("application/pdf", &bytes));
    assert_eq!(state.desk, desk);
    assert!(state.is_unsaved() && state.busy.is_none());

    // A failure is said, and the next paper is the desk's again.
    state.reduce(print);
    state.reduce(Action::Finished(Err(Failure::NotPrinted)));
    assert!(state.notice.is_some() && state.reduce(Action::Make).len() == 1);
}

/// A form with these items.
fn little(items: Json) -> Rc<Form> {
    let source = json!({
        "resourceType": "Questionnaire", "url": "https://kommune.example/lille", "language": "da",
        "title": "Et lille skema", "status": "draft", "item": items,
    });
    Rc::new(Form::from_json(source).form.unwrap())
}

/// A form with one question that is translated.
fn translated(language: &str, words: &str) -> Rc<Form> {
    let parts = json!([
        { "url": "lang", "valueCode": language },
        { "url": "content", "valueString": words },
    ]);
    let url = "http://hl7.org/fhir/StructureDefinition/translation";
    little(json!([{
        "linkId": "a", "type": "choice", "text": "Hvordan går det?",
        "_text": { "extension": [{ "url": url, "extension": parts }] },
        "answerOption": [{ "valueString": "1" }, { "valueString": "2" }],
    }]))
}
