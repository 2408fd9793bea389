//! Takes pictures of every screen and state into `docs/pictures/`, with a list of them for people.
//! `cargo xtask pictures` starts it; what is wrong on a screen is not looked for here.

#![allow(clippy::expect_used, reason = "a picture that cannot be taken should be missed at once")]

use std::cell::RefCell;
use std::fmt::Write as _;
use std::path::PathBuf;

use anyhow::Result;
use trivsel_browser_tests::tour::{Station, Tour};
use trivsel_browser_tests::{DESKTOP, PHONE, Visitor, Wish, house, visit};

const HEAD: &str = "# Every screen and state\nTaken by `cargo xtask pictures`. All names are made \
    up. Each picture shows the whole page, in a window of 1280 px and on a phone of 390 px.\n\n\
    | what | 1280 px | 390 px | dark | forced colours |\n|---|---|---|---|---|\n";

/// The windows, with how large their pictures are.
const WINDOWS: [(&str, (u32, u32), f64); 2] = [("1280", DESKTOP, 0.5), ("390", PHONE, 0.55)];
const WISHES: [(&str, Wish); 2] = [("moerk", Wish::Dark), ("kontrast", Wish::Forced)];

struct Album {
    folder: PathBuf,
    list: RefCell<String>,
}

impl Album {
    async fn keeps(&self, anna: &Visitor, station: Station) -> Result<()> {
        let mut line = format!("| {} |", station.what);
        for (window, size, scale) in WINDOWS {
            anna.has_a_screen_of(size).await?;
            self.takes(anna, &format!("{}-{window}", station.name), scale, &mut line).await?;
        }
        anna.has_a_screen_of(DESKTOP).await?;
        for (name, wish) in WISHES {
            if !station.is_main {
                line.push_str(" |");
                continue;
            }
            anna.wishes(wish).await?;
            self.takes(anna, &format!("{}-{name}", station.name), 0.4, &mut line).await?;
        }
        anna.wishes(Wish::None).await?;
        writeln!(self.list.borrow_mut(), "{line}")?;
        Ok(())
    }

    async fn takes(&self, anna: &Visitor, name: &str, scale: f64, line: &mut String) -> Result<()> {
        let file = format!("{name}.webp");
        write!(line, " [{name}]({file}) |")?;
        anna.takes_a_picture(&self.folder.join(file), scale).await
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
