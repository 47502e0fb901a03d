//! Signing out, the own browsers, and the own password.

use super::{
    customer::{Me, signed_out},
    own::{OwnPage, PATH},
};
use crate::shell::{App, Asked, Entered, Path, Problem, Toast};
use axum::{extract::State, response::Response};
use domain::{ids::PortalSignInId, portal};
use ground::{Failure, Refusal};

/// `POST /portal/sign-out`
pub async fn leave(State(app): State<App>, Me(me): Me) -> Result<Response, Problem> {
    let mut work = app.work(me.actor()).await?;
    portal::sign_out(&mut work, &me).await?;
    work.commit().await?;
    Ok(signed_out(&app))
}

/// `POST /portal/sign-out-everywhere`
pub async fn leave_everywhere(State(app): State<App>, Me(me): Me) -> Result<Response, Problem> {
    let mut work = app.work(me.actor()).await?;
    portal::sign_out_everywhere(&mut work, &me).await?;
    work.commit().await?;
    Ok(signed_out(&app))
}

/// `POST /portal/me/sign-ins/{id}/end`: one of the own ones; nobody else's is there.
pub async fn end(
    State(app): State<App>,
    asked: Asked,
    Me(me): Me,
    Path(id): Path<PortalSignInId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.actor()).await?;
    if !portal::end_sign_in(&mut work, &me, &id).await? {
        return Err(Problem::not_found());
    }
    work.commit().await?;
    Ok(app.told(&asked, PATH, &Toast::new("sign-in-ended")))
}

/// `POST /portal/me/password`
pub async fn set_password(
    State(app): State<App>,
    asked: Asked,
    Me(me): Me,
    form: Entered,
) -> Result<Response, Problem> {
    app.limits.sign_in.take(&format!("portal:{}", me.contact.id), app.now())?;
    let typed = |name: &str| form.many(name).first().copied().unwrap_or_default();
    match portal::set_password(&app.db, &me, typed("old_password"), typed("new_password")).await {
        Ok(()) => Ok(app.told(&asked, PATH, &Toast::new("password-changed"))),
        Err(Failure::Refused(invalid)) => {
            let asked = asked.in_language_of(Some(me.contact.language));
            let password = Entered::default().with_flaws(invalid.flaws());
            app.show_again(&asked, &OwnPage::of(&app, &asked, &me).await?.with_password(password))
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}
