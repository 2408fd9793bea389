//! Sources → `dist/`: the site, the single file, and what they weigh.
use std::path::Path;
use std::time::Instant;

use anyhow::Result;

use crate::house::{self, House};
use crate::site::{Modules, Site};
use crate::wasm::{self, Module, Use};
use crate::{info, single};

/// Builds all of `dist/`, with the settings of a municipality where there are any.
pub fn all(house: &House, settings: Option<&Path>) -> Result<()> {
    let site = site(house, settings)?;
    let start = Instant::now();
    println!("Packing dist/trivsel.html and weighing all outputs (seconds) ...");
    house::write(&house.dist().join("trivsel.html"), single::pack(&site)?)?;
    info::write(house, &site)?;
    println!("  done in {:.0} s", start.elapsed().as_secs_f32());
    Ok(())
}

/// Builds the site that falls over on demand, for the browser tests only.
pub fn rehearsal(house: &House) -> Result<()> {
    let modules = modules(house, Use::Rehearsal)?;
    Site::gather(house, modules, None)?.write(&house.dist().join("rehearsal"))
}

/// Builds the files for a static server only.
pub fn site(house: &House, settings: Option<&Path>) -> Result<Site> {
    wasm::add_target()?;
    let site = Site::gather(house, modules(house, Use::Real)?, settings)?;
    site.write(&house.site())?;
    Ok(site)
}

/// Compiles one after the other: cargo keeps all cores busy with each.
fn modules(house: &House, purpose: Use) -> Result<Modules> {
    println!("Compiling the first screen to Wasm (the first time 1 to 2 minutes) ...");
    let first = timed(|| wasm::make(house, Module::First, purpose))?;
    println!("Compiling the whole program to Wasm (the first time about 1 minute) ...");
    let whole = timed(|| wasm::make(house, Module::Whole, purpose))?;
    println!("Compiling paper and seal to Wasm (the first time 2 to 4 minutes) ...");
    let worker = timed(|| wasm::make(house, Module::Worker, purpose))?;
    Ok(Modules { first, whole, worker })
}

fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    let product = work()?;
    println!("  done in {:.0} s", start.elapsed().as_secs_f32());
    Ok(product)
}
