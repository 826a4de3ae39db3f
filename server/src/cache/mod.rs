//! Finished pages for visitors (decision 8): rendered once per trust, language, content version and path, kept compressed in
//! memory, and handed out before anything else is done. Any cookie goes past it.

mod entry;
mod layer;
mod policy;
mod store;

pub use entry::Entry;
pub use layer::{CachedSite, LONGEST, around, unpacked};
pub use store::{Key, PageCache};
