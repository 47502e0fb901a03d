//! The pool with real workers: what is too slow or too large ends, and the next document is printed all the same.

use press::{Failed, Flaw, Job, Limits, Made, Moment, Output, Pool};
use std::{collections::BTreeMap, time::Duration};

const MADE_AT: Moment = Moment { year: 2026, month: 11, day: 26, hour: 9, minute: 30, second: 0 };

fn pool() -> Pool {
    let limits = Limits { patience: Duration::from_secs(60), ..Limits::default() };
    Pool::new(env!("CARGO_BIN_EXE_press-worker"), &[], limits)
}

fn job(source: &str) -> Job {
    Job { source: source.into(), files: BTreeMap::new(), output: Output::Pdf, made_at: MADE_AT }
}

async fn bytes(pool: &Pool, source: &str) -> Vec<u8> {
    match pool.print(&job(source), Duration::from_secs(60)).await {
        Ok(Made::Pdf { bytes, .. }) => bytes,
        other => panic!("no PDF: {other:?}"),
    }
}

async fn flaws(pool: &Pool, source: &str) -> Vec<Flaw> {
    match pool.print(&job(source), Duration::from_secs(60)).await {
        Err(Failed::Flaws(flaws)) => flaws,
        other => panic!("no flaws: {other:?}"),
    }
}

#[tokio::test]
async fn an_endless_loop_ends_at_the_deadline_and_the_next_document_is_printed() {
    let pool = pool();
    let deep = job(
        "#let f(n) = { let s = 0; for i in range(n) { for j in range(n) { for k in range(n) { s += 1 } } }; s }\n#f(100000)",
    );
    let done = pool.print(&deep, Duration::from_secs(2)).await;
    assert!(matches!(done, Err(Failed::TooLong | Failed::TooLarge)), "{done:?}");
    assert!(bytes(&pool, "Ääkköset").await.starts_with(b"%PDF-"));
}

#[tokio::test]
async fn a_document_that_wants_too_much_memory_ends_alone() {
    let pool = pool();
    let greedy = job("#range(0, 100000000).len()");
    let done = pool.print(&greedy, Duration::from_secs(60)).await;
    assert!(matches!(done, Err(Failed::TooLarge | Failed::Flaws(_))), "{done:?}");
    assert!(bytes(&pool, "Ääkköset").await.starts_with(b"%PDF-"));
}

#[tokio::test]
async fn documents_of_many_askers_are_printed_one_after_the_other() {
    let pool = std::sync::Arc::new(pool());
    let tasks: Vec<_> = (0..12)
        .map(|number| {
            let pool = std::sync::Arc::clone(&pool);
            tokio::spawn(async move { bytes(&pool, &format!("Sivu {number}")).await.len() })
        })
        .collect();
    for task in tasks {
        assert!(task.await.expect("printed") > 500);
    }
}

#[tokio::test]
async fn nothing_is_read_from_the_machine_or_fetched() {
    let pool = pool();
    for (source, word) in [
        ("#read(\"/etc/passwd\")", "not found"),
        ("#read(\"../../../etc/passwd\")", "path"),
        ("#image(\"/proc/self/exe\")", "not found"),
        ("#import \"@preview/tablex:0.0.8\": *", "packages are not fetched"),
        ("#plugin(\"x.wasm\")", "not found"),
    ] {
        let told = flaws(&pool, source).await;
        let message = told[0].message.to_lowercase();
        assert!(message.contains(word), "{source}: {message}");
        assert_eq!(told[0].line, Some(1), "{source}");
    }
}
