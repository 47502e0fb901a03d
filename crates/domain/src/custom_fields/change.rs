//! Making, changing and retiring fields, and laying out the form they stand in.

use super::{Field, FieldKind, FieldRefusal, Layout, MODULES, Placed, Registry, TARGETS, registry, store};
use crate::{changes, ids::CustomFieldId, ids::InstanceId};
use ::store::{Entry, Work};
use ground::{Choice, Failure, Flaw, Id, Invalid, Labels, Locale, collate::fold, text};
use serde::Deserialize;
use serde_json::json;

/// Most fields of one module, retired ones too.
const MOST_FIELDS: usize = 200;
/// Most words of one list, and most bytes of all of them, for together they must fit an index.
const MOST_CHOICES: usize = 60;
const MOST_BYTES: usize = 1_500;
const LONGEST_KEY: usize = 40;
const LONGEST_LABEL: usize = 80;

/// A field as somebody wants it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NewField {
    pub module: String,
    /// Made of the first label when it is empty.
    pub key: String,
    pub kind: String,
    pub labels: Labels,
    pub choices: Vec<String>,
    pub target: String,
    /// What it asks of the form; its place is the end of the last section.
    #[serde(skip)]
    pub placed: Placed,
}

/// What is told anew of a field; kind and key never change.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FieldChange {
    pub labels: Option<Labels>,
    pub choices: Option<Vec<String>>,
    #[serde(skip)]
    pub placed: Option<Placed>,
}

/// Makes a field.
///
/// # Errors
/// [`FieldRefusal::Invalid`] names every wrong part.
pub async fn create(work: &mut Work, wanted: &NewField) -> Result<Field, Failure<FieldRefusal>> {
    if !MODULES.contains(&wanted.module.as_str()) {
        return Err(FieldRefusal::Missing.into());
    }
    let before = registry(work).await?;
    let own = before.of(&wanted.module);
    let mut flaws = Vec::new();
    let labels = labels(&wanted.labels, &mut flaws);
    let kind = FieldKind::from_word(&wanted.kind);
    if kind.is_none() {
        flaws.push(Flaw::new("kind", "choice.unknown").with("allowed", FieldKind::WORDS.join(", ")));
    }
    let choices = match kind {
        Some(kind) if kind.has_choices() => choices(&wanted.choices, &mut flaws),
        _ => Vec::new(),
    };
    let is_target = TARGETS.iter().any(|(module, _)| *module == wanted.target);
    if kind == Some(FieldKind::Record) && !is_target {
        let allowed: Vec<&str> = TARGETS.iter().map(|(module, _)| *module).collect();
        flaws.push(Flaw::new("target", "choice.unknown").with("allowed", allowed.join(", ")));
    }
    let taken = |key: &str| own.fields.iter().any(|field| field.key == key);
    let key = key(wanted, &labels, &taken, &mut flaws);
    if own.fields.len() >= MOST_FIELDS {
        flaws.push(Flaw::new("labels.fi", "custom.too_many").with("most", MOST_FIELDS));
    }
    Invalid::unless_none(flaws).map_err(FieldRefusal::Invalid)?;
    let now = work.now;
    let kind = kind.unwrap_or(FieldKind::Text);
    let field = Field {
        id: work.new_id(),
        module: wanted.module.clone(),
        key,
        kind,
        labels,
        choices,
        target: (kind == FieldKind::Record).then(|| wanted.target.clone()),
        retired_at: None,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    if !store::insert(work, &field).await? {
        return Err(FieldRefusal::Invalid(Invalid(vec![Flaw::new("key", "custom.key_taken")])).into());
    }
    work.forget::<Registry>();
    place(work, &field, &wanted.placed).await?;
    work.record(Entry::new(
        "custom_field.created",
        &field.id,
        &json!({"module": field.module, "key": field.key}),
    ));
    Ok(field)
}

/// Changes the names, the words that may be chosen, or what the form asks. Values that name a word which is no more stay.
///
/// # Errors
/// [`FieldRefusal`]; nothing is changed then.
pub async fn change(
    work: &mut Work,
    id: &CustomFieldId,
    seen: Option<i64>,
    wanted: &FieldChange,
) -> Result<Field, Failure<FieldRefusal>> {
    let old = store::lock(work, id).await?.ok_or(FieldRefusal::Missing)?;
    if seen.is_some_and(|seen| seen != old.version) {
        return Err(FieldRefusal::ChangedMeanwhile { version: old.version }.into());
    }
    let mut flaws = Vec::new();
    let mut new = old.clone();
    if let Some(wanted) = &wanted.labels {
        new.labels = labels(wanted, &mut flaws);
    }
    if let Some(wanted) = wanted.choices.as_ref().filter(|_| old.kind.has_choices()) {
        new.choices = choices(wanted, &mut flaws);
    }
    Invalid::unless_none(flaws).map_err(FieldRefusal::Invalid)?;
    if let Some(placed) = &wanted.placed {
        place(work, &new, placed).await?;
    }
    keep(work, &old, new, "custom_field.changed").await
}

/// Takes a field out of use. Its values stay, and come back with it.
pub async fn retire(work: &mut Work, id: &CustomFieldId) -> Result<Field, Failure<FieldRefusal>> {
    let old = store::lock(work, id).await?.ok_or(FieldRefusal::Missing)?;
    let new = Field { retired_at: old.retired_at.or(Some(work.now)), ..old.clone() };
    keep(work, &old, new, "custom_field.retired").await
}

/// Brings a field back into use.
pub async fn restore(work: &mut Work, id: &CustomFieldId) -> Result<Field, Failure<FieldRefusal>> {
    let old = store::lock(work, id).await?.ok_or(FieldRefusal::Missing)?;
    let new = Field { retired_at: None, ..old.clone() };
    keep(work, &old, new, "custom_field.restored").await
}

async fn keep(
    work: &mut Work,
    old: &Field,
    mut new: Field,
    what: &'static str,
) -> Result<Field, Failure<FieldRefusal>> {
    if new == *old {
        return Ok(new);
    }
    new.version += 1;
    new.updated_at = work.now;
    store::update(work, &new).await?;
    work.forget::<Registry>();
    let detail = json!({"version": new.version, "changed": changes::between(old, &new)});
    work.record(Entry::new(what, &new.id, &detail));
    Ok(new)
}

/// Lays out the form of a module; `layout.version` is the one the editor began with.
///
/// # Errors
/// [`FieldRefusal`]; nothing is changed then.
pub async fn arrange(work: &mut Work, module: &str, layout: &Layout) -> Result<(), Failure<FieldRefusal>> {
    if !MODULES.contains(&module) {
        return Err(FieldRefusal::Missing.into());
    }
    let mut flaws = Vec::new();
    for (index, section) in layout.sections.iter().enumerate() {
        let is_long = Locale::ALL.iter().any(|one| !text::fits(section.labels.written(*one), LONGEST_LABEL));
        if is_long {
            flaws.push(Flaw::new(format!("sections.{index}"), "text.too_long").with("most", LONGEST_LABEL));
        }
        if section.labels.is_empty() && section.word.is_empty() {
            flaws.push(Flaw::new(format!("sections.{index}"), "required"));
        }
    }
    Invalid::unless_none(flaws).map_err(FieldRefusal::Invalid)?;
    if !store::put_layout(work, module, layout).await? {
        work.forget::<Registry>();
        let version = registry(work).await?.of(module).layout.version;
        return Err(FieldRefusal::ChangedMeanwhile { version }.into());
    }
    work.forget::<Registry>();
    let detail = json!({"module": module, "version": layout.version + 1});
    work.record(Entry::new("layout.changed", &InstanceId::from_bytes([0; 16]), &detail));
    Ok(())
}

/// Writes what a field asks of the form, where it differs.
async fn place(work: &mut Work, field: &Field, wanted: &Placed) -> Result<(), Failure<FieldRefusal>> {
    let mut layout = registry(work).await?.of(&field.module).layout.clone();
    let wanted = Placed { field: field.path(), ..wanted.clone() };
    match layout.field_mut(&wanted.field) {
        Some(placed) if *placed != wanted => *placed = wanted,
        _ => return Ok(()),
    }
    arrange(work, &field.module, &layout).await
}

fn labels(wanted: &Labels, flaws: &mut Vec<Flaw>) -> Labels {
    let mut clean = |locale: Locale| {
        let label = text::clean_line(wanted.written(locale));
        if !text::fits(&label, LONGEST_LABEL) {
            let flaw = Flaw::new(format!("labels.{locale}"), "text.too_long");
            flaws.push(flaw.with("most", LONGEST_LABEL));
        }
        label
    };
    let labels = Labels { fi: clean(Locale::Fi), sv: clean(Locale::Sv), en: clean(Locale::En) };
    if labels.is_empty() {
        flaws.push(Flaw::new("labels.fi", "required"));
    }
    labels
}

/// The words of a list: each once, whatever its case, and none with a comma, which parts them.
fn choices(wanted: &[String], flaws: &mut Vec<Flaw>) -> Vec<String> {
    let words: Vec<String> =
        wanted.iter().map(|word| text::clean_line(word)).filter(|word| !word.is_empty()).collect();
    let flaw = |code| Flaw::new("choices", code);
    if words.is_empty() {
        flaws.push(flaw("required"));
    }
    if words.iter().any(|word| word.contains(',')) {
        flaws.push(flaw("custom.comma"));
    }
    let twice =
        words.iter().enumerate().find(|(at, word)| words[..*at].iter().any(|one| fold(one) == fold(word)));
    if let Some((_, word)) = twice {
        flaws.push(flaw("custom.choice_twice").with("word", word));
    }
    let bytes: usize = words.iter().map(|word| word.len() + 1).sum();
    if words.len() > MOST_CHOICES || bytes > MOST_BYTES {
        flaws.push(flaw("custom.too_many").with("most", MOST_CHOICES));
    }
    words
}

/// The key as it was written, or one made of the name.
fn key(wanted: &NewField, labels: &Labels, taken: &dyn Fn(&str) -> bool, flaws: &mut Vec<Flaw>) -> String {
    let written = wanted.key.trim();
    if written.is_empty() {
        return key_of(labels.shown(Locale::En), taken);
    }
    let is_right = written.starts_with(|letter: char| letter.is_ascii_lowercase())
        && written.len() <= LONGEST_KEY
        && written
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
    if !is_right {
        flaws.push(Flaw::new("key", "custom.key").with("most", LONGEST_KEY));
    } else if taken(written) {
        flaws.push(Flaw::new("key", "custom.key_taken"));
    }
    written.to_owned()
}

/// A key made of a label that nobody has taken: `Ruokavalio` → `ruokavalio`, `ruokavalio_2`.
pub(crate) fn key_of(label: &str, taken: &dyn Fn(&str) -> bool) -> String {
    let made = made_of(label);
    let numbered = (2..).map(|number| format!("{made}_{number}"));
    std::iter::once(made.clone()).chain(numbered).find(|key| !taken(key)).unwrap_or(made)
}

fn made_of(label: &str) -> String {
    let mut key = String::new();
    for letter in fold(label).chars() {
        match letter {
            'a'..='z' | '0'..='9' => key.push(letter),
            _ if !key.is_empty() && !key.ends_with('_') => key.push('_'),
            _ => {}
        }
    }
    let key: String = key.trim_end_matches('_').chars().take(LONGEST_KEY - 4).collect();
    if key.starts_with(|letter: char| letter.is_ascii_lowercase()) {
        key
    } else {
        format!("field_{key}").trim_end_matches('_').to_owned()
    }
}
