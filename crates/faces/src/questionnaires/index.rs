//! The questionnaires there are, for administrators.

use super::HOME;
use crate::{
    shell::{App, Asked, Problem, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::questionnaires::{self, Summary};
use serde::Serialize;

/// What `questionnaires/index.html` sees.
#[derive(Serialize)]
pub struct Index {
    home: &'static str,
    questionnaires: Vec<Summary>,
    archived: Vec<Summary>,
}

/// `GET /app/settings/questionnaires`
pub async fn show(State(app): State<App>, asked: Asked, _: Administrator) -> Result<Response, Problem> {
    let all = questionnaires::summaries(&mut app.reader().await?).await?;
    let (archived, questionnaires) = all.into_iter().partition(|one| one.archived_at.is_some());
    app.show(&asked, &Index { home: HOME, questionnaires, archived })
}

impl View for Index {
    const PAGE: &'static str = "questionnaires/index.html";

    fn samples() -> Vec<Self> {
        let now = ground::Instant::from_millis(1_795_417_200_000);
        let one = |active, archived_at| Summary {
            id: ground::Id::from_bytes([6; 16]),
            number: "KY-1001".into(),
            name: "Ruokailu <&>".into(),
            active,
            questions: 3,
            events: 2,
            answers: 1,
            archived_at,
            updated_at: now,
        };
        let page = |questionnaires, archived| Self { home: HOME, questionnaires, archived };
        vec![
            page(vec![one(true, None), one(false, None)], vec![one(true, Some(now))]),
            page(Vec::new(), Vec::new()),
        ]
    }
}
