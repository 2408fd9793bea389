//! A text of a form in the languages that the form carries (FHIR extension `translation`).

use std::rc::Rc;

use serde_json::Value as Json;

use super::languages::is_kin;

const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";

/// A text with its translations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    main: Rc<str>,
    others: Vec<(Rc<str>, Rc<str>)>,
}

impl Text {
    /// A text in the form's own language only.
    pub fn new(text: &str) -> Self {
        Self { main: text.into(), others: Vec::new() }
    }

    /// A text with its translations, each after its language.
    pub(crate) fn with(text: &str, others: Vec<(Rc<str>, Rc<str>)>) -> Self {
        Self { main: text.into(), others }
    }

    /// Reads a text that stands as one text for each language, Danish among them:
    /// `{ "da": "...", "en": "..." }`.
    pub(crate) fn of_languages(json: &Json) -> Option<Self> {
        let languages = json.as_object()?;
        let main = languages.get("da")?.as_str()?;
        let others = languages.iter().filter(|(language, _)| *language != "da");
        let others =
            others.map(|(language, text)| Some((Rc::from(&**language), Rc::from(text.as_str()?))));
        Some(Self { main: main.into(), others: others.collect::<Option<_>>()? })
    }

    /// Reads `key` and the translations in `_key`; an absent text is `None`.
    pub(crate) fn read(json: &Json, key: &str) -> Option<Self> {
        let main = json.get(key)?.as_str()?;
        let mut text = Self::new(main);
        let more = json.get(format!("_{key}")).and_then(|meta| meta.get("extension"));
        for extension in more.and_then(Json::as_array).into_iter().flatten() {
            text.others.extend(translation(extension));
        }
        Some(text)
    }

    /// The text in a language (BCP 47), or in the form's own where it has no such translation.
    pub fn in_language(&self, language: &str) -> &str {
        let exact = self.others.iter().find(|(tag, _)| &**tag == language);
        let found = if crate::WHOLE { exact.or_else(|| self.kin(language)) } else { exact };
        found.map_or(&self.main, |(_, text)| text)
    }

    /// A translation for another region: British English serves where English is asked for.
    fn kin(&self, language: &str) -> Option<&(Rc<str>, Rc<str>)> {
        self.others.iter().find(|(tag, _)| is_kin(tag, language))
    }

    /// The text with another before it, in each language that one of them is in.
    pub(super) fn after(&self, first: &Self) -> Self {
        let both =
            |language: &str| [first.in_language(language), self.in_language(language)].join(" ");
        let languages = self.others.iter().chain(&first.others).map(|(language, _)| language);
        let others = languages.map(|language| (language.clone(), both(language).into()));
        let main = [&*first.main, &*self.main].join(" ").into();
        Self { main, others: others.collect() }
    }

    /// The translations, each after its language.
    pub(crate) fn others(&self) -> &[(Rc<str>, Rc<str>)] {
        &self.others
    }

    /// The text in one language alone.
    pub(super) fn only(&self, language: &str) -> Self {
        Self::new(self.in_language(language))
    }

    /// The languages of its translations (BCP 47).
    pub fn languages(&self) -> impl Iterator<Item = &Rc<str>> {
        self.others.iter().map(|(language, _)| language)
    }

    /// The text in the form's own language.
    pub fn main(&self) -> &Rc<str> {
        &self.main
    }
}

fn translation(extension: &Json) -> Option<(Rc<str>, Rc<str>)> {
    if extension.get("url")?.as_str()? != TRANSLATION {
        return None;
    }
    let parts = extension.get("extension")?.as_array()?;
    let part = |name: &str, key: &str| {
        let found = parts.iter().find(|part| part.get("url").and_then(Json::as_str) == Some(name));
        found.and_then(|part| part.get(key)?.as_str()).map(Rc::from)
    };
    Some((part("lang", "valueCode")?, part("content", "valueString")?))
}
