//! What the form of a page left behind when it was refused: problems, and what was typed.

use crate::{
    request::Request,
    ui::{self, ErrorSummary},
    words::Words,
};
use domain::account::Problem;
use http::StatusCode;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A form as it was sent, if it was refused; else empty.
#[derive(Debug, Clone, Default)]
pub struct Sent {
    problems: Vec<Problem>,
    typed: BTreeMap<String, String>,
    /// The field in which a password is chosen.
    chosen: Option<&'static str>,
}

impl Sent {
    /// What `form` left for this page. Shown once.
    ///
    /// # Errors
    /// 503 when the database is away.
    pub async fn take(request: &Request, form: &str) -> Result<Self, StatusCode> {
        let flash = request.take_flash(form).await.map_err(|error| crate::errors::unavailable(request, &error))?;
        let flash = flash.unwrap_or_default();
        let problems = flash.codes.iter().filter_map(|code| Problem::of_code(code)).collect();
        Ok(Self { problems, typed: flash.typed, chosen: None })
    }

    /// The page has two passwords; the new one is chosen in this field.
    #[must_use]
    pub fn with_chosen(mut self, field: &'static str) -> Self {
        self.chosen = Some(field);
        self
    }

    /// Whether nothing went wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.problems.is_empty()
    }

    /// Whether this is what went wrong.
    #[must_use]
    pub fn has(&self, problem: Problem) -> bool {
        self.problems.contains(&problem)
    }

    /// What was typed into a field. Nothing: the page was opened for the first time.
    #[must_use]
    pub fn typed(&self, field: &str) -> Option<String> {
        self.typed.get(field).cloned()
    }

    /// The same, with a value for a field into which nothing was typed.
    #[must_use]
    pub fn or_typed(mut self, field: &str, value: &str) -> Self {
        self.typed.entry(field.to_owned()).or_insert_with(|| value.to_owned());
        self
    }

    /// The words for what is wrong with a field.
    #[must_use]
    pub fn error(&self, field: &str, words: &Words) -> Option<String> {
        let problem = self.problems.iter().find(|problem| self.field(**problem) == Some(field))?;
        Some(said(*problem, words))
    }

    /// The list on top of the page.
    #[must_use]
    pub fn summary(&self, words: &Words) -> Option<AnyView> {
        if self.problems.is_empty() {
            return None;
        }
        let problem = |problem: &Problem| match self.field(*problem) {
            Some(field) => ui::Problem::at(field, said(*problem, words)),
            None => ui::Problem::general(said(*problem, words)),
        };
        let problems = self.problems.iter().map(problem).collect::<Vec<_>>();
        Some(view! { <ErrorSummary problems/> }.into_any())
    }

    /// The page's title, with "Error:" before it if something is wrong.
    #[must_use]
    pub fn title(&self, title: &str, words: &Words) -> String {
        if self.problems.is_empty() {
            return title.to_owned();
        }
        words.with("page-title-error", &[("title", title.into())])
    }

    /// The field that is to blame, by its id.
    fn field(&self, problem: Problem) -> Option<&'static str> {
        match problem {
            Problem::EmailMissing
            | Problem::EmailMalformed
            | Problem::MobileMalformed
            | Problem::MobileNotHere
            | Problem::EmailSame => Some("email"),
            Problem::PasswordMissing | Problem::PasswordWrong => Some("password"),
            Problem::NewPasswordMissing
            | Problem::PasswordTooShort
            | Problem::PasswordTooLong
            | Problem::PasswordGuessable => Some(self.chosen.unwrap_or("password")),
            Problem::NameMissing | Problem::NameTooLong | Problem::NameLooksReal | Problem::NameIsPassword => {
                Some("name")
            }
            Problem::PasskeyNameMissing | Problem::PasskeyNameTooLong => Some("name"),
            Problem::AgeMissing => Some("adult"),
            Problem::CodeMissing | Problem::CodeWrong | Problem::SecondCodeMissing | Problem::SecondCodeWrong => {
                Some("code")
            }
            Problem::DeviceMissing => Some("device"),
            Problem::BringMissing => Some("bring"),
            Problem::SignInWrong
            | Problem::MobileTaken
            | Problem::PaperCodeWrong
            | Problem::StaffNotYet
            | Problem::ProviderAway
            | Problem::ProviderWrong
            | Problem::ProviderDenied
            | Problem::ProviderStale
            | Problem::ProviderEmail
            | Problem::ProviderDomain
            | Problem::ProviderGroup
            | Problem::ProviderNoAccount
            | Problem::ProviderAccountThere
            | Problem::ProviderTaken
            | Problem::ProviderStaffOnly
            | Problem::SecondStepGone
            | Problem::CodeAppThere
            | Problem::NoCodeApp
            | Problem::StaffKeepIt
            | Problem::StaffKeepPasskey
            | Problem::StaffKeepPassword
            | Problem::SignInAgain
            | Problem::PasskeyGone
            | Problem::PasskeyRefused
            | Problem::PasskeyNotHere
            | Problem::NoPasskey
            | Problem::TooManyPasskeys
            | Problem::LastLead
            | Problem::LastSupporter
            | Problem::Held
            | Problem::TooMany
            | Problem::LinkGone
            | Problem::SignUpGone
            | Problem::SignedOut => None,
        }
    }
}

fn said(problem: Problem, words: &Words) -> String {
    words.get(&format!("account-problem-{}", problem.code()))
}
