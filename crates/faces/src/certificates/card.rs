//! One certificate as staff see it: the paper, and revoking it.

use super::Paper;
use crate::{
    events::{EventHead, event_of},
    shell::{App, Asked, Entered, Path, Problem, Staff, Toast, View},
};
use axum::{extract::State, response::Response};
use domain::{
    certificates::{self, Certificate, RevokeRefusal},
    ids::CertificateId,
};
use ground::{Failure, Instant, Refusal};
use serde::Serialize;

/// What `certificates/card.html` sees.
#[derive(Serialize)]
pub struct Card {
    head: EventHead,
    id: CertificateId,
    name: String,
    code: String,
    /// Where anybody checks it.
    check: String,
    issued_at: Instant,
    revoked_at: Option<Instant>,
    reason: Option<String>,
    /// The paper, drawn in its own language.
    paper: String,
    form: Entered,
    /// This build prints.
    has_press: bool,
}

async fn of(app: &App, asked: &Asked, id: &CertificateId, form: Entered) -> Result<Card, Problem> {
    let mut reader = app.reader().await?;
    let found = certificates::find(&mut reader, id).await?;
    let found = found.ok_or_else(|| Problem::refused(&RevokeRefusal::Missing))?;
    let event = event_of(&mut reader, &found.event_id).await?;
    let head = EventHead::of(&mut reader, &event).await?;
    drop(reader);
    let paper = Paper::of(app, &found).drawn(app, asked)?;
    let (code, check) = (found.shown_code(), found.path());
    let Certificate { name, issued_at, revoked_at, revoked_reason: reason, .. } = found;
    let has_press = app.press().is_there();
    Ok(Card { head, id: *id, name, code, check, issued_at, revoked_at, reason, paper, form, has_press })
}

/// `GET /app/certificates/{id}`
pub async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<CertificateId>,
) -> Result<Response, Problem> {
    let page = of(&app, &asked, &id, Entered::default()).await?;
    app.show(&asked, &page)
}

/// `POST /app/certificates/{id}/revoke` with `reason`.
pub async fn revoke(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<CertificateId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    match certificates::revoke(&mut work, &id, form.text("reason")).await {
        Ok(done) => {
            work.commit().await?;
            let toast = Toast::new("certificate-revoked").with("name", done.name);
            Ok(app.told(&asked, &format!("/app/certificates/{id}"), &toast))
        }
        Err(Failure::Refused(no)) if !no.flaws().is_empty() => {
            drop(work);
            let page = of(&app, &asked, &id, form.with_flaws(no.flaws())).await?;
            app.show_again(&asked, &page)
        }
        Err(other) => Err(other.into()),
    }
}

impl View for Card {
    const PAGE: &'static str = "certificates/card.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let card = |revoked_at: Option<Instant>| Self {
            head: EventHead::sample("ended"),
            id: ground::Id::from_bytes([5; 16]),
            name: "Eevi <Haavikkola>".into(),
            code: "7KQ2-M9XA-TR4P-HD6W".into(),
            check: "/verify/7KQ2-M9XA-TR4P-HD6W".into(),
            issued_at: at,
            revoked_at,
            reason: revoked_at.map(|_| "Väärä <henkilö>".into()),
            paper: "<p>Paperi</p>".into(),
            form: Entered::default(),
            has_press: true,
        };
        let mut typed = Entered::default();
        typed.set("reason", " <x>");
        vec![
            card(None),
            card(Some(at)),
            Self { form: typed.with_flaws(&[ground::Flaw::new("reason", "required")]), ..card(None) },
        ]
    }
}
