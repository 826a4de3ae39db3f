//! `demo`: two trusts with people, to look at the site. Never where real people are.

use super::{open, people::refusal};
use crate::{address::Address, config::Settings};
use domain::{
    Db, Role,
    account::{
        self,
        commands::create::{self, NewAccount},
    },
    trust::{
        JoinPolicy, UnsignedPages,
        commands::{self, NewTrust},
        entity, queries,
    },
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Everybody's. It is printed and documented, and so worth nothing anywhere else.
const PASSWORD: &str = "violet-kettle-anchor-38";

struct Demo {
    name: &'static str,
    short_name: &'static str,
    hosts: &'static [&'static str],
    join_policy: JoinPolicy,
    mail_domain: &'static str,
}

const TRUSTS: [Demo; 2] = [
    Demo {
        name: "Northwick Mental Health NHS Foundation Trust",
        short_name: "Northwick",
        hosts: &["localhost", "127.0.0.1"],
        join_policy: JoinPolicy::Open,
        mail_domain: "northwick.example",
    },
    Demo {
        name: "Eastmoor Partnership NHS Foundation Trust",
        short_name: "Eastmoor",
        hosts: &["second.localhost"],
        join_policy: JoinPolicy::Code,
        mail_domain: "eastmoor.example",
    },
];

const PEOPLE: [(Role, &str, &str); 4] = [
    (Role::Relative, "relative", "Bluebell"),
    (Role::Supporter, "supporter", "Sam, supporter"),
    (Role::Clinician, "clinician", "Dr Asha Rowe"),
    (Role::Lead, "lead", "Jo, lead"),
];

/// Fills in what is missing and prints who can sign in where. Doing it again changes nothing.
///
/// # Errors
/// When this is no demonstration, or the database is away.
pub async fn run(settings: &Settings) -> Result<(), String> {
    if !settings.server.demo {
        return Err(
            "server.demo: the demo fills in people with a public password, so it asks for `demo = true`".to_owned()
        );
    }
    let db = open::migrated(settings).await?;
    let address = Address::of(settings);
    for demo in &TRUSTS {
        let trust = trust(&db, demo).await?;
        println!("{}: {}", trust.name, address.on(demo.hosts.first().unwrap_or(&"localhost"), "/"));
        for (role, word, name) in PEOPLE {
            let email = format!("{word}@{}", demo.mail_domain);
            person(&db, &trust, role, &email, name).await?;
            println!("  {word:<10} {email:<30} {PASSWORD}");
        }
    }
    println!("Signing up at the second asks for a code: relatives-toolkit join-code create --trust second.localhost");
    Ok(())
}

async fn trust(db: &Db, demo: &Demo) -> Result<entity::Model, String> {
    let all = queries::all_with_hosts(db.conn()).await.map_err(away)?;
    let first = demo.hosts.first().copied().unwrap_or_default();
    if let Some((trust, _)) = all.into_iter().find(|(_, hosts)| hosts.iter().any(|host| host == first)) {
        return Ok(trust);
    }
    let new = NewTrust {
        name: demo.name.to_owned(),
        short_name: demo.short_name.to_owned(),
        hosts: demo.hosts.iter().map(|host| (*host).to_owned()).collect(),
        join_policy: demo.join_policy,
        unsigned_pages: UnsignedPages::Mark,
    };
    commands::create(db, new).await.map_err(|error| error.to_string())
}

async fn person(db: &Db, trust: &entity::Model, role: Role, email: &str, name: &str) -> Result<(), String> {
    use account::entity::{Column, Entity};
    let there = Entity::find().filter(Column::TrustId.eq(trust.id)).filter(Column::Email.eq(email));
    let account = match there.one(db.conn()).await.map_err(away)? {
        Some(account) => account,
        None => {
            let new = NewAccount { trust: trust.id, role, email, display_name: name, password: PASSWORD };
            create::create(db, new).await.map_err(refusal)?
        }
    };
    if role == Role::Clinician && trust.reviewer_id.is_none() {
        commands::name_reviewer(db, trust.id, account.id).await.map_err(away)?;
    }
    Ok(())
}

fn away(_: domain::DbErr) -> String {
    "the database refused".to_owned()
}
