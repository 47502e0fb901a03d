//! Staff: the people who work with Kutsu, their sign-ins, groups, roles and the keys of programs.

ground::id! {
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
}
