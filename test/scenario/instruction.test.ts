import { expect } from "chai";
import { happyPath } from "../support/happy-path.ts";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import type { Rpc } from "../../src/chain/rpc.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import type { Scenario, ScenarioStep } from "../../src/scenario/scenario.ts";
import { runScenario } from "../../src/simulate.ts";
import type { InstructionTerms } from "../../src/world/payment.ts";
import { CNY, DELIVERED, published, step, withSteps } from "../support/step-scenarios.ts";
import { unix } from "../support/unix.ts";
import { GOOD, mistakesIn, placesOf, readBeside } from "./broken/read-broken.ts";

const TUESDAY = unix("2025-01-28T09:00:00Z");
const SELLER = "bank: Pearl Bank";
const withInstruction = (instruction: string): string =>
  GOOD.replace(SELLER, `${SELLER}, instruction: ${instruction}`);

describe("a payee's instruction in a scenario", () => {
  const read = (text: string): InstructionTerms | undefined =>
    readScenario(text, { file: "good.yaml", readFile: readBeside }).customers.find(
      ({ bank }) => bank === "Pearl Bank",
    )?.instruction;

  it("is read as basis points and an amount for one whole token, each of which may be left out", () => {
    expect(GOOD).to.include(SELLER);
    expect(read(GOOD)).to.equal(undefined);
    expect(read(withInstruction("{}"))).to.deep.equal({});
    expect(read(withInstruction("{ maximumCost: 75, minimumRate: 7.00 CNY }"))).to.deep.equal({
      maximumCost: 75n,
      minimumRate: { minor: 700n, asset: CNY },
    });
  });

  it("is refused above everything, in another currency, and with another key", () => {
    for (const [instruction, code] of [
      ["{ maximumCost: 10001 }", "FIELD_OUT_OF_RANGE"],
      ["{ minimumRate: 7.00 EUR }", "CURRENCY_UNFIT"],
      ["{ minimumRate: 7.001 CNY }", "AMOUNT_TOO_PRECISE"],
      ["{ maximumSpread: 5 }", "KEY_UNKNOWN"],
    ] as const)
      expect(placesOf(mistakesIn(withInstruction(instruction))), instruction).to.include(code);
  });
});

describe("A release that is redeemed at once", () => {
  let rpc: Rpc;
  before(async () => {
    rpc = await openInProcessChain();
  });
  after(() => rpc.close());

  const release = (instruction: InstructionTerms | undefined, ...last: ScenarioStep[]): Promise<string> =>
    errorOf({
      ...withSteps([...DELIVERED.filter(({ verb }) => verb !== "fund"), ...last]),
      settlement: "direct",
      customers: happyPath().customers.map((customer) =>
        customer.name === "seller" && instruction !== undefined ? { ...customer, instruction } : customer,
      ),
    });
  async function errorOf(scenario: Scenario): Promise<string> {
    const trace = await runScenario(scenario, rpc);
    return trace.steps.at(-1)?.refusal?.error ?? "";
  }

  it("is the payer's to ask for, and anybody's where the payee has set a least rate", async () => {
    // The inspection ends on a Sunday; on Tuesday the market is open again.
    const fresh = [
      published({}, "EUR/CNY"),
      step("release", { parameters: { by: "carrier", redeem: true } }),
    ];
    const byCarrier = [{ ...published(), at: { unix: TUESDAY } }, ...fresh];
    const minimumRate = { minor: 700n, asset: CNY };
    expect(await release(undefined, step("release"))).to.equal("");
    expect(await release(undefined, ...byCarrier)).to.equal("RedemptionNotConsented");
    expect(await release({ minimumRate }, ...byCarrier)).to.equal("");
  });

  it("costs the payee no more than it consented to, and brings no less", async () => {
    expect(await release({ maximumCost: 40n }, step("release"))).to.equal("CostTooHigh");
    expect(await release({ maximumCost: 50n }, step("release"))).to.equal("");
    const minimumRate = { minor: 726n, asset: CNY };
    expect(await release({ minimumRate }, step("release"))).to.equal("BelowMinimumOut");
  });
});
