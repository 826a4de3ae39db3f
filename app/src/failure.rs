//! What a server function answers when it does not succeed.

use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// Everything that can come back instead of a success. Carries codes only, never text: without JavaScript the framework
/// would put it into the address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Failure<E> {
    /// The feature said no, and why.
    Refused(E),
    /// The request could not be read: 400 or 413.
    Malformed,
    /// No connection.
    Offline,
    /// Something is wrong on our side: 500 or 503.
    Broken,
}

/// Why a form was not taken, for features whose forms can be refused for several reasons at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// The status it is answered with.
    pub status: u16,
    /// What is wrong, one code a problem.
    pub codes: Vec<String>,
}

impl<E> FromServerFnError for Failure<E>
where
    E: std::fmt::Debug + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        #[cfg(feature = "ssr")]
        crate::request::answer_malformed(&error);
        match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Self::Malformed
            }
            ServerFnErrorErr::Request(_) => Self::Offline,
            _ => Self::Broken,
        }
    }
}
