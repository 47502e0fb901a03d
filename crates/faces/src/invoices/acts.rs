//! Acts on an invoice: noting and taking back payments, sending it.

use super::{card, paper};
use crate::shell::{App, Asked, Entered, Path, Problem, Staff, Toast};
use axum::{extract::State, response::Response};
use domain::{
    ids::{InvoiceId, PaymentId},
    invoices::{self, InvoiceRefusal, PaymentWish},
};
use ground::{Failure, Flaw, Refusal, money};

fn path(id: &InvoiceId) -> String {
    format!("/app/invoices/{id}")
}

/// `POST /app/invoices/{id}/payments`
pub async fn pay(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<InvoiceId>,
    form: Entered,
) -> Result<Response, Problem> {
    let wish = match read(&app, &asked, &form) {
        Ok(wish) => wish,
        Err(flaws) => return again(&app, &asked, &id, form.with_flaws(&flaws)).await,
    };
    let mut work = app.work(me.user.actor()).await?;
    match invoices::pay(&mut work, &id, &wish).await {
        Ok((invoice, payment)) => {
            work.commit().await?;
            let undo = format!("{}/payments/{payment}/take-back", path(&id));
            let toast = Toast::new("invoice-paid").with("number", invoice.facts.number).undo(undo);
            Ok(app.told(&asked, &path(&id), &toast))
        }
        Err(Failure::Refused(InvoiceRefusal::Invalid(no))) => {
            drop(work);
            again(&app, &asked, &id, form.with_flaws(no.flaws())).await
        }
        Err(other) => Err(other.into()),
    }
}

fn read(app: &App, asked: &Asked, form: &Entered) -> Result<PaymentWish, Vec<Flaw>> {
    let mut reading = form.reading(asked, app.site().zone());
    let typed = reading.required("amount");
    let amount = money::read(&typed);
    if amount.is_none() && !typed.is_empty() {
        reading.flaw("amount", "not_money");
    }
    let (paid_on, note) = (reading.date("paid_on"), reading.optional("note"));
    reading.finish().map_err(|invalid| invalid.0)?;
    Ok(PaymentWish { amount, paid_on, note })
}

async fn again(app: &App, asked: &Asked, id: &InvoiceId, form: Entered) -> Result<Response, Problem> {
    let page = card::page(app, asked, id, Some(form)).await?;
    app.show_again(asked, &page)
}

/// `POST /app/invoices/{id}/payments/{payment}/take-back`
pub async fn take_back(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path((id, payment)): Path<(InvoiceId, PaymentId)>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let invoice = invoices::take_back(&mut work, &id, &payment).await?;
    work.commit().await?;
    let toast = Toast::new("invoice-payment-gone").with("number", invoice.facts.number);
    Ok(app.told(&asked, &path(&id), &toast))
}

/// `POST /app/invoices/{id}/send-mail`
pub async fn send(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<InvoiceId>,
) -> Result<Response, Problem> {
    let file = paper::attachment(&app, &id).await?;
    let mut work = app.work(me.user.actor()).await?;
    invoices::send(&mut work, &id, file).await?;
    work.commit().await?;
    Ok(app.told(&asked, &path(&id), &Toast::new("invoice-sent")))
}
