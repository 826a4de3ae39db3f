//! Taking one's data along, and leaving.

use crate::support::{Browser, OTHER_PASSWORD, PASSWORD, Place, is_in, refused};
use domain::{
    Role,
    account::{
        Problem,
        commands::{erase, sign_in},
        entity, queries,
    },
    notify::Letter,
    trust::{self, JoinPolicy},
};
use sea_orm::EntityTrait;

const EMAIL: &str = "maya@example.org";

#[tokio::test]
async fn an_account_is_erased_with_its_password_alone() {
    for place in Place::every(JoinPolicy::Open).await {
        let account = place.account(Role::Clinician, EMAIL).await;
        let other = place.account(Role::Relative, "other@example.org").await;
        trust::commands::name_reviewer(place.db(), place.trust.id, account.id).await.unwrap();
        let mut phone = Browser::new("1");
        let (db, nobody) = (place.db(), place.nobody());
        let arrived = sign_in::sign_in(db, &nobody, &phone.visit(), EMAIL, PASSWORD, None, true).await;
        phone.take(is_in(arrived));
        for (typed, problem) in [("", Problem::PasswordMissing), (OTHER_PASSWORD, Problem::PasswordWrong)] {
            assert_eq!(refused(erase::erase(place.db(), phone.session(), typed).await), [problem]);
        }
        assert_eq!(place.mails().await, []);
        erase::erase(place.db(), phone.session(), PASSWORD).await.unwrap();

        assert!(!phone.is_signed_in(&place).await);
        let left = entity::Entity::find().all(place.db().conn()).await.unwrap();
        assert_eq!(left, [other]);
        let trust = trust::entity::Entity::find_by_id(place.trust.id).one(place.db().conn()).await.unwrap().unwrap();
        assert_eq!(trust.reviewer_id, None);
        let told = place.mails().await;
        assert_eq!((told.len(), told[0].to.as_str(), &told[0].letter), (1, EMAIL, &Letter::StaffAccountEnded));
        assert_eq!(refused(erase::erase(place.db(), phone.session(), PASSWORD).await), [Problem::SignedOut]);
        assert!(place.acts().await.contains(&"staff-ended".to_owned()));
        place.account(Role::Relative, EMAIL).await;
    }
}

#[tokio::test]
async fn an_export_is_noted_and_holds_the_account() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, EMAIL).await;
        let mut phone = Browser::new("1");
        phone.sign_in(&place, EMAIL, PASSWORD).await.unwrap();
        let export = erase::export(place.db(), phone.session()).await.unwrap();
        let tables: Vec<&str> = export.tables.iter().map(|table| table.table).collect();
        assert_eq!(tables, ["account", "session", "known_device", "visited_month", "account_use"]);
        assert_eq!(export.tables[0].rows[0]["email"], EMAIL);
        assert!(place.acts().await.contains(&"data-exported".to_owned()));
        assert!(queries::own(place.db().conn(), &place.nobody()).await.is_err());
    }
}
