//! What two documents say about passing on: consent never grows by putting them together.

use trivsel::state::{Action, Asking, Deed};

use crate::support::{Person, stamp};

const SCOPE: &str = "Hvad må vi give videre?";

/// Both have filled in the same form, each with what may be passed on.
fn one(day: &'static str, scope: &[&str], except: &[&str]) -> Person {
    let mut one = Person::on(day);
    one.begins("overgangsskema")
        .writes("tr.child.name", "Alma")
        .chooses("tr.filled", "together")
        .chooses("consent.basis", "consent");
    scope.iter().for_each(|part| {
        one.chooses("consent.scope", part);
    });
    except.iter().for_each(|part| {
        one.chooses("consent.withhold", part);
    });
    one
}

#[test]
fn what_may_be_passed_on_grows_only_by_who_ticks_it() {
    let file = one("2026-05-02", &["parents-part", "staff-part"], &[]).file();
    let mut anna = one("2026-05-04", &["parents-part"], &[]);
    anna.joins(&file);
    assert_eq!(
        anna.sees(),
        [format!("[ ] {SCOPE}: Forældrenes del + Fagpersonens del | Forældrenes del")]
    );
    let mut bo = one("2026-05-04", &[], &[]);
    bo.writes("tr.to", "Skolen").joins(&file);
    assert_eq!(bo.sees(), [format!("[ ] {SCOPE}: Forældrenes del + Fagpersonens del")]);
    bo.deed(Deed::Accept);
    assert!(bo.reads("consent.scope").is_empty());
    anna.ticks(SCOPE, true).deed(Deed::Accept);
    assert_eq!(anna.reads("consent.scope"), ["Forældrenes del + Fagpersonens del"]);
}

#[test]
fn exceptions_of_both_add_up() {
    let file = one("2026-05-02", &["parents-part"], &["parents-health"]).file();
    let mut anna = one("2026-05-04", &["staff-part"], &["parents-family"]);
    anna.joins(&file).deed(Deed::Accept);
    assert_eq!(anna.reads("consent.scope"), ["Fagpersonens del"]);
    let excepted = anna.reads("consent.withhold").join("");
    assert!(excepted.contains("vigtige") && excepted.contains("Allergi"), "{excepted}");
}

#[test]
fn an_exception_of_either_is_kept_where_the_other_has_none() {
    let file = one("2026-05-02", &["parents-part"], &["parents-health"]).file();
    let mut anna = one("2026-05-04", &["parents-part"], &[]);
    anna.joins(&file).deed(Deed::Accept);
    assert_eq!(anna.reads("consent.withhold").len(), 1);
    let file = one("2026-05-02", &["parents-part"], &[]).file();
    let mut anna = one("2026-05-04", &["parents-part"], &["parents-health"]);
    anna.joins(&file);
    assert_eq!(anna.sees(), [""; 0], "ours stay");
}

#[test]
fn a_consent_that_either_has_taken_back_is_taken_back() {
    let mut withdrawn = one("2026-05-02", &["parents-part"], &[]);
    let file = withdrawn.writes("consent.withdrawn", "1/5/2026").file();
    let mut anna = one("2026-05-04", &["parents-part"], &[]);
    anna.joins(&file).deed(Deed::Accept);
    assert_eq!(anna.reads("consent.withdrawn"), ["2026-05-01"]);
    // Where ours rests on something else, what takes it back would not even be asked for.
    let mut anna = one("2026-05-04", &["parents-part"], &[]);
    anna.chooses("consent.basis", "guideline").joins(&file).deed(Deed::Accept);
    let at = anna.at("consent.withdrawn");
    assert!(anna.desk().sheet.is_on(&at) && !anna.reads("consent.withdrawn").is_empty());
    let file = one("2026-05-02", &["parents-part"], &[]).file();
    withdrawn.joins(&file).deed(Deed::Accept);
    assert_eq!(withdrawn.reads("consent.withdrawn"), ["2026-05-01"], "ours stays taken back");
}

#[test]
fn what_was_hidden_in_a_limited_file_is_not_offered() {
    let mut mother = one("2026-05-02", &["parents-part"], &["parents-health"]);
    mother.writes("par.joy", "At synge").writes("par.health", "Nødder");
    let mut whole: serde_json::Value = serde_json::from_slice(&mother.file()).unwrap();
    whole["entry"][1]["resource"]["meta"] = serde_json::json!({ "security": [{
        "system": "http://terminology.hl7.org/CodeSystem/v3-ObservationValue",
        "code": "REDACTED",
    }] });
    let mut anna = one("2026-05-04", &["parents-part"], &[]);
    anna.joins(whole.to_string().as_bytes());
    assert!(anna.offers().limited, "the screen says that it is not the whole form");
    let sees = anna.sees().join("\n");
    assert!(sees.contains("At synge") && !sees.contains("Nødder"), "{sees}");
    let file = mother.file();
    anna.joins(&file);
    assert!(!anna.offers().limited && anna.sees().join("").contains("Nødder"));
}

#[test]
fn who_says_no_to_putting_together_has_as_much_unsaved_as_before() {
    use trivsel::seal::Passphrase;
    use trivsel::state::Screen;
    use trivsel::work::Product;
    let file = one("2026-05-02", &["parents-part"], &[]).file();
    let mut anna = one("2026-05-04", &["parents-part"], &[]);
    anna.writes("consent.except", "Intet om mormor");
    let code = Product::Code(Passphrase::typed("abe-bi-ceder-due-el-fisk".into()));
    anna.does(Action::Go(Screen::HandOver)).gets(code).does(Action::Make);
    anna.gets(Product::Sealed(b"age".to_vec()));
    assert!(anna.state.is_unsaved() && anna.state.shows_code());
    let before = anna.desk().clone();
    anna.opens(&file);
    assert!(matches!(anna.state.asking, Some(Asking::Replace(_))));
    anna.does(Action::Confirm);
    assert!(matches!(anna.state.asking, Some(Asking::Join(_))));
    assert!(anna.state.is_unsaved(), "the question says what would be lost");
    anna.does(Action::Dismiss);
    assert!(*anna.desk() == before && anna.state.asking.is_none());
    anna.opens(&file).does(Action::Confirm).deed(Deed::Join(stamp("2026-05-05")));
    assert!(anna.state.is_unsaved());
}
