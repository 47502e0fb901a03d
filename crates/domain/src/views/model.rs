//! What a view is, and what a user chose.

use crate::ids::{UserId, ViewId};

store::row! {
    /// A filter and an order of one list, under a name.
    #[derive(Clone, Debug, PartialEq)]
    pub struct View {
        pub id: ViewId,
        /// The list it is of: `contacts`.
        pub module: String,
        /// Who saved it.
        pub owner_id: UserId,
        pub name: String,
        /// Everybody sees it.
        pub shared: bool,
        /// The filter as JSON; empty for everything.
        pub filter: String,
        /// As in an address; empty for the usual order.
        pub sort: String,
    }
}

impl View {
    /// Whether it stands among the views of this user.
    pub fn is_seen_by(&self, user: &UserId) -> bool {
        self.shared || self.owner_id == *user
    }
}

/// What may be told of a view anew; what is not told stays.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ViewChange {
    pub name: Option<String>,
    pub shared: Option<bool>,
    /// The filter and the order together.
    pub asks: Option<(String, String)>,
}

/// What one user chose for one view of one list.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// The id of a view, or the word of one that everybody has.
    pub view: String,
    /// In their order; none for the usual ones.
    pub columns: Vec<String>,
    /// Stands among the tabs.
    pub is_favourite: bool,
    /// The list opens with it.
    pub is_first: bool,
}

/// The views of one list that one user sees, and what they chose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Views {
    pub saved: Vec<View>,
    pub chosen: Vec<Chosen>,
}

impl Views {
    /// The saved view of this id, as addresses write it.
    pub fn find(&self, id: &str) -> Option<&View> {
        self.saved.iter().find(|view| view.id.to_string() == id)
    }

    /// What was chosen for a view.
    pub fn choice(&self, view: &str) -> Option<&Chosen> {
        self.chosen.iter().find(|chosen| chosen.view == view)
    }

    /// The view that the list opens with.
    pub fn first(&self) -> Option<&str> {
        self.chosen.iter().find(|chosen| chosen.is_first).map(|chosen| chosen.view.as_str())
    }

    /// Whether it stands among the tabs.
    pub fn is_favourite(&self, view: &str) -> bool {
        self.choice(view).is_some_and(|chosen| chosen.is_favourite)
    }
}
