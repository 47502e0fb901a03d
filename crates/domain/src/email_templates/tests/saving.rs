//! Making, changing, copying and putting away.

use super::*;

#[tokio::test]
async fn a_template_comes_back_as_it_was_written_with_its_number() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let mut written = an_invitation(" Kutsu talvi-iltaan ")
            .also_in(
                "sv",
                "Inbjudan: {{ event.name }}",
                "<p><a href=\"{{ link.registration }}\">Anmäl dig</a></p>",
            )
            .also_in("en", "  ", "<p> </p>")
            .0;
        written.preview_text = "Kaksi päivää, kaksikymmentä paikkaa".into();
        written.sender_name = "Kajo Akatemia".into();
        written.sender_email = "Kutsut@Kajo.example.fi".into();
        let made = create(&mut work, &written).await.expect("made");
        work.commit().await?;

        let read = find(&mut db.reader().await?, &made.id).await?.expect("there");
        assert_eq!(read, made);
        assert_eq!((read.number.as_str(), read.name.as_str()), ("SP-1001", "Kutsu talvi-iltaan"));
        assert_eq!((read.folder, read.sending_time), (Folder::Campaign, SendingTime::Immediately));
        assert_eq!(read.languages(), [Locale::Fi, Locale::Sv]);
        assert_eq!(read.in_language(Locale::Sv).subject, "Inbjudan: {{ event.name }}");
        assert_eq!(read.in_language(Locale::En).language, Locale::Fi);
        assert_eq!(
            read.sender_email.map(|email| email.to_string()).as_deref(),
            Some("kutsut@kajo.example.fi")
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn every_wrong_field_is_named_at_once() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let mut written =
            an_invitation("x").also_in("fi", "Aihe", "<p>Hei</p>").also_in("de", "Thema", "<p>Hallo</p>").0;
        written.name = "".into();
        written.subject = "Hei\r\nBcc: kaikki@example.org".into();
        written.body_html = "<p> </p>".into();
        written.folder = "spam".into();
        written.sending_time = "delay".into();
        written.sender_email = "kutsut(at)example.org".into();
        written.owner = "usr_00000000000000000000000000000001".into();
        let found = refused_flaws(&mut work, &written).await;
        for expected in [
            ("name", "required"),
            ("subject", "text.control_characters"),
            ("body_html", "required"),
            ("folder", "choice.unknown"),
            ("delay_minutes", "required"),
            ("sender_email", "email"),
            ("variants.0.language", "template.language_twice"),
            ("variants.1.language", "choice.unknown"),
        ] {
            let (field, code) = expected;
            assert!(found.contains(&(field.to_owned(), code)), "{expected:?} in {found:?}");
        }
        assert_eq!(found.len(), 8, "{found:?}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_unknown_merge_field_is_refused_with_its_place_and_the_nearest_name() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let written = an_invitation("x")
            .subject("Hei {{ contact.nimi }}")
            .body("<p>Hei</p>\n<p>{{ contact.fist_name }}</p>")
            .0;
        let refusal = refused(create(&mut work, &written).await);
        let TemplateRefusal::Invalid(Invalid(flaws)) = refusal else { panic!("{refusal:?}") };
        let shown: Vec<_> = flaws
            .iter()
            .map(|flaw| {
                let arg = |name: &str| {
                    flaw.args.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value.as_str())
                };
                (flaw.field.as_str(), arg("word"), arg("line"), arg("column"), arg("nearest"))
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("subject", "contact.nimi", "1", "8", "contact.name"),
                ("body_html", "contact.fist_name", "2", "7", "contact.first_name"),
            ]
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d19_links_are_only_where_their_folder_offers_them() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let link = |name: &str| format!("<p>{{{{ {name} }}}}</p>");
        for (folder, name, code) in [
            ("campaign", "link.own", Some("template.link_not_here")),
            ("campaign", "link.registration", None),
            ("campaign", "link.registration(\"KT-1001\")", None),
            ("event", "link.own", None),
            ("event", "link.unsubscribe", Some("template.link_not_here")),
            ("event", "link.registration", Some("template.link_number")),
            ("event", "link.registration(\"KT-1001\")", None),
            ("public", "link.registration", Some("template.link_number")),
            ("public", "event.name", Some("template.unknown_field")),
        ] {
            let written = an_invitation("x").folder(folder).subject("Hei").body(&link(name)).0;
            let made = create(&mut work, &written).await;
            match code {
                None => assert!(made.is_ok(), "{folder} {name}: {made:?}"),
                Some(code) => {
                    let refusal = refused(made);
                    let found = flaws(&refusal);
                    assert!(found.iter().all(|flaw| flaw.0 == "body_html"), "{found:?}");
                    assert!(found[0].1.starts_with(code), "{folder} {name}: {found:?}");
                }
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn tp2_only_invitations_and_target_groups_have_another_sending_time() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let mut written = a_message("x").0;
        written.sending_time = "delay".into();
        written.delay_minutes = Patch::Set(Some(60));
        let found = refused_flaws(&mut work, &written).await;
        assert_eq!(found, [("sending_time".to_owned(), "template.sending_time_not_here")]);

        let mut written = an_invitation("x").0;
        written.sending_time = "at".into();
        written.send_at = "2026-12-01T09:00:00+02:00".into();
        written.delay_minutes = Patch::Set(Some(60));
        let made = create(&mut work, &written).await.expect("made");
        assert_eq!((made.send_at.is_some(), made.delay_minutes), (true, None));
        assert_eq!(may_be_used_for(&made, Place::Campaign), Err(Unusable::NotImmediately));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_stale_form_is_told_what_moved_under_it() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let made = an_invitation("Kutsu").create(&mut work).await?;
        let first = EmailTemplateChange { name: "Kutsu talveen".into(), ..Default::default() };
        let changed = edit(&mut work, &made.id, Some(1), &first).await.expect("changed");
        work.commit().await?;
        assert_eq!((changed.version, changed.body_html), (2, made.body_html));

        let mut work = db.work(Actor::SYSTEM).await?;
        let late = EmailTemplateChange { subject: "Myöhässä".into(), ..Default::default() };
        let refusal = refused(edit(&mut work, &made.id, Some(1), &late).await);
        let fields = vec!["name".to_owned()];
        assert_eq!(refusal, TemplateRefusal::ChangedMeanwhile { version: 2, fields });
        let same = edit(&mut work, &made.id, Some(2), &first).await.expect("nothing to change");
        assert_eq!(same.version, 2);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn moving_to_another_folder_checks_the_texts_again() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let made = an_invitation("Kutsu").create(&mut work).await?;
        let moved = EmailTemplateChange { folder: "event".into(), ..Default::default() };
        let refusal = refused(edit(&mut work, &made.id, None, &moved).await);
        assert_eq!(flaws(&refusal), [("body_html", "template.link_number")]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_archived_template_is_offered_nowhere_until_it_is_brought_back() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let made = an_invitation("Kutsu").create(&mut work).await?;
        a_message("Vahvistus").create(&mut work).await?;
        let names = |found: Vec<Choosable>| found.into_iter().map(|one| one.name).collect::<Vec<_>>();
        assert_eq!(names(in_folders(&mut work, Place::Campaign.folders()).await?), ["Kutsu"]);
        assert_eq!(names(in_folders(&mut work, Place::EventMessage.folders()).await?), ["Vahvistus"]);

        let archived = archive(&mut work, &made.id).await.expect("archived");
        assert_eq!(may_be_used_for(&archived, Place::Campaign), Err(Unusable::Archived));
        assert!(in_folders(&mut work, Place::Campaign.folders()).await?.is_empty());
        assert_eq!(archive(&mut work, &made.id).await.expect("still").version, archived.version);

        let back = restore(&mut work, &made.id).await.expect("restored");
        assert_eq!(may_be_used_for(&back, Place::Campaign), Ok(()));
        let read = find(&mut work, &made.id).await?.expect("there");
        assert_eq!(read, back);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn tp5_attachments_are_kept_copied_and_taken_off() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let made = an_invitation("Kutsu").create(&mut work).await?;
        let file = |name: &str| File { name: name.into(), content: b"%PDF-1.7 ohjelma".to_vec() };
        attach(&mut work, &made.id, file("Ohjelma.pdf")).await.expect("attached");
        let two = attach(&mut work, &made.id, file("Kartta.pdf")).await.expect("attached");
        let names: Vec<_> = two.attachments.iter().map(|one| one.name.as_str()).collect();
        assert_eq!((names, two.version), (vec!["Ohjelma.pdf", "Kartta.pdf"], 3));
        let renamed = EmailTemplateChange { name: "Kutsu (kopio)".into(), ..Default::default() };
        let copied = copy(&mut work, &made.id, &renamed).await.expect("copied");
        work.commit().await?;

        let mut work = db.work(Actor::SYSTEM).await?;
        let first = two.attachments[0].id;
        let left = detach(&mut work, &made.id, &first).await.expect("detached");
        assert_eq!(left.attachments.len(), 1);
        assert_eq!(content(&mut work, &first).await?.expect("the copy has it").len(), 16);
        detach(&mut work, &copied.id, &first).await.expect("detached");
        assert_eq!(content(&mut work, &first).await?, None);
        assert_eq!(refused(detach(&mut work, &copied.id, &first).await), AttachRefusal::Missing);
        let read = find(&mut work, &copied.id).await?.expect("there");
        assert_eq!((read.number.as_str(), read.attachments.len(), read.version), ("SP-1002", 1, 2));
        Ok(())
    })
    .await;
}
