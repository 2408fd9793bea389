//! A browser with a profile of its own, which is gone when the visit is over.

use std::future::Future;
use std::path::Path;

use tempfile::TempDir;
use thirtyfour::WebDriver;

use crate::engine::Driver;
use crate::{Engine, Page, Visitor, processes};

/// A browser with a fresh profile and a download folder, ended when it is dropped.
pub struct Browser {
    engine: Engine,
    driver: Driver,
    profile: TempDir,
    downloads: TempDir,
}

impl Browser {
    /// Starts a driver for a browser that nobody has used yet.
    ///
    /// # Panics
    /// Where the driver is not there.
    #[must_use]
    pub fn start(engine: Engine) -> Self {
        let profile = TempDir::new().expect("a folder can be made");
        let downloads = TempDir::new().expect("a folder can be made");
        let driver = Driver::start(engine, profile.path(), downloads.path());
        Self { engine, driver, profile, downloads }
    }

    /// What the browser keeps on the disk.
    #[must_use]
    pub fn profile(&self) -> &Path {
        self.profile.path()
    }

    /// Ends the browser, its driver and all that they started, as a power cut would, and starts the
    /// driver anew, for the same profile.
    ///
    /// # Panics
    /// Where the browser outlives it.
    pub fn is_cut_off(&mut self) {
        let profile = self.profile.path().to_owned();
        let groups = processes::groups_of(&profile);
        assert!(!groups.is_empty(), "there is a browser to end");
        processes::end(&groups);
        self.driver = Driver::start(self.engine, &profile, self.downloads.path());
    }

    /// Opens a window of the browser.
    ///
    /// # Panics
    /// Where the browser is not there.
    pub async fn connect(&self) -> WebDriver {
        let wishes = self.engine.wishes(self.profile.path(), self.downloads.path());
        WebDriver::new(&self.driver.address, wishes).await.expect("the browser can be started")
    }

    /// Lets a visitor at a page, in a window of their own.
    ///
    /// # Errors
    /// Where the page never comes.
    pub async fn visitor(&self, driver: WebDriver, page: Page) -> anyhow::Result<Visitor> {
        Visitor::new(self.engine, driver, page, self.downloads.path().to_owned()).await
    }
}

/// Opens a page in Chromium and lets a visitor at it. The browser is ended also when the visitor
/// falls over.
///
/// # Panics
/// With whatever the visitor stumbled over.
pub fn visit<F>(page: Page, story: impl FnOnce(Visitor) -> F)
where
    F: Future<Output = anyhow::Result<()>>,
{
    visit_in(Engine::Chromium, page, story);
}

/// The same in another browser.
///
/// # Panics
/// With whatever the visitor stumbled over.
pub fn visit_in<F>(engine: Engine, page: Page, story: impl FnOnce(Visitor) -> F)
where
    F: Future<Output = anyhow::Result<()>>,
{
    tell(async {
        let browser = Browser::start(engine);
        let driver = browser.connect().await;
        let end = match browser.visitor(driver.clone(), page).await {
            Ok(visitor) => story(visitor).await,
            Err(error) => Err(error),
        };
        driver.quit().await.expect("the browser can be ended");
        end
    });
}

/// Runs a story to its end.
///
/// # Panics
/// With whatever went wrong in it.
pub fn tell(story: impl Future<Output = anyhow::Result<()>>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    if let Err(error) = runtime.expect("a runtime can be made").block_on(story) {
        // Without the trace of the runtime, which would bury what the visitor saw.
        panic!("{}", error.chain().map(ToString::to_string).collect::<Vec<_>>().join(": "));
    }
}
