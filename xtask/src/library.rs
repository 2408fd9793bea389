//! Puts `forms/library.json` together: all that can be begun, with every translation, in one file
//! that is asked for behind the first screen. It moves JSON; what is in it is for the product to
//! read.
use anyhow::{Context, Result};
use serde_json::{Value, json};

/// The library's path on the site.
pub const NAME: &str = "forms/library.json";

/// The forms, in the order in which the model's families name them, beside what the model says.
pub fn assemble(model: &str, forms: &[String]) -> Result<String> {
    let mut library: Value = serde_json::from_str(model).context("in model.json")?;
    let read = |form: &String| serde_json::from_str(form).context("a form is not JSON");
    let mut forms = forms.iter().map(read).collect::<Result<Vec<Value>>>()?;
    let order = order(&library);
    let place = |form: &Value| {
        let code = form.pointer("/code/0/code").and_then(Value::as_str);
        order.iter().position(|known| Some(known.as_str()) == code).unwrap_or(order.len())
    };
    // A stable sort: forms of one kind stay in the order of their file names.
    forms.sort_by_key(place);
    library
        .as_object_mut()
        .context("model.json is no object")?
        .insert("forms".into(), json!(forms));
    Ok(serde_json::to_string(&library)?)
}

/// The codes of forms in the order in which the families name them.
fn order(library: &Value) -> Vec<String> {
    let families = library.get("families").and_then(Value::as_array).into_iter().flatten();
    let codes = families.filter_map(|family| family.get("forms")?.as_array()).flatten();
    codes.filter_map(Value::as_str).map(String::from).collect()
}
