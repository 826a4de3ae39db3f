//! "What would help now".

use crate::support::{DAY, Place};
use domain::{
    Role,
    staff::{hints::Hint, queries},
    testing::study::{new_clinician, new_team, seed},
    trust::{caseload::commands as caseloads, teams::commands},
};

async fn seen(place: &Place, lead: &domain::Actor) -> Vec<Hint> {
    queries::hints(place.db(), lead).await.unwrap()
}

fn quiet(hints: &[Hint]) -> Vec<&str> {
    let name = |hint: &'_ Hint| matches!(hint, Hint::QuietTeam { .. });
    hints
        .iter()
        .filter(|hint| name(hint))
        .map(|hint| match hint {
            Hint::QuietTeam { name, .. } => name.as_str(),
            _ => "",
        })
        .collect()
}

#[tokio::test]
async fn a_team_that_has_not_invited_for_six_weeks_gets_a_leaflet_and_a_slot() {
    for place in Place::every().await {
        let (db, lead) = (place.db(), place.member(Role::Lead).await);
        assert!(seen(&place, &lead).await.contains(&Hint::NoTeam));
        let north = new_team(db, place.trust.id, "North").await;
        let clinician = new_clinician(db, place.trust.id, north, "Dr Rowe").await;
        new_team(db, place.trust.id, "Nobody is in it").await;
        assert_eq!(quiet(&seen(&place, &lead).await), ["North"]);
        let clinician = domain::Actor::account(place.trust.id, clinician, Role::Clinician);
        place.invite(&clinician, "maya@example.org").await.unwrap();
        assert!(quiet(&seen(&place, &lead).await).is_empty());
        place.test.clock.forward(DAY * 42 - DAY / 24);
        assert!(quiet(&seen(&place, &lead).await).is_empty(), "not quite six weeks");
        place.test.clock.forward(DAY / 24);
        assert_eq!(quiet(&seen(&place, &lead).await), ["North"]);
        commands::set_open(db, &lead, north, false).await.unwrap();
        assert!(quiet(&seen(&place, &lead).await).is_empty(), "a closed team is left in peace");
    }
}

#[tokio::test]
async fn what_depends_on_one_person_and_what_is_missing_is_said_without_a_name() {
    for place in Place::every().await {
        let (db, lead) = (place.db(), place.member(Role::Lead).await);
        seed(db, place.trust.id).await;
        let hints = seen(&place, &lead).await;
        assert_eq!(hints.iter().filter(|hint| matches!(hint, Hint::OldCaseload { .. })).count(), 6);
        assert!(hints.iter().any(|hint| matches!(hint, Hint::NeverInvited { of: 281, .. })), "{hints:?}");
        assert!(!hints.contains(&Hint::OnePerson) && !hints.contains(&Hint::NoTeam));
        let (team, _) = match hints.iter().find(|hint| matches!(hint, Hint::OldCaseload { .. })) {
            Some(Hint::OldCaseload { team, name }) => (*team, name.clone()),
            other => panic!("{other:?}"),
        };
        let new = |day| caseloads::New { people: "400", carers: "", source: "Return", day };
        caseloads::add(db, &lead, team, new("2025-01-31")).await.unwrap();
        let old = |hints: &[Hint]| hints.iter().filter(|hint| matches!(hint, Hint::OldCaseload { .. })).count();
        assert_eq!(old(&seen(&place, &lead).await), 6, "older than a year is as good as none");
        caseloads::add(db, &lead, team, new("2026-01-31")).await.unwrap();
        assert_eq!(old(&seen(&place, &lead).await), 5);

        let busy = place.member(Role::Clinician).await;
        for number in 0..100 {
            place.test.clock.forward(DAY / 2);
            place.invite(&busy, &format!("person{number}@example.org")).await.unwrap();
        }
        let hints = seen(&place, &lead).await;
        assert!(hints.contains(&Hint::OnePerson) && hints.contains(&Hint::FewJoin), "{hints:?}");
    }
}
