//! Where a custom field is used: shown before it is retired.

use crate::custom_fields::Field;
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
