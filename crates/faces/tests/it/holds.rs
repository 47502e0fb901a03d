//! Places held for new addresses: the page answers everybody alike, and the link of the mail needs a press.

use crate::{
    public::{found, public_event, sends, with_email},
    world::{World, says},
};
use axum::http::{Method, StatusCode};
use serde_json::json;
use store::testing::each_engine;

#[tokio::test]
async fn w30_where_new_addresses_are_confirmed_the_answer_is_the_same_and_the_link_needs_a_press() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let put = world.call(Method::PUT, "/settings", json!({"confirm_unknown_addresses": true}));
        assert_eq!(put.await.code().0, 200);
        let event = public_event(&world, 5, 0).await?;
        let known = world.guest("Onni Koski").await?;
        let known = known.email.as_ref().map(ToString::to_string).unwrap_or_default();
        let mut answers = Vec::new();
        for email in ["uusi@example.org", known.as_str()] {
            let answer = sends(&world, &event, &with_email(email)).await;
            let thanks = world.guest.gets(answer.leads_to()).await;
            says(&thanks, &["Katso sähköpostisi"]);
            answers.push((answer.leads_to().to_owned(), thanks.body));
        }
        assert_eq!(answers[0], answers[1]);

        let new = found(&world, "uusi@example.org").await?;
        let row = world.registration_of(event.id, new[0].id).await?.expect("held");
        let address = world.app.links.address(ground::Purpose::Confirm, &row.id);
        let path = address.trim_start_matches("http://kutsu.test").to_owned();
        let before = world.dump().await?;
        says(&world.guest.gets(&path).await, &["Vahvista ilmoittautumisesi", "Yksi painallus"]);
        assert_eq!(world.dump().await?, before, "looking changes nothing");
        let list = world.staff.gets(&format!("/app/events/{}", event.id)).await;
        says(&list, &["odottaa osoitteen vahvistusta"]);
        for _ in 0..2 {
            assert_eq!(world.guest.posts(&path, &[]).await.leads_to(), path);
        }
        says(&world.guest.gets(&path).await, &["Olet mukana, Eevi"]);
        assert_eq!(world.guest.gets("/confirm/AAAA").await.status, StatusCode::NOT_FOUND);
        Ok(())
    })
    .await;
}
