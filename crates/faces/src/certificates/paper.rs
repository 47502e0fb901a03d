//! The paper: what is printed, hung on a wall and held against the check. In the language of the certificate, whoever looks.

use crate::{
    attendance::in_hours,
    portal::customer::{Me, must_have},
    registration::personal,
    shell::{App, Asked, Path, Problem, View, limit::Peer},
};
use axum::{extract::State, response::Response};
use domain::{
    certificates::{self, Certificate},
    ids::CertificateId,
    portal::{Customer, PortalModule},
    registration,
};
use ground::{Instant, Locale, qr};
use serde::Serialize;

/// What `certificates/_paper.html` sees.
#[derive(Clone, Debug, Serialize)]
pub struct Paper {
    locale: Locale,
    organisation: String,
    name: String,
    event_name: String,
    location: Option<String>,
    starts_at: Instant,
    ends_at: Instant,
    zone: String,
    hours: f64,
    issued_at: Instant,
    revoked_at: Option<Instant>,
    code: String,
    /// Where it is checked.
    url: String,
    /// The same without what is the same everywhere, as it is read.
    short_url: String,
    /// The address as a QR code, SVG.
    qr: Option<String>,
}

impl Paper {
    pub fn of(app: &App, certificate: &Certificate) -> Self {
        let site = app.site();
        let url = site.url(&certificate.path());
        let short_url = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).to_owned();
        Self {
            locale: certificate.language,
            organisation: site.name().to_owned(),
            name: certificate.name.clone(),
            event_name: certificate.event_name.clone(),
            location: certificate.location.clone(),
            starts_at: certificate.starts_at,
            ends_at: certificate.ends_at,
            zone: certificate.time_zone.name().to_owned(),
            hours: in_hours(certificate.minutes),
            issued_at: certificate.issued_at,
            revoked_at: certificate.revoked_at,
            code: certificate.shown_code(),
            qr: qr::svg(&url),
            url,
            short_url,
        }
    }

    /// Drawn in its own language.
    pub fn drawn(&self, app: &App, asked: &Asked) -> Result<String, Problem> {
        let asked = Asked { locale: self.locale, ..asked.clone() };
        app.render(&asked, "certificates/_paper.html", self)
    }

    /// One for samples.
    pub fn sample(is_revoked: bool) -> Self {
        let at = Instant::from_millis(1_795_417_200_000);
        Self {
            locale: Locale::Fi,
            organisation: "Kajo <Akatemia>".into(),
            name: "Åsa Čáhpe-<Öhman>".into(),
            event_name: "Vastuullisuusraportoinnin <syventävä> koulutus".into(),
            location: (!is_revoked).then(|| "Kajo-talo & <Tampere>".into()),
            starts_at: at,
            ends_at: at.plus_days(1),
            zone: "Europe/Helsinki".into(),
            hours: 6.5,
            issued_at: at.plus_days(2),
            revoked_at: is_revoked.then_some(at.plus_days(9)),
            code: "7KQ2-M9XA-TR4P-HD6W".into(),
            url: "https://kutsu.test/verify/7KQ2-M9XA-TR4P-HD6W".into(),
            short_url: "kutsu.test/verify/7KQ2-M9XA-TR4P-HD6W".into(),
            qr: qr::svg("https://kutsu.test/verify/7KQ2-M9XA-TR4P-HD6W"),
        }
    }
}

/// What `certificates/paper.html` sees: the paper for who holds it.
#[derive(Serialize)]
pub struct PaperPage {
    #[serde(flatten)]
    paper: Paper,
    /// The way back.
    back: String,
    /// The same as PDF, where this build prints.
    pdf: Option<String>,
}

fn page(
    app: &App,
    asked: Asked,
    certificate: &Certificate,
    (back, pdf): (String, String),
) -> Result<Response, Problem> {
    let asked = asked.in_language_of(Some(certificate.language));
    let pdf = app.press().is_there().then_some(pdf);
    app.show(&asked, &PaperPage { paper: Paper::of(app, certificate), back, pdf })
}

/// The certificate behind a personal link.
pub async fn of_link(app: &App, peer: Peer, token: &str) -> Result<Certificate, Problem> {
    let invitation = personal::invitation(app, peer, token).await?;
    let mut reader = app.reader().await?;
    let row = registration::store::find_of(&mut reader, &invitation.event_id, &invitation.contact_id).await?;
    let certificate = match row {
        Some(row) => certificates::live(&mut reader, &row.id).await?,
        None => None,
    };
    certificate.ok_or_else(Problem::not_found)
}

/// A certificate of this customer: only one's own, and only valid ones.
pub async fn of_portal(app: &App, me: &Customer, id: &CertificateId) -> Result<Certificate, Problem> {
    must_have(me, PortalModule::Events)?;
    let own = certificates::live_of_contact(&mut app.reader().await?, &me.contact.id).await?;
    own.into_iter().find(|one| one.id == *id).ok_or_else(Problem::not_found)
}

/// `GET /i/{token}/certificate`: by the personal link, as the mail has it.
pub async fn by_link(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let certificate = of_link(&app, peer, &token).await?;
    let here = format!("/i/{token}");
    let pdf = format!("{here}/certificate.pdf");
    page(&app, asked, &certificate, (here, pdf))
}

/// `GET /portal/certificates/{id}` (DT-3)
pub async fn in_portal(
    State(app): State<App>,
    asked: Asked,
    Me(me): Me,
    Path(id): Path<CertificateId>,
) -> Result<Response, Problem> {
    let certificate = of_portal(&app, &me, &id).await?;
    let pdf = format!("/portal/certificates/{id}/pdf");
    page(&app, asked, &certificate, ("/portal/registrations".into(), pdf))
}

impl View for PaperPage {
    const PAGE: &'static str = "certificates/paper.html";

    fn samples() -> Vec<Self> {
        vec![
            Self {
                paper: Paper::sample(false),
                back: "/i/token".into(),
                pdf: Some("/i/token/certificate.pdf".into()),
            },
            Self {
                paper: Paper { qr: None, ..Paper::sample(true) },
                back: "/portal/registrations".into(),
                pdf: None,
            },
        ]
    }
}
