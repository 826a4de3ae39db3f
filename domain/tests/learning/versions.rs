//! Plans: kept versions, and bringing one back.

use crate::support::{LIBRARY, PLAN, SIGNS, base_of, new_account, new_trust, relative, save};
use domain::{
    Actor, Db, Role,
    learning::{
        Base, Kept, Outcome, Part, Plan, Value, VersionError,
        commands::versions::{bring_back, delete_version, keep_version},
        plan::MOST_VERSIONS,
        queries,
    },
    testing::TestDb,
};
use std::time::Duration;

async fn keep(db: &Db, actor: &Actor) -> Result<Kept, VersionError> {
    keep_version(db, actor, &LIBRARY, PLAN, None).await
}

/// Writes into the plan, whatever stands there.
async fn write(db: &Db, actor: &Actor, words: &str) {
    let page = LIBRARY.page_by_id(PLAN).unwrap();
    let notes = queries::notes_of_page(db, actor, page).await.unwrap();
    let base = notes.get(SIGNS).map_or_else(Base::default, |note| Base::of(note.version, &note.value));
    assert!(matches!(save(db, actor, words, &base).await, Outcome::Saved { .. }));
}

async fn signs(db: &Db, actor: &Actor) -> String {
    let page = LIBRARY.page_by_id(PLAN).unwrap();
    queries::notes_of_page(db, actor, page).await.unwrap().remove(SIGNS).unwrap().value
}

#[tokio::test]
async fn a_version_is_kept_once_and_says_what_was_written() {
    for test in TestDb::every().await {
        let actor = relative(&test.db).await;
        assert!(matches!(keep(&test.db, &actor).await, Err(VersionError::Nothing)));
        write(&test.db, &actor, "Awake at night\nSings").await;
        assert_eq!(keep(&test.db, &actor).await.unwrap(), Kept::New(1));
        assert_eq!(keep(&test.db, &actor).await.unwrap(), Kept::Already(1), "pressed twice");
        write(&test.db, &actor, "Something else").await;
        assert_eq!(keep(&test.db, &actor).await.unwrap(), Kept::New(2));
        let versions = queries::versions(&test.db, &actor, PLAN).await.unwrap();
        let numbers: Vec<i32> = versions.iter().map(|version| version.number).collect();
        assert_eq!(numbers, [2, 1], "newest first");
        let plan = Plan::read(&versions[1].content);
        let Some(Part::Answer { lines, question, .. }) = plan.parts.first() else { panic!("{plan:?}") };
        assert_eq!((lines.join("|"), question.is_empty()), ("Awake at night|Sings".to_owned(), false));
    }
}

#[tokio::test]
async fn bringing_back_keeps_what_stands_there_first() {
    for test in TestDb::every().await {
        let actor = relative(&test.db).await;
        write(&test.db, &actor, "First").await;
        keep(&test.db, &actor).await.unwrap();
        write(&test.db, &actor, "Second, not kept").await;
        let outcomes = bring_back(&test.db, &actor, &LIBRARY, PLAN, 1, None).await.unwrap();
        assert!(outcomes.iter().all(|(_, _, outcome)| matches!(outcome, Outcome::Saved { .. })), "{outcomes:?}");
        assert_eq!(signs(&test.db, &actor).await, "First");
        let versions = queries::versions(&test.db, &actor, PLAN).await.unwrap();
        assert!(versions[0].content.contains("Second, not kept"), "nothing newer is lost");
        // Another device that had the second text open is told, and overwrites nothing unseen.
        let outcome = save(&test.db, &actor, "Third", &Base::of(2, "Second, not kept")).await;
        assert!(matches!(outcome, Outcome::Conflict { ref kept, .. } if *kept == Value::Text("First".to_owned())));
        assert_eq!(base_of(&outcome).version, 3);
        bring_back(&test.db, &actor, &LIBRARY, PLAN, 2, None).await.unwrap();
        assert_eq!(signs(&test.db, &actor).await, "Second, not kept", "and back again");
        assert!(matches!(bring_back(&test.db, &actor, &LIBRARY, PLAN, 9, None).await, Err(VersionError::NotFound)));
    }
}

#[tokio::test]
async fn the_oldest_goes_only_when_the_person_says_so() {
    for test in TestDb::every().await {
        let actor = relative(&test.db).await;
        for number in 1..=MOST_VERSIONS {
            write(&test.db, &actor, &format!("Words {number}")).await;
            keep(&test.db, &actor).await.unwrap();
        }
        write(&test.db, &actor, "One more").await;
        assert!(matches!(keep(&test.db, &actor).await, Err(VersionError::Full)));
        assert!(matches!(bring_back(&test.db, &actor, &LIBRARY, PLAN, 1, None).await, Err(VersionError::Full)));
        assert_eq!(signs(&test.db, &actor).await, "One more", "refused means that nothing happened");
        let wrong = keep_version(&test.db, &actor, &LIBRARY, PLAN, Some(2)).await;
        assert!(matches!(wrong, Err(VersionError::Full)), "only the oldest, and the one that was asked about");
        let kept = keep_version(&test.db, &actor, &LIBRARY, PLAN, Some(1)).await.unwrap();
        assert_eq!(kept, Kept::New(51));
        let versions = queries::versions(&test.db, &actor, PLAN).await.unwrap();
        assert_eq!((versions.len(), versions.last().unwrap().number), (MOST_VERSIONS, 2));
        delete_version(&test.db, &actor, PLAN, 2).await.unwrap();
        delete_version(&test.db, &actor, PLAN, 2).await.unwrap();
        assert_eq!(queries::versions(&test.db, &actor, PLAN).await.unwrap().len(), MOST_VERSIONS - 1);
    }
}

#[tokio::test]
async fn plans_are_listed_last_changed_first_and_are_nobody_elses() {
    for test in TestDb::every().await {
        let trust = new_trust(&test.db, "northwick.test").await;
        let actor = new_account(&test.db, trust.id, Role::Relative).await;
        write(&test.db, &actor, "Mine").await;
        test.clock.forward(Duration::from_secs(60));
        keep(&test.db, &actor).await.unwrap();
        test.take_queries();
        let plans = queries::own_plans(&test.db, &actor, &LIBRARY).await.unwrap();
        assert_eq!(test.take_queries(), 2);
        let kept_at = test.db.now();
        assert_eq!((plans.len(), plans[0].versions, plans[0].changed_at), (1, 1, kept_at));
        let elsewhere = Actor { trust: test.db.new_id(), ..actor };
        for other in [new_account(&test.db, trust.id, Role::Lead).await, elsewhere, Actor::visitor(trust.id)] {
            assert!(queries::own_plans(&test.db, &other, &LIBRARY).await.unwrap().is_empty(), "{other:?}");
            assert!(queries::versions(&test.db, &other, PLAN).await.unwrap().is_empty(), "{other:?}");
        }
        let visitor = keep(&test.db, &Actor::visitor(trust.id)).await;
        assert!(matches!(visitor, Err(VersionError::NoOwner)));
        let no_plan = keep_version(&test.db, &actor, &LIBRARY, "crisis-right-now", None).await;
        assert!(matches!(no_plan, Err(VersionError::NotFound)));
    }
}
