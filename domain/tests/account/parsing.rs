//! What people type, parsed once.

use domain::account::{Address, DisplayName, Email, Password, Problem};
use proptest::prelude::*;

#[test]
fn addresses_people_have() {
    for (typed, kept) in [
        ("maya@example.org", "maya@example.org"),
        ("  Maya.O'Brien+help@Example.ORG \n", "maya.o'brien+help@example.org"),
        ("a@b.co", "a@b.co"),
        ("x@xn--bcher-kva.example", "x@xn--bcher-kva.example"),
    ] {
        assert_eq!(Email::parse(typed).unwrap().as_str(), kept);
    }
}

#[test]
fn what_is_no_address() {
    assert_eq!(Email::parse("  "), Err(Problem::EmailMissing));
    let long = format!("{}@example.org", "a".repeat(65));
    let longer = format!("a@{}org", "abcdefgh.".repeat(30));
    for typed in [
        "maya",
        "maya@",
        "@example.org",
        "maya@example",
        "ma ya@example.org",
        "maya@exa mple.org",
        "maya@example..org",
        ".maya@example.org",
        "maya.@example.org",
        "maya@-example.org",
        "maya@example.org\r\nBcc: x@y.org",
        "\"maya\"@example.org",
        "maya@[127.0.0.1]",
        "maya@127.0.0.1",
        "<maya@example.org>",
        "maya@@example.org",
        "a,b@example.org",
        &long,
        &longer,
    ] {
        assert_eq!(Email::parse(typed), Err(Problem::EmailMalformed), "{typed}");
    }
}

#[test]
fn names_people_have() {
    let hundred = "ä".repeat(100);
    for typed in ["O'Malley", "x", "محمد علی", "Zoë-Mae van der Berg", "李", "Sunflower 7", "👩‍👧", "نمی‌دانم", &hundred]
    {
        assert_eq!(DisplayName::parse(typed).unwrap().as_str(), typed);
    }
    assert_eq!(DisplayName::parse("  Blue \t  Kettle\n").unwrap().as_str(), "Blue Kettle");
}

#[test]
fn what_is_no_name() {
    for typed in ["", "   ", "\u{200b}", "\u{202e}", "\0\u{7}"] {
        assert_eq!(DisplayName::parse(typed), Err(Problem::NameMissing), "{typed:?}");
    }
    assert_eq!(DisplayName::parse(&"ä".repeat(101)), Err(Problem::NameTooLong));
}

#[test]
fn names_that_the_address_gives_away() {
    let email = Address::from(Email::parse("maya.o'brien84@example.org").unwrap());
    for typed in ["Maya", "maya o'brien", "MAYA OBrien", "Brien", "maya84"] {
        assert!(DisplayName::parse(typed).unwrap().looks_real(&email), "{typed}");
    }
    let mobile = Address::parse("07700 900123").unwrap();
    assert!(DisplayName::parse("Call me 07700-900123").unwrap().looks_real(&mobile), "others would see the number");
    assert!(!DisplayName::parse("Sunflower 77").unwrap().looks_real(&mobile));
    for typed in ["Sunflower", "May", "Blue Kettle", "84", "M"] {
        assert!(!DisplayName::parse(typed).unwrap().looks_real(&email), "{typed}");
    }
}

#[test]
fn passwords_we_take() {
    let long: String = (0..64).map(|number| format!("{:02}", number * number % 97)).collect();
    for typed in ["lamp table window 42", "  spaces stay  here  ", "пароль из трёх слов", &long] {
        assert!(Password::parse(typed, &["maya@example.org"]).is_ok(), "{typed}");
    }
}

#[test]
fn passwords_we_do_not_take() {
    let about = ["maya.obrien@example.org", "Northwick Mental Health NHS Foundation Trust", "Sunflower"];
    for (typed, problem) in [
        ("", Problem::PasswordMissing),
        ("eleven char", Problem::PasswordTooShort),
        ("ééééééééééé", Problem::PasswordTooShort),
        ("passwordpassword", Problem::PasswordGuessable),
        ("123456789012", Problem::PasswordGuessable),
        ("qwertyuiop123", Problem::PasswordGuessable),
        ("aaaaaaaaaaaaaaaa", Problem::PasswordGuessable),
        ("northwick2026", Problem::PasswordGuessable),
        ("maya.obrien@example.org", Problem::PasswordGuessable),
        ("sunflower1234", Problem::PasswordGuessable),
    ] {
        assert_eq!(Password::parse(typed, &about), Err(problem), "{typed}");
    }
    assert_eq!(Password::parse(&"x7 Q".repeat(33), &about), Err(Problem::PasswordTooLong));
}

#[test]
fn a_password_never_shows_itself() {
    let password = Password::parse("lamp table window 42", &[]).unwrap();
    assert!(!format!("{password:?}").contains("lamp"));
}

#[test]
fn every_problem_has_a_code_of_its_own() {
    use sea_orm::Iterable;
    let mut codes: Vec<String> = Problem::iter().map(Problem::code).collect();
    let all = codes.len();
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), all);
    assert!(Problem::iter().all(|problem| Problem::of_code(&problem.code()) == Some(problem)));
    assert_eq!(Problem::of_code("no-such-problem"), None);
}

proptest! {
    #[test]
    fn a_parsed_address_parses_to_itself_and_is_one_line(typed in "\\PC{0,40}|[a-z.]{1,10}@[a-z.-]{1,20}") {
        if let Ok(email) = Email::parse(&typed) {
            prop_assert_eq!(Email::parse(email.as_str()).unwrap(), email.clone());
            prop_assert!(email.as_str().bytes().all(|byte| byte.is_ascii_graphic()));
            prop_assert!(email.as_str().len() <= 254);
        }
    }

    #[test]
    fn a_parsed_name_parses_to_itself_and_has_no_control_characters(typed in any::<String>()) {
        if let Ok(name) = DisplayName::parse(&typed) {
            prop_assert_eq!(DisplayName::parse(name.as_str()).unwrap(), name.clone());
            prop_assert!(!name.as_str().chars().any(char::is_control));
            prop_assert!((1..=100).contains(&name.as_str().chars().count()));
        }
    }

    #[test]
    fn no_password_is_refused_for_its_characters(typed in "\\PC{16,40}") {
        let outcome = Password::parse(&typed, &[]);
        prop_assert!(matches!(outcome, Ok(_) | Err(Problem::PasswordGuessable)));
    }
}
