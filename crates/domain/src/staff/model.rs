//! A user as a value.

use crate::ids::UserId;
use ground::{EmailAddress, Instant, Locale, collate};
use serde::Serialize;
use store::Actor;

ground::choice! {
    /// What somebody may do.
    #[derive(Default)]
    pub enum Role {
        /// Everything.
        Administrator = "administrator",
        /// Everything but settings, users and API keys.
        #[default]
        User = "user",
    }
}

::store::row! {
    /// Somebody who works with Kutsu.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct User {
        pub id: UserId,
        /// What the user signs in with; no two users share one.
        pub email: EmailAddress,
        pub name: String,
        pub role: Role,
        /// The language of the user's pages.
        pub language: Locale,
        /// A user who is not active cannot sign in; the records stay.
        pub active: bool,
        /// Grows with every change; guards against stale forms.
        pub version: i64,
        pub created_at: Instant,
        pub updated_at: Instant,
    }
}

impl User {
    /// As the journal remembers this user.
    pub fn actor(&self) -> Actor {
        Actor::of("user", &self.id)
    }

    pub fn is_administrator(&self) -> bool {
        self.role == Role::Administrator
    }

    /// Finnish order by the name as it is written.
    pub(super) fn sort_key(&self) -> Vec<u8> {
        collate::text_key(&self.name)
    }

    pub(super) fn search_text(&self) -> String {
        collate::fold(&format!("{} {}", self.name, self.email))
    }
}
