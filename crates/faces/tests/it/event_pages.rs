//! The pages of events: list, form, event, acts.

use crate::world::{World, hides, says};
use axum::http::StatusCode;
use domain::{
    events::{self, Event, EventDraft, SessionDraft},
    ids::EventId,
    questionnaires::{self, QuestionnaireDraft},
    registration,
};
use ground::Fault;
use store::{Actor, testing::each_engine};

const GALA: [(&str, &str); 12] = [
    ("name", " Kiertotalouden hankinnat "),
    ("location", "Kajo-talo"),
    ("time_zone", "Europe/Helsinki"),
    ("seats", "36"),
    ("waitlist_seats", "8"),
    ("last_registration_date", "20.1.2027"),
    ("sessions.0.subject", "Tarve"),
    ("sessions.0.day", "27.1.2027"),
    ("sessions.0.starts", "9.30"),
    ("sessions.0.ends", "16.00"),
    ("auto_promote", "on"),
    ("payer", "account"),
];

/// The form as Aura fills it in, with some fields changed.
fn gala<'a>(owner: &'a str, changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = GALA.iter().filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    let mut fields: Vec<(&str, &str)> = kept.copied().chain(changes.iter().copied()).collect();
    fields.push(("owner", owner));
    fields
}

async fn event_at(world: &World, address: &str) -> Result<Event, Fault> {
    let id: EventId = address.rsplit('/').next().unwrap_or_default().parse().expect("an event");
    Ok(events::store::find(&mut world.db.reader().await?, &id).await?.expect("is there"))
}

#[tokio::test]
async fn ev1_an_event_is_made_in_local_time_with_inclusive_days() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let owner = world.aura.id.to_string();
        says(&world.staff.gets("/app/events/new").await, &["Uusi kutsutilaisuus", "Lisää ajankohta"]);
        let second = [
            ("sessions.7.subject", "Sopimus"),
            ("sessions.7.day", "to 28.1.2027"),
            ("sessions.7.starts", "9"),
            ("sessions.7.ends", "12"),
            ("sessions.7.end_day", "29.1.2027"),
        ];
        let made = world.staff.posts("/app/events/new", &gala(&owner, &second)).await;
        let event = event_at(&world, made.leads_to()).await?;
        assert_eq!(
            (event.name.as_str(), event.seats, event.waitlist_seats),
            ("Kiertotalouden hankinnat", 36, 8)
        );
        assert_eq!(event.starts_at.to_string(), "2027-01-27T07:30:00Z");
        assert_eq!(event.ends_at.to_string(), "2027-01-29T10:00:00Z");
        assert_eq!(event.last_registration_date.map(|day| day.to_string()).as_deref(), Some("2027-01-20"));
        let page = world.staff.gets(made.leads_to()).await;
        says(&page, &["KT-1001", "Ei vielä ilmoittautuneita", "ke 27.1.2027 klo 9.30–16.00"]);
        let details = world.staff.gets(&format!("{}/details", made.leads_to())).await;
        says(&details, &["Liittymissähköpostia ei ole valittu", "Ilmoittautumistavat", "Portaali"]);
        let form = world.staff.gets(&format!("{}/edit", made.leads_to())).await;
        says(&form, &["value=\"27.1.2027\"", "value=\"9.30\"", "value=\"29.1.2027\"", "value=\"20.1.2027\""]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_refused_form_names_the_field_and_the_way_out_and_keeps_what_was_typed() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let owner = world.aura.id.to_string();
        for (changes, said) in [
            (vec![("sessions.0.starts", "9.00"), ("sessions.0.ends", "3.30")], "Tarkoititko 15.30?"),
            (vec![("sessions.0.starts", "16.30"), ("sessions.0.ends", "16.00")], "Päättyy ennen alkua."),
            (vec![("sessions.0.day", "28.3.2027"), ("sessions.0.starts", "3.30")], "kellot siirtyvät"),
            (vec![("sessions.0.day", "31.2.2027")], "Kirjoita päivä, esimerkiksi 27.1.2027."),
            (vec![("seats", "-5")], "Kirjoita kokonaisluku."),
            (vec![("seats", "99999999")], "id=\"f-seats-e\""),
            (vec![("name", "")], "Tämä tieto tarvitaan."),
            (
                vec![("registration_template_id", "tpl_0192f0c1d2e37a3f8b4c5d6e7f809102")],
                "id=\"f-registration-template-id-e\"",
            ),
            (
                vec![
                    ("sessions.0.subject", ""),
                    ("sessions.0.day", ""),
                    ("sessions.0.starts", ""),
                    ("sessions.0.ends", ""),
                ],
                "Lisää vähintään yksi ajankohta.",
            ),
        ] {
            let refused = world.staff.posts("/app/events/new", &gala(&owner, &changes)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{changes:?}");
            says(&refused, &[said, "value=\"Kajo-talo\"", "class=\"err\""]);
            for (field, value) in
                changes.iter().filter(|(field, value)| !value.is_empty() && !field.ends_with("_id"))
            {
                says(&refused, &[&format!("name=\"{field}\""), &format!("value=\"{value}\"")]);
            }
        }
        let large = "x".repeat(2 * 1024 * 1024);
        let refused = world.staff.posts("/app/events/new", &gala(&owner, &[("description", &large)])).await;
        assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
        let long = "x".repeat(30_000);
        let refused = world.staff.posts("/app/events/new", &gala(&owner, &[("description", &long)])).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(world.read("/events?archived=false").await["total"], 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn sessions_come_and_go_without_scripts() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let owner = world.aura.id.to_string();
        let more = world.staff.posts("/app/events/new", &gala(&owner, &[("add", "sessions")])).await;
        assert_eq!(more.status, StatusCode::OK);
        says(&more, &["name=\"sessions.1.subject\"", "value=\"Tarve\"", "value=\"Kajo-talo\""]);
        let changes = [("sessions.1.subject", "Toinen"), ("remove", "sessions.0")];
        let fewer = world.staff.posts("/app/events/new", &gala(&owner, &changes)).await;
        says(&fewer, &["value=\"Toinen\""]);
        hides(&fewer, &["value=\"Tarve\"", "name=\"sessions.0.subject\""]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_stale_form_says_what_others_changed_and_loses_nothing() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let owner = world.aura.id.to_string();
        let made = world.staff.posts("/app/events/new", &gala(&owner, &[])).await;
        let event = event_at(&world, made.leads_to()).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let theirs = EventDraft { seats: 40, location: None, ..EventDraft::of(&event) };
        registration::edit_event(&mut work, &event.id, None, &theirs).await.expect("saved");
        work.commit().await?;

        let edit = format!("{}/edit", made.leads_to());
        let mine = gala(&owner, &[("version", "1"), ("name", "Minun nimeni")]);
        let stale = world.staff.posts(&edit, &mine).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(
            &stale,
            &[
                "Joku muu ehti tallentaa ensin.",
                "<li>Paikat</li>",
                "<li>Paikka</li>",
                "value=\"Minun nimeni\"",
            ],
        );
        hides(&stale, &["<li>Nimi</li>"]);
        assert_eq!(event_at(&world, made.leads_to()).await?.name, event.name);

        says(&stale, &["name=\"version\" value=\"2\""]);
        let again = gala(&owner, &[("version", "2"), ("name", "Minun nimeni")]);
        world.staff.posts(&edit, &again).await.leads_to();
        assert_eq!(event_at(&world, made.leads_to()).await?.name, "Minun nimeni");
        let history = world.staff.gets(&format!("{}/history", made.leads_to())).await;
        says(&history, &["Muutettiin: Paikka, Nimi", "Aura Tuulenkari", "Tilaisuus luotiin"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d5_more_seats_by_the_form_move_the_queue_up_and_fewer_warn_with_the_number() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 5).await?;
        for name in ["Onni A", "Suvi B", "Tuuli C"] {
            world.registers(&event, &world.guest(name).await?).await?;
        }
        let page = format!("/app/events/{}", event.id);
        let edit = world.staff.gets(&format!("{page}/edit")).await;
        says(&edit, &["1 on ilmoittautunut. Paikkojen vähentäminen ei vie keneltäkään paikkaa."]);
        let owner = world.aura.id.to_string();
        world.staff.posts(&format!("{page}/edit"), &gala(&owner, &[("seats", "3")])).await.leads_to();
        says(&world.staff.gets(&page).await, &["2 varasijalla ollutta sai paikan.", "Ilmoittautuneet"]);
        world.staff.posts(&format!("{page}/edit"), &gala(&owner, &[("seats", "2")])).await.leads_to();
        says(&world.staff.gets(&page).await, &["1 yli paikkamäärän"]);
        says(
            &world.staff.gets(&format!("{page}/details")).await,
            &["3 ilmoittautunutta, mutta paikkoja on vähemmän."],
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_list_has_its_tabs_and_archiving_can_be_taken_back() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let on = |days: i64, name: &'static str, seats: i64| {
            let starts_at = world.now().plus_days(days);
            let ends_at = starts_at.plus_seconds(3600);
            move |draft: &mut EventDraft| {
                (draft.name, draft.seats) = (name.into(), seats);
                draft.sessions = vec![SessionDraft { id: None, subject: "A".into(), starts_at, ends_at }];
            }
        };
        let coming = world.event_with(on(5, "Tuleva <ilta>", 5)).await?;
        world.event_with(on(-5, "Mennyt", 5)).await?;
        world.event_with(on(9, "Taysi", 0)).await?;
        let list = world.staff.gets("/app/events").await;
        says(&list, &["Tuleva &lt;ilta&gt;", "Taysi", "0/5"]);
        hides(&list, &["Mennyt</a>", "<ilta>"]);
        says(&list, &["href=\"/app/events?view=events-past\""]);
        let page = world.staff.gets("/app/events?view=events-past").await;
        says(&page, &["Mennyt"]);
        hides(&page, &["Taysi</a>"]);
        says(&world.staff.gets("/app/events?q=mennyt&filter=%7B%22all%22:%5B%5D%7D").await, &["Mennyt"]);
        assert_eq!(world.staff.gets("/app/events?filter=%7B").await.status, StatusCode::UNPROCESSABLE_ENTITY);

        let id = coming.id.to_string();
        world.staff.posts("/app/events/archive", &[("ids", &id)]).await.leads_to();
        hides(&world.staff.gets("/app/events").await, &["Tuleva &lt;ilta&gt;</a>"]);
        world.staff.posts(&format!("/app/events/restore?ids={id}"), &[]).await.leads_to();
        says(&world.staff.gets("/app/events").await, &["Tuleva &lt;ilta&gt;"]);

        world.staff.posts(&format!("/app/events/{id}/cancel"), &[]).await.leads_to();
        says(&world.staff.gets(&format!("/app/events/{id}")).await, &["Tilaisuus on peruttu"]);
        assert_eq!(
            world.staff.gets("/app/events/evt_0192f0c1d2e37a3f8b4c5d6e7f809102").await.status,
            StatusCode::NOT_FOUND
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn looking_at_the_pages_changes_nothing_and_needs_a_sign_in() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 1).await?;
        let row = world.registers(&event, &world.guest("Onni A").await?).await?;
        world.staff.gets("/app/events").await;
        let before = world.dump().await?;
        let page = format!("/app/events/{}", event.id);
        for path in [
            "/app/events".to_owned(),
            "/app/events/new".to_owned(),
            format!("/app/events/new?like={}", event.id),
            page.clone(),
            format!("{page}?sort=registered_at&q=onni"),
            format!("{page}/details"),
            format!("{page}/messages"),
            format!("{page}/history"),
            format!("{page}/edit"),
            format!("{page}/register"),
            format!("/app/registrations/{}", row.id),
        ] {
            assert_eq!(world.staff.gets(&path).await.status, StatusCode::OK, "{path}");
            assert_eq!(world.staff.gets_part(&path).await.status, StatusCode::OK, "{path}");
            assert!(world.guest.gets(&path).await.leads_to().starts_with("/app/sign-in"), "{path}");
        }
        assert_eq!(world.dump().await?, before);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_column_beside_the_form_shows_what_is_typed_and_what_is_still_to_do() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let owner = world.aura.id.to_string();
        says(&world.staff.gets("/app/events/new").await, &["Nimi puuttuu", "Ajankohta puuttuu", "0/5"]);

        let wrong = [("sessions.0.ends", "8.30"), ("name", "Gaala <2027>"), ("look", "on")];
        let before = world.dump().await?;
        let page = world.staff.posts("/app/events/new", &gala(&owner, &wrong)).await;
        assert_eq!(page.status, StatusCode::OK, "the preview alone refuses nothing");
        says(&page, &["Gaala &lt;2027&gt;", "Ajankohta 1", "tarkista", "2/6", "value=\"8.30\""]);

        let live = world.staff.posts("/app/events/look", &gala(&owner, &[])).await;
        says(&live, &["Kiertotalouden hankinnat", "ke 27.1.2027 klo 9.30–16.00, Kajo-talo", "3/6"]);
        says(&live, &["36 paikkaa, ilmoittaudu 20.1.2027 mennessä"]);
        hides(&live, &["tarkista"]);
        let late = [("last_registration_date", "20.1.2020")];
        let late = world.staff.posts("/app/events/look", &gala(&owner, &late)).await;
        says(&late, &["Viimeinen ilmoittautumispäivä on jo mennyt"]);
        assert_eq!(world.dump().await?, before, "looking keeps nothing");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn w20_the_event_tells_of_each_way_in_what_it_asks_and_whether_it_is_open() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let draft = QuestionnaireDraft { name: "Ruokailu".into(), ..QuestionnaireDraft::default() };
        let asks = questionnaires::create(&mut work, &draft).await;
        work.commit().await?;
        let asks = asks.map_err(|failure| Fault::new(format!("{failure:?}")))?;
        let event = world
            .event_with(|draft| {
                (draft.portal_visible, draft.public_visible) = (true, true);
                draft.questionnaire_id = Some(asks.id);
            })
            .await?;
        let page = format!("/app/events/{}/details", event.id);
        let open = "Käytössä</span>";
        world.switches_portal(true).await?;
        let all = world.staff.gets(&page).await;
        says(&all, &["Kysytään:", "Ruokailu", "Ei kysytä lisätietoja."]);
        assert_eq!(all.body.matches(open).count(), 3, "{}", all.body);
        world.switches_portal(false).await?;
        let without = world.staff.gets(&page).await;
        says(&without, &["Näkyvyys on valittu, mutta portaali on pois käytöstä asetuksissa."]);
        assert_eq!(without.body.matches(open).count(), 2);
        world.staff.posts("/app/settings/public", &[("version", "2")]).await.leads_to();
        assert_eq!(world.staff.gets(&page).await.body.matches(open).count(), 1);
        Ok(())
    })
    .await;
}
