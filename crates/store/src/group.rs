//! Commit together: requests that arrive while a commit is under way become the next transaction.
//!
//! Decides nothing: it hands what has piled up to one function and gives each caller its answer after the commit.
//! Idle, a request goes alone at once. Start at [`Group::ask`].

use ground::Fault;
use std::future::Future;
use tokio::sync::{mpsc, oneshot};

/// Most requests that share one transaction.
const LARGEST_BATCH: usize = 256;

struct Waiting<Q, A> {
    request: Q,
    answer: oneshot::Sender<Result<A, Fault>>,
}

/// A lane in which requests of one kind commit together. Cheap to clone.
pub struct Group<Q, A> {
    lane: mpsc::Sender<Waiting<Q, A>>,
}

impl<Q, A> Clone for Group<Q, A> {
    fn clone(&self) -> Self {
        Self { lane: self.lane.clone() }
    }
}

impl<Q: Send + 'static, A: Send + 'static> Group<Q, A> {
    /// Starts a lane. `together` opens a Work, does all requests in order, commits, and answers each in order;
    /// a fault is every caller's answer.
    pub fn start<F, R>(together: F) -> Self
    where
        F: Fn(Vec<Q>) -> R + Send + Sync + 'static,
        R: Future<Output = Result<Vec<A>, Fault>> + Send,
    {
        let (lane, mut waiting) = mpsc::channel::<Waiting<Q, A>>(4 * LARGEST_BATCH);
        tokio::spawn(async move {
            let mut batch = Vec::with_capacity(LARGEST_BATCH);
            while waiting.recv_many(&mut batch, LARGEST_BATCH).await > 0 {
                let (requests, callers): (Vec<_>, Vec<_>) =
                    batch.drain(..).map(|one| (one.request, one.answer)).unzip();
                answer(callers, together(requests).await);
            }
        });
        Self { lane }
    }

    /// Waits for the answer, which comes after the commit.
    pub async fn ask(&self, request: Q) -> Result<A, Fault> {
        let (answer, answered) = oneshot::channel();
        let stopped = || Fault::new("the lane has stopped").passing();
        self.lane.send(Waiting { request, answer }).await.map_err(|_| stopped())?;
        answered.await.map_err(|_| stopped())?
    }
}

fn answer<A>(callers: Vec<oneshot::Sender<Result<A, Fault>>>, answers: Result<Vec<A>, Fault>) {
    // A caller that has gone away does not mind not being answered.
    match answers {
        Ok(answers) if answers.len() == callers.len() => {
            for (caller, answer) in callers.into_iter().zip(answers) {
                let _ = caller.send(Ok(answer));
            }
        }
        Ok(_) => {
            for caller in callers {
                let _ = caller.send(Err(Fault::new("a batch gave another number of answers than requests")));
            }
        }
        Err(fault) => {
            for caller in callers {
                let each = Fault::because("committing together", fault.to_string());
                let _ = caller.send(Err(if fault.passing { each.passing() } else { each }));
            }
        }
    }
}
