//! What the page of a notice shows: how the event stands now, whom a mail would reach, and the mail.

use super::path;
use crate::{
    events::EventHead,
    shell::{App, Entered, Problem, View},
};
use domain::{
    email_templates::{self, Folder},
    events::Event,
    ids::EmailTemplateId,
    registration::{self, Audience},
};
use serde::Serialize;
use store::Reader;

/// What `registration/notice/page.html` sees.
#[derive(Serialize)]
pub struct Notice {
    head: EventHead,
    path: String,
    form: Entered,
    templates: Vec<(String, String)>,
    audience: Audience,
    /// How many get it when the button is pressed as the page stands.
    count: i64,
    /// The mail in a frame.
    frame: Option<String>,
    undo_seconds: i64,
}

impl Notice {
    pub async fn of(
        app: &App,
        reader: &mut Reader,
        event: &Event,
        template: Option<EmailTemplateId>,
    ) -> Result<Self, Problem> {
        let path = path(&event.id);
        let templates: Vec<(String, String)> = email_templates::in_folders(reader, &[Folder::Event])
            .await?
            .into_iter()
            // The three automatic messages say something else.
            .filter(|one| {
                let automatic = [
                    event.registration_template_id,
                    event.waitlist_template_id,
                    event.cancellation_template_id,
                ];
                !automatic.contains(&Some(one.id))
            })
            .map(|one| (one.id.to_string(), one.name))
            .collect();
        let chosen = template.map(|id| id.to_string());
        let chosen = chosen.filter(|id| templates.iter().any(|(known, _)| known == id));
        let audience = registration::notice_audience(reader, event).await?;
        let mut form = Entered::default();
        if let Some(id) = &chosen {
            form.set("email_template_id", id.clone());
        }
        Ok(Self {
            head: EventHead::of(reader, event).await?,
            frame: chosen.map(|id| format!("{path}/mail?email_template_id={id}")),
            path,
            form,
            templates,
            count: audience.untold_registered + audience.untold_waitlisted,
            audience,
            undo_seconds: app.site().settings.undo_seconds,
        })
    }
}

impl View for Notice {
    const PAGE: &'static str = "registration/notice/page.html";

    fn samples() -> Vec<Self> {
        let notice = |state, count: i64| Self {
            head: EventHead::sample(state),
            path: "/app/events/evt_1/notice".into(),
            form: Entered::default(),
            templates: vec![("tpl_1".into(), "Muutos <1>".into())],
            audience: Audience {
                registered: count,
                waitlisted: 2,
                without_address: 1,
                told: 0,
                untold_registered: count,
                untold_waitlisted: 2,
            },
            count: count + 2,
            frame: Some("/app/events/evt_1/notice/mail?email_template_id=tpl_1".into()),
            undo_seconds: 30,
        };
        let told = Audience { registered: 3, told: 3, ..Audience::default() };
        vec![
            notice("open", 18),
            notice("called_off", 1),
            Self { frame: None, templates: vec![], undo_seconds: 0, ..notice("open", 4) },
            Self { audience: told, count: 0, ..notice("open", 3) },
            Self { audience: Audience::default(), count: 0, ..notice("open", 0) },
        ]
    }
}
