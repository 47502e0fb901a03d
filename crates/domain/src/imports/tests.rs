//! Imports, on both engines.

mod accounts;
mod kept;
mod sheets;

use super::{Mode, Options, Report, contacts};
use crate::{
    Patch,
    contacts::{Contact, ContactChange, create, fields::FIELDS, page, testing::a_contact},
    list::Wish,
};
use ground::{EmailAddress, Failure, Fault, Zone};
use proptest::{prelude::*, test_runner::TestRunner};
use store::{
    Actor, Db, Sql,
    testing::{each_engine, sqlite},
};

async fn import(db: &Db, file: &[u8], options: Options) -> Result<Report, Fault> {
    contacts(db, Actor::SYSTEM, file, options, |_| {}).await.map_err(|failure| match failure {
        Failure::Fault(fault) => fault,
        Failure::Refused(refusal) => Fault::new(format!("{refusal:?}")),
    })
}

fn counts(report: &Report) -> [u64; 4] {
    [report.new, report.changed, report.unchanged, report.refused]
}

fn refused(report: &Report) -> Vec<(u64, String, &'static str)> {
    let first = |row: &super::RefusedRow| (row.line, row.flaws[0].field.clone(), row.flaws[0].code);
    report.refused_rows.iter().map(first).collect()
}

async fn everybody(db: &Db) -> Result<Vec<Contact>, Fault> {
    let wish = Wish { limit: 200, ..Wish::everything(&FIELDS) };
    Ok(page(&mut db.reader().await?, &wish, &Zone::helsinki()).await?.items)
}

const FIVE: &str = "\
ID;Etunimi;Sukunimi;Sähköposti;Organisaatio;Y-tunnus;Kieli;Kaupunki;Kengät
x1;Åsa;Öhman;asa@example.org;Ääpankki;0737546-2;ruotsi;Åbo;39
x2;Onni;Aalto;onni@example.org;ÄÄPANKKI;;;Oulu;44
;Suvi;Salo;;Harju Oy;;englanti;;
;;Nimetön;ei@example.org;;;;;
x5;Eino;Elo;ei osoite;;;;;
";

#[tokio::test]
async fn a_windows_1252_file_from_a_finnish_spreadsheet_comes_in_whole() {
    each_engine(|db| async move {
        let file = encoding_rs::WINDOWS_1252.encode(FIVE).0.into_owned();
        let report = import(&db, &file, Options::default()).await?;
        assert_eq!((report.encoding, report.separator, report.rows), ("windows-1252", ';', 5));
        assert_eq!((counts(&report), report.new_accounts, report.written), ([3, 0, 0, 2], 2, true));
        assert_eq!(report.unknown_columns, ["Kengät"]);
        let wrong = [(5, "first_name", "required"), (6, "email", "email")];
        assert_eq!(refused(&report), wrong.map(|(line, field, code)| (line, field.to_owned(), code)));

        let people = everybody(&db).await?;
        let names: Vec<String> = people.iter().map(Contact::name).collect();
        assert_eq!(names, ["Onni Aalto", "Suvi Salo", "Åsa Öhman"]);
        let accounts: Vec<&str> = people.iter().filter_map(|one| one.account_name.as_deref()).collect();
        assert_eq!(accounts, ["Ääpankki", "Harju Oy", "Ääpankki"]);
        let languages: Vec<String> = people.iter().map(|one| one.language.to_string()).collect();
        assert_eq!((languages.join(" ").as_str(), people[2].city.as_deref()), ("fi en sv", Some("Åbo")));
        let numbers: Vec<&str> = people.iter().map(|one| one.number.as_str()).collect();
        assert_eq!(numbers, ["K-1002", "K-1003", "K-1001"]);
        let (mails,): (i64,) = db.reader().await?.one(Sql::new("select count(*) from messages")).await?;
        assert_eq!(mails, 0, "an import sends nothing");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_dry_run_counts_the_same_and_writes_nothing() {
    each_engine(|db| async move {
        let dry = import(&db, FIVE.as_bytes(), Options { dry_run: true, ..Options::default() }).await?;
        assert_eq!((counts(&dry), dry.new_accounts, dry.written), ([3, 0, 0, 2], 2, false));
        assert!(everybody(&db).await?.is_empty());
        let wet = import(&db, FIVE.as_bytes(), Options::default()).await?;
        assert_eq!(Report { written: false, ..wet }, dry);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn all_or_nothing_writes_nothing_when_one_row_is_wrong() {
    each_engine(|db| async move {
        let whole = Options { mode: Mode::AllOrNothing, ..Options::default() };
        let report = import(&db, FIVE.as_bytes(), whole.clone()).await?;
        assert_eq!((report.refused, report.written), (2, false));
        assert!(everybody(&db).await?.is_empty());

        let good: String = FIVE.lines().take(4).map(|line| format!("{line}\n")).collect();
        let report = import(&db, good.as_bytes(), whole).await?;
        assert_eq!((counts(&report), report.written), ([3, 0, 0, 0], true));
        assert_eq!(everybody(&db).await?.len(), 3);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_missing_column_and_an_empty_cell_change_nothing_and_an_opt_out_is_never_taken_back() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let aino = a_contact("Aino", "Aalto").email("aino@example.org").in_city("Turku").opted_out();
        let aino = aino.create(&mut work).await?;
        work.commit().await?;

        let same = "email,first_name,last_name,city,phone,email_opt_out\nAINO@example.org,aino,AALTO,,,no\n";
        let report = import(&db, same.as_bytes(), Options::default()).await?;
        assert_eq!(counts(&report), [0, 1, 0, 0], "only the way the name is written");
        let after = &everybody(&db).await?[0];
        assert_eq!((after.city.as_deref(), after.email_opt_out, after.version), (Some("Turku"), true, 2));
        assert_eq!(import(&db, same.as_bytes(), Options::default()).await?.unchanged, 1);

        let out = "email;opt-out\nonni@example.org;kyllä\naino@example.org;ehkä\n";
        let report = import(&db, out.as_bytes(), Options::default()).await?;
        let wrong = [(2, "first_name", "required"), (3, "email_opt_out", "choice.unknown")];
        assert_eq!(refused(&report), wrong.map(|(line, field, code)| (line, field.to_owned(), code)));
        assert_eq!(after.id, aino.id);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_row_means_a_contact_by_external_id_then_address_and_name_then_address() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let koti = "koti@example.org";
        let mut first = a_contact("Aino", "Aalto").email(koti);
        first.0.external_id = "x1".into();
        let first = first.create(&mut work).await?;
        let second = a_contact("Onni", "Aalto").email(koti).create(&mut work).await?;
        let third = a_contact("Suvi", "Salo").email("suvi@example.org").create(&mut work).await?;
        work.commit().await?;
        let file = format!(
            "id;etunimi;sukunimi;email;titteli\n\
             x1;Eino;Elo;uusi@example.org;ulkoinen tunniste\n\
             ;onni;aalto;{koti};osoite ja nimi\n\
             ;Suvi;Uusinimi;suvi@example.org;osoite\n\
             ;Sami;Salo;suvi@example.org;sama osoite, toinen ihminen\n\
             x9;Onni;Aalto;{koti};kaima\n"
        );
        let report = import(&db, file.as_bytes(), Options::default()).await?;
        assert_eq!(counts(&report), [1, 4, 0, 0]);

        let found = crate::contacts::of(&mut db.reader().await?, &[first.id, second.id, third.id]).await?;
        assert_eq!(found[&first.id].name(), "Eino Elo");
        assert_eq!(found[&second.id].external_id.as_deref(), Some("x9"), "it had none before");
        assert_eq!(found[&third.id].name(), "Suvi Uusinimi");
        assert_eq!(everybody(&db).await?.len(), 4);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_row_that_may_mean_several_is_refused_rather_than_guessed() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        for name in ["Aino", "Onni"] {
            a_contact(name, "Aalto").email("koti@example.org").create(&mut work).await?;
        }
        work.commit().await?;
        let file = "email,first_name,last_name\nkoti@example.org,Eino,Aalto\nkoti@example.org,,\n";
        let report = import(&db, file.as_bytes(), Options::default()).await?;
        let several = |line| (line, "email".to_owned(), "import.several_match");
        assert_eq!(refused(&report), [several(2), several(3)]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn rows_of_one_file_that_repeat_each_other_make_one_contact_also_across_chunks() {
    each_engine(|db| async move {
        let mut file = String::from("etunimi;sukunimi;email;owner\n");
        for _ in 0..2 {
            for number in 0..700 {
                file += &format!("Etu{number};Suku;p{number}@example.org;\n");
            }
        }
        file += "Liian;Monta;x@example.org;;;solu\nEi;Omistajaa;y@example.org;Kukaan\n";
        let mut seen = Vec::new();
        let options = Options { dry_run: true, ..Options::default() };
        let dry = contacts(&db, Actor::SYSTEM, file.as_bytes(), options, |now| seen.push(now)).await;
        let Ok(dry) = dry else { panic!("a report") };
        assert_eq!((counts(&dry), seen.len()), ([700, 0, 700, 2], 2));
        assert!(seen.last().is_some_and(|last| last.rows == 1402 && last.bytes == last.of_bytes));
        let wet = import(&db, file.as_bytes(), Options::default()).await?;
        assert_eq!(counts(&wet), counts(&dry));
        let wrong = [(1402, "", "import.too_many_cells"), (1403, "owner", "owner.unknown")];
        assert_eq!(refused(&wet), wrong.map(|(line, field, code)| (line, field.to_owned(), code)));
        Ok(())
    })
    .await;
}

/// A contact as a person may write one: tidy, with an address of its own.
fn any_contact() -> impl Strategy<Value = ContactChange> {
    let name = "[A-ZÅÄÖ][a-zåäöé'-]{1,12}";
    let cell = proptest::option::of("[A-ZÅÄÖa-zåäö0-9;,\"']{1,3}[A-Za-zåäö ;,\"\t]{0,10}[a-z0-9\"]");
    (name, name, any::<u64>(), cell.clone(), cell.clone(), cell, prop_oneof!["fi", "sv", "en"]).prop_map(
        |(first, last, number, title, street, city, language)| {
            let text = |text: Option<String>| text.map_or(Patch::Keep, Into::into);
            ContactChange {
                first_name: first.into(),
                last_name: last.into(),
                email: format!("p{number}@example.org").into(),
                external_id: format!("x{number}").into(),
                title: text(title),
                street: text(street),
                city: text(city),
                language: language.into(),
                ..ContactChange::default()
            }
        },
    )
}

/// As spreadsheets are written: an apostrophe before what they would take for a formula, and before one of the cell's own.
fn guarded(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\'']) { format!("'{cell}") } else { cell }
}

async fn round_trip(written: Vec<ContactChange>, separator: u8) -> Result<(), Fault> {
    let (db, _folder) = sqlite().await?;
    let mut work = db.work(Actor::SYSTEM).await?;
    for change in &written {
        create(&mut work, change).await.map_err(|failure| Fault::new(failure.to_string()))?;
    }
    work.commit().await?;
    let broken = |error| Fault::because("writing CSV", error);
    let mut file = csv::WriterBuilder::new().delimiter(separator).from_writer(vec![]);
    let head = ["external_id", "first_name", "last_name", "email", "title", "language", "street", "city"];
    file.write_record(head).map_err(broken)?;
    let before = everybody(&db).await?;
    for one in &before {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let email = one.email.as_ref().map(EmailAddress::to_string).unwrap_or_default();
        let cells = [text(&one.external_id), one.first_name.clone(), one.last_name.clone(), email];
        let more = [text(&one.title), one.language.to_string(), text(&one.street), text(&one.city)];
        file.write_record(cells.into_iter().chain(more).map(guarded)).map_err(broken)?;
    }
    let file = file.into_inner().map_err(|error| Fault::new(error.to_string()))?;

    let again = import(&db, &file, Options::default()).await?;
    assert_eq!(counts(&again), [0, 0, before.len() as u64, 0], "{}", String::from_utf8_lossy(&file));

    let (fresh, _other) = sqlite().await?;
    let moved = import(&fresh, &file, Options::default()).await?;
    assert_eq!(counts(&moved), [before.len() as u64, 0, 0, 0]);
    let facts = |one: &Contact| {
        let Contact { first_name, last_name, email, title, language, street, city, .. } = one.clone();
        (first_name, last_name, email, title, language, street, city)
    };
    let after = everybody(&fresh).await?;
    assert_eq!(after.iter().map(facts).collect::<Vec<_>>(), before.iter().map(facts).collect::<Vec<_>>());
    Ok(())
}

#[test]
fn what_is_written_as_csv_comes_back_the_same() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let mut runner = TestRunner::new(ProptestConfig { cases: 24, ..ProptestConfig::default() });
    let separator = prop_oneof![Just(b';'), Just(b','), Just(b'\t')];
    let people = proptest::collection::vec(any_contact(), 1..12);
    runner
        .run(&(people, separator), |(people, separator)| {
            runtime
                .block_on(round_trip(people, separator))
                .map_err(|fault| TestCaseError::fail(fault.to_string()))
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
}
