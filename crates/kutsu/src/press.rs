//! The press as the domain knows it, filled by workers of this very program; or by nothing, in a build without it.

use crate::exit::Exit;
use domain::documents::Press;
use std::sync::Arc;

/// What prints in this build.
#[cfg(not(feature = "documents"))]
pub fn of_this_build() -> Arc<dyn Press> {
    Arc::new(domain::documents::NoPress)
}

/// `kutsu press-worker`.
#[cfg(not(feature = "documents"))]
pub fn work(_memory: u64) -> Result<(), Exit> {
    Err(Exit::failed("this build makes no PDFs".to_owned()))
}

#[cfg(feature = "documents")]
pub use workers::{of_this_build, work};

#[cfg(feature = "documents")]
mod workers {
    use super::{Arc, Exit, Press};
    use domain::documents::{MadeAt, NoPress, Pictures, Pressing, Sheet, SourceFlaw, Unpressed};
    use ground::Zone;
    use press::{Failed, Flaw, Job, Limits, Made, Moment, Output, Pool};
    use std::time::Duration;

    /// How long a document may take, and a look at one.
    const DOCUMENT: Duration = Duration::from_secs(25);
    const LOOK: Duration = Duration::from_secs(6);

    /// Workers of this program; they begin when the first document is wanted.
    pub fn of_this_build() -> Arc<dyn Press> {
        match std::env::current_exe() {
            Ok(program) => Arc::new(Workers(Pool::new(program, &["press-worker"], Limits::default()))),
            Err(error) => {
                tracing::error!(%error, "no PDFs: this program does not know where it stands");
                Arc::new(NoPress)
            }
        }
    }

    /// What such a worker does.
    pub fn work(memory: u64) -> Result<(), Exit> {
        press::work(memory).map_err(|error| Exit::failed(format!("printing: {error}")))
    }

    struct Workers(Pool);

    impl Press for Workers {
        fn pdf(&self, sheet: Sheet) -> Pressing<'_, Vec<u8>> {
            Box::pin(async move {
                match self.0.print(&job(sheet, Output::Pdf), DOCUMENT).await {
                    Ok(Made::Pdf { bytes, .. }) => Ok(bytes),
                    Ok(Made::Pictures { .. }) => Err(Unpressed::Broken("pictures in place of a PDF".into())),
                    Err(failed) => Err(unpressed(failed)),
                }
            })
        }

        fn pictures(&self, sheet: Sheet, most: usize) -> Pressing<'_, Pictures> {
            Box::pin(async move {
                match self.0.print(&job(sheet, Output::Pictures(most)), LOOK).await {
                    Ok(Made::Pictures { svg, pages }) => Ok(Pictures { svg, pages }),
                    Ok(Made::Pdf { .. }) => Err(Unpressed::Broken("a PDF in place of pictures".into())),
                    Err(failed) => Err(unpressed(failed)),
                }
            })
        }
    }

    fn job(sheet: Sheet, output: Output) -> Job {
        Job { source: sheet.source, files: sheet.files, output, made_at: moment(sheet.made_at) }
    }

    fn moment(at: MadeAt) -> Moment {
        let utc: Zone = "UTC".parse().unwrap_or_else(|_| Zone::helsinki());
        let utc = at.local(&utc);
        let small = |number: i8| u8::try_from(number).unwrap_or_default();
        Moment {
            year: i32::from(utc.year()),
            month: small(utc.month()),
            day: small(utc.day()),
            hour: small(utc.hour()),
            minute: small(utc.minute()),
            second: small(utc.second()),
        }
    }

    fn unpressed(failed: Failed) -> Unpressed {
        match failed {
            Failed::Flaws(flaws) => Unpressed::Flaws(flaws.into_iter().map(flaw).collect()),
            Failed::TooLong => Unpressed::TooLong,
            Failed::TooLarge => Unpressed::TooLarge,
            Failed::Busy => Unpressed::Busy,
            Failed::Broken(why) => Unpressed::Broken(why),
        }
    }

    fn flaw(flaw: Flaw) -> SourceFlaw {
        let message = match flaw.hint {
            Some(hint) => format!("{} ({hint})", flaw.message),
            None => flaw.message,
        };
        SourceFlaw { line: flaw.line, column: flaw.column, message }
    }
}
