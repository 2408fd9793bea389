//! Reads the head of an HTTP/1.1 request (RFC 9112) and finds the file it may have. It never
//! reads a body: nobody has a reason to send this server one.
use std::io::Read;
use std::path::{Path, PathBuf};

/// The largest head that is read.
const MOST: usize = 16 * 1024;

/// What was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET`, as a rule.
    pub method: String,
    /// Path and query, as they were sent.
    pub target: String,
    /// The address that the browser believes to speak to.
    pub host: String,
}

impl Request {
    /// Reads a request; `None` when there is none, or none that can be understood.
    pub fn read(stream: &mut impl Read) -> Option<Request> {
        let mut head = Vec::new();
        let mut part = [0; 2048];
        while !head.windows(4).any(|end| end == b"\r\n\r\n") {
            let count = stream.read(&mut part).ok()?;
            if count == 0 || head.len() > MOST {
                return None;
            }
            head.extend_from_slice(part.get(..count)?);
        }
        Request::parse(&String::from_utf8_lossy(&head))
    }

    fn parse(head: &str) -> Option<Request> {
        let mut lines = head.split("\r\n");
        let mut words = lines.next()?.split(' ');
        let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
        let fields = lines.filter_map(|line| line.split_once(':'));
        let mut hosts = fields.filter(|(name, _)| name.eq_ignore_ascii_case("host"));
        let host = hosts.next().map_or("", |(_, value)| value.trim()).to_owned();
        Some(Request { method, target, host })
    }

    /// The origin of this server by the name that the browser used, when that is a name of this
    /// very machine. Any other name is a page elsewhere that had itself resolved to us.
    pub fn origin(&self) -> Option<String> {
        let (name, port) = self.host.split_once(':').unwrap_or((&self.host, "80"));
        let ours = matches!(name, "127.0.0.1" | "localhost") && port.parse::<u16>().is_ok();
        ours.then(|| format!("http://{}", self.host))
    }

    /// The path that was asked for, without the query.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or("")
    }
}

/// The file below `root` that a path names. Only plain names lead anywhere: no escapes, no dots
/// in front, no links out.
pub fn file(root: &Path, path: &str) -> Option<PathBuf> {
    let names = path.strip_prefix('/')?;
    let names = if names.is_empty() || names.ends_with('/') {
        format!("{names}index.html")
    } else {
        names.to_owned()
    };
    if !names.split('/').all(is_plain) {
        return None;
    }
    let file = root.join(names).canonicalize().ok()?;
    (file.starts_with(root.canonicalize().ok()?) && file.is_file()).then_some(file)
}

fn is_plain(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    !name.is_empty() && !name.starts_with('.') && name.bytes().all(plain)
}
