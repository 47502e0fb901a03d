//! One field: made, changed, retired with a look at where it is used, and brought back.

use super::{HOME, module::known};
use crate::{
    shell::{App, Asked, Entered, Path, Problem, Toast, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    custom_fields::{self, Field, FieldChange, FieldKind, FieldRefusal, NewField, Placed, TARGETS},
    ids::CustomFieldId,
    overview::{self, FieldUse},
};
use ground::{Choice, Failure, Flaw, Labels, Locale, Refusal};
use serde::Serialize;

/// What `custom_fields/field.html` sees.
#[derive(Serialize)]
pub struct FieldPage {
    module_name: String,
    form: Entered,
    /// The field that is changed.
    id: Option<CustomFieldId>,
    name: String,
    path: String,
    kind: Option<FieldKind>,
    is_retired: bool,
    kinds: Vec<&'static str>,
    targets: Vec<&'static str>,
    languages: Vec<(&'static str, &'static str)>,
    uses: Vec<FieldUse>,
    /// Somebody else saved in the meantime.
    is_stale: bool,
}

impl FieldPage {
    fn of(asked: &Asked, module: &str, form: Entered, field: Option<&Field>) -> Self {
        Self {
            module_name: module.to_owned(),
            form,
            id: field.map(|field| field.id),
            name: field.map(|field| field.labels.shown(asked.locale).to_owned()).unwrap_or_default(),
            path: field.map(Field::path).unwrap_or_default(),
            kind: field.map(|field| field.kind),
            is_retired: field.is_some_and(|field| field.retired_at.is_some()),
            kinds: FieldKind::WORDS.to_vec(),
            targets: TARGETS.iter().map(|(module, _)| *module).collect(),
            languages: Locale::ALL.iter().map(|one| (one.word(), one.endonym())).collect(),
            uses: Vec::new(),
            is_stale: false,
        }
    }
}

impl View for FieldPage {
    const PAGE: &'static str = "custom_fields/field.html";

    fn samples() -> Vec<Self> {
        let asked = Asked::sample(Locale::Fi);
        let flaws = [Flaw::new("labels.fi", "required"), Flaw::new("key", "custom.key").with("most", 40)];
        let new = Self::of(&asked, "contacts", Entered::default().with_flaws(&flaws), None);
        let known = |kind, is_retired| {
            let uses = ["view", "columns", "target_group", "template"];
            let uses = uses.map(|kind| FieldUse { kind: kind.into(), name: "contacts".into() });
            Self {
                id: Some(ground::Id::from_bytes([3; 16])),
                name: "Ruokavalio <Öhman>".into(),
                path: "custom.ruokavalio".into(),
                kind: Some(kind),
                is_retired,
                is_stale: is_retired,
                uses: uses.into(),
                ..Self::of(&asked, "contacts", Entered::default(), None)
            }
        };
        vec![new, known(FieldKind::Choice, false), known(FieldKind::Text, true)]
    }
}

fn labels(form: &Entered) -> Labels {
    let text = |language: &str| form.text(&format!("labels.{language}")).to_owned();
    Labels { fi: text("fi"), sv: text("sv"), en: text("en") }
}

fn choices(form: &Entered) -> Vec<String> {
    form.text("choices").lines().map(str::to_owned).collect()
}

fn placed(form: &Entered) -> Placed {
    Placed {
        field: String::new(),
        required: form.has("required"),
        read_only: form.has("read_only"),
        hidden: form.has("hidden"),
        mass_editable: form.has("mass_editable"),
    }
}

/// `GET /app/settings/layout/{module}/new`
pub async fn new(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(module): Path<String>,
) -> Result<Response, Problem> {
    let mut form = Entered::default();
    form.set("kind", FieldKind::Text.word());
    form.set("mass_editable", "on");
    app.show(&asked, &FieldPage::of(&asked, known(&module)?, form, None))
}

/// `POST /app/settings/layout/{module}/new`
pub async fn create(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(module): Path<String>,
    form: Entered,
) -> Result<Response, Problem> {
    let module = known(&module)?;
    let wanted = NewField {
        module: module.to_owned(),
        key: form.text("key").to_owned(),
        kind: form.text("kind").to_owned(),
        labels: labels(&form),
        choices: choices(&form),
        target: form.text("target").to_owned(),
        placed: placed(&form),
    };
    let mut work = app.work(me.user.actor()).await?;
    match custom_fields::create(&mut work, &wanted).await {
        Ok(field) => {
            work.commit().await?;
            app.refresh_fields().await?;
            let toast = Toast::new("layout-field-added").with("name", field.labels.shown(asked.locale));
            Ok(app.told(&asked, &format!("{HOME}/{module}"), &toast))
        }
        Err(Failure::Refused(refusal)) => {
            drop(work);
            app.show_again(&asked, &FieldPage::of(&asked, module, form.with_flaws(refusal.flaws()), None))
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// `GET /app/settings/layout/{module}/{id}`
pub async fn edit(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path((module, id)): Path<(String, CustomFieldId)>,
) -> Result<Response, Problem> {
    let module = known(&module)?;
    let mut reader = app.reader().await?;
    let fields = custom_fields::of(&mut reader, module).await?;
    let field = fields.fields.iter().find(|field| field.id == id).ok_or_else(Problem::not_found)?;
    let mut form = Entered::filled(field);
    form.set("choices", field.choices.join("\n"));
    let placed = fields.layout.field(&field.path()).cloned().unwrap_or_default();
    let flags = [
        ("required", placed.required),
        ("read_only", placed.read_only),
        ("hidden", placed.hidden),
        ("mass_editable", placed.mass_editable),
    ];
    for (name, _) in flags.into_iter().filter(|(_, is_on)| *is_on) {
        form.set(name, "on");
    }
    let uses = overview::uses(&mut reader, field).await?;
    app.show(&asked, &FieldPage { uses, ..FieldPage::of(&asked, module, form, Some(field)) })
}

/// `POST /app/settings/layout/{module}/{id}`
pub async fn save(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path((module, id)): Path<(String, CustomFieldId)>,
    mut form: Entered,
) -> Result<Response, Problem> {
    let module = known(&module)?;
    let change = FieldChange {
        labels: Some(labels(&form)),
        choices: form.has("choices").then(|| choices(&form)),
        placed: Some(placed(&form)),
    };
    let mut work = app.work(me.user.actor()).await?;
    let refusal =
        match custom_fields::change(&mut work, &id, form.text("version").parse().ok(), &change).await {
            Ok(field) => {
                work.commit().await?;
                app.refresh_fields().await?;
                let toast = Toast::new("layout-field-saved").with("name", field.labels.shown(asked.locale));
                return Ok(app.told(&asked, &format!("{HOME}/{module}"), &toast));
            }
            Err(Failure::Refused(refusal)) => refusal,
            Err(Failure::Fault(fault)) => return Err(fault.into()),
        };
    drop(work);
    let fields = custom_fields::of(&mut app.reader().await?, module).await?;
    let field = fields.fields.iter().find(|field| field.id == id).ok_or_else(Problem::not_found)?;
    let is_stale = matches!(refusal, FieldRefusal::ChangedMeanwhile { .. });
    if is_stale {
        form.set("version", field.version.to_string());
    }
    let form = form.with_flaws(refusal.flaws());
    app.show_again(&asked, &FieldPage { is_stale, ..FieldPage::of(&asked, module, form, Some(field)) })
}

/// `POST /app/settings/layout/{module}/{id}/retire`
pub async fn retire(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path((module, id)): Path<(String, CustomFieldId)>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let field = custom_fields::retire(&mut work, &id).await?;
    work.commit().await?;
    app.refresh_fields().await?;
    let toast = Toast::new("layout-field-retired").with("name", field.labels.shown(asked.locale));
    let toast = toast.undo(format!("{HOME}/{}/{id}/restore", field.module));
    Ok(app.told(&asked, &format!("{HOME}/{}", known(&module)?), &toast))
}

/// `POST /app/settings/layout/{module}/{id}/restore`
pub async fn restore(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path((module, id)): Path<(String, CustomFieldId)>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let field = custom_fields::restore(&mut work, &id).await?;
    work.commit().await?;
    app.refresh_fields().await?;
    let toast = Toast::new("layout-field-restored").with("name", field.labels.shown(asked.locale));
    Ok(app.told(&asked, &format!("{HOME}/{}", known(&module)?), &toast))
}
