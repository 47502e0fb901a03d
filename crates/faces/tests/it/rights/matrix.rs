//! Every route there is, asked by somebody who sees only the own records: a foreign record is not there.
//!
//! The routes come from the router and the API's document, so none can be forgotten; what is left out stands in
//! [`EXEMPT`] with its reason.

use super::world::{Records, SECRET, World};
use axum::http::{Method, StatusCode};
use domain::rights::{Act, Grants, Module, ProfileRights};
use faces::routes;
use ground::{Choice, Fault};
use store::testing::each_engine;

/// Parts of addresses that hold no record with an owner, with the reason.
const EXEMPT: &[(&str, &str)] = &[
    ("/app/settings/", "for administrators alone, see the test of settings"),
    ("/app/me/sign-ins/", "only the own browsers are found"),
    ("/app/set-up/", "the token in it is the permission"),
    ("/app/reset/", "the token in it is the permission"),
    ("/views/{id}", "views belong to users and hold no records"),
    ("/api/v1/users/", "users are known to all who may read them"),
    ("/bulk/", "acts go on under the sight of who began them, and only that user finds them"),
    ("/app/imports/", "only who sees everything may import"),
    ("/api/v1/imports/", "only who sees everything may import"),
    ("/scheduled-tasks/", "for administrators alone"),
    ("/api/v1/questionnaires/", "read by all who make events, changed by administrators alone"),
    ("/api/v1/document-templates/", "read by all who make events, changed by administrators alone"),
    ("/api/v1/roles/", "for administrators alone"),
    ("/api/v1/profiles/", "for administrators alone"),
    ("/portal-profiles/", "for administrators alone"),
    ("/api/v1/custom-fields/", "for administrators alone"),
    ("/api/v1/layouts/", "for administrators alone"),
    ("/api/v1/event-series/", "read by all who make events, changed by administrators alone"),
    ("/products/", "what is sold has no owner"),
];

/// Looks at own records that need more than the address, with what they need.
const ASKING_MORE: &[(&str, &str)] = &[
    ("/attach", "the group that is to be attached"),
    ("/documents/{template}/export", "a template, which the test has none of"),
    ("/source", "the program lends the source of a mail, the test does not"),
    ("/invite.ics", "only some mails have a calendar file"),
    ("/turns/{turn}", "a turn that is under way"),
    ("/html", "the mail is composed by the worker, which does not run here"),
    ("/text", "the mail is composed by the worker, which does not run here"),
    ("/notice/mail", "there is nothing to tell before the event was changed"),
    ("/registrations/{id}/attendance", "nobody is marked before the event"),
    ("/registrations/{id}/certificate", "nobody is certified before the event"),
];

/// What is printed, and the tests have no press.
const UNPRINTED: [&str; 3] =
    ["/app/certificates/{id}/export", "/app/invoices/{id}/pdf", "/api/v1/invoices/{id}/pdf"];

/// Which kind of id stands after a word of an address.
fn kind_after(word: &str, parameter: &str) -> Option<&'static str> {
    Some(match (word, parameter) {
        ("contacts", _) => "con",
        ("accounts", _) => "acc",
        ("events", _) => "evt",
        ("campaigns", _) => "cam",
        ("target-groups", _) => "tgr",
        ("email-templates", _) => "tpl",
        ("registrations", _) => "reg",
        ("messages", _) => "msg",
        ("invoices", _) => "ivc",
        ("merges", _) => "mrg",
        ("sessions", _) => "ses",
        ("certificates", _) => "crt",
        ("answer-files", _) => "afl",
        ("undo", "{batch}") => "bat",
        ("members" | "exclusions", "{contact}") => "con",
        ("attachments", "{file}") => "fil",
        _ => return None,
    })
}

/// The address with ids of these records; the file of a template is one that is not there.
fn filled(route: &str, records: &Records) -> Result<String, Fault> {
    let mut parts: Vec<String> = Vec::new();
    for part in route.split('/') {
        let before = parts.last().map_or("", String::as_str);
        let word = route.split('/').nth(parts.len().saturating_sub(1)).unwrap_or(before);
        match part.starts_with('{') {
            false => parts.push(part.to_owned()),
            true => {
                let kind = kind_after(word, part);
                // What stands below a record is found through it, or not at all.
                let kind = kind.or_else(|| parts.iter().any(|part| part.contains('_')).then_some("any"));
                let kind = kind.ok_or_else(|| Fault::new(format!("what stands in {route} at {part}?")))?;
                let id = records.get(kind).cloned().unwrap_or_else(|| format!("{kind}_{}", "0".repeat(32)));
                parts.push(id);
            }
        }
    }
    Ok(parts.join("/"))
}

/// Every address of pages and calls.
fn routes_of(world: &World) -> Vec<String> {
    let told = format!("{:?}", routes::router(world.kutsu.app.clone()));
    let mut found: Vec<String> =
        told.split('"').filter(|part| part.starts_with("/app")).map(str::to_owned).collect();
    let calls = routes::calls().into_openapi();
    found.extend(calls.paths.paths.keys().map(|path| format!("/api/v1{path}")));
    found.sort();
    found.dedup();
    assert!(found.len() > 150, "the routes were not found: {found:?}");
    found
}

fn methods(route: &str) -> &'static [Method] {
    const PAGES: &[Method] = &[Method::GET, Method::POST];
    const CALLS: &[Method] = &[Method::GET, Method::POST, Method::PATCH, Method::DELETE];
    if route.starts_with("/api/") { CALLS } else { PAGES }
}

#[tokio::test]
async fn no_route_knows_a_foreign_record_and_every_look_at_an_own_one_works() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.close().await?;
        let (mut asked, mut wrong) = (0, Vec::new());
        for route in routes_of(&world) {
            let is_exempt = EXEMPT.iter().any(|(part, _)| route.contains(part));
            if !route.contains('{') || is_exempt {
                continue;
            }
            for method in methods(&route) {
                let foreign = world.asks(method, &filled(&route, &world.foreign)?).await;
                if foreign.status == StatusCode::METHOD_NOT_ALLOWED {
                    continue;
                }
                asked += 1;
                if foreign.status != StatusCode::NOT_FOUND || foreign.shows(SECRET) {
                    wrong.push(format!("{method} {route}: foreign {}", foreign.status));
                }
                if *method == Method::GET && !route.contains("live") && !route.contains("{file}") {
                    let own = world.asks(method, &filled(&route, &world.own)?).await;
                    let is_fine = own.status.is_success() || own.status.is_redirection();
                    let is_fine = is_fine || own.status == StatusCode::METHOD_NOT_ALLOWED;
                    let asks_more = own.status == StatusCode::NOT_FOUND
                        && ASKING_MORE.iter().any(|(part, _)| route.ends_with(part));
                    // Nothing is printed here; the record itself was found.
                    let is_unprinted =
                        own.status == StatusCode::CONFLICT && UNPRINTED.contains(&route.as_str());
                    if !(is_fine || asks_more || is_unprinted) || own.shows(SECRET) {
                        wrong.push(format!("{method} {route}: own {}", own.status));
                    }
                }
            }
        }
        assert_eq!(wrong, Vec::<String>::new());
        assert!(asked > 100, "only {asked} routes were asked");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn no_list_count_or_search_tells_of_a_foreign_record() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.close().await?;
        let mut pages: Vec<String> =
            routes_of(&world).into_iter().filter(|route| !route.contains('{')).collect();
        pages.retain(|route| !route.contains("/live"));
        pages.push(format!("/app/palette?q={SECRET}"));
        for module in Module::ruled() {
            pages.push(format!("/app/{module}?q={SECRET}"));
            pages.push(format!("/api/v1/{module}?q={SECRET}"));
        }
        for page in pages {
            let seen = world.asks(&Method::GET, &page).await;
            assert!(!seen.status.is_server_error(), "{page}: {}", seen.body);
            let told =
                seen.body.replace(&format!("q={SECRET}"), "").replace(&format!("value=\"{SECRET}\""), "");
            let told = told.replace(&format!("”{SECRET}”"), "");
            let is_told = told.split(SECRET).count() > 1 && !page.contains("q=");
            assert!(!is_told, "{page} tells of a foreign record: {}", seen.body);
            if page.starts_with("/api/v1/") && page.contains("q=") {
                assert!(told.contains("\"total\":0"), "{page}: {told}");
            }
            for id in world.foreign.values() {
                assert!(!told.contains(id.as_str()), "{page} holds {id}");
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn ac_5_a_profile_that_leaves_an_act_out_refuses_it_with_words() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let looking = Grants { acts: [Act::See].into(), ..Grants::default() };
        let rights = Module::ruled().map(|module| (module, looking.clone())).collect();
        world.profile(ProfileRights(rights)).await?;
        // Posts that change no record: how somebody looks.
        let looks = ["/columns", "/views", "/look", "/conditions", "/preview", "/filter"];
        let mut refused = 0;
        for route in routes_of(&world) {
            let module = route.split('/').find_map(Module::from_word).filter(|module| module.is_ruled());
            let is_exempt = EXEMPT.iter().any(|(part, _)| route.contains(part));
            let is_look = looks.iter().any(|look| route.contains(look));
            if module.is_none() || is_exempt || is_look {
                continue;
            }
            for method in methods(&route).iter().filter(|method| **method != Method::GET) {
                let answer = world.asks(method, &filled(&route, &world.own)?).await;
                if answer.status != StatusCode::METHOD_NOT_ALLOWED {
                    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{method} {route}: {}", answer.body);
                    refused += 1;
                }
            }
        }
        assert!(refused > 80, "only {refused} acts were refused");
        let page = world.nelli.gets(&format!("/app/contacts/{}", world.own["con"])).await;
        assert_eq!(page.status, StatusCode::OK);

        let nothing = Grants { acts: [].into(), ..Grants::default() };
        world.profile(ProfileRights([(Module::Contacts, nothing)].into())).await?;
        for path in ["/app/contacts", "/api/v1/contacts", &format!("/app/contacts/{}", world.own["con"])] {
            assert_eq!(world.asks(&Method::GET, path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        assert!(!world.nelli.gets("/app").await.shows("href=\"/app/contacts\""), "the module is not offered");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn ac_7_settings_are_for_administrators_alone() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        for route in routes_of(&world).into_iter().filter(|route| route.starts_with("/app/settings")) {
            let path = route.replace("{id}", "usr_00000000000000000000000000000000");
            let answer = world.asks(&Method::GET, &path).await;
            let closed = [StatusCode::FORBIDDEN, StatusCode::METHOD_NOT_ALLOWED, StatusCode::NOT_FOUND];
            assert!(closed.contains(&answer.status), "{route}: {}", answer.status);
        }
        Ok(())
    })
    .await;
}
