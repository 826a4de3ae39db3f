//! Clinical sign-off: by name, by content, per trust.

use crate::support::{LIBRARY, new_account, new_trust};
use domain::{
    Actor, Role,
    audit::entity as audit,
    learning::{
        Page, SignError, SignOffs, Signed,
        commands::sign_off::{sign_page, unsign_page},
        page_sign_off, queries,
    },
    testing::{THREE_IN_THE_MORNING, TestDb},
    trust::{self, SiteState, UnsignedPages},
};
use sea_orm::{EntityTrait, PaginatorTrait, QueryOrder};
use std::time::Duration;

fn page() -> &'static Page {
    LIBRARY.page_by_id("psy-causes").unwrap()
}

/// A trust with its named reviewer.
async fn reviewed(test: &TestDb, role: Role) -> (trust::entity::Model, Actor) {
    let mut trust = new_trust(&test.db, "northwick.test").await;
    let reviewer = new_account(&test.db, trust.id, role).await;
    trust::commands::name_reviewer(&test.db, trust.id, reviewer.account_id().unwrap()).await.unwrap();
    trust.reviewer_id = reviewer.account_id();
    (trust, reviewer)
}

#[tokio::test]
async fn signing_holds_for_this_wording_and_this_trust_only() {
    for test in TestDb::every().await {
        let (trust, reviewer) = reviewed(&test, Role::Clinician).await;
        let elsewhere = new_trust(&test.db, "second.test").await;
        let at = |actor: Actor| {
            let db = test.db.clone();
            async move { queries::sign_offs(&db, &actor).await.unwrap() }
        };
        assert_eq!(at(reviewer).await.of(page()), Signed::No);

        sign_page(&test.db, &reviewer, &LIBRARY, &page().id, &page().hash).await.unwrap();
        let signed = at(Actor::visitor(trust.id)).await;
        assert_eq!(signed.of(page()), Signed::Yes { by: "Robin".to_owned(), at: THREE_IN_THE_MORNING });
        assert_eq!(at(Actor::visitor(elsewhere.id)).await.of(page()), Signed::No);
        let mut changed = page().clone();
        changed.hash = "0".repeat(64);
        assert_eq!(signed.of(&changed), Signed::Changed { by: "Robin".to_owned(), at: THREE_IN_THE_MORNING });
        assert!(signed.of(&changed).is_missing());

        unsign_page(&test.db, &reviewer, &page().id).await.unwrap();
        assert_eq!(at(reviewer).await.of(page()), Signed::No);
        assert!(matches!(unsign_page(&test.db, &reviewer, &page().id).await, Err(SignError::NoPage)));
    }
}

#[tokio::test]
async fn signing_again_replaces_the_signature_and_every_act_is_noted() {
    for test in TestDb::every().await {
        let (_, reviewer) = reviewed(&test, Role::Lead).await;
        for _ in 0..2 {
            sign_page(&test.db, &reviewer, &LIBRARY, &page().id, &page().hash).await.unwrap();
            test.clock.forward(Duration::from_secs(1));
        }
        assert_eq!(page_sign_off::Entity::find().count(test.db.conn()).await.unwrap(), 1);
        let last = page_sign_off::Entity::find().one(test.db.conn()).await.unwrap().unwrap();
        unsign_page(&test.db, &reviewer, &page().id).await.unwrap();
        let acts = audit::Entity::find().order_by_asc(audit::Column::Id).all(test.db.conn()).await.unwrap();
        let acts: Vec<_> = acts.iter().filter(|row| row.target_kind == "page-sign-off").collect();
        assert_eq!(
            acts.iter().map(|row| row.act.as_str()).collect::<Vec<_>>(),
            ["page-signed", "page-signed", "page-unsigned"]
        );
        assert_eq!((acts[1].target_id, acts[2].target_id), (last.id, last.id));
        assert!(acts.iter().all(|row| row.actor_id == reviewer.account_id()));
    }
}

#[tokio::test]
async fn nobody_else_signs() {
    let test = TestDb::sqlite().await;
    let (trust, reviewer) = reviewed(&test, Role::Clinician).await;
    sign_page(&test.db, &reviewer, &LIBRARY, &page().id, &page().hash).await.unwrap();
    let elsewhere = new_trust(&test.db, "second.test").await;
    let mut others = vec![Actor::visitor(trust.id), Actor { trust: elsewhere.id, ..reviewer }];
    for role in [Role::Relative, Role::Supporter, Role::Clinician, Role::Lead, Role::Operator] {
        others.push(new_account(&test.db, trust.id, role).await);
    }
    // Somebody who is named but is neither clinician nor lead.
    let supporter = new_account(&test.db, elsewhere.id, Role::Supporter).await;
    trust::commands::name_reviewer(&test.db, elsewhere.id, supporter.account_id().unwrap()).await.unwrap();
    others.push(supporter);
    for other in others {
        let signed = sign_page(&test.db, &other, &LIBRARY, &page().id, &page().hash).await;
        assert!(matches!(signed, Err(SignError::NotReviewer)), "{other:?}");
        let unsigned = unsign_page(&test.db, &other, &page().id).await;
        assert!(matches!(unsigned, Err(SignError::NotReviewer)), "{other:?}");
    }
    // The reviewer of before counts no more.
    let next = new_account(&test.db, trust.id, Role::Lead).await;
    trust::commands::name_reviewer(&test.db, trust.id, next.account_id().unwrap()).await.unwrap();
    assert!(matches!(unsign_page(&test.db, &reviewer, &page().id).await, Err(SignError::NotReviewer)));
    unsign_page(&test.db, &next, &page().id).await.unwrap();
}

#[tokio::test]
async fn only_what_was_read_is_signed() {
    let test = TestDb::sqlite().await;
    let (_, reviewer) = reviewed(&test, Role::Clinician).await;
    let sign = |page: &'static str, hash: String| {
        let db = test.db.clone();
        async move { sign_page(&db, &reviewer, &LIBRARY, page, &hash).await }
    };
    assert!(matches!(sign("psy-causes", "0".repeat(64)).await, Err(SignError::Changed)));
    assert!(matches!(sign("no-such-page", page().hash.clone()).await, Err(SignError::NoPage)));
    let cookies = LIBRARY.site_page("cookies").unwrap();
    assert!(matches!(sign("cookies", cookies.hash.clone()).await, Err(SignError::NoPage)), "not a clinical page");
    assert_eq!(page_sign_off::Entity::find().count(test.db.conn()).await.unwrap(), 0);
}

#[tokio::test]
async fn what_a_site_shows() {
    let test = TestDb::sqlite().await;
    let (mut trust, reviewer) = reviewed(&test, Role::Clinician).await;
    sign_page(&test.db, &reviewer, &LIBRARY, &page().id, &page().hash).await.unwrap();
    let signed = queries::sign_offs(&test.db, &reviewer).await.unwrap();
    let shown = |trust: &trust::entity::Model| LIBRARY.pages().filter(|page| signed.shows(trust, page)).count();
    let all = LIBRARY.pages().count();
    for (state, unsigned, expected) in [
        (SiteState::Sandbox, UnsignedPages::Mark, all),
        (SiteState::Sandbox, UnsignedPages::Hide, all),
        (SiteState::Open, UnsignedPages::Mark, all),
        // The signed page, the module on crises, and the pages outside modules.
        (SiteState::Open, UnsignedPages::Hide, 1 + 10 + 7),
    ] {
        (trust.state, trust.unsigned_pages) = (state, unsigned);
        assert_eq!(shown(&trust), expected, "{state:?} {unsigned:?}");
    }
    let missing: Vec<&str> = signed.missing_before_opening(&LIBRARY).map(|page| page.url.as_str()).collect();
    assert_eq!(missing.len(), 11);
    assert!(
        missing.contains(&"/urgent-help") && missing.iter().all(|url| *url == "/urgent-help" || url.contains("crises"))
    );
    assert_eq!(SignOffs::default().of(LIBRARY.site_page("about").unwrap()), Signed::NotNeeded);
    assert_eq!(SignOffs::default().of(LIBRARY.site_page("under-18").unwrap()), Signed::No);
}
