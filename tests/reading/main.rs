//! Reading what nobody wrote for us: forms that are too large, too deep, broken or changed at any
//! place. What is read can be shown and recorded; what is not has faults.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fall over where it stands"
)]

mod any_input;
mod limits;

use serde_json::{Value as Json, json};
use trivsel::answers::Stamp;
use trivsel::form::Date;

fn questionnaire(items: Json) -> Json {
    json!({
        "resourceType": "Questionnaire",
        "url": "https://example.org/form",
        "title": "Et lille skema",
        "item": items,
    })
}

fn stamp() -> Stamp {
    Stamp {
        date: Date::parse("2026-11-21").unwrap(),
        id: "0b9e3c4a-5d6f-4a70-8b1c-2d3e4f506172".into(),
    }
}
