//! An installation in a folder of its own, and one HTTP request by hand.

use domain::testing::TestDb;
use std::{
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    time::Duration,
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    process::{Child, Command as Process},
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_relatives-toolkit");

/// The repository: content and configuration are read from here.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Settings and a database.
pub struct Place {
    pub folder: TempDir,
    /// Variables over `Leptos.toml`.
    pub variables: Vec<(String, String)>,
}

impl Place {
    /// A place without a database yet: SQLite in a folder.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).display().to_string();
        let variables = [
            ("SERVER__DEMO", "true".to_owned()),
            ("SERVER__PUBLIC_SCHEME", "http".to_owned()),
            ("LEPTOS__HASH_FILES", "false".to_owned()),
            ("LIMITS__REQUESTS_PER_SECOND", "0".to_owned()),
            ("LOG__FORMAT", "json".to_owned()),
            ("DATABASE__PATH", path("toolkit.db")),
            ("MAIL__FOLDER", path("mail")),
        ];
        let variables = variables.map(|(name, value)| (format!("TOOLKIT__{name}"), value)).into();
        Self { folder, variables }
    }

    /// A place with a database that is there already.
    pub fn over(database: &TestDb) -> Self {
        Self::new().with("DATABASE__URL", &database.url)
    }

    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.variables.push((format!("TOOLKIT__{name}"), value.to_owned()));
        self
    }

    /// Runs a command to its end.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with_input(arguments, "")
    }

    pub fn run_with_input(&self, arguments: &[&str], input: &str) -> Ran {
        use std::io::Write;
        let mut child = Command::new(PROGRAM)
            .args(arguments)
            .current_dir(root())
            .envs(self.variables.iter().cloned())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that refuses before it reads closes its end.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        Ran::of(child.wait_with_output().unwrap())
    }

    /// Starts the site on a free port and waits until it is ready. Its log goes to `log` in the folder.
    pub async fn serve(&self, arguments: &[&str]) -> Site {
        let port = free_port().await;
        let log = std::fs::OpenOptions::new().create(true).append(true).open(self.log()).unwrap();
        let child = Process::new(PROGRAM)
            .arg("serve")
            .args(arguments)
            .current_dir(root())
            .envs(self.variables.iter().cloned())
            .env("TOOLKIT__LEPTOS__SITE_ADDR", format!("127.0.0.1:{port}"))
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut site = Site { port, child };
        for _ in 0..600 {
            if site.get("/health/ready").await.is_some_and(|answer| answer.status == 200) {
                return site;
            }
            if let Some(ended) = site.child.try_wait().unwrap() {
                panic!("it ended with {ended}: {}", self.written());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("it was not ready in 30 seconds: {}", self.written());
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    /// Everything it wrote down.
    pub fn written(&self) -> String {
        std::fs::read_to_string(self.log()).unwrap()
    }
}

/// A port of this machine that is free now.
pub async fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port()
}

/// How a command ended.
pub struct Ran {
    pub good: bool,
    pub out: String,
    pub err: String,
}

impl Ran {
    fn of(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Self { good: output.status.success(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// It ended well; what it printed.
    pub fn well(self) -> String {
        assert!(self.good, "{}{}", self.out, self.err);
        self.out
    }

    /// It refused; what it said.
    pub fn refused(self) -> String {
        assert!(!self.good, "{}", self.out);
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self.err
    }
}

/// A running site.
pub struct Site {
    pub port: u16,
    pub child: Child,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    /// The head, as it came.
    pub head: String,
    pub text: String,
}

impl Site {
    pub async fn get(&self, path: &str) -> Option<Answer> {
        ask(self.port, &format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).await
    }

    /// Tells it to stop and waits; whether it ended well.
    pub async fn stop(mut self) -> bool {
        let id = self.child.id().unwrap().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        self.child.wait().await.unwrap().success()
    }
}

/// One request as it is written; nothing if there was no whole answer.
pub async fn ask(port: u16, request: &str) -> Option<Answer> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.ok()?;
    stream.write_all(request.as_bytes()).await.ok()?;
    let mut bytes = vec![];
    stream.read_to_end(&mut bytes).await.ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let status = text.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()?;
    let (head, body) = text.split_once("\r\n\r\n")?;
    let length = head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
    // An answer cut off is none.
    length.is_none_or(|length: usize| body.len() == length).then(|| Answer {
        status,
        head: head.to_owned(),
        text: body.to_owned(),
    })
}

/// The same form of somebody signed in.
pub fn form_of(cookie: &str, path: &str, body: &str) -> String {
    form(path, body).replacen("\r\n", &format!("\r\nCookie: {cookie}\r\n"), 1)
}

/// A form as an island sends it: from our own page, asking for JSON.
pub fn form(path: &str, body: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nAccept: application/json\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
}
