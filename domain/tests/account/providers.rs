//! Signing in through a provider: whom it lets in, on both databases.

use crate::support::{Browser, PASSWORD, Place, is_in, make_trust, refused, sealer};
use domain::{
    Actor, Role,
    account::{
        Problem,
        commands::{providers, sign_in::Step},
        entity,
        providers::{Begun, Provider, Vouched, attempt, identity, queries},
        second_factor::Second,
    },
    notify::Letter,
    trust::JoinPolicy,
};
use sea_orm::{EntityTrait, PaginatorTrait};
use std::time::Duration;

fn provider() -> Provider {
    Provider {
        id: "northwick".to_owned(),
        name: "Northwick".to_owned(),
        issuer: "https://id.northwick.test".to_owned(),
        email_domains: vec!["northwick.test".to_owned()],
        groups: vec![(Role::Clinician, vec!["nurses".to_owned()])],
        second_factor_acr: vec!["AAL2".to_owned()],
        second_factor_amr: vec![],
    }
}

fn asha() -> Vouched {
    Vouched {
        issuer: "https://id.northwick.test".to_owned(),
        subject: "u-17".to_owned(),
        email: Some("asha@northwick.test".to_owned()),
        email_verified: true,
        name: Some("Dr Asha Rowe".to_owned()),
        groups: vec!["nurses".to_owned()],
        acr: Some("AAL2".to_owned()),
        amr: vec![],
    }
}

fn begun(state: &str) -> Begun {
    let text = |what: &str| format!("{what} of {state}");
    Begun { address: text("address"), state: state.to_owned(), nonce: text("nonce"), verifier: text("verifier") }
}

async fn come(place: &Place, browser: &Browser, vouched: &Vouched) -> Result<Step, domain::account::Failed> {
    let (db, nobody) = (place.db(), place.nobody());
    providers::sign_in_by(db, &nobody, &browser.visit(), &provider(), vouched, Some(&sealer()), false).await
}

#[tokio::test]
async fn the_first_sign_in_makes_an_account_and_is_in_the_log() {
    for place in Place::every(JoinPolicy::Open).await {
        let mut browser = Browser::begun(&place, "ward").await;
        browser.take(is_in(come(&place, &browser, &asha()).await));
        assert!(browser.is_signed_in(&place).await);
        let account = entity::Entity::find().one(place.db().conn()).await.unwrap().unwrap();
        assert_eq!((account.role, account.email.as_str()), (Role::Clinician, "asha@northwick.test"));
        assert_eq!(place.acts().await, ["account-created", "signed-in", "trust-created"]);
        let own = queries::own(place.db(), &browser.session().actor()).await.unwrap();
        assert_eq!((own[0].issuer.as_str(), own[0].subject.as_str()), ("https://id.northwick.test", "u-17"));
        place.test.clock.forward(Duration::from_secs(60));
        is_in(come(&place, &Browser::new("desk"), &asha()).await);
        let own = queries::own(place.db(), &browser.session().actor()).await.unwrap();
        assert_eq!(own[0].used_at, place.db().now());
        assert_eq!(entity::Entity::find().count(place.db().conn()).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn what_is_refused_leaves_nothing_but_a_line_in_the_log() {
    for place in Place::every(JoinPolicy::Open).await {
        place.account(Role::Relative, "maya@northwick.test").await;
        let with = |change: fn(&mut Vouched)| {
            let mut vouched = asha();
            change(&mut vouched);
            vouched
        };
        let wrong = [
            (with(|one| one.email_verified = false), Problem::ProviderEmail),
            (with(|one| one.email = None), Problem::ProviderEmail),
            (with(|one| one.email = Some("asha@evil.test".to_owned())), Problem::ProviderDomain),
            (with(|one| one.groups.clear()), Problem::ProviderGroup),
            (with(|one| one.email = Some("Maya@northwick.test".to_owned())), Problem::ProviderAccountThere),
        ];
        for (number, (vouched, problem)) in wrong.into_iter().enumerate() {
            assert_eq!(refused(come(&place, &Browser::new("ward"), &vouched).await), [problem]);
            let lines = place.acts().await;
            assert_eq!(lines.iter().filter(|act| *act == "sign-in-refused").count(), number + 1);
        }
        assert_eq!(entity::Entity::find().count(place.db().conn()).await.unwrap(), 1);
        assert_eq!(identity::Entity::find().count(place.db().conn()).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn without_a_second_factor_there_ours_is_owed() {
    for place in Place::every(JoinPolicy::Open).await {
        let weak = Vouched { acr: None, ..asha() };
        let mut browser = Browser::begun(&place, "ward").await;
        let step = come(&place, &browser, &weak).await.unwrap();
        assert!(matches!(step, Step::Owes(Second::SetUp, None)), "{step:?}");
        assert!(!browser.is_signed_in(&place).await);
        assert!(!place.acts().await.contains(&"signed-in".to_owned()));
        // The next time the provider did one.
        browser.take(is_in(come(&place, &browser, &asha()).await));
        assert!(browser.is_signed_in(&place).await);
        // Where no key is set, nobody comes in without a second factor, and nothing is kept.
        let (db, nobody, visit) = (place.db(), place.nobody(), Browser::new("desk"));
        let other = Vouched { subject: "u-18".to_owned(), email: Some("b@northwick.test".to_owned()), ..weak };
        let step = providers::sign_in_by(db, &nobody, &visit.visit(), &provider(), &other, None, false).await;
        assert_eq!(refused(step), [Problem::StaffNotYet]);
        assert_eq!(identity::Entity::find().count(db.conn()).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn the_same_person_at_two_trusts_has_two_accounts() {
    for place in Place::every(JoinPolicy::Open).await {
        let other = make_trust(place.db(), "Eastmoor", JoinPolicy::Open).await;
        is_in(come(&place, &Browser::new("ward"), &asha()).await);
        let visitor = Actor::visitor(other.id);
        let visit = Browser::new("ward");
        let step = providers::sign_in_by(place.db(), &visitor, &visit.visit(), &provider(), &asha(), None, false).await;
        let arrived = is_in(step);
        assert_eq!(arrived.started.session.trust_id, other.id);
        assert_eq!(identity::Entity::find().count(place.db().conn()).await.unwrap(), 2);
        assert_eq!(entity::Entity::find().count(place.db().conn()).await.unwrap(), 2);
    }
}

#[tokio::test]
async fn a_state_works_once_for_its_browser_trust_and_provider_within_ten_minutes() {
    for place in Place::every(JoinPolicy::Open).await {
        let db = place.db();
        let (browser, other) = (Browser::begun(&place, "ward").await, Browser::begun(&place, "desk").await);
        let begin = async |state: &str| {
            providers::begin(db, browser.session(), &provider(), &begun(state), "/staff", None).await.unwrap();
        };
        let take = async |browser: &Browser, provider: &Provider, state: &str| {
            providers::take(db, &place.nobody(), browser.session.as_ref(), provider, state).await
        };
        begin("one").await;
        let stale = [Problem::ProviderStale];
        assert_eq!(refused(take(&browser, &provider(), "two").await), stale);
        assert_eq!(refused(take(&other, &provider(), "one").await), stale);
        assert_eq!(refused(take(&Browser::new("x"), &provider(), "one").await), stale);
        let elsewhere = Provider { id: "other".to_owned(), ..provider() };
        assert_eq!(refused(take(&browser, &elsewhere, "one").await), stale);
        let rules = provider();
        let (first, second) = tokio::join!(take(&browser, &rules, "one"), take(&browser, &rules, "one"));
        let taken: Vec<attempt::Model> = [first, second].into_iter().filter_map(Result::ok).collect();
        assert_eq!(taken.len(), 1, "of two at once, one");
        assert_eq!((taken[0].nonce.as_str(), taken[0].next.as_str()), ("nonce of one", "/staff"));
        begin("three").await;
        place.test.clock.forward(Duration::from_secs(10 * 60));
        assert_eq!(refused(take(&browser, &provider(), "three").await), stale);
        assert_eq!(attempt::Entity::find().count(db.conn()).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn connecting_is_for_the_account_that_asked_and_is_told_by_mail() {
    for place in Place::every(JoinPolicy::Open).await {
        let db = place.db();
        let clinician = place.account(Role::Clinician, "rowe@example.org").await;
        let lead = place.account(Role::Lead, "lead@example.org").await;
        place.account(Role::Relative, "maya@example.org").await;
        let mut browser = Browser::new("ward");
        browser.sign_in_as_staff(&place, "rowe@example.org").await;
        let actor = browser.session().actor();
        providers::may_connect(db, browser.session(), PASSWORD).await.unwrap();
        assert_eq!(refused(providers::may_connect(db, browser.session(), "wrong").await), [Problem::PasswordWrong]);
        let mut theirs = Browser::new("sofa");
        theirs.sign_in(&place, "maya@example.org", PASSWORD).await.unwrap();
        assert_eq!(refused(providers::may_connect(db, theirs.session(), PASSWORD).await), [Problem::ProviderStaffOnly]);
        let connect =
            async |by, vouched: &Vouched| providers::connect(db, browser.session(), &provider(), vouched, by).await;
        assert_eq!(refused(connect(lead.id, &asha()).await), [Problem::ProviderStale]);
        let unverified = Vouched { email_verified: false, ..asha() };
        assert_eq!(refused(connect(clinician.id, &unverified).await), [Problem::ProviderEmail]);
        connect(clinician.id, &asha()).await.unwrap();
        connect(clinician.id, &asha()).await.unwrap();
        let letters: Vec<Letter> = place.mails().await.into_iter().map(|mail| mail.letter).collect();
        assert_eq!(letters, [Letter::ProviderWasConnected]);
        let arrived = is_in(come(&place, &Browser::new("desk"), &asha()).await);
        assert_eq!(arrived.started.session.account.unwrap().id, clinician.id);

        let mut desk = Browser::new("desk");
        desk.sign_in_as_staff(&place, "lead@example.org").await;
        let taken = providers::connect(db, desk.session(), &provider(), &asha(), lead.id).await;
        assert_eq!(refused(taken), [Problem::ProviderTaken]);

        let id = queries::own(db, &actor).await.unwrap()[0].id;
        providers::disconnect(db, desk.session(), id, PASSWORD).await.unwrap();
        assert_eq!(queries::own(db, &actor).await.unwrap().len(), 1, "nobody else's");
        assert_eq!(refused(providers::disconnect(db, browser.session(), id, "wrong").await), [Problem::PasswordWrong]);
        providers::disconnect(db, browser.session(), id, PASSWORD).await.unwrap();
        assert!(queries::own(db, &actor).await.unwrap().is_empty());
        let acts = place.acts().await;
        assert!(acts.contains(&"provider-connected".to_owned()) && acts.contains(&"provider-disconnected".to_owned()));
    }
}
