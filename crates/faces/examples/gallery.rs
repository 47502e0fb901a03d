//! Shows every view with its samples to the eye: `cargo run -p faces --example gallery`, then open
//! `http://127.0.0.1:8090/`. Templates and styles are read from disk, so an edit shows after a reload.

use axum::{
    Router,
    extract::{Path, Query, State},
    http::header::SET_COOKIE,
    middleware::from_fn_with_state,
    response::{Html, IntoResponse},
    routing::get,
};
use domain::staff;
use faces::{
    routes,
    shell::{App, Asked, Parts, asked::Theme, cookies, headers},
};
use ground::{
    Choice, Locale, Words,
    token::{Links, SecretKey},
};
use std::{collections::HashMap, error::Error, fmt::Write, sync::Arc};
use store::Actor;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let (db, _folder) = store::testing::sqlite().await?;
    let links = Links::new("http://127.0.0.1:8090", SecretKey::from_bytes(&[7; 32])?);
    let app = App::new(Parts { db, words: Arc::new(Words::embedded()), links }).await?;
    let secret = signed_in(&app).await?;
    let router = Router::new()
        .route("/", get(move || index(secret.clone())))
        .route("/{number}", get(picture))
        .layer(from_fn_with_state(app.clone(), headers::add))
        .fallback_service(routes::router(app.clone()))
        .with_state(app);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8090").await?;
    axum::serve(listener, router).await?;
    Ok(())
}

/// An administrator, so that what pictures ask of the real pages is answered.
async fn signed_in(app: &App) -> Result<String, Box<dyn Error>> {
    let mut work = app.db.work(Actor::SYSTEM).await?;
    let user = staff::testing::an_administrator(&mut work, "Aura Tuulenkari").await?;
    let secret = staff::begin_sign_in(&mut work, &user, "gallery").await?;
    work.commit().await?;
    Ok(secret.reveal().to_owned())
}

async fn index(secret: String) -> impl IntoResponse {
    let mut html = String::from("<!doctype html><meta charset=utf-8>");
    for (index, picture) in routes::gallery().pictures().iter().enumerate() {
        let _ = write!(html, "<p><a href=\"/{index}\">{index} {} {}</a>", picture.page, picture.number);
    }
    ([(SET_COOKIE, format!("{}={secret}; Path=/; HttpOnly", cookies::SIGN_IN))], Html(html))
}

/// `GET /{number}?lang=sv&theme=dark&part`
async fn picture(
    State(app): State<App>,
    Path(number): Path<usize>,
    Query(query): Query<HashMap<String, String>>,
) -> Html<String> {
    let word = |name: &str| query.get(name).map_or("", String::as_str);
    let locale = Locale::from_word(word("lang")).unwrap_or_default();
    let asked = Asked { theme: Theme::from_word(word("theme")), ..Asked::sample_of_staff(locale) };
    let gallery = routes::gallery();
    let Some(picture) = gallery.pictures().get(number) else { return Html("no such picture".into()) };
    match picture.draw(&app, &asked) {
        Ok((page, part)) => Html(part.filter(|_| query.contains_key("part")).unwrap_or(page)),
        Err(problem) => Html(format!("<pre>{problem:#?}</pre>")),
    }
}
