//! What is new since somebody was here.

use crate::support::trust;
use domain::{
    Actor, Moment,
    learning::{Library, commands::page_versions::remember, page_version, queries::changed_since},
    testing::TestDb,
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, sea_query::Expr};
use std::{path::Path, time::Duration};

#[tokio::test]
async fn the_first_start_is_no_news_and_a_changed_page_is() {
    let library = Library::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")).unwrap();
    for test in TestDb::every().await {
        let db = &test.db;
        let actor = Actor::visitor(trust(db, "here.test").await);
        let since = |moment| async move { changed_since(db, &actor, moment).await.unwrap() };
        remember(db, &library).await.unwrap();
        assert_eq!(since(Moment(0)).await, Vec::<String>::new());
        let before = db.now();
        test.clock.forward(Duration::from_secs(60));
        // As if the last start had had other words on one page, and another page not at all.
        page_version::Entity::update_many()
            .col_expr(page_version::Column::ContentHash, Expr::value("old"))
            .filter(page_version::Column::PageId.eq("future-recovery"))
            .exec(db.conn())
            .await
            .unwrap();
        page_version::Entity::delete_by_id("bip-episodes").exec(db.conn()).await.unwrap();
        remember(db, &library).await.unwrap();
        assert_eq!(since(before).await, ["bip-episodes", "future-recovery"]);
        let after = db.now();
        test.clock.forward(Duration::from_secs(60));
        remember(db, &library).await.unwrap();
        assert_eq!(since(after).await, Vec::<String>::new(), "the same content again is no news");
        let all = page_version::Entity::find().count(db.conn()).await.unwrap();
        assert_eq!(all, library.pages().count() as u64);
    }
}
