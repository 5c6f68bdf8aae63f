// Converters of Rust as the kit asks them: driver ID.
use bigdecimal::BigDecimal;
use num_bigint::BigInt;
use num_rational::BigRational;
use rust_decimal::prelude::*;
use std::io::{BufRead, Write};

/// A member's text, first of the object that it is in; what the kit sends has no blanks between its members.
fn member<'a>(json: &'a str, path: &[&str]) -> &'a str {
    let mut rest = json;
    for name in path {
        let key = format!("\"{name}\":");
        let at = rest.find(&key).unwrap_or_else(|| panic!("no {name} in {json}"));
        rest = &rest[at + key.len()..];
    }
    match rest.strip_prefix('"') {
        Some(text) => &text[..text.find('"').expect("a text ends")],
        None => &rest[..rest.find([',', '}']).expect("a number ends")],
    }
}

struct Asked<'a> {
    amount: &'a str,
    from_decimals: u32,
    to_decimals: u32,
    value: &'a str,
    per: &'a str,
    forward: bool,
    rounding: &'a str,
}

type Answer = Result<String, String>;

fn of_rust_decimal(asked: &Asked) -> Answer {
    let units = i128::from_str(asked.amount).map_err(|e| e.to_string())?;
    let money = Decimal::try_from_i128_with_scale(units, asked.from_decimals).map_err(|e| e.to_string())?;
    let value = Decimal::from_str(asked.value).map_err(|e| e.to_string())?;
    let per = Decimal::from_str(asked.per).map_err(|e| e.to_string())?;
    let (by, over) = if asked.forward { (value, per) } else { (per, value) };
    let product = money.checked_mul(by).ok_or("Overflow")?;
    let converted = product.checked_div(over).ok_or("Overflow")?;
    let strategy = match asked.rounding {
        "floor" => RoundingStrategy::ToNegativeInfinity,
        "ceil" => RoundingStrategy::ToPositiveInfinity,
        "toward-zero" => RoundingStrategy::ToZero,
        "away-from-zero" => RoundingStrategy::AwayFromZero,
        "half-up" => RoundingStrategy::MidpointAwayFromZero,
        "half-down" => RoundingStrategy::MidpointTowardZero,
        _ => RoundingStrategy::MidpointNearestEven,
    };
    let mut rounded = converted.round_dp_with_strategy(asked.to_decimals, strategy);
    rounded.rescale(asked.to_decimals);
    if rounded.scale() != asked.to_decimals {
        return Err("ScaleExceedsMaximumPrecision".into());
    }
    Ok(rounded.mantissa().to_string())
}

fn of_bigdecimal(asked: &Asked) -> Answer {
    let units = BigInt::from_str(asked.amount).map_err(|e| e.to_string())?;
    let money = BigDecimal::new(units, asked.from_decimals.into());
    let value = BigDecimal::from_str(asked.value).map_err(|e| e.to_string())?;
    let per = BigDecimal::from_str(asked.per).map_err(|e| e.to_string())?;
    let (by, over) = if asked.forward { (value, per) } else { (per, value) };
    let converted = (money * by / over).with_scale(asked.to_decimals.into());
    Ok(converted.as_bigint_and_exponent().0.to_string())
}

fn of_rational(asked: &Asked) -> Answer {
    let ten = |power: u32| BigInt::from(10).pow(power);
    let (whole, part) = asked.value.split_once('.').unwrap_or((asked.value, ""));
    let digits = BigInt::from_str(&format!("{whole}{part}")).map_err(|e| e.to_string())?;
    let per = BigInt::from_str(asked.per).map_err(|e| e.to_string())?;
    let rate = BigRational::new(digits, ten(part.len() as u32) * per);
    let units = BigInt::from_str(asked.amount).map_err(|e| e.to_string())?;
    let money = BigRational::new(units, ten(asked.from_decimals));
    let converted = if asked.forward { money * rate } else { money / rate };
    let counted = converted * BigRational::from(ten(asked.to_decimals));
    let rounded = match asked.rounding {
        "floor" => counted.floor(),
        "ceil" => counted.ceil(),
        "toward-zero" => counted.trunc(),
        _ => counted.round(),
    };
    Ok(rounded.to_integer().to_string())
}

fn hello(id: &str) -> String {
    let (roundings, claims) = match id {
        "rust-decimal" => (
            r#""floor","ceil","toward-zero","away-from-zero","half-up","half-down","half-even""#,
            r#","digits":28,"largest":"79228162514264337593543950335""#,
        ),
        "rust-bigdecimal" => (r#""toward-zero""#, r#","digits":100"#),
        _ => (r#""floor","ceil","toward-zero","half-up""#, ""),
    };
    format!(r#"{{"protocol":1,"name":"{id}","calls":["convert"],"roundings":[{roundings}]{claims}}}"#)
}

fn convert(id: &str, line: &str) -> Answer {
    let number = |path: &[&str]| member(line, path).parse::<u32>().map_err(|e| e.to_string());
    let asked = Asked {
        amount: member(line, &["amount"]),
        from_decimals: number(&["from", "decimals"])?,
        to_decimals: number(&["to", "decimals"])?,
        value: member(line, &["rate", "value"]),
        per: member(line, &["rate", "per"]),
        forward: member(line, &["from", "code"]) == member(line, &["rate", "base"]),
        rounding: member(line, &["rounding"]),
    };
    match id {
        "rust-decimal" => of_rust_decimal(&asked),
        "rust-bigdecimal" => of_bigdecimal(&asked),
        _ => of_rational(&asked),
    }
}

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let id = std::env::args().nth(1).expect("the converter's id");
    let mut out = std::io::stdout();
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("a line of UTF-8");
        let answer = if member(&line, &["call"]) == "hello" {
            format!("\"value\":{}", hello(&id))
        } else {
            match std::panic::catch_unwind(|| convert(&id, &line)) {
                Ok(Ok(value)) => format!("\"value\":\"{value}\""),
                Ok(Err(refusal)) => format!("\"refused\":{refusal:?}"),
                Err(_) => "\"crashed\":\"panic\"".into(),
            }
        };
        writeln!(out, "{{\"id\":{},{answer}}}", member(&line, &["id"])).expect("stdout");
    }
}
