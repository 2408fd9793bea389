//! The server at its own door: real connections, real answers.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what went wrong by breaking off"
)]
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use xtask::site::{Policy, Server};

/// A small site in a directory of its own, with a secret beside it.
fn site(name: &str) -> PathBuf {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name).join("site");
    for directory in ["forms", "fonts", "hosts"] {
        fs::create_dir_all(root.join(directory)).unwrap();
    }
    fs::write(root.join("../secret.txt"), "secret").unwrap();
    fs::write(root.join(".hidden"), "secret").unwrap();
    for (name, text) in [
        ("index.html", "<!doctype html>"),
        ("trivsel.js", "1"),
        ("trivsel.wasm", "\0asm"),
        ("trivsel-whole.js", "1"),
        ("trivsel-whole.wasm", "\0asm"),
        ("trivsel-worker.js", "1"),
        ("settings.json", "{}"),
        ("style.css", "a{}"),
        ("forms/a.json", "{}"),
        ("fonts/a.woff2", "wOF2"),
        ("fonts/OFL.txt", "free"),
        ("hosts/plain.html", "<!doctype html>"),
    ] {
        fs::write(root.join(name), text).unwrap();
    }
    root
}

/// Sends bytes and reads all that comes back.
fn exchange(server: &Server, request: &str) -> String {
    let mut stream = TcpStream::connect(server.origin().trim_start_matches("http://")).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn get(server: &Server, target: &str) -> String {
    let host = server.origin().replace("http://", "");
    exchange(server, &format!("GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n"))
}

fn header(answer: &str, name: &str) -> String {
    let head = answer.split("\r\n\r\n").next().unwrap();
    let mut fields = head.lines().filter_map(|line| line.split_once(": "));
    let field = fields.find(|(field, _)| field.eq_ignore_ascii_case(name));
    field.map(|(_, value)| value.to_owned()).unwrap_or_default()
}

#[test]
fn it_serves_the_page_and_its_parts_under_their_media_types() {
    let server = Server::start(&site("parts"), 0, Policy::Own).unwrap();
    for (target, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/trivsel.js?2", "text/javascript; charset=utf-8"),
        ("/trivsel.wasm", "application/wasm"),
        ("/style.css", "text/css; charset=utf-8"),
        ("/forms/a.json", "application/json"),
        ("/fonts/a.woff2", "font/woff2"),
        ("/hosts/plain.html", "text/html; charset=utf-8"),
    ] {
        let answer = get(&server, target);
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{target}: {answer}");
        assert_eq!(header(&answer, "Content-Type"), kind, "{target}");
    }
    assert!(get(&server, "/forms/a.json").ends_with("\r\n\r\n{}"));
}

#[test]
fn nothing_outside_the_site_can_be_had() {
    let server = Server::start(&site("outside"), 0, Policy::Own).unwrap();
    for target in [
        "/../secret.txt",
        "/forms/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..\\secret.txt",
        "//secret.txt",
        "/.hidden",
        "/forms",
        "/forms/",
        "/nothing",
        "secret.txt",
        "http://127.0.0.1/secret.txt",
    ] {
        let answer = get(&server, target);
        assert!(answer.starts_with("HTTP/1.1 404 Not Found\r\n"), "{target}: {answer}");
        assert!(!answer.contains("secret"), "{target}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_is_not_followed() {
    let root = site("link");
    let link = root.join("link.txt");
    let _ = fs::remove_file(&link);
    std::os::unix::fs::symlink(root.join("../secret.txt"), &link).unwrap();
    let server = Server::start(&root, 0, Policy::Own).unwrap();
    assert!(get(&server, "/link.txt").starts_with("HTTP/1.1 404"));
}

#[test]
fn only_get_and_head_are_answered() {
    let server = Server::start(&site("methods"), 0, Policy::Own).unwrap();
    let host = server.origin().replace("http://", "");
    let head = exchange(&server, &format!("HEAD / HTTP/1.1\r\nHost: {host}\r\n\r\n"));
    assert!(head.starts_with("HTTP/1.1 200 OK\r\n") && head.ends_with("\r\n\r\n"));
    assert_eq!(header(&head, "Content-Length"), "15");
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "get"] {
        let answer = exchange(&server, &format!("{method} / HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        assert!(answer.starts_with("HTTP/1.1 405"), "{method}: {answer}");
    }
}

#[test]
fn the_policy_names_exactly_the_files_that_the_page_asks_for() {
    let server = Server::start(&site("policy"), 0, Policy::Own).unwrap();
    let policy = header(&get(&server, "/"), "Content-Security-Policy");
    let connect = policy.split("; ").find_map(|part| part.strip_prefix("connect-src "));
    let origin = server.origin();
    let names = [
        "fonts/a.woff2",
        "forms/a.json",
        "settings.json",
        "style.css",
        "trivsel-whole.wasm",
        "trivsel-worker.js",
        "trivsel.wasm",
    ];
    let wanted: Vec<_> = names.iter().map(|name| format!("{origin}/{name}")).collect();
    assert_eq!(connect.unwrap(), wanted.join(" "));
    for part in [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "worker-src blob:",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types trivsel",
    ] {
        assert!(policy.split("; ").any(|own| own == part), "{part} in {policy}");
    }
}

#[test]
fn each_answer_carries_the_other_guards_too() {
    let server = Server::start(&site("guards"), 0, Policy::Own).unwrap();
    for target in ["/", "/nothing"] {
        let answer = get(&server, target);
        assert_eq!(header(&answer, "Cross-Origin-Opener-Policy"), "same-origin");
        assert_eq!(header(&answer, "Cross-Origin-Resource-Policy"), "same-origin");
        assert_eq!(header(&answer, "X-Content-Type-Options"), "nosniff");
        assert_eq!(header(&answer, "Referrer-Policy"), "no-referrer");
        assert_eq!(header(&answer, "Cache-Control"), "no-store");
        assert!(header(&answer, "Permissions-Policy").contains("camera=()"));
    }
}

#[test]
fn a_name_that_is_not_this_machine_gets_nothing() {
    let server = Server::start(&site("rebinding"), 0, Policy::Own).unwrap();
    for host in ["evil.example", "evil.example:8787", "127.0.0.1.evil.example", "127.0.0.1:x y", ""]
    {
        let answer = exchange(&server, &format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        assert!(answer.starts_with("HTTP/1.1 421"), "{host}: {answer}");
        assert!(!answer.contains("doctype"));
    }
    let port = server.origin().rsplit(':').next().unwrap().to_owned();
    let answer = exchange(&server, &format!("GET / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"));
    let policy = header(&answer, "Content-Security-Policy");
    assert!(policy.contains(&format!(" http://localhost:{port}/trivsel.wasm")), "{policy}");
}

#[test]
fn a_foreign_page_brings_its_own_policy() {
    let policy = Policy::Host("default-src 'self'".into());
    let server = Server::start(&site("foreign"), 0, policy).unwrap();
    let answer = get(&server, "/");
    assert_eq!(header(&answer, "Content-Security-Policy"), "default-src 'self'");
}

#[test]
fn it_remembers_what_was_asked_with_all_of_it() {
    let server = Server::start(&site("memory"), 0, Policy::Own).unwrap();
    get(&server, "/");
    get(&server, "/leak?name=x");
    assert_eq!(server.requests(), ["GET /", "GET /leak?name=x"]);
    server.forget();
    assert!(server.requests().is_empty());
}

#[test]
fn a_taken_port_is_passed_over() {
    let root = site("port");
    let first = Server::start(&root, 0, Policy::Own).unwrap();
    let port: u16 = first.origin().rsplit(':').next().unwrap().parse().unwrap();
    let second = Server::start(&root, port, Policy::Own).unwrap();
    assert_ne!(first.origin(), second.origin());
    assert!(get(&second, "/").starts_with("HTTP/1.1 200"));
}

#[test]
fn it_ends_when_it_is_dropped() {
    let server = Server::start(&site("end"), 0, Policy::Own).unwrap();
    let address = server.origin().replace("http://", "");
    drop(server);
    // The thread that listens wakes up and lets go of the port; that takes a moment.
    let gone = (0..200).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(10));
        TcpStream::connect(&address).is_err()
    });
    assert!(gone);
}

#[test]
fn half_a_request_and_a_huge_one_end_nothing_but_themselves() {
    let server = Server::start(&site("huge"), 0, Policy::Own).unwrap();
    let mut half = TcpStream::connect(server.origin().replace("http://", "")).unwrap();
    half.write_all(b"GET / HT").unwrap();
    drop(half);
    let mut huge = TcpStream::connect(server.origin().replace("http://", "")).unwrap();
    // The server may hang up before all of it is written.
    let _ = huge.write_all(&vec![b'a'; 100_000]);
    let _ = huge.read(&mut [0; 1]);
    assert!(get(&server, "/").starts_with("HTTP/1.1 200"));
}

#[test]
fn a_body_that_is_held_back_comes_when_it_is_released() {
    let server = Server::start(&site("held"), 0, Policy::Own).unwrap();
    server.hold("/trivsel-whole.wasm");
    std::thread::scope(|scope| {
        let mut stream = TcpStream::connect(server.origin().trim_start_matches("http://")).unwrap();
        let host = server.origin().replace("http://", "");
        write!(stream, "GET /trivsel-whole.wasm HTTP/1.1\r\nHost: {host}\r\n\r\n").unwrap();
        let mut head = Vec::new();
        let mut byte = [0];
        while !head.ends_with(b"\r\n\r\n") {
            stream.read_exact(&mut byte).unwrap();
            head.extend(byte);
        }
        stream.set_read_timeout(Some(std::time::Duration::from_millis(100))).unwrap();
        assert!(stream.read_exact(&mut byte).is_err(), "the body has come already");
        assert!(get(&server, "/").starts_with("HTTP/1.1 200"), "others do not wait");
        scope.spawn(|| server.release());
        stream.set_read_timeout(Some(std::time::Duration::from_secs(10))).unwrap();
        let mut body = Vec::new();
        stream.read_to_end(&mut body).unwrap();
        assert_eq!(body, b"\0asm");
    });
}
