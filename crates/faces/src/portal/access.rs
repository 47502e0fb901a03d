//! The portal on a contact's card: whether and how the contact signs in, and the page where staff open, change and end it.
//!
//! Who may look at the contact sees it, who may edit the contact changes it (W-19); `shell::gate` asks.

use crate::shell::{App, Asked, Entered, Path, Problem, Staff, Toast, View};
use axum::{extract::State, response::Response};
use domain::{
    contacts::{self, Contact},
    ids::ContactId,
    portal::{self, Access, AccessRefusal, EndReason, Wanted},
};
use ground::{Failure, Instant, Refusal};
use serde::Serialize;
use store::Reader;

/// What the card tells of a contact's access.
#[derive(Clone, Debug, Serialize)]
pub struct Portal {
    active: bool,
    administrator: bool,
    profile: Option<String>,
    email: Option<String>,
    has_password: bool,
    ended_reason: Option<EndReason>,
    ended_at: Option<Instant>,
    begun_at: Instant,
    signed_in_at: Option<Instant>,
}

impl Portal {
    async fn of(reader: &mut Reader, access: Access) -> Result<Self, ground::Fault> {
        let profile = match &access.profile_id {
            Some(id) => portal::find_profile(reader, id).await?.map(|profile| profile.name),
            None => None,
        };
        Ok(Self {
            active: access.active,
            administrator: access.administrator,
            profile,
            email: access.email.map(|email| email.to_string()),
            has_password: access.has_password,
            ended_reason: access.ended_reason,
            ended_at: access.ended_at,
            begun_at: access.begun_at,
            signed_in_at: access.signed_in_at,
        })
    }

    /// For samples: open, and ended for every reason.
    pub fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let open = Self {
            active: true,
            administrator: true,
            profile: Some("Yhteyshenkilöt <x>".into()),
            email: Some("asa@example.org".into()),
            has_password: true,
            ended_reason: None,
            ended_at: None,
            begun_at: at,
            signed_in_at: Some(at),
        };
        let ended = |reason: &EndReason| Self {
            active: false,
            administrator: false,
            profile: None,
            email: None,
            has_password: false,
            ended_reason: Some(*reason),
            ended_at: Some(at),
            signed_in_at: None,
            ..open.clone()
        };
        let ended: Vec<Self> = <EndReason as ground::Choice>::ALL.iter().map(ended).collect();
        [vec![open], ended].concat()
    }
}

/// What the card of this contact tells; nothing for who never had an access.
pub async fn of_contact(reader: &mut Reader, id: &ContactId) -> Result<Option<Portal>, ground::Fault> {
    match portal::find(reader, id).await? {
        Some(access) => Portal::of(reader, access).await.map(Some),
        None => Ok(None),
    }
}

/// What `portal/access.html` sees.
#[derive(Serialize)]
pub struct AccessPage {
    path: String,
    contact_path: String,
    name: String,
    email: Option<String>,
    is_archived: bool,
    /// The contact belongs to an organisation.
    has_account: bool,
    portal: Option<Portal>,
    profiles: Vec<(String, String)>,
    form: Entered,
    /// Why it was not opened.
    refused: Option<&'static str>,
    /// The other contact with the same address (W-17).
    other: String,
    /// The portal as a whole is switched on.
    is_on: bool,
}

fn path_of(id: &ContactId) -> String {
    format!("/app/contacts/{id}/portal")
}

impl AccessPage {
    async fn of(app: &App, reader: &mut Reader, contact: &Contact) -> Result<Self, Problem> {
        let access = portal::find(reader, &contact.id).await?;
        let mut form = Entered::default();
        if let Some(access) = &access {
            if access.administrator {
                form.set("administrator", "on");
            }
            form.set("profile_id", access.profile_id.map(|id| id.to_string()).unwrap_or_default());
        }
        let profiles = portal::profiles(reader).await?;
        let portal = match access {
            Some(access) => Some(Portal::of(reader, access).await?),
            None => None,
        };
        Ok(Self {
            path: path_of(&contact.id),
            contact_path: format!("/app/contacts/{}", contact.id),
            name: contact.name(),
            email: contact.email.as_ref().map(ToString::to_string),
            is_archived: contact.archived_at.is_some(),
            has_account: contact.account_id.is_some(),
            portal,
            profiles: profiles.into_iter().map(|one| (one.id.to_string(), one.name)).collect(),
            form,
            refused: None,
            other: String::new(),
            is_on: app.site().settings.portal_active,
        })
    }
}

/// `GET /app/contacts/{id}/portal`
pub async fn page(
    State(app): State<App>,
    asked: Asked,
    Staff(_): Staff,
    Path(id): Path<ContactId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let contact = contacts::get(&mut reader, &id).await?;
    app.show(&asked, &AccessPage::of(&app, &mut reader, &contact).await?)
}

/// `POST /app/contacts/{id}/portal`: opens it or changes how it is open; with `welcome` the first mail goes too.
pub async fn save(
    State(app): State<App>,
    asked: Asked,
    Staff(me): Staff,
    Path(id): Path<ContactId>,
    form: Entered,
) -> Result<Response, Problem> {
    let profile = form.text("profile_id").to_owned();
    let profile_id = profile.parse().ok();
    let wanted = Wanted { administrator: form.has("administrator"), profile_id };
    let mut work = app.work(me.user.actor()).await?;
    let opened = match profile.is_empty() || profile_id.is_some() {
        true => portal::open(&mut work, &id, wanted).await,
        false => Err(AccessRefusal::Invalid(ground::Invalid::one("profile_id", "choice.unknown")).into()),
    };
    match opened {
        Ok(_) => {
            let sends = form.has("welcome") && app.site().settings.portal_active;
            if sends {
                portal::welcome(&mut work, &id).await?;
            }
            work.commit().await?;
            let key = if sends { "portal-opened-and-mailed" } else { "portal-saved" };
            Ok(app.told(&asked, &path_of(&id), &Toast::new(key)))
        }
        Err(Failure::Refused(AccessRefusal::Missing)) => Err(Problem::not_found()),
        Err(Failure::Refused(refused)) => {
            drop(work);
            let mut reader = app.reader().await?;
            let contact = contacts::get(&mut reader, &id).await?;
            let other = refused.args().pop().map(|(_, name)| name).unwrap_or_default();
            let form = form.with_flaws(refused.flaws());
            let refused = refused.flaws().is_empty().then(|| refused.code());
            let page = AccessPage::of(&app, &mut reader, &contact).await?;
            app.show_again(&asked, &AccessPage { form, refused, other, ..page })
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// `POST /app/contacts/{id}/portal/end`
pub async fn end(
    State(app): State<App>,
    asked: Asked,
    Staff(me): Staff,
    Path(id): Path<ContactId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    portal::end(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.told(&asked, &path_of(&id), &Toast::new("portal-ended")))
}

/// `POST /app/contacts/{id}/portal/welcome`: the first mail, once more too.
pub async fn welcome(
    State(app): State<App>,
    asked: Asked,
    Staff(me): Staff,
    Path(id): Path<ContactId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    portal::welcome(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.told(&asked, &path_of(&id), &Toast::new("portal-mailed")))
}

/// `POST /app/contacts/{id}/portal/sign-out`
pub async fn sign_out(
    State(app): State<App>,
    asked: Asked,
    Staff(me): Staff,
    Path(id): Path<ContactId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    portal::sign_out_customer(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.told(&asked, &path_of(&id), &Toast::new("portal-signed-out")))
}

impl View for AccessPage {
    const PAGE: &'static str = "portal/access.html";

    fn samples() -> Vec<Self> {
        let page = |portal: Option<Portal>| Self {
            path: "/app/contacts/con_1/portal".into(),
            contact_path: "/app/contacts/con_1".into(),
            name: "Åsa <Öhman>".into(),
            email: Some("asa@example.org".into()),
            is_archived: false,
            has_account: portal.is_some(),
            portal,
            profiles: vec![("ppr_1".into(), "Yhteyshenkilöt <x>".into())],
            form: Entered::default(),
            refused: None,
            other: String::new(),
            is_on: true,
        };
        let mut samples: Vec<Self> = Portal::samples().into_iter().map(|portal| page(Some(portal))).collect();
        samples.push(page(None));
        samples.push(Self { is_on: false, ..page(None) });
        samples.push(Self { email: None, ..page(None) });
        samples.push(Self { is_archived: true, ..page(None) });
        let taken = Some("portal.address_taken");
        samples.push(Self { refused: taken, other: "Onni <Aalto>".into(), ..page(None) });
        samples
    }
}
