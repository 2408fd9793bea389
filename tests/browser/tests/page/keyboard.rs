//! Law 11: everything that can be done can be done with the keyboard alone. The stories are told
//! in the words of those with a mouse; at every stop on the way the focus is seen, in view and not
//! covered. No script moves it.

mod around;
mod drafts;
mod filling;
mod handing_over;
mod receiving;

use anyhow::{Result, ensure};
use trivsel_browser_tests::{Page, Visitor, visit};

use crate::walk;

/// Checks where the focus is.
async fn is_on(anna: &Visitor, role: &str, name: &str) -> Result<()> {
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(5);
    loop {
        let stop = anna.stop().await?;
        if stop.as_ref().is_some_and(|stop| stop.role == role && stop.name.starts_with(name)) {
            return anna.sees_the_focus().await.map(drop);
        }
        ensure!(std::time::Instant::now() < deadline, "not on the {role} »{name}« but {stop:?}");
    }
}

#[test]
fn a_form_is_filled_in_printed_opened_and_gone_on_with() {
    visit(Page::site(), async |anna| {
        anna.puts_the_mouse_away();
        walk::paper(anna).await
    });
}

#[test]
fn a_form_is_sealed_and_opened_with_its_code_after_a_wrong_one() {
    visit(Page::single(), async |anna| {
        anna.puts_the_mouse_away();
        walk::sealed(anna).await
    });
}
