//! Users for tests, one line each: `let aino = an_administrator(&mut work, "Aino Virtanen").await?;`

use super::{Password, Role, User, UserChange, users};
use ground::{Choice, EmailAddress, Failure, Fault, collate};
use store::Work;

/// The password of every user made here.
pub const PASSWORD: &str = "kesäyön unelma 7";

/// Makes an administrator of this name, with the address `first.last@example.fi` and [`PASSWORD`].
pub async fn an_administrator(work: &mut Work, name: &str) -> Result<User, Fault> {
    made(work, name, Role::Administrator).await
}

/// Makes a user of this name, with the address `first.last@example.fi` and [`PASSWORD`].
pub async fn a_user(work: &mut Work, name: &str) -> Result<User, Fault> {
    made(work, name, Role::User).await
}

/// An address to show.
pub fn an_address() -> EmailAddress {
    "asa.ohman@example.fi".parse().unwrap_or_else(|error| panic!("{error}"))
}

async fn made(work: &mut Work, name: &str, role: Role) -> Result<User, Fault> {
    let password = Password::read("password", PASSWORD).map_err(|flaw| Fault::new(flaw.code))?;
    let written = UserChange {
        name: name.into(),
        email: format!("{}@example.fi", collate::fold(name).replace(' ', ".")).into(),
        role: role.word().into(),
        ..UserChange::default()
    };
    users::insert(work, &written, Some(password.hashed().await?)).await.map_err(|failure| match failure {
        Failure::Fault(fault) => fault,
        Failure::Refused(refusal) => Fault::new(format!("the fixture was refused: {refusal:?}")),
    })
}
