//! The form of a contact, new or known.

use crate::shell::{
    App, Asked, Entered, Path, Problem, Query, Staff, Toast, View,
    custom::{self, Changed},
};
use axum::{extract::State, response::Response};
use domain::{
    Patch, accounts,
    check::Text,
    contacts::{self, Contact, ContactChange, ContactRefusal, fields::FIELDS},
    custom_fields::Values,
    ids::{AccountId, ContactId},
    staff::{self, User},
};
use ground::{Choice, Failure, Fault, Locale, Refusal};
use serde::{Deserialize, Serialize};
use store::Reader;

/// What `contacts/form.html` sees.
#[derive(Serialize)]
pub struct ContactForm {
    form: Entered,
    /// The contact that is edited.
    id: Option<ContactId>,
    name: String,
    version: i64,
    languages: Vec<(&'static str, &'static str)>,
    owners: Vec<(String, String)>,
    /// The account that is chosen now.
    accounts: Vec<(String, String)>,
    /// The fields that administrators added.
    custom: Vec<custom::Part>,
    /// What others changed while this form was open: fields, and what they hold now.
    changed: Vec<Changed>,
}

impl View for ContactForm {
    const PAGE: &'static str = "contacts/form.html";

    fn samples() -> Vec<Self> {
        let typed = serde_json::json!({"first_name": "Åsa <Öhman>", "language": "sv", "account_id": "acc_1"});
        let flaws = [ground::Flaw::new("email", "email"), ground::Flaw::new("last_name", "required")];
        let changed = vec![Changed { field: "Kaupunki".into(), now: "Åbo <Öhman>".into() }];
        let blank = |form, changed| Self {
            form,
            id: None,
            name: String::new(),
            version: 0,
            languages: languages(),
            owners: vec![("usr_1".into(), "Aura".into())],
            accounts: vec![("acc_1".into(), "Norrskär & <Öhman>".into())],
            custom: custom::sample(),
            changed,
        };
        vec![
            blank(Entered::default(), vec![]),
            Self {
                id: Some(ground::Id::from_bytes([3; 16])),
                name: "Åsa <Öhman>".into(),
                version: 2,
                ..blank(Entered::filled(&typed).with_flaws(&flaws), changed)
            },
        ]
    }
}

/// What a new contact may begin with.
#[derive(Deserialize)]
pub struct Beginning {
    account_id: Option<String>,
}

/// `GET /app/contacts/new?account_id=`
pub async fn new(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(beginning): Query<Beginning>,
) -> Result<Response, Problem> {
    let mut form = Entered::default();
    form.set("language", app.site().locale().word());
    form.set("owner", me.user.id.to_string());
    if let Some(account) = beginning.account_id {
        form.set("account_id", account);
    }
    let page = page(&app, &asked, &mut app.reader().await?, form, None).await?;
    app.show(&asked, &page)
}

/// `POST /app/contacts/new`
pub async fn create(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    match contacts::create(&mut work, &written(&app, &form)).await {
        Ok(contact) => {
            work.commit().await?;
            let toast = Toast::new("contact-created").with("name", contact.name());
            Ok(app.told(&asked, &format!("/app/contacts/{}", contact.id), &toast))
        }
        Err(Failure::Refused(refusal)) => {
            drop(work);
            let form = form.with_flaws(refusal.flaws());
            let page = page(&app, &asked, &mut app.reader().await?, form, None).await?;
            app.show_again(&asked, &page)
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// `GET /app/contacts/{id}/edit`
pub async fn edit(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<ContactId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let contact = contacts::get(&mut reader, &id).await?;
    let page = page(&app, &asked, &mut reader, filled(&app, &asked, &contact), Some(&contact)).await?;
    app.show(&asked, &page)
}

/// `POST /app/contacts/{id}/edit`
pub async fn save(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<ContactId>,
    form: Entered,
) -> Result<Response, Problem> {
    let seen = form.text("version").parse().ok();
    let refusal = match save_now(&app, &me.user, &id, seen, &form).await {
        Ok(contact) => {
            let toast = Toast::new("contact-saved").with("name", contact.name());
            return Ok(app.told(&asked, &format!("/app/contacts/{id}"), &toast));
        }
        Err(Failure::Refused(ContactRefusal::Missing)) => {
            return Err(Problem::refused(&ContactRefusal::Missing));
        }
        Err(Failure::Refused(refusal)) => refusal,
        Err(Failure::Fault(fault)) => return Err(fault.into()),
    };
    let mut reader = app.reader().await?;
    let contact = contacts::get(&mut reader, &id).await?;
    let mut page = page(&app, &asked, &mut reader, form.with_flaws(refusal.flaws()), Some(&contact)).await?;
    match &refusal {
        ContactRefusal::ChangedMeanwhile { fields, .. } => {
            let now = filled(&app, &asked, &contact);
            page.changed = custom::changed(&app, &asked, &FIELDS, fields, &now);
        }
        _ => page.version = seen.unwrap_or(page.version),
    }
    app.show_again(&asked, &page)
}

async fn save_now(
    app: &App,
    me: &User,
    id: &ContactId,
    seen: Option<i64>,
    form: &Entered,
) -> Result<Contact, Failure<ContactRefusal>> {
    let mut work = app.work(me.actor()).await?;
    let contact = contacts::edit(&mut work, id, seen, &written(app, form)).await?;
    work.commit().await?;
    Ok(contact)
}

async fn page(
    app: &App,
    asked: &Asked,
    reader: &mut Reader,
    form: Entered,
    contact: Option<&Contact>,
) -> Result<ContactForm, Fault> {
    let none = Values::default();
    let values = contact.map_or(&none, |contact| &contact.custom);
    let custom = custom::parts(app, asked, reader, "contacts", values).await?;
    let owners = staff::owners(reader).await?.into_iter().map(|(owner, name)| (owner.to_string(), name));
    let chosen: Option<AccountId> = form.text("account_id").parse().ok();
    let chosen = accounts::of(reader, &chosen.into_iter().collect::<Vec<_>>()).await?;
    Ok(ContactForm {
        form,
        id: contact.map(|contact| contact.id),
        name: contact.map(Contact::name).unwrap_or_default(),
        version: contact.map_or(0, |contact| contact.version),
        languages: languages(),
        owners: owners.collect(),
        accounts: chosen.into_iter().map(|(id, account)| (id.to_string(), account.name)).collect(),
        custom,
        changed: Vec::new(),
    })
}

fn languages() -> Vec<(&'static str, &'static str)> {
    Locale::ALL.iter().map(|locale| (locale.word(), locale.endonym())).collect()
}

/// What is written now; tags as people write them.
fn filled(app: &App, asked: &Asked, contact: &Contact) -> Entered {
    let mut form = Entered::filled(contact);
    custom::fill(app, asked.locale, "contacts", &mut form, &contact.custom);
    form.set("tags", contact.tags.to_string());
    form
}

/// What was typed, every field of the form.
fn written(app: &App, form: &Entered) -> ContactChange {
    let text = |field: &str| -> Text { form.sent(field) };
    ContactChange {
        owner: text("owner"),
        first_name: text("first_name"),
        last_name: text("last_name"),
        email: text("email"),
        phone: text("phone"),
        mobile: text("mobile"),
        title: text("title"),
        language: text("language"),
        account_id: text("account_id"),
        street: text("street"),
        postal_code: text("postal_code"),
        city: text("city"),
        country: text("country"),
        email_opt_out: Patch::Set(form.has("email_opt_out")),
        external_id: text("external_id"),
        tags: text("tags"),
        custom: custom::written(app, "contacts", form),
    }
}
