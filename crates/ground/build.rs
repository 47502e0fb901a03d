//! Rebuilds the release binary when a text was added; development reads the texts from disk.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var("PROFILE").as_deref() == Ok("release") {
        println!("cargo:rerun-if-changed=../../locales");
    }
}
