//! What a plan is made of: answers, diaries, letters, what follows from a choice.

use crate::support::LIBRARY;
use domain::{
    Moment, Uuid,
    learning::{
        Page, Part, Plan, Value,
        content::{Block, Segment, blocks::Letter},
        note,
    },
};
use std::collections::HashMap;

/// The plan of a page after somebody wrote this.
fn plan(page: &str, written: &[(&str, &str)]) -> Plan {
    plan_of(LIBRARY.page_by_id(page).unwrap(), written)
}

fn plan_of(page: &Page, written: &[(&str, &str)]) -> Plan {
    let note = |field: &str, value: &str| note::Model {
        id: Uuid::nil(),
        trust_id: Uuid::nil(),
        owner_id: Uuid::nil(),
        page_id: page.id.clone(),
        page_title: Some(page.title.clone()),
        field_id: field.to_owned(),
        value: value.to_owned(),
        version: 1,
        created_at: Moment(0),
        updated_at: Moment(0),
    };
    let notes: HashMap<_, _> = written.iter().map(|(id, value)| ((*id).to_owned(), note(id, value))).collect();
    Plan::of(page, &notes)
}

#[test]
fn every_plan_of_the_content_asks_all_its_questions_and_keeps_only_answers() {
    let mut plans = 0;
    for page in LIBRARY.pages().filter(|page| page.plan.is_some()) {
        plans += 1;
        let empty = plan(&page.id, &[]);
        // All questions of the letter are asked in the letter.
        assert!(empty.is_empty() && (!empty.parts.is_empty() || page.id == "serv-letter"), "{}", page.id);
        assert!(empty.filled().parts.iter().all(|part| !matches!(part, Part::Answer { .. })), "{}", page.id);
    }
    assert!(plans >= 12, "only {plans} plans");
}

#[test]
fn a_letter_is_read_as_a_letter_and_its_answers_not_once_more() {
    let plan = plan("serv-letter", &[("serv-letter-to", "Bernadette"), ("serv-letter-worry", "{serv-letter-to} <b>")]);
    let parts = plan.filled().parts;
    let [Part::Letter { paragraphs, .. }] = parts.as_slice() else { panic!("one letter: {parts:?}") };
    assert_eq!(paragraphs[0], "Dear Bernadette,");
    assert!(paragraphs.iter().any(|line| line.contains("{serv-letter-to} <b>")), "braces stay what they are");
}

#[test]
fn a_letter_says_what_was_ticked_and_not_how_it_is_kept() {
    let mut page = LIBRARY.page_by_id("crisis-our-plan").unwrap().clone();
    let letter = Letter {
        title: "A letter".into(),
        lines: vec!["This helps: {crisis-plan-early}".into(), "We notice {crisis-plan-signs}.".into()],
    };
    page.segments.push(Segment::Block(Block::Letter(letter)));
    let ticks = Value::Ticks { chosen: vec!["A quiet room".to_owned()], own: "The dog".to_owned() }.stored();
    let parts = plan_of(&page, &[("crisis-plan-early", &ticks), ("crisis-plan-signs", "less sleep")]).filled().parts;
    let Some(Part::Letter { paragraphs, .. }) = parts.last() else { panic!("{parts:?}") };
    assert_eq!(paragraphs.as_slice(), ["This helps: A quiet room\nThe dog", "We notice less sleep."]);
}

#[test]
fn a_diary_is_seven_days_and_a_choice_says_what_follows() {
    let week = plan("do-my-week", &[("do-week-diary-tue-sleep", "6.5")]).filled();
    let diary = week.parts.iter().find_map(|part| match part {
        Part::Diary { days, .. } => Some(days),
        _ => None,
    });
    let diary = diary.unwrap();
    assert_eq!((diary.len(), &diary[1]), (7, &["Tuesday".to_owned(), "6.5".to_owned(), String::new()]));
    assert_eq!(week.parts.len(), 1, "no day stands there once more");
    let talk = plan("hard-talk", &[("hard-talk-about", "Money")]).filled();
    let [Part::Answer { lines, follows, .. }] = talk.parts.as_slice() else { panic!("{talk:?}") };
    assert_eq!((lines.as_slice(), follows.is_some()), (&["Money".to_owned()][..], true));
}

#[test]
fn what_is_kept_is_read_again_and_what_cannot_be_read_is_empty() {
    let kept = plan("hard-talk", &[("hard-talk-about", "Money")]).filled();
    assert_eq!(Plan::read(&kept.stored()), kept);
    assert!(Plan::read("not JSON").is_empty());
}
