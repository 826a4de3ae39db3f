//! Which template a letter uses, and what is filled in. Never more than who invites, the trust and a link.

use crate::config::Templates;
use app::words::Words;
use domain::notify::Letter;
use serde_json::{Value, json};

/// Longer names would make a text of three out of a text of two.
const LONGEST_NAME: usize = 40;

/// A template with what is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The id of the template at Notify.
    pub template: String,
    /// What stands for each of its places.
    pub personalisation: Value,
}

/// What of a letter goes into a text. Nothing: letters of this kind are no texts.
#[must_use]
pub fn fill(letter: &Letter, templates: &Templates, words: &Words, trust: &str, link: &str) -> Option<Filled> {
    let template = match letter {
        Letter::Invitation { .. } => &templates.invitation,
        Letter::InvitationReminder { .. } => &templates.invitation_reminder,
        Letter::InvitedWithAccount { .. } | Letter::AlreadyHasAccount => &templates.has_account,
        Letter::ConfirmSignUp { .. } => &templates.confirm,
        Letter::ResetPassword { .. } => &templates.new_password,
        Letter::Reminder { .. } => &templates.reminder,
        Letter::EmailWasChanged
        | Letter::PasswordWasChanged
        | Letter::CodeAppWasAdded
        | Letter::CodeAppWasRemoved
        | Letter::RecoveryCodeWasUsed
        | Letter::PasskeyWasAdded
        | Letter::PasskeyWasRemoved => &templates.changed,
        // Staff sign in with an e-mail address, requests come with one, and new addresses are none but e-mail. Of a closing and of an account
        // nobody uses there is more to say than fits: the page says it.
        Letter::ConfirmNewEmail { .. }
        | Letter::AccountWasErased
        | Letter::RequestsWait
        | Letter::RequestDeclined
        | Letter::StaffWelcome { .. }
        | Letter::StaffNeedsOtherAddress
        | Letter::StaffUnused
        | Letter::StaffAccountEnded
        | Letter::Nudge { .. }
        | Letter::WeeklyLine { .. }
        | Letter::ProviderWasConnected
        | Letter::SignInLink { .. }
        | Letter::PasswordWasRemoved
        | Letter::AccountUnusedMonth
        | Letter::AccountUnusedWeek
        | Letter::AccountErasedUnused
        | Letter::DataRequestConfirm { .. }
        | Letter::DataAnswer { .. }
        | Letter::DataRequestDone
        | Letter::ComplaintReceived
        | Letter::ComplaintAnswered { .. }
        | Letter::RightsWait
        | Letter::HoldReview
        | Letter::SiteCloses { .. } => return None,
    };
    let personalisation = match letter {
        Letter::Invitation { from, .. } | Letter::InvitationReminder { from, .. } => {
            json!({ "trust": trust, "from": inviter(from, words), "link": link })
        }
        _ => json!({ "trust": trust, "link": link }),
    };
    Some(Filled { template: template.clone(), personalisation })
}

fn inviter(from: &str, words: &Words) -> String {
    let fits = !from.is_empty() && from.chars().count() <= LONGEST_NAME;
    if fits { from.to_owned() } else { words.get("mail-from-staff") }
}
