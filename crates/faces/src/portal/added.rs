//! The fields that administrators added to contacts and accounts, as far as the profile opens them to customers.
//!
//! Which of them may be changed decides `domain::portal`. Start at [`opened`] to show and [`written`] to read.

use crate::shell::{
    App, Asked, Entered, Problem,
    custom::{self, Control},
};
use domain::{
    custom_fields::{Values, Written},
    portal::{self, FieldRights},
};

/// Names the added fields that a form holds, so that what it does not hold stays.
const HELD: &str = "custom_held";

/// Those of `module` that the profile opens, in the order of the form of staff, with what they hold.
pub async fn opened(
    app: &App,
    asked: &Asked,
    module: &str,
    rights: &FieldRights,
    values: &Values,
) -> Result<Vec<Control>, Problem> {
    let known = app.site().fields.of(module);
    let told = portal::custom_told(&known).map(|(field, may)| (field.path(), may));
    let opened: Vec<(String, bool)> = told.filter(|(path, _)| rights.sees(path)).collect();
    if opened.is_empty() {
        return Ok(Vec::new());
    }
    let mut reader = app.reader().await?;
    let parts = custom::parts(app, asked, &mut reader, module, values).await?;
    let controls = parts.into_iter().flat_map(|part| part.fields).filter_map(|control| {
        let (path, may) = opened.iter().find(|(path, _)| *path == control.name)?;
        Some(Control { read_only: !may || !rights.changes(path), ..control })
    });
    Ok(controls.collect())
}

/// What a form says of those that it holds.
pub fn written(app: &App, module: &str, form: &Entered) -> Written {
    let held = form.many(HELD);
    let written = custom::written(app, module, form);
    written.into_iter().filter(|(key, _)| held.contains(&format!("custom.{key}").as_str())).collect()
}
