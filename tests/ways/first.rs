//! A child who thrives, and one who is too new to be assessed.

use trivsel::answers::Status;
use trivsel::state::Screen;

use crate::support::{Person, SEEN};

#[test]
fn a_thriving_child() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", "Trivselsskema, 3–6 år")
        .says_who_it_is_about("20/11/2026")
        .sees_no_danger()
        .places_all("Trivsel", None)
        .does_not_see(SEEN)
        .looks_around()
        .chooses("Barnets position her og nu", "Trivsel")
        .chooses("Siden sidst", "Første vurdering");
    // Nobody has to explain or plan anything, and nobody has to be named for it.
    anna.does_not_see("Begrundelse")
        .does_not_see("Samtale med forældrene")
        .does_not_see("Organisatorisk tovholder")
        .writes("Hvad virker allerede, som vi vil blive ved med?", "Den faste sangstund")
        .has_told_the_parents();
    assert!(anna.missing().is_empty(), "{:?}", anna.missing());
    assert!(anna.is_reminded().is_empty(), "{:?}", anna.is_reminded());
    assert!(anna.desk().dates().is_empty());
    assert_eq!(anna.goes(Screen::Review).desk().document().record.status, Status::Completed);
}

#[test]
fn a_new_child_that_cannot_be_assessed_yet() {
    let mut anna = Person::at_work();
    anna.begins_on("2026-11-20", "Trivselsskema, 3–6 år")
        .says_who_it_is_about("20/11/2026")
        .sees_no_danger()
        .chooses("Hvor længe har I kendt barnet?", "Under en måned")
        .places_all("Trivsel", None)
        .looks_around()
        .chooses("Barnets position her og nu", "Trivsel")
        .chooses("Siden sidst", "Første vurdering")
        .has_told_the_parents();
    let hints = anna.is_reminded();
    assert_eq!(hints.len(), 1, "{hints:?}");
    assert!(hints[0].contains("»Kan ikke vurderes endnu«"), "{hints:?}");

    anna.places_all("Kan ikke vurderes endnu", None)
        .chooses("Barnets position her og nu", "Kan ikke vurderes endnu")
        .does_not_see("Det gør vi")
        .writes("Hvornår vurderer I igen?", "15/1/2027");
    assert!(anna.is_reminded().is_empty(), "{:?}", anna.is_reminded());
    assert!(anna.missing().is_empty(), "{:?}", anna.missing());
    assert_eq!(anna.calendar("2026-11-20").matches("BEGIN:VEVENT").count(), 1);
}
