import { expect } from "chai";
import { LANGUAGES } from "../../src/language.ts";
import { consoleReport } from "../../src/report/console.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { runInProcess } from "../support/in-process.ts";
import { findingsOf } from "./reading/findings.ts";

const HEAD = `
clock: 2025-01-23T15:30:00Z
rates:
  EUR/USD: { constant: "1.0404" }
  EUR/CNY: { steps: [ { at: -30m, rate: "7.5829" }, { at: +18h, rate: "7.4000" } ] }
desk: { prefunding: 1000000.000000 XUSD, inventory: [10000000.00 CNY], forwardPoints: 2 }
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 50000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
payments:
  order: { from: buyer, to: seller }
`;

/** What no golden trace shows: sums of a fee, bands of redeeming, the price of time, and an indicative desk. */
const RUNS: Readonly<Record<string, string>> = {
  "a firm second leg with a price for its time and a fee in bands": `
title: { en: Time, zh: 时间 }
teaches: { en: Time has a price., zh: 时间有价。 }
${HEAD}
corridors:
  pay: { feeBps: 10, feeFixed: 1.50 EUR, feeMinimum: 3.00 EUR }
  redeem:
    tiers:
      - { upTo: 500.000000 XUSD, feeBps: 30, feeMinimum: 20.00 CNY }
      - { feeBps: 20, feeFixed: 5.00 CNY, feeMaximum: 18.00 CNY }
steps:
  - quote: { send: 1000.00 EUR, redeem: firm, redeemFor: 20d }
  - pay: {}
  - fund: {}
  - deliver: {}
    at: +20h
  - release: {}
  - redeem: {}
  - payout: {}
`,
  "a part that goes back to the payer, at another rate than it paid at": `
title: { en: Back, zh: 退回 }
teaches: { en: Back at the rate of its day., zh: 按当日汇率退回。 }
${HEAD}
steps:
  - quote: { send: 1000.00 EUR }
  - pay: {}
  - fund: {}
  - refund: { amount: 400.000000 XUSD }
  - rate: { pair: EUR/USD, value: 1.0700 }
  - redeem: { for: payer }
  - payout: { for: payer }
  - deliver: {}
    at: +2h
  - release: {}
  - redeem: {}
  - payout: {}
`,
  "a payout that comes back from a bank that has charged for crediting it, and an indicative desk": `
title: { en: Late, zh: 迟退 }
teaches: { en: A payout comes back., zh: 入账被退回。 }
${HEAD.replace("forwardPoints: 2", "reserve: none")}
banks:
  Rhein Bank: { charges: { sending: { feeBps: 10, feeMaximum: 1.00 EUR } } }
  Pearl Bank: { charges: { receiving: { feeFixed: 30.00 CNY } } }
steps:
  - quote: { instructed: 1000.00 EUR, chargeBearer: SHAR }
  - pay: {}
  - fund: {}
  - deliver: {}
    at: +2h
  - release: {}
  - redeem: {}
  - payout: {}
  - payout: { fails: AC04 }
  - redeem: {}
  - payout: {}
`,
  "a payout that comes back from a bank whose charge the payer has prepaid": `
title: { en: Prepaid, zh: 预付 }
teaches: { en: A payout comes back., zh: 入账被退回。 }
${HEAD}
banks:
  Pearl Bank: { charges: { receiving: { feeBps: 5, feeFixed: 30.00 CNY } } }
steps:
  - quote: { instructed: 1000.00 EUR, chargeBearer: DEBT }
  - pay: {}
  - fund: {}
  - deliver: {}
    at: +2h
  - release: {}
  - redeem: {}
  - payout: {}
  - payout: { fails: AC04 }
  - redeem: {}
  - payout: {}
`,
  "a deposit that is taken back from the buyer": `
title: { en: Reversed, zh: 撤回 }
teaches: { en: The buyer bears it., zh: 由买方承担。 }
${HEAD}
steps:
  - quote: { send: 1000.00 EUR }
  - pay: {}
  - fund: {}
  - reverse: { reason: MD06, borneBy: buyer }
    at: +1d
`,
  "a deposit that is taken back from the platform": `
title: { en: Reversed, zh: 撤回 }
teaches: { en: The platform bears it., zh: 由平台承担。 }
${HEAD}
steps:
  - quote: { send: 1000.00 EUR }
  - pay: {}
  - fund: {}
  - reverse: { reason: MD06, borneBy: platform }
    at: +1d
`,
  "a market that is closed, and a breaker that is reset by hand": `
title: { en: Closed, zh: 休市 }
teaches: { en: Closed., zh: 休市。 }
${HEAD}
guards: { closedPolicy: reject, breakerCooldown: 0s }
steps:
  - quote: { send: 1000.00 EUR }
  - pay: {}
  - fund: {}
  - deliver: {}
    at: +20h
  - release: {}
  - redeem: {}
    at: 2025-01-24T22:30:00Z
    expect: { revert: MarketClosed }
`,
  "a conversion that waits for the market, and no breaker": `
title: { en: Queued, zh: 排队 }
teaches: { en: Queued., zh: 排队。 }
${HEAD}
guards: { closedPolicy: queue, breakerBps: 0 }
steps:
  - quote: { send: 1000.00 EUR }
  - pay: {}
  - fund: {}
  - deliver: {}
    at: +20h
  - release: {}
  - redeem: {}
    at: 2025-01-24T22:30:00Z
    expect: { revert: QueuedUntilOpen }
`,
};

/** Wrong figures by run: what is wrong, and the text before and after. */
const PLANTS: Readonly<Record<string, readonly (readonly [what: string, from: RegExp, to: string])[]>> = {
  "a firm second leg with a price for its time and a fee in bands": [
    ["the price of time, in all", /0\.40%/, "0.41%"],
    ["the days that it is asked for", /(?<=[^\d])20(?=\s*(?:days:|日))/, "21"],
    ["the price of a day under Terms", /0\.02%/, "0.03%"],
    ["what time cost", /\b30\.\d\d CNY/, "27.00 CNY"],
    ["a minimum under Terms", /3\.00 EUR/, "4.00 EUR"],
    ["a fixed part in a step", /(1\.50 EUR[^]*?1\.5)0/, "$11"],
    ["a maximum of a band", /18\.00 CNY/, "18.50 CNY"],
  ],
  "a part that goes back to the payer, at another rate than it paid at": [
    ["what was paid for the part", /(386\.2\d*)(\d)(?= EUR)/, "$19$2"],
  ],
  "a payout that comes back from a bank that has charged for crediting it, and an indicative desk": [
    ["a charge that is given back", /(AC04[^]*?)30\.00(?=\s*CNY)/, "$131.00"],
    ["a capped charge", /1\.00 EUR/, "1.10 EUR"],
  ],
  "a market that is closed, and a breaker that is reset by hand": [
    ["the hour at which it opens", /(MarketClosed[^]*?2025-01-26\s+22:00:0)0/, "$11"],
  ],
  "a conversion that waits for the market, and no breaker": [
    ["the hour until which it waits", /(QueuedUntilOpen[^]*?2025-01-26\s+22:00:0)0/, "$11"],
  ],
};

describe("figures of charges and of time, worked out again from the printed text alone", () => {
  for (const [name, text] of Object.entries(RUNS))
    describe(name, () => {
      let trace: Trace;
      before(async () => {
        trace = await runInProcess(readScenario(text));
      });

      for (const language of LANGUAGES)
        it(`come out (${language})`, () => {
          expect(findingsOf(consoleReport(trace, language, { width: 200 }), language)).to.deep.equal([]);
        });

      for (const [what, from, to] of PLANTS[name] ?? [])
        for (const language of LANGUAGES)
          it(`are found where they are wrong: ${what} (${language})`, () => {
            const text = consoleReport(trace, language, { width: 200 });
            const changed = text.replace(from, to);
            expect(changed, what).to.not.equal(text);
            expect(findingsOf(changed, language)).to.not.deep.equal([]);
          });
    });
});
