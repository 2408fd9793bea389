//! One job at a time: what runs, what waits, and where what comes of it goes. It does no job.

use std::rc::Rc;

use super::{Busy, Effect, ProductBox, Screen, State, Wanted};
use crate::form::Whole;
use crate::work::{Failure, Job, Product};

/// A job behind an `Rc`, as a product in its box.
#[derive(Clone, Debug)]
pub(super) struct Next(Rc<Job>);

impl PartialEq for Next {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl State {
    /// One job at a time: what is asked for while another runs is not begun. A draft is sealed
    /// behind what the person does, and what they ask for meanwhile begins when that is done.
    pub(super) fn start(&mut self, busy: Busy, job: Job) -> Vec<Effect> {
        if self.busy.is_some() {
            return Vec::new();
        }
        self.busy = Some(busy);
        self.notice = None;
        if crate::WHOLE {
            self.draws_no_draft_code();
            if self.is_sealing_draft() {
                self.next = Whole::new(Next(Rc::new(job)));
                return Vec::new();
            }
        }
        vec![Effect::Run(job)]
    }

    /// Gives up the job that the person waits for; a draft that is being sealed is none of those.
    pub(super) fn give_up(&mut self) -> Option<Vec<Effect>> {
        self.busy.take()?;
        let runs = self.next.take().is_none();
        let stop = Whole::new(()).filter(|_| runs).map(Effect::Stop);
        Some(stop.into_iter().collect())
    }

    /// A draft was sealed, or could not be; what waited for that begins.
    fn end_of_draft(&mut self, end: Result<Product, Failure>) -> Vec<Effect> {
        let mut effects = match end {
            Ok(Product::Draft(sealed)) => self.draft_sealed(&sealed),
            Ok(_) => Vec::new(),
            Err(failure) => self.draft_failed(failure),
        };
        let next = self.next.take();
        effects.extend(next.map(|next| Effect::Run((*next.0).clone())));
        effects
    }

    pub(super) fn finished(&mut self, end: Result<ProductBox, Failure>) -> Vec<Effect> {
        let end = end.map(|product| Rc::unwrap_or_clone(product.0));
        let of_draft = matches!(end, Ok(Product::Draft(_)) | Err(_)) && self.is_sealing_draft();
        if crate::WHOLE && of_draft {
            return self.end_of_draft(end);
        }
        let waited = self.busy.take();
        let well = end.is_ok();
        let mut effects = match end {
            // A code that was drawn for a document that is gone is none of the next one.
            Ok(Product::Code(_)) if crate::WHOLE && waited != Some(Busy::Drawing) => Vec::new(),
            Ok(Product::Code(code)) => self.code_drawn(code),
            Ok(Product::Paper(bytes)) => match self.blank_made(&bytes) {
                Some(saved) => saved,
                None => self.made(bytes, Wanted::Paper),
            },
            Ok(Product::Sealed(bytes)) => self.made(bytes, Wanted::Sealed),
            Ok(Product::Found { .. } | Product::Asks(_)) if !crate::WHOLE => Vec::new(),
            // One that nobody waits for any more.
            Ok(Product::Draft(_)) => Vec::new(),
            Ok(Product::Found { json, container, paper }) => self.found(json, container, paper),
            Ok(Product::Asks(need)) => self.asked(need),
            Err(failure) => match self.blank.take() {
                Some(_) => self.blank_failed(failure),
                None => {
                    // What did not open it is not kept: the person types it again.
                    if crate::WHOLE && waited == Some(Busy::Opening) {
                        self.waiting = None;
                    }
                    self.failed(failure)
                }
            },
        };
        effects.extend(self.unpark());
        // A code may have been asked for while the job ran; after a failure the person tries again.
        if well && self.screen == Screen::HandOver && self.needs_code() {
            effects.extend(self.draw_code());
        }
        effects
    }
}
