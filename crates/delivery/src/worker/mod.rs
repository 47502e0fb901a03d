//! The worker: one in each running Kutsu. Runs what is scheduled, does jobs, composes letters, sends them, and takes care of mail whose worker
//! is gone.
//!
//! Each task is a loop of short rounds; a round that fails is told once and repeated later. Every node may run one:
//! what two of them would do is claimed by one. Start at [`Worker::start`].

mod compose;
mod enclose;
mod erase;
mod jobs;
mod lapse;
mod rounds;
mod scheduler;
mod seal;
mod send;

use crate::smtp::{LinkError, Pool, Settings};
use domain::{
    automation::{self, Wanted},
    documents::Press,
    letters::{ListFile, Writer},
    messages::store::outbox::{self, Queue},
};
use futures_util::future::BoxFuture;
use ground::{Fault, token::Links};
use rounds::Loop;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use store::{Actor, Db, Work, seal::Reach};
use tokio::{sync::watch, task::JoinSet, time::timeout};

/// How long the worker rests when there is nothing to do and nobody nudges it.
const IDLE: Duration = Duration::from_millis(700);
/// How often the journal is sealed. Nudges do not hurry it: it would take turns from those who write.
const SEALING: Duration = Duration::from_secs(5);
/// So often answers are looked at whose time has come.
const ERASING: Duration = Duration::from_secs(600);
/// So often held places are looked at whose time is over.
const LAPSING: Duration = Duration::from_secs(10);
/// How often entries are looked for whose commit came late.
const SEALING_LATE: Duration = Duration::from_secs(60);

/// Makes a list ready for a mail, as the user who gets it would see it; nothing when that user may not. Faces know how
/// lists are drawn, so the roof lends it.
pub type Lists = Arc<dyn Fn(Wanted) -> BoxFuture<'static, Result<Option<ListFile>, Fault>> + Send + Sync>;

/// What a worker is made of.
pub struct Parts {
    pub db: Db,
    pub writer: Arc<Writer>,
    pub links: Links,
    /// Where mails are handed over; without it they are composed and held.
    pub smtp: Option<Settings>,
    /// Without it no lists are mailed by themselves: such runs wait for a worker that has it.
    pub lists: Option<Lists>,
    /// Prints what mails carry.
    pub press: Arc<dyn Press>,
}

/// What every loop works with.
struct Desk {
    db: Db,
    writer: Arc<Writer>,
    links: Links,
    lists: Option<Lists>,
    press: Arc<dyn Press>,
    nudge: watch::Sender<u64>,
    stop: watch::Sender<bool>,
    /// The last fault of each loop, until a round goes well.
    faults: Mutex<BTreeMap<&'static str, String>>,
}

impl Desk {
    async fn work(&self) -> Result<Work, Fault> {
        self.db.work(Actor::SYSTEM).await
    }

    fn is_stopping(&self) -> bool {
        *self.stop.borrow()
    }

    /// Wakes all loops: there may be something to do.
    fn nudge(&self) {
        self.nudge.send_modify(|count| *count = count.wrapping_add(1));
    }
}

/// How the worker is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Health {
    /// For how long the first mail of the queue is overdue.
    pub lag_seconds: i64,
    /// For how long the first scheduled task is overdue.
    pub task_lag_seconds: i64,
    /// Why the mail server is left alone now.
    pub mail_server: Option<String>,
    /// What the loops failed at last.
    pub faults: Vec<String>,
}

/// A running worker.
pub struct Worker {
    desk: Arc<Desk>,
    pool: Option<Arc<Pool>>,
    loops: JoinSet<()>,
}

impl Worker {
    /// Starts all loops; needs a running tokio.
    ///
    /// # Errors
    /// The CA file of the mail server cannot be read.
    pub fn start(parts: Parts) -> Result<Self, LinkError> {
        let pool = parts.smtp.map(Pool::new).transpose()?.map(Arc::new);
        let desk = Arc::new(Desk {
            db: parts.db,
            writer: parts.writer,
            links: parts.links,
            lists: parts.lists,
            press: parts.press,
            nudge: watch::Sender::new(0),
            stop: watch::Sender::new(false),
            faults: Mutex::default(),
        });
        let mut loops = JoinSet::new();
        loops.spawn(Loop::new(&desk, "scheduled tasks", IDLE).run(scheduler::round));
        loops.spawn(Loop::new(&desk, "jobs", IDLE).run(jobs::round));
        let leaving = pool.clone();
        let compose = move |desk| compose::round(desk, leaving.clone());
        loops.spawn(Loop::new(&desk, "composing mail", IDLE).run(compose));
        loops.spawn(Loop::new(&desk, "rescuing mail", 10 * IDLE).run(send::rescue));
        let erasing = Loop::new(&desk, "erasing sensitive answers", ERASING).unhurried();
        loops.spawn(erasing.run(erase::round));
        let lapsing = Loop::new(&desk, "giving held places back", LAPSING).unhurried();
        loops.spawn(lapsing.run(lapse::round));
        for (name, pause, reach) in [
            ("sealing the journal", SEALING, Reach::New),
            ("sealing late entries", SEALING_LATE, Reach::Late),
        ] {
            loops.spawn(Loop::new(&desk, name, pause).unhurried().run(move |desk| seal::round(desk, reach)));
        }
        match &pool {
            Some(pool) => loops.spawn(send::run(Arc::clone(&desk), Arc::clone(pool))),
            None => loops.spawn(Loop::new(&desk, "holding mail", IDLE).run(send::hold)),
        };
        Ok(Self { desk, pool, loops })
    }

    /// Says that there may be something to do, so that it is not noticed only later.
    pub fn nudge(&self) {
        self.desk.nudge();
    }

    /// A way to nudge for those who must not know the worker.
    pub fn nudger(&self) -> impl Fn() + Send + Sync + Clone + 'static {
        let desk = Arc::clone(&self.desk);
        move || desk.nudge()
    }

    /// How the worker is now.
    pub async fn health(&self) -> Result<Health, Fault> {
        let mut reader = self.desk.db.reader().await?;
        let mut lag_seconds = 0;
        for queue in [Queue::Uncomposed, Queue::Ready] {
            let since = outbox::due_since(&mut reader, queue).await?;
            let overdue = since.map_or(0, |since| (reader.now.millis() - since.millis()) / 1000);
            lag_seconds = lag_seconds.max(overdue);
        }
        let task_lag_seconds = automation::lag_seconds(&mut reader).await?;
        let faults = self.desk.faults.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(Health {
            lag_seconds,
            task_lag_seconds,
            mail_server: self.pool.as_ref().and_then(|pool| pool.trouble()).map(|trouble| trouble.reason),
            faults: faults.values().cloned().collect(),
        })
    }

    /// Takes on nothing new, finishes what is under way and returns; after `patience` it leaves the rest as it is,
    /// to be rescued when its lease ends.
    pub async fn stop(mut self, patience: Duration) {
        self.desk.stop.send_replace(true);
        let finished = timeout(patience, async { while self.loops.join_next().await.is_some() {} }).await;
        if finished.is_err() {
            tracing::warn!("the worker was stopped before all mails under way were finished");
            self.loops.shutdown().await;
        }
        if let Some(pool) = &self.pool {
            pool.close().await;
        }
    }
}
