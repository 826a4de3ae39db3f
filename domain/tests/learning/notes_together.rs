//! Saves at the same moment: nothing acknowledged is lost.

use crate::support::{SIGNS, base_of, relative, save};
use domain::{
    learning::{Base, Outcome, Value, note},
    testing::TestDb,
};
use proptest::prelude::*;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::sync::{Arc, Mutex};
use tokio::task::JoinSet;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_saves_from_the_same_version_exactly_one_wins() {
    for test in TestDb::every().await {
        let actor = relative(&test.db).await;
        for round in 0..5 {
            let start = match round {
                0 => Base::default(),
                _ => base_of(&save(&test.db, &actor, "", &Base::parse("x")).await),
            };
            let saves = (0..8).map(|device| {
                let (db, start) = (test.db.clone(), start.clone());
                tokio::spawn(async move { save(&db, &actor, &format!("round {round} device {device}"), &start).await })
            });
            let mut won = Vec::new();
            let mut conflicts = Vec::new();
            for save in saves.collect::<Vec<_>>() {
                match save.await.unwrap() {
                    Outcome::Saved { base, .. } => won.push(base),
                    Outcome::Conflict { kept, .. } => conflicts.push(kept),
                    other => panic!("{other:?}"),
                }
            }
            assert_eq!((won.len(), conflicts.len()), (1, 7));
            let kept = note::Entity::find()
                .filter(note::Column::FieldId.eq(SIGNS))
                .one(test.db.conn())
                .await
                .unwrap()
                .unwrap();
            assert!(won[0].shows(&kept.value));
            assert!(conflicts.iter().all(|told| *told == Value::Text(kept.value.clone())));
        }
    }
}

/// More than there are connections: who waits to write must not keep others from reading.
#[tokio::test]
async fn on_sqlite_writes_stand_in_line_and_readers_pass() {
    let test = TestDb::sqlite().await;
    let first = test.db.write().await.unwrap();
    let served = Arc::new(Mutex::new(Vec::new()));
    let mut line = JoinSet::new();
    for number in 0..40 {
        let (db, served) = (test.db.clone(), served.clone());
        line.spawn(async move {
            let write = db.write().await.unwrap();
            served.lock().unwrap().push(number);
            write.commit().await.unwrap();
        });
        tokio::task::yield_now().await;
    }
    let read = note::Entity::find().one(test.db.conn()).await;
    assert_eq!((read.unwrap(), served.lock().unwrap().len()), (None, 0));
    first.commit().await.unwrap();
    line.join_all().await;
    assert_eq!(*served.lock().unwrap(), (0..40).collect::<Vec<_>>());
}

#[derive(Debug, Clone)]
enum Step {
    /// A device types and saves.
    Save { device: usize, text: String },
    /// A device opens the page anew.
    Open { device: usize },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let text = prop_oneof!["[ab]{0,2}", "\\PC{0,12}"];
    let save = (0..3_usize, text).prop_map(|(device, text)| Step::Save { device, text });
    let open = (0..3_usize).prop_map(|device| Step::Open { device });
    prop::collection::vec(prop_oneof![3 => save, 1 => open], 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Against a model: what is acknowledged is there, and what is there is told to whoever did not know it.
    #[test]
    fn three_devices(steps in steps()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let test = TestDb::sqlite().await;
            let actor = relative(&test.db).await;
            let mut kept = String::new();
            let mut version = 0;
            let mut bases = vec![Base::of(0, ""); 3];
            for step in steps {
                match step {
                    Step::Open { device } => bases[device] = Base::of(version, &kept),
                    Step::Save { device, text } => {
                        let knew = bases[device].version == version;
                        let outcome = save(&test.db, &actor, &text, &bases[device]).await;
                        match &outcome {
                            Outcome::Saved { base, .. } => {
                                assert!(knew || text == kept);
                                version = base.version;
                                kept = text;
                            }
                            Outcome::Newer { kept: told, .. } => assert_eq!((knew, told), (false, &Value::Text(kept.clone()))),
                            Outcome::Conflict { kept: told, typed, .. } => {
                                assert_eq!((knew, told, typed), (false, &Value::Text(kept.clone()), &Value::Text(text)));
                            }
                            Outcome::Refused(unfit) => panic!("{unfit:?}"),
                        }
                        bases[device] = base_of(&outcome);
                    }
                }
                let row = note::Entity::find().one(test.db.conn()).await.unwrap();
                let found = row.map(|row| (row.value, row.version)).unwrap_or_default();
                assert_eq!(found, (kept.clone(), version));
            }
        });
    }
}
