//! What lies around a page and cannot be had in a test: a file that somebody chooses, a quarter of an
//! hour without a touch, work that takes for ever. The page is none the wiser.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::Visitor;

/// A file of the browser's own in place of the one that a person would choose.
const CHOOSES: &str = r#"
    const done = arguments[arguments.length - 1];
    window.asked = [];
    navigator.storage.getDirectory()
        .then(folder => folder.getFileHandle("min-kladde.age.txt", { create: true }))
        .then(file => {
            window.file = file;
            window.showSaveFilePicker = async ({ suggestedName }) => {
                asked.push([suggestedName, navigator.userActivation.isActive]);
                return file;
            };
            done(true);
        }, error => done(String(error)));"#;

/// A file that cannot be written to.
const REFUSES: &str = "window.showSaveFilePicker = async () => ({ name: 'laast.age.txt',
    createWritable: async () => { throw new DOMException('no', 'NotAllowedError') } })";

/// A file on a drive that answers only when somebody lets it, and a clock on which half a minute is
/// over at once.
const SILENT: &str = "
    const real = setTimeout;
    window.setTimeout = (then, wait, ...more) => real(then, wait === 30000 ? 300 : wait, ...more);
    window.log = [];
    const out = {
        write: async () => log.push('written'),
        close: async () => log.push('closed'),
        abort: async () => log.push('given up'),
    };
    const drive = new Promise(answer => { window.answers = () => answer(out) });
    window.showSaveFilePicker = async () => ({ name: 'drev.age.txt', createWritable: () => drive })";

/// A worker that says that it is there, and then takes for ever.
const SLOW: &str = r#"
    window.ended = 0;
    window.RealWorker = Worker;
    window.Worker = class {
        constructor() { setTimeout(() => this.onmessage({ data: "here" }), 5) }
        postMessage() {}
        terminate() { window.ended += 1 }
    };"#;

/// Whoever is asked for a file chooses `min-kladde.age.txt`.
///
/// # Errors
/// Where the browser has no such file; so for all functions here.
pub async fn chooses_a_file(anna: &Visitor) -> Result<()> {
    ensure!(anna.waits_for_script(CHOOSES, vec![]).await? == true);
    Ok(())
}

/// Whoever is asked for a file chooses one that cannot be written to.
pub async fn chooses_a_locked_file(anna: &Visitor) -> Result<()> {
    anna.script(REFUSES, vec![]).await.map(drop)
}

/// Whoever is asked for a file chooses one on a drive that does not answer until the page's own
/// `answers()` is called; what becomes of the file is noted in `log`.
pub async fn chooses_a_file_on_a_silent_drive(anna: &Visitor) -> Result<()> {
    anna.script(SILENT, vec![]).await.map(drop)
}

/// Says after how many minutes without a touch the screen is covered.
pub async fn covers_after(anna: &Visitor, minutes: &str) -> Result<()> {
    let script = "document.querySelector('trivsel-skema').setAttribute('idle', arguments[0])";
    anna.script(script, vec![json!(minutes)]).await.map(drop)
}

/// Work that is asked for from now on never ends.
pub async fn works_for_ever(anna: &Visitor) -> Result<()> {
    anna.script(SLOW, vec![]).await.map(drop)
}
