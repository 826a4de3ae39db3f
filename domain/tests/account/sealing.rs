//! The audit log under its seals: each way of changing it is found.

use crate::support::{Place, make_trust};
use domain::{
    Actor, Role,
    audit::{
        entity,
        queries::{self, AuditError, PER_PAGE},
        seal,
        sealing::{self, Verified},
    },
    trust::JoinPolicy,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryOrder};
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(60 * 60);

/// A row of a member of staff.
async fn act(place: &Place) -> entity::Model {
    place.test.clock.forward(Duration::from_secs(1));
    let row = entity::Model {
        id: place.db().new_id(),
        at: place.db().now(),
        trust_id: place.trust.id,
        actor_id: Some(place.db().new_id()),
        actor_role: Some(Role::Clinician),
        act: "invitation-sent".to_owned(),
        target_kind: "invitation".to_owned(),
        target_id: place.db().new_id(),
    };
    insert(place, row.clone()).await;
    row
}

async fn insert(place: &Place, row: entity::Model) {
    entity::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(place.db().conn())
        .await
        .unwrap();
}

async fn delete(place: &Place, row: &entity::Model) {
    entity::Entity::delete_by_id(row.id).exec(place.db().conn()).await.unwrap();
}

async fn verify(place: &Place) -> Verified {
    sealing::verify(place.db(), place.trust.id).await.unwrap()
}

/// Three hours of work under three seals, and some minutes that are not sealed yet.
async fn sealed() -> Vec<(Place, Vec<entity::Model>)> {
    let mut all = vec![];
    for place in Place::every(JoinPolicy::Open).await {
        let mut rows = vec![];
        for _ in 0..3 {
            for _ in 0..4 {
                rows.push(act(&place).await);
            }
            place.test.clock.forward(HOUR);
            assert!(sealing::seal_all(place.db()).await.unwrap() >= 4);
        }
        rows.push(act(&place).await);
        assert_eq!(
            sealing::seal_all(place.db()).await.unwrap(),
            0,
            "a row that is seconds old may still get a neighbour"
        );
        all.push((place, rows));
    }
    all
}

#[tokio::test]
async fn what_nobody_touched_is_as_it_was() {
    for (place, _) in sealed().await {
        let said = verify(&place).await;
        // The trust's own creation is the first row.
        assert_eq!((said.checked, said.rows, said.broken, said.too_old), (3, 13, None, 0));
        let head = said.head.unwrap();
        assert!(sealing::holds(place.db(), place.trust.id, &head).await.unwrap());
        assert!(!sealing::holds(place.db(), place.trust.id, "not a sum").await.unwrap());
        let other = make_trust(place.db(), "Second", JoinPolicy::Open).await;
        assert!(!sealing::holds(place.db(), other.id, &head).await.unwrap());
        assert_eq!(sealing::verify(place.db(), other.id).await.unwrap().checked, 0);
    }
}

#[tokio::test]
async fn a_row_changed_taken_out_put_in_or_swapped_is_found_in_its_own_seal() {
    for (place, rows) in sealed().await {
        let (one, two) = (rows[5].clone(), rows[6].clone());
        let broken =
            || async { verify(&place).await.broken.map(|broken| (broken.number, broken.sealed, broken.found)) };

        let changed = entity::Model { actor_role: Some(Role::Lead), ..one.clone() };
        changed.into_active_model().reset_all().update(place.db().conn()).await.unwrap();
        assert_eq!(broken().await, Some((2, 4, 4)), "changed");
        one.clone().into_active_model().reset_all().update(place.db().conn()).await.unwrap();
        assert_eq!(broken().await, None);

        delete(&place, &one).await;
        assert_eq!(broken().await, Some((2, 4, 3)), "missing");
        insert(&place, one.clone()).await;
        let added = entity::Model { id: place.db().new_id(), at: one.at, ..one.clone() };
        insert(&place, added.clone()).await;
        assert_eq!(broken().await, Some((2, 4, 5)), "put in");
        delete(&place, &added).await;

        for row in [&one, &two] {
            delete(&place, row).await;
        }
        insert(&place, entity::Model { at: two.at, ..one.clone() }).await;
        insert(&place, entity::Model { at: one.at, ..two.clone() }).await;
        assert_eq!(broken().await, Some((2, 4, 4)), "swapped");
    }
}

#[tokio::test]
async fn a_seal_that_is_gone_or_forged_is_found() {
    for (place, _) in sealed().await {
        let seals = seal::Entity::find().order_by_asc(seal::Column::Number).all(place.db().conn()).await.unwrap();
        let forged = seal::ActiveModel {
            trust_id: Set(place.trust.id),
            number: Set(1),
            hash: Set(vec![0; 32]),
            ..Default::default()
        };
        seal::Entity::update(forged).exec(place.db().conn()).await.unwrap();
        assert_eq!(verify(&place).await.broken.map(|broken| broken.number), Some(1));
        seals[0].clone().into_active_model().reset_all().update(place.db().conn()).await.unwrap();
        assert_eq!(verify(&place).await.broken, None);
        seal::Entity::delete_by_id((place.trust.id, 2)).exec(place.db().conn()).await.unwrap();
        assert_eq!(verify(&place).await.broken.map(|broken| broken.number), Some(3));
    }
}

#[tokio::test]
async fn seals_outlive_their_rows() {
    for (place, rows) in sealed().await {
        place.test.clock.forward(Duration::from_secs(2922 * 24 * 60 * 60));
        for row in &rows {
            delete(&place, row).await;
        }
        let said = verify(&place).await;
        assert_eq!((said.too_old, said.checked, said.broken), (3, 0, None));
    }
}

#[tokio::test]
async fn the_log_shows_what_staff_did_and_nothing_of_relatives_or_other_trusts() {
    for place in Place::every(JoinPolicy::Open).await {
        let lead = place.account(Role::Lead, "lead@northwick.test").await;
        let lead = Actor::account(place.trust.id, lead.id, Role::Lead);
        let row = act(&place).await;
        insert(&place, entity::Model { id: place.db().new_id(), actor_role: Some(Role::Relative), ..row.clone() })
            .await;
        let shown = queries::page(place.db(), &lead, None).await.unwrap();
        assert_eq!(shown.iter().map(|entry| entry.row.id).collect::<Vec<_>>(), [row.id]);
        place.test.clock.forward(Duration::from_secs(1));
        queries::page(place.db(), &lead, None).await.unwrap();
        let shown = queries::page(place.db(), &lead, None).await.unwrap();
        assert_eq!((shown[0].row.act.as_str(), shown[0].by.as_deref()), ("audit-read", Some("Somebody")));
        for _ in 0..PER_PAGE {
            act(&place).await;
        }
        let first = queries::page(place.db(), &lead, None).await.unwrap();
        assert_eq!(first.len() as u64, PER_PAGE);
        let older = queries::page(place.db(), &lead, first.last().map(|entry| entry.row.id)).await.unwrap();
        assert!(older.iter().any(|entry| entry.row.id == row.id));
        let elsewhere = make_trust(place.db(), "Second", JoinPolicy::Open).await;
        let stranger = Actor::account(elsewhere.id, place.db().new_id(), Role::Lead);
        assert!(queries::page(place.db(), &stranger, None).await.unwrap().is_empty());
        for role in [Role::Relative, Role::Supporter, Role::Clinician] {
            let actor = Actor::account(place.trust.id, place.db().new_id(), role);
            assert!(matches!(queries::page(place.db(), &actor, None).await, Err(AuditError::Forbidden)), "{role:?}");
        }
        assert!(matches!(queries::page(place.db(), &place.nobody(), None).await, Err(AuditError::SignedOut)));
    }
}
