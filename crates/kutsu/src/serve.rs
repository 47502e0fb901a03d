//! `kutsu serve`: web, worker and mail in one process, until it is told to stop.

use crate::{cli, config::Config, exit::Exit, press};
use axum::serve::ListenerExt;
use delivery::{
    seal::seal,
    worker::{self, Worker},
};
use domain::{
    documents::Press,
    letters::{Enclosure, House, Writer},
    messages::Outgoing,
    staff,
};
use faces::shell::{App, Parts, list::mailed};
use ground::{Words, token::Links};
use std::{sync::Arc, time::Duration};
use store::{Actor, Db};
use tokio::net::TcpListener;

/// How long mails under way may take when the instance is told to stop.
const LAST_MAILS: Duration = Duration::from_secs(20);

#[derive(clap::Args)]
pub struct Options {
    /// Serves pages only; another process runs the worker
    #[arg(long)]
    no_worker: bool,
}

/// Runs the instance; a first start prints the set-up link.
pub async fn run(config: Config, options: Options) -> Result<(), Exit> {
    log();
    let db = cli::open(&config).await?;
    begin(&config, &db).await?;
    let (listener, config) = listen(config).await?;
    if let Some(link) = set_up_link(&db).await? {
        println!("Set up Kutsu: {}/app/set-up/{link}", config.base_url);
    }
    println!("Kutsu listens on {}", config.base_url);
    if config.smtp.is_none() {
        println!(
            "No SMTP server: mail is kept and shown in {}/app/messages, nothing leaves",
            config.base_url
        );
    }
    serve(&config, db, listener, !options.no_worker).await
}

/// Serves on `listener` until SIGINT or SIGTERM; then lets what is under way finish.
pub async fn serve(config: &Config, db: Db, listener: TcpListener, with_worker: bool) -> Result<(), Exit> {
    let key = config.secret_key().map_err(|error| Exit::usage(error.to_string()))?;
    let links = Links::new(&config.base_url, key);
    let words = Arc::new(Words::embedded());
    let app = App::new(Parts { db: db.clone(), words: Arc::clone(&words), links: links.clone() }).await?;
    let press = press::of_this_build();
    let _ = app.press.set(Arc::clone(&press));
    if let Some(smtp) = &config.smtp {
        let _ = app.mail_server.set(format!("{}:{}", smtp.host, smtp.port));
    }
    let worker = match with_worker {
        true => Some(start_worker(config, &app, (&words, &links), press)?),
        false => None,
    };
    let house = house(config);
    let source = move |mail: &Outgoing, files: &[Enclosure]| seal(mail, files, &links, &house).ok();
    let _ = app.mail_source.set(Arc::new(source));
    let listener = listener.tap_io(|stream| {
        // A small answer must not wait for the next one.
        let _ = stream.set_nodelay(true);
    });
    let streams = app.clone();
    let stop = async move {
        told_to_stop().await;
        streams.close();
    };
    let service = faces::routes::router(app).into_make_service_with_connect_info::<std::net::SocketAddr>();
    let served = axum::serve(listener, service).with_graceful_shutdown(stop).await;
    if let Some(worker) = worker {
        worker.stop(LAST_MAILS).await;
    }
    db.close().await;
    served.map_err(|error| Exit::failed(format!("serving: {error}")))
}

fn house(config: &Config) -> House {
    House {
        base_url: config.base_url.clone(),
        sender_name: Some(config.mail_from.name.clone()),
        sender_email: config.mail_from.email.clone(),
    }
}

fn start_worker(
    config: &Config,
    app: &App,
    (words, links): (&Arc<Words>, &Links),
    press: Arc<dyn Press>,
) -> Result<Worker, Exit> {
    let lists = app.clone();
    let parts = worker::Parts {
        db: app.db.clone(),
        lists: Some(Arc::new(move |wanted| {
            let app = lists.clone();
            Box::pin(async move { mailed(&app, wanted).await })
        })),
        writer: Arc::new(Writer::new(house(config), Arc::clone(words))),
        links: links.clone(),
        smtp: config.smtp.clone(),
        press,
    };
    Worker::start(parts).map_err(|error| Exit::usage(format!("setting smtp_url: {error}")))
}

/// Binds the address; with port 0 the base URL follows the port that was found.
pub async fn listen(config: Config) -> Result<(TcpListener, Config), Exit> {
    let failed = |error| Exit::failed(format!("listening on {}: {error}", config.listen));
    let listener = TcpListener::bind(config.listen).await.map_err(failed)?;
    let bound = listener.local_addr().map_err(failed)?;
    let asked_any = config.listen.port() == 0 && config.base_url == format!("http://{}", config.listen);
    let base_url = if asked_any { format!("http://{bound}") } else { config.base_url.clone() };
    Ok((listener, Config { listen: bound, base_url, ..config }))
}

/// A fresh instance begins with the zone and language it was started with.
pub async fn begin(config: &Config, db: &Db) -> Result<(), Exit> {
    let mut work = db.work(Actor::SYSTEM).await?;
    domain::settings::begin_with(&mut work, config.time_zone.clone(), config.language).await?;
    work.commit().await?;
    Ok(())
}

async fn set_up_link(db: &Db) -> Result<Option<String>, Exit> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let link = staff::set_up_link(&mut work).await?;
    work.commit().await?;
    Ok(link.map(|secret| secret.reveal().to_owned()))
}

/// Logs to standard error; `RUST_LOG` says how much.
pub fn log() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,sqlx=warn"));
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    let terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
    match terminate {
        Ok(mut terminate) => {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
        }
        Err(_) => drop(interrupt.await),
    }
}
