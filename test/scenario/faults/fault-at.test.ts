import { expect } from "chai";
import { happyPath } from "../../support/happy-path.ts";
import { faultAt, faultOf, insertFault } from "../../../src/scenario/faults/fault-at.ts";
import { FAULTS } from "../../../src/scenario/faults/faults.ts";
import { nominalTimes } from "../../../src/scenario/faults/nominal-times.ts";
import { stepsFor } from "../../../src/scenario/faults/steps-for.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { dictionary } from "../../../src/report/words/dictionary.ts";
import { LANGUAGES } from "../../../src/language.ts";
import type { WordKey } from "../../../src/report/words/dictionary.ts";
import { refusalOf } from "../../support/refusal.ts";

const direct = (): Scenario => ({ ...happyPath(), settlement: "direct" });

describe("where a fault works", () => {
  it("is at one step of the happy path at least, for each of the twenty-three", () => {
    expect(FAULTS).to.have.length(23);
    for (const fault of FAULTS) expect(stepsFor(fault, happyPath()), fault.name).to.not.be.empty;
  });

  it("depends on how the payment is settled: redeeming is where a direct release converts", () => {
    const verbs = (scenario: Scenario) =>
      stepsFor(faultOf("stale-rate"), scenario).map((index) => scenario.steps[index]?.verb);
    expect(verbs(happyPath())).to.deep.equal(["pay", "redeem"]);
    expect(verbs(direct())).to.deep.equal(["pay", "release"]);
  });

  it("is the payee's way, not the payer's way back nor a payout that comes back", () => {
    const { steps } = happyPath();
    const [redeem, payout] = (["redeem", "payout"] as const).map((verb) =>
      steps.find((step) => step.verb === verb),
    );
    if (redeem?.verb !== "redeem" || payout?.verb !== "payout") throw new Error("the happy path has both");
    const ofPayer = { ...redeem, parameters: { ...redeem.parameters, for: "payer" as const } };
    const fails = { ...payout, parameters: { ...payout.parameters, fails: "AC04" } };
    const placesOf = (name: string, more: Scenario["steps"]) =>
      stepsFor(faultOf(name), { ...happyPath(), steps: [...steps, ...more] }).map((index) => index + 1);
    const [known, silent] = [placesOf("payout-fails", []), placesOf("freeze-party", [])];
    expect(placesOf("payout-fails", [fails])).to.deep.equal(known);
    expect(placesOf("payout-fails", [ofPayer, payout])).to.deep.equal(known);
    expect(placesOf("freeze-party", [ofPayer])).to.deep.equal(silent);
    expect(placesOf("payout-fails", [redeem, fails])).to.deep.equal([...known, steps.length + 2]);
  });

  it("is nowhere where the payment needs no rate", () => {
    const [buyer, ...others] = happyPath().customers;
    if (buyer === undefined) return;
    const dollars = { ...buyer, currency: { code: "USD", decimals: 2 } };
    const scenario = { ...happyPath(), customers: [dollars, ...others] };
    expect(stepsFor(faultOf("stale-rate"), scenario)).to.deep.equal([7]);
  });

  for (const [where, parameters] of [
    ["stale-rate@fund", { name: "stale-rate", step: "fund", works: "pay (4), redeem (8)" }],
    ["stale-rate@5", { name: "stale-rate", step: "5", works: "pay (4), redeem (8)" }],
    ["seller-silent@99", { name: "seller-silent", step: "99", works: "deliver (6)" }],
  ] as const)
    it(`refuses ${where} and says where it does`, async () => {
      const error = await refusalOf(() => faultAt(happyPath(), where));
      expect(error.code).to.equal("FAULT_NOT_HERE");
      expect(error.parameters).to.deep.equal(parameters);
    });

  it("refuses a name that it does not know with the nearest", async () => {
    const error = await refusalOf(() => faultAt(happyPath(), "stall-rate@pay"));
    expect(error.code).to.equal("NAME_MISSPELT");
    expect(error.parameters).to.include({ name: "stall-rate", suggestion: "stale-rate" });
  });
});

describe("a fault as a step", () => {
  for (const { name } of FAULTS)
    it(`only disturbs: ${name}`, () => {
      const scenario = happyPath();
      const [index = 0] = stepsFor(faultOf(name), scenario);
      const broken = insertFault(scenario, { name }, index);
      const added = broken.steps.length - scenario.steps.length;
      expect(added).to.be.greaterThan(0);
      expect(broken.steps.filter(({ fault }) => fault === name)).to.have.length(added);
      expect(broken.steps.toSpliced(index, added)).to.deep.equal(scenario.steps);
      expect(broken.expect).to.deep.equal(scenario.expect);
    });
});

describe("a fault as a flag", () => {
  it("begins when the step would have begun, and keeps the distances after it", () => {
    const scenario = happyPath();
    const broken = faultAt(scenario, "stale-rate@pay");
    const verbs = broken.steps.map(({ verb }) => verb);
    expect(verbs.slice(3, 8)).to.deep.equal(["publish", "pay", "publish", "publish", "pay"]);
    expect(broken.steps[3]?.at).to.deep.equal(scenario.steps[3]?.at);
    const [last, lastBroken] = [nominalTimes(scenario).at(-1), nominalTimes(broken).at(-1)];
    expect(lastBroken).to.equal(last);
  });

  it("moves everything after a wait by as much", () => {
    const scenario = happyPath();
    const broken = faultAt(scenario, "quote-expired@pay");
    const [last = 0n, lastBroken = 0n] = [nominalTimes(scenario).at(-1), nominalTimes(broken).at(-1)];
    expect(lastBroken - last).to.equal(901n);
  });

  it("expects where the payment ends, and of others what was expected", () => {
    const scenario = happyPath();
    const other = { payment: "another", status: "Released" } as const;
    const payments = [...scenario.expect.payments, other];
    const broken = faultAt({ ...scenario, expect: { ...scenario.expect, payments } }, "goods-lost");
    expect(broken.expect.payments).to.deep.equal([other, { payment: "payment", status: "Refunded" }]);
  });

  it("moves what a revoked bank owes to another of its currency, and claims it where there is none", () => {
    const scenario = happyPath();
    const [seller] = scenario.customers.filter(({ currency }) => currency.code === "CNY");
    if (seller === undefined) expect.fail("nobody is paid in yuan");
    const other = { ...seller, name: "tailor", bank: "Harbour Bank" };
    const verbs = (broken: Scenario) =>
      broken.steps.filter(({ fault }) => fault !== undefined).map(({ verb }) => verb);
    const [alone, both] = [scenario, { ...scenario, customers: [...scenario.customers, other] }];
    expect(verbs(faultAt(alone, "bank-revoked"))).to.deep.equal([
      "revoke",
      "payout",
      "wait",
      "attest",
      "claim",
    ]);
    expect(verbs(faultAt(both, "bank-revoked"))).to.deep.equal(["revoke", "payout", "reassign"]);
  });

  it("is explained in every language", () => {
    for (const language of LANGUAGES)
      for (const { name } of FAULTS)
        for (const part of ["what", "safe"])
          expect(dictionary(language)[`fault.${name}.${part}` as WordKey], name).to.be.a("string").not.empty;
  });
});
