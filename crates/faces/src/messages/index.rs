//! The list of messages, with a tab for each state they may be in.

use super::HOME;
use crate::shell::{
    App, Asked,
    list::{Cell, Column, Drawing, Fields, List, ready},
};
use domain::{ids::MessageId, messages::fields::FIELDS};
use ground::Id;

/// The list of messages.
pub static LIST: List = List {
    catalog: &FIELDS,
    home: HOME,
    prefix: MessageId::PREFIX,
    icon: "send",
    title: &["subject"],
    hint: &["to_email"],
    peek: None,
    columns: &[
        Column {
            key: "subject",
            label: "",
            needs: &["subject", "reason"],
            sort: "",
            class: "wname",
            draw: Some(subject),
        },
        Column {
            key: "to_name",
            label: "messages-to",
            needs: &["to_name", "to_email"],
            sort: "to_name",
            class: "",
            draw: Some(|drawing, fields| {
                let email = fields.text("to_email");
                let email =
                    if email.is_empty() { drawing.say("messages-no-address") } else { email.to_owned() };
                Cell::with_sub(fields.text("to_name"), email)
            }),
        },
        Column {
            key: "status",
            label: "",
            needs: &["status"],
            sort: "status",
            class: "nb stc",
            draw: Some(status),
        },
    ],
    usual: &["subject", "to_name", "status", "kind", "sent_at"],
    views: &[
        ready("messages-all", ""),
        ready("messages-waiting", r#"{"field":"status","op":"in","value":["queued","sending"]}"#),
        ready("messages-held", r#"{"field":"status","op":"eq","value":"held"}"#),
        ready("messages-sent", r#"{"field":"status","op":"eq","value":"sent"}"#),
        ready("messages-failed", r#"{"field":"status","op":"eq","value":"failed"}"#),
        ready("messages-suppressed", r#"{"field":"status","op":"eq","value":"suppressed"}"#),
    ],
    gather: None,
};

fn subject(drawing: &Drawing<'_>, fields: &Fields<'_>) -> Cell {
    let text = match fields.text("subject") {
        "" => drawing.say("messages-no-subject"),
        subject => subject.to_owned(),
    };
    let sub = match fields.text("reason") {
        "" => String::new(),
        reason => reason_in_words(drawing.app, drawing.asked, reason),
    };
    Cell::Name { text, sub }
}

fn status(drawing: &Drawing<'_>, fields: &Fields<'_>) -> Cell {
    let status = fields.text("status");
    let kind = match status {
        "sent" => "ok",
        "failed" => "stop",
        "queued" | "sending" => "wait",
        "held" => "info",
        _ => "",
    };
    Cell::pill(drawing.say(&format!("message-status-{status}")), kind)
}

/// Why a mail did not leave. A word that a newer Kutsu wrote is shown as it is.
pub(crate) fn reason_in_words(app: &App, asked: &Asked, reason: &str) -> String {
    let key = format!("message-reason-{}", reason.replace('_', "-"));
    app.words.find(asked.locale, &key, &[]).unwrap_or_else(|| reason.to_owned())
}
