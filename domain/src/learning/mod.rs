//! Learning: modules, pages, what people write into them, how far they are, and who signed a page off.

pub mod content;
pub mod note;
pub mod page_sign_off;
pub mod progress;
