//! Why an archive is not taken in.

use ground::{Refusal, RefusalKind};

/// The business says no about an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InstanceRefusal {
    /// It is no archive of an instance, or of a form that is not known.
    NotAnArchive,
    /// Its tables are those of another version.
    OtherVersion { version: String, has: i64, wanted: i64 },
    /// The database holds something already; the table is one that does.
    NotEmpty { table: String },
    /// What a file holds is not what the manifest says.
    Damaged { file: String },
}

impl Refusal for InstanceRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NotAnArchive => "instance.not_an_archive",
            Self::OtherVersion { .. } => "instance.other_version",
            Self::NotEmpty { .. } => "instance.not_empty",
            Self::Damaged { .. } => "instance.damaged",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotEmpty { .. } => RefusalKind::Conflict,
            _ => RefusalKind::Invalid,
        }
    }
    fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotAnArchive => Vec::new(),
            Self::OtherVersion { version, has, wanted } => {
                vec![("version", version.clone()), ("has", has.to_string()), ("wanted", wanted.to_string())]
            }
            Self::NotEmpty { table } => vec![("table", table.clone())],
            Self::Damaged { file } => vec![("file", file.clone())],
        }
    }
}
