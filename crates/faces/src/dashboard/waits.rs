//! Where each thing that waits leads, and by which act.

use crate::shell::encoded;
use domain::overview::{Wait, WaitKind};
use ground::Date;
use serde::Serialize;

/// One line of "Odottaa sinua".
#[derive(Serialize)]
pub struct WaitLine {
    kind: WaitKind,
    icon: &'static str,
    path: String,
    /// Of the event, the campaign or the task.
    name: String,
    count: i64,
    of: i64,
    /// The day it is about is today.
    is_today: bool,
    /// The most pressing of all stands out.
    is_first: bool,
}

/// The lines in their order.
pub fn lines(waits: Vec<Wait>, today: Date) -> Vec<WaitLine> {
    waits.into_iter().enumerate().map(|(index, wait)| line(wait, today, index == 0)).collect()
}

fn line(wait: Wait, today: Date, is_first: bool) -> WaitLine {
    let event = wait.event.map(|id| format!("/app/events/{id}")).unwrap_or_default();
    let campaign = wait.campaign.map(|id| format!("/app/campaigns/{id}")).unwrap_or_default();
    let mails = |status: &str| {
        let filter = format!(r#"{{"field":"status","op":"eq","value":"{status}"}}"#);
        format!("/app/messages?filter={}", encoded(&filter))
    };
    let (icon, path) = match wait.kind {
        WaitKind::MissedTask => {
            ("clock", wait.task.map(|id| format!("/app/scheduled-tasks/{id}")).unwrap_or_default())
        }
        WaitKind::Promote => ("user-plus", event),
        WaitKind::Closes => ("hourglass", event),
        WaitKind::NoConfirmation => ("mail-plus", format!("{event}/edit#f-registration-template-id")),
        WaitKind::NoTemplate => ("mail-plus", format!("{campaign}/edit")),
        WaitKind::NoMail => ("send", format!("{campaign}?tab=people&show=without")),
        WaitKind::NoGroup => ("target", campaign),
        WaitKind::Paused => ("pause", campaign),
        WaitKind::Failed => ("circle-alert", mails("failed")),
        WaitKind::Held => ("inbox", mails("held")),
    };
    WaitLine {
        kind: wait.kind,
        icon,
        path,
        name: wait.name,
        count: wait.count,
        of: wait.of,
        is_today: wait.date == Some(today),
        is_first,
    }
}

/// Lines of every kind, for samples.
pub fn samples(today: Date) -> Vec<WaitLine> {
    let wait = |kind: &WaitKind| Wait {
        kind: *kind,
        event: Some(ground::Id::from_bytes([7; 16])),
        campaign: Some(ground::Id::from_bytes([8; 16])),
        task: Some(ground::Id::from_bytes([9; 16])),
        name: "Syysjuhla <Öhman> & ystävät".into(),
        count: 2,
        of: 20,
        date: Some(today),
    };
    lines(<WaitKind as ground::Choice>::ALL.iter().map(wait).collect(), today)
}
