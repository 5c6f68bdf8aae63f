import { expect } from "chai";
import { GOOD, mistakesIn } from "../broken/read-broken.ts";

describe("a map of a scenario", () => {
  const MAPS = [
    "parties={ __proto__: { country: DE, currency: EUR, bank: B } }",
    "rates={ __proto__: { constant: 1 } }",
    "payments={ __proto__: { from: buyer, to: seller } }",
    "currencies={ __proto__: { decimals: 2 } }",
    "vars={ __proto__: 1 }",
    "banks={ __proto__: {} }",
    "guards={ pairs: { __proto__: {} } }",
    "calendars={ currencies: { EUR: { earlyCloses: { __proto__: '14:00' } } } }",
    "steps.1.expect={ revert: { StaleRate: { __proto__: 1 } } }",
    "steps.1.expect={ events: { __proto__: 1 } }",
    "expect={ payments: { __proto__: { status: Released } } }",
    "expect={ balances: { __proto__: 1.00 EUR } }",
    "payments.g={ from: buyer, to: seller, each: [{ __proto__: 1 }] }",
  ];
  for (const set of MAPS)
    it(`has no key that what reads it would leave out: ${set}`, () => {
      const found = mistakesIn(GOOD, { set: [set] }).problems.filter(
        ({ error: { code, message } }) =>
          code === "FIELD_MALFORMED" && message.startsWith('"__proto__" is not'),
      );
      expect(found).to.have.lengthOf(1);
    });
});
