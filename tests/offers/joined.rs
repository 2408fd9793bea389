//! Two documents of the same kind that become one.

use trivsel::answers::Status;
use trivsel::seal::Passphrase;
use trivsel::state::{Action, Asking, Deed, Screen};
use trivsel::work::Product;

use crate::support::{Person, stamp};

fn parents() -> Person {
    let mut parents = Person::on("2026-05-02");
    parents
        .begins("overgangsskema")
        .writes("tr.child.name", "Alma")
        .chooses("tr.filled", "parents")
        .writes("par.joy", "At synge")
        .writes("par.routine", "Sover bedst udenfor")
        .writes("tr.to", "Skovbørnehaven");
    parents
}

fn staff() -> Person {
    let mut staff = Person::on("2026-05-04");
    staff
        .begins("overgangsskema")
        .writes("tr.child.name", "Alma ")
        .writes("tr.child.birthdate", "3/7/2023")
        .chooses("tr.filled", "staff")
        .writes("pro.strengths", "Bygger høje tårne")
        .writes("tr.to", "Eksempelskolen")
        .chooses("consent.basis", "consent")
        .writes("consent.holder.name", "Far Eksempel");
    staff
}

#[test]
fn the_parents_part_and_the_staffs_part_become_one_document() {
    let file = parents().file();
    let mut anna = staff();
    anna.opens(&file);
    assert!(matches!(anna.state.asking, Some(Asking::Join(_))));
    anna.deed(Deed::Join(stamp("2026-05-05")));
    assert_eq!(anna.state.screen, Screen::Offers);
    assert_eq!(
        anna.sees(),
        [
            "[ ] Nyt sted og kontaktperson: Skovbørnehaven | Eksempelskolen",
            "[x] Hvordan er skemaet udfyldt?: Hver for sig og derefter gennemgået sammen | Kun af fagpersonen",
            "[x] Hvad gør jeres barn glad, og hvad kan det godt finde ud af?: At synge",
            "[x] Søvn, mad, toilet og andre vaner: Sover bedst udenfor",
        ]
    );
    assert!(!anna.offers().other_child);
    let id = anna.desk().record.id.clone();
    anna.deed(Deed::Accept);
    assert_eq!(anna.state.screen, Screen::Step(0));
    assert_eq!(anna.reads("tr.filled"), ["Hver for sig og derefter gennemgået sammen"]);
    assert_eq!(anna.reads("tr.to"), ["Eksempelskolen"], "ours stays until she chooses");
    assert_eq!(anna.reads("consent.holder.name"), ["Far Eksempel"]);
    let handed = String::from_utf8(anna.file()).unwrap();
    assert!(handed.contains("At synge") && handed.contains("Bygger høje tårne"));
    assert_eq!(anna.desk().record.id, id);
    assert_eq!(anna.desk().record.authored, Some(stamp("2026-05-05").date));
    assert!(anna.state.is_unsaved());
}

/// What another of the staff wrote.
fn colleague() -> Person {
    let mut bo = Person::on("2026-05-03");
    bo.begins("overgangsskema").writes("tr.child.name", "Alma").chooses("tr.filled", "staff");
    bo.chooses("consent.basis", "consent").writes("consent.holder.name", "Mor Eksempel");
    bo
}

#[test]
fn a_row_that_only_the_other_has_is_put_behind_ours() {
    let file = colleague().file();
    let mut anna = staff();
    anna.joins(&file);
    let line = "[x] Indehaver af forældremyndigheden: Mor Eksempel".to_owned();
    assert!(anna.sees().contains(&line), "{:?}", anna.sees());
    anna.deed(Deed::Accept);
    assert_eq!(anna.reads("consent.holder.name"), ["Far Eksempel", "Mor Eksempel"]);
}

#[test]
fn where_both_differ_the_person_chooses() {
    let file = parents().file();
    let mut anna = staff();
    anna.joins(&file).ticks("Nyt sted og kontaktperson", true).deed(Deed::Accept);
    assert_eq!(anna.reads("tr.to"), ["Skovbørnehaven"]);
}

#[test]
fn a_document_that_is_only_read_is_gone_on_with_when_it_is_put_together() {
    let (one, other) = (staff().file(), parents().file());
    let mut anna = Person::on("2026-05-05");
    anna.opens(&one);
    let read = anna.desk().record.id.clone();
    anna.joins(&other);
    assert!(anna.desk().opened.is_some(), "as long as nobody has said yes, it is only read");
    anna.deed(Deed::Accept);
    let record = &anna.desk().record;
    assert_eq!((record.replaces.clone(), &record.id), (Some(read), &stamp("2026-05-05").id));
    assert_eq!(anna.desk().document().record.status, Status::InProgress);
    assert_eq!(anna.reads("par.joy"), ["At synge"]);
}

#[test]
fn the_wrong_file_changes_nothing() {
    let file = parents().file();
    let mut anna = staff();
    let before = anna.desk().clone();
    anna.opens(&file).does(Action::Dismiss);
    assert!(*anna.desk() == before && anna.state.asking.is_none());
    anna.joins(&file).deed(Deed::Decline);
    assert!(anna.desk().answers == before.answers && anna.desk().record == before.record);
    anna.joins(&file).does(Action::Popped(Screen::Step(0).number()));
    assert!(anna.desk().answers == before.answers && anna.state.offers.is_none());
    anna.opens(&file).does(Action::Confirm);
    assert_eq!(anna.state.screen, Screen::Opened);
    assert_eq!(anna.reads("par.joy"), ["At synge"]);
}

#[test]
fn another_child_is_warned_about() {
    let file = parents().file();
    let mut anna = staff();
    anna.writes("tr.child.name", "Bo").joins(&file);
    assert!(anna.offers().other_child);
    assert_eq!(anna.sees()[0], "[ ] Barnets navn: Alma | Bo");
    anna.deed(Deed::Decline).writes("tr.child.name", "ALMA").joins(&file);
    assert!(!anna.offers().other_child, "capitals do not make another child");
}

#[test]
fn reading_one_child_after_the_other_asks_nothing() {
    let (mut one, mut bo) = (staff(), parents());
    let other = bo.writes("tr.child.name", "Bo").file();
    let mut anna = Person::on("2026-05-05");
    anna.opens(&one.file()).opens(&other);
    assert!(anna.state.asking.is_none(), "another child");
    assert_eq!(anna.reads("tr.child.name"), ["Bo"]);
    anna.opens(&other);
    assert!(anna.state.asking.is_none(), "the very same document");
    anna.opens(&parents_of_bo_in_another_form());
    assert!(anna.state.asking.is_none(), "another kind of form");
}

fn parents_of_bo_in_another_form() -> Vec<u8> {
    let mut bo = Person::on("2026-05-02");
    bo.begins("dialogmoede").writes("dm.child", "Bo");
    bo.file()
}

#[test]
fn the_code_of_a_file_is_spoken_of_before_anything_else() {
    let file = parents().file();
    let mut anna = staff();
    let code = Product::Code(Passphrase::typed("abe-bi-ceder-due-el-fisk".into()));
    anna.does(Action::Go(Screen::HandOver)).gets(code).does(Action::Make);
    anna.gets(Product::Sealed(b"age".to_vec())).opens(&file);
    assert!(anna.state.shows_code() && matches!(anna.state.asking, Some(Asking::Replace(_))));
    anna.does(Action::Confirm);
    assert!(matches!(anna.state.asking, Some(Asking::Join(_))));
    assert_eq!(anna.reads("pro.strengths"), ["Bygger høje tårne"]);
}

#[test]
fn rows_that_are_there_already_are_not_offered_again() {
    let mut one = staff();
    one.adds_a_row("consent.holder").writes("consent.holder.name", "Mor Eksempel");
    let file = colleague().file();
    one.joins(&file);
    assert!(!one.sees().iter().any(|line| line.contains("Mor Eksempel")), "{:?}", one.sees());
}

#[test]
fn two_that_say_the_same_have_nothing_to_offer() {
    let mut copy = staff();
    let mut file: serde_json::Value = serde_json::from_slice(&copy.file()).unwrap();
    file["entry"][1]["resource"]["id"] = "another".into();
    file["identifier"]["value"] = "urn:uuid:another".into();
    let text = file.to_string().replace(&*copy.desk().record.id, "another");
    copy.joins(text.as_bytes());
    assert_eq!(copy.sees(), [""; 0]);
    let before = copy.desk().clone();
    copy.deed(Deed::Accept);
    assert!(copy.desk().record == before.record, "nothing was taken, so nothing is new");
}

#[test]
fn an_answer_without_a_place_is_shown_and_not_lost_silently() {
    let text = String::from_utf8(parents().file()).unwrap();
    let mut file: serde_json::Value = serde_json::from_str(&text).unwrap();
    let response = file["entry"][1]["resource"]["item"].as_array_mut().unwrap();
    response.push(serde_json::json!({
        "linkId": "from-elsewhere", "text": "Andet", "answer": [{ "valueString": "Ny cykel" }],
    }));
    let mut anna = staff();
    anna.joins(file.to_string().as_bytes());
    let left: Vec<_> = anna.offers().misfits.iter().map(|misfit| misfit.shown.clone()).collect();
    assert_eq!(left, ["Ny cykel"]);
}

#[test]
fn what_was_put_together_takes_the_place_of_the_other_one_too() {
    let mut bo = parents();
    let file = bo.file();
    let mut anna = staff();
    anna.joins(&file).deed(Deed::Accept);
    assert_eq!(anna.desk().record.predecessors(), [bo.desk().record.id.clone()]);
}

#[test]
fn nothing_is_taken_back_behind_the_offers_and_nothing_from_before_them() {
    let file = parents().file();
    let mut anna = staff();
    anna.joins(&file).deed(Deed::Undo);
    assert_eq!(anna.reads("consent.holder.name"), ["Far Eksempel"], "it waits");
    anna.deed(Deed::Accept).deed(Deed::Undo);
    assert!(anna.reads("par.joy").is_empty(), "all of it at once");
    anna.deed(Deed::Undo);
    assert_eq!(anna.reads("consent.holder.name"), ["Far Eksempel"]);
}
