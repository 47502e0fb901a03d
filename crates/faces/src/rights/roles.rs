//! The tree of roles: drawn as a tree, with a form for each role.

use crate::{
    shell::{App, Asked, Entered, Path, Problem, Toast, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    ids::RoleId,
    rights::{self, Branch, Role},
    staff::{self, User},
};
use ground::{Failure, Flaw, Refusal};
use serde::Serialize;
use std::collections::HashMap;
use store::Reader;

const HOME: &str = "/app/settings/roles";

/// What `rights/roles.html` sees.
#[derive(Serialize)]
pub(super) struct RoleIndex {
    roles: Vec<Line>,
}

/// One role of the tree.
#[derive(Serialize)]
struct Line {
    id: String,
    name: String,
    depth: usize,
    is_first: bool,
    is_last: bool,
    /// Who stands on it.
    users: Vec<String>,
}

/// What `rights/role.html` sees.
#[derive(Serialize)]
pub(super) struct RoleForm {
    form: Entered,
    id: Option<String>,
    /// Ids and names, set in by how deep they stand.
    parents: Vec<(String, String)>,
}

impl View for RoleIndex {
    const PAGE: &'static str = "rights/roles.html";

    fn samples() -> Vec<Self> {
        let line = |name: &str, depth, users: &[&str]| Line {
            id: format!("rol_{depth}"),
            name: name.into(),
            depth,
            is_first: true,
            is_last: depth > 0,
            users: users.iter().map(|name| (*name).to_owned()).collect(),
        };
        vec![
            Self { roles: vec![] },
            Self { roles: vec![line("Johtaja <Öhman>", 0, &["Åsa <Öhman>"]), line("Myyjä", 1, &[])] },
        ]
    }
}

impl View for RoleForm {
    const PAGE: &'static str = "rights/role.html";

    fn samples() -> Vec<Self> {
        let parents = vec![("rol_1".to_owned(), "Johtaja <Öhman>".to_owned())];
        let flawed = Entered::default().with_flaws(&[Flaw::new("parent_id", "role.loop")]);
        vec![
            Self { form: Entered::default(), id: None, parents: parents.clone() },
            Self { form: flawed, id: Some("rol_2".into()), parents },
        ]
    }
}

/// `GET /app/settings/roles`
pub(super) async fn index(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let branches = rights::branches(&rights::roles(&mut reader).await?);
    let mut standing: HashMap<RoleId, Vec<String>> = HashMap::new();
    let users: HashMap<_, User> =
        staff::users(&mut reader).await?.into_iter().map(|user| (user.id, user)).collect();
    for (user, role) in staff::users_on_roles(&mut reader).await? {
        if let Some(user) = users.get(&user) {
            standing.entry(role).or_default().push(user.name.clone());
        }
    }
    let line = |branch: Branch| Line {
        users: standing.remove(&branch.role.id).unwrap_or_default(),
        id: branch.role.id.to_string(),
        name: branch.role.name,
        depth: branch.depth.min(8),
        is_first: branch.is_first,
        is_last: branch.is_last,
    };
    app.show(&asked, &RoleIndex { roles: branches.into_iter().map(line).collect() })
}

/// `GET /app/settings/roles/new?parent_id=`
pub(super) async fn new(State(app): State<App>, asked: Asked, _: Administrator) -> Result<Response, Problem> {
    let form = Entered::of_query(&asked.query);
    let page = page(&mut app.reader().await?, form, None).await?;
    app.show(&asked, &page)
}

/// `POST /app/settings/roles`
pub(super) async fn create(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let made = rights::add_role(&mut work, &form.text("name").into(), parent(&form)?).await;
    finish(&app, &asked, work, form, None, made).await
}

/// `GET /app/settings/roles/{id}`
pub(super) async fn edit(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(id): Path<RoleId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let role = rights::find_role(&mut reader, &id).await?.ok_or_else(Problem::not_found)?;
    let page = page(&mut reader, Entered::filled(&role), Some(id)).await?;
    app.show(&asked, &page)
}

/// `POST /app/settings/roles/{id}`
pub(super) async fn save(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<RoleId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let saved = rights::change_role(&mut work, &id, &form.text("name").into(), parent(&form)?).await;
    finish(&app, &asked, work, form, Some(id), saved).await
}

/// `POST /app/settings/roles/{id}/up`
pub(super) async fn up(
    State(app): State<App>,
    asked: Asked,
    administrator: Administrator,
    Path(id): Path<RoleId>,
) -> Result<Response, Problem> {
    step(&app, &asked, administrator, id, true).await
}

/// `POST /app/settings/roles/{id}/down`
pub(super) async fn down(
    State(app): State<App>,
    asked: Asked,
    administrator: Administrator,
    Path(id): Path<RoleId>,
) -> Result<Response, Problem> {
    step(&app, &asked, administrator, id, false).await
}

async fn step(
    app: &App,
    asked: &Asked,
    Administrator(me): Administrator,
    id: RoleId,
    up: bool,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    rights::move_role(&mut work, &id, up).await?;
    work.commit().await?;
    Ok(app.go(asked, HOME))
}

/// `POST /app/settings/roles/{id}/remove`
pub(super) async fn remove(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<RoleId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    rights::remove_role(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.told(&asked, HOME, &Toast::new("role-removed")))
}

async fn finish(
    app: &App,
    asked: &Asked,
    work: store::Work,
    form: Entered,
    id: Option<RoleId>,
    done: Result<Role, Failure<rights::RightsRefusal>>,
) -> Result<Response, Problem> {
    match done {
        Ok(role) => {
            work.commit().await?;
            Ok(app.told(asked, HOME, &Toast::new("role-saved").with("name", role.name)))
        }
        Err(Failure::Refused(no)) if !no.flaws().is_empty() => {
            drop(work);
            let page = page(&mut app.reader().await?, form.with_flaws(no.flaws()), id).await?;
            app.show_again(asked, &page)
        }
        Err(failure) => Err(failure.into()),
    }
}

fn parent(form: &Entered) -> Result<Option<RoleId>, Problem> {
    match form.text("parent_id") {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Problem::not_found()),
    }
}

async fn page(reader: &mut Reader, form: Entered, id: Option<RoleId>) -> Result<RoleForm, Problem> {
    let parents = choices(reader).await?.into_iter().filter(|(role, _)| Some(*role) != id);
    let parents = parents.map(|(role, name)| (role.to_string(), name)).collect();
    Ok(RoleForm { form, id: id.map(|id| id.to_string()), parents })
}

/// Every role with its name, set in by how deep it stands.
pub async fn choices(reader: &mut Reader) -> Result<Vec<(RoleId, String)>, ground::Fault> {
    let branches = rights::branches(&rights::roles(reader).await?);
    let name = |branch: &Branch| format!("{}{}", "– ".repeat(branch.depth.min(8)), branch.role.name);
    Ok(branches.iter().map(|branch| (branch.role.id, name(branch))).collect())
}
