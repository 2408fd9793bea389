//! Files in two parts: a key under the code, and what that key opens. What goes in comes out, by the
//! code or by another key, and nothing else ever does.
#![cfg(feature = "documents")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::{sync::LazyLock, time::Instant};

use age::secrecy::ExposeSecret;
use proptest::prelude::*;
use trivsel::seal::{
    Fault, Identity, Key, KeyPart, Lock, Need, Passphrase, Recipient, WORK_FACTOR, key_part, look,
    open, seal, seal_in_two,
};

const PLAIN: &[u8] = b"{\"resourceType\":\"Bundle\"}";
const CODE: &str = "aborre-abrikos-adapter-adel-adresse-aborre";
const BEGIN: &str = "-----BEGIN AGE ENCRYPTED FILE-----\n";
const END: &str = "-----END AGE ENCRYPTED FILE-----\n";

/// Who keeps the key for emergencies.
static RECOVERY: LazyLock<age::x25519::Identity> = LazyLock::new(age::x25519::Identity::generate);
static PART: LazyLock<KeyPart> = LazyLock::new(|| key_part(&typed(CODE)).unwrap());
static FILE: LazyLock<String> = LazyLock::new(|| sealed(&PART, &[]));
static FOR_TWO: LazyLock<String> = LazyLock::new(|| sealed(&PART, &[recipient(&RECOVERY)]));

fn typed(text: &str) -> Passphrase {
    Passphrase::typed(text.to_string())
}

fn recipient(key: &age::x25519::Identity) -> Recipient {
    Recipient::parse(&key.to_public().to_string()).unwrap()
}

fn sealed(part: &KeyPart, others: &[Recipient]) -> String {
    String::from_utf8(seal_in_two(PLAIN, part, others).unwrap()).unwrap()
}

fn with_code(file: &str) -> Result<Vec<u8>, Fault> {
    open(file.as_bytes(), &Key::Code(typed(CODE))).map(|plain| plain.to_vec())
}

fn with_key(file: &[u8], key: &age::x25519::Identity) -> Result<Vec<u8>, Fault> {
    let identity = Identity::parse(key.to_string().expose_secret()).unwrap();
    open(file, &Key::Identities(vec![identity])).map(|plain| plain.to_vec())
}

/// Both parts, as texts of their own.
fn parted(file: &str) -> [String; 2] {
    let end = file.find(END).unwrap() + END.len();
    [file[..end].to_string(), file[end..].to_string()]
}

/// The key in the first part, taken out by the age crate.
fn key_of(part: &KeyPart) -> Identity {
    let scrypt = age::scrypt::Identity::new(CODE.to_string().into());
    let armor = age::armor::ArmoredReader::new(part.text().as_bytes());
    let decryptor = age::Decryptor::new(armor).unwrap();
    let mut plain = String::new();
    let mut payload = decryptor.decrypt(std::iter::once(&scrypt as _)).unwrap();
    std::io::Read::read_to_string(&mut payload, &mut plain).unwrap();
    Identity::from_key_file(&plain).unwrap().remove(0)
}

#[test]
fn the_code_opens_it() {
    assert_eq!(look(FILE.as_bytes()), Ok(Need::Code { work_factor: WORK_FACTOR }));
    assert_eq!(with_code(&FILE).unwrap(), PLAIN);
    let short = Key::Code(typed("abor abri adap adel adre abor"));
    assert_eq!(open(FILE.as_bytes(), &short).unwrap().as_slice(), PLAIN);
    let windows = format!("\u{feff}Kladde\r\n{}\r\n \r\n", FILE.replace('\n', "\r\n"));
    assert_eq!(with_code(&windows).unwrap(), PLAIN);
}

#[test]
fn another_key_opens_it_alone_and_the_file_says_that_one_can() {
    assert_eq!(look(FOR_TWO.as_bytes()), Ok(Need::Either { work_factor: WORK_FACTOR }));
    assert_eq!(with_code(&FOR_TWO).unwrap(), PLAIN);
    assert_eq!(with_key(FOR_TWO.as_bytes(), &RECOVERY).unwrap(), PLAIN);
    assert_eq!(with_key(FILE.as_bytes(), &RECOVERY), Err(Fault::WrongKey));
    let stranger = age::x25519::Identity::generate();
    assert_eq!(with_key(FOR_TWO.as_bytes(), &stranger), Err(Fault::WrongKey));
    let wrong = Key::Code(typed("ikke-den"));
    assert_eq!(open(FILE.as_bytes(), &wrong).unwrap_err(), Fault::WrongCode);
}

#[test]
fn a_second_file_with_the_same_part_takes_no_scrypt() {
    let began = Instant::now();
    let part = key_part(&typed(CODE)).unwrap();
    let once = began.elapsed();
    assert!(part.text() != PART.text() && part.recipient() != PART.recipient(), "a fresh key");
    let began = Instant::now();
    let file = sealed(&PART, &[]);
    assert!(began.elapsed() < once / 2);
    assert_eq!(parted(&file)[0], PART.text());
    assert_eq!(with_code(&file).unwrap(), PLAIN);
}

#[test]
fn each_part_is_a_file_of_its_own() {
    let [key, data] = parted(&FILE);
    assert_eq!(look(key.as_bytes()), Ok(Need::Code { work_factor: WORK_FACTOR }));
    assert_eq!(look(data.as_bytes()), Ok(Need::Identity));
    let identity = Key::Identities(vec![key_of(&PART)]);
    assert_eq!(open(data.as_bytes(), &identity).unwrap().as_slice(), PLAIN);
    // The key is not given out: it is a file whose second part was cut off.
    assert_eq!(with_code(&key), Err(Fault::Cut));
}

#[test]
fn what_stands_between_or_behind_the_parts_is_refused() {
    let [key, data] = parted(&FILE);
    let more = sealed(&PART, &[]);
    for text in [
        format!("{key}Hilsen Bo\n{data}"),
        format!("{key}{data}Hilsen Bo\n"),
        format!("{key}> {data}{data}"),
    ] {
        assert_eq!(look(text.as_bytes()), Err(Fault::Damaged), "{text}");
        assert_eq!(with_code(&text), Err(Fault::Damaged));
    }
    for text in [
        format!("{key}{data}{data}"),
        format!("{key}{key}{data}"),
        format!("{}{more}", *FILE),
        format!("{data}{key}"),
        format!("{data}{data}"),
        format!("{key}{key}"),
        format!("{key}\nOg den anden:\n\n{key}Hilsen Bo\n"),
    ] {
        assert_eq!(look(text.as_bytes()), Err(Fault::Several), "{text}");
        assert_eq!(with_code(&text), Err(Fault::Several));
    }
    let spaced = format!("\n{key}\n \t\n{data}\n\n");
    assert_eq!(with_code(&spaced).unwrap(), PLAIN);
}

#[test]
fn parts_of_two_files_do_not_go_together() {
    let other = sealed(&key_part(&typed(CODE)).unwrap(), &[]);
    let [key, _] = parted(&FILE);
    let [_, data] = parted(&other);
    assert_eq!(with_code(&format!("{key}{data}")), Err(Fault::Damaged));
    // A code may close something else than a key.
    let note = String::from_utf8(seal(b"en note", &Lock::Code(typed(CODE))).unwrap()).unwrap();
    assert_eq!(with_code(&format!("{note}{data}")), Err(Fault::Damaged));
}

#[test]
fn a_file_that_was_cut_is_cut_wherever_that_was() {
    let [key, _] = parted(&FILE);
    let whole = FILE.trim_end().len();
    let dashes = key.len() + "-----".len();
    for end in BEGIN.len() - 1..whole {
        let cut = &FILE.as_bytes()[..end];
        // Between the parts it looks like a file with a code, until the code is there.
        let expected = match end {
            _ if (key.len() - 1..=dashes).contains(&end) => {
                Ok(Need::Code { work_factor: WORK_FACTOR })
            }
            _ => Err(Fault::Cut),
        };
        assert_eq!(look(cut), expected, "after {end}");
    }
    assert_eq!(with_code(&FILE[..dashes]), Err(Fault::Cut));
}

#[test]
fn no_flipped_byte_is_ever_opened() {
    let identity = Key::Identities(vec![key_of(&PART)]);
    let start = FILE.find(END).unwrap() + END.len();
    for place in start..FILE.trim_end().len() {
        for bit in [0x01, 0x20, 0x80] {
            let mut file = FILE.clone().into_bytes();
            file[place] ^= bit;
            assert!(open(&file, &identity).is_err(), "bit {bit} of {place}");
        }
    }
}

#[test]
fn only_a_part_with_a_code_is_taken_for_one() {
    let [key, data] = parted(&FILE);
    let read = |text: &str| KeyPart::read(text.to_string(), PART.recipient().clone());
    assert_eq!(read(&key).unwrap(), *PART);
    for text in [data.as_str(), &FILE] {
        assert_eq!(read(text).unwrap_err(), Fault::NotAKey);
    }
    assert_eq!(read("").unwrap_err(), Fault::NotSealed);
    assert_eq!(key_part(&typed("")).unwrap_err(), Fault::NotAKey);
}

#[test]
fn nobody_is_named_who_could_open_for_everybody() {
    let open_to_all = "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z";
    let others = [Recipient::parse(open_to_all).unwrap()];
    assert_eq!(seal_in_two(PLAIN, &PART, &others), Err(Fault::NotAKey));
    let same = sealed(&PART, &[PART.recipient().clone()]);
    assert_eq!(look(same.as_bytes()), Ok(Need::Code { work_factor: WORK_FACTOR }), "named once");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_bytes_come_back(plain in prop::collection::vec(any::<u8>(), 0..3000)) {
        let file = seal_in_two(&plain, &PART, &[recipient(&RECOVERY)]).unwrap();
        prop_assert_eq!(with_key(&file, &RECOVERY).unwrap(), plain);
    }

    #[test]
    fn whatever_happens_on_the_way_no_other_text_comes_out(
        at in any::<prop::sample::Index>(),
        count in 0..80_usize,
        put in prop::collection::vec(any::<u8>(), 0..9),
    ) {
        let mut file = FOR_TWO.clone().into_bytes();
        let at = at.index(file.len());
        let end = (at + count).min(file.len());
        file.splice(at..end, put);
        if let Ok(plain) = with_key(&file, &RECOVERY) {
            prop_assert_eq!(plain, PLAIN);
        }
    }

    #[test]
    fn lines_in_any_order_never_open_to_anything_else(
        swaps in prop::collection::vec(any::<(prop::sample::Index, prop::sample::Index)>(), 1..4),
    ) {
        let mut lines: Vec<&str> = FOR_TWO.lines().collect();
        for (a, b) in swaps {
            let (a, b) = (a.index(lines.len()), b.index(lines.len()));
            lines.swap(a, b);
        }
        let file = lines.join("\n") + "\n";
        if let Ok(plain) = with_key(file.as_bytes(), &RECOVERY) {
            prop_assert_eq!(plain, PLAIN);
        }
    }
}
