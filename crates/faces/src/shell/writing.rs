//! What templates say by functions and filters: words, icons, addresses, days, times and numbers.
//!
//! Formats are those of `ground::Locale` in the language and zone of the page; nothing is decided here.
//! `docs/pages.md` lists them.

use crate::shell::{
    art, assets, csrf,
    device::device,
    form, gate, meter, nav,
    soft::soft,
    templates::{Asking, escaped},
};
use ground::{Date, Instant, Zone, words::Arg};
use minijinja::{Environment, Error, ErrorKind, State, Value, value::Kwargs};

/// Lends all of them to the templates.
pub fn add_to(environment: &mut Environment<'static>) {
    environment.add_function("t", t);
    environment.add_function("has_words", has_words);
    environment.add_function("icon", icon);
    environment.add_function("asset", asset);
    environment.add_function("csrf", csrf_field);
    environment.add_function("module", module);
    environment.add_function("nav", nav::groups);
    environment.add_function("is_on", nav::is_on);
    environment.add_function("names_of", nav::names_of);
    environment.add_function("field_right", gate::field_right);
    environment.add_function("may", gate::may);
    environment.add_function("settings_places", crate::settings::home::places);
    environment.add_function("url_with", url_with);
    environment.add_function("range", range);
    environment.add_function("seat_meter", seat_meter);
    environment.add_function("data_block", data_block);
    environment
        .add_function("art", |number: &str, kind: &str| Value::from_safe_string(art::draw(number, kind)));
    environment.add_function("tag_path", |home: &str, tag: &str| {
        let filter = serde_json::json!({"field": "tags", "op": "eq", "value": tag});
        format!("{home}?filter={}", encoded(&filter.to_string()))
    });
    environment.add_filter("date", date);
    environment.add_filter("day", day);
    environment.add_filter("time", time);
    environment.add_filter("clock", clock);
    environment.add_filter("moment", moment);
    environment.add_filter("ago", ago);
    environment.add_filter("weekday", weekday);
    environment.add_filter("month", month);
    environment.add_filter("day_number", day_number);
    environment.add_filter("number", number);
    environment.add_filter("percent", percent);
    environment.add_filter("initials", |name: &str| initials(name));
    environment.add_filter("device", |agent: &str| device(agent));
    environment.add_filter("tone", |name: &str| tone(name));
    environment.add_filter("soft", |title: &str| soft(title));
    environment.add_filter("lines", lines);
}

fn wrong(what: String) -> Error {
    Error::new(ErrorKind::InvalidOperation, what)
}

/// `t("event-seats", count=3)`: a sentence.
fn t(state: &State<'_, '_>, key: &str, args: Kwargs) -> Result<String, Error> {
    let asking = Asking::of(state)?;
    let mut texts: Vec<(String, Value)> = Vec::new();
    for name in args.args() {
        let value = args.peek::<Value>(name)?;
        match (name, value.is_kwargs() || value.kind() == minijinja::value::ValueKind::Map) {
            // `args={…}` hands over a whole map, as toasts and flaws carry it.
            ("args", true) => {
                for inner in value.try_iter()? {
                    texts.push((inner.to_string(), value.get_item(&inner)?));
                }
            }
            _ => texts.push((name.to_owned(), value)),
        }
    }
    let args: Vec<(&str, Arg<'_>)> = texts.iter().map(|(name, value)| (name.as_str(), arg(value))).collect();
    let found = asking.words.find(asking.asked.locale, key, &args);
    match found {
        Some(sentence) => Ok(sentence),
        None if cfg!(debug_assertions) => Err(wrong(format!("nobody wrote the words {key}"))),
        None => Ok(format!("[{key}]")),
    }
}

fn arg(value: &Value) -> Arg<'static> {
    let number = if value.is_number() { f64::try_from(value.clone()).ok() } else { None };
    number.map_or_else(|| Arg::from(value.to_string()), Arg::from)
}

/// Whether there are words of this key; `key.attribute` for an attribute.
fn has_words(state: &State<'_, '_>, key: &str) -> Result<bool, Error> {
    let asking = Asking::of(state)?;
    Ok(asking.words.has(asking.asked.locale, key))
}

/// `icon("calendar", "l")`: a sign from the sprite, silent for screen readers.
fn icon(name: &str, class: Option<&str>) -> Result<Value, Error> {
    if cfg!(debug_assertions) && !assets::has_icon(name) {
        return Err(wrong(format!("the sprite has no icon {name}")));
    }
    let class = class.map_or_else(String::new, |class| format!(" {class}"));
    let sprite = assets::address("icons.svg").unwrap_or_default();
    let svg = format!("<svg class=\"i{class}\" aria-hidden=\"true\"><use href=\"{sprite}#{name}\"/></svg>");
    Ok(Value::from_safe_string(svg))
}

/// `asset("kutsu.css")`: where browsers find a file.
fn asset(name: &str) -> Result<String, Error> {
    assets::address(name).ok_or_else(|| wrong(format!("there is no asset {name}")))
}

/// `csrf()`: the hidden field of every form that posts; first in the form.
fn csrf_field(state: &State<'_, '_>) -> Result<Value, Error> {
    let asking = Asking::of(state)?;
    let (name, token) = (csrf::FIELD, &asking.asked.csrf);
    Ok(Value::from_safe_string(format!("<input type=\"hidden\" name=\"{name}\" value=\"{token}\">")))
}

/// `data_block(json)`: what search engines read in a page. JSON in which nothing ends the element; never code.
fn data_block(json: &str) -> Value {
    let json = json.replace('<', "\\u003c");
    Value::from_safe_string(format!("<script type=\"application/ld+json\">{json}</script>"))
}

/// `module("events")`: what this instance calls a module.
fn module(state: &State<'_, '_>, name: &str) -> Result<String, Error> {
    Ok(Asking::of(state)?.module(name))
}

/// `url_with(sort="name", cursor=none)`: this address with some parameters changed, `none` leaves one out.
fn url_with(state: &State<'_, '_>, changes: Kwargs) -> Result<String, Error> {
    let asking = Asking::of(state)?;
    let mut pairs: Vec<(String, String)> = form::pairs(asking.asked.query.as_bytes()).collect();
    for name in changes.args() {
        let value = changes.peek::<Value>(name)?;
        pairs.retain(|(known, _)| known != name);
        if !value.is_none() && !value.is_undefined() {
            pairs.push((name.to_owned(), value.to_string()));
        }
    }
    let query: Vec<String> = pairs.iter().map(|(k, v)| format!("{}={}", encoded(k), encoded(v))).collect();
    let path = &asking.asked.path;
    Ok(if query.is_empty() { path.clone() } else { format!("{path}?{}", query.join("&")) })
}

/// A text as it may stand in a query.
pub(crate) fn encoded(text: &str) -> String {
    let letter = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(letter).collect()
}

/// What a filter was given: a moment or a day, in a zone (`zone=`), the year always (`year=true`) or when it is not
/// this year.
struct When {
    asking: std::sync::Arc<Asking>,
    at: Option<Instant>,
    date: Date,
    zone: Zone,
    today: Option<Date>,
}

fn when(state: &State<'_, '_>, text: &str, options: &Kwargs) -> Result<When, Error> {
    let asking = Asking::of(state)?;
    let zone = match options.get::<Option<&str>>("zone")? {
        Some(name) => name.parse().map_err(|_| wrong(format!("{name} is no time zone")))?,
        None => asking.site.zone().clone(),
    };
    let at = text.parse::<Instant>().ok();
    let date = at.map(|at| at.date(&zone)).or_else(|| text.parse().ok());
    let date = date.ok_or_else(|| wrong(format!("{text} is neither a moment nor a day")))?;
    let with_year = options.get::<Option<bool>>("year")?.unwrap_or(false);
    options.assert_all_used()?;
    let today = (!with_year).then(|| asking.asked.now.date(&zone));
    Ok(When { asking, at, date, zone, today })
}

impl When {
    fn at(&self) -> Result<Instant, Error> {
        self.at.ok_or_else(|| wrong(format!("{} is a day without a time", self.date)))
    }

    fn locale(&self) -> ground::Locale {
        self.asking.asked.locale
    }
}

/// `14.1.2027`
fn date(state: &State<'_, '_>, text: &str, options: Kwargs) -> Result<String, Error> {
    let when = when(state, text, &options)?;
    Ok(when.locale().date(when.date, when.today))
}

/// `to 14.1.2027`
fn day(state: &State<'_, '_>, text: &str, options: Kwargs) -> Result<String, Error> {
    let when = when(state, text, &options)?;
    Ok(when.locale().day(when.date, when.today))
}

/// `9.00`
fn time(state: &State<'_, '_>, text: &str, options: Kwargs) -> Result<String, Error> {
    let when = when(state, text, &options)?;
    Ok(when.locale().time(when.at()?, &when.zone))
}

/// `klo 9.00`
fn clock(state: &State<'_, '_>, text: &str, options: Kwargs) -> Result<String, Error> {
    let when = when(state, text, &options)?;
    Ok(when.locale().clock(when.at()?, &when.zone))
}

/// `to 14.1.2027 klo 9.00`
fn moment(state: &State<'_, '_>, text: &str, options: Kwargs) -> Result<String, Error> {
    let when = when(state, text, &options)?;
    Ok(when.locale().moment(when.at()?, &when.zone, when.today))
}

/// `5 min sitten`
fn ago(state: &State<'_, '_>, text: &str, options: Kwargs) -> Result<String, Error> {
    let when = when(state, text, &options)?;
    Ok(when.locale().ago(when.at()?, when.asking.asked.now, &when.zone))
}

/// `torstai`
fn weekday(state: &State<'_, '_>, text: &str, options: Kwargs) -> Result<String, Error> {
    let when = when(state, text, &options)?;
    Ok(when.locale().weekday(when.date).to_owned())
}

/// `tammi`, for calendar leaves.
fn month(state: &State<'_, '_>, text: &str, options: Kwargs) -> Result<String, Error> {
    let when = when(state, text, &options)?;
    Ok(when.locale().month_short(when.date).to_owned())
}

/// `14`, for calendar leaves.
fn day_number(state: &State<'_, '_>, text: &str, options: Kwargs) -> Result<i8, Error> {
    Ok(when(state, text, &options)?.date.civil().day())
}

/// `range(starts, ends)`: `to 14.1.2027 klo 9.00–16.00`.
fn range(state: &State<'_, '_>, starts: &str, ends: &str, options: Kwargs) -> Result<String, Error> {
    let first = when(state, starts, &options)?;
    let ends = ends.parse::<Instant>().map_err(|_| wrong(format!("{ends} is no moment")))?;
    Ok(first.locale().range(first.at()?, ends, &first.zone, first.today))
}

/// `1 234`
fn number(state: &State<'_, '_>, number: f64) -> Result<String, Error> {
    Ok(Asking::of(state)?.asked.locale.decimal(number, 2))
}

/// `65 %`
fn percent(state: &State<'_, '_>, percent: f64) -> Result<String, Error> {
    let locale = Asking::of(state)?.asked.locale;
    let text = locale.decimal(percent, 1);
    let sign = locale.percent(0);
    Ok(format!("{text}{}", sign.trim_start_matches('0')))
}

/// `ET` for Eevi Tähti.
fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let ends = [words.first(), words.last().filter(|_| words.len() > 1)];
    let letters =
        ends.into_iter().flatten().filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()));
    letters.flat_map(char::to_uppercase).collect()
}

/// One of the five colours of avatars; the same name always has the same.
fn tone(name: &str) -> &'static str {
    let sum: usize = name.bytes().map(usize::from).sum();
    ["", "b", "c", "d", "e"][sum % 5]
}

/// Plain text with its line breaks, escaped: paragraphs at empty lines.
fn lines(text: &str) -> Value {
    let escape = |text: &str| escaped(text).replace('\n', "<br>");
    let text = text.replace("\r\n", "\n");
    let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    Value::from_safe_string(paragraphs.map(|paragraph| format!("<p>{}</p>", escape(paragraph))).collect())
}

/// `seat_meter(taken, seats, waiting, waitlist_seats)`: one square per seat, a bar for many.
fn seat_meter(
    state: &State<'_, '_>,
    taken: u32,
    seats: u32,
    waiting: u32,
    waitlist: u32,
) -> Result<Value, Error> {
    let asking = Asking::of(state)?;
    let args = [("taken", taken.into()), ("seats", seats.into()), ("waiting", waiting.into())];
    let label = asking.words.say(asking.asked.locale, "seat-meter", &args);
    Ok(Value::from_safe_string(meter::seats(taken, seats, waiting, waitlist, &label)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_of_the_first_and_the_last_name() {
        assert_eq!(initials("Eevi Maria Haavikkola"), "EH");
        assert_eq!(initials("åsa"), "Å");
        assert_eq!(initials(" (x) "), "X");
        assert_eq!(initials(""), "");
    }

    #[test]
    fn lines_of_text_become_paragraphs_and_nothing_else() {
        let html = lines("Hei <b>\n& moi\r\n\r\nLoppu").to_string();
        assert_eq!(html, "<p>Hei &lt;b&gt;<br>&amp; moi</p><p>Loppu</p>");
    }
}
