//! The six trusts of the IMPART study as six teams of one trust: invitations made up so that they give every count, median and range of
//! its Table 3.

use crate::{
    Db, Moment, Role, Uuid,
    account::entity as account,
    invitations::{Way, entity as invitation},
    staff::study::SITES,
    trust::teams::{entity as team, member},
};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// How many invitations each clinician who invited sent, in the order of [`SITES`].
const EACH: [&[u32]; 6] = [
    &[1, 1, 2, 3, 3, 6, 8, 11],
    &[1, 1, 2, 2, 3, 3, 3, 5, 5, 6, 7, 9],
    &[4, 8, 8, 20],
    &[1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 4, 5, 8, 10, 12, 15, 17, 25],
    &[1, 1, 1, 2, 2, 3, 4, 15],
    &[1, 1, 2, 3, 15, 25, 45],
];

/// Fills a trust. Every invitation falls into the 18 months up to `db.now()`. Gives back the clinicians, all teams after each other.
pub async fn seed(db: &Db, trust: Uuid) -> Vec<Uuid> {
    let mut all = vec![];
    for (site, each) in SITES.iter().zip(EACH) {
        let team = new_team(db, trust, site.name).await;
        let mut clinicians = vec![];
        for number in 0..site.accounts {
            clinicians.push(new_clinician(db, trust, team, &format!("{} {number}", site.name)).await);
        }
        let mut again = each.iter().sum::<u32>() - site.invited;
        let mut rows = vec![];
        for (clinician, sent) in clinicians.iter().zip(each) {
            let resent = again.min(sent / 2);
            again -= resent;
            rows.extend((0..sent - resent).map(|number| (*clinician, number < resent)));
        }
        assert_eq!((again, rows.len()), (0, site.invited as usize), "{}", site.name);
        for (number, (clinician, resent)) in (0..).zip(rows) {
            let row = row(db, (trust, team, clinician), number, resent, number < site.joined);
            insert::<invitation::Entity>(db, row).await;
        }
        all.extend(clinicians);
    }
    all
}

fn row(
    db: &Db,
    (trust, team, clinician): (Uuid, Uuid, Uuid),
    number: u32,
    resent: bool,
    joined: bool,
) -> invitation::Model {
    let sent_at = db.now().minus(DAY * (5 + number * 13 % 500));
    let later = |days: u32| Some(sent_at.plus(DAY * days));
    invitation::Model {
        id: db.new_id(),
        trust_id: trust,
        inviter_id: clinician,
        team_id: Some(team),
        moment_id: None,
        batch_id: None,
        way: Way::Email,
        address: None,
        agreed_at: Some(sent_at),
        sent_at,
        opened_at: later(2).filter(|_| joined),
        joined_at: later(2 + number % 3).filter(|_| joined),
        account_id: None,
        withdrawn_at: None,
        resent_at: later(1).filter(|_| resent),
        reminded_at: None,
        expires_at: sent_at.plus(DAY * 30),
    }
}

/// A team of a trust that is there for two years.
pub async fn new_team(db: &Db, trust: Uuid, name: &str) -> Uuid {
    let row = team::Model {
        id: db.new_id(),
        trust_id: trust,
        name: name.to_owned(),
        created_at: long_ago(db),
        closed_at: None,
    };
    let id = row.id;
    insert::<team::Entity>(db, row).await;
    id
}

/// A clinician of a team who is there for two years.
pub async fn new_clinician(db: &Db, trust: Uuid, team: Uuid, name: &str) -> Uuid {
    let id = new_account(db, trust, Role::Clinician, name).await;
    let row = member::Model { team_id: team, account_id: id, trust_id: trust, is_default: true, since: long_ago(db) };
    insert::<member::Entity>(db, row).await;
    id
}

/// Somebody with an account for two years.
pub async fn new_account(db: &Db, trust: Uuid, role: Role, name: &str) -> Uuid {
    let id = db.new_id();
    let row = account::Model {
        id,
        trust_id: trust,
        role,
        email: format!("{id}@northwick.test"),
        password_hash: String::new(),
        display_name: name.to_owned(),
        adult_confirmed_at: None,
        language: None,
        created_at: long_ago(db),
    };
    insert::<account::Entity>(db, row).await;
    id
}

fn long_ago(db: &Db) -> Moment {
    db.now().minus(DAY * 730)
}

/// Puts a row into its table.
pub async fn insert<E>(db: &Db, row: E::Model)
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel>,
    E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
{
    E::insert(row.into_active_model().reset_all()).exec_without_returning(db.conn()).await.unwrap();
}
