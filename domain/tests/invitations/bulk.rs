//! Rows out of a spreadsheet.

use crate::support::Place;
use domain::{
    Role,
    account::Address,
    invitations::{
        Failed,
        bulk::{MOST_ROWS, read},
        commands::bulk::{self, BulkFailed},
        queries,
    },
    table_text::{Fault, What},
};
use proptest::prelude::*;

fn faults(text: &str) -> Vec<(u64, Option<&'static str>, What)> {
    let told = |fault: Fault| (fault.line, fault.column, fault.what);
    read(text, false).unwrap_err().into_iter().map(told).collect()
}

fn rows(count: usize) -> String {
    let lines: Vec<String> = (0..count).map(|number| format!("person{number}@example.org,yes")).collect();
    format!("email,agreed\r\n{}\r\n", lines.join("\r\n"))
}

#[test]
fn spreadsheets_give_commas_semicolons_tabs_quotes_and_a_mark_at_the_start() {
    for text in [
        "email,agreed\nmaya@example.org,yes\n",
        "\u{feff}Email;Agreed\r\nMaya@example.org;YES\r\n",
        "email\tagreed\nmaya@example.org\t yes ",
        "\"email\",\"agreed\"\n\"maya@example.org\",\"yes\"\n\n",
    ] {
        let emails = read(text, false).unwrap();
        assert_eq!(emails.iter().map(Address::as_str).collect::<Vec<_>>(), ["maya@example.org"], "{text}");
    }
    assert_eq!(read(&rows(MOST_ROWS), false).unwrap().len(), MOST_ROWS);
}

#[test]
fn each_fault_is_told_with_its_line_and_column() {
    let email = Some("email");
    assert_eq!(faults(""), [(1, None, What::NoRows)]);
    assert_eq!(faults("email,agreed\n"), [(1, None, What::NoRows)]);
    for headings in ["name,agreed\na@b.org,yes", "a@b.org,yes", "email\na@b.org", "email,agreed,nhs\na@b.org,yes,1"] {
        assert_eq!(faults(headings), [(1, None, What::Headings)], "{headings}");
    }
    assert_eq!(faults(&rows(MOST_ROWS + 1)), [(502, None, What::TooMany)]);
    let wrong =
        "email,agreed\na@b.org,yes\n,yes\nmaya,no\na@b.org,yes\nm\u{fffd}ya@b.org,yes\nmÃ©@b.org,yes\nc@d.org\n";
    let expected = [
        (3, email, What::EmailMissing),
        (4, email, What::EmailMalformed),
        (4, Some("agreed"), What::NotAgreed),
        (5, email, What::Twice),
        (6, email, What::Unreadable),
        (7, email, What::Unreadable),
        (8, None, What::Columns),
    ];
    assert_eq!(faults(wrong), expected);
    assert_eq!(faults("email,agreed\n\"a@b.org,yes\nc@d.org,yes\n"), [(2, None, What::Quote)]);
}

proptest! {
    #[test]
    fn nothing_pasted_upsets_it_and_nobody_is_invited_without_a_yes(text in "(email,agreed\n)?([a-z@.,;\t\" ]{0,40}\n?){0,6}") {
        if let Ok(emails) = read(&text, false) {
            prop_assert!(text.to_lowercase().matches("yes").count() >= emails.len());
        }
    }
}

#[tokio::test]
async fn all_are_invited_or_nobody() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        let broken = rows(MOST_ROWS).replace("person499@example.org,yes", "person499@example.org,no");
        let failed = bulk::send(place.db(), &clinician, &broken, None, false).await;
        assert!(matches!(failed, Err(BulkFailed::Rows(faults)) if faults.len() == 1 && faults[0].line == 501));
        assert!(place.mails().await.is_empty());
        assert!(queries::list(place.db(), &clinician, None).await.unwrap().is_empty());

        let batch = bulk::send(place.db(), &clinician, &rows(MOST_ROWS), None, false).await.unwrap();
        let progress = queries::progress(place.db(), &clinician, batch).await.unwrap();
        assert_eq!((progress.all, progress.gone), (500, 0));
        let mut to: Vec<String> = place.mails().await.into_iter().map(|mail| mail.to).collect();
        to.sort();
        to.dedup();
        assert_eq!(to.len(), MOST_ROWS, "one mail each");
        let other = place.member(Role::Clinician).await;
        assert!(matches!(queries::progress(place.db(), &other, batch).await, Err(Failed::Missing)));
        let relative = place.member(Role::Relative).await;
        let forbidden = bulk::send(place.db(), &relative, &rows(1), None, false).await;
        assert!(matches!(forbidden, Err(BulkFailed::Failed(Failed::Forbidden))));
    }
}
