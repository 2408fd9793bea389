//! A form, someone who answers it by linkIds, and what they see.

use std::rc::Rc;

use serde_json::{Value as Json, json};
use trivsel::answers::{Address, Answer, Answers, Stamp};
use trivsel::form::{Date, Form, Item, Problem, Value};
use trivsel::sheet::{Row, Sheet};

const HL7: &str = "http://hl7.org/fhir/StructureDefinition/";
const SDC: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

pub(crate) fn fhirpath(expression: &str) -> Json {
    json!({ "language": "text/fhirpath", "expression": expression })
}

pub(crate) fn enabled_when(expression: &str) -> Json {
    json!({ "url": format!("{SDC}enableWhenExpression"), "valueExpression": fhirpath(expression) })
}

pub(crate) fn calculated(expression: &str) -> Json {
    json!({ "url": format!("{SDC}calculatedExpression"), "valueExpression": fhirpath(expression) })
}

pub(crate) fn starts_with(expression: &str) -> Json {
    json!({ "url": format!("{SDC}initialExpression"), "valueExpression": fhirpath(expression) })
}

pub(crate) fn variable(name: &str, expression: &str) -> Json {
    let mut value = fhirpath(expression);
    value["name"] = name.into();
    json!({ "url": format!("{HL7}variable"), "valueExpression": value })
}

pub(crate) fn constraint(key: &str, expression: &str) -> Json {
    json!({ "url": format!("{HL7}targetConstraint"), "extension": [
        { "url": "key", "valueId": key },
        { "url": "severity", "valueCode": "warning" },
        { "url": "expression", "valueExpression": fhirpath(expression) },
        { "url": "human", "valueString": format!("Se på {key}") },
    ] })
}

/// A choice of these codes; the option of one of them may carry a position.
pub(crate) fn choice(link_id: &str, codes: &[&str]) -> Json {
    let option = |code: &&str| json!({ "valueCoding": { "system": "urn:codes", "code": code } });
    let options: Vec<Json> = codes.iter().map(option).collect();
    json!({ "linkId": link_id, "type": "choice", "answerOption": options })
}

/// A questionnaire with these items, and these extensions at its top.
pub(crate) fn questionnaire(items: Json, extensions: Json) -> Json {
    json!({
        "resourceType": "Questionnaire",
        "url": "https://example.org/form",
        "title": "Et lille skema",
        "extension": extensions,
        "item": items,
    })
}

pub(crate) fn form(items: Json) -> Rc<Form> {
    form_with(items, json!([]))
}

pub(crate) fn form_with(items: Json, extensions: Json) -> Rc<Form> {
    let reading = Form::from_json(questionnaire(items, extensions));
    assert_eq!(reading.faults, []);
    Rc::new(reading.form.unwrap())
}

/// The paths of the circles that keep a form from being filled in.
pub(crate) fn circles(items: Json) -> Vec<String> {
    let reading = Form::from_json(questionnaire(items, json!([])));
    let faults = reading.faults.iter();
    faults.inspect(|it| assert_eq!(it.problem, Problem::Circle)).map(|it| it.path.clone()).collect()
}

/// One of our own forms by its file name.
pub(crate) fn own_form(name: &str) -> Rc<Form> {
    let path = format!("{}/www/forms/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let reading = Form::read(&std::fs::read(path).unwrap());
    assert_eq!(reading.faults, []);
    Rc::new(reading.form.unwrap())
}

pub(crate) fn day() -> Date {
    Date::parse("2026-11-21").unwrap()
}

pub(crate) fn stamp() -> Stamp {
    Stamp { date: day(), id: "0b9e3c4a-5d6f-4a70-8b1c-2d3e4f506172".into() }
}

/// Someone who answers a form.
pub(crate) struct Reader {
    pub(crate) form: Rc<Form>,
    pub(crate) answers: Answers,
    pub(crate) sheet: Sheet,
    today: Option<Date>,
}

impl Reader {
    pub(crate) fn of(form: Rc<Form>) -> Self {
        Self::on(form, Some(day()))
    }

    pub(crate) fn on(form: Rc<Form>, today: Option<Date>) -> Self {
        let answers = Answers::none(&form);
        let sheet = Sheet::new(form.clone(), &answers, today);
        Self { form, answers, sheet, today }
    }

    pub(crate) fn item(&self, link_id: &str) -> Rc<Item> {
        let id = self.form.find(link_id).unwrap_or_else(|| panic!("there is no »{link_id}«"));
        self.form.item(id).unwrap().clone()
    }

    /// Answers with words: a code, a text, a number, a date, `yes` or `no`; nothing clears. What
    /// stands in rows is answered in the first one.
    pub(crate) fn says(&mut self, link_id: &str, words: &str) -> &mut Self {
        let rows = self.sheet.all();
        let row = rows.into_iter().find(|row| &*row.item.link_id == link_id);
        let at = match row {
            Some(row) => row.address.clone(),
            None => Address::top(self.item(link_id).id),
        };
        self.says_at(&at, words)
    }

    pub(crate) fn says_at(&mut self, at: &Address, words: &str) -> &mut Self {
        let item = self.form.item(at.item).unwrap().clone();
        self.answers.set(&item, at.clone(), answer(&item, words).into_iter().collect());
        self.changed(&[at.item])
    }

    /// All that can be worked out of nothing is.
    pub(crate) fn begins(&mut self) -> &mut Self {
        let items = self.sheet.calculate_all(&mut self.answers, &[]);
        self.changed(&items)
    }

    /// The rules that calculate are carried out, and the sheet is brought up to date.
    pub(crate) fn changed(&mut self, items: &[trivsel::form::ItemId]) -> &mut Self {
        let mut all = items.to_vec();
        all.extend(self.sheet.calculate(&mut self.answers, items, &[]));
        self.sheet = self.sheet.update(&self.answers, &all);
        let anew = Sheet::new(self.form.clone(), &self.answers, self.today);
        assert!(self.sheet == anew, "up to date and anew differ");
        assert_eq!(anew.written_over(&self.answers), [], "something was not calculated");
        self
    }

    /// The linkIds of what is on, in order.
    pub(crate) fn on_screen(&self) -> Vec<String> {
        self.sheet.all().iter().map(|row| row.item.link_id.to_string()).collect()
    }

    pub(crate) fn sees(&self, link_id: &str) -> bool {
        self.on_screen().iter().any(|id| id == link_id)
    }

    /// What is pointed out, in order: at the items, and then about the whole.
    pub(crate) fn hints(&self) -> Vec<String> {
        let rows = self.sheet.all().into_iter().flat_map(|row| &row.hints);
        rows.chain(&self.sheet.hints).map(|hint| hint.key.to_string()).collect()
    }

    /// The answers to an item in words, of all its rows.
    pub(crate) fn reads(&self, link_id: &str) -> Vec<String> {
        let id = self.item(link_id).id;
        let answers = self.answers.iter().filter(|(at, _)| at.item == id);
        answers.flat_map(|(_, answers)| answers).map(words).collect()
    }

    pub(crate) fn row(&self, link_id: &str) -> Rc<Row> {
        let rows = self.sheet.all();
        rows.into_iter().find(|row| &*row.item.link_id == link_id).unwrap().clone()
    }
}

/// An answer to an item in words.
pub(crate) fn answer(item: &Item, words: &str) -> Option<Answer> {
    let code = |value: &Value| match value {
        Value::Coding(coding) => *coding.code == *words,
        Value::String(text) => **text == *words,
        _ => false,
    };
    if words.is_empty() {
        return None;
    }
    let option = item.options.iter().find(|option| code(&option.value));
    Some(match (option, words) {
        (Some(option), _) => Answer::Value(option.value.clone()),
        (None, "yes") => Answer::Value(Value::Boolean(true)),
        (None, "no") => Answer::Value(Value::Boolean(false)),
        _ => Answers::typed(item, words),
    })
}

fn words(answer: &Answer) -> String {
    use trivsel::form::Scalar;
    match answer {
        Answer::Typed(text) => format!("»{text}«"),
        Answer::Value(Value::Boolean(yes)) => if *yes { "yes" } else { "no" }.into(),
        Answer::Value(Value::Date(date)) => date.to_string(),
        Answer::Value(Value::String(text)) => text.to_string(),
        Answer::Value(Value::Coding(coding)) => coding.code.to_string(),
        Answer::Value(Value::Scalar(scalar)) => match &**scalar {
            Scalar::Integer(number) => number.to_string(),
            Scalar::Decimal(number) => number.text().to_string(),
            Scalar::DateTime(instant) | Scalar::Time(instant) => instant.text().to_owned(),
            Scalar::Url(address) => address.to_string(),
            Scalar::Quantity(quantity) => {
                let unit = quantity.unit.as_ref().map(|unit| unit.shown());
                format!("{} {}", quantity.value.text(), unit.unwrap_or("-"))
            }
        },
    }
}
