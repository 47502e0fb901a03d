//! A schedule in plain words: "joka arkipäivä klo 7.45".

use ground::{
    Cron, Instant, Locale, Words, Zone,
    cron::{Days, Pattern, Times},
};

/// The schedule as people say it; one for experts is told by its fields.
pub fn said(cron: &Cron, words: &Words, locale: Locale) -> String {
    let speaker = Speaker { words, locale };
    let usual = cron.pattern().and_then(|pattern| speaker.usual(&pattern));
    usual.unwrap_or_else(|| words.say(locale, "schedule-cron", &[("cron", cron.as_str().into())]))
}

/// Times of a day as people say them: `7.45 ja 12.00`.
pub fn said_times(times: &[(u8, u8)], words: &Words, locale: Locale) -> String {
    Speaker { words, locale }.times(times)
}

struct Speaker<'a> {
    words: &'a Words,
    locale: Locale,
}

impl Speaker<'_> {
    /// Often and only on some days is said by no usual sentence.
    fn usual(&self, pattern: &Pattern) -> Option<String> {
        let say = |key: &str, args: &[(&str, ground::Arg<'_>)]| Some(self.words.say(self.locale, key, args));
        let times = match (&pattern.days, &pattern.times) {
            (Days::Every, Times::EveryMinutes(minutes)) => {
                return say("schedule-every-minutes", &[("minutes", (*minutes).into())]);
            }
            (Days::Every, Times::Hourly(minute)) => {
                return say("schedule-hourly", &[("minute", (*minute).into())]);
            }
            (_, Times::At(times)) => self.times(times),
            _ => return None,
        };
        match &pattern.days {
            Days::Every => say("schedule-daily", &[("times", times.into())]),
            Days::Workdays => say("schedule-workdays", &[("times", times.into())]),
            Days::Weekdays(days) => {
                let days = self.list(days.iter().map(|day| self.weekday(*day)));
                say("schedule-weekly", &[("days", days.into()), ("times", times.into())])
            }
            Days::OfMonth(days) => {
                let day = |day: &u8| {
                    self.words.say(self.locale, "schedule-day-of-month", &[("day", day.to_string().into())])
                };
                let days = self.list(days.iter().map(day));
                say("schedule-monthly", &[("days", days.into()), ("times", times.into())])
            }
        }
    }

    fn times(&self, times: &[(u8, u8)]) -> String {
        let utc: Zone = "UTC".parse().unwrap_or_else(|_| Zone::helsinki());
        let time = |(hour, minute): &(u8, u8)| {
            let at = Instant::from_millis(0).plus_seconds((i64::from(*hour) * 60 + i64::from(*minute)) * 60);
            self.locale.time(at, &utc)
        };
        self.list(times.iter().map(time))
    }

    /// Monday is 1; 23 November 2026 is a Monday.
    fn weekday(&self, day: u8) -> String {
        let monday = ground::Date::new(2026, 11, 23);
        monday
            .map(|monday| self.locale.weekday(monday.plus_days(i32::from(day) - 1)).to_owned())
            .unwrap_or_default()
    }

    /// `a, b ja c`
    fn list(&self, items: impl Iterator<Item = String>) -> String {
        let mut items: Vec<String> = items.collect();
        let Some(last) = items.pop() else { return String::new() };
        if items.is_empty() {
            return last;
        }
        let args = [("first", items.join(", ").into()), ("last", last.into())];
        self.words.say(self.locale, "schedule-list", &args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_schedules_are_said_in_plain_words_in_every_language() {
        let words = Words::embedded();
        let mut told = String::new();
        for text in [
            "45 7 * * 1-5",
            "0 11 * * *",
            "0 8,12,16 * * *",
            "0 9 * * 1,4",
            "30 6 * * 0",
            "5 6 1,15 * *",
            "*/15 * * * *",
            "* * * * *",
            "0 * * * *",
            "7 * * * *",
            "0 8 13 * 5",
        ] {
            let cron: Cron = text.parse().expect("a schedule");
            for locale in [Locale::Fi, Locale::Sv, Locale::En] {
                told.push_str(&said(&cron, &words, locale).replace('\u{A0}', " "));
                told.push('\n');
            }
        }
        insta::assert_snapshot!(told);
    }
}
