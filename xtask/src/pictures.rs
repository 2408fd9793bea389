//! `cargo xtask pictures`: takes pictures of every screen and state of what lies in `dist/`, and makes
//! that first where it is not there. Which screens there are is known to the browser tests.
use anyhow::Result;

use crate::house::House;
use crate::{build, shell};

/// Takes them.
pub fn take(house: &House) -> Result<()> {
    if !house.site().join("index.html").is_file() {
        build::all(house, None)?;
    }
    if !house.dist().join("rehearsal/index.html").is_file() {
        build::rehearsal(house)?;
    }
    let mut cargo = shell::cargo();
    cargo.args(["run", "--quiet", "--package", "trivsel-browser-tests", "--bin", "pictures"]);
    shell::run(cargo.current_dir(house.root()))?;
    println!("The pictures and a list of them are in docs/pictures/.");
    Ok(())
}
