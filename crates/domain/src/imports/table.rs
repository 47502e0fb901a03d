//! A file as a table: its encoding, its separator, its rows with the lines where they begin.
//!
//! Guesses as spreadsheets write: UTF-8 or UTF-16 by their marks, else UTF-8 when it is that, else Windows-1252; the
//! separator is whichever of `; , tab` stands most often in the head, unless a first line `sep=;` says it.

use super::{ImportRefusal, sheet};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Largest file.
pub const MOST_MEGABYTES: usize = 50;
/// Most columns.
pub const MOST_COLUMNS: usize = 200;
/// Most rows below the head.
pub const MOST_ROWS: usize = 200_000;

/// A file that was read.
#[derive(Debug)]
pub struct Table {
    text: String,
    pub encoding: &'static str,
    pub separator: u8,
    /// Lines before the head.
    before: u64,
    pub head: Vec<String>,
}

/// One row: the line where it begins and its cells.
#[derive(Debug)]
pub struct Cells {
    pub line: u64,
    /// How far into the file it reaches, in bytes of its text.
    pub end: u64,
    pub cells: csv::StringRecord,
}

impl Table {
    /// Reads the bytes of a file.
    pub fn read(bytes: &[u8]) -> Result<Self, ImportRefusal> {
        if bytes.len() > MOST_MEGABYTES * 1024 * 1024 {
            return Err(ImportRefusal::TooLarge { most_megabytes: MOST_MEGABYTES });
        }
        // XLSX is a zip archive, XLS begins like all old Office files.
        if bytes.starts_with(b"PK\x03\x04") {
            return Self::of_text(sheet::text_of(bytes)?, "XLSX", Some(b';'));
        }
        if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
            return Err(ImportRefusal::Spreadsheet);
        }
        let encoding = guess(bytes);
        let (text, _, _) = encoding.decode(bytes);
        Self::of_text(text.into_owned(), encoding.name(), None)
    }

    fn of_text(
        mut text: String,
        encoding: &'static str,
        separator: Option<u8>,
    ) -> Result<Self, ImportRefusal> {
        let is_text = |letter: char| !letter.is_control() || matches!(letter, '\n' | '\r' | '\t');
        if let Some((at, _)) = text.char_indices().find(|(_, letter)| !is_text(*letter)) {
            return Err(ImportRefusal::NotText { line: line_of(&text, at) });
        }
        let (said, before) = if separator.is_some() { (separator, 0) } else { said_separator(&text) };
        if before > 0 {
            text = text.split_once('\n').map(|(_, rest)| rest.to_owned()).unwrap_or_default();
        }
        let separator = said.unwrap_or_else(|| most_frequent(&text));
        if let Some(line) = unclosed_quote(&text, separator) {
            return Err(ImportRefusal::UnclosedQuote { line: line + before });
        }
        let mut table = Self { text, encoding, separator, before, head: Vec::new() };
        let head = table.rows().next().ok_or(ImportRefusal::Empty)?;
        table.head = head.cells.iter().map(|name| name.trim().to_owned()).collect();
        if table.head.len() > MOST_COLUMNS {
            return Err(ImportRefusal::TooManyColumns { most: MOST_COLUMNS });
        }
        match table.rows().take(MOST_ROWS + 2).count() {
            0 | 1 => return Err(ImportRefusal::Empty),
            rows if rows > MOST_ROWS + 1 => return Err(ImportRefusal::TooManyRows { most: MOST_ROWS }),
            _ => {}
        }
        Ok(table)
    }

    /// How long the text is.
    pub fn size(&self) -> u64 {
        self.text.len() as u64
    }

    /// The rows with the head; rows without any cell filled are left out.
    pub fn rows(&self) -> impl Iterator<Item = Cells> + '_ {
        let reader = csv::ReaderBuilder::new()
            .delimiter(self.separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(self.text.as_bytes());
        let mut records = reader.into_records();
        std::iter::from_fn(move || {
            loop {
                // The text is UTF-8 and rows may differ in length: nothing is left that could be refused.
                let cells = records.next()?.ok()?;
                if cells.iter().any(|cell| !cell.trim().is_empty()) {
                    let line = cells.position().map_or(0, |at| line_at(&self.text, at)) + self.before;
                    return Some(Cells { line, end: records.reader().position().byte(), cells });
                }
            }
        })
    }
}

/// The line in which a row begins. Its position may still stand on the line ends before it (CRLF, empty lines).
fn line_at(text: &str, at: &csv::Position) -> u64 {
    let rest = text.as_bytes().get(usize::try_from(at.byte()).unwrap_or(usize::MAX)..).unwrap_or_default();
    let ends = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    at.line() + ends.filter(|byte| **byte == b'\n').count() as u64
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    // Without a mark, UTF-16 shows by the empty half of its letters.
    let start = &bytes[..bytes.len().min(4_096)];
    let empty = |offset: usize| start.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let half = start.len() / 2;
    if half > 1 && empty(1) * 10 > half * 7 && empty(0) * 10 < half {
        return UTF_16LE;
    }
    if half > 1 && empty(0) * 10 > half * 7 && empty(1) * 10 < half {
        return UTF_16BE;
    }
    if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 }
}

fn line_of(text: &str, at: usize) -> u64 {
    text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() as u64 + 1
}

/// Excel's own first line: `sep=;`.
fn said_separator(text: &str) -> (Option<u8>, u64) {
    let first = text.lines().next().unwrap_or_default();
    match first.trim_matches('"').strip_prefix("sep=").map(str::as_bytes) {
        Some([separator]) => (Some(*separator), 1),
        _ => (None, 0),
    }
}

fn most_frequent(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default().as_bytes();
    let outside = head.split(|byte| *byte == b'"').step_by(2);
    let bare: Vec<u8> = outside.flatten().copied().collect();
    let count = |separator: u8| bare.iter().filter(|byte| **byte == separator).count();
    // The first of equals wins: Finnish spreadsheets write semicolons.
    [b'\t', b',', b';'].into_iter().max_by_key(|separator| count(*separator)).unwrap_or(b';')
}

/// The line in which a quote is opened that nobody closes. A quote opens a cell only at its very beginning.
fn unclosed_quote(text: &str, separator: u8) -> Option<u64> {
    let (mut line, mut opened) = (1, None);
    let mut at_start = true;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        line += u64::from(byte == b'\n');
        match (opened, byte) {
            (Some(_), b'"') if bytes.peek() == Some(&b'"') => drop(bytes.next()),
            (Some(_), b'"') => opened = None,
            (None, b'"') if at_start => opened = Some(line),
            _ => {}
        }
        at_start = opened.is_none() && (byte == separator || byte == b'\n' || byte == b'\r');
    }
    opened
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(bytes: &[u8]) -> (&'static str, u8, Vec<String>) {
        let table = Table::read(bytes).expect("a table");
        let row = table.rows().nth(1).expect("a row");
        (table.encoding, table.separator, row.cells.iter().map(str::to_owned).collect())
    }

    #[test]
    fn each_encoding_is_known_by_itself() {
        let text = "Etunimi;Sukunimi\r\nÅsa;Öhman\r\n";
        let utf_16 = |big: bool| -> Vec<u8> {
            text.encode_utf16()
                .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
                .collect()
        };
        let with_mark = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        let windows: Vec<u8> = WINDOWS_1252.encode(text).0.into_owned();
        for (bytes, name) in [
            (text.as_bytes().to_vec(), "UTF-8"),
            (with_mark(b"\xEF\xBB\xBF", text.as_bytes()), "UTF-8"),
            (with_mark(b"\xFF\xFE", &utf_16(false)), "UTF-16LE"),
            (with_mark(b"\xFE\xFF", &utf_16(true)), "UTF-16BE"),
            (utf_16(false), "UTF-16LE"),
            (utf_16(true), "UTF-16BE"),
            (windows, "windows-1252"),
        ] {
            let (encoding, separator, cells) = first(&bytes);
            assert_eq!((encoding, separator), (name, b';'));
            assert_eq!(cells, ["Åsa", "Öhman"]);
        }
    }

    #[test]
    fn the_separator_is_the_one_of_the_head() {
        for (text, separator) in [
            ("a,b,c\n1,2;3,4", b','),
            ("a;b\n1;2,5", b';'),
            ("a\tb\n1\t2", b'\t'),
            ("\"a;b\",c\n1,2", b','),
            ("a\n1;2", b';'),
            ("sep=,\na;x,b\n1,2", b','),
        ] {
            assert_eq!(first(text.as_bytes()).1, separator, "{text}");
        }
    }

    #[test]
    fn what_is_no_csv_is_refused_with_its_line() {
        for (bytes, refusal) in [
            (&b""[..], ImportRefusal::Empty),
            (b"a;b\n", ImportRefusal::Empty),
            (b"PK\x03\x04....", ImportRefusal::Spreadsheet),
            (b"\xD0\xCF\x11\xE0....", ImportRefusal::Spreadsheet),
            (b"a;b\n1;2\n3;\x004", ImportRefusal::NotText { line: 3 }),
            (b"\x89PNG\r\n\x1a\n", ImportRefusal::NotText { line: 2 }),
            (b"a;b\n1;\"2\n3;4\n", ImportRefusal::UnclosedQuote { line: 2 }),
            (b"sep=;\na;b\n\"1;2\n", ImportRefusal::UnclosedQuote { line: 3 }),
        ] {
            assert_eq!(Table::read(bytes).err(), Some(refusal), "{bytes:?}");
        }
        let wide = format!("{}\n1\n", "a;".repeat(300));
        assert_eq!(Table::read(wide.as_bytes()).err(), Some(ImportRefusal::TooManyColumns { most: 200 }));
    }

    #[test]
    fn rows_know_their_lines_also_below_cells_of_several_lines() {
        let table = Table::read(b"a;b\n\"1\n2\";\"say \"\"x\"\"\"\n\n;\n3;4\n").expect("a table");
        let rows: Vec<(u64, String)> = table.rows().map(|row| (row.line, row.cells[0].to_owned())).collect();
        assert_eq!(rows, [(1, "a".to_owned()), (2, "1\n2".to_owned()), (6, "3".to_owned())]);
    }

    #[test]
    fn rows_know_their_lines_also_when_lines_end_as_on_windows() {
        let table = Table::read(b"a;b\r\n1;2\r\n\r\n3;4\r\n").expect("a table");
        let lines: Vec<u64> = table.rows().map(|row| row.line).collect();
        assert_eq!(lines, [1, 2, 4]);
    }
}
