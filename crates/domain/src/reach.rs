//! Reach: which concept leads to many rows of which other, for filters.
//!
//! Stands outside the slices because such relations look right: contacts do not know registrations, but a filter of
//! contacts may ask for them. Data only. A slice names its row of this list in its `fields.rs`.

use crate::{
    accounts, campaigns, contacts, events, invoices, messages, products, registration, target_groups,
};
use store::filter::{Relation, many, one};

/// From contacts: `account.turnover`, `{"some":"registrations","where":…}`.
pub static CONTACTS: [Relation; 6] = [
    one("account", "contacts.account_id", &accounts::fields::FIELDS),
    many("registrations", "registrations.contact_id", &registration::fields::FIELDS),
    many("campaigns", "campaign_recipients.contact_id", &campaigns::fields::RECIPIENTS),
    many("target_groups", "target_group_members.contact_id", &target_groups::fields::MEMBERS),
    many("messages", "messages.contact_id", &messages::fields::FIELDS),
    many("invoices", "invoices.contact_id", &invoices::fields::FIELDS),
];

/// From accounts: `{"count":"contacts","op":"gte","value":5}`.
pub static ACCOUNTS: [Relation; 2] = [
    many("contacts", "contacts.account_id", &contacts::fields::FIELDS),
    many("invoices", "invoices.account_id", &invoices::fields::FIELDS),
];

/// From events: `{"none":"registrations"}`.
pub static EVENTS: [Relation; 3] = [
    many("registrations", "registrations.event_id", &registration::fields::FIELDS),
    many("invoices", "invoices.event_id", &invoices::fields::FIELDS),
    one("product", "events.product_id", &products::fields::FIELDS),
];

/// From registrations: `contact.account.name`, `event.starts_at`.
pub static REGISTRATIONS: [Relation; 2] = [
    one("event", "registrations.event_id", &events::fields::FIELDS),
    one("contact", "registrations.contact_id", &contacts::fields::FIELDS),
];

/// From invoices: `event.name`, `account.city`.
pub static INVOICES: [Relation; 3] = [
    one("event", "invoices.event_id", &events::fields::FIELDS),
    one("account", "invoices.account_id", &accounts::fields::FIELDS),
    one("contact", "invoices.contact_id", &contacts::fields::FIELDS),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{email_templates, questionnaires, staff};
    use ::store::{
        Sql,
        filter::{Catalog, CustomFields, Filter, Kind, Op, Quantity, Related, Sort, Today},
        testing::each_engine,
    };
    use ground::Zone;
    use serde_json::Value as Json;

    fn related(relation: &Relation) -> Filter {
        let matching = Box::new(Filter::everything());
        Filter::Related(Related { quantity: Quantity::Some, relation: relation.name.into(), matching })
    }

    fn sample(kind: Kind) -> Json {
        match kind {
            Kind::Text => "a".into(),
            Kind::Number | Kind::Decimal | Kind::Money => 1.into(),
            Kind::Date | Kind::Instant => "2026-11-23".into(),
            Kind::Bool => true.into(),
            Kind::Choice(words) => words[0].into(),
            Kind::Id(prefixes) => format!("{}_{}", prefixes[0], "0".repeat(32)).into(),
        }
    }

    #[tokio::test]
    async fn every_field_and_relation_of_every_concept_is_there_on_both_engines() {
        let catalogs: [&'static Catalog; 9] = [
            &accounts::fields::FIELDS,
            &contacts::fields::FIELDS,
            &email_templates::fields::FIELDS,
            &events::fields::FIELDS,
            &invoices::fields::FIELDS,
            &products::fields::FIELDS,
            &questionnaires::fields::FIELDS,
            &registration::fields::FIELDS,
            &staff::fields::FIELDS,
        ];
        each_engine(|db| async move {
            let mut reader = db.reader().await?;
            let today = Today::at(reader.now, &Zone::helsinki());
            for catalog in catalogs {
                let fields = catalog.fields.iter().map(|field| {
                    let filter = Filter::condition(field.name, Op::Eq, sample(field.kind));
                    (filter, if field.sortable { field.name } else { "" })
                });
                let relations = catalog.relations.iter().map(|relation| (related(relation), ""));
                for (filter, order) in fields.chain(relations) {
                    let told = format!("{} in {}", filter.to_json(), catalog.name);
                    let filter = filter.check(catalog, &CustomFields::NONE).expect(&told);
                    let sort = Sort::parse(order, catalog, &CustomFields::NONE).expect(&told);
                    let mut sql = Sql::new("select 1");
                    sort.push_marks(&mut sql);
                    sql.push(" from ").push(catalog.table).push(" where ");
                    filter.push_to(&mut sql, &today);
                    sql.push(" and ");
                    catalog.push_search(&mut sql, "aino virta");
                    sort.push_order(&mut sql);
                    let rows: Result<Vec<::store::Row>, _> = reader.all(sql).await;
                    rows.map_err(|fault| ground::Fault::because(told, fault))?;
                }
            }
            Ok(())
        })
        .await;
    }

    #[tokio::test]
    async fn contacts_are_found_by_the_campaigns_and_groups_they_are_not_in_and_by_mail_they_got() {
        let text = r#"{"all":[
            {"none":"campaigns","where":{"all":[{"field":"campaign_id","op":"eq","value":"cam_01890c0000007000800000000000000a"},
                {"field":"campaign.active","op":"eq","value":true}]}},
            {"some":"target_groups","where":{"field":"target_group.name","op":"contains","value":"x"}},
            {"count":"messages","op":"gte","value":2,"where":{"field":"sent_at","op":"within_last","value":{"days":30}}},
            {"field":"owner","op":"eq","value":"me"}]}"#;
        each_engine(|db| async move {
            let filter =
                Filter::parse(text, &contacts::fields::FIELDS, &CustomFields::NONE).expect("a filter");
            assert!(filter.asks_who());
            let mut reader = db.reader().await?;
            let mut sql = Sql::new("select count(*) from contacts where ");
            filter.push_to(&mut sql, &Today::at(reader.now, &Zone::helsinki()).of([7; 16]));
            assert_eq!(reader.one::<(i64,)>(sql).await?, (0,));
            Ok(())
        })
        .await;
    }

    #[test]
    fn contacts_are_found_by_their_registrations_and_accounts_as_the_contract_says() {
        let text = r#"{"all":[{"field":"account.turnover","op":"gt","value":1000000},{"some":"registrations","where":
            {"all":[{"field":"event_id","op":"eq","value":"evt_01890c0000007000800000000000000a"},
                    {"field":"status","op":"eq","value":"registered"}]}}]}"#;
        assert!(Filter::parse(text, &contacts::fields::FIELDS, &CustomFields::NONE).is_ok());
    }
}
