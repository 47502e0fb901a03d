//! Merging accounts: their people go along, and with them all that hangs on people; and their invoices, whose paper stays as
//! it was issued.

use super::{
    MergeRefusal,
    fields::change_of,
    kind::{MergeOf, Mergeable, Merged},
};
use crate::{
    accounts::{self, Account},
    contacts,
    ids::{AccountId, AccountMergeId, ContactId, InvoiceId},
    invoices::{self, PayerKind},
};
use ::store::{Reader, Work};
use ground::{Failure, Fault};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

/// What came from the other account.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct MovedOfAccount {
    contacts: Vec<ContactId>,
    #[serde(default)]
    invoices: Vec<InvoiceId>,
}

impl Merged for Account {
    const CHOSEN: &'static [&'static str] = &[
        "name",
        "business_id",
        "industry",
        "employees",
        "turnover",
        "email",
        "phone",
        "street",
        "postal_code",
        "city",
        "country",
        "e_invoice_address",
        "e_invoice_operator",
        "website",
        "invoice_email",
        "billing_street",
        "billing_postal_code",
        "billing_city",
        "billing_country",
        "external_id",
        "owner",
    ];

    fn name(&self) -> String {
        self.name.clone()
    }
    fn is_archived(&self) -> bool {
        self.archived_at.is_some()
    }
    fn always(kept: &Self, other: &Self) -> [Map<String, Json>; 2] {
        let of = |tags: String| Map::from_iter([("tags".into(), tags.into())]);
        [of(kept.tags.with(&other.tags).to_string()), of(kept.tags.to_string())]
    }
}

impl MergeOf for AccountMergeId {
    type Of = AccountId;
}

impl Mergeable for AccountId {
    type Record = Account;
    type MergeId = AccountMergeId;
    type Moved = MovedOfAccount;

    const TABLE: &'static str = "account_merges";
    const WORDS: [&'static str; 3] = ["account.merged", "account.merged_into", "account.unmerged"];

    async fn find(reader: &mut Reader, id: &Self) -> Result<Option<Account>, Fault> {
        accounts::find(reader, id).await
    }

    async fn lock(work: &mut Work, id: &Self) -> Result<Option<Account>, Fault> {
        accounts::lock(work, id).await
    }

    async fn let_go(_: &mut Work, _: &Self) -> Result<(), Fault> {
        Ok(())
    }

    async fn edit(
        work: &mut Work,
        id: &Self,
        fields: Map<String, Json>,
    ) -> Result<(), Failure<MergeRefusal>> {
        let change = change_of(fields)?;
        let edited = accounts::edit(work, id, None, &change).await;
        edited.map(drop).map_err(|no| no.map(MergeRefusal::Account))
    }

    async fn archive(work: &mut Work, id: &Self, yes: bool) -> Result<(), Fault> {
        let ids = [*id];
        if yes { accounts::archive(work, &ids).await } else { accounts::restore(work, &ids).await }.map(drop)
    }

    async fn hand_over(
        work: &mut Work,
        from: &Self,
        to: &Self,
        only: Option<&MovedOfAccount>,
    ) -> Result<MovedOfAccount, Fault> {
        let people = only.map(|moved| moved.contacts.as_slice());
        let bills = only.map(|moved| moved.invoices.as_slice());
        Ok(MovedOfAccount {
            contacts: contacts::move_all(work, from, to, people).await?,
            invoices: invoices::store::of_payer(work, PayerKind::Account, (from, to), bills).await?,
        })
    }
}
