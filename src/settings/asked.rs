//! Settings as answers to the form with which they are made. What an item stands for is its code in
//! our code system `setting`; what the form does not ask for stays as it was.

mod answered;
mod filled;

use std::rc::Rc;

use crate::answers::{Address, Answer, Answers};
use crate::form::{Coding, Form, Item, Value};

/// Our code system for what an item stands for.
const SETTING: &str = "setting";

/// Whether a form is the one with which settings are made.
pub fn makes_settings(form: &Form) -> bool {
    form.codes.iter().any(|coding| coding.is_in("form") && &*coding.code == "settings")
}

/// The items of the form by what they stand for.
fn items<'a>(form: &'a Form, setting: &'a str) -> impl Iterator<Item = &'a Rc<Item>> {
    form.items().iter().filter(move |item| code_in(item, SETTING).as_deref() == Some(setting))
}

/// The item that stands for this.
fn item<'a>(form: &'a Form, setting: &'a str) -> Option<&'a Rc<Item>> {
    items(form, setting).next()
}

/// The code of an item in one of our code systems.
fn code_in(item: &Item, system: &str) -> Option<Rc<str>> {
    let coding = item.codes.iter().find(|coding| coding.is_in(system));
    coding.map(|coding| coding.code.clone())
}

/// The codes that an item offers.
fn offered(item: &Item) -> impl Iterator<Item = &Coding> {
    item.options.iter().filter_map(|option| match &option.value {
        Value::Coding(coding) => Some(coding),
        _ => None,
    })
}

/// The name of the code system of ours that a coding is in.
fn system(coding: &Coding) -> Option<&str> {
    let own = coding.system.as_deref()?.strip_prefix(crate::form::BASE)?;
    own.strip_prefix("CodeSystem/")
}

/// The first answer at an address.
fn answer<'a>(answers: &'a Answers, at: &Address) -> Option<&'a Answer> {
    answers.at(at).first().filter(|answer| !answer.is_empty())
}
