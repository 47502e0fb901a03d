//! The schedule that is being chosen, in words and with its next times.

use crate::{
    scheduled_tasks::typed,
    shell::{App, Asked, Entered, Problem, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::automation;
use ground::{Flaw, Instant, Zone};
use serde::Serialize;

/// How many times are shown.
const SHOWN: usize = 5;

/// What `scheduled_tasks/_look.html` sees.
#[derive(Clone, Default, Serialize)]
pub struct Look {
    /// Empty while the schedule cannot be read.
    sentence: String,
    times: Vec<Instant>,
    zone: String,
    /// Why it cannot be read, as the form would say it.
    typed: Entered,
}

impl Look {
    /// What the fields of a form say so far.
    pub fn of(app: &App, asked: &Asked, form: &Entered) -> Self {
        let zone = typed::zone(form, app.site().zone());
        match (typed::cron(form), zone) {
            (Ok(cron), Ok(zone)) => Self::at(app, asked, &cron, &zone),
            (Err(flaw), _) | (_, Err(flaw)) => Self::flawed(flaw),
        }
    }

    /// What a schedule says.
    pub fn at(app: &App, asked: &Asked, cron: &ground::Cron, zone: &Zone) -> Self {
        Self {
            sentence: automation::said(cron, &app.words, asked.locale),
            times: cron.upcoming(asked.now, zone, SHOWN),
            zone: zone.name().to_owned(),
            typed: Entered::default(),
        }
    }

    fn flawed(flaw: Flaw) -> Self {
        Self { typed: Entered::default().with_flaws(&[flaw]), ..Self::default() }
    }

    pub fn sentence(&self) -> &str {
        &self.sentence
    }
}

/// `POST /app/scheduled-tasks/look` with the fields of the form; changes nothing.
pub async fn look(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    form: Entered,
) -> Result<Response, Problem> {
    app.show(&asked, &Look::of(&app, &asked, &form))
}

impl View for Look {
    const PAGE: &'static str = "scheduled_tasks/look.html";
    const PART: Option<&'static str> = Some("scheduled_tasks/_look.html");

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let times = (0..5).map(|day| at.plus_days(day)).collect();
        let good = Self {
            sentence: "joka arkipäivä <Öhman>".into(),
            times,
            zone: "Europe/Helsinki".into(),
            typed: Entered::default(),
        };
        vec![good, Self::flawed(Flaw::new("cron", "cron.never"))]
    }
}
