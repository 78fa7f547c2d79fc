//! A connection as HTTP has it: questions one after the other, each with its answer, until a side closes.

use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::TcpStream;

/// More than any browser says.
const LONGEST_HEAD: usize = 64 * 1024;
const MOST_HEADERS: usize = 100;

/// What a browser asks.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// `GET` and its like.
    pub method: String,
    /// The path, and the query if there is one.
    pub address: String,
    headers: Vec<(String, String)>,
}

impl Question {
    /// What a header says; names are alike in any case.
    pub fn said(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(said, _)| said.eq_ignore_ascii_case(name))
            .map(|(_, value)| &**value)
    }

    /// Reads the lines of a question; `None` where they are none.
    fn read(head: &[u8]) -> Option<Self> {
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let mut request = httparse::Request::new(&mut headers);
        if !request.parse(head).ok()?.is_complete() {
            return None;
        }
        Some(Self {
            method: request.method?.to_owned(),
            address: request.path?.to_owned(),
            headers: request
                .headers
                .iter()
                .map(|header| {
                    let value = String::from_utf8_lossy(header.value);
                    (header.name.to_owned(), value.into_owned())
                })
                .collect(),
        })
    }
}

/// What is sent back.
#[derive(Debug)]
pub struct Answer {
    /// HTTP's number for how it went.
    pub status: u16,
    /// The content; only its length is sent to who asks for the head.
    pub body: Vec<u8>,
    headers: Vec<(&'static str, String)>,
}

impl Answer {
    /// Without content.
    pub fn empty(status: u16) -> Self {
        Self {
            status,
            body: Vec::new(),
            headers: Vec::new(),
        }
    }

    /// Adds a header. A value that cannot be sent, such as one with a line break in it, is left out.
    pub fn header(&mut self, name: &'static str, value: &str) {
        if !value.contains(char::is_control) {
            self.headers.push((name, value.to_owned()));
        }
    }

    fn bytes(&self, with_body: bool) -> Vec<u8> {
        let mut out = format!("HTTP/1.1 {} \r\n", self.status);
        for (name, value) in &self.headers {
            out.push_str(&format!("{name}: {value}\r\n"));
        }
        // An unchanged file has a length that is not that of this answer.
        if self.status != 304 {
            out.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        }
        out.push_str("\r\n");
        let mut out = out.into_bytes();
        if with_body {
            out.extend(&self.body);
        }
        out
    }
}

/// Answers what is asked on a connection until it closes.
pub fn talk(stream: &TcpStream, answer: impl Fn(&Question) -> Answer) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    let mut writer = stream;
    while let Some(head) = read_head(&mut reader)? {
        let Some(question) = Question::read(&head) else {
            return writer.write_all(&Answer::empty(400).bytes(true));
        };
        let bytes = answer(&question).bytes(question.method != "HEAD");
        writer.write_all(&bytes)?;
        // What follows a question with content would be taken for the next question.
        let has_content = question
            .said("Content-Length")
            .is_some_and(|length| length != "0")
            || question.said("Transfer-Encoding").is_some();
        let closes = question
            .said("Connection")
            .is_some_and(|way| way.eq_ignore_ascii_case("close"));
        if has_content || closes {
            break;
        }
    }
    Ok(())
}

/// The lines up to the empty one; nothing when the other side has closed.
fn read_head(reader: &mut BufReader<&TcpStream>) -> io::Result<Option<Vec<u8>>> {
    let mut head = Vec::new();
    loop {
        let before = head.len();
        reader.read_until(b'\n', &mut head)?;
        match &head[before..] {
            [] => return Ok(None),
            b"\n" | b"\r\n" if before > 0 => return Ok(Some(head)),
            _ if head.len() > LONGEST_HEAD => return Err(io::ErrorKind::InvalidData.into()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    /// What comes back for these bytes, on a server that answers with the address.
    fn exchange(asked: &str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let mut there = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let server = thread::spawn(move || {
            let (stream, _) = listener.accept().unwrap();
            let _ = talk(&stream, |question| {
                let mut answer = Answer::empty(200);
                answer.body = question.address.clone().into_bytes();
                answer.header("X-Said", question.said("x-said").unwrap_or_default());
                answer
            });
        });
        there.write_all(asked.as_bytes()).unwrap();
        there.shutdown(std::net::Shutdown::Write).unwrap();
        let mut back = String::new();
        there.read_to_string(&mut back).unwrap();
        server.join().unwrap();
        back
    }

    #[test]
    fn questions_on_one_connection_are_answered_in_turn() {
        let back = exchange("GET /one HTTP/1.1\r\nX-SAID: 1\r\n\r\nHEAD /four HTTP/1.1\r\n\r\n");
        assert_eq!(
            back,
            "HTTP/1.1 200 \r\nX-Said: 1\r\nContent-Length: 4\r\n\r\n/one\
             HTTP/1.1 200 \r\nX-Said: \r\nContent-Length: 5\r\n\r\n"
        );
    }

    #[test]
    fn who_asks_to_close_gets_no_second_answer() {
        let back = exchange("GET /a HTTP/1.1\r\nConnection: close\r\n\r\nGET /b HTTP/1.1\r\n\r\n");
        assert!(back.ends_with("/a"), "{back}");
    }

    #[test]
    fn what_is_no_question_is_said_to_be_none() {
        assert!(exchange("what?\r\n\r\n").starts_with("HTTP/1.1 400"));
    }

    #[test]
    fn a_line_break_makes_no_header() {
        let mut answer = Answer::empty(301);
        answer.header("Location", "/a\r\nSet-Cookie: b");
        assert!(
            !String::from_utf8(answer.bytes(true))
                .unwrap()
                .contains("Set-Cookie")
        );
    }
}
