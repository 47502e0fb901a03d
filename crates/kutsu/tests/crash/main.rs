//! `kill -9` again and again: what was acknowledged is there, no seat is given twice, nobody is invoiced twice, no mail is lost.
//!
//! Each test runs a real `kutsu serve`, kills it twenty times in the middle of its work, and looks at what is left.

mod campaign;
mod invoices;
mod race;
mod sink;

use bench::{Place, Server};
use ground::Fault;
use std::{path::Path, process::Command};

const KILLS: usize = 20;

async fn serve(place: &Place, settings: &[(&str, &str)]) -> Result<Server, Fault> {
    Server::start(Path::new(env!("CARGO_BIN_EXE_kutsu")), place, &["serve"], settings).await
}

/// `kutsu doctor` finds nothing to complain about.
fn doctor_is_content(place: &Place) {
    let mut doctor = Command::new(env!("CARGO_BIN_EXE_kutsu"));
    let done = doctor
        .args(["doctor", "--json"])
        .env("KUTSU_DATABASE_URL", &place.url)
        .env("KUTSU_DATA_DIR", &place.folder)
        .env("KUTSU_SECRET_KEY", bench::place::KEY)
        .current_dir(&place.folder)
        .output()
        .expect("doctor ran");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
}
