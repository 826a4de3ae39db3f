//! Where finished pages are kept.

use super::Entry;
use domain::Uuid;
use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, PoisonError, RwLock},
    time::{Duration, Instant},
};

/// A page may name today's date, so it is rendered again after this long.
const LIFE: Duration = Duration::from_secs(10 * 60);

/// What makes two pages the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// Whose site.
    pub trust: Uuid,
    /// Changes with the trust's settings and signatures.
    pub stamp: u64,
    /// The language of the words.
    pub language: &'static str,
    /// Without a query.
    pub path: String,
}

/// Finished pages. Cheap to clone; all clones are the same cache.
///
/// The content's version is no part of the key: content is read once per process, and the cache dies with it.
#[derive(Debug, Clone)]
pub struct PageCache {
    most_bytes: usize,
    shelf: Arc<RwLock<Shelf>>,
}

#[derive(Debug, Default)]
struct Shelf {
    pages: HashMap<Key, (Instant, Arc<Entry>)>,
    /// Oldest first.
    order: VecDeque<Key>,
    bytes: usize,
}

impl PageCache {
    /// An empty cache that never holds more than `most_bytes`; 0 keeps nothing.
    #[must_use]
    pub fn new(most_bytes: usize) -> Self {
        Self { most_bytes, shelf: Arc::default() }
    }

    /// The finished page, if there is one that is fresh enough.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<Arc<Entry>> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        let (made, entry) = shelf.pages.get(key)?;
        (made.elapsed() < LIFE).then(|| entry.clone())
    }

    /// Keeps a finished page; the oldest go if there is no room.
    pub fn put(&self, key: Key, entry: Arc<Entry>) {
        if entry.bytes() > self.most_bytes {
            return;
        }
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        shelf.take(&key);
        shelf.bytes += entry.bytes();
        shelf.order.push_back(key.clone());
        shelf.pages.insert(key, (Instant::now(), entry));
        while shelf.bytes > self.most_bytes {
            let Some(oldest) = shelf.order.front().cloned() else { break };
            shelf.take(&oldest);
        }
    }

    /// Bytes held, headers included.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.shelf.read().unwrap_or_else(PoisonError::into_inner).bytes
    }

    /// How many pages are held.
    #[must_use]
    pub fn len(&self) -> usize {
        self.shelf.read().unwrap_or_else(PoisonError::into_inner).pages.len()
    }

    /// Whether nothing is held.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Shelf {
    fn take(&mut self, key: &Key) {
        if let Some((_, entry)) = self.pages.remove(key) {
            self.bytes -= entry.bytes();
            self.order.retain(|kept| kept != key);
        }
    }
}
