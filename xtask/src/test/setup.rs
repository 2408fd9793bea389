//! What the tests need beside Rust. As root on Debian this installs it and says so; elsewhere it
//! prints the one line to run and fails by name. It never makes a test smaller.
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use super::Tally;
use crate::house::House;
use crate::{documents, engines, shell, wasm};

/// A program, what it must be able to do, and the Debian package that brings it.
#[derive(Debug, Clone, Copy)]
pub struct Need {
    /// What is started.
    pub program: &'static str,
    /// The arguments with which it proves that it works.
    pub proof: &'static [&'static str],
    /// The Debian package.
    pub package: &'static str,
}

const fn need(
    program: &'static str,
    proof: &'static [&'static str],
    package: &'static str,
) -> Need {
    Need { program, proof, package }
}

const NEEDS: [Need; 12] = [
    need("cc", &["--version"], "gcc libc6-dev"),
    need("chromium", &["--version"], "chromium"),
    need("chromedriver", &["--version"], "chromium-driver"),
    need("firefox-esr", &["--version"], "firefox-esr"),
    need("WebKitWebDriver", &["--help"], "webkit2gtk-driver"),
    need("Xvfb", &["-help"], "xvfb"),
    need("age", &["--version"], "age"),
    need("qpdf", &["--version"], "qpdf"),
    need("pdftotext", &["-v"], "poppler-utils"),
    need("hunspell", &["-d", "da_DK", "-l", "/dev/null"], "hunspell hunspell-da"),
    need("hunspell", &["-d", "en_GB", "-l", "/dev/null"], "hunspell hunspell-en-gb"),
    need("python3", &["-c", "import ensurepip, venv"], "python3-venv"),
];

/// The needs that are not met.
pub fn missing(needs: &[Need]) -> Vec<Need> {
    let works = |need: &&Need| !shell::works(need.program, need.proof);
    needs.iter().filter(works).copied().collect()
}

pub(super) fn prepare(house: &House, _: &mut Tally) -> Result<()> {
    wasm::add_target()?;
    let lacking = missing(&NEEDS);
    if !lacking.is_empty() {
        install(&lacking)?;
    }
    engines::prepare(house)?;
    documents::python(house)?;
    println!("Everything that the tests need is there.");
    Ok(())
}

fn install(lacking: &[Need]) -> Result<()> {
    let packages: Vec<_> = lacking.iter().flat_map(|need| need.package.split(' ')).collect();
    let line = format!("apt-get install --yes {}", packages.join(" "));
    if !is_root_on_debian()? {
        bail!("missing: {}. On Debian this line brings it: sudo {line}", names(lacking));
    }
    println!("Missing: {}. Installing with apt (1 to 2 minutes): {line}", names(lacking));
    apt(&["update"])?;
    apt(&[&["install", "--yes", "--no-install-recommends"], packages.as_slice()].concat())?;
    match missing(lacking).as_slice() {
        [] => Ok(()),
        still => bail!("still missing after the installation: {}", names(still)),
    }
}

fn names(needs: &[Need]) -> String {
    needs.iter().map(|need| need.program).collect::<Vec<_>>().join(", ")
}

fn apt(arguments: &[&str]) -> Result<()> {
    let mut apt = Command::new("apt-get");
    shell::run(apt.arg("--quiet=2").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_root_on_debian() -> Result<bool> {
    let debian = Path::new("/etc/debian_version").exists() && shell::works("apt-get", &["-v"]);
    Ok(debian && shell::read(Command::new("id").arg("-u"))?.trim() == "0")
}
