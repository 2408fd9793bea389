//! Settings and their faults in words. Where a code has a name in a form, whoever asks knows it and
//! hands it in.

use crate::form;
use crate::settings::{Contact, Fault, Problem, Settings};
use crate::texts::{self, Texts};

/// What is decided about one thing: what it is called, and the sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is called.
    pub title: &'static str,
    /// What is decided.
    pub lines: Vec<String>,
}

impl Settings {
    /// All that is decided, part by part. `name` finds what a form calls a code of a system, and a
    /// form of an address.
    pub fn say(
        &self,
        texts: &'static Texts,
        name: &dyn Fn(&str, &str) -> Option<String>,
    ) -> Vec<Part> {
        let said = &texts.settings().said;
        let title = |form: &str| name("form", form).unwrap_or_else(|| form.to_owned());
        let parts = [
            (said.labels, self.labels_said(texts)),
            (said.limits, self.limits_said(texts, name)),
            (said.contacts, self.contacts.iter().map(call(texts)).collect()),
            (said.bands, self.bands_said(texts, &title)),
            (said.defaults, self.defaults_said(name)),
            (said.retention, self.retention_said(texts)),
            (said.recipients, self.recipients_said(texts)),
            (said.forms, self.forms.iter().map(|form| own_title(form, texts)).collect()),
            (said.looks, self.looks_said(texts)),
            (said.others, self.others_said(texts)),
        ];
        let parts = parts.into_iter().map(|(title, lines)| Part { title, lines });
        parts.filter(|part| !part.lines.is_empty()).collect()
    }

    fn labels_said(&self, texts: &'static Texts) -> Vec<String> {
        let say = texts.settings().said.label;
        let labels = self.labels.iter();
        labels.map(|it| say(it.text.in_language(texts.language), &it.code, &it.system)).collect()
    }

    fn limits_said(
        &self,
        texts: &'static Texts,
        name: &dyn Fn(&str, &str) -> Option<String>,
    ) -> Vec<String> {
        let limits = self.limits.iter().map(|(code, days)| {
            let position = name("position", code).unwrap_or_else(|| code.to_string());
            (texts.settings().said.limit)(&position, *days)
        });
        limits.collect()
    }

    fn bands_said(&self, texts: &'static Texts, title: &dyn Fn(&str) -> String) -> Vec<String> {
        let bands = self.bands.iter().map(|band| {
            let own = band.title.as_ref().map(|title| title.in_language(texts.language).to_owned());
            let (low, high) = band.months;
            (texts.settings().said.band)(&own.unwrap_or_else(|| title(&band.form)), low, high)
        });
        bands.collect()
    }

    fn defaults_said(&self, name: &dyn Fn(&str, &str) -> Option<String>) -> Vec<String> {
        let defaults = self.defaults.iter();
        defaults
            .map(|(system, code)| name(system, code).unwrap_or_else(|| format!("{system}: {code}")))
            .collect()
    }

    fn retention_said(&self, texts: &'static Texts) -> Vec<String> {
        let retention = self.retention.iter();
        retention.map(|text| text.in_language(texts.language).to_owned()).collect()
    }

    fn recipients_said(&self, texts: &'static Texts) -> Vec<String> {
        let names = self.recipients.iter().map(|(name, _)| name.to_string());
        let recovery = self.recovery.iter().map(|_| texts.settings().said.recovery.to_owned());
        names.chain(recovery).collect()
    }

    fn looks_said(&self, texts: &'static Texts) -> Vec<String> {
        let said = &texts.settings().said;
        let accent = self.accent.iter().map(|accent| (said.accent)(accent));
        accent.chain(self.logo.iter().map(|logo| (said.logo)(&logo.title))).collect()
    }

    fn others_said(&self, texts: &'static Texts) -> Vec<String> {
        let said = &texts.settings().said;
        let all =
            [(self.spell_check, said.spell_check), (self.positions_follow, said.positions_follow)];
        all.into_iter().filter(|(on, _)| *on).map(|(_, said)| said.to_owned()).collect()
    }
}

/// Whom to call, as the forms say it too.
fn call(texts: &'static Texts) -> impl Fn(&Contact) -> String {
    let [danish, english] = texts::dressing();
    let said = if texts.language == "en" { english } else { danish };
    |contact| (said.contact)(&contact.name, &contact.phone, contact.when.as_deref())
}

fn own_title(form: &serde_json::Value, texts: &Texts) -> String {
    let title = form::Text::read(form, "title").unwrap_or_default();
    title.in_language(texts.language).to_owned()
}

impl Fault {
    /// What is wrong, and what to do.
    pub fn say(&self, texts: &'static Texts) -> String {
        let wrong = &texts.settings().wrong;
        match &self.problem {
            Problem::NotJson => wrong.not_json.into(),
            Problem::TooLarge => wrong.too_large.into(),
            Problem::Version => wrong.version.into(),
            Problem::Unknown(name) => (wrong.unknown)(name),
            Problem::Missing(name) => (wrong.missing)(name),
            Problem::NotAnObject => wrong.not_an_object.into(),
            Problem::NotAList => wrong.not_a_list.into(),
            Problem::TooMany(most) => (wrong.too_many)(*most),
            Problem::NotWords => wrong.not_words.into(),
            Problem::TooLong(most) => (wrong.too_long)(*most),
            Problem::NotAText => wrong.not_a_text.into(),
            Problem::NotYesOrNo => wrong.not_yes_or_no.into(),
            Problem::NotACode => wrong.not_a_code.into(),
            Problem::NotAPosition => wrong.not_a_position.into(),
            Problem::PositionAhead => wrong.position_ahead.into(),
            Problem::NotDays => wrong.not_days.into(),
            Problem::NotMonths => wrong.not_months.into(),
            Problem::NotAColour => wrong.not_a_colour.into(),
            Problem::TooPale => wrong.too_pale.into(),
            Problem::NotAViewBox => wrong.not_a_view_box.into(),
            Problem::NotAPath => wrong.not_a_path.into(),
            Problem::NotADrawing => wrong.not_a_drawing.into(),
            Problem::NotARecipient => wrong.not_a_recipient.into(),
            Problem::NoAddress(title) => (wrong.no_address)(title),
            Problem::MakesSettings(title) => (wrong.makes_settings)(title),
            Problem::Form { title, problem } => {
                let (path, problem) = (String::new(), problem.clone());
                let fault = form::Fault { path, link_id: None, problem };
                (wrong.form)(title, &texts.report().fault(&fault))
            }
        }
    }
}
