//! Letters: written from Fluent files, sent by SMTP or put into a folder.

pub mod letter;
mod mailer;
mod message;

pub use mailer::{Mailer, MailerError};
pub use message::message;
