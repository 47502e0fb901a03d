//! The head of a list: what narrows it, said in words, and the way to narrow it further; all of it in the address.
//!
//! Reads the address into a [`Wish`] for the domain, and into a [`ListHead`] for the template
//! (`shell/_narrow.html` draws it). Start at [`Listed::read`].

use super::{Names, Standing};
use crate::shell::{
    App, Asked, Entered,
    filter::{self, Builder},
    form::pairs,
    problem::flaw_sentence,
    writing::encoded,
};
use domain::{
    ids::UserId,
    list::{ListQuery, Wish},
};
use ground::{Flaw, Invalid};
use serde::{Deserialize, Serialize};
use store::filter::{Catalog, Filter, Label, Part, Saying};

/// The parameters of a list's address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PageQuery {
    /// The view it stands for.
    pub view: Option<String>,
    pub filter: Option<String>,
    pub q: Option<String>,
    pub sort: Option<String>,
    pub cursor: Option<String>,
    pub archived: Option<String>,
    /// The builder is open; its rows stand in the address too.
    pub build: Option<String>,
    /// The rows of the builder are what is asked now.
    pub apply: Option<String>,
    /// `columns`: the columns are being chosen.
    pub choose: Option<String>,
}

/// One condition of the list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Chip {
    pub text: String,
    /// The address without it.
    pub without: String,
}

/// What `shell/_narrow.html` draws above a list.
#[derive(Default, Serialize)]
pub struct ListHead {
    pub q: String,
    pub sort: String,
    pub filter: String,
    pub archived: bool,
    /// Something leaves records out.
    pub is_narrowed: bool,
    pub chips: Vec<Chip>,
    /// The whole filter as one sentence, where the chips alone do not say how they hang together.
    pub sentence: String,
    /// The address at which the builder is open.
    pub build: String,
    pub builder: Option<Builder>,
    /// What the rows of the open builder find.
    pub found: Option<i64>,
    /// The address without the builder.
    pub cancel: String,
    /// Why the address cannot be answered.
    pub flaws: Vec<String>,
    pub shown: usize,
    pub total: i64,
    pub next: Option<String>,
}

/// A list's address, read.
pub struct Listed {
    /// What to ask the domain; nothing when the address cannot be answered.
    pub wish: Option<Wish>,
    pub list: ListHead,
    /// The rows of the builder were taken over: the list is at this address now.
    pub leads_to: Option<String>,
}

/// Who reads a list or builds a filter, and of what it is.
#[derive(Clone)]
pub struct Reading<'a> {
    pub app: &'a App,
    pub asked: &'a Asked,
    pub catalog: &'static Catalog,
    pub names: Names,
    /// Who `me` is; nobody where a filter is run by Kutsu itself.
    pub me: Option<UserId>,
}

impl Listed {
    /// Reads an address that stands for a view; `form` holds the rows of the builder.
    pub fn read(reading: &Reading<'_>, query: &PageQuery, here: &Standing, form: Option<Entered>) -> Self {
        let mut head = ListHead {
            q: query.q.clone().unwrap_or_default(),
            filter: here.filter.clone(),
            archived: query.archived.as_deref() == Some("true"),
            build: reading.address(&[("build", Some("on".into())), ("filter", filter_of(here))]),
            cancel: reading.address(&[]),
            ..ListHead::default()
        };
        let asked = ListQuery {
            filter: Some(here.filter.clone()),
            q: query.q.clone(),
            sort: Some(here.sort.clone()),
            limit: None,
            cursor: query.cursor.clone(),
            archived: query.archived.clone(),
        };
        let wish = match Wish::read(&asked, reading.catalog, &reading.app.custom()) {
            Ok(wish) => Wish { me: reading.me, ..wish },
            Err(Invalid(flaws)) => {
                head.flaws = flaws.iter().map(|flaw| reading.sentence(flaw)).collect();
                return Self { wish: None, list: head, leads_to: None };
            }
        };
        head.sort = wish.sort.written().to_owned();
        head.is_narrowed = wish.is_narrowed();
        let is_quiet = here.saved.is_none() && here.is_named && here.filter == here.own_filter;
        if is_quiet {
            // The tab says it; chips would only repeat it.
            head.is_narrowed = !head.q.trim().is_empty();
        } else {
            head.chips = reading.chips(&wish, here);
            head.sentence = reading.sentence_of(&wish, &head.chips);
        }
        let mut listed = Self { wish: Some(wish), list: head, leads_to: None };
        if let Some(form) = form {
            listed.build(reading, query, form);
        }
        listed
    }

    /// The builder, or the address that its rows lead to.
    fn build(&mut self, reading: &Reading<'_>, query: &PageQuery, mut form: Entered) {
        if query.apply.is_some() {
            match filter::read(reading, &form) {
                Ok(filter) => {
                    let filter = (!filter.is_everything()).then(|| filter.to_json().to_string());
                    let filter = filter.unwrap_or_else(|| EVERYTHING.to_owned());
                    self.leads_to = Some(reading.address(&[("filter", Some(filter))]));
                    return;
                }
                Err(flaws) => form = form.with_flaws(&flaws),
            }
        }
        let path = &reading.asked.path;
        let (live, look) = (format!("{path}/filter"), format!("{path}/filter/count"));
        self.list.builder = Some(Builder::of(reading, form, "get", &live, &look));
    }
}

/// Everything, where no filter would mean the one of the view.
const EVERYTHING: &str = r#"{"all":[]}"#;

fn filter_of(here: &Standing) -> Option<String> {
    Some(here.filter.clone()).filter(|filter| !filter.is_empty())
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
            sentence: "Kaupunki on Åbo <Öhman>".into(),
            build: "/app/contacts?build=on".into(),
            builder: Builder::samples().into_iter().next(),
            found: Some(12),
            cancel: "/app/contacts".into(),
            shown: 1,
            total: 1234,
            next: Some("cursor".into()),
            ..Self::default()
        }
    }
}

impl Reading<'_> {
    pub(crate) fn say(&self, key: &str) -> String {
        self.app.words.say(self.asked.locale, key, &[])
    }

    fn sentence(&self, flaw: &Flaw) -> String {
        flaw_sentence(&self.app.words, self.asked.locale, flaw)
    }

    /// `Organisaatio: Kaupunki`
    pub(crate) fn label(&self, labels: &[Label]) -> String {
        let name = |label: &Label| match label {
            Label::Key(key) => self.say(key),
            Label::Own(own) => own.shown(self.asked.locale).to_owned(),
        };
        labels.iter().map(name).collect::<Vec<_>>().join(": ")
    }

    /// A filter as a sentence in the reader's language.
    pub(crate) fn said(&self, part: &Part) -> String {
        let site = self.app.site();
        let name_of = |id: &str| self.names.of(id).map(str::to_owned);
        let saying = Saying {
            words: &self.app.words,
            locale: self.asked.locale,
            zone: site.zone(),
            name_of: &name_of,
        };
        saying.say(part)
    }

    /// This address with some parameters changed; the place in the list and the open builder are left out.
    pub fn address(&self, changes: &[(&str, Option<String>)]) -> String {
        const PASSING: [&str; 8] =
            ["cursor", "choose", "build", "apply", "join", "add", "add_group", "remove"];
        let is_kept = |name: &str| {
            !PASSING.contains(&name)
                && !name.starts_with("rules.")
                && changes.iter().all(|(new, _)| *new != name)
        };
        let kept = pairs(self.asked.query.as_bytes()).filter(|(name, _)| is_kept(name));
        let new = changes.iter().filter_map(|(name, value)| Some(((*name).to_owned(), value.clone()?)));
        let query: Vec<String> = kept
            .chain(new)
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", encoded(&value)))
            .collect();
        if query.is_empty() {
            self.asked.path.clone()
        } else {
            format!("{}?{}", self.asked.path, query.join("&"))
        }
    }

    fn sentence_of(&self, wish: &Wish, chips: &[Chip]) -> String {
        let is_plain = matches!(wish.filter.filter(), Filter::All(_) | Filter::Condition(_));
        if wish.filter.is_everything() || (chips.len() < 2 && is_plain) {
            return String::new();
        }
        self.said(&wish.filter.describe())
    }

    fn chips(&self, wish: &Wish, here: &Standing) -> Vec<Chip> {
        let without = |filter: Option<Filter>| {
            let nothing = || (!here.own_filter.is_empty()).then(|| EVERYTHING.to_owned());
            let filter = filter.map(|filter| filter.to_json().to_string()).or_else(nothing);
            self.address(&[("filter", filter)])
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
                    Chip { text: self.said(part), without: without(rest) }
                })
                .collect(),
            (_, part) => vec![Chip { text: self.said(&part), without: without(None) }],
        }
    }
}
