//! Where a template can be chosen: the folder decides (TP-1), and a campaign sends only at once (TP-2, CP-11).
//!
//! Pure. Pickers of events, campaigns and target groups, and the checks behind them, all ask here.

use super::{EmailTemplate, Folder, SendingTime};
use ground::Choice;
use serde::Serialize;

ground::choice! {
    /// Something that has a field for a template.
    pub enum Place {
        /// A campaign's mail to send.
        Campaign = "campaign",
        /// The mail of a target group.
        TargetGroup = "target_group",
        /// One of the three messages of an event.
        EventMessage = "event_message",
    }
}

/// Why a template cannot be chosen in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unusable {
    /// It lies in a folder that this place does not look into (TP-1).
    WrongFolder,
    /// A campaign sends at once or not at all (TP-2, CP-11).
    NotImmediately,
    /// It was put away.
    Archived,
}

impl Unusable {
    /// The code of a flaw; its sentence is `flaw-<code with dots as dashes>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongFolder => "template.wrong_folder",
            Self::NotImmediately => "template.not_immediately",
            Self::Archived => "template.archived",
        }
    }
}

impl Place {
    /// The folders this place looks into (TP-1).
    pub fn folders(self) -> &'static [Folder] {
        match self {
            Self::Campaign => &[Folder::Campaign],
            Self::TargetGroup => &[Folder::Campaign, Folder::TargetGroup],
            Self::EventMessage => &[Folder::Event],
        }
    }
}

impl Folder {
    /// Whether the sending time is chosen in this folder; elsewhere mail always leaves at once.
    pub fn has_sending_time(self) -> bool {
        matches!(self, Self::Campaign | Self::TargetGroup)
    }

    /// Whether a template of this folder may name its own sender.
    pub fn has_sender(self) -> bool {
        self == Self::Campaign
    }

    /// Whether its mails stop at an opt-out and so carry an unsubscribe link (D-25).
    pub fn heeds_opt_out(self) -> bool {
        matches!(self, Self::Campaign | Self::TargetGroup)
    }

    /// The places that can use a template of this folder, for "what is the message for?" (W-4).
    pub fn places(self) -> impl Iterator<Item = Place> {
        Place::ALL.iter().copied().filter(move |place| place.folders().contains(&self))
    }
}

/// Whether `template` can be chosen in `place`, or why not (TP-1, TP-2).
pub fn may_be_used_for(template: &EmailTemplate, place: Place) -> Result<(), Unusable> {
    let is_archived = template.archived_at.is_some();
    may_be_used(template.folder, template.sending_time, is_archived, place)
}

/// The rule of [`may_be_used_for`] over the three facts that count.
pub fn may_be_used(
    folder: Folder,
    sending_time: SendingTime,
    is_archived: bool,
    place: Place,
) -> Result<(), Unusable> {
    if !place.folders().contains(&folder) {
        return Err(Unusable::WrongFolder);
    }
    if place == Place::Campaign && sending_time != SendingTime::Immediately {
        return Err(Unusable::NotImmediately);
    }
    if is_archived {
        return Err(Unusable::Archived);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tp1_the_folder_decides_where_a_template_can_be_chosen() {
        for folder in Folder::ALL {
            let fits = |place| may_be_used(*folder, SendingTime::Immediately, false, place).is_ok();
            assert_eq!(fits(Place::Campaign), *folder == Folder::Campaign);
            assert_eq!(fits(Place::EventMessage), *folder == Folder::Event);
            assert_eq!(fits(Place::TargetGroup), matches!(folder, Folder::Campaign | Folder::TargetGroup));
        }
    }

    #[test]
    fn tp2_a_campaign_takes_only_what_leaves_at_once() {
        for time in [SendingTime::At, SendingTime::Delay] {
            assert_eq!(
                may_be_used(Folder::Campaign, time, false, Place::Campaign),
                Err(Unusable::NotImmediately)
            );
            assert_eq!(may_be_used(Folder::Campaign, time, false, Place::TargetGroup), Ok(()));
        }
    }

    #[test]
    fn an_archived_template_can_be_chosen_nowhere() {
        for place in Place::ALL {
            let folder = place.folders()[0];
            let chosen = may_be_used(folder, SendingTime::Immediately, true, *place);
            assert_eq!(chosen, Err(Unusable::Archived));
        }
    }
}
