//! The fields of a Questionnaire (FHIR R4, and those of R5 that are read as R4).

use super::Place::{Coding, Condition, Initial, Item, Option as Choice, Questionnaire};
use super::Shape::{Any, Count, Flag, Many, One, Text};
use super::{Feature, Place};

const fn used(place: Place, name: &'static str, shape: super::Shape) -> Feature {
    Feature::used(place, name, shape)
}

const fn kept(place: Place, name: &'static str) -> Feature {
    Feature::kept(place, name)
}

const fn refused(place: Place, name: &'static str) -> Feature {
    Feature::refused(place, name)
}

/// Item types that ask for an answer.
const QUESTIONS: &str = "boolean decimal integer date dateTime time string text url choice \
                         open-choice quantity coding";

/// Item types whose answers may be too long; that of numbers is not watched.
const WRITTEN: &str = "string text url open-choice decimal integer";

/// Groups and questions.
const ALL: &str = "group boolean decimal integer date dateTime time string text url choice \
                   open-choice quantity coding";

/// Item types that can have options.
const CHOICES: &str = "choice open-choice coding string integer date time";

pub(super) const ELEMENTS: &[Feature] = &[
    used(Questionnaire, "resourceType", Text),
    kept(Questionnaire, "id"),
    kept(Questionnaire, "meta"),
    refused(Questionnaire, "implicitRules").misleads(),
    used(Questionnaire, "language", Text),
    kept(Questionnaire, "text"),
    used(Questionnaire, "contained", Any),
    used(Questionnaire, "url", Text),
    kept(Questionnaire, "identifier"),
    used(Questionnaire, "version", Text),
    kept(Questionnaire, "versionAlgorithmString"),
    kept(Questionnaire, "versionAlgorithmCoding"),
    kept(Questionnaire, "name"),
    used(Questionnaire, "title", Text),
    kept(Questionnaire, "derivedFrom"),
    kept(Questionnaire, "status"),
    kept(Questionnaire, "experimental"),
    kept(Questionnaire, "subjectType"),
    kept(Questionnaire, "date"),
    kept(Questionnaire, "publisher"),
    kept(Questionnaire, "contact"),
    kept(Questionnaire, "description"),
    used(Questionnaire, "useContext", Any),
    kept(Questionnaire, "jurisdiction"),
    kept(Questionnaire, "purpose"),
    kept(Questionnaire, "copyright"),
    kept(Questionnaire, "copyrightLabel"),
    kept(Questionnaire, "approvalDate"),
    kept(Questionnaire, "lastReviewDate"),
    kept(Questionnaire, "effectivePeriod"),
    used(Questionnaire, "code", Any),
    used(Questionnaire, "item", Many(Item)),
    refused(Questionnaire, "modifierExtension").misleads(),
    kept(Item, "id"),
    used(Item, "linkId", Text),
    kept(Item, "definition"),
    used(Item, "code", Any),
    used(Item, "prefix", Text),
    used(Item, "text", Text),
    used(Item, "type", Text),
    used(Item, "enableWhen", Many(Condition)),
    used(Item, "enableBehavior", Text),
    kept(Item, "disabledDisplay").counts(),
    used(Item, "required", Flag).on(ALL),
    used(Item, "repeats", Flag).on(ALL),
    used(Item, "readOnly", Flag).on(ALL),
    used(Item, "maxLength", Count).on(WRITTEN),
    used(Item, "answerConstraint", Text).on(CHOICES),
    used(Item, "answerOption", Many(Choice)).on(CHOICES),
    used(Item, "answerValueSet", Text).on("choice open-choice coding"),
    used(Item, "initial", Many(Initial)).on(QUESTIONS),
    used(Item, "item", Many(Item)),
    refused(Item, "modifierExtension").misleads(),
    kept(Choice, "id"),
    used(Choice, "valueInteger", Any),
    used(Choice, "valueDate", Text),
    used(Choice, "valueTime", Text),
    used(Choice, "valueString", Text),
    used(Choice, "valueCoding", One(Coding)),
    refused(Choice, "valueReference"),
    used(Choice, "initialSelected", Flag),
    refused(Choice, "modifierExtension").misleads(),
    kept(Condition, "id"),
    used(Condition, "question", Text),
    used(Condition, "operator", Text),
    used(Condition, "answerBoolean", Any),
    used(Condition, "answerDecimal", Any),
    used(Condition, "answerInteger", Any),
    used(Condition, "answerDate", Text),
    used(Condition, "answerDateTime", Text),
    used(Condition, "answerTime", Text),
    used(Condition, "answerString", Text),
    used(Condition, "answerCoding", One(Coding)),
    used(Condition, "answerQuantity", Any),
    refused(Condition, "answerReference"),
    refused(Condition, "modifierExtension").misleads(),
    kept(Initial, "id"),
    used(Initial, "valueBoolean", Any),
    used(Initial, "valueDecimal", Any),
    used(Initial, "valueInteger", Any),
    used(Initial, "valueDate", Text),
    used(Initial, "valueDateTime", Text),
    used(Initial, "valueTime", Text),
    used(Initial, "valueString", Text),
    used(Initial, "valueUri", Text),
    used(Initial, "valueCoding", One(Coding)),
    used(Initial, "valueQuantity", Any),
    refused(Initial, "valueAttachment"),
    refused(Initial, "valueReference"),
    refused(Initial, "modifierExtension").misleads(),
    kept(Coding, "id"),
    used(Coding, "system", Text),
    kept(Coding, "version").counts(),
    used(Coding, "code", Text),
    used(Coding, "display", Text),
    kept(Coding, "userSelected"),
];
