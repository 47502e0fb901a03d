//! Certificates, on both engines: who gets one, that nobody gets two, and what strangers learn.

use crate::world::World;
use domain::{
    attendance::{self, Mark, MarkRefusal},
    certificates::{self, IssueRefusal, Lack, RevokeRefusal},
    email_templates,
    events::{self, Event},
    ids::RegistrationId,
    letters::{House, Writer},
    messages::MessageStatus,
    settings,
};
use ground::{Failure, Fault, Refusal};
use std::sync::Arc;
use store::{Actor, Db, Sql, testing::each_engine};

/// An event that is over: Eevi and Onni were there, Onni for an hour, and Suvi was not.
async fn held(world: &World) -> Result<(Event, [RegistrationId; 3]), Fault> {
    let event = world.event(5, 0).await?;
    let mut ids = Vec::new();
    for name in ["Eevi Aalto", "Onni Berg", "Suvi Ceder"] {
        let guest = world.guest(name).await?;
        let place = world.registers(guest, &event).await?.map_err(|no| Fault::new(no.code()))?;
        ids.push(place.registration.id);
    }
    world.db.clock().set(event.starts_at);
    for (id, minutes) in [(ids[0], None), (ids[1], Some(60))] {
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let mark = Mark { at: None, minutes: Some(minutes) };
        attendance::mark(&mut work, &id, mark).await.map_err(|no| Fault::new(format!("{no:?}")))?;
        work.commit().await?;
    }
    world.db.clock().set(event.ends_at);
    Ok((event, [ids[0], ids[1], ids[2]]))
}

async fn issues(db: &Db, event: &Event) -> Result<Result<certificates::Issued, IssueRefusal>, Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    match certificates::issue(&mut work, &event.id).await {
        Ok(issued) => work.commit().await.map(|()| Ok(issued)),
        Err(Failure::Refused(no)) => Ok(Err(no)),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}

#[tokio::test]
async fn the_rule_gives_a_certificate_to_who_was_there_long_enough_and_the_dry_run_says_so_before() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let (event, [eevi, onni, suvi]) = held(&world).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        certificates::set_rule(&mut work, &event.id, Some(120)).await.expect("a rule");
        work.commit().await?;
        let plan = certificates::plan(&mut world.db.reader().await?, &event).await?;
        let ready: Vec<_> = plan.ready.iter().map(|one| (one.registration_id, one.minutes)).collect();
        let left: Vec<_> = plan.left.iter().map(|one| (one.registration_id, one.why)).collect();
        assert_eq!(ready, [(eevi, 180)]);
        assert_eq!(left, [(onni, Lack::TooShort), (suvi, Lack::NotAttended)]);
        let issued = issues(&world.db, &event).await?.expect("issued");
        assert_eq!(issued.certificates.len(), 1);
        assert_eq!(issues(&world.db, &event).await?.expect("nobody is left").certificates.len(), 0);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let one = certificates::issue_for(&mut work, &onni).await;
        assert!(matches!(one, Err(Failure::Refused(IssueRefusal::Lacks(Lack::TooShort)))));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn nothing_is_certified_before_the_event_is_over_or_when_it_was_called_off() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let (event, _) = held(&world).await?;
        world.db.clock().set(event.starts_at.plus_seconds(60));
        assert_eq!(issues(&world.db, &event).await?.err(), Some(IssueRefusal::TooEarly));
        world.db.clock().set(event.ends_at);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        events::cancel(&mut work, &event.id).await.map_err(|no| Fault::new(format!("{no:?}")))?;
        work.commit().await?;
        assert_eq!(issues(&world.db, &event).await?.err(), Some(IssueRefusal::CalledOff));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_certified_stays_as_it_was_and_strangers_learn_four_things() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let (event, [eevi, ..]) = held(&world).await?;
        issues(&world.db, &event).await?.expect("issued");
        let mut reader = world.db.reader().await?;
        let certificate = certificates::live(&mut reader, &eevi).await?.expect("a certificate");
        assert_eq!((certificate.name.as_str(), certificate.minutes), ("Eevi Aalto", 180));
        let checked = certificates::checked(&mut reader, &certificate.code).await?.expect("known");
        assert_eq!((checked.name.as_str(), checked.event_name.as_str()), ("Eevi Aalto", "Talvi-ilta"));
        assert_eq!((checked.minutes, checked.revoked_at), (180, None));
        assert_eq!(certificates::checked(&mut reader, "").await?, None);
        drop(reader);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let unmarked = attendance::unmark(&mut work, &eevi).await;
        assert!(matches!(unmarked, Err(Failure::Refused(MarkRefusal::Certified))));
        let reasonless = certificates::revoke(&mut work, &certificate.id, "  ").await;
        assert!(matches!(reasonless, Err(Failure::Refused(RevokeRefusal::NoReason))));
        certificates::revoke(&mut work, &certificate.id, "Väärä henkilö").await.expect("revoked");
        let twice = certificates::revoke(&mut work, &certificate.id, "Vielä").await;
        assert!(matches!(twice, Err(Failure::Refused(RevokeRefusal::Revoked))));
        let again = certificates::issue_for(&mut work, &eevi).await.expect("a new one");
        work.commit().await?;
        assert_ne!(again.code, certificate.code);
        let mut reader = world.db.reader().await?;
        let old = certificates::checked(&mut reader, &certificate.code).await?.expect("known");
        assert!(old.revoked_at.is_some());
        assert_eq!(certificates::store::counts(&mut reader, &event.id).await?, (2, 1));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn nobody_gets_two_certificates_when_many_issue_at_once() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let (event, _) = held(&world).await?;
        let tasks: Vec<_> = (0..6)
            .map(|_| {
                let (db, event) = (world.db.clone(), event.clone());
                tokio::spawn(async move { issues(&db, &event).await })
            })
            .collect();
        let mut issued = 0;
        for task in tasks {
            issued += task.await.expect("a task")?.expect("issued").certificates.len();
        }
        assert_eq!(issued, 2);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_database_itself_refuses_a_second_live_certificate() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let (event, _) = held(&world).await?;
        issues(&world.db, &event).await?.expect("issued");
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let sql = Sql::new(
            "insert into certificates (id, code, registration_id, event_id, language, name, event_name, starts_at,
                 ends_at, time_zone, minutes, issued_at)
             select event_id, 'X', registration_id, event_id, language, name, event_name, starts_at, ends_at,
                 time_zone, minutes, issued_at from certificates limit 1",
        );
        assert!(work.execute(sql).await.is_err());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn each_holder_gets_one_mail_with_the_way_to_the_certificate_and_to_its_check() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let (event, [eevi, ..]) = held(&world).await?;
        issues(&world.db, &event).await?.expect("issued");
        let send = || async {
            let mut work = world.db.work(Actor::SYSTEM).await?;
            let posted = certificates::send(&mut work, &event.id, 30).await?;
            work.commit().await?;
            Ok::<usize, Fault>(posted.len())
        };
        assert_eq!((send().await?, send().await?), (2, 0));
        let mut work = world.db.work(Actor::SYSTEM).await?;
        assert_eq!(certificates::withdraw(&mut work, &event.id).await?, 2);
        work.commit().await?;
        assert_eq!(send().await?, 2);
        world.db.clock().set(event.ends_at.plus_seconds(60));
        let words = Arc::new(ground::Words::embedded());
        let house = House {
            base_url: "https://kutsu.test".into(),
            sender_name: None,
            sender_email: "kutsu@kutsu.test".into(),
        };
        let mut work = world.db.work(Actor::SYSTEM).await?;
        Writer::new(house, words).compose_due(&mut work, 100).await?;
        work.commit().await?;
        let mut reader = world.db.reader().await?;
        let sql = Sql::new(
            "select id, status from messages where registration_id = $1 and kind = 'certificate' order by id desc limit 1",
        );
        let (id, status): (domain::ids::MessageId, MessageStatus) = reader.one(sql.bind(&eevi)).await?;
        assert_ne!(status, MessageStatus::Failed);
        let body = domain::messages::body(&mut reader, &id).await?.expect("a body");
        let certificate = certificates::live(&mut reader, &eevi).await?.expect("a certificate");
        assert!(body.subject.contains("Talvi-ilta"), "{}", body.subject);
        assert!(body.text.contains(&certificate.shown_code()), "{}", body.text);
        assert!(body.text.contains("/certificate"), "{}", body.text);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_mail_may_have_words_of_its_own_and_a_revoked_certificate_is_not_mailed() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let (event, [eevi, onni, _]) = held(&world).await?;
        issues(&world.db, &event).await?.expect("issued");
        let broken = |failure: String| Fault::new(failure);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let words = email_templates::testing::a_message("Todistus").create(&mut work).await?;
        let bare = email_templates::testing::a_message("Ilman linkkiä").body("<p>Hei</p>");
        let bare = bare.create(&mut work).await?;
        let campaign = email_templates::testing::an_invitation("Kutsu").create(&mut work).await?;
        for (template, wrong) in [(&bare, "template.without_own_link"), (&campaign, "template.wrong_folder")]
        {
            let usable = certificates::usable_template(&mut work, &template.id).await?;
            assert_eq!(usable.err(), Some(wrong));
        }
        let change = settings::SettingsChange {
            certificate_template_id: words.id.to_string().into(),
            ..settings::SettingsChange::default()
        };
        settings::change(&mut work, None, change).await.map_err(|no| broken(format!("{no:?}")))?;
        let posted = certificates::send(&mut work, &event.id, 0).await?;
        let own = certificates::live(&mut work, &onni).await?.expect("a certificate");
        certificates::revoke(&mut work, &own.id, "Väärä henkilö").await.expect("revoked");
        work.commit().await?;
        let house = House {
            base_url: "https://kutsu.test".into(),
            sender_name: None,
            sender_email: "kutsu@kutsu.test".into(),
        };
        let mut work = world.db.work(Actor::SYSTEM).await?;
        Writer::new(house, Arc::new(ground::Words::embedded())).compose_due(&mut work, 100).await?;
        let mut composed = Vec::new();
        for id in posted {
            let mail = domain::messages::find(&mut work, &id).await?.expect("a mail");
            assert_eq!(mail.template_id, Some(words.id));
            composed.push((mail.registration_id, mail.status == MessageStatus::Failed));
        }
        composed.sort_by_key(|(_, is_failed)| *is_failed);
        assert_eq!(composed, [(Some(eevi), false), (Some(onni), true)]);
        work.commit().await
    })
    .await;
}
