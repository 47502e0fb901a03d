//! What somebody typed on the public page: taken over with one press, or left (D-15).

use super::place;
use crate::shell::{App, Asked, Path, Problem, Staff, Toast, gate};
use axum::{extract::State, response::Response};
use domain::{
    ids::RegistrationId,
    public::{self, TakeOverRefusal},
    registration::{self, Registration},
    rights::{Act, Module},
};
use store::Reader;

async fn row(reader: &mut Reader, id: &RegistrationId) -> Result<Registration, Problem> {
    let row = registration::store::find(reader, id).await?;
    row.ok_or_else(|| Problem::refused(&TakeOverRefusal::Missing))
}

/// `POST /app/registrations/{id}/take-over`: changes the contact, so it needs the right to.
pub async fn take_over(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<RegistrationId>,
) -> Result<Response, Problem> {
    if !asked.licence.may(Module::Contacts, Act::Edit) {
        return Err(gate::closed(Module::Contacts, Act::Edit));
    }
    let mut work = app.work(me.user.actor()).await?;
    let row = row(&mut work, &id).await?;
    let contact = public::take_over(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.told(&asked, &place(&row), &Toast::new("typed-taken").with("name", contact.name())))
}

/// `POST /app/registrations/{id}/leave-typed`
pub async fn leave(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<RegistrationId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let row = row(&mut work, &id).await?;
    public::leave(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.told(&asked, &place(&row), &Toast::new("typed-left")))
}
