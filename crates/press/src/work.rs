//! A worker: prints one job after the other until nobody sends any more.
//!
//! Limits its own memory and time first, so that a document that takes too much ends this process and no other.

use crate::{
    job::{Flaw, Job, Made},
    print::print,
    wire,
};
use rustix::process::{Resource, Rlimit, setrlimit};
use std::io;

/// Processor seconds of one worker, whose last job may have lost its way after Kutsu was killed.
const MOST_SECONDS: u64 = 600;

/// Prints what comes in on standard input; `memory` is in bytes.
///
/// # Errors
/// The limits cannot be set, or the other end speaks differently.
pub fn work(memory: u64) -> io::Result<()> {
    for (resource, most) in
        [(Resource::Data, memory), (Resource::Cpu, MOST_SECONDS), (Resource::Core, 0), (Resource::Fsize, 0)]
    {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    let (mut from, mut to) = (io::stdin().lock(), io::stdout().lock());
    while let Some(job) = wire::read::<Job>(&mut from)? {
        let done: Result<Made, Vec<Flaw>> = print(job);
        wire::write(&mut to, &done)?;
    }
    Ok(())
}
