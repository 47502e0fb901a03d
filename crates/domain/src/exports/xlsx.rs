//! XLSX with one sheet, written as it comes: cells are typed, so that texts stay texts and nothing is run.
//!
//! Only the few parts that every spreadsheet needs. Texts stand in their cells, not in a table of words, so that nothing
//! has to be remembered.

use super::Cell;
use ground::Fault;
use std::{
    io::{self, Write},
    sync::{Arc, Mutex, PoisonError},
};
use zip::{ZipWriter, write::SimpleFileOptions, write::StreamWriter};

/// A cell holds no more letters.
const LONGEST: usize = 32_767;

const PARTS: [(&str, &str); 4] = [
    (
        "[Content_Types].xml",
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#,
    ),
    (
        "_rels/.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Kutsu" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
];

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const BEGIN: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>"#;
const END: &str = "</sheetData></worksheet>";

/// Where the archive goes until somebody takes it.
#[derive(Clone, Default)]
struct Outlet(Arc<Mutex<Vec<u8>>>);

impl Write for Outlet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// An XLSX file that is being written.
pub struct Xlsx {
    zip: ZipWriter<StreamWriter<Outlet>>,
    outlet: Outlet,
    row: String,
}

fn broken(error: impl std::error::Error + Send + Sync + 'static) -> Fault {
    Fault::because("writing a spreadsheet", error)
}

impl Xlsx {
    /// # Errors
    /// The archive cannot be written.
    pub fn begin() -> Result<Self, Fault> {
        let outlet = Outlet::default();
        let mut zip = ZipWriter::new_stream(outlet.clone());
        let packed = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        for (name, text) in PARTS {
            zip.start_file(name, packed).map_err(broken)?;
            zip.write_all(HEAD.as_bytes()).and_then(|()| zip.write_all(text.as_bytes())).map_err(broken)?;
        }
        zip.start_file("xl/worksheets/sheet1.xml", packed).map_err(broken)?;
        zip.write_all(HEAD.as_bytes()).and_then(|()| zip.write_all(BEGIN.as_bytes())).map_err(broken)?;
        Ok(Self { zip, outlet, row: String::new() })
    }

    /// # Errors
    /// The archive cannot be written.
    pub fn row(&mut self, cells: &[Cell]) -> Result<(), Fault> {
        self.row.clear();
        self.row.push_str("<row>");
        for cell in cells {
            match cell {
                Cell::Empty => self.row.push_str("<c/>"),
                Cell::Number { exact, .. } => {
                    self.row.push_str("<c><v>");
                    self.row.push_str(exact);
                    self.row.push_str("</v></c>");
                }
                Cell::Text(text) => {
                    self.row.push_str("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                    push_escaped(&mut self.row, text);
                    self.row.push_str("</t></is></c>");
                }
            }
        }
        self.row.push_str("</row>");
        self.zip.write_all(self.row.as_bytes()).map_err(broken)
    }

    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.outlet.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// # Errors
    /// The archive cannot be written.
    pub fn finish(mut self) -> Result<Vec<u8>, Fault> {
        self.zip.write_all(END.as_bytes()).map_err(broken)?;
        self.zip.finish().map_err(broken)?;
        Ok(std::mem::take(&mut self.outlet.0.lock().unwrap_or_else(PoisonError::into_inner)))
    }
}

/// XML knows no control letters, not even escaped.
fn push_escaped(row: &mut String, text: &str) {
    for letter in text.chars().take(LONGEST) {
        match letter {
            '&' => row.push_str("&amp;"),
            '<' => row.push_str("&lt;"),
            '>' => row.push_str("&gt;"),
            '\n' | '\t' => row.push(letter),
            _ if letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}') => {}
            _ => row.push(letter),
        }
    }
}
