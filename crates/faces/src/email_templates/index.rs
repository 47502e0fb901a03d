//! The list of templates: ready views by folder.

use crate::{
    email_templates::HOME,
    shell::{
        App, Asked,
        list::{Cell, Column, Drawing, Gathered, List, ready},
        palette::Found,
    },
};
use domain::{
    email_templates::{self, EmailTemplate, Folder, Place, fields::FIELDS},
    ids::EmailTemplateId,
};
use futures_util::future::BoxFuture;
use ground::{Choice, Fault, Id};
use std::sync::Arc;
use store::Reader;

/// The list of templates.
pub static LIST: List = List {
    catalog: &FIELDS,
    home: HOME,
    prefix: EmailTemplateId::PREFIX,
    icon: "mail",
    title: &["name"],
    hint: &["number"],
    peek: None,
    columns: &[
        Column { key: "name", label: "", needs: &["name"], sort: "name", class: "wname", draw: None },
        Column {
            key: "sending_time",
            label: "",
            needs: &["sending_time"],
            sort: "sending_time",
            class: "",
            draw: None,
        },
        Column {
            key: "languages",
            label: "email-templates-languages",
            needs: &[],
            sort: "",
            class: "nb",
            draw: None,
        },
    ],
    usual: &["name", "folder", "sending_time", "languages", "updated_at"],
    views: &[
        ready("email-templates-all", ""),
        ready("folder-campaign", r#"{"field":"folder","op":"eq","value":"campaign"}"#),
        ready("folder-event", r#"{"field":"folder","op":"eq","value":"event"}"#),
        ready("folder-target_group", r#"{"field":"folder","op":"eq","value":"target_group"}"#),
        ready("folder-public", r#"{"field":"folder","op":"eq","value":"public"}"#),
        ready("folder-personal", r#"{"field":"folder","op":"eq","value":"personal"}"#),
    ],
    gather: Some(gather),
};

/// The filter of one folder, as it stands in an address.
pub fn in_folder(folder: Folder) -> String {
    format!(r#"{{"field":"folder","op":"eq","value":"{folder}"}}"#)
}

/// Subject, attachments and languages, which are not fields of a list.
fn gather<'a>(
    drawing: &'a Drawing<'a>,
    reader: &'a mut Reader,
    ids: &'a [[u8; 16]],
) -> BoxFuture<'a, Result<Gathered, Fault>> {
    Box::pin(async move {
        let ids: Vec<EmailTemplateId> = ids.iter().map(|id| EmailTemplateId::from_bytes(*id)).collect();
        let found = email_templates::store::by_ids(reader, &ids).await?;
        let cells = |template: &EmailTemplate| {
            let languages: Vec<String> =
                template.languages().iter().map(|language| language.word().to_uppercase()).collect();
            let cells = vec![
                ("name", name(drawing, template)),
                ("sending_time", sending_time(drawing, template)),
                ("languages", Cell::text(languages.join(", "))),
            ];
            (template.id.bytes(), cells)
        };
        Ok(found.iter().map(cells).collect())
    })
}

fn name(drawing: &Drawing<'_>, template: &EmailTemplate) -> Cell {
    let mut sub = format!("{} · {}", template.number, template.subject);
    if !template.attachments.is_empty() {
        let count = [("count", template.attachments.len().into())];
        sub = format!("{sub} · {}", drawing.say_with("email-templates-attached", &count));
    }
    Cell::Name { text: template.name.clone(), sub }
}

/// When it leaves; a campaign cannot use another than at once (W-4).
fn sending_time(drawing: &Drawing<'_>, template: &EmailTemplate) -> Cell {
    let key = format!("sending-time-{}", template.sending_time);
    let is_dead = template.folder == Folder::Campaign
        && email_templates::may_be_used(template.folder, template.sending_time, false, Place::Campaign)
            .is_err();
    if !is_dead {
        return Cell::text(drawing.say(&key));
    }
    Cell::Pill {
        before: String::new(),
        text: drawing.say(&key),
        kind: "wait",
        sub: drawing.say(&format!("{key}-hint")),
    }
}

/// What the palette finds among templates.
pub fn find(app: App, asked: Arc<Asked>, typed: String) -> BoxFuture<'static, Result<Found, Fault>> {
    LIST.find(app, asked, typed)
}
