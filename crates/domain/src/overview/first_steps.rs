//! How far somebody has come who begins with an empty instance.

use ground::Fault;
use store::{Reader, Sql};

store::row! {
    /// What there is of all that the first registration needs; 1 where there is some.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct FirstSteps {
        pub contacts: i64,
        pub messages: i64,
        pub events: i64,
        pub invited: i64,
        /// Somebody has registered: nobody needs to be led any more.
        pub registered: i64,
    }
}

/// Looks what is there.
pub async fn first_steps(reader: &mut Reader) -> Result<FirstSteps, Fault> {
    let mut sql = Sql::new("select ");
    let steps = [
        ("contacts", "contacts where archived_at is null"),
        ("messages", "email_templates where archived_at is null and folder = 'event'"),
        ("events", "events where archived_at is null"),
        ("invited", "messages where kind = 'invitation'"),
        ("registered", "registrations"),
    ];
    for (index, (name, there)) in steps.into_iter().enumerate() {
        sql.push(if index == 0 { "" } else { ", " });
        sql.push("cast(case when exists (select 1 from ").push(there);
        sql.push(") then 1 else 0 end as bigint) as ").push(name);
    }
    reader.one(sql).await
}
