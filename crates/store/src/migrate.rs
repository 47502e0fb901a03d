//! Migrations: one text for both engines, forward only, never edited after release.
//!
//! Each runs in a transaction of its own together with its mark; several nodes starting at once wait for each other.

use crate::{Actor, Db, Engine, Sql};
use ground::Fault;

/// All migrations, in order: number, topic, text.
pub const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "ground", include_str!("../migrations/0001_ground.sql")),
    (2, "staff", include_str!("../migrations/0002_staff.sql")),
    (3, "contacts", include_str!("../migrations/0003_contacts.sql")),
    (4, "email_templates", include_str!("../migrations/0004_email_templates.sql")),
    (5, "target_groups", include_str!("../migrations/0005_target_groups.sql")),
    (6, "events", include_str!("../migrations/0006_events.sql")),
    (7, "campaigns", include_str!("../migrations/0007_campaigns.sql")),
    (8, "registrations", include_str!("../migrations/0008_registrations.sql")),
    (9, "messages", include_str!("../migrations/0009_messages.sql")),
    (10, "views", include_str!("../migrations/0010_views.sql")),
    (11, "merging", include_str!("../migrations/0011_merging.sql")),
    (12, "rights", include_str!("../migrations/0012_rights.sql")),
    (13, "audit", include_str!("../migrations/0013_audit.sql")),
    (14, "custom_fields", include_str!("../migrations/0014_custom_fields.sql")),
    (15, "scheduled_tasks", include_str!("../migrations/0015_scheduled_tasks.sql")),
    (16, "imports", include_str!("../migrations/0016_imports.sql")),
    (17, "groups_and_bulk", include_str!("../migrations/0017_groups_and_bulk.sql")),
    (18, "settings", include_str!("../migrations/0018_settings.sql")),
    (19, "queue", include_str!("../migrations/0019_queue.sql")),
    (20, "questionnaires", include_str!("../migrations/0020_questionnaires.sql")),
    (21, "surveys", include_str!("../migrations/0021_surveys.sql")),
    (22, "public", include_str!("../migrations/0022_public.sql")),
    (23, "holds", include_str!("../migrations/0023_holds.sql")),
    (24, "portal", include_str!("../migrations/0024_portal.sql")),
    (25, "more_addresses", include_str!("../migrations/0025_more_addresses.sql")),
    (26, "account_merges", include_str!("../migrations/0026_account_merges.sql")),
    (28, "products", include_str!("../migrations/0028_products.sql")),
    (29, "invoices", include_str!("../migrations/0029_invoices.sql")),
    (30, "invoice_mails", include_str!("../migrations/0030_invoice_mails.sql")),
    (31, "document_templates", include_str!("../migrations/0031_document_templates.sql")),
    (33, "accounts_told_apart", include_str!("../migrations/0033_accounts_told_apart.sql")),
    (35, "attendance", include_str!("../migrations/0035_attendance.sql")),
    (36, "certificates", include_str!("../migrations/0036_certificates.sql")),
    (40, "answer_files", include_str!("../migrations/0040_answer_files.sql")),
    (41, "event_series", include_str!("../migrations/0041_event_series.sql")),
    (42, "survey_links_event", include_str!("../migrations/0042_survey_links_event.sql")),
];

const LATEST: i64 = MIGRATIONS[MIGRATIONS.len() - 1].0;

/// Brings the database up to this program's schema; says which migrations ran.
///
/// # Errors
/// A database made by a newer Kutsu is refused.
pub async fn migrate(db: &Db) -> Result<Vec<&'static str>, Fault> {
    let mut ran = Vec::new();
    if pending(db).await.is_ok_and(|pending| pending.is_empty()) {
        return Ok(ran);
    }
    for (number, topic, text) in MIGRATIONS {
        let mut work = db.work(Actor::SYSTEM).await?;
        if work.engine() == Engine::Postgres {
            work.execute(Sql::new("select pg_advisory_xact_lock(747573)")).await?;
        }
        work.execute(Sql::new(
            "create table if not exists migrations (number bigint primary key, topic text not null, ran_at bigint not null)",
        ))
        .await?;
        let (newest,): (Option<i64>,) = work.one(Sql::new("select max(number) from migrations")).await?;
        let newest = newest.unwrap_or(0);
        if newest > LATEST {
            return Err(Fault::new(format!(
                "the database has migration {newest}, this program knows {LATEST}: it was made by a newer Kutsu"
            )));
        }
        // Those of several branches may land in any order.
        let mark = Sql::new("select number from migrations where number = $1").bind(number);
        if work.optional::<(i64,)>(mark).await?.is_none() {
            work.conn.script(text).await?;
            let now = work.now;
            let mark = Sql::new("insert into migrations (number, topic, ran_at) values ($1, $2, $3)");
            work.execute(mark.bind(number).bind(*topic).bind(&now)).await?;
            ran.push(*topic);
        }
        work.commit().await?;
    }
    Ok(ran)
}

/// The topics that `migrate` would still run. A fault when there is no schema at all.
pub async fn pending(db: &Db) -> Result<Vec<&'static str>, Fault> {
    let mut reader = db.reader().await?;
    let done: Vec<(i64,)> = reader.all(Sql::new("select number from migrations")).await?;
    let missing = MIGRATIONS.iter().filter(|(number, ..)| !done.contains(&(*number,)));
    Ok(missing.map(|(_, topic, _)| *topic).collect())
}
