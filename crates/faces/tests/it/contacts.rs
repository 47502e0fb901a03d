//! The pages of contacts and accounts, as browsers see them.

use domain::{
    contacts::{
        self,
        testing::{a_contact, an_account},
    },
    ids::ContactId,
};
use faces::shell::testing::{Browser, World};
use store::Actor;

struct Cast {
    world: World,
    aura: Browser,
    aino: ContactId,
    onni: ContactId,
}

/// Aino Äijälä of Koivu in Turku and Onni Öhman, opted out, in Oulu; Aura is signed in.
async fn cast() -> Cast {
    let world = World::new().await;
    let aura = world.signed_in("Aura Tuulenkari").await;
    let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
    let koivu = an_account(&mut work, "Koivu & Poika").await.expect("an account");
    let aino = a_contact("Aino", "Äijälä").at(&koivu).email("aino@example.org").in_city("Turku");
    let aino = aino.create(&mut work).await.expect("a contact").id;
    let onni = a_contact("Onni", "Öhman").opted_out().in_city("Oulu");
    let onni = onni.create(&mut work).await.expect("a contact").id;
    work.commit().await.expect("committed");
    Cast { world, aura, aino, onni }
}

fn filter(json: &str) -> String {
    let encoded: String = json
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'0'..=b'9' | b'_' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect();
    format!("/app/contacts?filter={encoded}")
}

#[tokio::test]
async fn the_list_stands_in_finnish_order_and_shows_who_wants_no_mail() {
    let cast = cast().await;

    let page = cast.aura.gets("/app/contacts").await;

    assert_eq!(page.status, 200);
    let (aino, onni) = (page.body.find("Aino Äijälä"), page.body.find("Onni Öhman"));
    assert!(aino.is_some() && aino < onni);
    assert!(page.shows("Koivu &amp; Poika") && page.shows("Ei kampanjapostia"));
    let part = cast.aura.gets_part("/app/contacts?q=koivu").await;
    assert!(part.shows("Aino") && !part.shows("Onni") && !part.shows("<html"));
}

#[tokio::test]
async fn nobody_sees_contacts_without_signing_in() {
    let cast = cast().await;
    for path in ["/app/contacts", "/app/accounts", "/app/contacts/new", "/app/accounts/options?q=a"] {
        let page = cast.world.guest().gets(path).await;
        assert!(page.leads_to().starts_with("/app/sign-in"), "{path}");
    }
}

#[tokio::test]
async fn a_filter_is_built_from_rows_that_are_added_and_removed_by_submitting_them() {
    let cast = cast().await;

    let open = cast.aura.gets("/app/contacts?build=on&sort=-created_at").await;
    assert!(open.shows("name=\"rules.0.field\"") && open.shows("name=\"sort\" value=\"-created_at\""));
    let row = "/app/contacts?build=on&join=all&rules.0.field=city&rules.0.op=eq&rules.0.value=turku";
    let longer = cast.aura.gets(&format!("{row}&add_group=rules")).await;
    assert!(longer.shows("name=\"rules.1.0.field\"") && longer.shows("name=\"rules.1.join\""));
    let wrong = "/app/contacts?build=on&rules.0.field=created_at&rules.0.op=lt&rules.0.value=eilen&apply=on";
    let wrong = cast.aura.gets(wrong).await;
    assert!(wrong.shows("esimerkiksi 27.1.2027") && wrong.shows("value=\"eilen\""));
    let added = cast.aura.gets(&format!("{row}&apply=on")).await;
    let list = cast.aura.gets(added.leads_to()).await;

    assert!(list.shows("Kaupunki on turku"), "the condition is said");
    assert!(list.shows("Aino Äijälä") && !list.shows("Onni Öhman"));
    let part = cast.aura.gets_part("/app/contacts/filter?join=none&rules.0.field=registrations").await;
    assert!(part.shows("name=\"rules.0.op\"") && part.shows("joissa") && !part.shows("<html"));
    let count = "/app/contacts/filter/count?rules.0.field=owner&rules.0.op=eq&rules.0.value=me";
    assert!(cast.aura.gets_part(count).await.shows("<b class=\"num\">2</b>"));
}

#[tokio::test]
async fn a_saved_view_becomes_a_tab_with_columns_of_its_own_and_the_list_may_open_with_it() {
    let cast = cast().await;
    let turku = r#"{"field":"city","op":"eq","value":"Turku"}"#;
    let asked = [("name", "Turkulaiset"), ("filter", turku), ("sort", "-created_at")];

    let saved = cast.aura.posts("/app/contacts/views", &asked).await.leads_to().to_owned();
    let view = saved.split("view=").nth(1).expect("a view").to_owned();
    let columns =
        [("view", view.as_str()), ("columns", "name,email"), ("take", "on"), ("column", "account.city")];
    cast.aura.posts("/app/contacts/columns", &columns).await.leads_to();
    cast.aura.posts("/app/contacts/views/choose", &[("view", &view), ("act", "open")]).await.leads_to();

    let list = cast.aura.gets("/app/contacts").await;
    assert!(list.shows("Turkulaiset") && list.shows("Aino Äijälä") && !list.shows("Onni Öhman"));
    assert!(list.shows("Organisaatio: Kaupunki") && !list.shows("data-label=\"Puhelin\""));
    let counted = cast.aura.gets_part("/app/contacts/tabs?view=contacts-all").await;
    assert!(
        counted.shows("Turkulaiset <span class=\"c\">1</span>")
            && counted.shows("Kaikki <span class=\"c\">2</span>")
    );

    cast.aura.posts(&format!("/app/contacts/views/{view}"), &[("act", "delete")]).await.leads_to();
    assert!(cast.aura.gets("/app/contacts").await.shows("Onni Öhman"), "W-26: it opens as for everybody");
}

#[tokio::test]
async fn chosen_contacts_are_handed_over_at_once_and_the_toast_gives_them_back() {
    let cast = cast().await;
    let otso = cast.world.signed_in("Otso Halmevirta").await.user.expect("a user").id.to_string();
    let (aino, onni) = (cast.aino.to_string(), cast.onni.to_string());
    let owner_of_aino = async || {
        let mut reader = cast.world.db.reader().await.expect("a reader");
        contacts::find(&mut reader, &cast.aino).await.expect("read").expect("there").owner.to_string()
    };
    let before = owner_of_aino().await;

    let given = [("ids", aino.as_str()), ("ids", onni.as_str()), ("owner", otso.as_str())];
    let told = cast.aura.posts("/app/contacts/bulk/owner", &given).await.leads_to().to_owned();
    assert_eq!(owner_of_aino().await, otso);
    let list = cast.aura.gets(&told).await;
    assert!(list.shows("2 tietuetta muutettu."));

    let undo = list.body.split("action=\"/app/bulk/").nth(1).expect("a way back");
    let undo = format!("/app/bulk/{}", undo.split('"').next().unwrap_or_default());
    cast.aura.posts(&undo, &[]).await.leads_to();
    assert_eq!(owner_of_aino().await, before);
}

#[tokio::test]
async fn a_list_is_exported_as_a_table_that_spreadsheets_read_and_never_run() {
    let cast = cast().await;
    let mut work = cast.world.db.work(Actor::SYSTEM).await.expect("a work");
    a_contact("=1+2", "Pomo").in_city("Turku").create(&mut work).await.expect("a contact");
    work.commit().await.expect("committed");

    let file = cast.aura.gets("/app/contacts/export?q=pomo").await;
    assert_eq!(file.says("content-type"), "text/csv; charset=utf-8");
    assert!(file.body.starts_with('\u{FEFF}') && file.body.contains("'=1+2") && !file.shows("Aino"));
    let chosen = cast.aura.posts("/app/contacts/export", &[("ids", &cast.aino.to_string())]).await;
    assert!(chosen.shows("Äijälä") && chosen.shows("aino@example.org") && !chosen.shows("Pomo"));
}

#[tokio::test]
async fn a_filter_that_cannot_be_is_answered_with_what_is_wrong_and_a_way_out() {
    let cast = cast().await;
    for (json, told) in [
        (r#"{"field":"shoe_size","op":"eq","value":1}"#, "Kenttää shoe_size ei ole"),
        ("{", "Suodatinta ei voi lukea"),
    ] {
        let page = cast.aura.gets(&filter(json)).await;
        assert_eq!(page.status, 422);
        assert!(page.shows(told) && page.shows("Aloita alusta"), "{json}");
    }
}

#[tokio::test]
async fn a_refused_form_keeps_what_was_typed_and_names_every_field() {
    let cast = cast().await;
    let typed =
        [("first_name", "Åsa <b>"), ("email", "asa(at)example"), ("phone", "soita"), ("language", "sv")];

    let page = cast.aura.posts("/app/contacts/new", &typed).await;

    assert_eq!(page.status, 422);
    assert!(page.shows("value=\"Åsa &lt;b&gt;\"") && page.shows("value=\"asa(at)example\""));
    for field in ["f-last-name-e", "f-email-e", "f-phone-e"] {
        assert!(page.shows(field), "{field}");
    }
    assert!(!page.shows("f-first-name-e"));
}

#[tokio::test]
async fn a_good_form_makes_a_contact_and_leads_to_its_card() {
    let cast = cast().await;
    let typed =
        [("first_name", "Åsa"), ("last_name", "Öberg"), ("email", "asa@example.org"), ("language", "sv")];

    let saved = cast.aura.posts("/app/contacts/new", &typed).await;
    let card = cast.aura.gets(saved.leads_to()).await;

    assert!(card.shows("Åsa Öberg") && card.shows("K-1003") && card.shows("Aura Tuulenkari"));
    assert!(card.shows("mailto:asa@example.org"));
}

#[tokio::test]
async fn a_stale_form_keeps_what_was_typed_says_what_moved_and_can_be_saved_again() {
    let cast = cast().await;
    let path = format!("/app/contacts/{}/edit", cast.aino);
    let names = [("first_name", "Aino"), ("last_name", "Äijälä"), ("language", "fi")];
    let fields = |version: &'static str, city: &'static str| {
        [&names[..], &[("version", version), ("city", city)]].concat()
    };
    cast.aura.posts(&path, &fields("1", "Lahti")).await.leads_to();

    let stale = cast.aura.posts(&path, &fields("1", "Vaasa")).await;
    assert_eq!(stale.status, 422);
    assert!(stale.shows("Kaupunki on nyt Lahti") && stale.shows("value=\"Vaasa\""));
    assert!(stale.shows("name=\"version\" value=\"2\""));
    cast.aura.posts(&path, &fields("2", "Vaasa")).await.leads_to();

    let contact = contacts::find(&mut cast.world.db.reader().await.expect("a reader"), &cast.aino).await;
    assert_eq!(contact.expect("read").expect("there").city.as_deref(), Some("Vaasa"));
}

#[tokio::test]
async fn chosen_contacts_are_archived_at_once_and_the_toast_brings_them_back() {
    let cast = cast().await;
    let (aino, onni) = (cast.aino.to_string(), cast.onni.to_string());

    let archived = cast.aura.posts("/app/contacts/archive", &[("ids", &aino), ("ids", &onni)]).await;
    let list = cast.aura.gets(archived.leads_to()).await;
    assert!(list.shows("2 tietuetta arkistoitu") && list.shows("Kontakteja ei vielä ole"));
    assert!(cast.aura.gets("/app/contacts?archived=true").await.shows("Aino Äijälä"));

    let undo = list.body.split("action=\"/app/bulk/").nth(1).expect("a way back");
    let undo = format!("/app/bulk/{}", undo.split('"').next().unwrap_or_default());
    cast.aura.posts(&undo, &[]).await.leads_to();
    assert!(cast.aura.gets("/app/contacts").await.shows("Aino Äijälä"));
}

#[tokio::test]
async fn cards_of_others_addresses_are_named_and_unknown_ones_are_not_found() {
    let cast = cast().await;
    let mut work = cast.world.db.work(Actor::SYSTEM).await.expect("a work");
    a_contact("Toinen", "Aino").email("AINO@example.org").create(&mut work).await.expect("a contact");
    work.commit().await.expect("committed");

    let card = cast.aura.gets(&format!("/app/contacts/{}", cast.aino)).await;
    assert!(card.shows("Sama sähköposti myös toisella") && card.shows("Toinen Aino"));
    let drawer = cast.aura.gets_part(&format!("/app/contacts/{}", cast.onni)).await;
    assert!(drawer.shows("Onni Öhman") && !drawer.shows("<html"));
    for path in ["/app/contacts/con_00000000000000000000000000000000", "/app/contacts/evt_1"] {
        assert_eq!(cast.aura.gets(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn an_account_is_made_listed_with_its_contacts_and_offered_to_fields() {
    let cast = cast().await;

    let wrong =
        cast.aura.posts("/app/accounts/new", &[("business_id", "0737546-3"), ("employees", "paljon")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.shows("f-name-e") && wrong.shows("f-business-id-e") && wrong.shows("f-employees-e"));
    let right = [("name", "Ääpankki"), ("business_id", "FI07375462"), ("turnover", "1 200 000")];
    let card = cast.aura.gets(cast.aura.posts("/app/accounts/new", &right).await.leads_to()).await;
    assert!(card.shows("0737546-2") && card.shows("1\u{a0}200\u{a0}000"));

    let list = cast.aura.gets("/app/accounts").await;
    assert!(list.shows("Koivu &amp; Poika") && list.body.find("Koivu") < list.body.find("Ääpankki"));
    let options = cast.aura.gets_part("/app/accounts/options?q=aapank").await;
    assert!(options.shows(">Ääpankki</option>") && !options.shows("Koivu"));
}

#[tokio::test]
async fn all_that_a_list_finds_is_changed_at_once_asked_in_two_steps_and_undone() {
    let cast = cast().await;
    let all = [("all", "on"), ("filter", ""), ("q", ""), ("total", "2")];
    let city = async || {
        let mut reader = cast.world.db.reader().await.expect("a reader");
        contacts::find(&mut reader, &cast.aino).await.expect("read").expect("there").city
    };
    let before = city().await;

    let asked = cast.aura.posts("/app/contacts/bulk/edit", &all).await;
    assert!(asked.shows("Muuta 2 tietuetta") && asked.shows("value=\"set.city\""));
    let field = [&all[..], &[("what", "set.language")]].concat();
    assert!(cast.aura.posts("/app/contacts/bulk/edit", &field).await.shows("ruotsi"));
    let wrong = [&all[..], &[("what", "set.country"), ("value", "Mordor"), ("do", "on")]].concat();
    let refused = cast.aura.posts("/app/contacts/bulk/edit", &wrong).await;
    assert!(refused.status == 422 && refused.shows("value=\"Mordor\"") && refused.shows("Maata ei tunneta"));

    let right = [&all[..], &[("what", "set.city"), ("value", "Vaasa"), ("do", "on")]].concat();
    let list = cast.aura.gets(cast.aura.posts("/app/contacts/bulk/edit", &right).await.leads_to()).await;
    assert!(list.shows("2 tietuetta muutettu."));
    assert_eq!(city().await.as_deref(), Some("Vaasa"));
    let act = list.body.split("action=\"/app/bulk/").nth(1).and_then(|rest| rest.split('/').next());
    let act = format!("/app/bulk/{}", act.expect("a way back"));
    assert!(cast.aura.gets(&act).await.shows("Valmis"));
    cast.aura.posts(&format!("{act}/undo"), &[]).await.leads_to();
    assert_eq!(city().await, before);
}
