//! Attachments of a template (TP-5): what may go with a mail, and how much of it.
//!
//! Which kinds are taken decides `sent_file`.

use super::{Attachment, EmailTemplate, store};
use crate::{
    ids::{EmailTemplateId, FileId},
    sent_file::{self, File, FileFlaw},
};
use ::store::{Entry, Work};
use ground::{Failure, Fault, Refusal, RefusalKind};
use serde_json::json;

/// Most bytes of all attachments of a template together: 10 MB.
pub const MOST_ATTACHED: usize = 10 * 1024 * 1024;
const MOST_FILES: usize = 20;

/// Why a file is not attached or taken off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttachRefusal {
    Missing,
    /// Together with those that are there.
    TooMuch,
    File(FileFlaw),
}

impl Refusal for AttachRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "template.missing",
            Self::TooMuch => "attachment.too_much",
            Self::File(flaw) => flaw.code(),
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::TooMuch => RefusalKind::Conflict,
            Self::File(_) => RefusalKind::Invalid,
        }
    }
    fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooMuch => vec![("most", (MOST_ATTACHED / 1024 / 1024).to_string())],
            Self::File(flaw) => flaw.args(),
            Self::Missing => Vec::new(),
        }
    }
}

/// Adds a file to a template.
///
/// # Errors
/// [`AttachRefusal`]; nothing is kept then.
pub async fn attach(
    work: &mut Work,
    id: &EmailTemplateId,
    file: File,
) -> Result<EmailTemplate, Failure<AttachRefusal>> {
    let mut template = store::lock(work, id).await?.ok_or(AttachRefusal::Missing)?;
    let (file, media_type) = sent_file::checked(file).map_err(AttachRefusal::File)?;
    fits_with(&template.attachments, file.content.len())?;
    let attachment = store::add_file(work, &template, &file, media_type).await?;
    template.attachments.push(attachment);
    touch(work, &mut template).await?;
    work.record(Entry::new(
        "template.attached",
        id,
        &json!({"name": file.name, "version": template.version}),
    ));
    Ok(template)
}

/// Takes a file off a template.
///
/// # Errors
/// [`AttachRefusal::Missing`] when there is no such template or no such file on it.
pub async fn detach(
    work: &mut Work,
    id: &EmailTemplateId,
    file: &FileId,
) -> Result<EmailTemplate, Failure<AttachRefusal>> {
    let mut template = store::lock(work, id).await?.ok_or(AttachRefusal::Missing)?;
    let place = template.attachments.iter().position(|attachment| attachment.id == *file);
    let attachment = template.attachments.remove(place.ok_or(AttachRefusal::Missing)?);
    store::remove_file(work, id, file).await?;
    touch(work, &mut template).await?;
    let detail = json!({"name": attachment.name, "version": template.version});
    work.record(Entry::new("template.detached", id, &detail));
    Ok(template)
}

/// What was cached or seen by an editor is no longer what is there.
async fn touch(work: &mut Work, template: &mut EmailTemplate) -> Result<(), Fault> {
    template.version += 1;
    template.updated_at = work.now;
    store::mark(work, template).await
}

fn fits_with(attached: &[Attachment], size: usize) -> Result<(), AttachRefusal> {
    let present: i64 = attached.iter().map(|attachment| attachment.size).sum();
    let together = usize::try_from(present).unwrap_or(usize::MAX).saturating_add(size);
    if together > MOST_ATTACHED || attached.len() >= MOST_FILES {
        return Err(AttachRefusal::TooMuch);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_megabytes_fit_together() {
        let attached = Attachment {
            id: ground::Id::from_bytes([1; 16]),
            name: "a.pdf".into(),
            media_type: "application/pdf".into(),
            size: 6 * 1024 * 1024,
        };
        assert_eq!(fits_with(std::slice::from_ref(&attached), 4 * 1024 * 1024), Ok(()));
        assert_eq!(fits_with(&[attached], 4 * 1024 * 1024 + 1), Err(AttachRefusal::TooMuch));
    }
}
