//! Trivsel
