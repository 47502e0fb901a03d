//! What happened to a campaign, line by line.

use domain::{ids::CampaignId, overview};
use ground::{Fault, Instant};
use serde::Serialize;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use store::Reader;

/// One line of the history.
#[derive(Serialize)]
pub struct Line {
    at: Instant,
    /// Who did it; empty for the system and the public.
    actor: String,
    /// Key of the sentence.
    key: String,
    /// The numbers the sentence tells.
    args: BTreeMap<String, i64>,
    /// The fields that were changed.
    fields: Vec<String>,
}

const MOST_LINES: i64 = 100;

/// The latest lines first.
pub async fn lines(reader: &mut Reader, id: &CampaignId) -> Result<Vec<Line>, Fault> {
    let lines = overview::history(reader, id, MOST_LINES).await?;
    Ok(lines.into_iter().map(|line| read(&line.what, &line.detail, line.at, line.actor)).collect())
}

fn read(what: &str, detail: &str, at: Instant, actor: Option<String>) -> Line {
    let detail: Json = serde_json::from_str(detail).unwrap_or_default();
    let object = detail.as_object();
    let numbers =
        object.into_iter().flatten().filter_map(|(name, value)| Some((name.clone(), value.as_i64()?)));
    let changed =
        object.into_iter().flatten().filter_map(|(name, value)| match value.as_array()?.as_slice() {
            [old, new] if old != new => {
                Some(if name == "template" { "email_template_id".into() } else { name.clone() })
            }
            _ => None,
        });
    Line {
        at,
        actor: actor.unwrap_or_default(),
        key: format!("campaigns-did-{}", what.trim_start_matches("campaign.").replace(['.', '_'], "-")),
        args: numbers.collect(),
        fields: changed.collect(),
    }
}

/// Lines of every kind, for samples.
pub fn samples() -> Vec<Line> {
    let at = Instant::from_millis(1_795_400_000_000);
    let line = |what: &str, detail: &str| read(what, detail, at, Some("Åsa <Öhman>".into()));
    vec![
        line("campaign.created", r#"{"number": "KA-1001"}"#),
        line(
            "campaign.changed",
            r#"{"name": ["a", "b"], "active": [true, true], "template": [null, "tpl_1"]}"#,
        ),
        line("campaign.attached", r#"{"attached": 409, "queued": 386, "group": "tgr_1"}"#),
        line("campaign.undone", r#"{"attached": 409}"#),
        line("campaign.missing_sent", r#"{"queued": 18}"#),
        line("campaign.detached", r#"{"removed": 2}"#),
        line("campaign.paused", "{}"),
        line("campaign.resumed", "{}"),
        line("campaign.stopped", r#"{"stopped": 12}"#),
        line("campaign.archived", "{}"),
        read("campaign.restored", "{}", at, None),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_fields_that_differ_are_told() {
        let at = Instant::from_millis(0);
        let line = read("campaign.changed", r#"{"name": ["a", "a"], "template": [null, "tpl_1"]}"#, at, None);
        assert_eq!(
            (line.key.as_str(), line.fields),
            ("campaigns-did-changed", vec!["email_template_id".to_owned()])
        );
    }
}
