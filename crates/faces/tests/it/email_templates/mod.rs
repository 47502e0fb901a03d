//! The pages of email templates: list, editor, saving with files, preview.

mod api;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::{
    contacts::testing::a_contact,
    email_templates::{self, EmailTemplate, testing::an_invitation},
};
use faces::shell::testing::{Answer, Browser, World};
use store::Actor;

const HOME: &str = "/app/email-templates";

/// The filter of the folder `campaign`, as it stands in an address.
const CAMPAIGN: &str =
    "%7B%22field%22%3A%22folder%22%2C%22op%22%3A%22eq%22%2C%22value%22%3A%22campaign%22%7D";

/// What a filled editor sends.
const FILLED: &[(&str, &str)] = &[
    ("name", "Kutsu talvi-iltaan"),
    ("folder", "campaign"),
    ("sending_time", "immediately"),
    ("language", "fi"),
    ("texts.fi.subject", "Tervetuloa, {{ contact.first_name }}"),
    ("texts.fi.body_html", "<p>Hei <a href=\"{{ link.registration }}\">ilmoittaudu</a></p>"),
    ("texts.sv.subject", ""),
    ("texts.sv.body_html", "<p></p>"),
];

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = FILLED.iter().filter(|(field, _)| changes.iter().all(|(changed, _)| changed != field));
    kept.copied().chain(changes.iter().copied()).collect()
}

async fn saved(world: &World) -> EmailTemplate {
    let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
    let template = an_invitation("Kutsu").create(&mut work).await.expect("a template");
    work.commit().await.expect("committed");
    template
}

async fn found(world: &World, template: &EmailTemplate) -> EmailTemplate {
    let mut reader = world.db.reader().await.expect("a reader");
    email_templates::find(&mut reader, &template.id).await.expect("read").expect("there")
}

/// Sends a form with a file, as browsers do.
async fn posts_file(
    browser: &Browser,
    path: &str,
    fields: &[(&str, &str)],
    name: &str,
    content: &str,
) -> Answer {
    let token = browser.token();
    let own = [("csrf", token.as_str())];
    let mut body = String::new();
    for (field, value) in own.iter().chain(fields) {
        body.push_str(&format!("--b\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n"));
    }
    body.push_str(&format!(
        "--b\r\nContent-Disposition: form-data; name=\"attachments\"; filename=\"{name}\"\r\nContent-Type: \
         application/octet-stream\r\n\r\n{content}\r\n--b--\r\n"
    ));
    let kind = "multipart/form-data; boundary=b";
    browser.sends(Request::post(path).header(header::CONTENT_TYPE, kind), Body::from(body)).await
}

#[tokio::test]
async fn a_template_is_written_saved_and_listed() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let empty = aino.gets(HOME).await;
    assert!(empty.shows("/app/email-templates/new"), "{}", empty.body);

    let answer = aino.posts(HOME, FILLED).await;

    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let editor = aino.gets(answer.says("location")).await;
    assert_eq!(editor.status, StatusCode::OK);
    assert!(editor.shows("Tervetuloa, {{ contact.first_name }}"));
    let list = aino.gets(&format!("{HOME}?filter={CAMPAIGN}&q=talvi")).await;
    assert!(list.shows("Kutsu talvi-iltaan") && list.shows("SP-1001"));
    let other = aino.gets_part(&format!("{HOME}?filter={}", CAMPAIGN.replace("campaign", "event"))).await;
    assert!(
        !other.shows("Kutsu talvi-iltaan") && other.shows("id=\"list\"") && !other.shows("<html"),
        "{}",
        other.body
    );
}

#[tokio::test]
async fn w4_a_new_template_asks_what_it_is_for() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let chooser = aino.gets("/app/email-templates/new").await;
    assert!(chooser.shows("/app/email-templates/new?folder=event"));
    let editor = aino.gets("/app/email-templates/new?folder=event").await;
    assert!(editor.shows("{{ link.own }}") && !editor.shows("{{ link.unsubscribe }}"));
    assert!(!editor.shows("name=\"sender_email\""));
}

#[tokio::test]
async fn a_refused_form_comes_back_with_everything_and_the_place_of_the_mistake() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let body = "<p>Hei {{ contact.fist_name }}</p>";
    let form = with(&[("texts.fi.body_html", body), ("texts.sv.subject", "Hej"), ("name", "")]);

    let answer = aino.posts(HOME, &form).await;

    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.shows("{{ contact.fist_name }}"));
    assert!(answer.shows("contact.first_name"), "the nearest name is said");
    for field in ["f-name-e", "f-texts-fi-body-html-e", "f-texts-sv-body-html-e"] {
        assert!(answer.shows(&format!("id=\"{field}\"")), "{field} in {}", answer.body);
    }
}

#[tokio::test]
async fn a_stale_form_is_told_and_the_second_save_counts() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let template = saved(&world).await;
    let path = format!("{HOME}/{}", template.id);
    let first = with(&[("version", "1"), ("name", "Ensin")]);
    assert_eq!(aino.posts(&path, &first).await.status, StatusCode::SEE_OTHER);

    let late = with(&[("version", "1"), ("name", "Myöhässä")]);
    let answer = aino.posts(&path, &late).await;

    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.shows("Myöhässä") && answer.shows("name=\"version\" value=\"2\""), "{}", answer.body);
    assert_eq!(found(&world, &template).await.name, "Ensin");
    let again = with(&[("version", "2"), ("name", "Myöhässä")]);
    assert_eq!(aino.posts(&path, &again).await.status, StatusCode::SEE_OTHER);
    assert_eq!(found(&world, &template).await.name, "Myöhässä");
}

#[tokio::test]
async fn tp5_a_file_is_attached_taken_home_and_taken_off() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let template = saved(&world).await;
    let path = format!("{HOME}/{}", template.id);
    let wrong = posts_file(&aino, &path, FILLED, "ohjelma.exe", "MZ").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.shows("id=\"f-attachments-e\"") && wrong.shows("ohjelma.exe"));
    assert_eq!(found(&world, &template).await.version, 1, "nothing of it was kept");

    let answer = posts_file(&aino, &path, FILLED, "Ohjelma ä.pdf", "%PDF-1.7 ohjelma").await;

    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let attached = found(&world, &template).await.attachments.remove(0);
    assert_eq!(attached.name, "Ohjelma ä.pdf");
    let file = aino.gets(&format!("{path}/attachments/{}", attached.id)).await;
    assert_eq!((file.says("content-type"), file.body.as_str()), ("application/pdf", "%PDF-1.7 ohjelma"));
    assert!(file.says("content-disposition").starts_with("attachment;"));
    let id = attached.id.to_string();
    let off = posts_file(&aino, &path, &with(&[("remove_attachments", &id)]), "", "").await;
    assert_eq!(off.status, StatusCode::SEE_OTHER);
    assert!(found(&world, &template).await.attachments.is_empty());
}

#[tokio::test]
async fn the_preview_is_a_mail_of_its_own_with_no_behaviour() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
    let guest = a_contact("Åsa <b>", "Öhman").create(&mut work).await.expect("a contact");
    work.commit().await.expect("committed");
    let id = guest.id.to_string();

    let mail = aino.posts("/app/email-templates/preview", &with(&[("preview_contact", &id)])).await;

    assert_eq!(mail.status, StatusCode::OK, "{}", mail.body);
    assert!(mail.says("content-security-policy").starts_with("sandbox; default-src 'none'"));
    assert!(mail.shows("href=\"#\"") && !mail.shows("/i/"), "{}", mail.body);
    let form = with(&[("preview_contact", &id)]);
    let head = aino.posts("/app/email-templates/preview-head", &form).await;
    assert!(head.shows("Tervetuloa, Åsa &lt;b&gt;"), "{}", head.body);
    let broken = with(&[("texts.fi.body_html", "<p>{{ 7*7 }}</p>")]);
    let head = aino.posts("/app/email-templates/preview-head", &broken).await;
    assert!(head.shows("class=\"err\""), "{}", head.body);
    let mail = aino.posts("/app/email-templates/preview", &broken).await;
    assert_eq!(mail.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_template_is_copied_put_away_and_brought_back() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let template = saved(&world).await;
    let path = format!("{HOME}/{}", template.id);
    let copy = aino.posts(&format!("{path}/copy"), &[]).await;
    assert!(aino.gets(copy.says("location")).await.shows("Kutsu (kopio)"));

    let away = aino.posts(&format!("{path}/archive"), &[]).await;

    assert_eq!(away.says("location"), HOME);
    assert!(found(&world, &template).await.archived_at.is_some());
    assert!(aino.gets(&path).await.shows(&format!("{path}/restore")));
    aino.posts(&format!("{path}/restore"), &[]).await;
    assert!(found(&world, &template).await.archived_at.is_none());
}

#[tokio::test]
async fn nobody_sees_templates_without_signing_in_and_a_missing_one_is_missing() {
    let world = World::new().await;
    let template = saved(&world).await;
    let guest = world.guest();
    for path in [HOME.to_owned(), format!("{HOME}/{}", template.id)] {
        assert_eq!(guest.gets(&path).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(guest.posts(HOME, FILLED).await.status, StatusCode::SEE_OTHER);
    let aino = world.signed_in("Aino Virtanen").await;
    assert_eq!(
        aino.gets("/app/email-templates/tpl_00000000000000000000000000000009").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(aino.gets("/app/email-templates/evt_1").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_try_out_saves_and_is_posted_to_the_one_who_asked() {
    let world = World::new().await;
    let aino = world.signed_in("Aino Virtanen").await;
    let template = saved(&world).await;
    let path = format!("{HOME}/{}/try-out", template.id);
    let broken = with(&[("texts.fi.body_html", "<p>{{ 7*7 }}</p>")]);
    assert_eq!(aino.posts(&path, &broken).await.status, StatusCode::UNPROCESSABLE_ENTITY);

    let answer = aino.posts(&path, &with(&[("name", "Kokeiltu")])).await;

    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert_eq!(found(&world, &template).await.name, "Kokeiltu");
    let sql = store::Sql::new("select kind, to_email from messages");
    let posted: Vec<(String, String)> =
        world.db.reader().await.expect("a reader").all(sql).await.expect("read");
    let email = aino.user.as_ref().expect("signed in").email.to_string();
    assert_eq!(posted, [("test".to_owned(), email)]);
}
