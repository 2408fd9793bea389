//! Which forms are proposed to whom. A proposal is no gate: what does not suit can be begun too.

use super::Place;
use crate::form::Form;

impl Place {
    /// Whether a form is proposed here: it is meant for somebody who works here, and for the
    /// child's age in completed months. Where no age is known, that of the children here counts.
    pub fn suits(&self, form: &Form, months: Option<u32>) -> bool {
        self.has_role_of(form) && self.has_age_of(form, months)
    }

    /// A form that names no roles is meant for everybody.
    fn has_role_of(&self, form: &Form) -> bool {
        let here = |role: &str| self.roles.iter().any(|own| &**own == role);
        form.roles.is_empty() || form.roles.iter().any(|role| here(&role.code))
    }

    fn has_age_of(&self, form: &Form, months: Option<u32>) -> bool {
        let asked = months.map(|months| (months, months)).or(self.months);
        match (form.months, asked) {
            (Some((from, to)), Some((youngest, oldest))) => from <= oldest && youngest <= to,
            _ => true,
        }
    }
}
