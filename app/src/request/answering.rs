//! How a form is answered.

use super::{Flash, Form, Refusal, Request};
use crate::{
    account::acts::with_next,
    failure::{Failure, Refused},
};
use http::StatusCode;

impl Refusal for Refused {
    fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn codes(&self) -> Vec<String> {
        self.codes.clone()
    }
}

impl Request {
    /// Answers a form: a plain one gets Post/Redirect/Get with what was typed kept; `fetch` gets JSON with a true status.
    pub async fn answer<T, E>(&self, form: Form, outcome: Result<T, E>) -> Result<T, Failure<E>>
    where
        E: Refusal,
    {
        let refused = outcome.as_ref().err().map(|error| (error.status(), error.codes()));
        if !self.wants_html {
            if let Some((status, _)) = refused {
                self.status(status);
            }
            return outcome.map_err(Failure::Refused);
        }
        let Some((status, codes)) = refused else {
            self.see_other(&form.onward);
            return outcome.map_err(Failure::Refused);
        };
        // Nothing can be kept while the database is away: the browser still has the form, so answer on the spot.
        let whose = self.actor().account_id();
        let kept = self.keep_flash(form.name, &Flash { codes, typed: form.typed }, whose).await;
        if status.is_server_error() || kept.is_err() {
            self.status(StatusCode::SERVICE_UNAVAILABLE);
        } else {
            self.see_other(&form.back);
        }
        outcome.map_err(Failure::Refused)
    }

    /// Answers a form that leads on to what `outcome` says. Whoever is signed out is led to the sign-in and back, where what was typed waits.
    ///
    /// # Errors
    /// What was refused.
    pub async fn answer_or_sign_in<E>(&self, form: Form, outcome: Result<String, E>) -> Result<(), Failure<Refused>>
    where
        Refused: From<E>,
    {
        let refused = match outcome {
            Ok(onward) => return self.answer(form.onward(onward), Ok(())).await,
            Err(failed) => Refused::from(failed),
        };
        if refused.status() != StatusCode::UNAUTHORIZED {
            return self.answer(form, Err(refused)).await;
        }
        let by_sign_in = with_next("/sign-in", form.back());
        self.answer(form.back_by(by_sign_in), Err(refused)).await
    }
}
