//! The editor of one template: what it is for, its texts in each language, the picker, attachments and the preview.

use crate::{
    email_templates::{HOME, form, index::in_folder, linked::warnings, picker::Picker, preview::Head},
    shell::{App, Asked, Entered, Path, Problem, Query, Staff, View},
};
use axum::{extract::State, response::Response};
use domain::{
    contacts,
    email_templates::{self, Added, Attachment, EmailTemplate, Folder, TemplateRefusal, Warning, merge},
    events,
    ids::{EmailTemplateId, EventId},
    list::Wish,
    settings, staff,
};
use ground::{Choice, Failure, Fault, Id, Instant, Locale};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::Reader;

/// Recipients a preview offers.
const MOST_RECIPIENTS: usize = 20;

/// What is the message for? (W-4)
#[derive(Serialize)]
pub struct Chooser {
    folders: Vec<Folder>,
}

/// The editor of a new or a saved template.
#[derive(Serialize)]
pub struct Editor {
    /// What is saved; none of a new one.
    pub saved: Option<Saved>,
    pub form: Entered,
    pub folder: Folder,
    /// Where the templates of the same folder are listed.
    pub folder_path: String,
    /// Somebody saved meanwhile: these fields.
    pub stale: Option<String>,
    pub languages: Vec<Language>,
    pub picker: Picker,
    pub recipients: Vec<(String, String)>,
    pub events: Vec<(String, String)>,
    pub owners: Vec<(String, String)>,
    pub head: Head,
}

#[derive(Serialize)]
pub struct Saved {
    path: String,
    number: String,
    name: String,
    folder: Folder,
    archived: bool,
    updated_at: Instant,
    attachments: Vec<Attachment>,
    warnings: Vec<ShownWarning>,
}

#[derive(Serialize)]
struct ShownWarning {
    code: &'static str,
    args: BTreeMap<&'static str, String>,
}

impl From<Warning> for ShownWarning {
    fn from(warning: Warning) -> Self {
        Self { code: warning.code, args: warning.args.into_iter().collect() }
    }
}

/// One language of the editor.
#[derive(Serialize)]
pub struct Language {
    word: Locale,
    name: &'static str,
    is_own: bool,
    /// Subject and body are written.
    is_complete: bool,
    /// Nothing is written.
    is_empty: bool,
}

#[derive(Default, Deserialize)]
pub struct NewQuery {
    folder: Option<String>,
    /// Whose invitation is being made: saving leads back to it.
    event: Option<String>,
}

/// `GET /app/email-templates/new?folder=&event=`: asks what the message is for, then opens the editor.
pub async fn new(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(query): Query<NewQuery>,
) -> Result<Response, Problem> {
    let Some(folder) = query.folder.as_deref().and_then(Folder::from_word) else {
        return app.show(&asked, &Chooser { folders: Folder::ALL.to_vec() });
    };
    let mut form = Entered::default();
    form.set("folder", folder.word());
    form.set("sending_time", "immediately");
    form.set("language", app.site().locale().word());
    form.set("owner", domain::Owner::User(me.user.id).to_string());
    if let Some(Ok(event)) = query.event.as_deref().map(str::parse::<EventId>) {
        form.set("for_event", event.to_string());
        form.set("preview_event", event.to_string());
    }
    let editor = Editor::around(&app, &asked, None, form).await?;
    app.show(&asked, &editor)
}

/// `GET /app/email-templates/{id}`
pub async fn edit(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<EmailTemplateId>,
) -> Result<Response, Problem> {
    let template = found(&mut app.reader().await?, &id).await?;
    let form = form::filled(&template, asked.locale, app.site().zone());
    let editor = Editor::around(&app, &asked, Some(&template), form).await?;
    app.show(&asked, &editor)
}

/// The template, or the answer that there is none.
pub async fn found(reader: &mut Reader, id: &EmailTemplateId) -> Result<EmailTemplate, Problem> {
    let template = email_templates::find(reader, id).await?;
    Ok(template.ok_or(Failure::Refused(TemplateRefusal::Missing))?)
}

impl Editor {
    /// The editor of `template` with what stands in `form`.
    pub async fn around(
        app: &App,
        asked: &Asked,
        template: Option<&EmailTemplate>,
        form: Entered,
    ) -> Result<Self, Problem> {
        let mut reader = app.reader().await?;
        let saved = match template {
            Some(template) => Some(Saved::of(&mut reader, template).await?),
            None => None,
        };
        let folder = Folder::from_word(form.text("folder")).unwrap_or(Folder::Campaign);
        let settings = settings::read(&mut reader).await?;
        let owners = staff::owners(&mut reader).await?;
        let events = events::store::upcoming(&mut reader, 100).await?;
        let label =
            |event: &events::Event| (event.id.to_string(), format!("{} {}", event.number, event.name));
        let mut head = Head::from_settings(&settings);
        head.subject = form.text(&format!("texts.{}.subject", form::own_language(&form))).to_owned();
        Ok(Self {
            saved,
            folder,
            folder_path: folder_path(folder),
            stale: None,
            languages: languages(&form),
            picker: Picker::of(&mut reader, folder, asked.locale).await?,
            recipients: recipients(&mut reader, app).await?,
            events: events.iter().map(label).collect(),
            owners: owners.into_iter().map(|(owner, name)| (owner.to_string(), name)).collect(),
            head,
            form,
        })
    }
}

impl Saved {
    async fn of(reader: &mut Reader, template: &EmailTemplate) -> Result<Self, Fault> {
        let warnings = warnings(reader, template).await?;
        Ok(Self {
            path: format!("{HOME}/{}", template.id),
            number: template.number.clone(),
            name: template.name.clone(),
            folder: template.folder,
            archived: template.archived_at.is_some(),
            updated_at: template.updated_at,
            attachments: template.attachments.clone(),
            warnings: warnings.into_iter().map(Into::into).collect(),
        })
    }
}

fn folder_path(folder: Folder) -> String {
    let filter = in_folder(folder).replace('{', "%7B").replace('}', "%7D").replace('"', "%22");
    format!("{HOME}?filter={filter}")
}

fn languages(form: &Entered) -> Vec<Language> {
    let own = form::own_language(form);
    let language = |word: Locale| {
        let has = |part: &str| !form.text(&format!("texts.{word}.{part}")).is_empty();
        Language {
            word,
            name: word.endonym(),
            is_own: word == own,
            is_complete: has("subject") && has("body_html"),
            is_empty: !has("subject") && !has("body_html"),
        }
    };
    let mut words = Locale::ALL.to_vec();
    words.sort_by_key(|word| *word != own);
    words.into_iter().map(language).collect()
}

async fn recipients(reader: &mut Reader, app: &App) -> Result<Vec<(String, String)>, Fault> {
    let mut wish = Wish::everything(&contacts::fields::FIELDS);
    wish.limit = MOST_RECIPIENTS;
    let page = contacts::store::page(reader, &wish, app.site().zone()).await?;
    Ok(page.items.iter().map(|contact| (contact.id.to_string(), contact.name())).collect())
}

impl View for Chooser {
    const PAGE: &'static str = "email_templates/choose.html";

    fn samples() -> Vec<Self> {
        vec![Self { folders: Folder::ALL.to_vec() }]
    }
}

impl View for Editor {
    const PAGE: &'static str = "email_templates/editor.html";

    fn samples() -> Vec<Self> {
        vec![Self::sample(Folder::Campaign, true), Self::sample(Folder::Event, false)]
    }
}

impl Editor {
    /// A template with something of everything, or an empty one.
    fn sample(folder: Folder, is_saved: bool) -> Self {
        let mut form = Entered::default();
        form.set("folder", folder.word());
        form.set("language", "fi");
        form.set("sending_time", "immediately");
        if is_saved {
            form.set("name", "Kutsu: Åsa <Öhman> & co");
            form.set("texts.fi.subject", "Tervetuloa \"<Öhman>\"");
            form.set("texts.fi.body_html", "<p>Hei {{ contact.first_name }}</p></textarea><script>");
            let flaw = ground::Flaw::new("texts.fi.body_html", "template.unknown_field");
            form = form.with_flaws(&[flaw.with("word", "<Öhman>").with("line", 1).with("column", 2)]);
        }
        let attachment = Attachment {
            id: Id::from_bytes([1; 16]),
            name: "Ohjelma <Öhman>.pdf".into(),
            media_type: "application/pdf".into(),
            size: 188_416,
        };
        let warning = |code, args| ShownWarning { code, args };
        let saved = is_saved.then(|| Saved {
            path: format!("{HOME}/tpl_00000000000000000000000000000001"),
            number: "SP-1001".into(),
            name: "Kutsu: Åsa <Öhman> & co".into(),
            folder,
            archived: false,
            updated_at: Instant::from_millis(1_795_000_000_000),
            attachments: vec![attachment],
            warnings: vec![
                warning("template.without_registration_link", BTreeMap::new()),
                warning("template.event_past", BTreeMap::from([("number", "KT-1001".to_owned())])),
            ],
        });
        Self {
            saved,
            folder,
            folder_path: folder_path(folder),
            stale: is_saved.then(|| "name".to_owned()),
            languages: languages(&form),
            picker: Picker::with(
                folder,
                Vec::new(),
                vec![domain::questionnaires::store::Named {
                    id: ground::Id::from_bytes([6; 16]),
                    number: "KY-1001".into(),
                    name: "Palaute <&>".into(),
                    is_asked: true,
                }],
                merge::picker(folder, &Added::default(), Locale::Fi),
            ),
            recipients: vec![("con_1".into(), "Åsa <Öhman>".into())],
            events: vec![("evt_1".into(), "KT-1001 Gala <Öhman>".into())],
            owners: vec![("usr_1".into(), "Aura".into())],
            head: Head::from_settings(&settings::Settings::default()),
            form,
        }
    }
}
