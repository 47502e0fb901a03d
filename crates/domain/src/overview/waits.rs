//! What waits for somebody: each with what it is about and how much of it there is.
//!
//! Decides what is worth a line on the desk and in which order. What to do about it is the page's business.

use crate::{
    automation,
    ids::{CampaignId, EventId, ScheduledTaskId},
};
use ground::{Date, Fault, Zone};
use store::{Reader, Sql};

ground::choice! {
    /// Why something waits.
    pub enum WaitKind {
        /// Somebody waits although a seat is free: staff promote by hand (D-3). `count` seats, `of` people.
        Promote = "promote",
        /// A scheduled task was missed and asks whether to run now. Administrators see it.
        MissedTask = "missed_task",
        /// Registration ends today or tomorrow and seats are free. `count` of `of` seats are taken.
        Closes = "closes",
        /// Guests get no confirmation, for none is chosen (EV-4). `count` have registered.
        NoConfirmation = "no_confirmation",
        /// A running campaign has no mail yet. `count` people are in it.
        NoTemplate = "no_template",
        /// People came into a running campaign before its mail (W-2): `count`.
        NoMail = "no_mail",
        /// A running campaign has a mail and nobody to send it to.
        NoGroup = "no_group",
        /// A campaign is paused with `count` mails to go.
        Paused = "paused",
        /// `count` mails will not leave by themselves.
        Failed = "failed",
        /// `count` mails are kept here: there is no mail server, or there was none.
        Held = "held",
    }
}

/// One thing that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wait {
    pub kind: WaitKind,
    pub event: Option<EventId>,
    pub campaign: Option<CampaignId>,
    pub task: Option<ScheduledTaskId>,
    /// Of the event, the campaign or the task.
    pub name: String,
    pub count: i64,
    pub of: i64,
    /// The day it is about.
    pub date: Option<Date>,
}

/// Most events of one kind.
const MOST: i64 = 3;

/// All that waits now, in the calendar of `zone`, the most pressing first.
pub async fn waits(reader: &mut Reader, zone: &Zone) -> Result<Vec<Wait>, Fault> {
    let mut waits = of_events(reader, zone).await?;
    waits.extend(of_campaigns(reader, zone).await?);
    waits.extend(of_mails(reader).await?);
    waits.extend(of_tasks(reader).await?);
    waits.sort_by_key(|wait| wait.kind as usize);
    Ok(waits)
}

store::row! {
    struct EventRow { id: EventId, name: String, seats: i64, seats_taken: i64, waitlist_taken: i64,
                      last_registration_date: Option<Date>, confirms: i64 }
}

async fn of_events(reader: &mut Reader, zone: &Zone) -> Result<Vec<Wait>, Fault> {
    let (now, today) = (reader.now, reader.now.date(zone));
    let tomorrow = today.plus_days(1);
    let sql = Sql::new(
        "select id, name, seats, seats_taken, waitlist_taken, last_registration_date,
                case when registration_template_id is null then 0 else 1 end as confirms
           from events
          where ends_at > $1 and archived_at is null and cancelled_at is null
            and ((waitlist_taken > 0 and seats > seats_taken)
                 or (last_registration_date between $2 and $3 and seats > seats_taken)
                 or (registration_template_id is null and seats_taken > 0))
          order by starts_at, id",
    );
    let rows: Vec<EventRow> = reader.all(sql.bind(&now).bind(&today).bind(&tomorrow)).await?;
    let mut waits = Vec::new();
    for row in rows {
        let is_free = row.seats > row.seats_taken;
        let closes = row.last_registration_date.filter(|date| (today..=tomorrow).contains(date) && is_free);
        let found = [
            (row.waitlist_taken > 0 && is_free).then_some((
                WaitKind::Promote,
                row.seats - row.seats_taken,
                row.waitlist_taken,
                None,
            )),
            closes.map(|date| (WaitKind::Closes, row.seats_taken, row.seats, Some(date))),
            (row.confirms == 0 && row.seats_taken > 0).then_some((
                WaitKind::NoConfirmation,
                row.seats_taken,
                row.seats,
                None,
            )),
        ];
        for (kind, count, of, date) in found.into_iter().flatten() {
            let many = waits.iter().filter(|wait: &&Wait| wait.kind == kind).count();
            if i64::try_from(many).is_ok_and(|many| many < MOST) {
                let name = row.name.clone();
                waits.push(Wait {
                    kind,
                    event: Some(row.id),
                    campaign: None,
                    task: None,
                    name,
                    count,
                    of,
                    date,
                });
            }
        }
    }
    Ok(waits)
}

store::row! {
    struct CampaignRow { id: CampaignId, name: String, written: i64, paused: bool, attached: i64, queued: i64, anybody: i64 }
}

async fn of_campaigns(reader: &mut Reader, zone: &Zone) -> Result<Vec<Wait>, Fault> {
    let today = reader.now.date(zone);
    let sql = Sql::new(
        "select id, name, case when email_template_id is null then 0 else 1 end as written, paused,
                (select count(*) from campaign_recipients r where r.campaign_id = campaigns.id and r.state = 'attached')
                    as attached,
                (select count(*) from campaign_recipients r where r.campaign_id = campaigns.id and r.state = 'queued')
                    as queued,
                case when exists (select 1 from campaign_recipients r where r.campaign_id = campaigns.id) then 1 else 0 end
                    as anybody
           from campaigns where active and archived_at is null and estimated_end_date >= $1
          order by created_at desc, id limit 100",
    );
    let rows: Vec<CampaignRow> = reader.all(sql.bind(&today)).await?;
    let waits = rows.into_iter().filter_map(|row| {
        let (kind, count) = match row {
            CampaignRow { written: 0, .. } => (WaitKind::NoTemplate, row.attached),
            CampaignRow { paused: true, queued: 1.., .. } => (WaitKind::Paused, row.queued),
            CampaignRow { attached: 1.., .. } => (WaitKind::NoMail, row.attached),
            CampaignRow { anybody: 0, .. } => (WaitKind::NoGroup, 0),
            _ => return None,
        };
        Some(Wait {
            kind,
            event: None,
            campaign: Some(row.id),
            task: None,
            name: row.name,
            count,
            of: 0,
            date: None,
        })
    });
    Ok(waits.collect())
}

async fn of_mails(reader: &mut Reader) -> Result<Vec<Wait>, Fault> {
    let sql = Sql::new(
        "select (select count(*) from messages where status = 'failed'),
                (select count(*) from messages where status = 'held')",
    );
    let (failed, held): (i64, i64) = reader.one(sql).await?;
    let counted = [(WaitKind::Failed, failed), (WaitKind::Held, held)];
    let wait = |(kind, count): (WaitKind, i64)| {
        let name = String::new();
        (count > 0).then_some(Wait {
            kind,
            event: None,
            campaign: None,
            task: None,
            name,
            count,
            of: 0,
            date: None,
        })
    };
    Ok(counted.into_iter().filter_map(wait).collect())
}

async fn of_tasks(reader: &mut Reader) -> Result<Vec<Wait>, Fault> {
    let missed = automation::missed(reader, MOST).await?;
    let wait = |(_, task, name, _)| Wait {
        kind: WaitKind::MissedTask,
        event: None,
        campaign: None,
        task: Some(task),
        name,
        count: 1,
        of: 1,
        date: None,
    };
    Ok(missed.into_iter().map(wait).collect())
}
