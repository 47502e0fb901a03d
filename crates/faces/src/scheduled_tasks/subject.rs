//! What a task acts on, by its name and with the way there.

use crate::routes::LISTS;
use domain::{
    automation::{Act, Edited, Upkeep},
    campaigns, target_groups, views,
};
use ground::Fault;
use serde::Serialize;
use store::Reader;

/// What a task acts on, as pages show it.
#[derive(Clone, Default, Serialize)]
pub struct Subject {
    /// Empty for what acts on nothing in particular.
    pub name: String,
    pub path: String,
    /// The group that is refreshed and attached before a sending.
    pub group: Option<(String, String)>,
    /// What is changed of the members.
    pub field: Option<Edited>,
    pub value: String,
    pub upkeep: Option<Upkeep>,
    /// How many users get the list.
    pub users: usize,
    /// It is archived, not active or gone: the task does nothing now.
    pub is_idle: bool,
}

impl Subject {
    pub async fn of(reader: &mut Reader, act: &Act) -> Result<Self, Fault> {
        Ok(match act {
            Act::RefreshGroup { target_group_id } => group(reader, target_group_id).await?,
            Act::EditMembers { target_group_id, field, value } => {
                let value = match field {
                    Edited::Owner => owner(reader, value).await?,
                    _ => value.clone(),
                };
                Self { field: Some(*field), value, ..group(reader, target_group_id).await? }
            }
            Act::SendCampaign { campaign_id, target_group_id } => {
                let mut subject = campaign(reader, campaign_id).await?;
                if let Some(id) = target_group_id {
                    let group = group(reader, id).await?;
                    subject.is_idle |= group.is_idle;
                    subject.group = Some((group.name, group.path));
                }
                subject
            }
            Act::SendList { view_id, user_ids, .. } => {
                Self { users: user_ids.len(), ..view(reader, view_id).await? }
            }
            Act::ArchiveContacts { view_id } => view(reader, view_id).await?,
            Act::CleanUp { upkeep } => Self { upkeep: Some(*upkeep), ..Self::default() },
        })
    }
}

async fn group(reader: &mut Reader, id: &domain::ids::TargetGroupId) -> Result<Subject, Fault> {
    let group = target_groups::store::find(reader, id).await?;
    Ok(group.map_or_else(gone, |group| Subject {
        is_idle: !group.active || group.archived_at.is_some(),
        name: group.name,
        path: format!("/app/target-groups/{id}"),
        ..Subject::default()
    }))
}

async fn campaign(reader: &mut Reader, id: &domain::ids::CampaignId) -> Result<Subject, Fault> {
    let Some(campaign) = campaigns::store::find(reader, id).await? else { return Ok(gone()) };
    Ok(Subject {
        is_idle: campaign.paused || campaigns::silence_of(reader, &campaign).await?.is_some(),
        name: campaign.name,
        path: format!("/app/campaigns/{id}"),
        ..Subject::default()
    })
}

async fn view(reader: &mut Reader, id: &domain::ids::ViewId) -> Result<Subject, Fault> {
    let view = views::store::find(reader, id).await?;
    Ok(view.map_or_else(gone, |view| Subject {
        path: LISTS
            .iter()
            .find(|list| list.module() == view.module)
            .map(|list| format!("{}?view={id}", list.home))
            .unwrap_or_default(),
        name: view.name,
        ..Subject::default()
    }))
}

async fn owner(reader: &mut Reader, id: &str) -> Result<String, Fault> {
    let owners = domain::staff::owners(reader).await?;
    Ok(owners
        .into_iter()
        .find(|(owner, _)| owner.to_string() == id)
        .map(|(_, name)| name)
        .unwrap_or_default())
}

fn gone() -> Subject {
    Subject { is_idle: true, ..Subject::default() }
}
