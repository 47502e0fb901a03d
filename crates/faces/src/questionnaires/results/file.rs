//! What files of answers have in common: their format, and how an answer stands in a cell.

use crate::{
    questionnaires::answering::{Said, said_one},
    shell::{App, Problem},
};
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use domain::{
    exports::{Cell, Format, Sheet},
    questionnaires::{Answers, Question, QuestionKind},
};
use ground::{Choice, Locale};
use serde::Deserialize;

/// Which file.
#[derive(Deserialize)]
pub struct Wanted {
    format: Option<String>,
}

impl Wanted {
    fn format(&self) -> Format {
        let format = self.format.as_deref().and_then(Format::from_word);
        format.filter(|format| *format == Format::Xlsx).unwrap_or(Format::Csv)
    }

    /// A file with nothing in it yet.
    pub fn begin(&self, locale: Locale) -> Result<Sheet, Problem> {
        Ok(Sheet::begin(self.format(), locale)?)
    }

    /// The file of this name.
    pub fn answer(&self, file: Sheet, name: &str) -> Result<Response, Problem> {
        let format = self.format();
        let name = format!("attachment; filename=\"{name}.{format}\"");
        let headers =
            [(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, name)];
        Ok((headers, file.finish()?).into_response())
    }
}

/// What was answered to a question, in words.
pub fn cell(app: &App, locale: Locale, question: &Question, answers: Option<&Answers>) -> Cell {
    let said = answers.and_then(|answers| said_one(question, answers, locale));
    match said {
        Some(said) if said.kind == QuestionKind::YesNo => {
            let word = said.texts.first();
            word.map_or(Cell::Empty, |word| Cell::text(app.words.say(locale, word, &[])))
        }
        Some(Said { file: Some(file), texts, .. }) => {
            let address = app.site().url(&super::given::path_of(&file));
            Cell::text(format!("{} ({address})", texts.join(", ")))
        }
        Some(said) => Cell::text(said.texts.join(", ")),
        None => Cell::Empty,
    }
}
