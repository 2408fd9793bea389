//! The strict reader, before any secret: what a file asks for, and what is wrong with it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use proptest::prelude::*;
use trivsel::seal::{Fault, Identity, MAX_BYTES, Need, Recipient, look};

const SALT: &str = "rF0/NwblUHHTpgQgRpe5CQ";
const BODY: &str = "gUjEymFKMVXQEKdMMHL24oYexjE3TIC0O0zGSqJ2aUY";
const MAC: &str = "--- IpWx+6ux9pRFPYvOO1tdyjaOoCQHnyLCLiGQ6JmqMSA\n";

/// A small armored file to a recipient, as age itself writes it.
const ARMORED: &str = "-----BEGIN AGE ENCRYPTED FILE-----
YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBURWlGMHlwcXIrYnB2Y3FY
TnlDVkpwTDdPdXdQZFZ3UEw3S1FFYkZET0NjCmhqYWJHWHdTTFE5YzNTNkx3Mmkr
UzJUdTJmaXdRSEhzbGJCTjZCNDFGTEUKLS0tIFd5SnA5Ri85Rk9aaDdnSmRoZXEy
V0lKY3dIZ1ljOE5JVmgzZGR3aHJjTmcK7s9ix86RtDMnTmjU8vkTTLdMW/73vqpS
yPC8DpksHoMx+2Y=
-----END AGE ENCRYPTED FILE-----
";

fn scrypt(work_factor: &str) -> String {
    format!("-> scrypt {SALT} {work_factor}\n{BODY}\n")
}

/// A bare file of these stanzas and a payload of this length.
fn file(stanzas: &str, payload: usize) -> Vec<u8> {
    let mut file = format!("age-encryption.org/v1\n{stanzas}{MAC}").into_bytes();
    file.resize(file.len() + payload, b'x');
    file
}

fn stanzas(stanzas: &str) -> Result<Need, Fault> {
    look(&file(stanzas, 50))
}

#[test]
fn a_file_says_what_it_asks_for() {
    assert_eq!(stanzas(&scrypt("17")), Ok(Need::Code { work_factor: 17 }));
    assert_eq!(look(ARMORED.as_bytes()), Ok(Need::Identity));
    let two = format!("-> X25519 abc\n{BODY}\n-> later-kind\n\n");
    assert_eq!(stanzas(&two), Ok(Need::Identity));
}

#[test]
fn text_around_the_armor_is_passed_over() {
    let windows = ARMORED.replace('\n', "\r\n");
    for text in [
        format!("\n\n \t\r\n{ARMORED}\n \n"),
        format!("\u{feff}{ARMORED}"),
        format!("\u{feff}{windows}"),
        format!("Kære Mette\n\nHer er filen:\n{ARMORED}\n-- \nHilsen Jens\n"),
        format!("Subject: hej\r\n\r\n{windows}\r\n> svar\r\n"),
        ARMORED.trim_end().to_string(),
    ] {
        assert_eq!(look(text.as_bytes()), Ok(Need::Identity), "{text}");
    }
    let mut latin1 = b"K\xE6re Mette\n".to_vec();
    latin1.extend_from_slice(ARMORED.as_bytes());
    assert_eq!(look(&latin1), Ok(Need::Identity));
}

#[test]
fn armor_that_was_changed_on_the_way_is_damaged() {
    for text in [
        ARMORED.replace("\nTnl", "\n\u{a0}Tnl"),
        ARMORED.replace("\nTnl", "\n\nTnl"),
        ARMORED.replace("\nTnl", " \nTnl"),
        ARMORED.replace("\nTnl", "\rTnl"),
        ARMORED.replace("\nTnl", "Tnl"),
        ARMORED.replace("TnlDV", "TnlD\nV"),
        ARMORED.replace("TnlDV", "TnlD="),
        ARMORED.replace("TnlDV", "TnlD*"),
        ARMORED.replace("+2Y=", "+2Y"),
        ARMORED.replace("+2Y=", "+2Z="),
        ARMORED.replace("-----END", "-----ENDE"),
        ARMORED.replace("YWdlLWVu", "YWdlLWVx"),
        ARMORED.replace("FILE-----", "FILE----- "),
        ARMORED.lines().map(|line| format!("> {line}\n")).collect(),
        ARMORED.lines().map(|line| format!(">> | {line}\r\n")).collect(),
        ARMORED.lines().map(|line| format!("    {line}\n")).collect(),
    ] {
        assert_eq!(look(text.as_bytes()), Err(Fault::Damaged), "{text}");
    }
}

#[test]
fn armor_that_ends_early_is_cut_wherever_it_ends() {
    let begin = ARMORED.find('\n').unwrap();
    let whole = ARMORED.trim_end().len();
    for end in 0..ARMORED.len() {
        let expected = match end {
            _ if end < begin => Err(Fault::NotSealed),
            _ if end < whole => Err(Fault::Cut),
            _ => Ok(Need::Identity),
        };
        assert_eq!(look(&ARMORED.as_bytes()[..end]), expected, "after {end}");
    }
}

#[test]
fn other_files_are_not_sealed() {
    for bytes in [
        b"".as_slice(),
        b"%PDF-1.7\n",
        b"{\"resourceType\":\"Bundle\"}",
        b"-----BEGIN PGP MESSAGE-----\n\n-----END PGP MESSAGE-----\n",
        b"----- BEGIN AGE ENCRYPTED FILE -----\n",
        b"age-encryption.org/v2\nwhatever comes then",
        b"{\"note\":\"-----BEGIN AGE ENCRYPTED FILE-----\"}",
        b"The file begins with\n\"-----BEGIN AGE ENCRYPTED FILE-----\".\n",
    ] {
        assert_eq!(look(bytes), Err(Fault::NotSealed));
    }
}

#[test]
fn a_work_factor_above_twenty_is_refused_by_its_number() {
    assert_eq!(stanzas(&scrypt("20")), Ok(Need::Code { work_factor: 20 }));
    assert_eq!(stanzas(&scrypt("21")), Err(Fault::WorkFactor(21)));
    assert_eq!(stanzas(&scrypt("63")), Err(Fault::WorkFactor(63)));
    assert_eq!(stanzas(&scrypt("99999999999999")), Err(Fault::WorkFactor(255)));
}

#[test]
fn a_code_stanza_has_one_shape_only() {
    for factor in ["", "0", "017", "+17", "-17", "0x11", "17 ", "17 1", "1７"] {
        assert_eq!(stanzas(&scrypt(factor)), Err(Fault::Damaged), "{factor}");
    }
    for wrong in [
        format!("-> scrypt {SALT}\n{BODY}\n"),
        format!("-> scrypt {SALT}AA 17\n{BODY}\n"),
        format!("-> scrypt {} 17\n{BODY}\n", SALT.replace("CQ", "CR")),
        format!("-> scrypt {SALT} 17\n{BODY}AA\n"),
        format!("-> scrypt {SALT} 17\n\n"),
    ] {
        assert_eq!(stanzas(&wrong), Err(Fault::Damaged), "{wrong}");
    }
}

#[test]
fn a_code_stanza_stands_alone() {
    let other = format!("-> X25519 abc\n{BODY}\n");
    for pair in [[scrypt("17"), other.clone()], [other, scrypt("17")], [scrypt("17"), scrypt("17")]]
    {
        assert_eq!(stanzas(&pair.concat()), Err(Fault::Damaged), "{pair:?}");
    }
}

#[test]
fn every_stanza_has_a_body_with_a_final_line() {
    let full = "A".repeat(64);
    assert_eq!(stanzas("-> empty\n\n"), Ok(Need::Identity));
    assert_eq!(stanzas(&format!("-> full\n{full}\n\n")), Ok(Need::Identity));
    for wrong in [
        String::new(),
        "-> no-body\n".to_string(),
        format!("-> no-body\n-> X25519 abc\n{BODY}\n"),
        format!("-> no-final-line\n{full}\n"),
        format!("-> long-line\n{full}AAAA\n\n"),
        format!("-> two-short-lines\n{BODY}\n{BODY}\n"),
        "-> padded\nAA==\n".to_string(),
        "-> not-canonical\nAB\n".to_string(),
        "-> one-letter-too-many\nAAAAA\n".to_string(),
        "-> carriage-return\r\n\r\n".to_string(),
        "->  two-blanks\n\n".to_string(),
        "-> blank-at-the-end \n\n".to_string(),
        "-> \n\n".to_string(),
        "->\n\n".to_string(),
        "-> t\u{f8}ven\n\n".to_string(),
        "garbage\n".to_string(),
    ] {
        assert_eq!(stanzas(&wrong), Err(Fault::Damaged), "{wrong}");
    }
}

#[test]
fn a_header_for_a_crowd_is_too_large() {
    assert_eq!(stanzas(&"-> X25519 abc\n\n".repeat(256)), Ok(Need::Identity));
    assert_eq!(stanzas(&"-> X25519 abc\n\n".repeat(257)), Err(Fault::TooLarge));
}

#[test]
fn the_line_of_the_mac_has_one_shape_only() {
    let good = String::from_utf8(file(&scrypt("17"), 50)).unwrap();
    let mac = MAC.trim_end();
    for wrong in [
        mac.replace("--- ", "---"),
        mac.replace("--- ", "---  "),
        mac.replace("--- ", "-- "),
        mac.replace("MSA", "MSB"),
        mac.replace("MSA", "MS"),
        format!("{mac} "),
        format!("{mac}\r"),
        format!("{mac}="),
    ] {
        let text = good.replace(mac, &wrong);
        assert_eq!(look(text.as_bytes()), Err(Fault::Damaged), "{wrong}");
    }
}

#[test]
fn a_bare_file_that_ends_in_its_header_or_inside_a_tag_is_cut() {
    let whole = file(&scrypt("17"), 16 + 16);
    assert_eq!(look(&whole), Ok(Need::Code { work_factor: 17 }));
    for end in "age-encryption.org/".len()..whole.len() {
        assert_eq!(look(&whole[..end]), Err(Fault::Cut), "after {end}");
    }
    let chunk = 64 * 1024 + 16;
    for (payload, expected) in [
        (16 + chunk, Ok(Need::Identity)),
        (16 + chunk + 1, Err(Fault::Cut)),
        (16 + chunk + 15, Err(Fault::Cut)),
        (16 + chunk + 17, Ok(Need::Identity)),
    ] {
        assert_eq!(look(&file("-> X25519 abc\n\n", payload)), expected, "{payload}");
    }
}

#[test]
fn more_than_25_megabytes_are_not_read() {
    let mut bytes = file("-> X25519 abc\n\n", 0);
    bytes.resize(MAX_BYTES, 0);
    assert_eq!(look(&bytes), Ok(Need::Identity));
    bytes.push(0);
    assert_eq!(look(&bytes), Err(Fault::TooLarge));
}

const RECIPIENT: &str = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";
const IDENTITY: &str = "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33";

#[test]
fn a_recipient_is_read_as_text_or_from_a_qr_code() {
    for text in [RECIPIENT, &RECIPIENT.to_uppercase(), &format!(" {RECIPIENT}\n")] {
        assert_eq!(Recipient::parse(text).unwrap().to_string(), RECIPIENT);
    }
}

#[test]
fn what_is_no_key_is_refused() {
    let slip = RECIPIENT.replace("t7r", "t7q");
    let short = "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq";
    for text in ["", "age1", slip.as_str(), short, IDENTITY, "ssh-ed25519 AAAA", "age1æøå"] {
        assert_eq!(Recipient::parse(text).unwrap_err(), Fault::NotAKey, "{text}");
    }
    for text in ["", RECIPIENT, &IDENTITY[..70], &IDENTITY.replace("GQ9", "GQ8")] {
        assert_eq!(Identity::parse(text).unwrap_err(), Fault::NotAKey, "{text}");
    }
}

#[test]
fn a_key_file_holds_identities_and_remarks() {
    let text =
        format!("\u{feff}# created: today\r\n# public key: {RECIPIENT}\r\n\r\n{IDENTITY}\r\n");
    let identities = Identity::from_key_file(&text).unwrap();
    assert_eq!(identities.len(), 1);
    assert_eq!(identities[0].expose(), IDENTITY);
    assert_eq!(Identity::from_key_file("# none\n").unwrap_err(), Fault::NotAKey);
    assert_eq!(Identity::from_key_file(&format!("{text}x")).unwrap_err(), Fault::NotAKey);
}

#[test]
fn an_identity_is_never_shown_by_debug() {
    let identity = Identity::parse(IDENTITY).unwrap();
    assert_eq!(format!("{identity:?}"), "Identity(..)");
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes: Vec<u8>) {
        prop_assert!(look(&bytes).is_err());
    }

    #[test]
    fn nothing_behind_a_good_beginning_makes_the_reader_panic(
        beginning in prop::sample::select(vec!["", "-> scrypt ", "-> X25519 abc\n", "--- "]),
        rest: Vec<u8>,
    ) {
        let mut bytes = format!("age-encryption.org/v1\n{beginning}").into_bytes();
        bytes.extend(rest);
        prop_assert_ne!(look(&bytes), Err(Fault::NotSealed));
    }

    #[test]
    fn no_text_makes_a_key_panic(text in "\\PC{0,90}", tail in "[a-z0-9]{0,80}") {
        for text in [text, format!("age1{tail}"), format!("AGE-SECRET-KEY-1{tail}")] {
            prop_assert!(Recipient::parse(&text).is_err());
            prop_assert!(Identity::from_key_file(&text).is_err());
        }
    }
}
