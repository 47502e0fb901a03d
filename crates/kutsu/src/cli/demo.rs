//! `kutsu demo`: a throw-away instance with invented Finnish data and a mail viewer.

use crate::{config::Config, demo, exit::Exit, serve};
use std::path::PathBuf;
use store::{Clock, Db};

#[derive(clap::Args)]
pub struct Options {}

/// Makes the instance in a folder of its own, serves it, and removes the folder at the end.
pub async fn run(config: Config, _options: Options) -> Result<(), Exit> {
    serve::log();
    let folder = Folder::new()?;
    let config = Config {
        database_url: format!("sqlite://{}", folder.0.join("kutsu.db").display()),
        secret_key_file: folder.0.join("secret.key"),
        data_dir: folder.0.clone(),
        ..config
    };
    demo::seed(&config.database_url).await?;
    let (listener, config) = serve::listen(config).await?;
    println!("Kutsu demo: {}/app", config.base_url);
    for sign_in in &demo::SIGN_INS {
        println!("  {}  {}  ({})", sign_in.email, sign_in.password, sign_in.role);
    }
    println!("Its portal: {}/portal", config.base_url);
    println!("  {}  {}  (customer)", demo::portal::EMAIL, demo::portal::PASSWORD);
    if config.smtp.is_none() {
        println!(
            "Mail is kept and shown in {}/app/messages; nothing leaves. Ctrl C ends the demo and removes it.",
            config.base_url
        );
    }
    let db = Db::open(&config.database_url, Clock::System).await?;
    serve::serve(&config, db, listener, true).await
}

/// The demo's folder; goes away with it.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Self, Exit> {
        let path = std::env::temp_dir().join(format!("kutsu-demo-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path)
            .map_err(|error| Exit::failed(format!("{}: {error}", path.display())))?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
