//! Printing what mails carry: certificates become PDFs when it is the turn of their mails, so that who posts a thousand of
//! them waits for none. What cannot be printed goes without; the link in the mail still leads there.

use super::Desk;
use domain::{
    certificates::{self, Certificate, Print},
    ids::MessageId,
    messages::{self, MailFile},
};
use futures_util::{StreamExt, stream};
use ground::{Failure, Fault};

/// Mails that are provided for in one round.
const MOST: i64 = 200;
/// Documents in the hands of the press at the same time; how many it prints at once is its own business.
const AT_ONCE: usize = 4;

/// Prints for the mails of `only` that need it, or else for those that are ready to leave. No transaction is open meanwhile.
pub(super) async fn enclose(desk: &Desk, only: Option<&[MessageId]>) -> Result<(), Fault> {
    if !desk.press.is_there() || only.is_some_and(<[_]>::is_empty) {
        return Ok(());
    }
    let wanted = certificates::unprinted(&mut desk.db.reader().await?, only, MOST).await?;
    if wanted.is_empty() {
        return Ok(());
    }
    let printed = stream::iter(wanted)
        .map(async |(mail, certificate)| (mail, print(desk, &certificate).await))
        .buffered(AT_ONCE)
        .collect::<Vec<_>>()
        .await;
    let mut work = desk.work().await?;
    for (mail, file) in printed {
        if let Some(file) = file? {
            messages::keep_file(&mut work, &mail, &file).await?;
        }
    }
    work.commit().await
}

/// The paper, or nothing when the press says no.
async fn print(desk: &Desk, one: &Certificate) -> Result<Option<MailFile>, Fault> {
    let base_url = desk.writer.house().base_url.trim_end_matches('/');
    let mut reader = desk.db.reader().await?;
    let print = Print::of(&mut reader, desk.writer.words(), base_url, one).await;
    drop(reader);
    let printed = match print {
        Ok(print) => print.file(desk.press.as_ref()).await,
        Err(no) => Err(no),
    };
    match printed {
        Ok(file) => Ok(Some(file)),
        Err(Failure::Refused(no)) => {
            tracing::warn!(certificate = %one.id, ?no, "a certificate is mailed without its PDF");
            Ok(None)
        }
        Err(Failure::Fault(fault)) if fault.passing => Err(fault),
        Err(Failure::Fault(fault)) => {
            tracing::error!(certificate = %one.id, %fault, "a certificate is mailed without its PDF");
            Ok(None)
        }
    }
}
