//! The two jobs themselves. Clock and chance enter here, as they do at the browser's border;
//! everything else is the product's own.
use std::fs;
use std::io::{self, Write};
use std::rc::Rc;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow, bail};
use trivsel::answers::{Also, Answers, Document, Record, Stamp};
use trivsel::form::{Date, Form, Whole};
use trivsel::seal::{self, Identity, Passphrase, Recipient};
use trivsel::sheet::{Sheet, Told};
use trivsel::work::{self, Blank, Job, Product};

use super::{Key, Lock, Open, Print};
use crate::forms;
use crate::house::{self, House};

/// The language that documents are printed in.
const LANGUAGE: &str = "da";

pub(super) fn print(house: &House, print: &Print) -> Result<()> {
    let language = print.way.language.as_deref().unwrap_or(LANGUAGE).to_owned();
    if print.way.blank {
        let form = form(house, print)?.source().to_string();
        let blank = Whole::new(Blank { form, language }).context("this tool prints no forms")?;
        return write(print, perform(Job::Blank(blank))?);
    }
    let (document, told) = document(house, print)?;
    let bundle = document.write();
    let job = match lock(&print.lock)? {
        None => Job::Print { bundle, told, language },
        Some(lock) => Job::Seal { bundle, told, language, lock },
    };
    write(print, perform(job)?)
}

fn write(print: &Print, product: Product) -> Result<()> {
    match product {
        Product::Paper(bytes) | Product::Sealed(bytes) => house::write(&print.output, bytes),
        _ => bail!("a print job made something else"),
    }
}

pub(super) fn open(open: &Open) -> Result<()> {
    let key = match &open.key {
        Key::None => None,
        Key::Code(code) => Some(seal::Key::Code(Passphrase::typed(code.0.clone()))),
        Key::Identity(file) => {
            let identities = Identity::from_key_file(&house::text(file)?);
            let identities = identities.map_err(|fault| anyhow!("the key file: {fault:?}"))?;
            Some(seal::Key::Identities(identities))
        }
    };
    match perform(Job::Open { bytes: house::bytes(&open.file)?, key })? {
        Product::Found { json, .. } => {
            // Whoever reads along may stop early: that is no reason to panic, as `println!` would.
            Ok(io::stdout().write_all(&[&json, b"\n".as_slice()].concat())?)
        }
        Product::Asks(seal::Need::Code { .. }) => bail!("the file is sealed: add --code CODE"),
        Product::Asks(seal::Need::Identity) => bail!("the file is sealed: add --identity FILE"),
        _ => bail!("an opening job made something else"),
    }
}

/// The document as the page would hand it over: what the form does not ask for now is left out.
fn document(house: &House, print: &Print) -> Result<(Document, Told)> {
    let form = Rc::new(form(house, print)?);
    let spoken = print.way.spoken.as_deref().map(Rc::from);
    let also = Also { practice: print.way.practice, spoken, ..Also::default() };
    let Some(path) = &print.answers else {
        let stamp = stamp()?;
        let answers = Answers::new(&form, &stamp);
        let sheet = Sheet::new(form, &answers, Some(stamp.date));
        let record = Record::new(&stamp).saying(also);
        return Ok((sheet.document(&answers, &record), sheet.told()));
    };
    let document = Document::read(&house::bytes(path)?, &[form]);
    let document = document.map_err(|fault| anyhow!("{}: {fault:?}", path.display()))?;
    let misfits = document.answers.misfits().len();
    if misfits > 0 {
        eprintln!("{misfits} answers fit no question of the form and are kept aside");
    }
    let sheet = Sheet::new(document.form, &document.answers, document.record.authored);
    let record = match also == Also::default() {
        true => document.record,
        false => document.record.saying(also),
    };
    Ok((sheet.document(&document.answers, &record), sheet.told()))
}

/// A form from a file or by the name of one of ours: as the first screen has it, or with all its
/// languages where they are needed.
fn form(house: &House, print: &Print) -> Result<Form> {
    let wish = &print.form;
    let named = house.www().join("forms").join(wish).with_added_extension("json");
    let path = if fs::exists(wish)? { wish } else { &named };
    let whole = house::text(path)?;
    let all = print.way.needs_translations();
    let text = if all { whole } else { forms::shipped(&whole)? };
    let reading = Form::read(text.as_bytes());
    for fault in &reading.faults {
        eprintln!("{}: {fault:?}", path.display());
    }
    reading.form.with_context(|| format!("{} is no form that can be used", path.display()))
}

fn lock(lock: &Lock) -> Result<Option<seal::Lock>> {
    Ok(match lock {
        Lock::Open => None,
        Lock::Code(code) => Some(seal::Lock::Code(Passphrase::typed(code.0.clone()))),
        Lock::Recipients(texts) => {
            let read = |text: &String| {
                Recipient::parse(text).map_err(|fault| anyhow!("`{text}`: {fault:?}"))
            };
            Some(seal::Lock::Recipients(texts.iter().map(read).collect::<Result<_>>()?))
        }
    })
}

fn perform(job: Job) -> Result<Product> {
    work::perform(job).map_err(|failure| anyhow!("{failure:?}"))
}

fn stamp() -> Result<Stamp> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let mut chance = [0; 16];
    getrandom::fill(&mut chance)?;
    Ok(Stamp { date: today(seconds)?, id: uuid(chance).into() })
}

/// The day in UTC. Counting years from March puts the leap day at the end of its year.
fn today(seconds: u64) -> Result<Date> {
    let days = seconds / 86_400 + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, carry) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    let year = u16::try_from(era * 400 + year + carry)?;
    let date = Date::new(year, u8::try_from(month).ok(), u8::try_from(day).ok());
    date.context("the clock of this machine shows no date")
}

/// A random UUID (RFC 9562, §5.4).
fn uuid(mut chance: [u8; 16]) -> String {
    chance[6] = chance[6] & 0x0f | 0x40;
    chance[8] = chance[8] & 0x3f | 0x80;
    let hex: String = chance.iter().map(|byte| format!("{byte:02x}")).collect();
    let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| hex.get(part).unwrap_or(""));
    parts.join("-")
}
