//! Series of numbers: what comes next, and starting higher. Never lower, for a number is given out once.

use crate::{Reader, Sql, Work};
use ground::Fault;

impl Reader {
    /// What comes next in a series; `first` for an untouched one.
    pub async fn coming_number(&mut self, series: &str, first: i64) -> Result<i64, Fault> {
        let sql = Sql::new("select next from sequences where name = $1");
        let found: Option<(i64,)> = self.optional(sql.bind(series)).await?;
        Ok(found.map_or(first, |(next,)| next))
    }
}

impl Work {
    /// Lets a series go on at `next`. One that is further already stays where it is.
    pub async fn raise_series(&mut self, series: &str, next: i64) -> Result<(), Fault> {
        let sql = Sql::new(
            "insert into sequences (name, next) values ($1, $2)
             on conflict (name) do update
               set next = case when sequences.next < $2 then $2 else sequences.next end",
        );
        self.execute(sql.bind(series).bind(&next)).await.map(drop)
    }
}
