//! `bench search CONTENT WORDINGS` prints how long start-up and searches take ([`search`]). Else:
//!
//! Saves an exercise step over and over, by `domain` and by plain sqlx in turn, on one fresh database, and prints how fast each was.
//!
//! `bench DATABASE CONTENT WRITERS ROUNDS SECONDS`: the database's address, the folder with the content, how many write at once,
//! how often each side has its turn, and how long a turn lasts. Prints one line a turn: who, saves in a second, the median and the
//! 99th percentile of one save in milliseconds. Called by `bench/run`.

mod ours;
mod search;
mod setting;
mod theirs;
mod turn;

use setting::Setting;
use std::{env, error::Error, time::Duration};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [what, content, wordings] = arguments.as_slice()
        && what == "search"
    {
        return search::measure(content, wordings);
    }
    let [database, content, writers, rounds, seconds] = arguments.as_slice() else {
        return Err("bench DATABASE CONTENT WRITERS ROUNDS SECONDS, or bench search CONTENT WORDINGS".into());
    };
    let (writers, rounds): (usize, usize) = (writers.parse()?, rounds.parse()?);
    let length = Duration::from_secs(seconds.parse()?);

    let setting = Setting::prepare(database, content).await?;
    let plain = theirs::Plain::open(database).await?;
    let mut saves = 0;
    // The first turn of each fills caches and pools and is not counted.
    for round in 0..=rounds {
        let one = turn::take(writers, length, || ours::Writer::new(&setting)).await?;
        let two = turn::take(writers, length, || theirs::Writer::new(&setting, &plain)).await?;
        saves += one.saves() + two.saves();
        if round > 0 {
            println!("ours\t{one}");
            println!("theirs\t{two}");
        }
    }
    setting.check_all_kept(saves).await
}
