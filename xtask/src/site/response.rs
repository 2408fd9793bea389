//! Writes HTTP/1.1 responses. Each says what the page may not do, also when it is a refusal.
use std::io::{self, Write};
use std::path::Path;

/// What a browser may not do with anything from here, beside the policy.
const GUARDS: &str = "\
    Cross-Origin-Opener-Policy: same-origin\r\n\
    Cross-Origin-Resource-Policy: same-origin\r\n\
    X-Content-Type-Options: nosniff\r\n\
    Referrer-Policy: no-referrer\r\n\
    Permissions-Policy: accelerometer=(), camera=(), display-capture=(), geolocation=(), \
    gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), \
    payment=(), serial=(), usb=()\r\n\
    Cache-Control: no-store\r\n\
    Connection: close\r\n";

/// A response before it is written.
pub(super) struct Response {
    status: &'static str,
    kind: &'static str,
    body: Vec<u8>,
}

impl Response {
    /// A file.
    pub(super) fn file(path: &Path, body: Vec<u8>) -> Response {
        Response { status: "200 OK", kind: media_type(path), body }
    }

    /// A refusal, with its reason as text.
    pub(super) fn refusal(status: &'static str) -> Response {
        Response { status, kind: "text/plain; charset=utf-8", body: format!("{status}\n").into() }
    }

    /// Writes the head.
    pub(super) fn head(&self, stream: &mut impl Write, policy: &str) -> io::Result<()> {
        let Response { status, kind, body } = self;
        write!(
            stream,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
             Content-Security-Policy: {policy}\r\n{GUARDS}Allow: GET, HEAD\r\n\r\n",
            body.len()
        )?;
        stream.flush()
    }

    /// Writes the body.
    pub(super) fn body(&self, stream: &mut impl Write) -> io::Result<()> {
        stream.write_all(&self.body)?;
        stream.flush()
    }
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        // A compiler in the browser takes a stream only under this type (Wasm Web API §3).
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("woff2") => "font/woff2",
        Some("pdf") => "application/pdf",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
