//! Both Content Security Policies, beside each other: what the browser itself is told to refuse.
//! The third, by which a served page closes the door behind itself, lies with the page.
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

/// What neither page may do: load, embed, send, or turn text into code. Only a policy named
/// `trivsel` may make the address of the Blob worker.
const NEVER: &str = "img-src 'none'; font-src 'none'; base-uri 'none'; form-action 'none'; \
                     require-trusted-types-for 'script'; trusted-types trivsel";

/// The policy of the single file, as a `<meta>` in it: no connection at all, and no script or
/// style but those with these texts.
pub fn single(scripts: &[&str], styles: &[&str]) -> String {
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; worker-src blob:; \
         connect-src 'none'; {NEVER}",
        hashes(scripts),
        hashes(styles)
    )
}

/// The policy that the server sends: connections to exactly these files of ours, and no frame
/// around the page (a `<meta>` cannot say that).
pub fn served(origin: &str, files: &[String]) -> String {
    let addresses: Vec<_> = files.iter().map(|name| format!("{origin}/{name}")).collect();
    let addresses = if files.is_empty() { "'none'".into() } else { addresses.join(" ") };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         worker-src blob:; connect-src {addresses}; {NEVER}; frame-ancestors 'none'"
    )
}

/// The name that a policy gives to an inline text: its SHA-256 (CSP Level 3, §2.3.1).
pub fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)))
}

fn hashes(texts: &[&str]) -> String {
    let hashes: Vec<_> = texts.iter().map(|text| hash(text)).collect();
    if hashes.is_empty() { "'none'".into() } else { hashes.join(" ") }
}
