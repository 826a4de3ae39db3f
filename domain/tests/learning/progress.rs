//! How far somebody is.

use crate::support::{LIBRARY, relative};
use domain::{
    Actor, Db, Who,
    learning::{
        Page,
        commands::progress::{finish_page, open_page},
        progress, queries,
    },
    testing::TestDb,
};
use sea_orm::{EntityTrait, PaginatorTrait};
use std::time::Duration;

fn page(id: &str) -> &'static Page {
    LIBRARY.page_by_id(id).unwrap()
}

async fn open(db: &Db, actor: &Actor, id: &str) {
    let so_far = queries::so_far(db, actor).await.unwrap();
    open_page(db, actor, &so_far, page(id)).await.unwrap();
}

async fn next(db: &Db, actor: &Actor) -> Option<String> {
    let so_far = queries::so_far(db, actor).await.unwrap();
    so_far.carry_on(&LIBRARY, |_| true).map(|(_, page)| page.id.clone())
}

#[tokio::test]
async fn carry_on_where_i_was() {
    for test in TestDb::every().await {
        let (db, actor) = (&test.db, relative(&test.db).await);
        let module = LIBRARY.module("dealing-with-crises").unwrap();
        let ids: Vec<&str> = module.pages.iter().map(|page| page.id.as_str()).collect();
        assert_eq!(next(db, &actor).await, None);
        for id in [ids[0], ids[3], ids[1]] {
            test.clock.forward(Duration::from_secs(600));
            open(db, &actor, id).await;
        }
        assert_eq!(next(db, &actor).await.as_deref(), Some(ids[1]), "the last one seen");
        finish_page(db, &actor, page(ids[1])).await.unwrap();
        assert_eq!(next(db, &actor).await.as_deref(), Some(ids[2]), "the one after it");
        test.clock.forward(Duration::from_secs(600));
        open(db, &actor, "psy-start").await;
        assert_eq!(next(db, &actor).await.as_deref(), Some("psy-start"));

        test.clock.forward(Duration::from_secs(600));
        finish_page(db, &actor, page(ids[ids.len() - 1])).await.unwrap();
        assert_eq!(next(db, &actor).await, None, "that module is done");
        let so_far = queries::so_far(db, &actor).await.unwrap();
        assert_eq!(so_far.read_of(&module.pages), 2);
        let hidden = so_far.carry_on(&LIBRARY, |page| page.id != "psy-start");
        assert!(hidden.is_none());
    }
}

#[tokio::test]
async fn a_hidden_page_is_passed_over() {
    let test = TestDb::sqlite().await;
    let actor = relative(&test.db).await;
    open(&test.db, &actor, "psy-start").await;
    let so_far = queries::so_far(&test.db, &actor).await.unwrap();
    let (module, found) = so_far.carry_on(&LIBRARY, |page| page.id != "psy-start").unwrap();
    assert_eq!((module.number, found.id.as_str()), (1, "psy-what-it-means"));
}

#[tokio::test]
async fn finishing_twice_keeps_the_first_time() {
    for test in TestDb::every().await {
        let actor = relative(&test.db).await;
        finish_page(&test.db, &actor, page("psy-start")).await.unwrap();
        let first = progress::Entity::find().one(test.db.conn()).await.unwrap().unwrap();
        test.clock.forward(Duration::from_secs(3600));
        finish_page(&test.db, &actor, page("psy-start")).await.unwrap();
        open(&test.db, &actor, "psy-start").await;
        let rows = progress::Entity::find().all(test.db.conn()).await.unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].finished_at, rows[0].opened_at), (first.finished_at, first.opened_at));
        assert!(rows[0].seen_at > first.seen_at && first.finished_at.is_some());
    }
}

#[tokio::test]
async fn leafing_costs_no_writes() {
    let test = TestDb::sqlite().await;
    let actor = relative(&test.db).await;
    open(&test.db, &actor, "psy-start").await;
    test.clock.forward(Duration::from_secs(60));
    test.take_queries();
    open(&test.db, &actor, "psy-start").await;
    assert_eq!(test.take_queries(), 1, "only what was read");
    open(&test.db, &actor, "psy-causes").await;
    assert_eq!(test.take_queries(), 2);
    open(&test.db, &actor, "psy-start").await;
    assert_eq!(test.take_queries(), 2, "back again: it is where I was");
}

#[tokio::test]
async fn who_has_written_nothing_leaves_no_trace() {
    let test = TestDb::sqlite().await;
    let trust = relative(&test.db).await.trust;
    let nobody = Actor::visitor(trust);
    test.take_queries();
    open(&test.db, &nobody, "psy-start").await;
    finish_page(&test.db, &nobody, page("psy-start")).await.unwrap();
    assert_eq!(test.take_queries(), 0);
    let visitor = Actor { trust, who: Who::Visitor(Some(test.db.new_id())) };
    open(&test.db, &visitor, "psy-start").await;
    assert_eq!(progress::Entity::find().count(test.db.conn()).await.unwrap(), 1);
    assert_eq!(next(&test.db, &nobody).await, None);
}
