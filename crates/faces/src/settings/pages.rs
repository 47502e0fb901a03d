//! The forms of the settings: the organisation, languages and time, mail, numbers, and the additional settings (2.16).
//!
//! All are drawn and saved alike: what was typed stays when it is refused, and every save can be undone.
//! Start at [`Part`].

use super::{legal, mails};
use crate::{
    shell::{App, Asked, Entered, Problem, Toast, View, sent::Sent},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    Patch,
    settings::{self, Series, SeriesChange, Settings, SettingsChange, SettingsRefusal},
    staff::SignIn,
};
use ground::{Choice, Failure, Flaw, Refusal};
use serde::Serialize;

ground::choice! {
    /// One form of the settings.
    pub enum Part {
        Organisation = "organisation",
        Language = "language",
        Mail = "mail",
        Invoicing = "invoicing",
        Numbers = "numbers",
        Additional = "additional",
        Public = "public",
        Legal = "legal",
    }
}

impl Part {
    fn path(self) -> String {
        format!("/app/settings/{self}")
    }
}

/// What `settings/form.html` sees.
#[derive(Serialize)]
pub(super) struct SettingsForm {
    /// Which `settings/_<part>.html` stands inside.
    part: Part,
    path: String,
    form: Entered,
    /// Somebody else saved in the meantime.
    is_stale: bool,
    /// The address of the logo in use.
    logo: Option<String>,
    series: Vec<SeriesRow>,
    /// The templates that automatic mails can be worded by; on the page of mail.
    templates: Vec<(String, String)>,
    /// The server by which mail leaves, when there is one.
    mail_server: Option<String>,
}

/// One series of numbers.
#[derive(Serialize)]
struct SeriesRow {
    name: Series,
    /// Whose name stands before it.
    module: String,
    built_in: &'static str,
    /// The next number there will be at least.
    coming: i64,
}

impl View for SettingsForm {
    const PAGE: &'static str = "settings/form.html";

    fn samples() -> Vec<Self> {
        let filled = Settings {
            organisation_name: "Åsa <Öhman>".into(),
            certificate_template_id: Some(mails::sample()),
            logo: Some(settings::Logo::sample()),
            ..Settings::default()
        };
        let flaws = [
            Flaw::new("undo_seconds", "not_a_number"),
            Flaw::new("iban", "iban"),
            Flaw::new("accent_colour", "colour.malformed"),
            Flaw::new("certificate_template_id", "template.without_own_link"),
            Flaw::new("logo", "logo.behaves"),
            Flaw::new("embed_hosts", "host.malformed").with("host", "a <b>"),
            Flaw::new("languages", "language.first_missing").with("language", "fi"),
            Flaw::new("number_series.events.next", "series.used").with("least", 1042).with("most", 9999),
        ];
        let page = |part: &Part, form: Entered, is_stale| Self {
            part: *part,
            path: part.path(),
            form,
            is_stale,
            logo: is_stale.then(|| super::logo::address(&settings::Logo::sample())),
            series: Series::ALL.iter().map(|series| SeriesRow::new(*series, 1042)).collect(),
            templates: vec![(mails::sample().to_string(), "Todistus & <Öhman>".into())],
            mail_server: is_stale.then(|| "smtp.kutsu.test:587".into()),
        };
        let form = Entered::filled(&filled);
        let whole = Part::ALL.iter().map(|part| page(part, form.clone(), true));
        whole.chain(Part::ALL.iter().map(|part| page(part, form.clone().with_flaws(&flaws), false))).collect()
    }
}

impl SeriesRow {
    fn new(name: Series, coming: i64) -> Self {
        Self { name, module: name.word().replace('_', "-"), built_in: name.built_in(), coming }
    }
}

/// A form of settings as they are now, or as it was typed.
async fn page(app: &App, part: Part, typed: Option<Entered>) -> Result<SettingsForm, Problem> {
    let reader = &mut app.reader().await?;
    let now = settings::read(reader).await?;
    let mut series = Vec::new();
    if part == Part::Numbers {
        for one in Series::ALL {
            series.push(SeriesRow::new(*one, settings::coming(reader, *one).await?));
        }
    }
    let templates = if part == Part::Mail { mails::choosable(reader, &now).await? } else { Vec::new() };
    let form = typed.unwrap_or_else(|| filled(&now, &series));
    let logo = now.logo.as_ref().map(super::logo::address);
    let mail_server = app.mail_server.get().cloned();
    Ok(SettingsForm { part, path: part.path(), form, is_stale: false, logo, series, templates, mail_server })
}

/// The form of what is kept; series show their beginning and next number.
fn filled(now: &Settings, series: &[SeriesRow]) -> Entered {
    let mut form = Entered::filled(now);
    form.set("embed_hosts", now.embed_hosts.join("\n"));
    form.set("target_group_types", now.target_group_types.join("\n"));
    form.set("late_interest", now.late_interest.map(ground::money::typed).unwrap_or_default());
    for row in series {
        let prefix = now.number_series.get(row.name.word()).map_or(row.built_in, String::as_str);
        form.set(format!("number_series.{}.prefix", row.name), prefix);
        form.set(format!("number_series.{}.next", row.name), row.coming.to_string());
    }
    form
}

/// `GET /app/settings/{part}`
pub(super) async fn show(app: App, asked: Asked, part: Part) -> Result<Response, Problem> {
    let mut page = page(&app, part, None).await?;
    if part == Part::Legal {
        legal::fill(&mut page.form, &app, &asked)?;
    }
    app.show(&asked, &page)
}

/// `POST /app/settings/{part}`
pub(super) async fn save(
    app: App,
    asked: Asked,
    me: SignIn,
    part: Part,
    mut sent: Sent,
) -> Result<Response, Problem> {
    let mut flaws = Vec::new();
    let logo = sent.files.pop().map(|sent| sent.file.content);
    let mut change = read(part, &sent.form, logo, &asked, &app, &mut flaws);
    if part == Part::Legal {
        change.legal_texts = legal::read(&sent.form, &app, &asked)?;
    }
    let mut form = sent.form;
    let mut work = app.work(me.user.actor()).await?;
    flaws.extend(mails::unusable(&mut work, &change).await?);
    let seen = form.text("version").parse().ok();
    let changed = match ground::Invalid::unless_none(flaws) {
        Ok(()) => settings::change(&mut work, seen, change).await,
        Err(invalid) => Err(SettingsRefusal::Invalid(invalid).into()),
    };
    let is_stale = match changed {
        Ok(settings) => {
            work.commit().await?;
            return Ok(saved(&app, &asked, &part.path(), settings));
        }
        Err(Failure::Refused(SettingsRefusal::ChangedMeanwhile { version })) => {
            form.set("version", version.to_string());
            true
        }
        Err(Failure::Refused(refusal)) => {
            form = form.with_flaws(refusal.flaws());
            false
        }
        Err(Failure::Fault(fault)) => return Err(fault.into()),
    };
    drop(work);
    let page = page(&app, part, Some(form)).await?;
    app.show_again(&asked, &SettingsForm { is_stale, ..page })
}

/// Tells that settings were saved, with the way back.
pub(super) fn saved(app: &App, asked: &Asked, path: &str, settings: Settings) -> Response {
    let undo = format!("/app/settings/undo/{}", settings.version);
    app.settings_changed(settings);
    app.told(asked, path, &Toast::new("settings-saved").undo(undo))
}

/// What a form asks for.
fn read(
    part: Part,
    form: &Entered,
    logo: Option<Vec<u8>>,
    asked: &Asked,
    app: &App,
    flaws: &mut Vec<Flaw>,
) -> SettingsChange {
    let field = |name: &str| form.text(name).to_owned().into();
    let none = SettingsChange::default();
    match part {
        Part::Organisation => SettingsChange {
            organisation_name: field("organisation_name"),
            business_id: field("business_id"),
            street: field("street"),
            postal_code: field("postal_code"),
            city: field("city"),
            country: field("country"),
            accent_colour: field("accent_colour"),
            logo: match logo {
                Some(bytes) => Patch::Set(Some(bytes)),
                None if form.has("remove_logo") => Patch::Set(None),
                None => Patch::Keep,
            },
            ..none
        },
        Part::Language => SettingsChange {
            language: field("language"),
            languages: Patch::Set(Some(form.many("languages").into_iter().map(str::to_owned).collect())),
            time_zone: field("time_zone"),
            ..none
        },
        Part::Mail => SettingsChange {
            sender_name: field("sender_name"),
            sender_email: field("sender_email"),
            reply_to: field("reply_to"),
            mail_footer: field("mail_footer"),
            certificate_template_id: field("certificate_template_id"),
            ..none
        },
        Part::Numbers => {
            let mut reading = form.reading(asked, app.site().zone());
            let mut series = |name: &Series| {
                let next = reading.whole(&format!("number_series.{name}.next")).map(i64::from);
                let change = SeriesChange {
                    prefix: field(&format!("number_series.{name}.prefix")),
                    next: Patch::Set(next),
                };
                (name.word().to_owned(), change)
            };
            let number_series = Series::ALL.iter().map(&mut series).collect();
            flaws.extend(reading.finish().err().map(|invalid| invalid.0).unwrap_or_default());
            SettingsChange { number_series, ..none }
        }
        Part::Public => SettingsChange {
            public_registration: Patch::Set(Some(form.has("public_registration"))),
            confirm_unknown_addresses: Patch::Set(Some(form.has("confirm_unknown_addresses"))),
            embed_hosts: Patch::Set(Some(form.text("embed_hosts").lines().map(str::to_owned).collect())),
            ..none
        },
        Part::Invoicing => invoicing_settings(form, asked, app, flaws),
        // Beside the built-in texts it is read by `legal`.
        Part::Legal => none,
        Part::Additional => additional_settings(form, asked, app, flaws),
    }
}

fn invoicing_settings(form: &Entered, asked: &Asked, app: &App, flaws: &mut Vec<Flaw>) -> SettingsChange {
    let field = |name: &str| form.text(name).to_owned().into();
    let mut reading = form.reading(asked, app.site().zone());
    let payment_days = reading.whole("payment_days").map(i64::from);
    flaws.extend(reading.finish().err().map(|invalid| invalid.0).unwrap_or_default());
    // A percentage with two decimals is written as an amount is, and kept in basis points.
    let typed = form.text("late_interest").trim_end_matches(['%', ' ', '\u{A0}']);
    let late_interest = ground::money::read(typed);
    if late_interest.is_none() && !typed.is_empty() {
        flaws.push(Flaw::new("late_interest", "not_a_number"));
    }
    SettingsChange {
        vat_id: field("vat_id"),
        iban: field("iban"),
        bic: field("bic"),
        payment_days: Patch::Set(payment_days),
        late_interest: Patch::Set(late_interest),
        ..SettingsChange::default()
    }
}

fn additional_settings(form: &Entered, asked: &Asked, app: &App, flaws: &mut Vec<Flaw>) -> SettingsChange {
    let mut reading = form.reading(asked, app.site().zone());
    reading.required("undo_seconds");
    let undo_seconds = reading.whole("undo_seconds").map(i64::from);
    flaws.extend(reading.finish().err().map(|invalid| invalid.0).unwrap_or_default());
    let confirms = form.has("send_confirmation_for_manual_registrations");
    SettingsChange {
        send_confirmation_for_manual_registrations: Patch::Set(Some(confirms)),
        undo_seconds: Patch::Set(undo_seconds),
        target_group_types: Patch::Set(Some(
            form.text("target_group_types").lines().map(str::to_owned).collect(),
        )),
        ..SettingsChange::default()
    }
}

/// The two handlers of one form.
macro_rules! handlers {
    ($part:expr, $get:ident, $post:ident) => {
        pub(super) async fn $get(
            State(app): State<App>,
            asked: Asked,
            _: Administrator,
        ) -> Result<Response, Problem> {
            show(app, asked, $part).await
        }

        pub(super) async fn $post(
            State(app): State<App>,
            asked: Asked,
            Administrator(me): Administrator,
            sent: Sent,
        ) -> Result<Response, Problem> {
            save(app, asked, me, $part, sent).await
        }
    };
}
handlers!(Part::Organisation, organisation, save_organisation);
handlers!(Part::Language, language, save_language);
handlers!(Part::Mail, mail, save_mail);
handlers!(Part::Invoicing, invoicing, save_invoicing);
handlers!(Part::Numbers, numbers, save_numbers);
handlers!(Part::Additional, additional, save_additional);
handlers!(Part::Public, public, save_public);
handlers!(Part::Legal, legal, save_legal);
