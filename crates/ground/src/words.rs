//! Words for people: every sentence of the interface and of built-in mail, from `locales/{fi,sv,en}/*.ftl`.
//!
//! Decides how a key and its arguments become a sentence (Fluent: plurals, selectors, numbers of the language).
//! Never holds a sentence itself. Texts are read from disk in development, so an edit shows after a restart
//! without a rebuild, and are inside the binary in release.
//! Start at [`Words::say`].

use crate::locale::Locale;
use called::AllCalled;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::{PoisonError, RwLock},
};

mod arguments;
mod called;

pub use called::Called;

/// The texts of the three languages.
#[derive(rust_embed::Embed)]
#[folder = "$CARGO_MANIFEST_DIR/../../locales"]
struct Texts;

/// What a sentence is told: a text as it is, or a number that chooses the plural and is written by language.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    /// Said as it is. Years, numbers of events and dates are texts.
    Text(Cow<'a, str>),
    /// Chooses the plural form; written `1 234` by the rules of the language.
    Number(f64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

macro_rules! numbers {
    ($($type:ty)+) => {$(
        impl From<$type> for Arg<'_> {
            #[allow(clippy::cast_lossless, clippy::cast_precision_loss)]
            fn from(number: $type) -> Self {
                Self::Number(number as f64)
            }
        }
    )+};
}
numbers!(u8 u16 u32 u64 usize i32 i64 f64);

/// All sentences in all languages. Made once, shared by all.
pub struct Words {
    speeches: [Speech; 3],
    flaws: Vec<String>,
}

/// The sentences of one language.
struct Speech {
    bundle: FluentBundle<FluentResource>,
    /// Every key with the names of the arguments its sentence uses.
    arguments: BTreeMap<String, BTreeSet<String>>,
    /// What was renamed.
    called: RwLock<AllCalled>,
}

impl Words {
    /// The texts this binary was built with; in development as they are on disk now.
    pub fn embedded() -> Self {
        let files = Texts::iter().filter(|path| path.ends_with(".ftl")).filter_map(|path| {
            let text = String::from_utf8(Texts::get(&path)?.data.into_owned()).ok()?;
            Some((path.into_owned(), text))
        });
        Self::from_files(files)
    }

    /// Words from files named `<locale>/<slice>.ftl`.
    pub fn from_files(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut words = Self { speeches: Locale::ALL_SPOKEN.map(Speech::new), flaws: Vec::new() };
        for (path, text) in files {
            let locale = path.split('/').next().and_then(|folder| folder.parse::<Locale>().ok());
            match locale {
                Some(locale) => {
                    let flaws = words.speeches[locale as usize].learn(text);
                    words.flaws.extend(flaws.into_iter().map(|flaw| format!("{path}: {flaw}")));
                }
                None => words.flaws.push(format!("{path}: not in a folder of a language")),
            }
        }
        words
    }

    /// The sentence of `key`; `[key]` when there is none. A key may name an attribute: `contact.hint`.
    pub fn say(&self, locale: Locale, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(locale, key, args).unwrap_or_else(|| format!("[{key}]"))
    }

    /// The sentence of `key`, when there is one; by the name of what was renamed, where it has such a sentence.
    pub fn find(&self, locale: Locale, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let speech = &self.speeches[locale as usize];
        let bundle = &speech.bundle;
        let (key, attribute) = key.split_once('.').map_or((key, None), |(key, at)| (key, Some(at)));
        let message = bundle.get_message(key)?;
        let called = speech.called.read().unwrap_or_else(PoisonError::into_inner).clone();
        let own = called.iter().find_map(|called| {
            let name = match attribute {
                Some(attribute) => Cow::Owned(format!("{attribute}-{}", called.thing)),
                None => Cow::Borrowed(called.thing.as_str()),
            };
            Some((message.get_attribute(&name)?.value(), called.args()))
        });
        let plain = || match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|found| found.value()),
            None => message.value(),
        };
        let (pattern, names) = match &own {
            Some((pattern, names)) => (*pattern, names.as_slice()),
            None => (plain()?, [].as_slice()),
        };
        let args: FluentArgs<'_> = args.iter().chain(names).map(|(name, arg)| (*name, fluent(arg))).collect();
        Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }

    /// Says things of one language by other names from now on, and all others by their built-in ones.
    pub fn call(&self, locale: Locale, called: Vec<Called>) {
        let slot = &self.speeches[locale as usize].called;
        *slot.write().unwrap_or_else(PoisonError::into_inner) = called.into();
    }

    /// Whether the language has this key.
    pub fn has(&self, locale: Locale, key: &str) -> bool {
        self.speeches[locale as usize].arguments.contains_key(key)
    }

    /// Every key of the language, attributes as `key.attribute`.
    pub fn keys(&self, locale: Locale) -> impl Iterator<Item = &str> {
        self.speeches[locale as usize].arguments.keys().map(String::as_str)
    }

    /// The names of the arguments that the sentence of `key` uses, also in its variants.
    pub fn arguments(&self, locale: Locale, key: &str) -> Option<&BTreeSet<String>> {
        self.speeches[locale as usize].arguments.get(key)
    }

    /// What is wrong in the files: text that is no Fluent, keys written twice. Empty in a tested build.
    pub fn flaws(&self) -> &[String] {
        &self.flaws
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("flaws", &self.flaws).finish_non_exhaustive()
    }
}

impl Locale {
    /// In the order of `Locale as usize`.
    const ALL_SPOKEN: [Self; 3] = [Self::Fi, Self::Sv, Self::En];
}

impl Speech {
    fn new(locale: Locale) -> Self {
        let language = match locale {
            Locale::Fi => unic_langid::LanguageIdentifier::from_bytes(b"fi"),
            Locale::Sv => unic_langid::LanguageIdentifier::from_bytes(b"sv"),
            Locale::En => unic_langid::LanguageIdentifier::from_bytes(b"en"),
        };
        let mut bundle = FluentBundle::new_concurrent(language.into_iter().collect());
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match locale {
            Locale::Fi => |value, _| written(Locale::Fi, value),
            Locale::Sv => |value, _| written(Locale::Sv, value),
            Locale::En => |value, _| written(Locale::En, value),
        }));
        Self { bundle, arguments: BTreeMap::new(), called: RwLock::default() }
    }

    /// Adds one file, as far as it can be read.
    fn learn(&mut self, text: String) -> Vec<String> {
        let (resource, mut flaws) = match FluentResource::try_new(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors.iter().map(ToString::to_string).collect()),
        };
        self.arguments.extend(arguments::of_resource(&resource));
        if let Err(errors) = self.bundle.add_resource(resource) {
            flaws.extend(errors.iter().map(ToString::to_string));
        }
        flaws
    }
}

fn fluent<'a>(arg: &'a Arg<'_>) -> FluentValue<'a> {
    match arg {
        Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
        Arg::Number(number) => FluentValue::from(*number),
    }
}

/// Numbers inside sentences, as the language writes them.
fn written(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(locale.decimal(number.value, 3)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
