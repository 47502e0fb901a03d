//! `kutsu send-test ADDRESS`.

use crate::{config::Config, exit::Exit};
use delivery::{
    mime::{Mail, Mailbox, Nature},
    smtp::{Envelope, Outcome, Pool},
};
use ground::{Choice, EmailAddress, Words};
use store::Clock;

#[derive(clap::Args)]
pub struct Options {
    /// Who gets it
    address: String,
}

/// Sends one mail through the configured server and prints what the server said.
pub async fn run(config: &Config, options: Options) -> Result<(), Exit> {
    let to: EmailAddress = options
        .address
        .parse()
        .map_err(|_| Exit::usage(format!("{:?} is no email address", options.address)))?;
    let Some(settings) = config.smtp.clone() else {
        return Err(Exit::usage("setting smtp_url is missing: smtp://user:password@host:port?tls=required"));
    };
    let message = mail(config, &to)?;
    let envelope = Envelope::new(&config.mail_from.email, to.as_str(), message);
    let envelope = envelope.map_err(|error| Exit::usage(format!("{error:?}")))?;
    let pool = Pool::new(settings).map_err(|error| Exit::failed(error.to_string()))?;
    let outcome = pool.send(&envelope).await;
    pool.close().await;
    match outcome {
        Outcome::Sent { reply } => {
            println!("sent: {reply}");
            Ok(())
        }
        other => Err(Exit::failed(format!("not sent: {}", other.reason()))),
    }
}

fn mail(config: &Config, to: &EmailAddress) -> Result<Vec<u8>, Exit> {
    let words = Words::embedded();
    let say = |key: &str| words.say(config.language, key, &[]);
    let (subject, text) = (say("send-test-subject"), say("send-test-text"));
    let now = Clock::System.now();
    let host = config.mail_from.email.rsplit('@').next().unwrap_or("localhost");
    let message_id = format!("test-{}@{host}", now.millis());
    let mail = Mail {
        message_id: &message_id,
        date: now,
        from: Mailbox { name: Some(&config.mail_from.name), address: &config.mail_from.email },
        reply_to: None,
        to: Mailbox { name: None, address: to.as_str() },
        subject: &subject,
        language: config.language.word(),
        text: &text,
        html: None,
        nature: Nature::Automatic,
        calendar: None,
        attachments: Vec::new(),
    };
    delivery::mime::build(&mail).map_err(|error| Exit::failed(format!("{error:?}")))
}
