//! What can be put into a toolbox.

use super::Kind;
use crate::{
    learning::{Library, SignOffs},
    trust,
};

/// Is there something of this kind with this id, and does the trust show it?
#[must_use]
pub fn exists(library: &Library, trust: &trust::entity::Model, sign_offs: &SignOffs, kind: Kind, id: &str) -> bool {
    let shown = |page: &crate::learning::Page| sign_offs.shows(trust, page);
    match kind {
        Kind::Page => library.page_by_id(id).is_some_and(shown),
        Kind::Plan => library.page_by_id(id).is_some_and(|page| page.plan.is_some() && shown(page)),
        Kind::Resource => library.resource(id).is_some(),
        Kind::Term => library.term(id).is_some(),
        Kind::Note => library.field(id).is_some_and(|(page, _)| shown(page)),
    }
}
