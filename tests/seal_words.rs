//! The word list keeps what it promises, and codes are made of it and understood from it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::collections::HashSet;

use proptest::prelude::*;
use trivsel::seal::{CODE_WORDS, Passphrase, whole_word, words};

fn typed(text: &str) -> Passphrase {
    Passphrase::typed(text.to_string())
}

/// Every reading of what was typed, in the order in which they are tried.
fn readings(text: &str) -> Vec<String> {
    let readings = typed(text).readings();
    readings.iter().map(|code| code.expose().to_string()).collect()
}

#[test]
fn the_list_has_2048_words_in_order() {
    let list: Vec<&str> = words().collect();
    assert_eq!(list.len(), 2048);
    assert!(list.is_sorted_by(|one, next| one < next));
}

#[test]
fn each_word_has_four_to_seven_plain_letters() {
    for word in words() {
        assert!((4..=7).contains(&word.len()), "{word}");
        assert!(word.bytes().all(|letter| letter.is_ascii_lowercase()), "{word}");
    }
}

#[test]
fn four_letters_decide_a_word() {
    let starts: HashSet<&str> = words().map(|word| &word[..4]).collect();
    assert_eq!(starts.len(), 2048);
    for word in words() {
        assert_eq!(whole_word(&word[..4]), Some(word));
        assert_eq!(whole_word(&word[..3]), None);
    }
}

#[test]
fn one_slip_never_makes_another_word() {
    let list: Vec<&[u8]> = words().map(str::as_bytes).collect();
    for (place, one) in list.iter().enumerate() {
        for other in &list[place + 1..] {
            assert!(slips_between(one, other) >= 2, "{one:?} {other:?}");
        }
    }
}

/// Damerau-Levenshtein distance (optimal string alignment): letters put in, left out, exchanged
/// for another, or swapped with their neighbour.
fn slips_between(one: &[u8], other: &[u8]) -> usize {
    let mut table = [[0_usize; 9]; 9];
    for i in 0..=one.len() {
        for j in 0..=other.len() {
            table[i][j] = match (i, j) {
                (0, _) | (_, 0) => i + j,
                _ => {
                    let exchanged = table[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
                    let left_out = table[i - 1][j].min(table[i][j - 1]) + 1;
                    exchanged.min(left_out)
                }
            };
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                table[i][j] = table[i][j].min(table[i - 2][j - 2] + 1);
            }
        }
    }
    table[one.len()][other.len()]
}

#[test]
fn the_measure_of_slips_counts_each_kind_once() {
    assert_eq!(slips_between(b"biler", b"biler"), 0);
    for slip in ["bile", "bilder", "bxler", "ibler", "bielr"] {
        assert_eq!(slips_between(b"biler", slip.as_bytes()), 1, "{slip}");
    }
    for slips in ["bil", "bilx", "iblre", "billede"] {
        assert!(slips_between(b"biler", slips.as_bytes()) >= 2, "{slips}");
    }
}

#[test]
fn a_code_is_six_words_with_dashes() {
    let code = Passphrase::from_words([0, 1, 2, 3, 2046, 2047]);
    let list: Vec<&str> = words().collect();
    let expected = [list[0], list[1], list[2], list[3], list[2046], list[2047]].join("-");
    assert_eq!(code.expose(), expected);
    assert_eq!(code.expose().split('-').count(), CODE_WORDS);
}

#[test]
fn of_each_draw_the_lower_eleven_bits_count() {
    let low = Passphrase::from_words([5, 5, 5, 5, 5, 5]);
    let high = Passphrase::from_words([5, 2048 + 5, 4096 + 5, 0xF805, 0x8005, 0x0805]);
    assert!(low == high);
}

#[test]
fn what_was_typed_is_tried_first_and_alone_when_it_is_in_order() {
    assert_eq!(
        readings("aborre-abrikos-adapter-adel-adresse-aborre"),
        ["aborre-abrikos-adapter-adel-adresse-aborre"]
    );
    assert_eq!(readings("en helt anden kode"), ["en helt anden kode", "en-helt-anden-kode"]);
}

#[test]
fn blanks_capitals_and_all_kinds_of_dashes_are_put_in_order() {
    let meant = "aborre-abrikos-adapter-adel-adresse-aborre";
    for text in [
        "aborre abrikos adapter adel adresse aborre",
        "  ABORRE-Abrikos-adapter-adel-adresse-aborre\r\n",
        "aborre – abrikos – adapter – adel – adresse – aborre",
        "aborre—abrikos\u{2011}adapter\u{2212}adel\u{a0}adresse\taborre",
        "aborre--abrikos - adapter\nadel  adresse\u{200b}aborre\u{feff}",
        "abor abri adap adel adre abor",
        "aborren abrikoser adapter adel adresse aborre",
    ] {
        assert_eq!(readings(text), [text, meant]);
    }
}

#[test]
fn words_are_completed_only_where_all_six_are_known() {
    assert_eq!(
        readings("Abor abri adap adel adre"),
        ["Abor abri adap adel adre", "abor-abri-adap-adel-adre"]
    );
    assert_eq!(readings("Abor abri adap adel adre xyzw")[1], "abor-abri-adap-adel-adre-xyzw");
    assert_eq!(readings("Bøg lampe ÆBLE"), ["Bøg lampe ÆBLE", "bøg-lampe-æble"]);
}

#[test]
fn a_code_is_never_shown_by_debug() {
    let shown = format!("{:?}", typed("aborre-abrikos"));
    assert_eq!(shown, "Passphrase(..)");
}

proptest! {
    #[test]
    fn any_draw_gives_six_words_that_are_read_back(draws: [u16; CODE_WORDS]) {
        let code = Passphrase::from_words(draws);
        let shouted = code.expose().to_uppercase().replace('-', " ");
        prop_assert_eq!(code.readings().len(), 1);
        prop_assert_eq!(&readings(&shouted)[1], code.expose());
        let starts: Vec<&str> = code.expose().split('-').map(|word| &word[..4]).collect();
        let last = typed(&starts.join(" ")).readings().pop().unwrap();
        prop_assert!(last == code);
    }

    #[test]
    fn any_text_can_be_typed(text in "\\PC{0,200}") {
        let readings = readings(&text);
        prop_assert_eq!(&readings[0], &text);
        prop_assert!(readings.len() <= 2);
    }
}
