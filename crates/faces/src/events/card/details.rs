//! Perustiedot: all facts of the event, what is worth a second look, and the three ways in (W-20).

use super::{EventHead, event_of, public::PublicWay};
use crate::shell::{App, Asked, Path, Problem, Staff, View, custom};
use axum::{extract::State, response::Response};
use domain::{
    email_templates, event_series,
    events::{self, Payer, Warning},
    ids::{EmailTemplateId, EventId, EventSeriesId, ProductId, QuestionnaireId},
    products, questionnaires,
};
use ground::{Fault, Instant};
use serde::Serialize;
use store::Reader;

/// What `events/card/details.html` sees.
#[derive(Serialize)]
pub struct Details {
    head: EventHead,
    tab: &'static str,
    description: Option<String>,
    last_cancellation_date: Option<String>,
    payer: Payer,
    /// What its participants are invoiced for.
    product: Option<Sold>,
    /// The series it belongs to: its name, and its page when it has one.
    series: Option<(String, Option<String>)>,
    /// The public way in, when the event is public.
    way: Option<PublicWay>,
    /// Customers may sign in to the portal at all.
    portal_is_on: bool,
    warnings: Vec<Warning>,
    /// Field of the event, template it names.
    templates: Vec<(&'static str, Option<TemplateLink>)>,
    /// What the fields that administrators added hold.
    custom: Vec<custom::Part>,
    /// The questionnaires by the field that names them.
    questionnaire: Option<QuestionnaireLink>,
    public_questionnaire: Option<QuestionnaireLink>,
    created_at: Instant,
    updated_at: Instant,
}

/// A product with its price.
#[derive(Serialize)]
struct Sold {
    id: ProductId,
    name: String,
    price: String,
}

#[derive(Serialize)]
struct TemplateLink {
    id: EmailTemplateId,
    name: String,
}

/// What a way into the event asks.
#[derive(Serialize)]
struct QuestionnaireLink {
    id: QuestionnaireId,
    name: String,
    /// Out of use: nobody is asked.
    is_off: bool,
}

/// `GET /app/events/{id}/details`; to htmx in short, for the drawer.
pub async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = event_of(&mut reader, &id).await?;
    let mut templates = Vec::new();
    for (field, template) in [
        ("registration_template_id", event.registration_template_id),
        ("waitlist_template_id", event.waitlist_template_id),
        ("cancellation_template_id", event.cancellation_template_id),
    ] {
        templates.push((field, link(&mut reader, template).await?));
    }
    let page = Details {
        head: EventHead::of(&mut reader, &event).await?,
        tab: "details",
        way: PublicWay::of(&app, &event),
        portal_is_on: app.site().settings.portal_active,
        warnings: events::warnings(&event, asked.now),
        custom: custom::parts(&app, &asked, &mut reader, "events", &event.custom).await?,
        description: event.description,
        last_cancellation_date: event.last_cancellation_date.map(|day| day.to_string()),
        payer: event.payer,
        product: sold(&mut reader, &asked, event.product_id).await?,
        series: series(&app, &mut reader, event.series_id).await?,
        templates,
        questionnaire: questionnaire(&mut reader, event.questionnaire_id).await?,
        public_questionnaire: questionnaire(&mut reader, event.public_questionnaire_id).await?,
        created_at: event.created_at,
        updated_at: event.updated_at,
    };
    app.show(&asked, &page)
}

async fn sold(reader: &mut Reader, asked: &Asked, id: Option<ProductId>) -> Result<Option<Sold>, Fault> {
    let Some(id) = id else { return Ok(None) };
    let product = products::store::find(reader, &id).await?;
    Ok(product.map(|one| Sold {
        id,
        price: asked.locale.money(one.price().gross, &one.currency),
        name: one.name,
    }))
}

async fn series(
    app: &App,
    reader: &mut Reader,
    id: Option<EventSeriesId>,
) -> Result<Option<(String, Option<String>)>, Fault> {
    let Some(id) = id else { return Ok(None) };
    let series = event_series::store::find(reader, &id).await?;
    Ok(series.map(|series| {
        let page = crate::public::page_of_series(app, &series);
        (series.name, page)
    }))
}

async fn link(reader: &mut Reader, id: Option<EmailTemplateId>) -> Result<Option<TemplateLink>, Fault> {
    let Some(id) = id else { return Ok(None) };
    let template = email_templates::find(reader, &id).await?;
    Ok(template.map(|template| TemplateLink { id, name: template.name }))
}

async fn questionnaire(
    reader: &mut Reader,
    id: Option<QuestionnaireId>,
) -> Result<Option<QuestionnaireLink>, Fault> {
    let Some(id) = id else { return Ok(None) };
    let found = questionnaires::store::choosable(reader, &[id]).await?.into_iter().find(|one| one.id == id);
    Ok(found.map(|one| QuestionnaireLink { id, name: one.name, is_off: !one.is_asked }))
}

impl View for Details {
    const PAGE: &'static str = "events/card/details.html";
    const PART: Option<&'static str> = Some("events/card/_peek.html");

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let warn = |field, code, count| Warning { field, code, count };
        let link =
            || Some(TemplateLink { id: ground::Id::from_bytes([5; 16]), name: "Vahvistus <1>".into() });
        let form = |is_off| {
            let id = ground::Id::from_bytes([6; 16]);
            Some(QuestionnaireLink { id, name: "Ruokailu <1>".into(), is_off })
        };
        let details = |state| Self {
            head: EventHead::sample(state),
            tab: "details",
            description: Some("Kaksi <päivää>.\n\nToinen kappale.".into()),
            last_cancellation_date: Some("2027-01-11".into()),
            payer: Payer::Account,
            product: (state == "open").then(|| Sold {
                id: ground::Id::from_bytes([8; 16]),
                name: "Koulutus & <x>".into(),
                price: "490 €".into(),
            }),
            series: Some(("Kevään <illat>".into(), (state == "open").then(|| "/public/series/kevat".into()))),
            way: Some(PublicWay::sample(state == "open")),
            portal_is_on: state == "open",
            warnings: vec![
                warn("seats", "event.overbooked", Some(22)),
                warn("waitlist_seats", "event.waitlist_overbooked", Some(1)),
                warn("sessions", "event.in_the_past", None),
                warn("last_registration_date", "event.registration_date_past", None),
                warn("last_cancellation_date", "event.cancellation_date_past", None),
                warn("last_registration_date", "event.registration_date_after_end", None),
                warn("registration_template_id", "event.no_registration_template", None),
                warn("waitlist_template_id", "event.no_waitlist_template", None),
                warn("cancellation_template_id", "event.no_cancellation_template", None),
            ],
            questionnaire: form(false),
            public_questionnaire: form(true),
            templates: vec![("registration_template_id", link()), ("waitlist_template_id", None)],
            custom: if state == "open" { custom::sample() } else { Vec::new() },
            created_at: at,
            updated_at: at,
        };
        vec![
            details("open"),
            details("full"),
            Self {
                way: None,
                description: None,
                questionnaire: None,
                public_questionnaire: None,
                warnings: vec![],
                last_cancellation_date: None,
                ..details("closed")
            },
        ]
    }
}
