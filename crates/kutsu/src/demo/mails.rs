//! The demo's mails: three messages, three invitations, and what has left by now.

use super::{Stage, broken};
use domain::{
    Patch,
    email_templates::{self, EmailTemplateChange, WrittenVariant},
    ids::EmailTemplateId,
    letters::{House, Writer},
    messages::{self, Settled, Verdict, store::outbox},
};
use ground::{Fault, Words};
use std::sync::Arc;
use store::Work;

/// Writes the demo's letters. Addresses stand in them as placeholders, so any base URL serves.
pub(super) fn writer() -> Writer {
    let house = House {
        base_url: "http://localhost".into(),
        sender_name: Some("Kajo Akatemia".into()),
        sender_email: "kutsut@kajo.example".into(),
    };
    Writer::new(house, Arc::new(Words::embedded()))
}

/// How many mails go in one transaction.
const PAGE: i64 = 200;

/// What is due at the stage's present moment is written and has left, as if a server had taken it.
pub(super) async fn leave(stage: &Stage) -> Result<(), Fault> {
    loop {
        let mut work = stage.work().await?;
        let written = stage.writer.compose_due(&mut work, PAGE).await?;
        let lease = work.now.plus_seconds(60);
        let claimed = outbox::claim(&mut work, PAGE, lease).await?;
        let sent = |mail: &messages::Outgoing| Settled {
            id: mail.envelope.id,
            attempts: mail.envelope.attempts,
            verdict: Verdict::Sent { reply: "250 2.0.0 Ok: queued".into() },
        };
        let settled: Vec<Settled> = claimed.iter().map(sent).collect();
        messages::settle(&mut work, &settled).await?;
        work.commit().await?;
        if written == 0 && claimed.is_empty() {
            return Ok(());
        }
    }
}

/// What events and campaigns of the demo use.
pub(super) struct Templates {
    pub confirmation: EmailTemplateId,
    pub waitlist: EmailTemplateId,
    pub cancellation: EmailTemplateId,
    pub training: EmailTemplateId,
    pub evening: EmailTemplateId,
}

pub(super) async fn seed(stage: &Stage) -> Result<Templates, Fault> {
    let mut work = stage.work().await?;
    let templates = Templates {
        confirmation: message(
            &mut work,
            "Ilmoittautuminen vahvistettu",
            "Paikkasi on varattu: {{ event.name }}",
            &CONFIRMATION,
        )
        .await?,
        waitlist: message(&mut work, "Olet varasijalla", "Varasijalla: {{ event.name }}", &WAITLIST).await?,
        cancellation: message(
            &mut work,
            "Ilmoittautuminen peruttu",
            "Peruttu: {{ event.name }}",
            &CANCELLATION,
        )
        .await?,
        training: invitation(&mut work, "Kutsu koulutukseen", "Tervetuloa: {{ event.name }}", &TRAINING)
            .await?,
        evening: invitation(
            &mut work,
            "Kutsu asiakasiltaan",
            "Tammikuussa Tampereella, tervetuloa",
            &EVENING,
        )
        .await?,
    };
    work.commit().await?;
    Ok(templates)
}

/// Finnish, Swedish, English.
type Texts = [&'static str; 3];

const CONFIRMATION: Texts = [
    "<h1>Nähdään pian, {{ contact.first_name }}</h1><p>Paikkasi tilaisuudessa <strong>{{ event.name }}</strong> on varattu.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.own }}\">Oma ilmoittautumiseni</a></p><p>Jos et pääsekään, peru samalta sivulta. Paikka siirtyy heti seuraavalle.</p>",
    "<h1>Vi ses snart, {{ contact.first_name }}</h1><p>Din plats på <strong>{{ event.name }}</strong> är reserverad.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.own }}\">Min anmälan</a></p><p>Får du förhinder kan du avboka på samma sida.</p>",
    "<h1>See you soon, {{ contact.first_name }}</h1><p>Your seat at <strong>{{ event.name }}</strong> is reserved.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.own }}\">My registration</a></p><p>If you cannot come, cancel on the same page.</p>",
];

const WAITLIST: Texts = [
    "<h1>Olet varasijalla</h1><p>Hei {{ contact.first_name }}, tilaisuus <strong>{{ event.name }}</strong> on täynnä. Kun paikka vapautuu, saat vahvistuksen sähköpostiin.</p><p><a class=\"button\" href=\"{{ link.own }}\">Katso sijasi jonossa</a></p>",
    "<h1>Du står i kö</h1><p>Hej {{ contact.first_name }}, <strong>{{ event.name }}</strong> är fullt. När en plats blir ledig får du en bekräftelse.</p><p><a class=\"button\" href=\"{{ link.own }}\">Se din plats i kön</a></p>",
    "<h1>You are on the waitlist</h1><p>Hello {{ contact.first_name }}, <strong>{{ event.name }}</strong> is full. When a seat becomes free, you get a confirmation.</p><p><a class=\"button\" href=\"{{ link.own }}\">See your place in the queue</a></p>",
];

const CANCELLATION: Texts = [
    "<h1>Ilmoittautumisesi on peruttu</h1><p>Hei {{ contact.first_name }}, ilmoittautumisesi tilaisuuteen <strong>{{ event.name }}</strong> on peruttu.</p><p>Muutitko mielesi? <a href=\"{{ link.own }}\">Ilmoittaudu uudelleen</a>, jos paikkoja on.</p>",
    "<h1>Din anmälan är avbokad</h1><p>Hej {{ contact.first_name }}, din anmälan till <strong>{{ event.name }}</strong> är avbokad.</p><p>Ändrade du dig? <a href=\"{{ link.own }}\">Anmäl dig igen</a> om det finns plats.</p>",
    "<h1>Your registration is cancelled</h1><p>Hello {{ contact.first_name }}, your registration for <strong>{{ event.name }}</strong> is cancelled.</p><p>Changed your mind? <a href=\"{{ link.own }}\">Register again</a> if there is room.</p>",
];

const TRAINING: Texts = [
    "<h1>Hei {{ contact.first_name | default(\"ystävä\") }}</h1><p>Tervetuloa oppimaan uutta: <strong>{{ event.name }}</strong>.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.registration }}\">Vastaa kutsuun</a></p><p>Yksi painallus riittää, tietosi ovat jo meillä.</p><p>Terveisin<br>{{ sender.name }}</p>",
    "<h1>Hej {{ contact.first_name | default(\"du\") }}</h1><p>Välkommen att lära dig nytt: <strong>{{ event.name }}</strong>.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.registration }}\">Svara på inbjudan</a></p><p>Hälsningar<br>{{ sender.name }}</p>",
    "<h1>Hello {{ contact.first_name | default(\"there\") }}</h1><p>You are invited: <strong>{{ event.name }}</strong>.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.registration }}\">Answer the invitation</a></p><p>Regards,<br>{{ sender.name }}</p>",
];

const EVENING: Texts = [
    "<h1>Talvi-ilta odottaa, {{ contact.first_name | default(\"ystävä\") }}</h1><p>Keitto, lyhdyt ja hyvää seuraa: <strong>{{ event.name }}</strong>.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.registration }}\">Tulen mielelläni</a></p>",
    "<h1>Vinterkväll, {{ contact.first_name | default(\"du\") }}</h1><p>Soppa, lyktor och gott sällskap: <strong>{{ event.name }}</strong>.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.registration }}\">Jag kommer gärna</a></p>",
    "<h1>A winter evening, {{ contact.first_name | default(\"friend\") }}</h1><p>Soup, lanterns and good company: <strong>{{ event.name }}</strong>.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.registration }}\">I would love to come</a></p>",
];

async fn message(
    work: &mut Work,
    name: &str,
    subject: &str,
    texts: &Texts,
) -> Result<EmailTemplateId, Fault> {
    made(work, "event", name, subject, texts).await
}

async fn invitation(
    work: &mut Work,
    name: &str,
    subject: &str,
    texts: &Texts,
) -> Result<EmailTemplateId, Fault> {
    made(work, "campaign", name, subject, texts).await
}

async fn made(
    work: &mut Work,
    folder: &str,
    name: &str,
    subject: &str,
    texts: &Texts,
) -> Result<EmailTemplateId, Fault> {
    let [fi, sv, en] = texts;
    let variant = |language: &str, body: &str| WrittenVariant {
        language: language.into(),
        subject: subject.into(),
        preview_text: None,
        body_html: body.into(),
    };
    let written = EmailTemplateChange {
        folder: folder.into(),
        variants: Patch::Set(vec![variant("sv", sv), variant("en", en)]),
        ..EmailTemplateChange::saying(name, subject, fi)
    };
    Ok(email_templates::create(work, &written).await.map_err(broken)?.id)
}
