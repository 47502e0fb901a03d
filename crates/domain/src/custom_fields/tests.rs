//! Fields, values and layouts, on both engines.

use super::*;
use crate::contacts::testing::a_contact;
use ::store::{
    Actor, Db, Work,
    filter::{Filter, Today},
    testing::each_engine,
};
use ground::{Failure, Fault, Flaw, Id, Invalid, Labels, Zone};
use serde_json::{Value as Json, json};

fn wanted(kind: &str, name: &str) -> NewField {
    NewField {
        module: "contacts".into(),
        kind: kind.into(),
        labels: Labels::same(name),
        choices: if kind.starts_with("choice") { vec!["Kala".into(), "Vegaani".into()] } else { Vec::new() },
        target: if kind == "record" { "accounts".into() } else { String::new() },
        ..NewField::default()
    }
}

/// One field of every kind; its key is the word of the kind.
async fn every_kind(db: &Db) -> Result<(), Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    for kind in FieldKind::WORDS {
        let made = create(&mut work, &NewField { key: (*kind).to_owned(), ..wanted(kind, kind) }).await;
        made.expect("a field");
    }
    work.commit().await
}

/// What a record holds after this was written.
async fn written(work: &mut Work, id: [u8; 16], json: Json) -> Result<Values, Invalid> {
    let fields = of(work, "contacts").await.expect("fields");
    let old = load(work, "contacts", &[id]).await.expect("values").remove(&id).unwrap_or_default();
    let wanted: Written = serde_json::from_value(json).expect("an object");
    let mut flaws = Vec::new();
    let today = work.now.date(&Zone::helsinki());
    let new = fields.applied(&old, &wanted, today, None, &mut flaws);
    Invalid::unless_none(flaws)?;
    write_all(work, &fields, &[(id, &old, &new)]).await.expect("written");
    Ok(load(work, "contacts", &[id]).await.expect("values").remove(&id).unwrap_or_default())
}

#[tokio::test]
async fn values_of_every_kind_come_back_as_programs_read_them() {
    each_engine(|db| async move {
        every_kind(&db).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let id = [7; 16];
        let account = "acc_01890c0000007000800000000000000a";
        let user = "usr_01890c0000007000800000000000000a";
        let typed = json!({
            "text": "  Åsa  ja Öhman ", "long_text": "yksi\r\nkaksi", "number": "1 234,5", "money": "12,5 €",
            "date": "5.12.2026", "choice": "kala", "choices": "VEGAANI, kala", "yes_no": "ei",
            "link": "www.example.org/x", "user": user, "record": account,
        });
        let read = written(&mut work, id, typed).await.expect("right");
        let expected = json!({
            "text": "Åsa ja Öhman", "long_text": "yksi\nkaksi", "number": 1234.5, "money": 1250,
            "date": "2026-12-05", "choice": "Kala", "choices": ["Kala", "Vegaani"], "yes_no": false,
            "link": "https://www.example.org/x", "user": user, "record": account,
        });
        assert_eq!(json!(read), expected);
        assert_eq!(json!(written(&mut work, id, expected.clone()).await.expect("reads itself")), expected);
        let emptied = json!({"text": "", "choices": [], "money": null, "number": 43, "date": " "});
        let read = written(&mut work, id, emptied).await.expect("right");
        assert_eq!((read.get("text"), read.get("choices"), read.get("money")), (None, None, None));
        assert_eq!((read.get("number"), read.get("date")), (Some(&json!(43)), None));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_does_not_fit_a_field_is_refused_by_its_name() {
    each_engine(|db| async move {
        every_kind(&db).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        for (key, wrong, code) in [
            ("text", json!("a\nb"), "text.control_characters"),
            ("text", json!("x".repeat(201)), "text.too_long"),
            ("text", json!(5), "custom.wrong_type"),
            ("number", json!("viisi"), "not_a_number"),
            ("number", json!("1e400"), "not_a_number"),
            ("number", json!("9999999999999999"), "number.out_of_range"),
            ("money", json!("1,234"), "not_a_number"),
            ("money", json!(1.5), "not_a_number"),
            ("date", json!("31.2.2026"), "not_a_date"),
            ("choice", json!("liha"), "choice.unknown"),
            ("choices", json!(["Kala", 3]), "custom.wrong_type"),
            ("yes_no", json!("ehkä"), "choice.unknown"),
            ("link", json!("javascript:alert(1)"), "custom.link"),
            ("link", json!("https://a b"), "custom.link"),
            ("record", json!("con_01890c0000007000800000000000000a"), "custom.record"),
            ("nothing", json!("x"), "custom.unknown"),
            ("long_text", json!("a\u{0}b"), "text.control_characters"),
        ] {
            let Err(Invalid(flaws)) = written(&mut work, [7; 16], json!({ key: wrong })).await else {
                panic!("{key} took {wrong}");
            };
            let told: Vec<(&str, &str)> = flaws.iter().map(|flaw| (flaw.field.as_str(), flaw.code)).collect();
            assert_eq!(told, [(format!("custom.{key}").as_str(), code)]);
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn filters_find_records_by_every_kind_of_value() {
    each_engine(|db| async move {
        every_kind(&db).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let aino = a_contact("Aino", "Virtanen").create(&mut work).await?;
        a_contact("Onni", "Virtanen").create(&mut work).await?;
        let user = "usr_01890c0000007000800000000000000a";
        let typed = json!({
            "text": "Äänekoski", "long_text": "pitkä tarina", "number": "2,5", "money": "10", "date": "2026-11-20",
            "choice": "Kala", "choices": ["Vegaani"], "yes_no": true, "link": "https://example.org", "user": user,
        });
        written(&mut work, aino.id.bytes(), typed).await.expect("right");
        let registry = registry(&mut work).await?;
        for (key, op, value) in [
            ("text", "eq", json!("äänekoski")),
            ("text", "starts_with", json!("ÄÄ")),
            ("long_text", "contains", json!("tarina")),
            ("number", "between", json!([2, 3])),
            ("money", "eq", json!(1000)),
            ("date", "within_last", json!({"days": 365})),
            ("date", "eq", json!("2026-11-20")),
            ("choice", "in", json!(["Kala"])),
            ("choices", "eq", json!("Vegaani")),
            ("yes_no", "eq", json!(true)),
            ("link", "is_not_empty", Json::Null),
            ("user", "in", json!(["me"])),
        ] {
            let condition = if value.is_null() {
                json!({"field": format!("custom.{key}"), "op": op})
            } else {
                json!({"field": format!("custom.{key}"), "op": op, "value": value})
            };
            let filter = Filter::parse(&condition.to_string(), &crate::contacts::fields::FIELDS, registry.custom());
            let filter = filter.unwrap_or_else(|flaws| panic!("{condition}: {flaws:?}"));
            let mut sql = ::store::Sql::new("select contacts.first_name from contacts where ");
            let me = ground::id::parse("usr", user).expect("an id");
            filter.push_to(&mut sql, &Today::at(work.now, &Zone::helsinki()).of(me));
            let found: Vec<(String,)> = work.all(sql).await?;
            assert_eq!(found, [("Aino".to_owned(),)], "{condition}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_retired_field_keeps_its_values_and_is_refused_by_name() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let shoe = create(&mut work, &wanted("number", "Kengännumero")).await.expect("a field");
        assert_eq!(shoe.key, "kengannumero");
        written(&mut work, [7; 16], json!({"kengannumero": 43})).await.expect("right");
        retire(&mut work, &shoe.id).await.expect("retired");
        assert_eq!(load(&mut work, "contacts", &[[7; 16]]).await?.len(), 0);
        let Err(Invalid(flaws)) = written(&mut work, [7; 16], json!({"kengannumero": 44})).await else {
            panic!("a retired field took a value");
        };
        assert_eq!(flaws, [Flaw::new("custom.kengannumero", "custom.retired")]);
        let filter = r#"{"field":"custom.kengannumero","op":"eq","value":43}"#;
        let custom = registry(&mut work).await?;
        let refused =
            Filter::parse(filter, &crate::contacts::fields::FIELDS, custom.custom()).expect_err("retired");
        assert_eq!(refused.0[0].code, "filter.retired_field");
        let again =
            create(&mut work, &NewField { key: "kengannumero".into(), ..wanted("text", "Toinen") }).await;
        let Err(Failure::Refused(FieldRefusal::Invalid(Invalid(flaws)))) = again else {
            panic!("a key twice")
        };
        assert_eq!(flaws[0].code, "custom.key_taken");
        restore(&mut work, &shoe.id).await.expect("restored");
        let read = load(&mut work, "contacts", &[[7; 16]]).await?;
        assert_eq!(json!(read[&[7; 16]]), json!({"kengannumero": 43}));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_layout_keeps_what_the_rules_need_and_refuses_the_second_of_two_editors() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        create(&mut work, &wanted("text", "Ruokavalio")).await.expect("a field");
        let mut layout = of(&mut work, "contacts").await?.layout.clone();
        assert_eq!(layout.field("custom.ruokavalio"), Some(&Placed::plain("custom.ruokavalio")));
        let hidden = |field: &str| Placed { hidden: true, ..Placed::plain(field) };
        layout.sections = vec![Section {
            labels: Labels::same("Kaikki"),
            fields: vec![hidden("last_name"), hidden("title"), hidden("nothing"), hidden("title")],
            ..Section::default()
        }];
        arrange(&mut work, "contacts", &layout).await.expect("arranged");
        let after = of(&mut work, "contacts").await?.layout.clone();
        let surname = after.field("last_name").expect("there");
        assert!(surname.required && !surname.hidden);
        assert!(after.field("title").is_some_and(|title| title.hidden) && after.field("nothing").is_none());
        let fields = after.fields().count();
        assert_eq!(fields, 17);
        let late = arrange(&mut work, "contacts", &layout).await;
        let version = after.version;
        assert!(matches!(late, Err(Failure::Refused(FieldRefusal::ChangedMeanwhile { version: now })) if now == version));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn every_wrong_part_of_a_field_is_told_at_once() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let wrong = NewField { key: "Ei Näin".into(), choices: vec!["a,b".into()], ..wanted("choice", " ") };
        let Err(Failure::Refused(refusal)) = create(&mut work, &wrong).await else { panic!("made") };
        let FieldRefusal::Invalid(Invalid(flaws)) = refusal else { panic!("{refusal:?}") };
        let told: Vec<(&str, &str)> = flaws.iter().map(|flaw| (flaw.field.as_str(), flaw.code)).collect();
        assert_eq!(told, [("labels.fi", "required"), ("choices", "custom.comma"), ("key", "custom.key")]);
        let nowhere = NewField { module: "messages".into(), ..wanted("text", "x") };
        assert!(matches!(create(&mut work, &nowhere).await, Err(Failure::Refused(FieldRefusal::Missing))));
        Ok(())
    })
    .await;
}
