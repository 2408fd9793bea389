//! Finds the processes of one browser by its profile, and ends them at once. It touches no other.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// The process groups in which something runs that was started with this profile.
pub(crate) fn groups_of(profile: &Path) -> BTreeSet<u32> {
    let profile = profile.to_string_lossy().into_owned();
    let entries = fs::read_dir("/proc").expect("this is Linux").filter_map(Result::ok);
    let of_profile = entries.filter_map(|entry| {
        let line = fs::read(entry.path().join("cmdline")).ok()?;
        if !String::from_utf8_lossy(&line).contains(&profile) {
            return None;
        }
        let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
        // proc(5): after the name in brackets come the state, the parent and the group.
        stat.rsplit_once(')')?.1.split_whitespace().nth(2)?.parse().ok()
    });
    of_profile.collect()
}

/// Ends all processes of these groups with SIGKILL, which none of them hears of, and waits until
/// they are gone.
pub(crate) fn end(groups: &BTreeSet<u32>) {
    let mut kill = Command::new("kill");
    kill.args(["-KILL", "--"]).args(groups.iter().map(|group| format!("-{group}")));
    assert!(kill.status().is_ok_and(|status| status.success()), "{groups:?} cannot be ended");
    let deadline = Instant::now() + Duration::from_secs(10);
    while groups.iter().any(runs) {
        assert!(Instant::now() < deadline, "one of {groups:?} outlives SIGKILL");
        std::thread::sleep(Duration::from_millis(40));
    }
}

/// Whether anything but the remains of a process is left of a group.
fn runs(group: &u32) -> bool {
    let entries = fs::read_dir("/proc").expect("this is Linux").filter_map(Result::ok);
    entries.filter_map(|entry| fs::read_to_string(entry.path().join("stat")).ok()).any(|stat| {
        let words = stat.rsplit_once(')').map(|(_, rest)| rest.split_whitespace());
        let words: Vec<_> = words.into_iter().flatten().take(3).collect();
        matches!(words[..], [state, _, of] if state != "Z" && of == group.to_string())
    })
}
