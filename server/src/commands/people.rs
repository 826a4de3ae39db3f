//! `trust create`, `trust language`, `account create`, `join-code create`: what the operator makes by hand.

use super::open;
use crate::config::Settings;
use clap::Args;
use domain::{
    Role,
    account::{
        Failed,
        commands::{
            create::{self, NewAccount},
            join_codes, second_factor,
        },
    },
    learning::content::ENGLISH,
    trust::{
        JoinPolicy, UnsignedPages,
        commands::{self, NewTrust},
    },
};
use std::{io::BufRead, time::Duration};

/// A new trust.
#[derive(Debug, Args)]
pub struct TrustArgs {
    /// The full name.
    #[arg(long)]
    name: String,
    /// What fits on a phone.
    #[arg(long)]
    short_name: String,
    /// A host name, without a port. May be given more than once; the first stands in letters.
    #[arg(long, required = true)]
    host: Vec<String>,
    /// How relatives may join.
    #[arg(long, value_parser = ["open", "code"], default_value = "code")]
    join: String,
    /// What an open site does with pages no clinician has signed.
    #[arg(long, value_parser = ["hide", "mark"], default_value = "hide")]
    unsigned_pages: String,
}

/// A language of a trust.
#[derive(Debug, Args)]
pub struct LanguageArgs {
    /// A host name of the trust.
    #[arg(long)]
    trust: String,
    /// Its tag, as in content/languages.toml: "cy".
    language: String,
    /// Whether the site offers it.
    #[arg(value_parser = ["on", "off"])]
    switch: String,
}

/// A new account.
#[derive(Debug, Args)]
pub struct AccountArgs {
    /// A host name of the trust.
    #[arg(long)]
    trust: String,
    /// What they are there.
    #[arg(long, value_parser = ["relative", "supporter", "clinician", "lead", "operator"])]
    role: String,
    /// The address they sign in with.
    #[arg(long)]
    email: String,
    /// What others see.
    #[arg(long)]
    display_name: String,
    /// They are the trust's named reviewer, who signs pages off. Only clinicians and leads.
    #[arg(long)]
    reviewer: bool,
}

/// An account whose code app is lost.
#[derive(Debug, Args)]
pub struct CodeAppArgs {
    /// A host name of the trust.
    #[arg(long)]
    trust: String,
    /// The address they sign in with.
    #[arg(long)]
    email: String,
}

/// A new code to join by.
#[derive(Debug, Args)]
pub struct JoinCodeArgs {
    /// A host name of the trust.
    #[arg(long)]
    trust: String,
    /// How many people may join by it.
    #[arg(long, default_value_t = 20)]
    uses: u16,
    /// For how many days.
    #[arg(long, default_value_t = 30)]
    days: u16,
}

/// Makes a trust, as a practice site.
///
/// # Errors
/// What is wrong with the answers, or the database.
pub async fn create_trust(settings: &Settings, args: TrustArgs) -> Result<(), String> {
    let db = open::migrated(settings).await?;
    let new = NewTrust {
        name: args.name,
        short_name: args.short_name,
        hosts: args.host,
        join_policy: if args.join == "open" { JoinPolicy::Open } else { JoinPolicy::Code },
        unsigned_pages: if args.unsigned_pages == "mark" { UnsignedPages::Mark } else { UnsignedPages::Hide },
    };
    let trust = commands::create(&db, new).await.map_err(|error| error.to_string())?;
    println!("{} is there, as a practice site", trust.name);
    Ok(())
}

/// Offers a language on a trust's site, or stops offering it. An open site shows only languages that are signed.
///
/// # Errors
/// That there is no such language, or the database.
pub async fn switch_language(settings: &Settings, args: LanguageArgs) -> Result<(), String> {
    let library = open::library(settings)?;
    let others = library.languages().iter().filter(|language| language.tag != ENGLISH);
    let tags: Vec<&str> = others.map(|language| language.tag.as_str()).collect();
    if !tags.contains(&args.language.as_str()) {
        return Err(format!("no language {} can be switched: there are {}", args.language, tags.join(", ")));
    }
    let db = open::migrated(settings).await?;
    let trust = open::trust(&db, &args.trust).await?;
    let on = args.switch == "on";
    commands::switch_language(&db, trust.id, &args.language, on)
        .await
        .map_err(|_| "the database refused".to_owned())?;
    println!("{} is {} at {}", args.language, args.switch, trust.short_name);
    Ok(())
}

/// Makes an account. The password is the first line of the standard input, so that it stands in no history of commands.
///
/// # Errors
/// What is wrong with the answers, or the database.
pub async fn create_account(settings: &Settings, args: AccountArgs) -> Result<(), String> {
    let role = role(&args.role);
    if args.reviewer && !matches!(role, Role::Clinician | Role::Lead) {
        return Err("only a clinician or a lead can be the reviewer".to_owned());
    }
    let db = open::migrated(settings).await?;
    let trust = open::trust(&db, &args.trust).await?;
    let mut password = String::new();
    std::io::stdin().lock().read_line(&mut password).map_err(|error| format!("the password: {error}"))?;
    let new = NewAccount {
        trust: trust.id,
        role,
        email: &args.email,
        display_name: &args.display_name,
        password: password.trim_end_matches(['\r', '\n']),
    };
    let account = create::create(&db, new).await.map_err(refusal)?;
    if args.reviewer {
        commands::name_reviewer(&db, trust.id, account.id)
            .await
            .map_err(|_| "the reviewer was not named".to_owned())?;
    }
    println!("a {} at {} is there", args.role, trust.short_name);
    Ok(())
}

/// Takes a lost code app off an account. The person is told by mail; staff set up a new one when they next sign in.
///
/// # Errors
/// That nobody has the address, or the database.
pub async fn remove_code_app(settings: &Settings, args: CodeAppArgs) -> Result<(), String> {
    let db = open::migrated(settings).await?;
    let trust = open::trust(&db, &args.trust).await?;
    second_factor::take_off(&db, trust.id, &args.email).await.map_err(refusal)?;
    println!("the code app of this account at {} is taken off", trust.short_name);
    Ok(())
}

/// Makes a code to join by and prints it. It is kept nowhere.
///
/// # Errors
/// What is wrong with the answers, or the database.
pub async fn create_join_code(settings: &Settings, args: JoinCodeArgs) -> Result<(), String> {
    let db = open::migrated(settings).await?;
    let trust = open::trust(&db, &args.trust).await?;
    let lasts = Duration::from_secs(u64::from(args.days) * 24 * 60 * 60);
    let code =
        join_codes::create(&db, trust.id, args.uses, lasts).await.map_err(|_| "the database refused".to_owned())?;
    println!("{code}");
    Ok(())
}

fn role(word: &str) -> Role {
    match word {
        "supporter" => Role::Supporter,
        "clinician" => Role::Clinician,
        "lead" => Role::Lead,
        "operator" => Role::Operator,
        _ => Role::Relative,
    }
}

/// Why an account was not made, for the operator.
pub(super) fn refusal(failed: Failed) -> String {
    match failed {
        Failed::Refused(problems) => {
            let codes: Vec<String> = problems.iter().map(|problem| problem.code()).collect();
            format!("refused: {}", codes.join(", "))
        }
        Failed::Busy | Failed::Database(_) => "the database refused".to_owned(),
    }
}
