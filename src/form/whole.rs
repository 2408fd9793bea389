//! What only some of the modules have. The first module, which the first screen waits for, is
//! built without the feature `whole`, and the second, which prints, without `rules`: there a
//! [`Whole`] or a [`Ruled`] cannot be made, and the compiler drops all code that would have
//! handled one.

use std::ops::Deref;

/// Declares a value that only modules with a feature have.
macro_rules! only {
    ($(#[$doc:meta])* $name:ident with $feature:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name<T> {
            #[cfg(feature = $feature)]
            value: T,
            /// A type without values, so that there are none of this type either. It has no size:
            /// only then does the compiler drop what would have cleared one away.
            #[cfg(not(feature = $feature))]
            never: (std::convert::Infallible, std::marker::PhantomData<T>),
        }

        impl<T> $name<T> {
            /// The value where the module has the feature; nothing where it has not.
            pub fn new(value: T) -> Option<Self> {
                #[cfg(feature = $feature)]
                let made = Some(Self { value });
                #[cfg(not(feature = $feature))]
                let made = Some(value).and(None);
                made
            }
        }

        impl<T> Deref for $name<T> {
            type Target = T;

            #[cfg(feature = $feature)]
            fn deref(&self) -> &T {
                &self.value
            }

            #[cfg(not(feature = $feature))]
            fn deref(&self) -> &T {
                match self.never.0 {}
            }
        }
    };
}

only! {
    /// A value that the first module does not have.
    Whole with "whole"
}

only! {
    /// A value that only modules have which evaluate rules.
    Ruled with "rules"
}
