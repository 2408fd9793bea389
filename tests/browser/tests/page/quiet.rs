//! Law 1: once the first answer can be typed, the page asks nobody for anything, and cannot.

use anyhow::{Result, ensure};
use serde_json::json;
use trivsel_browser_tests::story::{self, begins, fills_in_the_child, reaches_review};
use trivsel_browser_tests::{Page, Visitor, visit};

#[test]
fn the_site_is_silent_once_an_answer_can_be_typed() {
    visit(Page::site(), async |anna| silent(anna).await);
}

#[test]
fn the_single_file_is_silent_once_an_answer_can_be_typed() {
    visit(Page::single(), async |anna| silent(anna).await);
}

async fn silent(anna: Visitor) -> Result<()> {
    begins(&anna).await?;
    let before = anna.requests().await?;
    ensure!(
        before.iter().any(|address| address.contains("index")
            || address == &anna.page.address
            || address.starts_with("file:")),
        "the log sees requests: {before:?}"
    );
    let served = anna.page.served_requests();
    ensure!(before.iter().all(|address| is_ours(address, &anna.page.address)), "{before:?}");
    ensure!(served.iter().all(|request| request.starts_with("GET /")), "{served:?}");

    fills_in_the_child(&anna).await?;
    reaches_review(&anna).await?;
    story::hands_in(&anna).await?;
    let code = story::reads_the_code(&anna).await?;
    anna.clicks("Lav krypteret fil").await?;
    anna.sees("Filen er klar").await?;
    let file = anna.saved_file().await?;
    anna.clicks("Ryd skemaet").await?;
    anna.clicks("Ja, ryd skemaet").await?;
    anna.opens(&file).await?;
    anna.sees("Lås filen op").await?;
    anna.types("Kode", &code).await?;
    anna.clicks("Lås op").await?;
    anna.sees("Filen er hel.").await?;

    let after: Vec<_> =
        anna.requests().await?.into_iter().filter(|address| !is_local(address)).collect();
    ensure!(after.is_empty(), "the page asked for {after:?}");
    let served = anna.page.served_requests();
    ensure!(served.is_empty(), "the server was asked for {served:?}");
    Ok(())
}

/// Addresses that lie in the page's own memory and reach nobody.
fn is_local(address: &str) -> bool {
    ["blob:", "data:"].iter().any(|scheme| address.starts_with(scheme))
}

fn is_ours(address: &str, page: &str) -> bool {
    is_local(address)
        || address.starts_with(page)
        || address.starts_with("file:")
        || address == "about:blank"
}

/// The negative control: a leak is seen by the log even where the browser stops it, and where it
/// does not, by the server too.
#[test]
fn a_deliberate_leak_is_seen() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        anna.requests().await?;
        let leak = "fetch('/leak?alma').catch(() => {}); new Image().src = '/leak?image'";
        anna.script(leak, Vec::new()).await?;
        let deadline = std::time::Instant::now() + std::time::Duration::from_secs(5);
        loop {
            let seen = anna.requests().await?;
            if seen.iter().any(|address| address.contains("leak")) {
                return Ok(());
            }
            ensure!(std::time::Instant::now() < deadline, "nobody saw the leak");
        }
    });
}

/// The ways out of a page, each of which resolves to `true` where something got out.
const WAYS_OUT: &str = r#"
const done = arguments[arguments.length - 1];
const target = location.protocol === "file:" ? "http://127.0.0.1:9/" : location.origin + "/leak";
const got = promise => promise.then(() => true, () => false);
const worker = () => new Promise(resolve => {
    try {
        const w = new Worker(target);
        w.onerror = () => resolve(false);
        w.onmessage = () => resolve(true);
        setTimeout(() => resolve(false), 800);
    } catch { resolve(false) }
});
const image = () => new Promise(resolve => {
    const i = new Image();
    i.onload = () => resolve(true);
    i.onerror = () => resolve(false);
    i.src = target;
});
const socket = () => new Promise(resolve => {
    try {
        const s = new WebSocket(target.replace(/^http/, "ws"));
        s.onopen = () => resolve(true);
        s.onerror = () => resolve(false);
    } catch { resolve(false) }
});
const refused = [];
addEventListener("securitypolicyviolation", event => refused.push(event.effectiveDirective));
Promise.all([got(fetch(target)), worker(), image(), socket()]).then(out => {
    navigator.sendBeacon(target, "x");
    setTimeout(() => done({ out, refused }), 300);
});
"#;

#[test]
fn the_door_is_closed_and_stays_closed() {
    visit(Page::site(), async |anna| door(anna).await);
    visit(Page::single(), async |anna| door(anna).await);
}

async fn door(anna: Visitor) -> Result<()> {
    begins(&anna).await?;
    let tried = anna.waits_for_script(WAYS_OUT, Vec::new()).await?;
    ensure!(tried["out"] == json!([false, false, false, false]), "{tried}");
    let refused: Vec<_> = tried["refused"].as_array().unwrap().iter().collect();
    ensure!(refused.iter().filter(|by| **by == "connect-src").count() >= 3, "{tried}");
    anna.script("document.querySelectorAll('meta').forEach(meta => meta.remove())", vec![]).await?;
    let tried = anna.waits_for_script(WAYS_OUT, Vec::new()).await?;
    ensure!(tried["out"] == json!([false, false, false, false]), "taken away: {tried}");
    let served = anna.page.served_requests();
    ensure!(!served.iter().any(|request| request.contains("leak")), "{served:?}");
    Ok(())
}

/// Law 2: no storage of any kind, before or after, and history entries that hold a number.
#[test]
fn nothing_is_stored() {
    visit(Page::site(), async |anna| {
        begins(&anna).await?;
        fills_in_the_child(&anna).await?;
        anna.clicks("Næste: Trivsel").await?;
        let stored = r#"
            const done = arguments[arguments.length - 1];
            (async () => done({
                local: localStorage.length, session: sessionStorage.length,
                cookies: document.cookie, databases: (await indexedDB.databases()).length,
                caches: (await caches.keys()).length,
                workers: (await navigator.serviceWorker.getRegistrations()).length,
                history: typeof history.state, address: location.href, title: document.title,
            }))().catch(error => done(String(error)))"#;
        let found = anna.waits_for_script(stored, Vec::new()).await?;
        for place in ["local", "session", "databases", "caches", "workers"] {
            ensure!(found[place] == 0, "{place}: {found}");
        }
        ensure!(found["cookies"] == "" && found["history"] == "number", "{found}");
        ensure!(found["address"] == anna.page.address.as_str(), "{found}");
        ensure!(!found.to_string().contains("Alma"), "{found}");
        Ok(())
    });
}
