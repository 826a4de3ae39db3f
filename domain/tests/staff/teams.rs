//! Teams, their people, and moments: leads set them, invitations go out from them.

use crate::support::{EMAIL, Place, make_trust, member};
use domain::{
    Actor, Role, Uuid,
    invitations::{
        Failed, Way,
        commands::{
            cards::{self, NewCodes},
            follow::{Which, offered_at},
            send,
        },
        entity,
    },
    trust::{
        caseload::commands as caseloads,
        moments::{self, DEFAULTS},
        settings::{MOST, SettingError},
        teams::{commands, queries},
    },
};
use sea_orm::EntityTrait;

fn id(actor: &Actor) -> Uuid {
    actor.account_id().unwrap()
}

#[tokio::test]
async fn leads_add_rename_and_close_and_nobody_else_does() {
    for place in Place::every().await {
        let (db, lead) = (place.db(), place.member(Role::Lead).await);
        let north = commands::add(db, &lead, "  Early \n Intervention  North ").await.unwrap();
        let (team, _) = queries::one(db, &lead, north).await.unwrap();
        assert_eq!(team.name, "Early Intervention North");
        let taken = commands::add(db, &lead, "early intervention north").await;
        assert!(matches!(taken, Err(SettingError::NameTaken)));
        for (wrong, code) in [("", "name-missing"), (" \u{7}", "name-missing"), (&"x".repeat(81), "name-too-long")] {
            assert_eq!(commands::add(db, &lead, wrong).await.unwrap_err().code(), code);
        }
        commands::rename(db, &lead, north, "North").await.unwrap();
        commands::set_open(db, &lead, north, false).await.unwrap();
        commands::add(db, &lead, "North").await.expect("the name of a closed team is free");
        let again = commands::set_open(db, &lead, north, true).await;
        assert!(matches!(again, Err(SettingError::NameTaken)));

        let other = make_trust(db, "second.test").await;
        let elsewhere = member(db, other.id, Role::Lead, "Elsewhere", None).await;
        assert!(queries::list(db, &elsewhere).await.unwrap().is_empty());
        assert!(matches!(queries::one(db, &elsewhere, north).await, Err(SettingError::Missing)));
        assert!(matches!(commands::rename(db, &elsewhere, north, "Ours").await, Err(SettingError::Missing)));
        assert!(matches!(commands::set_open(db, &elsewhere, north, true).await, Err(SettingError::Missing)));
        assert!(matches!(commands::set_people(db, &elsewhere, north, &[]).await, Err(SettingError::Missing)));
        let new = caseloads::New { people: "5", carers: "", source: "x", day: "2026-01-01" };
        assert!(matches!(caseloads::add(db, &elsewhere, north, new).await, Err(SettingError::Missing)));
        for role in [Role::Relative, Role::Supporter, Role::Clinician, Role::Operator] {
            let actor = place.member(role).await;
            assert!(matches!(commands::add(db, &actor, "Mine").await, Err(SettingError::NotLead)), "{role:?}");
            assert!(matches!(queries::list(db, &actor).await, Err(SettingError::NotLead)), "{role:?}");
            assert!(matches!(moments::commands::add(db, &actor, "Mine").await, Err(SettingError::NotLead)), "{role:?}");
            assert!(matches!(caseloads::add(db, &actor, north, new).await, Err(SettingError::NotLead)), "{role:?}");
        }
    }
}

#[tokio::test]
async fn a_trust_does_not_have_teams_without_end() {
    let place = Place::every().await.remove(0);
    let (db, lead) = (place.db(), place.member(Role::Lead).await);
    for number in 0..MOST {
        commands::add(db, &lead, &format!("Team {number}")).await.unwrap();
    }
    assert!(matches!(commands::add(db, &lead, "One more").await, Err(SettingError::TooMany)));
}

#[tokio::test]
async fn an_invitation_goes_out_from_the_inviters_team_by_itself() {
    for place in Place::every().await {
        let (db, lead) = (place.db(), place.member(Role::Lead).await);
        let clinician = place.member(Role::Clinician).await;
        let from = async |id: Uuid| place.row(id).await.team_id;
        let first = place.invite(&clinician, "one@example.org").await.unwrap();
        assert_eq!(from(first).await, None, "who is in no team invites all the same");

        let north = commands::add(db, &lead, "North").await.unwrap();
        let south = commands::add(db, &lead, "South").await.unwrap();
        let west = commands::add(db, &lead, "West").await.unwrap();
        commands::set_people(db, &lead, north, &[id(&clinician)]).await.unwrap();
        place.test.clock.forward(crate::support::DAY);
        commands::set_people(db, &lead, south, &[id(&clinician), id(&lead)]).await.unwrap();
        let names = |teams: Vec<domain::trust::teams::entity::Model>| -> Vec<String> {
            teams.into_iter().map(|team| team.name).collect()
        };
        assert_eq!(names(queries::own(db, &clinician).await.unwrap()), ["North", "South"]);
        let second = place.invite(&clinician, "two@example.org").await.unwrap();
        assert_eq!(from(second).await, Some(north));
        let chosen =
            |team| send::New { email: "three@example.org", agreed: true, team: Some(team), ..Default::default() };
        let third = send::send(db, &clinician, chosen(south)).await.unwrap();
        assert_eq!(from(third).await, Some(south));
        let not_theirs = send::New { email: "four@example.org", ..chosen(west) };
        let fourth = send::send(db, &clinician, not_theirs).await.unwrap();
        assert_eq!(from(fourth).await, Some(north), "a team that is not theirs is no choice");

        commands::invite_from(db, &clinician, south).await.unwrap();
        let fifth = place.invite(&clinician, "five@example.org").await.unwrap();
        assert_eq!(from(fifth).await, Some(south));
        assert!(matches!(commands::invite_from(db, &clinician, west).await, Err(SettingError::Missing)));
        commands::set_open(db, &lead, south, false).await.unwrap();
        let sixth = place.invite(&clinician, "six@example.org").await.unwrap();
        assert_eq!(from(sixth).await, Some(north), "nobody invites from a closed team");
        let codes = NewCodes { way: Way::Card, count: 2, team: None };
        cards::make(db, &clinician, codes).await.unwrap();
        let rows = entity::Entity::find().all(db.conn()).await.unwrap();
        assert!(rows.iter().filter(|row| row.way == Way::Card).all(|row| row.team_id == Some(north)));

        let relative = place.member(Role::Relative).await;
        let wrong = commands::set_people(db, &lead, north, &[id(&relative)]).await;
        assert!(matches!(wrong, Err(SettingError::Missing)), "no relative is in a team");
        assert_eq!(queries::own(db, &clinician).await.unwrap().len(), 1, "and nothing has changed");
        commands::set_people(db, &lead, north, &[]).await.unwrap();
        assert!(queries::own(db, &clinician).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn the_moment_is_said_afterwards_of_ones_own_invitations() {
    for place in Place::every().await {
        let (db, lead) = (place.db(), place.member(Role::Lead).await);
        let clinician = place.member(Role::Clinician).await;
        let all = moments::queries::list(db, &lead).await.unwrap();
        assert_eq!(all.iter().map(|moment| moment.name.as_str()).collect::<Vec<_>>(), DEFAULTS);
        let invitation = place.invite(&clinician, EMAIL).await.unwrap();
        assert_eq!(place.row(invitation).await.moment_id, None);
        let (one, discharge) = (Which::One(invitation), Some(all[3].id));
        offered_at(db, &clinician, one, discharge).await.unwrap();
        assert_eq!(place.row(invitation).await.moment_id, discharge);

        moments::commands::set_open(db, &lead, all[3].id, false).await.unwrap();
        let closed = offered_at(db, &clinician, one, discharge).await;
        assert!(matches!(closed, Err(Failed::Missing)), "it is out of the choice");
        assert_eq!(moments::queries::open(db, &clinician).await.unwrap().len(), 4);
        let other = make_trust(db, "second.test").await;
        let elsewhere = member(db, other.id, Role::Lead, "Elsewhere", None).await;
        let theirs = moments::queries::list(db, &elsewhere).await.unwrap();
        assert_eq!(theirs.len(), DEFAULTS.len());
        for (actor, moment) in [(&clinician, theirs[0].id), (&elsewhere, theirs[0].id)] {
            assert!(matches!(offered_at(db, actor, one, Some(moment)).await, Err(Failed::Missing)));
        }
        assert!(matches!(
            moments::commands::rename(db, &elsewhere, all[0].id, "Ours").await,
            Err(SettingError::Missing)
        ));
        let another = place.member(Role::Clinician).await;
        assert!(matches!(offered_at(db, &another, one, None).await, Err(Failed::Missing)));
        offered_at(db, &lead, one, None).await.unwrap();
        assert_eq!(place.row(invitation).await.moment_id, None);

        let rows = "email,agreed\na@example.org,yes\nb@example.org,yes";
        let lot = domain::invitations::commands::bulk::send(db, &clinician, rows, None, false).await.unwrap();
        offered_at(db, &clinician, Which::Lot(lot), Some(all[0].id)).await.unwrap();
        let rows = entity::Entity::find().all(db.conn()).await.unwrap();
        let of_lot: Vec<_> = rows.iter().filter(|row| row.batch_id == Some(lot)).map(|row| row.moment_id).collect();
        assert_eq!(of_lot, [Some(all[0].id); 2]);
        assert!(matches!(offered_at(db, &another, Which::Lot(lot), None).await, Err(Failed::Missing)));
    }
}

#[tokio::test]
async fn a_caseload_needs_a_number_a_source_and_a_day_that_has_been() {
    for place in Place::every().await {
        let (db, lead) = (place.db(), place.member(Role::Lead).await);
        let team = commands::add(db, &lead, "North").await.unwrap();
        let good = caseloads::New { people: "480", carers: "120", source: "Return, May 2026", day: "2026-05-31" };
        let long = "x".repeat(201);
        for (wrong, code) in [
            (caseloads::New { people: "many", ..good }, "people-wrong"),
            (caseloads::New { people: "0", ..good }, "people-wrong"),
            (caseloads::New { carers: "481", ..good }, "carers-wrong"),
            (caseloads::New { source: " ", ..good }, "source-missing"),
            (caseloads::New { source: &long, ..good }, "source-too-long"),
            (caseloads::New { day: "2026-11-24", ..good }, "day-wrong"),
            (caseloads::New { day: "soon", ..good }, "day-wrong"),
        ] {
            assert_eq!(caseloads::add(db, &lead, team, wrong).await.unwrap_err().code(), code, "{wrong:?}");
        }
        caseloads::add(db, &lead, team, good).await.unwrap();
        let history = domain::trust::caseload::queries::history(db, &lead, team).await.unwrap();
        assert_eq!(
            (history[0].people, history[0].carers, history[0].counted_on.as_str()),
            (480, Some(120), "2026-05-31")
        );
    }
}
