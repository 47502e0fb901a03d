//! A scalar as the database keeps it, and the types that fit into one.
//!
//! Decides the portable column types: ids are 16 bytes, instants and dates as `time` says, enums text.
//! `store` binds and reads these; nobody else matches on [`Value`].

use std::fmt;

/// One bound parameter or one read column. `Null` carries the kind it would have had.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Null(Kind),
    Bool(bool),
    Int(i64),
    Real(f64),
    Text(String),
    Bytes(Vec<u8>),
}

/// What kind of column a value belongs into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Bool,
    Int,
    Real,
    Text,
    Bytes,
}

impl Value {
    /// The kind of column this value belongs into.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Null(kind) => *kind,
            Self::Bool(_) => Kind::Bool,
            Self::Int(_) => Kind::Int,
            Self::Real(_) => Kind::Real,
            Self::Text(_) => Kind::Text,
            Self::Bytes(_) => Kind::Bytes,
        }
    }
}

/// A column held something its type cannot be: the database and the code disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    pub wanted: &'static str,
    pub found: String,
}

impl Misfit {
    pub fn new(wanted: &'static str, found: impl fmt::Debug) -> Self {
        Self { wanted, found: format!("{found:?}") }
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found {}", self.wanted, self.found)
    }
}

impl std::error::Error for Misfit {}

/// Anything that can be bound as a parameter.
pub trait Bind {
    fn to_value(&self) -> Value;
}

/// A type that is kept in one column.
pub trait Column: Bind + Sized {
    /// The kind of column it is kept in.
    const KIND: Kind;
    fn from_value(value: Value) -> Result<Self, Misfit>;
}

macro_rules! plain {
    ($type:ty, $kind:ident, $to:expr) => {
        impl Bind for $type {
            fn to_value(&self) -> Value {
                let to: fn(&$type) -> Value = $to;
                to(self)
            }
        }
        impl Column for $type {
            const KIND: Kind = Kind::$kind;
            fn from_value(value: Value) -> Result<Self, Misfit> {
                match value {
                    Value::$kind(inner) => {
                        <$type>::try_from(inner).map_err(|_| Misfit::new(stringify!($type), "out of range"))
                    }
                    other => Err(Misfit::new(stringify!($type), other)),
                }
            }
        }
    };
}

plain!(i64, Int, |v| Value::Int(*v));
plain!(i32, Int, |v| Value::Int(i64::from(*v)));
plain!(u32, Int, |v| Value::Int(i64::from(*v)));
plain!(String, Text, |v| Value::Text(v.clone()));
plain!(Vec<u8>, Bytes, |v| Value::Bytes(v.clone()));

impl Bind for bool {
    fn to_value(&self) -> Value {
        Value::Bool(*self)
    }
}

impl Column for bool {
    const KIND: Kind = Kind::Bool;
    /// SQLite keeps 0 and 1.
    fn from_value(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::Bool(inner) => Ok(inner),
            Value::Int(number @ (0 | 1)) => Ok(number == 1),
            other => Err(Misfit::new("bool", other)),
        }
    }
}

impl Bind for f64 {
    fn to_value(&self) -> Value {
        Value::Real(*self)
    }
}

impl Column for f64 {
    const KIND: Kind = Kind::Real;
    /// SQLite gives whole numbers back as such.
    fn from_value(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::Real(inner) => Ok(inner),
            Value::Int(inner) => Ok(inner as f64),
            other => Err(Misfit::new("f64", other)),
        }
    }
}

impl<T: Column> Bind for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null(T::KIND), Bind::to_value)
    }
}

impl<T: Column> Column for Option<T> {
    const KIND: Kind = T::KIND;
    fn from_value(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::Null(_) => Ok(None),
            other => T::from_value(other).map(Some),
        }
    }
}

impl Bind for Value {
    fn to_value(&self) -> Value {
        self.clone()
    }
}

impl Bind for str {
    fn to_value(&self) -> Value {
        Value::Text(self.to_owned())
    }
}

impl Bind for [u8] {
    fn to_value(&self) -> Value {
        Value::Bytes(self.to_vec())
    }
}
