//! `docs/schema.sql` is the schema after all migrations, as SQLite tells it. `KUTSU_WRITE_SCHEMA=1` writes it anew.

use store::{Sql, testing::sqlite};

#[tokio::test]
async fn the_documented_schema_is_that_of_the_migrations() {
    let (db, _folder) = sqlite().await.expect("a database");
    let sql = Sql::new(
        "select type, sql from sqlite_master where sql is not null and name not like 'sqlite_%'
          order by tbl_name, type desc, name",
    );
    let parts: Vec<(String, String)> = db.reader().await.expect("a reader").all(sql).await.expect("read");
    let mut dump =
        String::from("-- The schema after all migrations. Written by the test that compares it.\n");
    for (_, text) in parts {
        dump.push_str(&format!("\n{text};\n"));
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/schema.sql");
    if std::env::var("KUTSU_WRITE_SCHEMA").is_ok() {
        std::fs::write(path, &dump).expect("written");
    }
    let documented = std::fs::read_to_string(path).expect("docs/schema.sql is there");
    assert!(documented == dump, "docs/schema.sql is stale: run this test with KUTSU_WRITE_SCHEMA=1");
}
