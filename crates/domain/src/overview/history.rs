//! The history of one record, as the journal tells it.

use ground::{Fault, Id, Instant};
use store::{Reader, Sql};

store::row! {
    /// One thing that happened to a record.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct HistoryLine {
        pub at: Instant,
        /// `user`, `api_key`, `system` or `public`.
        pub actor_kind: String,
        /// The name of the user or of the program.
        pub actor: Option<String>,
        /// What happened, e.g. `campaign.attached`.
        pub what: String,
        /// Its particulars, as JSON.
        pub detail: String,
    }
}

/// What happened to a record, the latest first.
pub async fn history<I: Id>(reader: &mut Reader, subject: &I, limit: i64) -> Result<Vec<HistoryLine>, Fault> {
    let sql = Sql::new(
        "select j.at, j.actor_kind, coalesce(u.name, k.name) as actor, j.what, j.detail
           from journal j left join users u on u.id = j.actor_id left join api_keys k on k.id = j.actor_id
          where j.subject_id = $1 order by j.id desc limit $2",
    );
    reader.all(sql.bind(subject.bytes().as_slice()).bind(&limit)).await
}
