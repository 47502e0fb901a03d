//! The keys of programs: the list, making one (shown once), revoking.

use super::Administrator;
use crate::shell::{App, Asked, Entered, Path, Problem, Toast, View};
use axum::{extract::State, response::Response};
use domain::{
    ids::{ApiKeyId, UserId},
    staff::{self, Access, ApiKey, Collection, KeyRefusal},
};
use ground::{Choice, Failure, Flaw, Instant, Refusal};
use serde::Serialize;

const HOME: &str = "/app/settings/api-keys";

/// What `staff/keys.html` sees.
#[derive(Serialize)]
pub(super) struct KeyIndex {
    keys: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    id: String,
    name: String,
    hint: String,
    scopes: Vec<String>,
    is_for_everything: bool,
    created_at: Instant,
    used_at: Option<Instant>,
    revoked_at: Option<Instant>,
}

impl From<ApiKey> for Line {
    fn from(key: ApiKey) -> Self {
        Self {
            id: key.id.to_string(),
            name: key.name,
            hint: key.hint,
            is_for_everything: key.scopes.allow_everything(),
            scopes: key.scopes.words(),
            created_at: key.created_at,
            used_at: key.used_at,
            revoked_at: key.revoked_at,
        }
    }
}

/// What `staff/key_form.html` sees.
#[derive(Serialize)]
pub(super) struct KeyForm {
    form: Entered,
    /// `contacts:read`, `contacts:write` and so on, by collection.
    collections: Vec<(String, Vec<String>)>,
    /// Ids and names of those for whom the key may stand.
    users: Vec<(String, String)>,
}

/// What `staff/key.html` sees.
#[derive(Serialize)]
pub(super) struct KeyPage {
    name: String,
    secret: String,
}

impl KeyForm {
    fn new(form: Entered) -> Self {
        let scopes = |collection: &Collection| {
            Access::ALL.iter().map(|access| format!("{collection}:{access}")).collect()
        };
        let collections = Collection::ALL.iter().map(|one| (one.to_string(), scopes(one))).collect();
        Self { form, collections, users: Vec::new() }
    }

    /// With the users for whom the key may stand.
    async fn with_users(self, app: &App) -> Result<Self, Problem> {
        let users = staff::users(&mut app.reader().await?).await?.into_iter().filter(|user| user.active);
        let users = users.map(|user| (user.id.to_string(), user.name)).collect();
        Ok(Self { users, ..self })
    }
}

impl View for KeyIndex {
    const PAGE: &'static str = "staff/keys.html";

    fn samples() -> Vec<Self> {
        let at = store::testing::noon();
        let line = || Line {
            id: "key_1".into(),
            name: "CRM <Öhman>".into(),
            hint: "kutsu_x7Qm".into(),
            scopes: vec!["contacts:read".into()],
            is_for_everything: false,
            created_at: at,
            used_at: None,
            revoked_at: None,
        };
        let used = Line { used_at: Some(at), is_for_everything: true, ..line() };
        vec![
            Self { keys: vec![] },
            Self { keys: vec![line(), used, Line { revoked_at: Some(at), ..line() }] },
        ]
    }
}

impl View for KeyForm {
    const PAGE: &'static str = "staff/key_form.html";

    fn samples() -> Vec<Self> {
        let flawed = Entered::default().with_flaws(&[Flaw::new("name", "required")]);
        let form =
            Entered::filled(&serde_json::json!({"name": "CRM", "reach": "some", "scopes": ["events:read"]}));
        [flawed, form].map(Self::new).into()
    }
}

impl View for KeyPage {
    const PAGE: &'static str = "staff/key.html";

    fn samples() -> Vec<Self> {
        vec![Self { name: "CRM <Öhman>".into(), secret: "kutsu_abc".into() }]
    }
}

/// `GET /app/settings/api-keys`
pub(super) async fn index(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
) -> Result<Response, Problem> {
    let keys = staff::keys(&mut app.reader().await?).await?;
    app.show(&asked, &KeyIndex { keys: keys.into_iter().map(Line::from).collect() })
}

/// `GET /app/settings/api-keys/new`
pub(super) async fn new(State(app): State<App>, asked: Asked, _: Administrator) -> Result<Response, Problem> {
    let mut form = Entered::default();
    form.set("reach", "all");
    app.show(&asked, &KeyForm::new(form).with_users(&app).await?)
}

/// `POST /app/settings/api-keys`: the key, shown this once.
pub(super) async fn create(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    form: Entered,
) -> Result<Response, Problem> {
    let scopes: Vec<String> = match form.text("reach") {
        "some" => form.many("scopes").into_iter().map(str::to_owned).collect(),
        _ => vec!["*".to_owned()],
    };
    if scopes.is_empty() {
        let form = form.with_flaws(&[Flaw::new("scopes", "scope.none")]);
        return app.show_again(&asked, &KeyForm::new(form).with_users(&app).await?);
    }
    let mut work = app.work(me.user.actor()).await?;
    match staff::create_key(&mut work, form.text("name").to_owned().into(), &scopes).await {
        Ok((key, secret)) => {
            if let Ok(user) = form.text("user_id").parse::<UserId>() {
                staff::bind_key(&mut work, &key.id, Some(user)).await?;
            }
            work.commit().await?;
            app.show(&asked, &KeyPage { name: key.name, secret: secret.reveal().to_owned() })
        }
        Err(Failure::Refused(refusal @ KeyRefusal::Invalid(_))) => {
            drop(work);
            let page = KeyForm::new(form.with_flaws(refusal.flaws())).with_users(&app).await?;
            app.show_again(&asked, &page)
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /app/settings/api-keys/{id}/revoke`
pub(super) async fn revoke(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<ApiKeyId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    staff::revoke_key(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.told(&asked, HOME, &Toast::new("key-revoked")))
}
