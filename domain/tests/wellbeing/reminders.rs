//! Reminders: only for those who ask, at their time, once; they stop by a press, by a change, and by silence.

use crate::support::{account, trust};
use domain::{
    Actor, Db, Role,
    account::{Device, entity, sessions},
    notify::{self, Job, Letter},
    reading::{self, Change},
    reminders::{Every, Failed, commands, queries},
    testing::TestDb,
};
use sea_orm::EntityTrait;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The tokens in the mails that went into the outbox, which is empty afterwards.
async fn letters(db: &Db) -> Vec<String> {
    let rows = notify::entity::Entity::find().all(db.conn()).await.unwrap();
    notify::entity::Entity::delete_many().exec(db.conn()).await.unwrap();
    let token = |payload: &str| match serde_json::from_str(payload).unwrap() {
        Job::Mail(mail) => match mail.letter {
            Letter::Reminder { token } => token,
            other => panic!("{other:?}"),
        },
    };
    rows.iter().map(|row| token(&row.payload)).collect()
}

async fn visit(db: &Db, actor: &Actor) {
    let account = entity::Entity::find_by_id(actor.account_id().unwrap()).one(db.conn()).await.unwrap().unwrap();
    sessions::sign_in(db.conn(), db, None, &account, Device::Own, "A browser").await.unwrap();
}

#[tokio::test]
async fn each_comes_at_its_time_and_once() {
    for test in TestDb::every().await {
        let db = &test.db;
        let here = trust(db, "here.test").await;
        let (weekly, monthly) = (account(db, here, Role::Relative).await, account(db, here, Role::Relative).await);
        account(db, here, Role::Relative).await;
        commands::ask(db, &weekly, Every::Week).await.unwrap();
        commands::ask(db, &monthly, Every::Month).await.unwrap();
        assert_eq!(commands::send_due(db).await.unwrap(), 0, "not at once");
        let mut sent = vec![];
        for _ in 0..30 {
            test.clock.forward(DAY);
            sent.push(commands::send_due(db).await.unwrap());
            assert_eq!(commands::send_due(db).await.unwrap(), 0, "a second sweep sends nothing");
        }
        assert_eq!(sent.iter().sum::<usize>(), 4 + 1);
        assert_eq!((sent[6], sent[29]), (1, 1));
        assert_eq!(letters(db).await.len(), 5);
    }
}

#[tokio::test]
async fn the_link_stops_them_without_signing_in_and_only_at_its_own_trust() {
    for test in TestDb::every().await {
        let db = &test.db;
        let (here, there) = (trust(db, "here.test").await, trust(db, "there.test").await);
        let maya = account(db, here, Role::Relative).await;
        commands::ask(db, &maya, Every::Week).await.unwrap();
        commands::ask(db, &maya, Every::Month).await.unwrap();
        assert_eq!(queries::mine(db, &maya).await.unwrap(), Some(Every::Month), "asking again changes how often");
        test.clock.forward(DAY * 30);
        commands::send_due(db).await.unwrap();
        let token = letters(db).await.remove(0);
        let stranger = Actor::visitor(there);
        assert!(!queries::is_live(db, &stranger, &token).await.unwrap());
        assert!(matches!(commands::stop_by_link(db, &stranger, &token).await, Err(Failed::LinkGone)));
        let visitor = Actor::visitor(here);
        assert!(queries::is_live(db, &visitor, &token).await.unwrap());
        commands::stop_by_link(db, &visitor, &token).await.unwrap();
        assert!(matches!(commands::stop_by_link(db, &visitor, &token).await, Err(Failed::LinkGone)));
        test.clock.forward(DAY * 31);
        assert_eq!(commands::send_due(db).await.unwrap(), 0);
        assert_eq!(queries::mine(db, &maya).await.unwrap(), None);
        assert!(matches!(commands::ask(db, &visitor, Every::Week).await, Err(Failed::SignedOut)));
    }
}

#[tokio::test]
async fn after_three_silent_months_they_stop_and_a_visit_counts() {
    for test in TestDb::every().await {
        let db = &test.db;
        let here = trust(db, "here.test").await;
        let (silent, comes) = (account(db, here, Role::Relative).await, account(db, here, Role::Relative).await);
        for actor in [&silent, &comes] {
            commands::ask(db, actor, Every::Month).await.unwrap();
        }
        let mut sent = 0;
        for day in 1..=200 {
            test.clock.forward(DAY);
            if day == 60 || day == 149 {
                visit(db, &comes).await;
            }
            sent += commands::send_due(db).await.unwrap();
        }
        // The silent one: after 30 and 60 days. The other: six times.
        assert_eq!(sent, 2 + 6);
        assert_eq!(queries::mine(db, &silent).await.unwrap(), None, "nobody writes on for ever");
        assert_eq!(queries::mine(db, &comes).await.unwrap(), Some(Every::Month));
    }
}

#[tokio::test]
async fn never_when_things_have_changed() {
    for test in TestDb::every().await {
        let db = &test.db;
        let maya = account(db, trust(db, "here.test").await, Role::Relative).await;
        for change in Change::ALL {
            commands::ask(db, &maya, Every::Week).await.unwrap();
            reading::commands::say_what_changed(db, &maya, Some(change)).await.unwrap();
            assert_eq!(queries::mine(db, &maya).await.unwrap(), None, "{change:?}");
            assert!(matches!(commands::ask(db, &maya, Every::Week).await, Err(Failed::Changed)));
            test.clock.forward(DAY * 8);
            assert_eq!(commands::send_due(db).await.unwrap(), 0);
            reading::commands::say_what_changed(db, &maya, None).await.unwrap();
            assert_eq!(queries::mine(db, &maya).await.unwrap(), None, "they do not start again by themselves");
        }
    }
}
