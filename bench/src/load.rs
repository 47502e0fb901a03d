//! Many people at once: each connection takes the next thing to do until nothing is left, and every answer is timed.
//!
//! All connections are open before the clock starts. Start at [`press_all`].

use crate::http::{Answer, Client};
use ground::Fault;
use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{sync::Barrier, task::JoinSet, time::Instant};

/// What a run came to.
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// From the first question to the last answer.
    pub seconds: f64,
    /// How long each answer took, shortest first.
    pub times: Vec<Duration>,
    /// How often each status came.
    pub statuses: BTreeMap<u16, usize>,
}

impl Run {
    pub fn rate(&self) -> f64 {
        count(self.times.len()) / self.seconds
    }

    /// The time within which `share` (0.99) of the answers came, in milliseconds.
    pub fn within(&self, share: f64) -> f64 {
        let last = self.times.len().saturating_sub(1);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a length")]
        let index = (count(last) * share).round() as usize;
        self.times.get(index).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }

    pub fn of_status(&self, status: u16) -> usize {
        self.statuses.get(&status).copied().unwrap_or_default()
    }
}

/// A count as a number to reckon with.
pub fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// What is asked again and again.
#[derive(Clone, Debug)]
pub enum Ask {
    /// An empty form.
    Press(String),
    /// A page, with header lines.
    Look(String, Arc<str>),
    /// A call with header lines and a body.
    Call(String, Arc<str>, Arc<str>),
}

/// Asks everything once, over so many connections, spread evenly over the servers.
pub async fn press_all(servers: &[SocketAddr], connections: usize, asks: Vec<Ask>) -> Result<Run, Fault> {
    let (asks, next) = (Arc::new(asks), Arc::new(AtomicUsize::new(0)));
    let start = Arc::new(Barrier::new(connections + 1));
    let mut people = JoinSet::new();
    for (_, server) in (0..connections).zip(servers.iter().cycle()) {
        let client = Client::connect(*server).await.map_err(|error| Fault::because("connecting", error))?;
        people.spawn(one(client, asks.clone(), next.clone(), start.clone()));
    }
    start.wait().await;
    let began = Instant::now();
    let mut run = Run::default();
    while let Some(done) = people.join_next().await {
        let done = done.map_err(|error| Fault::because("asking", error))?;
        let (mut times, statuses) = done.map_err(|error| Fault::because("asking", error))?;
        run.times.append(&mut times);
        for (status, times) in statuses {
            *run.statuses.entry(status).or_default() += times;
        }
    }
    run.seconds = began.elapsed().as_secs_f64();
    run.times.sort_unstable();
    Ok(run)
}

type Asked = (Vec<Duration>, BTreeMap<u16, usize>);

async fn one(
    mut client: Client,
    asks: Arc<Vec<Ask>>,
    next: Arc<AtomicUsize>,
    start: Arc<Barrier>,
) -> std::io::Result<Asked> {
    let (mut times, mut statuses) = (Vec::new(), BTreeMap::new());
    start.wait().await;
    while let Some(ask) = asks.get(next.fetch_add(1, Ordering::Relaxed)) {
        let began = Instant::now();
        let answer = ask.of(&mut client).await?;
        times.push(began.elapsed());
        *statuses.entry(answer.status).or_default() += 1;
    }
    Ok((times, statuses))
}

impl Ask {
    async fn of(&self, client: &mut Client) -> std::io::Result<Answer> {
        match self {
            Self::Press(path) => client.post(path, "", "").await,
            Self::Look(path, headers) => client.get(path, headers).await,
            Self::Call(path, headers, body) => client.post(path, headers, body).await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_within_which_most_answers_came_is_read_from_the_sorted_times() {
        let times = (1..=101).map(Duration::from_millis).collect();
        let run = Run { seconds: 2.0, times, statuses: BTreeMap::new() };
        assert_eq!((run.within(0.5), run.within(0.99), run.within(1.0)), (51.0, 100.0, 101.0));
        assert_eq!(run.rate(), 50.5);
    }
}
