//! The pages that can be visited: the site over http, and the single file.

use std::fs;
use std::path::PathBuf;

use xtask::site::{Policy, Server};

use crate::house;

/// A page, served for as long as it lives.
pub struct Page {
    /// Where a browser finds it.
    pub address: String,
    server: Option<Server>,
}

impl Page {
    /// The site over http, with our own policy.
    #[must_use]
    pub fn site() -> Self {
        Self::served("site", "", Policy::Own)
    }

    /// The site built with the feature `rehearsal`, which falls over on demand.
    #[must_use]
    pub fn rehearsal() -> Self {
        Self::served("rehearsal", "", Policy::Own)
    }

    /// A host page of the site under a policy of its own.
    #[must_use]
    pub fn host(page: &str, policy: &str) -> Self {
        Self::served("site", page, Policy::Host(policy.to_owned()))
    }

    fn served(folder: &str, page: &str, policy: Policy) -> Self {
        let server = Server::start(&dist(folder), 0, policy).expect("the site can be served");
        Self { address: format!("{}/{page}", server.origin()), server: Some(server) }
    }

    /// The single file, from the disk.
    #[must_use]
    pub fn single() -> Self {
        let path = dist("trivsel.html");
        Self { address: format!("file://{}", path.display()), server: None }
    }

    /// What the server was asked for since the page was last looked at; nothing for a file.
    #[must_use]
    pub fn served_requests(&self) -> Vec<String> {
        let Some(server) = &self.server else { return Vec::new() };
        let requests = server.requests();
        server.forget();
        requests
    }
}

/// Something that `cargo xtask build` has made.
///
/// # Panics
/// Where it is not there, naming the command that makes it.
#[must_use]
pub fn dist(name: &str) -> PathBuf {
    let path = house().join("dist").join(name);
    path.canonicalize().unwrap_or_else(|_| {
        panic!("dist/{name} is missing; `cargo xtask test` builds it before the browser tests")
    })
}

/// Where pictures go: a place that is not part of the source.
#[must_use]
pub fn pictures() -> PathBuf {
    let folder = dist(".").join("pictures");
    fs::create_dir_all(&folder).expect("dist can be written to");
    folder
}
