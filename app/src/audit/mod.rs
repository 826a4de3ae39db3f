//! The audit log (`/staff/audit`): what staff did at this trust. For its leads and the operator.

#[cfg(feature = "ssr")]
pub mod pages;
