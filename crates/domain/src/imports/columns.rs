//! Columns: what the head of a file calls the fields of a contact, in Finnish, Swedish and English.

use super::heads::{common, meant};
use ground::Choice;

ground::choice! {
    /// A column that is understood, by the API's word for it.
    pub enum Column {
        /// `K-1001`, or the id; only to find who is meant.
        Number = "number",
        ExternalId = "external_id",
        FirstName = "first_name",
        LastName = "last_name",
        Email = "email",
        Phone = "phone",
        Mobile = "mobile",
        /// The name of the account.
        Account = "account",
        /// The business id of the account.
        BusinessId = "business_id",
        Title = "title",
        Language = "language",
        Street = "street",
        PostalCode = "postal_code",
        City = "city",
        Country = "country",
        /// Yes sets the opt-out; no takes none back.
        EmailOptOut = "email_opt_out",
        /// Words with commas between them; they come to those that are there.
        Tags = "tags",
        /// A user or group by name, or `usr_…`, `grp_…`.
        Owner = "owner",
    }
}

impl Column {
    /// Other names, folded and without signs; the API's word is always understood.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Number => &["numero", "kontaktinumero", "kontaktnummer", "contactnumber", "nummer"],
            Self::FirstName => {
                &["etunimi", "fornamn", "firstname", "givenname", "kutsumanimi", "tilltalsnamn"]
            }
            Self::LastName => &["sukunimi", "efternamn", "lastname", "surname", "familyname"],
            Self::Mobile => &[
                "gsm",
                "matkapuhelin",
                "matkapuhelinnumero",
                "kannykka",
                "mobil",
                "mobiltelefon",
                "mobilnummer",
                "mobilephone",
                "mobilenumber",
                "cellphone",
            ],
            Self::Account => &[
                "organisaatio",
                "yritys",
                "yhtio",
                "asiakas",
                "tyonantaja",
                "organisation",
                "organization",
                "foretag",
                "bolag",
                "company",
                "accountname",
                "employer",
                "organisaationimi",
                "organisationnamn",
                "organisationname",
                "organizationname",
            ],
            Self::Title => &[
                "titteli",
                "tehtava",
                "tehtavanimike",
                "nimike",
                "titel",
                "befattning",
                "jobtitle",
                "position",
            ],
            Self::Language => &["kieli", "asiointikieli", "sprak", "kontaktsprak", "lang"],
            Self::EmailOptOut => &[
                "sahkopostikielto",
                "markkinointikielto",
                "suoramarkkinointikielto",
                "epostforbud",
                "reklamforbud",
                "optout",
                "optedoutofemail",
                "unsubscribed",
            ],
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
    use crate::contacts::fields::FIELDS;
    use ground::{Locale, Words};

    #[test]
    fn a_head_is_understood_as_our_own_exports_write_it_in_every_language() {
        let words = Words::embedded();
        for field in FIELDS.fields.iter().filter(|field| field.importable) {
            for locale in Locale::ALL {
                let head = words.say(*locale, &FIELDS.label_key(field), &[]);
                assert_eq!(Column::of(&head).map(|one| one.word()), Some(field.name), "{head}");
            }
        }
    }

    fn read(head: &[&str]) -> Vec<Option<Column>> {
        head.iter().map(|name| Column::of(name)).collect()
    }

    #[test]
    fn heads_are_understood_in_three_languages() {
        use Column::{Account, BusinessId, City, Email, FirstName, LastName, Phone, PostalCode};
        let wanted =
            [FirstName, LastName, Email, Phone, Account, BusinessId, PostalCode, City].map(Some).to_vec();
        let finnish = [
            "Etunimi",
            "SUKUNIMI",
            "Sähköposti",
            "Puhelin",
            "Organisaatio",
            "Y-tunnus",
            "Postinumero",
            "Kaupunki",
        ];
        let swedish =
            ["Förnamn", "Efternamn", "E-post", "Telefon", "Företag", "FO-nummer", "Postnummer", "Ort"];
        let english =
            ["First name", "last_name", "E-mail", "Phone", "Company", "Business ID", "Postal code", "city"];
        for head in [finnish, swedish, english] {
            assert_eq!(read(&head), wanted, "{head:?}");
        }
        assert_eq!(read(&["kengännumero", "Sukunimi"]), [None, Some(LastName)]);
    }

    #[test]
    fn every_column_is_understood_by_its_own_word_and_no_name_means_two() {
        crate::imports::heads::are_told_apart(Column::names);
    }
}
