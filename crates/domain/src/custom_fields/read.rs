//! Reading one written value: lenient about how it is written, strict about what it says.
//!
//! Numbers may have gaps and a comma, dates any of the usual forms, choices any case. A text of digits in a field of
//! money is euros; a JSON number there is cents, as everywhere in the API.

use super::{Field, FieldKind, values::plain};
use ground::{Date, Flaw, collate::fold, locale::read_date, text};
use serde_json::{Value as Json, json};

/// Beyond this neither cents nor sums are exact.
const MOST: f64 = 1_000_000_000_000_000.0;
/// Longest address of a link.
const LONGEST_LINK: usize = 2_000;

/// The value of a field; nothing when it was written empty.
pub(super) fn read(field: &Field, written: &Json, today: Date) -> Result<Option<Json>, Flaw> {
    let flaw = |code| Err(Flaw::new(field.path(), code));
    if let Json::String(text) = written
        && text.contains('\0')
    {
        return flaw("text.control_characters");
    }
    let is_empty = match written {
        Json::Null => true,
        Json::String(text) => text.trim().is_empty(),
        Json::Array(list) => list.iter().all(|one| one.as_str().is_some_and(|one| one.trim().is_empty())),
        _ => false,
    };
    if is_empty {
        return Ok(None);
    }
    let value = match (field.kind, written) {
        (FieldKind::Text, Json::String(text)) => line(field, text, text::MAX_NAME)?,
        (FieldKind::LongText, Json::String(text)) => {
            let text = text::clean_text(text);
            short(field, &text, text::MAX_TEXT)?;
            text.into()
        }
        (FieldKind::Link, Json::String(text)) => link(field, text)?,
        (FieldKind::Number, Json::Number(_)) => number(field, written.as_f64())?,
        (FieldKind::Number, Json::String(text)) => number(field, typed_number(text))?,
        (FieldKind::Money, Json::Number(_)) => cents(field, written.as_i64())?,
        (FieldKind::Money, Json::String(text)) => cents(field, typed_cents(text))?,
        (FieldKind::Date, Json::String(text)) => match read_date(text, today) {
            Some(date) => date.to_string().into(),
            None => return flaw("not_a_date"),
        },
        (FieldKind::Choice, Json::String(text)) => chosen(field, text)?.into(),
        (FieldKind::Choices, Json::String(text)) => words(field, text.split([',', ';']))?,
        (FieldKind::Choices, Json::Array(list)) => {
            let texts: Option<Vec<&str>> = list.iter().map(Json::as_str).collect();
            words(field, texts.ok_or_else(|| wrong_type(field))?.into_iter())?
        }
        (FieldKind::YesNo, Json::Bool(yes)) => json!(yes),
        (FieldKind::YesNo, Json::String(text)) => yes_or_no(field, text)?,
        (FieldKind::User | FieldKind::Record, Json::String(text)) => id(field, text.trim())?,
        _ => return Err(wrong_type(field)),
    };
    Ok((value != Json::String(String::new())).then_some(value))
}

fn wrong_type(field: &Field) -> Flaw {
    Flaw::new(field.path(), "custom.wrong_type").with("kind", field.kind)
}

fn short(field: &Field, text: &str, most: usize) -> Result<(), Flaw> {
    if text::fits(text, most) {
        return Ok(());
    }
    Err(Flaw::new(field.path(), "text.too_long").with("most", most))
}

fn line(field: &Field, typed: &str, most: usize) -> Result<Json, Flaw> {
    if typed.trim().chars().any(|letter| letter.is_control() && letter != '\t') {
        return Err(Flaw::new(field.path(), "text.control_characters"));
    }
    let line = text::clean_line(typed);
    short(field, &line, most)?;
    Ok(line.into())
}

/// An address of the web or of mail; one that begins with `www.` is taken as one of the web.
fn link(field: &Field, typed: &str) -> Result<Json, Flaw> {
    let typed = typed.trim();
    let lower = typed.to_lowercase();
    let address = if lower.starts_with("www.") { format!("https://{typed}") } else { typed.to_owned() };
    let rest = ["https://", "http://", "mailto:"].iter().find_map(|scheme| {
        let is_such = address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
        is_such.then(|| &address[scheme.len()..])
    });
    let is_plain =
        |rest: &str| !rest.chars().any(|letter| letter.is_whitespace() || text::is_forbidden(letter));
    match rest {
        Some(rest) if rest.len() > 2 && is_plain(rest) => {
            short(field, &address, LONGEST_LINK)?;
            Ok(address.into())
        }
        _ => Err(Flaw::new(field.path(), "custom.link")),
    }
}

fn number(field: &Field, number: Option<f64>) -> Result<Json, Flaw> {
    match number {
        Some(number) if number.is_finite() && number.abs() <= MOST => Ok(plain(number)),
        Some(_) => Err(beyond(field)),
        None => Err(Flaw::new(field.path(), "not_a_number")),
    }
}

fn cents(field: &Field, cents: Option<i64>) -> Result<Json, Flaw> {
    match cents {
        Some(cents) if cents.unsigned_abs() <= 1_000_000_000_000_000 => Ok(json!(cents)),
        Some(_) => Err(beyond(field)),
        None => Err(Flaw::new(field.path(), "not_a_number")),
    }
}

fn beyond(field: &Field) -> Flaw {
    let most = 1_000_000_000_000_000_i64;
    Flaw::new(field.path(), "number.out_of_range").with("least", -most).with("most", most)
}

/// A number without its gaps and units: `1 234,50 €` is `1234.50`. The last of comma and full stop parts the fraction.
fn bare(typed: &str) -> String {
    let bare: String = typed
        .trim()
        .trim_end_matches('€')
        .trim_start_matches('€')
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '\'')
        .map(|letter| if letter == '−' { '-' } else { letter })
        .collect();
    match (bare.rfind(','), bare.rfind('.')) {
        (Some(comma), Some(stop)) if comma > stop => bare.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => bare.replace(',', ""),
        _ => bare.replace(',', "."),
    }
}

fn typed_number(typed: &str) -> Option<f64> {
    let bare = bare(typed);
    let is_plain = bare.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '-' | '+'));
    if is_plain { bare.parse().ok() } else { None }
}

fn typed_cents(typed: &str) -> Option<i64> {
    let bare = bare(typed);
    let (is_below, digits) = match bare.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, bare.as_str()),
    };
    let (euros, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(euros) || !is_number(rest) || rest.len() > 2 || (euros.is_empty() && rest.is_empty()) {
        return None;
    }
    let cents: i64 = format!("{euros}{rest:0<2}").parse().ok()?;
    Some(if is_below { -cents } else { cents })
}

fn chosen(field: &Field, typed: &str) -> Result<String, Flaw> {
    let alike = fold(typed.trim());
    let exact = field.choices.iter().find(|word| *word == typed.trim());
    let found = exact.or_else(|| field.choices.iter().find(|word| fold(word) == alike));
    found
        .cloned()
        .ok_or_else(|| Flaw::new(field.path(), "choice.unknown").with("allowed", field.choices.join(", ")))
}

/// The chosen words in the order of the list, each once.
fn words<'w>(field: &Field, typed: impl Iterator<Item = &'w str>) -> Result<Json, Flaw> {
    let filled = typed.filter(|word| !word.trim().is_empty());
    let chosen: Vec<String> = filled.map(|word| chosen(field, word)).collect::<Result<_, _>>()?;
    let ordered: Vec<&String> = field.choices.iter().filter(|word| chosen.contains(word)).collect();
    Ok(json!(ordered))
}

fn yes_or_no(field: &Field, typed: &str) -> Result<Json, Flaw> {
    match fold(typed.trim()).as_str() {
        "true" | "on" | "1" | "x" | "kylla" | "k" | "ja" | "yes" | "y" => Ok(json!(true)),
        "false" | "off" | "0" | "ei" | "e" | "nej" | "no" | "n" => Ok(json!(false)),
        _ => {
            Err(Flaw::new(field.path(), "choice.unknown")
                .with("allowed", "kyllä, ei, ja, nej, yes, no, 1, 0"))
        }
    }
}

fn id(field: &Field, typed: &str) -> Result<Json, Flaw> {
    let prefixes = field.prefixes();
    match prefixes.iter().find_map(|prefix| ground::id::parse(prefix, typed).ok().map(|id| (prefix, id))) {
        Some((prefix, id)) => Ok(ground::id::write(prefix, &id).into()),
        None => Err(Flaw::new(field.path(), "custom.record").with("allowed", prefixes.join("_…, ") + "_…")),
    }
}
