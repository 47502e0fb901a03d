//! "Omat tiedot": what the profile lets be seen and changed, the password, and the browsers in which one is signed in.

use super::{
    added,
    customer::{Frame, Me},
};
use crate::shell::{
    App, Asked, Entered, Problem, Toast, View,
    custom::{self, Control},
};
use axum::{extract::State, response::Response};
use domain::{
    Patch,
    contacts::ContactChange,
    portal::{self, Customer, FieldRights, OwnRefusal, PortalModule, SignInLine},
};
use ground::{Failure, Instant, Refusal};
use serde::Serialize;

pub const PATH: &str = "/portal/me";

/// One field as a page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    pub name: &'static str,
    /// It may be changed.
    pub is_edited: bool,
}

/// The seen ones of `known`, in their order.
pub fn fields(known: &'static [(&'static str, bool)], rights: &FieldRights) -> Vec<Field> {
    let seen = known.iter().filter(|(name, _)| rights.sees(name));
    seen.map(|(name, may)| Field { name, is_edited: *may && rights.changes(name) }).collect()
}

/// What `portal/own.html` sees.
#[derive(Serialize)]
pub struct OwnPage {
    portal: Frame,
    email: String,
    form: Entered,
    /// None of them when the profile opens no own data.
    fields: Vec<Field>,
    /// Those that administrators added and the profile opens.
    custom: Vec<Control>,
    /// Somebody else saved in the meantime.
    is_stale: bool,
    password: Entered,
    has_password: bool,
    /// The old password need not be told.
    is_fresh: bool,
    sign_ins: Vec<Line>,
}

/// One browser.
#[derive(Serialize)]
struct Line {
    id: String,
    agent: String,
    seen_at: Instant,
    created_at: Instant,
    is_here: bool,
}

impl OwnPage {
    pub async fn of(app: &App, asked: &Asked, me: &Customer) -> Result<Self, Problem> {
        let lines = portal::sign_ins_of(&mut app.reader().await?, &me.contact.id).await?;
        let line = |line: SignInLine| Line {
            is_here: line.id == me.sign_in,
            id: line.id.to_string(),
            agent: line.agent,
            seen_at: line.seen_at,
            created_at: line.created_at,
        };
        let is_open = me.rights.has(PortalModule::Own);
        Ok(Self {
            portal: Frame::of(me, "me"),
            email: me.access.email.as_ref().map(ToString::to_string).unwrap_or_default(),
            form: filled(app, me),
            custom: if is_open {
                added::opened(app, asked, MODULE, &me.rights.contact, &me.contact.custom).await?
            } else {
                Vec::new()
            },
            fields: if is_open { fields(portal::of_contacts(), &me.rights.contact) } else { Vec::new() },
            is_stale: false,
            password: Entered::default(),
            has_password: me.access.has_password,
            is_fresh: me.is_fresh(app.now()),
            sign_ins: lines.into_iter().map(line).collect(),
        })
    }

    /// The same with what was typed into the form of the password.
    pub fn with_password(self, password: Entered) -> Self {
        Self { password, ..self }
    }
}

/// The form of what is kept, as the customer would write it.
fn filled(app: &App, me: &Customer) -> Entered {
    let mut form = Entered::filled(&me.contact);
    custom::fill(app, me.contact.language, MODULE, &mut form, &me.contact.custom);
    form
}

/// The module whose fields the own data are.
const MODULE: &str = "contacts";

/// `GET /portal/me`
pub async fn page(State(app): State<App>, asked: Asked, Me(me): Me) -> Result<Response, Problem> {
    let asked = asked.in_language_of(Some(me.contact.language));
    app.show(&asked, &OwnPage::of(&app, &asked, &me).await?)
}

/// What a form says of a person. What it did not hold stays as it is.
pub fn written(form: &Entered) -> ContactChange {
    ContactChange {
        first_name: form.sent("first_name"),
        last_name: form.sent("last_name"),
        email: form.sent("email"),
        phone: form.sent("phone"),
        mobile: form.sent("mobile"),
        title: form.sent("title"),
        language: form.sent("language"),
        street: form.sent("street"),
        postal_code: form.sent("postal_code"),
        city: form.sent("city"),
        country: form.sent("country"),
        email_opt_out: match form.has("asks_opt_out") {
            true => Patch::Set(form.has("email_opt_out")),
            false => Patch::Keep,
        },
        ..ContactChange::default()
    }
}

/// `POST /portal/me`
pub async fn save(
    State(app): State<App>,
    asked: Asked,
    Me(me): Me,
    mut form: Entered,
) -> Result<Response, Problem> {
    let seen = form.text("version").parse().ok();
    let mut work = app.work(me.actor()).await?;
    let change = ContactChange { custom: added::written(&app, MODULE, &form), ..written(&form) };
    let refused = match portal::change_own(&mut work, &me, seen, &change).await {
        Ok(_) => {
            work.commit().await?;
            return Ok(app.told(&asked, PATH, &Toast::new("saved-changes")));
        }
        Err(Failure::Refused(refused)) => refused,
        Err(Failure::Fault(fault)) => return Err(fault.into()),
    };
    drop(work);
    if refused == OwnRefusal::Missing {
        return Err(Problem::not_found());
    }
    let is_stale = refused == OwnRefusal::ChangedMeanwhile;
    if is_stale {
        form.set("version", me.contact.version.to_string());
    }
    let asked = asked.in_language_of(Some(me.contact.language));
    let form = form.with_flaws(refused.flaws());
    let page = OwnPage::of(&app, &asked, &me).await?;
    app.show_again(&asked, &OwnPage { form, is_stale, ..page })
}

impl View for OwnPage {
    const PAGE: &'static str = "portal/own.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let line = |is_here| Line {
            id: "psn_1".into(),
            agent: if is_here { "Firefox <x>".into() } else { String::new() },
            seen_at: at,
            created_at: at,
            is_here,
        };
        let mut form = Entered::default();
        form.set("first_name", "Åsa <Öhman>");
        form.set("language", "sv");
        form.set("email_opt_out", "on");
        let rights = portal::PortalRights::default();
        let page = |has_password, fields| Self {
            portal: Frame::sample("me"),
            email: "asa@example.org".into(),
            form: form.clone(),
            fields,
            custom: if has_password { custom::sample().remove(0).fields } else { Vec::new() },
            is_stale: has_password,
            password: Entered::default().with_flaws(&[ground::Flaw::new("old_password", "password.wrong")]),
            has_password,
            is_fresh: !has_password,
            sign_ins: vec![line(true), line(false)],
        };
        let seen_only = FieldRights { edited: Default::default(), ..rights.contact.clone() };
        vec![
            page(true, fields(portal::of_contacts(), &rights.contact)),
            page(false, fields(portal::of_contacts(), &seen_only)),
            page(false, vec![]),
        ]
    }
}
