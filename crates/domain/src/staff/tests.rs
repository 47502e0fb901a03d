//! The promises of staff, on both engines.

mod keys_and_groups;

use super::testing::{PASSWORD, a_user, an_administrator};
use super::*;
use crate::{ids::UserId, settings};
use ::store::{Actor, Db, Sql, testing::each_engine};
use ground::{Failure, Fault, Locale, Refusal};

fn code<R: Refusal>(failure: Failure<R>) -> &'static str {
    match failure {
        Failure::Refused(refusal) => refusal.flaws().first().map_or(refusal.code(), |flaw| flaw.code),
        Failure::Fault(fault) => panic!("{fault}"),
    }
}

fn whole<T, R: Refusal>(done: Result<T, Failure<R>>) -> Result<T, Fault> {
    done.map_err(|failure| match failure {
        Failure::Fault(fault) => fault,
        Failure::Refused(refusal) => Fault::new(format!("refused: {refusal:?}")),
    })
}

async fn with_an_administrator(db: &Db) -> Result<User, Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let user = an_administrator(&mut work, "Aino Virtanen").await?;
    work.commit().await?;
    Ok(user)
}

async fn tries(db: &Db, email: &str, password: &str) -> Result<(User, ground::token::Secret), &'static str> {
    sign_in(db, &Attempt { email, password, agent: "Firefox\r\n", address: "192.0.2.77" }).await.map_err(code)
}

async fn journal(db: &Db) -> Result<Vec<String>, Fault> {
    let rows: Vec<(String,)> =
        db.reader().await?.all(Sql::new("select what from journal order by id")).await?;
    Ok(rows.into_iter().map(|(what,)| what).collect())
}

#[tokio::test]
async fn who_signs_in_is_known_by_the_secret_until_signing_out() {
    each_engine(|db| async move {
        let aino = with_an_administrator(&db).await?;
        let (user, secret) = tries(&db, " Aino.Virtanen@Example.FI ", PASSWORD).await.expect("signed in");
        assert_eq!(user, aino);
        let sign_in = signed_in(&mut db.reader().await?, secret.reveal()).await?.expect("known");
        assert_eq!(sign_in.user, aino);
        assert_eq!(signed_in(&mut db.reader().await?, "forged").await?, None);
        assert_eq!(sign_ins_of(&mut db.reader().await?, &aino.id).await?[0].agent, "Firefox");

        let mut work = db.work(aino.actor()).await?;
        sign_out(&mut work, &sign_in).await?;
        work.commit().await?;
        assert_eq!(signed_in(&mut db.reader().await?, secret.reveal()).await?, None);
        assert_eq!(journal(&db).await?, ["user.added", "user.signed_in", "user.signed_out"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_database_holds_no_secret_that_opens_anything() {
    each_engine(|db| async move {
        with_an_administrator(&db).await?;
        let (_, secret) = tries(&db, "aino.virtanen@example.fi", PASSWORD).await.expect("signed in");
        let mut reader = db.reader().await?;
        let sql = "select token_hash, password_hash from sign_ins join users on users.id = sign_ins.user_id";
        let (hash, password): (Vec<u8>, String) = reader.one(Sql::new(sql)).await?;
        assert_ne!(hash, secret.reveal().as_bytes());
        assert_eq!(hash, secret.digest());
        assert!(password.starts_with("$argon2id$") && !password.contains(PASSWORD));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn whatever_is_wrong_the_answer_is_the_same() {
    each_engine(|db| async move {
        with_an_administrator(&db).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let onni = a_user(&mut work, "Onni Mäki").await?;
        whole(disable(&mut work, &onni.id).await)?;
        work.commit().await?;
        for (email, password) in [
            ("aino.virtanen@example.fi", "not the password"),
            ("nobody@example.fi", PASSWORD),
            ("no address", PASSWORD),
            ("onni.maki@example.fi", PASSWORD),
            ("aino.virtanen@example.fi", ""),
        ] {
            assert_eq!(tries(&db, email, password).await.expect_err("refused"), "sign_in.wrong");
        }
        assert_eq!(journal(&db).await?.iter().filter(|what| *what == "user.sign_in_failed").count(), 5);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_sign_in_ends_after_twelve_hours_and_after_eight_idle_ones() {
    each_engine(|db| async move {
        with_an_administrator(&db).await?;
        let start = db.now();
        let (_, secret) = tries(&db, "aino.virtanen@example.fi", PASSWORD).await.expect("signed in");
        let hours = |hours: i64| start.plus_seconds(hours * 3600);
        db.clock().set(hours(7));
        let sign_in = signed_in(&mut db.reader().await?, secret.reveal()).await?.expect("seven idle hours");
        assert!(sign_in.is_due(db.now()) && !sign_in.is_due(start.plus_seconds(60)));
        db.clock().set(hours(8));
        assert_eq!(signed_in(&mut db.reader().await?, secret.reveal()).await?, None, "eight idle hours");

        db.clock().set(hours(7));
        let mut work = db.work(Actor::SYSTEM).await?;
        mark_seen(&mut work, &sign_in.id).await?;
        work.commit().await?;
        db.clock().set(hours(11));
        assert!(signed_in(&mut db.reader().await?, secret.reveal()).await?.is_some());
        db.clock().set(hours(12));
        assert_eq!(signed_in(&mut db.reader().await?, secret.reveal()).await?, None, "twelve hours");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_new_password_signs_out_all_other_browsers() {
    each_engine(|db| async move {
        with_an_administrator(&db).await?;
        let (_, here) = tries(&db, "aino.virtanen@example.fi", PASSWORD).await.expect("signed in");
        let (_, there) = tries(&db, "aino.virtanen@example.fi", PASSWORD).await.expect("signed in");
        let sign_in = signed_in(&mut db.reader().await?, here.reveal()).await?.expect("known");
        let change = |old: &'static str, new: &'static str| {
            let (db, sign_in) = (db.clone(), sign_in.clone());
            async move { change_own_password(&db, &sign_in, old, new).await.map_err(code) }
        };
        assert_eq!(change("wrong", "syksyn satoa 12").await, Err("password.wrong"));
        assert_eq!(change(PASSWORD, "short").await, Err("password.too_short"));
        assert_eq!(change(PASSWORD, "syksyn satoa 12").await, Ok(()));
        assert!(signed_in(&mut db.reader().await?, here.reveal()).await?.is_some());
        assert_eq!(signed_in(&mut db.reader().await?, there.reveal()).await?, None);
        assert!(tries(&db, "aino.virtanen@example.fi", PASSWORD).await.is_err());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_last_administrator_stays() {
    each_engine(|db| async move {
        let aino = with_an_administrator(&db).await?;
        let mut work = db.work(aino.actor()).await?;
        assert_eq!(code(disable(&mut work, &aino.id).await.expect_err("last")), "user.last_administrator");
        let demote = UserChange { role: "user".into(), ..UserChange::default() };
        let refused = edit(&mut work, &aino.id, None, &demote).await.expect_err("last");
        assert_eq!(code(refused), "user.last_administrator");
        let other = an_administrator(&mut work, "Onni Mäki").await?;
        assert!(!whole(edit(&mut work, &aino.id, Some(1), &demote).await)?.is_administrator());
        work.commit().await?;
        let mut work = db.work(other.actor()).await?;
        assert_eq!(code(disable(&mut work, &other.id).await.expect_err("last")), "user.last_administrator");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn of_two_administrators_who_disable_each_other_at_once_one_stays() {
    each_engine(|db| async move {
        let aino = with_an_administrator(&db).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let onni = an_administrator(&mut work, "Onni Mäki").await?;
        work.commit().await?;
        let disables = |by: User, whom: UserId| {
            let db = db.clone();
            tokio::spawn(async move {
                let mut work = db.work(by.actor()).await?;
                let done = disable(&mut work, &whom).await;
                work.commit().await?;
                Ok::<bool, Fault>(done.is_ok())
            })
        };
        let (first, second) = (disables(aino.clone(), onni.id), disables(onni, aino.id));
        let done = [first.await.expect("no panic")?, second.await.expect("no panic")?];
        assert_eq!(done.iter().filter(|done| **done).count(), 1);
        let active = users(&mut db.reader().await?).await?.into_iter().filter(|user| user.active).count();
        assert_eq!(active, 1);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn ac7_only_administrators_manage_users_groups_and_keys() {
    each_engine(|db| async move {
        with_an_administrator(&db).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let onni = a_user(&mut work, "Onni Mäki").await?;
        let (narrow, _) = whole(create_key(&mut work, "CRM".into(), &["contacts:write".into()]).await)?;
        let (wide, _) = whole(create_key(&mut work, "Import".into(), &[]).await)?;
        work.commit().await?;
        for actor in [onni.actor(), narrow.actor(), Actor::PUBLIC] {
            let mut work = db.work(actor).await?;
            let written = UserChange { role: "administrator".into(), ..UserChange::default() };
            assert_eq!(
                code(edit(&mut work, &onni.id, None, &written).await.expect_err("no right")),
                "forbidden"
            );
            assert_eq!(code(add(&mut work, &written, None).await.expect_err("no right")), "forbidden");
            assert_eq!(code(reset_link(&mut work, &onni.id).await.expect_err("no right")), "forbidden");
            assert_eq!(
                code(create_key(&mut work, "x".into(), &[]).await.expect_err("no right")),
                "forbidden"
            );
            assert_eq!(code(revoke_key(&mut work, &wide.id).await.expect_err("no right")), "forbidden");
            assert_eq!(code(add_group(&mut work, "Myynti".into()).await.expect_err("no right")), "forbidden");
        }
        let mut work = db.work(wide.actor()).await?;
        whole(
            edit(&mut work, &onni.id, None, &UserChange { name: "Onni M".into(), ..Default::default() })
                .await,
        )?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_user_is_told_every_wrong_field_and_an_address_serves_one_user() {
    each_engine(|db| async move {
        with_an_administrator(&db).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let wrong = UserChange { email: "a@b".into(), role: "boss".into(), ..UserChange::default() };
        let Err(Failure::Refused(refusal)) = add(&mut work, &wrong, None).await else { panic!("refused") };
        let mut fields: Vec<_> = refusal.flaws().iter().map(|flaw| flaw.field.as_str()).collect();
        fields.sort_unstable();
        assert_eq!(fields, ["email", "name", "role"]);
        let nothing = add(&mut work, &UserChange::default(), None).await;
        assert_eq!(code(nothing.expect_err("nothing told")), "required");
        let twin = UserChange {
            email: "AINO.virtanen@example.fi".into(),
            name: "Toinen".into(),
            ..UserChange::default()
        };
        assert_eq!(code(add(&mut work, &twin, None).await.expect_err("taken")), "email.taken");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_stale_form_is_told_what_others_changed() {
    each_engine(|db| async move {
        let aino = with_an_administrator(&db).await?;
        let mut work = db.work(aino.actor()).await?;
        let named = |name: &str| UserChange { name: name.into(), ..UserChange::default() };
        whole(edit(&mut work, &aino.id, Some(1), &named("Aino Mäki")).await)?;
        work.commit().await?;
        let mut work = db.work(aino.actor()).await?;
        let refused = edit(&mut work, &aino.id, Some(1), &named("Aino Salo")).await.expect_err("stale");
        let expected = UserRefusal::ChangedMeanwhile { version: 2, fields: vec!["name".into()] };
        assert!(matches!(refused, Failure::Refused(refusal) if refusal == expected));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_first_set_up_works_once_and_only_while_there_is_nobody() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let older = set_up_link(&mut work).await?.expect("nobody yet");
        let link = set_up_link(&mut work).await?.expect("nobody yet");
        work.commit().await?;
        let mut reader = db.reader().await?;
        assert_eq!(find_link(&mut reader, LinkPurpose::SetUp, older.reveal()).await?, None);
        assert_eq!(find_link(&mut reader, LinkPurpose::Reset, link.reveal()).await?, None);
        assert!(find_link(&mut reader, LinkPurpose::SetUp, link.reveal()).await?.is_some());
        drop(reader);

        let told = SetUp {
            organisation_name: "Harju Oy".into(),
            name: "Aino Virtanen".into(),
            email: "aino@harju.fi".into(),
            language: "sv".into(),
        };
        let password = || async {
            Password::read("password", PASSWORD).map_err(|flaw| Fault::new(flaw.code))?.hashed().await
        };
        let mut work = db.work(Actor::PUBLIC).await?;
        let wrong = SetUp { email: "aino".into(), ..told.clone() };
        assert_eq!(
            code(set_up(&mut work, link.reveal(), &wrong, password().await?).await.expect_err("email")),
            "email"
        );
        drop(work);
        let mut work = db.work(Actor::PUBLIC).await?;
        let aino = whole(set_up(&mut work, link.reveal(), &told, password().await?).await)?;
        work.commit().await?;
        assert!(aino.is_administrator() && aino.language == Locale::Sv);
        assert_eq!(settings::read(&mut db.reader().await?).await?.organisation_name, "Harju Oy");
        assert!(tries(&db, "aino@harju.fi", PASSWORD).await.is_ok());

        let mut work = db.work(Actor::SYSTEM).await?;
        assert!(set_up_link(&mut work).await?.is_none() && is_set_up(&mut work).await?);
        let again = set_up(&mut work, link.reveal(), &told, password().await?).await;
        assert_eq!(code(again.expect_err("spent")), "link.spent");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_reset_link_sets_the_password_of_its_user_once_within_three_days() {
    each_engine(|db| async move {
        let aino = with_an_administrator(&db).await?;
        let (_, before) = tries(&db, "aino.virtanen@example.fi", PASSWORD).await.expect("signed in");
        let new = Password::read("password", "syksyn satoa 12")
            .map_err(|flaw| Fault::new(flaw.code))?
            .hashed()
            .await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let late = whole(reset_link(&mut work, &aino.id).await)?;
        work.commit().await?;
        db.clock().set(db.now().plus_days(3));
        let mut work = db.work(Actor::PUBLIC).await?;
        assert_eq!(code(reset(&mut work, late.reveal(), &new).await.expect_err("late")), "link.spent");
        drop(work);

        let mut work = db.work(Actor::SYSTEM).await?;
        let link = whole(reset_link(&mut work, &aino.id).await)?;
        work.commit().await?;
        let mut work = db.work(Actor::PUBLIC).await?;
        assert_eq!(whole(reset(&mut work, link.reveal(), &new).await)?.id, aino.id);
        assert_eq!(code(reset(&mut work, link.reveal(), &new).await.expect_err("again")), "link.spent");
        work.commit().await?;
        assert!(tries(&db, "aino.virtanen@example.fi", "syksyn satoa 12").await.is_ok());
        assert_eq!(signed_in(&mut db.reader().await?, before.reveal()).await?, None);
        Ok(())
    })
    .await;
}
