//! What a choice starts with. A position is chosen by those who assess, and by nobody before them.

use std::rc::Rc;

use serde_json::Value as Json;

use super::items;

/// Chooses from the start what the municipality usually answers.
pub(super) fn choose(form: &mut Json, defaults: &[(Rc<str>, Rc<str>)]) {
    for (system, code) in defaults {
        items::each(form, &mut |item| {
            let is = |option: &Json| {
                items::option_code(option, system).is_some_and(|it| it.code == *code)
            };
            let fits = items::options(item).any(is);
            if !fits || items::is_position(item) {
                return;
            }
            for option in items::list(item, "answerOption") {
                let chosen = is(option);
                let Some(option) = option.as_object_mut() else { continue };
                option.shift_remove("initialSelected");
                if chosen {
                    option.insert("initialSelected".into(), true.into());
                }
            }
            // FHIR R4, invariant que-11: options say themselves what is chosen from the start.
            item.as_object_mut().map(|item| item.shift_remove("initial"));
        });
    }
}
