//! The three positions can be told apart by their colours alone, also without one kind of cones.
//! They have a shape and a word besides.

use crate::eyes::{EYES, distance, seen};
use crate::tokens::themes;

/// The least distance; 10 is easy to tell.
const LEAST: f64 = 15.0;

const PAIRS: [(&str, &str); 3] = [("t", "o"), ("t", "b"), ("o", "b")];

#[test]
fn positions_differ_for_all_eyes() {
    for theme in themes() {
        for (eyes, matrix) in &EYES {
            for (one, other) in PAIRS {
                let [first, second] = [one, other].map(|it| seen(matrix, theme.colour(it)));
                let apart = distance(first, second);
                let name = theme.name;
                assert!(apart >= LEAST, "{name}, {eyes}: {one} and {other} are {apart:.1} apart");
            }
        }
    }
}

/// A traffic light fails where ours does not: the measure measures what it is meant to.
#[test]
fn a_traffic_light_would_not_do() {
    let [green, red] =
        ["#00a651", "#ed1c24"].map(|it| trivsel::settings::Colour::parse(it).unwrap());
    let (_, deutan) = EYES[2];
    assert!(distance(seen(&deutan, green), seen(&deutan, red)) < LEAST);
}
