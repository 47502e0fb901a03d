//! Reading the form of a task, and filling it: usual schedules become choices, others stay cron.

use crate::shell::Entered;
use domain::automation::{Act, Edited, ScheduledTask, TaskDraft, TaskKind};
use ground::{
    Choice, Cron, Flaw, Invalid, Zone,
    cron::{BadCron, Days, Times},
    locale::read_time,
};
use serde_json::json;

/// The schedule that the fields say.
pub fn cron(form: &Entered) -> Result<Cron, Flaw> {
    let every = form.text("every");
    if every == "cron" {
        return read(form.text("cron"));
    }
    if every == "often" {
        return match form.text("minutes") {
            "60" => read("0 * * * *"),
            minutes => read(&format!("*/{minutes} * * * *")).map_err(|_| Flaw::new("minutes", "required")),
        };
    }
    let time = read_time(form.text("time")).ok_or_else(|| {
        let code = if form.text("time").is_empty() { "required" } else { "not_a_time" };
        Flaw::new("time", code)
    })?;
    let days = match every {
        "workdays" => "* * 1-5".to_owned(),
        "week" => {
            let days = form.many("weekdays").join(",");
            if days.is_empty() {
                return Err(Flaw::new("weekdays", "required"));
            }
            format!("* * {days}")
        }
        "month" => format!("{} * *", form.text("day_of_month")),
        _ => "* * *".to_owned(),
    };
    let field = if every == "week" { "weekdays" } else { "day_of_month" };
    read(&format!("{} {} {days}", time.minute(), time.hour())).map_err(|_| Flaw::new(field, "unknown_choice"))
}

/// A schedule as experts write it.
pub fn read(text: &str) -> Result<Cron, Flaw> {
    text.parse().map_err(|bad| match bad {
        BadCron::NotFive if text.trim().is_empty() => Flaw::new("cron", "required"),
        BadCron::NotFive => Flaw::new("cron", "cron.not_five"),
        BadCron::Field(part) => Flaw::new("cron", "cron.field").with("part", part),
        BadCron::Never => Flaw::new("cron", "cron.never"),
    })
}

/// The zone that is written; the instance's own where nothing is.
pub fn zone(form: &Entered, usual: &Zone) -> Result<Zone, Flaw> {
    match form.text("time_zone") {
        "" => Ok(usual.clone()),
        name => name.parse().map_err(|_| Flaw::new("time_zone", "time_zone.unknown")),
    }
}

/// What the whole form says, or all that is wrong with it.
pub fn draft(form: &Entered, kind: TaskKind, usual: &Zone) -> Result<TaskDraft, Invalid> {
    let mut flaws = Vec::new();
    if form.text("name").is_empty() {
        flaws.push(Flaw::new("name", "required"));
    }
    let mut keep = |flaw: Flaw| flaws.push(flaw);
    let act = act(form, kind).map_err(|found| found.into_iter().for_each(&mut keep)).ok();
    let cron = cron(form).map_err(&mut keep).ok();
    let zone = zone(form, usual).map_err(&mut keep).ok();
    match (act, cron, zone) {
        (Some(act), Some(cron), Some(time_zone)) if flaws.is_empty() => Ok(TaskDraft {
            name: form.text("name").to_owned(),
            act,
            cron,
            time_zone,
            active: form.has("active"),
        }),
        _ => Err(Invalid(flaws)),
    }
}

fn act(form: &Entered, kind: TaskKind) -> Result<Act, Vec<Flaw>> {
    Ok(match kind {
        TaskKind::RefreshGroup => Act::RefreshGroup { target_group_id: id(form, "target_group_id")? },
        TaskKind::SendCampaign => Act::SendCampaign {
            campaign_id: id(form, "campaign_id")?,
            target_group_id: match form.text("target_group_id") {
                "" => None,
                _ => Some(id(form, "target_group_id")?),
            },
        },
        TaskKind::EditMembers => {
            let group = id(form, "target_group_id");
            let field = Edited::from_word(form.text("field"));
            let (Ok(target_group_id), Some(field)) = (group.clone(), field) else {
                let mut flaws = group.err().unwrap_or_default();
                flaws.extend(field.is_none().then(|| Flaw::new("field", "required")));
                return Err(flaws);
            };
            // Owners and languages are chosen from lists of their own.
            let from = match field {
                Edited::Owner => "owner",
                Edited::Language => "language",
                _ => "value",
            };
            Act::EditMembers { target_group_id, field, value: form.text(from).to_owned() }
        }
        TaskKind::SendList => Act::SendList {
            view_id: id(form, "view_id")?,
            user_ids: form.many("user_ids").into_iter().filter_map(|id| id.parse().ok()).collect(),
            with_file: form.has("with_file"),
        },
        TaskKind::ArchiveContacts => Act::ArchiveContacts { view_id: id(form, "view_id")? },
        TaskKind::CleanUp => Act::CleanUp {
            upkeep: Choice::from_word(form.text("upkeep"))
                .ok_or_else(|| vec![Flaw::new("upkeep", "required")])?,
        },
    })
}

fn id<I: std::str::FromStr>(form: &Entered, field: &str) -> Result<I, Vec<Flaw>> {
    let code = if form.text(field).is_empty() { "required" } else { "id.malformed" };
    form.text(field).parse().map_err(|_| vec![Flaw::new(field, code)])
}

/// The form of a task as it is.
pub fn filled(task: &ScheduledTask) -> Entered {
    let mut form = Entered::filled(&serde_json::to_value(&task.act).unwrap_or_default());
    form.set("name", task.name.clone());
    form.set("time_zone", task.time_zone.name());
    form.set("cron", task.cron.as_str());
    if task.active {
        form.set("active", "on");
    }
    if let Act::EditMembers { field: field @ (Edited::Owner | Edited::Language), value, .. } = &task.act {
        form.set(field.word(), value.clone());
    }
    schedule(&mut form, &task.cron);
    form
}

/// The choices that say this schedule, where there are such.
fn schedule(form: &mut Entered, cron: &Cron) {
    form.set("every", "cron");
    let Some(pattern) = cron.pattern() else { return };
    let (every, hour, minute) = match (pattern.days, pattern.times) {
        (Days::Every, Times::EveryMinutes(minutes @ (5 | 10 | 15 | 30))) => {
            form.set("minutes", minutes.to_string());
            return form.set("every", "often");
        }
        (Days::Every, Times::Hourly(0)) => {
            form.set("minutes", "60");
            return form.set("every", "often");
        }
        (days, Times::At(times)) if times.len() == 1 => {
            let every = match days {
                Days::Every => "day",
                Days::Workdays => "workdays",
                Days::Weekdays(days) => {
                    form.set_many("weekdays", days.iter().map(ToString::to_string).collect());
                    "week"
                }
                Days::OfMonth(days) if days.len() == 1 && days[0] <= 28 => {
                    form.set("day_of_month", days[0].to_string());
                    "month"
                }
                Days::OfMonth(_) => return,
            };
            (every, times[0].0, times[0].1)
        }
        _ => return,
    };
    form.set("time", format!("{hour}.{minute:02}"));
    form.set("every", every);
}

/// A new form of this kind, with the usual choices.
pub fn begun(kind: TaskKind) -> Entered {
    let mut form = Entered::filled(&json!({"kind": kind, "every": "day", "time": "7.45", "minutes": "15"}));
    form.set("active", "on");
    form.set("with_file", "on");
    form.set("day_of_month", "1");
    form
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> Entered {
        let mut form = Entered::default();
        for (field, value) in fields {
            form.set(*field, *value);
        }
        form
    }

    #[test]
    fn usual_choices_become_cron_and_come_back_as_the_same_choices() {
        for text in ["45 7 * * *", "45 7 * * 1-5", "0 9 * * 1,4", "5 6 15 * *", "*/15 * * * *", "0 * * * *"] {
            let mut filled = Entered::default();
            schedule(&mut filled, &text.parse().expect("a schedule"));
            assert_ne!(filled.text("every"), "cron", "{text}");
            assert_eq!(
                cron(&filled).expect("read"),
                text.parse().expect("a schedule"),
                "{text} as {}",
                filled.text("every")
            );
        }
        let mut expert = form(&[("cron", "0 8 13 * 5")]);
        schedule(&mut expert, &"0 8 13 * 5".parse().expect("a schedule"));
        assert_eq!(cron(&expert).expect("read").as_str(), "0 8 13 * 5");
    }

    #[test]
    fn what_cannot_be_read_names_its_field() {
        for (fields, field, code) in [
            (vec![("every", "day"), ("time", "25.00")], "time", "not_a_time"),
            (vec![("every", "day"), ("time", "")], "time", "required"),
            (vec![("every", "week"), ("time", "9")], "weekdays", "required"),
            (
                vec![("every", "month"), ("time", "9"), ("day_of_month", "31x")],
                "day_of_month",
                "unknown_choice",
            ),
            (vec![("every", "often")], "minutes", "required"),
            (vec![("every", "cron"), ("cron", "0 8 31 2 *")], "cron", "cron.never"),
            (vec![("every", "cron"), ("cron", "0 8")], "cron", "cron.not_five"),
            (vec![("every", "cron"), ("cron", "61 * * * *")], "cron", "cron.field"),
        ] {
            let flaw = cron(&form(&fields)).expect_err("refused");
            assert_eq!((flaw.field.as_str(), flaw.code), (field, code), "{fields:?}");
        }
    }
}
