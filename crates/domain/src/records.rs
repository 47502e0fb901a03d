//! Records: the chosen fields of the rows of a list, whatever the concept, read through its catalog.
//!
//! Lists on pages and exports read this way; who needs a whole typed record uses the `page` of its slice.
//! Start at [`records`].

use crate::list::{Found, Wish, items};
use ground::{Date, Fault, Instant, Value, Zone};
use store::{
    Reader, Row,
    filter::{Kind, Place},
};

/// What stands in one field of one record.
#[derive(Clone, Debug, PartialEq)]
pub enum Datum {
    Nothing,
    Text(String),
    Number(i64),
    Decimal(f64),
    /// Whole cents.
    Cents(i64),
    Date(Date),
    Instant(Instant),
    Bool(bool),
    Id([u8; 16]),
}

/// One row of a list: its id, and its fields in the order they were asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub id: [u8; 16],
    pub fields: Vec<Datum>,
}

impl Datum {
    /// What a column of this kind gave. Custom numbers come as doubles, and SQLite keeps yes and no as 1 and 0.
    fn read(kind: Kind, value: Value) -> Result<Self, Fault> {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "custom numbers are whole numbers kept as doubles"
        )]
        let whole = |number: f64| number as i64;
        let read = match (kind, value) {
            (_, Value::Null(_)) => Self::Nothing,
            (Kind::Bool, Value::Bool(yes)) => Self::Bool(yes),
            (Kind::Bool, Value::Int(number)) => Self::Bool(number != 0),
            (Kind::Bool, Value::Real(number)) => Self::Bool(number != 0.0),
            (Kind::Number, Value::Int(number)) => Self::Number(number),
            (Kind::Number, Value::Real(number)) => Self::Number(whole(number)),
            (Kind::Money, Value::Int(cents)) => Self::Cents(cents),
            (Kind::Money, Value::Real(cents)) => Self::Cents(whole(cents)),
            (Kind::Decimal, Value::Real(number)) => Self::Decimal(number),
            #[expect(clippy::cast_precision_loss, reason = "SQLite gives whole doubles back as integers")]
            (Kind::Decimal, Value::Int(number)) => Self::Decimal(number as f64),
            (Kind::Instant, Value::Int(millis)) => Self::Instant(Instant::from_millis(millis)),
            (Kind::Instant, Value::Real(millis)) => Self::Instant(Instant::from_millis(whole(millis))),
            (Kind::Date, Value::Text(text)) => text.parse().map_or(Self::Nothing, Self::Date),
            (Kind::Id(_), Value::Bytes(bytes)) => match <[u8; 16]>::try_from(bytes.as_slice()) {
                Ok(id) => Self::Id(id),
                Err(_) => return Err(Fault::new("an id is not 16 bytes")),
            },
            (_, Value::Text(text)) if text.is_empty() => Self::Nothing,
            (_, Value::Text(text)) => Self::Text(text),
            (kind, value) => return Err(Fault::new(format!("a field of {kind:?} holds {value:?}"))),
        };
        Ok(read)
    }
}

/// One page of the list that `wish` asks for, with these fields; how many there are in all only where it is plain.
pub async fn records(
    reader: &mut Reader,
    places: &[Place],
    wish: &Wish,
    zone: &Zone,
) -> Result<Found<Record>, Fault> {
    let catalog = wish.catalog;
    let found = items::<Row>(reader, wish, zone, |sql| {
        sql.push(catalog.table).push(".id");
        for place in places {
            sql.push(", ");
            place.push_column(sql, catalog);
        }
    });
    let Found { items, next, total } = found.await?;
    let mut records = Vec::with_capacity(items.len());
    for mut row in items {
        let id: Vec<u8> = row.at(0)?;
        let mut fields = Vec::with_capacity(places.len());
        for (index, place) in places.iter().enumerate() {
            fields.push(Datum::read(place.kind(), row.value(index + 1)?)?);
        }
        let id = id.as_slice().try_into().map_err(|_| Fault::new("an id is not 16 bytes"))?;
        records.push(Record { id, fields });
    }
    Ok(Found { items: records, next, total })
}
