//! Acts on contacts: archiving one or many, and taking that back.

use super::index::LIST;
use crate::shell::{
    App, Asked, Entered, Problem, Query, Staff, Toast,
    list::{List, owners::Owned},
};
use axum::{extract::State, response::Response};
use domain::{
    Owner,
    contacts::{self, ContactChange},
    ids::ContactId,
};
use serde::Deserialize;
use store::Work;

/// `POST /app/contacts/archive` with `ids`: at once, and the toast can undo it.
pub async fn archive(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let mut read = form.reading(&asked, app.site().zone());
    let ids: Vec<ContactId> = read.ids("ids");
    read.finish()?;
    let mut work = app.work(me.user.actor()).await?;
    let archived = contacts::archive(&mut work, &ids).await?;
    work.commit().await?;
    if archived.is_empty() {
        return Ok(app.told(&asked, "/app/contacts", &Toast::new("contacts-none-chosen")));
    }
    let listed: Vec<String> = archived.iter().map(ToString::to_string).collect();
    let toast = Toast::new("contacts-archived").with("count", archived.len());
    let toast = toast.undo(format!("/app/contacts/restore?ids={}", listed.join(",")));
    Ok(app.told(&asked, "/app/contacts", &toast))
}

/// The contacts that come back.
#[derive(Deserialize)]
pub struct Restored {
    ids: String,
}

/// `POST /app/contacts/restore?ids=con_…,con_…`
pub async fn restore(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(query): Query<Restored>,
) -> Result<Response, Problem> {
    let ids: Vec<ContactId> = query.ids.split(',').filter_map(|id| id.parse().ok()).collect();
    let mut work = app.work(me.user.actor()).await?;
    let restored = contacts::restore(&mut work, &ids).await?;
    work.commit().await?;
    let path = match ids.as_slice() {
        [one] => format!("/app/contacts/{one}"),
        _ => "/app/contacts".into(),
    };
    Ok(app.told(&asked, &path, &Toast::new("contacts-restored").with("count", restored.len())))
}

/// Contacts are handed over one by one, each with its entry in the journal.
pub struct Given;

impl Owned for Given {
    type Id = ContactId;
    const LIST: &'static List = &LIST;

    async fn give(work: &mut Work, id: &ContactId, owner: Owner) -> Result<Option<Owner>, Problem> {
        let Some(contact) = contacts::find(work, id).await? else { return Ok(None) };
        if contact.owner == owner {
            return Ok(None);
        }
        let change = ContactChange { owner: owner.to_string().into(), ..ContactChange::default() };
        contacts::edit(work, id, None, &change).await?;
        Ok(Some(contact.owner))
    }
}
