//! The request to Notify, and what its answer means.
//!
//! Source: "Send a text message" and "Get the status of multiple messages" in the REST API documentation of GOV.UK Notify.

use super::{Filled, Key};
use crate::config::{ConfigError, Templates, Texts};
use domain::{Moment, Uuid};
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};
use ureq::Agent;

/// Sends text messages.
#[derive(Clone)]
pub struct Texter {
    key: Arc<Key>,
    agent: Agent,
    url: String,
    sender: Option<String>,
    /// The templates, by what they are for.
    pub templates: Templates,
}

/// Why a text did not go. Holds no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// The number cannot get texts, or a template does not fit: it would be no different the next time.
    #[error("Notify refused the text for good")]
    Refused,
    /// The key is wrong, or this machine's clock is: the operator can mend that.
    #[error("Notify does not take the key, or the clock is wrong")]
    NotAllowed,
    /// Too many in a minute or a day.
    #[error("Notify takes no more texts for now")]
    TooMany,
    /// Something is wrong at Notify.
    #[error("Notify refused for now ({0})")]
    NotNow(u16),
    /// It could not be reached, or did not answer in time.
    #[error("Notify could not be reached")]
    Unreachable,
}

impl TextError {
    /// Whether trying again is of no use.
    #[must_use]
    pub fn is_final(self) -> bool {
        self == Self::Refused
    }
}

impl std::fmt::Debug for Texter {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Texter(Notify)")
    }
}

impl Texter {
    /// As configured. Nothing if there is no key.
    ///
    /// # Errors
    /// When a setting cannot be used or is missing; the message names it and holds no secret.
    pub fn new(texts: &Texts) -> Result<Option<Self>, ConfigError> {
        let Some(given) = texts.key()? else { return Ok(None) };
        let key = Key::read(&given).ok_or_else(|| {
            ConfigError(
                "texts.api-key: a key of GOV.UK Notify is expected: its name, the service id, the secret".to_owned(),
            )
        })?;
        if !["https://", "http://"].iter().any(|scheme| texts.url.starts_with(scheme)) {
            return Err(ConfigError(format!("texts.url: `{}` is no address", texts.url)));
        }
        if let Some((name, _)) = texts.templates.all().iter().find(|(_, id)| uuid::Uuid::try_parse(id).is_err()) {
            return Err(ConfigError(format!("texts.templates.{name}: the id of a template at Notify is expected")));
        }
        let patience = Duration::from_secs(texts.seconds.clamp(1, 100));
        let agent = Agent::config_builder().timeout_global(Some(patience)).http_status_as_error(false).build().into();
        let url = texts.url.trim_end_matches('/').to_owned();
        Ok(Some(Self {
            key: Arc::new(key),
            agent,
            url,
            sender: texts.sender_id.clone(),
            templates: texts.templates.clone(),
        }))
    }

    /// Sends one text. `id` is the job's and stands in it as the reference. Notify does not look for references it has seen; so whoever
    /// tries `again` first asks whether the last try arrived after all.
    ///
    /// # Errors
    /// See [`TextError`].
    pub async fn send(&self, to: &str, id: Uuid, now: Moment, filled: &Filled, again: bool) -> Result<(), TextError> {
        if again && self.has(id, now).await? {
            return Ok(());
        }
        let mut body = json!({
            "phone_number": to,
            "template_id": filled.template,
            "personalisation": filled.personalisation,
            "reference": id.to_string(),
        });
        if let (Some(sender), Some(body)) = (&self.sender, body.as_object_mut()) {
            body.insert("sms_sender_id".to_owned(), sender.as_str().into());
        }
        let token = self.key.token(now);
        let request = self
            .agent
            .post(format!("{}/v2/notifications/sms", self.url))
            .header("Authorization", format!("Bearer {token}"))
            .header("Content-Type", "application/json");
        match asked(move || request.send(body.to_string())).await?.0 {
            201 => Ok(()),
            400 => Err(TextError::Refused),
            401 | 403 => Err(TextError::NotAllowed),
            429 => Err(TextError::TooMany),
            other => Err(TextError::NotNow(other)),
        }
    }

    /// Whether Notify has a text with this reference already.
    async fn has(&self, id: Uuid, now: Moment) -> Result<bool, TextError> {
        let (status, body) = self.get(&format!("/v2/notifications?template_type=sms&reference={id}"), now).await?;
        let found: Option<Value> = serde_json::from_str(&body).ok();
        let all = found.as_ref().and_then(|found| found.get("notifications")).and_then(Value::as_array);
        match status {
            200 => Ok(all.is_some_and(|all| !all.is_empty())),
            401 | 403 => Err(TextError::NotAllowed),
            429 => Err(TextError::TooMany),
            other => Err(TextError::NotNow(other)),
        }
    }

    /// The words of a template at Notify: whether it is there, and takes what we fill in. For the operator.
    ///
    /// # Errors
    /// See [`TextError`].
    pub async fn template(&self, id: &str, now: Moment) -> Result<String, TextError> {
        let (status, body) = self.get(&format!("/v2/template/{id}"), now).await?;
        let found: Option<Value> = serde_json::from_str(&body).ok();
        let words = found.as_ref().and_then(|found| found.get("body")).and_then(Value::as_str);
        match (status, words) {
            (200, Some(words)) => Ok(words.to_owned()),
            (401 | 403, _) => Err(TextError::NotAllowed),
            (400 | 404, _) => Err(TextError::Refused),
            (other, _) => Err(TextError::NotNow(other)),
        }
    }

    async fn get(&self, path: &str, now: Moment) -> Result<(u16, String), TextError> {
        let token = self.key.token(now);
        let request = self.agent.get(format!("{}{path}", self.url)).header("Authorization", format!("Bearer {token}"));
        asked(move || request.call()).await
    }
}

/// Asks on a thread that may wait, and reads the answer there.
async fn asked(
    ask: impl FnOnce() -> Result<http::Response<ureq::Body>, ureq::Error> + Send + 'static,
) -> Result<(u16, String), TextError> {
    let answer = tokio::task::spawn_blocking(move || {
        let mut answer = ask().map_err(|_| TextError::Unreachable)?;
        let status = answer.status().as_u16();
        let body = answer.body_mut().read_to_string().map_err(|_| TextError::Unreachable)?;
        Ok((status, body))
    });
    answer.await.map_err(|_| TextError::Unreachable)?
}
