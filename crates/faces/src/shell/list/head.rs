//! The head of a list: what narrows it, said in words, and the way to narrow it further; all of it in the address.
//!
//! Reads the address into a [`Wish`] for the domain, and into a [`ListHead`] for the template
//! (`shell/_narrow.html` draws it). Adding a condition works without scripts: choose a field, then fill in one line.
//! Start at [`Listed::read`].

use super::{Ready, adding::Adding};
use crate::shell::{App, Asked, form::pairs, problem::flaw_sentence, writing::encoded};
use domain::{
    ids::UserId,
    list::{ListQuery, Wish},
};
use ground::{Flaw, Invalid};
use serde::{Deserialize, Serialize};
use store::filter::{Catalog, CustomFields, Filter, Part, Saying};

/// The parameters of a list's address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PageQuery {
    pub filter: Option<String>,
    pub q: Option<String>,
    pub sort: Option<String>,
    pub cursor: Option<String>,
    pub archived: Option<String>,
    /// The field of a condition that is being added.
    pub choose: Option<String>,
    /// Its operator and values; then the condition is complete.
    pub op: Option<String>,
    pub value: Option<String>,
    pub to: Option<String>,
}

/// Fields that name a record, and the records they may name: `("owner", [("usr_…", "Aura")])`.
pub type Records = Vec<(&'static str, Vec<(String, String)>)>;

/// One condition of the list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Chip {
    pub text: String,
    /// The address without it.
    pub without: String,
}

/// One saved view of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Tab {
    pub label: String,
    pub path: String,
    pub current: bool,
    pub count: Option<i64>,
}

impl Tab {
    pub fn new(label: impl Into<String>, path: impl Into<String>, current: bool) -> Self {
        Self { label: label.into(), path: path.into(), current, count: None }
    }

    /// The same with how many it holds.
    #[must_use]
    pub fn counted(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }
}

/// A field that a condition may be about.
#[derive(Clone, Debug, Serialize)]
pub struct FieldLink {
    pub label: String,
    pub path: String,
}

/// What `shell/_list.html` draws above a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ListHead {
    pub q: String,
    pub sort: String,
    pub filter: String,
    pub archived: bool,
    /// Something leaves records out.
    pub is_narrowed: bool,
    pub chips: Vec<Chip>,
    pub fields: Vec<FieldLink>,
    pub adding: Option<Adding>,
    /// Why the address cannot be answered.
    pub flaws: Vec<String>,
    pub shown: usize,
    pub total: i64,
    pub next: Option<String>,
}

/// A list's address, read.
#[derive(Debug)]
pub struct Listed {
    /// What to ask the domain; nothing when the address cannot be answered.
    pub wish: Option<Wish>,
    pub list: ListHead,
    /// A condition was added: the list is at this address now.
    pub leads_to: Option<String>,
}

/// Who reads the list, and of what it is.
pub struct Reading<'a> {
    pub app: &'a App,
    pub asked: &'a Asked,
    pub catalog: &'static Catalog,
    pub records: Records,
    /// Who `me` is.
    pub me: Option<UserId>,
}

impl Listed {
    /// Reads an address.
    pub fn read(reading: &Reading<'_>, query: &PageQuery) -> Self {
        let asked = ListQuery {
            filter: query.filter.clone(),
            q: query.q.clone(),
            sort: query.sort.clone(),
            limit: None,
            cursor: query.cursor.clone(),
            archived: query.archived.clone(),
        };
        let mut head = ListHead {
            q: query.q.clone().unwrap_or_default(),
            filter: query.filter.clone().unwrap_or_default(),
            archived: query.archived.as_deref() == Some("true"),
            fields: reading.field_links(),
            ..ListHead::default()
        };
        let wish = match Wish::read(&asked, reading.catalog, &CustomFields::NONE) {
            Ok(wish) => Wish { me: reading.me, ..wish },
            Err(Invalid(flaws)) => {
                head.flaws = flaws.iter().map(|flaw| reading.sentence(flaw)).collect();
                return Self { wish: None, list: head, leads_to: None };
            }
        };
        head.sort = wish.sort.written().to_owned();
        head.is_narrowed = wish.is_narrowed();
        head.chips = reading.chips(&wish);
        let mut leads_to = None;
        if let Some(field) = query.choose.as_deref() {
            match reading.add(field, query, wish.filter.filter()) {
                Ok(filter) => leads_to = Some(reading.address(&[("filter", Some(filter))])),
                Err(adding) => head.adding = adding,
            }
        }
        Self { wish: Some(wish), list: head, leads_to }
    }
}

impl ListHead {
    /// Adds what was found.
    pub fn counted(&mut self, shown: usize, total: i64, next: Option<String>) {
        (self.shown, self.total, self.next) = (shown, total, next);
    }

    /// One that narrows and shows something, for samples.
    pub fn sample() -> Self {
        Self {
            q: "x\"y".into(),
            sort: "-created_at".into(),
            is_narrowed: true,
            chips: vec![Chip { text: "Kaupunki on Åbo <Öhman>".into(), without: "/app/contacts".into() }],
            fields: vec![FieldLink { label: "Kaupunki".into(), path: "/app/contacts?choose=city".into() }],
            adding: Some(Adding::sample()),
            shown: 1,
            total: 1234,
            next: Some("cursor".into()),
            ..Self::default()
        }
    }
}

impl Reading<'_> {
    fn sentence(&self, flaw: &Flaw) -> String {
        flaw_sentence(&self.app.words, self.asked.locale, flaw)
    }

    /// This address with some parameters changed; the place in the list and a half-made condition are left out.
    pub fn address(&self, changes: &[(&str, Option<String>)]) -> String {
        const PASSING: [&str; 5] = ["cursor", "choose", "op", "value", "to"];
        let is_kept = |name: &str| !PASSING.contains(&name) && changes.iter().all(|(new, _)| *new != name);
        let kept = pairs(self.asked.query.as_bytes()).filter(|(name, _)| is_kept(name));
        let new = changes.iter().filter_map(|(name, value)| Some(((*name).to_owned(), value.clone()?)));
        let query: Vec<String> =
            kept.chain(new).map(|(name, value)| format!("{name}={}", encoded(&value))).collect();
        if query.is_empty() {
            self.asked.path.clone()
        } else {
            format!("{}?{}", self.asked.path, query.join("&"))
        }
    }

    /// The views everybody has, and what is archived; the one at this address is marked and counted.
    pub fn tabs(&self, list: &ListHead, views: &[Ready]) -> Vec<Tab> {
        let path = &self.asked.path;
        let count = list.q.trim().is_empty().then_some(list.total);
        let tab = |key: &str, address: String, current: bool| Tab {
            count: count.filter(|_| current),
            ..Tab::new(self.say(key), address, current)
        };
        let mut tabs: Vec<Tab> = Vec::new();
        for (index, Ready { key, filter, sort }) in views.iter().enumerate() {
            let mut address =
                if index == 0 { path.clone() } else { format!("{path}?filter={}", encoded(filter)) };
            if index > 0 && !sort.is_empty() {
                address = format!("{address}&sort={sort}");
            }
            tabs.push(tab(key, address, !list.archived && list.filter == *filter));
        }
        if self.catalog.standing.is_some() {
            let is_here = list.archived && list.filter.is_empty();
            tabs.push(tab("list-archived", format!("{path}?archived=true"), is_here));
        }
        tabs
    }

    fn chips(&self, wish: &Wish) -> Vec<Chip> {
        let site = self.app.site();
        let name_of = |id: &str| {
            let named = self.records.iter().flat_map(|(_, names)| names).find(|(known, _)| known == id);
            named.map(|(_, name)| name.clone())
        };
        let saying = Saying {
            words: &self.app.words,
            locale: self.asked.locale,
            zone: site.zone(),
            name_of: &name_of,
        };
        let without = |filter: Option<Filter>| {
            self.address(&[("filter", filter.map(|filter| filter.to_json().to_string()))])
        };
        match (wish.filter.filter(), wish.filter.describe()) {
            (filter, _) if filter.is_everything() => Vec::new(),
            (Filter::All(filters), Part::All(parts)) => parts
                .iter()
                .enumerate()
                .map(|(index, part)| {
                    let mut rest = filters.clone();
                    rest.remove(index);
                    let rest = (!rest.is_empty()).then_some(Filter::All(rest));
                    Chip { text: saying.say(part), without: without(rest) }
                })
                .collect(),
            (_, part) => vec![Chip { text: saying.say(&part), without: without(None) }],
        }
    }
}
