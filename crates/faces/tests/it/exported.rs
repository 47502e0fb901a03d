//! Whole collections as files, as `kutsu export` writes them.

use domain::{
    contacts::testing::{a_contact, an_account},
    exports::Format,
};
use faces::shell::{list::exported::exported, testing::World};
use ground::{Failure, Invalid};
use store::Actor;

async fn written(
    world: &World,
    collection: &str,
    filter: &str,
    format: Format,
) -> Result<(String, u64), Failure<Invalid>> {
    let (mut file, mut told) = (Vec::new(), Vec::new());
    let mut take = |part: &[u8], progress: faces::shell::list::exported::Progress| {
        file.extend_from_slice(part);
        told.push((progress.rows, progress.of));
        Ok(())
    };
    let rows = exported(&world.app, collection, filter, format, &mut take).await?;
    assert!(told.iter().all(|(_, of)| *of == rows), "progress knows the whole: {told:?}");
    Ok((String::from_utf8_lossy(&file).into_owned(), rows))
}

#[tokio::test]
async fn a_collection_is_written_with_every_field_and_only_what_the_filter_finds() {
    let world = World::new().await;
    let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
    let koivu = an_account(&mut work, "Koivu & Poika").await.expect("an account");
    let aino = a_contact("Aino", "Äijälä").at(&koivu).email("aino@example.org").in_city("Turku");
    aino.create(&mut work).await.expect("a contact");
    a_contact("Onni", "Öhman").in_city("Oulu").create(&mut work).await.expect("a contact");
    work.commit().await.expect("committed");

    let (lines, rows) = written(&world, "contacts", "", Format::JsonLines).await.expect("written");
    assert_eq!((rows, lines.lines().count()), (2, 2));
    let aino: serde_json::Value = serde_json::from_str(lines.lines().next().expect("a line")).expect("JSON");
    assert_eq!((&aino["email"], &aino["city"]), (&"aino@example.org".into(), &"Turku".into()));
    let filter = r#"{"field":"city","op":"eq","value":"Oulu"}"#;
    let (csv, rows) = written(&world, "contacts", filter, Format::Csv).await.expect("written");
    assert!(
        rows == 1 && csv.contains("Öhman") && csv.contains("Sähköposti") && !csv.contains("Aino"),
        "{csv}"
    );
    let (cards, _) = written(&world, "contacts", filter, Format::VCard).await.expect("written");
    assert!(cards.contains("BEGIN:VCARD") && cards.contains("Öhman"));
    let (accounts, _) = written(&world, "accounts", "", Format::Csv).await.expect("written");
    assert!(accounts.contains("Koivu & Poika"));
    let (registrations, rows) = written(&world, "registrations", "", Format::Csv).await.expect("written");
    assert!(
        rows == 0 && registrations.contains("Ilmoittautunut") | registrations.contains("Tila"),
        "{registrations}"
    );
}

#[tokio::test]
async fn a_wrong_filter_collection_or_format_is_refused_with_its_name() {
    let world = World::new().await;
    for (collection, filter, format, field) in [
        ("contacts", r#"{"field":"kengät","op":"eq","value":"x"}"#, Format::Csv, "field"),
        ("kontaktit", "", Format::Csv, "collection"),
        ("accounts", "", Format::VCard, "format"),
    ] {
        let refused = written(&world, collection, filter, format).await;
        let Err(Failure::Refused(Invalid(flaws))) = refused else { panic!("{collection} {filter}") };
        assert!(flaws[0].field.ends_with(field), "{flaws:?}");
    }
}
