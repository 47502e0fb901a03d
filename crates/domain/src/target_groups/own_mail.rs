//! The group's own mail: when it is due. Sending it is the business of campaigns, to the right.

use super::{TargetGroup, store};
use crate::ids::{CampaignId, EmailTemplateId, TargetGroupId};
use ::store::{Reader, Work, jobs::Job};
use ground::{Fault, Instant};
use serde::{Deserialize, Serialize};

/// The job: sends the own mail of a group when it is due.
#[derive(Debug, Serialize, Deserialize)]
pub struct OwnMail {
    pub group: TargetGroupId,
}

impl Job for OwnMail {
    const NAME: &'static str = "own_mail";

    fn unique_key(&self) -> Option<String> {
        Some(format!("own_mail:{}", self.group))
    }
}

::store::row! {
    /// When a template leaves.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(super) struct TemplateTimes {
        /// The moment of one that leaves at a moment.
        pub send_at: Option<Instant>,
        /// Of one that leaves some time after its cause.
        pub delay_minutes: Option<i64>,
    }
}

impl TemplateTimes {
    /// When the mail is due that was switched on at `since`.
    fn due(self, since: Instant) -> Instant {
        self.send_at.unwrap_or_else(|| since.plus_seconds(60 * self.delay_minutes.unwrap_or(0)))
    }
}

/// What a group is to send by itself, and when; nothing when it does not, or has already.
pub async fn own_mail_due(
    reader: &mut Reader,
    group: &TargetGroup,
) -> Result<Option<(EmailTemplateId, Instant)>, Fault> {
    let is_on = group.automatic_campaigns && group.active && group.archived_at.is_none();
    let (Some(template), Some(since), true) = (group.email_template_id, group.automatic_since, is_on) else {
        return Ok(None);
    };
    if store::mailed(reader, &group.id, &template).await?.is_some() {
        return Ok(None);
    }
    let times = store::template_times(reader, &template).await?;
    Ok(times.map(|times| (template, times.due(since))))
}

/// The group has sent this template by itself; says whether it was the first time.
pub async fn mark_mailed(
    work: &mut Work,
    group: &TargetGroup,
    template: &EmailTemplateId,
    campaign: &CampaignId,
) -> Result<bool, Fault> {
    store::insert_mailing(work, &group.id, template, campaign).await
}

/// The campaign by which the group sent its present template, and when.
pub async fn own_mail_sent(
    reader: &mut Reader,
    group: &TargetGroup,
) -> Result<Option<(CampaignId, Instant)>, Fault> {
    match &group.email_template_id {
        Some(template) => store::mailed(reader, &group.id, template).await,
        None => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_due_at_its_moment_or_some_time_after_it_was_switched_on() {
        let since = Instant::from_millis(1_000_000);
        let times = |send_at, delay_minutes| TemplateTimes { send_at, delay_minutes };
        let later = Instant::from_millis(9_000_000);
        assert_eq!(times(Some(later), None).due(since), later);
        assert_eq!(times(None, Some(5)).due(since), since.plus_seconds(300));
        assert_eq!(times(None, None).due(since), since);
    }
}
