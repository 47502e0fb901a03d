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
pub static BUILT_IN: [BuiltIn; 4] = [CONTACTS, ACCOUNTS, EVENTS, USERS];

const CONTACTS: BuiltIn = BuiltIn {
    module: "contacts",
    sections: &[
        ("contact-basics", &["first_name", "last_name", "account_id", "title"]),
        ("contact-reach", &["email", "phone", "mobile", "language", "email_opt_out"]),
        ("contact-post", &["street", "postal_code", "city", "country"]),
        ("contact-handling", &["owner", "external_id", "tags"]),
    ],
    required: &["first_name", "last_name"],
    shown: &["email_opt_out"],
};

const ACCOUNTS: BuiltIn = BuiltIn {
    module: "accounts",
    sections: &[
        ("contact-basics", &["name", "business_id", "industry", "employees", "turnover"]),
        ("contact-reach", &["email", "phone", "website", "street", "postal_code", "city", "country"]),
        (
            "account-invoicing",
            &[
                "e_invoice_address",
                "e_invoice_operator",
                "invoice_email",
                "billing_street",
                "billing_postal_code",
                "billing_city",
                "billing_country",
            ],
        ),
        ("contact-handling", &["owner", "external_id", "tags"]),
    ],
    required: &["name"],
    shown: &[],
};

const EVENTS: BuiltIn = BuiltIn {
    module: "events",
    sections: &[
        ("details", &["name", "owner", "location", "description"]),
        ("event-sessions", &["sessions", "time_zone"]),
        (
            "event-seats-and-dates",
            &["seats", "waitlist_seats", "last_registration_date", "last_cancellation_date", "auto_promote"],
        ),
        ("events-visibility", &["portal_visible", "public_visible", "slug"]),
        ("event-messages", &["registration_template_id", "waitlist_template_id", "cancellation_template_id"]),
        ("event-billing", &["payer"]),
    ],
    required: &["name", "owner", "sessions", "seats", "waitlist_seats"],
    shown: &["auto_promote", "portal_visible", "public_visible", "payer", "time_zone"],
};

const USERS: BuiltIn = BuiltIn {
    module: super::USERS,
    sections: &[("details", &["name", "email", "role", "language"])],
    required: &["name", "email", "role", "language"],
    shown: &[],
};

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
