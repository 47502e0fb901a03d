//! Saying: a filter as a sentence in the reader's language, such as
//! "Kaupunki on Tampere tai Turku ja organisaation liikevaihto on yli 1 000 000 €".
//!
//! The words are in `locales/*/filter.ftl`; names of fields come from their slices. A relation may lend a form for
//! "of it" as the attribute `.of` (`organisaation`). Never shows an id where the caller knows a name.

use super::{
    ast::{Op, Quantity},
    catalog::Kind,
    describe::{Part, Said},
    parse::Operand,
    place::Label,
    scalar::Scalar,
};
use ground::{
    Choice, Locale, Zone,
    words::{Arg, Words},
};

/// How many values of a list are said before "… and 12 more".
const SAID_VALUES: usize = 5;

/// What is needed to say a filter.
#[derive(Clone, Copy)]
pub struct Saying<'s> {
    pub words: &'s Words,
    pub locale: Locale,
    /// The zone in which moments are told.
    pub zone: &'s Zone,
    /// The name of a record by its id, e.g. the title of an event.
    pub name_of: &'s dyn Fn(&str) -> Option<String>,
}

impl Saying<'_> {
    /// The whole filter as one sentence without a full stop.
    pub fn say(&self, part: &Part) -> String {
        let said = match part {
            Part::All(parts) if parts.is_empty() => self.word("filter-everything"),
            Part::Any(parts) if parts.is_empty() => self.word("filter-nothing"),
            part => self.part(part),
        };
        with_first(&said, |letter| letter.to_uppercase().collect())
    }

    fn word(&self, key: &str) -> String {
        self.words.say(self.locale, key, &[])
    }

    fn part(&self, part: &Part) -> String {
        match part {
            Part::All(parts) => self.group(parts, "filter-and", "filter-everything"),
            Part::Any(parts) => self.group(parts, "filter-or", "filter-nothing"),
            Part::Not(part) => {
                let inner = self.part(part);
                self.words.say(self.locale, "filter-not", &[("what", inner.into())])
            }
            Part::Says(said) => self.condition(said),
            Part::Related { labels, single, quantity, matching } => {
                self.related(labels, *single, *quantity, matching)
            }
        }
    }

    fn group(&self, parts: &[Part], between: &str, empty: &str) -> String {
        if parts.is_empty() {
            return self.word(empty);
        }
        let said = parts.iter().map(|part| {
            let said = self.part(part);
            let is_group = matches!(part, Part::All(inner) | Part::Any(inner) if inner.len() > 1);
            if is_group && parts.len() > 1 { format!("({said})") } else { said }
        });
        self.listed(&said.collect::<Vec<_>>(), between)
    }

    /// `a, b ja c`
    fn listed(&self, said: &[String], between: &str) -> String {
        match said {
            [] => String::new(),
            [one] => one.clone(),
            [before @ .., last] => format!("{} {} {last}", before.join(", "), self.word(between)),
        }
    }

    fn related(&self, labels: &[Label], single: bool, quantity: Quantity, matching: &Part) -> String {
        let every = matches!(matching, Part::All(parts) if parts.is_empty());
        let (kind, number) = match quantity {
            Quantity::Some if single => ("one", 0),
            Quantity::None if single => ("no-one", 0),
            Quantity::Some => ("some", 0),
            Quantity::None => ("none", 0),
            Quantity::Count(op, number) => (op.word(), number),
        };
        let key = format!("filter-related-{kind}{}", if every { "" } else { "-where" });
        let inner = if every { String::new() } else { self.part(matching) };
        let args =
            [("relation", self.label(labels).into()), ("number", number.into()), ("where", inner.into())];
        self.words.say(self.locale, &key, &args)
    }

    fn condition(&self, said: &Said) -> String {
        let field = self.label(&said.labels);
        let at_time = matches!(said.kind, Kind::Date | Kind::Instant);
        let op = if at_time { format!("{}-date", said.op.word()) } else { said.op.word().to_owned() };
        let mut args: Vec<(&str, Arg<'_>)> = vec![("field", field.into())];
        match &said.operand {
            Operand::Nothing => {}
            Operand::One(one) => args.push(("value", self.value(said, one).into())),
            Operand::List(list) => {
                let between = if said.op == Op::NotIn { "filter-nor" } else { "filter-or" };
                args.push(("value", self.values(said, list, between).into()));
            }
            Operand::Range(from, to) => {
                args.push(("from", self.value(said, from).into()));
                args.push(("to", self.value(said, to).into()));
            }
            Operand::Days(days) => args.push(("days", (*days).into())),
        }
        self.words.say(self.locale, &format!("filter-says-{op}"), &args)
    }

    fn values(&self, said: &Said, list: &[Scalar], between: &str) -> String {
        let shown = if list.len() > SAID_VALUES + 1 { SAID_VALUES } else { list.len() };
        let mut values: Vec<String> = list[..shown].iter().map(|one| self.value(said, one)).collect();
        if shown < list.len() {
            let more = [("count", Arg::from(list.len() - shown))];
            values.push(self.words.say(self.locale, "filter-more", &more));
        }
        if values.is_empty() { self.word("filter-nothing") } else { self.listed(&values, between) }
    }

    fn value(&self, said: &Said, value: &Scalar) -> String {
        let counted = |number: String| match said.unit {
            Some(unit) => format!("{number}\u{A0}{unit}"),
            None => number,
        };
        match value {
            Scalar::Text(text) if text.is_empty() => self.word("filter-empty"),
            Scalar::Text(word) => {
                let named = said
                    .words
                    .as_ref()
                    .and_then(|beginning| self.words.find(self.locale, &format!("{beginning}-{word}"), &[]));
                named.unwrap_or_else(|| word.clone())
            }
            Scalar::Whole(cents) if said.kind == Kind::Money => self.locale.money(*cents, "EUR"),
            Scalar::Whole(number) => counted(self.locale.number(*number)),
            Scalar::Decimal(number) => counted(self.locale.decimal(*number, 6)),
            Scalar::Bool(yes) => self.word(if *yes { "filter-yes" } else { "filter-no" }),
            Scalar::Date(date) => self.locale.date(*date, None),
            Scalar::Instant(at) => self.locale.moment(*at, self.zone, None),
            Scalar::Me => self.word("filter-me"),
            Scalar::Id(_, written) => (self.name_of)(written).unwrap_or_else(|| written.clone()),
        }
    }

    /// `organisaation liikevaihto`: the field in small letters, before it what it belongs to.
    fn label(&self, labels: &[Label]) -> String {
        let Some((last, before)) = labels.split_last() else { return String::new() };
        let mut said = String::new();
        for label in before {
            let of = match label {
                Label::Key(key) => self.words.find(self.locale, &format!("{key}.of"), &[]),
                Label::Own(_) => None,
            };
            said.push_str(&of.unwrap_or_else(|| format!("{} ›", small(&self.name(label)))));
            said.push(' ');
        }
        said + &small(&self.name(last))
    }

    fn name(&self, label: &Label) -> String {
        match label {
            Label::Key(key) => self.word(key),
            Label::Own(own) => own.shown(self.locale).to_owned(),
        }
    }
}

/// A name inside a sentence begins small, unless it is an abbreviation such as `ALV` or `Y-tunnus`.
fn small(name: &str) -> String {
    let second = name.chars().nth(1);
    if second.is_some_and(char::is_lowercase) {
        with_first(name, |letter| letter.to_lowercase().collect())
    } else {
        name.to_owned()
    }
}

fn with_first(text: &str, change: impl Fn(char) -> String) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| change(first) + letters.as_str())
}
