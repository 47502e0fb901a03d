//! Values as people type them (`27.1.2027`, `1 200`, `"Oy, Ab"`), and as filters hold them.

use crate::shell::list::Reading;
use ground::{Date, Flaw};
use serde_json::{Value as Json, json};
use store::filter::{Kind, Place};

impl Reading<'_> {
    /// One typed value of a field.
    pub(super) fn typed(&self, input: &str, place: &Place, text: &str) -> Result<Json, Flaw> {
        if text.is_empty() {
            return Err(Flaw::new(input, "required"));
        }
        let number = || Flaw::new(input, "not_a_number");
        match place.kind() {
            Kind::Bool => Ok(json!(text == "true")),
            Kind::Number => whole(text).map(Json::from).ok_or_else(number),
            Kind::Money => cents(text).map(Json::from).ok_or_else(number),
            Kind::Decimal => {
                plain(text).parse::<f64>().ok().filter(|n| n.is_finite()).map(Json::from).ok_or_else(number)
            }
            Kind::Instant if text.parse::<ground::Instant>().is_ok() => Ok(json!(text)),
            Kind::Date | Kind::Instant => {
                let today = self.asked.now.date(self.app.site().zone());
                let date =
                    ground::locale::read_date(text, today).ok_or_else(|| Flaw::new(input, "not_a_date"))?;
                Ok(json!(date.to_string()))
            }
            Kind::Text | Kind::Choice(_) | Kind::Id(_) => Ok(json!(text)),
        }
    }

    /// A value of a filter as people type it.
    pub(super) fn written(&self, place: &Place, value: &Json) -> Option<String> {
        match (place.kind(), value) {
            (Kind::Money, Json::Number(number)) => {
                let cents = number.as_i64()?;
                let sign = if cents < 0 { "-" } else { "" };
                let (euros, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
                Some(if rest == 0 { format!("{sign}{euros}") } else { format!("{sign}{euros},{rest:02}") })
            }
            (Kind::Date | Kind::Instant, Json::String(text)) => match text.parse::<Date>() {
                Ok(date) => Some(self.asked.locale.date(date, None)),
                Err(_) => text.parse::<ground::Instant>().ok().map(|_| text.clone()),
            },
            (_, Json::Bool(yes)) => Some(yes.to_string()),
            (_, Json::Number(number)) => Some(number.to_string()),
            (_, Json::String(text)) => Some(text.clone()),
            _ => None,
        }
    }
}

/// What stands between the values of a list: numbers may hold commas themselves.
fn separator(kind: Kind) -> char {
    match kind {
        Kind::Number | Kind::Decimal | Kind::Money => ';',
        _ => ',',
    }
}

/// The values of a list in one line; `"` holds one together that has a comma in it.
pub(super) fn split(kind: Kind, line: &str) -> Vec<String> {
    let (mut values, mut value, mut quoted, mut was_quoted) = (Vec::new(), String::new(), false, false);
    let mut letters = line.chars().peekable();
    let mut end = |value: &mut String, was_quoted: &mut bool| {
        let text = if *was_quoted { value.clone() } else { value.trim().to_owned() };
        if !text.is_empty() || *was_quoted {
            values.push(text);
        }
        value.clear();
        *was_quoted = false;
    };
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                value.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if value.trim().is_empty() && !was_quoted => {
                value.clear();
                (quoted, was_quoted) = (true, true);
            }
            letter if letter == separator(kind) && !quoted => end(&mut value, &mut was_quoted),
            letter if was_quoted && !quoted && letter.is_whitespace() => {}
            letter => value.push(letter),
        }
    }
    end(&mut value, &mut was_quoted);
    values
}

/// The line that [`split`] makes these values of.
pub(super) fn listed(kind: Kind, values: &[String]) -> String {
    let between = separator(kind);
    let one = |value: &String| {
        let is_plain = !value.is_empty() && !value.contains([between, '"']) && value.trim() == value;
        if is_plain { value.clone() } else { format!("\"{}\"", value.replace('"', "\"\"")) }
    };
    values.iter().map(one).collect::<Vec<_>>().join(&format!("{between} "))
}

fn plain(text: &str) -> String {
    text.replace(char::is_whitespace, "").replace(',', ".").replace('−', "-")
}

fn whole(text: &str) -> Option<i64> {
    plain(text).parse().ok()
}

fn cents(text: &str) -> Option<i64> {
    let text = plain(text);
    let (euros, rest) = text.split_once('.').unwrap_or((&text, ""));
    let rest = match rest.len() {
        0 => 0,
        1 => rest.parse::<i64>().ok()? * 10,
        2 => rest.parse().ok()?,
        _ => return None,
    };
    let cents = euros.parse::<i64>().ok()?.checked_mul(100)?;
    if euros.starts_with('-') { cents.checked_sub(rest) } else { cents.checked_add(rest) }
}
