//! The sight of a user: which rows and columns of which tables.
//!
//! Records with an owner by their module's level; what belongs to them follows. A new table that holds something of a
//! record gets a row in [`FOLLOWING`]; the matrix of routes fails when one was forgotten.

use super::{Act, Module, ProfileRights, Sharing, licence::Owners, modules::OWNED};
use crate::ids::{
    AccountId, AccountMergeId, AnswerFileId, BatchId, CampaignId, CertificateId, ContactId, EmailTemplateId,
    EventId, InvitationId, InvoiceId, MergeId, MessageId, ProductId, RegistrationId, SessionId,
    TargetGroupId,
};
use ::store::{Reader, Sight, Sql};
use ground::{Fault, Id, Value};

/// Tables whose rows belong to records: the column, the table it leads to, and whether a row without it is seen.
const FOLLOWING: &[(&str, &[(&str, &str)])] = &[
    ("event_sessions", &[("event_id", "events")]),
    ("registrations", &[("event_id", "events"), ("contact_id", "contacts")]),
    ("invitations", &[("event_id", "events"), ("contact_id", "contacts")]),
    ("seat_movements", &[("registration_id", "registrations")]),
    ("public_entries", &[("registration_id", "registrations")]),
    ("attendances", &[("registration_id", "registrations")]),
    ("event_attendance", &[("event_id", "events")]),
    ("certificates", &[("registration_id", "registrations")]),
    ("certificate_rules", &[("event_id", "events")]),
    ("survey_links", &[("contact_id", "contacts")]),
    ("target_group_members", &[("target_group_id", "target_groups"), ("contact_id", "contacts")]),
    ("target_group_exclusions", &[("target_group_id", "target_groups"), ("contact_id", "contacts")]),
    ("target_group_turns", &[("target_group_id", "target_groups")]),
    ("target_group_turn_contacts", &[("turn_id", "target_group_turns"), ("contact_id", "contacts")]),
    ("campaign_batches", &[("campaign_id", "campaigns")]),
    ("campaign_recipients", &[("campaign_id", "campaigns"), ("contact_id", "contacts")]),
    ("email_template_variants", &[("template_id", "email_templates")]),
    ("email_template_attachments", &[("template_id", "email_templates")]),
    ("portal_accesses", &[("contact_id", "contacts")]),
    ("portal_sign_ins", &[("contact_id", "contacts")]),
    ("portal_links", &[("contact_id", "contacts")]),
    ("merges", &[("kept_id", "contacts")]),
    ("account_merges", &[("kept_id", "accounts")]),
    ("accounts_told_apart", &[("one_id", "accounts"), ("other_id", "accounts")]),
    ("contacts_told_apart", &[("one_id", "contacts"), ("other_id", "contacts")]),
];

/// Parts of a message, which follow it.
const OF_MESSAGES: [&str; 2] = ["message_bodies", "message_attempts"];

/// Parts of an invoice, which follow it.
const OF_INVOICES: [&str; 3] = ["invoice_lines", "invoice_taxes", "invoice_payments"];

/// Kinds of ids that may be out of somebody's sight, with the tables of their records.
const TABLES: [(&str, &str); 17] = [
    (AccountId::PREFIX, "accounts"),
    (ContactId::PREFIX, "contacts"),
    (EventId::PREFIX, "events"),
    (EmailTemplateId::PREFIX, "email_templates"),
    (TargetGroupId::PREFIX, "target_groups"),
    (CampaignId::PREFIX, "campaigns"),
    (RegistrationId::PREFIX, "registrations"),
    (InvitationId::PREFIX, "invitations"),
    (CertificateId::PREFIX, "certificates"),
    (AnswerFileId::PREFIX, "answer_files"),
    (MessageId::PREFIX, "messages"),
    (SessionId::PREFIX, "event_sessions"),
    (BatchId::PREFIX, "campaign_batches"),
    (MergeId::PREFIX, "merges"),
    (AccountMergeId::PREFIX, "account_merges"),
    (ProductId::PREFIX, "products"),
    (InvoiceId::PREFIX, "invoices"),
];

/// Kinds of ids that may be out of somebody's sight.
pub const KINDS: [&str; TABLES.len()] = {
    let mut kinds = [""; TABLES.len()];
    let mut at = 0;
    while at < kinds.len() {
        kinds[at] = TABLES[at].0;
        at += 1;
    }
    kinds
};

/// The table that holds the records whose ids begin so.
pub(super) fn table_of(prefix: &str) -> Option<&'static str> {
    TABLES.iter().find(|(of, _)| *of == prefix).map(|(_, table)| *table)
}

pub(super) async fn of(
    reader: &mut Reader,
    rights: &ProfileRights,
    levels: &Sharing,
    owners: &Owners,
) -> Result<Sight, Fault> {
    let mut sight = Sight::default();
    for module in OWNED {
        let grants = rights.of(module);
        let seen = match levels.of(module).owners(owners) {
            _ if !grants.acts.contains(&Act::See) => Some(Sql::new("false")),
            Some(owners) => {
                let mut sql = Sql::new("owner_id in ");
                let owners: Vec<Value> = owners.iter().map(|id| Value::Bytes(id.to_vec())).collect();
                sql.push_set(&owners);
                if module == Module::TargetGroups {
                    // Open for reading or writing means: to others, too.
                    sql.push(" or public <> 'no'");
                }
                Some(sql)
            }
            None => None,
        };
        if grants.hidden.iter().any(|field| module.catalog().field(field).is_some()) {
            let columns = columns(reader, module, &grants.hidden).await?;
            match seen {
                Some(seen) => sight.only_columns(module.table(), columns, seen),
                None => sight.columns(module.table(), columns),
            };
        } else if let Some(seen) = seen {
            sight.only(module.table(), seen);
        }
        for field in grants.hidden.iter().chain(&grants.read_only) {
            sight.lock(module.prefix(), field);
        }
        for field in &grants.hidden {
            sight.hide(module.catalog().name, field);
        }
    }
    hide_values(&mut sight, rights);
    for (table, ways) in FOLLOWING {
        let ways = ways.iter().filter(|(_, to)| sight.narrows_rows(to));
        let conditions: Vec<String> =
            ways.map(|(column, to)| format!("{column} in (select id from {to})")).collect();
        only(&mut sight, table, &conditions);
    }
    follow_answers(&mut sight);
    follow_messages(&mut sight, rights.of(Module::Messages).acts.contains(&Act::See));
    follow_invoices(&mut sight, rights.of(Module::Invoices).acts.contains(&Act::See));
    if !rights.of(Module::Products).acts.contains(&Act::See) {
        sight.only(Module::Products.table(), Sql::new("false"));
    }
    follow_journal(&mut sight);
    Ok(sight)
}

/// Custom values of hidden fields. Two modules may have fields of one key, so it counts whose record it is.
fn hide_values(sight: &mut Sight, rights: &ProfileRights) {
    let mut seen = Sql::default();
    for (module, grants) in &rights.0 {
        let keys = grants.hidden.iter().filter_map(|field| field.strip_prefix("custom."));
        let keys: Vec<String> = keys.map(str::to_owned).collect();
        if keys.is_empty() {
            continue;
        }
        seen.push(if seen.text().is_empty() { "" } else { " and " }).push("not (key in ").push_set(&keys);
        seen.push(" and exists (select 1 from ").push(module.table()).push(" where ").push(module.table());
        seen.push(".id = custom_values.record_id))");
    }
    if !seen.text().is_empty() {
        sight.only("custom_values", seen);
    }
}

fn only(sight: &mut Sight, table: &'static str, conditions: &[String]) {
    if !conditions.is_empty() {
        let mut sql = Sql::default();
        sql.push(&conditions.join(" and "));
        sight.only(table, sql);
    }
}

/// Answers are seen with their registration or their contact; those of nobody in particular by all.
fn follow_answers(sight: &mut Sight) {
    let ways = [("registration_id", "registrations"), ("contact_id", "contacts")];
    let ways = ways.into_iter().filter(|(_, to)| sight.narrows_rows(to));
    let conditions: Vec<String> =
        ways.map(|(column, to)| format!("({column} is null or {column} in (select id from {to}))")).collect();
    only(sight, "answers", &conditions);
    if !conditions.is_empty() {
        only(sight, "answer_choices", &["answers_id in (select id from answers)".to_owned()]);
        let of_answers = "answers_id is null or answers_id in (select id from answers)";
        only(sight, "answer_files", &[of_answers.to_owned()]);
    }
}

/// A message is seen with its contact and its event; one without a contact, with its event.
fn follow_messages(sight: &mut Sight, is_open: bool) {
    let mut conditions = Vec::new();
    if !is_open {
        conditions.push("false".to_owned());
    }
    if sight.narrows_rows("contacts") {
        conditions.push(
            "(contact_id in (select id from contacts) or (contact_id is null and event_id is not null))"
                .to_owned(),
        );
    }
    for (column, table) in [("event_id", "events"), ("campaign_id", "campaigns")] {
        if sight.narrows_rows(table) {
            conditions.push(format!("({column} is null or {column} in (select id from {table}))"));
        }
    }
    only(sight, Module::Messages.table(), &conditions);
    for table in OF_MESSAGES {
        if !conditions.is_empty() {
            only(sight, table, &["message_id in (select id from messages)".to_owned()]);
        }
    }
}

/// An invoice is seen with who pays it and with its event.
fn follow_invoices(sight: &mut Sight, is_open: bool) {
    let mut conditions = Vec::new();
    if !is_open {
        conditions.push("false".to_owned());
    }
    for (column, table) in [("account_id", "accounts"), ("contact_id", "contacts"), ("event_id", "events")] {
        if sight.narrows_rows(table) {
            conditions.push(format!("({column} is null or {column} in (select id from {table}))"));
        }
    }
    only(sight, Module::Invoices.table(), &conditions);
    for table in OF_INVOICES {
        if !conditions.is_empty() {
            only(sight, table, &["invoice_id in (select id from invoices)".to_owned()]);
        }
    }
}

/// An entry of the journal is seen with its record.
fn follow_journal(sight: &mut Sight) {
    let narrowed = TABLES.iter().filter(|(_, table)| sight.narrows_rows(table));
    let conditions: Vec<String> = narrowed
        .map(|(kind, table)| format!("(subject_kind <> '{kind}' or subject_id in (select id from {table}))"))
        .collect();
    only(sight, "journal", &conditions);
}

/// The columns of a module's table, hidden ones empty, and found only by what is still seen.
async fn columns(
    reader: &mut Reader,
    module: Module,
    hidden: &std::collections::BTreeSet<String>,
) -> Result<String, Fault> {
    let catalog = module.catalog();
    let of_field = |name: &String| catalog.field(name).and_then(|field| field.column.split_once('.'));
    let hidden: Vec<&str> = hidden.iter().filter_map(of_field).map(|(_, column)| column).collect();
    let selected = reader.columns(module.table()).await?.into_iter().map(|(name, kind)| {
        if hidden.contains(&name.as_str()) {
            format!("cast(null as {kind}) as {name}")
        } else if name == "search_text" {
            format!("{} as search_text", folded(module.name_columns()))
        } else {
            name
        }
    });
    Ok(selected.collect::<Vec<_>>().join(", "))
}

/// Letters that both engines fold alike when they are told; the rest of the words to search by is not needed.
const FOLDS: [(&str, &str); 6] = [("å", "a"), ("ä", "a"), ("ö", "o"), ("Å", "a"), ("Ä", "a"), ("Ö", "o")];

/// Search words of these columns alone, for the stored ones hold what is hidden too.
fn folded(columns: &[&str]) -> String {
    let joined = format!("lower({})", columns.join(" || ' ' || "));
    FOLDS.iter().fold(joined, |inner, (letter, plain)| format!("replace({inner}, '{letter}', '{plain}')"))
}
