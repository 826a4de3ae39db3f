//! `uptake`: how many, for each trust. Nothing about anybody.

use super::open;
use crate::config::Settings;
use domain::staff::{
    figures::percent,
    months::{MOST, Month, Period},
    per_trust,
};

/// Prints the counts of every trust over the last months, the current one included.
///
/// # Errors
/// When the database is away.
pub async fn run(settings: &Settings, months: usize) -> Result<(), String> {
    let db = open::migrated(settings).await?;
    let period = Period::of_length(Month::of(db.now()), months.clamp(1, MOST));
    let counts = per_trust::counts(&db, &period).await.map_err(|_| "the database refused".to_owned())?;
    println!("{} to {}", period.first.code(), period.last.code());
    for one in counts {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let share = percent(number(one.inviting), number(one.clinicians)).unwrap_or_else(|| "-".to_owned());
        println!("{}", one.trust.name);
        println!("  clinicians' accounts   {}", one.clinicians);
        println!("  clinicians who invited {} ({share} %)", one.inviting);
        println!("  invitations sent       {}", one.tally.sent);
        println!("  relatives invited      {}", one.tally.invited);
        println!("  relatives' accounts    {}", one.tally.accounts());
    }
    Ok(())
}
