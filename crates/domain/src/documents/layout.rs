//! A layout: the template that is used, ready to say many documents, with what all of them have in common.

use super::{
    BuiltIn, DocumentKind, DocumentRefusal, DocumentTemplate, Facts, MadeAt, Pictures, Press, Sheet,
    gallery::{self, PARTS},
    merge, store,
};
use crate::{
    ids::DocumentTemplateId,
    settings::{self, LogoKind, Settings},
};
use ::store::Reader;
use ground::{
    Failure, Fault, Locale, Words,
    template::{Target, Template, TemplateFlaw, Values},
};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

/// Which template is used.
#[derive(Clone, Copy, Debug)]
pub enum Chosen {
    /// The organisation's own in this language that was changed last, or else the first of the gallery.
    Usual,
    BuiltIn(&'static BuiltIn),
    Own(DocumentTemplateId),
}

/// A template ready to be filled in.
#[derive(Debug)]
pub struct Layout {
    template: Template,
    language: Locale,
    /// What every document says of the organisation.
    common: Vec<(&'static str, String)>,
    /// What every document reads from `d`.
    data: Map<String, Json>,
    logo: Option<(String, Vec<u8>)>,
    made_at: MadeAt,
}

/// The colour of documents until the organisation has one.
const ACCENT: &str = "#0e5b6d";

impl Layout {
    /// The chosen template of a kind. The language is that of an own template, else the one asked for.
    ///
    /// # Errors
    /// [`DocumentRefusal::Missing`], or a stored template that cannot be read any more.
    pub async fn of(
        reader: &mut Reader,
        words: &Words,
        (kind, language): (DocumentKind, Locale),
        chosen: Chosen,
    ) -> Result<Self, Failure<DocumentRefusal>> {
        let own = match chosen {
            Chosen::Usual => store::usual(reader, kind, language).await?,
            Chosen::BuiltIn(_) => None,
            Chosen::Own(id) => Some(of_kind(store::find(reader, &id).await?, kind)?),
        };
        let (source, language) = match (&own, chosen) {
            (Some(own), _) => (own.source.as_str(), own.language),
            (None, Chosen::BuiltIn(one)) => (one.source, language),
            (None, _) => (gallery::first(kind).source, language),
        };
        let read = Self::over(reader, words, (kind, language), source).await?;
        read.map_err(|flaws| Failure::Fault(Fault::new(format!("reading a document template: {flaws:?}"))))
    }

    /// The same over a source that is still being written.
    pub(super) async fn over(
        reader: &mut Reader,
        words: &Words,
        (kind, language): (DocumentKind, Locale),
        source: &str,
    ) -> Result<Result<Self, Vec<TemplateFlaw>>, Fault> {
        let template = match Template::parse(source, Target::Typst, &merge::allowed(kind)) {
            Ok(template) => template,
            Err(flaws) => return Ok(Err(flaws)),
        };
        let settings = settings::read(reader).await?;
        let logo = match &settings.logo {
            Some(logo) => settings::logo(reader, &logo.0).await?,
            None => None,
        };
        let logo = logo.map(|(kind, bytes)| (format!("logo.{}", ending(kind)), bytes));
        let made_at = reader.now;
        let today = made_at.date(&settings.time_zone);
        let mut data = said(&settings, words, language);
        data.insert("logo".into(), json!(logo.as_ref().map(|(name, _)| name)));
        data.insert("kind".into(), json!(kind));
        let mut common = organisation(&settings);
        common.push(("document.date", language.date(today, None)));
        Ok(Ok(Self { template, language, common, data, logo, made_at }))
    }

    /// The language in which facts must be told.
    pub fn language(&self) -> Locale {
        self.language
    }

    /// One document.
    ///
    /// # Errors
    /// [`DocumentRefusal`]: no press, no time, or a template that cannot say this.
    pub async fn pdf(&self, press: &dyn Press, facts: &Facts) -> Result<Vec<u8>, Failure<DocumentRefusal>> {
        press.pdf(self.sheet(facts)?).await.map_err(DocumentRefusal::of)
    }

    /// Its first pages, for a look.
    ///
    /// # Errors
    /// As [`Layout::pdf`].
    pub async fn pictures(
        &self,
        press: &dyn Press,
        facts: &Facts,
        most: usize,
    ) -> Result<Pictures, Failure<DocumentRefusal>> {
        press.pictures(self.sheet(facts)?, most).await.map_err(DocumentRefusal::of)
    }

    /// What the press is given.
    pub fn sheet(&self, facts: &Facts) -> Result<Sheet, Fault> {
        let mut values: Values = facts.values.clone();
        for (name, value) in &self.common {
            values.set(*name, value);
        }
        let mut data = self.data.clone();
        data.insert("title".into(), json!(facts.title));
        data.extend(facts.data.clone());
        let source = self.template.render(&values);
        let source = source.map_err(|link| Fault::new(format!("a document with a link: {link}")))?;
        let json = serde_json::to_vec(&data).map_err(|error| Fault::because("writing a document", error))?;
        let mut files = BTreeMap::from([
            ("kutsu.typ".to_owned(), PARTS.as_bytes().to_vec()),
            ("data.json".to_owned(), json),
        ]);
        files.extend(self.logo.clone());
        Ok(Sheet { source, files, made_at: self.made_at })
    }
}

fn of_kind(
    found: Option<DocumentTemplate>,
    kind: DocumentKind,
) -> Result<DocumentTemplate, Failure<DocumentRefusal>> {
    let found = found.filter(|template| template.kind == kind);
    found.ok_or(Failure::Refused(DocumentRefusal::Missing))
}

fn ending(kind: LogoKind) -> &'static str {
    match kind {
        LogoKind::Png => "png",
        LogoKind::Jpeg => "jpg",
        LogoKind::Svg => "svg",
    }
}

fn organisation(settings: &Settings) -> Vec<(&'static str, String)> {
    let or_none = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        ("organisation.name", settings.organisation_name.clone()),
        ("organisation.business_id", or_none(&settings.business_id)),
        ("organisation.street", or_none(&settings.street)),
        ("organisation.postal_code", or_none(&settings.postal_code)),
        ("organisation.city", or_none(&settings.city)),
        ("organisation.country", or_none(&settings.country)),
    ]
}

/// Language, colour, organisation and the words of the built-in templates.
fn said(settings: &Settings, words: &Words, language: Locale) -> Map<String, Json> {
    let organisation: Map<String, Json> = organisation(settings)
        .into_iter()
        .map(|(name, value)| (name.trim_start_matches("organisation.").to_owned(), json!(value)))
        .collect();
    let said = gallery::WORDS.iter().map(|key| {
        ((*key).replace('-', "_"), json!(words.say(language, &format!("document-word-{key}"), &[])))
    });
    let accent = settings.accent_colour.map_or_else(|| ACCENT.to_owned(), |own| own.readable().to_string());
    let words: Map<String, Json> = said.collect();
    let mut data = Map::new();
    data.insert("language".into(), json!(language));
    data.insert("accent".into(), json!(accent));
    data.insert("organisation".into(), Json::Object(organisation));
    data.insert("words".into(), Json::Object(words));
    data
}
