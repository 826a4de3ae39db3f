//! What matters to somebody and what has changed: kept once, taken back, theirs alone.

use crate::support::{account, trust};
use domain::{
    Actor, Role, Who,
    reading::{Change, Choice, Matters, commands, queries},
    testing::TestDb,
};

#[tokio::test]
async fn said_changed_and_taken_back() {
    for test in TestDb::every().await {
        let db = &test.db;
        let here = trust(db, "here.test").await;
        let visitor = Actor { trust: here, who: Who::Visitor(Some(db.new_id())) };
        for actor in [account(db, here, Role::Relative).await, visitor] {
            assert_eq!(queries::choice(db, &actor).await.unwrap(), Choice::default());
            commands::say_what_matters(db, &actor, Some(Matters::Bipolar)).await.unwrap();
            commands::say_what_changed(db, &actor, Some(Change::LostTouch)).await.unwrap();
            commands::say_what_matters(db, &actor, Some(Matters::NotSure)).await.unwrap();
            let both = Choice { matters: Some(Matters::NotSure), changed: Some(Change::LostTouch) };
            assert_eq!(queries::choice(db, &actor).await.unwrap(), both, "one does not wipe the other");
            commands::say_what_changed(db, &actor, None).await.unwrap();
            commands::say_what_matters(db, &actor, None).await.unwrap();
            assert_eq!(queries::choice(db, &actor).await.unwrap(), Choice::default(), "undone");
        }
    }
}

#[tokio::test]
async fn nobody_learns_what_another_said() {
    for test in TestDb::every().await {
        let db = &test.db;
        let (here, there) = (trust(db, "here.test").await, trust(db, "there.test").await);
        let maya = account(db, here, Role::Relative).await;
        commands::say_what_changed(db, &maya, Some(Change::Died)).await.unwrap();
        let mut others = vec![Actor::visitor(here), Actor { trust: there, ..maya }];
        for role in [Role::Relative, Role::Supporter, Role::Clinician, Role::Lead, Role::Operator] {
            others.push(account(db, here, role).await);
        }
        for other in others {
            assert_eq!(queries::choice(db, &other).await.unwrap(), Choice::default(), "{other:?}");
        }
        assert!(commands::say_what_changed(db, &Actor::visitor(here), Some(Change::Died)).await.is_err());
    }
}
