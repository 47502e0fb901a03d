//! Kutsu in process, for the tests of pages: a fresh database, a fixed clock, and browsers that keep their cookies.
//!
//! `let world = World::new().await; let aino = world.signed_in("Aino Virtanen").await;
//! let page = aino.gets("/app/contacts").await; aino.posts("/app/contacts", &[("last_name", "Öhman")]).await;`

#![expect(clippy::expect_used, reason = "a world that cannot be made fails its test")]

use crate::{
    routes,
    shell::{App, Parts, cookies, csrf, writing::encoded},
};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header, request::Builder},
};
use domain::staff::{self, User};
use ground::{
    Words,
    token::{Links, SecretKey},
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};
use store::{Actor, Db, testing::Folder};
use tower::ServiceExt;

/// One instance with the clock of `store::testing`.
pub struct World {
    pub app: App,
    pub db: Db,
    router: Router,
    folder: Option<Arc<Folder>>,
}

/// Somebody's browser.
pub struct Browser {
    router: Router,
    app: App,
    cookies: Mutex<BTreeMap<String, String>>,
    /// Who is signed in.
    pub user: Option<User>,
    _folder: Option<Arc<Folder>>,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl World {
    /// An instance at `http://kutsu.test`.
    pub async fn new() -> Self {
        Self::at("http://kutsu.test").await
    }

    /// An instance that is reached at `base_url`.
    pub async fn at(base_url: &str) -> Self {
        let (db, folder) = store::testing::sqlite().await.expect("a database");
        Self { folder: Some(Arc::new(folder)), ..Self::over(db, base_url).await }
    }

    /// An instance over this database, for tests that run on both engines.
    pub async fn over(db: Db, base_url: &str) -> Self {
        let links = Links::new(base_url, SecretKey::from_bytes(&[7; 32]).expect("a key"));
        let parts = Parts { db: db.clone(), words: Arc::new(Words::embedded()), links };
        let app = App::new(parts).await.expect("an app");
        let _ = app.press.set(Arc::new(domain::documents::testing::PlainPress));
        Self { router: routes::router(app.clone()), app, db, folder: None }
    }

    /// Around an app that is there already.
    pub fn of(app: &App) -> Self {
        Self { router: routes::router(app.clone()), db: app.db.clone(), app: app.clone(), folder: None }
    }

    /// The browser of somebody nobody knows.
    pub fn guest(&self) -> Browser {
        let visit = (cookies::VISIT.to_owned(), "0123456789abcdefghijkl".to_owned());
        let cookies = Mutex::new(BTreeMap::from([visit]));
        Browser {
            router: self.router.clone(),
            app: self.app.clone(),
            cookies,
            user: None,
            _folder: self.folder.clone(),
        }
    }

    /// The browser of a new administrator who has signed in.
    pub async fn signed_in(&self, name: &str) -> Browser {
        let mut work = self.db.work(Actor::SYSTEM).await.expect("a work");
        let user = staff::testing::an_administrator(&mut work, name).await.expect("a user");
        work.commit().await.expect("committed");
        self.browser_of(user).await
    }

    /// A browser in which this user has signed in.
    pub async fn browser_of(&self, user: User) -> Browser {
        let mut work = self.db.work(Actor::SYSTEM).await.expect("a work");
        let secret = staff::begin_sign_in(&mut work, &user, "test").await.expect("a sign-in");
        work.commit().await.expect("committed");
        let browser = self.guest();
        browser.keep(cookies::sign_in(self.app.site().is_https()), secret.reveal());
        Browser { user: Some(user), ..browser }
    }
}

impl Browser {
    /// Keeps a cookie, as if an answer had set it; an empty one is forgotten.
    pub fn keep(&self, name: &str, value: &str) {
        let mut kept = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        match value {
            "" => drop(kept.remove(name)),
            value => drop(kept.insert(name.to_owned(), value.to_owned())),
        }
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }

    fn cookie_line(&self) -> String {
        let kept = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    /// The token that forms of this browser carry in the CRM.
    pub fn token(&self) -> String {
        self.token_at("/app")
    }

    /// The token that forms for this address carry.
    pub fn token_at(&self, path: &str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, self.cookie_line().parse().expect("a header"));
        csrf::token_of_cookies(&self.app, &headers, path)
    }

    /// Opens a page.
    pub async fn gets(&self, path: &str) -> Answer {
        self.sends(Request::get(path), Body::empty()).await
    }

    /// Asks for the part of a page as htmx does.
    pub async fn gets_part(&self, path: &str) -> Answer {
        self.sends(Request::get(path).header("hx-request", "true"), Body::empty()).await
    }

    /// Sends a form with its token.
    pub async fn posts(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.token_at(path);
        let own = [(csrf::FIELD, token.as_str())];
        let all = own.iter().chain(fields);
        let pairs: Vec<String> = all.map(|(k, v)| format!("{}={}", encoded(k), encoded(v))).collect();
        let kind = "application/x-www-form-urlencoded";
        let request = Request::post(path).header(header::CONTENT_TYPE, kind);
        self.sends(request, Body::from(pairs.join("&"))).await
    }

    /// Sends a form in parts, with its token, its fields and its files: field, name, content.
    pub async fn posts_parts(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        const EDGE: &str = "----kutsu-edge";
        let token = self.token_at(path);
        let own = [(csrf::FIELD, token.as_str())];
        let mut body: Vec<u8> = Vec::new();
        for (field, value) in own.iter().chain(fields) {
            let head =
                format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
            body.extend(head.into_bytes());
        }
        for (field, name, content) in files {
            let head = format!(
                "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            );
            body.extend(head.into_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend(format!("--{EDGE}--\r\n").into_bytes());
        let kind = format!("multipart/form-data; boundary={EDGE}");
        self.sends(Request::post(path).header(header::CONTENT_TYPE, kind), Body::from(body)).await
    }

    /// Sends any request with the cookies of this browser, and keeps those that come back.
    pub async fn sends(&self, request: Builder, body: Body) -> Answer {
        let request = request.header(header::HOST, "kutsu.test").header(header::COOKIE, self.cookie_line());
        let request = request.body(body).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            let pair = line.to_str().ok().and_then(|line| line.split(';').next()?.split_once('='));
            if let Some((name, value)) = pair {
                self.keep(name, value);
            }
        }
        let body = to_bytes(body, usize::MAX).await.expect("a body");
        let body = String::from_utf8_lossy(&body).into_owned();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}

impl Answer {
    /// The value of a header, empty when it is not there.
    pub fn says(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("text"))
    }

    /// Whether the page holds this text or markup.
    pub fn shows(&self, text: &str) -> bool {
        self.body.contains(text)
    }

    /// Where a redirect leads.
    pub fn leads_to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.says("location")
    }
}
