//! Spreadsheets, good ones and hostile ones.

use super::counts;
use crate::{
    exports::{Cell, Xlsx},
    imports::{ImportRefusal, Options, contacts, table::Table},
};
use ground::{Failure, Fault};
use std::io::{Cursor, Write};
use store::{Actor, testing::each_engine};
use zip::{ZipWriter, write::SimpleFileOptions};

fn sheet(rows: &[&[&str]]) -> Result<Vec<u8>, Fault> {
    let mut xlsx = Xlsx::begin()?;
    for row in rows {
        xlsx.row(&row.iter().map(|text| Cell::text(*text)).collect::<Vec<_>>())?;
    }
    xlsx.finish()
}

#[tokio::test]
async fn an_xlsx_file_comes_in_as_a_csv_file_does() {
    each_engine(|db| async move {
        let file = sheet(&[
            &["Etunimi", "Sukunimi", "Sähköposti", "Postinumero", "Katuosoite"],
            &["Åsa", "Öhman", "asa@example.org", "00100", "Katu 1; \"piha\""],
            &[],
            &["", "Nimetön", "", "", "rivi\nvaihtuu"],
        ])?;
        let report = contacts(&db, Actor::SYSTEM, file.as_slice(), Options::default(), |_| {}).await;
        let report = report.map_err(|failure| Fault::new(format!("{failure:?}")))?;
        assert_eq!((report.encoding, counts(&report)), ("XLSX", [1, 0, 0, 1]));
        assert_eq!(report.refused_rows[0].line, 4, "lines are the rows of the sheet");
        let people = super::everybody(&db).await?;
        assert_eq!(people[0].postal_code.as_deref(), Some("00100"), "a text stays a text");
        assert_eq!(people[0].street.as_deref(), Some("Katu 1; \"piha\""));
        Ok(())
    })
    .await;
}

fn swelling(megabytes: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    zip.start_file("xl/worksheets/sheet1.xml", packed).expect("a part");
    let blank = vec![b' '; 1024 * 1024];
    for _ in 0..megabytes {
        zip.write_all(&blank).expect("written");
    }
    zip.finish().expect("an archive").into_inner()
}

#[test]
fn what_swells_or_is_wider_or_longer_than_any_list_is_refused_quickly() {
    let bomb = swelling(300);
    assert!(bomb.len() < 2 * 1024 * 1024, "a small file");
    let wide = format!("{}\n1\n", "a;".repeat(1_000_000));
    let long = format!("Etunimi;Sukunimi\n{}", "Aino;Aalto\n".repeat(200_001));
    let far = {
        let cells: Vec<&str> = vec!["x"; 300];
        sheet(&[&cells, &cells]).expect("a sheet")
    };
    for (file, refusal) in [
        (bomb, ImportRefusal::Swells),
        (wide.into_bytes(), ImportRefusal::TooManyColumns { most: 200 }),
        (long.into_bytes(), ImportRefusal::TooManyRows { most: 200_000 }),
        (far, ImportRefusal::TooManyColumns { most: 200 }),
        (b"PK\x03\x04 no archive at all".to_vec(), ImportRefusal::Spreadsheet),
        (vec![b'a'; 51 * 1024 * 1024], ImportRefusal::TooLarge { most_megabytes: 50 }),
    ] {
        let refused = Table::read(&file).expect_err("refused");
        assert_eq!(refused, refusal);
    }
}

#[tokio::test]
async fn nothing_of_a_refused_file_is_kept() {
    each_engine(|db| async move {
        let done = contacts(&db, Actor::SYSTEM, &b"a;b\n1;\0\n"[..], Options::default(), |_| {}).await;
        assert!(matches!(done, Err(Failure::Refused(ImportRefusal::NotText { line: 2 }))));
        assert!(super::everybody(&db).await?.is_empty());
        Ok(())
    })
    .await;
}
