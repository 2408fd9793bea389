//! Trivsel: a form (a FHIR R4 Questionnaire) and its answers become a [`sheet::Sheet`]; screen
//! and paper read the same sheet; paper (a PDF that carries its own answers) can be sealed (age),
//! handed over and opened again: all in the browser, nothing sent, nothing stored.
//!
//! # The house
//! Rooms in layers. A room may use the rooms below it and no other; `tests/laws` reads this
//! table and the `use` lines, and fails on an arrow that points up.
//!
//! | layer | room | its one sentence | may use |
//! |---|---|---|---|
//! | 1 | `fhirpath` | Evaluates our FHIRPath subset over any tree that offers a few methods | - |
//! | 4 | `texts` | Every sentence the program itself says, one value per language | form, calendar |
//! | 1 | `seal` | Closes bytes for a code or for recipients, and opens them again (age) | - |
//! | 2 | `form` | Reads a FHIR Questionnaire into a `Form` and lists every fault with its place | fhirpath |
//! | 3 | `answers` | What has been answered, typed by the form; reads and writes the record | form |
//! | 4 | `sheet` | The form as it stands now: which rows are on, what is missing, which hints apply | fhirpath, form, answers, calendar |
//! | 5 | `settings` | What a municipality decides: labels, ages, contacts, limits, recipients, forms of its own | form, answers, texts, seal |
//! | 3 | `library` | What can be begun: forms, who uses them at which age, what the model says about it | form |
//! | 3 | `calendar` | Dates to be kept, as an iCalendar file with neutral titles | form |
//! | 5 | `pdf` | Prints a sheet as a tagged, archivable PDF that carries its own answers, and reopens one | form, answers, sheet, texts |
//! | 6 | `work` | The heavy jobs as data: `Job -> Product`, in a worker, on the page or natively | form, answers, sheet, texts, pdf, seal |
//! | 7 | `state` | Everything a person can do: `(State, Action) -> (State, Vec<Effect>)`, pure | form, answers, sheet, texts, seal, work, settings, library, calendar |
//! | - | **wall: feature `browser`** | the compiler keeps the browser out of all rooms above | |
//! | 8 | `browser` | The only room that speaks web-sys: file in, file out, clock, worker, history | form, answers, work, state |
//! | 9 | `ui` | Yew components: rows in, actions out | form, answers, sheet, texts, settings, library, calendar, seal, work, state, browser |
//! | 10 | `embed` | Start, custom element, quiet events out, panic journal | form, answers, texts, settings, library, work, state, browser, ui |
//!
//! # Features and modules
//! | module | features | what for |
//! |---|---|---|
//! | `trivsel.wasm` | `browser`, without the default `whole` | the first screen, in few bytes |
//! | `trivsel-whole.wasm` | `browser`, `english`, `whole` | takes over behind it; the single file has only this one |
//! | `trivsel-worker.wasm` | `documents` | `pdf` and `seal`, in a worker |
//!
//! Without `whole` no [`form::Whole`] can be made, and the compiler drops what would handle one.
//!
//! # Reading order
//! [`form`] and [`answers`] say what a document is; [`sheet`] what a person sees of it; [`state`]
//! what a person can do with it; [`work`] what happens to it on its way out and in.
//!
//! # Laws
//! Promises to the people who use this. Tests hold them; what only a person can see (print, other
//! browsers, reading aloud) is looked at before a release.
//! 1. No network: the page closes the door behind itself before the first answer can be typed.
//! 2. No storage: nothing is kept but the files that a person saves.
//! 3. The pure rooms cannot name the browser, and arrows point down.
//! 4. What the code knows about an item it reads from the form's codes and extensions: no quoted
//!    linkId with a dot, and no sentence a person reads outside [`texts`] and the forms.
//! 5. Nothing panics on any input.
//! 6. The same sheet gives the same PDF bytes, and the same source the same Wasm.
//! 7. No answer in `Debug`, console, URL, title or file name.
//! 8. A panic in the widget loses no answer.
//! 9. The program never computes, counts or sums positions, and never orders children by them.
//! 10. The attachment of a document holds exactly what that document shows.
//! 11. Every question stays readable and answerable by keyboard, screen reader, at 320 px, in
//!     forced colours and in print.

/// Whether this is the whole program. The first module, which the first screen waits for, has no
/// more than our own forms need, and the compiler drops what stands behind a `false` here.
pub(crate) const WHOLE: bool = cfg!(feature = "whole");

/// Whether forms are read here that nobody has read before, and their rules evaluated: not in the
/// first module, which has ours, and not in the one that prints what another has shown.
pub(crate) const RULES: bool = cfg!(feature = "rules");

pub mod answers;
#[cfg(feature = "browser")]
pub mod browser;
pub mod calendar;
#[cfg(feature = "browser")]
pub mod embed;
pub mod fhirpath;
pub mod form;
pub mod library;
#[cfg(feature = "documents")]
pub mod pdf;
pub mod seal;
pub mod settings;
pub mod sheet;
pub mod state;
pub mod texts;
#[cfg(feature = "browser")]
pub mod ui;
pub mod work;

/// The memory of the two modules that draw the page, in few bytes; see `Cargo.toml`.
#[cfg(all(feature = "browser", target_arch = "wasm32"))]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
