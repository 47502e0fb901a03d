//! The tab "Todistukset" of an event: the rule, who would get one now and who not, and those that are out.

use crate::{
    attendance::{in_hours, read_hours},
    events::{EventHead, event_of},
    shell::{App, Asked, Entered, Path, Problem, Query, Staff, Toast, View},
};
use axum::{extract::State, response::Response};
use domain::{
    attendance,
    certificates::{self, Certificate, IssueRefusal, Lack, Plan, rules::may_issue},
    events::Event,
    ids::{CertificateId, EventId, RegistrationId},
};
use ground::{Choice, Failure, Flaw, Instant, Refusal};
use serde::{Deserialize, Serialize};
use store::Reader;

/// So many names of each list are shown.
const SHOWN: usize = 30;
/// Certificates of one page.
const PAGE: i64 = 50;

/// What `certificates/tab.html` sees.
#[derive(Serialize)]
pub struct Certificates {
    head: EventHead,
    tab: &'static str,
    form: Entered,
    /// The length of the event as its sessions say it.
    sessions_hours: f64,
    /// Attendance is taken.
    is_taken: bool,
    ready: Vec<Name>,
    ready_count: usize,
    left: Vec<Group>,
    /// Why none are issued now.
    closed: Option<&'static str>,
    issued: Vec<Row>,
    valid: i64,
    revoked: i64,
    next: Option<i64>,
    /// Mails that would go out, and holders without an address.
    unsent: i64,
    without_address: i64,
    undo_seconds: i64,
}

/// Somebody of the dry run.
#[derive(Clone, Serialize)]
struct Name {
    id: RegistrationId,
    name: String,
    hours: Option<f64>,
}

/// Those left out for one reason.
#[derive(Serialize)]
struct Group {
    why: Lack,
    count: usize,
    names: Vec<Name>,
}

/// A certificate that is out.
#[derive(Serialize)]
struct Row {
    id: CertificateId,
    name: String,
    code: String,
    hours: f64,
    issued_at: Instant,
    revoked_at: Option<Instant>,
}

impl From<Certificate> for Row {
    fn from(one: Certificate) -> Self {
        Self {
            id: one.id,
            code: one.shown_code(),
            name: one.name,
            hours: in_hours(one.minutes),
            issued_at: one.issued_at,
            revoked_at: one.revoked_at,
        }
    }
}

#[derive(Default, Deserialize)]
pub struct Asking {
    from: Option<String>,
}

/// `GET /app/events/{id}/certificates?from=`
pub async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    Query(asking): Query<Asking>,
) -> Result<Response, Problem> {
    let from = asking.from.as_deref().and_then(|from| from.parse().ok()).unwrap_or(0).max(0);
    let page = of(&app, &asked, &mut app.reader().await?, &id, from, None).await?;
    app.show(&asked, &page)
}

async fn of(
    app: &App,
    asked: &Asked,
    reader: &mut Reader,
    id: &EventId,
    from: i64,
    typed: Option<Entered>,
) -> Result<Certificates, Problem> {
    let event = event_of(reader, id).await?;
    let plan = certificates::plan(reader, &event).await?;
    let turnout = attendance::turnout(reader, &event).await?;
    let issued = certificates::of_event(reader, id, from, PAGE).await?;
    let (valid, revoked) = certificates::store::counts(reader, id).await?;
    let (unsent, without_address) = certificates::to_send(reader, id).await?;
    let form = typed.unwrap_or_else(|| filled(asked, &plan, &turnout));
    let closed = may_issue(event.ends_at, event.cancelled_at.is_some(), reader.now).err();
    Ok(Certificates {
        head: EventHead::of(reader, &event).await?,
        tab: "certificates",
        form,
        sessions_hours: sessions_hours(&event),
        is_taken: turnout.taken_at.is_some(),
        ready_count: plan.ready.len(),
        left: groups(&plan),
        ready: plan
            .ready
            .into_iter()
            .take(SHOWN)
            .map(|one| name(one.registration_id, one.name, Some(one.minutes)))
            .collect(),
        closed: closed.map(|no| no.code()),
        issued: issued.into_iter().map(Row::from).collect(),
        valid,
        revoked,
        next: (from + PAGE < valid + revoked).then_some(from + PAGE),
        unsent,
        without_address,
        undo_seconds: app.site().settings.undo_seconds,
    })
}

fn sessions_hours(event: &Event) -> f64 {
    in_hours(attendance::minutes_of(event, None))
}

fn name(id: RegistrationId, name: String, minutes: Option<i64>) -> Name {
    Name { id, name, hours: minutes.map(in_hours) }
}

fn groups(plan: &Plan) -> Vec<Group> {
    let group = |why: &Lack| {
        let those = plan.left.iter().filter(|left| left.why == *why);
        let names = those.take(SHOWN).map(|left| name(left.registration_id, left.name.clone(), left.minutes));
        Group { why: *why, count: plan.count(*why), names: names.collect() }
    };
    let all = <Lack as Choice>::ALL.iter().filter(|why| **why != Lack::HasOne).map(group);
    all.filter(|group| group.count > 0).collect()
}

fn filled(asked: &Asked, plan: &Plan, turnout: &attendance::Turnout) -> Entered {
    let mut form = Entered::default();
    let hours = |minutes| asked.locale.decimal(in_hours(minutes), 2);
    if let Some(least) = plan.least_minutes {
        form.set("least_hours", hours(least));
    }
    if turnout.is_length_told {
        form.set("hours", hours(turnout.minutes));
    }
    form
}

/// `POST /app/events/{id}/certificates/rule` with `least_hours` and `hours`.
pub async fn set_rule(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut read = form.reading(&asked, app.site().zone());
    let (least, length) = (read_hours(&mut read, "least_hours"), read_hours(&mut read, "hours"));
    let mut flaws: Vec<Flaw> = read.finish().err().map(|invalid| invalid.0).unwrap_or_default();
    let mut work = app.work(me.user.actor()).await?;
    if flaws.is_empty() {
        flaws.extend(flaws_of(attendance::set_length(&mut work, &id, length).await)?);
        flaws.extend(flaws_of(certificates::set_rule(&mut work, &id, least).await)?);
    }
    if flaws.is_empty() {
        work.commit().await?;
        let path = format!("/app/events/{id}/certificates");
        return Ok(app.told(&asked, &path, &Toast::new("certificates-rule-saved")));
    }
    drop(work);
    let mut reader = app.reader().await?;
    let page = of(&app, &asked, &mut reader, &id, 0, Some(form.with_flaws(&flaws))).await?;
    drop(reader);
    app.show_again(&asked, &page)
}

/// The flaws of a refused field; what is refused otherwise stays refused.
fn flaws_of<R: Refusal>(done: Result<(), Failure<R>>) -> Result<Vec<Flaw>, Problem> {
    match done {
        Ok(()) => Ok(Vec::new()),
        Err(Failure::Refused(no)) if !no.flaws().is_empty() => Ok(no.flaws().to_vec()),
        Err(other) => Err(other.into()),
    }
}

/// `POST /app/events/{id}/certificates`: issues what the dry run showed.
pub async fn issue(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let issued: Result<_, Failure<IssueRefusal>> = certificates::issue(&mut work, &id).await;
    let count = issued?.certificates.len();
    work.commit().await?;
    let toast = Toast::new("certificates-issued").with("count", count);
    Ok(app.told(&asked, &format!("/app/events/{id}/certificates"), &toast))
}

impl View for Certificates {
    const PAGE: &'static str = "certificates/tab.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let one =
            |hours| Name { id: ground::Id::from_bytes([5; 16]), name: "Eevi <Haavikkola>".into(), hours };
        let row = |revoked_at| Row {
            id: ground::Id::from_bytes([6; 16]),
            name: "Åsa <Öhman>".into(),
            code: "7KQ2-M9XA-TR4P-HD6W".into(),
            hours: 6.5,
            issued_at: at,
            revoked_at,
        };
        let group = |why, hours| Group { why, count: 40, names: vec![one(hours)] };
        let page = |state| Self {
            head: EventHead::sample(state),
            tab: "certificates",
            form: Entered::default(),
            sessions_hours: 7.5,
            is_taken: true,
            ready: vec![one(Some(6.5))],
            ready_count: 40,
            left: vec![group(Lack::NotAttended, None), group(Lack::TooShort, Some(1.5))],
            closed: None,
            issued: vec![row(None), row(Some(at))],
            valid: 60,
            revoked: 1,
            next: Some(50),
            unsent: 12,
            without_address: 2,
            undo_seconds: 30,
        };
        let nothing = |state| Self {
            ready: vec![],
            ready_count: 0,
            left: vec![],
            issued: vec![],
            valid: 0,
            revoked: 0,
            next: None,
            unsent: 0,
            without_address: 0,
            ..page(state)
        };
        let mut typed = Entered::default();
        typed.set("least_hours", "kuusi <x>");
        let flaws = [Flaw::new("least_hours", "not_hours"), Flaw::new("hours", "attendance.hours")];
        vec![
            page("ended"),
            Self { form: typed.with_flaws(&flaws), ..page("ended") },
            Self { is_taken: false, ..nothing("ended") },
            Self { closed: Some("certificate.too_early"), ..nothing("open") },
            Self { closed: Some("certificate.called_off"), ..nothing("called_off") },
            Self { undo_seconds: 0, ready_count: 1, ..page("ended") },
        ]
    }
}
