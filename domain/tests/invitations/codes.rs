//! The check character, and what codes look like.

use domain::{
    invitations::{Code, Typed},
    testing::TestDb,
};
use proptest::prelude::*;

const LETTERS: &str = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

#[tokio::test]
async fn a_code_is_read_as_it_was_made_however_it_is_typed() {
    let test = TestDb::sqlite().await;
    for _ in 0..200 {
        let code = Code::spoken(&test.db);
        assert_eq!((code.plain().len(), code.shown().len()), (10, 11));
        assert!(code.plain().chars().all(|letter| LETTERS.contains(letter)), "{code:?}");
        for typed in [code.plain().to_owned(), code.shown(), code.shown().to_lowercase().replace('-', " ")] {
            let typed = Typed::read(&typed);
            assert_eq!((typed.hash(), typed.is_mistyped()), (code.hash(), false));
        }
        let link = Code::in_link(&test.db);
        assert_eq!(link.plain().len(), 30);
        assert!(!Typed::read(link.plain()).is_mistyped() && !Typed::read(link.plain()).can_be_guessed());
    }
}

#[test]
fn only_letters_of_codes_come_into_an_address() {
    for typed in ["", "<script>", "ABCDE-FGHI0", "é", &"A".repeat(31)] {
        assert_eq!(Typed::read(typed).plain(), None, "{typed}");
    }
    assert_eq!(Typed::read(" abcde-fghjk ").plain(), Some("ABCDEFGHJK"));
}

/// A good code from a number, by trying the 32 last characters.
fn good(body: &str) -> String {
    let fits = |last: &char| !Typed::read(&format!("{body}{last}")).is_mistyped();
    let all: Vec<char> = LETTERS.chars().filter(fits).collect();
    assert_eq!(all.len(), 1, "exactly one character checks {body}");
    format!("{body}{}", all[0])
}

proptest! {
    #[test]
    fn one_wrong_character_is_always_found(body in "[A-HJ-NP-Z2-9]{9}", at in 0_usize..10, other in "[A-HJ-NP-Z2-9]") {
        let code = good(&body);
        let mut wrong: Vec<char> = code.chars().collect();
        wrong[at] = other.chars().next().unwrap();
        let wrong: String = wrong.into_iter().collect();
        prop_assert_eq!(Typed::read(&wrong).is_mistyped(), wrong != code);
    }

    #[test]
    fn two_characters_changed_about_are_always_found(body in "[A-HJ-NP-Z2-9]{29}", one in 0_usize..30, two in 0_usize..30) {
        let code = good(&body);
        let mut wrong: Vec<char> = code.chars().collect();
        wrong.swap(one, two);
        let wrong: String = wrong.into_iter().collect();
        prop_assert_eq!(Typed::read(&wrong).is_mistyped(), wrong != code);
    }

    #[test]
    fn nothing_typed_upsets_it(typed in ".{0,60}") {
        let typed = Typed::read(&typed);
        prop_assert!(typed.is_mistyped() || typed.plain().is_some());
    }
}
