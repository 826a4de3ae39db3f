//! What the forms of the account are sent to. No answer ever carries what was typed.

use crate::failure::{Failure, Refused};
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};

type Answer = Result<(), Failure<Refused>>;

/// The first page of the sign-up.
#[server(prefix = "/do", endpoint = "account/sign-up", input = PostUrl, output = Json)]
pub async fn sign_up(
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] code: String,
) -> Answer {
    super::acts::sign_up::first_page(&email, &password, &code).await
}

/// The second page of the sign-up. `insists_on` is the name we doubted.
#[server(prefix = "/do", endpoint = "account/about-you", input = PostUrl, output = Json)]
pub async fn about_you(
    #[server(default)] name: String,
    #[server(default)] insists_on: String,
    #[server(default)] adult: String,
) -> Answer {
    super::acts::sign_up::second_page(&name, &insists_on, &adult).await
}

/// Sends the mail of the sign-up once more.
#[server(prefix = "/do", endpoint = "account/send-again", input = PostUrl, output = Json)]
pub async fn send_again() -> Answer {
    super::acts::sign_up::send_again().await
}

/// A new colleague chooses a password and what others see of them.
#[server(prefix = "/do", endpoint = "account/first-day", input = PostUrl, output = Json)]
pub async fn first_day(
    #[server(default)] token: String,
    #[server(default)] name: String,
    #[server(default)] password: String,
) -> Answer {
    super::acts::first_day::first_day(&token, &name, &password).await
}

/// Uses a confirmation link. The password is needed in another browser than the sign-up's.
#[server(prefix = "/do", endpoint = "account/confirm", input = PostUrl, output = Json)]
pub async fn confirm(#[server(default)] token: String, #[server(default)] password: String) -> Answer {
    super::acts::sign_up::confirm(&token, &password).await
}

/// Answers what is asked once after signing in: `bring` is `yes` or `no`, `device` is `own` or `shared`. "No" leads to the page
/// that asks once more; nothing is deleted here.
#[server(prefix = "/do", endpoint = "account/welcome", input = PostUrl, output = Json)]
pub async fn welcome(
    #[server(default)] bring: String,
    #[server(default)] device: String,
    #[server(default)] next: String,
) -> Answer {
    super::acts::welcome::welcome(&bring, &device, &next).await
}

/// Deletes what was written before signing in.
#[server(prefix = "/do", endpoint = "account/delete-writing", input = PostUrl, output = Json)]
pub async fn delete_writing(#[server(default)] next: String) -> Answer {
    super::acts::welcome::delete_writing(&next).await
}

/// Says whose device this is: `own` or `shared`.
#[server(prefix = "/do", endpoint = "account/device", input = PostUrl, output = Json)]
pub async fn device(#[server(default)] device: String, #[server(default)] next: String) -> Answer {
    super::acts::welcome::device(&device, &next).await
}

/// Signs in.
#[server(prefix = "/do", endpoint = "account/sign-in", input = PostUrl, output = Json)]
pub async fn sign_in(
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] next: String,
) -> Answer {
    super::acts::sign_in::sign_in(&email, &password, &next).await
}

/// Signs this browser out.
#[server(prefix = "/do", endpoint = "account/sign-out", input = PostUrl, output = Json)]
pub async fn sign_out() -> Answer {
    super::acts::sign_in::sign_out().await
}

/// Signs out everywhere.
#[server(prefix = "/do", endpoint = "account/sign-out-everywhere", input = PostUrl, output = Json)]
pub async fn sign_out_everywhere() -> Answer {
    super::acts::devices::sign_out_everywhere().await
}

/// Signs one of the person's other devices out.
#[server(prefix = "/do", endpoint = "account/end-device", input = PostUrl, output = Json)]
pub async fn end_device(#[server(default)] device: String) -> Answer {
    super::acts::devices::end(&device).await
}

/// Asks for a link to choose a new password.
#[server(prefix = "/do", endpoint = "account/forgotten-password", input = PostUrl, output = Json)]
pub async fn forgotten_password(#[server(default)] email: String) -> Answer {
    super::acts::links::forgotten_password(&email).await
}

/// Uses such a link.
#[server(prefix = "/do", endpoint = "account/reset-password", input = PostUrl, output = Json)]
pub async fn reset_password(#[server(default)] token: String, #[server(default)] password: String) -> Answer {
    super::acts::links::reset_password(&token, &password).await
}

/// Uses the recovery code on paper. `email` is the mobile number.
#[server(prefix = "/do", endpoint = "account/paper-code", input = PostUrl, output = Json)]
pub async fn paper_code(
    #[server(default)] email: String,
    #[server(default)] code: String,
    #[server(default)] password: String,
) -> Answer {
    super::acts::paper_code::reset(&email, &code, &password).await
}

/// Makes a new recovery code on paper.
#[server(prefix = "/do", endpoint = "account/new-paper-code", input = PostUrl, output = Json)]
pub async fn new_paper_code(#[server(default)] password: String) -> Answer {
    super::acts::paper_code::renew(&password).await
}

/// "I have kept it."
#[server(prefix = "/do", endpoint = "account/kept-paper-code", input = PostUrl, output = Json)]
pub async fn kept_paper_code(#[server(default)] next: String) -> Answer {
    super::acts::paper_code::kept(&next).await
}

/// Changes the display name. `insists_on` is the name we doubted.
#[server(prefix = "/do", endpoint = "account/name", input = PostUrl, output = Json)]
pub async fn name(#[server(default)] name: String, #[server(default)] insists_on: String) -> Answer {
    super::acts::settings::name(&name, &insists_on).await
}

/// Asks for a link to a new address.
#[server(prefix = "/do", endpoint = "account/email", input = PostUrl, output = Json)]
pub async fn email(#[server(default)] email: String, #[server(default)] password: String) -> Answer {
    super::acts::settings::email(&email, &password).await
}

/// Uses such a link.
#[server(prefix = "/do", endpoint = "account/confirm-email", input = PostUrl, output = Json)]
pub async fn confirm_email(#[server(default)] token: String) -> Answer {
    super::acts::links::confirm_email(&token).await
}

/// Changes the password.
#[server(prefix = "/do", endpoint = "account/password", input = PostUrl, output = Json)]
pub async fn password(#[server(default)] password: String, #[server(default)] new_password: String) -> Answer {
    super::acts::settings::password(&password, &new_password).await
}

/// Erases the account.
#[server(prefix = "/do", endpoint = "account/delete", input = PostUrl, output = Json)]
pub async fn delete(#[server(default)] password: String) -> Answer {
    super::acts::settings::delete(&password).await
}

/// The code owed after the password.
#[server(prefix = "/do", endpoint = "account/second-step", input = PostUrl, output = Json)]
pub async fn second_step(#[server(default)] code: String, #[server(default)] next: String) -> Answer {
    super::acts::second_factor::enter(&code, false, &next).await
}

/// The first code of an app that staff set up on their way in.
#[server(prefix = "/do", endpoint = "account/first-code", input = PostUrl, output = Json)]
pub async fn first_code(#[server(default)] code: String, #[server(default)] next: String) -> Answer {
    super::acts::second_factor::enter(&code, true, &next).await
}

/// Begins to set up an app that makes codes.
#[server(prefix = "/do", endpoint = "account/begin-code-app", input = PostUrl, output = Json)]
pub async fn begin_code_app(#[server(default)] password: String) -> Answer {
    super::acts::second_factor::begin(&password).await
}

/// Finishes it with the first code.
#[server(prefix = "/do", endpoint = "account/confirm-code-app", input = PostUrl, output = Json)]
pub async fn confirm_code_app(#[server(default)] code: String) -> Answer {
    super::acts::second_factor::confirm(&code).await
}

/// Makes new recovery codes.
#[server(prefix = "/do", endpoint = "account/new-recovery-codes", input = PostUrl, output = Json)]
pub async fn new_recovery_codes(#[server(default)] password: String) -> Answer {
    super::acts::second_factor::new_codes(&password).await
}

/// Asks for a provider's sign-in to be connected to the account. The page it leads to goes there.
#[server(prefix = "/do", endpoint = "account/connect-provider", input = PostUrl, output = Json)]
pub async fn connect_provider(#[server(default)] provider: String, #[server(default)] password: String) -> Answer {
    super::acts::providers::connect(&provider, &password).await
}

/// Takes such a connection off.
#[server(prefix = "/do", endpoint = "account/disconnect-provider", input = PostUrl, output = Json)]
pub async fn disconnect_provider(#[server(default)] identity: String, #[server(default)] password: String) -> Answer {
    super::acts::providers::disconnect(&identity, &password).await
}

/// Takes the app off.
#[server(prefix = "/do", endpoint = "account/remove-code-app", input = PostUrl, output = Json)]
pub async fn remove_code_app(#[server(default)] password: String) -> Answer {
    super::acts::second_factor::remove(&password).await
}

/// Begins to add a passkey, under a name.
#[server(prefix = "/do", endpoint = "account/begin-passkey", input = PostUrl, output = Json)]
pub async fn begin_passkey(#[server(default)] name: String, #[server(default)] password: String) -> Answer {
    super::acts::passkeys::begin(&name, &password).await
}

/// Finishes it with what the device answered.
#[server(prefix = "/do", endpoint = "account/add-passkey", input = PostUrl, output = Json)]
pub async fn add_passkey(#[server(default)] credential: String) -> Answer {
    super::acts::passkeys::add(&credential).await
}

/// Removes a passkey.
#[server(prefix = "/do", endpoint = "account/remove-passkey", input = PostUrl, output = Json)]
pub async fn remove_passkey(#[server(default)] passkey: String, #[server(default)] password: String) -> Answer {
    super::acts::passkeys::remove(&passkey, &password).await
}

/// Puts the question to this browser that a passkey answers.
#[server(prefix = "/do", endpoint = "account/begin-passkey-sign-in", input = PostUrl, output = Json)]
pub async fn begin_passkey_sign_in(#[server(default)] next: String) -> Answer {
    super::acts::passkeys::begin_sign_in(&next).await
}

/// Signs in with what the device answered.
#[server(prefix = "/do", endpoint = "account/passkey-sign-in", input = PostUrl, output = Json)]
pub async fn passkey_sign_in(#[server(default)] credential: String, #[server(default)] next: String) -> Answer {
    super::acts::passkeys::sign_in(&credential, &next).await
}

/// Asks for a link to sign in with.
#[server(prefix = "/do", endpoint = "account/sign-in-link", input = PostUrl, output = Json)]
pub async fn sign_in_link(#[server(default)] email: String) -> Answer {
    super::acts::sign_in_links::ask(&email).await
}

/// Uses such a link.
#[server(prefix = "/do", endpoint = "account/use-sign-in-link", input = PostUrl, output = Json)]
pub async fn use_sign_in_link(#[server(default)] token: String) -> Answer {
    super::acts::sign_in_links::enter(&token).await
}

/// Does without a password from now on.
#[server(prefix = "/do", endpoint = "account/remove-password", input = PostUrl, output = Json)]
pub async fn remove_password(#[server(default)] password: String) -> Answer {
    super::acts::settings::remove_password(&password).await
}
