//! The own organisation and its people, for who keeps it: seen, added, changed, ended.

use super::{
    added,
    customer::{Frame, Me},
    own::{Field, fields, written},
};
use crate::shell::{
    App, Asked, Entered, Path, Problem, Toast, View,
    custom::{self, Control},
};
use axum::{extract::State, response::Response};
use domain::{
    accounts::AccountChange,
    ids::ContactId,
    portal::{self, Customer, OwnRefusal, Person},
};
use ground::{Failure, Refusal};
use serde::Serialize;

const PATH: &str = "/portal/organisation";
/// The module whose fields the data of the organisation are.
const MODULE: &str = "accounts";

/// What `portal/organisation.html` sees.
#[derive(Serialize)]
pub struct OrganisationPage {
    portal: Frame,
    name: String,
    form: Entered,
    fields: Vec<Field>,
    /// Those that administrators added and the profile opens.
    custom: Vec<Control>,
    is_stale: bool,
    people: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    path: String,
    name: String,
    title: Option<String>,
    email: Option<String>,
    /// Signs in as well.
    signs_in: bool,
    is_me: bool,
}

impl OrganisationPage {
    async fn of(app: &App, asked: &Asked, me: &Customer) -> Result<Self, Problem> {
        let mut reader = app.reader().await?;
        let people = portal::people(&mut reader, me).await?;
        let account = portal::organisation_of(&mut reader, me).await?.ok_or_else(Problem::not_found)?;
        drop(reader);
        let mut form = Entered::filled(&account);
        custom::fill(app, asked.locale, MODULE, &mut form, &account.custom);
        let line = |person: Person| Line {
            path: path_of(&person.contact.id),
            name: person.contact.name(),
            title: person.contact.title.clone(),
            email: person.contact.email.as_ref().map(ToString::to_string),
            signs_in: person.access.is_some_and(|access| access.active),
            is_me: person.contact.id == me.contact.id,
        };
        Ok(Self {
            portal: Frame::of(me, "organisation"),
            name: account.name.clone(),
            form,
            fields: fields(portal::of_accounts(), &me.rights.account),
            custom: added::opened(app, asked, MODULE, &me.rights.account, &account.custom).await?,
            is_stale: false,
            people: people.into_iter().map(line).collect(),
        })
    }
}

fn path_of(id: &ContactId) -> String {
    format!("{PATH}/people/{id}")
}

/// `GET /portal/organisation`
pub async fn page(State(app): State<App>, asked: Asked, Me(me): Me) -> Result<Response, Problem> {
    let asked = asked.in_language_of(Some(me.contact.language));
    app.show(&asked, &OrganisationPage::of(&app, &asked, &me).await?)
}

/// `POST /portal/organisation`
pub async fn save(
    State(app): State<App>,
    asked: Asked,
    Me(me): Me,
    mut form: Entered,
) -> Result<Response, Problem> {
    let change = AccountChange {
        email: form.sent("email"),
        phone: form.sent("phone"),
        street: form.sent("street"),
        postal_code: form.sent("postal_code"),
        city: form.sent("city"),
        country: form.sent("country"),
        e_invoice_address: form.sent("e_invoice_address"),
        e_invoice_operator: form.sent("e_invoice_operator"),
        invoice_email: form.sent("invoice_email"),
        billing_street: form.sent("billing_street"),
        billing_postal_code: form.sent("billing_postal_code"),
        billing_city: form.sent("billing_city"),
        billing_country: form.sent("billing_country"),
        custom: added::written(&app, MODULE, &form),
        ..AccountChange::default()
    };
    let seen = form.text("version").parse().ok();
    let mut work = app.work(me.actor()).await?;
    let refused = match portal::change_organisation(&mut work, &me, seen, &change).await {
        Ok(_) => {
            work.commit().await?;
            return Ok(app.told(&asked, PATH, &Toast::new("saved-changes")));
        }
        Err(failure) => kept(failure)?,
    };
    drop(work);
    let asked = asked.in_language_of(Some(me.contact.language));
    let page = OrganisationPage::of(&app, &asked, &me).await?;
    let is_stale = refused == OwnRefusal::ChangedMeanwhile;
    if is_stale {
        form.set("version", page.form.text("version"));
    }
    app.show_again(&asked, &OrganisationPage { form: form.with_flaws(refused.flaws()), is_stale, ..page })
}

/// What a form can say again; the rest is answered at once.
fn kept(failure: Failure<OwnRefusal>) -> Result<OwnRefusal, Problem> {
    match failure {
        Failure::Refused(OwnRefusal::Missing) => Err(Problem::not_found()),
        Failure::Refused(refused) => Ok(refused),
        Failure::Fault(fault) => Err(fault.into()),
    }
}

/// What `portal/person.html` sees.
#[derive(Serialize)]
pub struct PersonPage {
    portal: Frame,
    path: String,
    /// Nobody yet: the form adds somebody.
    name: Option<String>,
    form: Entered,
    is_stale: bool,
    /// Who signs in alone decides with which address.
    signs_in: bool,
    is_me: bool,
}

impl PersonPage {
    fn new(me: &Customer, form: Entered) -> Self {
        Self {
            portal: Frame::of(me, "organisation"),
            path: format!("{PATH}/people/new"),
            name: None,
            form,
            is_stale: false,
            signs_in: false,
            is_me: false,
        }
    }

    async fn of(app: &App, me: &Customer, id: &ContactId) -> Result<Self, Problem> {
        let person = portal::person(&mut app.reader().await?, me, id).await?;
        Ok(Self {
            path: path_of(id),
            name: Some(person.contact.name()),
            signs_in: person.access.is_some_and(|access| access.active),
            is_me: person.contact.id == me.contact.id,
            ..Self::new(me, Entered::filled(&person.contact))
        })
    }
}

/// `GET /portal/organisation/people/new`
pub async fn new(State(app): State<App>, asked: Asked, Me(me): Me) -> Result<Response, Problem> {
    must_keep(&me)?;
    let mut form = Entered::default();
    form.set("language", me.contact.language.to_string());
    let asked = asked.in_language_of(Some(me.contact.language));
    app.show(&asked, &PersonPage::new(&me, form))
}

fn must_keep(me: &Customer) -> Result<(), Problem> {
    if me.keeps_organisation() { Ok(()) } else { Err(Problem::not_found()) }
}

/// `POST /portal/organisation/people/new`
pub async fn add(
    State(app): State<App>,
    asked: Asked,
    Me(me): Me,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.actor()).await?;
    match portal::add_person(&mut work, &me, &written(&form)).await {
        Ok(person) => {
            work.commit().await?;
            Ok(app.told(&asked, PATH, &Toast::new("portal-person-added").with("name", person.name())))
        }
        Err(failure) => {
            let refused = kept(failure)?;
            let asked = asked.in_language_of(Some(me.contact.language));
            app.show_again(&asked, &PersonPage::new(&me, form.with_flaws(refused.flaws())))
        }
    }
}

/// `GET /portal/organisation/people/{id}`
pub async fn person(
    State(app): State<App>,
    asked: Asked,
    Me(me): Me,
    Path(id): Path<ContactId>,
) -> Result<Response, Problem> {
    let asked = asked.in_language_of(Some(me.contact.language));
    app.show(&asked, &PersonPage::of(&app, &me, &id).await?)
}

/// `POST /portal/organisation/people/{id}`
pub async fn save_person(
    State(app): State<App>,
    asked: Asked,
    Me(me): Me,
    Path(id): Path<ContactId>,
    mut form: Entered,
) -> Result<Response, Problem> {
    let seen = form.text("version").parse().ok();
    let mut work = app.work(me.actor()).await?;
    let refused = match portal::edit_person(&mut work, &me, &id, seen, &written(&form)).await {
        Ok(_) => {
            work.commit().await?;
            return Ok(app.told(&asked, PATH, &Toast::new("saved-changes")));
        }
        Err(failure) => kept(failure)?,
    };
    drop(work);
    let page = PersonPage::of(&app, &me, &id).await?;
    let is_stale = refused == OwnRefusal::ChangedMeanwhile;
    if is_stale {
        form.set("version", page.form.text("version"));
    }
    let asked = asked.in_language_of(Some(me.contact.language));
    app.show_again(&asked, &PersonPage { form: form.with_flaws(refused.flaws()), is_stale, ..page })
}

/// `POST /portal/organisation/people/{id}/end`
pub async fn end(
    State(app): State<App>,
    asked: Asked,
    Me(me): Me,
    Path(id): Path<ContactId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.actor()).await?;
    let person = portal::end_person(&mut work, &me, &id).await?;
    work.commit().await?;
    Ok(app.told(&asked, PATH, &Toast::new("portal-person-ended").with("name", person.name())))
}

impl View for OrganisationPage {
    const PAGE: &'static str = "portal/organisation.html";

    fn samples() -> Vec<Self> {
        let line = |is_me, signs_in: bool| Line {
            path: "/portal/organisation/people/con_1".into(),
            name: "Åsa <Öhman>".into(),
            title: signs_in.then(|| "Johtaja & <x>".into()),
            email: signs_in.then(|| "asa@example.org".into()),
            signs_in,
            is_me,
        };
        let mut form = Entered::default();
        form.set("name", "Norrskär & <Öhman>");
        let rights = portal::PortalRights::default().account;
        let page = |fields, is_stale| Self {
            portal: Frame::sample("organisation"),
            name: "Norrskär & <Öhman>".into(),
            form: form.clone(),
            fields,
            custom: if is_stale { custom::sample().remove(0).fields } else { Vec::new() },
            is_stale,
            people: vec![line(true, true), line(false, false), line(false, true)],
        };
        vec![page(fields(portal::of_accounts(), &rights), true), page(vec![], false)]
    }
}

impl View for PersonPage {
    const PAGE: &'static str = "portal/person.html";

    fn samples() -> Vec<Self> {
        let page = |name: Option<&str>, signs_in, is_me| Self {
            portal: Frame::sample("organisation"),
            path: "/portal/organisation/people/con_1".into(),
            name: name.map(str::to_owned),
            form: Entered::default().with_flaws(&[ground::Flaw::new("email", "email")]),
            is_stale: signs_in,
            signs_in,
            is_me,
        };
        vec![
            page(None, false, false),
            page(Some("Åsa <Öhman>"), true, true),
            page(Some("Åsa <Öhman>"), false, false),
        ]
    }
}
