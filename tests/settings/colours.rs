//! Contrast is that of WCAG, and every accent that is taken can be read in both themes.

use proptest::prelude::*;
use trivsel::settings::Colour;

fn colour(text: &str) -> Colour {
    Colour::parse(text).unwrap()
}

#[test]
fn contrast_as_wcag_has_it() {
    let white = colour("#ffffff");
    let close = |one: f64, two: f64| assert!((one - two).abs() < 0.01, "{one} {two}");
    close(white.contrast(colour("#000000")), 21.0);
    close(white.contrast(white), 1.0);
    // The lightest grey that passes on white, and the first that does not.
    close(white.contrast(colour("#767676")), 4.54);
    close(white.contrast(colour("#777777")), 4.48);
    assert!(colour("#767676").shades().is_some());
    assert!(colour("#777777").shades().is_none());
}

#[test]
fn a_dark_accent_becomes_lighter_on_a_dark_page() {
    let shades = colour("#004d99").shades().unwrap();
    assert_eq!(shades.light.to_string(), "#004d99");
    assert_ne!(shades.dark, shades.light);
    assert!(colour("#0b0b0b").shades().is_some(), "even one that is nearly black");
}

proptest! {
    #[test]
    fn every_accent_can_be_read(bytes in any::<[u8; 3]>()) {
        let [red, green, blue] = bytes;
        let accent = colour(&format!("#{red:02x}{green:02x}{blue:02x}"));
        let white = colour("#ffffff");
        let Some(shades) = accent.shades() else {
            prop_assert!(accent.contrast(white) < 4.5);
            return Ok(());
        };
        let (tint, dark_tint) = (shades.light_tint.to_string(), shades.dark_tint.to_string());
        for ground in ["#ffffff", "#f3f5f8", "#e3f4f1", "#fdecee", &tint] {
            prop_assert!(shades.light.contrast(colour(ground)) >= 7.0);
            prop_assert!(shades.light_hover.contrast(colour(ground)) >= 7.0);
            prop_assert!(colour("#17202a").contrast(colour(ground)) >= 7.0);
        }
        for ground in ["#171d23", "#0f1317", "#10302b", "#35161b", "#06203d", &dark_tint] {
            prop_assert!(shades.dark.contrast(colour(ground)) >= 7.0);
            prop_assert!(shades.dark_hover.contrast(colour(ground)) >= 7.0);
        }
        prop_assert!(colour("#b5c0cc").contrast(shades.dark_tint) >= 7.0);
        prop_assert!(colour("#3d4754").contrast(shades.light_tint) >= 7.0);
    }

    #[test]
    fn any_text_is_a_colour_or_none(text in any::<String>()) {
        let shape = |text: &str| {
            text.len() == 7
                && text.starts_with('#')
                && text.bytes().skip(1).all(|byte| byte.is_ascii_hexdigit())
        };
        prop_assert_eq!(Colour::parse(&text).is_some(), shape(&text));
    }
}
