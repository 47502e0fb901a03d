//! A certificate as PDF, by the organisation's own template of certificates or else the first of the gallery (DT-3).

use super::Certificate;
use crate::{
    attendance::in_hours,
    documents::{CertificateFacts, Chosen, DocumentKind, DocumentRefusal, Facts, Layout, Press},
    messages::MailFile,
};
use ::store::Reader;
use ground::{Failure, Words, words::Arg};

/// A certificate that is ready for the press.
#[derive(Debug)]
pub struct Print {
    layout: Layout,
    facts: Facts,
}

impl Print {
    /// Reads what the paper says. `base_url` is where the instance is reached, without a slash at the end.
    ///
    /// # Errors
    /// A stored template that cannot be read any more.
    pub async fn of(
        reader: &mut Reader,
        words: &Words,
        base_url: &str,
        one: &Certificate,
    ) -> Result<Self, Failure<DocumentRefusal>> {
        let of = (DocumentKind::Certificate, one.language);
        let layout = Layout::of(reader, words, of, Chosen::Usual).await?;
        let locale = layout.language();
        let hours = [("hours", Arg::Number(in_hours(one.minutes)))];
        let hours = words.say(locale, "certificate-hours", &hours);
        let title = format!("{}: {}", words.say(locale, "paper-title", &[]), one.name);
        let facts = CertificateFacts {
            title: &title,
            name: &one.name,
            event_name: &one.event_name,
            location: one.location.as_deref(),
            starts_at: one.starts_at,
            ends_at: one.ends_at,
            time_zone: &one.time_zone,
            hours: &hours,
            code: &one.shown_code(),
            verify_url: &format!("{base_url}{}", one.path()),
            issued_on: one.issued_at.date(&one.time_zone),
        };
        let facts = Facts::certificate(&facts, locale);
        Ok(Self { layout, facts })
    }

    /// What the file is called, without its ending.
    pub fn name(&self) -> String {
        self.facts.title.replace(": ", " ")
    }

    /// Prints it. No connection may be held meanwhile.
    ///
    /// # Errors
    /// [`DocumentRefusal`]: no press, no time, or a template that cannot say this.
    pub async fn pdf(&self, press: &dyn Press) -> Result<Vec<u8>, Failure<DocumentRefusal>> {
        self.layout.pdf(press, &self.facts).await
    }

    /// The same as the file of a mail.
    ///
    /// # Errors
    /// As [`Print::pdf`].
    pub async fn file(&self, press: &dyn Press) -> Result<MailFile, Failure<DocumentRefusal>> {
        let content = self.pdf(press).await?;
        Ok(MailFile { name: format!("{}.pdf", self.name()), media_type: "application/pdf".into(), content })
    }
}
