//! A running `kutsu serve`: started on a free port, looked at through /proc, and ended with or without mercy.
//!
//! Start at [`Server::start`].

use crate::{Place, place::KEY};
use ground::Fault;
use std::{
    fs::File,
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    time::Duration,
};

/// One process; it dies with this value.
#[derive(Debug)]
pub struct Server {
    child: Child,
    pub address: SocketAddr,
}

/// What the kernel says about a process, in MB.
#[derive(Clone, Copy, Debug)]
pub struct Memory {
    pub now: f64,
    pub most: f64,
}

/// The `kutsu` that was built beside the running program.
pub fn beside() -> Result<PathBuf, Fault> {
    let here = std::env::current_exe().map_err(|error| Fault::because("finding kutsu", error))?;
    let path = here.with_file_name("kutsu");
    if path.is_file() { Ok(path) } else { Err(Fault::new(format!("there is no {}", path.display()))) }
}

/// What the kernel says about this process; nothing when it is over.
pub fn memory_of(process: u32) -> Memory {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let megabytes = |key: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default();
        let kilobytes = line.trim_start_matches(':').trim().trim_end_matches(" kB");
        kilobytes.parse::<f64>().unwrap_or_default() / 1024.0
    };
    Memory { now: megabytes("VmRSS"), most: megabytes("VmHWM") }
}

impl Server {
    /// Starts `kutsu <arguments>` on the place's database and waits until it says where it listens.
    pub async fn start(
        binary: &Path,
        place: &Place,
        arguments: &[&str],
        settings: &[(&str, &str)],
    ) -> Result<Self, Fault> {
        let wrong = |error: std::io::Error| Fault::because("starting kutsu", error);
        let log = File::options().create(true).append(true).open(place.folder.join("kutsu.log"));
        let mut child = Command::new(binary)
            .args(arguments)
            .env("KUTSU_DATABASE_URL", &place.url)
            .env("KUTSU_DATA_DIR", &place.folder)
            .env("KUTSU_SECRET_KEY", KEY)
            .env("KUTSU_LISTEN", "127.0.0.1:0")
            .envs(settings.iter().copied())
            .current_dir(&place.folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log.map_err(wrong)?)
            .spawn()
            .map_err(wrong)?;
        let output = child.stdout.take().ok_or_else(|| Fault::new("kutsu has no output"))?;
        let listens = tokio::task::spawn_blocking(|| listens_on(output));
        let address = listens.await.map_err(|error| Fault::because("starting kutsu", error))?;
        match address {
            Some(address) => Ok(Self { child, address }),
            None => {
                let _ = child.kill();
                let _ = child.wait();
                let log = std::fs::read_to_string(place.folder.join("kutsu.log")).unwrap_or_default();
                Err(Fault::new(format!("kutsu did not start: {log}")))
            }
        }
    }

    /// Processor time used so far, of the program and of the kernel for it.
    pub fn cpu(&self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        let after_name = stat.rsplit_once(") ").map_or("", |(_, rest)| rest);
        let ticks: u64 =
            after_name.split(' ').skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
        Duration::from_millis(ticks * 10) // a tick is 1/100 s on every Linux
    }

    pub fn memory(&self) -> Memory {
        memory_of(self.child.id())
    }

    /// Ends it as a power cut would: at once.
    pub fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

/// Reads what the program prints until it names its address, and goes on reading beside.
fn listens_on(output: ChildStdout) -> Option<SocketAddr> {
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let address = lines.find_map(|line| {
        let (_, address) = line.split_once("http://")?;
        if !line.contains("listens on") && !line.contains("demo") {
            return None;
        }
        address.split('/').next()?.parse().ok()
    });
    std::thread::spawn(move || lines.for_each(drop));
    address
}
