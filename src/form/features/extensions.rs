//! The extensions that this version knows: HL7's, those of Structured Data Capture, and our own.

use super::Place::{OnItem, OnOption, OnQuestionnaire, OnText};
use super::Shape::Any;
use super::{BASE, Feature, HL7, Place, R5, SDC};

const fn used(place: Place, base: &'static str, name: &'static str) -> Feature {
    Feature::used(place, name, Any).of(base)
}

const fn kept(place: Place, base: &'static str, name: &'static str) -> Feature {
    Feature::kept(place, name).of(base)
}

const fn missed(place: Place, base: &'static str, name: &'static str) -> Feature {
    Feature::kept(place, name).of(base).counts()
}

const fn refused(place: Place, base: &'static str, name: &'static str) -> Feature {
    Feature::refused(place, name).of(base)
}

/// Item types whose answers are written. What is asked of texts has its effect on texts only, and
/// is missed on the others.
const WRITTEN: &str = "string text url open-choice integer decimal date dateTime time quantity";

/// Groups and questions.
const ASKED: &str = "group boolean decimal integer date dateTime time string text url choice \
                     open-choice quantity coding";

/// Item types that can have options.
const CHOICES: &str = "choice open-choice coding string integer date time";

const NUMBERS: &str = "integer decimal date dateTime time quantity";

pub(super) const EXTENSIONS: &[Feature] = &[
    used(OnText, HL7, "translation"),
    missed(OnText, HL7, "rendering-markdown"),
    missed(OnText, HL7, "rendering-xhtml"),
    missed(OnText, HL7, "rendering-style"),
    refused(OnText, HL7, "cqf-expression"),
    used(OnItem, HL7, "questionnaire-itemControl"),
    used(OnItem, HL7, "questionnaire-hidden"),
    used(OnItem, HL7, "questionnaire-minOccurs"),
    used(OnItem, HL7, "questionnaire-maxOccurs"),
    used(OnItem, HL7, "minLength").on(WRITTEN),
    used(OnItem, HL7, "regex").on(WRITTEN),
    used(OnItem, HL7, "minValue").on(NUMBERS),
    used(OnItem, HL7, "maxValue").on(NUMBERS),
    used(OnItem, HL7, "maxDecimalPlaces").on("decimal quantity"),
    used(OnItem, HL7, "questionnaire-unit").on("integer decimal quantity"),
    used(OnItem, HL7, "questionnaire-unitOption").on("quantity"),
    used(OnItem, HL7, "entryFormat").on(ASKED),
    used(OnItem, HL7, "questionnaire-choiceOrientation").on(CHOICES),
    used(OnItem, HL7, "questionnaire-displayCategory").on("display"),
    used(OnItem, HL7, "targetConstraint"),
    used(OnItem, HL7, "variable"),
    used(OnItem, HL7, "questionnaire-constraint"),
    missed(OnItem, HL7, "questionnaire-sliderStepValue"),
    refused(OnItem, HL7, "questionnaire-unitValueSet"),
    missed(OnItem, HL7, "questionnaire-signatureRequired"),
    missed(OnItem, HL7, "questionnaire-usageMode"),
    missed(OnItem, HL7, "questionnaire-supportLink"),
    missed(OnItem, HL7, "rendering-styleSensitive"),
    kept(OnItem, HL7, "preferredTerminologyServer"),
    refused(OnItem, HL7, "cqf-expression"),
    refused(OnItem, HL7, "cqf-calculatedValue"),
    kept(OnItem, HL7, "questionnaire-fhirType"),
    kept(OnItem, HL7, "questionnaire-baseType"),
    kept(OnItem, HL7, "questionnaire-referenceResource"),
    kept(OnItem, HL7, "questionnaire-referenceProfile"),
    kept(OnItem, HL7, "questionnaire-referenceFilter"),
    kept(OnItem, HL7, "questionnaire-allowedResource"),
    kept(OnItem, HL7, "maxSize"),
    kept(OnItem, HL7, "mimeType"),
    kept(OnItem, HL7, "designNote"),
    used(OnOption, HL7, "questionnaire-optionExclusive"),
    used(OnOption, HL7, "questionnaire-optionPrefix"),
    kept(OnOption, HL7, "ordinalValue"),
    kept(OnOption, HL7, "itemWeight"),
    missed(OnOption, HL7, "valueset-label"),
    missed(OnOption, HL7, "valueset-conceptOrder"),
    kept(OnOption, R5, "ValueSet.expansion.contains.property"),
    used(OnQuestionnaire, HL7, "variable"),
    used(OnQuestionnaire, HL7, "targetConstraint"),
    kept(OnQuestionnaire, HL7, "cqf-library"),
    kept(OnQuestionnaire, HL7, "designNote"),
    missed(OnQuestionnaire, HL7, "rendering-styleSensitive"),
    used(OnQuestionnaire, HL7, "questionnaire-constraint"),
    missed(OnQuestionnaire, HL7, "questionnaire-signatureRequired"),
    kept(OnQuestionnaire, HL7, "preferredTerminologyServer"),
    kept(OnQuestionnaire, R5, "Questionnaire.versionAlgorithm[x]"),
    missed(OnItem, R5, "Questionnaire.item.disabledDisplay"),
    used(OnItem, SDC, "collapsible").on("group"),
    used(OnItem, SDC, "shortText").on(ASKED),
    used(OnItem, SDC, "initialExpression"),
    used(OnItem, SDC, "calculatedExpression"),
    used(OnItem, SDC, "enableWhenExpression").misleads(),
    used(OnItem, SDC, "minQuantity").on("quantity"),
    used(OnItem, SDC, "maxQuantity").on("quantity"),
    refused(OnItem, SDC, "answerExpression"),
    refused(OnItem, SDC, "candidateExpression"),
    refused(OnItem, SDC, "answerOptionsToggleExpression"),
    refused(OnItem, SDC, "contextExpression"),
    refused(OnItem, SDC, "itemPopulationContext"),
    refused(OnItem, SDC, "observationLinkPeriod"),
    refused(OnItem, SDC, "subQuestionnaire").misleads(),
    refused(OnItem, SDC, "lookupQuestionnaire"),
    refused(OnItem, SDC, "unitSupplementalSystem"),
    missed(OnItem, SDC, "unitOpen"),
    missed(OnItem, SDC, "openLabel"),
    missed(OnItem, SDC, "itemMedia"),
    missed(OnItem, SDC, "choiceColumn"),
    missed(OnItem, SDC, "columnCount"),
    missed(OnItem, SDC, "width"),
    kept(OnItem, SDC, "keyboard"),
    kept(OnItem, SDC, "optionalDisplay"),
    kept(OnItem, SDC, "isSubject"),
    kept(OnItem, SDC, "definitionExtract"),
    kept(OnItem, SDC, "definitionExtractValue"),
    kept(OnItem, SDC, "templateExtract"),
    kept(OnItem, SDC, "extractAllocateId"),
    kept(OnItem, SDC, "observationExtract"),
    kept(OnItem, SDC, "observation-extract-category"),
    missed(OnOption, SDC, "itemAnswerMedia"),
    kept(OnQuestionnaire, SDC, "launchContext"),
    kept(OnQuestionnaire, SDC, "sourceQueries"),
    refused(OnQuestionnaire, SDC, "sourceStructureMap"),
    refused(OnQuestionnaire, SDC, "itemPopulationContext"),
    refused(OnQuestionnaire, SDC, "questionnaireAdaptive").misleads(),
    missed(OnQuestionnaire, SDC, "entryMode"),
    kept(OnQuestionnaire, SDC, "endpoint"),
    kept(OnQuestionnaire, SDC, "performerType"),
    kept(OnQuestionnaire, SDC, "assemble-expectation"),
    kept(OnQuestionnaire, SDC, "assembleContext"),
    kept(OnQuestionnaire, SDC, "assembledFrom"),
    kept(OnQuestionnaire, SDC, "targetStructureMap"),
    kept(OnQuestionnaire, SDC, "definitionExtract"),
    kept(OnQuestionnaire, SDC, "templateExtract"),
    kept(OnQuestionnaire, SDC, "templateExtractBundle"),
    kept(OnQuestionnaire, SDC, "extractAllocateId"),
    kept(OnQuestionnaire, SDC, "observationExtract"),
    kept(OnQuestionnaire, SDC, "observation-extract-category"),
    used(OnItem, BASE, "signs"),
    used(OnItem, BASE, "alert").on("boolean"),
    used(OnItem, BASE, "due").on("date"),
    used(OnOption, BASE, "position"),
    used(OnOption, BASE, "meaning"),
    used(OnOption, BASE, "joined"),
];
