//! Two accounts merged on their page, and parted again.

use domain::{
    accounts::{self, AccountChange},
    contacts::testing::a_contact,
    merging,
};
use faces::shell::testing::World;
use store::Actor;

#[tokio::test]
async fn two_accounts_are_found_merged_field_by_field_and_parted_again() {
    let world = World::new().await;
    let aura = world.signed_in("Aura Tuulenkari").await;
    let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
    let named = |name: &str, city: &str| AccountChange { city: city.into(), ..AccountChange::named(name) };
    let kept = accounts::create(&mut work, &named("Harju Oy", "Turku")).await.expect("made");
    let other = accounts::create(&mut work, &named("Oy Harju <Ab>", "Åbo")).await.expect("made");
    a_contact("Onni", "Öhman").at(&other).create(&mut work).await.expect("a contact");
    work.commit().await.expect("committed");
    let (one, two) = (kept.id.to_string(), other.id.to_string());
    let path = format!("/app/accounts/merge?kept={one}&other={two}");

    assert!(aura.gets("/app/accounts/duplicates").await.shows(&path.replace('&', "&amp;")));
    let page = aura.gets(&path).await;
    assert!(page.shows("Yhdistä organisaatiot") && page.shows("name=\"take.city\"") && page.shows("Åbo"));
    assert_eq!(aura.gets(&format!("/app/accounts/merge?kept={one}&other={one}")).await.status, 422);
    let chosen = [("kept", one.as_str()), ("other", two.as_str()), ("take.city", "other")];
    let done = aura.posts("/app/accounts/merge", &chosen).await;

    assert_eq!(done.leads_to(), format!("/app/accounts/{one}"), "{}", done.body);
    let card = aura.gets(&format!("/app/accounts/{one}")).await;
    assert!(card.shows("Åbo") && card.shows("Onni Öhman"), "{}", card.body);
    let gone = aura.gets(&format!("/app/accounts/{two}")).await;
    assert!(gone.shows("Organisaatio on yhdistetty toiseen") && gone.shows("Peru yhdistäminen"));
    let again = aura.posts("/app/accounts/merge", &chosen).await;
    assert_eq!(again.status, 409, "{}", again.body);
    let merge = merging::into(&mut world.db.reader().await.expect("a reader"), &other.id).await;
    let merge = merge.expect("read").expect("a merge");
    let undone = aura.posts(&format!("/app/accounts/merges/{}/undo", merge.id), &[]).await;
    assert_eq!(undone.leads_to(), format!("/app/accounts/{two}"));
    assert!(aura.gets(&format!("/app/accounts/{two}")).await.shows("Onni Öhman"));
    assert!(aura.gets(&format!("/app/accounts/{one}")).await.shows("Turku"));
}
