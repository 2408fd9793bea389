//! Nothing but the tests in `tests/agree.rs`.
