//! What only the whole program has. The first module, which the first screen waits for, is built
//! without the feature `whole`: there a [`Whole`] cannot be made, and the compiler drops all code
//! that would have handled one.

use std::ops::Deref;

/// A value that only the whole program has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole<T> {
    #[cfg(feature = "whole")]
    value: T,
    /// A type without values, so that the first module has no values of this type either. It has
    /// no size there: only then does the compiler drop what would have cleared one away.
    #[cfg(not(feature = "whole"))]
    never: (std::convert::Infallible, std::marker::PhantomData<T>),
}

impl<T> Whole<T> {
    /// The value in the whole program; nothing in the first module.
    pub fn new(value: T) -> Option<Self> {
        #[cfg(feature = "whole")]
        let whole = Some(Self { value });
        #[cfg(not(feature = "whole"))]
        let whole = Some(value).and(None);
        whole
    }
}

impl<T> Deref for Whole<T> {
    type Target = T;

    #[cfg(feature = "whole")]
    fn deref(&self) -> &T {
        &self.value
    }

    #[cfg(not(feature = "whole"))]
    fn deref(&self) -> &T {
        match self.never.0 {}
    }
}
