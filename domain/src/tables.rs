//! Every table by name, for the work that concerns them all: backup, restore, export, erasure, the schema test.

use crate::{DbErr, Uuid, account, audit, learning, notify, trust};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, ExprTrait, IntoActiveModel, Iterable, ModelTrait,
    PrimaryKeyToColumn, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Alias, Expr, IntoIden},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::marker::PhantomData;

/// A table whose rows can be read and written as JSON without knowing what they are.
#[async_trait::async_trait]
pub trait Table: Send + Sync {
    /// Its name in the database.
    fn name(&self) -> &'static str;
    /// The names of its columns.
    fn columns(&self) -> Vec<String>;
    /// All rows whose `column` is `id`.
    async fn rows_of(&self, txn: &DatabaseTransaction, column: &str, id: Uuid) -> Result<Vec<Value>, DbErr>;
    /// Deletes all rows whose `column` is `id`; says how many.
    async fn delete_of(&self, txn: &DatabaseTransaction, column: &str, id: Uuid) -> Result<u64, DbErr>;
    /// A batch of rows in the order of the primary key, from `offset`. Only for backups, inside one snapshot.
    async fn batch(&self, txn: &DatabaseTransaction, offset: u64, limit: u64) -> Result<Vec<Value>, DbErr>;
    /// How many rows there are.
    async fn count(&self, txn: &DatabaseTransaction) -> Result<u64, DbErr>;
    /// Puts a row back as it was read.
    async fn insert(&self, txn: &DatabaseTransaction, row: Value) -> Result<(), DbErr>;
}

/// Every table, in an order in which rows can be inserted without breaking a foreign key.
#[must_use]
pub fn all() -> Vec<Box<dyn Table>> {
    vec![
        of::<trust::entity::Entity>(),
        of::<trust::host::Entity>(),
        of::<account::entity::Entity>(),
        of::<account::sign_up::Entity>(),
        of::<account::link::Entity>(),
        of::<account::join_code::Entity>(),
        of::<account::session::Entity>(),
        of::<account::flash::Entity>(),
        of::<account::known_device::Entity>(),
        of::<account::throttle::Entity>(),
        of::<learning::note::Entity>(),
        of::<learning::progress::Entity>(),
        of::<learning::page_sign_off::Entity>(),
        of::<audit::entity::Entity>(),
        of::<notify::entity::Entity>(),
    ]
}

struct Of<E>(PhantomData<fn() -> E>);

fn of<E>() -> Box<dyn Table>
where
    E: EntityTrait + 'static,
    E::Model: Serialize + DeserializeOwned + IntoActiveModel<E::ActiveModel> + Send + Sync,
    E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
{
    Box::new(Of::<E>(PhantomData))
}

fn json<M: ModelTrait + Serialize>(rows: &[M]) -> Result<Vec<Value>, DbErr> {
    rows.iter().map(|row| serde_json::to_value(row).map_err(|error| DbErr::Custom(error.to_string()))).collect()
}

fn is(column: &str, id: Uuid) -> Expr {
    Expr::col(Alias::new(column).into_iden()).eq(id)
}

#[async_trait::async_trait]
impl<E> Table for Of<E>
where
    E: EntityTrait + 'static,
    E::Model: Serialize + DeserializeOwned + IntoActiveModel<E::ActiveModel> + Send + Sync,
    E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
{
    fn name(&self) -> &'static str {
        E::default().table_name()
    }

    fn columns(&self) -> Vec<String> {
        E::Column::iter().map(|column| column.as_column_ref().1.to_string()).collect()
    }

    async fn rows_of(&self, txn: &DatabaseTransaction, column: &str, id: Uuid) -> Result<Vec<Value>, DbErr> {
        json(&E::find().filter(is(column, id)).all(txn).await?)
    }

    async fn delete_of(&self, txn: &DatabaseTransaction, column: &str, id: Uuid) -> Result<u64, DbErr> {
        Ok(E::delete_many().filter(is(column, id)).exec(txn).await?.rows_affected)
    }

    async fn batch(&self, txn: &DatabaseTransaction, offset: u64, limit: u64) -> Result<Vec<Value>, DbErr> {
        let mut find = E::find();
        for key in E::PrimaryKey::iter() {
            find = find.order_by_asc(key.into_column());
        }
        json(&find.offset(offset).limit(limit).all(txn).await?)
    }

    async fn count(&self, txn: &DatabaseTransaction) -> Result<u64, DbErr> {
        E::find()
            .select_only()
            .column_as(Expr::val(1), "one")
            .into_tuple::<i32>()
            .all(txn)
            .await
            .map(|rows| rows.len() as u64)
    }

    async fn insert(&self, txn: &DatabaseTransaction, row: Value) -> Result<(), DbErr> {
        let model: E::Model = serde_json::from_value(row).map_err(|error| DbErr::Custom(error.to_string()))?;
        E::insert(model.into_active_model().reset_all()).exec_without_returning(txn).await?;
        Ok(())
    }
}
