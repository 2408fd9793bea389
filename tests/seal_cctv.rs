//! The age authors' own vectors (`tests/cctv`), all 143 of them.
#![cfg(feature = "documents")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use proptest::{prelude::*, sample::Index};
use sha2::{Digest, Sha256};
use trivsel::seal::{Fault, Identity, Key, Passphrase, open};

/// Armor with a line of other text before or behind it: the format forbids it, mail programs do
/// it, and we open such a file on purpose.
const WIDER: [&str; 2] = ["armor_garbage_leading", "armor_garbage_trailing"];

/// The hybrid kind of recipient (ML-KEM-768 with X25519), which the age crate does not have.
const NOT_SUPPORTED: [&str; 19] = [
    "armor_hybrid",
    "hybrid",
    "hybrid_and_x25519",
    "hybrid_bad_tag",
    "hybrid_currupted_enc_mlkem",
    "hybrid_currupted_enc_x25519",
    "hybrid_extra_argument",
    "hybrid_grease",
    "hybrid_identity",
    "hybrid_long_file_key",
    "hybrid_long_share",
    "hybrid_low_order",
    "hybrid_multiple_recipients",
    "hybrid_no_match",
    "hybrid_not_canonical_body",
    "hybrid_not_canonical_enc",
    "hybrid_short_share",
    "hybrid_uppercase",
    "hybrid_x25519_arg",
];

/// One vector: what must happen, with which keys, to which file.
struct Vector {
    name: String,
    expect: String,
    payload: Option<String>,
    identities: Vec<String>,
    passphrases: Vec<String>,
    file: Vec<u8>,
}

impl Vector {
    fn read(path: &Path) -> Self {
        let bytes = fs::read(path).unwrap();
        let end = bytes.windows(2).position(|pair| pair == b"\n\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let values = |key: &str| -> Vec<String> {
            let pairs = head.lines().map(|line| line.split_once(": ").unwrap());
            pairs.filter(|(name, _)| *name == key).map(|(_, value)| value.to_string()).collect()
        };
        let file = bytes[end + 2..].to_vec();
        Self {
            name: path.file_name().unwrap().to_string_lossy().into_owned(),
            expect: values("expect").remove(0),
            payload: values("payload").pop(),
            identities: values("identity"),
            passphrases: values("passphrase"),
            file: match values("compressed").pop().as_deref() {
                Some("zlib") => miniz_oxide::inflate::decompress_to_vec_zlib(&file).unwrap(),
                None => file,
                Some(other) => panic!("{other}"),
            },
        }
    }

    fn is_supported(&self) -> bool {
        !NOT_SUPPORTED.contains(&self.name.as_str())
    }

    /// Every key of the vector; a vector without any is opened with a code that fits nothing.
    fn keys(&self) -> Vec<Key> {
        let identities: Vec<Identity> =
            self.identities.iter().filter_map(|text| Identity::parse(text).ok()).collect();
        let mut keys: Vec<Key> = self
            .passphrases
            .iter()
            .map(|text| Key::Code(Passphrase::typed(text.clone())))
            .collect();
        if !identities.is_empty() {
            keys.push(Key::Identities(identities));
        }
        if keys.is_empty() {
            keys.push(Key::Code(Passphrase::typed("none".to_string())));
        }
        keys
    }

    /// The best that any of its keys brings, as a reader would try them.
    fn outcome(&self) -> Result<Vec<u8>, Fault> {
        let outcomes: Vec<_> = self
            .keys()
            .iter()
            .map(|key| open(&self.file, key).map(|plain| plain.to_vec()))
            .collect();
        let good = outcomes.iter().position(Result::is_ok).unwrap_or_default();
        outcomes[good].clone()
    }

    /// Whether that is what the vector asks for. Where it asks for a failure, not a byte may come
    /// out, so that the hash of what was released before the fault is not needed.
    fn is_met_by(&self, outcome: &Result<Vec<u8>, Fault>) -> bool {
        use Fault::{Cut, Damaged, NotSealed, WorkFactor, WrongCode, WrongKey};
        match (self.expect.as_str(), outcome) {
            ("success", Ok(plain)) => Some(hash(plain)) == self.payload,
            ("no match", Err(fault)) => matches!(fault, WrongCode | WrongKey),
            ("HMAC failure", Err(fault)) => matches!(fault, Damaged),
            ("payload failure", Err(fault)) => matches!(fault, Damaged | Cut),
            ("header failure", Err(fault)) => {
                matches!(fault, Damaged | Cut | NotSealed | WorkFactor(_))
            }
            ("armor failure", Err(fault)) => matches!(fault, Damaged | Cut | NotSealed),
            _ => false,
        }
    }
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cctv/testdata")
}

fn vectors() -> impl Iterator<Item = Vector> {
    let entries = fs::read_dir(folder()).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| Vector::read(&path))
}

fn vector(name: &str) -> Vector {
    Vector::read(&folder().join(name))
}

#[test]
fn every_vector_ends_as_its_authors_say() {
    let (mut right, mut wrong, mut not_supported) = (0, Vec::new(), Vec::new());
    for vector in vectors() {
        if !vector.is_supported() {
            not_supported.push(vector.name);
        } else if vector.is_met_by(&vector.outcome()) {
            right += 1;
        } else {
            wrong.push(vector.name);
        }
    }
    assert_eq!(wrong, WIDER, "the rest differs from what the authors say");
    assert_eq!(not_supported, NOT_SUPPORTED);
    assert_eq!(right, 122);
}

#[test]
fn text_around_the_armor_leaves_what_is_inside_as_it_was() {
    let plain = vector("armor_x25519").outcome().unwrap();
    for name in WIDER {
        assert_eq!(vector(name).outcome().unwrap(), plain, "{name}");
    }
}

#[test]
fn no_vector_that_is_not_supported_is_opened() {
    for name in NOT_SUPPORTED {
        let vector = vector(name);
        // One of these is sealed for an X25519 key too.
        let opened = vector.outcome();
        assert!(opened.is_err() || vector.is_met_by(&opened), "{name}");
    }
}

#[test]
fn a_high_work_factor_is_refused_by_its_number() {
    assert_eq!(vector("scrypt_work_factor_23").outcome(), Err(Fault::WorkFactor(23)));
    assert_eq!(vector("scrypt_work_factor_overflow").outcome(), Err(Fault::WorkFactor(255)));
}

#[test]
fn what_the_age_crate_lets_pass_is_stopped_by_our_reader() {
    for name in ["stanza_missing_body", "stanza_missing_final_line"] {
        assert_eq!(vector(name).outcome(), Err(Fault::Damaged), "{name}");
    }
}

#[test]
fn a_payload_that_ends_early_is_told_from_a_damaged_one_where_age_allows_it() {
    for name in
        ["stream_no_nonce", "stream_short_nonce", "stream_no_chunks", "stream_no_final_full"]
    {
        assert_eq!(vector(name).outcome(), Err(Fault::Cut), "{name}");
    }
    for name in ["stream_bad_tag", "stream_bad_tag_second_chunk", "stream_trailing_garbage_long"] {
        assert_eq!(vector(name).outcome(), Err(Fault::Damaged), "{name}");
    }
}

/// The small vectors that open, with what they hold.
static GOOD: LazyLock<Vec<(Vector, Vec<u8>)>> = LazyLock::new(|| {
    let small = vectors().filter(|vector| vector.file.len() < 5000);
    small.filter_map(|vector| vector.outcome().ok().map(|plain| (vector, plain))).collect()
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_changed_vector_never_gives_another_text(
        which: Index, at: Index, byte: u8, count in 0..9_usize,
    ) {
        let (vector, plain) = which.get(GOOD.as_slice());
        let mut file = vector.file.clone();
        let at = at.index(file.len());
        file.splice(at..(at + count).min(vector.file.len()), [byte]);
        for key in vector.keys() {
            if let Ok(other) = open(&file, &key) {
                prop_assert_eq!(other.as_slice(), plain, "{} at {}", &vector.name, at);
            }
        }
    }
}
