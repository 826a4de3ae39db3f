//! What every request passes through, one file each. Their order stands in [`crate::router`].

pub mod client_limit;
pub mod fresh;
pub mod gate;
pub mod html_errors;
pub mod pack;
pub mod request_id;
pub mod same_origin;
pub mod security_headers;
pub mod session;
pub mod time_limit;
pub mod trace;
pub mod trust;
pub mod typed;
