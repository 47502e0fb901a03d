//! The contract of contacts and accounts, on both engines.

mod lists;

use super::{
    testing::{a_contact, an_account},
    *,
};
use crate::{
    Patch,
    accounts::{self, AccountChange, AccountRefusal},
    ids::AccountId,
};
use ::store::{Actor, Sql, Work, testing::each_engine};
use ground::{EmailAddress, Failure, Flaw, Instant, Invalid, Locale};

fn refused<T: std::fmt::Debug, R: std::fmt::Debug>(answer: Result<T, Failure<R>>) -> R {
    match answer.expect_err("a refusal") {
        Failure::Refused(refusal) => refusal,
        Failure::Fault(fault) => panic!("{fault}"),
    }
}

fn flaws(refusal: ContactRefusal) -> Vec<(String, &'static str)> {
    match refusal {
        ContactRefusal::Invalid(Invalid(flaws)) => {
            flaws.into_iter().map(|flaw| (flaw.field, flaw.code)).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_contact_comes_back_as_it_was_written_tidied() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let harju = an_account(&mut work, "Harju Oy").await?;
        let written = ContactChange {
            first_name: " Åsa ".into(),
            last_name: "Öhman".into(),
            email: "Asa.Ohman@Example.ORG ".into(),
            phone: "+358  40 123 4567".into(),
            language: "sv".into(),
            account_id: harju.id.to_string().into(),
            country: "Suomi".into(),
            email_opt_out: Patch::Set(true),
            ..ContactChange::default()
        };
        let made = create(&mut work, &written).await.expect("made");
        work.commit().await?;

        let read = find(&mut db.reader().await?, &made.id).await?.expect("there");
        assert_eq!(read, made);
        assert_eq!((read.number.as_str(), read.name().as_str()), ("K-1001", "Åsa Öhman"));
        assert_eq!(read.email.map(|email| email.to_string()).as_deref(), Some("asa.ohman@example.org"));
        assert_eq!((read.language, read.account_id), (Locale::Sv, Some(harju.id)));
        assert_eq!((read.country.as_deref(), read.email_opt_out_at), (Some("FI"), Some(db.now())));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn every_wrong_field_is_named_at_once() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let written = ContactChange {
            last_name: "Virtanen\r\nBcc: kaikki@example.org".into(),
            email: "aino(at)example.org".into(),
            phone: "soita".into(),
            language: "de".into(),
            account_id: "evt_1".into(),
            street: "x".repeat(1_000_000).into(),
            owner: "con_00000000000000000000000000000001".into(),
            ..ContactChange::default()
        };
        let found = flaws(refused(create(&mut work, &written).await));
        let expected = [
            ("owner", "owner.unknown"),
            ("first_name", "required"),
            ("last_name", "text.control_characters"),
            ("email", "email"),
            ("phone", "phone"),
            ("language", "choice.unknown"),
            ("account_id", "account.unknown"),
            ("street", "text.too_long"),
        ];
        assert_eq!(found, expected.map(|(field, code)| (field.to_owned(), code)));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_account_or_owner_that_is_not_there_is_refused() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let nobody: AccountId = work.new_id();
        let mut written = ContactChange::named("Aino", "Virtanen");
        written.account_id = nobody.to_string().into();
        written.owner = "grp_00000000000000000000000000000001".into();
        let found = flaws(refused(create(&mut work, &written).await));
        let fields: Vec<&str> = found.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["owner", "account_id"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_stale_form_is_told_which_fields_moved_under_it() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let aino = a_contact("Aino", "Virtanen").create(&mut work).await?;
        work.commit().await?;

        let moves =
            ContactChange { city: "Turku".into(), title: "Johtaja".into(), ..ContactChange::default() };
        let mut work = db.work(Actor::SYSTEM).await?;
        let moved = edit(&mut work, &aino.id, Some(aino.version), &moves).await.expect("changed");
        work.commit().await?;
        assert_eq!((moved.version, moved.city.as_deref()), (2, Some("Turku")));

        let mut work = db.work(Actor::SYSTEM).await?;
        let late = ContactChange { phone: "040 123 4567".into(), ..ContactChange::default() };
        let refusal = refused(edit(&mut work, &aino.id, Some(aino.version), &late).await);
        let fields = vec!["city".to_owned(), "title".to_owned()];
        assert_eq!(refusal, ContactRefusal::ChangedMeanwhile { version: 2, fields });
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_not_sent_stays_and_what_is_sent_empty_goes() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let aino = a_contact("Aino", "Virtanen")
            .email("aino@example.org")
            .in_city("Turku")
            .create(&mut work)
            .await?;
        let change = ContactChange { email: "".into(), ..ContactChange::default() };
        let after = edit(&mut work, &aino.id, None, &change).await.expect("changed");
        assert_eq!((after.email, after.city.as_deref()), (None, Some("Turku")));
        let again = edit(&mut work, &aino.id, None, &change).await.expect("nothing to change");
        assert_eq!(again.version, 2);
        work.commit().await?;
        let sql =
            Sql::new("select what, detail from journal where subject_id = $1 order by id").bind(&aino.id);
        let lines: Vec<(String, String)> = db.reader().await?.all(sql).await?;
        let whats: Vec<&str> = lines.iter().map(|(what, _)| what.as_str()).collect();
        assert_eq!(whats, ["contact.created", "contact.changed"]);
        assert_eq!(lines[1].1, r#"{"changed":{"email":["aino@example.org",null]},"version":2}"#);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d14_of_several_contacts_with_one_address_the_newest_that_is_not_archived_comes_first() {
    each_engine(|db| async move {
        let email: EmailAddress = "koti@example.org".parse().expect("an address");
        let mut names = Vec::new();
        for (minute, name) in ["Vanhin", "Keski", "Nuorin"].into_iter().enumerate() {
            db.clock().set(Instant::from_millis(1_795_417_200_000 + 60_000 * minute as i64));
            let mut work: Work = db.work(Actor::SYSTEM).await?;
            let made = a_contact("X", name).email("KOTI@example.org").create(&mut work).await?;
            if name == "Nuorin" {
                assert_eq!(archive(&mut work, &[made.id]).await?, [made.id]);
                assert_eq!(archive(&mut work, &[made.id]).await?, []);
            }
            work.commit().await?;
        }
        for contact in find_by_email(&mut db.reader().await?, &email).await? {
            names.push(contact.last_name);
        }
        assert_eq!(names, ["Keski", "Vanhin", "Nuorin"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_archived_contact_comes_back() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let aino = a_contact("Aino", "Virtanen").create(&mut work).await?;
        let onni = a_contact("Onni", "Virtanen").create(&mut work).await?;
        archive(&mut work, &[aino.id, onni.id]).await?;
        assert_eq!(restore(&mut work, &[onni.id]).await?, [onni.id]);
        let found = of(&mut work, &[aino.id, onni.id]).await?;
        assert!(found[&aino.id].archived_at.is_some() && found[&onni.id].archived_at.is_none());
        assert_eq!((found[&onni.id].version, found[&onni.id].number.as_str()), (3, "K-1002"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_account_needs_a_name_and_a_right_business_id() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let wrong = AccountChange {
            business_id: "0737546-3".into(),
            employees: "-1".into(),
            ..AccountChange::default()
        };
        let AccountRefusal::Invalid(Invalid(flaws)) = refused(accounts::create(&mut work, &wrong).await)
        else {
            panic!("wrong fields");
        };
        let expected = [
            Flaw::new("name", "required"),
            Flaw::new("business_id", "business_id"),
            Flaw::new("employees", "number.out_of_range")
                .with("least", 0)
                .with("most", 1_000_000_000_000_000_i64),
        ];
        assert_eq!(flaws, expected);

        let right = AccountChange { business_id: "FI07375462".into(), ..AccountChange::named("Harju Oy") };
        let harju = accounts::create(&mut work, &right).await.expect("made");
        assert_eq!(harju.number, "A-1001");
        assert_eq!(accounts::find_by_business_id(&mut work, "0737546-2").await?, Some(harju));
        Ok(())
    })
    .await;
}
