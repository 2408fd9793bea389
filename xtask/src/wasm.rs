//! Compiles the three Wasm modules and writes their glue.
//!
//! A cargo invocation for each, because one would merge their features and the first screen would
//! carry the PDF engine. No wasm-opt: it makes what a server sends larger, not smaller.
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::house::{self, House};
use crate::{glue, imports, shell};

const TARGET: &str = "wasm32-unknown-unknown";

/// One of the three modules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Module {
    /// The first screen, and all that our own forms need.
    First,
    /// The whole program, which takes over from the first.
    Whole,
    /// Paper and seal, in a worker.
    Worker,
}

/// What a module is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// For people.
    Real,
    /// As it is, but that it falls over on demand: for tests, and never shipped.
    Rehearsal,
}

/// A module as a browser takes it.
#[derive(Debug)]
pub struct Bound {
    /// The script that offers the module to other scripts under [`Module::global`].
    pub glue: String,
    /// The module.
    pub wasm: Vec<u8>,
}

impl Module {
    /// All, in the order in which a page asks for them.
    pub const ALL: [Module; 3] = [Module::First, Module::Whole, Module::Worker];

    /// The name of its files on the site.
    pub fn name(self) -> &'static str {
        match self {
            Module::First => "trivsel",
            Module::Whole => "trivsel-whole",
            Module::Worker => "trivsel-worker",
        }
    }

    /// The one global name that its glue declares.
    pub fn global(self) -> &'static str {
        match self {
            Module::First => "trivsel_module",
            Module::Whole => "trivsel_whole",
            Module::Worker => "trivsel_worker",
        }
    }

    /// What cargo calls the file that it compiles.
    fn compiled(self) -> &'static str {
        match self {
            Module::First | Module::Whole => "trivsel.wasm",
            Module::Worker => "trivsel_worker.wasm",
        }
    }

    /// Where it is compiled. Flags that rename paths count for nothing when cargo names what it
    /// compiles, so in one directory the worker, whose flags differ, would overwrite what the
    /// others share with it. Those two differ by their features only, which cargo keeps apart.
    fn directory(self) -> &'static str {
        match self {
            Module::First | Module::Whole => "wasm-main",
            Module::Worker => "wasm-worker",
        }
    }

    fn arguments(self) -> &'static [&'static str] {
        match self {
            // The house is an rlib; only here is it asked to be a module.
            Module::Worker => &["build", "-p", "trivsel-worker"],
            _ => &["rustc", "-p", "trivsel", "--lib", "--crate-type", "cdylib"],
        }
    }

    fn features(self, purpose: Use) -> &'static [&'static str] {
        match (self, purpose) {
            (Module::First, Use::Real) => &["--no-default-features", "--features=browser"],
            (Module::First, Use::Rehearsal) => &["--no-default-features", "--features=rehearsal"],
            (Module::Whole, Use::Real) => &["--features=browser,english"],
            (Module::Whole, Use::Rehearsal) => &["--features=rehearsal,english"],
            (Module::Worker, _) => &[],
        }
    }

    /// The ciphers gain from vectors; the first screen has nothing to gain and bytes to lose.
    fn target_features(self) -> &'static [&'static str] {
        match self {
            Module::Worker => &["-Ctarget-feature=+simd128"],
            _ => &[],
        }
    }
}

/// Makes sure that the compiler can make Wasm; adds the target when it is missing.
pub fn add_target() -> Result<()> {
    let mut question = shell::rustc();
    question.args(["--print", "target-libdir", "--target", TARGET]);
    if Path::new(shell::read(&mut question)?.trim()).is_dir() {
        return Ok(());
    }
    if !shell::works("rustup", &["--version"]) {
        bail!(
            "this Rust cannot make Wasm yet, and `rustup` is not installed to add it: install \
             the standard library for {TARGET} the way you installed Rust"
        );
    }
    println!("Adding the target {TARGET} with rustup (about 20 MB, once) ...");
    shell::run(Command::new("rustup").args(["target", "add", TARGET]))
}

/// Compiles one module and writes its glue.
pub fn make(house: &House, module: Module, purpose: Use) -> Result<Bound> {
    let target = house.target().join(module.directory());
    let mut cargo = shell::cargo();
    cargo.args(module.arguments()).args(module.features(purpose));
    cargo.args(["--release", "--target", TARGET, "--target-dir"]).arg(&target);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags(house, &target, module)?.join("\u{1f}"));
    shell::run(cargo.current_dir(house.root()))?;
    let compiled = target.join(TARGET).join("release").join(module.compiled());
    bind(module, &compiled, &target.join("glue"))
}

/// The flags for rustc. Paths are renamed, so that neither a home directory nor the place of a
/// clone shows in the module, and two builds in two places give the same bytes. When several
/// prefixes fit, rustc takes the last.
fn flags(house: &House, target: &Path, module: Module) -> Result<Vec<String>> {
    let rename = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let mut flags = vec![
        rename(house.root(), "/src"),
        rename(target, "/src/target"),
        rename(&cargo_home()?, "/cargo"),
    ];
    flags.extend(registries()?.iter().map(|registry| rename(registry, "/crates")));
    let (sources, name) = standard_library()?;
    flags.push(rename(&sources, &name));
    flags.extend(module.target_features().iter().map(|flag| flag.to_string()));
    Ok(flags)
}

/// Where cargo keeps the sources of crates, one directory for each registry: their names say
/// where this machine fetched them, which is nobody's business and differs from mirror to mirror.
fn registries() -> Result<Vec<PathBuf>> {
    let sources = cargo_home()?.join("registry/src");
    let Ok(entries) = std::fs::read_dir(sources) else { return Ok(Vec::new()) };
    let mut found = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    found.sort();
    Ok(found)
}

fn cargo_home() -> Result<PathBuf> {
    let named = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = || std::env::home_dir().map(|home| home.join(".cargo"));
    named.or_else(home).context("there is no home directory and no CARGO_HOME")
}

/// Where the sources of the standard library lie when they are installed, and the name they have
/// in the compiled one when they are not.
fn standard_library() -> Result<(PathBuf, String)> {
    let sysroot = shell::read(shell::rustc().args(["--print", "sysroot"]))?;
    let version = shell::read(shell::rustc().arg("-vV"))?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let sources = Path::new(sysroot.trim()).join("lib/rustlib/src/rust");
    Ok((sources, format!("/rustc/{}", commit.unwrap_or("unknown"))))
}

fn bind(module: Module, compiled: &Path, out: &Path) -> Result<Bound> {
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name(module.name());
    bindgen.web(true)?;
    bindgen.typescript(false).omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    // After a panic the page asks for a fresh instance; where no worker can be had, it asks for a
    // fresh one of the worker's module before each job too.
    bindgen.reset_state_function(true);
    bindgen.generate(out).with_context(|| format!("no glue for {}", compiled.display()))?;
    let glue = house::text(&out.join(format!("{}.js", module.name())))?;
    imports::shorten(&Bound {
        glue: glue::classic(&glue, module.global())?,
        wasm: house::bytes(&out.join(format!("{}_bg.wasm", module.name())))?,
    })
}
