//! Takes jobs out of the outbox and does them.

use crate::{
    address::Address,
    mail::{self, Mailer, MailerError, letter},
    texts::{self, TextError, Texter},
};
use app::{language, toolkit::Toolkit, words::Words};
use domain::{
    DbErr, Uuid,
    learning::content::ENGLISH,
    notify::{
        Job, Letter, Mail,
        commands::{self, Claimed},
    },
    trust::{
        self,
        closing::{Phase, phase},
    },
};
use std::time::Duration;
use tokio::sync::watch;

/// How often the outbox is looked into when it was empty.
const PAUSE: Duration = Duration::from_secs(1);
/// How long to leave a database alone that did not answer.
const AWAY: Duration = Duration::from_secs(5);

/// Does the work of the outbox.
#[derive(Debug, Clone)]
pub struct Worker {
    /// The database, and which languages there are.
    pub toolkit: Toolkit,
    /// Sends letters.
    pub mailer: Mailer,
    /// Sends text messages, where the operator has set a provider.
    pub texter: Option<Texter>,
    /// What links begin with.
    pub address: Address,
}

/// Why a job was not done.
#[derive(Debug, thiserror::Error)]
enum Undone {
    #[error("the trust it speaks for has no host name")]
    NoHost,
    #[error("the address is none")]
    BadAddress,
    #[error(transparent)]
    Mail(#[from] MailerError),
    #[error(transparent)]
    Text(#[from] TextError),
    #[error("the trust is gone")]
    NoTrust,
    #[error("the database did not answer")]
    Database(#[from] DbErr),
}

impl Undone {
    /// Whether trying again is of no use.
    fn is_final(&self) -> bool {
        matches!(self, Self::Text(error) if error.is_final())
    }
}

impl Worker {
    /// Works until told to stop; a job that is under way is finished first.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            let pause = match self.run_one().await {
                Ok(true) => continue,
                Ok(false) => PAUSE,
                Err(_) => {
                    tracing::warn!("the outbox cannot be read: the database did not answer");
                    AWAY
                }
            };
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                changed = stop.changed() => if changed.is_err() { return },
            }
        }
    }

    /// Does the job that has waited longest; says whether there was one.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn run_one(&self) -> Result<bool, DbErr> {
        let Some(claimed) = commands::claim(&self.toolkit.db).await? else { return Ok(false) };
        let kind = claimed.job.kind();
        match self.perform(&claimed).await {
            Ok(()) => {
                metrics::counter!("jobs_done_total", "kind" => kind).increment(1);
                commands::done(&self.toolkit.db, claimed.id).await?;
            }
            Err(why) => {
                metrics::counter!("jobs_failed_total", "kind" => kind).increment(1);
                tracing::warn!(kind, attempt = claimed.attempt, job = %claimed.id, "a job was not done: {why}");
                if why.is_final() {
                    commands::give_up(&self.toolkit.db, &claimed).await?;
                } else {
                    commands::retry(&self.toolkit.db, &claimed).await?;
                }
            }
        }
        Ok(true)
    }

    async fn perform(&self, claimed: &Claimed) -> Result<(), Undone> {
        match &claimed.job {
            Job::Mail(mail) if mail.is_text() => self.text(claimed, mail).await,
            Job::Mail(mail) => self.send(claimed.id, mail).await,
        }
    }

    async fn send(&self, id: Uuid, mail: &Mail) -> Result<(), Undone> {
        let db = &self.toolkit.db;
        if self.comes_too_late(mail).await? {
            return Ok(());
        }
        let host = trust::queries::letter_host(db.conn(), mail.trust).await?.ok_or(Undone::NoHost)?;
        let link = self.address.on(&host, &mail.letter.path());
        let written = letter::write(&mail.letter, &self.words(mail).await?, &link);
        let to = mail.to.parse().map_err(|_| Undone::BadAddress)?;
        let message = mail::message(&self.mailer.from, to, id, db.now(), written).map_err(|_| Undone::BadAddress)?;
        Ok(self.mailer.send(message).await?)
    }

    /// A text, if there is a provider and letters of this kind are sent as texts. Else nobody is told, and there is nothing to try again.
    async fn text(&self, claimed: &Claimed, mail: &Mail) -> Result<(), Undone> {
        let db = &self.toolkit.db;
        let Some(texter) = &self.texter else {
            tracing::info!(job = %claimed.id, "a text was left out: texts are not set up");
            return Ok(());
        };
        let host = trust::queries::letter_host(db.conn(), mail.trust).await?.ok_or(Undone::NoHost)?;
        let trust = trust::queries::of_id(db.conn(), mail.trust).await?.ok_or(Undone::NoTrust)?;
        let link = self.address.on(&host, &mail.letter.path());
        let words = self.words(mail).await?;
        let Some(filled) = texts::fill(&mail.letter, &texter.templates, &words, &trust.short_name, &link) else {
            return Ok(());
        };
        Ok(texter.send(&mail.to, claimed.id, db.now(), &filled, claimed.attempt > 1).await?)
    }

    /// Whether a letter would lead to a site that has closed, or ask for what can no longer be done there.
    async fn comes_too_late(&self, mail: &Mail) -> Result<bool, DbErr> {
        let db = &self.toolkit.db;
        let found = trust::queries::of_id(db.conn(), mail.trust).await?;
        Ok(match found.map(|trust| phase(&trust, db.now())) {
            Some(Phase::Closed) => true,
            Some(Phase::ReadOnly) => matches!(
                mail.letter,
                Letter::Reminder { .. } | Letter::Invitation { .. } | Letter::InvitationReminder { .. }
            ),
            Some(Phase::Open | Phase::Notice) | None => false,
        })
    }

    /// The words of the reader's language, if the trust offers it still.
    async fn words(&self, mail: &Mail) -> Result<Words, DbErr> {
        let Some(language) = &mail.language else { return Ok(Words::of(ENGLISH)) };
        let trust = trust::queries::of_id(self.toolkit.db.conn(), mail.trust).await?;
        let offered = trust.map(|trust| language::offered(&self.toolkit.library, &trust, self.toolkit.demo));
        let found = offered.into_iter().flatten().find(|tag| tag == language);
        Ok(Words::of(found.unwrap_or(ENGLISH)))
    }
}
