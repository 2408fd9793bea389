//! Sources → `dist/`: the site, the single file, and what they weigh.
use std::time::Instant;

use anyhow::Result;

use crate::house::{self, House};
use crate::site::Site;
use crate::wasm::{self, Module};
use crate::{info, single};

/// Builds all of `dist/`.
pub fn all(house: &House) -> Result<()> {
    let site = site(house)?;
    let start = Instant::now();
    println!("Packing dist/trivsel.html and weighing all outputs (seconds) ...");
    house::write(&house.dist().join("trivsel.html"), single::pack(&site)?)?;
    info::write(house, &site)?;
    println!("  done in {:.0} s", start.elapsed().as_secs_f32());
    Ok(())
}

/// Builds the site that falls over on demand, for the browser tests only.
pub fn rehearsal(house: &House) -> Result<()> {
    let main = wasm::make(house, Module::Rehearsal)?;
    let worker = wasm::make(house, Module::Worker)?;
    Site::gather(house, main, worker)?.write(&house.dist().join("rehearsal"))
}

/// Builds the files for a static server only.
pub fn site(house: &House) -> Result<Site> {
    wasm::add_target()?;
    println!("Compiling the first screen to Wasm (the first time 1 to 2 minutes) ...");
    let main = timed(|| wasm::make(house, Module::Main))?;
    println!("Compiling paper and seal to Wasm (the first time 2 to 4 minutes) ...");
    let worker = timed(|| wasm::make(house, Module::Worker))?;
    let site = Site::gather(house, main, worker)?;
    site.write(&house.site())?;
    Ok(site)
}

fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    let product = work()?;
    println!("  done in {:.0} s", start.elapsed().as_secs_f32());
    Ok(product)
}
