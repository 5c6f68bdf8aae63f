//! A converter of money as a driver of exchange-rate-conformance, protocol 1: Rust's standard library alone.
//!
//!     rustc --edition 2021 -O converter.rs
//!     npx exchange-rate-conformance --driver ./converter
//!
//! It reads one JSON object a line from standard input and answers each with one. Your converter is what stands between
//! the two marks; below it are the protocol and a small reader of JSON.

use std::collections::BTreeMap;
use std::io::{BufRead, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};

// ---- Your converter: change what is between this mark and the next. ----------------------------------------------------

/// What is answered to `hello`. Figures are `i128`: what needs more is not offered, or refused where that is asked for.
const HELLO: &str = r#"{"protocol":1,"name":"Rust's i128","calls":["convert","allocate","parseAmount"],
"roundings":["floor","ceil","toward-zero","away-from-zero","half-up","half-down","half-even"],
"allocation":"largest-remainder","largest":"170141183460469231731687303715884105727"}"#;

fn answer(call: &str, args: &Json) -> Answer {
    match call {
        "convert" => convert(args).map(whole),
        "allocate" => allocate(integer(args, "amount")?, &integers(args, "weights")?),
        "parseAmount" => parse_amount(args.text("text"), args.get("asset").count("decimals")).map(whole),
        _ => Err(Not::Offered(format!("offers no {call}"))),
    }
}

fn convert(args: &Json) -> Result<i128, Not> {
    let (from, to, rate) = (args.get("from"), args.get("to"), args.get("rate"));
    let (base, quote) = (rate.text("base"), rate.text("quote"));
    let (sold, bought) = (from.text("code"), to.text("code"));
    if !((sold == base && bought == quote) || (sold == quote && bought == base)) {
        return refused("OtherCurrency", "the rate is of other currencies");
    }
    let (figure, per) = (integer(rate, "answer")?, integer(rate, "per")?);
    if figure <= 0 {
        return refused("RateNotAboveZero", "a rate is above zero");
    }
    let unit = times(per, ten_to(rate.count("decimals"))?)?;
    let (above, below) = if sold == base { (figure, unit) } else { (unit, figure) };
    let above = reduced(above, below, ten_to(to.count("decimals"))?, ten_to(from.count("decimals"))?)?;
    divided(times(integer(args, "amount")?, above.0)?, above.1, args.text("rounding"))
}

/// Shares by weights; what is left over goes to those that were cut most, so that none is a unit from what is due.
fn allocate(amount: i128, weights: &[i128]) -> Answer {
    let total = weights.iter().try_fold(0i128, |sum, weight| sum.checked_add(*weight)).ok_or_else(too_large)?;
    if total <= 0 || weights.iter().any(|weight| *weight < 0) {
        return refused("WeightsInvalid", "weights are above zero in sum, and none is below it");
    }
    let due: Vec<i128> = weights.iter().map(|weight| times(amount, *weight)).collect::<Result<_, _>>()?;
    let mut shares: Vec<i128> = due.iter().map(|one| one.div_euclid(total)).collect();
    let mut by_rest: Vec<usize> = (0..shares.len()).collect();
    by_rest.sort_by_key(|at| -due[*at].rem_euclid(total));
    let left = amount - shares.iter().sum::<i128>();
    for at in by_rest.into_iter().take(left as usize) {
        shares[at] += 1;
    }
    let texts: Vec<String> = shares.iter().map(|share| format!("\"{share}\"")).collect();
    Ok(format!("[{}]", texts.join(",")))
}

fn parse_amount(text: &str, decimals: u32) -> Result<i128, Not> {
    let invalid = || Not::Allowed("AmountInvalid".into(), "digits, and a point with no more decimals than the asset has".into());
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (units, part) = digits.split_once('.').map_or((digits, None), |(units, part)| (units, Some(part)));
    let plain = |one: &str| !one.is_empty() && one.bytes().all(|byte| byte.is_ascii_digit());
    let leading = units.len() > 1 && units.starts_with('0');
    if !plain(units) || leading || part.is_some_and(|one| !plain(one) || one.len() > decimals as usize) {
        return Err(invalid());
    }
    let padded = format!("{units}{:0<width$}", part.unwrap_or(""), width = decimals as usize);
    let minor: i128 = padded.parse().map_err(|_| too_large())?;
    Ok(if text.starts_with('-') { -minor } else { minor })
}

fn divided(above: i128, below: i128, rounding: &str) -> Result<i128, Not> {
    let (floor, rest) = (above.div_euclid(below), above.rem_euclid(below));
    let tie = rest == below - rest;
    let up = match rounding {
        _ if rest == 0 => false,
        "floor" => false,
        "ceil" => true,
        "toward-zero" => above < 0,
        "away-from-zero" => above > 0,
        "half-up" => rest > below - rest || (tie && above > 0),
        "half-down" => rest > below - rest || (tie && above < 0),
        "half-even" => rest > below - rest || (tie && floor % 2 != 0),
        _ => return Err(Not::Offered(format!("does not round by {rounding}"))),
    };
    Ok(if up { floor + 1 } else { floor })
}

// ---- The end of your converter. ------------------------------------------------------------------------------------------

/// `a / b * c / d` in lowest terms, so that less is too large for 128 bits.
fn reduced(a: i128, b: i128, c: i128, d: i128) -> Result<(i128, i128), Not> {
    let (a, b) = lowest(a, b);
    let (c, d) = lowest(c, d);
    let ((a, d), (c, b)) = (lowest(a, d), lowest(c, b));
    Ok((times(a, c)?, times(b, d)?))
}

fn lowest(a: i128, b: i128) -> (i128, i128) {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    (a / x, b / x)
}

fn times(a: i128, b: i128) -> Result<i128, Not> {
    a.checked_mul(b).ok_or_else(too_large)
}

fn ten_to(exponent: u32) -> Result<i128, Not> {
    10i128.checked_pow(exponent).ok_or_else(too_large)
}

fn too_large() -> Not {
    Not::Offered("needs more than 128 bits".into())
}

fn refused<T>(name: &str, message: &str) -> Result<T, Not> {
    Err(Not::Allowed(name.into(), message.into()))
}

/// What comes instead of a value.
enum Not {
    Offered(String),
    Allowed(String, String),
}

/// A value as JSON, whole numbers as text.
type Answer = Result<String, Not>;

fn whole(value: i128) -> String {
    format!("\"{value}\"")
}

fn integer(of: &Json, name: &str) -> Result<i128, Not> {
    of.text(name).parse().map_err(|_| too_large())
}

fn integers(of: &Json, name: &str) -> Result<Vec<i128>, Not> {
    match of.get(name) {
        Json::List(items) => items.iter().map(|item| item.as_text().parse().map_err(|_| too_large())).collect(),
        _ => panic!("{name} is no list"),
    }
}

fn main() {
    std::panic::set_hook(Box::new(|panic| eprintln!("{panic}")));
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let request = Reader::read(&line.expect("a line of UTF-8"));
        let (id, call) = (request.count("id"), request.text("call"));
        let answered = if call == "hello" {
            format!("\"value\":{}", HELLO.replace('\n', ""))
        } else {
            match catch_unwind(AssertUnwindSafe(|| answer(call, request.get("args")))) {
                Ok(Ok(value)) => format!("\"value\":{value}"),
                Ok(Err(Not::Offered(reason))) => format!("\"unsupported\":{}", quoted(&reason)),
                Ok(Err(Not::Allowed(name, message))) => {
                    format!("\"refused\":{},\"message\":{}", quoted(&name), quoted(&message))
                }
                Err(panic) => {
                    let text = panic.downcast_ref::<String>().cloned();
                    let text = text.or(panic.downcast_ref::<&str>().map(|one| one.to_string()));
                    format!("\"crashed\":\"panic\",\"message\":{}", quoted(&text.unwrap_or_default()))
                }
            }
        };
        writeln!(out, "{{\"id\":{id},{answered}}}").and_then(|()| out.flush()).expect("standard output");
    }
}

fn quoted(text: &str) -> String {
    let escaped: String = text
        .chars()
        .map(|one| match one {
            '"' | '\\' => format!("\\{one}"),
            one if (one as u32) < 0x20 => format!("\\u{:04x}", one as u32),
            one => one.to_string(),
        })
        .collect();
    format!("\"{escaped}\"")
}

/// A JSON value; numbers stay text.
enum Json {
    Null,
    Other(String),
    Text(String),
    List(Vec<Json>),
    Object(BTreeMap<String, Json>),
}

impl Json {
    fn get(&self, name: &str) -> &Json {
        match self {
            Json::Object(members) => members.get(name).unwrap_or(&Json::Null),
            _ => &Json::Null,
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Json::Text(text) | Json::Other(text) => text,
            _ => panic!("a text is due"),
        }
    }

    fn text(&self, name: &str) -> &str {
        self.get(name).as_text()
    }

    fn count(&self, name: &str) -> u32 {
        self.text(name).parse().expect("a count")
    }
}

/// Reads JSON that is right, as the kit's is.
struct Reader {
    characters: Vec<char>,
    at: usize,
}

impl Reader {
    fn read(text: &str) -> Json {
        Reader { characters: text.chars().collect(), at: 0 }.value()
    }

    fn next(&mut self) -> char {
        self.at += 1;
        self.characters[self.at - 1]
    }

    /// The next character that is no blank.
    fn peek(&mut self) -> char {
        while self.characters[self.at].is_whitespace() {
            self.at += 1;
        }
        self.characters[self.at]
    }

    fn value(&mut self) -> Json {
        match self.peek() {
            '{' => {
                let mut members = BTreeMap::new();
                self.each('}', |reader| {
                    let name = reader.value().as_text().to_string();
                    reader.peek();
                    reader.next();
                    let value = reader.value();
                    members.insert(name, value);
                });
                Json::Object(members)
            }
            '[' => {
                let mut items = Vec::new();
                self.each(']', |reader| items.push(reader.value()));
                Json::List(items)
            }
            '"' => Json::Text(self.text()),
            _ => {
                let start = self.at;
                while self.at < self.characters.len() && !",]} \t".contains(self.characters[self.at]) {
                    self.at += 1;
                }
                let word: String = self.characters[start..self.at].iter().collect();
                if word == "null" { Json::Null } else { Json::Other(word) }
            }
        }
    }

    fn each(&mut self, end: char, mut read: impl FnMut(&mut Reader)) {
        self.next();
        while self.peek() != end {
            read(self);
            if self.peek() == ',' {
                self.next();
            }
        }
        self.next();
    }

    fn text(&mut self) -> String {
        let mut units: Vec<u16> = Vec::new();
        self.next();
        loop {
            let one = match self.next() {
                '"' => return String::from_utf16_lossy(&units),
                '\\' => match self.next() {
                    'n' => '\n',
                    't' => '\t',
                    'r' => '\r',
                    'b' => '\u{8}',
                    'f' => '\u{c}',
                    'u' => {
                        let hex: String = (0..4).map(|_| self.next()).collect();
                        units.push(u16::from_str_radix(&hex, 16).expect("four hexadecimal digits"));
                        continue;
                    }
                    other => other,
                },
                other => other,
            };
            units.extend_from_slice(one.encode_utf16(&mut [0; 2]));
        }
    }
}
