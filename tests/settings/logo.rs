//! A drawing is taken out of an SVG, and nothing else of it.

use trivsel::settings::Logo;

#[test]
fn title_view_box_and_paths_are_taken() {
    let svg = "<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<svg xmlns='http://www.w3.org/2000/svg' \
               width=\"10\" viewBox='0,0  40 40.5'>\n<title>Et træ</title><g><path id=\"a\"\n \
               d=\"M8 8\n  h24z\"/><path d='m1-1L.5 2' fill=\"red\"></path></g></svg>";
    let logo = Logo::from_svg(svg, None).unwrap();
    assert_eq!(&*logo.title, "Et træ");
    assert_eq!(&*logo.view_box, "0 0 40 40.5");
    assert_eq!(logo.paths, ["M8 8 h24z".into(), "m1-1L.5 2".into()]);
    assert_eq!(&*Logo::from_svg(svg, Some("Byens våben")).unwrap().title, "Byens våben");
    let again = Logo::from_svg(&logo.to_svg(), None).unwrap();
    assert_eq!(again, logo);
}

#[test]
fn what_is_no_drawing_is_refused() {
    for wrong in [
        "",
        "hello",
        "<svg>",
        "<svg viewBox='0 0 1 1'><title>A</title></svg>",
        "<svg viewBox='0 0 1 1'><path d='M0 0h1'/></svg>",
        "<svg viewBox='0 0 0 1'><title>A</title><path d='M0 0h1'/></svg>",
        "<svg viewBox='0 0 1'><title>A</title><path d='M0 0h1'/></svg>",
        "<svg><title>A</title><path d='M0 0h1'/></svg>",
        "<svg viewBox='0 0 1 1'><title>A</title><path d='M0 0h1;alert(1)'/></svg>",
        "<svg viewBox='0 0 1 1'><title>A</title><path d='h1'/></svg>",
        "<svg viewBox='0 0 1 1'><title>A</title><path id='d'/></svg>",
    ] {
        assert_eq!(Logo::from_svg(wrong, None), None, "{wrong}");
    }
}
