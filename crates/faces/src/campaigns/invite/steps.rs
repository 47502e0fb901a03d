//! Which steps are behind, and which one is open. Pure.

use serde::Serialize;

/// The steps in order.
pub const STEPS: [&str; 5] = ["event", "message", "people", "campaign", "send"];

/// What is there already.
#[derive(Clone, Copy, Debug, Default)]
pub struct There {
    /// The event takes registrations.
    pub event: bool,
    /// A template that a campaign can send is chosen.
    pub message: bool,
    /// An active group is chosen.
    pub people: bool,
    /// A campaign to this event holds the chosen template and would send.
    pub campaign: bool,
    /// The group was attached.
    pub sent: bool,
}

/// One step as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    pub word: &'static str,
    pub is_done: bool,
    pub is_open: bool,
}

/// The steps with the open one: the one asked for, or else the first that is not done. An event that takes nobody now is
/// shown first, but stands in nobody's way: people may be invited before registration opens again.
pub fn steps(there: There, asked: Option<&str>) -> Vec<Step> {
    let done = [there.event, there.message, there.people, there.campaign, there.sent];
    let next = STEPS.iter().zip(done).skip(1).find(|(_, is_done)| !is_done).map_or("send", |(word, _)| *word);
    let open = asked.and_then(|asked| STEPS.into_iter().find(|step| *step == asked)).unwrap_or(next);
    // Nobody sends before there is something to send.
    let open = if open == "send" && !there.campaign { next } else { open };
    STEPS.into_iter().zip(done).map(|(word, is_done)| Step { word, is_done, is_open: word == open }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(there: There, asked: Option<&str>) -> &'static str {
        steps(there, asked).into_iter().find(|step| step.is_open).map_or("", |step| step.word)
    }

    #[test]
    fn w7_the_first_step_that_is_missing_is_open() {
        let mut there = There::default();
        assert_eq!(open(there, None), "message", "a closed event stands in nobody's way");
        there.event = true;
        there.message = true;
        assert_eq!(open(there, None), "people");
        there.people = true;
        assert_eq!(open(there, None), "campaign");
        there.campaign = true;
        assert_eq!(open(there, None), "send");
        there.message = false;
        assert_eq!(open(there, None), "message", "what went missing meanwhile is asked again");
    }

    #[test]
    fn a_step_can_be_opened_again_but_sending_waits_for_the_campaign() {
        let there = There { event: true, message: true, ..There::default() };
        assert_eq!(open(there, Some("message")), "message");
        assert_eq!(open(there, Some("send")), "people");
        assert_eq!(open(there, Some("nonsense")), "people");
        assert_eq!(steps(there, None).iter().filter(|step| step.is_open).count(), 1);
    }
}
