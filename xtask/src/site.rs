//! The site: what a page of ours consists of, before it is known whether it will be served as
//! files or packed into one. It writes the files; [`crate::single`] packs them.
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::house::{self, House};
use crate::wasm::{Bound, Module};
use crate::{bare, forms, library};

pub mod request;
mod response;
mod server;

pub use server::{Policy, Server};

/// The hand-written scripts of the page. They follow the glue; the last defines the element, which
/// comes to life at once and needs all others.
pub const PIECES: &[&str] =
    &["parts.js", "rescue.js", "page.js", "journal.js", "program.js", "element.js"];

/// The hand-written scripts that the first screen does not wait for: a script of their own behind
/// it, and before the element in the single file.
pub const REST: &[&str] = &["work.js", "keep.js", "watch.js", "press.js", "rest.js"];

/// The hand-written script that follows the glue of the worker.
const WORKER_PIECE: &str = "worker.js";

/// Where the page names its script, its policy and its forms.
const SCRIPT: &str = "<!-- trivsel:script -->";
const POLICY: &str = "<!-- trivsel:policy -->";
const FORMS: &str = "%FORMS%";

/// Where a page names the element, which may get settings.
const ELEMENT: &str = "<trivsel-skema ";

/// The settings' path on the site, where there are any.
const SETTINGS: &str = "settings.json";

/// What settings may hold, for the editors of those who write them. The page does not ask for it.
const SCHEMA: &str = "settings.schema.json";

/// Where a script names the forms that may be begun with the first module, by [`forms::sum`].
const KNOWN: &str = "/* trivsel:known */";

/// A file that the page asks for by its name.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its path relative to the page.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The modules of a page.
#[derive(Debug)]
pub struct Modules {
    /// The first screen.
    pub first: Bound,
    /// The whole program.
    pub whole: Bound,
    /// Paper and seal.
    pub worker: Bound,
}

/// A program in its two layouts.
#[derive(Debug)]
pub struct Program {
    /// Glue and hand-written scripts, in one.
    pub script: String,
    /// What only this layout looks up by name.
    pub assets: Vec<Asset>,
}

/// A page and what it needs.
#[derive(Debug)]
pub struct Site {
    page: String,
    /// As files: the first module, and the whole one behind it.
    pub served: Program,
    /// As one file: the whole module at once.
    pub packed: Program,
    /// What the element looks up by name in both: worker, forms, fonts.
    pub assets: Vec<Asset>,
    /// What only a site has: forms for other pages, licences, and host pages for trying the element.
    loose: Vec<Asset>,
}

impl Site {
    /// Puts a site together from its modules and what is written by hand, with the settings of a
    /// municipality where there are any.
    pub fn gather(house: &House, modules: Modules, settings: Option<&Path>) -> Result<Site> {
        let www = house.www();
        refuse_strays(&www)?;
        let worker = modules.worker;
        let mut assets = vec![
            file(Module::Worker, "wasm", worker.wasm),
            file(Module::Worker, "js", follow(&www, worker.glue, &[WORKER_PIECE])?),
        ];
        let style = |name| anyhow::Ok(bare::style(&house::text(&www.join(name))?));
        let styles = [style("style.css")?, style("more.css")?];
        let forms = shipped_forms(&www)?;
        let known = known(&forms)?;
        let page = page(&www, &forms, settings.is_some())?;
        let (named, other) = forms.into_iter().partition(|form| page.contains(&form.name));
        assets.extend::<Vec<_>>(named);
        assets.push(library(&www)?);
        assets.extend(settings.map(decided).transpose()?);
        assets.extend(files(&www, "fonts", |name| name.ends_with(".woff2"))?);
        let mut loose: Vec<_> = other;
        loose.extend(files(&www, "fonts", |name| name.ends_with(".txt"))?);
        loose.extend(files(&www, "hosts", |_| true)?);
        loose.push(asset(SCHEMA, house::bytes(&www.join(SCHEMA))?));
        let script = |glue, pieces: &[&str]| Ok(follow(&www, glue, pieces)?.replace(KNOWN, &known));
        let (served, packed) = programs(modules.first, modules.whole, styles, script)?;
        Ok(Site { page, served, packed, assets, loose })
    }

    /// The page with this in place of its two markers.
    pub fn page(&self, policy: &str, script: &str) -> String {
        self.page.replace(POLICY, policy).replace(SCRIPT, script)
    }

    /// All files of the site.
    pub fn files(&self) -> Vec<Asset> {
        let page = self.page("", "<script src=\"trivsel.js\"></script>");
        let script = self.served.script.clone();
        let mut files = vec![asset("index.html", page), file(Module::First, "js", script)];
        let others = [&self.served.assets, &self.assets, &self.loose];
        files.extend(others.into_iter().flatten().cloned());
        files
    }

    /// Writes all files of the site into a fresh directory.
    pub fn write(&self, directory: &Path) -> Result<()> {
        if directory.exists() {
            fs::remove_dir_all(directory)?;
        }
        let mut files = self.files().into_iter();
        files.try_for_each(|file| house::write(&directory.join(&file.name), &file.bytes))
    }
}

/// A script that lies in `www/` and in no list would be missed only where it is needed.
fn refuse_strays(www: &Path) -> Result<()> {
    let names = house::files_below(www)?.into_iter();
    let mut scripts = names.filter(|name| name.ends_with(".js") && !name.contains('/'));
    let known = [PIECES, REST, &[WORKER_PIECE]].concat();
    match scripts.find(|name| !known.contains(&name.as_str())) {
        Some(stray) => bail!("www/{stray} is not among the PIECES of xtask/src/site.rs"),
        None => Ok(()),
    }
}

/// Both layouts. In the single file the whole module stands where the first one would, since there
/// is nothing to wait for.
fn programs(
    first: Bound,
    whole: Bound,
    [style, more]: [String; 2],
    script: impl Fn(String, &[&str]) -> Result<String>,
) -> Result<(Program, Program)> {
    let at_once = whole.glue.replacen(Module::Whole.global(), Module::First.global(), 1);
    let (element, before) = PIECES.split_last().context("the element is a piece")?;
    let packed = Program {
        script: script(at_once, &[before, REST, &[element]].concat())?,
        assets: vec![
            file(Module::First, "wasm", whole.wasm.clone()),
            asset("style.css", [&*style, &more].concat()),
        ],
    };
    let served = Program {
        script: script(first.glue, PIECES)?,
        assets: vec![
            file(Module::First, "wasm", first.wasm),
            asset("trivsel-rest.js", script(String::new(), REST)?),
            file(Module::Whole, "js", bare::script(&whole.glue)? + &adding(&more)),
            file(Module::Whole, "wasm", whole.wasm),
            asset("style.css", style),
        ],
    };
    Ok((served, packed))
}

/// A script that adds rules to the style that all elements share. They come with the whole program,
/// which alone draws what they are for.
fn adding(rules: &str) -> String {
    let rules = serde_json::Value::from(rules);
    format!(
        "(more => {{ more.replaceSync({rules}); const {{ style }} = trivsel_program; \
         for (const rule of more.cssRules) style.insertRule(rule.cssText, style.cssRules.length); \
         }})(new CSSStyleSheet());\n"
    )
}

/// The sums of those forms that the first module reads to the last word.
fn known(forms: &[Asset]) -> Result<String> {
    let mut sums = Vec::new();
    for form in forms {
        let text = str::from_utf8(&form.bytes)?;
        if forms::is_plain(&serde_json::from_str(text)?) {
            sums.push(forms::sum(text).to_string());
        }
    }
    Ok(sums.join(", "))
}

fn asset(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Asset {
    Asset { name: name.into(), bytes: bytes.into() }
}

fn file(module: Module, end: &str, bytes: impl Into<Vec<u8>>) -> Asset {
    asset(format!("{}.{end}", module.name()), bytes)
}

/// Glue, and behind it hand-written pieces. A line end between them, since a piece may end in a
/// comment.
fn follow(www: &Path, glue: String, pieces: &[&str]) -> Result<String> {
    let script = pieces.iter().try_fold(glue, |script, piece| {
        anyhow::Ok(format!("{}\n{}", script.trim_end(), house::text(&www.join(piece))?))
    })?;
    bare::script(&script)
}

/// The page, which names all forms where it says so, and the settings where there are any.
fn page(www: &Path, forms: &[Asset], settings: bool) -> Result<String> {
    let names: Vec<_> = forms.iter().map(|form| form.name.as_str()).collect();
    let page = house::text(&www.join("index.html"))?.replace(FORMS, &names.join(" "));
    let with = format!("{ELEMENT}settings=\"{SETTINGS}\" ");
    sound(if settings { page.replacen(ELEMENT, &with, 1) } else { page })
}

/// All that can be begun, with every translation.
fn library(www: &Path) -> Result<Asset> {
    let json = |directory| files(www, directory, |name| name.ends_with(".json"));
    // The form with which settings are made has a folder of its own: it is no instrument.
    let forms = json("forms")?.into_iter().chain(json("settings")?);
    let forms = forms.map(|form| Ok(String::from_utf8(form.bytes)?)).collect::<Result<Vec<_>>>()?;
    let model = house::text(&www.join("model.json"))?;
    Ok(asset(library::NAME, library::assemble(&model, &forms)?))
}

/// What a municipality decides. That it is JSON is seen to here; all else the page says to those
/// who open it.
fn decided(path: &Path) -> Result<Asset> {
    let settings: serde_json::Value = serde_json::from_str(&house::text(path)?)
        .with_context(|| format!("{} is not JSON", path.display()))?;
    Ok(asset(SETTINGS, settings.to_string()))
}

fn shipped_forms(www: &Path) -> Result<Vec<Asset>> {
    let forms = files(www, "forms", |name| name.ends_with(".json"))?;
    if forms.is_empty() {
        bail!("there is no form in {}", www.join("forms").display());
    }
    let ship = |form: Asset| {
        let text = String::from_utf8(form.bytes)?;
        let text = forms::shipped(&text).with_context(|| format!("in {}", form.name))?;
        Ok(asset(form.name, text))
    };
    forms.into_iter().map(ship).collect()
}

/// The files of one directory that are wanted, by their path on the site.
fn files(www: &Path, directory: &str, wanted: fn(&str) -> bool) -> Result<Vec<Asset>> {
    let names = house::files_below(&www.join(directory))?;
    let names = names.into_iter().filter(|name| wanted(name));
    let names = names.map(|name| format!("{directory}/{name}"));
    names.map(|name| Ok(asset(name.clone(), house::bytes(&www.join(&name))?))).collect()
}

/// Refuses a page whose markers are not what both layouts need, or that no policy of ours would
/// let through.
fn sound(page: String) -> Result<String> {
    for marker in [SCRIPT, POLICY] {
        if page.matches(marker).count() != 1 {
            bail!("www/index.html must hold `{marker}` exactly once");
        }
    }
    if page.contains(" style=") || page.contains("<style") {
        bail!("www/index.html has an inline style, which the policy refuses");
    }
    Ok(page)
}
