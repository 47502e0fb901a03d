use super::*;
use crate::Patch;
use ::store::{Actor, Db, Sql, testing::each_engine};
use ground::{Choice, Failure, Fault, Locale, Refusal, Words};
use serde_json::json;

async fn try_change(db: &Db, sent: serde_json::Value) -> Result<Settings, Failure<SettingsRefusal>> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let sent: SettingsChange = serde_json::from_value(sent).map_err(|e| Fault::because("a change", e))?;
    let settings = change(&mut work, None, sent).await?;
    work.commit().await?;
    Ok(settings)
}

fn fields(refused: Failure<SettingsRefusal>) -> Vec<(String, &'static str)> {
    match refused {
        Failure::Refused(refusal) => {
            refusal.flaws().iter().map(|flaw| (flaw.field.clone(), flaw.code)).collect()
        }
        Failure::Fault(fault) => panic!("{fault}"),
    }
}

#[tokio::test]
async fn d20_nobody_chose_anything_and_manual_registrations_send_no_mail() {
    each_engine(|db| async move {
        let settings = read(&mut db.reader().await?).await?;
        assert_eq!(settings, Settings::default());
        assert!(!settings.send_confirmation_for_manual_registrations);
        assert_eq!((settings.undo_seconds, settings.language), (30, Locale::Fi));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_not_sent_stays_and_null_returns_to_what_is_built_in() {
    each_engine(|db| async move {
        let changed = try_change(&db, json!({"undo_seconds": 0, "organisation_name": "  Harju\tOy "})).await;
        assert_eq!(changed.expect("changed").organisation_name, "Harju Oy");
        let changed = try_change(&db, json!({"undo_seconds": null, "time_zone": "Europe/Stockholm"})).await;
        let changed = changed.expect("changed");
        assert_eq!((changed.undo_seconds, changed.version), (30, 2));
        assert_eq!(read(&mut db.reader().await?).await?, changed);
        assert_eq!(
            (changed.organisation_name.as_str(), changed.time_zone.name()),
            ("Harju Oy", "Europe/Stockholm")
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn every_wrong_setting_is_named_at_once_and_nothing_changes() {
    each_engine(|db| async move {
        let refused = try_change(
            &db,
            json!({"undo_seconds": 601, "time_zone": "Mars/Olympus", "language": "de", "sender_email": "a@b",
                   "accent_colour": "#ffee00", "organisation_name": "x".repeat(201),
                   "module_names": {"events": {"fi": {"singular": " ", "plural": "Koulutukset"}}}}),
        )
        .await;
        let mut found = fields(refused.expect_err("refused"));
        found.sort();
        assert_eq!(
            found,
            [
                ("accent_colour".into(), "colour.too_light"),
                ("language".into(), "choice.unknown"),
                ("module_names.events.fi.singular".into(), "required"),
                ("organisation_name".into(), "text.too_long"),
                ("sender_email".into(), "email"),
                ("time_zone".into(), "time_zone.unknown"),
                ("undo_seconds".into(), "number.out_of_range"),
            ]
        );
        assert_eq!(read(&mut db.reader().await?).await?, Settings::default());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d24_the_module_is_called_what_the_organisation_calls_it() {
    each_engine(|db| async move {
        let names = json!({"events": {"fi": {"singular": "Koulutus", "plural": "Koulutukset"}}});
        let settings = try_change(&db, json!({"module_names": names})).await.expect("changed");
        let words = Words::embedded();
        assert_eq!(settings.module_names.of("events", Locale::Fi, &words).plural, "Koulutukset");
        for locale in Locale::ALL {
            let built_in = ModuleNames::default().of("events", *locale, &words);
            assert!(!built_in.singular.starts_with('[') && !built_in.plural.starts_with('['), "{built_in:?}");
        }
        let settings =
            try_change(&db, json!({"module_names": {"events": {"fi": null}}})).await.expect("changed");
        assert_eq!(settings.module_names, ModuleNames::default());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_form_that_was_opened_before_another_change_is_refused() {
    each_engine(|db| async move {
        try_change(&db, json!({"undo_seconds": 5})).await.expect("changed");
        let mut work = db.work(Actor::SYSTEM).await?;
        let late = SettingsChange { undo_seconds: Patch::Set(Some(9)), ..SettingsChange::default() };
        let refused = change(&mut work, Some(0), late.clone()).await.expect_err("refused");
        assert!(matches!(refused, Failure::Refused(SettingsRefusal::ChangedMeanwhile { version: 1 })));
        drop(work);
        let mut work = db.work(Actor::SYSTEM).await?;
        assert_eq!(change(&mut work, Some(1), late).await.expect("changed").version, 2);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_the_start_says_counts_at_every_start_until_somebody_chooses() {
    each_engine(|db| async move {
        try_change(&db, json!({"language": "sv"})).await.expect("changed");
        for zone in ["Europe/Stockholm", "Europe/Oslo"] {
            let mut work = db.work(Actor::SYSTEM).await?;
            begin_with(&mut work, zone.parse().expect("a zone"), Locale::En).await?;
            work.commit().await?;
        }
        let settings = read(&mut db.reader().await?).await?;
        assert_eq!((settings.time_zone.name(), settings.language), ("Europe/Oslo", Locale::Sv));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_change_stands_in_the_journal_with_old_and_new() {
    each_engine(|db| async move {
        try_change(&db, json!({"undo_seconds": 10})).await.expect("changed");
        let sql = Sql::new("select what, detail from journal");
        let lines: Vec<(String, String)> = db.reader().await?.all(sql).await?;
        let detail = r#"{"changed":{"undo_seconds":[30,10]},"version":1}"#;
        assert_eq!(lines, [("settings.changed".to_owned(), detail.to_owned())]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_change_is_taken_back_unless_something_of_it_was_changed_since() {
    each_engine(|db| async move {
        try_change(&db, json!({"undo_seconds": 10, "organisation_name": "Harju Oy"})).await.expect("changed");
        let lines = history(&mut db.reader().await?, None, 10).await?;
        assert!(lines.len() == 1 && lines[0].may_be_taken_back);
        assert_eq!(lines[0].changed["undo_seconds"], (json!(30), json!(10)));
        let back = |db: Db, id| async move {
            let mut work = db.work(Actor::SYSTEM).await?;
            let settings = take_back(&mut work, &id).await?;
            work.commit().await?;
            Ok::<_, Failure<SettingsRefusal>>(settings)
        };
        let settings = back(db.clone(), lines[0].id).await.expect("taken back");
        assert_eq!((settings.undo_seconds, settings.organisation_name.as_str()), (30, ""));
        assert_eq!(read(&mut db.reader().await?).await?, settings);

        let refused = back(db.clone(), lines[0].id).await.expect_err("once is enough");
        assert!(matches!(refused, Failure::Refused(SettingsRefusal::ChangedSince { .. })));
        let lines = history(&mut db.reader().await?, None, 10).await?;
        let again = back(db.clone(), lines[0].id).await.expect("taking back is a change like every other");
        assert_eq!(again.undo_seconds, 10);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn numbers_begin_as_chosen_and_never_go_back_into_used_ones() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        assert_eq!(next_number(&mut work, Series::Events).await?, "KT-1001");
        work.commit().await?;
        let chosen = json!({"number_series": {"events": {"prefix": "KOUL-", "next": 2001}}});
        try_change(&db, chosen).await.expect("changed");
        let mut work = db.work(Actor::SYSTEM).await?;
        assert_eq!(next_number(&mut work, Series::Events).await?, "KOUL-2001");
        let taken = next_numbers(&mut work, Series::Events, 3).await?;
        assert_eq!(
            (taken.written(taken.first), taken.written(2004)),
            ("KOUL-2002".into(), "KOUL-2004".into())
        );
        work.commit().await?;

        let back = json!({"number_series": {"events": {"next": 1500}, "contacts": {"prefix": "K1"},
                                            "weddings": {"prefix": "W-"}}});
        let mut found = fields(try_change(&db, back).await.expect_err("refused"));
        found.sort();
        assert_eq!(
            found,
            [
                ("number_series.contacts.prefix".into(), "series.prefix"),
                ("number_series.events.next".into(), "series.used"),
                ("number_series.weddings".into(), "choice.unknown"),
            ]
        );
        try_change(&db, json!({"number_series": {"events": {"prefix": null}}})).await.expect("changed");
        let mut work = db.work(Actor::SYSTEM).await?;
        assert_eq!(next_number(&mut work, Series::Events).await?, "KT-2005");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_organisation_its_languages_and_modules_are_held_against_their_rules() {
    each_engine(|db| async move {
        let wrong = json!({"business_id": "0737546-3", "reply_to": "asiakaspalvelu", "languages": ["sv", "en"],
                           "modules_off": ["events", "accounts"], "module_order": ["weddings"],
                           "mail_footer": "x".repeat(1001)});
        let mut found = fields(try_change(&db, wrong).await.expect_err("refused"));
        found.sort();
        assert_eq!(
            found,
            [
                ("business_id".into(), "business_id"),
                ("languages".into(), "language.first_missing"),
                ("mail_footer".into(), "text.too_long"),
                ("module_order".into(), "choice.unknown"),
                ("modules_off".into(), "module.core"),
                ("modules_off".into(), "module.needed"),
                ("reply_to".into(), "email"),
            ]
        );
        let right = json!({"business_id": "FI07375462", "languages": ["sv", "fi"], "modules_off": ["campaigns"],
                           "module_order": ["contacts", "events"], "mail_footer": "Harju Oy\nKatu 1"});
        let settings = try_change(&db, right).await.expect("changed");
        assert_eq!(settings.business_id.as_deref(), Some("0737546-2"));
        assert_eq!(settings.languages, [Locale::Fi, Locale::Sv]);
        assert!(!settings.is_on("campaigns") && settings.is_on("events"));
        assert!(settings.place_of("contacts") < settings.place_of("events"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_logo_is_kept_and_taken_back_with_its_bytes() {
    each_engine(|db| async move {
        let bytes = b"\x89PNG\r\n\x1a\n and more".to_vec();
        let mut work = db.work(Actor::SYSTEM).await?;
        let sent = SettingsChange { logo: Patch::Set(Some(bytes.clone())), ..SettingsChange::default() };
        let settings = change(&mut work, None, sent).await.expect("changed");
        work.commit().await?;
        let Logo(id) = settings.logo.expect("a logo");
        let kept = logo(&mut db.reader().await?, &id).await?;
        assert_eq!(kept, Some((LogoKind::Png, bytes)));

        let mut work = db.work(Actor::SYSTEM).await?;
        let sent = SettingsChange { logo: Patch::Set(Some(b"GIF89a".to_vec())), ..SettingsChange::default() };
        let refused = change(&mut work, None, sent).await.expect_err("refused");
        assert_eq!(fields(refused), [("logo".into(), "logo.unknown")]);
        drop(work);
        let mut work = db.work(Actor::SYSTEM).await?;
        let sent = SettingsChange { logo: Patch::Set(None), ..SettingsChange::default() };
        assert_eq!(change(&mut work, None, sent).await.expect("changed").logo, None);
        work.commit().await?;
        let latest = history(&mut db.reader().await?, None, 1).await?.remove(0);
        let mut work = db.work(Actor::SYSTEM).await?;
        assert_eq!(take_back(&mut work, &latest.id).await.expect("taken back").logo, Some(Logo(id)));
        Ok(())
    })
    .await;
}
