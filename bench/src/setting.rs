//! What both sides start from: an empty migrated database with one trust, and the field they write into.

use crate::Outcome;
use domain::{
    Db, Uuid,
    db::{Options, open},
    learning::{Library, note},
    migrations::Migrator,
    trust::{JoinPolicy, UnsignedPages, commands},
};
use sea_orm::{EntityTrait, QuerySelect, sea_query::Expr};
use sea_orm_migration::MigratorTrait;
use std::{path::Path, sync::Arc};

/// The exercise page.
pub const PAGE: &str = "crisis-our-plan";
/// Its first step: a text.
pub const FIELD: &str = "crisis-plan-signs";
/// A person saves a step this often before the next person's turn comes: the first save makes the row, the others change it.
pub const SAVES_OF_ONE_PERSON: i32 = 10;

/// The database with its trust, and the content.
pub struct Setting {
    pub db: Db,
    pub trust: Uuid,
    pub library: Arc<Library>,
}

impl Setting {
    /// Makes the tables and a trust. `open` refuses a database that is less durable than production asks.
    pub async fn prepare(database: &str, content: &str) -> Outcome<Self> {
        let library = Library::load(Path::new(content)).map_err(|problems| format!("{problems:?}"))?;
        let db = open(&Options::new(database)).await?;
        Migrator::up(db.conn(), None).await?;
        let new = commands::NewTrust {
            name: "Northwick NHS Foundation Trust".to_owned(),
            short_name: "Northwick NHS".to_owned(),
            hosts: vec!["bench.test".to_owned()],
            join_policy: JoinPolicy::Open,
            unsigned_pages: UnsignedPages::Mark,
        };
        let trust = commands::create(&db, new).await?.id;
        Ok(Self { db, trust, library: Arc::new(library) })
    }

    /// Each save counted the version of its row up by one: so the versions add up to the saves, or a save was lost.
    pub async fn check_all_kept(&self, saves: usize) -> Outcome<()> {
        let sum = note::Entity::find().select_only().expr(Expr::cust("CAST(SUM(version) AS BIGINT)"));
        let found: Option<i64> = sum.into_tuple().one(self.db.conn()).await?;
        if found != Some(i64::try_from(saves)?) {
            return Err(format!("{saves} saves were acknowledged, but the rows count {found:?}").into());
        }
        Ok(())
    }
}

/// What is typed at the `count`th save: some lines, as an exercise asks for, never the same twice.
pub fn text(count: i32) -> String {
    let lines = "He stops answering his phone and the light is on at four in the morning.\n\
        He talks very fast and jumps from one thing to the next.\n\
        He will not eat what we cooked, and asks who made it.\n";
    format!("{lines}{count}")
}
