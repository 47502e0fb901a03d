//! The desk where automatic registrations queue up: what arrives while a commit is under way commits together.
//!
//! SQLite has one lane, for it has one writer; PostgreSQL has a few, each event always in the same one. Links that are
//! pressed at the same time are looked up together too.

use super::{Invitation, Place, RegisterRefusal, Request, register_all, store};
use crate::ids::InvitationId;
use ::store::{Db, Engine, Group};
use ground::{Failure, Fault, Id};

type Lane = Group<Request, Result<Place, RegisterRefusal>>;
type Door = Group<InvitationId, Option<Invitation>>;

/// Takes registration requests of all paths. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    lanes: Vec<Lane>,
    door: Door,
}

impl Desk {
    /// Opens the desk; needs a running tokio.
    pub fn open(db: &Db) -> Self {
        let count = match db.engine() {
            Engine::Sqlite => 1,
            Engine::Postgres => 4,
        };
        let lane = || {
            let db = db.clone();
            Group::start(move |requests: Vec<Request>| together(db.clone(), requests))
        };
        let readers = db.clone();
        let door = Group::start(move |asked: Vec<InvitationId>| opened(readers.clone(), asked));
        Self { lanes: (0..count).map(|_| lane()).collect(), door }
    }

    /// The invitation a personal link is bound to, for the press that thousands make at once.
    pub async fn invitation(&self, id: InvitationId) -> Result<Option<Invitation>, Fault> {
        self.door.ask(id).await
    }

    /// Registers one contact; the answer comes after the commit.
    pub async fn register(&self, request: Request) -> Result<Place, Failure<RegisterRefusal>> {
        let spread = request.event.bytes()[15] as usize % self.lanes.len();
        let lane = self.lanes.get(spread).ok_or_else(|| Fault::new("the desk has no lane"))?;
        lane.ask(request).await?.map_err(Failure::Refused)
    }
}

async fn opened(db: Db, asked: Vec<InvitationId>) -> Result<Vec<Option<Invitation>>, Fault> {
    let found = store::invitations(&mut db.reader().await?, &asked).await?;
    Ok(asked.iter().map(|id| found.get(id).cloned()).collect())
}

async fn together(db: Db, requests: Vec<Request>) -> Result<Vec<Result<Place, RegisterRefusal>>, Fault> {
    let actor = requests.first().map_or(::store::Actor::SYSTEM, |request| request.actor);
    let mut work = db.work(actor).await?;
    let answers = register_all(&mut work, requests).await?;
    work.commit().await?;
    Ok(answers)
}
