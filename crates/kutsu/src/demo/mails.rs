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
        confirmation: made(&mut work, "event", "Ilmoittautuminen vahvistettu", &CONFIRMATION).await?,
        waitlist: made(&mut work, "event", "Olet varasijalla", &WAITLIST).await?,
        cancellation: made(&mut work, "event", "Ilmoittautuminen peruttu", &CANCELLATION).await?,
        training: made(&mut work, "campaign", "Kutsu koulutukseen", &TRAINING).await?,
        evening: made(&mut work, "campaign", "Kutsu asiakasiltaan", &EVENING).await?,
    };
    work.commit().await?;
    Ok(templates)
}

/// Subject and message in Finnish, Swedish and English.
type Texts = [(&'static str, &'static str); 3];

const CONFIRMATION: Texts = [
    (
        "Paikkasi on varattu: {{ event.name }}",
        "<h1>Tervetuloa, {{ contact.first_name }}</h1><p>Paikkasi tilaisuudessa <strong>{{ event.name }}</strong> on varattu.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.own }}\">Oma ilmoittautumiseni</a></p><p>Jos et pääsekään, peru samalta sivulta. Paikka siirtyy heti seuraavalle.</p>",
    ),
    (
        "Din plats är reserverad: {{ event.name }}",
        "<h1>Välkommen, {{ contact.first_name }}</h1><p>Din plats på <strong>{{ event.name }}</strong> är reserverad.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.own }}\">Min anmälan</a></p><p>Får du förhinder kan du avboka på samma sida.</p>",
    ),
    (
        "Your seat is reserved: {{ event.name }}",
        "<h1>See you there, {{ contact.first_name }}</h1><p>Your seat at <strong>{{ event.name }}</strong> is reserved.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.own }}\">My registration</a></p><p>If your plans change, you can cancel on the same page.</p>",
    ),
];

const WAITLIST: Texts = [
    (
        "Varasijalla: {{ event.name }}",
        "<h1>Olet varasijalla</h1><p>Hei {{ contact.first_name }}, tilaisuus <strong>{{ event.name }}</strong> on täynnä. Jos paikka vapautuu sinulle, saat heti vahvistuksen.</p><p><a class=\"button\" href=\"{{ link.own }}\">Katso sijasi jonossa</a></p>",
    ),
    (
        "På reservplats: {{ event.name }}",
        "<h1>Du står på reservplats</h1><p>Hej {{ contact.first_name }}, <strong>{{ event.name }}</strong> är fullt. Blir en plats ledig för dig får du genast en bekräftelse.</p><p><a class=\"button\" href=\"{{ link.own }}\">Se din plats i kön</a></p>",
    ),
    (
        "On the waitlist: {{ event.name }}",
        "<h1>You are on the waitlist</h1><p>Hello {{ contact.first_name }}, <strong>{{ event.name }}</strong> is full. If a seat becomes free for you, we confirm it at once.</p><p><a class=\"button\" href=\"{{ link.own }}\">See your place in the queue</a></p>",
    ),
];

const CANCELLATION: Texts = [
    (
        "Peruttu: {{ event.name }}",
        "<h1>Ilmoittautumisesi on peruttu</h1><p>Hei {{ contact.first_name }}, ilmoittautumisesi tilaisuuteen <strong>{{ event.name }}</strong> on peruttu.</p><p>Muutitko mielesi? <a href=\"{{ link.own }}\">Ilmoittaudu uudelleen</a>, jos paikkoja on.</p>",
    ),
    (
        "Avbokad: {{ event.name }}",
        "<h1>Din anmälan är avbokad</h1><p>Hej {{ contact.first_name }}, din anmälan till <strong>{{ event.name }}</strong> är avbokad.</p><p>Har du ändrat dig? <a href=\"{{ link.own }}\">Anmäl dig igen</a> om det finns plats.</p>",
    ),
    (
        "Cancelled: {{ event.name }}",
        "<h1>Your registration is cancelled</h1><p>Hello {{ contact.first_name }}, your registration for <strong>{{ event.name }}</strong> is cancelled.</p><p>Changed your mind? <a href=\"{{ link.own }}\">Register again</a> if there is room.</p>",
    ),
];

const TRAINING: Texts = [
    (
        "Tervetuloa: {{ event.name }}",
        "<h1>Hei {{ contact.first_name }}</h1><p>Tervetuloa oppimaan uutta: <strong>{{ event.name }}</strong>.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.registration }}\">Vastaa kutsuun</a></p><p>Yksi painallus riittää, tietosi ovat jo meillä.</p><p>Terveisin<br>{{ sender.name }}</p>",
    ),
    (
        "Välkommen: {{ event.name }}",
        "<h1>Hej {{ contact.first_name }}</h1><p>Välkommen att lära dig nytt: <strong>{{ event.name }}</strong>.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.registration }}\">Svara på inbjudan</a></p><p>Hälsningar<br>{{ sender.name }}</p>",
    ),
    (
        "You are invited: {{ event.name }}",
        "<h1>Hello {{ contact.first_name }}</h1><p>You are invited: <strong>{{ event.name }}</strong>.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.registration }}\">Answer the invitation</a></p><p>Regards,<br>{{ sender.name }}</p>",
    ),
];

const EVENING: Texts = [
    (
        "Tammikuussa Tampereella, tervetuloa",
        "<h1>Talvi-ilta odottaa, {{ contact.first_name }}</h1><p>Keitto, lyhdyt ja hyvää seuraa: <strong>{{ event.name }}</strong>.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.registration }}\">Tulen mielelläni</a></p>",
    ),
    (
        "Januari i Tammerfors, välkommen",
        "<h1>Vinterkväll, {{ contact.first_name }}</h1><p>Soppa, lyktor och gott sällskap: <strong>{{ event.name }}</strong>.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.registration }}\">Jag kommer gärna</a></p>",
    ),
    (
        "January in Tampere, you are welcome",
        "<h1>A winter evening, {{ contact.first_name }}</h1><p>Soup, lanterns and good company: <strong>{{ event.name }}</strong>.</p><p>{{ event.time }}<br>{{ event.location }}</p><p><a class=\"button\" href=\"{{ link.registration }}\">I would love to come</a></p>",
    ),
];

async fn made(work: &mut Work, folder: &str, name: &str, texts: &Texts) -> Result<EmailTemplateId, Fault> {
    let [(subject, fi), sv, en] = texts;
    let variant = |language: &str, (subject, body): &(&str, &str)| WrittenVariant {
        language: language.into(),
        subject: (*subject).into(),
        preview_text: None,
        body_html: (*body).into(),
    };
    let written = EmailTemplateChange {
        folder: folder.into(),
        variants: Patch::Set(vec![variant("sv", sv), variant("en", en)]),
        ..EmailTemplateChange::saying(name, subject, fi)
    };
    Ok(email_templates::create(work, &written).await.map_err(broken)?.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mail_of_the_demo_has_a_subject_and_a_text_of_its_own_in_each_language() {
        for [fi, sv, en] in [CONFIRMATION, WAITLIST, CANCELLATION, TRAINING, EVENING] {
            for (one, other) in [(fi, sv), (fi, en), (sv, en)] {
                assert!(one.0 != other.0 && one.1 != other.1, "{one:?} {other:?}");
            }
        }
    }
}
