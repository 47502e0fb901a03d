//! The check: anybody who holds a certificate learns whose it is, of which event, how many hours, and whether it is valid.
//!
//! Nothing more is told. Codes that do not exist, are mistyped or were never issued get one and the same answer, after the
//! same time; whoever asks often waits.

use crate::{
    attendance::in_hours,
    public::pace,
    shell::{App, Asked, Path, Problem, Query, View, limit::Peer, see_other},
};
use axum::{extract::State, http::StatusCode, response::Response};
use domain::certificates::{self, Checked};
use ground::{Fault, Instant, ReadableCode};
use serde::{Deserialize, Serialize};

/// What `certificates/verify.html` sees.
#[derive(Serialize)]
pub struct Verify {
    /// As it was asked for.
    code: String,
    /// `ask`, `valid`, `revoked` or `unknown`.
    state: &'static str,
    found: Option<Found>,
}

#[derive(Serialize)]
struct Found {
    name: String,
    event_name: String,
    hours: f64,
    revoked_at: Option<Instant>,
}

#[derive(Default, Deserialize)]
pub struct Asking {
    code: Option<String>,
}

/// Letters of a code that are shown again, however many were typed.
const MOST: usize = 40;

/// `GET /verify?code=`: the field to type a code into; with one, to its page.
pub async fn ask(
    State(app): State<App>,
    asked: Asked,
    Query(asking): Query<Asking>,
) -> Result<Response, Problem> {
    let letters = |typed: String| typed.chars().filter(char::is_ascii_alphanumeric).take(MOST).collect();
    match asking.code.map(letters).filter(|code: &String| !code.is_empty()) {
        Some(code) => {
            let shown = code.parse::<ReadableCode>().map_or(code, |code| code.to_string());
            Ok(see_other(&format!("/verify/{shown}")))
        }
        None => app.show(&asked, &Verify { code: String::new(), state: "ask", found: None }),
    }
}

/// `GET /verify/{code}`
pub async fn show(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(code): Path<String>,
) -> Result<Response, Problem> {
    app.limits.certificate.take(&peer.key(), app.now())?;
    let found = pace::evenly(looked_up(&app, &code)).await?;
    let status = if found.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let state = match &found {
        Some(checked) if checked.revoked_at.is_some() => "revoked",
        Some(_) => "valid",
        None => "unknown",
    };
    let found = found.map(|checked| Found {
        name: checked.name,
        event_name: checked.event_name,
        hours: in_hours(checked.minutes),
        revoked_at: checked.revoked_at,
    });
    let code = code.chars().take(MOST).collect();
    let mut response = app.show(&asked, &Verify { code, state, found })?;
    *response.status_mut() = status;
    Ok(response)
}

/// Looks even where no such code can be, so that every answer costs the same.
async fn looked_up(app: &App, typed: &str) -> Result<Option<Checked>, Fault> {
    let code = typed.parse::<ReadableCode>().map_or_else(|_| String::new(), |code| code.plain());
    certificates::checked(&mut app.db.reader().await?, &code).await
}

impl View for Verify {
    const PAGE: &'static str = "certificates/verify.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let found = |revoked_at| {
            Some(Found {
                name: "Åsa <Öhman>".into(),
                event_name: "Vastuullisuusraportoinnin <syventävä> koulutus".into(),
                hours: 6.5,
                revoked_at,
            })
        };
        let code = || "7KQ2-M9XA-TR4P-HD6W".to_owned();
        vec![
            Self { code: code(), state: "valid", found: found(None) },
            Self { code: code(), state: "revoked", found: found(Some(at)) },
            Self { code: "<x>".into(), state: "unknown", found: None },
            Self { code: String::new(), state: "ask", found: None },
        ]
    }
}
