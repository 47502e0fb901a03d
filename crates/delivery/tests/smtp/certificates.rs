//! Mails with certificates carry them as PDF, whether they leave or stay.

use crate::{
    office::{Office, to},
    sink::Sink,
};
use domain::{
    attendance::{self, Mark},
    certificates, email_templates,
    ids::EmailTemplateId,
    letters,
    messages::{self, MessageStatus},
    settings::{self, SettingsChange},
};
use ground::Fault;
use mail_parser::{MessageParser, MimeHeaders};
use std::time::Duration;
use store::{Actor, Sql, testing::each_engine};

const A_MOMENT: Duration = Duration::from_secs(10);

fn broken(failure: impl std::fmt::Debug) -> Fault {
    Fault::new(format!("{failure:?}"))
}

/// Everybody was there, and the mails with the certificates are posted.
async fn certify(office: &Office, template: Option<EmailTemplateId>) -> Result<(), Fault> {
    office.waits(51 * 86_400);
    let mut work = office.db.work(Actor::SYSTEM).await?;
    let change = SettingsChange {
        certificate_template_id: template.map(|id| id.to_string()).unwrap_or_default().into(),
        ..SettingsChange::default()
    };
    settings::change(&mut work, None, change).await.map_err(broken)?;
    let sql = Sql::new("select id from registrations where event_id = $1").bind(&office.event.id);
    let rows: Vec<(domain::ids::RegistrationId,)> = work.all(sql).await?;
    for (id,) in rows {
        attendance::mark(&mut work, &id, Mark::default()).await.map_err(broken)?;
    }
    certificates::issue(&mut work, &office.event.id).await.map_err(broken)?;
    certificates::send(&mut work, &office.event.id, 0).await?;
    work.commit().await
}

#[tokio::test]
async fn a_certificate_leaves_as_a_pdf_in_the_words_of_the_chosen_template_with_its_link() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let sink = Sink::start(&[]);
        let worker = office.worker(to(sink.port, 2));
        for guest in ["eevi", "onni"] {
            let id = office.guest("Eevi", "Haavikkola", &format!("{guest}@vieras.example")).await?;
            office.registers(id).await?;
        }
        worker.nudge();
        office.awaits(MessageStatus::Sent, 2).await?;
        let mut work = office.db.work(Actor::SYSTEM).await?;
        let words =
            email_templates::testing::a_message("Todistus").subject("Ole hyvä, {{ contact.first_name }}");
        let template = words.create(&mut work).await?.id;
        work.commit().await?;
        certify(&office, Some(template)).await?;
        worker.nudge();
        office.awaits(MessageStatus::Sent, 4).await?;
        worker.stop(A_MOMENT).await;

        let kept = sink.all();
        let kept = kept.iter().filter_map(|mail| mail.split_once("(UTC)\n"));
        let parsed: Vec<_> =
            kept.filter_map(|(_, mail)| MessageParser::default().parse(mail.as_bytes())).collect();
        let brought: Vec<_> = parsed.iter().filter(|mail| mail.subject() == Some("Ole hyvä, Eevi")).collect();
        assert_eq!(brought.len(), 2);
        for mail in brought {
            let pdf = mail.attachment(0).expect("a file");
            assert_eq!(pdf.attachment_name(), Some("Todistus Eevi Haavikkola.pdf"));
            assert_eq!(pdf.content_type().map(|kind| kind.ctype()), Some("application"));
            assert!(String::from_utf8_lossy(pdf.contents()).contains("kutsu.typ"), "the template, printed");
            assert!(mail.body_text(0).expect("text").contains("https://kutsu.test/i/"), "the link is kept");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn without_a_mail_server_the_mail_that_is_kept_has_the_pdf_too() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let worker = office.worker(None);
        let eevi = office.guest("Eevi", "Haavikkola", "eevi@vieras.example").await?;
        office.registers(eevi).await?;
        worker.nudge();
        office.awaits(MessageStatus::Held, 1).await?;
        certify(&office, None).await?;
        worker.nudge();
        office.awaits(MessageStatus::Held, 2).await?;
        worker.stop(A_MOMENT).await;

        let mut reader = office.db.reader().await?;
        let sql = Sql::new("select id from messages where kind = 'certificate'");
        let (id,): (domain::ids::MessageId,) = reader.one(sql).await?;
        let files = letters::enclosures_of(&mut reader, &id, None).await?;
        assert_eq!(files.len(), 1);
        assert_eq!(files[0].media_type, "application/pdf");
        let body = messages::body(&mut reader, &id).await?.expect("a body");
        assert!(body.text.contains("/certificate"), "{}", body.text);
        Ok(())
    })
    .await;
}
