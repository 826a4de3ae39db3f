//! Visits are noted once a month, months that are over are counted once, and what is kept is what may be shown.

use crate::support::{DAY, Place};
use domain::{
    Actor, Role, Uuid,
    account::{Device, entity as account, sessions},
    invitations::Way,
    staff::{
        commands::count_months, months::Month, months::Period, queries, suppression::Shown, use_month, visited_month,
    },
    testing::study::{insert, new_clinician, new_team},
    trust::caseload::commands::{New, add},
};
use sea_orm::EntityTrait;

/// Somebody comes by an invitation of a team, and signs in now if they `visit`.
async fn relative(place: &Place, team: Option<Uuid>, inviter: Uuid, visit: bool) -> Uuid {
    let db = place.db();
    let actor = place.member(Role::Relative).await;
    let id = actor.account_id().unwrap();
    let now = Some(db.now());
    insert::<domain::invitations::entity::Entity>(
        db,
        domain::invitations::entity::Model {
            id: db.new_id(),
            trust_id: place.trust.id,
            inviter_id: inviter,
            team_id: team,
            moment_id: None,
            batch_id: None,
            way: Way::Email,
            address: None,
            agreed_at: now,
            sent_at: db.now(),
            opened_at: now,
            joined_at: now,
            account_id: Some(id),
            withdrawn_at: None,
            resent_at: None,
            reminded_at: None,
            expires_at: db.now().plus(DAY * 30),
        },
    )
    .await;
    if visit {
        sign_in(place, id).await;
    }
    id
}

async fn sign_in(place: &Place, id: Uuid) -> String {
    let row = account::Entity::find_by_id(id).one(place.db().conn()).await.unwrap().unwrap();
    sessions::sign_in(place.db().conn(), place.db(), None, &row, Device::Own, "A browser").await.unwrap().cookie
}

async fn noted(place: &Place) -> Vec<(Uuid, i32)> {
    let rows = visited_month::Entity::find().all(place.db().conn()).await.unwrap();
    rows.into_iter().map(|row| (row.account_id, row.month)).collect()
}

#[tokio::test]
async fn a_visit_is_noted_once_a_month_and_only_of_relatives() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await.account_id().unwrap();
        sign_in(&place, clinician).await;
        assert_eq!(noted(&place).await, []);
        let id = relative(&place, None, clinician, false).await;
        let cookie = sign_in(&place, id).await;
        sign_in(&place, id).await;
        assert_eq!(noted(&place).await, [(id, 202_611)]);
        place.test.clock.forward(DAY * 10);
        sessions::load(place.db(), place.trust.id, &cookie).await.unwrap().unwrap();
        let mut all = noted(&place).await;
        all.sort_unstable();
        assert_eq!(all, [(id, 202_611), (id, 202_612)], "a session that goes on counts in the new month");
    }
}

#[tokio::test]
async fn a_month_is_counted_once_when_it_is_over_and_nothing_is_learnt_from_who_leaves() {
    for place in Place::every().await {
        let db = place.db();
        let (north, south) = (new_team(db, place.trust.id, "North").await, new_team(db, place.trust.id, "South").await);
        let clinician = new_clinician(db, place.trust.id, north, "Dr Rowe").await;
        let mut first = None;
        for number in 0..24 {
            first = Some(relative(&place, Some(north), clinician, number < 13).await);
        }
        for number in 0..12 {
            relative(&place, Some(south), clinician, number < 2).await;
            relative(&place, None, clinician, number < 3).await;
        }
        assert_eq!(count_months(db).await.unwrap(), 0, "the month is not over");
        place.test.clock.forward(DAY * 10);
        assert_eq!(count_months(db).await.unwrap(), 1);
        assert_eq!(count_months(db).await.unwrap(), 0, "once");
        let rows = use_month::Entity::find().all(db.conn()).await.unwrap();
        let seen: Vec<_> = rows.iter().map(|row| (row.month, row.team_ids(), row.accounts, row.visited())).collect();
        let together = if rows[1].team_ids()[0].is_none() { vec![None, Some(south)] } else { vec![Some(south), None] };
        assert_eq!(
            seen,
            [(202_611, vec![Some(north)], 24, Shown::About(15)), (202_611, together, 24, Shown::FewerThan)]
        );
        assert!(rows.iter().all(|row| row.opened() == Shown::FewerThan));

        account::Entity::delete_by_id(first.unwrap()).exec(db.conn()).await.unwrap();
        let lead = place.member(Role::Lead).await;
        let period = Period::usual(db.now());
        let uptake = queries::uptake(db, &lead, period).await.unwrap();
        assert_eq!(uptake.used, rows, "the screen shows what was kept");
        assert_eq!(uptake.period.last, Month::parse("2026-12").unwrap());
    }
}

#[tokio::test]
async fn before_the_first_visit_nothing_is_known_and_nothing_is_said() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await.account_id().unwrap();
        for _ in 0..30 {
            relative(&place, None, clinician, false).await;
        }
        place.test.clock.forward(DAY * 10);
        assert_eq!(count_months(place.db()).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn a_caseload_is_read_as_it_stood_and_earlier_ones_stay() {
    for place in Place::every().await {
        let db = place.db();
        let lead = place.member(Role::Lead).await;
        let (north, south) = (new_team(db, place.trust.id, "North").await, new_team(db, place.trust.id, "South").await);
        let new = |people, carers, day| New { people, carers, source: "Return for the audit", day };
        add(db, &lead, north, new("400", "100", "2025-05-31")).await.unwrap();
        add(db, &lead, north, new("500", "", "31/05/2026")).await.unwrap();
        let at = |until| {
            let lead: Actor = lead;
            async move {
                let period = Period::chosen("2025-01", until, db.now());
                let uptake = queries::uptake(db, &lead, period).await.unwrap();
                (uptake.teams[0].caseload, uptake.teams[0].carers, uptake.all.caseload)
            }
        };
        assert_eq!(at("2025-04").await, (None, None, None), "not known yet");
        assert_eq!(at("2025-05").await, (Some(400), Some(100), None), "the south has none");
        assert_eq!(at("2026-06").await, (Some(500), None, None));
        add(db, &lead, south, new("100", "", "2026-05-01")).await.unwrap();
        assert_eq!(at("2026-06").await.2, Some(600));
        let history = domain::trust::caseload::queries::history(db, &lead, north).await.unwrap();
        assert_eq!(history.iter().map(|row| row.people).collect::<Vec<_>>(), [500, 400]);
    }
}
