//! One's own notes are found, nobody else's, and nothing of them is left after erasure.

use super::LIBRARY;
use domain::{
    Actor, Db, Role,
    learning::{Base, Change, Value, commands::notes::save_notes},
    privacy::{self, Person},
    search::notes::find,
    testing::TestDb,
    trust::{self, JoinPolicy, UnsignedPages, commands::NewTrust},
};
use sea_orm::{ConnectionTrait, DatabaseBackend, Statement};

const PLAN: &str = "crisis-our-plan";
const SIGNS: &str = "crisis-plan-signs";

async fn somebody(db: &Db, host: &str) -> Actor {
    let new = NewTrust {
        name: "Northwick NHS Foundation Trust".to_owned(),
        short_name: "Northwick NHS".to_owned(),
        hosts: vec![host.to_owned()],
        join_policy: JoinPolicy::Open,
        unsigned_pages: UnsignedPages::Mark,
    };
    let trust = trust::commands::create(db, new).await.unwrap();
    Actor::account(trust.id, db.new_id(), Role::Relative)
}

async fn write(db: &Db, actor: &Actor, words: &str) {
    let own = domain::learning::queries::notes_of_page(db, actor, LIBRARY.page_by_id(PLAN).unwrap()).await.unwrap();
    let base = own.get(SIGNS).map_or_else(Base::default, |note| Base::of(note.version, &note.value));
    let change = Change { field: SIGNS.to_owned(), value: Value::Text(words.to_owned()), base };
    save_notes(db, actor, &LIBRARY, PLAN, &[change]).await.unwrap();
}

async fn found(db: &Db, actor: &Actor, words: &str) -> Vec<String> {
    find(db, actor, words).await.unwrap().into_iter().map(|note| note.value).collect()
}

#[tokio::test]
async fn own_words_are_found_in_any_form_and_by_nobody_else() {
    for test in TestDb::every().await {
        let db = &test.db;
        let (maya, noor) = (somebody(db, "one.test").await, somebody(db, "two.test").await);
        write(db, &maya, "She worries at night; café lights help").await;
        for words in ["worry", "worried nights", "lights", "the lights", "NIGHT help"] {
            assert_eq!(found(db, &maya, words).await.len(), 1, "{words}");
        }
        for words in ["kettle", "worry kettle", "", "the", "\" OR \"", "') | 'night", "night*:&|!()"] {
            let night = words.contains("night");
            assert_eq!(found(db, &maya, words).await.len(), usize::from(night), "{words:?}");
        }
        assert!(found(db, &noor, "worry").await.is_empty(), "somebody else's");
        let elsewhere = Actor { trust: noor.trust, who: maya.who };
        assert!(found(db, &elsewhere, "worry").await.is_empty(), "at another trust");
        assert!(found(db, &Actor::visitor(maya.trust), "worry").await.is_empty(), "a visitor who wrote nothing");
    }
}

#[tokio::test]
async fn the_index_follows_changes() {
    for test in TestDb::every().await {
        let db = &test.db;
        let maya = somebody(db, "one.test").await;
        write(db, &maya, "kettle").await;
        write(db, &maya, "teapot").await;
        assert!(found(db, &maya, "kettle").await.is_empty());
        assert_eq!(found(db, &maya, "teapot").await, ["teapot"]);
    }
}

#[tokio::test]
async fn it_is_one_query_however_much_others_wrote() {
    let test = TestDb::sqlite().await;
    let maya = somebody(&test.db, "one.test").await;
    write(&test.db, &maya, "kettle").await;
    test.take_queries();
    assert_eq!(found(&test.db, &maya, "kettle").await.len(), 1);
    assert_eq!(test.take_queries(), 1);
}

/// How often words stand in the index, whosever they are.
async fn in_index(db: &Db, word: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM note_index WHERE note_index MATCH '{word}'");
    let row = db.conn().query_one_raw(Statement::from_string(DatabaseBackend::Sqlite, sql)).await.unwrap().unwrap();
    row.try_get_by_index(0).unwrap()
}

/// Whether bytes stand anywhere in the database's files.
fn in_files(test: &TestDb, bytes: &[u8]) -> bool {
    let path = test.url.strip_prefix("sqlite://").unwrap();
    ["", "-wal"].iter().any(|suffix| {
        let file = std::fs::read(format!("{path}{suffix}")).unwrap_or_default().to_ascii_lowercase();
        file.windows(bytes.len()).any(|window| window == bytes)
    })
}

#[tokio::test]
async fn after_erasure_nothing_is_left_in_the_index_nor_in_the_file() {
    let test = TestDb::sqlite().await;
    let db = &test.db;
    let (maya, noor) = (somebody(db, "one.test").await, somebody(db, "two.test").await);
    write(db, &maya, &"a zebrafinch and a xylophone in the kitchen ".repeat(150)).await;
    write(db, &maya, "a zebrafinch and a xylophone in the attic").await;
    write(db, &noor, "a teapot in the kitchen").await;
    let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
    db.conn().execute_unprepared(checkpoint).await.unwrap();
    assert!(
        in_index(db, "zebrafinch").await == 1 && in_files(&test, b"zebrafinch"),
        "the test looks in the right place"
    );

    let erasing = db.write().await.unwrap();
    privacy::erase(&erasing, &Person::visitor(maya.trust, maya.owner().unwrap())).await.unwrap();
    erasing.commit().await.unwrap();
    db.conn().execute_unprepared(checkpoint).await.unwrap();
    assert_eq!(in_index(db, "zebrafinch").await, 0);
    assert!(found(db, &maya, "zebrafinch").await.is_empty());
    // The index keeps beginnings that words share only once: ends of words would be left too.
    for bytes in ["zebrafinch", "brafinch", "xylophone", "lophone", "attic"] {
        assert!(!in_files(&test, bytes.as_bytes()), "{bytes} is left in the file");
    }
    assert_eq!(in_index(db, "teapot").await, 1, "what others wrote stays");
}
