//! Who can open a sealed file: whoever has the code, or somebody whom the municipality has named.

use trivsel::library::Library;
use trivsel::seal::{Lock, Passphrase, Recipient};
use trivsel::settings::Settings;
use trivsel::state::{Action, Deed, Screen};
use trivsel::work::{Job, Product};

use crate::support::Person;
use crate::told::*;

/// Recipients of keys that were made for these tests.
const PPR: &str = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
const RECOVERY: &str = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";

fn recipient(text: &str) -> Recipient {
    Recipient::parse(text).unwrap()
}

fn with(recovery: Option<&str>) -> Person {
    let mut anna = anna();
    anna.chooses("Hvad må vi give videre?", "Fagpersonens del");
    let recipients = vec![("PPR".into(), recipient(PPR))];
    let recovery = recovery.map(recipient);
    let settings = Settings { recipients, recovery, ..Settings::default() };
    anna.state.equip(settings, Library::default());
    anna
}

fn lock(anna: &mut Person) -> Lock {
    anna.does(Action::Make);
    match anna.job() {
        Job::Seal { lock, .. } => lock,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_for_a_named_recipient_has_no_code_and_the_recovery_key_opens_it_too() {
    let mut anna = with(Some(RECOVERY));
    anna.goes(Screen::HandOver).gets(Ok(Product::Code(Passphrase::typed("en-to-tre".into()))));
    anna.deed(Deed::LockFor(Some(0)));
    match lock(&mut anna) {
        Lock::Recipients(all) => assert_eq!(all, [recipient(PPR), recipient(RECOVERY)]),
        other => panic!("{other:?}"),
    }
    anna.gets(Ok(Product::Sealed(b"age".to_vec())));
    let made = anna.desk().made.as_ref().unwrap();
    assert_eq!(made.code, None);
    assert_eq!(made.handed.as_ref().unwrap().recipient.as_deref(), Some("PPR"));
}

#[test]
fn a_recovery_key_that_is_the_recipient_is_named_once() {
    let mut anna = with(Some(PPR));
    anna.deed(Deed::LockFor(Some(0)));
    assert!(matches!(lock(&mut anna), Lock::Recipients(all) if all == [recipient(PPR)]));
}

#[test]
fn no_code_is_drawn_for_a_named_recipient_and_one_is_when_it_is_a_code_again() {
    let mut anna = with(None);
    anna.deed(Deed::LockFor(Some(0))).goes(Screen::HandOver);
    assert!(anna.made_jobs().is_empty());
    anna.deed(Deed::LockFor(None));
    assert!(matches!(anna.made_jobs()[..], [Job::DrawCode]));
    anna.gets(Ok(Product::Code(Passphrase::typed("en-to-tre".into()))));
    anna.outside.clear();
    assert!(matches!(lock(&mut anna), Lock::Code(_)));
}

#[test]
fn a_recipient_that_the_settings_do_not_name_is_none() {
    let mut anna = with(None);
    anna.deed(Deed::LockFor(Some(7)));
    assert_eq!(anna.state.recipient(), None);
    let mut bo = crate::told::anna();
    bo.deed(Deed::LockFor(Some(0)));
    assert_eq!(bo.state.recipient(), None);
}

#[test]
fn other_settings_never_send_a_file_to_somebody_else() {
    let ppr = || ("PPR".into(), recipient(PPR));
    let other = || ("Skolen".into(), recipient(RECOVERY));
    let equips = |anna: &mut Person, recipients| {
        let settings = Settings { recipients, ..Settings::default() };
        anna.state.equip(settings, Library::default());
    };
    let mut anna = with(None);
    anna.deed(Deed::LockFor(Some(0)));
    equips(&mut anna, vec![other(), ppr()]);
    assert_eq!(anna.state.recipient(), Some(1));
    assert!(matches!(lock(&mut anna), Lock::Recipients(all) if all == [recipient(PPR)]));
    // Another key under the same name is somebody else, and it is a code again that opens the file.
    let mut anna = with(None);
    anna.deed(Deed::LockFor(Some(0)));
    equips(&mut anna, vec![("PPR".into(), recipient(RECOVERY))]);
    assert_eq!(anna.state.recipient(), None);
    anna.goes(Screen::HandOver);
    assert!(matches!(anna.made_jobs()[..], [Job::DrawCode]));
    anna.gets(Ok(Product::Code(Passphrase::typed("en-to-tre".into()))));
    assert!(matches!(lock(&mut anna), Lock::Code(_)));
    // A file that was on its way to somebody who is gone is thrown away.
    let mut anna = with(None);
    anna.deed(Deed::LockFor(Some(0)));
    lock(&mut anna);
    equips(&mut anna, vec![other()]);
    anna.gets(Ok(Product::Sealed(b"age".to_vec())));
    assert!(anna.desk().made.is_none());
}
