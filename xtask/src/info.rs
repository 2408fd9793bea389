//! `dist/build-info.json`: what was built with what, and what it weighs on the way to a browser.
//! It holds no date and no path, so that equal sources give an equal file.
use std::collections::BTreeMap;
use std::io::Write;
use std::ops::AddAssign;
use std::thread;

use anyhow::{Context, Result, anyhow};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::house::{self, House};
use crate::site::{Asset, Site};
use crate::{library, shell, single};

/// The packages whose version says most about the bytes.
const PACKAGES: [&str; 6] = ["trivsel", "wasm-bindgen", "yew", "krilla", "parley", "age"];

/// What must have arrived before a form can be filled in, beside the one form that it is.
const FIRST_SCREEN: [&str; 4] = ["index.html", "trivsel.js", "trivsel.wasm", "style.css"];

/// What takes over behind the first screen.
const WHOLE: [&str; 3] = ["trivsel-rest.js", "trivsel-whole.js", "trivsel-whole.wasm"];

/// What the whole program can begin.
const LIBRARY: [&str; 1] = [library::NAME];

/// What is asked for behind that, beside the fonts.
const SECOND: [&str; 2] = ["trivsel-worker.js", "trivsel-worker.wasm"];

/// How many bytes something has: as it is, and as a server sends it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl AddAssign for Weight {
    fn add_assign(&mut self, other: Weight) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

impl Weight {
    /// Weighs bytes; brotli q11 takes about a second per megabyte.
    pub fn of(bytes: &[u8]) -> Result<Weight> {
        let mut brotli = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
        brotli.write_all(bytes)?;
        let (gzip, brotli) = (single::gzip(bytes)?.len(), brotli.into_inner().len());
        Ok(Weight { raw: bytes.len(), gzip, brotli })
    }

    fn json(self) -> Value {
        json!({ "raw": self.raw, "gzip": self.gzip, "brotli": self.brotli })
    }
}

/// Weighs all outputs and writes the file.
pub fn write(house: &House, site: &Site) -> Result<()> {
    let single = house::bytes(&house.dist().join("trivsel.html"))?;
    let mut outputs = site.files();
    outputs.iter_mut().for_each(|file| file.name.insert_str(0, "site/"));
    outputs.push(Asset { name: "trivsel.html".into(), bytes: single });
    let weights = weigh(&outputs)?;
    let info = json!({
        "rustc": shell::read(shell::rustc().arg("--version"))?.trim(),
        "packages": packages(&house::text(&house.root().join("Cargo.lock"))?)?,
        "first_screen": first_screen(&weights)?.json(),
        "whole": sum(&weights, &WHOLE)?.json(),
        "library": sum(&weights, &LIBRARY)?.json(),
        "second": second(&weights)?.json(),
        "outputs": outputs.iter().map(|file| entry(file, &weights)).collect::<Result<Vec<_>>>()?,
    });
    let text = serde_json::to_string_pretty(&info)?;
    house::write(&house.dist().join("build-info.json"), text + "\n")
}

type Weights = BTreeMap<String, Weight>;

/// Weighs each file on a thread of its own: brotli takes longest, and the files are few.
fn weigh(files: &[Asset]) -> Result<Weights> {
    thread::scope(|scope| {
        let running = files.iter().map(|file| (file, scope.spawn(|| Weight::of(&file.bytes))));
        let running: Vec<_> = running.collect();
        let mut weights = Weights::new();
        for (file, thread) in running {
            let weight = thread.join().map_err(|_| anyhow!("weighing {} broke off", file.name))?;
            weights.insert(file.name.clone(), weight?);
        }
        Ok(weights)
    })
}

fn entry(file: &Asset, weights: &Weights) -> Result<Value> {
    let Weight { raw, gzip, brotli } = named(weights, &file.name)?;
    let sha256 = hex(&Sha256::digest(&file.bytes));
    Ok(json!({
        "name": file.name, "raw": raw, "gzip": gzip, "brotli": brotli, "sha256": sha256,
    }))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn named(weights: &Weights, name: &str) -> Result<Weight> {
    weights.get(name).copied().with_context(|| format!("{name} was not built"))
}

fn sum(weights: &Weights, names: &[&str]) -> Result<Weight> {
    names.iter().try_fold(Weight::default(), |mut sum, name| {
        sum += named(weights, &format!("site/{name}"))?;
        Ok(sum)
    })
}

fn first_screen(weights: &Weights) -> Result<Weight> {
    let mut first = sum(weights, &FIRST_SCREEN)?;
    let all = format!("site/{}", library::NAME);
    let forms = weights.iter().filter(|(name, _)| name.starts_with("site/forms/"));
    let forms = forms.filter(|(name, _)| **name != all);
    let largest = forms.map(|(_, weight)| *weight).max_by_key(|weight| weight.brotli);
    first += largest.context("there is no form")?;
    Ok(first)
}

fn second(weights: &Weights) -> Result<Weight> {
    let mut second = sum(weights, &SECOND)?;
    let fonts = weights.iter().filter(|(name, _)| name.ends_with(".woff2"));
    fonts.for_each(|(_, weight)| second += *weight);
    Ok(second)
}

/// Versions of our packages by `Cargo.lock`. Its `[[package]]` blocks begin with a name and a
/// version, each on a line of its own. When a package is there twice, both are told.
pub fn packages(lock: &str) -> Result<BTreeMap<&'static str, String>> {
    let value = |block: &str, key: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(key).map(str::to_owned));
        line.map(|value| value.trim_matches([' ', '=', '"']).to_owned())
    };
    let versions = |package: &str| {
        let blocks = lock.split("[[package]]");
        let blocks = blocks.filter(|block| value(block, "name").as_deref() == Some(package));
        blocks.filter_map(|block| value(block, "version")).collect::<Vec<_>>().join(", ")
    };
    Ok(PACKAGES.iter().map(|package| (*package, versions(package))).collect())
}
