//! The form of each module as it is until somebody lays it out anew.

/// The form of one module.
pub struct BuiltIn {
    pub module: &'static str,
    /// Sections by the key of their heading, each with its fields.
    pub sections: &'static [(&'static str, &'static [&'static str])],
    /// Fields that the rules need: always shown, and required.
    pub required: &'static [&'static str],
    /// Fields that are always shown.
    pub shown: &'static [&'static str],
}

/// All modules that have custom fields.
pub static BUILT_IN: [BuiltIn; 1] = [BuiltIn {
    module: "contacts",
    sections: &[
        ("contact-basics", &["first_name", "last_name", "account_id", "title"]),
        ("contact-reach", &["email", "phone", "language", "email_opt_out"]),
        ("contact-post", &["street", "postal_code", "city", "country"]),
        ("contact-handling", &["owner", "external_id", "tags"]),
    ],
    required: &["first_name", "last_name"],
    shown: &["email_opt_out"],
}];

/// The built-in form of a module.
pub fn of(module: &str) -> Option<&'static BuiltIn> {
    BUILT_IN.iter().find(|form| form.module == module)
}

impl BuiltIn {
    /// Its own fields, in their order.
    pub fn fields(&self) -> impl Iterator<Item = &'static str> {
        self.sections.iter().flat_map(|(_, fields)| fields.iter().copied())
    }

    /// The section a field stands in, counted from 0.
    pub fn place(&self, field: &str) -> Option<usize> {
        self.sections.iter().position(|(_, fields)| fields.contains(&field))
    }
}
