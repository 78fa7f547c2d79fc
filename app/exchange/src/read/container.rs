//! A workbook's container as the library sees it: each part unpacked on the way, held to the limits, and looked over before
//! the library gets to see it. So there is one reading of the container, and nothing the library meets is unchecked.

use std::cell::Cell;
use std::io::{Cursor, Error, Read, Result as IoResult, Seek, SeekFrom};
use std::rc::Rc;

use flate2::{Decompress, FlushDecompress, Status};
use ledger::import::{FileLimit, FileMistake};
use zip::{CompressionMethod, ZipArchive};

use super::limits::{MAX_HELD, MAX_READING_MEMORY, MAX_UNPACKED};
use super::xml_scan::{Use, XmlScan};

const LOCAL_HEADER: usize = 30;
const CENTRAL_HEADER: usize = 46;
/// Zeros before the directory, in bytes: whoever looks for its end from behind does not come into a part, which can only be
/// read from its beginning on.
const GAP: usize = 64 * 1024;

/// How much memory is in use, in bytes.
pub type MemoryInUse = fn() -> usize;

/// What the container and whoever reads through it tell each other.
#[derive(Clone)]
pub(super) struct Watch {
    used: Rc<Cell<Use>>,
    refused: Rc<Cell<Option<FileMistake>>>,
}

impl Watch {
    /// From now on parts are read cell by cell.
    pub(super) fn read_cells(&self) {
        self.used.set(Use::Cells);
    }

    /// Why the container gave no more, where that is so.
    pub(super) fn refused(&self) -> Option<FileMistake> {
        self.refused.take()
    }
}

/// A part of the file.
struct Part {
    name: String,
    /// Where its packed bytes are in the file, and how many.
    packed: (usize, usize),
    is_packed: bool,
    size: u64,
    crc: u32,
    /// Where its header stands in what the library reads.
    header: u64,
}

impl Part {
    fn data(&self) -> u64 {
        self.header + (LOCAL_HEADER + self.name.len()) as u64
    }

    fn end(&self) -> u64 {
        self.data() + self.size
    }
}

/// A part that is being unpacked.
struct Unpacking {
    part: usize,
    inflate: Option<Decompress>,
    /// How much of the packed bytes is taken, and how much is given unpacked.
    taken: usize,
    given: u64,
    /// Whether the packed bytes said that they are at their end.
    is_ended: bool,
    scan: XmlScan,
    used: Use,
}

/// A container in which every part stands unpacked, made while it is read.
pub(super) struct Container {
    file: Vec<u8>,
    parts: Vec<Part>,
    /// What comes after the parts: a gap, and the directory.
    directory: Vec<u8>,
    at: u64,
    unpacking: Option<Unpacking>,
    /// Bytes that were unpacked to be kept.
    held: u64,
    memory: MemoryInUse,
    watch: Watch,
}

impl Container {
    /// Opens a workbook's file.
    ///
    /// # Errors
    /// Why it is no workbook, or one that is not read.
    pub(super) fn open(file: Vec<u8>, memory: MemoryInUse) -> Result<Self, FileMistake> {
        check_count(file.len(), FileLimit::WorkbookBytes)?;
        let parts = parts(&file)?;
        let directory = directory(&parts);
        Ok(Self {
            file,
            parts,
            directory,
            at: 0,
            unpacking: None,
            held: 0,
            memory,
            watch: Watch {
                used: Rc::new(Cell::new(Use::Held)),
                refused: Rc::default(),
            },
        })
    }

    /// How it and whoever reads through it speak with each other.
    pub(super) fn watch(&self) -> Watch {
        self.watch.clone()
    }

    fn directory_start(&self) -> u64 {
        self.parts.last().map_or(0, Part::end)
    }

    fn len(&self) -> u64 {
        self.directory_start() + self.directory.len() as u64
    }

    fn give(&mut self, buffer: &mut [u8]) -> Result<usize, FileMistake> {
        let start = self.directory_start();
        if let Some(at) = self.at.checked_sub(start) {
            return Ok(copy(&self.directory, at, buffer));
        }
        let number = self.parts.partition_point(|part| part.end() <= self.at);
        let part = self.parts.get(number).ok_or(FileMistake::Broken)?;
        match self.at.checked_sub(part.data()) {
            None => Ok(copy(&local_header(part), self.at - part.header, buffer)),
            Some(at) => self.unpack(number, at, buffer),
        }
    }

    /// The next bytes of a part, which is read from its beginning on.
    fn unpack(&mut self, number: usize, at: u64, buffer: &mut [u8]) -> Result<usize, FileMistake> {
        let part = self.parts.get(number).ok_or(FileMistake::Broken)?;
        let goes_on = |open: &Unpacking| (open.part, open.given) == (number, at);
        let mut open = match self.unpacking.take() {
            Some(open) if goes_on(&open) => open,
            _ if at == 0 => Unpacking {
                part: number,
                inflate: part.is_packed.then(|| Decompress::new(false)),
                taken: 0,
                given: 0,
                is_ended: false,
                scan: XmlScan::new(self.watch.used.get(), part.size),
                used: self.watch.used.get(),
            },
            _ => return Err(FileMistake::Broken),
        };
        let (from, length) = part.packed;
        let packed = (self.file.get(from..))
            .and_then(|rest| rest.get(..length))
            .ok_or(FileMistake::Broken)?;
        let left = usize::try_from(part.size - at).unwrap_or(usize::MAX);
        let room = buffer.len().min(left);
        let buffer = buffer.get_mut(..room).ok_or(FileMistake::Broken)?;
        let count = open.fill(packed, buffer)?;
        if count == 0 {
            // It is shorter than it says.
            return Err(FileMistake::Broken);
        }
        let given = buffer.get(..count).ok_or(FileMistake::Broken)?;
        open.scan.feed(given)?;
        open.given += count as u64;
        if open.given == part.size && open.fill(packed, &mut [0])? > 0 {
            // It is longer than it says.
            return Err(FileMistake::Broken);
        }
        if open.used == Use::Held {
            self.held += count as u64;
            if self.held > MAX_HELD || (self.memory)() > MAX_READING_MEMORY {
                return Err(FileMistake::TooLarge);
            }
        }
        self.unpacking = Some(open);
        Ok(count)
    }
}

impl Unpacking {
    /// Unpacks into a buffer, and says how many bytes; 0 at the end.
    fn fill(&mut self, packed: &[u8], buffer: &mut [u8]) -> Result<usize, FileMistake> {
        let Some(inflate) = &mut self.inflate else {
            let rest = packed.get(self.taken..).unwrap_or_default();
            let count = rest.len().min(buffer.len());
            let (Some(to), Some(from)) = (buffer.get_mut(..count), rest.get(..count)) else {
                return Ok(0);
            };
            to.copy_from_slice(from);
            self.taken += count;
            return Ok(count);
        };
        while !self.is_ended {
            let rest = packed.get(self.taken..).unwrap_or_default();
            let (before_in, before_out) = (inflate.total_in(), inflate.total_out());
            let status = inflate
                .decompress(rest, buffer, FlushDecompress::None)
                .map_err(|_| FileMistake::Broken)?;
            let taken = usize::try_from(inflate.total_in() - before_in).unwrap_or(usize::MAX);
            let count = usize::try_from(inflate.total_out() - before_out).unwrap_or(usize::MAX);
            self.taken = self.taken.saturating_add(taken);
            self.is_ended = status == Status::StreamEnd || (taken == 0 && count == 0);
            if count > 0 {
                return Ok(count);
            }
        }
        Ok(0)
    }
}

impl Read for Container {
    fn read(&mut self, buffer: &mut [u8]) -> IoResult<usize> {
        if buffer.is_empty() || self.at >= self.len() {
            return Ok(0);
        }
        match self.give(buffer) {
            Ok(count) => {
                self.at += count as u64;
                Ok(count)
            }
            Err(mistake) => {
                self.watch.refused.set(Some(mistake));
                Err(Error::other("over a limit"))
            }
        }
    }
}

impl Seek for Container {
    fn seek(&mut self, to: SeekFrom) -> IoResult<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.len().checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or_else(|| Error::other("before the start"))?;
        Ok(self.at)
    }
}

fn check_count(count: usize, limit: FileLimit) -> Result<(), FileMistake> {
    if count > limit.most() as usize {
        return Err(FileMistake::OverLimit(limit));
    }
    Ok(())
}

fn copy(from: &[u8], at: u64, to: &mut [u8]) -> usize {
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    let rest = from.get(at..).unwrap_or_default();
    let count = rest.len().min(to.len());
    if let (Some(to), Some(from)) = (to.get_mut(..count), rest.get(..count)) {
        to.copy_from_slice(from);
    }
    count
}

/// The parts that a file's directory lists, held against the limits.
fn parts(file: &[u8]) -> Result<Vec<Part>, FileMistake> {
    let mut archive = ZipArchive::new(Cursor::new(file)).map_err(|_| FileMistake::Broken)?;
    check_count(archive.len(), FileLimit::Parts)?;
    let mut parts = Vec::with_capacity(archive.len());
    let (mut header, mut unpacked) = (0, 0_u64);
    let mut is_workbook = false;
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(|_| FileMistake::Broken)?;
        if part.encrypted() {
            return Err(FileMistake::Encrypted);
        }
        if part.is_dir() {
            continue;
        }
        let is_packed = match part.compression() {
            CompressionMethod::Stored => false,
            CompressionMethod::Deflated => true,
            _ => return Err(FileMistake::Encrypted),
        };
        let name = part.name().map_err(|_| FileMistake::Broken)?.into_owned();
        is_workbook |= name.ends_with("workbook.xml");
        if name.ends_with("workbook.bin") {
            return Err(FileMistake::OldWorkbook);
        }
        let place = |number: u64| usize::try_from(number).map_err(|_| FileMistake::Broken);
        let from = place(part.data_start().ok_or(FileMistake::Broken)?)?;
        let packed = (from, place(part.compressed_size())?);
        unpacked = unpacked.saturating_add(part.size());
        if unpacked > MAX_UNPACKED {
            return Err(FileMistake::TooLarge);
        }
        let part = Part {
            name,
            packed,
            is_packed,
            size: part.size(),
            crc: part.crc32(),
            header,
        };
        header = part.end();
        parts.push(part);
    }
    if !is_workbook {
        return Err(FileMistake::NotATable);
    }
    check_places(&parts)?;
    Ok(parts)
}

/// No two parts have the same bytes, which would unpack a small file many times over, or the same name, by which readers
/// would take one or the other.
fn check_places(parts: &[Part]) -> Result<(), FileMistake> {
    let mut places: Vec<(usize, usize)> = (parts.iter())
        .map(|part| part.packed)
        .filter(|(_, length)| *length > 0)
        .collect();
    places.sort_unstable();
    let overlap = places.windows(2).any(
        |two| matches!(two, [(from, length), (next, _)] if from.saturating_add(*length) > *next),
    );
    let mut names: Vec<String> = (parts.iter())
        .map(|part| part.name.replace('\\', "/").to_ascii_lowercase())
        .collect();
    names.sort_unstable();
    let twice = names
        .windows(2)
        .any(|two| matches!(two, [one, other] if one == other));
    if overlap || twice {
        return Err(FileMistake::Broken);
    }
    Ok(())
}

/// A number in the container's headers; every size and place is below [`MAX_UNPACKED`] and what headers come to.
fn word(number: u64) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

fn short(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes()
}

/// What the header of a part and its entry in the directory have in common: names in UTF-8, nothing packed.
fn common(part: &Part, to: &mut Vec<u8>) {
    to.extend([20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0]);
    to.extend(part.crc.to_le_bytes());
    to.extend(word(part.size));
    to.extend(word(part.size));
    to.extend(short(part.name.len()));
    to.extend([0, 0]);
}

fn local_header(part: &Part) -> Vec<u8> {
    let mut header = Vec::with_capacity(LOCAL_HEADER + part.name.len());
    header.extend(b"PK\x03\x04");
    common(part, &mut header);
    header.extend(part.name.as_bytes());
    header
}

fn directory(parts: &[Part]) -> Vec<u8> {
    let mut directory = Vec::with_capacity(GAP + parts.len() * (CENTRAL_HEADER + 32));
    directory.resize(GAP, 0);
    for part in parts {
        directory.extend(b"PK\x01\x02\x14\x00");
        common(part, &mut directory);
        directory.extend([0; 10]);
        directory.extend(word(part.header));
        directory.extend(part.name.as_bytes());
    }
    let length = directory.len() - GAP;
    let start = parts.last().map_or(0, Part::end) + GAP as u64;
    directory.extend(b"PK\x05\x06\x00\x00\x00\x00");
    directory.extend(short(parts.len()));
    directory.extend(short(parts.len()));
    directory.extend(word(length as u64));
    directory.extend(word(start));
    directory.extend([0, 0]);
    directory
}
