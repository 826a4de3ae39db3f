//! `audit verify`: whether the audit log is as it was sealed.

use super::open;
use crate::config::Settings;
use clap::Args;
use domain::{
    Db,
    audit::sealing::{self, Verified},
    trust,
};

/// Which log to check.
#[derive(Debug, Args)]
pub struct AuditArgs {
    /// A host name of the trust. All trusts if it is not given.
    #[arg(long)]
    trust: Option<String>,
    /// A check sum that was written down earlier: it must still be there. Needs `--trust`.
    #[arg(long, requires = "trust")]
    head: Option<String>,
}

/// Checks every seal and prints what it found, trust by trust.
///
/// # Errors
/// The first seal that does not fit, or the database.
pub async fn verify(settings: &Settings, args: &AuditArgs) -> Result<(), String> {
    let db = open::migrated(settings).await?;
    let trusts = match &args.trust {
        Some(host) => vec![open::trust(&db, host).await?],
        None => all(&db).await?,
    };
    let mut broken = vec![];
    for trust in trusts {
        let said = sealing::verify(&db, trust.id).await.map_err(|_| unreadable())?;
        println!("{}", line(&trust.short_name, &said));
        if let Some(wrong) = said.broken {
            broken.push(format!("{}: seal {}", trust.short_name, wrong.number));
        }
        if let Some(head) = &args.head
            && !sealing::holds(&db, trust.id, head).await.map_err(|_| unreadable())?
        {
            broken.push(format!("{}: no seal has the check sum {head}", trust.short_name));
        }
    }
    if broken.is_empty() { Ok(()) } else { Err(format!("the audit log was changed: {}", broken.join("; "))) }
}

async fn all(db: &Db) -> Result<Vec<trust::entity::Model>, String> {
    let all = trust::queries::all_with_hosts(db.conn()).await.map_err(|_| unreadable())?;
    Ok(all.into_iter().map(|(trust, _)| trust).collect())
}

fn unreadable() -> String {
    "the audit log cannot be read".to_owned()
}

fn line(name: &str, said: &Verified) -> String {
    let Some(broken) = said.broken else {
        let head = said.head.as_deref().unwrap_or("none yet");
        let old =
            if said.too_old > 0 { format!(", {} seals older than rows are kept", said.too_old) } else { String::new() };
        return format!(
            "{name}: {} rows under {} seals are as they were{old}; last check sum {head}",
            said.rows, said.checked
        );
    };
    format!(
        "{name}: seal {} of {} does not fit: it was put over {} rows, {} are there",
        broken.number,
        broken.sealed_at.in_london().strftime("%-d %B %Y, %H:%M"),
        broken.sealed,
        broken.found,
    )
}
