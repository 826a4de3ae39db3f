//! Search in what somebody wrote. The database does it, and whose words they are is part of the query.

use super::words::telling;
use crate::{Actor, Db, DbErr, Uuid, learning::note};
use sea_orm::{DatabaseBackend, EntityTrait, Statement};

/// The most notes that are found.
const MOST: u32 = 10;
/// The most words that are looked for.
const MOST_WORDS: usize = 12;
/// Up to so many words must all be there; of more, any.
const ALL_OF: usize = 3;

const SQLITE: &str = "SELECT n.* FROM note_index i JOIN note_index_key k ON k.id = i.rowid JOIN note n ON n.id = k.note_id \
     WHERE note_index MATCH $1 AND n.owner_id = $2 AND n.trust_id = $3 ORDER BY i.rank, n.id LIMIT $4";
const POSTGRES: &str = "SELECT n.* FROM note n WHERE n.owner_id = $2 AND n.trust_id = $3 \
     AND to_tsvector('simple', n.value) @@ to_tsquery('simple', $1) \
     ORDER BY ts_rank(to_tsvector('simple', n.value), to_tsquery('simple', $1)) DESC, n.id LIMIT $4";

/// The actor's own notes that hold what was typed, best first. Words may go on ("sleep" finds "sleepless"). One query; none for
/// somebody who has written nothing.
///
/// # Errors
/// When the database is away.
pub async fn find(db: &Db, actor: &Actor, typed: &str) -> Result<Vec<note::Model>, DbErr> {
    let beginnings = beginnings(typed);
    let Some(owner) = actor.owner().filter(|_| !beginnings.is_empty()) else { return Ok(vec![]) };
    let backend = db.conn().get_database_backend();
    let (sql, question) = match backend {
        DatabaseBackend::Sqlite => (SQLITE, for_sqlite(owner, &beginnings)),
        _ => (POSTGRES, for_postgres(&beginnings)),
    };
    let values = [question.into(), owner.into(), actor.trust.into(), MOST.into()];
    note::Entity::find().from_raw_sql(Statement::from_sql_and_values(backend, sql, values)).all(db.conn()).await
}

/// Beginnings of the words that tell something: letters and digits only, so that they can stand in a question.
fn beginnings(typed: &str) -> Vec<String> {
    let mut all: Vec<String> = vec![];
    for (_, stem) in telling(typed) {
        // "worry" and "worries" part at the y.
        let begin = stem.strip_suffix('y').filter(|rest| rest.len() > 2).unwrap_or(&stem).to_owned();
        if !all.contains(&begin) && all.len() < MOST_WORDS {
            all.push(begin);
        }
    }
    all
}

fn for_sqlite(owner: Uuid, beginnings: &[String]) -> String {
    let words: Vec<String> = beginnings.iter().map(|begin| format!("\"{begin}\" *")).collect();
    let glue = if words.len() <= ALL_OF { " AND " } else { " OR " };
    format!("owner : \"{}\" AND value : ({})", owner.simple(), words.join(glue))
}

fn for_postgres(beginnings: &[String]) -> String {
    let words: Vec<String> = beginnings.iter().map(|begin| format!("'{begin}':*")).collect();
    words.join(if words.len() <= ALL_OF { " & " } else { " | " })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nothing_that_is_typed_leaves_its_quotes(typed in "\\PC{0,80}") {
            for begin in beginnings(&typed) {
                prop_assert!(begin.chars().all(char::is_alphanumeric), "{}", begin);
            }
        }
    }

    #[test]
    fn forms_of_a_word_begin_alike() {
        assert_eq!(beginnings("the worry"), beginnings("worries"));
        assert!(for_sqlite(Uuid::nil(), &beginnings("no sleep again")).contains("\"sleep\" * AND"));
    }
}
