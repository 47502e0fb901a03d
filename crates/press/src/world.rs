//! What a document can see: its source, its files and the fonts. No disk, no network, no packages, no clock.

use crate::{
    fonts::{BOOK, FONTS},
    job::Moment,
};
use std::{collections::HashMap, sync::LazyLock};
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The world of one document.
pub struct Sheet {
    main: Source,
    parts: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
    made_at: Moment,
}

impl Sheet {
    /// A source with its files. A name that is no path is left out: nothing can ask for it.
    pub fn new(
        source: &str,
        files: impl IntoIterator<Item = (String, Vec<u8>)>,
        made_at: Moment,
    ) -> Option<Self> {
        let mut sheet = Self {
            main: Source::new(id_of("main.typ")?, source.to_owned()),
            parts: HashMap::new(),
            files: HashMap::new(),
            made_at,
        };
        for (name, bytes) in files {
            let Some(id) = id_of(&name) else { continue };
            if name.ends_with(".typ") {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                sheet.parts.insert(id, Source::new(id, text));
            }
            sheet.files.insert(id, Bytes::new(bytes));
        }
        Some(sheet)
    }

    /// The source whose lines are told.
    pub fn main_source(&self) -> &Source {
        &self.main
    }
}

fn id_of(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        self.parts.get(&id).cloned().ok_or_else(|| refused(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| refused(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        let Moment { year, month, day, .. } = self.made_at;
        Datetime::from_ymd(year, month, day)
    }
}

/// Nothing is fetched: neither a package nor a file that did not come with the document.
fn refused(id: FileId) -> FileError {
    match id.get().root() {
        VirtualRoot::Package(_) => FileError::Other(Some("packages are not fetched here".into())),
        VirtualRoot::Project => FileError::NotFound(id.get().vpath().get_without_slash().into()),
    }
}
