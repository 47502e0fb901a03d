//! Accounts out of CSV files: which account a row means, and what it changes. A missing column or an empty cell changes
//! nothing. A row means the account with its external id, else with its business id, else with its name.
//!
//! Writes by the ordinary commands, row by row; a dry run does the same and keeps nothing. Start at [`accounts`].

use super::{
    ImportRefusal, Mode, Options, Progress, RefusedRow, Report,
    row::tidy,
    table::{Cells, Table},
};
use crate::{
    Owner,
    accounts::{self as records, Account, AccountChange, AccountRefusal},
    ids::AccountId,
    staff,
};
use ::store::{Actor, Db, Work};
use ground::{Choice, Failure, Fault, Flaw, collate::fold};
use std::{collections::HashMap, io::Read};

ground::choice! {
    /// A column that is understood, by the API's word for it.
    pub enum AccountColumn {
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
        /// A user or group by name, or `usr_…`, `grp_…`.
        Owner = "owner",
    }
}

impl AccountColumn {
    /// Other names, folded and without signs; the API's word is always understood.
    #[expect(clippy::too_many_lines, reason = "a table of words")]
    fn names(self) -> &'static [&'static str] {
        match self {
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
            Self::Owner => &["vastuu", "vastuuhenkilo", "omistaja", "ansvarig", "agare", "assignedto"],
        }
    }

    fn of(name: &str) -> Option<Self> {
        let bare: String = fold(name).chars().filter(char::is_ascii_alphanumeric).collect();
        let is_meant = |column: &&Self| {
            column.word().replace('_', "") == bare || column.names().contains(&bare.as_str())
        };
        Self::ALL.iter().find(is_meant).copied()
    }
}

/// Rows that are committed together.
const CHUNK: u64 = 1_000;

/// Imports accounts from a CSV file. Opens and commits its own Works; a dry run, and all or nothing with a refused row,
/// keep nothing.
///
/// # Errors
/// [`ImportRefusal`], when the file as a whole cannot be read; single rows are refused in the report.
pub async fn accounts(
    db: &Db,
    actor: Actor,
    mut file: impl Read,
    options: Options,
    mut progress: impl FnMut(Progress),
) -> Result<Report, Failure<ImportRefusal>> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|error| Fault::because("reading the file", error))?;
    let table = Table::read(&bytes)?;
    drop(bytes);
    let columns = understood(&table.head)?;
    let is_whole = options.dry_run || options.mode == Mode::AllOrNothing;
    let mut work = db.work(actor).await?;
    let mut run = Run::begin(&mut work, &table, columns, options.owner).await?;
    for row in table.rows().skip(1) {
        run.take(&mut work, &row).await?;
        progress(Progress { rows: run.report.rows, bytes: row.end, of_bytes: table.size() });
        if !is_whole && run.report.rows % CHUNK == 0 {
            work.commit().await?;
            work = db.work(actor).await?;
        }
    }
    let keeps = !options.dry_run && (options.mode == Mode::PerRow || run.report.refused == 0);
    if keeps {
        work.commit().await?;
    }
    Ok(Report { written: keeps, ..run.report })
}

fn understood(head: &[String]) -> Result<Vec<Option<AccountColumn>>, ImportRefusal> {
    let columns: Vec<Option<AccountColumn>> = head.iter().map(|name| AccountColumn::of(name)).collect();
    for (index, column) in columns.iter().enumerate() {
        if column.is_some() && columns[..index].contains(column) {
            return Err(ImportRefusal::ColumnTwice { column: head[index].clone() });
        }
    }
    if columns.iter().all(Option::is_none) {
        return Err(ImportRefusal::NoKnownColumn { head: head.join(", ").chars().take(200).collect() });
    }
    Ok(columns)
}

/// One file on its way in.
struct Run {
    columns: Vec<Option<AccountColumn>>,
    owners: Vec<(Owner, String)>,
    /// Who answers for new accounts.
    owner: Option<Owner>,
    by_name: HashMap<String, AccountId>,
    by_business_id: HashMap<String, AccountId>,
    report: Report,
}

impl Run {
    async fn begin(
        work: &mut Work,
        table: &Table,
        columns: Vec<Option<AccountColumn>>,
        owner: Option<Owner>,
    ) -> Result<Self, Fault> {
        let unknown = table.head.iter().zip(&columns).filter(|(_, column)| column.is_none());
        let report = Report {
            unknown_columns: unknown.map(|(name, _)| name.clone()).collect(),
            head: table.head.clone(),
            encoding: table.encoding,
            separator: char::from(table.separator),
            ..Report::default()
        };
        let owners = staff::owners(work).await?;
        let (by_name, by_business_id) = (HashMap::new(), HashMap::new());
        let mut run = Self { columns, owners, owner, by_name, by_business_id, report };
        for (id, name, business_id) in records::names(work).await? {
            run.note(id, &name, business_id.as_deref());
        }
        Ok(run)
    }

    /// The oldest account of a name, or of a business id, is the one that is meant.
    fn note(&mut self, id: AccountId, name: &str, business_id: Option<&str>) {
        self.by_name.entry(fold(name)).or_insert(id);
        if let Some(business_id) = business_id {
            self.by_business_id.entry(business_id.to_owned()).or_insert(id);
        }
    }

    async fn take(&mut self, work: &mut Work, row: &Cells) -> Result<(), Fault> {
        self.report.rows += 1;
        let refused = match self.said(row) {
            Err(flaws) => flaws,
            Ok(change) => match self.written(work, change).await {
                Ok(account) => {
                    self.note(account.id, &account.name, account.business_id.as_deref());
                    return Ok(());
                }
                Err(Failure::Refused(AccountRefusal::Invalid(invalid))) => invalid.0,
                Err(Failure::Refused(_)) => vec![Flaw::new("", "account.missing")],
                Err(Failure::Fault(fault)) => return Err(fault),
            },
        };
        let cells = row.cells.iter().map(str::to_owned).collect();
        self.report.refuse(RefusedRow { line: row.line, flaws: refused, cells });
        Ok(())
    }

    /// What a row says of an account.
    fn said(&self, row: &Cells) -> Result<AccountChange, Vec<Flaw>> {
        let mut change = AccountChange::default();
        if row.cells.iter().skip(self.columns.len()).any(|cell| !cell.trim().is_empty()) {
            let flaw = Flaw::new("", "import.too_many_cells").with("columns", self.columns.len());
            return Err(vec![flaw.with("cells", row.cells.len())]);
        }
        for (cell, column) in row.cells.iter().zip(&self.columns) {
            let (Some(column), cell) = (column, tidy(cell)) else { continue };
            if cell.is_empty() {
                continue;
            }
            match column {
                AccountColumn::ExternalId => change.external_id = cell.into(),
                AccountColumn::Name => change.name = cell.into(),
                AccountColumn::BusinessId => change.business_id = cell.into(),
                AccountColumn::Email => change.email = cell.into(),
                AccountColumn::Phone => change.phone = cell.into(),
                AccountColumn::Street => change.street = cell.into(),
                AccountColumn::PostalCode => change.postal_code = cell.into(),
                AccountColumn::City => change.city = cell.into(),
                AccountColumn::Country => change.country = cell.into(),
                AccountColumn::Industry => change.industry = cell.into(),
                AccountColumn::Employees => change.employees = cell.into(),
                AccountColumn::Turnover => change.turnover = cell.into(),
                AccountColumn::EInvoiceAddress => change.e_invoice_address = cell.into(),
                AccountColumn::EInvoiceOperator => change.e_invoice_operator = cell.into(),
                AccountColumn::Owner => change.owner = self.owner_named(cell)?.to_string().as_str().into(),
            }
        }
        Ok(change)
    }

    fn owner_named(&self, written: &str) -> Result<Owner, Vec<Flaw>> {
        let is_meant =
            |(owner, name): &&(Owner, String)| fold(name) == fold(written) || owner.to_string() == written;
        let found = self.owners.iter().find(is_meant);
        found.map(|(owner, _)| *owner).ok_or_else(|| vec![Flaw::new("owner", "owner.unknown")])
    }

    /// Makes or changes the account that is meant, and counts it.
    async fn written(
        &mut self,
        work: &mut Work,
        mut change: AccountChange,
    ) -> Result<Account, Failure<AccountRefusal>> {
        let Some(id) = self.meant(work, &change).await? else {
            if let (None, Some(owner)) = (change.owner.sent(), self.owner) {
                change.owner = owner.to_string().as_str().into();
            }
            let made = records::create(work, &change).await?;
            self.report.new += 1;
            return Ok(made);
        };
        let before = records::find(work, &id).await?.map(|account| account.version);
        let after = records::edit(work, &id, None, &change).await?;
        if before == Some(after.version) {
            self.report.unchanged += 1;
        } else {
            self.report.changed += 1;
        }
        Ok(after)
    }

    async fn meant(&self, work: &mut Work, change: &AccountChange) -> Result<Option<AccountId>, Fault> {
        let text = |field: &crate::check::Text| field.sent().and_then(Clone::clone);
        if let Some(external_id) = text(&change.external_id)
            && let Some(account) = records::find_by_external_id(work, &external_id).await?
        {
            return Ok(Some(account.id));
        }
        let business_id = text(&change.business_id).and_then(|written| records::tidy_business_id(&written));
        if let Some(id) = business_id.and_then(|business_id| self.by_business_id.get(&business_id)) {
            return Ok(Some(*id));
        }
        let name = text(&change.name);
        Ok(name.and_then(|name| self.by_name.get(&fold(&name))).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::testing::each_engine;

    const FILE: &str = "\
Tunniste;Nimi;Y-tunnus;Kaupunki;Toimiala;Henkilöstö;Kengät
a1;Ääpankki Oyj;0737546-2;Turku;Rahoitus;120;39
;Harju Oy;;Oulu;;paljon;
;;1234567-8;Pori;;;
a4;Salo & Pojat;;;;;
";

    async fn import(db: &Db, file: &str, options: Options) -> Result<Report, Fault> {
        accounts(db, Actor::SYSTEM, file.as_bytes(), options, |_| {}).await.map_err(|failure| match failure {
            Failure::Fault(fault) => fault,
            Failure::Refused(refusal) => Fault::new(format!("{refusal:?}")),
        })
    }

    fn counts(report: &Report) -> [u64; 4] {
        [report.new, report.changed, report.unchanged, report.refused]
    }

    async fn names(db: &Db) -> Result<Vec<String>, Fault> {
        Ok(records::names(&mut db.reader().await?).await?.into_iter().map(|(_, name, _)| name).collect())
    }

    #[tokio::test]
    async fn a_dry_run_says_the_same_and_keeps_nothing_and_a_second_run_changes_nothing() {
        each_engine(|db| async move {
            let dry = import(&db, FILE, Options { dry_run: true, ..Options::default() }).await?;
            assert_eq!((counts(&dry), dry.written), ([2, 0, 0, 2], false));
            assert!(names(&db).await?.is_empty());
            let lines: Vec<(u64, &str)> =
                dry.refused_rows.iter().map(|row| (row.line, row.flaws[0].field.as_str())).collect();
            assert_eq!(lines, [(3, "employees"), (4, "name")]);
            assert_eq!(dry.unknown_columns, ["Kengät"]);

            let whole = import(&db, FILE, Options { mode: Mode::AllOrNothing, ..Options::default() }).await?;
            assert!(!whole.written && names(&db).await?.is_empty());

            let report = import(&db, FILE, Options::default()).await?;
            assert_eq!((counts(&report), report.written), (counts(&dry), true));
            let again = import(&db, FILE, Options::default()).await?;
            assert_eq!(counts(&again), [0, 0, 2, 2]);

            let moved = "Y-tunnus,City\n0737546-2,Espoo\n";
            assert_eq!(counts(&import(&db, moved, Options::default()).await?), [0, 1, 0, 0]);
            let bank = records::find_by_business_id(&mut db.reader().await?, "0737546-2").await?;
            let bank = bank.expect("the bank");
            assert_eq!((bank.city.as_deref(), bank.name.as_str()), (Some("Espoo"), "Ääpankki Oyj"));
            assert_eq!(bank.industry.as_deref(), Some("Rahoitus"), "what the file does not say stays");
            Ok(())
        })
        .await;
    }

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
