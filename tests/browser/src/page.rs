//! The pages that can be visited: the site over http, and the single file.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use xtask::site::{Policy, Server};

use crate::house;

/// A page, served for as long as it lives.
pub struct Page {
    /// Where a browser finds it.
    pub address: String,
    server: Option<Server>,
    /// Where the files lie when they are not the ones that were built.
    _folder: Option<TempDir>,
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
        Self::of(&dist(folder), page, policy)
    }

    fn of(folder: &Path, page: &str, policy: Policy) -> Self {
        let server = Server::start(folder, 0, policy).expect("the site can be served");
        let address = format!("{}/{page}", server.origin());
        Self { address, server: Some(server), _folder: None }
    }

    /// The site on a line on which the body of this file does not come before it is released.
    ///
    /// # Panics
    /// Never: a page that was just served has a server.
    #[must_use]
    pub fn slow(file: &str) -> Self {
        let page = Self::site();
        page.server.as_ref().expect("it is served").hold(file);
        page
    }

    /// Lets the bodies come that were held back.
    pub fn release(&self) {
        if let Some(server) = &self.server {
            server.release();
        }
    }

    /// The site from a server on which this file is missing, and these say something else.
    ///
    /// # Panics
    /// Where the site cannot be copied.
    #[must_use]
    pub fn changed(missing: Option<&str>, others: &[(&str, &str)]) -> Self {
        let folder = TempDir::new().expect("a folder can be made");
        copy(&dist("site"), folder.path());
        if let Some(file) = missing {
            fs::remove_file(folder.path().join(file)).expect("it is part of the site");
        }
        for (file, text) in others {
            fs::write(folder.path().join(file), text).expect("the folder can be written to");
        }
        let page = Self::of(folder.path(), "", Policy::Own);
        Self { _folder: Some(folder), ..page }
    }

    /// The site with what a municipality decides.
    ///
    /// # Panics
    /// Where the site cannot be copied.
    #[must_use]
    pub fn decided(settings: &str) -> Self {
        let page = fs::read_to_string(dist("site").join("index.html")).expect("it is part of it");
        let page = page.replace("<trivsel-skema ", "<trivsel-skema settings=\"settings.json\" ");
        Self::changed(None, &[("index.html", &page), ("settings.json", settings)])
    }

    /// The site with a page of somebody else in it, which holds the element, and its files.
    ///
    /// # Panics
    /// Where the site cannot be copied.
    #[must_use]
    pub fn around(page: &str, files: &[(&str, &str)]) -> Self {
        let files = [&[("around.html", page)], files].concat();
        let mut site = Self::changed(None, &files);
        site.address.push_str("around.html");
        site
    }

    /// The single file, from the disk.
    #[must_use]
    pub fn single() -> Self {
        let path = dist("trivsel.html");
        Self { address: format!("file://{}", path.display()), server: None, _folder: None }
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

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the site is there") {
        let entry = entry.expect("the site can be listed");
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), place).expect("a file can be copied");
        }
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
