//! The pool: up to N links to one server, opened when needed, kept for the next mail.
//!
//! Decides which link a mail takes, when a broken link is replaced without bothering the mail, and for how long
//! a server that cannot be reached is left alone. Each [`Pool::send`] answers for exactly one mail; run as many
//! at once as you like, at most N are on their way. Never keeps mails.

use super::{
    Envelope, LinkError, Outcome, Settings, Step,
    deliver::{Cut, When, announce, hand_over},
    greet,
    link::Link,
    tls,
};
use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::{
    sync::{Notify, Semaphore, SemaphorePermit},
    time::{Instant, timeout_at},
};
use tokio_rustls::TlsConnector;

/// A link that has rested longer than this is not tried again: servers close theirs after a minute or more.
const STALE: Duration = Duration::from_secs(50);
/// How long a mail waits for a link of its neighbours when the server takes no further connection.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest time a server is left alone.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// Why mails are not being tried now, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub reason: String,
    pub until: Instant,
    failures: u32,
}

/// Links to one server.
pub struct Pool {
    settings: Settings,
    tls: Option<TlsConnector>,
    permits: Semaphore,
    resting: Mutex<Vec<(Link, Instant)>>,
    first: tokio::sync::Mutex<()>,
    returned: Notify,
    trouble: Mutex<Option<Trouble>>,
    open: Arc<()>,
}

impl Pool {
    /// Prepares the pool; connects to nothing yet.
    ///
    /// # Errors
    /// The CA file of the settings cannot be read.
    pub fn new(settings: Settings) -> Result<Self, LinkError> {
        Ok(Self {
            tls: tls::connector(&settings)?,
            permits: Semaphore::new(settings.connections),
            resting: Mutex::default(),
            first: tokio::sync::Mutex::default(),
            returned: Notify::new(),
            trouble: Mutex::default(),
            open: Arc::new(()),
            settings,
        })
    }

    /// How many mails are on their way at most.
    pub fn connections(&self) -> usize {
        self.settings.connections
    }

    /// How many links are open and ready now.
    pub fn open_links(&self) -> usize {
        Arc::strong_count(&self.open) - 1
    }

    /// Why the server is left alone now; None when mails may be sent.
    pub fn trouble(&self) -> Option<Trouble> {
        lock(&self.trouble).clone().filter(|trouble| trouble.until > Instant::now())
    }

    /// Hands over one mail and says what became of it. Dropping the future leaves the outcome unknown.
    pub async fn send(&self, mail: &Envelope) -> Outcome {
        match self.announce(mail).await {
            Ok(announced) => announced.hand_over().await,
            Err(outcome) => outcome,
        }
    }

    /// Says from whom and to whom the mail is, so that only the message itself is still to leave.
    ///
    /// # Errors
    /// What became of the mail, when the server does not want it or cannot be reached.
    pub async fn announce(&self, mail: &Envelope) -> Result<Announced<'_>, Outcome> {
        let Ok(permit) = self.permits.acquire().await else {
            return Err(Outcome::Unreachable { reason: "sending has been stopped".to_owned() });
        };
        loop {
            let mut link = self.link().await.map_err(|reason| Outcome::Unreachable { reason })?;
            let used_before = link.mails > 0;
            match announce(&mut link, mail, &self.settings.timeouts).await {
                Ok(Ok(message)) => return Ok(Announced { pool: self, link, message, _permit: permit }),
                Ok(Err(outcome)) => {
                    self.put_back(link);
                    return Err(outcome);
                }
                // The server had closed a link that rested: the next one decides, at the latest a new one.
                Err(Cut { when: When::BeforeMessage(_), .. }) if used_before => {}
                Err(cut) => {
                    drop(link);
                    return Err(self.outcome_of(cut));
                }
            }
        }
    }

    /// Whether the server answers and lets us in, without sending anything.
    ///
    /// # Errors
    /// Why not, in one line.
    pub async fn check(&self) -> Result<(), String> {
        let link = self.link().await?;
        self.put_back(link);
        Ok(())
    }

    /// Closes the links that have rested for at least `rest`, politely.
    pub async fn close_resting(&self, rest: Duration) {
        let rested: Vec<Link> = {
            let mut resting = lock(&self.resting);
            let (go, stay) = resting.drain(..).partition(|(_, since)| since.elapsed() >= rest);
            *resting = stay;
            let go: Vec<(Link, Instant)> = go;
            go.into_iter().map(|(link, _)| link).collect()
        };
        for link in rested {
            link.quit().await;
        }
    }

    /// Takes no more mails; those on their way are finished by their own `send`.
    pub async fn close(&self) {
        self.permits.close();
        self.close_resting(Duration::ZERO).await;
    }

    /// A link: one that rests, or a new one, or, when the server takes no more, the next that comes back.
    async fn link(&self) -> Result<Link, String> {
        let patience = Instant::now() + PATIENCE;
        loop {
            if let Some(link) = self.take_resting() {
                return Ok(link);
            }
            if let Some(trouble) = self.trouble() {
                return Err(trouble.reason);
            }
            // The first link is opened by one mail alone; the others learn from it whether the server is there.
            let first = if self.open_links() == 0 { Some(self.first.lock().await) } else { None };
            if first.is_some() && (self.open_links() > 0 || self.trouble().is_some()) {
                continue;
            }
            let error = match self.connect().await {
                Ok(link) => return Ok(link),
                Err(error) => error,
            };
            if self.open_links() == 0 || Instant::now() >= patience {
                return Err(self.note(&error));
            }
            drop(first);
            let soon = patience.min(Instant::now() + Duration::from_secs(1));
            let _ = timeout_at(soon, self.returned.notified()).await;
        }
    }

    fn take_resting(&self) -> Option<Link> {
        let mut resting = lock(&self.resting);
        resting.retain(|(_, since)| since.elapsed() < STALE);
        resting.pop().map(|(link, _)| link)
    }

    async fn connect(&self) -> Result<Link, LinkError> {
        match greet::open(&self.settings, self.tls.as_ref()).await {
            Ok(mut link) => {
                link.counted = Some(self.open.clone());
                *lock(&self.trouble) = None;
                Ok(link)
            }
            Err(error) => {
                tracing::debug!(%error, "no link to the mail server");
                Err(error)
            }
        }
    }

    fn put_back(&self, link: Link) {
        if link.usable && !self.permits.is_closed() {
            lock(&self.resting).push((link, Instant::now()));
        }
        self.returned.notify_one();
    }

    /// Remembers that the server cannot be reached, unless other links still work; answers with the reason.
    fn note(&self, error: &LinkError) -> String {
        let reason = error.to_string();
        let now = Instant::now();
        let mut trouble = lock(&self.trouble);
        let known = trouble.as_ref().is_some_and(|trouble| trouble.until > now);
        if !known && self.open_links() == 0 {
            let failures = trouble.as_ref().map_or(0, |trouble| trouble.failures) + 1;
            let pause = match error {
                // Trying a wrong password again and again gets an account locked.
                LinkError::SignIn(_) => LONGEST_PAUSE,
                _ => Duration::from_secs(1 << failures.min(6)).min(LONGEST_PAUSE),
            };
            *trouble = Some(Trouble { reason: reason.clone(), until: now + pause, failures });
        }
        reason
    }

    fn outcome_of(&self, Cut { error, when }: Cut) -> Outcome {
        let reason = error.to_string();
        match (when, &error) {
            (When::BeforeMessage(_), LinkError::TurnedAway(_)) => {
                Outcome::Unreachable { reason: self.note(&error) }
            }
            (When::BeforeMessage(at), _) => Outcome::Deferred { at, reason },
            (When::BeforeDot, _) => Outcome::Deferred { at: Step::Message, reason },
            (When::AfterDot, _) => Outcome::Unknown { reason },
        }
    }
}

/// A mail whose message the server waits for. Dropped, its link is closed and the server forgets it.
pub struct Announced<'p> {
    pool: &'p Pool,
    link: Link,
    message: Vec<u8>,
    _permit: SemaphorePermit<'p>,
}

impl Announced<'_> {
    /// Hands the message over and says what became of it. Dropping the future leaves the outcome unknown.
    pub async fn hand_over(mut self) -> Outcome {
        match hand_over(&mut self.link, &self.message, &self.pool.settings.timeouts).await {
            Ok(outcome) => {
                self.pool.put_back(self.link);
                outcome
            }
            Err(cut) => {
                drop(self.link);
                self.pool.outcome_of(cut)
            }
        }
    }
}

/// A poisoned lock holds nothing half-done here: every change under it is one assignment.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
