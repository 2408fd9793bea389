//! Sealed files go both ways between us and the `age` command, an implementation that shares no
//! code with ours.
//!
//! `age` asks for a code on a terminal only, so that it runs under `script`, which gives it one.
#![cfg(feature = "documents")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::{
    fs,
    io::Write,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use trivsel::seal::{
    Identity, Key, Lock, Passphrase, Recipient, draw_code, key_part, open, seal, seal_in_two,
};

/// More than one chunk of 64 KiB.
fn plain() -> Vec<u8> {
    (0..100_000_u32).flat_map(u32::to_le_bytes).collect()
}

/// A folder for one test, empty at its start.
struct Desk(PathBuf);

impl Desk {
    fn new(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("seal_cli").join(name);
        if path.exists() {
            fs::remove_dir_all(&path).unwrap();
        }
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        fs::write(self.0.join(name), bytes).unwrap();
    }

    fn take(&self, name: &str) -> Vec<u8> {
        fs::read(self.0.join(name)).unwrap()
    }

    /// Runs a command here; the name of a tool that is missing is what the test then fails with.
    fn run(&self, command: &[&str], typed: &str) -> Output {
        let missing = |error| panic!("{} is needed for this test: {error}", command[0]);
        let mut child = Command::new(command[0])
            .args(&command[1..])
            .current_dir(&self.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(missing);
        // Held open till the end: the end of input would be typed too, as Ctrl-D.
        let mut keyboard = child.stdin.take().unwrap();
        keyboard.write_all(typed.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        drop(keyboard);
        output
    }

    /// Runs `age` on a terminal and types these lines.
    fn age_on_terminal(&self, arguments: &str, typed: &str) -> Output {
        self.run(&["age", "--version"], "");
        self.run(&["script", "-qec", &format!("age {arguments}"), "/dev/null"], typed)
    }

    fn age(&self, arguments: &[&str]) -> Output {
        self.run(&[&["age"], arguments].concat(), "")
    }

    /// A new key of `age-keygen`: its file and its recipient.
    fn keygen(&self) -> (String, String) {
        assert!(self.run(&["age-keygen", "-o", "key.txt"], "").status.success());
        let file = String::from_utf8(self.take("key.txt")).unwrap();
        let recipient = file.lines().find_map(|line| line.strip_prefix("# public key: "));
        (file.clone(), recipient.unwrap().to_string())
    }
}

#[test]
fn age_opens_with_the_code_what_we_sealed() {
    let desk = Desk::new("code_out");
    let code = draw_code().unwrap();
    desk.put("sealed.age.txt", &seal(&plain(), &Lock::Code(code.clone())).unwrap());

    let done = desk.age_on_terminal("-d -o out sealed.age.txt", &format!("{}\n", code.expose()));
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    assert_eq!(desk.take("out"), plain());

    let refused = desk.age_on_terminal("-d -o none sealed.age.txt", "another-code\n");
    assert!(!refused.status.success());
    assert!(!desk.0.join("none").exists());
}

#[test]
fn we_open_with_the_code_what_age_sealed() {
    let desk = Desk::new("code_in");
    desk.put("plain", &plain());
    // Letters beyond ASCII reach scrypt as the same UTF-8 on both sides.
    let code = "bøg lampe Æble ørn";
    for (arguments, name) in [("-p -a", "armored"), ("-p", "bare")] {
        let command = format!("{arguments} -o {name} plain");
        let done = desk.age_on_terminal(&command, &format!("{code}\n{code}\n"));
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
        let key = Key::Code(Passphrase::typed(code.to_string()));
        assert_eq!(open(&desk.take(name), &key).unwrap().as_slice(), plain());
    }
}

#[test]
fn age_opens_with_its_key_what_we_sealed() {
    let desk = Desk::new("key_out");
    let (_, recipient) = desk.keygen();
    let lock = Lock::Recipients(vec![Recipient::parse(&recipient).unwrap()]);
    desk.put("sealed.age.txt", &seal(&plain(), &lock).unwrap());
    assert!(desk.age(&["-d", "-i", "key.txt", "-o", "out", "sealed.age.txt"]).status.success());
    assert_eq!(desk.take("out"), plain());
}

#[test]
fn we_open_with_a_key_what_age_sealed() {
    let desk = Desk::new("key_in");
    let (file, recipient) = desk.keygen();
    desk.put("plain", &plain());
    let key = Key::Identities(Identity::from_key_file(&file).unwrap());
    assert!(desk.age(&["-a", "-r", &recipient, "-o", "armored", "plain"]).status.success());
    assert!(desk.age(&["-r", &recipient, "-o", "bare", "plain"]).status.success());
    for name in ["armored", "bare"] {
        assert_eq!(open(&desk.take(name), &key).unwrap().as_slice(), plain());
    }
}

/// The last line of the first part.
const END: &str = "-----END AGE ENCRYPTED FILE-----\n";

#[test]
fn age_opens_each_part_of_a_file_in_two_once_they_are_parted() {
    let desk = Desk::new("parts_out");
    let (_, recovery) = desk.keygen();
    let code = draw_code().unwrap();
    let part = key_part(&code).unwrap();
    let others = [Recipient::parse(&recovery).unwrap()];
    let file = String::from_utf8(seal_in_two(&plain(), &part, &others).unwrap()).unwrap();
    let end = file.find(END).unwrap() + END.len();
    desk.put("code.age", &file.as_bytes()[..end]);
    desk.put("data.age", &file.as_bytes()[end..]);

    let typed = format!("{}\n", code.expose());
    let done = desk.age_on_terminal("-d -i code.age -o out data.age", &typed);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    assert_eq!(desk.take("out"), plain());
    assert!(desk.age(&["-d", "-i", "key.txt", "-o", "again", "data.age"]).status.success());
    assert_eq!(desk.take("again"), plain());
}

#[test]
fn we_open_a_file_in_two_parts_that_age_sealed() {
    let desk = Desk::new("parts_in");
    let (key, recipient) = desk.keygen();
    desk.put("plain", &plain());
    let code = "en kode af ord";
    let done = desk.age_on_terminal("-p -a -o code.age key.txt", &format!("{code}\n{code}\n"));
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    assert!(desk.age(&["-a", "-r", &recipient, "-o", "data.age", "plain"]).status.success());
    let file = [desk.take("code.age"), desk.take("data.age")].concat();
    for key in [
        Key::Code(Passphrase::typed(code.to_string())),
        Key::Identities(Identity::from_key_file(&key).unwrap()),
    ] {
        assert_eq!(open(&file, &key).unwrap().as_slice(), plain());
    }
}
