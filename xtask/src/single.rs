//! Packs a site into one file that opens from `file://`: everything is in it, and its own policy
//! refuses every connection. What it packs, it does not change.
use std::io::Write;

use anyhow::{Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::{Compression, GzBuilder};

use crate::policy;
use crate::site::{Asset, Site};

/// The page with all of its parts inside.
pub fn pack(site: &Site) -> Result<String> {
    let script = &site.packed.script;
    refuse_ends(script)?;
    let mut parts = String::new();
    for asset in site.packed.assets.iter().chain(&site.assets) {
        parts.push_str(&inert(asset)?);
    }
    parts.push_str(&format!("<script>{script}</script>"));
    let policy = policy::single(&[script], &[]);
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    Ok(site.page(&policy, &parts))
}

/// A block that a browser neither runs nor shows; the element looks it up by its name.
fn inert(asset: &Asset) -> Result<String> {
    let text = BASE64.encode(gzip(&asset.bytes)?);
    let name = &asset.name;
    Ok(format!(
        "<script type=\"text/plain\" data-asset=\"{name}\" data-encoding=\"gzip+base64\">{text}\
         </script>\n"
    ))
}

/// Gzip as `gzip -9n` writes it: without a name and without a date, so that the same bytes go in
/// and come out on any day.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?)
}

/// A script cannot be packed when it holds what ends it, or what makes its end be overlooked
/// (HTML §4.12.1.3). Escaping would need to know where in the script it stands.
fn refuse_ends(script: &str) -> Result<()> {
    let lower = script.to_ascii_lowercase();
    match ["</script", "<script", "<!--"].iter().find(|end| lower.contains(**end)) {
        Some(end) => bail!("a script holds `{end}`, which cannot stand in an HTML page"),
        None => Ok(()),
    }
}
