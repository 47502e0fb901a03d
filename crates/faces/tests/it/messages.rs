//! Sent messages: the list, the viewer, sending again; and the pages that links of mails lead to.

use crate::world::World;
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::{
    contacts,
    contacts::Contact,
    email_templates::testing::an_invitation,
    ids::MessageId,
    letters::{House, Writer},
    messages::{self, Letter, MessageKind, store::outbox},
};
use faces::shell::testing::Answer;
use ground::{Fault, Purpose, Words};
use std::sync::Arc;
use store::{Actor, Sql, testing::each_engine};

impl World {
    /// An invitation to this guest, composed and kept as without a mail server.
    async fn mail_to(&self, guest: &Contact) -> Result<MessageId, Fault> {
        let event = self.event(10, 0).await?;
        let house = House {
            base_url: "http://kutsu.test".into(),
            sender_name: Some("Kajo".into()),
            sender_email: "kutsut@kajo.example".into(),
        };
        let writer = Writer::new(house, Arc::new(Words::embedded()));
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let letter = Letter {
            kind: MessageKind::Invitation,
            contact_id: Some(guest.id),
            to_email: guest.email.as_ref().map(ToString::to_string),
            to_name: guest.name(),
            template_id: an_invitation("Kutsu <1>").create(&mut work).await?.id,
            event_id: Some(event.id),
            registration_id: None,
            campaign_id: None,
            invitation_id: None,
            due_at: work.now,
        };
        let posted = messages::post(&mut work, &[letter]).await?;
        writer.compose_due(&mut work, 10).await?;
        outbox::hold(&mut work, 10).await?;
        work.commit().await?;
        Ok(posted[0])
    }

    async fn contact(&self, guest: &Contact) -> Result<Contact, Fault> {
        let found = contacts::find(&mut self.db.reader().await?, &guest.id).await?;
        found.ok_or_else(|| Fault::new("no such contact"))
    }

    fn way_out(&self, guest: &Contact) -> String {
        let address = self.app.links.address(Purpose::Unsubscribe, &guest.id);
        address.strip_prefix("http://kutsu.test").expect("ours").to_owned()
    }
}

#[tokio::test]
async fn kept_mail_is_listed_and_shown_with_links_that_open() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let id = world.mail_to(&eevi).await?;
        let staff = &world.staff;

        let list = staff.gets("/app/messages").await;
        assert!(list.shows("Kutsu: Talvi-ilta") && list.shows("eevi@vieras.example"), "{}", list.body);
        let tabs = staff.gets_part("/app/messages/tabs?view=messages-all").await;
        assert!(tabs.shows("Tallessa <span class=\"c\">1</span>"), "{}", tabs.body);
        let found = staff.gets("/app/messages?q=haavikkola").await;
        assert!(found.shows("Kutsu: Talvi-ilta"));
        let none = staff.gets("/app/messages?q=nobody").await;
        assert!(none.shows("Näillä ehdoilla ei löytynyt mitään"), "{}", none.body);

        let card = staff.gets(&format!("/app/messages/{id}")).await;
        assert!(card.shows("Viesti on tallessa täällä") && card.shows("Lähetä uudelleen"), "{}", card.body);
        let html = staff.gets(&format!("/app/messages/{id}/html")).await;
        assert!(html.says("content-security-policy").starts_with("sandbox "));
        assert!(html.shows("http://kutsu.test/i/") && html.shows("http://kutsu.test/u/"), "{}", html.body);
        assert!(html.shows("<base target=\"_blank\">"), "{}", html.body);
        let text = staff.gets(&format!("/app/messages/{id}/text")).await;
        assert!(text.says("content-type").starts_with("text/plain") && text.shows("http://kutsu.test/i/"));
        assert_eq!(world.guest.gets(&format!("/app/messages/{id}/html")).await.status, StatusCode::SEE_OTHER);

        let sent = staff.posts(&format!("/app/messages/{id}/retry"), &[]).await;
        assert_eq!(sent.leads_to(), format!("/app/messages/{id}"));
        let again = staff.posts(&format!("/app/messages/{id}/retry"), &[]).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "it waits already");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_mail_opens_in_the_browser_by_its_own_link_only() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let id = world.mail_to(&eevi).await?;
        let link = world.app.links.address(Purpose::Mail, &id);
        let page = world.guest.gets(link.strip_prefix("http://kutsu.test").expect("ours")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.shows("Talvi-ilta") && page.says("content-security-policy").starts_with("sandbox "));
        assert_eq!(page.says("referrer-policy"), "no-referrer");
        let other = world.app.links.address(Purpose::Invitation, &id).replace("/i/", "/m/");
        let other = world.guest.gets(other.strip_prefix("http://kutsu.test").expect("ours")).await;
        assert_eq!(other.status, StatusCode::NOT_FOUND, "a token of another purpose opens nothing");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d25_unsubscribing_takes_a_press_and_can_be_taken_back() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let path = world.way_out(&eevi);
        for _ in 0..3 {
            let page = world.guest.gets(&path).await;
            assert!(page.shows("Haluatko perua kutsut?") && page.shows("e…@vieras.example"), "{}", page.body);
            assert!(!page.shows("Haavikkola") && !page.shows("eevi@"), "little for others");
        }
        assert!(!world.contact(&eevi).await?.email_opt_out, "looking changes nothing");

        for _ in 0..2 {
            assert_eq!(world.guest.posts(&path, &[]).await.leads_to(), path);
        }
        let stopped = world.contact(&eevi).await?;
        assert!(stopped.email_opt_out && stopped.email_opt_out_at.is_some());
        assert!(world.guest.gets(&path).await.shows("Kutsut on peruttu"));
        let sql = Sql::new("select actor_kind, detail from journal where what = 'contact.opted_out'");
        let noted: Vec<(String, String)> = world.db.reader().await?.all(sql).await?;
        assert_eq!(noted, [("contact".to_owned(), "{\"source\":\"link\"}".to_owned())]);

        assert_eq!(world.guest.posts(&format!("{path}/again"), &[]).await.leads_to(), path);
        assert!(!world.contact(&eevi).await?.email_opt_out);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d25_a_mail_program_unsubscribes_with_one_click_and_without_the_token_of_a_form() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let path = world.way_out(&eevi);
        let click = async |path: &str| -> Answer {
            let kind = "application/x-www-form-urlencoded";
            let request = Request::post(path).header(header::CONTENT_TYPE, kind);
            world.guest.sends(request, Body::from("List-Unsubscribe=One-Click")).await
        };
        for _ in 0..2 {
            assert_eq!(click(&path).await.status, StatusCode::OK, "at once, and twice is once");
        }
        assert!(world.contact(&eevi).await?.email_opt_out);
        assert_eq!(click("/u/forged").await.status, StatusCode::NOT_FOUND);
        Ok(())
    })
    .await;
}
