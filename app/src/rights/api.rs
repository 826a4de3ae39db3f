//! What the forms about rights are sent to. No answer ever carries what was typed.

use crate::failure::{Failure, Refused};
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};

type Answer = Result<(), Failure<Refused>>;

/// Complains about how data is handled. Nobody needs to be signed in.
#[server(prefix = "/do", endpoint = "rights/complain", input = PostUrl, output = Json)]
pub async fn complain(#[server(default)] complaint: String, #[server(default)] email: String) -> Answer {
    super::acts::own::complain(&complaint, &email).await
}

/// The person behind a request says that it was them.
#[server(prefix = "/do", endpoint = "rights/confirm-request", input = PostUrl, output = Json)]
pub async fn confirm_request(#[server(default)] token: String, #[server(default)] passphrase: String) -> Answer {
    super::acts::own::confirm(&token, &passphrase).await
}

/// Says what one needs to be reached.
#[server(prefix = "/do", endpoint = "rights/needs", input = PostUrl, output = Json)]
pub async fn say_needs(
    #[server(default)] need: Vec<String>,
    #[server(default)] language: String,
    #[server(default)] other: String,
) -> Answer {
    super::acts::own::say_needs(&need, &language, &other).await
}

/// Goes on from what has changed. `right` is `yes` if the needs are still right.
#[server(prefix = "/do", endpoint = "rights/seen", input = PostUrl, output = Json)]
pub async fn seen(#[server(default)] right: String, #[server(default)] next: String) -> Answer {
    super::acts::own::seen(&right, &next).await
}

/// Notes that a request came by letter or phone.
#[server(prefix = "/do", endpoint = "rights/record-request", input = PostUrl, output = Json)]
pub async fn record_request(
    #[server(default)] kind: String,
    #[server(default)] email: String,
    #[server(default)] day: String,
) -> Answer {
    super::acts::leads::record(&kind, &email, &day).await
}

/// Sends the sealed answer.
#[server(prefix = "/do", endpoint = "rights/send-answer", input = PostUrl, output = Json)]
pub async fn send_answer(#[server(default)] request: String) -> Answer {
    super::acts::leads::send(&request).await
}

/// Closes a request: `done`, `elsewhere` or `withdrawn`.
#[server(prefix = "/do", endpoint = "rights/close-request", input = PostUrl, output = Json)]
pub async fn close_request(#[server(default)] request: String, #[server(default)] outcome: String) -> Answer {
    super::acts::leads::close(&request, &outcome).await
}

/// Says that a complaint was acknowledged in another way.
#[server(prefix = "/do", endpoint = "rights/acknowledged", input = PostUrl, output = Json)]
pub async fn acknowledged(#[server(default)] item: String) -> Answer {
    super::acts::leads::acknowledged(&item).await
}

/// Answers a complaint.
#[server(prefix = "/do", endpoint = "rights/answer-complaint", input = PostUrl, output = Json)]
pub async fn answer_complaint(#[server(default)] item: String, #[server(default)] said: String) -> Answer {
    super::acts::leads::answer(&item, &said).await
}

/// Sets a legal hold.
#[server(prefix = "/do", endpoint = "rights/set-hold", input = PostUrl, output = Json)]
pub async fn set_hold(
    #[server(default)] email: String,
    #[server(default)] reason: String,
    #[server(default)] until: String,
) -> Answer {
    super::acts::leads::set_hold(&email, &reason, &until).await
}

/// Says that a legal hold is still needed.
#[server(prefix = "/do", endpoint = "rights/keep-hold", input = PostUrl, output = Json)]
pub async fn keep_hold(#[server(default)] item: String) -> Answer {
    super::acts::leads::keep_hold(&item).await
}

/// Lifts a legal hold.
#[server(prefix = "/do", endpoint = "rights/lift-hold", input = PostUrl, output = Json)]
pub async fn lift_hold(#[server(default)] item: String) -> Answer {
    super::acts::leads::lift_hold(&item).await
}
