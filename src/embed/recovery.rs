//! What happens when the program falls over: the element is told where in the source, and nothing
//! else, since a panic's message may quote what somebody typed (law 7).

use std::cell::RefCell;
use std::panic::PanicHookInfo;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;

use crate::answers::Address;
use crate::browser::Kept;
use crate::state::{DatePart, DateParts, Journal};

thread_local! {
    static FELL: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls `fell` with a place in the source when the program falls over. After that, this instance
/// of the module must not be used any more. To be called once for each instance, before mounting.
#[wasm_bindgen]
pub fn on_fall(fell: Function) {
    FELL.set(Some(fell));
    yew::set_custom_panic_hook(Box::new(tell));
}

fn tell(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    FELL.with_borrow(|fell| {
        // Whether the element could be told or not, there is nothing more to be done here.
        fell.as_ref().map(|fell| fell.call1(&JsValue::NULL, &place.into()).is_ok())
    });
}

/// The journal as the element kept it. A field that this program did not name is left out.
pub(super) fn journal(kept: &Kept) -> Journal {
    let typed = kept.field().zip(kept.texts()).and_then(|(field, texts)| {
        let (address, index) = field.rsplit_once(':')?;
        Some((Address::parse(address)?, index.parse().ok()?, joined(&texts)))
    });
    let set_aside = kept.set_aside().map(Rc::from);
    let (record, screen, unsaved) = (kept.record().into(), kept.screen(), kept.unsaved());
    Journal { record, screen, unsaved, typed, set_aside }
}

/// The text of a field, or of the three fields of a date.
fn joined(texts: &[String]) -> Rc<str> {
    match texts {
        [day, month, year] => DateParts::default()
            .with(DatePart::Day, day.as_str().into())
            .with(DatePart::Month, month.as_str().into())
            .with(DatePart::Year, year.as_str().into())
            .join()
            .into(),
        texts => texts.concat().into(),
    }
}
