//! A static server for this machine only, which sends the policy and remembers what was asked of
//! it. It is for trying and for tests; a real site uses any server that can send headers.
use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::request::{self, Request};
use super::response::Response;
use crate::{house, policy};

/// How many ports are tried after the wished one.
const TRIES: u16 = 20;

/// How long a connection may stay silent: browsers open some that they never use.
const PATIENCE: Duration = Duration::from_secs(10);

/// Under which policy the site is served.
#[derive(Debug, Clone)]
pub enum Policy {
    /// Ours: connections to exactly the files of the site.
    Own,
    /// That of a foreign page into which somebody puts the element.
    Host(String),
}

/// A running server. It ends when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    listening: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    root: PathBuf,
    policy: Policy,
    connectable: Vec<String>,
    requests: Mutex<Vec<String>>,
    /// The paths whose bodies wait, for tests of a slow line.
    held: Mutex<Vec<String>>,
    released: Condvar,
    closing: AtomicBool,
}

impl Server {
    /// Serves the files below `root` on this port of 127.0.0.1, or on the next that is free; port
    /// 0 takes any.
    pub fn start(root: &Path, port: u16, policy: Policy) -> anyhow::Result<Server> {
        let listener = listen(port)?;
        let shared = Arc::new(Shared {
            root: root.to_owned(),
            policy,
            connectable: connectable(root)?,
            requests: Mutex::default(),
            held: Mutex::default(),
            released: Condvar::new(),
            closing: AtomicBool::new(false),
        });
        let address = listener.local_addr()?;
        let listening = thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        });
        Ok(Server { address, shared, listening: Some(listening) })
    }

    /// Its address without a slash at the end.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// All that was asked so far, as `GET /path?query`, in order.
    pub fn requests(&self) -> Vec<String> {
        self.shared.requests().clone()
    }

    /// Forgets what was asked so far.
    pub fn forget(&self) {
        self.shared.requests().clear();
    }

    /// Answers for this path from now on with the head alone; the body waits for its release, as
    /// on a slow line.
    pub fn hold(&self, path: &str) {
        self.shared.held().push(path.to_owned());
    }

    /// Lets all bodies go that wait.
    pub fn release(&self) {
        self.shared.held().clear();
        self.shared.released.notify_all();
    }

    /// Serves until the program is ended from outside.
    pub fn wait(mut self) {
        if let Some(listening) = self.listening.take() {
            // The thread ends only when this server is dropped, and has nothing to tell.
            let _ = listening.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.closing.store(true, Ordering::SeqCst);
        self.release();
        // Wakes the thread that waits for a connection; when it cannot be woken, it ends with us.
        let _ = TcpStream::connect(self.address);
    }
}

impl Shared {
    fn requests(&self) -> MutexGuard<'_, Vec<String>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn held(&self) -> MutexGuard<'_, Vec<String>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait_for(&self, path: &str) {
        let waits = |held: &mut Vec<String>| held.iter().any(|one| one == path);
        drop(self.released.wait_while(self.held(), waits));
    }

    fn answer(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        let Some(request) = Request::read(&mut stream) else { return Ok(()) };
        self.requests().push(format!("{} {}", request.method, request.target));
        let Some(origin) = request.origin() else {
            let refusal = Response::refusal("421 Misdirected Request");
            refusal.head(&mut stream, "default-src 'none'")?;
            return refusal.body(&mut stream);
        };
        let policy = match &self.policy {
            Policy::Own => policy::served(&origin, &self.connectable),
            Policy::Host(policy) => policy.clone(),
        };
        let response = self.respond(&request);
        response.head(&mut stream, &policy)?;
        self.wait_for(request.path());
        if request.method == "HEAD" { Ok(()) } else { response.body(&mut stream) }
    }

    fn respond(&self, request: &Request) -> Response {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Response::refusal("405 Method Not Allowed");
        }
        let file = request::file(&self.root, request.path());
        let found = file.and_then(|path| Some((house::bytes(&path).ok()?, path)));
        found.map_or_else(
            || Response::refusal("404 Not Found"),
            |(bytes, path)| Response::file(&path, bytes),
        )
    }
}

fn listen(port: u16) -> io::Result<TcpListener> {
    let mut tries = port..=port.saturating_add(if port == 0 { 0 } else { TRIES });
    loop {
        let port = tries.next().unwrap_or(0);
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Err(fault) if fault.kind() == ErrorKind::AddrInUse && port != 0 => {}
            result => return result,
        }
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.closing.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let shared = Arc::clone(shared);
        // A browser that hangs up in the middle is no fault of ours and nobody's to read.
        thread::spawn(move || shared.answer(stream).ok());
    }
}

/// The files that the page itself asks for by script: no page, no licence, not its own script.
fn connectable(root: &Path) -> anyhow::Result<Vec<String>> {
    let mut files = house::files_below(root)?;
    files.retain(|name| {
        let by_name = matches!(name.as_str(), "style.css" | "settings.json" | "trivsel-worker.js");
        let by_kind = [".wasm", ".woff2"].iter().any(|end| name.ends_with(end));
        by_name || by_kind || (name.starts_with("forms/") && name.ends_with(".json"))
    });
    Ok(files)
}
