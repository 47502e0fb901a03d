//! Rounds: repeats one short piece of work for ever. Rests when there is nothing to do, longer after a fault; a fault
//! is told once, not in every round, and a panic is a fault like any other.

use super::Desk;
use ground::Fault;
use ring::rand::{SecureRandom, SystemRandom};
use std::{
    future::Future,
    sync::{Arc, PoisonError},
    time::Duration,
};
use tokio::{
    sync::watch,
    task::{JoinError, JoinSet},
    time::sleep,
};

/// The longest rest after faults.
const LONGEST_REST: Duration = Duration::from_secs(30);

/// One loop of the worker.
pub(super) struct Loop {
    desk: Arc<Desk>,
    name: &'static str,
    idle: Duration,
    is_hurried: bool,
    nudged: watch::Receiver<u64>,
    stopped: watch::Receiver<bool>,
    failures: u32,
}

impl Loop {
    pub fn new(desk: &Arc<Desk>, name: &'static str, idle: Duration) -> Self {
        Self {
            nudged: desk.nudge.subscribe(),
            stopped: desk.stop.subscribe(),
            desk: Arc::clone(desk),
            name,
            idle,
            is_hurried: true,
            failures: 0,
        }
    }

    /// The same, which no nudge hurries.
    pub fn unhurried(mut self) -> Self {
        self.is_hurried = false;
        self
    }

    /// Repeats `round` until the worker stops. `true` from a round: there is more to do at once.
    pub async fn run<F, R>(mut self, round: F)
    where
        F: Fn(Arc<Desk>) -> R + Send,
        R: Future<Output = Result<bool, Fault>> + Send + 'static,
    {
        while !self.desk.is_stopping() {
            let done = alone(round(Arc::clone(&self.desk))).await;
            let done = done.unwrap_or_else(|panic| Err(Fault::because("a round panicked", panic)));
            if !matches!(self.note(done), Some(true)) {
                self.rest().await;
            }
        }
    }

    /// Remembers how a round went; `None` for a fault.
    pub fn note<T>(&mut self, done: Result<T, Fault>) -> Option<T> {
        let mut faults = self.desk.faults.lock().unwrap_or_else(PoisonError::into_inner);
        match done {
            Ok(answer) => {
                if self.failures > 0 {
                    tracing::info!(after = self.failures, "{} works again", self.name);
                    faults.remove(self.name);
                    self.failures = 0;
                }
                Some(answer)
            }
            Err(fault) => {
                let told = format!("{}: {fault}", self.name);
                if faults.get(self.name) != Some(&told) {
                    tracing::error!("{told}");
                    faults.insert(self.name, told);
                }
                self.failures = self.failures.saturating_add(1);
                None
            }
        }
    }

    /// Waits until there may be something to do.
    pub async fn rest(&mut self) {
        let mut stopped = self.stopped.clone();
        let is_hurried = self.is_hurried && self.failures == 0;
        tokio::select! {
            _ = sleep(self.pause()) => {}
            _ = self.nudged.changed(), if is_hurried => {}
            _ = stopped.wait_for(|stopping| *stopping) => {}
        }
    }

    fn pause(&self) -> Duration {
        match self.failures {
            0 => self.idle,
            failures => jittered(Duration::from_millis(500 << failures.min(6)).min(LONGEST_REST)),
        }
    }
}

/// Runs `task` so that a panic of it is an error here; it ends with us.
pub(super) async fn alone<T: Send + 'static>(
    task: impl Future<Output = T> + Send + 'static,
) -> Result<T, JoinError> {
    let mut tasks = JoinSet::new();
    tasks.spawn(task);
    loop {
        if let Some(done) = tasks.join_next().await {
            return done;
        }
    }
}

/// Half of `pause` and a random part of the other half, so that several nodes do not come back at once.
pub(super) fn jittered(pause: Duration) -> Duration {
    let mut byte = [0];
    // Without randomness the pause is merely not jittered.
    let _ = SystemRandom::new().fill(&mut byte);
    pause / 2 + pause.mul_f64(f64::from(byte[0]) / 512.0)
}
