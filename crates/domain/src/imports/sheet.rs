//! Spreadsheets: the first sheet of an XLSX file that holds anything, as text with `;` between its cells.
//!
//! An XLSX file is a zip archive: how large it becomes is measured before anybody reads it, so that a small file that
//! swells is refused in little memory. Lines of the text are the rows of the sheet. Start at [`text_of`].

use super::{ImportRefusal, table::MOST_COLUMNS, table::MOST_ROWS};
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use std::io::{Cursor, Read, copy, sink};

/// So large may all parts of a file become, unpacked; the words it keeps apart may have a quarter of it.
const MOST_UNPACKED: u64 = 256 * 1024 * 1024;
/// More parts than any real file has.
const MOST_PARTS: usize = 2_000;

/// The sheet as CSV.
pub fn text_of(bytes: &[u8]) -> Result<String, ImportRefusal> {
    measure(bytes)?;
    let mut book: Xlsx<Cursor<&[u8]>> =
        Xlsx::new(Cursor::new(bytes)).map_err(|_| ImportRefusal::Spreadsheet)?;
    for name in book.sheet_names() {
        let text = one_sheet(&mut book, &name)?;
        if !text.is_empty() {
            return Ok(text);
        }
    }
    Err(ImportRefusal::Empty)
}

/// Unpacks everything once into nothing, and refuses what swells.
fn measure(bytes: &[u8]) -> Result<(), ImportRefusal> {
    let broken = |_| ImportRefusal::Spreadsheet;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MOST_PARTS {
        return Err(ImportRefusal::Swells);
    }
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(broken)?;
        let is_words = part.name().is_ok_and(|name| name.ends_with("sharedStrings.xml"));
        let most = if is_words { left.min(MOST_UNPACKED / 4) } else { left };
        let size = copy(&mut part.take(most + 1), &mut sink()).map_err(|_| ImportRefusal::Spreadsheet)?;
        if size > most {
            return Err(ImportRefusal::Swells);
        }
        left -= size;
    }
    Ok(())
}

fn one_sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<String, ImportRefusal> {
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(String::new()) };
    let (mut text, mut row, mut column) = (String::new(), 0_usize, 0_usize);
    while let Some(cell) = cells.next_cell().map_err(|_| ImportRefusal::Spreadsheet)? {
        let written = written(cell.get_value());
        if written.is_empty() {
            continue;
        }
        let (at_row, at_column) = cell.get_position();
        let (at_row, at_column) = (at_row as usize, at_column as usize);
        if at_column >= MOST_COLUMNS {
            return Err(ImportRefusal::TooManyColumns { most: MOST_COLUMNS });
        }
        if at_row > MOST_ROWS * 2 {
            return Err(ImportRefusal::TooManyRows { most: MOST_ROWS });
        }
        if at_row < row || (at_row == row && at_column < column) {
            // Cells stand in order in every file that a spreadsheet wrote.
            return Err(ImportRefusal::Spreadsheet);
        }
        while row < at_row {
            text.push('\n');
            (row, column) = (row + 1, 0);
        }
        while column < at_column {
            text.push(';');
            column += 1;
        }
        push_quoted(&mut text, &written);
    }
    Ok(text)
}

/// A cell as people would write it; line breaks become blanks, so that lines stay rows.
fn written(value: &DataRef<'_>) -> String {
    let text = match value {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => if *yes { "1" } else { "0" }.to_owned(),
        DataRef::DateTime(at) => moment(at),
    };
    text.replace(['\r', '\n'], " ")
}

fn moment(at: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    if (hour, minute, second) == (0, 0, 0) {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}")
    }
}

fn push_quoted(text: &mut String, cell: &str) {
    if cell.contains([';', '"', '\t']) || cell.starts_with(' ') {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}
