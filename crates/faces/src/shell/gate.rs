//! The gate before all pages and calls: acts that the profile leaves out are refused with words (403), and records that
//! the user does not see are not there (404), wherever their ids stand: in the address, the query or what was sent.
//!
//! Reads everything from the request, so no handler can forget to ask. Start at [`pass`].

use crate::shell::{App, Asked, Problem, csrf, templates::Asking};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{Method, StatusCode},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::rights::{self, Act, Licence, Module};
use ground::Choice;
use std::sync::Arc;
use store::Actor;

/// The layer before all pages.
pub async fn pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let asked = request.extensions().get::<Arc<Asked>>().cloned();
    let Some(asked) = asked.filter(|asked| asked.staff.is_some()) else { return next.run(request).await };
    match pass(&app, &asked.licence, asked.actor(), request).await {
        Ok(request) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

/// Lets the request through, or says why not.
pub async fn pass(app: &App, licence: &Licence, actor: Actor, request: Request) -> Result<Request, Problem> {
    if licence.is_everything() {
        return Ok(request);
    }
    let path = request.uri().path().to_owned();
    let parts = parts_of(&path);
    if let Some((module, act)) = needed(request.method(), &parts)
        && !licence.may(module, act)
    {
        return Err(closed(module, act));
    }
    if licence.sight().is_none() {
        return Ok(request);
    }
    let query = request.uri().query().unwrap_or_default().to_owned();
    let (head, body) = request.into_parts();
    let body = match head.method.is_safe() {
        true => body,
        false => {
            let bytes = to_bytes(body, csrf::MOST_UPLOAD).await;
            let bytes = bytes.map_err(|_| Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large"))?;
            look(app, actor, &parts, &query, &bytes).await?;
            return Ok(Request::from_parts(head, Body::from(bytes)));
        }
    };
    look(app, actor, &parts, &query, &Bytes::new()).await?;
    Ok(Request::from_parts(head, body))
}

/// The act is not open to this user.
pub fn closed(module: Module, act: Act) -> Problem {
    let mut problem = Problem::new(StatusCode::FORBIDDEN, "rights.closed");
    problem.args = vec![("module", module.to_string()), ("act", act.to_string())];
    problem
}

/// Refuses when the request names a record that is out of sight.
async fn look(app: &App, actor: Actor, parts: &[&str], query: &str, body: &Bytes) -> Result<(), Problem> {
    let mut reader = app.reader().await?;
    let mut holder = None;
    for (prefix, id) in parts.iter().filter_map(|part| whole(part)) {
        if !rights::is_seen(&mut reader, prefix, &id).await? {
            return Err(Problem::not_found());
        }
        let module = Module::ALL.iter().find(|module| module.prefix() == prefix);
        holder = holder.or(module.map(|module| (*module, id)));
    }
    let mut named = ids_in(query.as_bytes());
    named.extend(ids_in(body));
    named.sort_unstable();
    named.dedup();
    for (prefix, id) in named {
        if rights::is_seen(&mut reader, prefix, &id).await? {
            continue;
        }
        let stays = match holder {
            Some((module, holder)) => rights::is_held(&mut reader, (module, &holder), &id).await?,
            None => false,
        };
        if !stays {
            return Err(Problem::not_found());
        }
    }
    if let [module, "owner", "undo"] = parts
        && let Some(module) = Module::from_word(module)
    {
        for id in bare_in(query) {
            let is_seen = rights::is_seen(&mut reader, module.prefix(), &id).await?;
            let mut whole = app.db.reader().await?;
            if !is_seen && !rights::is_last_by(&mut whole, actor, &id).await? {
                return Err(Problem::not_found());
            }
        }
    }
    Ok(())
}

/// `field_right(name)` in a template: what the reader may do with a field of the module whose page is drawn: nothing
/// (`hidden`), look (`read_only`), or all (empty).
pub(crate) fn field_right(
    state: &minijinja::State<'_, '_>,
    name: &str,
) -> Result<&'static str, minijinja::Error> {
    let asking = Asking::of(state)?;
    let module = parts_of(&asking.asked.path).first().and_then(|word| Module::from_word(word));
    let Some(module) = module else { return Ok("") };
    let licence = &asking.asked.licence;
    Ok(match (licence.hides(module, name), licence.is_locked(module, name)) {
        (true, _) => "hidden",
        (_, true) => "read_only",
        _ => "",
    })
}

/// `may(module, act)` in a template: whether the reader may, so that nothing is offered that would be refused.
pub(crate) fn may(
    state: &minijinja::State<'_, '_>,
    module: &str,
    act: &str,
) -> Result<bool, minijinja::Error> {
    let asking = Asking::of(state)?;
    let asked = Module::from_word(module).zip(Act::from_word(act));
    Ok(asked.is_none_or(|(module, act)| asking.asked.licence.may(module, act)))
}

/// The parts of an address after `/app` or `/api/v1`.
fn parts_of(path: &str) -> Vec<&str> {
    let path = path.strip_prefix("/app").or_else(|| path.strip_prefix("/api/v1")).unwrap_or(path);
    path.split('/').filter(|part| !part.is_empty()).collect()
}

/// Posts that only look, or keep how somebody looks.
const LOOKING: [&str; 7] = ["columns", "views", "look", "conditions", "preview", "preview-head", "filter"];
/// Acts by which mail goes out, as they stand in addresses.
const SENDING: [&str; 10] = [
    "attach",
    "send-mail",
    "send-missing",
    "resume",
    "test",
    "notice",
    "try-out",
    "retry",
    "send-confirmation",
    "send-certificates",
];
/// Acts that archive, restore or merge.
const REMOVING: [&str; 5] = ["archive", "restore", "merge", "merges", "apart"];

/// What somebody must be allowed to ask for this; nothing for addresses that belong to no module.
fn needed(method: &Method, parts: &[&str]) -> Option<(Module, Act)> {
    let (first, rest) = parts.split_first()?;
    let module = match *first {
        "registrations" | "certificates" => Module::Events,
        "events" if rest.get(1) == Some(&"invite") => return Some((Module::Campaigns, Act::Send)),
        "events" if rest.get(1) == Some(&"invoices") => {
            return Some((Module::Invoices, if method.is_safe() { Act::See } else { Act::Create }));
        }
        word => Module::from_word(word)?,
    };
    let has = |words: &[&str]| rest.iter().any(|part| words.contains(part));
    let act = if has(&["export"]) {
        Act::Export
    } else if has(&["new", "copy", "ready"]) {
        Act::Create
    } else if has(&["edit"]) {
        Act::Edit
    } else if has(&REMOVING) {
        Act::Delete
    } else if method.is_safe() {
        if has(&["attach"]) { Act::Send } else { Act::See }
    } else if has(&LOOKING) {
        Act::See
    } else if has(&SENDING) || (module == Module::Campaigns && has(&["contacts", "target-groups"])) {
        Act::Send
    } else {
        match (method, rest.len()) {
            (&Method::DELETE, 1) => Act::Delete,
            (_, 0) if module != Module::Events || *first == "events" => Act::Create,
            _ => Act::Edit,
        }
    };
    Some((module, act))
}

type Named = (&'static str, [u8; 16]);

/// Ids that name records: all kinds that somebody may not see.
fn whole(text: &str) -> Option<Named> {
    rights::KINDS.iter().find_map(|kind| ground::id::parse(kind, text).ok().map(|id| (*kind, id)))
}

/// Letters of an id: three of the kind, a line, 32 digits.
const LENGTH: usize = 3 + 1 + 32;

fn ids_in(bytes: &[u8]) -> Vec<Named> {
    let mut found = Vec::new();
    for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte == b'_') {
        let Some(start) = at.checked_sub(3) else { continue };
        let text = bytes.get(start..start + LENGTH).and_then(|text| std::str::from_utf8(text).ok());
        found.extend(text.and_then(whole));
    }
    found
}

/// Ids without their kind, as lists of handed records hold them.
fn bare_in(query: &str) -> Vec<[u8; 16]> {
    let words = query.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    words.filter_map(|word| ground::id::parse("x", &format!("x_{word}")).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_act_is_read_from_the_address() {
        let asked = |method: Method, path: &str| {
            needed(&method, &parts_of(path)).map(|(module, act)| format!("{module} {act}"))
        };
        for (method, path, act) in [
            (Method::GET, "/app/contacts", "contacts see"),
            (Method::GET, "/app/contacts/export", "contacts export"),
            (Method::GET, "/app/contacts/new", "contacts create"),
            (Method::POST, "/app/contacts/con_1/edit", "contacts edit"),
            (Method::POST, "/app/contacts/archive", "contacts delete"),
            (Method::POST, "/app/contacts/views", "contacts see"),
            (Method::POST, "/app/contacts/merge", "contacts delete"),
            (Method::POST, "/app/email-templates", "email-templates create"),
            (Method::POST, "/app/email-templates/preview", "email-templates see"),
            (Method::POST, "/app/campaigns/cam_1/attach", "campaigns send"),
            (Method::POST, "/app/events/evt_1/register", "events edit"),
            (Method::POST, "/app/events/evt_1/invite", "campaigns send"),
            (Method::POST, "/app/events/evt_1/notice", "events send"),
            (Method::POST, "/app/registrations/reg_1/cancel", "events edit"),
            (Method::POST, "/app/events/evt_1/certificates", "events edit"),
            (Method::POST, "/app/events/evt_1/certificates/send-certificates", "events send"),
            (Method::POST, "/app/certificates/crt_1/revoke", "events edit"),
            (Method::POST, "/app/messages/msg_1/retry", "messages send"),
            (Method::POST, "/api/v1/contacts", "contacts create"),
            (Method::DELETE, "/contacts/con_1", "contacts delete"),
            (Method::POST, "/campaigns/cam_1/contacts", "campaigns send"),
            (Method::POST, "/registrations", "events edit"),
            (Method::PATCH, "/events/evt_1", "events edit"),
            (Method::POST, "/app/events/evt_1/invoices", "invoices create"),
            (Method::POST, "/app/invoices/ivc_1/credit", "invoices edit"),
            (Method::POST, "/app/invoices/ivc_1/send-mail", "invoices send"),
        ] {
            assert_eq!(asked(method, path).as_deref(), Some(act), "{path}");
        }
        assert_eq!(asked(Method::GET, "/app/me"), None);
    }

    #[test]
    fn ids_are_found_wherever_they_stand() {
        let id = "0192f0c1d2e37a3f8b4c5d6e7f809102";
        let sent = format!("x=1&ids=con_{id}&account_id=acc_{id}&owner=usr_{id}&note=a_b");
        let kinds: Vec<_> = ids_in(sent.as_bytes()).into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, ["con", "acc"]);
        assert_eq!(bare_in(&format!("was=usr_{id}:{id},{id}")).len(), 2);
    }
}
