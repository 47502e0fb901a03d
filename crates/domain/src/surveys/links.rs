//! What the links of mails are bound to: one questionnaire, one contact, one mail.

use super::store;
use crate::ids::{ContactId, MessageId, QuestionnaireId, SurveyLinkId};
use ::store::Work;
use ground::{Fault, Instant};
use std::collections::HashMap;

::store::row! {
    /// The link of one mail to one questionnaire.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct SurveyLink {
        pub id: SurveyLinkId,
        pub questionnaire_id: QuestionnaireId,
        pub contact_id: ContactId,
        /// When its mail left; as long as it has not, when the link was made.
        pub sent_at: Instant,
    }
}

/// The links of these mails to a questionnaire, made where they are not there.
pub async fn links(
    work: &mut Work,
    questionnaire: &QuestionnaireId,
    mails: &[(MessageId, ContactId)],
) -> Result<HashMap<MessageId, SurveyLinkId>, Fault> {
    store::insert(work, questionnaire, mails).await?;
    let messages: Vec<MessageId> = mails.iter().map(|(message, _)| *message).collect();
    store::of_messages(work, questionnaire, &messages).await
}

/// Gives the links of one contact to another, with `only` those alone; says which.
pub(crate) async fn hand_over(
    work: &mut Work,
    from: &ContactId,
    to: &ContactId,
    only: Option<&[SurveyLinkId]>,
) -> Result<Vec<SurveyLinkId>, Fault> {
    store::hand_over(work, from, to, only).await
}
