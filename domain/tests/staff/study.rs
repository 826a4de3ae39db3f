//! The study's Table 3, figure for figure.

use crate::support::{Place, make_trust, member};
use domain::{
    Role,
    staff::{
        UptakeError,
        figures::percent,
        months::Period,
        own, per_trust,
        queries::{self, Line},
        study::{ALL, SITES, Site},
    },
    testing::study::seed,
};

/// The row as the study prints it: accounts, who invited, median and range, sent, invited, joined.
fn row(line: &Line) -> (u32, u32, (u32, u32, u32), [u32; 3]) {
    let each = line.clinicians.each.unwrap();
    (
        line.clinicians.accounts,
        line.clinicians.inviting,
        (each.twice_median, each.least, each.most),
        [line.tally.sent, line.tally.invited, line.tally.joined],
    )
}

fn printed(site: &Site) -> (u32, u32, (u32, u32, u32), [u32; 3]) {
    (site.accounts, site.inviting, site.each, [site.sent, site.invited, site.joined])
}

#[tokio::test]
async fn six_teams_give_the_figures_of_the_study() {
    for place in Place::every().await {
        seed(place.db(), place.trust.id).await;
        let lead = place.member(Role::Lead).await;
        let period = Period::usual(place.db().now());
        let uptake = queries::uptake(place.db(), &lead, period).await.unwrap();
        assert_eq!(uptake.teams.len(), 6);
        for (line, site) in uptake.teams.iter().zip(&SITES) {
            assert_eq!(line.name.as_deref(), Some(site.name));
            assert_eq!(row(line), printed(site), "{}", site.name);
        }
        assert_eq!(row(&uptake.all), printed(&ALL));
        let shares: Vec<String> = uptake
            .teams
            .iter()
            .chain([&uptake.all])
            .map(|line| percent(line.clinicians.inviting, line.clinicians.accounts).unwrap())
            .collect();
        assert_eq!(shares, ["18.2", "32.4", "12.5", "28.6", "12.5", "17.1", "20.3"], "32.4 at 1B, never 54");
        let each = uptake.all.clinicians.each.unwrap();
        assert_eq!((each.median().as_str(), each.least, each.most), ("3", 1, 45));
        assert_eq!(uptake.teams[3].clinicians.each.unwrap().median(), "2.5");
        let months: [u32; 3] = uptake
            .months
            .iter()
            .fold([0; 3], |sum, (_, tally)| [sum[0] + tally.sent, sum[1] + tally.invited, sum[2] + tally.joined]);
        assert_eq!(months, [355, 310, 159], "every month together is the whole");
        assert_eq!(uptake.all.caseload, None, "no caseload, no share of it");
    }
}

#[tokio::test]
async fn the_number_of_queries_does_not_grow_with_the_data() {
    for place in Place::every().await {
        let lead = place.member(Role::Lead).await;
        let period = Period::usual(place.db().now());
        place.test.take_queries();
        queries::uptake(place.db(), &lead, period).await.unwrap();
        let empty = place.test.take_queries();
        seed(place.db(), place.trust.id).await;
        place.test.take_queries();
        queries::uptake(place.db(), &lead, period).await.unwrap();
        assert_eq!((place.test.take_queries(), empty), (empty, 11));
        queries::hints(place.db(), &lead).await.unwrap();
        assert_eq!(place.test.take_queries(), 8);
    }
}

#[tokio::test]
async fn only_leads_see_uptake_and_nobody_sees_anothers_numbers() {
    for place in Place::every().await {
        let clinicians = seed(place.db(), place.trust.id).await;
        let period = Period::usual(place.db().now());
        for role in [Role::Relative, Role::Supporter, Role::Clinician, Role::Operator] {
            let actor = place.member(role).await;
            let seen = queries::uptake(place.db(), &actor, period).await;
            assert!(matches!(seen, Err(UptakeError::Forbidden)), "{role:?}");
            assert!(matches!(queries::hints(place.db(), &actor).await, Err(UptakeError::Forbidden)), "{role:?}");
        }
        let nobody = place.nobody();
        assert!(matches!(queries::uptake(place.db(), &nobody, period).await, Err(UptakeError::SignedOut)));
        assert!(matches!(own::own(place.db(), &nobody, period).await, Err(UptakeError::SignedOut)));
        let of = |id| domain::Actor::account(place.trust.id, id, Role::Clinician);
        let sent = own::own(place.db(), &of(clinicians[7]), period).await.unwrap().all.sent;
        assert_eq!(sent, 11, "one's own, and nobody else's");
        assert_eq!(own::own(place.db(), &of(clinicians[43]), period).await.unwrap().all.sent, 0);
        let relative = place.member(Role::Relative).await;
        assert!(matches!(own::own(place.db(), &relative, period).await, Err(UptakeError::Forbidden)));

        let other = make_trust(place.db(), "second.test").await;
        let elsewhere = member(place.db(), other.id, Role::Lead, "Elsewhere", None).await;
        let theirs = queries::uptake(place.db(), &elsewhere, period).await.unwrap();
        assert_eq!((theirs.all.tally.sent, theirs.teams.len()), (0, 0));
        let counts = per_trust::counts(place.db(), &period).await.unwrap();
        let mut counts: Vec<_> = counts.iter().map(|one| (one.clinicians, one.inviting, one.tally.sent)).collect();
        counts.sort_unstable();
        assert_eq!(counts, [(0, 0, 0), (282, 57, 355)], "what the operator sees");
    }
}
