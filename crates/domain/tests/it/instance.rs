//! An instance as one file and back, between both engines.

use crate::world::World;
use domain::{
    contacts::{self, testing::a_contact},
    custom_fields::{self, NewField},
    instance::{self, InstanceRefusal, Manifest},
    rights,
};
use ground::{Failure, Fault, Labels, Value};
use std::io::Cursor;
use store::{
    Actor, Db,
    testing::{each_engine, postgres, sqlite},
    whole,
};

/// Something in many tables: people, fields of every storage, a tree of roles, an event with a queue, a template.
async fn lived_in(db: Db) -> Result<World, Fault> {
    let world = World::new(db).await?;
    let event = world.event(1, 1).await?;
    let guests = world.guests(2).await?;
    for guest in &guests {
        world.registers(*guest, &event).await?.expect("a place");
    }
    let mut work = world.db.work(Actor::SYSTEM).await?;
    for kind in ["text", "number", "yes_no", "long_text"] {
        let labels = Labels::same(kind);
        let field = NewField { module: "contacts".into(), kind: kind.into(), labels, ..NewField::default() };
        custom_fields::create(&mut work, &field).await.map_err(|no| Fault::new(format!("{no:?}")))?;
    }
    let aino = a_contact("Aino \"\\\u{e5}", "\u{d6}hman\u{1f600}").opted_out().create(&mut work).await?;
    let change =
        serde_json::json!({"custom": {"text": "x", "number": "0,1", "yes_no": true, "long_text": "a\nb"}});
    let change = serde_json::from_value(change).expect("a change");
    contacts::edit(&mut work, &aino.id, None, &change).await.map_err(|no| Fault::new(format!("{no:?}")))?;
    let top = rights::add_role(&mut work, &"Johto".into(), None).await.expect("a role");
    rights::add_role(&mut work, &"Myynti".into(), Some(top.id)).await.expect("a role below");
    work.commit().await?;
    Ok(world)
}

async fn written(db: &Db) -> Result<(Vec<u8>, Manifest), Fault> {
    let mut file = Cursor::new(Vec::new());
    let manifest = instance::write(db, &mut file, |_| {}).await?;
    Ok((file.into_inner(), manifest))
}

async fn taken_in(db: &Db, file: &[u8]) -> Result<Manifest, Failure<InstanceRefusal>> {
    instance::read(db, Cursor::new(file), |_| {}).await
}

/// Every row of every table, by the names of tables and columns.
async fn everything(db: &Db) -> Result<Vec<(String, Vec<String>)>, Fault> {
    let mut reader = db.reader().await?;
    let mut tables = Vec::new();
    for table in whole::tables(&mut reader).await? {
        let rows: Vec<Vec<Value>> = whole::rows(&mut reader, &table, None, 100_000).await?;
        let mut lines: Vec<String> = rows.iter().map(|row| whole::line_of(&table, row)).collect();
        lines.sort();
        tables.push((table.name.clone(), lines));
    }
    tables.sort();
    Ok(tables)
}

#[tokio::test]
async fn every_table_of_either_engine_comes_back_in_either_engine_as_it_was() {
    each_engine(|db| async move {
        let world = lived_in(db).await?;
        let (file, manifest) = written(&world.db).await?;
        let before = everything(&world.db).await?;
        let filled = before.iter().filter(|(_, lines)| !lines.is_empty()).count();
        assert!(filled > 12, "the instance is lived in: {filled}");
        let (fresh, _folder) = sqlite().await?;
        for target in [Some(fresh), postgres().await?].into_iter().flatten() {
            let read = taken_in(&target, &file).await.unwrap_or_else(|no| panic!("{no:?}"));
            assert_eq!((read.rows(), &read), (manifest.rows(), &manifest));
            assert_eq!(everything(&target).await?, before);
            let mut work = target.work(Actor::SYSTEM).await?;
            let next = a_contact("Uusi", "Tulija").create(&mut work).await?;
            let kept: Vec<&String> = before.iter().flat_map(|(_, lines)| lines).collect();
            assert!(kept.iter().all(|line| !line.contains(&next.number)), "numbers go on where they stood");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_used_database_a_damaged_file_and_another_version_are_refused_and_nothing_is_changed() {
    each_engine(|db| async move {
        let world = lived_in(db).await?;
        let (file, _) = written(&world.db).await?;
        let before = everything(&world.db).await?;
        let refused = taken_in(&world.db, &file).await;
        assert!(matches!(refused, Err(Failure::Refused(InstanceRefusal::NotEmpty { .. }))), "{refused:?}");
        assert_eq!(everything(&world.db).await?, before);

        let (fresh, _folder) = sqlite().await?;
        let empty = everything(&fresh).await?;
        for (change, code) in [
            (("tables/contacts.jsonl", "Aino", "Eino"), "instance.damaged"),
            (("manifest.json", "\"format\": 1", "\"format\": 9"), "instance.not_an_archive"),
            (
                ("manifest.json", "\"migrations\": [\n    1,", "\"migrations\": [\n    -1,"),
                "instance.other_version",
            ),
        ] {
            let changed = repacked(&file, change);
            let Err(Failure::Refused(no)) = taken_in(&fresh, &changed).await else { panic!("{code}") };
            assert_eq!(ground::Refusal::code(&no), code);
            assert_eq!(everything(&fresh).await?, empty, "{code}");
        }
        let refused = taken_in(&fresh, b"PK no archive").await;
        assert!(matches!(refused, Err(Failure::Refused(InstanceRefusal::NotAnArchive))));
        Ok(())
    })
    .await;
}

/// The archive with one text exchanged in the file whose name ends so.
fn repacked(archive: &[u8], (end, from, to): (&str, &str, &str)) -> Vec<u8> {
    use std::io::{Read, Write};
    let mut old = zip::ZipArchive::new(Cursor::new(archive)).expect("an archive");
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut file = old.by_index(index).expect("a file");
        let name = file.name().expect("a name").into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).expect("text");
        if name.ends_with(end) {
            assert!(text.contains(from), "{name} holds {from}");
            text = text.replacen(from, to, 1);
        }
        new.start_file(name, zip::write::SimpleFileOptions::default()).expect("begun");
        new.write_all(text.as_bytes()).expect("written");
    }
    new.finish().expect("an archive").into_inner()
}
