//! Codes without a name: one to read out, a batch of cards for a drawer, or a link for letters.

use super::send::{blank, keep};
use crate::{
    Actor, Db, Uuid,
    account::{
        commands::join_codes,
        throttles::{self, Counted, Counter},
    },
    invitations::{Code, Failed, MOST_CARDS, Problem, Way},
    trust::teams,
};
use std::time::Duration;

/// Cards lie in a drawer: they work for a year.
pub const CARDS_HOLD: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// So many may join by a link for letters.
const MANY: i32 = 10_000;

/// What a code or a batch of cards is made for.
#[derive(Debug, Clone, Copy)]
pub struct NewCodes {
    /// A code that is read out now, cards, or a link for letters.
    pub way: Way,
    /// How many: 1 to [`MOST_CARDS`].
    pub count: u8,
    /// The team that hands them out, if whoever makes them is in several and chose one.
    pub team: Option<Uuid>,
}

/// Makes codes that 1 person each may join by, or many by a link for letters, which only supporters and leads make. They are given back
/// once and kept nowhere.
///
/// # Errors
/// [`Problem::CountWrong`], [`Failed::SignedOut`], [`Failed::Forbidden`], [`Failed::TooMany`]; then none was made.
pub async fn make(db: &Db, actor: &Actor, new: NewCodes) -> Result<Vec<Code>, Failed> {
    let inviter = actor.must_invite()?;
    if new.way == Way::Link && !actor.can_see_invitations_of_trust() {
        return Err(Failed::Forbidden);
    }
    if new.count == 0 || new.count > MOST_CARDS {
        return Err(Problem::CountWrong.into());
    }
    let counter = Counter::of(Counted::CodesFrom, actor.trust, inviter.as_bytes());
    if !throttles::allow(db, &[counter]).await? {
        return Err(Failed::TooMany);
    }
    let mut codes = vec![];
    let write = db.write().await?;
    let team = teams::queries::for_inviting(write.conn(), actor.trust, inviter, new.team).await?;
    for _ in 0..new.count {
        let mut row = blank(db, actor, inviter, new.way);
        row.team_id = team;
        if matches!(new.way, Way::Card | Way::Link) {
            row.expires_at = db.now().plus(CARDS_HOLD);
        }
        let code = Code::spoken(db);
        keep(&write, actor, &row).await?;
        let uses = if new.way == Way::Link { MANY } else { 1 };
        join_codes::keep(&write, db, actor.trust, &code, uses, row.expires_at, Some(row.id)).await?;
        codes.push(code);
    }
    write.commit().await?;
    Ok(codes)
}
