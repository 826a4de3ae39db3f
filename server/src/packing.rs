//! Packing pages for their way to the browser.

use axum::http::{HeaderMap, header};
use compression_codecs::{
    BrotliEncoder, EncodeV2,
    brotli::params::EncoderParams,
    core::{
        Level,
        util::{PartialBuffer, WriteBuffer},
    },
};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

/// A window of 128 kB, more than a page: the packer's memory grows with it, is cleared for each page, and with its default of 4 MB the first
/// visitors after a start took the server to three times the memory it needs.
const WINDOW_BITS: i32 = 17;

/// Packs with brotli; quality 0 to 11. Nothing where that would not make it smaller.
#[must_use]
pub fn brotli(bytes: &[u8], quality: i32) -> Option<Vec<u8>> {
    let parameters =
        EncoderParams::default().quality(Level::Precise(quality)).window_size(WINDOW_BITS).size_hint(bytes.len());
    let mut packer = BrotliEncoder::new(parameters);
    let mut packed = vec![0; bytes.len()];
    let mut input = PartialBuffer::new(bytes);
    let mut output = WriteBuffer::new_initialized(&mut packed);
    while !input.unwritten().is_empty() {
        if output.has_no_spare_space() {
            return None;
        }
        packer.encode(&mut input, &mut output).ok()?;
    }
    let finished = packer.finish(&mut output).ok()?;
    let length = output.written_len();
    if !finished || length == bytes.len() {
        return None;
    }
    packed.truncate(length);
    packed.shrink_to_fit();
    Some(packed)
}

/// Packs with gzip, as small as it goes.
#[must_use]
pub fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).ok()?;
    packer.finish().ok()
}

/// Whether `Accept-Encoding` names this encoding, and not with `q=0`.
#[must_use]
pub fn accepted(asked: &HeaderMap, encoding: &str) -> bool {
    let accepts = asked.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepts.split(',').any(|one| {
        let (name, quality) = one.split_once(';').unwrap_or((one, "q=1"));
        let quality = quality.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()).unwrap_or(1.0);
        name.trim().eq_ignore_ascii_case(encoding) && quality > 0.0
    })
}
