//! A form as a municipality has it. It is the form's JSON that is changed, so that screen, paper
//! and record read the same; a form that was dressed already and is dressed again is the same.
//!
//! What an item is for is read from its codes and extensions. No position is ever chosen ahead, and
//! the limit of days only points something out.

mod contacts;
mod defaults;
mod faces;
mod items;
mod labels;
mod limits;
mod sentences;

use serde_json::Value as Json;

use super::Settings;

impl Settings {
    /// A form as the municipality has it: its labels, ages, defaults, contacts and limits.
    #[must_use]
    pub fn dress(&self, form: &Json) -> Json {
        let mut form = form.clone();
        if is_for_settings(&form) {
            return form;
        }
        labels::follow(&mut form, &self.labels);
        faces::fit(&mut form, &self.bands);
        let language = sentences::language(&form);
        defaults::choose(&mut form, &self.defaults);
        contacts::tell(&mut form, &self.contacts, &language);
        contacts::retain(&mut form, self.retention.as_ref(), &language);
        limits::point_out(&mut form, &self.limits, &language);
        form
    }
}

/// The form with which settings are made says what they change, and is not changed by them.
fn is_for_settings(form: &Json) -> bool {
    items::has_code(form, "form", "settings")
}
