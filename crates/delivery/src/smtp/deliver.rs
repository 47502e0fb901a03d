//! One mail over an open link: it is announced (MAIL, RCPT, DATA), then handed over (the message, the final dot).
//!
//! Decides what each answer means for the mail. With PIPELINING the three commands leave in one write, the
//! message with its dot in another. A 5xx that speaks of us and not of the mail ends the link, not the mail.

use super::{Envelope, LinkError, Outcome, Reply, Step, Timeouts, link::Link, reply::Enhanced, wire};
use std::time::Duration;

/// The link broke during a mail.
#[derive(Debug)]
pub(super) struct Cut {
    pub error: LinkError,
    pub when: When,
}

/// How far the mail had come when the link broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Nothing of the message was sent: it may be tried on another link at once.
    BeforeMessage(Step),
    /// The final dot did not leave: the server cannot have taken it.
    BeforeDot,
    /// The dot left, the answer did not come.
    AfterDot,
}

/// Announces `mail`: gives the bytes that the server now waits for, or what became of the mail. Leaves the link ready for
/// them or for the next mail, or marked unusable.
pub(super) async fn announce(
    link: &mut Link,
    mail: &Envelope,
    limits: &Timeouts,
) -> Result<Result<Vec<u8>, Outcome>, Cut> {
    let message = wire::dotted(mail.message());
    let commands = match Commands::for_mail(link, mail, message.len() - wire::DOT.len()) {
        Ok(commands) => commands,
        Err((at, reply)) => return Ok(Err(Outcome::Refused { at, reply })),
    };
    let stopped = say(link, &commands, limits).await;
    if !matches!(stopped, Ok(None)) {
        link.mails += 1;
    }
    link.usable &= stopped.is_ok();
    Ok(stopped?.map_or(Ok(message), Err))
}

/// Hands an announced message over and says what became of it. Leaves the link ready for the next mail, or marked
/// unusable.
pub(super) async fn hand_over(link: &mut Link, message: &[u8], limits: &Timeouts) -> Result<Outcome, Cut> {
    let verdict = last_word(link, message, limits).await;
    link.mails += 1;
    link.usable &= verdict.is_ok();
    verdict
}

struct Commands {
    sender: String,
    recipient: String,
}

impl Commands {
    /// Writes the commands for what this server offers; refuses what it could not carry.
    fn for_mail(link: &Link, mail: &Envelope, size: usize) -> Result<Self, (Step, Reply)> {
        let offers = &link.offers;
        let mut parameters = String::new();
        if let Some(limit) = offers.size {
            if limit.is_some_and(|limit| size > limit) {
                let text = "the message is larger than the server allows";
                return Err((Step::Message, Reply::ours(552, Enhanced(5, 3, 4), text)));
            }
            parameters.push_str(&format!(" SIZE={size}"));
        }
        if !mail.message().is_ascii() {
            if !offers.eight_bit {
                let text = "the server takes no 8-bit text";
                return Err((Step::Message, Reply::ours(554, Enhanced(5, 6, 3), text)));
            }
            parameters.push_str(" BODY=8BITMIME");
        }
        let beyond_ascii = [(Step::Sender, mail.from()), (Step::Recipient, mail.to())];
        if let Some((at, _)) = beyond_ascii.iter().find(|(_, address)| !address.is_ascii()) {
            if !offers.smtputf8 {
                let text = "the server takes no addresses with letters beyond a-z";
                return Err((*at, Reply::ours(553, Enhanced(5, 6, 7), text)));
            }
            parameters.push_str(" SMTPUTF8");
        }
        let sender = format!("MAIL FROM:<{}>{parameters}\r\n", mail.from());
        let recipient = format!("RCPT TO:<{}>\r\n", mail.to());
        Ok(Self { sender, recipient })
    }
}

const DATA: &str = "DATA\r\n";

/// Says from whom and to whom. None means the server now waits for the message.
async fn say(link: &mut Link, commands: &Commands, limits: &Timeouts) -> Result<Option<Outcome>, Cut> {
    let steps =
        [(Step::Sender, &*commands.sender), (Step::Recipient, &*commands.recipient), (Step::Message, DATA)];
    let pipelined = link.offers.pipelining;
    if pipelined {
        let all = format!("{}{}{DATA}", commands.sender, commands.recipient);
        write(link, &all, Step::Sender, limits).await?;
    }
    let mut stopped = None;
    for (at, command) in steps {
        if !pipelined {
            write(link, command, at, limits).await?;
        }
        let reply = match link.reply(limits.command).await {
            Ok(reply) => reply,
            Err(_) if stopped.is_some() => {
                link.usable = false; // the refusal was the last word
                return Ok(stopped);
            }
            Err(error) => return Err(Cut { error, when: When::BeforeMessage(at) }),
        };
        let go_on = if command == DATA { reply.code == 354 } else { reply.is_positive() };
        match (go_on, stopped.is_some()) {
            (true, false) => {}
            (false, false) => {
                stopped = Some(judge(link, at, reply, When::BeforeMessage(at))?);
                if !pipelined {
                    break;
                }
            }
            // A server that wants a message although nobody is to get it: RFC 2920 3.1 says to send an empty one.
            (true, true) if command == DATA => link.usable &= dismiss(link, ".\r\n", limits.verdict).await,
            (_, true) => {}
        }
    }
    if stopped.is_some() && link.usable {
        link.usable = dismiss(link, "RSET\r\n", limits.command).await;
    }
    Ok(stopped)
}

async fn write(link: &mut Link, text: &str, at: Step, limits: &Timeouts) -> Result<(), Cut> {
    let written = link.write(text.as_bytes(), limits.command).await;
    written.map_err(|error| Cut { error, when: When::BeforeMessage(at) })
}

/// Writes `text` and reads a reply of any kind; false when the link is no longer usable.
async fn dismiss(link: &mut Link, text: &str, limit: Duration) -> bool {
    if link.write(text.as_bytes(), limit).await.is_err() {
        return false;
    }
    link.reply(limit).await.is_ok_and(|reply| reply.code != 421)
}

/// Sends the message and reads the verdict.
async fn last_word(link: &mut Link, message: &[u8], limits: &Timeouts) -> Result<Outcome, Cut> {
    if let Err(error) = link.write(message, limits.body).await {
        // A server may refuse a message halfway and close; its last words count when they still arrive.
        return match link.reply(Duration::from_secs(1)).await {
            Ok(reply) if reply.is_final() || reply.is_passing() => {
                link.usable = false;
                judge(link, Step::Message, reply, When::BeforeDot)
            }
            _ => Err(Cut { error, when: When::BeforeDot }),
        };
    }
    match link.reply(limits.verdict).await {
        Ok(reply) if reply.is_positive() => Ok(Outcome::Sent { reply }),
        Ok(reply) => judge(link, Step::Message, reply, When::AfterDot),
        Err(error) => Err(Cut { error, when: When::AfterDot }),
    }
}

/// What a negative reply means at this step.
fn judge(link: &mut Link, at: Step, reply: Reply, when: When) -> Result<Outcome, Cut> {
    // Not signed in: nothing that is this mail's fault.
    let about_us = at != Step::Message && matches!(reply.code, 530 | 534 | 535 | 538);
    if about_us || (at == Step::Sender && reply.code == 421) {
        return Err(Cut { error: LinkError::TurnedAway(reply), when });
    }
    link.usable &= reply.code != 421;
    match reply {
        reply if reply.is_passing() => Ok(Outcome::Deferred { at, reason: reply.to_string() }),
        reply if reply.is_final() => Ok(Outcome::Refused { at, reply }),
        _ => Err(Cut { error: LinkError::Malformed("an answer that is neither yes nor no"), when }),
    }
}
