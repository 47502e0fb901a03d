//! Email templates for tests, one line each.
//!
//! `let invitation = an_invitation("Talvi-ilta").create(&mut work).await?;`
//! `let confirmation = a_message("Vahvistus").create(&mut work).await?;`

use super::{EmailTemplate, EmailTemplateChange, WrittenVariant, create};
use crate::Patch;
use ground::{Failure, Fault};
use store::Work;

/// A template about to be made.
#[derive(Clone, Debug)]
pub struct Made(pub EmailTemplateChange);

/// Begins an invitation of the folder `campaign` with the link of the campaign's event.
pub fn an_invitation(name: &str) -> Made {
    let body = "<h1>Hei {{ contact.first_name | default(\"ystävä\") }}</h1><p>Tervetuloa: {{ event.name }}, \
                {{ event.time }}.</p><p><a class=\"button\" href=\"{{ link.registration }}\">Ilmoittaudu</a></p>";
    Made(EmailTemplateChange::saying(name, "Kutsu: {{ event.name }}", body))
}

/// Begins a message of the folder `event` with the link to the own page.
pub fn a_message(name: &str) -> Made {
    let body = "<p>Hei {{ contact.first_name }}, {{ event.name }}.</p>\
                <p><a href=\"{{ link.own }}\">Oma ilmoittautumiseni</a></p>";
    Made(EmailTemplateChange {
        folder: "event".into(),
        ..EmailTemplateChange::saying(name, "{{ event.name }}", body)
    })
}

impl Made {
    #[must_use]
    pub fn folder(mut self, folder: &str) -> Self {
        self.0.folder = folder.into();
        self
    }
    #[must_use]
    pub fn subject(mut self, subject: &str) -> Self {
        self.0.subject = subject.into();
        self
    }
    #[must_use]
    pub fn body(mut self, body_html: &str) -> Self {
        self.0.body_html = body_html.into();
        self
    }
    /// Says it in one more language.
    #[must_use]
    pub fn also_in(mut self, language: &str, subject: &str, body_html: &str) -> Self {
        let variant = WrittenVariant {
            language: language.into(),
            subject: subject.into(),
            preview_text: None,
            body_html: body_html.into(),
        };
        let mut variants = std::mem::take(&mut self.0.variants).or(Vec::new());
        variants.push(variant);
        self.0.variants = Patch::Set(variants);
        self
    }
    /// Makes the template.
    pub async fn create(&self, work: &mut Work) -> Result<EmailTemplate, Fault> {
        create(work, &self.0).await.map_err(|failure| match failure {
            Failure::Fault(fault) => fault,
            Failure::Refused(refusal) => Fault::new(format!("the fixture was refused: {refusal:?}")),
        })
    }
}
