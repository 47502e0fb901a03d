//! Users: the list, the form, disabling and enabling, and the link by which a user chooses a password.

use super::{Administrator, sign_ins::SignIns};
use crate::shell::{App, Asked, Entered, Path, Problem, Toast, View, custom};
use axum::{extract::State, response::Response};
use domain::{
    Patch,
    custom_fields::{self, FieldRefusal, USERS, Values},
    ids::{ProfileId, RoleId, UserId},
    rights,
    staff::{self, Role, User, UserChange, UserRefusal},
};
use ground::{Choice, Failure, Flaw, Refusal, token::Secret};
use serde::Serialize;
use std::str::FromStr;

const HOME: &str = "/app/settings/users";

/// What `staff/users.html` sees.
#[derive(Serialize)]
pub(super) struct UserIndex {
    users: Vec<User>,
}

/// What `staff/user.html` sees.
#[derive(Serialize)]
pub(super) struct UserForm {
    form: Entered,
    /// `None` for a user who is about to be added.
    id: Option<String>,
    /// The name as it is kept.
    name: String,
    active: bool,
    /// Somebody else saved in the meantime.
    is_stale: bool,
    /// Ids and names.
    roles: Vec<(String, String)>,
    profiles: Vec<(String, String)>,
    /// The fields that administrators added.
    custom: Vec<custom::Part>,
    /// Where a kept user is signed in.
    sign_ins: Option<SignIns>,
}

/// What `staff/link.html` sees.
#[derive(Serialize)]
pub(super) struct LinkPage {
    id: String,
    name: String,
    link: String,
    is_new: bool,
}

impl UserForm {
    fn new(form: Entered) -> Self {
        let (roles, profiles, custom) = (Vec::new(), Vec::new(), Vec::new());
        let (id, name, sign_ins) = (None, String::new(), None);
        Self { form, id, name, active: true, is_stale: false, roles, profiles, custom, sign_ins }
    }

    fn of(user: &User, form: Entered) -> Self {
        let (id, name) = (Some(user.id.to_string()), user.name.clone());
        Self { id, name, active: user.active, ..Self::new(form) }
    }

    /// With the roles, profiles and added fields there are.
    async fn completed(self, app: &App, asked: &Asked, values: &Values) -> Result<Self, Problem> {
        let mut reader = app.reader().await?;
        let custom = custom::parts(app, asked, &mut reader, USERS, values).await?;
        let roles = crate::rights::roles::choices(&mut reader).await?;
        let roles = roles.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
        let profiles = rights::profiles(&mut reader).await?;
        let profiles = profiles.into_iter().map(|profile| (profile.id.to_string(), profile.name)).collect();
        Ok(Self { roles, profiles, custom, ..self })
    }
}

fn sample() -> User {
    let at = store::testing::noon();
    User {
        id: ground::Id::from_bytes([1; 16]),
        email: domain::staff::testing::an_address(),
        name: "Åsa <Öhman>".into(),
        role: Role::Administrator,
        language: ground::Locale::Sv,
        active: true,
        version: 3,
        created_at: at,
        updated_at: at,
    }
}

impl View for UserIndex {
    const PAGE: &'static str = "staff/users.html";

    fn samples() -> Vec<Self> {
        vec![Self { users: vec![sample(), User { active: false, role: Role::User, ..sample() }] }]
    }
}

impl View for UserForm {
    const PAGE: &'static str = "staff/user.html";

    fn samples() -> Vec<Self> {
        let flawed = Entered::default().with_flaws(&[Flaw::new("email", "email.taken")]);
        let form = Entered::filled(&sample());
        vec![
            Self::new(flawed),
            Self { sign_ins: Some(SignIns::sample(false, 2)), ..Self::of(&sample(), form.clone()) },
            Self { sign_ins: Some(SignIns::sample(false, 0)), ..Self::of(&sample(), form.clone()) },
            Self { is_stale: true, active: false, custom: custom::sample(), ..Self::of(&sample(), form) },
        ]
    }
}

impl View for LinkPage {
    const PAGE: &'static str = "staff/link.html";

    fn samples() -> Vec<Self> {
        let page = |is_new| Self {
            id: "usr_1".into(),
            name: "Åsa <Öhman>".into(),
            link: "https://kutsu.test/app/reset/abc".into(),
            is_new,
        };
        vec![page(true), page(false)]
    }
}

/// `GET /app/settings/users`
pub(super) async fn index(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
) -> Result<Response, Problem> {
    let users = staff::users(&mut app.reader().await?).await?;
    app.show(&asked, &UserIndex { users })
}

/// `GET /app/settings/users/new`
pub(super) async fn new(State(app): State<App>, asked: Asked, _: Administrator) -> Result<Response, Problem> {
    let mut form = Entered::default();
    form.set("role", Role::User.word());
    form.set("language", app.site().locale().word());
    app.show(&asked, &UserForm::new(form).completed(&app, &asked, &Values::default()).await?)
}

/// `POST /app/settings/users`: the new user, and the link to choose a password.
pub(super) async fn create(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let user = match staff::add(&mut work, &written(&form), None).await {
        Ok(user) => user,
        Err(Failure::Refused(refusal @ UserRefusal::Invalid(_))) => {
            drop(work);
            return refused_new(&app, &asked, form, refusal.flaws()).await;
        }
        Err(failure) => return Err(failure.into()),
    };
    let added = custom::written(&app, USERS, &form);
    if let Some(flaws) = flaws_of(custom_fields::fill_user(&mut work, &user.id, &added, true).await)? {
        drop(work);
        return refused_new(&app, &asked, form, &flaws).await;
    }
    let (role, profile) = place(&form)?;
    staff::assign(&mut work, &user.id, role, profile).await?;
    let secret = staff::reset_link(&mut work, &user.id).await?;
    work.commit().await?;
    app.show(&asked, &link_page(&app, &user, &secret, true))
}

/// `GET /app/settings/users/{id}`
pub(super) async fn edit(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<UserId>,
) -> Result<Response, Problem> {
    let user = get(&app, &id).await?;
    let mut form = Entered::filled(&user);
    let mut reader = app.reader().await?;
    let values = custom_fields::of_user(&mut reader, &id).await?;
    custom::fill(&app, asked.locale, USERS, &mut form, &values);
    let (role, profile) = staff::place_of(&mut reader, &id).await?;
    let sign_ins = Some(SignIns::of(&mut reader, &id, &me).await?);
    drop(reader);
    form.set("role_id", role.map(|id| id.to_string()).unwrap_or_default());
    form.set("profile_id", profile.map(|id| id.to_string()).unwrap_or_default());
    let page = UserForm { sign_ins, ..UserForm::of(&user, form) };
    app.show(&asked, &page.completed(&app, &asked, &values).await?)
}

/// `POST /app/settings/users/{id}`
pub(super) async fn save(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<UserId>,
    mut form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let refusal = match staff::edit(&mut work, &id, form.text("version").parse().ok(), &written(&form)).await
    {
        Ok(user) => {
            let added = custom::written(&app, USERS, &form);
            let filled = custom_fields::fill_user(&mut work, &id, &added, false).await;
            if let Some(flaws) = flaws_of(filled)? {
                drop(work);
                let page = UserForm::of(&get(&app, &id).await?, form.with_flaws(&flaws));
                return show_again(&app, &asked, &id, page).await;
            }
            if form.has("role_id") {
                let (role, profile) = place(&form)?;
                staff::assign(&mut work, &id, role, profile).await?;
            }
            work.commit().await?;
            let told = Toast::new("user-saved").with("name", user.name);
            return Ok(app.told(&asked, HOME, &told));
        }
        Err(Failure::Refused(refusal)) => refusal,
        Err(Failure::Fault(fault)) => return Err(fault.into()),
    };
    drop(work);
    let user = get(&app, &id).await?;
    let last = Flaw::new("role", "user.last_administrator");
    let (flaws, is_stale) = match &refusal {
        UserRefusal::Invalid(invalid) => (invalid.flaws().to_vec(), false),
        UserRefusal::LastAdministrator => (vec![last], false),
        UserRefusal::ChangedMeanwhile { version, .. } => {
            form.set("version", version.to_string());
            (Vec::new(), true)
        }
        UserRefusal::Missing | UserRefusal::Forbidden => return Err(Problem::refused(&refusal)),
    };
    let page = UserForm { is_stale, ..UserForm::of(&user, form.with_flaws(&flaws)) };
    show_again(&app, &asked, &id, page).await
}

async fn refused_new(app: &App, asked: &Asked, form: Entered, flaws: &[Flaw]) -> Result<Response, Problem> {
    let page = UserForm::new(form.with_flaws(flaws)).completed(app, asked, &Values::default()).await?;
    app.show_again(asked, &page)
}

async fn show_again(app: &App, asked: &Asked, id: &UserId, page: UserForm) -> Result<Response, Problem> {
    let values = custom_fields::of_user(&mut app.reader().await?, id).await?;
    app.show_again(asked, &page.completed(app, asked, &values).await?)
}

/// What is wrong with the added fields, if anything.
fn flaws_of(filled: Result<Values, Failure<FieldRefusal>>) -> Result<Option<Vec<Flaw>>, Problem> {
    match filled {
        Ok(_) => Ok(None),
        Err(Failure::Refused(refusal @ FieldRefusal::Invalid(_))) => Ok(Some(refusal.flaws().to_vec())),
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /app/settings/users/{id}/disable`
pub(super) async fn disable(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<UserId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let user = staff::disable(&mut work, &id).await?;
    work.commit().await?;
    let told = Toast::new("user-disabled").with("name", user.name).undo(format!("{HOME}/{id}/enable"));
    Ok(app.told(&asked, HOME, &told))
}

/// `POST /app/settings/users/{id}/enable`
pub(super) async fn enable(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<UserId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let written = UserChange { active: Patch::Set(true), ..UserChange::default() };
    let user = staff::edit(&mut work, &id, None, &written).await?;
    work.commit().await?;
    Ok(app.told(&asked, HOME, &Toast::new("user-enabled").with("name", user.name)))
}

/// `POST /app/settings/users/{id}/link`: a link to choose a password, shown this once.
pub(super) async fn link(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<UserId>,
) -> Result<Response, Problem> {
    let user = get(&app, &id).await?;
    let mut work = app.work(me.user.actor()).await?;
    let secret = staff::reset_link(&mut work, &id).await?;
    work.commit().await?;
    app.show(&asked, &link_page(&app, &user, &secret, false))
}

async fn get(app: &App, id: &UserId) -> Result<User, Problem> {
    staff::find(&mut app.reader().await?, id).await?.ok_or_else(Problem::not_found)
}

fn link_page(app: &App, user: &User, secret: &Secret, is_new: bool) -> LinkPage {
    let link = app.site().url(&format!("/app/reset/{}", secret.reveal()));
    LinkPage { id: user.id.to_string(), name: user.name.clone(), link, is_new }
}

/// The role and the profile that were chosen.
fn place(form: &Entered) -> Result<(Option<RoleId>, Option<ProfileId>), Problem> {
    fn read<T: FromStr>(text: &str) -> Result<Option<T>, Problem> {
        if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| Problem::not_found()) }
    }
    Ok((read(form.text("role_id"))?, read(form.text("profile_id"))?))
}

fn written(form: &Entered) -> UserChange {
    let field = |name: &str| form.text(name).to_owned().into();
    UserChange {
        email: field("email"),
        name: field("name"),
        role: field("role"),
        language: field("language"),
        active: Patch::Keep,
    }
}
