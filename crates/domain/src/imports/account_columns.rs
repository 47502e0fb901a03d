//! Columns: what the head of a file calls the fields of an account, in Finnish, Swedish and English.

use ground::{Choice, collate::fold};

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
            Self::ExternalId => &["id", "tunniste", "ulkoinentunniste", "asiakasnumero", "kundnummer"],
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
            Self::BusinessId => &[
                "ytunnus",
                "lytunnus",
                "yritystunnus",
                "fonummer",
                "organisationsnummer",
                "alvtunnus",
                "vatnumber",
            ],
            Self::Email => {
                &["sahkoposti", "sahkopostiosoite", "sposti", "emailaddress", "mail", "epost", "epostadress"]
            }
            Self::Phone => &[
                "puhelin",
                "puhelinnumero",
                "vaihde",
                "telefon",
                "telefonnummer",
                "telephone",
                "phonenumber",
            ],
            Self::Street => &[
                "katuosoite",
                "osoite",
                "lahiosoite",
                "postiosoite",
                "gatuadress",
                "adress",
                "address",
                "streetaddress",
            ],
            Self::PostalCode => &["postinumero", "postnummer", "zip", "zipcode", "postcode"],
            Self::City => {
                &["kaupunki", "postitoimipaikka", "kunta", "paikkakunta", "ort", "postort", "stad", "town"]
            }
            Self::Country => &["maa", "land", "countrycode"],
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
            Self::EInvoiceOperator => {
                &["verkkolaskuoperaattori", "operaattori", "valittaja", "operator", "formedlare"]
            }
            Self::Tags => {
                &["tunnisteet", "avainsanat", "tagit", "taggar", "etiketter", "nyckelord", "keywords"]
            }
            Self::Owner => &["vastuu", "vastuuhenkilo", "omistaja", "ansvarig", "agare", "assignedto"],
        }
    }

    /// The column that a head means by `name`.
    pub(super) fn of(name: &str) -> Option<Self> {
        let bare: String = fold(name).chars().filter(char::is_ascii_alphanumeric).collect();
        let is_meant = |column: &&Self| {
            column.word().replace('_', "") == bare || column.names().contains(&bare.as_str())
        };
        Self::ALL.iter().find(is_meant).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_is_understood_by_its_own_word_and_no_name_means_two() {
        let mut seen: Vec<&str> = Vec::new();
        for column in AccountColumn::ALL {
            assert_eq!(AccountColumn::of(column.word()), Some(*column));
            seen.extend(column.names());
        }
        let count = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), count);
    }
}
