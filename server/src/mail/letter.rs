//! What stands in a letter. No content, no names, a subject that tells a bystander nothing, and one link that can be read.

use app::{
    learning::times::day_of,
    words::{Words, unmarked},
};
use domain::notify::Letter;

/// A letter in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The subject.
    pub subject: String,
    /// As plain text.
    pub text: String,
    /// As HTML. Loads nothing.
    pub html: String,
}

/// Writes a letter in a language. `link` is the full address it leads to.
#[must_use]
pub fn write(letter: &Letter, words: &Words, link: &str) -> Written {
    let stem = stem(letter);
    let from = inviter(letter, words);
    let (team, invited, joined) = weekly(letter, words);
    let day = day(letter, words);
    let values = [
        ("from", from.as_str().into()),
        ("day", day.as_str().into()),
        ("team", team.into()),
        ("invited", invited.as_str().into()),
        ("joined", joined.as_str().into()),
    ];
    let get = |part: &str| words.with(&format!("mail-{stem}-{part}"), &values);
    let (subject, what, what_to_do, otherwise) = (unmarked(&get("subject")), get("what"), get("do"), get("otherwise"));
    let foot = words.get("mail-foot");
    let text = format!("{what}\n\n{what_to_do}\n\n{link}\n\n{otherwise}\n\n--\n{foot}\n");
    let [what, what_to_do, address, otherwise, foot] = [&what, &what_to_do, link, &otherwise, &foot].map(escape);
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head><meta charset=\"utf-8\"><title>{}</title></head>\n<body>\n\
         <p>{what}</p>\n<p>{what_to_do}</p>\n<p><a href=\"{address}\">{address}</a></p>\n<p>{otherwise}</p>\n<p>{foot}</p>\n</body>\n</html>\n",
        words.lang(),
        words.dir(),
        escape(&subject),
    );
    Written { subject, text, html }
}

/// The name of a letter in the Fluent file.
fn stem(letter: &Letter) -> &'static str {
    match letter {
        Letter::ConfirmSignUp { .. } => "confirm-sign-up",
        Letter::AlreadyHasAccount => "already-has-account",
        Letter::ResetPassword { .. } => "reset-password",
        Letter::ConfirmNewEmail { .. } => "confirm-new-email",
        Letter::EmailWasChanged => "email-was-changed",
        Letter::PasswordWasChanged => "password-was-changed",
        Letter::CodeAppWasAdded => "code-app-was-added",
        Letter::CodeAppWasRemoved => "code-app-was-removed",
        Letter::RecoveryCodeWasUsed => "recovery-code-was-used",
        Letter::ProviderWasConnected => "provider-was-connected",
        Letter::SignInLink { .. } => "sign-in-link",
        Letter::PasskeyWasAdded => "passkey-was-added",
        Letter::PasskeyWasRemoved => "passkey-was-removed",
        Letter::PasswordWasRemoved => "password-was-removed",
        Letter::AccountWasErased => "account-was-erased",
        Letter::Reminder { .. } => "reminder",
        Letter::Invitation { .. } => "invitation",
        Letter::InvitationReminder { .. } => "invitation-reminder",
        Letter::InvitedWithAccount { .. } => "invited-with-account",
        Letter::RequestsWait => "requests-wait",
        Letter::RequestDeclined => "request-declined",
        Letter::StaffWelcome { .. } => "staff-welcome",
        Letter::StaffNeedsOtherAddress => "staff-needs-other-address",
        Letter::StaffUnused => "staff-unused",
        Letter::StaffAccountEnded => "staff-account-ended",
        Letter::Nudge { .. } => "nudge",
        Letter::WeeklyLine { .. } => "weekly-line",
        Letter::AccountUnusedMonth => "account-unused-month",
        Letter::AccountUnusedWeek => "account-unused-week",
        Letter::AccountErasedUnused => "account-erased-unused",
        Letter::DataRequestConfirm { .. } => "data-request-confirm",
        Letter::DataAnswer { .. } => "data-answer",
        Letter::DataRequestDone => "data-request-done",
        Letter::ComplaintReceived => "complaint-received",
        Letter::ComplaintAnswered { .. } => "complaint-answered",
        Letter::RightsWait => "rights-wait",
        Letter::HoldReview => "hold-review",
        Letter::SiteCloses { .. } => "site-closes",
    }
}

/// What the weekly line says: the team, and about how many.
fn weekly<'a>(letter: &'a Letter, words: &Words) -> (&'a str, String, String) {
    let Letter::WeeklyLine { team, invited, joined } = letter else { return ("", String::new(), String::new()) };
    let number = |number: u32| match number {
        0 => words.get("mail-weekly-few"),
        number => words.with("mail-weekly-about", &[("number", number.into())]),
    };
    (team, number(*invited), number(*joined))
}

/// Who invites, in an invitation. Nobody else's name ever stands in a letter.
fn inviter(letter: &Letter, words: &Words) -> String {
    match letter {
        Letter::Invitation { from, .. }
        | Letter::InvitationReminder { from, .. }
        | Letter::InvitedWithAccount { from }
            if !from.is_empty() =>
        {
            from.clone()
        }
        _ => words.get("mail-from-staff"),
    }
}

/// The day a letter speaks of.
fn day(letter: &Letter, words: &Words) -> String {
    match letter {
        Letter::SiteCloses { at } => day_of(words, *at),
        _ => String::new(),
    }
}

fn escape(text: impl AsRef<str>) -> String {
    let text = text.as_ref();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_letter() -> Vec<Letter> {
        let token = || "TOKEN".to_owned();
        vec![
            Letter::ConfirmSignUp { token: token() },
            Letter::AlreadyHasAccount,
            Letter::ResetPassword { token: token() },
            Letter::ConfirmNewEmail { token: token() },
            Letter::EmailWasChanged,
            Letter::PasswordWasChanged,
            Letter::CodeAppWasAdded,
            Letter::CodeAppWasRemoved,
            Letter::RecoveryCodeWasUsed,
            Letter::ProviderWasConnected,
            Letter::SignInLink { token: token() },
            Letter::PasskeyWasAdded,
            Letter::PasskeyWasRemoved,
            Letter::PasswordWasRemoved,
            Letter::AccountWasErased,
            Letter::Reminder { token: token() },
            Letter::Invitation { token: token(), from: "Dr <b>Rowe</b>".to_owned() },
            Letter::InvitationReminder { token: token(), from: "Dr Rowe".to_owned() },
            Letter::InvitedWithAccount { from: String::new() },
            Letter::RequestsWait,
            Letter::RequestDeclined,
            Letter::StaffWelcome { token: token() },
            Letter::StaffNeedsOtherAddress,
            Letter::StaffUnused,
            Letter::StaffAccountEnded,
            Letter::Nudge { token: token() },
            Letter::WeeklyLine { team: "North".to_owned(), invited: 25, joined: 0 },
            Letter::AccountUnusedMonth,
            Letter::AccountUnusedWeek,
            Letter::AccountErasedUnused,
            Letter::DataRequestConfirm { token: token() },
            Letter::DataAnswer { token: token() },
            Letter::DataRequestDone,
            Letter::ComplaintReceived,
            Letter::ComplaintAnswered { token: token() },
            Letter::RightsWait,
            Letter::HoldReview,
            Letter::SiteCloses { at: domain::Moment(1_800_000_000_000_000) },
        ]
    }

    #[test]
    fn every_letter_has_all_its_words() {
        for letter in every_letter() {
            let written = write(&letter, &Words::of("en"), "https://northwick.test/x");
            assert!(!written.text.contains('⟦') && !written.subject.contains('⟦'), "{}", written.text);
            assert!(written.text.contains("\nhttps://northwick.test/x\n"));
        }
    }

    #[test]
    fn a_bystander_learns_nothing_from_the_subject() {
        for letter in every_letter() {
            let subject = write(&letter, &Words::of("en"), "x").subject.to_lowercase();
            for telling in ["toolkit", "relative", "carer", "psychosis", "bipolar", "mental", "nhs", "trust", "help"] {
                assert!(!subject.contains(telling), "{subject}");
            }
        }
    }

    #[test]
    fn an_invitation_says_who_invites_and_nothing_of_illness() {
        for letter in every_letter() {
            let written = write(&letter, &Words::of("en"), "https://northwick.test/x");
            let text = written.text.to_lowercase();
            let from = matches!(letter, Letter::Invitation { .. } | Letter::InvitationReminder { .. });
            assert_eq!(text.contains("rowe"), from, "{text}");
            for telling in ["psychosis", "bipolar", "mental", "illness", "diagnosis", "patient", "carer"] {
                assert!(!text.contains(telling), "{telling} in {text}");
            }
        }
    }

    #[test]
    fn the_html_loads_nothing_and_escapes() {
        for letter in every_letter() {
            let html = write(&letter, &Words::of("en"), "https://northwick.test/x?a=1&b=<").html;
            assert!(!html.contains("<img") && !html.contains("src=") && !html.contains("<link"), "{html}");
            assert!(html.contains("x?a=1&amp;b=&lt;"));
            assert!(!html.contains("<b>"), "what staff call themselves stays text");
        }
    }
}
