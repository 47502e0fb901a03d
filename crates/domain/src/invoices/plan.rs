//! The dry run: what would be invoiced from an event, to whom, and who is left out and why. Nothing is written.
//!
//! The rule itself ([`planned`]) is pure; [`dry_run`] reads what it needs. Its fingerprint tells whether what is issued
//! later is what was shown.

use super::{
    Buyer, RowFacts, Seller, TaxFacts,
    chosen::{self, Sold},
    people::{self, Invoiced, Payer, Person},
    rules,
};
use crate::{
    check,
    events::{self, Event},
    ids::{ContactId, EventId, InvoiceId, ProductId, RegistrationId},
    products::{Product, VatReason},
    settings::{self, Settings},
};
use ground::{Checksum, Date, Fault, Locale, vat, vat::Sum};
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};
use store::Reader;

/// What somebody wants invoiced.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InvoiceWish {
    /// Another payer than the event says.
    pub payer: Option<events::Payer>,
    /// Another day than the settings say.
    pub due_on: Option<Date>,
    /// How the buyer knows the invoice.
    pub buyer_reference: Option<String>,
    pub order_number: Option<String>,
    /// Organisations of other countries of the Union pay the tax themselves.
    pub reverse_charge: bool,
    /// Only these; everybody when it is not told.
    pub only: Option<BTreeSet<RegistrationId>>,
}

ground::choice! {
    /// Why somebody is left out.
    pub enum Why {
        /// A live invoice has the registration already.
        Invoiced = "invoiced",
        /// Who pays has no street, postal code or city.
        NoAddress = "no_address",
        /// The organisation that pays has no business id.
        NoBusinessId = "no_business_id",
        /// Reverse charge is wanted, and the organisation has no VAT number.
        NoVatId = "no_vat_id",
        /// Was not chosen.
        NotChosen = "not_chosen",
        /// Chose nothing that costs anything.
        NothingToPay = "nothing_to_pay",
    }
}

ground::choice! {
    /// What is missing before anybody can be invoiced.
    pub enum Obstacle {
        /// Neither the event nor its questionnaire sells anything.
        NoProduct = "no_product",
        /// All that is sold costs nothing.
        NoPrice = "no_price",
        /// The rate of a product is not one of the event's day.
        RateNotValid = "rate_not_valid",
        SellerName = "seller_name",
        SellerBusinessId = "seller_business_id",
        SellerAddress = "seller_address",
        SellerIban = "seller_iban",
    }
}

/// One row to be.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlannedRow {
    pub registration_id: RegistrationId,
    pub contact_id: ContactId,
    pub product_id: ProductId,
    pub facts: RowFacts,
}

/// One invoice to be.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Planned {
    pub(super) payer: Payer,
    pub buyer: Buyer,
    pub language: Locale,
    pub reverse_charge: bool,
    pub rows: Vec<PlannedRow>,
    pub taxes: Vec<TaxFacts>,
    pub total: Sum,
}

impl Planned {
    /// Whom it invoices, each once.
    pub fn registrations(&self) -> Vec<RegistrationId> {
        let mut ids: Vec<RegistrationId> = self.rows.iter().map(|row| row.registration_id).collect();
        ids.dedup();
        ids
    }
}

/// One who is not invoiced.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LeftOut {
    pub registration_id: RegistrationId,
    pub contact_id: ContactId,
    pub name: String,
    pub why: Why,
    /// The invoice that has the registration already.
    pub invoice: Option<(InvoiceId, String)>,
    /// They are invoiced for something else than they chose since.
    pub is_other: bool,
}

/// What would be invoiced.
#[derive(Clone, Debug, PartialEq)]
pub struct DryRun {
    pub payer: events::Payer,
    /// All that is sold, what everybody pays for first.
    pub products: Vec<Product>,
    pub obstacles: Vec<Obstacle>,
    pub invoices: Vec<Planned>,
    pub left_out: Vec<LeftOut>,
    pub total: Sum,
    pub issued_on: Date,
    pub due_on: Date,
    pub supplied_on: Date,
    /// Another when anything of it changed: who, from whom, for how much.
    pub fingerprint: String,
    pub(super) seller: Seller,
    pub(super) late_interest: Option<i64>,
}

/// What would be invoiced from the event now; nothing when there is no such event.
pub async fn dry_run(
    reader: &mut Reader,
    event: &EventId,
    wish: &InvoiceWish,
) -> Result<Option<DryRun>, Fault> {
    let Some(event) = events::store::find(reader, event).await? else { return Ok(None) };
    run(reader, &event, wish).await.map(Some)
}

/// The same of an event that was read already.
pub(super) async fn run(reader: &mut Reader, event: &Event, wish: &InvoiceWish) -> Result<DryRun, Fault> {
    let settings = settings::read(reader).await?;
    let issued_on = reader.now.date(&settings.time_zone);
    let supplied_on = event.starts_at.date(&event.time_zone);
    let people = people::registered(reader, &event.id).await?;
    let invoiced = people::invoiced(reader, &event.id).await?;
    let sold = chosen::sold(reader, event, &people).await?;
    let payer = wish.payer.unwrap_or(event.payer);
    let products = sold.all();
    let (invoices, left_out) = match products.is_empty() {
        false => planned(&people, &invoiced, &sold, payer, wish),
        true => (Vec::new(), Vec::new()),
    };
    let seller = seller(&settings);
    let days = i32::try_from(settings.payment_days).unwrap_or(14);
    let mut run = DryRun {
        payer,
        obstacles: obstacles(&products, supplied_on, &seller),
        total: invoices.iter().fold(Sum::default(), |total, one| total.plus(one.total)),
        products,
        invoices,
        left_out,
        issued_on,
        due_on: wish.due_on.unwrap_or_else(|| issued_on.plus_days(days)),
        supplied_on,
        fingerprint: String::new(),
        seller,
        late_interest: settings.late_interest,
    };
    run.fingerprint = fingerprint(&run)?;
    Ok(run)
}

fn seller(settings: &Settings) -> Seller {
    Seller {
        name: settings.organisation_name.clone(),
        business_id: settings.business_id.clone(),
        vat_id: settings
            .vat_id
            .clone()
            .or_else(|| settings.business_id.as_deref().and_then(check::vat_id_of)),
        street: settings.street.clone(),
        postal_code: settings.postal_code.clone(),
        city: settings.city.clone(),
        country: settings.country.clone(),
        iban: settings.iban.clone(),
        bic: settings.bic.clone(),
    }
}

fn obstacles(products: &[Product], supplied_on: Date, seller: &Seller) -> Vec<Obstacle> {
    let has_address = seller.street.is_some() && seller.postal_code.is_some() && seller.city.is_some();
    let all = [
        (products.is_empty(), Obstacle::NoProduct),
        (!products.is_empty() && products.iter().all(|one| one.unit_price == 0), Obstacle::NoPrice),
        (products.iter().any(|one| !vat::is_valid(one.vat_rate, supplied_on)), Obstacle::RateNotValid),
        (seller.name.is_empty(), Obstacle::SellerName),
        (seller.business_id.is_none(), Obstacle::SellerBusinessId),
        (!has_address, Obstacle::SellerAddress),
        (seller.iban.is_none(), Obstacle::SellerIban),
    ];
    all.into_iter().filter(|(is_so, _)| *is_so).map(|(_, obstacle)| obstacle).collect()
}

/// The rule (D-17): who is invoiced, for what, and who is left out. One invoice a registration, or one an organisation.
pub(super) fn planned(
    people: &[Person],
    invoiced: &HashMap<RegistrationId, Invoiced>,
    sold: &Sold,
    payer: events::Payer,
    wish: &InvoiceWish,
) -> (Vec<Planned>, Vec<LeftOut>) {
    let (mut invoices, mut left_out): (Vec<Planned>, Vec<LeftOut>) = (Vec::new(), Vec::new());
    let mut of_account: HashMap<Payer, usize> = HashMap::new();
    for person in people {
        let pays = person.payer(payer != events::Payer::Contact);
        let buyer = person.buyer(pays);
        let already = invoiced.get(&person.id);
        let bought = sold.to(&person.id);
        let is_chosen = wish.only.as_ref().is_none_or(|only| only.contains(&person.id));
        let decided = match (already.is_some(), is_chosen) {
            (true, _) => Err(Why::Invoiced),
            (_, false) => Err(Why::NotChosen),
            _ if bought.is_empty() => Err(Why::NothingToPay),
            _ => complete(pays, &buyer, wish.reverse_charge),
        };
        let reverse_charge = match decided {
            Ok(reverse_charge) => reverse_charge,
            Err(why) => {
                let (registration_id, contact_id) = (person.id, person.contact_id);
                left_out.push(LeftOut {
                    registration_id,
                    contact_id,
                    name: person.name(),
                    why,
                    invoice: already.map(|one| (one.id, one.number.clone())),
                    is_other: already.is_some_and(|one| sold.is_other(&person.id, &one.products)),
                });
                continue;
            }
        };
        let rows: Vec<_> = bought.into_iter().map(|one| row(person, one, reverse_charge)).collect();
        let shared = (payer == events::Payer::Collective).then(|| of_account.get(&pays)).flatten();
        match shared {
            Some(at) => invoices[*at].rows.extend(rows),
            None => {
                of_account.insert(pays, invoices.len());
                let language = person.language;
                let (taxes, total) = (Vec::new(), Sum::default());
                invoices.push(Planned { payer: pays, buyer, language, reverse_charge, rows, taxes, total });
            }
        }
    }
    for invoice in &mut invoices {
        let rows: Vec<RowFacts> = invoice.rows.iter().map(|row| row.facts.clone()).collect();
        invoice.taxes = rules::taxes(&rows);
        invoice.total = rules::total(&invoice.taxes);
    }
    (invoices, left_out)
}

/// Whether an invoice can be written to this buyer, and if so, whether the buyer pays the tax.
fn complete(payer: Payer, buyer: &Buyer, reverse_charge: bool) -> Result<bool, Why> {
    if buyer.street.is_none() || buyer.postal_code.is_none() || buyer.city.is_none() {
        return Err(Why::NoAddress);
    }
    let Payer::Account(_) = payer else { return Ok(false) };
    let Some(business_id) = &buyer.business_id else { return Err(Why::NoBusinessId) };
    let is_abroad = buyer.country.as_deref().is_some_and(|country| !["FI", "AX"].contains(&country));
    if !(reverse_charge && is_abroad) {
        return Ok(false);
    }
    let has_vat_id = check::vat_id(business_id).is_some_and(|id| !id.starts_with("FI"));
    if has_vat_id { Ok(true) } else { Err(Why::NoVatId) }
}

fn row(person: &Person, product: &Product, reverse_charge: bool) -> PlannedRow {
    // Who pays the tax themselves pays the price without it.
    let amount = if reverse_charge { product.price().net } else { product.unit_price };
    let facts = RowFacts {
        text: product.name.clone(),
        person: person.name(),
        product_number: product.number.clone(),
        account_code: product.account_code.clone(),
        quantity: 1,
        unit_price: amount,
        amount,
        vat_rate: if reverse_charge { vat::NONE } else { product.vat_rate },
        vat_included: product.vat_included && !reverse_charge,
        vat_reason: if reverse_charge { Some(VatReason::ReverseCharge) } else { product.vat_reason },
    };
    PlannedRow { registration_id: person.id, contact_id: person.contact_id, product_id: product.id, facts }
}

/// Another when anything of the run is.
pub(super) fn fingerprint(run: &DryRun) -> Result<String, Fault> {
    let products: Vec<ProductId> = run.products.iter().map(|product| product.id).collect();
    let text = serde_json::to_string(&(&run.invoices, &run.left_out, &run.obstacles, &run.seller, products))
        .map_err(|error| Fault::because("taking the fingerprint of a dry run", error))?;
    let mut sum = Checksum::default();
    sum.add(text.as_bytes());
    Ok(sum.hex())
}
