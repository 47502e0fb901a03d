//! What the demo does by itself: refreshing a group, marking its members (not yet switched on), cleaning up.

use super::{Stage, broken};
use domain::{
    automation::{self, Act, Edited, TaskDraft, Upkeep},
    target_groups,
};
use ground::{Fault, Zone};

pub(super) async fn seed(stage: &Stage) -> Result<(), Fault> {
    stage.at(0, 0);
    let mut work = stage.work().await?;
    let groups = target_groups::store::active(&mut work).await?;
    let Some(group) = groups.iter().find(|group| group.name.starts_with("Esihenkilöt")).map(|group| group.id)
    else {
        return Err(Fault::new("the demo has no group to refresh"));
    };
    let marking =
        Act::EditMembers { target_group_id: group, field: Edited::AddTags, value: "esihenkilö".into() };
    for (name, act, cron, active) in [
        ("Esihenkilöt ajan tasalle", Act::RefreshGroup { target_group_id: group }, "45 7 * * 1-5", true),
        ("Merkitse esihenkilöt", marking, "0 8 * * 1", false),
        ("Vanhentuneet pois", Act::CleanUp { upkeep: Upkeep::Expired }, "30 23 * * *", true),
    ] {
        let cron = cron.parse().map_err(|bad| Fault::because("reading a schedule of the demo", bad))?;
        let draft = TaskDraft { name: name.into(), act, cron, time_zone: Zone::helsinki(), active };
        automation::create(&mut work, &draft).await.map_err(broken)?;
    }
    work.commit().await
}
