//! What is kept, for whom, and how it goes.

use crate::support::{account, trust};
use domain::{
    Actor, Db, Role, Uuid, Who,
    learning::FIELD_CHARACTERS,
    testing::TestDb,
    wellbeing::{Failed, MOST_KEPT, Problem, Thing, commands, queries, week_word},
};
use sea_orm::{EntityTrait, IntoActiveModel};
use std::{collections::BTreeMap, time::Duration};

/// All seven answered the same way.
fn answers(answer: &str) -> BTreeMap<String, String> {
    Thing::ALL.into_iter().map(|thing| (thing.id().to_owned(), answer.to_owned())).collect()
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, Failed>) -> Vec<Problem> {
    match outcome {
        Err(Failed::Refused(problems)) => problems,
        other => panic!("{other:?}"),
    }
}

async fn kept(db: &Db, actor: &Actor) -> (usize, usize) {
    (queries::self_checks(db, actor).await.unwrap().len(), queries::week_words(db, actor).await.unwrap().len())
}

#[tokio::test]
async fn each_keeps_their_own_and_no_role_sees_anothers() {
    for test in TestDb::every().await {
        let db = &test.db;
        let (here, there) = (trust(db, "here.test").await, trust(db, "there.test").await);
        let maya = account(db, here, Role::Relative).await;
        commands::save_check(db, &maya, &answers("some")).await.unwrap();
        commands::save_week(db, &maya, "Two bad nights.", "4").await.unwrap();
        assert_eq!(kept(db, &maya).await, (1, 1));
        let mut others = vec![Actor::visitor(here), Actor { trust: here, who: Who::Visitor(Some(db.new_id())) }];
        for role in [Role::Relative, Role::Supporter, Role::Clinician, Role::Lead, Role::Operator] {
            others.push(account(db, here, role).await);
            others.push(account(db, there, role).await);
        }
        // The same person's id at another trust is nobody's.
        others.push(Actor { trust: there, ..maya });
        let check = queries::self_checks(db, &maya).await.unwrap().remove(0);
        let week = queries::week_words(db, &maya).await.unwrap().remove(0);
        for other in others {
            assert_eq!(kept(db, &other).await, (0, 0), "{other:?}");
            assert_eq!(refused(commands::delete_check(db, &other, check.id).await), [Problem::NoEntry], "{other:?}");
            assert_eq!(refused(commands::delete_week(db, &other, week.id).await), [Problem::NoEntry], "{other:?}");
        }
        assert_eq!(kept(db, &maya).await, (1, 1));
    }
}

#[tokio::test]
async fn entries_go_one_by_one_by_the_owners_hand() {
    for test in TestDb::every().await {
        let db = &test.db;
        let maya = account(db, trust(db, "here.test").await, Role::Relative).await;
        for (number, words) in [("3", "First"), ("5", "Second")] {
            commands::save_check(db, &maya, &answers("no")).await.unwrap();
            commands::save_week(db, &maya, words, number).await.unwrap();
            test.clock.forward(Duration::from_secs(7 * 24 * 60 * 60));
        }
        let weeks = queries::week_words(db, &maya).await.unwrap();
        assert_eq!(weeks.iter().map(|week| &*week.words).collect::<Vec<_>>(), ["Second", "First"], "newest first");
        commands::delete_week(db, &maya, weeks[1].id).await.unwrap();
        let checks = queries::self_checks(db, &maya).await.unwrap();
        commands::delete_check(db, &maya, checks[0].id).await.unwrap();
        assert_eq!(kept(db, &maya).await, (1, 1));
        assert_eq!(queries::week_words(db, &maya).await.unwrap()[0].words, "Second");
        assert_eq!(refused(commands::delete_week(db, &maya, weeks[1].id).await), [Problem::NoEntry], "gone is gone");
    }
}

#[tokio::test]
async fn pressing_twice_keeps_one_and_another_answer_keeps_another() {
    for test in TestDb::every().await {
        let db = &test.db;
        let maya = account(db, trust(db, "here.test").await, Role::Relative).await;
        for _ in 0..2 {
            commands::save_check(db, &maya, &answers("some")).await.unwrap();
            commands::save_week(db, &maya, "Tired", "4").await.unwrap();
        }
        assert_eq!(kept(db, &maya).await, (1, 1));
        test.clock.forward(Duration::from_secs(1));
        commands::save_week(db, &maya, "Tired", "5").await.unwrap();
        assert_eq!(kept(db, &maya).await, (1, 2));
        test.clock.forward(Duration::from_secs(7 * 24 * 60 * 60));
        commands::save_check(db, &maya, &answers("some")).await.unwrap();
        commands::save_week(db, &maya, "Tired", "5").await.unwrap();
        assert_eq!(kept(db, &maya).await, (2, 3), "the same again a week later is news");
    }
}

#[tokio::test]
async fn what_cannot_be_kept_is_refused_and_nothing_is_written() {
    let test = TestDb::sqlite().await;
    let db = &test.db;
    let maya = account(db, trust(db, "here.test").await, Role::Relative).await;
    let mut some = answers("no");
    some.remove("support");
    some.insert("financial".to_owned(), "perhaps".to_owned());
    let missing = [Problem::Unanswered(Thing::Financial), Problem::Unanswered(Thing::Support)];
    assert_eq!(refused(commands::save_check(db, &maya, &some).await), missing);
    assert_eq!(refused(commands::save_week(db, &maya, "", "").await), [Problem::Nothing]);
    assert_eq!(
        refused(commands::save_week(db, &maya, &"a".repeat(FIELD_CHARACTERS + 1), "").await),
        [Problem::TooLong]
    );
    assert_eq!(refused(commands::save_week(db, &maya, "Words", "11").await), [Problem::NotANumber]);
    assert_eq!(kept(db, &maya).await, (0, 0));
    // PostgreSQL refuses U+0000.
    for (typed, kept) in [
        ("</textarea><script>", "</textarea><script>"),
        ("سلام \u{202e}abc", "سلام \u{202e}abc"),
        ("👩‍👧 ok\u{0}\u{7}\r\nand on", "👩‍👧 ok\u{7}\nand on"),
    ] {
        commands::save_week(db, &maya, typed, "").await.unwrap();
        assert_eq!(queries::week_words(db, &maya).await.unwrap()[0].words, kept);
        test.clock.forward(Duration::from_secs(60));
    }
}

#[tokio::test]
async fn there_is_an_end_to_what_is_kept_and_to_what_is_read() {
    let test = TestDb::sqlite().await;
    let db = &test.db;
    let maya = account(db, trust(db, "here.test").await, Role::Relative).await;
    let row = |id: Uuid| {
        let (trust_id, owner_id) = (maya.trust, maya.owner().unwrap());
        week_word::Model { id, trust_id, owner_id, words: "x".to_owned(), number: None, at: db.now() }
            .into_active_model()
    };
    let rows = (0..MOST_KEPT).map(|_| row(db.new_id()));
    week_word::Entity::insert_many(rows).exec_without_returning(db.conn()).await.unwrap();
    assert_eq!(refused(commands::save_week(db, &maya, "One more", "").await), [Problem::Full]);
    assert_eq!(queries::week_words(db, &maya).await.unwrap().len() as u64, queries::SHOWN);
    test.take_queries();
    kept(db, &maya).await;
    assert_eq!(test.take_queries(), 2, "however much there is");
}
