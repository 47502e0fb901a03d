//! Answers at an even pace: nobody can tell by the time an answer took whether an address was known (W-30).

use std::{future::Future, time::Duration};
use tokio::time::{Instant, sleep_until};

/// Answers leave only at whole steps after the question.
const STEP: Duration = Duration::from_millis(200);

/// Does it, and answers at the next whole step.
pub async fn evenly<F: Future>(doing: F) -> F::Output {
    let asked = Instant::now();
    let done = doing.await;
    sleep_until(asked + next_step(asked.elapsed())).await;
    done
}

/// The first whole step after `passed`.
fn next_step(passed: Duration) -> Duration {
    let steps = u32::try_from(passed.as_millis() / STEP.as_millis()).unwrap_or(u32::MAX - 1);
    STEP.saturating_mul(steps + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_and_longer_work_is_answered_after_the_same_time() {
        for work in [0, 1, 90, 199] {
            assert_eq!(next_step(Duration::from_millis(work)), STEP, "{work}");
        }
        assert_eq!(next_step(Duration::from_millis(310)), 2 * STEP);
    }
}
