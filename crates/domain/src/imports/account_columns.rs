//! Columns: what the head of a file calls the fields of an account, in Finnish, Swedish and English.

use super::heads::{common, meant};
use ground::Choice;

ground::choice! {
    /// A column that is understood, by the API's word for it.
    pub enum AccountColumn {
        /// `A-1001`, or the id; only to find which is meant.
        Number = "number",
        ExternalId = "external_id",
        Name = "name",
        BusinessId = "business_id",
        Email = "email",
        Phone = "phone",
        Street = "street",
        PostalCode = "postal_code",
        City = "city",
        Country = "country",
        Industry = "industry",
        Employees = "employees",
        Turnover = "turnover",
        EInvoiceAddress = "e_invoice_address",
        EInvoiceOperator = "e_invoice_operator",
        Website = "website",
        InvoiceEmail = "invoice_email",
        BillingStreet = "billing_street",
        BillingPostalCode = "billing_postal_code",
        BillingCity = "billing_city",
        BillingCountry = "billing_country",
        /// Words with commas between them; they come to those that are there.
        Tags = "tags",
        /// A user or group by name, or `usr_…`, `grp_…`.
        Owner = "owner",
    }
}

impl AccountColumn {
    /// Other names, folded and without signs; the API's word is always understood.
    #[expect(clippy::too_many_lines, reason = "a table of words")]
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Number => &["numero", "asiakkaannumero", "accountnumber", "nummer"],
            Self::Name => &[
                "nimi",
                "organisaatio",
                "yritys",
                "yhtio",
                "asiakas",
                "namn",
                "organisation",
                "organization",
                "foretag",
                "bolag",
                "company",
                "account",
                "accountname",
                "companyname",
            ],
            Self::Industry => &["toimiala", "ala", "bransch", "sector"],
            Self::Employees => &[
                "henkilosto",
                "henkilostomaara",
                "tyontekijoita",
                "tyontekijat",
                "anstallda",
                "personal",
                "headcount",
            ],
            Self::Turnover => &["liikevaihto", "omsattning", "revenue"],
            Self::EInvoiceAddress => &["verkkolaskuosoite", "ovt", "ovttunnus", "efakturaadress", "einvoice"],
            Self::EInvoiceOperator => &[
                "verkkolaskuoperaattori",
                "operaattori",
                "valittaja",
                "efakturaoperator",
                "operator",
                "formedlare",
            ],
            Self::Website => &[
                "verkkosivu",
                "verkkosivut",
                "verkkosivusto",
                "kotisivu",
                "kotisivut",
                "www",
                "url",
                "webbplats",
                "hemsida",
                "webb",
                "web",
                "homepage",
            ],
            Self::InvoiceEmail => &[
                "laskutussahkoposti",
                "laskutuksensahkoposti",
                "sahkopostilasku",
                "epostforfakturor",
                "fakturaepost",
                "faktureringsepost",
                "billingemail",
            ],
            Self::BillingStreet => &[
                "laskutusosoite",
                "laskutuskatuosoite",
                "laskutuksenkatuosoite",
                "faktureringsadress",
                "fakturaadress",
                "billingaddress",
                "invoiceaddress",
            ],
            Self::BillingPostalCode => &[
                "laskutuspostinumero",
                "laskutuksenpostinumero",
                "faktureringspostnummer",
                "fakturapostnummer",
                "billingpostcode",
                "billingzip",
                "billingzipcode",
            ],
            Self::BillingCity => &[
                "laskutuspostitoimipaikka",
                "laskutuspaikkakunta",
                "laskutuskaupunki",
                "laskutuksenkaupunki",
                "faktureringsort",
                "fakturaort",
            ],
            Self::BillingCountry => &["laskutusmaa", "laskutuksenmaa", "faktureringsland", "fakturaland"],
            _ => common(self.word()),
        }
    }

    /// The column that a head means by `name`.
    pub(super) fn of(name: &str) -> Option<Self> {
        meant(name, Self::names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::fields::FIELDS;
    use ground::{Locale, Words};

    #[test]
    fn a_head_is_understood_as_our_own_exports_write_it_in_every_language() {
        let words = Words::embedded();
        for field in FIELDS.fields.iter().filter(|field| field.importable) {
            for locale in Locale::ALL {
                let head = words.say(*locale, &FIELDS.label_key(field), &[]);
                assert_eq!(AccountColumn::of(&head).map(|one| one.word()), Some(field.name), "{head}");
            }
        }
    }

    #[test]
    fn every_column_is_understood_by_its_own_word_and_no_name_means_two() {
        crate::imports::heads::are_told_apart(AccountColumn::names);
    }
}
