import { phrase } from "../../../errors/phrases.ts";
import type { Cell, Invalid } from "../csv-cells.ts";
import type { EcbRates } from "./ecb-rates.ts";
import { dayIn, RatesByDay, rateIn } from "./ecb-layout.ts";

const TAG = "<Cube";
/** No tag of theirs is nearly as long; it bounds what one tag may cost. */
const LONGEST_TAG = 200;
const ATTRIBUTE = /(?:^|\s)(time|currency|rate)\s*=\s*(?:"([^"]{0,40})"|'([^']{0,40})')/g;

/**
 * Reads `eurofxref-daily.xml`, `eurofxref-hist-90d.xml` and `eurofxref-hist.xml`: `<Cube time="2025-01-24">` with a
 * `<Cube currency="USD" rate="1.0472"/>` for each currency. Other elements are passed over; declarations, comments and
 * sections of characters, of which theirs have none, are refused, and nothing is ever expanded.
 *
 * @throws ECB_FILE_INVALID
 */
export function parseEcbXml(text: string, invalid: Invalid): EcbRates {
  const places = new Places(text);
  const declared = text.indexOf("<!");
  if (declared >= 0) throw invalid(places.at(declared), phrase("ecb.xml-declaration"));
  const found = new RatesByDay(invalid);
  let day: Cell | undefined;
  for (let start = text.indexOf(TAG); start >= 0; start = text.indexOf(TAG, start + 1)) {
    const here = places.at(start);
    const end = text.slice(start, start + LONGEST_TAG).indexOf(">");
    if (end < 0) throw invalid(here, phrase("ecb.xml-tag"));
    const { time, currency, rate } = attributesIn(text.slice(start + TAG.length, start + end), (offset) =>
      places.at(start + TAG.length + offset),
    );
    if (time !== undefined) {
      dayIn(time, invalid);
      day = time;
    }
    if (currency === undefined && rate === undefined) continue;
    if (currency === undefined || rate === undefined || day === undefined)
      throw invalid(here, phrase("ecb.xml-cube"));
    found.add(day, currency, rateIn(rate, currency.text, invalid));
  }
  return found.all();
}

/** The attributes of a tag that say something, each with its place. */
function attributesIn(
  tag: string,
  placeAt: (offset: number) => Omit<Cell, "text">,
): Partial<Record<"time" | "currency" | "rate", Cell>> {
  const found = [...tag.matchAll(ATTRIBUTE)].map(
    ({ index, 0: { length }, 1: name = "", 2: double, 3: single }) => {
      const text = double ?? single ?? "";
      return [name, { text, ...placeAt(index + length - text.length - 1) }];
    },
  );
  return Object.fromEntries(found);
}

/** Lines and columns of a text, asked for from its beginning to its end: each line is counted once. */
class Places {
  readonly #text: string;
  #line = 1;
  #begins = 0;

  constructor(text: string) {
    this.#text = text;
  }

  at(offset: number): Omit<Cell, "text"> {
    for (let end = this.#text.indexOf("\n", this.#begins); end >= 0 && end < offset;) {
      this.#line += 1;
      this.#begins = end + 1;
      end = this.#text.indexOf("\n", this.#begins);
    }
    return { line: this.#line, column: offset - this.#begins + 1 };
  }
}
