//! Law 11: everything that can be done can be done with the keyboard alone. The stories are those
//! that others tell with a mouse; at every stop on the way the focus is seen, in view and not
//! covered.

use trivsel_browser_tests::{Page, visit};

use crate::walk;

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
