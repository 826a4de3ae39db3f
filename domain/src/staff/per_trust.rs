//! How many, for each trust: what the operator may know. Only the command line calls this.

use super::{
    figures::Tally,
    months::Period,
    rows::{self, Member},
};
use crate::{
    Db, DbErr, Role, Uuid,
    trust::{entity::Model, queries},
};

/// The counts of one trust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Which trust.
    pub trust: Model,
    /// Accounts of clinicians.
    pub clinicians: usize,
    /// How many of them invited.
    pub inviting: usize,
    /// What happened.
    pub tally: Tally,
}

/// The counts of every trust in a period. Three queries a trust.
///
/// # Errors
/// When the database is away.
pub async fn counts(db: &Db, period: &Period) -> Result<Vec<Counts>, DbErr> {
    let mut all = vec![];
    for (trust, _) in queries::all_with_hosts(db.conn()).await? {
        let rows = rows::of_period(db.conn(), trust.id, None, period).await?;
        let staff = rows::staff(db, trust.id).await?;
        let counted = |member: &&Member| member.role == Role::Clinician && member.since < period.ends();
        let clinicians: Vec<Uuid> = staff.iter().filter(counted).map(|member| member.id).collect();
        let inviting = super::figures::sent_by(rows.iter(), period, |id| clinicians.contains(&id)).len();
        all.push(Counts { trust, clinicians: clinicians.len(), inviting, tally: Tally::of(rows.iter(), period) });
    }
    Ok(all)
}
