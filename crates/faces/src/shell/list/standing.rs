//! Which view an address stands for: the one it names, else the one whose filter it asks, else the one the list opens with.
//!
//! A view that is gone counts as not named (W-26).

use super::{List, PageQuery};
use domain::views::{View, Views};

/// The view of an address, and what the address asks beside it.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// The word or id of the view; of the list itself where the address asks something of its own.
    pub view: String,
    /// The address stands for this view; otherwise its filter is nobody's.
    pub is_named: bool,
    pub saved: Option<View>,
    /// What the view asks by itself.
    pub own_filter: String,
    pub own_sort: String,
    /// What the address asks.
    pub filter: String,
    pub sort: String,
}

impl Standing {
    /// Finds the view that `query` stands for.
    pub fn of(list: &List, mine: &Views, query: &PageQuery) -> Self {
        let asked = query.filter.clone().filter(|filter| !filter.trim().is_empty());
        let is_archived = query.archived.as_deref() == Some("true");
        let named = query.view.as_deref().filter(|view| is_known(list, mine, view));
        let same = asked.as_deref().and_then(|filter| with_filter(list, mine, filter));
        let opens = || mine.first().filter(|view| is_known(list, mine, view));
        let (view, is_named) = match (named, same, &asked) {
            (Some(view), _, _) => (view.to_owned(), true),
            (None, Some(view), _) => (view, true),
            (None, None, Some(_)) => (list.first_view().to_owned(), false),
            (None, None, None) if is_archived => (list.first_view().to_owned(), false),
            (None, None, None) => (opens().unwrap_or(list.first_view()).to_owned(), true),
        };
        let mut standing = Self { is_named, ..Self::default() };
        if let Some(ready) = list.views.iter().find(|ready| ready.key == view) {
            (standing.own_filter, standing.own_sort) = (ready.filter.to_owned(), ready.sort.to_owned());
        } else if let Some(saved) = mine.find(&view) {
            (standing.own_filter, standing.own_sort) = (saved.filter.clone(), saved.sort.clone());
            standing.saved = Some(saved.clone());
        }
        standing.view = view;
        let own = if is_named && !is_archived { standing.own_filter.clone() } else { String::new() };
        standing.filter = asked.unwrap_or(own);
        let sort = query.sort.clone().filter(|sort| !sort.trim().is_empty());
        standing.sort =
            sort.unwrap_or_else(|| if is_named { standing.own_sort.clone() } else { String::new() });
        standing
    }

    /// The address asks something else than its view.
    pub fn is_changed(&self) -> bool {
        self.filter != self.own_filter || (!self.sort.is_empty() && self.sort != self.own_sort)
    }
}

fn is_known(list: &List, mine: &Views, view: &str) -> bool {
    list.views.iter().any(|ready| ready.key == view) || mine.find(view).is_some()
}

fn with_filter(list: &List, mine: &Views, filter: &str) -> Option<String> {
    let ready = list.views.iter().find(|ready| ready.filter == filter).map(|ready| ready.key.to_owned());
    ready.or_else(|| mine.saved.iter().find(|view| view.filter == filter).map(|view| view.id.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contacts::LIST;
    use domain::views::Chosen;

    fn saved(filter: &str) -> View {
        let id = ground::Id::from_bytes([7; 16]);
        View {
            id,
            module: "contacts".into(),
            owner_id: ground::Id::from_bytes([1; 16]),
            name: "Turku".into(),
            shared: false,
            filter: filter.into(),
            sort: "-created_at".into(),
        }
    }

    fn opening_with(view: &str) -> Chosen {
        Chosen { view: view.into(), columns: vec![], is_favourite: false, is_first: true }
    }

    #[test]
    fn w_26_a_list_opens_with_the_chosen_view_and_as_for_everybody_when_that_is_gone() {
        let turku = saved(r#"{"field":"city","op":"eq","value":"Turku"}"#);
        let id = turku.id.to_string();
        let mine = Views { saved: vec![turku], chosen: vec![opening_with(&id)] };

        let here = Standing::of(&LIST, &mine, &PageQuery::default());
        assert_eq!((here.view.as_str(), here.sort.as_str()), (id.as_str(), "-created_at"));
        assert!(here.filter.contains("Turku") && !here.is_changed());

        let gone = Views { saved: vec![], chosen: vec![opening_with(&id)] };
        let here = Standing::of(&LIST, &gone, &PageQuery::default());
        assert_eq!((here.view.as_str(), here.filter.as_str()), ("contacts-all", ""));
    }

    #[test]
    fn an_address_with_a_filter_of_its_own_stands_for_no_view() {
        let query = PageQuery { filter: Some(r#"{"all":[]}"#.into()), ..PageQuery::default() };
        let here = Standing::of(&LIST, &Views::default(), &query);
        assert!(!here.is_named && here.filter == r#"{"all":[]}"#);
    }
}
