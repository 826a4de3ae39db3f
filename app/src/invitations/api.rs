//! What the forms on invitations are sent to. No answer ever carries what was typed.

use crate::failure::{Failure, Refused};
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};

type Answer = Result<(), Failure<Refused>>;

/// Invites somebody by mail. `agreed` is `yes` if "I asked and they agreed" is ticked; `team` one of the inviter's teams.
#[server(prefix = "/do", endpoint = "invitations/send", input = PostUrl, output = Json)]
pub async fn invite(
    #[server(default)] email: String,
    #[server(default)] agreed: String,
    #[server(default)] team: String,
) -> Answer {
    super::acts::invite(&email, &agreed, &team).await
}

/// Says where it was offered: of one invitation, or of all that were sent together. `none` takes it back.
#[server(prefix = "/do", endpoint = "invitations/moment", input = PostUrl, output = Json)]
pub async fn offered_at(
    #[server(default)] invitation: String,
    #[server(default)] batch: String,
    #[server(default)] moment: String,
) -> Answer {
    super::acts::offered_at(&invitation, &batch, &moment).await
}

/// Sends an invitation to whoever asks, to see what a relative gets.
#[server(prefix = "/do", endpoint = "invitations/practise", input = PostUrl, output = Json)]
pub async fn practise() -> Answer {
    super::acts::practise().await
}

/// Makes a code to be read out, or, with `kind` as `link`, one for letters. Shown once.
#[server(prefix = "/do", endpoint = "invitations/code", input = PostUrl, output = Json)]
pub async fn make_code(#[server(default)] kind: String, #[server(default)] team: String) -> Answer {
    super::acts::make_code(&kind, &team).await
}

/// Invites everybody in the rows of a spreadsheet, or nobody.
#[server(prefix = "/do", endpoint = "invitations/bulk", input = PostUrl, output = Json)]
pub async fn send_many(#[server(default)] rows: String, #[server(default)] team: String) -> Answer {
    super::acts::send_many(&rows, &team).await
}

/// Sends an invitation once more.
#[server(prefix = "/do", endpoint = "invitations/resend", input = PostUrl, output = Json)]
pub async fn resend(#[server(default)] invitation: String) -> Answer {
    super::acts::resend(&invitation).await
}

/// Takes an invitation back.
#[server(prefix = "/do", endpoint = "invitations/withdraw", input = PostUrl, output = Json)]
pub async fn withdraw(#[server(default)] invitation: String) -> Answer {
    super::acts::withdraw(&invitation).await
}

/// Puts the address of an invitation right, and sends a new mail there.
#[server(prefix = "/do", endpoint = "invitations/correct", input = PostUrl, output = Json)]
pub async fn correct(#[server(default)] invitation: String, #[server(default)] email: String) -> Answer {
    super::acts::correct(&invitation, &email).await
}

/// Asks for an invitation, where the trust allows it.
#[server(prefix = "/do", endpoint = "invitations/ask", input = PostUrl, output = Json)]
pub async fn ask(#[server(default)] email: String) -> Answer {
    super::acts::requests::ask(&email).await
}

/// Answers somebody who asked: `answer` is `yes` or anything else.
#[server(prefix = "/do", endpoint = "invitations/answer", input = PostUrl, output = Json)]
pub async fn answer_request(#[server(default)] request: String, #[server(default)] answer: String) -> Answer {
    super::acts::requests::answer_one(&request, &answer).await
}

/// Lets people ask (`yes`), or not.
#[server(prefix = "/do", endpoint = "invitations/allow-requests", input = PostUrl, output = Json)]
pub async fn allow_requests(#[server(default)] allow: String) -> Answer {
    super::acts::requests::allow(&allow).await
}

/// Looks where a typed code leads.
#[server(prefix = "/do", endpoint = "join/look", input = PostUrl, output = Json)]
pub async fn look(#[server(default)] code: String) -> Answer {
    super::acts::look(&code).await
}

/// Start was pressed on the page behind a code or link.
#[server(prefix = "/do", endpoint = "join/start", input = PostUrl, output = Json)]
pub async fn start(#[server(default)] code: String) -> Answer {
    super::acts::start(&code).await
}

/// Mails a new link to the address the old one went to.
#[server(prefix = "/do", endpoint = "join/renew", input = PostUrl, output = Json)]
pub async fn renew(#[server(default)] code: String) -> Answer {
    super::acts::renew(&code).await
}
