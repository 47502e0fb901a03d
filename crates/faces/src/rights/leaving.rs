//! Leaving: a user is disabled, and what the user owns gets a new owner (AC-4).

use crate::{
    shell::{App, Asked, Entered, Path, Problem, Toast, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    Owner,
    ids::UserId,
    rights::{self, Left, RightsRefusal},
    staff::{self, User},
};
use ground::{Choice, Flaw};
use serde::Serialize;
use store::Reader;

/// What `rights/leave.html` sees.
#[derive(Serialize)]
pub(super) struct LeavePage {
    form: Entered,
    id: String,
    name: String,
    /// Modules and how many records.
    left: Vec<(&'static str, i64)>,
    /// Ids and names.
    owners: Vec<(String, String)>,
}

impl View for LeavePage {
    const PAGE: &'static str = "rights/leave.html";

    fn samples() -> Vec<Self> {
        let page = |left: &[(&'static str, i64)], flaws: &[Flaw]| Self {
            form: Entered::default().with_flaws(flaws),
            id: "usr_1".into(),
            name: "Åsa <Öhman>".into(),
            left: left.to_vec(),
            owners: vec![("usr_2".into(), "Aino <Virtanen>".into())],
        };
        vec![page(&[], &[]), page(&[("contacts", 1200), ("events", 1)], &[Flaw::new("owner", "required")])]
    }
}

/// `GET /app/settings/users/{id}/leave`
pub(super) async fn page(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(id): Path<UserId>,
) -> Result<Response, Problem> {
    let page = drawn(&mut app.reader().await?, Entered::default(), &id).await?;
    app.show(&asked, &page)
}

/// `POST /app/settings/users/{id}/leave` with `owner`, which is needed when there is something to hand over.
pub(super) async fn leave(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<UserId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let user = staff::disable(&mut work, &id).await?;
    let count = match (form.text("owner"), rights::left_of(&mut work, &id).await?.total()) {
        ("", 0) => 0,
        ("", _) => {
            return again(&app, &asked, work, form, &id, Flaw::new("owner", "required")).await;
        }
        (owner, _) => {
            let Ok(owner) = owner.parse::<Owner>() else { return Err(Problem::not_found()) };
            match rights::hand_over(&mut work, &id, owner).await {
                Ok(given) => given.total(),
                Err(ground::Failure::Refused(RightsRefusal::Invalid(invalid))) => {
                    let flaw = invalid.0.into_iter().next().unwrap_or_else(|| Flaw::new("owner", "required"));
                    return again(&app, &asked, work, form, &id, flaw).await;
                }
                Err(failure) => return Err(failure.into()),
            }
        }
    };
    work.commit().await?;
    let told = Toast::new("user-left").with("name", user.name).with("count", count);
    Ok(app.told(&asked, "/app/settings/users", &told))
}

async fn again(
    app: &App,
    asked: &Asked,
    work: store::Work,
    form: Entered,
    id: &UserId,
    flaw: Flaw,
) -> Result<Response, Problem> {
    drop(work);
    let page = drawn(&mut app.reader().await?, form.with_flaws(&[flaw]), id).await?;
    app.show_again(asked, &page)
}

async fn drawn(reader: &mut Reader, form: Entered, id: &UserId) -> Result<LeavePage, Problem> {
    let user: User = staff::find(reader, id).await?.ok_or_else(Problem::not_found)?;
    let Left(left) = rights::left_of(reader, id).await?;
    let owners = staff::owners(reader).await?.into_iter().filter(|(owner, _)| *owner != Owner::User(*id));
    Ok(LeavePage {
        form,
        id: id.to_string(),
        name: user.name,
        left: left.into_iter().map(|(module, count)| (module.word(), count)).collect(),
        owners: owners.map(|(owner, name)| (owner.to_string(), name)).collect(),
    })
}
