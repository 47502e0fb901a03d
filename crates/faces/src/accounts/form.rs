//! The form of an account, new or known.

use crate::shell::{
    App, Asked, Entered, Path, Problem, Staff, Toast, View,
    custom::{self, Changed},
};
use axum::{extract::State, response::Response};
use domain::{
    accounts::{self, Account, AccountChange, AccountRefusal, fields::FIELDS},
    check::Text,
    custom_fields::Values,
    ids::AccountId,
    staff::{self, User},
};
use ground::{Failure, Fault, Flaw, Refusal};
use serde::Serialize;
use store::Reader;

/// What `accounts/form.html` sees.
#[derive(Serialize)]
pub struct AccountForm {
    form: Entered,
    /// The account that is edited.
    id: Option<AccountId>,
    name: String,
    version: i64,
    owners: Vec<(String, String)>,
    /// The fields that administrators added.
    custom: Vec<custom::Part>,
    /// What others changed while this form was open: fields, and what they hold now.
    changed: Vec<Changed>,
}

impl View for AccountForm {
    const PAGE: &'static str = "accounts/form.html";

    fn samples() -> Vec<Self> {
        let typed = serde_json::json!({"name": "Norrskär & <Öhman>", "employees": "paljon"});
        let flaws = [Flaw::new("business_id", "business_id"), Flaw::new("employees", "not_a_number")];
        let blank = |form, changed| Self {
            form,
            id: None,
            name: String::new(),
            version: 0,
            owners: vec![("usr_1".into(), "Aura".into())],
            custom: custom::sample(),
            changed,
        };
        let changed = vec![
            Changed { field: "Kaupunki".into(), now: "Åbo <Öhman>".into() },
            Changed { field: "Sähköposti".into(), now: String::new() },
        ];
        vec![
            blank(Entered::default(), vec![]),
            Self {
                id: Some(ground::Id::from_bytes([4; 16])),
                name: "Norrskär & <Öhman>".into(),
                version: 2,
                ..blank(Entered::filled(&typed).with_flaws(&flaws), changed)
            },
        ]
    }
}

/// `GET /app/accounts/new`
pub async fn new(State(app): State<App>, Staff(me): Staff, asked: Asked) -> Result<Response, Problem> {
    let mut form = Entered::default();
    form.set("owner", me.user.id.to_string());
    let page = page(&app, &asked, &mut app.reader().await?, form, None).await?;
    app.show(&asked, &page)
}

/// `POST /app/accounts/new`
pub async fn create(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    match create_now(&app, &me.user, &form).await {
        Ok(account) => {
            let toast = Toast::new("account-created").with("name", account.name);
            Ok(app.told(&asked, &format!("/app/accounts/{}", account.id), &toast))
        }
        Err(Failure::Refused(refusal)) => {
            let form = form.with_flaws(refusal.flaws());
            let page = page(&app, &asked, &mut app.reader().await?, form, None).await?;
            app.show_again(&asked, &page)
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

async fn create_now(app: &App, me: &User, form: &Entered) -> Result<Account, Failure<AccountRefusal>> {
    let mut work = app.work(me.actor()).await?;
    let account = accounts::create(&mut work, &written(app, form)).await?;
    work.commit().await?;
    Ok(account)
}

/// `GET /app/accounts/{id}/edit`
pub async fn edit(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<AccountId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let account = accounts::get(&mut reader, &id).await?;
    let page = page(&app, &asked, &mut reader, filled(&app, &asked, &account), Some(&account)).await?;
    app.show(&asked, &page)
}

/// `POST /app/accounts/{id}/edit`
pub async fn save(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<AccountId>,
    form: Entered,
) -> Result<Response, Problem> {
    let seen = form.text("version").parse().ok();
    let refusal = match save_now(&app, &me.user, &id, seen, &form).await {
        Ok(account) => {
            let toast = Toast::new("account-saved").with("name", account.name);
            return Ok(app.told(&asked, &format!("/app/accounts/{id}"), &toast));
        }
        Err(Failure::Refused(AccountRefusal::Missing)) => {
            return Err(Problem::refused(&AccountRefusal::Missing));
        }
        Err(Failure::Refused(refusal)) => refusal,
        Err(Failure::Fault(fault)) => return Err(fault.into()),
    };
    let mut reader = app.reader().await?;
    let account = accounts::get(&mut reader, &id).await?;
    let mut page = page(&app, &asked, &mut reader, form.with_flaws(refusal.flaws()), Some(&account)).await?;
    match &refusal {
        AccountRefusal::ChangedMeanwhile { fields, .. } => {
            let now = filled(&app, &asked, &account);
            page.changed = custom::changed(&app, &asked, &FIELDS, fields, &now);
        }
        _ => page.version = seen.unwrap_or(page.version),
    }
    app.show_again(&asked, &page)
}

async fn save_now(
    app: &App,
    me: &User,
    id: &AccountId,
    seen: Option<i64>,
    form: &Entered,
) -> Result<Account, Failure<AccountRefusal>> {
    let mut work = app.work(me.actor()).await?;
    let account = accounts::edit(&mut work, id, seen, &written(app, form)).await?;
    work.commit().await?;
    Ok(account)
}

async fn page(
    app: &App,
    asked: &Asked,
    reader: &mut Reader,
    form: Entered,
    account: Option<&Account>,
) -> Result<AccountForm, Fault> {
    let none = Values::default();
    let values = account.map_or(&none, |account| &account.custom);
    let custom = custom::parts(app, asked, reader, FIELDS.name, values).await?;
    let owners = staff::owners(reader).await?.into_iter().map(|(owner, name)| (owner.to_string(), name));
    Ok(AccountForm {
        form,
        id: account.map(|account| account.id),
        name: account.map(|account| account.name.clone()).unwrap_or_default(),
        version: account.map_or(0, |account| account.version),
        owners: owners.collect(),
        custom,
        changed: Vec::new(),
    })
}

/// What is written now; tags as people write them.
fn filled(app: &App, asked: &Asked, account: &Account) -> Entered {
    let mut form = Entered::filled(account);
    custom::fill(app, asked.locale, FIELDS.name, &mut form, &account.custom);
    form.set("tags", account.tags.to_string());
    form
}

/// What was typed, every field of the form.
fn written(app: &App, form: &Entered) -> AccountChange {
    let text = |field: &str| -> Text { form.sent(field) };
    AccountChange {
        owner: text("owner"),
        name: text("name"),
        business_id: text("business_id"),
        email: text("email"),
        phone: text("phone"),
        street: text("street"),
        postal_code: text("postal_code"),
        city: text("city"),
        country: text("country"),
        industry: text("industry"),
        employees: text("employees"),
        turnover: text("turnover"),
        e_invoice_address: text("e_invoice_address"),
        e_invoice_operator: text("e_invoice_operator"),
        website: text("website"),
        invoice_email: text("invoice_email"),
        billing_street: text("billing_street"),
        billing_postal_code: text("billing_postal_code"),
        billing_city: text("billing_city"),
        billing_country: text("billing_country"),
        external_id: text("external_id"),
        tags: text("tags"),
        custom: custom::written(app, FIELDS.name, form),
    }
}
