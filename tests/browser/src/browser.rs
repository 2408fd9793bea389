//! Starts chromedriver and Chromium, and sees to it that both are gone afterwards.

use std::future::Future;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::json;
use tempfile::TempDir;
use thirtyfour::common::capabilities::desiredcapabilities::CapabilitiesHelper;
use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, WebDriver};

use crate::{Page, Visitor};

/// Flags that keep the browser itself quiet, so that every request seen is the page's own.
const FLAGS: [&str; 12] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--window-size=1280,1000",
    "--force-color-profile=srgb",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// A browser with a fresh profile and a download folder, ended when it is dropped.
pub struct Browser {
    driver: Child,
    address: String,
    profile: TempDir,
    downloads: TempDir,
}

impl Browser {
    fn start() -> Self {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver can be started; `cargo xtask test` installs it");
        let lines = BufReader::new(driver.stdout.take().expect("its output is piped")).lines();
        let port = lines.map_while(Result::ok).find_map(|line| {
            let port = line.split_once("successfully on port ")?.1;
            Some(port.trim_end_matches('.').to_owned())
        });
        let port = port.expect("chromedriver says on which port it listens");
        Self {
            driver,
            address: format!("http://127.0.0.1:{port}"),
            profile: TempDir::new().expect("a folder can be made"),
            downloads: TempDir::new().expect("a folder can be made"),
        }
    }

    async fn connect(&self) -> WebDriver {
        let mut wishes = DesiredCapabilities::chrome();
        for flag in FLAGS {
            wishes.add_arg(flag).expect("a flag is a string");
        }
        let profile = format!("--user-data-dir={}", self.profile.path().display());
        wishes.add_arg(&profile).expect("a flag is a string");
        let folder = self.downloads.path();
        let preferences = json!({
            "download.default_directory": folder,
            "download.prompt_for_download": false,
        });
        wishes.add_experimental_option("prefs", preferences).expect("preferences are JSON");
        wishes
            .set("goog:loggingPrefs", json!({ "performance": "ALL", "browser": "ALL" }))
            .expect("preferences are JSON");
        WebDriver::new(&self.address, wishes).await.expect("chromium can be started")
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver is asked to quit first, which ends the browser; this ends the driver.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// Opens a page in a browser of its own and lets a visitor at it. The browser is ended also when
/// the visitor falls over.
///
/// # Panics
/// With whatever the visitor stumbled over.
pub fn visit<F>(page: Page, story: impl FnOnce(Visitor) -> F)
where
    F: Future<Output = anyhow::Result<()>>,
{
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime can be made").block_on(async {
        let browser = Browser::start();
        let driver = browser.connect().await;
        let visitor = Visitor::new(driver.clone(), page, browser.downloads.path().to_owned()).await;
        let end = match visitor {
            Ok(visitor) => story(visitor).await,
            Err(error) => Err(error),
        };
        driver.quit().await.expect("the browser can be ended");
        if let Err(error) = end {
            // Without the trace of the runtime, which would bury what the visitor saw.
            panic!("{}", error.chain().map(ToString::to_string).collect::<Vec<_>>().join(": "));
        }
    });
}
