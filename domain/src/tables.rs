//! Every table by name, for the work that concerns them all: backup, restore, export, erasure, the schema test.

use crate::{
    DbErr, account, audit, content_reports, invitations, learning, notify, reading, reminders, rights, staff, toolbox,
    trust, wellbeing,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ColumnType, Condition, DatabaseTransaction, EntityTrait, IntoActiveModel, Iterable,
    ModelTrait, PaginatorTrait, PrimaryKeyToColumn, QueryFilter, QueryOrder, QuerySelect, Select,
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
    /// The names of those columns that hold a [`crate::Moment`].
    fn moments(&self) -> Vec<String>;
    /// All rows for which `condition` holds, in the order of the primary key.
    async fn rows_where(&self, txn: &DatabaseTransaction, condition: Condition) -> Result<Vec<Value>, DbErr>;
    /// Deletes all rows for which `condition` holds; says how many.
    async fn delete_where(&self, txn: &DatabaseTransaction, condition: Condition) -> Result<u64, DbErr>;
    /// A batch of rows in the order of the primary key, from `offset`. Only for backups, inside one snapshot.
    async fn batch(&self, txn: &DatabaseTransaction, offset: u64, limit: u64) -> Result<Vec<Value>, DbErr>;
    /// The same of rows for which `condition` holds.
    async fn batch_where(
        &self,
        txn: &DatabaseTransaction,
        condition: Condition,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<Value>, DbErr>;
    /// How many rows there are for which `condition` holds.
    async fn count_where(&self, txn: &DatabaseTransaction, condition: Condition) -> Result<u64, DbErr>;
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
        of::<trust::go_live::entity::Entity>(),
        of::<account::entity::Entity>(),
        of::<account::sign_up::Entity>(),
        of::<account::link::Entity>(),
        of::<account::join_code::Entity>(),
        of::<account::session::Entity>(),
        of::<account::sign_up_draft::Entity>(),
        of::<account::flash::Entity>(),
        of::<account::known_device::Entity>(),
        of::<account::throttle::Entity>(),
        of::<account::second_factor::code_app::Entity>(),
        of::<account::second_factor::recovery_code::Entity>(),
        of::<account::second_factor::step::Entity>(),
        of::<account::passkeys::entity::Entity>(),
        of::<account::passkeys::challenge::Entity>(),
        of::<learning::note::Entity>(),
        of::<learning::progress::Entity>(),
        of::<learning::page_sign_off::Entity>(),
        of::<learning::plan_version::Entity>(),
        of::<toolbox::heading::Entity>(),
        of::<toolbox::entity::Entity>(),
        of::<audit::entity::Entity>(),
        of::<notify::entity::Entity>(),
        of::<content_reports::entity::Entity>(),
        of::<wellbeing::self_check::Entity>(),
        of::<wellbeing::week_word::Entity>(),
        of::<reading::choice::Entity>(),
        of::<reminders::entity::Entity>(),
        of::<learning::page_version::Entity>(),
        of::<invitations::entity::Entity>(),
        of::<invitations::requests::entity::Entity>(),
        of::<invitations::requests::setting::Entity>(),
        of::<trust::people::welcome::Entity>(),
        of::<trust::people::presence::Entity>(),
        of::<trust::people::former::Entity>(),
        of::<audit::seal::Entity>(),
        of::<trust::teams::entity::Entity>(),
        of::<trust::teams::member::Entity>(),
        of::<trust::moments::entity::Entity>(),
        of::<trust::caseload::entity::Entity>(),
        of::<staff::visited_month::Entity>(),
        of::<staff::use_month::Entity>(),
        of::<account::mobile_sign_in::Entity>(),
        of::<staff::mail_choice::Entity>(),
        of::<rights::unused::entity::Entity>(),
        of::<rights::notices::entity::Entity>(),
        of::<rights::needs::entity::Entity>(),
        of::<rights::requests::entity::Entity>(),
        of::<rights::complaints::entity::Entity>(),
        of::<rights::holds::entity::Entity>(),
        of::<trust::site::logo_file::Entity>(),
        of::<trust::site::change::Entity>(),
        of::<trust::places::entity::Entity>(),
        of::<trust::closing::entity::Entity>(),
        of::<account::providers::identity::Entity>(),
        of::<account::providers::attempt::Entity>(),
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

fn in_order<E: EntityTrait>() -> Select<E> {
    E::PrimaryKey::iter().fold(E::find(), |find, key| find.order_by_asc(key.into_column()))
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

    fn moments(&self) -> Vec<String> {
        let times = E::Column::iter().filter(|column| *column.def().get_column_type() == ColumnType::BigInteger);
        times.map(|column| column.as_column_ref().1.to_string()).collect()
    }

    async fn rows_where(&self, txn: &DatabaseTransaction, condition: Condition) -> Result<Vec<Value>, DbErr> {
        json(&in_order::<E>().filter(condition).all(txn).await?)
    }

    async fn delete_where(&self, txn: &DatabaseTransaction, condition: Condition) -> Result<u64, DbErr> {
        Ok(E::delete_many().filter(condition).exec(txn).await?.rows_affected)
    }

    async fn batch(&self, txn: &DatabaseTransaction, offset: u64, limit: u64) -> Result<Vec<Value>, DbErr> {
        json(&in_order::<E>().offset(offset).limit(limit).all(txn).await?)
    }

    async fn batch_where(
        &self,
        txn: &DatabaseTransaction,
        condition: Condition,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<Value>, DbErr> {
        json(&in_order::<E>().filter(condition).offset(offset).limit(limit).all(txn).await?)
    }

    async fn count_where(&self, txn: &DatabaseTransaction, condition: Condition) -> Result<u64, DbErr> {
        E::find().filter(condition).count(txn).await
    }

    async fn count(&self, txn: &DatabaseTransaction) -> Result<u64, DbErr> {
        E::find().count(txn).await
    }

    async fn insert(&self, txn: &DatabaseTransaction, row: Value) -> Result<(), DbErr> {
        let model: E::Model = serde_json::from_value(row).map_err(|error| DbErr::Custom(error.to_string()))?;
        E::insert(model.into_active_model().reset_all()).exec_without_returning(txn).await?;
        Ok(())
    }
}
