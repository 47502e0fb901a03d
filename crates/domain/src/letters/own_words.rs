//! A mail in Kutsu's own words: a lead, a button, perhaps more lines, and why it came. Looks like every other mail.

use ground::{
    Locale,
    template::html::{MailDocument, escape_attribute, escape_text},
};

/// What such a mail says. Texts are plain; the address may be a placeholder.
pub(super) struct OwnWords<'a> {
    pub subject: &'a str,
    pub lead: &'a str,
    /// What stands on the button, and where it leads, if there is one.
    pub button: Option<(&'a str, &'a str)>,
    /// Six digits to be typed, as a placeholder.
    pub code: Option<&'a str>,
    /// More lines.
    pub after: &'a [String],
    /// Why it came.
    pub foot: &'a str,
    pub language: Locale,
}

impl OwnWords<'_> {
    pub fn html(&self, accent: &str) -> String {
        let paragraph = |text: &str| format!("<p>{}</p>", escape_text(text));
        let mut body = paragraph(self.lead);
        if let Some((label, address)) = self.button {
            body.push_str(&format!(
                "<p><a class=\"button\" href=\"{}\">{}</a></p>",
                escape_attribute(address),
                escape_text(label)
            ));
        }
        body.extend(self.after.iter().map(|line| paragraph(line)));
        body.extend(self.code.map(|code| format!("<p><strong>{}</strong></p>", escape_text(code))));
        let footer = paragraph(self.foot);
        let document =
            MailDocument { body: &body, footer: &footer, title: self.subject, lang: self.language, accent };
        document.to_html()
    }

    pub fn text(&self) -> String {
        let mut text = format!("{}\n\n", self.lead);
        text.extend(self.button.map(|(label, address)| format!("{label}: {address}\n\n")));
        text.extend(self.after.iter().map(|line| format!("{line}\n\n")));
        text.extend(self.code.map(|code| format!("{code}\n\n")));
        text + &format!("-- \n{}\n", self.foot)
    }
}
