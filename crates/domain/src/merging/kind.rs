//! What can be merged: contacts and accounts, each by what makes them different.

use super::MergeRefusal;
use crate::custom_fields::HasValues;
use ::store::{Reader, Work};
use ground::{Bind, Column, Failure, Fault, Id};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value as Json};
use std::future::Future;

/// A record that can become one with another.
pub trait Merged: Serialize + HasValues {
    /// The fields that may be chosen, in the order of the card.
    const CHOSEN: &'static [&'static str];

    fn name(&self) -> String;
    fn is_archived(&self) -> bool;

    /// What the kept record takes over whatever is chosen, as a change writes it, and what it had.
    fn always(kept: &Self, other: &Self) -> [Map<String, Json>; 2];
}

/// Ids of records that can be merged, and how that is done to them.
pub trait Mergeable: Id + Bind + Column + Serialize + Send + Sync + 'static {
    type Record: Merged + Send + Sync;
    type MergeId: MergeOf<Of = Self>;
    /// What came from the other record, so that it can go back.
    type Moved: Serialize + DeserializeOwned + Send + Sync;

    /// The table of its merges.
    const TABLE: &'static str;
    /// What the journal says of the kept one, of the other one, and of both when it is taken back.
    const WORDS: [&'static str; 3];

    fn find(
        reader: &mut Reader,
        id: &Self,
    ) -> impl Future<Output = Result<Option<Self::Record>, Fault>> + Send;

    fn lock(work: &mut Work, id: &Self) -> impl Future<Output = Result<Option<Self::Record>, Fault>> + Send;

    /// Ends what only one record can have, before the kept one takes over from the other.
    fn let_go(work: &mut Work, other: &Self) -> impl Future<Output = Result<(), Fault>> + Send;

    /// Writes these fields.
    fn edit(
        work: &mut Work,
        id: &Self,
        fields: Map<String, Json>,
    ) -> impl Future<Output = Result<(), Failure<MergeRefusal>>> + Send;

    /// Archives, or brings back.
    fn archive(work: &mut Work, id: &Self, yes: bool) -> impl Future<Output = Result<(), Fault>> + Send;

    /// Gives what hangs on one to the other; only this, when it is told.
    fn hand_over(
        work: &mut Work,
        from: &Self,
        to: &Self,
        only: Option<&Self::Moved>,
    ) -> impl Future<Output = Result<Self::Moved, Fault>> + Send;
}

/// Ids of merges, which say what was merged.
pub trait MergeOf: Id + Bind + Column + Serialize + DeserializeOwned + Send + Sync + 'static {
    type Of: Mergeable<MergeId = Self>;
}
