//! A mail in Kutsu's own words: a lead, a button, perhaps more lines, and why it came. Looks like every other mail.

use ground::{
    Locale,
    template::html::{MailDocument, escape_attribute, escape_text},
};

/// What such a mail says. Texts are plain; the address may be a placeholder.
pub(super) struct OwnWords<'a> {
    pub subject: &'a str,
    pub lead: &'a str,
    /// What stands on the button, and where it leads.
    pub button: (&'a str, &'a str),
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
        let (label, address) = self.button;
        let mut body = paragraph(self.lead);
        body.push_str(&format!(
            "<p><a class=\"button\" href=\"{}\">{}</a></p>",
            escape_attribute(address),
            escape_text(label)
        ));
        body.extend(self.after.iter().map(|line| paragraph(line)));
        body.extend(self.code.map(|code| format!("<p><strong>{}</strong></p>", escape_text(code))));
        let footer = paragraph(self.foot);
        let document =
            MailDocument { body: &body, footer: &footer, title: self.subject, lang: self.language, accent };
        document.to_html()
    }

    pub fn text(&self) -> String {
        let (label, address) = self.button;
        let mut text = format!("{}\n\n{label}: {address}\n\n", self.lead);
        text.extend(self.after.iter().map(|line| format!("{line}\n\n")));
        text.extend(self.code.map(|code| format!("{code}\n\n")));
        text + &format!("-- \n{}\n", self.foot)
    }
}
