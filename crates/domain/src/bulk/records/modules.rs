//! The records of each module, by the commands of their slices.

use super::{Code, Records, account, code, contact, template};
use crate::{
    accounts,
    campaigns::{self, CampaignDraft},
    contacts, email_templates,
    events::{self, EventDraft},
    ids::{AccountId, CampaignId, ContactId, EmailTemplateId, EventId, ProductId, TargetGroupId},
    products, registration,
    target_groups::{self, TargetGroupDraft},
};
use ::store::Work;
use ground::{Choice, Failure, Fault};
use serde::Serialize;
use serde_json::Value as Json;
use std::str::FromStr;

type Written = Result<(), Failure<Code>>;

fn json(record: Option<impl Serialize>) -> Result<Option<Json>, Fault> {
    let written = record.map(serde_json::to_value).transpose();
    written.map_err(|error| Fault::because("writing a record", error))
}

/// What a draft needs, or the refusal that says it is no such thing.
fn parsed<T: FromStr>(value: Option<&String>, code: &'static str) -> Result<T, Failure<Code>> {
    let read = value.and_then(|value| value.parse().ok());
    read.ok_or(Failure::Refused(Code(code)))
}

/// A value of a built-in field.
fn text(value: &Json) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn missing() -> Failure<Code> {
    Failure::Refused(Code("record.missing"))
}

pub(super) struct Contacts;

impl Records for Contacts {
    type Id = ContactId;

    async fn read(work: &mut Work, id: &ContactId) -> Result<Option<Json>, Fault> {
        json(contacts::find(work, id).await?)
    }
    async fn write(work: &mut Work, id: &ContactId, field: &str, value: Json) -> Written {
        contacts::edit(work, id, None, &contact(field, value)?).await.map(drop).map_err(code)
    }
    async fn archive(work: &mut Work, id: &ContactId, yes: bool) -> Written {
        let ids = [*id];
        let done =
            if yes { contacts::archive(work, &ids).await } else { contacts::restore(work, &ids).await };
        Ok(done.map(drop)?)
    }
}

pub(super) struct Accounts;

impl Records for Accounts {
    type Id = AccountId;

    async fn read(work: &mut Work, id: &AccountId) -> Result<Option<Json>, Fault> {
        json(accounts::find(work, id).await?)
    }
    async fn write(work: &mut Work, id: &AccountId, field: &str, value: Json) -> Written {
        accounts::edit(work, id, None, &account(field, value)?).await.map(drop).map_err(code)
    }
    async fn archive(work: &mut Work, id: &AccountId, yes: bool) -> Written {
        let ids = [*id];
        let done =
            if yes { accounts::archive(work, &ids).await } else { accounts::restore(work, &ids).await };
        Ok(done.map(drop)?)
    }
}

pub(super) struct EmailTemplates;

impl Records for EmailTemplates {
    type Id = EmailTemplateId;

    async fn read(work: &mut Work, id: &EmailTemplateId) -> Result<Option<Json>, Fault> {
        json(email_templates::find(work, id).await?)
    }
    async fn write(work: &mut Work, id: &EmailTemplateId, field: &str, value: Json) -> Written {
        email_templates::edit(work, id, None, &template(field, value)?).await.map(drop).map_err(code)
    }
    async fn archive(work: &mut Work, id: &EmailTemplateId, yes: bool) -> Written {
        let done = if yes {
            email_templates::archive(work, id).await
        } else {
            email_templates::restore(work, id).await
        };
        done.map(drop).map_err(code)
    }
}

pub(super) struct Events;

impl Records for Events {
    type Id = EventId;

    async fn read(work: &mut Work, id: &EventId) -> Result<Option<Json>, Fault> {
        json(events::store::find(work, id).await?)
    }
    async fn write(work: &mut Work, id: &EventId, field: &str, value: Json) -> Written {
        let event = events::store::find(work, id).await?.ok_or_else(missing)?;
        let mut draft = EventDraft::of(&event);
        if let Some(key) = field.strip_prefix("custom.") {
            draft.custom.insert(key.to_owned(), value);
            return registration::edit_event(work, id, None, &draft).await.map(drop).map_err(code);
        }
        let value = text(&value);
        match field {
            "owner" => draft.owner = parsed(value.as_ref(), "owner.unknown")?,
            "location" => draft.location = value,
            "portal_visible" => draft.portal_visible = parsed(value.as_ref(), "choice.unknown")?,
            "public_visible" => draft.public_visible = parsed(value.as_ref(), "choice.unknown")?,
            _ => return Err(missing()),
        }
        registration::edit_event(work, id, None, &draft).await.map(drop).map_err(code)
    }
    /// Seats that became free meanwhile go to those who wait.
    async fn archive(work: &mut Work, id: &EventId, yes: bool) -> Written {
        if yes {
            return events::archive(work, id).await.map(drop).map_err(code);
        }
        registration::restore_event(work, id).await.map(drop).map_err(code)
    }
}

pub(super) struct Products;

impl Records for Products {
    type Id = ProductId;

    async fn read(work: &mut Work, id: &ProductId) -> Result<Option<Json>, Fault> {
        json(products::store::find(work, id).await?)
    }
    async fn write(_: &mut Work, _: &ProductId, _: &str, _: Json) -> Written {
        Err(missing())
    }
    async fn archive(work: &mut Work, id: &ProductId, yes: bool) -> Written {
        let done = if yes { products::archive(work, id).await } else { products::restore(work, id).await };
        done.map(drop).map_err(code)
    }
}

pub(super) struct Campaigns;

impl Records for Campaigns {
    type Id = CampaignId;

    async fn read(work: &mut Work, id: &CampaignId) -> Result<Option<Json>, Fault> {
        json(campaigns::store::find(work, id).await?)
    }
    async fn write(work: &mut Work, id: &CampaignId, field: &str, value: Json) -> Written {
        let campaign = campaigns::store::find(work, id).await?.ok_or_else(missing)?;
        let mut draft = CampaignDraft::of(&campaign);
        let value = text(&value);
        match field {
            "owner" => draft.owner = parsed(value.as_ref(), "owner.unknown")?,
            "active" => draft.active = parsed(value.as_ref(), "choice.unknown")?,
            "estimated_end_date" => {
                draft.estimated_end_date = Some(parsed(value.as_ref(), "required")?);
            }
            _ => return Err(missing()),
        }
        campaigns::edit(work, id, None, &draft).await.map(drop).map_err(code)
    }
    async fn archive(work: &mut Work, id: &CampaignId, yes: bool) -> Written {
        let done = if yes { campaigns::archive(work, id).await } else { campaigns::restore(work, id).await };
        done.map(drop).map_err(code)
    }
}

pub(super) struct TargetGroups;

impl Records for TargetGroups {
    type Id = TargetGroupId;

    async fn read(work: &mut Work, id: &TargetGroupId) -> Result<Option<Json>, Fault> {
        json(target_groups::store::find(work, id).await?)
    }
    async fn write(work: &mut Work, id: &TargetGroupId, field: &str, value: Json) -> Written {
        let group = target_groups::store::find(work, id).await?.ok_or_else(missing)?;
        let mut draft = TargetGroupDraft::of(&group);
        let value = text(&value);
        match field {
            "owner" => draft.owner = parsed(value.as_ref(), "owner.unknown")?,
            "active" => draft.active = parsed(value.as_ref(), "choice.unknown")?,
            "type" => draft.r#type = value,
            "public" => {
                let word = value.as_deref().and_then(target_groups::Openness::from_word);
                draft.public = word.ok_or(Failure::Refused(Code("choice.unknown")))?;
            }
            _ => return Err(missing()),
        }
        target_groups::edit(work, id, None, &draft).await.map(drop).map_err(code)
    }
    async fn archive(work: &mut Work, id: &TargetGroupId, yes: bool) -> Written {
        let done =
            if yes { target_groups::archive(work, id).await } else { target_groups::restore(work, id).await };
        done.map(drop).map_err(code)
    }
}
