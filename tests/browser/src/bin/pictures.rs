//! Takes pictures of every screen and state into `docs/pictures/`, with a list of them for people.
//! `cargo xtask pictures` starts it; what is wrong on a screen is not looked for here.

#![allow(clippy::expect_used, reason = "a picture that cannot be taken should be missed at once")]

use std::cell::RefCell;
use std::fmt::Write as _;
use std::path::PathBuf;

use anyhow::Result;
use serde_json::json;
use trivsel_browser_tests::tour::{Station, Tour};
use trivsel_browser_tests::{DESKTOP, PHONE, Visitor, Wish, house, visit};

const HEAD: &str = "# Every screen and state\nTaken by `cargo xtask pictures`. All names are made \
    up. A picture shows the whole page, in a window of 1280 px and on a phone of 390 px; what lies over a \
    page is shown in its window, and the variants of a long page as far down as they differ. \
    Those that end in `-vindue` are for the front page of the project.\n\n\
    | screen | what is seen | 1280 px | 390 px | dark | forced colours |\n|---|---|---|---|---|---|\n";

/// The heading of what is looked at.
const HEADING: &str = r#"
const root = document.querySelector("trivsel-skema").shadowRoot;
const over = root.querySelector("dialog[open]") ?? root;
return over.querySelector("h1, h2")?.innerText ?? "";"#;

/// How far down the pictures of the main screens and of the others go.
const MOST: [u32; 2] = [20_000, 2_200];
/// The windows, with how large their pictures are.
const WINDOWS: [(&str, (u32, u32), f64); 2] = [("1280", DESKTOP, 0.5), ("390", PHONE, 0.55)];
/// What the front page of the project shows: a window of it, and no more.
const SHOWN: [(&str, &str); 4] =
    [("start", "1280"), ("trivsel", "1280"), ("aflever", "1280"), ("trivsel", "390")];
const WISHES: [(&str, Wish); 2] = [("moerk", Wish::Dark), ("kontrast", Wish::Forced)];

struct Album {
    folder: PathBuf,
    list: RefCell<String>,
}

impl Album {
    async fn keeps(&self, anna: &Visitor, station: Station) -> Result<()> {
        // Nothing is pointed at.
        let aside = json!({ "type": "mouseMoved", "x": 1, "y": 1 });
        anna.devtools("Input.dispatchMouseEvent", aside).await?;
        let heading = anna.script(HEADING, vec![]).await?;
        let mut line = format!("| {} | {} |", heading.as_str().unwrap_or_default(), station.what);
        for (window, size, scale) in WINDOWS {
            anna.has_a_screen_of(size).await?;
            let most = if station.is_main { MOST[0] } else { MOST[1] };
            let name = format!("{}-{window}", station.name);
            self.takes(anna, &name, (scale, most), &mut line).await?;
            if SHOWN.contains(&(station.name, window)) {
                let file = self.folder.join(format!("{name}-vindue.webp"));
                anna.takes_a_picture(&file, 0.6, size.1).await?;
            }
        }
        anna.has_a_screen_of(DESKTOP).await?;
        for (name, wish) in WISHES {
            if !station.is_main {
                line.push_str(" |");
                continue;
            }
            anna.wishes(wish).await?;
            self.takes(anna, &format!("{}-{name}", station.name), (0.4, MOST[0]), &mut line)
                .await?;
        }
        anna.wishes(Wish::None).await?;
        writeln!(self.list.borrow_mut(), "{line}")?;
        Ok(())
    }

    async fn takes(
        &self,
        anna: &Visitor,
        name: &str,
        (scale, most): (f64, u32),
        line: &mut String,
    ) -> Result<()> {
        let file = format!("{name}.webp");
        write!(line, " [{name}]({file}) |")?;
        anna.takes_a_picture(&self.folder.join(file), scale, most).await
    }
}

fn main() -> Result<()> {
    let folder = house().join("docs/pictures");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    let album = Album { folder, list: RefCell::new(HEAD.to_owned()) };
    for tour in Tour::ALL {
        let album = &album;
        visit(tour.page(), async |anna| {
            tour.walk(&anna, &async |anna: &Visitor, station| album.keeps(anna, station).await)
                .await
        });
    }
    std::fs::write(album.folder.join("README.md"), album.list.take())?;
    Ok(())
}
