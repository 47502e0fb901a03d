//! The job queue: what is to be done after this transaction, once or more, even after a crash.
//!
//! A job is a name and ids as JSON, enqueued with the change that causes it. It is leased, may run twice, and is
//! removed when done. Who runs which name is `delivery`'s business.

use crate::{Reader, Sql, Work};
use ground::{Fault, Instant};
use serde::{Serialize, de::DeserializeOwned};

ground::id! {
    /// One thing to be done.
    JobId = "job";
}

/// How long a runner may hold a job before somebody else may take it.
const LEASE_SECONDS: i64 = 60;

/// A kind of job: a struct of ids that may run twice.
pub trait Job: Serialize + DeserializeOwned + Send + Sync {
    const NAME: &'static str;
    /// Jobs with the same key are one job.
    fn unique_key(&self) -> Option<String> {
        None
    }
}

crate::row! {
    /// A job in a runner's hands.
    #[derive(Clone, Debug)]
    pub struct Claimed { pub id: JobId, pub name: String, pub payload: String, pub attempts: i64 }
}

impl Claimed {
    /// Reads the payload as the job it is.
    pub fn read<J: Job>(&self) -> Result<J, Fault> {
        serde_json::from_str(&self.payload)
            .map_err(|error| Fault::because(format!("reading job {}", self.name), error))
    }
}

impl Work {
    /// Adds a job, due at `run_at`, in this transaction. One that is waiting under the same key stays as it is.
    pub async fn enqueue<J: Job>(&mut self, job: &J, run_at: Instant) -> Result<(), Fault> {
        let payload = serde_json::to_string(job).map_err(|error| Fault::because("writing a job", error))?;
        let (id, now) = (self.new_id::<JobId>(), self.now);
        let sql = Sql::new(
            "insert into jobs (id, name, payload, unique_key, run_at, created_at)
             values ($1, $2, $3, $4, $5, $6) on conflict (unique_key) do nothing",
        );
        self.execute(
            sql.bind(&id).bind(J::NAME).bind(&payload).bind(&job.unique_key()).bind(&run_at).bind(&now),
        )
        .await?;
        Ok(())
    }

    /// Leases up to `limit` due jobs.
    pub async fn claim_jobs(&mut self, limit: i64) -> Result<Vec<Claimed>, Fault> {
        let now = self.now;
        let mut sql = Sql::new(
            "update jobs set lease_until = $1, attempts = attempts + 1, unique_key = null where id in
             (select id from jobs where run_at <= $2 and (lease_until is null or lease_until < $3)
              order by run_at, id limit $4",
        )
        .bind(&now.plus_seconds(LEASE_SECONDS))
        .bind(&now)
        .bind(&now)
        .bind(&limit);
        let skip = self.engine().skip_locked();
        sql.push(skip).push(") returning id, name, payload, attempts");
        self.all(sql).await
    }

    /// The job is done.
    pub async fn finish_job(&mut self, id: &JobId) -> Result<(), Fault> {
        self.execute(Sql::new("delete from jobs where id = $1").bind(id)).await?;
        Ok(())
    }

    /// The job is to run again at `run_at`.
    pub async fn postpone_job(
        &mut self,
        id: &JobId,
        run_at: Instant,
        error: Option<&str>,
    ) -> Result<(), Fault> {
        let sql = Sql::new("update jobs set run_at = $2, lease_until = null, last_error = $3 where id = $1");
        let error = error.map(str::to_owned);
        self.execute(sql.bind(id).bind(&run_at).bind(&error)).await?;
        Ok(())
    }
}

impl Reader {
    /// Whether a job could be claimed now.
    pub async fn is_job_due(&mut self) -> Result<bool, Fault> {
        let now = self.now;
        let sql = Sql::new(
            "select id from jobs where run_at <= $1 and (lease_until is null or lease_until < $1) limit 1",
        );
        Ok(self.optional::<(JobId,)>(sql.bind(&now)).await?.is_some())
    }

    /// How many jobs wait, by name.
    pub async fn waiting_jobs(&mut self) -> Result<Vec<(String, i64)>, Fault> {
        self.all(Sql::new("select name, count(*) from jobs group by name order by name")).await
    }
}
