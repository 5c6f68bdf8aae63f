import { expect } from "chai";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { ScenarioInvalid } from "../../src/scenario/source/scenario-invalid.ts";

const SCENARIO = `title: Caps
teaches: Nothing.
clock: 2025-01-23T15:30:00Z
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
rates:
  EUR/USD: { constant: 1.0404, source: ECB }
  EUR/CNY: { constant: 7.5829, source: ECB }
corridors: { pay: { spreadBps: 25, feeBps: 20 }, redeem: { spreadBps: 25, feeBps: 20 } }
escrow: { deliverWithin: 10d, inspectionPeriod: 3d, arbitrationPeriod: 7d, returnWithin: 60d, feeBps: 50 }
payments:
  invoice: { from: buyer, to: seller }
steps:
  - quote: { payment: invoice, send: 1000.00 EUR, validFor: 15m }
`;

/** The mistakes of the scenario with another value, by their codes. */
function mistakes(assignment: string): string {
  try {
    readScenario(SCENARIO, { file: "caps.yaml", set: [assignment] });
    return "";
  } catch (error) {
    if (!(error instanceof ScenarioInvalid)) throw error;
    return error.problems.map(({ error: { code } }) => code).join(" ");
  }
}

const listOf = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(", ");

/** `2026-01-01` and the days after. */
const day = (index: number): string => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);

/** Ranges of 20 days with 40 between them, so that business days are left. */
const holidays = (count: number): string =>
  listOf(Math.ceil(count / 20), (at) => {
    const first = at * 60;
    return `${day(first)}/${day(first + Math.min(20, count - at * 20) - 1)}`;
  });

/** What is set, by its size; the most that there may be; what one more is refused with. */
const CAPS: readonly (readonly [
  what: string,
  most: number,
  assignment: (size: number) => string,
  code: string,
])[] = [
  [
    "feeds of a median",
    15,
    (size) =>
      `rates.EUR/USD={ median: { feeds: { ${listOf(size, (at) => `f${at}: { constant: 1.0404 }`)} } } }`,
    "FIELD_OUT_OF_RANGE",
  ],
  [
    "days that guards close a market on",
    400,
    (size) => `guards={ holidays: [${listOf(size, day)}] }`,
    "VALUE_KIND",
  ],
  [
    "days of a calendar",
    2_000,
    (size) => `calendars={ currencies: { EUR: { holidays: [${holidays(size)}] } } }`,
    "FIELD_OUT_OF_RANGE",
  ],
  [
    "entries of a calendar's days",
    500,
    (size) => `calendars={ currencies: { EUR: { holidays: [${listOf(size, (at) => day(2 * at))}] } } }`,
    "VALUE_KIND",
  ],
  [
    "values for sliders",
    12,
    (size) => `whatIf=[${listOf(size, () => "{ set: escrow.feeBps, from: 0, to: 10 }")}]`,
    "VALUE_KIND",
  ],
  [
    "currencies",
    100,
    (size) => `currencies={ ${listOf(size, (at) => `X${digits(at)}: { decimals: 2 }`)} }`,
    "CURRENCIES_TOO_MANY",
  ],
];

/** Two digits or letters. */
const digits = (at: number): string => at.toString(36).toUpperCase().padStart(2, "0");

describe("a cap of a scenario", () => {
  for (const [what, most, assignment, code] of CAPS) {
    it(`leaves as many ${what} as there may be, and refuses one more`, () => {
      expect(mistakes(assignment(most))).to.equal("");
      expect(mistakes(assignment(most + 1))).to.contain(code);
    });
  }
});
