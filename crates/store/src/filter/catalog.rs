//! The catalog: the words one concept lends to filters, sorting, list columns, import, export and merge fields.
//!
//! A slice writes one `pub static FIELDS: Catalog` in its `fields.rs`; nothing else turns a word into a column.
//! Text for people is not here: [`Field::label_key`] names it in `locales/`.
//! Start at [`Catalog`]; custom fields come at run time as [`CustomFields`](super::CustomFields).

/// All that one concept lends.
///
/// ```
/// use ground::{Fault, Invalid, Zone};
/// use store::{Reader, Sql, filter::*};
///
/// static REACH: [Relation; 1] = [many("hens", "hens.farm_id", &HENS)];
/// static HENS: Catalog = Catalog::new("hens", "hens", &[choice("mood", "hens.mood", &["calm", "cross"])]);
/// static FIELDS: Catalog = Catalog::new(
///     "farms",
///     "farms",
///     &[
///         text("name", "farms.name").required().sorted_by("farms.sort_key").mergeable(),
///         text("email", "farms.email").lower().importable(),
///         money("debt", "farms.debt").sortable(),
///     ],
/// )
/// .relations(&REACH)
/// .default_sort("name")
/// .search("farms.search_text");
///
/// fn wish(filter: &str, sort: &str) -> Result<(Checked, Sort), Invalid> {
///     let custom = CustomFields::NONE;
///     Ok((Filter::parse(filter, &FIELDS, &custom)?, Sort::parse(sort, &FIELDS, &custom)?))
/// }
///
/// async fn page(reader: &mut Reader, filter: &Checked, sort: &Sort, after: Option<&Cursor>) -> Result<Page<(String,)>, Fault> {
///     let mut sql = Sql::new("select farms.name");
///     sort.push_marks(&mut sql); // what the cursor remembers
///     sql.push(" from farms where ");
///     filter.push_to(&mut sql, &Today::at(reader.now, &Zone::helsinki()));
///     if let Some(cursor) = after {
///         sql.push(" and ");
///         sort.push_after(cursor, &mut sql); // from `sort.cursor(text)?`
///     }
///     sort.push_order(&mut sql);
///     sql.push(" limit ").push_value(&51_i64);
///     let rows: Vec<Marked<(String,)>> = reader.all(sql).await?;
///     Ok(sort.page(rows, 50))
/// }
/// assert!(wish(r#"{"none":"hens","where":{"field":"mood","op":"eq","value":"cross"}}"#, "-debt").is_ok());
/// ```
#[derive(Debug)]
pub struct Catalog {
    /// The concept's word, as in URLs and the API: `contacts`.
    pub name: &'static str,
    /// The table of its rows; columns are written with it: `contacts.city`. Its key is the column `id`.
    pub table: &'static str,
    pub fields: &'static [Field],
    pub relations: &'static [Relation],
    /// The order of a list that asks for none, as in `?sort=`.
    pub default_sort: &'static str,
    /// The column of folded text that the quick search `?q=` looks through.
    pub search: Option<&'static str>,
    /// Rows reached through a relation to many count only where this holds, e.g. `contacts.archived_at is null`.
    pub standing: Option<&'static str>,
}

impl Catalog {
    pub const fn new(name: &'static str, table: &'static str, fields: &'static [Field]) -> Self {
        Self { name, table, fields, relations: &[], default_sort: "", search: None, standing: None }
    }

    /// Adds the ways to other concepts.
    #[must_use]
    pub const fn relations(mut self, relations: &'static [Relation]) -> Self {
        self.relations = relations;
        self
    }

    /// Sets the order of a list that asks for none.
    #[must_use]
    pub const fn default_sort(mut self, sort: &'static str) -> Self {
        self.default_sort = sort;
        self
    }

    /// Names the folded column of the quick search.
    #[must_use]
    pub const fn search(mut self, column: &'static str) -> Self {
        self.search = Some(column);
        self
    }

    /// Says which rows count when they are reached through a relation to many.
    #[must_use]
    pub const fn standing(mut self, condition: &'static str) -> Self {
        self.standing = Some(condition);
        self
    }

    /// The own field of this name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The relation of this name.
    pub fn relation(&self, name: &str) -> Option<&'static Relation> {
        self.relations.iter().find(|relation| relation.name == name)
    }

    /// The fields of which `wanted` holds, in the catalog's order: `FIELDS.those(|f| f.mergeable)`.
    pub fn those(&self, wanted: fn(&Field) -> bool) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().filter(move |field| wanted(field))
    }

    /// The key of a field's name in `locales/`: `field-contacts-first_name`.
    pub fn label_key(&self, field: &Field) -> String {
        field.label.map_or_else(|| format!("field-{}-{}", self.name, field.name), str::to_owned)
    }

    /// The key in `locales/` of one of a choice's words: `field-registrations-status-waitlisted`.
    pub fn word_key(&self, field: &Field, word: &str) -> String {
        let beginning = field.words.map_or_else(|| self.label_key(field), str::to_owned);
        format!("{beginning}-{word}")
    }

    /// The key of a relation's name in `locales/`: `relation-contacts-registrations`.
    pub fn relation_key(&self, relation: &Relation) -> String {
        format!("relation-{}-{}", self.name, relation.name)
    }
}

/// What a field holds; decides its operators, its values in JSON and how it is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Compared without regard to case, see [`Comparison`].
    Text,
    /// A whole number.
    Number,
    /// A number with a fraction (`double precision`).
    Decimal,
    /// Whole cents.
    Money,
    /// A calendar day.
    Date,
    /// A moment; a condition may also name a whole day in the zone of the instance.
    Instant,
    Bool,
    /// One of a closed set of words.
    Choice(&'static [&'static str]),
    /// The id of a record, with one of these prefixes.
    Id(&'static [&'static str]),
}

/// How text is compared. Null and the empty text are the same: empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// As people typed it; compared without regard to case.
    AnyCase,
    /// Stored in lower case (addresses), so that an index serves.
    Lower,
    /// Machine text: equal only when every letter is.
    Exact,
    /// Compared through this column, which holds [`fold`](ground::collate::fold)ed text wherever the field holds any:
    /// neither case nor accents matter.
    Folded(&'static str),
    /// Several short texts in lower case, kept as `,one,two,`: equal when one of them is.
    Listed,
    /// Several words of a closed set, kept as `,One,Two,`: equal when one of them is.
    Chosen,
}

/// One field of a concept.
#[derive(Debug)]
pub struct Field {
    /// The word in JSON, URLs, the API, CSV headers and merge fields: `first_name`.
    pub name: &'static str,
    pub kind: Kind,
    /// The SQL expression, with the table's name: `contacts.first_name`.
    pub column: &'static str,
    pub comparison: Comparison,
    /// May stand in `?sort=`.
    pub sortable: bool,
    /// Sorted by this `bytea` column instead of its own (Finnish order of names).
    pub sort_key: Option<&'static str>,
    /// Never null.
    pub required: bool,
    /// May be exported and shown as a list column. On unless [`Field::hidden`].
    pub exportable: bool,
    /// May be a column of an import file.
    pub importable: bool,
    /// May stand in what organisers write: `{{ contact.first_name }}`.
    pub mergeable: bool,
    /// May be set in many records at once.
    pub mass_editable: bool,
    /// Key of the name in `locales/`, when it is not `field-<concept>-<name>`.
    pub label: Option<&'static str>,
    /// Beginning of the keys of a choice's words in `locales/`, when it is not the key of the name.
    pub words: Option<&'static str>,
    /// What its number counts, as people write it after the number: `€`.
    pub unit: Option<&'static str>,
}

impl Field {
    const fn new(name: &'static str, column: &'static str, kind: Kind) -> Self {
        Self {
            name,
            kind,
            column,
            comparison: Comparison::AnyCase,
            sortable: false,
            sort_key: None,
            required: false,
            exportable: true,
            importable: false,
            mergeable: false,
            mass_editable: false,
            label: None,
            words: None,
            unit: None,
        }
    }

    /// May stand in `?sort=`, by its own column.
    #[must_use]
    pub const fn sortable(mut self) -> Self {
        self.sortable = true;
        self
    }

    /// May stand in `?sort=`, by this never-null `bytea` column.
    #[must_use]
    pub const fn sorted_by(mut self, sort_key: &'static str) -> Self {
        self.sortable = true;
        self.sort_key = Some(sort_key);
        self
    }

    /// The column is never null.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Stored in lower case.
    #[must_use]
    pub const fn lower(mut self) -> Self {
        self.comparison = Comparison::Lower;
        self
    }

    /// Machine text: equal only when every letter is.
    #[must_use]
    pub const fn exact(mut self) -> Self {
        self.comparison = Comparison::Exact;
        self
    }

    /// Several short texts, kept as `,one,two,`; a condition asks for one of them.
    #[must_use]
    pub const fn listed(mut self) -> Self {
        self.comparison = Comparison::Listed;
        self
    }

    /// Compared through this column of folded text.
    #[must_use]
    pub const fn folded(mut self, column: &'static str) -> Self {
        self.comparison = Comparison::Folded(column);
        self
    }

    /// For filters only: no list column, no export.
    #[must_use]
    pub const fn hidden(mut self) -> Self {
        self.exportable = false;
        self
    }

    /// May be a column of an import file.
    #[must_use]
    pub const fn importable(mut self) -> Self {
        self.importable = true;
        self
    }

    /// May stand in what organisers write.
    #[must_use]
    pub const fn mergeable(mut self) -> Self {
        self.mergeable = true;
        self
    }

    /// May be set in many records at once.
    #[must_use]
    pub const fn mass_editable(mut self) -> Self {
        self.mass_editable = true;
        self
    }

    /// The words of this choice are named by `<beginning>-<word>` in `locales/`: `.words("language")`.
    #[must_use]
    pub const fn words(mut self, beginning: &'static str) -> Self {
        self.words = Some(beginning);
        self
    }

    /// What its number counts, as people write it after the number: `.unit("€")`.
    #[must_use]
    pub const fn unit(mut self, unit: &'static str) -> Self {
        self.unit = Some(unit);
        self
    }

    /// Named by another key in `locales/`, e.g. one that several concepts share.
    #[must_use]
    pub const fn label(mut self, key: &'static str) -> Self {
        self.label = Some(key);
        self
    }
}

/// A field of text.
pub const fn text(name: &'static str, column: &'static str) -> Field {
    Field::new(name, column, Kind::Text)
}

/// A field of whole numbers.
pub const fn number(name: &'static str, column: &'static str) -> Field {
    Field::new(name, column, Kind::Number)
}

/// A field of numbers with a fraction.
pub const fn decimal(name: &'static str, column: &'static str) -> Field {
    Field::new(name, column, Kind::Decimal)
}

/// A field of whole cents.
pub const fn money(name: &'static str, column: &'static str) -> Field {
    Field::new(name, column, Kind::Money)
}

/// A field of calendar days.
pub const fn date(name: &'static str, column: &'static str) -> Field {
    Field::new(name, column, Kind::Date)
}

/// A field of moments.
pub const fn instant(name: &'static str, column: &'static str) -> Field {
    Field::new(name, column, Kind::Instant)
}

/// A field of yes or no; null is no.
pub const fn flag(name: &'static str, column: &'static str) -> Field {
    Field::new(name, column, Kind::Bool)
}

/// A field of one of `words`: `choice("status", "registrations.status", Status::WORDS)`.
pub const fn choice(name: &'static str, column: &'static str, words: &'static [&'static str]) -> Field {
    Field::new(name, column, Kind::Choice(words))
}

/// A field that names a record: `id("account_id", "contacts.account_id", &[AccountId::PREFIX])`.
pub const fn id(name: &'static str, column: &'static str, prefixes: &'static [&'static str]) -> Field {
    Field::new(name, column, Kind::Id(prefixes))
}

/// A way from one concept to another.
#[derive(Debug)]
pub struct Relation {
    /// `account`, `registrations`.
    pub name: &'static str,
    pub reach: Reach,
    /// What stands at the other end. Two catalogs may name each other.
    pub to: &'static Catalog,
}

/// How many rows a relation leads to, and by which column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// At most one: the own column that holds its id.
    One(&'static str),
    /// Any number: their column that holds the own id.
    Many(&'static str),
}

/// A way to at most one row: `one("account", "contacts.account_id", &accounts::FIELDS)`.
pub const fn one(name: &'static str, own_column: &'static str, to: &'static Catalog) -> Relation {
    Relation { name, reach: Reach::One(own_column), to }
}

/// A way to many rows: `many("registrations", "registrations.contact_id", &registration::FIELDS)`.
pub const fn many(name: &'static str, their_column: &'static str, to: &'static Catalog) -> Relation {
    Relation { name, reach: Reach::Many(their_column), to }
}
