import { expect } from "chai";
import type { Trace } from "../../src/trace/trace.ts";
import { errorOf, EUR_TO_CNY, lastOf, runYaml } from "../support/yaml-run.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { ScenarioInvalid } from "../../src/scenario/source/scenario-invalid.ts";

const ONE = `${EUR_TO_CNY}payments: { order: { from: buyer, to: seller } }\n`;
const SETTLED = ["pay", "fund", "deliver", "release", "redeem", "payout"]
  .map((verb) => `  - ${verb}:\n`)
  .join("");
const quoteOf = (terms: string, quote: string) => runYaml(`${ONE}${terms}steps:\n  - quote: { ${quote} }\n`);
const settle = (terms: string, quote: string, steps: string = SETTLED) =>
  runYaml(`${ONE}${terms}steps:\n  - quote: { ${quote} }\n${steps}`);

/** Codes of the mistakes in a file with such terms. */
function problemsOf(terms: string): string[] {
  try {
    readScenario(`${ONE}${terms}steps:\n  - quote: { send: 100.00 EUR }\n`);
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioInvalid)) throw error;
    return error.problems.map((problem) => problem.error.code);
  }
}

const value = (trace: Trace, key: string, name: string) => {
  const found = lastOf(trace, "quote").narration.find((sentence) => sentence.key === key)?.values[name];
  return found !== undefined && "money" in found ? found.money.minor : undefined;
};
const feesIn = (trace: Trace) =>
  trace.steps.flatMap(({ fees }) =>
    fees.map(
      ({ name, amount, paidBy, paidTo }) => `${name} ${amount.minor} ${amount.asset} ${paidBy}>${paidTo}`,
    ),
  );

const movementsOf = (step: Trace["steps"][number] | undefined) =>
  (step?.movements ?? []).map(({ holder, asset, before, after }) => {
    const change = BigInt(after) - BigInt(before);
    return `${holder} ${asset} ${change > 0n ? "+" : ""}${change}`;
  });
const sumOf = (trace: Trace, wanted: string) =>
  trace.steps
    .flatMap(({ fees }) => fees)
    .reduce((sum, { name, amount }) => (name === wanted ? sum + BigInt(amount.minor) : sum), 0n);

describe("a corridor's fee", () => {
  const paying = async (fee: string, send: string) =>
    value(await quoteOf(`corridors: { pay: { ${fee} } }\n`, `send: ${send}`), "quote.pay", "fee");

  for (const [fee, send, charged, about] of [
    ["feeBps: 100, feeMaximum: 5.00 EUR", "1000.00 EUR", "500", "1 % of 1,000.00 capped at 5.00"],
    ["feeBps: 100, feeMaximum: 5.00 EUR", "499.00 EUR", "499", "below the cap"],
    ["feeBps: 100, feeMinimum: 5.00 EUR", "100.00 EUR", "500", "the minimum"],
    ["feeBps: 100, feeFixed: 0.35 EUR", "100.00 EUR", "135", "a fixed part"],
    [
      "feeBps: 0, feeFixed: 30.00 EUR",
      "100.00 EUR",
      "3000",
      "more than one per cent, which the gateway takes",
    ],
    [
      "tiers: [{ upTo: 500.00 EUR, feeBps: 50 }, { feeBps: 20 }]",
      "500.00 EUR",
      "250",
      "the last amount of a band",
    ],
    ["tiers: [{ upTo: 500.00 EUR, feeBps: 50 }, { feeBps: 20 }]", "500.01 EUR", "101", "a cent above it"],
  ] as const)
    it(`is ${charged} of ${send}: ${about}`, async () => {
      expect(await paying(fee, send)).to.equal(charged);
    });

  it("is booked, counted among the parts, and passes the gateway", async () => {
    const fee =
      "corridors: { pay: { feeBps: 0, feeFixed: 30.00 EUR }, redeem: { feeBps: 10, feeMinimum: 50.00 CNY } }\n";
    const trace = await settle(fee, "send: 100.00 EUR, redeem: firm");
    expect([trace.outcome, trace.steps.map(errorOf).join("")]).to.deep.equal(["passed", ""]);
    expect(feesIn(trace)).to.include.members([
      "pay 3000 EUR buyer>platform",
      "redeem 5000 CNY seller>platform",
    ]);
  });

  it("is basis points alone at the spot rate, as the gateway charges it", async () => {
    const trace = await settle(
      "corridors: { redeem: { feeBps: 10, feeMinimum: 50.00 CNY } }\n",
      "send: 100.00 EUR",
    );
    expect(feesIn(trace).at(-1)).to.equal("redeem 75 CNY seller>platform");
    expect(lastOf(trace, "quote").narration.map(({ key }) => key)).to.include("quote.fee.spot");
  });

  it("is refused where it cannot be meant", async () => {
    for (const [fee, code] of [
      ["feeMinimum: 6.00 EUR, feeMaximum: 5.00 EUR", "FEE_BOUNDS_CROSSED"],
      ["feeMinimum: 6.00 EUR, feeMaximum: 7.00 CNY", "ASSET_MISMATCH"],
      ["feeFixed: 1.00 CHF", "FEE_CURRENCY_UNUSED"],
      ["feeFixed: 1.00 EUR, tiers: [{ feeBps: 20 }]", "FIELDS_NOT_ONE"],
      ["tiers: [{ feeBps: 20 }, { feeBps: 10 }]", "FEE_TIERS_INVALID"],
      ["tiers: [{ upTo: 5.00 EUR, feeBps: 20 }]", "FEE_TIERS_INVALID"],
    ] as const) {
      expect(problemsOf(`corridors: { pay: { ${fee} } }\n`), fee).to.deep.equal([code]);
    }
  });
});

describe("what banks charge", () => {
  const BANKS =
    "banks: { Rhein Bank: { charges: { sending: { feeBps: 10, feeFixed: 2.00 EUR } } }, Pearl Bank: { charges: { receiving: { feeFixed: 30.00 CNY } } } }\n";

  // On 1,002.01 handed on, of which 1,000.00 are converted, the bank charges 3.01 (1.00201 rounded up, and 2.00).
  for (const [quote, debit, fees, received] of [
    // 997.00 + 1.00 (0.997 rounded up) + 2.00; 995.00 EUR are converted.
    [
      "send: 1000.00 EUR",
      100_000n,
      ["payer-bank 300 EUR buyer>Rhein Bank", "payee-bank 3000 CNY seller>Pearl Bank"],
      742_483n,
    ],
    [
      "instructed: 1000.00 EUR, chargeBearer: CRED",
      100_000n,
      ["payer-bank 300 EUR buyer>Rhein Bank", "payee-bank 3000 CNY seller>Pearl Bank"],
      742_483n,
    ],
    [
      "instructed: 1000.00 EUR, chargeBearer: SHAR",
      100_502n,
      ["payer-bank 301 EUR buyer>Rhein Bank", "payee-bank 3000 CNY seller>Pearl Bank"],
      746_228n,
    ],
    // The payee's 30.00 CNY cost 3.96 EUR, 3.9563 rounded up.
    [
      "instructed: 1000.00 EUR, chargeBearer: DEBT",
      101_604n,
      ["payer-bank 301 EUR buyer>Rhein Bank", "payee-bank 3000 CNY buyer>Pearl Bank"],
      754_503n,
    ],
  ] as const)
    it(`is borne as the quote states: ${quote}`, async () => {
      const trace = await settle(BANKS, quote);
      expect([trace.outcome, trace.steps.map(errorOf).join("")]).to.deep.equal(["passed", ""]);
      const [totals] = trace.totals.payments;
      expect(BigInt(totals?.sent.minor ?? 0)).to.equal(debit);
      expect(BigInt(totals?.received.minor ?? 0)).to.equal(received);
      expect(feesIn(trace).filter((fee) => fee.includes("-bank"))).to.deep.equal(fees);
      const left = trace.steps
        .flatMap(({ movements }) => movements)
        .findLast(({ holder, asset }) => holder === "buyer" && asset === "EUR");
      expect(BigInt(left?.after ?? 0)).to.equal(500_000n - debit);
    });

  for (const [quote, back] of [
    [
      "send: 1000.00 EUR",
      ["seller CNY -742483", "platform CNY -1494", "Pearl Bank CNY -3000", "desk CNY +746977"],
    ],
    ["instructed: 1000.00 EUR, chargeBearer: DEBT", ["Pearl Bank CNY -3000"]],
  ] as const)
    it(`is given back with a payout that is returned, and charged once of the next: ${quote}`, async () => {
      const returned = "  - payout: { fails: AC04 }\n";
      const trace = await settle(BANKS, quote, `${SETTLED}${returned}  - redeem:\n  - payout:\n`);
      expect([trace.outcome, trace.steps.map(errorOf).join("")]).to.deep.equal(["passed", ""]);
      const changes = movementsOf(trace.steps.at(-3));
      expect(changes).to.include.members([...back]);
      const once = await settle(BANKS, quote);
      expect(trace.totals.payments[0]?.received).to.deep.equal(once.totals.payments[0]?.received);
      expect(sumOf(trace, "payee-bank")).to.equal(3000n);
      expect(movementsOf(trace.steps.at(-1))).to.include("Pearl Bank CNY +3000");
    });

  it("that was prepaid for a credit is the desk's gain until the bank has made it", async () => {
    const gained = async (steps: string) => {
      const quote = "instructed: 1000.00 EUR, chargeBearer: DEBT";
      const { totals } = await settle(BANKS, quote, steps);
      const gains = totals.results?.gains.filter(({ name }) => name === "payee-bank-fee") ?? [];
      return gains.map(({ party, fraction }) => `${party} ${fraction.numerator}`);
    };
    expect(await gained(SETTLED)).to.deep.equal(["buyer -3000", "Pearl Bank 3000"]);
    expect(await gained("  - pay:\n  - fund:\n  - refund:\n")).to.deep.equal(["buyer -3000", "desk 3000"]);
  });

  it("may be in the other currency, and is converted at mid, rounded up", async () => {
    const euros = BANKS.replace("30.00 CNY", "4.00 EUR");
    const trace = await settle(euros, "send: 1000.00 EUR");
    // 4.00 × 7.5829 = 30.3316.
    expect(feesIn(trace)).to.include("payee-bank 3034 CNY seller>Pearl Bank");
  });

  it("is refused where it leaves nothing, and for a bank that nobody has", async () => {
    const refused = await quoteOf(BANKS, "send: 4.00 EUR");
    expect(errorOf(lastOf(refused, "quote"))).to.equal("CHARGES_EXCEED_AMOUNT");
    expect(problemsOf(BANKS.replace("Rhein", "Rhine"))).to.deep.equal(["NAME_MISSPELT"]);
    expect(problemsOf(BANKS.replace("feeBps: 10", "feeMaximum: 1.00 CNY"))).to.deep.equal(["ASSET_MISMATCH"]);
  });

  it("holds the prepaid charge back for a firm second leg as well", async () => {
    const desk = "desk: { inventory: [7044.02 CNY] }\n";
    const refused = await quoteOf(BANKS + desk, "receive: 7000.00 CNY, redeem: firm");
    expect(lastOf(refused, "quote").refusal?.args).to.include({ needed: "7044.03 CNY" });
    const trace = await settle(
      BANKS + desk.replace("7044.02", "7044.03"),
      "receive: 7000.00 CNY, redeem: firm",
    );
    expect([trace.outcome, trace.totals.payments[0]?.received.minor]).to.deep.equal(["passed", "700000"]);
  });

  it("calls SLEV a choice only between banks of a scheme that has it", async () => {
    const instructed = "instructed: 1000.00 EUR, chargeBearer: SLEV";
    const keys = async (trace: Promise<Trace>) => lastOf(await trace, "quote").narration[0]?.key;
    expect(await keys(quoteOf("", instructed))).to.equal("quote.charges.SLEV.unknown");
    const inside = ONE.replace("country: CN, currency: CNY", "country: FR, currency: EUR");
    expect(await keys(runYaml(`${inside}steps:\n  - quote: { ${instructed} }\n`))).to.equal(
      "quote.charges.SLEV",
    );
  });
});
