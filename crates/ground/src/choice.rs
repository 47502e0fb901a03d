//! Closed sets of words: an enum whose variants have one stable English word each.
//!
//! The word is what SQL, JSON, URLs and the journal hold; what people read comes from `locales/`.

/// What every set declared by [`choice!`](crate::choice!) can do.
pub trait Choice: Copy + Eq + 'static {
    /// All members, in their natural order.
    const ALL: &'static [Self];
    /// The stable word of this member.
    fn word(&self) -> &'static str;
    /// The member with this word.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|member| member.word() == word)
    }
}

/// Declares a closed set: `choice! { /// Where it came from. pub enum Channel { Link = "link", Manual = "manual" } }`.
#[macro_export]
macro_rules! choice {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// The words of all members, in their natural order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];
        }
        impl $crate::choice::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn word(&self) -> &'static str { match self { $(Self::$variant => $word),+ } }
        }
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str($crate::choice::Choice::word(self))
            }
        }
        impl ::std::str::FromStr for $name {
            type Err = String;
            fn from_str(word: &str) -> Result<Self, String> {
                <Self as $crate::choice::Choice>::from_word(word)
                    .ok_or_else(|| [$($word),+].join(", "))
            }
        }
        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str($crate::choice::Choice::word(self))
            }
        }
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let word = <::std::borrow::Cow<'de, str> as $crate::serde::Deserialize>::deserialize(d)?;
                word.parse().map_err(|allowed: String| {
                    $crate::serde::de::Error::custom(format!("expected one of: {allowed}"))
                })
            }
        }
        impl $crate::value::Bind for $name {
            fn to_value(&self) -> $crate::value::Value {
                $crate::value::Value::Text($crate::choice::Choice::word(self).to_owned())
            }
        }
        impl $crate::value::Column for $name {
            const KIND: $crate::value::Kind = $crate::value::Kind::Text;
            fn from_value(value: $crate::value::Value) -> Result<Self, $crate::value::Misfit> {
                match value {
                    $crate::value::Value::Text(word) => word
                        .parse()
                        .map_err(|_| $crate::value::Misfit::new(stringify!($name), word)),
                    other => Err($crate::value::Misfit::new(stringify!($name), other)),
                }
            }
        }
    };
}
