//! Workers kept warm, each a process of its own. One that takes too long is killed; the next job gets a new one.

use crate::{
    job::{Flaw, Job, Made},
    wire,
};
use std::{
    fmt, io,
    os::unix::process::ExitStatusExt,
    path::PathBuf,
    process::Stdio,
    sync::{Mutex, PoisonError},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    process::{Child, ChildStdin, ChildStdout, Command},
    sync::Semaphore,
    time::{Instant, timeout},
};

/// What the workers may take together and alone.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How many print at the same time.
    pub workers: usize,
    /// Bytes of each.
    pub memory: u64,
    /// How long a job may wait for its turn.
    pub patience: Duration,
}

impl Default for Limits {
    /// Two cores, 300 MB in all.
    fn default() -> Self {
        Self { workers: 2, memory: 140 * 1024 * 1024, patience: Duration::from_secs(20) }
    }
}

/// Documents after which a worker is exchanged, and the time for the same: what Typst remembers never goes whole.
const MOST_JOBS: usize = 400;
const MOST_WORK: Duration = Duration::from_secs(240);

/// The signal of a process that got no more memory (SIGABRT).
const ABORTED: i32 = 6;

/// Why nothing was printed.
#[derive(Debug)]
pub enum Failed {
    /// Something is wrong in the document.
    Flaws(Vec<Flaw>),
    /// It was not ready in time, and was stopped.
    TooLong,
    /// It wanted more memory than it may have.
    TooLarge,
    /// Others print just now, for longer than anybody waits.
    Busy,
    /// The worker itself failed.
    Broken(String),
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flaws(flaws) => write!(f, "flaws in the document: {flaws:?}"),
            Self::TooLong => f.write_str("the document took too long"),
            Self::TooLarge => f.write_str("the document took too much memory"),
            Self::Busy => f.write_str("too many documents at once"),
            Self::Broken(why) => write!(f, "the printing worker failed: {why}"),
        }
    }
}

impl std::error::Error for Failed {}

/// The workers.
#[derive(Debug)]
pub struct Pool {
    program: PathBuf,
    arguments: Vec<String>,
    limits: Limits,
    turns: Semaphore,
    idle: Mutex<Vec<Worker>>,
}

#[derive(Debug)]
struct Worker {
    child: Child,
    to: ChildStdin,
    from: ChildStdout,
    jobs: usize,
    spent: Duration,
}

impl Pool {
    /// Workers are started when they are needed: `program` with `arguments` and the bytes it may take as the last one.
    pub fn new(program: impl Into<PathBuf>, arguments: &[&str], limits: Limits) -> Self {
        Self {
            program: program.into(),
            arguments: arguments.iter().map(|&argument| argument.to_owned()).collect(),
            limits,
            turns: Semaphore::new(limits.workers),
            idle: Mutex::default(),
        }
    }

    /// Prints `job`, which gets at most `deadline`.
    ///
    /// # Errors
    /// See [`Failed`].
    pub async fn print(&self, job: &Job, deadline: Duration) -> Result<Made, Failed> {
        let broken = |error: io::Error| Failed::Broken(error.to_string());
        let turn = timeout(self.limits.patience, self.turns.acquire()).await.map_err(|_| Failed::Busy)?;
        let _turn = turn.map_err(|_| Failed::Busy)?;
        let message = wire::framed(job).map_err(broken)?;
        let mut worker = match self.warm() {
            Some(worker) => worker,
            None => self.start().map_err(broken)?,
        };
        let begun = Instant::now();
        let done = match timeout(deadline, worker.print(&message)).await {
            Err(_) => return Err(Failed::TooLong),
            Ok(Err(error)) => return Err(worker.ended(error).await),
            Ok(Ok(done)) => done,
        };
        worker.jobs += 1;
        worker.spent += begun.elapsed();
        if worker.jobs < MOST_JOBS && worker.spent < MOST_WORK {
            self.idle().push(worker);
        }
        done.map_err(Failed::Flaws)
    }

    /// A worker that is still there; the machine may have ended one while it waited.
    fn warm(&self) -> Option<Worker> {
        let mut idle = self.idle();
        while let Some(mut worker) = idle.pop() {
            if matches!(worker.child.try_wait(), Ok(None)) {
                return Some(worker);
            }
        }
        None
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Worker>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A worker knows neither the settings nor the secrets of the instance.
    fn start(&self) -> io::Result<Worker> {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).arg(self.limits.memory.to_string());
        command.env_clear().env("RAYON_NUM_THREADS", "1").current_dir("/");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit()).kill_on_drop(true);
        let mut child = command.spawn()?;
        let (Some(to), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::Error::other("no pipes"));
        };
        Ok(Worker { child, to, from, jobs: 0, spent: Duration::ZERO })
    }
}

impl Worker {
    async fn print(&mut self, message: &[u8]) -> io::Result<Result<Made, Vec<Flaw>>> {
        self.to.write_all(message).await?;
        self.to.flush().await?;
        let mut head = [0; 4];
        self.from.read_exact(&mut head).await?;
        let mut body = vec![0; wire::length(head)?];
        self.from.read_exact(&mut body).await?;
        Ok(serde_json::from_slice(&body)?)
    }

    /// Why it speaks no more.
    async fn ended(mut self, error: io::Error) -> Failed {
        match timeout(Duration::from_secs(1), self.child.wait()).await {
            Ok(Ok(status)) if status.signal() == Some(ABORTED) => Failed::TooLarge,
            Ok(Ok(status)) => Failed::Broken(format!("{error}; {status}")),
            _ => Failed::Broken(error.to_string()),
        }
    }
}
