//! The form of a group's own facts, new or known; conditions and members come on its page (TG-2).

use crate::{
    shell::{App, Asked, Entered, Path, Problem, Staff, Toast, View},
    target_groups::HOME,
};
use axum::{extract::State, response::Response};
use domain::{
    Owner,
    email_templates::{self, Folder},
    ids::TargetGroupId,
    staff,
    target_groups::{self, Openness, TargetGroup, TargetGroupDraft, TargetGroupRefusal},
};
use ground::{Failure, Flaw, Invalid, Refusal};
use serde::Serialize;
use serde_json::json;
use store::Reader;

/// What `target_groups/form.html` sees.
#[derive(Serialize)]
pub struct GroupForm {
    form: Entered,
    /// The address of the group that is edited; empty for a new one.
    path: String,
    name: String,
    version: i64,
    templates: Vec<(String, String)>,
    /// The types to choose from; any may be written when there are none.
    types: Vec<(String, String)>,
    owners: Vec<(String, String)>,
    /// Somebody else saved while this form was open.
    is_stale: bool,
    /// It would send by itself, beside the campaigns (W-11).
    sends_itself: bool,
}

/// `GET /app/target-groups/new`
pub async fn new(State(app): State<App>, Staff(me): Staff, asked: Asked) -> Result<Response, Problem> {
    let mut form = Entered::default();
    form.set("active", "on");
    form.set("public", "no");
    form.set("owner", me.user.id.to_string());
    let page = page(&app, &mut app.reader().await?, form, None).await?;
    app.show(&asked, &page)
}

/// `POST /app/target-groups/new`
pub async fn create(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let empty = TargetGroupDraft::empty(Owner::User(me.user.id));
    let made = match draft(&form, &asked, &app, empty) {
        Ok(draft) => target_groups::create(&mut work, &draft).await,
        Err(invalid) => Err(Failure::Refused(invalid.into())),
    };
    match made {
        Ok(group) => {
            work.commit().await?;
            let toast = Toast::new("target-groups-told-created").with("name", group.name);
            Ok(app.told(&asked, &format!("{HOME}/{}", group.id), &toast))
        }
        Err(Failure::Refused(refusal)) => {
            drop(work);
            let form = form.with_flaws(refusal.flaws());
            let page = page(&app, &mut app.reader().await?, form, None).await?;
            app.show_again(&asked, &page)
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// `GET /app/target-groups/{id}/edit`
pub async fn edit(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<TargetGroupId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let group = target_groups::store::find(&mut reader, &id).await?.ok_or_else(Problem::not_found)?;
    let form = Entered::filled(&json!({
        "name": group.name,
        "type": group.r#type,
        "active": group.active,
        "public": group.public,
        "owner": group.owner,
        "email_template_id": group.email_template_id,
        "automatic_campaigns": group.automatic_campaigns,
        "sample_size": group.sample_size,
    }));
    let page = page(&app, &mut reader, form, Some(&group)).await?;
    app.show(&asked, &page)
}

/// `POST /app/target-groups/{id}/edit`
pub async fn save(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<TargetGroupId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let group = target_groups::store::find(&mut work, &id).await?.ok_or_else(Problem::not_found)?;
    let seen = form.text("version").parse().ok();
    let saved = match draft(&form, &asked, &app, TargetGroupDraft::of(&group)) {
        Ok(draft) => target_groups::edit(&mut work, &id, seen, &draft).await,
        Err(invalid) => Err(Failure::Refused(invalid.into())),
    };
    match saved {
        Ok(group) => {
            work.commit().await?;
            let toast = Toast::new("target-groups-told-saved").with("name", group.name);
            Ok(app.told(&asked, &format!("{HOME}/{id}"), &toast))
        }
        Err(Failure::Refused(refusal)) => {
            drop(work);
            let form = form.with_flaws(refusal.flaws());
            let mut page = page(&app, &mut app.reader().await?, form, Some(&group)).await?;
            page.is_stale = matches!(refusal, TargetGroupRefusal::ChangedMeanwhile { .. });
            if !page.is_stale {
                page.version = seen.unwrap_or(page.version);
            }
            app.show_again(&asked, &page)
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// What was written; what the form does not ask stays as it was.
fn draft(
    form: &Entered,
    asked: &Asked,
    app: &App,
    old: TargetGroupDraft,
) -> Result<TargetGroupDraft, Invalid> {
    let mut read = form.reading(asked, app.site().zone());
    let draft = TargetGroupDraft {
        owner: form.text("owner").parse().unwrap_or(old.owner),
        name: read.required("name"),
        r#type: read.optional("type"),
        public: read.choice("public").unwrap_or(Openness::No),
        active: read.is_ticked("active"),
        email_template_id: read.id("email_template_id"),
        automatic_campaigns: read.is_ticked("automatic_campaigns"),
        sample_size: read.whole("sample_size").map(i64::from),
        filter: old.filter,
    };
    read.finish()?;
    Ok(draft)
}

async fn page(
    app: &App,
    reader: &mut Reader,
    form: Entered,
    group: Option<&TargetGroup>,
) -> Result<GroupForm, Problem> {
    let mut types = app.site().settings.target_group_types.clone();
    let kept = group.and_then(|group| group.r#type.clone());
    types.extend(kept.filter(|kept| !types.is_empty() && !types.contains(kept)));
    let templates = email_templates::in_folders(reader, &[Folder::Campaign, Folder::TargetGroup]).await?;
    let owners = staff::owners(reader).await?;
    Ok(GroupForm {
        path: group.map(|group| format!("{HOME}/{}", group.id)).unwrap_or_default(),
        name: group.map(|group| group.name.clone()).unwrap_or_default(),
        version: group.map_or(0, |group| group.version),
        templates: templates.into_iter().map(|one| (one.id.to_string(), one.name)).collect(),
        types: types.into_iter().map(|word| (word.clone(), word)).collect(),
        owners: owners.into_iter().map(|(owner, name)| (owner.to_string(), name)).collect(),
        is_stale: false,
        sends_itself: !form.text("email_template_id").is_empty() || form.has("automatic_campaigns"),
        form,
    })
}

impl View for GroupForm {
    const PAGE: &'static str = "target_groups/form.html";

    fn samples() -> Vec<Self> {
        let typed = json!({"name": "Åsa <Öhman>", "email_template_id": "tpl_1", "automatic_campaigns": true});
        let form = |form, path: &str, flawed| Self {
            form,
            path: path.into(),
            name: "Åsa <Öhman>".into(),
            version: 2,
            templates: vec![("tpl_1".into(), "Kutsu <Öhman>".into())],
            types: if flawed { vec![("VIP".into(), "VIP".into())] } else { Vec::new() },
            owners: vec![("usr_1".into(), "Aura".into())],
            is_stale: flawed,
            sends_itself: flawed,
        };
        let flaws = [Flaw::new("name", "required"), Flaw::new("email_template_id", "template.unknown")];
        let flawed = Entered::filled(&typed).with_flaws(&flaws);
        vec![form(Entered::default(), "", false), form(flawed, "/app/target-groups/tgr_1", true)]
    }
}
