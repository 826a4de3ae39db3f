//! One turn of one side: many writers at once, for a while.

use crate::Outcome;
use std::{
    fmt,
    time::{Duration, Instant},
};
use tokio::task::JoinSet;

/// Somebody who saves again and again.
pub trait Saves: Send + 'static {
    /// Saves once; returns when the database has acknowledged it.
    fn save(&mut self) -> impl Future<Output = Outcome<()>> + Send;
}

/// How long each save took, shortest first, and how long the turn lasted.
pub struct Turn {
    sorted: Vec<Duration>,
    lasted: Duration,
}

/// Lets `writers` save at once until `length` is over.
pub async fn take<W: Saves>(writers: usize, length: Duration, writer: impl Fn() -> W) -> Outcome<Turn> {
    let began = Instant::now();
    let mut tasks = JoinSet::new();
    for _ in 0..writers {
        tasks.spawn(write(writer(), began + length));
    }
    let mut sorted = Vec::new();
    while let Some(done) = tasks.join_next().await {
        sorted.extend(done??);
    }
    let lasted = began.elapsed();
    sorted.sort_unstable();
    Ok(Turn { sorted, lasted })
}

async fn write(mut writer: impl Saves, until: Instant) -> Outcome<Vec<Duration>> {
    let mut took = Vec::new();
    while Instant::now() < until {
        let began = Instant::now();
        writer.save().await?;
        took.push(began.elapsed());
    }
    Ok(took)
}

impl Turn {
    /// How many saves were acknowledged.
    pub fn saves(&self) -> usize {
        self.sorted.len()
    }

    /// The time within which `percent` of all saves were done, in milliseconds.
    fn within(&self, percent: usize) -> f64 {
        let at = (self.sorted.len() * percent).div_ceil(100).saturating_sub(1);
        self.sorted.get(at).map_or(0.0, |took| took.as_secs_f64() * 1000.0)
    }
}

impl fmt::Display for Turn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rate = f64::from(u32::try_from(self.saves()).unwrap_or(u32::MAX)) / self.lasted.as_secs_f64();
        write!(f, "{rate:.1}\t{:.3}\t{:.3}", self.within(50), self.within(99))
    }
}
