//! The byte budgets: what a household with a slow line is asked to wait for. They are compared
//! with `dist/build-info.json`; nothing is built here.
use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::house::{self, House};

/// One thing that is counted, and the most it may come to.
struct Budget {
    what: &'static str,
    unit: &'static str,
    most: u64,
    count: fn(&House, &Value) -> Result<u64>,
}

const BUDGETS: [Budget; 6] = [
    Budget {
        what: "first screen with its largest form",
        unit: "bytes of brotli",
        most: 150_000,
        count: |_, info| number(info, "/first_screen/brotli"),
    },
    // Nobody waits for the next two: a form can be begun and filled in before they are there. All
    // that the model's instruments ask for beyond the first form is in them, and drafts, undo, the
    // receiver's side, a second language of the screen, help and the parents' page besides.
    Budget {
        what: "whole program behind the first screen",
        unit: "bytes of brotli",
        most: 500_000,
        count: |_, info| number(info, "/whole/brotli"),
    },
    Budget {
        what: "library of all forms and languages",
        unit: "bytes of brotli",
        most: 150_000,
        count: |_, info| number(info, "/library/brotli"),
    },
    Budget {
        what: "worker with fonts",
        unit: "bytes of brotli",
        most: 850_000,
        count: |_, info| number(info, "/second/brotli"),
    },
    Budget {
        what: "trivsel.html",
        unit: "bytes on disk",
        most: 2_500_000,
        count: |house, _| Ok(house::bytes(&house.dist().join("trivsel.html"))?.len() as u64),
    },
    Budget {
        what: "www/element.js",
        unit: "lines",
        most: 149,
        count: |house, _| Ok(house::text(&house.www().join("element.js"))?.lines().count() as u64),
    },
];

/// Prints each count beside its budget; fails when one is exceeded.
pub fn check(house: &House) -> Result<()> {
    let info = house::text(&house.dist().join("build-info.json"))?;
    let info: Value = serde_json::from_str(&info)?;
    let mut faults = Vec::new();
    for budget in &BUDGETS {
        let count = (budget.count)(house, &info)?;
        println!("  {:>9} of {:>9} {}: {}", count, budget.most, budget.unit, budget.what);
        if count > budget.most {
            faults.push(format!("{} is over by {}", budget.what, count - budget.most));
        }
    }
    if !faults.is_empty() {
        bail!("over budget: {}", faults.join("; "));
    }
    Ok(())
}

fn number(info: &Value, pointer: &str) -> Result<u64> {
    let number = info.pointer(pointer).and_then(Value::as_u64);
    number.with_context(|| format!("build-info.json has no {pointer}"))
}
