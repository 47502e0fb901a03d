//! Where Kutsu runs: flag, else environment, else `kutsu.toml`, else default.
//!
//! Decides nothing about the business; those settings are in the database. Unknown keys and bad values are refused
//! with the name of the key and what is allowed. Start at [`Config::read`].

use ground::{Locale, Zone, token::SecretKey};
use serde::Deserialize;
use std::{
    fmt,
    net::SocketAddr,
    path::{Path, PathBuf},
};

/// Settings as flags and environment give them.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(next_help_heading = "Settings")]
pub struct Given {
    /// sqlite://<file> or postgres://user:password@host:port/database
    #[arg(long, global = true, env = "KUTSU_DATABASE_URL", hide_env_values = true)]
    database_url: Option<String>,
    /// Address and port to listen on [default: 127.0.0.1:8080]
    #[arg(long, global = true, env = "KUTSU_LISTEN")]
    listen: Option<String>,
    /// The address people see [default: http://<listen>]
    #[arg(long, global = true, env = "KUTSU_BASE_URL")]
    base_url: Option<String>,
    /// Where Kutsu keeps its files [default: ./data]
    #[arg(long, global = true, env = "KUTSU_DATA_DIR")]
    data_dir: Option<PathBuf>,
    /// smtp://user:password@host:port?tls=required; without it mail is kept and shown, and nothing leaves
    #[arg(long, global = true, env = "KUTSU_SMTP_URL", hide_env_values = true)]
    smtp_url: Option<String>,
    /// The sender of mails that name no other [default: Kutsu <kutsu@localhost>]
    #[arg(long, global = true, env = "KUTSU_MAIL_FROM")]
    mail_from: Option<String>,
    /// File with the secret key of links and sign-ins [default: <data dir>/secret.key, made on first start]
    #[arg(long, global = true, env = "KUTSU_SECRET_KEY_FILE")]
    secret_key_file: Option<PathBuf>,
    /// IANA time zone [default: Europe/Helsinki]
    #[arg(long, global = true, env = "KUTSU_TIME_ZONE")]
    time_zone: Option<String>,
    /// fi, sv or en [default: fi]
    #[arg(long, global = true, env = "KUTSU_LANGUAGE")]
    language: Option<String>,
    /// The settings file [default: kutsu.toml in the working directory, if there is one]
    #[arg(long, global = true, env = "KUTSU_CONFIG")]
    config: Option<PathBuf>,
}

/// Settings as `kutsu.toml` gives them.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    database_url: Option<String>,
    listen: Option<String>,
    base_url: Option<String>,
    data_dir: Option<PathBuf>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    secret_key_file: Option<PathBuf>,
    time_zone: Option<String>,
    language: Option<String>,
}

/// Settings that hold.
#[derive(Clone, Debug)]
pub struct Config {
    pub database_url: String,
    pub listen: SocketAddr,
    /// Without a slash at the end.
    pub base_url: String,
    pub data_dir: PathBuf,
    pub smtp: Option<delivery::smtp::Settings>,
    pub mail_from: MailFrom,
    pub secret_key_file: PathBuf,
    pub time_zone: Zone,
    pub language: Locale,
}

/// `Name <address>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailFrom {
    pub name: String,
    pub email: String,
}

/// A setting is wrong: which, why, and what is allowed.
#[derive(Debug)]
pub struct BadConfig(String);

impl fmt::Display for BadConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BadConfig {}

fn bad(key: &str, why: impl fmt::Display) -> BadConfig {
    BadConfig(format!("setting {key}: {why}"))
}

impl Config {
    /// Reads what was given, then `kutsu.toml`, then the defaults; checks every value.
    pub fn read(given: Given) -> Result<Self, BadConfig> {
        let written = written(given.config.as_deref())?;
        let listen = given.listen.or(written.listen).unwrap_or_else(|| "127.0.0.1:8080".into());
        let listen: SocketAddr = listen.parse().map_err(|_| {
            bad("listen", format!("{listen:?} is not an address and port such as 127.0.0.1:8080"))
        })?;
        let base_url = given.base_url.or(written.base_url).unwrap_or_else(|| format!("http://{listen}"));
        let data_dir = given.data_dir.or(written.data_dir).unwrap_or_else(|| "data".into());
        let database_url = given.database_url.or(written.database_url);
        let mail_from = given.mail_from.or(written.mail_from);
        let zone = given.time_zone.or(written.time_zone);
        let language = given.language.or(written.language);
        Ok(Self {
            database_url: database_url_of(database_url, &data_dir)?,
            listen,
            base_url: base_url_of(&base_url)?,
            smtp: given.smtp_url.or(written.smtp_url).map(|url| smtp_of(&url)).transpose()?,
            mail_from: mail_from.map_or_else(|| Ok(MailFrom::default()), |text| mail_from_of(&text))?,
            secret_key_file: given
                .secret_key_file
                .or(written.secret_key_file)
                .unwrap_or_else(|| data_dir.join("secret.key")),
            time_zone: zone.map_or_else(
                || Ok(Zone::helsinki()),
                |name| name.parse().map_err(|error| bad("time_zone", error)),
            )?,
            language: language.map_or(Ok(Locale::Fi), |word| {
                word.parse().map_err(|allowed| bad("language", format!("{word:?} is not one of {allowed}")))
            })?,
            data_dir,
        })
    }

    /// The secret key: from `KUTSU_SECRET_KEY`, else its file, which is made on first start (mode 0600).
    pub fn secret_key(&self) -> Result<SecretKey, BadConfig> {
        if let Ok(hex) = std::env::var("KUTSU_SECRET_KEY") {
            return SecretKey::from_hex(hex.trim()).map_err(|error| bad("KUTSU_SECRET_KEY", error));
        }
        let path = &self.secret_key_file;
        let shown = path.display();
        match std::fs::read_to_string(path) {
            Ok(hex) => SecretKey::from_hex(hex.trim())
                .map_err(|error| bad("secret_key_file", format!("{shown}: {error}"))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let hex = SecretKey::generate_hex().map_err(|error| bad("secret_key_file", error))?;
                write_secret(path, &hex)
                    .map_err(|error| bad("secret_key_file", format!("{shown}: {error}")))?;
                SecretKey::from_hex(&hex).map_err(|error| bad("secret_key_file", error))
            }
            Err(error) => Err(bad("secret_key_file", format!("{shown}: {error}"))),
        }
    }
}

impl Default for MailFrom {
    fn default() -> Self {
        Self { name: "Kutsu".into(), email: "kutsu@localhost".into() }
    }
}

fn written(path: Option<&Path>) -> Result<Written, BadConfig> {
    let (path, wanted) = path.map_or((Path::new("kutsu.toml"), false), |path| (path, true));
    match std::fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text)
            .map_err(|error| BadConfig(format!("{}: {}", path.display(), error.message()))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && !wanted => Ok(Written::default()),
        Err(error) => Err(BadConfig(format!("{}: {error}", path.display()))),
    }
}

fn database_url_of(url: Option<String>, data_dir: &Path) -> Result<String, BadConfig> {
    let Some(url) = url else { return Ok(format!("sqlite://{}", data_dir.join("kutsu.db").display())) };
    let known = ["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme));
    if known { Ok(url) } else { Err(bad("database_url", store::BadUrl("no known database".into()))) }
}

fn base_url_of(url: &str) -> Result<String, BadConfig> {
    let url = url.trim_end_matches('/');
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    match host {
        Some(host) if !host.is_empty() && !host.contains([' ', '"', '<', '>', '?', '#']) => {
            Ok(url.to_owned())
        }
        _ => Err(bad("base_url", format!("{url:?} is not of the form https://kutsut.example.fi"))),
    }
}

fn smtp_of(url: &str) -> Result<delivery::smtp::Settings, BadConfig> {
    url.parse().map_err(|error| bad("smtp_url", error))
}

fn mail_from_of(text: &str) -> Result<MailFrom, BadConfig> {
    let (name, email) = match text.trim().strip_suffix('>').and_then(|rest| rest.split_once('<')) {
        Some((name, email)) => (name.trim().trim_matches('"'), email),
        None => ("", text.trim()),
    };
    let well_formed =
        email.split_once('@').is_some_and(|(mailbox, host)| !mailbox.is_empty() && !host.is_empty());
    if !well_formed || text.chars().any(char::is_control) {
        return Err(bad(
            "mail_from",
            format!("{text:?} is not of the form Kajo Akatemia <kutsut@kajo.example>"),
        ));
    }
    Ok(MailFrom { name: name.to_owned(), email: email.to_owned() })
}

fn write_secret(path: &Path, hex: &str) -> std::io::Result<()> {
    use std::{io::Write, os::unix::fs::OpenOptionsExt};
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(hex.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(change: impl FnOnce(&mut Given)) -> Result<Config, BadConfig> {
        let mut given = Given::default();
        change(&mut given);
        Config::read(given)
    }

    fn refused(change: impl FnOnce(&mut Given)) -> String {
        with(change).expect_err("refused").to_string()
    }

    #[test]
    fn the_defaults_are_those_that_are_promised() {
        let config = with(|_| {}).expect("good");
        assert_eq!(config.database_url, "sqlite://data/kutsu.db");
        assert_eq!(config.base_url, "http://127.0.0.1:8080");
        assert_eq!(
            (config.mail_from.name.as_str(), config.mail_from.email.as_str()),
            ("Kutsu", "kutsu@localhost")
        );
        assert!(config.smtp.is_none());
    }

    #[test]
    fn a_bad_value_is_refused_with_its_key_and_what_is_allowed() {
        assert!(refused(|given| given.listen = Some("8080".into())).contains("setting listen: \"8080\""));
        assert!(refused(|given| given.language = Some("de".into())).contains("fi, sv, en"));
        assert!(refused(|given| given.time_zone = Some("Helsinki".into())).contains("Europe/Helsinki"));
        assert!(refused(|given| given.database_url = Some("mysql://x".into())).contains("postgres://"));
        assert!(
            refused(|given| given.base_url = Some("kutsut.fi".into())).contains("https://kutsut.example.fi")
        );
        assert!(refused(|given| given.mail_from = Some("Kutsu".into())).contains("setting mail_from"));
        assert!(refused(|given| given.smtp_url = Some("http://x".into())).contains("setting smtp_url"));
    }

    #[test]
    fn an_unknown_key_in_the_file_is_refused_with_its_name() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("kutsu.toml");
        std::fs::write(&path, "lissen = \"127.0.0.1:1\"\n").expect("written");
        let text = refused(|given| given.config = Some(path));
        assert!(text.contains("lissen") && text.contains("listen"), "{text}");
    }

    #[test]
    fn the_flag_wins_over_the_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("kutsu.toml");
        std::fs::write(&path, "listen = \"127.0.0.1:1\"\nlanguage = \"sv\"\n").expect("written");
        let config = with(|given| {
            given.config = Some(path);
            given.listen = Some("127.0.0.1:2".into());
        });
        let config = config.expect("good");
        assert_eq!((config.listen.port(), config.language), (2, Locale::Sv));
    }
}
