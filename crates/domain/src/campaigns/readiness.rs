//! The send truth table: whether a campaign sends to who is attached now. Pure.

use super::Campaign;
use crate::email_templates::{Folder, SendingTime};
use ground::{Choice, Date};

/// What the decision needs to know about the template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TemplateFacts {
    pub folder: Folder,
    pub sending_time: SendingTime,
    pub is_archived: bool,
}

ground::choice! {
    /// Why nothing leaves, although contacts are attached. The word stays with each of them as the reason.
    pub enum Silence {
        /// Row 2: the campaign is not active (CP-5).
        Inactive = "inactive",
        /// Row 3: there was no template when they were attached (CP-3).
        NoTemplate = "no_template",
        /// Row 4: the template is not in the folder of campaigns (TP-1).
        WrongFolder = "wrong_folder",
        /// Row 5: the template's time is not "immediately" (CP-11).
        WrongSendingTime = "wrong_sending_time",
        /// Row 6: the estimated end date has passed (CP-4).
        Ended = "ended",
    }
}

/// Rows 2 to 6 of the truth table: `None` when the campaign sends. Rows 7 to 9 are each contact's own.
pub fn readiness(campaign: &Campaign, template: Option<&TemplateFacts>, today: Date) -> Option<Silence> {
    if !campaign.active || campaign.archived_at.is_some() {
        return Some(Silence::Inactive);
    }
    let Some(template) = template.filter(|template| !template.is_archived) else {
        return Some(Silence::NoTemplate);
    };
    // A group's own mail leaves at its template's time, which has come when its campaign is made.
    let is_own = campaign.automatic;
    if template.folder != Folder::Campaign && !(is_own && template.folder == Folder::TargetGroup) {
        return Some(Silence::WrongFolder);
    }
    if template.sending_time != SendingTime::Immediately && !is_own {
        return Some(Silence::WrongSendingTime);
    }
    // Today counts as not past (CP-4, D-12).
    (campaign.estimated_end_date < today).then_some(Silence::Ended)
}

impl Silence {
    /// The stable word.
    pub fn code(self) -> &'static str {
        self.word()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Owner, ids::UserId};
    use ground::{Id, Instant};

    fn campaign() -> Campaign {
        let at = Instant::from_millis(0);
        Campaign {
            id: Id::from_bytes([1; 16]),
            number: "KA-1001".into(),
            owner: Owner::User(UserId::from_bytes([2; 16])),
            name: "Kutsu".into(),
            active: true,
            start_date: None,
            estimated_end_date: "2026-11-23".parse().expect("a date"),
            email_template_id: None,
            event_id: None,
            send_at: None,
            paused: false,
            automatic: false,
            archived_at: None,
            version: 1,
            created_at: at,
            updated_at: at,
        }
    }

    const GOOD: TemplateFacts = TemplateFacts {
        folder: Folder::Campaign,
        sending_time: SendingTime::Immediately,
        is_archived: false,
    };

    fn asked(change: impl FnOnce(&mut Campaign), template: Option<TemplateFacts>) -> Option<Silence> {
        let mut campaign = campaign();
        change(&mut campaign);
        readiness(&campaign, template.as_ref(), "2026-11-23".parse().expect("a date"))
    }

    #[test]
    fn the_send_truth_table_says_why_nothing_leaves() {
        assert_eq!(asked(|_| {}, Some(GOOD)), None);
        assert_eq!(asked(|campaign| campaign.active = false, Some(GOOD)), Some(Silence::Inactive));
        assert_eq!(asked(|_| {}, None), Some(Silence::NoTemplate));
        let archived = TemplateFacts { is_archived: true, ..GOOD };
        assert_eq!(asked(|_| {}, Some(archived)), Some(Silence::NoTemplate));
        for folder in Folder::ALL.iter().copied().filter(|folder| *folder != Folder::Campaign) {
            assert_eq!(asked(|_| {}, Some(TemplateFacts { folder, ..GOOD })), Some(Silence::WrongFolder));
        }
        for sending_time in [SendingTime::At, SendingTime::Delay] {
            let later = TemplateFacts { sending_time, ..GOOD };
            assert_eq!(asked(|_| {}, Some(later)), Some(Silence::WrongSendingTime));
        }
    }

    #[test]
    fn the_campaign_of_a_group_s_own_mail_sends_at_the_template_s_time() {
        let own = |facts| asked(|campaign| campaign.automatic = true, Some(facts));
        let later = TemplateFacts { sending_time: SendingTime::At, ..GOOD };
        assert_eq!(own(later), None);
        assert_eq!(own(TemplateFacts { folder: Folder::TargetGroup, ..later }), None);
        assert_eq!(own(TemplateFacts { folder: Folder::Event, ..later }), Some(Silence::WrongFolder));
    }

    #[test]
    fn cp4_the_end_date_is_inclusive() {
        let ends = |day: &'static str| {
            asked(|campaign| campaign.estimated_end_date = day.parse().expect("a date"), Some(GOOD))
        };
        assert_eq!(ends("2026-11-23"), None);
        assert_eq!(ends("2026-11-22"), Some(Silence::Ended));
    }
}
