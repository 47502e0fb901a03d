//! Where a custom field or a questionnaire is used: shown before it is retired.

use crate::{
    custom_fields::Field,
    ids::{EventId, QuestionnaireId},
};
use ground::Fault;
use serde::Serialize;
use store::{Reader, Sql};

store::row! {
    /// One place that names a field.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    pub struct FieldUse {
        /// `view`, `columns`, `target_group` or `template`.
        pub kind: String,
        /// What it is called; of columns, the module of the list.
        pub name: String,
    }
}

/// The views, columns of lists, target groups and templates that name a field. A field of the same key in another module
/// may be meant by some.
pub async fn uses(reader: &mut Reader, field: &Field) -> Result<Vec<FieldUse>, Fault> {
    let path = field.path().replace('_', "\\_");
    let (within, anywhere) = (format!("%{path}\"%"), format!("%{path}%"));
    let sql = Sql::new(
        "select 'view' as kind, name from views where filter like $1 escape '\\' or sort like $2 escape '\\'
         union all
         select distinct 'columns' as kind, module as name from view_choices where columns like $2 escape '\\'
         union all
         select 'target_group' as kind, name from target_groups
          where archived_at is null and filter like $1 escape '\\'
         union all
         select 'template' as kind, name from email_templates where archived_at is null and exists (
           select 1 from email_template_variants
            where email_template_variants.template_id = email_templates.id
              and (email_template_variants.body_html like $2 escape '\\'
                or email_template_variants.subject like $2 escape '\\'))
         order by 1, 2 limit 200",
    );
    reader.all(sql.bind(&within).bind(&anywhere)).await
}

store::row! {
    /// An event that asks a questionnaire.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    pub struct QuestionnaireUse { pub id: EventId, pub number: String, pub name: String }
}

/// The events to come that ask a questionnaire, the next first.
pub async fn questionnaire_uses(
    reader: &mut Reader,
    id: &QuestionnaireId,
) -> Result<Vec<QuestionnaireUse>, Fault> {
    let now = reader.now;
    let sql = Sql::new(
        "select id, number, name from events
          where archived_at is null and ends_at > $1 and (questionnaire_id = $2 or public_questionnaire_id = $2)
          order by starts_at, id limit 100",
    );
    reader.all(sql.bind(&now).bind(id)).await
}
