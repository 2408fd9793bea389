//! What the file carries, and how it is found again.

use std::io::Write as _;

use proptest::prelude::*;

use crate::support::*;
use trivsel::pdf::{self, Fault};

const NAME: &str = "trivselsskema-3-6-concern";

#[test]
fn the_attachment_is_the_bundle_byte_for_byte() {
    for name in EXAMPLES {
        let document = example(name);
        let bundle = document.write();
        let pdf = print(&document).unwrap();
        assert!(pdf::looks_like(&pdf));
        assert_eq!(pdf::attachment(&pdf).unwrap(), bundle.as_bytes());
    }
}

#[test]
fn other_programs_find_the_record_and_its_sum() {
    let (pdf, bundle) = made();
    let file = save(&pdf);
    let (file, folder) = (file.to_str().unwrap(), file.with_extension("files"));
    std::fs::create_dir_all(&folder).unwrap();
    run("pdfdetach", &["-saveall", "-o", folder.to_str().unwrap(), file]);
    assert_eq!(std::fs::read(folder.join("trivsel.json")).unwrap(), bundle);
    let checked = std::process::Command::new("sha256sum")
        .args(["--check", "trivsel.json.sha256"])
        .current_dir(&folder)
        .output();
    let checked = checked.unwrap_or_else(|fault| panic!("`sha256sum` cannot be started: {fault}"));
    assert!(checked.status.success());
}

#[test]
fn a_file_that_was_saved_anew_still_opens() {
    let (pdf, bundle) = made();
    for options in [
        &["--object-streams=generate", "--recompress-flate", "--compression-level=9"][..],
        &["--qdf", "--object-streams=disable"],
        &["--stream-data=uncompress"],
        &["--linearize"],
        &["--newline-before-endstream", "--stream-data=uncompress"],
    ] {
        let again = saved_again(&pdf, options);
        assert_eq!(pdf::attachment(&again).as_deref(), Ok(bundle.as_slice()), "{options:?}");
    }
}

#[test]
fn junk_around_the_file_and_a_lost_end_do_no_harm() {
    let (pdf, bundle) = made();
    let around = [b"Fra: en scanner\r\n\r\n".as_slice(), &pdf, b"\r\n--slut--\r\n"].concat();
    assert!(pdf::looks_like(&around));
    assert_eq!(pdf::attachment(&around).unwrap(), bundle);
    let xref = pdf.windows(5).rposition(|word| word == b"xref\n").unwrap();
    assert_eq!(pdf::attachment(&pdf[..xref]).unwrap(), bundle);
}

#[test]
fn a_file_that_was_cut_is_damaged_or_carries_nothing() {
    let (pdf, bundle) = made();
    for part in 0..200 {
        match pdf::attachment(&pdf[..pdf.len() * part / 200]) {
            Ok(found) => assert_eq!(found, bundle),
            Err(fault) => assert!(matches!(fault, Fault::Damaged | Fault::NoAttachment)),
        }
    }
}

#[test]
fn a_changed_byte_in_the_record_is_noticed() {
    let (pdf, bundle) = made();
    let is_name = |word: &[u8]| word.starts_with(b"/EmbeddedFile") && !word.ends_with(b"s");
    let start = pdf.windows(14).position(is_name).unwrap();
    let data = start + pdf[start..].windows(7).position(|word| word == b"stream\n").unwrap() + 7;
    let end = data + pdf[data..].windows(9).position(|word| word == b"endstream").unwrap();
    let mut damaged = 0;
    for place in (data..end - 1).step_by(7) {
        let mut pdf = pdf.clone();
        pdf[place] ^= 0x10;
        match pdf::attachment(&pdf) {
            Ok(found) => assert_eq!(found, bundle),
            Err(fault) => {
                assert_eq!(fault, Fault::Damaged);
                damaged += 1;
            }
        }
    }
    assert!(damaged > 100, "{damaged}");
}

#[test]
fn a_record_that_was_exchanged_is_refused() {
    let (pdf, bundle) = made();
    let pdf = saved_again(&pdf, &["--stream-data=uncompress"]);
    let at = pdf.windows(bundle.len()).position(|window| window == bundle).unwrap();
    let forged = String::from_utf8(bundle).unwrap().replace("Bekymring", "Begejstre");
    let forged = [&pdf[..at], forged.as_bytes(), &pdf[at + forged.len()..]].concat();
    assert_eq!(forged.len(), pdf.len());
    assert_eq!(pdf::attachment(&forged), Err(Fault::Damaged));
}

#[test]
fn a_foreign_pdf_carries_nothing_of_ours() {
    let empty = place();
    run("qpdf", &["--empty", empty.to_str().unwrap()]);
    let empty = std::fs::read(empty).unwrap();
    assert!(pdf::looks_like(&empty));
    assert_eq!(pdf::attachment(&empty), Err(Fault::NoAttachment));

    let invoice = save(b"<invoice/>");
    let options = ["--add-attachment", invoice.to_str().unwrap(), "--"];
    let with_invoice = saved_again(&empty, &options);
    assert_eq!(pdf::attachment(&with_invoice), Err(Fault::NoAttachment));
}

#[test]
fn what_is_no_pdf_does_not_look_like_one() {
    assert!(!pdf::looks_like(b""));
    assert!(!pdf::looks_like(b"{\"resourceType\":\"Bundle\"}"));
    let late = [vec![b' '; 1024], b"%PDF-1.7".to_vec()].concat();
    assert!(!pdf::looks_like(&late));
}

#[test]
fn a_stream_that_swells_is_given_up() {
    let zeros = vec![0; 40 << 20];
    let small = miniz_oxide::deflate::compress_to_vec_zlib(&zeros, 6);
    let mut pdf = b"%PDF-1.7\n".to_vec();
    for number in 1..40 {
        let head = "/Type /EmbeddedFile /Subtype /application#2Fjson /Filter /FlateDecode";
        write!(pdf, "{number} 0 obj\n<< {head} >>\nstream\n").unwrap();
        pdf.extend(&small);
        pdf.extend(b"\nendstream\nendobj\n");
    }
    let start = std::time::Instant::now();
    assert_eq!(pdf::attachment(&pdf), Err(Fault::Damaged));
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

#[test]
fn many_names_without_streams_take_no_time() {
    let names = b"/EmbeddedFile ".repeat(500_000);
    let start = std::time::Instant::now();
    assert_eq!(pdf::attachment(&names), Err(Fault::NoAttachment));
    assert!(start.elapsed().as_secs() < 5);
}

fn made() -> (Vec<u8>, Vec<u8>) {
    let document = example(NAME);
    (print(&document).unwrap(), document.write().into_bytes())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn changed_files_give_the_record_or_a_fault(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..30),
    ) {
        thread_local!(static MADE: (Vec<u8>, Vec<u8>) = made());
        MADE.with(|(pdf, bundle)| {
            let mut pdf = pdf.clone();
            for (place, byte) in changes {
                let place = place.index(pdf.len());
                pdf[place] = byte;
            }
            if let Ok(found) = pdf::attachment(&pdf) {
                assert_eq!(&found, bundle);
            }
        });
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let wrapped = [
            b"1 0 obj << /Type /EmbeddedFile /Filter /FlateDecode >> stream\n".as_slice(),
            &bytes,
        ]
        .concat();
        prop_assert!(pdf::attachment(&bytes).is_err());
        prop_assert!(pdf::attachment(&wrapped).is_err());
    }
}
