//! Live parts of a page: a stream of server-sent events that carries the fragments that changed.
//!
//! In the page: `<div id="now" data-live="/app/events/…/live">…<div data-part="seats">…</div></div>`. The handler
//! draws all named parts every few seconds; only those that differ from before are sent.
//! Start at [`stream`].

use crate::shell::{App, Problem, licence};
use axum::response::{
    IntoResponse, Response,
    sse::{Event, KeepAlive, Sse},
};
use futures_util::stream;
use std::{collections::HashMap, convert::Infallible, future::Future, time::Duration};

/// A part by its name, drawn.
pub type Part = (&'static str, String);

/// How often a stream looks.
const EVERY: Duration = Duration::from_secs(3);
/// After so many looks a stream ends; a browser that is still there asks again.
const MOST_LOOKS: u32 = 200;

struct Stream<F> {
    app: App,
    draw: F,
    sent: HashMap<&'static str, String>,
    waiting: Vec<Part>,
    looks: u32,
}

/// Sends what `draw` draws: at once, and then whenever it differs. Ends when it fails or the server stops.
pub fn stream<F, R>(app: &App, draw: F) -> Response
where
    F: Fn() -> R + Send + 'static,
    R: Future<Output = Result<Vec<Part>, Problem>> + Send,
{
    stream_every(app, EVERY, draw)
}

fn stream_every<F, R>(app: &App, every: Duration, draw: F) -> Response
where
    F: Fn() -> R + Send + 'static,
    R: Future<Output = Result<Vec<Part>, Problem>> + Send,
{
    // The stream goes on after the answer; it looks with the same eyes.
    let licence = licence::held().unwrap_or_default();
    let draw = move || licence::under(licence.clone(), draw());
    let start = Stream { app: app.clone(), draw, sent: HashMap::new(), waiting: Vec::new(), looks: 0 };
    let events = stream::unfold(start, move |mut stream| async move {
        loop {
            if let Some((name, html)) = stream.waiting.pop() {
                let event = Event::default().event(name).data(html.replace('\r', ""));
                stream.sent.insert(name, html);
                return Some((Ok::<_, Infallible>(event), stream));
            }
            if stream.looks > 0 {
                tokio::select! {
                    () = tokio::time::sleep(every) => {}
                    () = stream.app.closed() => return None,
                }
            }
            stream.looks += 1;
            if stream.looks > MOST_LOOKS {
                return None;
            }
            let parts = (stream.draw)().await.ok()?;
            let sent = &stream.sent;
            stream.waiting =
                parts.into_iter().rev().filter(|(name, html)| sent.get(name) != Some(html)).collect();
        }
    });
    Sse::new(events).keep_alive(KeepAlive::default()).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::testing::World;
    use axum::body::to_bytes;
    use std::sync::atomic::{AtomicU32, Ordering};

    #[tokio::test]
    async fn only_parts_that_changed_are_sent_until_the_server_stops() {
        let app = World::new().await.app;
        let looks = AtomicU32::new(0);
        let closing = app.clone();
        let response = stream_every(&app, Duration::from_millis(1), move || {
            let look = looks.fetch_add(1, Ordering::SeqCst);
            if look == 3 {
                closing.close();
            }
            let seats = if look < 2 { "2 left" } else { "1 left\nof 20" };
            async move { Ok(vec![("seats", seats.to_owned()), ("name", "Gala".to_owned())]) }
        });
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        let body = to_bytes(response.into_body(), usize::MAX).await.expect("the stream ends");
        let text = String::from_utf8_lossy(&body).replace(":\n\n", "");
        assert_eq!(
            text,
            "event: seats\ndata: 2 left\n\nevent: name\ndata: Gala\n\nevent: seats\ndata: 1 left\ndata: of 20\n\n"
        );
    }
}
