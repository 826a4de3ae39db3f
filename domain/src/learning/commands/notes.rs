//! Saves what was typed into the fields of a page.

use crate::{
    Actor, Db, DbErr, Moment, Uuid, Write,
    learning::{
        FIELD_CHARACTERS,
        content::{Field, Library, Page},
        note,
        value::{Base, Value, fits},
    },
};
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use std::collections::HashMap;

/// One field of a form.
#[derive(Debug, Clone)]
pub struct Change {
    /// The field's id.
    pub field: String,
    /// What was typed.
    pub value: Value,
    /// What the form was made from.
    pub base: Base,
}

/// What became of one field. Nothing that was typed or kept is ever lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// What was typed is kept, as this version.
    Saved {
        /// The version a next save is made from.
        base: Base,
        /// When it was kept.
        at: Moment,
    },
    /// Nobody touched it here, and it is newer elsewhere: what is kept stays.
    Newer {
        /// The version a next save is made from.
        base: Base,
        /// What is kept.
        kept: Value,
    },
    /// It was changed here and elsewhere: what is kept stays, and the person chooses.
    Conflict {
        /// The version a next save is made from, once the person has chosen.
        base: Base,
        /// What is kept.
        kept: Value,
        /// What was typed here.
        typed: Value,
    },
    /// It cannot be kept as it is. The other fields of the form are saved all the same.
    Refused(Unfit),
}

/// Why one field cannot be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// The page has no such field.
    NoField,
    /// More than [`FIELD_CHARACTERS`] characters.
    TooLong,
    /// Not something this field can hold.
    NotAValue,
}

/// Why nothing was saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// There is nobody to keep it for.
    #[error("nobody to keep notes for")]
    NoOwner,
    /// No page has this id.
    #[error("no such page")]
    NoPage,
    /// The database is away.
    #[error(transparent)]
    Database(#[from] DbErr),
}

/// Saves several fields of one page, all in one transaction. Returns what became of each, in the order of field ids.
///
/// A page that the trust no longer shows can still be saved to: somebody may have it open, and their words come first.
///
/// # Errors
/// See [`SaveError`]; then nothing was saved.
pub async fn save_notes(
    db: &Db,
    actor: &Actor,
    library: &Library,
    page: &str,
    changes: &[Change],
) -> Result<Vec<(String, Outcome)>, SaveError> {
    let owner = actor.owner().filter(|owner| actor.can_keep_notes_of(*owner)).ok_or(SaveError::NoOwner)?;
    let page = library.page_by_id(page).ok_or(SaveError::NoPage)?;
    // In one order for everybody, so that two saves never wait for each other.
    let mut changes: Vec<&Change> = changes.iter().collect();
    changes.sort_by(|one, other| one.field.cmp(&other.field));
    let write = db.write().await?;
    let mut kept = kept(&write, owner, page).await?;
    let save = Save { db, write: &write, trust: actor.trust, owner, page, now: db.now() };
    let mut outcomes = Vec::new();
    for change in changes {
        let outcome = match check(page, change) {
            Ok(field) => save.one(field, change, kept.remove(&change.field)).await?,
            Err(unfit) => Outcome::Refused(unfit),
        };
        outcomes.push((change.field.clone(), outcome));
    }
    write.commit().await?;
    Ok(outcomes)
}

/// The field a change is for, if the change fits it.
fn check<'a>(page: &'a Page, change: &Change) -> Result<&'a Field, Unfit> {
    let field = page.fields.iter().find(|field| field.id == change.field).ok_or(Unfit::NoField)?;
    if !fits(field, &change.value) {
        return Err(Unfit::NotAValue);
    }
    if change.value.stored().chars().count() > FIELD_CHARACTERS {
        return Err(Unfit::TooLong);
    }
    Ok(field)
}

async fn kept(write: &Write, owner: Uuid, page: &Page) -> Result<HashMap<String, note::Model>, DbErr> {
    let fields = page.fields.iter().map(|field| field.id.as_str());
    let rows = note::Entity::find()
        .filter(note::Column::OwnerId.eq(owner))
        .filter(note::Column::FieldId.is_in(fields))
        .all(write.conn())
        .await?;
    Ok(rows.into_iter().map(|row| (row.field_id.clone(), row)).collect())
}

struct Save<'a> {
    db: &'a Db,
    write: &'a Write,
    trust: Uuid,
    owner: Uuid,
    page: &'a Page,
    now: Moment,
}

/// How often a field is looked at again when another save comes in between. PostgreSQL lets two saves run side by side.
const TRIES: usize = 5;

impl Save<'_> {
    async fn one(&self, field: &Field, change: &Change, mut kept: Option<note::Model>) -> Result<Outcome, DbErr> {
        for _ in 0..TRIES {
            if let Some(outcome) = self.attempt(field, change, kept).await? {
                return Ok(outcome);
            }
            kept = self.kept_now(field).await?;
        }
        Err(DbErr::Custom("a note changed again and again while it was saved".to_owned()))
    }

    /// `None`: another save came in between, look again.
    async fn attempt(
        &self,
        field: &Field,
        change: &Change,
        kept: Option<note::Model>,
    ) -> Result<Option<Outcome>, DbErr> {
        let typed = change.value.stored();
        let Some(kept) = kept else {
            if typed.is_empty() {
                return Ok(Some(saved(0, &typed, self.now)));
            }
            let written = self.insert(field, typed.clone()).await?;
            return Ok(written.then(|| saved(1, &typed, self.now)));
        };
        if kept.value == typed {
            return Ok(Some(saved(kept.version, &typed, kept.updated_at)));
        }
        if kept.version == change.base.version {
            let written = self.update(&kept, typed.clone()).await?;
            return Ok(written.then(|| saved(kept.version.saturating_add(1), &typed, self.now)));
        }
        let base = Base::of(kept.version, &kept.value);
        let value = Value::read(&field.kind, &kept.value);
        if change.base.shows(&typed) {
            return Ok(Some(Outcome::Newer { base, kept: value }));
        }
        Ok(Some(Outcome::Conflict { base, kept: value, typed: change.value.clone() }))
    }

    async fn kept_now(&self, field: &Field) -> Result<Option<note::Model>, DbErr> {
        let mine = note::Entity::find().filter(note::Column::OwnerId.eq(self.owner));
        mine.filter(note::Column::FieldId.eq(&field.id)).one(self.write.conn()).await
    }

    /// Says whether the row is ours: not if another save made it first.
    async fn insert(&self, field: &Field, value: String) -> Result<bool, DbErr> {
        let row = note::Model {
            id: self.db.new_id(),
            trust_id: self.trust,
            owner_id: self.owner,
            page_id: self.page.id.clone(),
            page_title: Some(self.page.title.clone()),
            field_id: field.id.clone(),
            value,
            version: 1,
            created_at: self.now,
            updated_at: self.now,
        };
        let taken = OnConflict::columns([note::Column::OwnerId, note::Column::FieldId]).do_nothing().to_owned();
        let insert = note::Entity::insert(note::ActiveModel::from(row)).on_conflict(taken);
        Ok(insert.exec_without_returning(self.write.conn()).await? > 0)
    }

    /// Says whether the row was still at the version we read.
    async fn update(&self, kept: &note::Model, value: String) -> Result<bool, DbErr> {
        let done = note::Entity::update_many()
            .col_expr(note::Column::Value, Expr::value(value))
            .col_expr(note::Column::PageTitle, Expr::value(self.page.title.clone()))
            .col_expr(note::Column::Version, Expr::value(kept.version.saturating_add(1)))
            .col_expr(note::Column::UpdatedAt, Expr::value(self.now))
            .filter(note::Column::Id.eq(kept.id))
            .filter(note::Column::Version.eq(kept.version))
            .exec(self.write.conn())
            .await?;
        Ok(done.rows_affected > 0)
    }
}

fn saved(version: i32, kept: &str, at: Moment) -> Outcome {
    Outcome::Saved { base: Base::of(version, kept), at }
}
