//! What the palette finds among messages.

use super::HOME;
use crate::shell::{
    App, Asked,
    palette::{Found, Hit},
};
use domain::{
    list::{ListQuery, Wish},
    messages::{self, Message, fields::FIELDS},
};
use futures_util::future::BoxFuture;
use ground::Fault;
use std::sync::Arc;

/// Mails whose subject or recipient begin like what was typed.
pub fn find(app: App, asked: Arc<Asked>, typed: String) -> BoxFuture<'static, Result<Found, Fault>> {
    Box::pin(async move {
        let query = ListQuery { q: Some(typed), limit: Some("5".into()), ..ListQuery::default() };
        let mut hits = Vec::new();
        if let Ok(wish) = Wish::read(&query, &FIELDS, &app.custom()) {
            let found = messages::page(&mut app.reader().await?, &wish, app.site().zone()).await?;
            hits.extend(found.items.into_iter().map(|message| hit(&app, &asked, message)));
        }
        Ok(Found { module: "messages", hits })
    })
}

fn hit(app: &App, asked: &Asked, message: Message) -> Hit {
    let kind = || app.words.say(asked.locale, &format!("message-kind-{}", message.kind), &[]);
    Hit {
        icon: "mail",
        label: message.subject.clone().unwrap_or_else(kind),
        hint: message.to_name.or(message.to_email).unwrap_or_default(),
        path: format!("{HOME}/{}", message.id),
    }
}
