//! Whom to call, where a form asks whether a child is in danger; and when documents are deleted,
//! where it asks for that day.

use serde_json::{Value as Json, json};

use super::{items, sentences};
use crate::form::Text;
use crate::settings::Contact;
use crate::texts::{self, Dressing};

/// What the linkIds of our sentences end with, behind that of the item they stand at.
const CONTACT: &str = "settings-contact";
const RETENTION: &str = "settings-retention";

/// Says whom to call, in the conditions of what the form itself says there.
pub(super) fn tell(form: &mut Json, contacts: &[Contact], language: &str) {
    items::each(form, &mut |item| {
        let alert = items::own_extension(item, "alert");
        let Some(link_id) = items::link_id(item).filter(|_| alert.is_some()) else { return };
        forget(item, CONTACT);
        let when = conditions(item, &link_id);
        let said = contacts.iter().enumerate().map(|(place, contact)| {
            let id = format!("{link_id}.{CONTACT}-{}", place + 1);
            let mut said = sentences::display(id, &sentence(contact), language);
            said.extend(when.clone().into_iter().map(|(key, value)| (key.to_owned(), value)));
            Json::Object(said)
        });
        add(item, said.collect());
    });
}

/// Says when documents are deleted.
pub(super) fn retain(form: &mut Json, retention: Option<&Text>, language: &str) {
    items::each(form, &mut |item| {
        let asks = items::has_code(item, "concept", "delete-by");
        let Some(link_id) = items::link_id(item).filter(|_| asks) else { return };
        forget(item, RETENTION);
        let said = retention.map(|text| {
            let mut said = sentences::display(format!("{link_id}.{RETENTION}"), text, language);
            said.insert("extension".into(), help());
            Json::Object(said)
        });
        add(item, said.into_iter().collect());
    });
}

fn sentence(contact: &Contact) -> Text {
    let Contact { name, phone, when } = contact;
    let in_words = |said: &Dressing| (said.contact)(name, phone, when.as_deref());
    let [danish, english] = texts::dressing();
    Text::with(&in_words(danish), vec![("en".into(), in_words(english).into())])
}

/// HL7's way to say that a sentence is help for the question around it.
fn help() -> Json {
    json!([{
        "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
        "valueCodeableConcept": { "coding": [
            { "system": "http://hl7.org/fhir/questionnaire-item-control", "code": "help" },
        ] },
    }])
}

/// Takes away what was said here before.
fn forget(item: &mut Json, ours: &str) {
    let own = items::link_id(item).map(|link_id| format!("{link_id}.{ours}"));
    let Some(children) = item.get_mut("item").and_then(Json::as_array_mut) else { return };
    let is_ours = |child: &Json| {
        let link_id = child.get("linkId").and_then(Json::as_str);
        let rest = own.as_deref().zip(link_id).and_then(|(own, name)| name.strip_prefix(own));
        rest.is_some_and(is_place)
    };
    children.retain(|child| !is_ours(child));
    if children.is_empty() {
        item.as_object_mut().map(|item| item.shift_remove("item"));
    }
}

/// Whether this is what stands behind the names of our sentences: nothing, or `-` and a number. The
/// municipality may have sentences of its own with a similar name.
fn is_place(rest: &str) -> bool {
    let number = |digits: &str| digits.parse::<usize>().is_ok_and(|it| it.to_string() == digits);
    rest.is_empty() || rest.strip_prefix('-').is_some_and(number)
}

fn add(item: &mut Json, said: Vec<Json>) {
    // FHIR's JSON has no empty lists (R4 § 2.6.2).
    if let Some(children) = Some(item).filter(|_| !said.is_empty()).and_then(items::children) {
        children.extend(said);
    }
}

/// When the sentences of the form are shown that stand under an item; where there are none, and it
/// asks for yes or no, after yes.
fn conditions(item: &Json, link_id: &str) -> Vec<(&'static str, Json)> {
    let children = item.get("item").and_then(Json::as_array).into_iter().flatten();
    let mut sayings = children.filter(|child| items::is_of_type(child, &["display"]));
    let parts = |child: &Json| {
        let parts = ["enableWhen", "enableBehavior"];
        parts.into_iter().filter_map(|key| Some((key, child.get(key)?.clone()))).collect()
    };
    match sayings.find(|child| child.get("enableWhen").is_some()) {
        Some(child) => parts(child),
        None if items::is_of_type(item, &["boolean"]) => {
            let yes = json!([{ "question": link_id, "operator": "=", "answerBoolean": true }]);
            vec![("enableWhen", yes)]
        }
        None => Vec::new(),
    }
}
