use super::{Personal, find};
use proptest::prelude::*;

/// What is found, with its words.
fn found(post: &str) -> Vec<(Personal, &str)> {
    find(post).into_iter().map(|detail| (detail.what, &post[detail.words])).collect()
}

#[test]
fn telephone_numbers_are_found_however_they_are_written() {
    for (post, number) in [
        ("ring me on 07700 900123 any time", "07700 900123"),
        ("07700900123", "07700900123"),
        ("My number: (020) 7946 0018.", "020) 7946 0018"),
        ("+44 7700 900 123 is mine", "+44 7700 900 123"),
        ("0113-496-0999!", "0113-496-0999"),
        ("from abroad 0048 22 555 01 23", "0048 22 555 01 23"),
    ] {
        assert_eq!(found(post), [(Personal::Telephone, number)], "{post}");
    }
}

#[test]
fn other_numbers_are_not_telephone_numbers() {
    for post in [
        "call 999 or 111, or 116 123",
        "Carers UK is on 0808 808 7777",
        "he takes 200 mg 2 times a day since 2019",
        "we paid 1,250.00 on 03/04/2024",
        "order AB07700900123",
        "room 12, 3 beds, 45 chairs, 1000 forms",
    ] {
        assert!(found(post).is_empty(), "{post}: {:?}", found(post));
    }
}

#[test]
fn nhs_numbers_are_known_by_their_check_digit() {
    for post in ["his NHS number is 943 476 5919", "943-476-5919", "9434765919"] {
        assert!(matches!(found(post).as_slice(), [(Personal::NhsNumber, _)]), "{post}: {:?}", found(post));
    }
    assert!(found("943 476 5918").is_empty(), "the check digit is wrong");
}

#[test]
fn addresses_need_a_house_number_and_a_postcode() {
    assert_eq!(
        found("we live at 12a Elm Road, Leeds LS1 4AB now"),
        [(Personal::Address, "12a Elm Road, Leeds LS1 4AB")]
    );
    assert_eq!(found("flat 3, 40 High St, m1 1ae"), [(Personal::Address, "3, 40 High St, m1 1ae")]);
    assert_eq!(found("7 Mill Lane SW1A1AA"), [(Personal::Address, "7 Mill Lane SW1A1AA")]);
    for post in
        ["the LS1 4AB area", "the clinic at LS1 4AB", "12 of us went to Leeds", "he has had 3 PIP forms, E10 was wrong"]
    {
        assert!(found(post).is_empty(), "{post}: {:?}", found(post));
    }
}

#[test]
fn a_full_name_beside_a_date_of_birth_is_found() {
    for (post, words) in [
        ("It is for Daniel Okoro, born 03/04/1985, please", "Daniel Okoro, born 03/04/1985"),
        ("Daniel Okoro (dob 3.4.85)", "Daniel Okoro (dob 3.4.85"),
        ("dob 3rd of April 1985, name Daniel O'Connor", "3rd of April 1985, name Daniel O'Connor"),
        ("Mary-Ann Smith 12 June 1961", "Mary-Ann Smith 12 June 1961"),
    ] {
        assert_eq!(found(post), [(Personal::NameAndBirth, words)], "{post}");
    }
    for post in [
        "Daniel Okoro is a kind nurse",
        "he was born on 03/04/1985",
        "The review is on 3 April 2026. He is looking forward to it",
        "My Daniel had his injection on 3/4/2024",
    ] {
        assert!(found(post).is_empty(), "{post}: {:?}", found(post));
    }
}

#[test]
fn ways_to_reach_somebody_are_found() {
    for (post, what, words) in [
        ("write to kaz.smith+help@example.co.uk, ok?", Personal::Email, "kaz.smith+help@example.co.uk"),
        ("I am @kaz_2004 there", Personal::Handle, "@kaz_2004"),
        ("my insta is kaz_2004", Personal::Handle, "kaz_2004"),
        ("add me on snapchat: kaz2004", Personal::Handle, "kaz2004"),
        ("see https://example.org/help?x=1.", Personal::Link, "https://example.org/help?x=1"),
        ("(www.example.org)", Personal::Link, "www.example.org"),
        ("it is on example.co.uk/page", Personal::Link, "example.co.uk/page"),
    ] {
        assert_eq!(found(post), [(what, words)], "{post}");
    }
    for post in
        ["see you @ 5", "he is ok.but tired", "e.g. this", "a 50/50 chance", "no insta for me at 60", "he/she 3.5 mg"]
    {
        assert!(found(post).is_empty(), "{post}: {:?}", found(post));
    }
}

#[test]
fn what_identifies_is_told_from_ways_to_reach() {
    assert!(Personal::NhsNumber.identifies() && Personal::Address.identifies() && Personal::NameAndBirth.identifies());
    assert!(!Personal::Telephone.identifies() && !Personal::Link.identifies());
}

proptest! {
    #[test]
    fn any_text_is_read_and_places_are_between_letters(
        post in "(\\PC|[0-9@+./ A-Z\u{301}\u{202e}\n]){0,80}"
    ) {
        for detail in find(&post) {
            prop_assert!(post.get(detail.words.clone()).is_some_and(|words| !words.is_empty()), "{:?}", detail);
        }
    }
}
