//! The invitation as one recipient gets it, and the same as a test to oneself (W-1).

use crate::{
    campaigns::HOME,
    email_templates::preview::{Shown, framed},
    shell::{App, Asked, Entered, Path, Problem, Query, Staff, Toast, View},
};
use axum::{extract::State, response::Response};
use domain::{
    campaigns::{self, Campaign, Which},
    email_templates::{self, Composed, EmailTemplate, ParsedTemplate, Sender},
    ids::{CampaignId, ContactId},
    letters::{self, TryOut},
};
use serde::{Deserialize, Serialize};
use store::Reader;

/// Recipients the preview can be seen as.
const MOST_RECIPIENTS: i64 = 50;

/// Who the mail is shown for.
#[derive(Default, Deserialize)]
pub struct For {
    contact: Option<String>,
}

/// What `campaigns/preview.html` sees.
#[derive(Serialize)]
pub struct Preview {
    path: String,
    name: String,
    subject: String,
    sender: String,
    recipients: Vec<(String, String)>,
    form: Entered,
    frame: String,
}

async fn composed(
    app: &App,
    me: &Staff,
    reader: &mut Reader,
    campaign: &Campaign,
    contact: Option<ContactId>,
) -> Result<Option<(EmailTemplate, Composed)>, Problem> {
    let Some(template) = &campaign.email_template_id else { return Ok(None) };
    let Some(template) = email_templates::find(reader, template).await? else { return Ok(None) };
    let parsed = ParsedTemplate::read(&template)?;
    let shown = Shown::find(reader, contact, campaign.event_id).await?.from(reader, &me.0.user.id).await?;
    let sender = Sender { name: &me.0.user.name, email: me.0.user.email.as_str(), custom: None };
    let mail = shown.compose(app, &parsed, sender)?;
    Ok(Some((template, mail)))
}

/// The chosen recipient, or else the first there is.
fn recipient(query: &For, recipients: &[(String, String)]) -> Option<ContactId> {
    let chosen = query.contact.as_deref().or_else(|| recipients.first().map(|(id, _)| id.as_str()));
    chosen.and_then(|id| id.parse().ok())
}

async fn recipients(reader: &mut Reader, id: &CampaignId) -> Result<Vec<(String, String)>, Problem> {
    let people = campaigns::recipients(reader, id, Which::Everybody, MOST_RECIPIENTS, 0).await?;
    let named = people.into_iter().map(|one| {
        let name = format!("{} {}", one.first_name, one.last_name);
        (one.contact_id.to_string(), name.trim().to_owned())
    });
    Ok(named.collect())
}

/// `GET …/preview?contact=`: the mail in a frame, with its subject and sender above.
pub async fn preview(
    State(app): State<App>,
    me: Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
    Query(query): Query<For>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let campaign = campaigns::store::find(&mut reader, &id).await?.ok_or_else(Problem::not_found)?;
    let recipients = recipients(&mut reader, &id).await?;
    let contact = recipient(&query, &recipients);
    let mail = composed(&app, &me, &mut reader, &campaign, contact).await?;
    let (template, mail) = mail.ok_or_else(Problem::not_found)?;
    let mut form = Entered::default();
    let chosen = contact.map(|contact| contact.to_string()).unwrap_or_default();
    form.set("contact", chosen.clone());
    let path = format!("{HOME}/{id}");
    let view = Preview {
        frame: format!("{path}/mail?contact={chosen}"),
        path,
        name: campaign.name,
        subject: mail.subject,
        sender: sender(&app, &template),
        recipients,
        form,
    };
    app.show(&asked, &view)
}

/// "Kajo Akatemia, kutsut@kajo.example.fi": as the template says, or else the settings.
pub fn sender(app: &App, template: &EmailTemplate) -> String {
    let site = app.site();
    let settings = &site.settings;
    let name = template.sender_name.as_deref().or(settings.sender_name.as_deref());
    let name = name.unwrap_or_else(|| site.name()).to_owned();
    let email = template.sender_email.as_ref().or(settings.sender_email.as_ref());
    let parts = [Some(name), email.map(ToString::to_string)];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// `GET …/mail?contact=`: the mail alone, for the sandboxed frame.
pub async fn mail(
    State(app): State<App>,
    me: Staff,
    Path(id): Path<CampaignId>,
    Query(query): Query<For>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let campaign = campaigns::store::find(&mut reader, &id).await?.ok_or_else(Problem::not_found)?;
    let contact = recipient(&query, &[]);
    let mail = composed(&app, &me, &mut reader, &campaign, contact).await?;
    Ok(framed(mail.ok_or_else(Problem::not_found)?.1.html))
}

/// `POST …/test`: to oneself, by the same path as every mail.
pub async fn test(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<CampaignId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let campaign = campaigns::store::find(&mut work, &id).await?.ok_or_else(Problem::not_found)?;
    let path = format!("{HOME}/{id}");
    let Some(template) = campaign.email_template_id else {
        return Ok(app.told(&asked, &path, &Toast { bad: true, ..Toast::new("campaigns-told-no_template") }));
    };
    let contact = form.text("contact").parse().ok();
    let wanted = TryOut { template, contact, event: campaign.event_id, campaign: Some(id) };
    letters::send_try_out(&mut work, &me.user, &wanted).await?;
    work.commit().await?;
    let toast = Toast::new("campaigns-told-test").with("email", me.user.email.to_string());
    Ok(app.told(&asked, &path, &toast))
}

impl View for Preview {
    const PAGE: &'static str = "campaigns/preview.html";

    fn samples() -> Vec<Self> {
        let mut form = Entered::default();
        form.set("contact", "con_1");
        let path = format!("{HOME}/cam_00000000000000000000000000000001");
        vec![Self {
            frame: format!("{path}/mail?contact=con_1"),
            path,
            name: "Kutsu <Öhman>".into(),
            subject: "Tervetuloa Åsa <Öhman>".into(),
            sender: "Kajo <Akatemia>, kutsut@kajo.example.fi".into(),
            recipients: vec![("con_1".into(), "Åsa <Öhman>".into())],
            form,
        }]
    }
}
