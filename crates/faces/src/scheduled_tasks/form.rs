//! The form of a task: first what it does, then with what and when.

use crate::{
    scheduled_tasks::{HOME, look::Look, typed},
    shell::{App, Asked, Entered, Path, Problem, Query, Toast, View, nav},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    automation::{self, ScheduledTask, TaskKind, TaskRefusal},
    campaigns,
    ids::{ScheduledTaskId, UserId},
    list::Wish,
    staff, target_groups, views,
};
use ground::{Choice, Date, Failure, Flaw, Refusal, Zone};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Reader;

/// What `scheduled_tasks/kinds.html` sees.
#[derive(Serialize)]
pub struct KindChoice {
    kinds: Vec<TaskKind>,
}

/// What `scheduled_tasks/form.html` sees.
#[derive(Serialize)]
pub struct TaskForm {
    form: Entered,
    kind: TaskKind,
    /// The address of the task that is edited; empty for a new one.
    path: String,
    name: String,
    version: i64,
    /// Somebody else saved while this form was open.
    is_stale: bool,
    /// The zone of the instance.
    usual_zone: String,
    look: Look,
    choices: Choices,
    weekdays: Vec<(String, String)>,
    month_days: Vec<(String, String)>,
}

/// What can be chosen, id and name.
#[derive(Default, Serialize)]
struct Choices {
    groups: Vec<(String, String)>,
    campaigns: Vec<(String, String)>,
    views: Vec<(String, String)>,
    users: Vec<(String, String)>,
    owners: Vec<(String, String)>,
}

/// What stands in the address of a new task.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    kind: Option<String>,
    target_group_id: Option<String>,
    campaign_id: Option<String>,
}

/// `GET /app/scheduled-tasks/new?kind=&target_group_id=&campaign_id=`
pub async fn new(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let kind = wanted.kind.as_deref().and_then(TaskKind::from_word);
    let Some(kind) = kind else { return app.show(&asked, &KindChoice { kinds: TaskKind::ALL.to_vec() }) };
    let mut form = typed::begun(kind);
    form.set("target_group_id", wanted.target_group_id.unwrap_or_default());
    form.set("campaign_id", wanted.campaign_id.unwrap_or_default());
    form.set("user_ids", me.user.id.to_string());
    let page = page(&app, &asked, &mut app.reader().await?, &me.user.id, form, kind, None).await?;
    app.show(&asked, &page)
}

/// `POST /app/scheduled-tasks/new`
pub async fn create(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    form: Entered,
) -> Result<Response, Problem> {
    let kind = TaskKind::from_word(form.text("kind")).ok_or_else(Problem::not_found)?;
    let again = |form: Entered| async {
        let page = page(&app, &asked, &mut app.reader().await?, &me.user.id, form, kind, None).await?;
        Ok::<_, Problem>(page)
    };
    if form.has("look") {
        return app.show(&asked, &again(form).await?);
    }
    let draft = match typed::draft(&form, kind, app.site().zone()) {
        Ok(draft) => draft,
        Err(invalid) => return app.show_again(&asked, &again(form.with_flaws(invalid.flaws())).await?),
    };
    let mut work = app.work(me.user.actor()).await?;
    match automation::create(&mut work, &draft).await {
        Ok(task) => {
            work.commit().await?;
            let toast = Toast::new("tasks-told-created").with("name", task.name);
            Ok(app.told(&asked, &format!("{HOME}/{}", task.id), &toast))
        }
        Err(Failure::Refused(refusal)) => {
            drop(work);
            app.show_again(&asked, &again(own_fields(form, refusal.flaws())).await?)
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// `GET /app/scheduled-tasks/{id}/edit`
pub async fn edit(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<ScheduledTaskId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let task = task(&mut reader, &id).await?;
    let kind = task.act.kind();
    let page = page(&app, &asked, &mut reader, &me.user.id, typed::filled(&task), kind, Some(&task)).await?;
    app.show(&asked, &page)
}

/// `POST /app/scheduled-tasks/{id}/edit`
pub async fn save(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<ScheduledTaskId>,
    form: Entered,
) -> Result<Response, Problem> {
    let task = task(&mut app.reader().await?, &id).await?;
    let kind = task.act.kind();
    let seen: Option<i64> = form.text("version").parse().ok();
    let (app, asked, me, task) = (&app, &asked, &me, &task);
    let again = |form: Entered, is_stale: bool| async move {
        let mut page =
            page(app, asked, &mut app.reader().await?, &me.user.id, form, kind, Some(task)).await?;
        page.is_stale = is_stale;
        if !is_stale {
            page.version = seen.unwrap_or(page.version);
        }
        Ok::<_, Problem>(page)
    };
    if form.has("look") {
        return app.show(asked, &again(form, false).await?);
    }
    let draft = match typed::draft(&form, kind, app.site().zone()) {
        Ok(draft) => draft,
        Err(invalid) => {
            return app.show_again(asked, &again(form.with_flaws(invalid.flaws()), false).await?);
        }
    };
    let mut work = app.work(me.user.actor()).await?;
    match automation::edit(&mut work, &id, seen, &draft).await {
        Ok(saved) => {
            work.commit().await?;
            let toast = Toast::new("tasks-told-saved").with("name", saved.name);
            Ok(app.told(asked, &format!("{HOME}/{id}"), &toast))
        }
        Err(Failure::Refused(refusal)) => {
            drop(work);
            let is_stale = matches!(refusal, TaskRefusal::ChangedMeanwhile { .. });
            app.show_again(asked, &again(own_fields(form, refusal.flaws()), is_stale).await?)
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// A flaw of the value stands beside the list it was chosen from.
fn own_fields(form: Entered, flaws: &[Flaw]) -> Entered {
    let list = form.text("field").to_owned();
    let move_to_list = |flaw: &Flaw| {
        let mut flaw = flaw.clone();
        if flaw.field == "value" && (list == "owner" || list == "language") {
            flaw.field.clone_from(&list);
        }
        flaw
    };
    let flaws: Vec<Flaw> = flaws.iter().map(move_to_list).collect();
    form.with_flaws(&flaws)
}

pub async fn task(reader: &mut Reader, id: &ScheduledTaskId) -> Result<ScheduledTask, Problem> {
    automation::find(reader, id).await?.ok_or_else(Problem::not_found)
}

async fn page(
    app: &App,
    asked: &Asked,
    reader: &mut Reader,
    me: &UserId,
    form: Entered,
    kind: TaskKind,
    task: Option<&ScheduledTask>,
) -> Result<TaskForm, Problem> {
    Ok(TaskForm {
        kind,
        path: task.map(|task| format!("{HOME}/{}", task.id)).unwrap_or_default(),
        name: task.map(|task| task.name.clone()).unwrap_or_default(),
        version: task.map_or(0, |task| task.version),
        is_stale: false,
        usual_zone: app.site().zone().name().to_owned(),
        look: Look::of(app, asked, &form),
        choices: Choices::of(app, asked, reader, me, kind, &form).await?,
        weekdays: weekdays(asked),
        month_days: month_days(),
        form,
    })
}

/// From Monday, which is 1.
fn weekdays(asked: &Asked) -> Vec<(String, String)> {
    let monday = Date::new(2026, 11, 23).unwrap_or_else(|_| asked.now.date(&Zone::helsinki()));
    let day = |number: i32| {
        let name = asked.locale.weekday(monday.plus_days(number - 1));
        (number.to_string(), name.to_owned())
    };
    (1..=7).map(day).collect()
}

/// Days that every month has.
fn month_days() -> Vec<(String, String)> {
    (1..=28).map(|day| (day.to_string(), day.to_string())).collect()
}

impl Choices {
    async fn of(
        app: &App,
        asked: &Asked,
        reader: &mut Reader,
        me: &UserId,
        kind: TaskKind,
        form: &Entered,
    ) -> Result<Self, Problem> {
        let mut choices = Self::default();
        match kind {
            TaskKind::RefreshGroup => choices.groups = groups(reader, form).await?,
            TaskKind::SendCampaign => {
                choices.groups = groups(reader, form).await?;
                choices.campaigns = campaigns(app, reader, form).await?;
            }
            TaskKind::EditMembers => {
                choices.groups = groups(reader, form).await?;
                let owners = staff::owners(reader).await?;
                choices.owners = owners.into_iter().map(|(owner, name)| (owner.to_string(), name)).collect();
            }
            TaskKind::SendList | TaskKind::ArchiveContacts => {
                let site = app.site();
                let seen = views::store::seen_by(reader, me).await?;
                let fits = |view: &views::View| kind == TaskKind::SendList || view.module == "contacts";
                let named = |view: views::View| {
                    let module = nav::label(&site, &app.words, asked.locale, &view.module);
                    (view.id.to_string(), format!("{module}: {}", view.name))
                };
                choices.views = seen.into_iter().filter(fits).map(named).collect();
                let users = staff::users(reader).await?.into_iter().filter(|user| user.active);
                choices.users = users.map(|user| (user.id.to_string(), user.name)).collect();
            }
            TaskKind::CleanUp => {}
        }
        Ok(choices)
    }
}

/// The active groups, and the one that is chosen.
async fn groups(reader: &mut Reader, form: &Entered) -> Result<Vec<(String, String)>, Problem> {
    let mut groups = target_groups::store::active(reader).await?;
    if let Ok(id) = form.text("target_group_id").parse()
        && !groups.iter().any(|group| group.id == id)
    {
        groups.extend(target_groups::store::find(reader, &id).await?);
    }
    Ok(groups.into_iter().map(|group| (group.id.to_string(), group.name)).collect())
}

/// The newest campaigns, and the one that is chosen.
async fn campaigns(app: &App, reader: &mut Reader, form: &Entered) -> Result<Vec<(String, String)>, Problem> {
    let wish = Wish { limit: domain::list::MOST_ITEMS, ..Wish::everything(&campaigns::fields::FIELDS) };
    let mut found = campaigns::page(reader, &wish, app.site().zone()).await?.items;
    if let Ok(id) = form.text("campaign_id").parse()
        && !found.iter().any(|campaign| campaign.id == id)
    {
        found.extend(campaigns::store::find(reader, &id).await?);
    }
    Ok(found.into_iter().map(|campaign| (campaign.id.to_string(), campaign.name)).collect())
}

impl View for KindChoice {
    const PAGE: &'static str = "scheduled_tasks/kinds.html";

    fn samples() -> Vec<Self> {
        vec![Self { kinds: TaskKind::ALL.to_vec() }]
    }
}

impl View for TaskForm {
    const PAGE: &'static str = "scheduled_tasks/form.html";

    fn samples() -> Vec<Self> {
        let option = |id: &str| vec![(id.to_owned(), "Åsa <Öhman>".to_owned())];
        let sample = |kind: &TaskKind| {
            let typed = json!({"name": "Åsa <Öhman>", "every": "week", "weekdays": ["1", "4"], "time": "9.00",
                "time_zone": "Europe/Stockholm", "user_ids": ["usr_1"], "field": "owner"});
            let flaws = [Flaw::new("name", "required"), Flaw::new("cron", "cron.never")];
            let is_new = *kind == TaskKind::RefreshGroup;
            Self {
                form: Entered::filled(&typed).with_flaws(&flaws),
                kind: *kind,
                path: if is_new { String::new() } else { format!("{HOME}/tsk_1") },
                name: "Åsa <Öhman>".into(),
                version: 2,
                is_stale: !is_new,
                usual_zone: "Europe/Helsinki".into(),
                look: Look::samples().remove(usize::from(is_new)),
                choices: Choices {
                    groups: option("tgr_1"),
                    campaigns: option("cam_1"),
                    views: option("viw_1"),
                    users: option("usr_1"),
                    owners: option("usr_1"),
                },
                weekdays: weekdays(&Asked::sample(ground::Locale::Fi)),
                month_days: month_days(),
            }
        };
        TaskKind::ALL.iter().map(sample).collect()
    }
}
