import { expect } from "chai";
import { paymentsOf, placesOfWrong, readOrders } from "./orders.ts";

const COUNTED = "order: { from: anna, to: seller, count: 50 }";
const QUOTE = "quote: { payment: order, send: 1.00 EUR }";

/** The times of the steps of a verb, as they are in the scenario. */
function timesOf(scenario: ReturnType<typeof readOrders>, verb: string): bigint[] {
  return scenario.steps.flatMap(({ verb: own, at }) =>
    own !== verb || at === undefined ? [] : ["unix" in at ? at.unix : "after" in at ? at.after : at.offset],
  );
}

describe("when a step begins for the payments of a group", () => {
  it("is drawn for each between two moments, which come in their order", () => {
    const at = "at: { between: [2025-01-24T08:00:00Z, 2025-01-24T18:00:00Z] }";
    const file = { payments: COUNTED, steps: [`${QUOTE}\n    ${at}`] };
    const read = readOrders(file);
    const times = timesOf(read, "quote");
    expect(times).to.have.lengthOf(50);
    expect(times).to.deep.equal(times.toSorted((left, right) => Number(left - right)));
    expect(new Set(times).size).to.be.above(45);
    expect(times[0]).to.be.at.least(1_737_705_600n);
    expect(times.at(-1)).to.be.at.most(1_737_741_600n);
    // The order is that of the times, and every payment is there once.
    const payments = paymentsOf(read, "quote");
    expect(payments).to.not.deep.equal(payments.toSorted());
    expect(new Set(payments).size).to.equal(50);
    expect(timesOf(readOrders(file), "quote")).to.deep.equal(times);
    expect(timesOf(readOrders(file, { seed: "7" }), "quote")).to.not.deep.equal(times);
  });

  it("is drawn for each after the one before", () => {
    const file = { payments: COUNTED, steps: [`${QUOTE}\n    at: { between: [+1m, +20m] }`] };
    const read = readOrders(file);
    const times = timesOf(read, "quote");
    expect(times).to.have.lengthOf(50);
    for (const seconds of times) expect(seconds >= 60n && seconds <= 1_200n).to.equal(true);
    expect(new Set(times).size).to.be.above(40);
    expect(paymentsOf(read, "quote")[0]).to.equal("order-01");
  });

  it("is what its column has, in order of time whatever the order of the rows", () => {
    const read = readOrders({ steps: ["quote: { payment: order, send: {amount} }\n    at: {placed}"] });
    expect(paymentsOf(read, "quote")).to.deep.equal(["order-2", "order-1", "order-3"]);
    expect(timesOf(read, "quote")).to.deep.equal([1_737_648_300n, 1_737_648_600n, 1_737_651_600n]);
  });

  it("is the first one's where all have the same, as ever, and each one's own deadline", () => {
    const steps = [`${QUOTE}\n    at: +5m`, "pay: { payment: order }\n    at: expiresAt-1m"];
    const read = readOrders({ payments: COUNTED, steps });
    expect(timesOf(read, "quote")).to.deep.equal([300n]);
    expect(timesOf(read, "pay")).to.deep.equal(Array(50).fill(-60n));
  });

  it("draws durations of quotes and waits, too", () => {
    const steps = [
      "quote: { payment: order, send: 1.00 EUR, validFor: { between: [5m, 50m] } }",
      "wait: { for: { between: [1h, 100h] } }",
      "wait: { for: { between: [1h, 100h] } }",
    ];
    const read = readOrders({ payments: COUNTED, steps }).steps;
    const valid = read.flatMap((step) => (step.verb === "quote" ? [step.parameters.validFor] : []));
    expect(new Set(valid).size).to.be.above(40);
    for (const seconds of valid) expect(seconds >= 300n && seconds <= 3_000n).to.equal(true);
    const waits = read.flatMap((step) => (step.verb === "wait" ? [step.parameters.for] : []));
    expect(new Set(waits).size).to.equal(2);
  });

  const wrong: readonly (readonly [at: string, place: string])[] = [
    ["{ between: [+20m, +1m] }", "14:20 RANGE_REVERSED"],
    ["{ between: [2025-01-25T08:00:00Z, 2025-01-24T08:00:00Z] }", "14:20 RANGE_REVERSED"],
    ["{ between: [+1m, 2025-01-24T08:00:00Z] }", "14:20 FIELD_MALFORMED"],
    ["{ between: [expiresAt-2m, expiresAt-1m] }", "14:20 FIELD_MALFORMED"],
    ["{ between: [+1m] }", "14:20 VALUE_KIND"],
    ["{ betwen: [+1m, +2m] }", "14:11 KEY_MISSPELT"],
  ];
  for (const [at, place] of wrong)
    it(`is refused for ${at}`, () => {
      const [first = "", ...others] = placesOfWrong({
        payments: COUNTED,
        steps: [`${QUOTE}\n    at: ${at}`],
      });
      expect([first.split(":").slice(1).join(":"), others]).to.deep.equal([place, []]);
    });
});
