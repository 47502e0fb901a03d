//! How a command ends when it does not succeed: 1 failed, 2 used wrongly; the reason on standard error.

use ground::{Failure, Fault, Flaw, Locale, Refusal, Words};
use std::{process::ExitCode, sync::OnceLock};

/// Why the process ends.
#[derive(Debug)]
pub struct Exit {
    code: u8,
    text: String,
}

impl Exit {
    /// Used wrongly: the arguments or settings have to change.
    pub fn usage(text: impl Into<String>) -> Self {
        Self { code: 2, text: text.into() }
    }

    /// Did not work.
    pub fn failed(text: impl Into<String>) -> Self {
        Self { code: 1, text: text.into() }
    }

    /// The business said no: its sentence, and each wrong field with its own.
    pub fn refused(refusal: &dyn Refusal) -> Self {
        let mut text = sentence_of("refusal", refusal.code(), &refusal.args());
        for flaw in refusal.flaws() {
            text.push_str(&format!("\n  {}: {}", flaw.field, Self::sentence(flaw)));
        }
        Self::failed(text)
    }

    /// What is wrong with a field, as a sentence.
    pub fn sentence(flaw: &Flaw) -> String {
        sentence_of("flaw", flaw.code, &flaw.args)
    }

    /// Prints the reason and gives the code.
    pub fn report(self) -> ExitCode {
        eprintln!("kutsu: {}", self.text);
        ExitCode::from(self.code)
    }
}

/// The sentence of a code, in English as the rest of the command line.
fn sentence_of(kind: &str, code: &str, args: &[(&'static str, String)]) -> String {
    static WORDS: OnceLock<Words> = OnceLock::new();
    let key = format!("{kind}-{}", code.replace('.', "-"));
    let args: Vec<(&str, ground::words::Arg)> =
        args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    WORDS.get_or_init(Words::embedded).find(Locale::En, &key, &args).unwrap_or_else(|| code.to_owned())
}

impl From<Fault> for Exit {
    fn from(fault: Fault) -> Self {
        Self::failed(fault.to_string())
    }
}

impl<R: Refusal> From<Failure<R>> for Exit {
    fn from(failure: Failure<R>) -> Self {
        match failure {
            Failure::Refused(refusal) => Self::refused(&refusal),
            Failure::Fault(fault) => fault.into(),
        }
    }
}
