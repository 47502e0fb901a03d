//! Walk-ins over the API: somebody comes without being on the list, and is registered and marked in one go.

use crate::{
    api::{ApiCaller, Body},
    registration::api::{RegistrationRecord, shown},
    shell::{App, Path, Problem, gate},
};
use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    attendance::{self, Newcomer},
    contacts::ContactChange,
    ids::{ContactId, EventId},
    rights::{Act, Module},
    staff::{Access, Collection},
};
use ground::Flaw;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(walk_in))
}

/// Who came: a contact, or the fields of somebody new.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = WantedWalkIn)]
struct Wanted {
    /// Somebody of the contacts; then nothing else is sent.
    #[schema(value_type = Option<String>)]
    contact_id: Option<ContactId>,
    first_name: Option<String>,
    last_name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    /// Makes a new contact although somebody has the address already.
    #[serde(default)]
    anyway: bool,
}

impl Wanted {
    fn written(self) -> ContactChange {
        ContactChange {
            first_name: self.first_name.unwrap_or_default().into(),
            last_name: self.last_name.unwrap_or_default().into(),
            email: self.email.unwrap_or_default().into(),
            phone: self.phone.unwrap_or_default().into(),
            ..ContactChange::default()
        }
    }

    /// The first field of somebody new that is told.
    fn told(&self) -> Option<&'static str> {
        let fields = [
            ("first_name", &self.first_name),
            ("last_name", &self.last_name),
            ("email", &self.email),
            ("phone", &self.phone),
        ];
        fields.into_iter().find(|(_, value)| value.is_some()).map(|(name, _)| name)
    }
}

/// Let somebody in who is not on the list
///
/// Registered beyond the seats if need be, without a message, and marked as being there. 409 `attendance.known` when the
/// address of somebody new belongs to a contact already: send that `contact_id`, or `anyway`. 409 `attendance.too_early`
/// before the day of the event. Somebody new needs the scope `contacts:write`, too.
#[utoipa::path(post, path = "/events/{id}/walk-ins", operation_id = "walk_in", params(("id" = String, Path)),
    request_body = Wanted,
    responses((status = 201, description = "The registration, with the mark.", body = RegistrationRecord)))]
async fn walk_in(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EventId>,
    Body(sent): Body<Wanted>,
) -> Result<Response, Problem> {
    let who = match sent.contact_id {
        Some(contact) => match sent.told() {
            None => Newcomer::Known(contact),
            Some(field) => return Err(ground::Invalid(vec![Flaw::new(field, "walk_in.both")]).into()),
        },
        None if !caller.scopes.allow(Collection::Contacts, Access::Write) => {
            let mut problem = Problem::new(StatusCode::FORBIDDEN, "api_key.scope_missing");
            problem.args = vec![("scope", "contacts:write".to_owned())];
            return Err(problem);
        }
        None if !caller.licence.may(Module::Contacts, Act::Create) => {
            return Err(gate::closed(Module::Contacts, Act::Create));
        }
        None => Newcomer::New { anyway: sent.anyway, written: Box::new(sent.written()) },
    };
    let mut work = app.work(caller.actor).await?;
    let done = attendance::walk_in(&mut work, &id, who).await?;
    let record = shown(&mut work, &caller, done.marked.registration).await?;
    work.commit().await?;
    app.tallies_changed();
    Ok((StatusCode::CREATED, Json(record)).into_response())
}
