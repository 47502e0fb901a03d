//! The desk where rows become records, whatever the file is about. In a dry run nothing leaves it.

use super::{ImportKind, Plan, Taken, accounts::AccountDesk, contacts::ContactDesk, table::Cells};
use crate::{
    Owner,
    ids::{AccountId, ContactId},
    owner,
};
use ::store::{Reader, Work};
use ground::{Fault, Id};

pub enum Desk {
    Contacts(Box<ContactDesk>),
    Accounts(Box<AccountDesk>),
}

impl Desk {
    async fn begin(reader: &mut Reader, kind: ImportKind, plan: &Plan, owner: Owner) -> Result<Self, Fault> {
        let owner = plan.owner.as_deref().and_then(|owner| owner.parse().ok()).unwrap_or(owner);
        Ok(match kind {
            ImportKind::Contacts => Self::Contacts(Box::new(ContactDesk::begin(reader, plan, owner).await?)),
            ImportKind::Accounts => Self::Accounts(Box::new(AccountDesk::begin(reader, plan, owner).await?)),
        })
    }

    /// One that writes.
    pub async fn of(work: &mut Work, kind: ImportKind, plan: &Plan) -> Result<Self, Fault> {
        let owner = owner::of_new(work).await?;
        Self::begin(work, kind, plan, owner).await
    }

    /// One for a dry run.
    pub async fn dry(reader: &mut Reader, kind: ImportKind, plan: &Plan) -> Result<Self, Fault> {
        let nobody = Owner::User(Id::from_bytes([0; 16]));
        Self::begin(reader, kind, plan, nobody).await
    }

    /// Plans the next rows and keeps nothing. `planned` counts the ids given out so far.
    pub async fn plan(
        &mut self,
        reader: &mut Reader,
        plan: &Plan,
        rows: &[Cells],
        planned: &mut u128,
    ) -> Result<Vec<Taken>, Fault> {
        let mut new_id = || {
            *planned += 1;
            planned.to_be_bytes()
        };
        let taken = self.take(reader, plan, rows, false, &mut new_id).await?;
        if let Self::Contacts(desk) = self {
            desk.forget_unchanged();
        }
        Ok(taken)
    }

    /// Plans the next rows and keeps them; gives back the accounts that were made for contacts.
    pub async fn write(
        &mut self,
        work: &mut Work,
        plan: &Plan,
        rows: &[Cells],
    ) -> Result<(Vec<Taken>, Vec<AccountId>), Fault> {
        let mut ids = Vec::new();
        // Ids are made beforehand, for the transaction is lent while rows are planned: a row needs two at most.
        ids.resize_with(rows.len() * 2, || work.new_id::<ContactId>().bytes());
        let mut ids = ids.into_iter();
        let mut new_id = || ids.next().unwrap_or_default();
        let taken = self.take(work, plan, rows, true, &mut new_id).await?;
        let made = match self {
            Self::Contacts(desk) => desk.write(work).await?,
            Self::Accounts(desk) => {
                desk.write(work).await?;
                Vec::new()
            }
        };
        Ok((taken, made))
    }

    async fn take(
        &mut self,
        reader: &mut Reader,
        plan: &Plan,
        rows: &[Cells],
        lock: bool,
        new_id: &mut (dyn FnMut() -> [u8; 16] + Send),
    ) -> Result<Vec<Taken>, Fault> {
        match self {
            Self::Contacts(desk) => desk.take(reader, plan, rows, lock, new_id).await,
            Self::Accounts(desk) => desk.take(reader, plan, rows, lock, new_id).await,
        }
    }

    /// How many accounts were made for contacts.
    pub fn made(&self) -> u64 {
        match self {
            Self::Contacts(desk) => desk.made(),
            Self::Accounts(_) => 0,
        }
    }

    /// Remembers whom rows were about before this process took over.
    pub fn touch(&mut self, id: &str) {
        if let (Self::Contacts(desk), Ok(id)) = (self, id.parse()) {
            desk.touch(id);
        }
    }
}
