//! The form of an event, new or known. What was typed is never lost: a refused form comes back as it was.

mod aside;
mod copy;
mod typed;

pub use aside::{Beside, look};

use crate::shell::{App, Asked, Entered, Path, Problem, Query, Staff, Toast, View, custom};
use aside::Aside;
use axum::{extract::State, response::Response};
use copy::Copy;
use domain::{
    changes,
    custom_fields::Values,
    email_templates::{self, Folder},
    event_series,
    events::{self, EditRefusal, Event, EventDraft, Payer},
    ids::{EmailTemplateId, EventId, QuestionnaireId},
    products, questionnaires,
    registration::{self, Edited},
    staff,
};
use ground::{Failure, Fault, Flaw, Refusal};
use serde::{Deserialize, Serialize};
use store::Reader;

/// What `events/form/form.html` sees.
#[derive(Serialize)]
pub struct EventForm {
    form: Entered,
    /// The event that is edited.
    id: Option<EventId>,
    name: String,
    version: i64,
    /// The numbers of the sessions' rows.
    rows: Vec<usize>,
    owners: Vec<(String, String)>,
    /// The templates that can be chosen: those of the folder Kutsutilaisuus (TP-1).
    templates: Vec<(String, String)>,
    /// The questionnaires that can be chosen.
    questionnaires: Vec<(String, String)>,
    zones: Vec<(String, String)>,
    payers: Vec<&'static str>,
    /// The products that can be chosen, with their prices.
    products: Vec<(String, String)>,
    /// The series it can be put into.
    series: Vec<(String, String)>,
    /// How many are registered, for the hint beside the seats.
    seats_taken: i64,
    /// The fields that administrators added.
    custom: Vec<custom::Part>,
    /// What the fields are called that others changed while this form was open.
    changed: Vec<String>,
    /// What stands beside the form.
    aside: Aside,
    /// It is to be a copy of another event.
    copy: Option<Copy>,
}

/// Zones that are offered; others are kept when an event has them.
const ZONES: [&str; 12] = [
    "Europe/Helsinki",
    "Europe/Stockholm",
    "Europe/Oslo",
    "Europe/Copenhagen",
    "Europe/Tallinn",
    "Europe/Riga",
    "Europe/Vilnius",
    "Europe/Berlin",
    "Europe/Brussels",
    "Europe/London",
    "America/New_York",
    "UTC",
];

/// What a new event may begin with.
#[derive(Deserialize)]
pub struct Beginning {
    /// The event it is a copy of.
    like: Option<EventId>,
    /// The first day of the copy.
    day: Option<String>,
}

/// `GET /app/events/new?like=&day=`
pub async fn new(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(beginning): Query<Beginning>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let known = match beginning.like {
        Some(id) => events::store::find(&mut reader, &id).await?,
        None => None,
    };
    let copied = known.map(|event| Copy::of(&event, beginning.day.as_deref().unwrap_or_default(), &asked));
    let (copy, form) = match copied {
        Some((copy, draft)) => (Some(copy), filled(&app, &asked, &draft, Values(draft.custom.clone()))),
        None => (None, typed::blank(&me.user.id.to_string(), app.site().zone())),
    };
    let page = EventForm { copy, ..page(&app, &mut reader, &asked, form, None).await? };
    app.show(&asked, &page)
}

/// `POST /app/events/new`
pub async fn create(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    if let Some(form) = drawn_again(&form) {
        let page = page(&app, &mut app.reader().await?, &asked, form, None).await?;
        return app.show(&asked, &page);
    }
    let refused = match read(&app, &form, &asked) {
        Err(flaws) => flaws,
        Ok(draft) => {
            let mut work = app.work(me.user.actor()).await?;
            match events::create(&mut work, &draft).await {
                Ok(event) => {
                    work.commit().await?;
                    let toast = Toast::new("event-created").with("name", event.name);
                    return Ok(app.told(&asked, &format!("/app/events/{}", event.id), &toast));
                }
                Err(Failure::Refused(invalid)) => typed::located(&form, &asked, invalid.flaws()),
                Err(Failure::Fault(fault)) => return Err(fault.into()),
            }
        }
    };
    let page = page(&app, &mut app.reader().await?, &asked, form.with_flaws(&refused), None).await?;
    app.show_again(&asked, &page)
}

/// `GET /app/events/{id}/edit`
pub async fn edit(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = super::event_of(&mut reader, &id).await?;
    let form = filled(&app, &asked, &EventDraft::of(&event), event.custom.clone());
    let page = page(&app, &mut reader, &asked, form, Some(&event)).await?;
    app.show(&asked, &page)
}

/// `POST /app/events/{id}/edit`: those who wait move up in the same commit, when there are more seats (D-5).
pub async fn save(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    form: Entered,
) -> Result<Response, Problem> {
    let seen = form.text("version").parse().ok();
    if let Some(form) = drawn_again(&form) {
        return again(&app, &asked, &id, form, seen, false).await;
    }
    let draft = match read(&app, &form, &asked) {
        Ok(draft) => draft,
        Err(flaws) => return again(&app, &asked, &id, form.with_flaws(&flaws), seen, true).await,
    };
    let mut work = app.work(me.user.actor()).await?;
    let before = events::store::find(&mut work, &id).await?.map_or(0, |event| event.calendar_sequence);
    match registration::edit_event(&mut work, &id, seen, &draft).await {
        Ok(edited) => {
            work.commit().await?;
            let next = match edited.event.calendar_sequence > before {
                true => super::after_change(&app, &edited.event).await?,
                false => format!("/app/events/{id}"),
            };
            Ok(app.told(&asked, &next, &saved(&edited)))
        }
        Err(Failure::Refused(EditRefusal::Missing)) => Err(Problem::refused(&EditRefusal::Missing)),
        Err(Failure::Refused(refusal)) => {
            drop(work);
            let is_stale = matches!(refusal, EditRefusal::ChangedMeanwhile { .. });
            let flaws = typed::located(&form, &asked, refusal.flaws());
            let seen = if is_stale { None } else { seen };
            let mut reader = app.reader().await?;
            let event = super::event_of(&mut reader, &id).await?;
            let changed = match (is_stale, form.text("version").parse()) {
                (true, Ok(version)) => changes::since(&mut reader, &id, version).await?,
                _ => Vec::new(),
            };
            let mut page = page(&app, &mut reader, &asked, form.with_flaws(&flaws), Some(&event)).await?;
            page.version = seen.unwrap_or(event.version);
            page.changed = changed.iter().filter_map(|field| super::named(&app, &asked, field)).collect();
            app.show_again(&asked, &page)
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// The form to draw once more, where a button only changed its rows or asked for the preview anew.
fn drawn_again(form: &Entered) -> Option<Entered> {
    form.reshaped("subject").or_else(|| form.has("look").then(|| form.clone()))
}

/// The draft that the form writes, with its custom fields.
fn read(app: &App, form: &Entered, asked: &Asked) -> Result<EventDraft, Vec<Flaw>> {
    let draft = typed::read(form, asked)?;
    Ok(EventDraft { custom: custom::written(app, "events", form), ..draft })
}

/// The form of a draft, with its custom values.
fn filled(app: &App, asked: &Asked, draft: &EventDraft, values: Values) -> Entered {
    let mut form = typed::filled(draft, asked);
    custom::fill(app, asked.locale, "events", &mut form, &values);
    form
}

fn saved(edited: &Edited) -> Toast {
    let name = edited.event.name.clone();
    match edited.promoted.len() {
        0 => Toast::new("event-saved").with("name", name),
        count => Toast::new("event-saved-promoted").with("name", name).with("count", count),
    }
}

/// The form of a known event once more, changed or refused.
async fn again(
    app: &App,
    asked: &Asked,
    id: &EventId,
    form: Entered,
    seen: Option<i64>,
    is_refused: bool,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = super::event_of(&mut reader, id).await?;
    let mut page = page(app, &mut reader, asked, form, Some(&event)).await?;
    page.version = seen.unwrap_or(event.version);
    if is_refused { app.show_again(asked, &page) } else { app.show(asked, &page) }
}

async fn page(
    app: &App,
    reader: &mut Reader,
    asked: &Asked,
    form: Entered,
    event: Option<&Event>,
) -> Result<EventForm, Fault> {
    let none = Values::default();
    let values = event.map_or(&none, |event| &event.custom);
    let custom = custom::parts(app, asked, reader, "events", values).await?;
    let owners = staff::owners(reader).await?.into_iter().map(|(owner, name)| (owner.to_string(), name));
    let choosable = email_templates::in_folders(reader, &[Folder::Event]).await?;
    let mut templates: Vec<(String, String)> =
        choosable.into_iter().map(|one| (one.id.to_string(), one.name)).collect();
    // One that was archived or moved since it was chosen stays visible.
    for field in ["registration_template_id", "waitlist_template_id", "cancellation_template_id"] {
        let chosen = form.text(field);
        let chosen_id = chosen.parse::<EmailTemplateId>();
        if let (false, Ok(id)) = (templates.iter().any(|(id, _)| id == chosen), chosen_id) {
            let known = email_templates::find(reader, &id).await?;
            templates.extend(known.map(|template| (template.id.to_string(), template.name)));
        }
    }
    // So does one that was retired since.
    let chosen = ["questionnaire_id", "public_questionnaire_id"].map(|field| form.text(field).parse().ok());
    let chosen: Vec<QuestionnaireId> = chosen.into_iter().flatten().collect();
    let choosable = questionnaires::store::choosable(reader, &chosen).await?;
    let questionnaires =
        choosable.into_iter().map(|one| (one.id.to_string(), format!("{} ({})", one.name, one.number)));
    let questionnaires = questionnaires.collect();
    let products = products::store::choosable(reader, form.text("product_id").parse().ok().as_ref()).await?;
    let products = products.into_iter().map(|one| {
        let price = asked.locale.money(one.price().gross, &one.currency);
        (one.id.to_string(), format!("{}, {price}", one.name))
    });
    let products = products.collect();
    let series = event_series::store::choosable(reader, form.text("series_id").parse().ok().as_ref()).await?;
    let series = series.into_iter().map(|one| (one.id.to_string(), one.name)).collect();
    let mut zones: Vec<(String, String)> =
        ZONES.iter().map(|zone| ((*zone).into(), (*zone).into())).collect();
    let chosen = form.text("time_zone").to_owned();
    if !chosen.is_empty() && zones.iter().all(|(zone, _)| *zone != chosen) {
        zones.push((chosen.clone(), chosen));
    }
    Ok(EventForm {
        rows: typed::rows(&form),
        aside: Aside::of(&form, asked),
        form,
        id: event.map(|event| event.id),
        name: event.map(|event| event.name.clone()).unwrap_or_default(),
        version: event.map_or(0, |event| event.version),
        owners: owners.collect(),
        templates,
        questionnaires,
        zones,
        payers: Payer::WORDS.to_vec(),
        products,
        series,
        seats_taken: event.map_or(0, |event| event.seats_taken),
        custom,
        changed: Vec::new(),
        copy: None,
    })
}

impl View for EventForm {
    const PAGE: &'static str = "events/form/form.html";

    fn samples() -> Vec<Self> {
        let sample = |form: Entered| Self {
            rows: typed::rows(&form),
            aside: Aside::of(&form, &Asked::sample(ground::Locale::Fi)),
            form,
            id: None,
            name: String::new(),
            version: 0,
            owners: vec![("usr_1".into(), "Åsa <Öhman>".into())],
            templates: vec![("tpl_1".into(), "Vahvistus <1>".into())],
            questionnaires: vec![("qnr_1".into(), "Ruokailu <1>".into())],
            zones: vec![("Europe/Helsinki".into(), "Europe/Helsinki".into())],
            payers: Payer::WORDS.to_vec(),
            products: vec![("prd_1".into(), "Koulutus <1>, 490 €".into())],
            series: vec![("ser_1".into(), "Kevään <koulutukset>".into())],
            seats_taken: 0,
            custom: custom::sample(),
            changed: vec![],
            copy: None,
        };
        let helsinki = ground::Zone::helsinki();
        let mut typed = typed::blank("usr_1", &helsinki);
        for (field, value) in [
            ("name", "Kiertotalouden <hankinnat>"),
            ("sessions.0.subject", "Tarve & <markkinat>"),
            ("sessions.0.day", "27.1.2027"),
            ("sessions.0.starts", "9.00"),
            ("sessions.0.ends", "8.30"),
            ("sessions.2.subject", "Toinen"),
            ("sessions.2.end_day", "29.1.2027"),
            ("seats", "-1"),
        ] {
            typed.set(field, value);
        }
        let guess = Flaw::new("sessions.0.ends", "session.ends_before_start_maybe").with("guess", "15.30");
        let flaws = [
            guess,
            Flaw::new("sessions", "event.without_sessions"),
            Flaw::new("seats", "not_a_number"),
            Flaw::new("owner", "owner.unknown"),
        ];
        vec![
            sample(typed::blank("usr_1", &helsinki)),
            Self { copy: Some(Copy::sample()), ..sample(typed::blank("usr_1", &helsinki)) },
            Self {
                id: Some(ground::Id::from_bytes([3; 16])),
                name: "Kiertotalouden <hankinnat>".into(),
                version: 3,
                seats_taken: 18,
                changed: vec!["Paikat".into(), "Ajankohdat".into()],
                ..sample(typed.with_flaws(&flaws))
            },
        ]
    }
}
