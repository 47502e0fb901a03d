//! How a command ends when it does not succeed: 1 failed, 2 used wrongly; the reason on standard error.

use ground::{Failure, Fault, Locale, Refusal, Words};
use std::process::ExitCode;

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
        let words = Words::embedded();
        let said = |kind: &str, code: &str, args: &[(&'static str, String)]| {
            let key = format!("{kind}-{}", code.replace('.', "-"));
            let args: Vec<(&str, ground::words::Arg)> =
                args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
            words.find(Locale::En, &key, &args).unwrap_or_else(|| code.to_owned())
        };
        let mut text = said("refusal", refusal.code(), &refusal.args());
        for flaw in refusal.flaws() {
            text.push_str(&format!("\n  {}: {}", flaw.field, said("flaw", flaw.code, &flaw.args)));
        }
        Self::failed(text)
    }

    /// Prints the reason and gives the code.
    pub fn report(self) -> ExitCode {
        eprintln!("kutsu: {}", self.text);
        ExitCode::from(self.code)
    }
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
