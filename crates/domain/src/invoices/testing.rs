//! An invoice for tests and samples, without a database.

use super::{
    Buyer, EventFacts, Facts, Invoice, InvoiceKind, InvoiceState, PayerKind, RowFacts, Seller, TaxFacts,
};
use ground::{Date, Id, Instant, Locale, Zone, vat::Sum};

/// One of 490 € and tax, to an organisation, with names that could end a tag.
pub fn a_sample() -> Invoice {
    let at = Instant::from_millis(1_795_417_200_000);
    Invoice {
        id: Id::from_bytes([2; 16]),
        kind: InvoiceKind::Invoice,
        credits_id: None,
        event_id: Some(Id::from_bytes([3; 16])),
        payer_kind: PayerKind::Account,
        account_id: Some(Id::from_bytes([4; 16])),
        contact_id: None,
        facts: facts(at.date(&Zone::helsinki())),
        hash: String::new(),
        is_whole: true,
        paid: 0,
        credited: 0,
        state: InvoiceState::Open,
        version: 1,
        created_at: at,
        updated_at: at,
    }
}

fn facts(day: Date) -> Facts {
    let sum = Sum::of_net(49_000, 2550);
    Facts {
        kind: InvoiceKind::Invoice,
        number: "L-1001".into(),
        credits: None,
        because: None,
        language: Locale::Fi,
        currency: "EUR".into(),
        seller: seller(),
        buyer: buyer(),
        event: Some(EventFacts { number: "KT-1041".into(), name: "Syysjuhla & <x>".into() }),
        issued_on: day,
        due_on: day.plus_days(14),
        supplied_on: day.plus_days(50),
        late_interest: Some(1_150),
        reference: "10016".into(),
        buyer_reference: Some("Viite <x>".into()),
        order_number: Some("PO-1 <x>".into()),
        reverse_charge: false,
        rows: vec![row()],
        taxes: vec![TaxFacts { rate: 2550, reason: None, sum }],
        total: sum,
    }
}

fn seller() -> Seller {
    Seller {
        name: "Kajo <Koulutus> Oy".into(),
        business_id: Some("0737546-2".into()),
        vat_id: Some("FI07375462".into()),
        street: Some("Kajokatu 1".into()),
        postal_code: Some("33100".into()),
        city: Some("Tampere".into()),
        country: None,
        iban: Some("FI37 1590 3000 0007 76".into()),
        bic: Some("NDEAFIHH".into()),
    }
}

fn buyer() -> Buyer {
    Buyer {
        name: "Norrskär & <Öhman>".into(),
        business_id: Some("2331972-7".into()),
        street: Some("Katu 1".into()),
        postal_code: Some("22100".into()),
        city: Some("Mariehamn".into()),
        country: Some("AX".into()),
        ..Buyer::default()
    }
}

fn row() -> RowFacts {
    RowFacts {
        text: "Koulutuspäivä & <aineisto>".into(),
        person: "Åsa <Öhman>".into(),
        product_number: "T-1001".into(),
        account_code: None,
        quantity: 1,
        unit_price: 49_000,
        amount: 49_000,
        vat_rate: 2550,
        vat_included: false,
        vat_reason: None,
    }
}
