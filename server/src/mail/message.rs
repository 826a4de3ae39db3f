//! A letter as a mail.

use super::letter::Written;
use domain::{Moment, Uuid};
use lettre::{
    Message,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};
use std::time::{Duration, SystemTime};

/// Puts a letter into an envelope. `id` is the job's: a repeated mail carries the same Message-ID, so that it is recognised.
///
/// # Errors
/// When something in it cannot stand in a mail.
pub fn message(
    from: &Mailbox,
    to: lettre::Address,
    id: Uuid,
    at: Moment,
    letter: Written,
) -> Result<Message, lettre::error::Error> {
    Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(letter.subject)
        .message_id(Some(format!("<{id}@{}>", from.email.domain())))
        .date(SystemTime::UNIX_EPOCH + Duration::from_micros(u64::try_from(at.0).unwrap_or(0)))
        .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned()))
        .multipart(MultiPart::alternative_plain_html(letter.text, letter.html))
}
