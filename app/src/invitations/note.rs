//! The plain-text note that staff paste into the care record: that something was offered, and nothing of what a relative does here.

use crate::{learning::times::day_of, words::Words};
use domain::{
    Role,
    account::address::shown,
    invitations::{entity::Model, record},
};

/// The note for an invitation. The relative's address stands in it only if `with_address`.
#[must_use]
pub fn text(words: &Words, row: &Model, role: Option<Role>, with_address: bool) -> String {
    let role = role.map_or_else(String::new, |role| words.get(&format!("invitations-role-{}", role_id(role))));
    let way = words.get(&format!("invitations-note-way-{}", row.way.id()));
    let mut lines = vec![
        day_of(words, row.sent_at),
        words.with("invitations-note-offered", &[("way", way.into())]),
        words.with("invitations-note-role", &[("role", role.into())]),
    ];
    if row.agreed_at.is_some() {
        lines.push(words.get("invitations-note-agreed"));
    }
    if let Some(address) = row.address.as_deref().filter(|_| with_address) {
        lines.push(words.with("invitations-note-address", &[("address", shown(address).into())]));
    }
    lines.push(words.get("invitations-note-private"));
    lines.push(words.get("invitations-note-codes"));
    lines.extend(record::CODES.iter().map(|code| format!("{} {}", code.id, code.term)));
    lines.push(format!("({})", record::SOURCE));
    lines.join("\n")
}

fn role_id(role: Role) -> &'static str {
    match role {
        Role::Relative => "relative",
        Role::Supporter => "supporter",
        Role::Clinician => "clinician",
        Role::Lead => "lead",
        Role::Operator => "operator",
    }
}
