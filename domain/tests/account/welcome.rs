//! Bringing along what was written before.

use crate::support::{Browser, PASSWORD, Place, refused};
use domain::{
    Actor, Moment, Role, Uuid,
    account::{Problem, commands::welcome, sessions},
    learning::{note, plan_version, progress},
    reading::{self, Change, Choice, Matters},
    toolbox,
    trust::JoinPolicy,
    wellbeing::{self, Thing},
};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};

const EMAIL: &str = "maya@example.org";

async fn write(place: &Place, owner: Uuid, field: &str, value: &str) {
    let row = note::Model {
        id: place.db().new_id(),
        trust_id: place.trust.id,
        owner_id: owner,
        page_id: "a-page".to_owned(),
        page_title: None,
        field_id: field.to_owned(),
        value: value.to_owned(),
        version: 1,
        created_at: place.db().now(),
        updated_at: place.db().now(),
    };
    note::Entity::insert(row.into_active_model()).exec_without_returning(place.db().conn()).await.unwrap();
}

async fn read(place: &Place, owner: Uuid, page: &str, opened: i64, finished: Option<i64>, seen: i64) {
    let row = progress::Model {
        id: place.db().new_id(),
        trust_id: place.trust.id,
        owner_id: owner,
        page_id: page.to_owned(),
        opened_at: Moment(opened),
        finished_at: finished.map(Moment),
        seen_at: Moment(seen),
    };
    progress::Entity::insert(row.into_active_model()).exec_without_returning(place.db().conn()).await.unwrap();
}

async fn keep_version(place: &Place, owner: Uuid, number: i32, content: &str) {
    let row = plan_version::Model {
        id: place.db().new_id(),
        trust_id: place.trust.id,
        owner_id: owner,
        page_id: "one".to_owned(),
        number,
        title: "A plan".to_owned(),
        content: content.to_owned(),
        created_at: place.db().now(),
    };
    plan_version::Entity::insert(row.into_active_model()).exec_without_returning(place.db().conn()).await.unwrap();
}

async fn put_aside(place: &Place, owner: Uuid, target: &str, on_shelf: bool) {
    let row = toolbox::entity::Model {
        id: place.db().new_id(),
        trust_id: place.trust.id,
        owner_id: owner,
        kind: toolbox::Kind::Page,
        target_id: target.to_owned(),
        heading_id: None,
        position: 1,
        on_shelf,
        created_at: place.db().now(),
    };
    toolbox::entity::Entity::insert(row.into_active_model()).exec_without_returning(place.db().conn()).await.unwrap();
}

#[tokio::test]
async fn versions_and_the_toolbox_come_along() {
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, account, visitor) = visitor_then_account(&place).await;
        keep_version(&place, account, 1, "mine").await;
        keep_version(&place, visitor, 1, "theirs").await;
        put_aside(&place, account, "both", false).await;
        put_aside(&place, visitor, "both", true).await;
        put_aside(&place, visitor, "new", false).await;
        welcome::bring(place.db(), &mut browser.session().clone(), Some(true)).await.unwrap();
        let find = plan_version::Entity::find().order_by_asc(plan_version::Column::Number);
        let versions = find.all(place.db().conn()).await.unwrap();
        let kept: Vec<_> = versions.iter().map(|row| (row.owner_id, row.number, row.content.as_str())).collect();
        assert_eq!(kept, [(account, 1, "mine"), (account, 2, "theirs")]);
        let find = toolbox::entity::Entity::find().order_by_asc(toolbox::entity::Column::Position);
        let items = find.all(place.db().conn()).await.unwrap();
        let items: Vec<_> = items.iter().map(|row| (row.owner_id, row.target_id.as_str(), row.on_shelf)).collect();
        assert_eq!(items, [(account, "both", true), (account, "new", false)]);
    }
}

async fn notes(place: &Place, owner: Uuid) -> Vec<(String, String)> {
    let find = note::Entity::find().filter(note::Column::OwnerId.eq(owner)).order_by_asc(note::Column::FieldId);
    let rows = find.all(place.db().conn()).await.unwrap();
    rows.into_iter().map(|row| (row.field_id, row.value)).collect()
}

/// Somebody who has written as a visitor and then signed in to an account that has written too.
async fn visitor_then_account(place: &Place) -> (Browser, Uuid, Uuid) {
    let account = place.account(Role::Relative, EMAIL).await;
    let mut browser = Browser::begun(place, "1").await;
    let mut session = browser.session().clone();
    let visitor = sessions::become_visitor(place.db(), &mut session).await.unwrap();
    browser.session = Some(session);
    write(place, visitor, "a", "Visitor's words").await;
    write(place, visitor, "b", "Same").await;
    write(place, visitor, "c", r#"["two","three"]"#).await;
    write(place, visitor, "new", "Only here").await;
    read(place, visitor, "one", 5, Some(9), 9).await;
    read(place, visitor, "two", 5, None, 6).await;
    write(place, account.id, "a", "Account's words").await;
    write(place, account.id, "b", "Same").await;
    write(place, account.id, "c", r#"["one","two"]"#).await;
    read(place, account.id, "one", 3, None, 4).await;
    browser.sign_in(place, EMAIL, PASSWORD).await.unwrap();
    (browser, account.id, visitor)
}

#[tokio::test]
async fn yes_brings_everything_along_and_loses_nothing() {
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, account, visitor) = visitor_then_account(&place).await;
        let mut session = browser.session().clone();
        assert_eq!(refused(welcome::bring(place.db(), &mut session, None).await), [Problem::BringMissing]);
        welcome::bring(place.db(), &mut session, Some(true)).await.unwrap();
        assert_eq!(session.visitor_id, None);
        let expected = [
            ("a", "Account's words\n\nVisitor's words"),
            ("b", "Same"),
            ("c", r#"["one","two","three"]"#),
            ("new", "Only here"),
        ];
        let expected = expected.map(|(field, value)| (field.to_owned(), value.to_owned()));
        assert_eq!(notes(&place, account).await, expected);
        assert!(notes(&place, visitor).await.is_empty());
        let rows =
            progress::Entity::find().order_by_asc(progress::Column::PageId).all(place.db().conn()).await.unwrap();
        assert!(rows.iter().all(|row| row.owner_id == account));
        let one = (rows[0].opened_at, rows[0].finished_at, rows[0].seen_at);
        assert_eq!((rows.len(), one), (2, (Moment(3), Some(Moment(9)), Moment(9))));
        // Asked once: a second answer changes nothing.
        welcome::bring(place.db(), &mut session, Some(false)).await.unwrap();
        assert_eq!(notes(&place, account).await, expected);
    }
}

#[tokio::test]
async fn no_erases_it_and_nothing_else() {
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, account, visitor) = visitor_then_account(&place).await;
        let mut session = browser.session().clone();
        welcome::bring(place.db(), &mut session, Some(false)).await.unwrap();
        assert!(notes(&place, visitor).await.is_empty());
        assert_eq!(notes(&place, account).await.len(), 3);
        assert!(browser.is_signed_in(&place).await);
    }
}

#[tokio::test]
async fn of_two_numbers_the_newer_counts() {
    for place in Place::every(JoinPolicy::Open).await {
        let account = place.account(Role::Relative, EMAIL).await;
        let mut browser = Browser::begun(&place, "1").await;
        let mut session = browser.session().clone();
        let visitor = sessions::become_visitor(place.db(), &mut session).await.unwrap();
        browser.session = Some(session);
        write(&place, account.id, "scale", "3").await;
        place.test.clock.forward(std::time::Duration::from_secs(60));
        write(&place, visitor, "scale", "7").await;
        browser.sign_in(&place, EMAIL, PASSWORD).await.unwrap();
        welcome::bring(place.db(), &mut browser.session().clone(), Some(true)).await.unwrap();
        assert_eq!(notes(&place, account.id).await, [("scale".to_owned(), "7".to_owned())]);
    }
}

#[tokio::test]
async fn nobody_brings_anything_along_without_an_account() {
    let place = Place::every(JoinPolicy::Open).await.remove(0);
    let browser = Browser::begun(&place, "1").await;
    let outcome = welcome::bring(place.db(), &mut browser.session().clone(), Some(true)).await;
    assert_eq!(refused(outcome), [Problem::SignedOut]);
}

/// A visitor who has checked how they are, written about the week and said what matters to them, and who has an account now.
async fn with_a_self_check(place: &Place) -> (Browser, Actor, Actor) {
    let account = place.account(Role::Relative, EMAIL).await;
    let mut browser = Browser::begun(place, "1").await;
    let mut session = browser.session().clone();
    sessions::become_visitor(place.db(), &mut session).await.unwrap();
    let visitor = session.actor();
    browser.session = Some(session);
    let answers = Thing::ALL.into_iter().map(|thing| (thing.id().to_owned(), "some".to_owned())).collect();
    wellbeing::commands::save_check(place.db(), &visitor, &answers).await.unwrap();
    wellbeing::commands::save_week(place.db(), &visitor, "Long", "3").await.unwrap();
    reading::commands::say_what_matters(place.db(), &visitor, Some(Matters::Bipolar)).await.unwrap();
    let account = Actor::account(place.trust.id, account.id, Role::Relative);
    reading::commands::say_what_changed(place.db(), &account, Some(Change::Well)).await.unwrap();
    browser.sign_in(place, EMAIL, PASSWORD).await.unwrap();
    (browser, account, visitor)
}

async fn self_checks(place: &Place, actor: &Actor) -> (usize, usize, Choice) {
    let checks = wellbeing::queries::self_checks(place.db(), actor).await.unwrap().len();
    let weeks = wellbeing::queries::week_words(place.db(), actor).await.unwrap().len();
    (checks, weeks, reading::queries::choice(place.db(), actor).await.unwrap())
}

#[tokio::test]
async fn self_checks_and_choices_come_along_or_go() {
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, account, visitor) = with_a_self_check(&place).await;
        let mut session = browser.session().clone();
        assert_eq!(refused(welcome::bring(place.db(), &mut session, None).await), [Problem::BringMissing]);
        welcome::bring(place.db(), &mut session, Some(true)).await.unwrap();
        let both = Choice { matters: Some(Matters::Bipolar), changed: Some(Change::Well) };
        assert_eq!(self_checks(&place, &account).await, (1, 1, both), "what each of them said");
        assert_eq!(self_checks(&place, &visitor).await, (0, 0, Choice::default()));
    }
    for place in Place::every(JoinPolicy::Open).await {
        let (browser, account, visitor) = with_a_self_check(&place).await;
        let mut session = browser.session().clone();
        welcome::bring(place.db(), &mut session, Some(false)).await.unwrap();
        assert_eq!(self_checks(&place, &account).await, (0, 0, Choice { changed: Some(Change::Well), matters: None }));
        assert_eq!(self_checks(&place, &visitor).await, (0, 0, Choice::default()));
    }
}
