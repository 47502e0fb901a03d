//! Between the form as people type it (days and times of the event's zone) and the draft the domain reads.

use crate::shell::{Asked, Entered};
use domain::{
    Owner,
    custom_fields::Written,
    events::{EventDraft, Payer, SessionDraft},
};
use ground::{Choice, Flaw, Instant, Invalid, Zone, locale::read_time};

/// The form of a new event: one empty session, as the instance usually has it.
pub fn blank(owner: &str, zone: &Zone) -> Entered {
    let mut form = Entered::default();
    form.set("owner", owner);
    form.set("time_zone", zone.name());
    form.set("waitlist_seats", "0");
    form.set("auto_promote", "on");
    form.set("payer", Payer::Account.word());
    form.set("sessions.0.subject", "");
    form
}

/// The form of a known event, or of one that is still a draft.
pub fn filled(draft: &EventDraft, asked: &Asked) -> Entered {
    let (mut form, locale, zone) = (Entered::default(), asked.locale, &draft.time_zone);
    let mut set = |field: &str, value: Option<String>| {
        if let Some(value) = value {
            form.set(field, value);
        }
    };
    let ticked = |is: bool| is.then(|| "on".to_owned());
    set("name", Some(draft.name.clone()));
    set("owner", Some(draft.owner.to_string()));
    set("location", draft.location.clone());
    set("description", draft.description.clone());
    set("time_zone", Some(zone.name().to_owned()));
    set("seats", Some(draft.seats.to_string()));
    set("waitlist_seats", Some(draft.waitlist_seats.to_string()));
    set("auto_promote", ticked(draft.auto_promote));
    set("portal_visible", ticked(draft.portal_visible));
    set("public_visible", ticked(draft.public_visible));
    set("payer", Some(draft.payer.word().to_owned()));
    set("product_id", draft.product_id.map(|id| id.to_string()));
    set("series_id", draft.series_id.map(|id| id.to_string()));
    set("slug", draft.slug.clone());
    let day = |date| locale.date(date, None);
    set("last_registration_date", draft.last_registration_date.map(day));
    set("last_cancellation_date", draft.last_cancellation_date.map(day));
    for (field, template) in [
        ("registration_template_id", draft.registration_template_id),
        ("waitlist_template_id", draft.waitlist_template_id),
        ("cancellation_template_id", draft.cancellation_template_id),
    ] {
        set(field, template.map(|id| id.to_string()));
    }
    set("questionnaire_id", draft.questionnaire_id.map(|id| id.to_string()));
    set("public_questionnaire_id", draft.public_questionnaire_id.map(|id| id.to_string()));
    for (row, session) in draft.sessions.iter().enumerate() {
        let (first, last) = (session.starts_at.date(zone), session.ends_at.date(zone));
        let mut part = |name: &str, value: Option<String>| set(&format!("sessions.{row}.{name}"), value);
        part("id", session.id.map(|id| id.to_string()));
        part("subject", Some(session.subject.clone()));
        part("day", Some(day(first)));
        part("starts", Some(locale.time(session.starts_at, zone)));
        part("ends", Some(locale.time(session.ends_at, zone)));
        part("end_day", (last != first).then(|| day(last)));
    }
    form
}

/// The rows of sessions to draw; at least one.
pub fn rows(form: &Entered) -> Vec<usize> {
    let rows = form.rows("sessions");
    if rows.is_empty() { vec![0] } else { rows }
}

/// The rows in which something is written.
fn written_rows(form: &Entered) -> Vec<usize> {
    let is_written = |row: &usize| {
        let part = |name: &str| !form.text(&format!("sessions.{row}.{name}")).is_empty();
        ["subject", "day", "starts", "ends", "end_day"].into_iter().any(part)
    };
    form.rows("sessions").into_iter().filter(is_written).collect()
}

/// Reads the whole form; or says everything that cannot be read.
pub fn read(form: &Entered, asked: &Asked) -> Result<EventDraft, Vec<Flaw>> {
    let zone = form.text("time_zone").parse::<Zone>();
    let mut read = form.reading(asked, zone.as_ref().unwrap_or(&Zone::helsinki()));
    if zone.is_err() {
        read.flaw("time_zone", "unknown_choice");
    }
    let name = read.required("name");
    let owner = form.text("owner").parse::<Owner>();
    if owner.is_err() {
        read.flaw("owner", "owner.unknown");
    }
    let sessions: Vec<Option<SessionDraft>> =
        written_rows(form).into_iter().map(|row| session(form, &mut read, row)).collect();
    let mut seats = |field: &str, is_required: bool| {
        if is_required && form.text(field).is_empty() {
            read.flaw(field, "required");
        }
        read.whole(field).map_or(0, i64::from)
    };
    let (seats, waitlist_seats) = (seats("seats", true), seats("waitlist_seats", false));
    let last_registration_date = read.date("last_registration_date");
    let last_cancellation_date = read.date("last_cancellation_date");
    let questionnaire_id = read.id("questionnaire_id");
    let public_questionnaire_id = read.id("public_questionnaire_id");
    let registration_template_id = read.id("registration_template_id");
    let waitlist_template_id = read.id("waitlist_template_id");
    let cancellation_template_id = read.id("cancellation_template_id");
    let payer = read.choice("payer");
    let product_id = read.id("product_id");
    let series_id = read.id("series_id");
    let (slug, location, description) =
        (read.optional("slug"), read.optional("location"), read.optional("description"));
    read.finish().map_err(|Invalid(flaws)| flaws)?;
    let (Ok(owner), Ok(time_zone)) = (owner, zone) else { return Err(Vec::new()) };
    Ok(EventDraft {
        owner,
        name,
        slug,
        seats,
        waitlist_seats,
        sessions: sessions.into_iter().flatten().collect(),
        location,
        time_zone,
        description,
        last_registration_date,
        last_cancellation_date,
        portal_visible: form.has("portal_visible"),
        public_visible: form.has("public_visible"),
        questionnaire_id,
        public_questionnaire_id,
        registration_template_id,
        waitlist_template_id,
        cancellation_template_id,
        auto_promote: form.has("auto_promote"),
        payer: payer.unwrap_or(Payer::Account),
        product_id,
        series_id,
        // Read by the fields themselves, when the draft is written.
        custom: Written::default(),
    })
}

/// The written rows with what can be read of each, whatever else is wrong with the form.
pub fn sessions(form: &Entered, asked: &Asked, zone: &Zone) -> Vec<(usize, Option<SessionDraft>)> {
    let mut read = form.reading(asked, zone);
    written_rows(form).into_iter().map(|row| (row, session(form, &mut read, row))).collect()
}

fn session(form: &Entered, read: &mut crate::shell::form::Reading<'_>, row: usize) -> Option<SessionDraft> {
    let field = |name: &str| format!("sessions.{row}.{name}");
    let (day, starts, ends) = (field("day"), field("starts"), field("ends"));
    let subject = read.required(&field("subject"));
    for needed in [&day, &starts, &ends] {
        if form.text(needed).is_empty() {
            read.flaw(needed, "required");
        }
    }
    let starts_at = read.moment(&day, &starts);
    let end_day = if form.text(&field("end_day")).is_empty() { day } else { field("end_day") };
    let ends_at = read.moment(&end_day, &ends);
    // An empty id is a new session; one that is not there any more is told by the domain.
    let id = read.id(&field("id"));
    Some(SessionDraft { id, subject, starts_at: starts_at?, ends_at: ends_at? })
}

/// The flaws the domain found, at the fields of the form: `sessions.1.ends_at` is the second written row's `ends`.
pub fn located(form: &Entered, asked: &Asked, flaws: &[Flaw]) -> Vec<Flaw> {
    let rows = written_rows(form);
    let locate = |flaw: &Flaw| -> Flaw {
        let mut parts = flaw.field.splitn(3, '.');
        let place = (parts.next(), parts.next().and_then(|index| index.parse::<usize>().ok()), parts.next());
        let (Some("sessions"), Some(index), Some(part)) = place else { return flaw.clone() };
        let Some(row) = rows.get(index) else { return Flaw { field: "sessions".into(), ..flaw.clone() } };
        let part = match part {
            "starts_at" => "starts",
            "ends_at" => "ends",
            "id" => "subject",
            other => other,
        };
        let flaw = Flaw { field: format!("sessions.{row}.{part}"), ..flaw.clone() };
        if flaw.code == "session.ends_before_start" { guessed(form, asked, *row, flaw) } else { flaw }
    };
    flaws.iter().map(locate).collect()
}

/// "Tarkoititko 15.30?": somebody wrote 3.30 for the afternoon.
fn guessed(form: &Entered, asked: &Asked, row: usize, flaw: Flaw) -> Flaw {
    let text = |name: &str| form.text(&format!("sessions.{row}.{name}"));
    let times = read_time(text("starts")).zip(read_time(text("ends")));
    let later = times.and_then(|(starts, ends)| {
        let later = ends.checked_add(jiff::SignedDuration::from_hours(12)).ok()?;
        (later > starts && text("end_day").is_empty()).then_some(later)
    });
    match later {
        None => flaw,
        Some(later) => {
            let millis = i64::from(later.hour()) * 3_600_000 + i64::from(later.minute()) * 60_000;
            let utc = "UTC".parse().unwrap_or_else(|_| Zone::helsinki());
            let guess = asked.locale.time(Instant::from_millis(millis), &utc);
            Flaw { code: "session.ends_before_start_maybe", ..flaw }.with("guess", guess)
        }
    }
}
