//! What happens by itself, once an hour: leads are reminded, acknowledgements are noted, answers that were sent are forgotten.

use super::{complaints, holds, requests};
use crate::{Db, DbErr};

/// Does all of it. Says how many letters to leads it was about. Any number of servers may run it at the same time.
///
/// # Errors
/// When the database is away.
pub async fn run(db: &Db) -> Result<usize, DbErr> {
    requests::due::forget_answers(db).await?;
    complaints::due::note_acknowledged(db).await?;
    Ok(requests::due::remind(db).await? + complaints::due::remind(db).await? + holds::due::ask(db).await?)
}
