//! Saving what was typed.

use crate::support::{LIBRARY, PLAN, SIGNS, base_of, new_account, new_trust, relative, save, text};
use domain::{
    Actor, Role, Who,
    learning::{
        Base, Change, FIELD_CHARACTERS, Outcome, SaveError, Unfit, Value, commands::notes::save_notes, note, queries,
    },
    testing::{THREE_IN_THE_MORNING, TestDb},
};
use sea_orm::{EntityTrait, PaginatorTrait};
use std::time::Duration;

#[tokio::test]
async fn what_is_saved_is_read_back() {
    for test in TestDb::every().await {
        let actor = relative(&test.db).await;
        let words = "Awake all night.\nPhone off. \u{1f4a1} \"quotes\" \\ % _";
        let first = save(&test.db, &actor, words, &Base::default()).await;
        assert_eq!(first, Outcome::Saved { base: Base::of(1, words), at: THREE_IN_THE_MORNING });
        test.clock.forward(Duration::from_secs(60));
        let second = save(&test.db, &actor, "Shorter.", &base_of(&first)).await;
        assert_eq!(base_of(&second).version, 2);

        let page = LIBRARY.page_by_id(PLAN).unwrap();
        let notes = queries::notes_of_page(&test.db, &actor, page).await.unwrap();
        let note = &notes[SIGNS];
        assert_eq!((note.value.as_str(), note.version, note.page_id.as_str()), ("Shorter.", 2, PLAN));
        assert_eq!(
            (note.created_at, note.updated_at.since(note.created_at)),
            (THREE_IN_THE_MORNING, Duration::from_secs(60))
        );
    }
}

#[tokio::test]
async fn the_same_text_again_is_a_success_that_changes_nothing() {
    for test in TestDb::every().await {
        let actor = relative(&test.db).await;
        let first = save(&test.db, &actor, "One.", &Base::default()).await;
        test.clock.forward(Duration::from_secs(60));
        // Sent twice, or from a device that never saw the answer.
        assert_eq!(save(&test.db, &actor, "One.", &Base::default()).await, first);
        assert_eq!(save(&test.db, &actor, "One.", &base_of(&first)).await, first);
    }
}

#[tokio::test]
async fn changed_on_two_devices_keeps_both_texts() {
    for test in TestDb::every().await {
        let actor = relative(&test.db).await;
        let start = base_of(&save(&test.db, &actor, "One.", &Base::default()).await);
        let phone = save(&test.db, &actor, "From the phone.", &start).await;
        let tablet = save(&test.db, &actor, "From the tablet.", &start).await;
        let told = Outcome::Conflict {
            base: base_of(&phone),
            kept: Value::Text("From the phone.".to_owned()),
            typed: Value::Text("From the tablet.".to_owned()),
        };
        assert_eq!(tablet, told);
        // The person chose: made from what is kept now.
        let chosen = save(&test.db, &actor, "From the tablet.", &base_of(&tablet)).await;
        assert_eq!(base_of(&chosen).version, 3);
    }
}

#[tokio::test]
async fn a_field_nobody_touched_here_is_no_conflict() {
    let test = TestDb::sqlite().await;
    let actor = relative(&test.db).await;
    let start = base_of(&save(&test.db, &actor, "One.", &Base::default()).await);
    let newer = save(&test.db, &actor, "Two.", &start).await;
    let stale = save(&test.db, &actor, "One.", &start).await;
    assert_eq!(stale, Outcome::Newer { base: base_of(&newer), kept: Value::Text("Two.".to_owned()) });
    // An empty form from before anything was kept.
    let empty = save(&test.db, &actor, "", &Base::of(0, "")).await;
    assert_eq!(empty, Outcome::Newer { base: base_of(&newer), kept: Value::Text("Two.".to_owned()) });
}

#[tokio::test]
async fn a_field_can_be_emptied_and_empty_fields_make_no_rows() {
    let test = TestDb::sqlite().await;
    let actor = relative(&test.db).await;
    let nothing = save(&test.db, &actor, "", &Base::default()).await;
    assert_eq!(base_of(&nothing).version, 0);
    assert_eq!(note::Entity::find().count(test.db.conn()).await.unwrap(), 0);
    let something = save(&test.db, &actor, "One.", &base_of(&nothing)).await;
    let emptied = save(&test.db, &actor, "", &base_of(&something)).await;
    assert_eq!(base_of(&emptied), Base::of(2, ""));
    assert!(queries::all_notes(&test.db, &actor).await.unwrap().is_empty());
}

#[tokio::test]
async fn several_fields_of_a_page_are_saved_together() {
    for test in TestDb::every().await {
        let actor = relative(&test.db).await;
        let page = LIBRARY.page_by_id(PLAN).unwrap();
        let texts: Vec<Change> = page
            .fields
            .iter()
            .filter(|f| matches!(f.kind, domain::learning::content::FieldKind::Text { .. }))
            .map(|f| text(&f.id, "Words.", &Base::default()))
            .collect();
        assert!(texts.len() > 2);
        test.take_queries();
        save_notes(&test.db, &actor, &LIBRARY, PLAN, &texts).await.unwrap();
        assert_eq!(test.take_queries(), 1 + texts.len(), "one read, one write a field");
        assert_eq!(queries::all_notes(&test.db, &actor).await.unwrap().len(), texts.len());
    }
}

#[tokio::test]
async fn what_is_refused() {
    let test = TestDb::sqlite().await;
    let actor = relative(&test.db).await;
    let change = |words: &str| text(SIGNS, words, &Base::default());
    let save = |actor: Actor, page: &'static str, change: Change| {
        let db = test.db.clone();
        async move { save_notes(&db, &actor, &LIBRARY, page, &[change]).await.map(|mut all| all.remove(0).1) }
    };
    assert!(matches!(save(actor, "no-such-page", change("x")).await, Err(SaveError::NoPage)));
    assert!(matches!(save(Actor::visitor(actor.trust), PLAN, change("x")).await, Err(SaveError::NoOwner)));
    let refused = |outcome: Result<Outcome, SaveError>| match outcome.unwrap() {
        Outcome::Refused(unfit) => Some(unfit),
        _ => None,
    };
    assert_eq!(
        refused(save(actor, "crisis-right-now", change("x")).await),
        Some(Unfit::NoField),
        "a field of another page"
    );
    let most = "é".repeat(FIELD_CHARACTERS);
    assert_eq!(refused(save(actor, PLAN, change(&(most.clone() + "é"))).await), Some(Unfit::TooLong));
    assert_eq!(refused(save(actor, PLAN, change(&most)).await), None);
    let mut scale = change("x");
    scale.value = Value::Scale(Some(3));
    assert_eq!(refused(save(actor, PLAN, scale).await), Some(Unfit::NotAValue));
}

#[tokio::test]
async fn a_field_that_is_refused_does_not_hold_up_the_others() {
    let test = TestDb::sqlite().await;
    let actor = relative(&test.db).await;
    let changes = [text(SIGNS, "Kept.", &Base::default()), text("no-such-field", "Words.", &Base::default())];
    let outcomes = save_notes(&test.db, &actor, &LIBRARY, PLAN, &changes).await.unwrap();
    assert!(matches!(outcomes[0], (_, Outcome::Saved { .. })));
    assert_eq!(outcomes[1], ("no-such-field".to_owned(), Outcome::Refused(Unfit::NoField)));
    assert_eq!(queries::all_notes(&test.db, &actor).await.unwrap().len(), 1);
}

#[tokio::test]
async fn nobody_reads_or_changes_what_another_wrote() {
    for test in TestDb::every().await {
        let first = relative(&test.db).await;
        let elsewhere = new_trust(&test.db, "second.test").await;
        let mut others =
            vec![Actor { trust: first.trust, who: Who::Visitor(Some(test.db.new_id())) }, Actor::visitor(first.trust)];
        for role in [Role::Relative, Role::Supporter, Role::Clinician, Role::Lead, Role::Operator] {
            others.push(new_account(&test.db, first.trust, role).await);
            others.push(new_account(&test.db, elsewhere.id, role).await);
        }
        // The same ids at another trust are nobody's.
        others.push(Actor { trust: elsewhere.id, ..first });
        save(&test.db, &first, "Mine.", &Base::default()).await;
        let page = LIBRARY.page_by_id(PLAN).unwrap();
        for other in others {
            assert!(queries::notes_of_page(&test.db, &other, page).await.unwrap().is_empty(), "{other:?}");
            assert!(queries::all_notes(&test.db, &other).await.unwrap().is_empty(), "{other:?}");
            if other.owner().is_some() && other.owner() != first.owner() {
                save(&test.db, &other, "Theirs.", &Base::default()).await;
            }
        }
        assert_eq!(queries::notes_of_page(&test.db, &first, page).await.unwrap()[SIGNS].value, "Mine.");
    }
}
