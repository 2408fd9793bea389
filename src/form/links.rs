//! The linkIds of a form: a sorted list, since it is filled once and the first screen waits for
//! every byte of a general map.

use std::rc::Rc;

use super::ItemId;

/// Items by their linkId.
#[derive(Default)]
pub(super) struct Links(Vec<(Rc<str>, ItemId)>);

impl Links {
    fn place(&self, link_id: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| (**known).cmp(link_id))
    }

    /// The item of a linkId.
    pub(super) fn find(&self, link_id: &str) -> Option<ItemId> {
        let place = self.place(link_id).ok()?;
        self.0.get(place).map(|(_, item)| *item)
    }

    /// Notes the item of a linkId; `false` where there is one already, which stays.
    pub(super) fn insert(&mut self, link_id: &Rc<str>, item: ItemId) -> bool {
        let place = self.place(link_id);
        if let Err(place) = place {
            self.0.insert(place, (link_id.clone(), item));
        }
        place.is_err()
    }
}
