//! The browsers beside Chromium in which the page is tried, as far as no package brings what their
//! drivers need: where those lie, and how they come there. It starts no browser.
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::house::House;
use crate::shell;

/// The version of geckodriver, which speaks to Firefox; Debian has no package of it.
const GECKODRIVER: &str = "0.37.1";

/// Where the driver of Firefox lies, whether or not it is there.
pub fn geckodriver(house: &House) -> PathBuf {
    tools(house).join("bin/geckodriver")
}

fn tools(house: &House) -> PathBuf {
    house.target().join("tools")
}

/// Compiles the driver of Firefox, unless this version of it is there, and looks for the browser
/// of WebKitGTK.
pub(crate) fn prepare(house: &House) -> Result<()> {
    if minibrowser().is_none() {
        bail!("missing: MiniBrowser of WebKitGTK (Debian: libwebkit2gtk-4.1-0)");
    }
    let place = geckodriver(house);
    if is_wanted(&place) {
        return Ok(());
    }
    let tools = tools(house);
    println!("Compiling geckodriver {GECKODRIVER} into {} (3 minutes, once) ...", tools.display());
    let mut cargo = shell::cargo();
    cargo.args(["install", "geckodriver", "--version", GECKODRIVER, "--locked", "--quiet"]);
    shell::run(cargo.args(["--debug", "--root"]).arg(tools))
}

fn is_wanted(place: &Path) -> bool {
    let said = Command::new(place).arg("--version").output();
    said.is_ok_and(|said| {
        String::from_utf8_lossy(&said.stdout).starts_with(&format!("geckodriver {GECKODRIVER}"))
    })
}

/// The browser that comes with WebKitGTK, which Debian keeps in a directory of its own.
pub fn minibrowser() -> Option<PathBuf> {
    let libraries = std::fs::read_dir("/usr/lib").ok()?.filter_map(Result::ok);
    let places = libraries.flat_map(|library| {
        ["webkit2gtk-4.1", "webkit2gtk-4.0"].map(|name| library.path().join(name))
    });
    places.map(|place| place.join("MiniBrowser")).find(|browser| browser.is_file())
}
