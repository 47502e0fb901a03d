//! Where fields are used besides their records: mails, imports, and many records at once.

use super::{Cast, cast};
use domain::{ids::ImportId, imports};
use serde_json::json;

impl Cast {
    async fn settle(&self, path: &str) {
        let id: ImportId = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        while imports::advance(&self.world.db, &id).await.expect("advanced").is_some() {}
    }
}

#[tokio::test]
async fn a_template_says_a_field_as_people_write_it_and_one_that_is_not_there_is_refused_at_save() {
    let cast = cast().await;
    cast.saves("1", &[("custom.ruokavalio", "Vegaani"), ("custom.jasenmaksu", "1 250,50")]).await;
    let picker = cast.aura.gets("/app/email-templates/new?folder=campaign").await;
    assert!(
        picker.shows("{{ custom.ruokavalio }}") && picker.shows("Kontaktin omat kentät"),
        "{}",
        picker.body
    );
    let body = "<p>{{ custom.ruokavalio }}, {{ custom.jasenmaksu }}, \
                {{ custom.kengannumero | default(\"ei kokoa\") }}</p>";
    let aino = cast.aino.to_string();
    let typed = |body: &'static str| {
        vec![
            ("folder", "campaign"),
            ("language", "fi"),
            ("texts.fi.subject", "Hei"),
            ("texts.fi.body_html", body),
        ]
    };
    let mut shown = typed(body);
    shown.push(("preview_contact", &aino));
    let mail = cast.aura.posts("/app/email-templates/preview", &shown).await;
    assert!(mail.shows("Vegaani, 1\u{a0}250,50\u{a0}€, ei kokoa"), "{}", mail.body);

    let mut wrong = typed("<p>{{ custom.ruokavalo }}</p>");
    wrong.extend([("name", "Kutsu"), ("sending_time", "immediately")]);
    let refused = cast.aura.posts("/app/email-templates", &wrong).await;

    assert!(refused.status == 422 && refused.shows("custom.ruokavalio"), "{}", refused.body);
}

#[tokio::test]
async fn a_file_fills_fields_by_their_names_and_undoing_empties_them_again() {
    let cast = cast().await;
    cast.saves("1", &[("email", "aino@example.org"), ("custom.kengannumero", "38")]).await;
    let text = "Sähköposti\tSkonummer\tRuokavalio\naino@example.org\t39,5\tkala\nuusi@example.org\tiso\t\n";
    let answer = cast.aura.posts("/app/imports", &[("kind", "contacts"), ("pasted", text)]).await;
    let path = answer.leads_to().to_owned();
    let page = cast.aura.gets(&path).await;
    assert!(page.shows("<option value=\"custom.ruokavalio\" selected>Ruokavalio"), "{}", page.body);

    let plan = [
        ("columns.0.field", "email"),
        ("columns.1.field", "custom.kengannumero"),
        ("columns.2.field", "custom.ruokavalio"),
        ("matching", "email"),
        ("on_match", "update"),
    ];
    cast.aura.posts(&format!("{path}/plan"), &plan).await;
    cast.settle(&path).await;
    let dry = cast.aura.gets(&path).await;
    assert!(dry.shows("Kengännumero") && dry.shows("<ins>39.5</ins>"), "{}", dry.body);
    assert!(cast.aura.gets(&format!("{path}?show=refused")).await.shows("Kengännumero: "));
    assert_eq!(json!(cast.aino().await.custom), json!({"kengannumero": 38}), "a dry run writes nothing");
    cast.aura.posts(&format!("{path}/run"), &[]).await;
    cast.settle(&path).await;
    assert_eq!(json!(cast.aino().await.custom), json!({"kengannumero": 39.5, "ruokavalio": "Kala"}));
    cast.aura.posts(&format!("{path}/undo"), &[]).await;
    cast.settle(&path).await;
    assert_eq!(json!(cast.aino().await.custom), json!({"kengannumero": 38}));
}

#[tokio::test]
async fn a_file_of_accounts_fills_their_fields() {
    let cast = cast().await;
    cast.adds_to("accounts", &[("labels.fi", "Jäsentaso"), ("kind", "choice"), ("choices", "Kulta\nHopea")])
        .await;
    let text = "Nimi\tJäsentaso\nHarju Oy\tKulta\n";
    let answer = cast.aura.posts("/app/imports", &[("kind", "accounts"), ("pasted", text)]).await;
    let path = answer.leads_to().to_owned();
    let plan = [
        ("columns.0.field", "name"),
        ("columns.1.field", "custom.jasentaso"),
        ("matching", "name"),
        ("on_match", "update"),
    ];
    cast.aura.posts(&format!("{path}/plan"), &plan).await;
    cast.settle(&path).await;
    cast.aura.posts(&format!("{path}/run"), &[]).await;
    cast.settle(&path).await;
    let list = cast.aura.gets("/app/accounts").await;
    let card = list.body.split("/app/accounts/acc_").nth(1).map(|rest| &rest[..32]).expect("an account");
    let card = cast.aura.gets(&format!("/app/accounts/acc_{card}")).await;
    assert!(card.shows("Jäsentaso") && card.shows("Kulta"), "{}", card.body);
    cast.aura.posts(&format!("{path}/undo"), &[]).await;
    cast.settle(&path).await;
    assert!(
        !cast.aura.gets("/app/accounts").await.shows("Harju Oy"),
        "a new account nobody changed is archived"
    );
}

#[tokio::test]
async fn a_field_is_given_to_many_and_taken_back_and_one_that_is_not_offered_is_refused() {
    let cast = cast().await;
    cast.saves("1", &[("custom.jasenmaksu", "10")]).await;
    cast.adds(&[("labels.fi", "Salainen"), ("kind", "text")]).await;
    for key in ["jasenmaksu", "ruokavalio"] {
        let field = cast.field(key).await;
        let mut again = vec![("version", "1"), ("labels.fi", "Kenttä"), ("mass_editable", "on")];
        again.extend((key == "ruokavalio").then_some(("choices", "Kala\nVegaani")));
        cast.aura.posts(&format!("/app/settings/layout/contacts/{}", field.id), &again).await;
    }
    let (aino, onni) = (cast.aino.to_string(), cast.onni.to_string());
    let asked = |what: &'static str, value: &'static str| {
        vec![("ids", aino.as_str()), ("ids", onni.as_str()), ("what", what), ("value", value), ("do", "on")]
    };
    let form = [("ids", aino.as_str()), ("what", "set.custom.ruokavalio")];
    let form = cast.aura.posts("/app/contacts/bulk/edit", &form).await;
    assert!(
        form.shows("set.custom.jasenmaksu") && form.shows("Vegaani") && !form.shows("Salainen"),
        "{}",
        form.body
    );
    let wrong = cast.aura.posts("/app/contacts/bulk/edit", &asked("set.custom.ruokavalio", "liha")).await;
    assert_eq!(wrong.status, 422);

    let done = cast.aura.posts("/app/contacts/bulk/edit", &asked("set.custom.jasenmaksu", "12,50")).await;

    assert_eq!(done.status, 303, "{}", done.body);
    let aino = cast.aino().await;
    assert_eq!(json!(aino.custom), json!({"jasenmaksu": 1250}));
    let undo = cast.last_bulk_undo().await;
    cast.aura.posts(&undo, &[]).await;
    assert_eq!(json!(cast.aino().await.custom), json!({"jasenmaksu": 1000}), "cents go back as cents");
    let refused = cast.aura.posts("/app/contacts/bulk/edit", &asked("set.custom.salainen", "x")).await;
    assert_eq!(refused.status, 422);
}

impl Cast {
    /// Where the newest act on many is taken back.
    async fn last_bulk_undo(&self) -> String {
        let mut reader = self.world.db.reader().await.expect("a reader");
        let sql = store::Sql::new("select id from bulk_acts order by id desc limit 1");
        let (id,): (domain::ids::BulkId,) = reader.one(sql).await.expect("an act");
        format!("/app/bulk/{id}/undo")
    }
}

#[tokio::test]
async fn several_words_are_ticked_for_many_records_and_none_empties_the_field() {
    let cast = cast().await;
    cast.adds(&[
        ("labels.fi", "Kiinnostukset"),
        ("kind", "choices"),
        ("choices", "Musiikki\nUrheilu\nRuoka"),
    ])
    .await;
    let field = cast.field("kiinnostukset").await;
    let again = [
        ("version", "1"),
        ("labels.fi", "Kiinnostukset"),
        ("choices", "Musiikki\nUrheilu\nRuoka"),
        ("mass_editable", "on"),
    ];
    cast.aura.posts(&format!("/app/settings/layout/contacts/{}", field.id), &again).await;
    let aino = cast.aino.to_string();
    let what = [("ids", aino.as_str()), ("what", "set.custom.kiinnostukset")];
    let form = cast.aura.posts("/app/contacts/bulk/edit", &what).await;
    assert!(form.shows("type=\"checkbox\" name=\"value\" value=\"Urheilu\""), "{}", form.body);

    let mut ticked = what.to_vec();
    ticked.extend([("kind", "many"), ("do", "on"), ("value", "Ruoka"), ("value", "Musiikki")]);
    cast.aura.posts("/app/contacts/bulk/edit", &ticked).await;
    assert_eq!(json!(cast.aino().await.custom), json!({"kiinnostukset": ["Musiikki", "Ruoka"]}));

    let mut none = what.to_vec();
    none.extend([("kind", "many"), ("do", "on")]);
    cast.aura.posts("/app/contacts/bulk/edit", &none).await;
    assert_eq!(json!(cast.aino().await.custom), json!({}));
}
