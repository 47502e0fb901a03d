//! Groups of users who own records together.

use super::Administrator;
use crate::shell::{App, Asked, Entered, Path, Problem, Toast, View};
use axum::{extract::State, response::Response};
use domain::{
    ids::{UserGroupId, UserId},
    staff::{self, GroupRefusal, UserGroup},
};
use ground::{Failure, Flaw, Refusal};
use serde::Serialize;

const HOME: &str = "/app/settings/groups";

/// What `staff/groups.html` sees.
#[derive(Serialize)]
pub(super) struct GroupIndex {
    groups: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    id: String,
    name: String,
    members: Vec<String>,
}

/// What `staff/group.html` sees.
#[derive(Serialize)]
pub(super) struct GroupForm {
    form: Entered,
    /// `None` for a group about to be made.
    id: Option<String>,
    /// Everybody who may belong: id and name.
    users: Vec<(String, String)>,
}

impl View for GroupIndex {
    const PAGE: &'static str = "staff/groups.html";

    fn samples() -> Vec<Self> {
        let line = |members: &[&str]| Line {
            id: "grp_1".into(),
            name: "Myynti <Öhman>".into(),
            members: members.iter().map(|name| (*name).to_owned()).collect(),
        };
        vec![Self { groups: vec![] }, Self { groups: vec![line(&["Åsa <Öhman>", "Onni"]), line(&[])] }]
    }
}

impl View for GroupForm {
    const PAGE: &'static str = "staff/group.html";

    fn samples() -> Vec<Self> {
        let users = vec![("usr_1".to_owned(), "Åsa <Öhman>".to_owned())];
        let form = Entered::filled(&serde_json::json!({"name": "Myynti", "members": ["usr_1"]}));
        let flawed = form.clone().with_flaws(&[Flaw::new("name", "name.taken")]);
        vec![
            Self { form: flawed, id: None, users: users.clone() },
            Self { form, id: Some("grp_1".into()), users },
        ]
    }
}

/// `GET /app/settings/groups`
pub(super) async fn index(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let users = staff::users(&mut reader).await?;
    let name_of = |id: &UserId| users.iter().find(|user| user.id == *id).map(|user| user.name.clone());
    let line = |group: UserGroup| Line {
        id: group.id.to_string(),
        members: group.members.iter().filter_map(name_of).collect(),
        name: group.name,
    };
    let groups = staff::groups(&mut reader).await?.into_iter().map(line).collect();
    app.show(&asked, &GroupIndex { groups })
}

/// `GET /app/settings/groups/new`
pub(super) async fn new(State(app): State<App>, asked: Asked, _: Administrator) -> Result<Response, Problem> {
    app.show(&asked, &shown(&app, Entered::default(), None).await?)
}

/// `POST /app/settings/groups`
pub(super) async fn create(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let made = match staff::add_group(&mut work, form.text("name").to_owned().into()).await {
        Ok(group) => staff::set_members(&mut work, &group.id, &members(&form)).await,
        Err(failure) => Err(failure),
    };
    match made {
        Ok(()) => {
            work.commit().await?;
            Ok(app.told(&asked, HOME, &Toast::new("group-saved").with("name", form.text("name"))))
        }
        Err(failure) => {
            drop(work);
            again(&app, &asked, form, None, failure).await
        }
    }
}

/// `GET /app/settings/groups/{id}`
pub(super) async fn edit(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(id): Path<UserGroupId>,
) -> Result<Response, Problem> {
    let groups = staff::groups(&mut app.reader().await?).await?;
    let group = groups.into_iter().find(|group| group.id == id).ok_or_else(Problem::not_found)?;
    app.show(&asked, &shown(&app, Entered::filled(&group), Some(id)).await?)
}

/// `POST /app/settings/groups/{id}`
pub(super) async fn save(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<UserGroupId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let saved = match staff::rename_group(&mut work, &id, form.text("name").to_owned().into()).await {
        Ok(()) => staff::set_members(&mut work, &id, &members(&form)).await,
        Err(failure) => Err(failure),
    };
    match saved {
        Ok(()) => {
            work.commit().await?;
            Ok(app.told(&asked, HOME, &Toast::new("group-saved").with("name", form.text("name"))))
        }
        Err(failure) => {
            drop(work);
            again(&app, &asked, form, Some(id), failure).await
        }
    }
}

/// The refused form once more.
async fn again(
    app: &App,
    asked: &Asked,
    form: Entered,
    id: Option<UserGroupId>,
    failure: Failure<GroupRefusal>,
) -> Result<Response, Problem> {
    match failure {
        Failure::Refused(refusal @ GroupRefusal::Invalid(_)) => {
            app.show_again(asked, &shown(app, form.with_flaws(refusal.flaws()), id).await?)
        }
        failure => Err(failure.into()),
    }
}

async fn shown(app: &App, form: Entered, id: Option<UserGroupId>) -> Result<GroupForm, Problem> {
    let users = staff::users(&mut app.reader().await?).await?;
    let users = users.into_iter().filter(|user| user.active).map(|user| (user.id.to_string(), user.name));
    Ok(GroupForm { form, id: id.map(|id| id.to_string()), users: users.collect() })
}

fn members(form: &Entered) -> Vec<UserId> {
    form.many("members").iter().filter_map(|id| id.parse().ok()).collect()
}
