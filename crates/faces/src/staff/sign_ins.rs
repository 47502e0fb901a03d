//! The browsers in which a user is signed in, as the user and administrators see them, and ending them.

use super::Administrator;
use crate::shell::{App, Asked, Path, Problem, Staff, Toast};
use axum::{extract::State, response::Response};
use domain::{
    ids::{SignInId, UserId},
    staff::{self, SignIn},
};
use ground::Instant;
use serde::Serialize;
use store::Reader;

/// What `staff/_sign_ins.html` sees.
#[derive(Serialize)]
pub(super) struct SignIns {
    /// Where they are ended.
    home: String,
    lines: Vec<Line>,
    /// Whether one of them is that of who looks.
    is_own: bool,
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

impl SignIns {
    /// Those of who looks.
    pub async fn own(reader: &mut Reader, me: &SignIn) -> Result<Self, Problem> {
        Self::read(reader, &me.user.id, me, "/app/me/sign-ins".into()).await
    }

    /// Those of a user, looked at by an administrator.
    pub async fn of(reader: &mut Reader, user: &UserId, me: &SignIn) -> Result<Self, Problem> {
        Self::read(reader, user, me, format!("/app/settings/users/{user}/sign-ins")).await
    }

    async fn read(reader: &mut Reader, user: &UserId, me: &SignIn, home: String) -> Result<Self, Problem> {
        let lines = staff::sign_ins_of(reader, user).await?.into_iter().map(|line| Line {
            is_here: line.id == me.id,
            id: line.id.to_string(),
            agent: line.agent,
            seen_at: line.seen_at,
            created_at: line.created_at,
        });
        Ok(Self { home, lines: lines.collect(), is_own: *user == me.user.id })
    }

    pub fn sample(is_own: bool, count: usize) -> Self {
        let at = store::testing::noon();
        let line = |index| Line {
            id: "sgn_1".into(),
            agent: "Firefox <Öhman>".into(),
            seen_at: at,
            created_at: at,
            is_here: is_own && index == 0,
        };
        Self { home: "/app/me/sign-ins".into(), lines: (0..count).map(line).collect(), is_own }
    }
}

/// `POST /app/me/sign-ins/{id}/end`
pub(super) async fn end(
    State(app): State<App>,
    asked: Asked,
    Staff(me): Staff,
    Path(id): Path<SignInId>,
) -> Result<Response, Problem> {
    end_one(&app, &asked, &me, &me.user.id, &id, "/app/me").await
}

/// `POST /app/me/sign-ins/end`: all but this one.
pub(super) async fn end_others(
    State(app): State<App>,
    asked: Asked,
    Staff(me): Staff,
) -> Result<Response, Problem> {
    end_all(&app, &asked, &me, &me.user.id, "/app/me").await
}

/// `POST /app/settings/users/{id}/sign-ins/{id}/end`
pub(super) async fn end_of_user(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path((user, id)): Path<(UserId, SignInId)>,
) -> Result<Response, Problem> {
    end_one(&app, &asked, &me, &user, &id, &format!("/app/settings/users/{user}")).await
}

/// `POST /app/settings/users/{id}/sign-ins/end`: all but that of who presses.
pub(super) async fn end_all_of_user(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(user): Path<UserId>,
) -> Result<Response, Problem> {
    end_all(&app, &asked, &me, &user, &format!("/app/settings/users/{user}")).await
}

async fn end_one(
    app: &App,
    asked: &Asked,
    me: &SignIn,
    user: &UserId,
    id: &SignInId,
    back: &str,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    if !staff::sign_out_one(&mut work, user, id).await? {
        return Err(Problem::not_found());
    }
    work.commit().await?;
    Ok(app.told(asked, back, &Toast::new("sign-in-ended")))
}

async fn end_all(
    app: &App,
    asked: &Asked,
    me: &SignIn,
    user: &UserId,
    back: &str,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let count = staff::sign_out_everywhere(&mut work, user, Some(me.id)).await?;
    work.commit().await?;
    Ok(app.told(asked, back, &Toast::new("sign-ins-ended").with("count", count)))
}
