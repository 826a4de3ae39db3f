//! What every request passes through, one file each.

pub mod html_errors;
pub mod session;
pub mod trust;
