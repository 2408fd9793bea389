//! What the browser has made, judged from the outside: by the age of others, by PDF tools.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use trivsel::seal::{Key, Passphrase};
use trivsel::work::{Job, Product, perform};
use trivsel_browser_tests::story::{begins, fills_in_a_concern, reaches_review, reads_the_code};
use trivsel_browser_tests::{Page, dist, house, visit};

fn reads(path: &Path) -> Result<String> {
    let out = Command::new("pdftotext").arg("-raw").arg(path).arg("-").output();
    Ok(String::from_utf8(out.context("pdftotext (poppler-utils) is missing")?.stdout)?)
}

#[test]
fn a_pdf_made_in_the_browser_shows_every_answer_and_passes_the_validators() {
    visit(Page::single(), async |anna| {
        begins(&anna).await?;
        fills_in_a_concern(&anna).await?;
        reaches_review(&anna).await?;
        let said = anna.listed().await?;
        anna.clicks("Aflever skemaet").await?;
        anna.chooses("", "PDF").await?;
        anna.clicks("Lav PDF").await?;
        let file = anna.saved_file().await?;
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = flat(&reads(&file)?);
        for (question, answer) in said.iter().filter(|(_, answer)| answer != "Ikke udfyldt") {
            for line in answer.lines() {
                ensure!(text.contains(&flat(line)), "{question}: »{line}« is not on paper\n{text}");
            }
        }
        let checked = Command::new(house().join("target/venv/bin/python"))
            .arg(house().join("xtask/validate.py"))
            .arg(&file)
            .output()
            .context("the validators are missing; `cargo xtask test` installs them")?;
        let report = String::from_utf8_lossy(&checked.stdout).into_owned();
        ensure!(checked.status.success(), "{report}");
        // The same file is looked at by people.
        std::fs::copy(&file, dist(".").join("from-the-browser.pdf"))?;
        Ok(())
    });
}

#[test]
fn a_file_sealed_in_the_browser_opens_with_the_age_of_others() {
    visit(Page::single(), async |anna| {
        begins(&anna).await?;
        fills_in_a_concern(&anna).await?;
        reaches_review(&anna).await?;
        anna.clicks("Aflever skemaet").await?;
        let code = reads_the_code(&anna).await?;
        anna.clicks("Lav krypteret fil").await?;
        let file = anna.saved_file().await?;
        let paper = file.with_extension("opened.pdf");
        opens_with_age(&file, &code, &paper)?;
        ensure!(reads(&paper)?.contains("Alma"));

        // And by the house itself, natively.
        let key = Some(Key::Code(Passphrase::typed(code)));
        let found = perform(Job::Open { bytes: std::fs::read(&file)?, key });
        ensure!(matches!(found, Ok(Product::Found { .. })), "{found:?}");
        Ok(())
    });
}

/// age reads a code only from a terminal, so it is given one.
fn opens_with_age(sealed: &Path, code: &str, into: &Path) -> Result<()> {
    let script = r#"
import os, pty, sys
sealed, code, into = sys.argv[1:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp("age", ["age", "-d", "-o", into, sealed])
said = b""
while b":" not in said:
    said += os.read(terminal, 1024)
os.write(terminal, code.encode() + b"\n")
try:
    while os.read(terminal, 1024): pass
except OSError:
    pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"#;
    let status = Command::new("python3")
        .args(["-c", script])
        .args([sealed.as_os_str(), code.as_ref(), into.as_os_str()])
        .status()
        .context("python3 is missing")?;
    ensure!(status.success(), "age (Debian's) could not open the file");
    Ok(())
}
