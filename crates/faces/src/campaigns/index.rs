//! The list of campaigns, each with how far its invitation got.

use crate::{
    campaigns::HOME,
    shell::{
        App, Asked,
        list::{Cell, Column, Drawing, Gathered, List, OWN, OWNER, ready},
        palette::Found,
    },
};
use domain::{
    campaigns::{self, Campaign, Funnel, fields::FIELDS},
    ids::{CampaignId, EventId},
};
use futures_util::future::BoxFuture;
use ground::{Fault, Id};
use std::sync::Arc;
use store::Reader;

/// The list of campaigns.
pub static LIST: List = List {
    catalog: &FIELDS,
    home: HOME,
    prefix: CampaignId::PREFIX,
    icon: "megaphone",
    title: &["name"],
    hint: &["number"],
    peek: None,
    columns: &[
        Column {
            key: "name",
            label: "",
            needs: &["name", "number"],
            sort: "name",
            class: "wname",
            draw: Some(|_, fields| Cell::Name {
                text: fields.text("name").to_owned(),
                sub: fields.text("number").to_owned(),
            }),
        },
        Column { key: "status", label: "status", needs: &[], sort: "active", class: "stc", draw: None },
        Column {
            key: "event",
            label: "field-campaigns-event_id",
            needs: &["event_id", "event.name"],
            sort: "",
            class: "",
            draw: Some(|_, fields| match fields.id("event_id") {
                Some(id) => {
                    let path = format!("/app/events/{}", EventId::from_bytes(*id));
                    Cell::link(fields.text("event.name"), path)
                }
                None => Cell::Blank,
            }),
        },
        Column { key: "journey", label: "campaigns-journey", needs: &[], sort: "", class: "", draw: None },
        Column {
            key: "registered",
            label: "campaigns-stage-registered",
            needs: &[],
            sort: "",
            class: "n num nb",
            draw: None,
        },
        OWNER,
    ],
    usual: &["name", "status", "event", "journey", "registered", "estimated_end_date", "owner"],
    views: &[
        ready("campaigns-all", ""),
        ready("campaigns-active", r#"{"field":"active","op":"eq","value":true}"#),
        OWN,
    ],
    gather: Some(gather),
};

fn status(drawing: &Drawing<'_>, campaign: &Campaign, funnel: &Funnel) -> Cell {
    let (key, kind) = match (campaign.active, campaign.paused) {
        (false, _) => ("inactive", ""),
        (true, true) => ("campaigns-paused", "wait"),
        (true, false) if campaign.estimated_end_date < drawing.today => ("campaigns-ended", "wait"),
        (true, false) if funnel.queued > 0 => ("campaigns-sending", "info"),
        (true, false) => ("active", "ok"),
    };
    Cell::pill(drawing.say(key), kind)
}

/// Where each stands, and how far it got.
fn gather<'a>(
    drawing: &'a Drawing<'a>,
    reader: &'a mut Reader,
    ids: &'a [[u8; 16]],
) -> BoxFuture<'a, Result<Gathered, Fault>> {
    Box::pin(async move {
        let ids: Vec<CampaignId> = ids.iter().map(|id| CampaignId::from_bytes(*id)).collect();
        let funnels = campaigns::funnels(reader, &ids).await?;
        let cells = |campaign: &Campaign| {
            let funnel = funnels.get(&campaign.id).copied().unwrap_or_default();
            let cells = vec![
                ("status", status(drawing, campaign, &funnel)),
                ("journey", journey(drawing, &funnel)),
                ("registered", registered(drawing, &funnel)),
            ];
            (campaign.id.bytes(), cells)
        };
        Ok(campaigns::store::by_ids(reader, &ids).await?.iter().map(cells).collect())
    })
}

fn journey(drawing: &Drawing<'_>, funnel: &Funnel) -> Cell {
    let (sent, locale) = (funnel.sent + funnel.held, drawing.locale());
    let args = [("sent", sent.into()), ("attached", funnel.attached.into())];
    Cell::Bar {
        value: sent,
        most: funnel.attached,
        label: drawing.say_with("campaigns-bar", &args),
        text: format!("{}/{}", locale.number(sent), locale.number(funnel.attached)),
    }
}

fn registered(drawing: &Drawing<'_>, funnel: &Funnel) -> Cell {
    let (sent, locale) = (funnel.sent + funnel.held, drawing.locale());
    let count = locale.number(funnel.registered);
    if sent == 0 {
        return Cell::text(count);
    }
    let share = locale.percent((200 * funnel.registered + sent) / (2 * sent));
    Cell::text(format!("{count} ({share})"))
}

/// What the palette finds among campaigns.
pub fn find(app: App, asked: Arc<Asked>, typed: String) -> BoxFuture<'static, Result<Found, Fault>> {
    LIST.find(app, asked, typed)
}
