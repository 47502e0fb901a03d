//! The ids of all concepts: one type each, so that a contact's id never names an event.

ground::id! {
    // settings
    /// The instance itself, as the subject of what happened to its settings; there is one, all zeros.
    InstanceId = "ins";
    /// The organisation's logo.
    LogoId = "lgo";
    // staff
    /// Somebody who works with Kutsu.
    UserId = "usr";
    /// Several users who own records together.
    UserGroupId = "grp";
    /// One signed-in browser.
    SignInId = "sgn";
    /// A link that works once: set-up or password reset.
    OneTimeLinkId = "otl";
    /// The key of a program.
    ApiKeyId = "key";
    /// One try at signing in.
    SignInTryId = "try";
    // rights
    /// A place in the tree of roles.
    RoleId = "rol";
    /// What its users may see and do.
    ProfileId = "prf";
    // views
    /// A saved view of a list.
    ViewId = "viw";
    // custom_fields
    /// A field that an administrator added.
    CustomFieldId = "fld";
    // accounts
    /// An organisation.
    AccountId = "acc";
    // contacts
    /// A person we may invite.
    ContactId = "con";
    // target_groups
    /// A set of contacts to be invited.
    TargetGroupId = "tgr";
    /// One time that members of a group came or went.
    TurnId = "trn";
    // email_templates
    /// A mail that organisers wrote.
    EmailTemplateId = "tpl";
    /// An attached file.
    FileId = "fil";
    // questionnaires
    /// A set of questions.
    QuestionnaireId = "qnr";
    /// One filled-in questionnaire.
    AnswersId = "ans";
    /// A file that was sent as an answer.
    AnswerFileId = "afl";
    // products
    /// Something that is sold.
    ProductId = "prd";
    // surveys
    /// What the link of a mail to a questionnaire is bound to.
    SurveyLinkId = "svl";
    // event_series
    /// Events that belong together.
    EventSeriesId = "ser";
    // events
    /// An event (kutsutilaisuus).
    EventId = "evt";
    /// One session (ajankohta) of an event.
    SessionId = "ses";
    // messages
    /// One outgoing mail.
    MessageId = "msg";
    /// One try at sending a mail.
    AttemptId = "att";
    // registration
    /// One contact's place at one event.
    RegistrationId = "reg";
    /// What a personal link is bound to.
    InvitationId = "inv";
    /// One line of the ledger of seats.
    MovementId = "mov";
    // invoices
    /// An invoice or a credit note.
    InvoiceId = "ivc";
    /// One row of an invoice.
    InvoiceLineId = "ivl";
    /// One payment of an invoice.
    PaymentId = "pay";
    // documents
    /// How a kind of document looks.
    DocumentTemplateId = "dtp";
    // certificates
    /// What says that somebody took part.
    CertificateId = "crt";
    // portal
    /// What its customers see and change in the portal.
    PortalProfileId = "ppr";
    /// A link that signs a customer in once.
    PortalLinkId = "plk";
    /// One signed-in browser of a customer.
    PortalSignInId = "psn";
    // merging
    /// Two contacts that became one.
    MergeId = "mrg";
    /// Two accounts that became one.
    AccountMergeId = "amg";
    // campaigns
    /// A campaign.
    CampaignId = "cam";
    /// One act of attaching contacts to a campaign.
    BatchId = "bat";
    // automation
    /// Something that runs by itself.
    ScheduledTaskId = "tsk";
    /// One run of it.
    TaskRunId = "run";
    // bulk
    /// One thing done to many records.
    BulkId = "blk";
    // imports
    /// One file on its way in.
    ImportId = "imp";
}
