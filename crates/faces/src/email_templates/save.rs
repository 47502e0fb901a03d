//! Saving a template with its attachments, copying it, putting it away and bringing it back.

use crate::{
    email_templates::{
        HOME,
        editor::{Editor, found},
        form,
    },
    shell::{App, Asked, Entered, Path, Problem, Staff, Toast, sent::Sent},
};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{
    email_templates::{self, AttachRefusal, EmailTemplate, EmailTemplateChange, TemplateRefusal},
    ids::{EmailTemplateId, EventId, FileId},
    letters::{TryOut, send_try_out},
};
use ground::{Failure, Flaw, Invalid, Refusal};
use store::{Reader, Work};

/// Why nothing was saved: what to show beside the fields, or what somebody else changed.
enum Refused {
    Flaws(Vec<Flaw>),
    Stale { version: i64, fields: String },
}

type Kept = Result<EmailTemplate, Refused>;

/// `POST /app/email-templates`
pub async fn create(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    sent: Sent,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    match keep(&app, &asked, &mut work, None, &sent).await? {
        Ok(template) => {
            work.commit().await?;
            let back = match sent.form.text("for_event").parse::<EventId>() {
                Ok(event) => format!("/app/events/{event}/invite?email_template_id={}", template.id),
                Err(_) => path(&template),
            };
            Ok(app.told(&asked, &back, &Toast::new("email-templates-saved").with("name", template.name)))
        }
        Err(refused) => {
            drop(work);
            show_again(&app, &asked, None, sent.form, refused).await
        }
    }
}

/// `POST /app/email-templates/{id}`
pub async fn save(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EmailTemplateId>,
    sent: Sent,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    match keep(&app, &asked, &mut work, Some(&id), &sent).await? {
        Ok(template) => {
            work.commit().await?;
            Ok(app.told(
                &asked,
                &path(&template),
                &Toast::new("email-templates-saved").with("name", template.name),
            ))
        }
        Err(refused) => {
            drop(work);
            show_again(&app, &asked, Some(&id), sent.form, refused).await
        }
    }
}

/// `POST /app/email-templates/{id}/try-out`: saves, and sends the mail to whoever pressed the button (W-1).
pub async fn try_out(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EmailTemplateId>,
    sent: Sent,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    match keep(&app, &asked, &mut work, Some(&id), &sent).await? {
        Ok(template) => {
            let wanted = TryOut {
                template: template.id,
                contact: sent.form.text("preview_contact").parse().ok(),
                event: sent.form.text("preview_event").parse().ok(),
                campaign: None,
            };
            send_try_out(&mut work, &me.user, &wanted).await?;
            work.commit().await?;
            let toast = Toast::new("email-templates-tried-out").with("email", me.user.email.to_string());
            Ok(app.told(&asked, &path(&template), &toast))
        }
        Err(refused) => {
            drop(work);
            show_again(&app, &asked, Some(&id), sent.form, refused).await
        }
    }
}

fn path(template: &EmailTemplate) -> String {
    format!("{HOME}/{}", template.id)
}

/// Writes texts and attachments in one transaction; what was refused is told, and nothing of it is kept.
async fn keep(
    app: &App,
    asked: &Asked,
    work: &mut Work,
    id: Option<&EmailTemplateId>,
    sent: &Sent,
) -> Result<Kept, Problem> {
    let written = match form::change(&sent.form, asked, app.site().zone()) {
        Ok(written) => written,
        Err(Invalid(flaws)) => return Ok(Err(Refused::Flaws(flaws))),
    };
    let kept = match id {
        None => email_templates::create(work, &written).await,
        Some(id) => {
            let seen = sent.form.text("version").parse().ok();
            email_templates::edit(work, id, seen, &written).await
        }
    };
    let template = match kept {
        Ok(template) => template,
        Err(Failure::Refused(TemplateRefusal::Invalid(Invalid(flaws)))) => {
            return Ok(Err(Refused::Flaws(flaws)));
        }
        Err(Failure::Refused(TemplateRefusal::ChangedMeanwhile { version, fields })) => {
            return Ok(Err(Refused::Stale { version, fields: fields.join(", ") }));
        }
        Err(other) => return Err(other.into()),
    };
    attachments(work, template, sent).await
}

/// The boxes beside attachments that are to go.
const REMOVED: &str = "remove_attachments";

async fn attachments(work: &mut Work, mut template: EmailTemplate, sent: &Sent) -> Result<Kept, Problem> {
    let removed = sent.form.many(REMOVED).into_iter().filter_map(|id| id.parse::<FileId>().ok());
    for file in removed {
        template = match email_templates::detach(work, &template.id, &file).await {
            Ok(template) => template,
            Err(Failure::Refused(_)) => continue, // gone already
            Err(Failure::Fault(fault)) => return Err(fault.into()),
        };
    }
    for file in sent.files.iter().map(|sent| &sent.file) {
        template = match email_templates::attach(work, &template.id, file.clone()).await {
            Ok(template) => template,
            Err(Failure::Refused(refusal)) => {
                return Ok(Err(Refused::Flaws(vec![flaw(&refusal, &file.name)])));
            }
            Err(Failure::Fault(fault)) => return Err(fault.into()),
        };
    }
    Ok(Ok(template))
}

fn flaw(refusal: &AttachRefusal, name: &str) -> Flaw {
    let flaw = Flaw::new("attachments", refusal.code()).with("name", name);
    refusal.args().into_iter().fold(flaw, |flaw, (key, value)| flaw.with(key, value))
}

/// The editor with everything as it was typed; files must be chosen again, for browsers keep none.
async fn show_again(
    app: &App,
    asked: &Asked,
    id: Option<&EmailTemplateId>,
    mut form: Entered,
    refused: Refused,
) -> Result<Response, Problem> {
    let template = match id {
        Some(id) => Some(found(&mut app.reader().await?, id).await?),
        None => None,
    };
    let mut stale = None;
    let form = match refused {
        Refused::Flaws(flaws) => form::with_flaws(form, &flaws),
        Refused::Stale { version, fields } => {
            // Saving once more is then a decision, not an accident.
            form.set("version", version.to_string());
            stale = Some(fields);
            form
        }
    };
    let mut editor = Editor::around(app, asked, template.as_ref(), form).await?;
    editor.stale = stale;
    app.show_again(asked, &editor)
}

/// `POST /app/email-templates/{id}/copy`
pub async fn copy(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EmailTemplateId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let original = found(&mut work, &id).await?;
    let name = app.words.say(asked.locale, "email-templates-copy-name", &[("name", (&original.name).into())]);
    let named = EmailTemplateChange { name: name.into(), ..EmailTemplateChange::default() };
    let made = email_templates::copy(&mut work, &id, &named).await?;
    work.commit().await?;
    Ok(app.told(&asked, &path(&made), &Toast::new("email-templates-copied").with("name", made.name)))
}

/// `POST /app/email-templates/{id}/archive`
pub async fn archive(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EmailTemplateId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let template = email_templates::archive(&mut work, &id).await?;
    work.commit().await?;
    let undo = format!("{}/restore", path(&template));
    let toast = Toast::new("email-templates-archived-one").with("name", template.name).undo(undo);
    Ok(app.told(&asked, HOME, &toast))
}

/// `POST /app/email-templates/{id}/restore`
pub async fn restore(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EmailTemplateId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let template = email_templates::restore(&mut work, &id).await?;
    work.commit().await?;
    let toast = Toast::new("email-templates-restored").with("name", template.name.clone());
    Ok(app.told(&asked, &path(&template), &toast))
}

/// `GET /app/email-templates/{id}/attachments/{file}`: the file, to be kept and never shown in place.
pub async fn attachment(
    State(app): State<App>,
    Staff(_): Staff,
    Path((id, file)): Path<(EmailTemplateId, FileId)>,
) -> Result<Response, Problem> {
    attached(&mut app.reader().await?, &id, &file).await
}

/// The bytes of an attached file, named as they were sent.
pub async fn attached(reader: &mut Reader, id: &EmailTemplateId, file: &FileId) -> Result<Response, Problem> {
    let template = found(reader, id).await?;
    let attached = template.attachments.iter().find(|attachment| attachment.id == *file);
    let attached = attached.ok_or_else(Problem::not_found)?;
    let content = email_templates::content(reader, file).await?.ok_or_else(Problem::not_found)?;
    let mut response = content.into_response();
    let headers = response.headers_mut();
    let kind = HeaderValue::from_str(&attached.media_type);
    headers
        .insert(header::CONTENT_TYPE, kind.unwrap_or(HeaderValue::from_static("application/octet-stream")));
    let name: String = attached.name.bytes().map(|byte| format!("%{byte:02X}")).collect();
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{name}")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}
