//! Sealing and opening: what goes in comes out, and nothing else ever does.
#![cfg(feature = "documents")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::{
    collections::HashSet,
    io::{Read, Write},
    iter,
    sync::LazyLock,
};

use age::secrecy::ExposeSecret;
use proptest::prelude::*;
use trivsel::seal::{
    CODE_WORDS, Fault, Identity, Key, Lock, MAX_BYTES, Need, Passphrase, Recipient, WORK_FACTOR,
    draw_code, look, open, seal, words,
};

const PLAIN: &[u8] = b"%PDF-1.7 en trivselsvurdering";

/// A key of our own for this run.
static OWNER: LazyLock<age::x25519::Identity> = LazyLock::new(age::x25519::Identity::generate);

/// One file sealed for the owner and one sealed with a code, made once.
static FOR_OWNER: LazyLock<Vec<u8>> = LazyLock::new(|| seal(PLAIN, &lock_of(&OWNER)).unwrap());
static WITH_CODE: LazyLock<Vec<u8>> =
    LazyLock::new(|| seal(PLAIN, &Lock::Code(typed(CODE))).unwrap());

const CODE: &str = "aborre-abrikos-adapter-adel-adresse-aborre";

fn typed(text: &str) -> Passphrase {
    Passphrase::typed(text.to_string())
}

fn lock_of(key: &age::x25519::Identity) -> Lock {
    Lock::Recipients(vec![Recipient::parse(&key.to_public().to_string()).unwrap()])
}

fn key_of(key: &age::x25519::Identity) -> Key {
    Key::Identities(vec![Identity::parse(key.to_string().expose_secret()).unwrap()])
}

fn open_as_owner(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    open(bytes, &key_of(&OWNER)).map(|plain| plain.to_vec())
}

fn open_with(bytes: &[u8], code: &str) -> Result<Vec<u8>, Fault> {
    open(bytes, &Key::Code(typed(code))).map(|plain| plain.to_vec())
}

/// The same file without armor, taken off by the age crate.
fn bare(armored: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    age::armor::ArmoredReader::new(armored).read_to_end(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_code_opens_what_it_sealed() {
    assert_eq!(look(&WITH_CODE), Ok(Need::Code { work_factor: WORK_FACTOR }));
    assert_eq!(open_with(&WITH_CODE, CODE).unwrap(), PLAIN);
}

#[test]
fn a_code_may_be_typed_in_disorder_or_in_part() {
    let disorder = " Aborre abrikos – ADAPTER adel adresse aborre\n";
    assert_eq!(open_with(&WITH_CODE, disorder).unwrap(), PLAIN);
    assert_eq!(open_with(&WITH_CODE, "abor abri adap adel adre abor").unwrap(), PLAIN);
}

#[test]
fn another_code_is_wrong_and_says_so() {
    for code in ["", "abrikos-aborre-adapter-adel-adresse-aborre"] {
        assert_eq!(open_with(&WITH_CODE, code), Err(Fault::WrongCode));
    }
    assert_eq!(open(&WITH_CODE, &key_of(&OWNER)).unwrap_err(), Fault::WrongCode);
}

#[test]
fn a_code_from_elsewhere_is_taken_letter_by_letter() {
    let own = "Min Egen KODE";
    let sealed = seal(PLAIN, &Lock::Code(typed(own))).unwrap();
    assert_eq!(open_with(&sealed, own).unwrap(), PLAIN);
    assert_eq!(open_with(&sealed, "min egen kode"), Err(Fault::WrongCode));
}

#[test]
fn every_recipient_opens_alone_and_nobody_else() {
    let receiver = age::x25519::Identity::generate();
    let recovery = age::x25519::Identity::generate();
    let recipients =
        [&receiver, &recovery].map(|key| Recipient::parse(&key.to_public().to_string()).unwrap());
    let sealed = seal(PLAIN, &Lock::Recipients(recipients.to_vec())).unwrap();
    assert_eq!(look(&sealed), Ok(Need::Identity));
    for key in [&receiver, &recovery] {
        assert_eq!(open(&sealed, &key_of(key)).unwrap().as_slice(), PLAIN);
    }
    assert_eq!(open_as_owner(&sealed), Err(Fault::WrongKey));
    assert_eq!(open_with(&sealed, CODE), Err(Fault::WrongKey));
}

#[test]
fn our_proof_leaves_no_stanza_in_the_file() {
    let sealed = bare(&FOR_OWNER);
    let header = String::from_utf8_lossy(&sealed);
    let kinds: Vec<&str> = header
        .lines()
        .filter_map(|line| line.strip_prefix("-> "))
        .map(|stanza| stanza.split(' ').next().unwrap())
        .collect();
    // The age crate adds one stanza of random name, so that readers stay used to unknown ones.
    let (grease, ours): (Vec<&str>, Vec<&str>) =
        kinds.iter().partition(|kind| kind.ends_with("-grease"));
    assert_eq!(ours, ["X25519"]);
    assert!(grease.len() <= 1);
}

/// The seven points of low order on Curve25519: with these every shared secret is zero.
const OPEN_TO_ALL: [&str; 7] = [
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z",
    "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqj7vrya",
    "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhqqqzyt4v9",
    "age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz9ts6wm9s8",
    "age1anlllllllllllllllllllllllllllllllllllllllllllllllals4n2t7m",
    "age1ahlllllllllllllllllllllllllllllllllllllllllllllllalsn46ayy",
    "age1amlllllllllllllllllllllllllllllllllllllllllllllllalselrwrv",
];

#[test]
fn what_keeps_no_secret_is_no_lock() {
    for lock in [Lock::Code(typed("")), Lock::Recipients(Vec::new())] {
        assert_eq!(seal(PLAIN, &lock), Err(Fault::NotAKey));
    }
    for recipient in OPEN_TO_ALL {
        let lock = Lock::Recipients(vec![Recipient::parse(recipient).unwrap()]);
        assert_eq!(seal(PLAIN, &lock), Err(Fault::NotAKey), "{recipient}");
    }
}

#[test]
fn armored_bare_and_in_a_mail_are_the_same_file() {
    let text = String::from_utf8(FOR_OWNER.clone()).unwrap();
    assert!(text.starts_with("-----BEGIN AGE ENCRYPTED FILE-----\n"));
    let mail = format!("\u{feff}Hej\n\n{text}\nHilsen\n").replace('\n', "\r\n");
    for file in [FOR_OWNER.clone(), bare(&FOR_OWNER), mail.into_bytes()] {
        assert_eq!(open_as_owner(&file).unwrap(), PLAIN);
    }
}

#[test]
fn no_flipped_byte_is_ever_opened() {
    for place in 0..FOR_OWNER.len() {
        for bit in [0x01, 0x20, 0x80] {
            let mut file = FOR_OWNER.clone();
            file[place] ^= bit;
            assert!(open_as_owner(&file).is_err(), "bit {bit} of {place}");
        }
    }
}

#[test]
fn damage_is_not_taken_for_a_wrong_code() {
    let text = String::from_utf8(WITH_CODE.clone()).unwrap();
    let last = text.lines().rev().nth(1).unwrap();
    let other = if last.starts_with('A') { "B" } else { "A" };
    let damaged = text.replace(last, &format!("{other}{}", &last[1..]));
    assert_eq!(open_with(damaged.as_bytes(), CODE), Err(Fault::Damaged));

    let mut file = bare(&WITH_CODE);
    let mac = file.windows(4).position(|part| part == b"--- ").unwrap() + 4;
    file[mac] = if file[mac] == b'A' { b'B' } else { b'A' };
    assert_eq!(open_with(&file, CODE), Err(Fault::Damaged));
}

#[test]
fn a_file_that_was_cut_is_cut_and_not_damaged() {
    let whole = FOR_OWNER.trim_ascii_end().len();
    let begin = FOR_OWNER.iter().position(|byte| *byte == b'\n').unwrap();
    for end in begin..whole {
        assert_eq!(open_as_owner(&FOR_OWNER[..end]), Err(Fault::Cut), "after {end}");
    }
    assert_eq!(open_with(&WITH_CODE[..WITH_CODE.len() / 2], CODE), Err(Fault::Cut));
}

#[test]
fn a_bare_file_cut_between_two_chunks_is_cut() {
    let chunk = 64 * 1024;
    let plain = vec![7; 2 * chunk + 100];
    let file = bare(&seal(&plain, &lock_of(&OWNER)).unwrap());
    assert_eq!(open_as_owner(&file).unwrap(), plain);
    let last = 100 + 16;
    assert_eq!(open_as_owner(&file[..file.len() - last]), Err(Fault::Cut));
    assert_eq!(open_as_owner(&file[..file.len() - last + 15]), Err(Fault::Cut));
    // The one case that age gives no means to tell: see the head of `opening`.
    assert_eq!(open_as_owner(&file[..file.len() - 1]), Err(Fault::Damaged));
}

#[test]
fn nothing_is_handed_out_before_the_last_chunk_is_good() {
    let plain = vec![7; 3 * 64 * 1024 + 5];
    let mut file = bare(&seal(&plain, &lock_of(&OWNER)).unwrap());
    *file.last_mut().unwrap() ^= 1;
    assert_eq!(open_as_owner(&file), Err(Fault::Damaged));
    file.push(0);
    assert_eq!(open_as_owner(&file), Err(Fault::Damaged));
}

#[test]
fn a_work_factor_of_21_is_refused_by_the_header_alone() {
    let whole = bare(&WITH_CODE);
    let place = whole.windows(4).position(|part| part == b" 17\n").unwrap();
    for factor in [21, 63] {
        let mut file = whole.clone();
        file.splice(place..place + 4, format!(" {factor}\n").into_bytes());
        // `look` has no code and asks scrypt for nothing.
        assert_eq!(look(&file), Err(Fault::WorkFactor(factor)));
        assert_eq!(open_with(&file, CODE), Err(Fault::WorkFactor(factor)));
    }
}

#[test]
fn the_largest_file_is_one_that_we_open_ourselves() {
    let most = vec![0; MAX_BYTES / 4 * 3 - MAX_BYTES / 64];
    let sealed = seal(&most, &lock_of(&OWNER)).unwrap();
    assert!(sealed.len() <= MAX_BYTES);
    assert_eq!(open_as_owner(&sealed).unwrap(), most);
    for size in [MAX_BYTES / 4 * 3, MAX_BYTES + 1] {
        assert_eq!(seal(&vec![0; size], &lock_of(&OWNER)), Err(Fault::TooLarge));
    }
}

#[test]
fn drawn_codes_are_six_words_of_the_list_and_not_the_same_twice() {
    let list: HashSet<&str> = words().collect();
    let codes: Vec<Passphrase> = iter::repeat_with(|| draw_code().unwrap()).take(2000).collect();
    let mut seen = HashSet::new();
    for code in &codes {
        let parts: Vec<&str> = code.expose().split('-').collect();
        assert_eq!(parts.len(), CODE_WORDS);
        assert!(parts.iter().all(|part| list.contains(part)));
        seen.extend(parts);
    }
    let different: HashSet<&str> = codes.iter().map(Passphrase::expose).collect();
    assert_eq!(different.len(), codes.len());
    // Of 12,000 uniform draws from 2,048 words about six words are missed; a draw that leaves out
    // a part of the list misses many more.
    assert!(seen.len() > 2000, "{}", seen.len());
}

#[test]
fn the_age_crate_by_itself_opens_ours_and_we_open_its() {
    let decryptor = age::Decryptor::new(age::armor::ArmoredReader::new(FOR_OWNER.as_slice()));
    let mut plain = Vec::new();
    let mut payload = decryptor.unwrap().decrypt(iter::once(&*OWNER as _)).unwrap();
    payload.read_to_end(&mut plain).unwrap();
    assert_eq!(plain, PLAIN);

    let recipient = OWNER.to_public();
    let encryptor = age::Encryptor::with_recipients(iter::once(&recipient as _)).unwrap();
    let mut file = Vec::new();
    let mut writer = encryptor.wrap_output(&mut file).unwrap();
    writer.write_all(PLAIN).unwrap();
    writer.finish().unwrap();
    assert_eq!(open_as_owner(&file).unwrap(), PLAIN);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_come_back(plain in prop::collection::vec(any::<u8>(), 0..5000)) {
        let sealed = seal(&plain, &lock_of(&OWNER)).unwrap();
        prop_assert_eq!(open_as_owner(&sealed).unwrap(), plain);
    }

    #[test]
    fn any_bytes_can_be_offered(bytes: Vec<u8>, code in "\\PC{0,20}") {
        prop_assert!(open(&bytes, &Key::Code(typed(&code))).is_err());
        prop_assert!(open_as_owner(&bytes).is_err());
    }
}

/// What can happen to a file on its way.
#[derive(Clone, Debug)]
enum Mishap {
    Change(usize, u8),
    Remove(usize, usize),
    Insert(usize, Vec<u8>),
    Double(usize, usize),
}

fn mishap() -> impl Strategy<Value = Mishap> {
    let some = || prop::collection::vec(any::<u8>(), 1..9);
    prop_oneof![
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Mishap::Change(at, byte)),
        (any::<usize>(), 1..80_usize).prop_map(|(at, count)| Mishap::Remove(at, count)),
        (any::<usize>(), some()).prop_map(|(at, bytes)| Mishap::Insert(at, bytes)),
        (any::<usize>(), 1..80_usize).prop_map(|(at, count)| Mishap::Double(at, count)),
    ]
}

fn after(file: &[u8], mishap: Mishap) -> Vec<u8> {
    let mut file = file.to_vec();
    let length = file.len().max(1);
    let span = |at: usize, count: usize| at % length..(at % length + count).min(length);
    match mishap {
        Mishap::Change(at, byte) => file[at % length] = byte,
        Mishap::Remove(at, count) => drop(file.drain(span(at, count))),
        Mishap::Insert(at, bytes) => drop(file.splice(at % length..at % length, bytes)),
        Mishap::Double(at, count) => {
            let part = file[span(at, count)].to_vec();
            drop(file.splice(at % length..at % length, part));
        }
    }
    file
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn whatever_happens_on_the_way_no_other_text_comes_out(
        mishaps in prop::collection::vec(mishap(), 1..4),
        armored: bool,
    ) {
        let whole = if armored { FOR_OWNER.clone() } else { bare(&FOR_OWNER) };
        let file = mishaps.into_iter().fold(whole, |file, mishap| {
            if file.is_empty() { file } else { after(&file, mishap) }
        });
        if let Ok(plain) = open_as_owner(&file) {
            prop_assert_eq!(plain, PLAIN);
        }
    }
}
