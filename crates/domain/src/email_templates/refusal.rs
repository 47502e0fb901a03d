//! Why an email template is not made or changed.

crate::refusal::record_refusal! {
    /// The business says no about an email template, with the place of what is wrong in a text.
    pub enum TemplateRefusal = "template";
}
