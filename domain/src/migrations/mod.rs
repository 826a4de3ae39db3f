//! One migration tree for SQLite and PostgreSQL. Expand, backfill, contract: one release each.

mod helpers;
mod m0001_trusts;
mod m0002_accounts;
mod m0003_learning;
mod m0004_audit_and_outbox;
mod m0005_content_reports;
mod m0006_search;
mod m0007_toolbox;
mod m0008_wellbeing_and_reading;
mod m0009_reminders_and_news;
mod m0011_invitations;
mod m0012_second_factors;
mod m0013_languages;
mod m0015_go_live;
mod m0016_uptake;
mod m0017_staff_accounts;
mod m0018_audit_seals;
mod m0019_sign_in_providers;
mod m0020_passkeys;
mod m0021_mobiles_and_staff_mails;
mod m0022_trust_site;
mod m0023_rights;

use sea_orm_migration::{MigrationTrait, MigratorTrait, async_trait};

/// Runs the migrations.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_trusts::Migration),
            Box::new(m0002_accounts::Migration),
            Box::new(m0003_learning::Migration),
            Box::new(m0004_audit_and_outbox::Migration),
            Box::new(m0005_content_reports::Migration),
            Box::new(m0006_search::Migration),
            Box::new(m0007_toolbox::Migration),
            Box::new(m0008_wellbeing_and_reading::Migration),
            Box::new(m0009_reminders_and_news::Migration),
            Box::new(m0011_invitations::Migration),
            Box::new(m0012_second_factors::Migration),
            Box::new(m0013_languages::Migration),
            Box::new(m0015_go_live::Migration),
            Box::new(m0016_uptake::Migration),
            Box::new(m0017_staff_accounts::Migration),
            Box::new(m0018_audit_seals::Migration),
            Box::new(m0019_sign_in_providers::Migration),
            Box::new(m0020_passkeys::Migration),
            Box::new(m0021_mobiles_and_staff_mails::Migration),
            Box::new(m0022_trust_site::Migration),
            Box::new(m0023_rights::Migration),
        ]
    }
}
