//! CSV as spreadsheets want it: with a mark at its start, `;` where a comma stands in numbers, and nothing they would run.

use super::Cell;
use ground::Locale;

/// A CSV file that is being written.
pub struct Csv {
    text: String,
    between: char,
}

impl Csv {
    /// An empty one that tells spreadsheets by its first letter how it is encoded.
    pub fn of(locale: Locale) -> Self {
        Self { text: "\u{FEFF}".into(), between: if locale == Locale::En { ',' } else { ';' } }
    }

    pub fn row(&mut self, cells: &[Cell]) {
        for (index, cell) in cells.iter().enumerate() {
            if index > 0 {
                self.text.push(self.between);
            }
            match cell {
                Cell::Empty => {}
                Cell::Number { shown, .. } => self.push(&plain(shown)),
                Cell::Text(text) => self.push(&harmless(plain(text))),
            }
        }
        self.text.push_str("\r\n");
    }

    fn push(&mut self, field: &str) {
        if field.contains([self.between, '"', '\n', '\r', '\t']) || field.starts_with(' ') {
            self.text.push('"');
            self.text.push_str(&field.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(field);
        }
    }

    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.text).into_bytes()
    }
}

/// With blanks that every spreadsheet knows.
fn plain(text: &str) -> String {
    text.replace(['\u{A0}', '\u{202F}'], " ")
}

/// What begins a formula, also in full width, as spreadsheets of the Far East read it.
const BEGINS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'];

/// A text that no spreadsheet runs or takes for a number: what looks so begins with `'`. A phone number with gaps is
/// taken for a text everywhere and stays as it is.
fn harmless(text: String) -> String {
    let is_digit = |letter: char| letter.is_ascii_digit() || " -()".contains(letter);
    let is_phone = text.starts_with('+') && text.contains(' ') && text.chars().skip(1).all(is_digit);
    // An apostrophe that is there already is doubled, so that reading it back takes only one away.
    let is_guarded = text.starts_with('\'');
    if (text.starts_with(BEGINS) && !is_phone) || is_guarded { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_texts_and_phone_numbers_stay() {
        for bad in [
            "=1+2",
            "@sum(a)",
            "-2+3",
            "+cmd|x",
            "\tx",
            "\rx",
            "=HYPERLINK(\"x\")",
            "\u{FF1D}1+2",
            "\u{FF0B}1",
            "\u{FF0D}1",
            "\u{FF20}x",
            "+358401234567",
            "'=1",
        ] {
            assert!(harmless(bad.into()).starts_with('\''), "{bad}");
        }
        for good in ["+358 40 123 4567", "Åsa", "Ä", "", "a=b"] {
            assert_eq!(harmless(good.into()), good);
        }
    }

    #[test]
    fn a_row_quotes_what_would_break_it() {
        let mut csv = Csv::of(Locale::Fi);
        let number = Cell::Number { shown: "-5".into(), exact: "-5".into() };
        csv.row(&[Cell::text("a;b"), Cell::text("say \"x\""), number, Cell::Empty]);
        let text = String::from_utf8(csv.take()).expect("UTF-8");
        assert_eq!(text, "\u{FEFF}\"a;b\";\"say \"\"x\"\"\";-5;\r\n");
    }
}
