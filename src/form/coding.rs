//! FHIR codings and the addresses under which our own codes and extensions stand.
//! No code is looked up anywhere: an address is a name.

use std::rc::Rc;

use serde_json::{Map, Value as Json};

/// The base of every address that this project defines. The host is never contacted.
pub const BASE: &str = "https://trivsel.example/fhir/";

/// A FHIR R4 Coding (datatypes § 2.24.0.7). Two codings are the same when system and code are.
#[derive(Clone, Debug, Eq)]
pub struct Coding {
    /// Address of the code system.
    pub system: Option<Rc<str>>,
    /// The code itself.
    pub code: Rc<str>,
    /// How the code was shown when it was chosen.
    pub display: Option<Rc<str>>,
}

impl Coding {
    /// Reads a coding; one without a code is no choice that can be compared.
    pub(crate) fn read(json: &Json) -> Option<Self> {
        let text = |key: &str| json.get(key).and_then(Json::as_str).map(Rc::from);
        Some(Self { system: text("system"), code: text("code")?, display: text("display") })
    }

    /// Writes the coding as FHIR JSON.
    pub(crate) fn write(&self) -> Json {
        let mut map = Map::new();
        let fields = [("system", &self.system), ("display", &self.display)];
        for (key, value) in fields {
            if let Some(value) = value {
                map.insert(key.into(), Json::from(&**value));
            }
        }
        map.insert("code".into(), Json::from(&*self.code));
        Json::Object(map)
    }

    /// Whether the coding stands in one of our own code systems.
    pub fn is_in(&self, system: &str) -> bool {
        let own = |full: &str| {
            full.strip_prefix(BASE).and_then(|rest| rest.strip_prefix("CodeSystem/"))
                == Some(system)
        };
        self.system.as_deref().is_some_and(own)
    }
}

impl PartialEq for Coding {
    fn eq(&self, other: &Self) -> bool {
        self.system == other.system && self.code == other.code
    }
}
