#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing test should panic")]

use super::*;

fn text(id: &str, words: &str) -> Entries {
    vec![(format!("fields[{id}]"), words.to_owned())]
}

fn field(id: &str, words: &str, base: &str, waiting: bool) -> Field {
    Field { id: id.into(), entries: text(id, words), base: base.into(), waiting, sent: vec![] }
}

fn saved(id: &str, base: &str) -> Kept {
    Kept { field: id.into(), verdict: Verdict::Saved { base: base.into() } }
}

fn conflict(id: &str, base: &str, words: &str) -> Kept {
    Kept { field: id.into(), verdict: Verdict::Conflict { base: base.into(), kept: text(id, words) } }
}

fn sheet(fields: Vec<Field>) -> Sheet {
    Sheet { fields, ..Sheet::default() }
}

#[test]
fn sends_only_what_was_typed_with_the_version_it_grew_from() {
    let mut sheet = sheet(vec![field("a", "old", "3", false), field("b", "kept", "1", false)]);
    sheet.typed("a", text("a", "new"), "3".into());
    let batch = sheet.batch(&[]);
    assert_eq!(batch, vec![("versions[a]".into(), "3".into()), ("fields[a]".into(), "new".into())]);
}

#[test]
fn what_stays_the_same_is_not_sent() {
    let mut sheet = sheet(vec![field("a", "old", "3", false)]);
    sheet.typed("a", text("a", "old"), "3".into());
    assert!(!sheet.is_waiting());
}

#[test]
fn an_emptied_checklist_is_sent_as_its_version_alone() {
    let mut sheet = Sheet::default();
    sheet.typed("ticks", vec![], "2".into());
    assert_eq!(sheet.batch(&[]), vec![("versions[ticks]".into(), "2".into())]);
}

#[test]
fn a_field_typed_into_while_the_save_was_under_way_stays_waiting() {
    let mut sheet = Sheet::default();
    sheet.typed("a", text("a", "one"), "0".into());
    sheet.batch(&[]);
    sheet.typed("a", text("a", "one two"), "0".into());
    assert_eq!(sheet.learn(&[saved("a", "1")]), vec![]);
    assert!(sheet.is_waiting());
    assert_eq!(sheet.batch(&[])[0].1, "1", "grows from what was just saved");
}

#[test]
fn a_clash_with_our_own_lost_answer_is_none() {
    let mut sheet = Sheet::default();
    sheet.typed("a", text("a", "one"), "0".into());
    sheet.batch(&[]);
    sheet.typed("a", text("a", "one two"), "0".into());
    sheet.batch(&[]);
    assert_eq!(sheet.learn(&[conflict("a", "1", "one")]), vec![]);
    assert_eq!(sheet.batch(&[]), vec![("versions[a]".into(), "1".into()), ("fields[a]".into(), "one two".into())]);
}

#[test]
fn a_clash_with_another_device_keeps_both_until_the_person_chooses() {
    let mut sheet = Sheet::default();
    sheet.typed("a", text("a", "mine"), "1".into());
    sheet.batch(&[]);
    let news = sheet.learn(&[conflict("a", "2", "theirs")]);
    assert_eq!(news, vec![News::Clash { id: "a".into(), base: "2".into(), other: text("a", "theirs") }]);
    assert_eq!(sheet.field("a").unwrap().entries, text("a", "mine"));
    assert_eq!(sheet.batch(&["a".into()]), vec![], "held back until then");
    sheet.settle("a", text("a", "mine"), "2".into(), true);
    assert_eq!(sheet.batch(&[])[0].1, "2");
}

#[test]
fn what_nobody_touched_here_follows_the_other_device() {
    let mut sheet = sheet(vec![field("a", "before", "1-x", true)]);
    sheet.batch(&[]);
    let newer = Kept { field: "a".into(), verdict: Verdict::Newer { base: "2-y".into(), kept: text("a", "after") } };
    let news = News::Newer { id: "a".into(), base: "2-y".into(), kept: text("a", "after") };
    assert_eq!(sheet.learn(&[newer]), vec![news]);
}

#[test]
fn the_page_of_this_person_wins_over_what_was_saved_but_not_over_what_waits() {
    let mut sheet = sheet(vec![field("a", "old copy", "1", false), field("b", "unsent", "1", true)]);
    let fill = sheet.merge(vec![field("a", "newer", "2", false), field("b", "before", "1", false)], true);
    assert_eq!(fill, vec!["b"]);
    assert_eq!(sheet.field("a"), Some(&field("a", "newer", "2", false)));
    assert!(sheet.field("b").unwrap().waiting);
}

#[test]
fn what_reached_the_server_after_all_waits_no_longer() {
    let mut sheet = sheet(vec![field("a", "sent at the last moment", "1", true)]);
    let fill = sheet.merge(vec![field("a", "sent at the last moment", "2", false)], true);
    assert!(fill.is_empty() && !sheet.is_waiting());
    assert_eq!(sheet.field("a").unwrap().base, "2");
}

#[test]
fn a_cached_public_page_is_filled_with_all_that_was_kept() {
    let mut sheet = sheet(vec![field("a", "copy", "4", false), field("b", "unsent", "1", true)]);
    let fill =
        sheet.merge(vec![field("a", "", "0", false), field("b", "", "0", false), field("c", "", "0", false)], false);
    assert_eq!(fill, vec!["a", "b"]);
    assert_eq!(sheet.field("a").unwrap().base, "4", "still grows from what the server has");
    assert_eq!(sheet.field("c"), None, "an empty public field says nothing about the person");
}

#[test]
fn two_tabs_of_one_phone_do_not_lose_each_others_unsent_words() {
    let mut kept = sheet(vec![field("a", "unsent in tab 1", "1", true)]);
    kept.overlay(&sheet(vec![field("a", "as loaded in tab 2", "1", false), field("b", "typed in tab 2", "0", true)]));
    assert_eq!(kept.fields, vec![field("a", "unsent in tab 1", "1", true), field("b", "typed in tab 2", "0", true)]);
    kept.overlay(&sheet(vec![field("a", "unsent in tab 1", "2", false)]));
    assert!(!kept.field("a").unwrap().waiting, "saved since");
}

#[test]
fn after_the_session_only_the_unsent_stays() {
    let mut sheet = sheet(vec![field("a", "saved", "1", false), field("b", "unsent", "1", true)]);
    sheet.forget_saved();
    assert_eq!(sheet.fields, vec![field("b", "unsent", "1", true)]);
}

#[test]
fn what_is_empty_says_nothing() {
    assert!(same(&text("a", ""), &vec![]));
    assert!(!same(&text("a", "x"), &vec![]));
}

#[test]
fn both_versions_stand_together_without_repeating() {
    assert_eq!(join(&text("a", "one"), &text("a", "two")), text("a", "one\n\ntwo"));
    assert_eq!(join(&text("a", "one"), &text("a", "one and more")), text("a", "one and more"));
    let tick = |value: &str| ("ticks[t][]".to_owned(), value.to_owned());
    assert_eq!(join(&vec![tick("x"), tick("y")], &vec![tick("y"), tick("z")]), vec![tick("x"), tick("y"), tick("z")]);
}

#[test]
fn people_read_ticks_as_lines() {
    let ticks = vec![("ticks[t][]".into(), "A walk".into()), ("own[t]".into(), String::new())];
    assert_eq!(readable(&ticks), "A walk");
}
