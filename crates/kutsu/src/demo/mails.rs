//! The demo's mails: the ready messages, one more invitation, and what has left by now.

use super::{Stage, broken};
use domain::{
    Patch,
    email_templates::{self, EmailTemplateChange, WrittenVariant},
    ids::EmailTemplateId,
    letters::{House, Writer},
    messages::{self, Settled, Verdict, store::outbox},
};
use faces::email_templates::ready;
use ground::{Fault, Locale, Words};
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
    let written = ready::write(&mut work, &Words::embedded(), Locale::Fi).await.map_err(broken)?;
    let [training, confirmation, waitlist, cancellation] = written[..] else {
        return Err(Fault::new("the ready messages are there already"));
    };
    let evening = invitation(&mut work, "Kutsu asiakasiltaan", &EVENING).await?;
    work.commit().await?;
    Ok(Templates { confirmation, waitlist, cancellation, training, evening })
}

/// Subject and message in Finnish, Swedish and English.
type Texts = [(&'static str, &'static str); 3];

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

async fn invitation(work: &mut Work, name: &str, texts: &Texts) -> Result<EmailTemplateId, Fault> {
    let [(subject, fi), sv, en] = texts;
    let variant = |language: &str, (subject, body): &(&str, &str)| WrittenVariant {
        language: language.into(),
        subject: (*subject).into(),
        preview_text: None,
        body_html: (*body).into(),
    };
    let written = EmailTemplateChange {
        variants: Patch::Set(vec![variant("sv", sv), variant("en", en)]),
        ..EmailTemplateChange::saying(name, subject, fi)
    };
    Ok(email_templates::create(work, &written).await.map_err(broken)?.id)
}
