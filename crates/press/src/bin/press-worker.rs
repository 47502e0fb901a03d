//! A worker alone, for the tests of this crate; `kutsu press-worker` is the same inside the one binary.

fn main() -> std::io::Result<()> {
    let memory = std::env::args().nth(1).and_then(|bytes| bytes.parse().ok());
    press::work(memory.unwrap_or(140 * 1024 * 1024))
}
