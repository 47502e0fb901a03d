//! Groups and campaigns: one sent a month ago, one just now, one that waits for its group, one without its template.

use super::{
    Stage, broken,
    events::Made,
    mails::{self, Templates},
};
use domain::{
    campaigns::{self, CampaignDraft, Source},
    ids::{CampaignId, EmailTemplateId, EventId, TargetGroupId},
    target_groups::{self, TargetGroupDraft},
};
use ground::{Fault, Zone};
use serde_json::{Value as Json, json};

pub(super) async fn seed(stage: &mut Stage, templates: &Templates, made: &Made) -> Result<(), Fault> {
    let event = |index: usize| made.get(index).map(|(event, ..)| event.id);
    let regional = group(
        stage,
        "Esihenkilöt, Pirkanmaa",
        json!({"any": [
            {"field": "city", "op": "in", "value": ["Tampere", "Nokia", "Kangasala"]},
        ]}),
    )
    .await?;
    let large =
        group(stage, "Suuret asiakkaat", json!({"field": "account.employees", "op": "gte", "value": 300}))
            .await?;
    let swedish =
        group(stage, "Svenskspråkiga kontakter", json!({"field": "language", "op": "eq", "value": "sv"}))
            .await?;
    let everybody = group(stage, "Syysseminaarin kutsuttavat", json!({"all": []})).await?;

    stage.at(-55, 3);
    let autumn = campaign(stage, "Syysseminaari, kutsu", Some(templates.training), event(7), 0).await?;
    send(stage, &autumn, everybody).await?;
    stage.at(-12, 2);
    let reporting =
        campaign(stage, "Vastuullisuus 2027, kutsu", Some(templates.training), event(0), 60).await?;
    send(stage, &reporting, regional).await?;
    stage.at(-3, 4);
    let evening = campaign(stage, "Talvi-ilta asiakkaille", Some(templates.evening), event(5), 40).await?;
    send(stage, &evening, large).await?;
    campaign(stage, "Kehittämispäivät, ennakkokutsu", Some(templates.training), event(10), 80).await?;
    // Attached before it had a template: nobody has got anything (W-2).
    let waiting = campaign(stage, "Ensiapu 1, kutsu", None, event(11), 30).await?;
    send(stage, &waiting, swedish).await?;
    let mut work = stage.work().await?;
    let found = campaigns::store::find(&mut work, &waiting).await?;
    if let Some(found) = found {
        let draft =
            CampaignDraft { email_template_id: Some(templates.training), ..CampaignDraft::of(&found) };
        campaigns::edit(&mut work, &waiting, None, &draft).await.map_err(broken)?;
    }
    work.commit().await
}

async fn group(stage: &Stage, name: &str, filter: Json) -> Result<TargetGroupId, Fault> {
    let mut work = stage.work().await?;
    let mut draft = TargetGroupDraft::empty(stage.owner);
    draft.name = name.into();
    draft.filter = Some(filter);
    let group = target_groups::create(&mut work, &draft).await.map_err(broken)?;
    target_groups::refresh(&mut work, &group.id).await.map_err(broken)?;
    work.commit().await?;
    Ok(group.id)
}

async fn campaign(
    stage: &Stage,
    name: &str,
    template: Option<EmailTemplateId>,
    event: Option<EventId>,
    ends_in: i32,
) -> Result<CampaignId, Fault> {
    let mut work = stage.work().await?;
    let mut draft = CampaignDraft::empty(stage.owner);
    draft.name = name.into();
    draft.active = true;
    draft.start_date = Some(work.now.date(&Zone::helsinki()));
    draft.estimated_end_date = Some(stage.now.date(&Zone::helsinki()).plus_days(ends_in));
    (draft.email_template_id, draft.event_id) = (template, event);
    let campaign = campaigns::create(&mut work, &draft).await.map_err(broken)?;
    work.commit().await?;
    Ok(campaign.id)
}

async fn send(stage: &Stage, campaign: &CampaignId, group: TargetGroupId) -> Result<(), Fault> {
    let mut work = stage.work().await?;
    campaigns::attach(&mut work, campaign, &Source::Group(group), 0, false).await.map_err(broken)?;
    work.commit().await?;
    loop {
        let mut work = stage.work().await?;
        let more = campaigns::fill(&mut work, campaign).await?;
        let now = work.now;
        work.commit().await?;
        if more != Some(now) {
            return mails::leave(stage).await;
        }
    }
}
