//! Sending: claims mails, hands each to the mail server and settles the verdict, over as many connections as allowed.
//!
//! A sender hands a mail over only when the verdict on its last one is committed; meanwhile it announces it, so that the
//! database and the mail server are waited for at once. So after a crash at most as many mails are sent twice as there are
//! connections, and each as the same mail. Claimed mails keep their lease until settled; those that were not tried go back.

use super::{Desk, IDLE, compose, enclose::enclose, rounds::Loop};
use crate::{
    seal::seal,
    smtp::{Announced, Envelope, Outcome, Pool, Step},
};
use domain::{
    ids::{EmailTemplateId, MessageId},
    letters::{Enclosure, enclosures, enclosures_of},
    messages::{
        self, Claimed, MessageKind, Outgoing, Settled, Verdict,
        store::outbox::{self, Queue},
    },
};
use futures_util::{FutureExt, future::join};
use ground::{Fault, Instant};
use std::{
    collections::{BTreeSet, HashMap},
    future::Future,
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use store::Group;
use tokio::{
    sync::mpsc,
    task::JoinSet,
    time::{MissedTickBehavior, interval},
};

/// How long a mail may stay in our hands without a sign of life.
const LEASE_SECONDS: i64 = 60;
/// How often the leases are renewed.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// Lost mails put back in one round.
const RESCUED: i64 = 500;
/// Mails held in one round.
const HELD: i64 = 200;

/// A claimed mail on its way to a sender.
struct Parcel {
    mail: Outgoing,
    enclosures: Arc<Vec<Enclosure>>,
}

/// What the senders share.
struct Post {
    desk: Arc<Desk>,
    pool: Arc<Pool>,
    lane: Group<Settled, ()>,
    /// Claimed and not settled yet.
    hands: Mutex<BTreeSet<MessageId>>,
}

/// Sends until the worker stops, then finishes what is under way.
pub(super) async fn run(desk: Arc<Desk>, pool: Arc<Pool>) {
    let lane = settling(&desk);
    let count = pool.connections();
    let post = Arc::new(Post { desk: Arc::clone(&desk), pool, lane, hands: Mutex::default() });
    let (queue, parcels) = mpsc::channel(8 * count);
    let parcels = Arc::new(tokio::sync::Mutex::new(parcels));
    let mut senders = JoinSet::new();
    for _ in 0..count {
        senders.spawn(sender(Arc::clone(&post), Arc::clone(&parcels)));
    }
    let beat = tokio::spawn(heartbeat(Arc::clone(&post)));
    claiming(&post, queue).await;
    while senders.join_next().await.is_some() {}
    beat.abort();
}

/// Claims mails as long as there is room for them. Ends, and with it the queue, when the worker stops.
async fn claiming(post: &Arc<Post>, queue: mpsc::Sender<Parcel>) {
    let mut turn = Loop::new(&post.desk, "claiming mail", IDLE);
    while !post.desk.is_stopping() {
        let room = queue.capacity();
        if room < queue.max_capacity().div_ceil(2) {
            // Senders are busy; half a queue of room is worth a transaction.
            let _ = queue.reserve_many(queue.max_capacity().div_ceil(2)).await;
            continue;
        }
        let claimed = match post.pool.trouble() {
            Some(_) => Ok(None),
            None => claim(post, room).await,
        };
        let Some(parcels) = turn.note(claimed).flatten() else {
            turn.rest().await;
            continue;
        };
        for parcel in parcels {
            // There is room for all of them, for nobody else puts in.
            if queue.send(parcel).await.is_err() {
                return;
            }
        }
    }
}

/// Takes up to `room` mails into our hands: composed ones, or such as are composed now. `None`: there are none.
async fn claim(post: &Post, room: usize) -> Result<Option<Vec<Parcel>>, Fault> {
    let desk = &post.desk;
    let mut reader = desk.db.reader().await?;
    let Some(queue) = outbox::next(&mut reader).await? else { return Ok(None) };
    let lease = reader.now.plus_seconds(LEASE_SECONDS);
    drop(reader);
    let limit = i64::try_from(room).unwrap_or(1);
    let mails = match queue {
        Queue::Ready => claim_ready(desk, limit, lease).await?,
        Queue::Uncomposed => compose::into_hands(desk, limit, lease).await?,
    };
    let Some(mails) = mails else { return Ok(None) };
    let certified = mails.iter().map(|mail| &mail.envelope);
    let certified = certified.filter(|envelope| envelope.kind == MessageKind::Certificate);
    enclose(desk, Some(&certified.map(|envelope| envelope.id).collect::<Vec<_>>())).await?;
    let mut files: HashMap<EmailTemplateId, Arc<Vec<Enclosure>>> = HashMap::new();
    let mut parcels = Vec::with_capacity(mails.len());
    for mail in mails {
        let Claimed { id, kind, template_id, .. } = &mail.envelope;
        let enclosures = match template_id.filter(|_| !kind.has_own_file()) {
            None => {
                let mut reader = desk.db.reader().await?;
                Arc::new(enclosures_of(&mut reader, id, template_id.as_ref()).await?)
            }
            Some(id) => match files.get(&id) {
                Some(known) => Arc::clone(known),
                None => {
                    let read = Arc::new(enclosures(&mut desk.db.reader().await?, &id).await?);
                    Arc::clone(files.entry(id).or_insert(read))
                }
            },
        };
        parcels.push(Parcel { mail, enclosures });
    }
    // Now, not earlier: what a fault leaves behind is rescued when its lease ends.
    lock(&post.hands).extend(parcels.iter().map(|parcel| parcel.mail.envelope.id));
    Ok(Some(parcels))
}

async fn claim_ready(desk: &Desk, limit: i64, lease: Instant) -> Result<Option<Vec<Outgoing>>, Fault> {
    let mut work = desk.work().await?;
    let mails = outbox::claim(&mut work, limit, lease).await?;
    work.commit().await?;
    Ok((!mails.is_empty()).then_some(mails))
}

/// One sender: one mail at a time, the next when the verdict on this one is kept.
async fn sender(post: Arc<Post>, parcels: Arc<tokio::sync::Mutex<mpsc::Receiver<Parcel>>>) {
    let mut last = None;
    loop {
        let (next, kept) = join(announce(&post, &parcels), settle(&post, last.take())).await;
        let (Some((id, attempts, announced)), true) = (next, kept) else { return };
        let verdict = match announced {
            Ok(announced) => whole(announced.hand_over()).await.map_or_else(|panic| panic, verdict),
            Err(verdict) => verdict,
        };
        last = Some(Settled { id, attempts, verdict });
    }
}

/// The next mail, announced to the mail server, or what became of it; nothing when there will be no more.
async fn announce<'p>(
    post: &'p Post,
    parcels: &tokio::sync::Mutex<mpsc::Receiver<Parcel>>,
) -> Option<(MessageId, i64, Result<Announced<'p>, Verdict>)> {
    let parcel = parcels.lock().await.recv().await?;
    let (id, attempts) = (parcel.mail.envelope.id, parcel.mail.envelope.attempts);
    Some((id, attempts, whole(open(post, parcel)).await.flatten()))
}

/// What comes of it; when it panics nobody knows.
async fn whole<T>(trying: impl Future<Output = T>) -> Result<T, Verdict> {
    let tried = AssertUnwindSafe(trying).catch_unwind().await;
    tried.map_err(|_| Verdict::Unknown { reply: "internal: a panic, see the log".to_owned() })
}

async fn open(post: &Post, parcel: Parcel) -> Result<Announced<'_>, Verdict> {
    if post.desk.is_stopping() {
        return Err(Verdict::NotTried);
    }
    let Parcel { mail, enclosures } = parcel;
    let unsendable = |problem: &dyn std::fmt::Display| Verdict::Refused {
        reason: "unsendable",
        reply: problem.to_string(),
    };
    let message = seal(&mail, &enclosures, &post.desk.links, post.desk.writer.house())
        .map_err(|problem| unsendable(&problem))?;
    let envelope = Envelope::new(mail.body.from_email, mail.envelope.to_email, message)
        .map_err(|problem| unsendable(&problem))?;
    post.pool.announce(&envelope).await.map_err(verdict)
}

fn verdict(outcome: Outcome) -> Verdict {
    let reply = outcome.reason();
    match outcome {
        Outcome::Sent { .. } => Verdict::Sent { reply },
        Outcome::Deferred { .. } => Verdict::Deferred { reply },
        Outcome::Unknown { .. } => Verdict::Unknown { reply },
        Outcome::Unreachable { .. } => Verdict::NotTried,
        Outcome::Refused { at, .. } => {
            let reason = match at {
                Step::Sender => "sender_refused",
                Step::Recipient => "recipient_refused",
                Step::Message => "message_refused",
            };
            Verdict::Refused { reason, reply }
        }
    }
}

/// Verdicts that arrive while a commit is under way are committed together.
fn settling(desk: &Arc<Desk>) -> Group<Settled, ()> {
    let db = desk.db.clone();
    Group::start(move |verdicts: Vec<Settled>| {
        let db = db.clone();
        async move {
            let mut work = db.work(store::Actor::SYSTEM).await?;
            messages::settle(&mut work, &verdicts).await?;
            work.commit().await?;
            Ok(vec![(); verdicts.len()])
        }
    })
}

/// Keeps a verdict, if there is one. When the database is away the mail stays in our hands and the verdict is brought
/// again; `false`: the worker stopped before it was kept.
async fn settle(post: &Post, settled: Option<Settled>) -> bool {
    let Some(settled) = settled else { return true };
    let mut turn = Loop::new(&post.desk, "settling mail", IDLE);
    while turn.note(post.lane.ask(settled.clone()).await).is_none() {
        if post.desk.is_stopping() {
            return false;
        }
        turn.rest().await;
    }
    lock(&post.hands).remove(&settled.id);
    true
}

/// Renews the leases of all mails in our hands: a server may take its time for a verdict.
async fn heartbeat(post: Arc<Post>) {
    let mut turn = Loop::new(&post.desk, "renewing leases", IDLE);
    let mut ticks = interval(HEARTBEAT);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let held: Vec<MessageId> = lock(&post.hands).iter().copied().collect();
        if !held.is_empty() {
            turn.note(renew(&post.desk, &held).await);
        }
        post.pool.close_resting(2 * HEARTBEAT).await;
    }
}

async fn renew(desk: &Desk, held: &[MessageId]) -> Result<(), Fault> {
    let mut work = desk.work().await?;
    let lease = work.now.plus_seconds(LEASE_SECONDS);
    outbox::renew(&mut work, held, lease).await?;
    work.commit().await
}

/// Puts mails whose worker is gone back into the queue.
pub(super) async fn rescue(desk: Arc<Desk>) -> Result<bool, Fault> {
    let mut work = desk.work().await?;
    let count = messages::rescue(&mut work, RESCUED).await?;
    work.commit().await?;
    if count > 0 {
        tracing::warn!(count, "mails of a lost worker are sent again");
        desk.nudge();
    }
    Ok(count > 0)
}

/// Without a mail server: composed mails are kept here.
pub(super) async fn hold(desk: Arc<Desk>) -> Result<bool, Fault> {
    if outbox::due_since(&mut desk.db.reader().await?, Queue::Ready).await?.is_none() {
        return Ok(false);
    }
    enclose(&desk, None).await?;
    let mut work = desk.work().await?;
    let count = outbox::hold(&mut work, HELD).await?;
    work.commit().await?;
    Ok(count > 0)
}

/// A poisoned lock holds nothing half-done here: every change under it is one call.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
