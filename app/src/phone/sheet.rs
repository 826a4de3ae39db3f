//! What one page's fields hold on this phone, and what of it the server does not have yet. Plain rules; nothing here
//! touches the browser.

use super::answer::{Kept, Verdict};

/// What stands in the controls of one field: the form's own names and values, in their order.
pub type Entries = Vec<(String, String)>;

/// One field of an exercise.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    /// The field's id, as in the content files.
    pub id: String,
    /// What stands in it.
    pub entries: Entries,
    /// What of the server's this grew from, in the server's own words: "3-1f2e3d4c", or nothing.
    pub base: String,
    /// Not on the server yet.
    pub waiting: bool,
    /// What was sent without an answer coming back, newest last: it may be on the server all the same.
    pub sent: Vec<Entries>,
}

impl Field {
    /// The number in front of the base. Grows with each save.
    fn version(&self) -> u32 {
        self.base.split('-').next().and_then(|number| number.parse().ok()).unwrap_or(0)
    }
}

/// All fields of one page that were typed into, or are kept for reading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The page's address, so that a list of what waits can link to it.
    pub path: String,
    /// The page's title.
    pub title: String,
    /// Where the form is sent.
    pub action: String,
    /// The page's id, which the form carries.
    pub page: String,
    /// The fields.
    pub fields: Vec<Field>,
}

/// What the person must be shown after the server's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// The field is on the server with this version.
    Saved { id: String, base: String },
    /// Nobody touched it here, and another device did: this is what it holds now.
    Newer { id: String, base: String, kept: Entries },
    /// Another device was faster. Both texts are there; the person chooses.
    Clash { id: String, base: String, other: Entries },
    /// The server will never take this as it is.
    Refused { id: String },
}

impl Sheet {
    /// The field with this id, if it is known.
    #[must_use]
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    fn field_mut(&mut self, id: &str) -> Option<&mut Field> {
        self.fields.iter_mut().find(|field| field.id == id)
    }

    /// Something was typed. `base` is what the page was made from; a field already known keeps its own.
    pub fn typed(&mut self, id: &str, entries: Entries, base: String) {
        match self.field_mut(id) {
            Some(field) => {
                field.waiting = field.waiting || !same(&field.entries, &entries);
                field.entries = entries;
            }
            None => self.fields.push(Field { id: id.to_owned(), entries, base, waiting: true, sent: Vec::new() }),
        }
    }

    /// Whether something is not on the server yet.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.fields.iter().any(|field| field.waiting)
    }

    /// What to send: the waiting fields but those in `held`, as the form's own names and values. Remembers what went.
    pub fn batch(&mut self, held: &[String]) -> Entries {
        let mut out = Vec::new();
        for field in self.fields.iter_mut().filter(|field| field.waiting && !held.contains(&field.id)) {
            out.push((["versions[", &field.id, "]"].concat(), field.base.clone()));
            out.extend(field.entries.iter().cloned());
            if field.sent.last() != Some(&field.entries) {
                field.sent.push(field.entries.clone());
            }
        }
        out
    }

    /// Takes in the server's answer to a batch.
    ///
    /// A field typed into since then stays waiting. A clash with what this phone sent itself, when the answer got lost, is
    /// none: the field goes on from there.
    pub fn learn(&mut self, kept: &[Kept]) -> Vec<News> {
        kept.iter().filter_map(|one| self.learn_one(one)).collect()
    }

    fn learn_one(&mut self, kept: &Kept) -> Option<News> {
        let field = self.field_mut(&kept.field)?;
        let sent = std::mem::take(&mut field.sent);
        let id = field.id.clone();
        match &kept.verdict {
            Verdict::Saved { base } => {
                field.base.clone_from(base);
                field.waiting = sent.last() != Some(&field.entries);
                (!field.waiting).then_some(News::Saved { id, base: base.clone() })
            }
            Verdict::Newer { base, kept } if sent.last() == Some(&field.entries) => {
                Some(News::Newer { id, base: base.clone(), kept: kept.clone() })
            }
            Verdict::Newer { base, kept } | Verdict::Conflict { base, kept } => {
                if sent.iter().any(|sent| same(sent, kept)) {
                    field.base.clone_from(base);
                    return None;
                }
                Some(News::Clash { id, base: base.clone(), other: kept.clone() })
            }
            Verdict::Refused => Some(News::Refused { id }),
        }
    }

    /// `entries` it is from now on, grown from `base`: chosen between two versions, or newer on the server. `waiting` unless
    /// it is what the server has.
    pub fn settle(&mut self, id: &str, entries: Entries, base: String, waiting: bool) {
        let Some(field) = self.field_mut(id) else { return };
        *field = Field { id: id.to_owned(), entries, base, waiting, sent: Vec::new() };
    }

    /// Puts what this phone kept over what the page shows, and answers the ids whose controls must be filled from here.
    ///
    /// `shown` is what the page brought. If it came for this very person (`theirs`), it is the newest the server has:
    /// only what waits goes over it. A public page from the cache knows nothing of them: all that was kept goes over it.
    pub fn merge(&mut self, shown: Vec<Field>, theirs: bool) -> Vec<String> {
        let mut fill = Vec::new();
        for page in shown {
            let Some(kept) = self.field_mut(&page.id) else {
                if theirs {
                    self.fields.push(page);
                }
                continue;
            };
            if theirs && (!kept.waiting || same(&kept.entries, &page.entries)) {
                *kept = page;
            } else if !same(&kept.entries, &page.entries) {
                fill.push(page.id);
            }
        }
        fill
    }

    /// Puts `newer`, from this tab, over what another tab of this phone may have kept meanwhile. Nothing that waits is lost.
    pub fn overlay(&mut self, newer: &Self) {
        for field in &newer.fields {
            match self.field_mut(&field.id) {
                Some(kept) if field.waiting || !kept.waiting || field.version() > kept.version() => {
                    *kept = field.clone();
                }
                Some(_) => {}
                None => self.fields.push(field.clone()),
            }
        }
    }

    /// Forgets what the server has.
    pub fn forget_saved(&mut self) {
        self.fields.retain(|field| field.waiting);
    }
}

/// Whether two say the same: a control that holds nothing says nothing.
#[must_use]
pub fn same(one: &Entries, other: &Entries) -> bool {
    let said = |entry: &&(String, String)| !entry.1.is_empty();
    one.iter().filter(said).eq(other.iter().filter(said))
}

/// Two versions in one: texts one below the other, ticks together.
#[must_use]
pub fn join(first: &Entries, second: &Entries) -> Entries {
    let mut out = first.clone();
    for entry in second {
        let (name, value) = entry;
        let text = out.iter_mut().find(|(other, _)| other == name && !name.ends_with("[]"));
        if let Some((_, text)) = text {
            *text = join_words(text, value);
        } else if !out.contains(entry) {
            out.push(entry.clone());
        }
    }
    out
}

fn join_words(first: &str, second: &str) -> String {
    if first.contains(second) {
        first.to_owned()
    } else if second.contains(first) {
        second.to_owned()
    } else {
        [first, "\n\n", second].concat()
    }
}

/// The entries as a person reads them, one line each.
#[must_use]
pub fn readable(entries: &Entries) -> String {
    let lines: Vec<&str> = entries.iter().map(|(_, value)| value.as_str()).filter(|value| !value.is_empty()).collect();
    lines.join("\n")
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
