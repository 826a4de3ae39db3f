//! My Toolbox on real databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failing test should panic")]

#[path = "../learning/support.rs"]
#[allow(dead_code, reason = "shared with the tests of Learning")]
mod support;

use domain::{
    Actor, Db, Role, Uuid,
    testing::TestDb,
    toolbox::{
        Direction, Kind, MOST_ITEMS, Toolbox, ToolboxError,
        commands::{self, NewItem},
        entity, queries,
    },
    trust,
};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};
use support::{LIBRARY, PLAN, SIGNS, new_account, new_trust};

struct Place {
    test: TestDb,
    trust: trust::entity::Model,
    actor: Actor,
}

impl Place {
    async fn every() -> Vec<Self> {
        let mut all = vec![];
        for test in TestDb::every().await {
            let trust = new_trust(&test.db, "northwick.test").await;
            let actor = new_account(&test.db, trust.id, Role::Relative).await;
            all.push(Self { test, trust, actor });
        }
        all
    }

    fn db(&self) -> &Db {
        &self.test.db
    }

    async fn add(&self, kind: Kind, target: &str, on_shelf: bool) -> Result<(), ToolboxError> {
        let new = NewItem { kind, target, on_shelf, place: None };
        commands::add(self.db(), &self.actor, &LIBRARY, &self.trust, new).await
    }

    async fn box_(&self) -> Toolbox {
        queries::toolbox(self.db(), &self.actor).await.unwrap()
    }
}

fn targets(items: &[entity::Model]) -> Vec<&str> {
    items.iter().map(|item| item.target_id.as_str()).collect()
}

const PAGES: [&str; 3] = ["crisis-right-now", PLAN, "psy-what-it-means"];

#[tokio::test]
async fn anything_can_be_put_in_once() {
    for place in Place::every().await {
        let term = LIBRARY.glossary()[0].id.to_string();
        let resource = LIBRARY.directory()[0].id.to_string();
        for (kind, target) in [
            (Kind::Page, PLAN),
            (Kind::Plan, PLAN),
            (Kind::Term, &term),
            (Kind::Resource, &resource),
            (Kind::Note, SIGNS),
        ] {
            for _ in 0..2 {
                place.add(kind, target, false).await.unwrap();
            }
        }
        assert_eq!(place.box_().await.items().count(), 5);
        let unknown = [(Kind::Page, "no-such-page"), (Kind::Plan, "crisis-right-now"), (Kind::Term, PLAN)];
        for (kind, target) in unknown {
            assert!(matches!(place.add(kind, target, true).await, Err(ToolboxError::NoTarget)), "{target}");
        }
        place.test.take_queries();
        place.box_().await;
        assert_eq!(place.test.take_queries(), 2);
    }
}

#[tokio::test]
async fn the_shelf_comes_first_and_things_keep_their_place() {
    for place in Place::every().await {
        for page in PAGES {
            place.add(Kind::Page, page, false).await.unwrap();
        }
        place.add(Kind::Page, PAGES[1], true).await.unwrap();
        let mine = place.box_().await;
        assert_eq!(
            (targets(&mine.shelf), targets(&mine.sections[0].items)),
            (vec![PAGES[1]], vec![PAGES[0], PAGES[2]])
        );
        // Added again without the shelf: it stays on it.
        place.add(Kind::Page, PAGES[1], false).await.unwrap();
        assert_eq!(place.box_().await.shelf.len(), 1);
        commands::shelve(place.db(), &place.actor, mine.shelf[0].id, false).await.unwrap();
        assert_eq!(targets(&place.box_().await.sections[0].items), PAGES);
    }
}

#[tokio::test]
async fn up_and_down_taken_twice_is_one_step() {
    for place in Place::every().await {
        for page in PAGES {
            place.add(Kind::Page, page, false).await.unwrap();
        }
        let mine = place.box_().await;
        let [first, second, third] = [0, 1, 2].map(|at| mine.sections[0].items[at].id);
        for _ in 0..2 {
            commands::move_item(place.db(), &place.actor, third, Direction::Up, second).await.unwrap();
        }
        assert_eq!(targets(&place.box_().await.sections[0].items), [PAGES[0], PAGES[2], PAGES[1]]);
        commands::move_item(place.db(), &place.actor, first, Direction::Down, third).await.unwrap();
        assert_eq!(targets(&place.box_().await.sections[0].items), [PAGES[2], PAGES[0], PAGES[1]]);
    }
}

#[tokio::test]
async fn headings_are_the_persons_own() {
    for place in Place::every().await {
        let (db, actor) = (place.db(), &place.actor);
        for page in PAGES {
            place.add(Kind::Page, page, false).await.unwrap();
        }
        let item = place.box_().await.sections[0].items[0].id;
        assert!(matches!(commands::add_heading(db, actor, " \n ").await, Err(ToolboxError::Empty)));
        assert!(matches!(commands::add_heading(db, actor, &"x".repeat(81)).await, Err(ToolboxError::TooLong)));
        let heading = commands::add_heading(db, actor, "  When he is  awake ").await.unwrap();
        assert_eq!(commands::add_heading(db, actor, "When he is awake").await.unwrap(), heading);
        commands::put_under(db, actor, item, Some(heading)).await.unwrap();
        let mine = place.box_().await;
        assert_eq!(targets(&mine.sections[1].items), [PAGES[0]]);
        commands::rename_heading(db, actor, heading, "At night 🌙").await.unwrap();
        assert_eq!(place.box_().await.headings().next().unwrap().title, "At night 🌙");
        let other = new_account(db, place.trust.id, Role::Relative).await;
        assert!(matches!(commands::put_under(db, &other, item, None).await, Err(ToolboxError::NoItem)));
        assert!(matches!(commands::put_under(db, &other, item, Some(heading)).await, Err(ToolboxError::NoItem)));
        assert!(matches!(commands::rename_heading(db, &other, heading, "x").await, Err(ToolboxError::NoItem)));
        commands::remove_heading(db, &other, heading).await.unwrap();
        assert_eq!(place.box_().await.headings().count(), 1, "not by somebody else");
        commands::remove_heading(db, actor, heading).await.unwrap();
        assert_eq!(place.box_().await.sections[0].items.len(), 3, "what stood under it stays");
    }
}

#[tokio::test]
async fn what_was_taken_out_goes_back_where_it_was() {
    for place in Place::every().await {
        let (db, actor) = (place.db(), &place.actor);
        for page in PAGES {
            place.add(Kind::Page, page, true).await.unwrap();
        }
        let item = place.box_().await.shelf[1].clone();
        let other = new_account(db, place.trust.id, Role::Relative).await;
        assert_eq!(commands::remove(db, &other, item.id).await.unwrap(), None);
        assert_eq!(commands::remove(db, actor, item.id).await.unwrap(), Some(item.clone()));
        assert_eq!(commands::remove(db, actor, item.id).await.unwrap(), None);
        let place_before = Some((item.heading_id, item.position));
        let back = NewItem { kind: item.kind, target: &item.target_id, on_shelf: item.on_shelf, place: place_before };
        for _ in 0..2 {
            commands::add(db, actor, &LIBRARY, &place.trust, back).await.unwrap();
        }
        assert_eq!(targets(&place.box_().await.shelf), PAGES);
    }
}

#[tokio::test]
async fn five_hundred_and_no_more_and_nobody_elses() {
    for place in Place::every().await {
        let rows = (0..MOST_ITEMS).map(|number| {
            let row = entity::Model {
                id: place.db().new_id(),
                trust_id: place.trust.id,
                owner_id: place.actor.owner().unwrap(),
                kind: Kind::Page,
                target_id: format!("page-{number}"),
                heading_id: None,
                position: 7,
                on_shelf: false,
                created_at: place.db().now(),
            };
            row.into_active_model().reset_all()
        });
        entity::Entity::insert_many(rows).exec_without_returning(place.db().conn()).await.unwrap();
        assert!(matches!(place.add(Kind::Page, PLAN, false).await, Err(ToolboxError::Full)));
        // All stand in one place: a step parts them.
        let mine = place.box_().await;
        let ids: Vec<Uuid> = mine.sections[0].items.iter().map(|item| item.id).collect();
        commands::move_item(place.db(), &place.actor, ids[1], Direction::Up, ids[0]).await.unwrap();
        let after: Vec<Uuid> = place.box_().await.sections[0].items.iter().map(|item| item.id).collect();
        assert_eq!((after[0], after[1], &after[2..]), (ids[1], ids[0], &ids[2..]));
        let elsewhere = Actor { trust: place.db().new_id(), ..place.actor };
        for other in [new_account(place.db(), place.trust.id, Role::Lead).await, elsewhere] {
            assert_eq!(queries::toolbox(place.db(), &other).await.unwrap().items().count(), 0);
        }
        let nobody = Actor::visitor(place.trust.id);
        let new = NewItem { kind: Kind::Page, target: PLAN, on_shelf: false, place: None };
        let refused = commands::add(place.db(), &nobody, &LIBRARY, &place.trust, new).await;
        assert!(matches!(refused, Err(ToolboxError::NoOwner)));
    }
}
