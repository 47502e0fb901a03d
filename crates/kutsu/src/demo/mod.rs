//! The demo: a lively instance of an invented training house, made by the same commands people use.
//!
//! Moves a clock of its own from two months ago to now, so that history is real history.
//! Decides nothing: what a seat or a mail is, the domain says. Start at [`seed`].

mod attendance;
mod campaigns;
mod chance;
mod events;
mod invoices;
mod mails;
mod people;
pub mod portal;
mod surveys;
mod tasks;

use chance::Chance;
use domain::{
    Owner, Patch,
    ids::{AccountId, ContactId, UserId},
    letters::Writer,
    settings::{self, SettingsChange},
    staff::{self, Password, UserChange},
};
use ground::{Failure, Fault, Instant, Refusal};
use store::{Actor, Clock, Db, Work};

/// Somebody who can sign in to the demo.
pub struct SignIn {
    pub email: &'static str,
    pub password: &'static str,
    pub role: &'static str,
}

/// The sign-ins, as they are printed on the terminal.
pub const SIGN_INS: [SignIn; 2] = [
    SignIn { email: "aura@kajo.example", password: "tuulenkari-kutsuu", role: "administrator" },
    SignIn { email: "otso@kajo.example", password: "halmevirta-kutsuu", role: "user" },
];

/// How many days of history the demo begins with.
const DAYS: i64 = 60;

/// What the later parts need of the earlier ones.
struct Stage {
    db: Db,
    now: Instant,
    chance: Chance,
    owner: Owner,
    actor: Actor,
    accounts: Vec<AccountId>,
    contacts: Vec<ContactId>,
    writer: Writer,
}

impl Stage {
    /// Moves the clock to `days` before (or after) now, `hours` into the working day.
    fn at(&self, days: i64, hours: i64) {
        self.db.clock().set(self.now.plus_days(days).plus_seconds(hours * 3600));
    }

    async fn work(&self) -> Result<Work, Fault> {
        self.db.work(self.actor).await
    }
}

/// Fills the empty database at `url`; takes well under three seconds.
pub async fn seed(url: &str) -> Result<(), Fault> {
    let now = Clock::System.now();
    let db = Db::open(url, Clock::fixed(now.plus_days(-DAYS))).await?;
    store::migrate::migrate(&db).await?;
    let (actor, owner) = staff(&db).await?;
    let chance = Chance::begin(20_261_123);
    let mut stage = Stage {
        db,
        now,
        chance,
        owner,
        actor,
        accounts: Vec::new(),
        contacts: Vec::new(),
        writer: mails::writer(),
    };
    people::seed(&mut stage).await?;
    let templates = mails::seed(&stage).await?;
    let made = events::seed(&mut stage, &templates).await?;
    campaigns::seed(&mut stage, &templates, &made).await?;
    events::answers(&mut stage, &made).await?;
    tasks::seed(&stage).await?;
    portal::seed(&stage).await?;
    attendance::seed(&mut stage, &made).await?;
    surveys::feedback(&mut stage).await?;
    invoices::seed(&stage, &made).await?;
    stage.db.close().await;
    Ok(())
}

async fn staff(db: &Db) -> Result<(Actor, Owner), Fault> {
    let mut first = None;
    for (sign_in, name) in SIGN_INS.iter().zip(["Aura Tuulenkari", "Otso Halmevirta"]) {
        let password =
            Password::read("password", sign_in.password).map_err(|flaw| Fault::new(format!("{flaw:?}")))?;
        let hash = password.hashed().await?;
        let written = UserChange {
            email: sign_in.email.into(),
            name: name.into(),
            role: sign_in.role.into(),
            ..UserChange::default()
        };
        let mut work = db.work(Actor::SYSTEM).await?;
        let user = staff::add(&mut work, &written, Some(hash)).await.map_err(broken)?;
        work.commit().await?;
        first.get_or_insert(user.id);
    }
    let user: UserId = first.ok_or_else(|| Fault::new("the demo has no user"))?;
    let actor = Actor::of("user", &user);
    let mut work = db.work(actor).await?;
    let change = SettingsChange {
        organisation_name: Patch::Set(Some("Kajo Akatemia".into())),
        sender_name: Patch::Set(Some("Kajo Akatemia".into())),
        sender_email: Patch::Set(Some("kutsut@kajo.example".into())),
        ..SettingsChange::default()
    };
    settings::change(&mut work, None, change).await.map_err(broken)?;
    work.commit().await?;
    Ok((actor, Owner::User(user)))
}

/// The demo's own data is never refused; if it is, the demo is broken.
fn broken<R: Refusal>(failure: Failure<R>) -> Fault {
    match failure {
        Failure::Fault(fault) => fault,
        Failure::Refused(refusal) => Fault::new(format!("the demo was refused: {refusal:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::Sql;

    #[tokio::test]
    async fn the_demo_is_lively_and_its_seats_are_in_order() {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite://{}", folder.path().join("kutsu.db").display());
        seed(&url).await.expect("seeded");
        let db = Db::open(&url, Clock::System).await.expect("opened");
        let mut reader = db.reader().await.expect("a reader");
        let mut count = async |table: &str| {
            let mut sql = Sql::new("select count(*) from ");
            sql.push(table);
            reader.one::<(i64,)>(sql).await.expect("counted").0
        };
        assert_eq!((count("contacts").await, count("accounts").await, count("events").await), (500, 40, 12));
        assert!(count("registrations").await > 200);
        assert!(count("campaign_recipients").await > 500);
        assert!(count("messages").await > 500);
        assert!(count("invoices").await > 15);
        let miscounted = domain::registration::store::miscounted(&mut reader).await.expect("looked");
        assert!(miscounted.is_empty(), "{miscounted:?}");
    }
}
