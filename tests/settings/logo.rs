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
        "<svg viewBox='0 0 1 1'><title>A</title><!-- <path d='M0 0h1'/> --></svg>",
    ] {
        assert_eq!(Logo::from_svg(wrong, None), None, "{wrong}");
    }
}

#[test]
fn what_would_look_otherwise_without_the_rest_is_refused() {
    let path = "<path d='M0 0h1'/>";
    let whole = |inside: &str| format!("<svg viewBox='0 0 1 1'><title>A</title>{inside}</svg>");
    for more in [
        "<rect width='1' height='1'/>",
        "<circle r='1'/>",
        "<polygon points='0,0 1,1 0,1'/>",
        "<text>Vores by</text>",
        "<image href='a.png'/>",
        "<use href='#a'/>",
        "<defs><linearGradient id='a'/></defs>",
        "<clipPath id='a'/>",
        "<mask id='a'/>",
        "<style>path { fill: none }</style>",
        "<script>alert(1)</script>",
        "<svg:rect width='1'/>",
        "<svg viewBox='0 0 9 9'/>",
        "<g transform='scale(2)'></g>",
        "<path style='fill:red; transform: scale(2)' d='M0 0h1'/>",
        "<path clip-path='url(#a)' d='M0 0h1'/>",
        "<path fill='none' stroke='#000' d='M0 0h1'/>",
        "<g stroke='#000'><path style='fill:none' d='M0 0h1'/></g>",
    ] {
        assert_eq!(Logo::from_svg(&whole(&[more, path].concat()), None), None, "{more}");
    }
    let moved = "<svg viewBox='0 0 1 1' transform='scale(2)'><title>A</title><path d='M0 0h1'/>";
    assert_eq!(Logo::from_svg(moved, None), None);
    for quiet in [
        "<defs id='a'/>",
        "<desc>Et ord</desc>",
        "<metadata><rdf:RDF><cc:Work about=''/></rdf:RDF></metadata>",
        "<!-- <rect/> -->",
    ] {
        let logo = Logo::from_svg(&whole(&[quiet, path].concat()), None);
        assert_eq!(logo.map(|logo| logo.paths.len()), Some(1), "{quiet}");
    }
}

#[test]
fn paths_that_nobody_sees_are_left_out() {
    let svg = "<svg viewBox='0 0 24 24' fill='none'><title>A</title>\
               <path d='M0 0h24v24H0z'/><path fill='#123' d='M1 1h2v2z'/></svg>";
    assert_eq!(Logo::from_svg(svg, None).unwrap().paths, ["M1 1h2v2z".into()]);
    let svg = svg.replace(" fill='#123'", "");
    assert_eq!(Logo::from_svg(&svg, None), None, "nothing of it is seen");
}

#[test]
fn a_title_is_read_as_xml() {
    let svg = "<svg viewBox='0 0 1 1'><title>Børn &amp; unge &#60;&#xE6;&gt; &amp;lt; &x;</title>\
               <path d='M0 0h1'/></svg>";
    let logo = Logo::from_svg(svg, None).unwrap();
    assert_eq!(&*logo.title, "Børn & unge <æ> &lt; &x;");
    assert_eq!(Logo::from_svg(&logo.to_svg(), None), Some(logo), "however often it is changed");
}
