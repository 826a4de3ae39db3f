//! A wire to PostgreSQL that can be cut.

use domain::{
    Db,
    db::{self, Options},
    random::SeededRandom,
    testing::TestDb,
};
use std::sync::Arc;
use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// Passes everything on to a database server, until told to stop.
pub struct TestProxy {
    port: u16,
    server: String,
    wire: Option<JoinHandle<()>>,
}

impl TestProxy {
    /// Puts a proxy before a PostgreSQL database; the database given back goes through it.
    pub async fn before(mut database: TestDb) -> (TestDb, Self) {
        let (start, rest) = database.url.split_once('@').unwrap();
        let (server, name) = rest.split_once('/').unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let url = format!("{start}@127.0.0.1:{port}/{name}");
        let mut proxy = Self { port, server: server.to_owned(), wire: None };
        drop(listener);
        proxy.start().await;
        let conn = db::connect(&Options::new(url)).await.unwrap();
        database.db = Db::new(conn, database.clock.clone(), Arc::new(SeededRandom::new(1)));
        (database, proxy)
    }

    /// Passes everything on, from now.
    pub async fn start(&mut self) {
        let listener = TcpListener::bind(("127.0.0.1", self.port)).await.unwrap();
        let server = self.server.clone();
        self.wire = Some(tokio::spawn(async move {
            // Dropped with this task, and with it every connection.
            let mut wires = tokio::task::JoinSet::new();
            while let Ok((mut near, _)) = listener.accept().await {
                let server = server.clone();
                wires.spawn(async move {
                    if let Ok(mut far) = TcpStream::connect(server).await {
                        let _ = copy_bidirectional(&mut near, &mut far).await;
                    }
                });
            }
        }));
    }

    /// Cuts every connection and takes no new one.
    pub fn stop(&mut self) {
        if let Some(wire) = self.wire.take() {
            wire.abort();
        }
    }
}
