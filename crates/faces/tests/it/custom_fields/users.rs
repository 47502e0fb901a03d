//! Fields of users: filled in by administrators and over the API, and said in mails beside those of accounts and events.

use super::{Cast, cast};
use axum::http::Method;
use domain::{
    accounts, contacts,
    custom_fields::{self, USERS},
    events::{self, EventDraft, SessionDraft},
};
use serde_json::json;
use store::Actor;

impl Cast {
    fn me(&self) -> domain::ids::UserId {
        self.aura.user.as_ref().expect("a user").id
    }

    async fn version_of_me(&self) -> String {
        let mut reader = self.world.db.reader().await.expect("a reader");
        let me = domain::staff::find(&mut reader, &self.me()).await.expect("read").expect("Aura");
        me.version.to_string()
    }

    /// Saves Aura's form as an administrator.
    async fn saves_me(&self, version: &str, custom: &[(&str, &str)]) -> faces::shell::testing::Answer {
        let email = self.aura.user.as_ref().expect("a user").email.to_string();
        let mut fields = vec![
            ("version", version),
            ("name", "Aura Tuulenkari"),
            ("email", &email),
            ("role", "administrator"),
            ("language", "fi"),
        ];
        fields.extend(custom);
        self.aura.posts(&format!("/app/settings/users/{}", self.me()), &fields).await
    }
}

#[tokio::test]
async fn an_administrator_fills_in_what_was_added_to_users_and_a_stale_form_changes_nothing() {
    let cast = cast().await;
    cast.adds_to(USERS, &[("labels.fi", "Suora numero"), ("kind", "text")]).await;
    cast.adds_to(USERS, &[("labels.fi", "Aloitti"), ("kind", "date"), ("required", "on")]).await;
    let page = format!("/app/settings/users/{}", cast.me());
    assert!(cast.aura.gets(&page).await.shows("name=\"custom.suora_numero\""));
    let version = cast.version_of_me().await;

    let refused = cast.saves_me(&version, &[("custom.suora_numero", "09 123"), ("custom.aloitti", "")]).await;
    assert!(refused.status == 422 && refused.shows("value=\"09 123\""), "{}", refused.body);
    let saved =
        cast.saves_me(&version, &[("custom.suora_numero", "09 123"), ("custom.aloitti", "1.9.2025")]).await;
    assert_eq!(saved.status, 303, "{}", saved.body);

    let mut reader = cast.world.db.reader().await.expect("a reader");
    let values = custom_fields::of_user(&mut reader, &cast.me()).await.expect("read");
    assert_eq!(json!(values), json!({"suora_numero": "09 123", "aloitti": "2025-09-01"}));
    drop(reader);
    let stale =
        cast.saves_me(&version, &[("custom.suora_numero", "x"), ("custom.aloitti", "1.9.2025")]).await;
    assert_eq!(stale.status, 422, "what was filled in counts as a change of the user");
    let key = cast.key().await;
    let path = format!("/users/{}", cast.me());
    let (status, body) =
        cast.calls(&key, Method::PATCH, &path, json!({"custom": {"suora_numero": null}})).await;
    assert_eq!((status, &body["custom"]), (200, &json!({"aloitti": "2025-09-01"})), "{body}");
    let (status, body) =
        cast.calls(&key, Method::PATCH, &path, json!({"custom": {"aloitti": "eilen"}})).await;
    assert_eq!((status, &body["errors"][0]["field"]), (422, &json!("custom.aloitti")), "{body}");
    let filter = "%7B%22field%22%3A%22custom.aloitti%22%2C%22op%22%3A%22is_not_empty%22%7D";
    let (status, body) = cast.calls(&key, Method::GET, &format!("/users?filter={filter}"), json!(null)).await;
    assert_eq!((status, &body["total"]), (200, &json!(1)), "{body}");
}

#[tokio::test]
async fn a_mail_says_what_was_added_to_the_organisation_the_sender_and_the_event() {
    let cast = cast().await;
    cast.adds_to("accounts", &[("labels.fi", "Jäsentaso"), ("kind", "text")]).await;
    cast.adds_to("events", &[("labels.fi", "Pukukoodi"), ("kind", "text")]).await;
    cast.adds_to(USERS, &[("labels.fi", "Suora numero"), ("kind", "text")]).await;
    let saved = cast.saves_me(&cast.version_of_me().await, &[("custom.suora_numero", "09 123")]).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let event = cast.fills_account_and_event().await;
    let picker = cast.aura.gets("/app/email-templates/new?folder=campaign").await;
    for tag in ["account.custom.jasentaso", "sender.custom.suora_numero", "event.custom.pukukoodi"] {
        assert!(picker.shows(&format!("{{{{ {tag} }}}}")), "{tag}: {}", picker.body);
    }
    let body = "<p>{{ account.custom.jasentaso }}|{{ sender.custom.suora_numero }}|\
                {{ event.custom.pukukoodi }}|{{ contact.mobile }}|{{ account.billing_city }}</p>";
    let aino = cast.aino.to_string();
    let mut shown = vec![("folder", "campaign"), ("language", "fi"), ("texts.fi.subject", "Hei")];
    shown.extend([("texts.fi.body_html", body), ("preview_contact", &aino), ("preview_event", &event)]);
    let mail = cast.aura.posts("/app/email-templates/preview", &shown).await;
    assert!(mail.shows("Kulta|09 123|Tumma puku|040 123 4567|Turku"), "{}", mail.body);

    let foreign = "<p>{{ event.custom.pukukoodi }}</p>";
    let typed = [
        ("folder", "public"),
        ("language", "fi"),
        ("name", "Uutiset"),
        ("texts.fi.subject", "Hei"),
        ("texts.fi.body_html", foreign),
    ];
    let refused = cast.aura.posts("/app/email-templates", &typed).await;
    assert_eq!(refused.status, 422, "a folder that knows no event does not know its fields");
    let field = {
        let mut reader = cast.world.db.reader().await.expect("a reader");
        custom_fields::of(&mut reader, "accounts").await.expect("fields").fields[0].id
    };
    cast.aura.posts(&format!("/app/settings/layout/accounts/{field}/retire"), &[]).await;
    let refused = cast.aura.posts("/app/email-templates/preview", &shown).await;
    assert!(!refused.shows("Kulta"), "a retired field is not said: {}", refused.body);
}

impl Cast {
    async fn fills_account_and_event(&self) -> String {
        let mut work = self.world.db.work(Actor::SYSTEM).await.expect("a work");
        let account = json!({"name": "Harju Oy", "billing_city": "Turku", "custom": {"jasentaso": "Kulta"}});
        let account = serde_json::from_value(account).expect("a change");
        let account = accounts::create(&mut work, &account).await.expect("an account");
        let change = json!({"account_id": account.id, "mobile": "040 123 4567"});
        let change = serde_json::from_value(change).expect("a change");
        contacts::edit(&mut work, &self.aino, None, &change).await.expect("edited");
        let mut draft = EventDraft::for_owner(domain::Owner::User(self.me()));
        draft.name = "Ilta".into();
        let starts_at = work.now.plus_days(5);
        let ends_at = starts_at.plus_seconds(3600);
        draft.sessions = vec![SessionDraft { id: None, subject: "Ilta".into(), starts_at, ends_at }];
        draft.custom = [("pukukoodi".to_owned(), json!("Tumma puku"))].into();
        let event = events::create(&mut work, &draft).await.expect("an event");
        work.commit().await.expect("committed");
        event.id.to_string()
    }
}
