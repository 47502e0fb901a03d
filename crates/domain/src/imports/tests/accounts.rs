//! Imports of accounts, on both engines.

use super::super::{Mode, Options, Report, accounts};
use crate::accounts as records;
use ground::{Failure, Fault};
use store::testing::each_engine;
use store::{Actor, Db};

const FILE: &str = "\
Tunniste;Nimi;Y-tunnus;Kaupunki;Toimiala;Henkilöstö;Kengät
a1;Ääpankki Oyj;0737546-2;Turku;Rahoitus;120;39
;Harju Oy;;Oulu;;paljon;
;;1234567-8;Pori;;;
a4;Salo & Pojat;;;;;
";

async fn import(db: &Db, file: &str, options: Options) -> Result<Report, Fault> {
    accounts(db, Actor::SYSTEM, file.as_bytes(), options, |_| {}).await.map_err(|failure| match failure {
        Failure::Fault(fault) => fault,
        Failure::Refused(refusal) => Fault::new(format!("{refusal:?}")),
    })
}

fn counts(report: &Report) -> [u64; 4] {
    [report.new, report.changed, report.unchanged, report.refused]
}

async fn names(db: &Db) -> Result<Vec<String>, Fault> {
    Ok(records::names(&mut db.reader().await?).await?.into_iter().map(|(_, name, _)| name).collect())
}

#[tokio::test]
async fn a_dry_run_says_the_same_and_keeps_nothing_and_a_second_run_changes_nothing() {
    each_engine(|db| async move {
        let dry = import(&db, FILE, Options { dry_run: true, ..Options::default() }).await?;
        assert_eq!((counts(&dry), dry.written), ([2, 0, 0, 2], false));
        assert!(names(&db).await?.is_empty());
        let lines: Vec<(u64, &str)> =
            dry.refused_rows.iter().map(|row| (row.line, row.flaws[0].field.as_str())).collect();
        assert_eq!(lines, [(3, "employees"), (4, "name")]);
        assert_eq!(dry.unknown_columns, ["Kengät"]);

        let whole = import(&db, FILE, Options { mode: Mode::AllOrNothing, ..Options::default() }).await?;
        assert!(!whole.written && names(&db).await?.is_empty());

        let report = import(&db, FILE, Options::default()).await?;
        assert_eq!((counts(&report), report.written), (counts(&dry), true));
        let again = import(&db, FILE, Options::default()).await?;
        assert_eq!(counts(&again), [0, 0, 2, 2]);

        let moved = "Y-tunnus,City\n0737546-2,Espoo\n";
        assert_eq!(counts(&import(&db, moved, Options::default()).await?), [0, 1, 0, 0]);
        let bank = records::find_by_business_id(&mut db.reader().await?, "0737546-2").await?;
        let bank = bank.expect("the bank");
        assert_eq!((bank.city.as_deref(), bank.name.as_str()), (Some("Espoo"), "Ääpankki Oyj"));
        assert_eq!(bank.industry.as_deref(), Some("Rahoitus"), "what the file does not say stays");
        Ok(())
    })
    .await;
}
