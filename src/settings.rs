//! What a municipality decides: labels, age bands, contacts, limits, recipients, forms of its own.
//!
//! Settings are a file (`settings.json`, described by `www/settings.schema.json`). What they change
//! in a form they change in its JSON, before it is read ([`Settings::dress`]): so screen, paper and
//! record show the same, and no other room has to know of them. Nothing here is kept anywhere.
//!
//! | part | what it does |
//! |---|---|
//! | `read`, `places`, `fault` | reads a file and lists every fault with its place |
//! | `asked` | settings as answers to the form with which they are made |
//! | `write` | writes the file again |
//! | `say` | settings and their faults in words |
//! | `dress` | what settings change in a form |
//! | `colour`, `logo` | a colour that can be read, a drawing that is taken out of an SVG |

mod asked;
mod colour;
mod dress;
mod fault;
mod logo;
mod places;
mod read;
mod say;
mod write;

use std::rc::Rc;

use serde_json::Value as Json;

use crate::form::Text;
use crate::seal::Recipient;

pub use asked::makes_settings;
pub use colour::{Colour, Shades};
pub use fault::{Fault, Problem};
pub use read::Reading;
pub use say::Part;

/// What a municipality decides. The default decides nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// What the municipality is called.
    pub name: Option<Rc<str>>,
    /// What codes are called here, in place of what our forms say.
    pub labels: Vec<Label>,
    /// For which ages forms are meant here, in place of what they say.
    pub bands: Vec<Band>,
    /// What a choice starts with: the name of one of our code systems, and a code.
    pub defaults: Vec<(Rc<str>, Rc<str>)>,
    /// How many days after the assessment a follow-up should be at the latest, by position code.
    pub limits: Vec<(Rc<str>, u32)>,
    /// Whom to call when a child is in acute danger.
    pub contacts: Vec<Contact>,
    /// When documents are to be deleted or filed.
    pub retention: Option<Text>,
    /// A colour, as `#rrggbb`.
    pub accent: Option<Rc<str>>,
    /// A drawing that stands in the head of the page.
    pub logo: Option<Logo>,
    /// Whether the browser may check the spelling, because it does so on this device alone.
    pub spell_check: bool,
    /// Whether positions may follow into another form, where consent allows it too.
    pub positions_follow: bool,
    /// For whom files can be sealed, by name.
    pub recipients: Vec<(Rc<str>, Recipient)>,
    /// Whoever has its identity can also open the files that are sealed for a recipient, but not
    /// those with a code (a file of age that a passphrase opens has no other recipient).
    pub recovery: Option<Recipient>,
    /// Forms of the municipality's own, as Questionnaires; one with the address of ours takes its
    /// place.
    pub forms: Vec<Json>,
}

/// What a code is called.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The name of one of our code systems, for example `position`.
    pub system: Rc<str>,
    /// The code.
    pub code: Rc<str>,
    /// What it is called here.
    pub text: Text,
}

/// For which ages a form is meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The form's canonical address.
    pub form: Rc<str>,
    /// Completed months, both ends inclusive.
    pub months: (u32, u32),
    /// What the form is called here.
    pub title: Option<Text>,
}

/// Whom to call.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// Who it is, for example a duty officer.
    pub name: Rc<str>,
    /// The number, as it is written.
    pub phone: Rc<str>,
    /// When they can be reached.
    pub when: Option<Rc<str>>,
}

/// A drawing of one colour, that of the words beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Logo {
    /// What it shows, for those who listen.
    pub title: Rc<str>,
    /// SVG `viewBox`: four numbers.
    pub view_box: Rc<str>,
    /// SVG path data.
    pub paths: Vec<Rc<str>>,
}
