//! Gives the functions that pass between a module and its glue short names in both: the hash that
//! wasm-bindgen puts behind each of them is for no reader, and no compressor makes it smaller.
//! Sections that a browser skips go too. It looks at no code, and no function changes its place.
use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use wasmparser::{
    ExportSectionReader, ExternalKind, ImportSectionReader, Parser, Payload, TypeRef,
};

use crate::powers;
use crate::wasm::Bound;

/// Short names by long ones.
type Names = BTreeMap<String, String>;

/// The same module and glue with short names.
///
/// # Errors
/// Where a module imports what its glue does not offer exactly once.
pub fn shorten(bound: &Bound) -> Result<Bound> {
    let (imports, exports) = (imports(bound)?, exports(bound)?);
    Ok(Bound {
        wasm: renamed(&bound.wasm, &imports, &exports)?,
        glue: words(&bound.glue)
            .map(|(word, end)| {
                let short = imports.get(word).or(exports.get(word));
                format!("{}{end}", short.map_or(word, |short| short))
            })
            .collect(),
    })
}

/// A short name without the number that tells it from others: `new$2` is `new`.
pub fn unnumbered(short: &str) -> &str {
    short.split_once('$').map_or(short, |(name, _)| name)
}

fn imports(bound: &Bound) -> Result<Names> {
    let mut names = BTreeSet::new();
    for payload in Parser::new(0).parse_all(&bound.wasm) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                names.insert(import?.name);
            }
        }
    }
    for name in &names {
        if words(&bound.glue).filter(|offer| *offer == (*name, ":")).count() != 1 {
            bail!("the module imports `{name}`, which its glue does not offer exactly once");
        }
    }
    Ok(numbered(names.into_iter().map(|name| (name, powers::plain_name(name))), |_| false))
}

/// In the glue, each stands beside a function of the same name, which must not hide another.
fn exports(bound: &Bound) -> Result<Names> {
    let words: BTreeSet<_> = words(&bound.glue).map(|(word, _)| word).collect();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(&bound.wasm) {
        if let Payload::ExportSection(section) = payload? {
            for export in section {
                let name = export?.name;
                names.extend(called(name).filter(|_| words.contains(name)).map(|to| (name, to)));
            }
        }
    }
    Ok(numbered(names, |name| words.contains(name)))
}

/// What a closure's path ends in: `a__b__invoke__h0123456789abcdef` is `invoke`.
fn called(name: &str) -> Option<&str> {
    let (path, hash) = name.rsplit_once("__h")?;
    let is_hash = hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    path.rsplit('_').next().filter(|last| is_hash && !last.is_empty())
}

/// No name in Rust holds a `$`, so a number behind one makes a name that nothing else has.
fn numbered<'a>(
    names: impl IntoIterator<Item = (&'a str, &'a str)>,
    taken: impl Fn(&str) -> bool,
) -> Names {
    let mut counts = BTreeMap::new();
    let mut number = |short: &'a str| {
        let count = counts.entry(short).or_insert(usize::from(taken(short)));
        *count += 1;
        if *count == 1 { short.to_owned() } else { format!("{short}${count}") }
    };
    names.into_iter().map(|(long, short)| (long.to_owned(), number(short))).collect()
}

/// Each word of a script with the one letter that ends it.
fn words(script: &str) -> impl Iterator<Item = (&str, &str)> {
    let ends = |letter: char| !letter.is_ascii_alphanumeric() && !"_$".contains(letter);
    script.split_inclusive(ends).map(move |piece| match piece.char_indices().next_back() {
        Some((at, letter)) if ends(letter) => piece.split_at(at),
        _ => (piece, ""),
    })
}

/// The module with its two lists of names written anew (WebAssembly core, §5.5).
fn renamed(wasm: &[u8], imports: &Names, exports: &Names) -> Result<Vec<u8>> {
    let mut out = wasm.get(..8).context("this is no module")?.to_vec();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        let Some((id, range)) = payload.as_section() else { continue };
        let body = match payload {
            Payload::CustomSection(_) => continue,
            Payload::ImportSection(section) => import_section(section, imports)?,
            Payload::ExportSection(section) => export_section(section, exports)?,
            _ => wasm.get(range).context("a section ends behind its module")?.to_vec(),
        };
        out.push(id);
        put_bytes(&mut out, &body)?;
    }
    Ok(out)
}

fn import_section(section: ImportSectionReader, names: &Names) -> Result<Vec<u8>> {
    let imports = section.into_imports().collect::<Result<Vec<_>, _>>()?;
    let mut body = Vec::new();
    put_number(&mut body, u32::try_from(imports.len())?);
    for import in imports {
        let TypeRef::Func(kind) = import.ty else {
            bail!("the module imports `{}`, which is no function", import.name);
        };
        put_bytes(&mut body, import.module.as_bytes())?;
        put_name(&mut body, import.name, names)?;
        body.push(0);
        put_number(&mut body, kind);
    }
    Ok(body)
}

fn export_section(section: ExportSectionReader, names: &Names) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    put_number(&mut body, section.count());
    for export in section {
        let export = export?;
        put_name(&mut body, export.name, names)?;
        body.push(match export.kind {
            ExternalKind::Func => 0,
            ExternalKind::Table => 1,
            ExternalKind::Memory => 2,
            ExternalKind::Global => 3,
            other => bail!("the module exports `{}`, of kind {other:?}", export.name),
        });
        put_number(&mut body, export.index);
    }
    Ok(body)
}

fn put_name(out: &mut Vec<u8>, name: &str, names: &Names) -> Result<()> {
    put_bytes(out, names.get(name).map_or(name, |short| short).as_bytes())
}

fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) -> Result<()> {
    put_number(out, u32::try_from(bytes.len())?);
    out.extend(bytes);
    Ok(())
}

/// A number as LEB128: seven bits a byte, the lowest first, and a mark on all but the last.
fn put_number(out: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}
