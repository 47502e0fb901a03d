//! Whose eyes a request looks with: what its user sees and may do, held while the request is answered.
//!
//! The layers that know the caller ([`super::asked::know`], [`crate::api::guard`]) call [`under`]; [`super::App::reader`]
//! and [`super::App::work`] take it from here, so no handler can forget it. Outside of it nothing can be read: what goes
//! on after the answer (live parts) takes the licence along.

use domain::rights::{Licence, Module};
use ground::Choice;
use std::{future::Future, sync::Arc};

tokio::task_local! {
    static HELD: Arc<Licence>;
}

/// Does `answering` with this licence.
pub async fn under<F: Future>(licence: Arc<Licence>, answering: F) -> F::Output {
    HELD.scope(licence, answering).await
}

/// The licence of the request that is being answered.
pub fn held() -> Option<Arc<Licence>> {
    HELD.try_with(Arc::clone).ok()
}

/// Whether a field stays as it is for whoever asks.
pub fn is_locked(module: Module, field: &str) -> bool {
    held().is_some_and(|licence| licence.is_locked(module, field))
}

/// Whether a field of a concept is hidden from whoever asks.
pub fn hides(concept: &str, field: &str) -> bool {
    let module = Module::from_word(concept);
    module.is_some_and(|module| held().is_some_and(|licence| licence.hides(module, field)))
}
