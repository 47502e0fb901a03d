//! Email templates: what organisers write.

ground::id! {
    /// A mail that organisers wrote.
    EmailTemplateId = "tpl";
    /// An attached file.
    FileId = "fil";
}
