//! The browsers that the page is tried in, and how each is started. It does not look at the page.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value as Json, json};
use thirtyfour::Capabilities;
use xtask::engines;
use xtask::house::House;

/// A browser that is not ours to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Edge and Chrome are made of it.
    Chromium,
    /// The release that is kept for long.
    Firefox,
    /// What Safari is made of, in the port that runs on Linux.
    WebKit,
}

/// Flags that keep Chromium itself quiet, so that every request seen is the page's own.
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

/// A driver that listens, and the screen that it needs, if any.
pub(crate) struct Driver {
    driver: Child,
    screen: Option<Child>,
    pub(crate) address: String,
}

impl Driver {
    /// Starts the driver. What the browser keeps, it keeps in `profile`, and what it saves, in
    /// `downloads`.
    pub(crate) fn start(engine: Engine, profile: &Path, downloads: &Path) -> Self {
        match engine {
            Engine::Chromium => {
                let (driver, port) = telling("chromedriver", "successfully on port ");
                Self::listening(driver, None, &port)
            }
            Engine::Firefox => {
                let house = House::find().expect("the tests run in the house");
                let place = engines::geckodriver(&house);
                let (driver, port) = telling(&place.to_string_lossy(), "Listening on 127.0.0.1:");
                Self::listening(driver, None, &port)
            }
            Engine::WebKit => Self::webkit(profile, downloads),
        }
    }

    /// Its browser needs a screen and saves files in the home of who uses it. It does not say on
    /// which port it listens, so it is told.
    fn webkit(profile: &Path, downloads: &Path) -> Self {
        let (screen, display) = display();
        let free = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
        let port = free.expect("a port is free").port().to_string();
        let driver = Command::new("WebKitWebDriver")
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .env("DISPLAY", display)
            .env("HOME", downloads)
            .env("XDG_CONFIG_HOME", profile)
            .env("XDG_CACHE_HOME", profile)
            .env("XDG_DATA_HOME", profile)
            .process_group(0)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver can be started; `cargo xtask test` installs it");
        let deadline = Instant::now() + Duration::from_secs(20);
        while std::net::TcpStream::connect(format!("127.0.0.1:{port}")).is_err() {
            assert!(Instant::now() < deadline, "WebKitWebDriver never listens");
            std::thread::sleep(Duration::from_millis(40));
        }
        Self::listening(driver, Some(screen), &port)
    }

    fn listening(driver: Child, screen: Option<Child>, port: &str) -> Self {
        Self { driver, screen, address: format!("http://127.0.0.1:{port}") }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The driver is asked to quit first, which ends the browser; this ends the driver.
        for child in [Some(&mut self.driver), self.screen.as_mut()].into_iter().flatten() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Starts a driver that takes a free port, and reads which one out of the line that says so.
fn telling(program: &str, before: &str) -> (Child, String) {
    let mut driver = Command::new(program)
        .arg("--port=0")
        .process_group(0)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|_| panic!("{program} is not there; `cargo xtask test` brings it"));
    let output = driver.stdout.take().expect("its output is piped");
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let port = lines.find_map(|line| {
        let port = line.split_once(before)?.1;
        Some(port.trim_end_matches('.').to_owned())
    });
    // A driver that nobody listens to any more would end.
    std::thread::spawn(move || lines.for_each(drop));
    let port = port.unwrap_or_else(|| panic!("{program} says on which port it listens"));
    (driver, port)
}

/// A screen that nobody sees, and its name.
fn display() -> (Child, String) {
    let mut screen = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1280x1100x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb can be started; `cargo xtask test` installs it");
    let mut number = String::new();
    let output = screen.stdout.take().expect("its output is piped");
    BufReader::new(output).read_line(&mut number).expect("Xvfb says which screen it is");
    (screen, format!(":{}", number.trim()))
}

impl Engine {
    /// What the driver is asked for.
    pub(crate) fn wishes(self, profile: &Path, downloads: &Path) -> Capabilities {
        let wishes = match self {
            Self::Chromium => chromium(profile, downloads),
            Self::Firefox => firefox(downloads),
            Self::WebKit => webkit(),
        };
        let Json::Object(wishes) = wishes else { unreachable!("they are written as an object") };
        wishes.into()
    }
}

fn chromium(profile: &Path, downloads: &Path) -> Json {
    let profile = format!("--user-data-dir={}", profile.display());
    let flags: Vec<_> = FLAGS.into_iter().map(str::to_owned).chain([profile]).collect();
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "args": flags,
            "prefs": {
                "download.default_directory": downloads,
                "download.prompt_for_download": false,
            },
        },
        "goog:loggingPrefs": { "performance": "ALL", "browser": "ALL" },
    })
}

/// The driver makes a fresh profile each time.
fn firefox(downloads: &Path) -> Json {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless", "-width", "1280", "-height", "1000"],
            "prefs": {
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
                "browser.helperApps.neverAsk.saveToDisk": "application/pdf,application/age",
                "pdfjs.disabled": true,
            },
        },
    })
}

fn webkit() -> Json {
    let browser = engines::minibrowser().expect("`cargo xtask test` installs MiniBrowser");
    json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
    })
}
