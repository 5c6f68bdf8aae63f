import fc from "fast-check";

/** Texts that do something where they are not shown as text. */
const KNOWN = [
  "",
  " ",
  "0x10",
  "1e3",
  "1,000.00",
  "１００",
  "-0",
  "NaN",
  "constructor",
  "__proto__",
  "\u001B[31mred\u001B[0m",
  "\u001B]0;title\u0007",
  "a\u0000b",
  "first\r\nsecond",
  "abc\u202Efed",
  "zero\u200Bwidth",
  "\uD83D",
  '=HYPERLINK("http://evil.example")',
  "<script>alert(1)</script>",
  "-->]]>",
  "${1 + 1}",
  "{payer} $& %s",
  "../../etc/passwd",
  "EUR\u0301",
] as const;

/** Texts that programs stumble over: controls, lookalikes, formulas, markup, halves of characters; shrinks to the empty one. */
export function hostileTexts(): fc.Arbitrary<string> {
  const bytes = fc.string({ unit: "binary", maxLength: 40 });
  const long = fc.integer({ min: 1, max: 64 }).map((times) => "long ".repeat(times * 16));
  return fc.oneof({ withCrossShrink: true }, fc.constantFrom(...KNOWN), bytes, long);
}
