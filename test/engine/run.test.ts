import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { Big } from "big.js";
import { expect } from "chai";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import { rational } from "../../src/money/rational.ts";
import { runScenario, simulate } from "../../src/simulate.ts";
import { untilStep } from "../../src/scenario/until-step.ts";
import { withoutExpectations } from "../../src/scenario/without-expectations.ts";
import { happyPath } from "../support/happy-path.ts";
import { faultAt } from "../../src/scenario/faults/fault-at.ts";
import { rationalOf } from "../../src/trace/trace-figures.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { DeployedSystem } from "../support/deployed-system.ts";
import { runInProcess } from "../support/in-process.ts";
import { partsAtMid } from "../support/parts-at-mid.ts";
import { refusalOf } from "../support/refusal.ts";
import { settled } from "../support/settlements.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Who holds what where in the end, from the movements of a trace; what was never touched is left out. */
function finalBalances({ steps }: Trace): Record<string, string> {
  const moved = steps.flatMap(({ movements }) => movements);
  const last = moved.map(
    ({ holder, place, asset, after }) => [`${holder} ${asset} at ${place}`, after] as const,
  );
  return Object.fromEntries([...last].sort(([left], [right]) => (left < right ? -1 : 1)));
}

describe("the happy path", () => {
  let trace: Trace;

  before(async () => {
    trace = await runInProcess(happyPath());
  });

  it("goes through every verb, one transaction a step", () => {
    const steps = trace.steps.map(({ verb, transactions }) => `${verb} ${transactions.length}`);
    expect(steps).to.deep.equal([
      "quote 0",
      "disclose 1",
      "disclose 1",
      "pay 1",
      "fund 1",
      "deliver 1",
      "release 1",
      "redeem 1",
      "payout 1",
    ]);
  });

  it("names the tool with the version of its package.json", () => {
    const manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(trace.tool).to.deep.equal({ name: "corridor", version: manifest.version });
  });

  it("moves the amounts that an independent calculation gives", () => {
    // 1,000.00 EUR less 0.20 %, at 1.0404 less 0.25 %, down to a millionth of a dollar.
    const bought = new Big("998.00").times("1.0404").times("0.9975").round(6, Big.roundDown);
    const escrowFee = bought.times("0.0050").round(6, Big.roundUp);
    const released = bought.minus(escrowFee);
    // 7.5829 / 1.0404 yuan a dollar less 0.25 %, down to a fen, less 0.20 % rounded up.
    Big.DP = 60;
    const gross = released.times("7.5829").div("1.0404").times("0.9975").round(2, Big.roundDown);
    const received = gross.minus(gross.times("0.0020").round(2, Big.roundUp));

    const balances = finalBalances(trace);
    expect(balances["seller CNY at Pearl Bank"]).to.equal(received.times(100).toFixed());
    expect(balances["buyer EUR at Rhein Bank"]).to.equal("400000");
    expect(balances["escrow XUSD at chain"]).to.equal(escrowFee.times(1e6).toFixed());
    expect(trace.totals.payments[0]?.received.minor).to.equal(received.times(100).toFixed());
  });

  it("accounts for every unit: the parts at mid make up what was sent at mid", () => {
    const [totals] = trace.totals.payments;
    if (totals === undefined) expect.fail("there are no totals");
    // 1,000.00 EUR at 7.5829.
    expect(partsAtMid(totals)).to.deep.equal(rational(758_290n));
    const residues = totals.parts.filter(({ name }) => name.endsWith("-residue"));
    expect(residues).to.have.length.greaterThan(0);
    for (const { name, minor } of residues) {
      const { numerator, denominator } = rationalOf(minor);
      expect(numerator >= 0n && numerator < denominator, name).to.equal(true);
    }
  });

  it("reconciles after each step", () => {
    for (const { checks, verb } of trace.steps) {
      expect(checks, verb).to.have.length.greaterThan(3);
      for (const { left, right } of checks) expect(left).to.equal(right);
    }
    for (const { debits, credits } of trace.totals.ledgers) expect(debits).to.equal(credits);
    for (const { reserve, supply } of trace.totals.reserves) expect(reserve).to.equal(supply);
  });

  it("leaves everybody with the same when it is settled directly, in two transactions", async () => {
    const direct = await runInProcess(settled(happyPath(), "direct"));
    expect(direct.outcome).to.equal("passed");
    // Tokens go past the buyer and the seller.
    const passing = { "buyer XUSD at chain": "0", "seller XUSD at chain": "0" };
    expect({ ...finalBalances(direct), ...passing }).to.deep.equal(finalBalances(trace));
    const sent = direct.steps.filter(({ verb }) => ["pay", "fund", "release", "redeem"].includes(verb));
    expect(sent.map(({ transactions }) => transactions.length)).to.deep.equal([1, 0, 1, 0]);
  });

  it("is the same byte for byte in another process", async () => {
    const program = [
      'const { runInProcess } = await import("./test/support/in-process.ts");',
      'const { happyPath } = await import("./test/support/happy-path.ts");',
      'const { faultAt } = await import("./src/scenario/faults/fault-at.ts");',
      "const scenarios = [happyPath(), faultAt(happyPath(), 'rate-jump@redeem')];",
      "for (const scenario of scenarios) console.log(JSON.stringify(await runInProcess(scenario)));",
    ].join("\n");
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--input-type=module", "--eval", program],
      { cwd: ROOT, maxBuffer: 1e8 },
    );
    const broken = await runInProcess(faultAt(happyPath(), "rate-jump@redeem"));
    expect(stdout).to.equal(`${JSON.stringify(trace)}\n${JSON.stringify(broken)}\n`);
  });
});

describe("a run that goes wrong", () => {
  let system: DeployedSystem;

  before(async () => {
    system = await DeployedSystem.open(happyPath());
  });

  after(() => system.close());

  it("ends where a step is refused, with the refusal and everything up to there", async () => {
    const scenario = happyPath();
    const [quote, , , pay] = scenario.steps;
    if (quote === undefined || pay === undefined) return;
    const late = { ...pay, at: { unix: scenario.startsAt + 901n } };
    const trace = await system.run({ ...scenario, steps: [quote, late, late] });
    expect(trace.outcome).to.equal("failed");
    expect(trace.steps.map(({ verb }) => verb)).to.deep.equal(["quote", "pay"]);
    const [, refused] = trace.steps;
    const expiresAt = (scenario.startsAt + 900n).toString();
    expect(refused?.refusal).to.deep.equal({
      kind: "revert",
      error: "QuoteExpired",
      args: { timestamp: (scenario.startsAt + 901n).toString(), expiresAt },
      units: { timestamp: { kind: "time" }, expiresAt: { kind: "through" } },
      contract: "gateway",
    });
    expect(refused?.expectations[0]).to.deep.equal({
      name: "refusal",
      subject: "payment",
      asset: "",
      expected: "none",
      actual: "QuoteExpired",
      met: false,
      line: pay.expect?.line,
      step: 2,
    });
    expect(pay.expect?.line).to.be.above(pay.place?.line ?? 0);
  });

  it("uses a quote at the very second it expires", async () => {
    const scenario = happyPath();
    const [quote, , , pay] = scenario.steps;
    if (quote === undefined || pay === undefined) return;
    const at = { deadline: "expiresAt", offset: 0n } as const;
    const trace = await system.run({ ...scenario, steps: [quote, { ...pay, at }] });
    expect(trace.steps.at(-1)?.at).to.equal("2025-01-23T15:45:00Z");
    expect(trace.steps.at(-1)?.refusal).to.equal(undefined);
  });

  it("does not attest a deposit that is not there", async () => {
    const scenario = happyPath();
    const customers = scenario.customers.map((customer) =>
      customer.name === "buyer"
        ? { ...customer, balance: { ...customer.balance, minor: 99_999n } }
        : customer,
    );
    const trace = await system.run({ ...scenario, customers });
    const { refusal, transactions } = trace.steps.at(-1) ?? {};
    expect(refusal).to.include({ kind: "error", error: "FUNDS_INSUFFICIENT", contract: "" });
    expect(refusal?.args).to.include({ held: "999.99", needed: "1000.00" });
    expect(transactions).to.deep.equal([]);
  });

  it("names the step that a payment lacks", async () => {
    const scenario = happyPath();
    const trace = await system.run({ ...scenario, steps: scenario.steps.slice(3, 4) });
    expect(trace.steps.at(-1)?.refusal?.error).to.equal("PAYMENT_NOT_QUOTED");
  });

  it("goes on where expectations are ignored: each is recorded, met or not, and none decides", async () => {
    const scenario = happyPath();
    const [quote, , , pay] = scenario.steps;
    if (quote === undefined || pay === undefined) return;
    const late = { ...pay, at: { unix: scenario.startsAt + 901n } };
    const steps = [quote, late, { ...quote, expect: { by: "buyer" } }];
    const wanted = { payments: [], balances: [], transactions: 7n };
    const told = { ...scenario, steps, claims: [], expect: wanted };
    expect((await system.run(told)).steps).to.have.length(2);
    const trace = await system.run(withoutExpectations(told));
    expect([trace.outcome, trace.scenario.expectations]).to.deep.equal(["passed", "ignored"]);
    expect(trace.steps.map(({ verb }) => verb)).to.deep.equal(["quote", "pay", "quote"]);
    const all = [...trace.steps.flatMap(({ expectations }) => expectations), ...trace.expectations];
    expect(all.map(({ name, met }) => `${name} ${met}`)).to.include.members([
      "refusal false",
      "actor false",
      "transactions false",
    ]);
  });

  it("refuses a step that cannot begin when it should where expectations are ignored, and goes on", async () => {
    const scenario = happyPath();
    const [quote, , , pay] = scenario.steps;
    if (quote === undefined || pay === undefined) return;
    const at = { deadline: "expiresAt", offset: 0n } as const;
    const past = { unix: scenario.startsAt - 1n };
    const steps = [{ ...pay, at }, { ...quote, at: past }, quote, pay];
    const ending = { payments: [], balances: [] };
    const early = { ...scenario, steps, claims: [], expect: ending };
    expect((await refusalOf(() => system.run(early))).code).to.equal("DEADLINE_UNKNOWN");
    const trace = await system.run(withoutExpectations(early));
    const told = trace.steps.map(({ verb, refusal }) => `${verb} ${refusal?.error ?? "done"}`);
    expect(told).to.deep.equal(["pay DEADLINE_UNKNOWN", "quote TIME_BACKWARDS", "quote done", "pay done"]);
    expect(trace.steps[0]?.transactions).to.deep.equal([]);
    expect([trace.outcome, trace.steps[0]?.at]).to.deep.equal(["passed", "2025-01-23T15:30:00Z"]);
  });

  it("is the same as far as it goes where it ends early, and nothing is expected of its end", async () => {
    const whole = await system.run(happyPath());
    const trace = await system.run(untilStep(happyPath(), "pay"));
    expect([trace.outcome, trace.until]).to.deep.equal(["passed", "pay"]);
    expect(trace.steps).to.deep.equal(whole.steps.slice(0, 4));
    expect(trace.expectations).to.deep.equal([]);
    expect(whole.until).to.equal(undefined);
  });

  it("shows each step as it is done: its verb, its payment, and whether it was refused", async () => {
    const scenario = happyPath();
    const [quote, disclose, , pay] = scenario.steps;
    if (quote === undefined || disclose === undefined || pay === undefined) return;
    const late = { ...pay, at: { unix: scenario.startsAt + 901n } };
    const done: unknown[] = [];
    for await (const step of simulate({ ...scenario, steps: [quote, disclose, late] }))
      done.push([step.index, step.verb, step.payment, step.refusal !== undefined]);
    expect(done).to.deep.equal([
      [1, "quote", "payment", false],
      [2, "disclose", "payment", false],
      [3, "pay", "payment", true],
    ]);
  });

  it("is broken when the chain and the ledgers disagree, with both figures", async () => {
    const rpc = await openInProcessChain();
    // A client that answers one unit too much when it is asked for a supply (0x18160ddd).
    const lying = {
      ...rpc,
      async request(method: string, params: readonly unknown[] = []) {
        const answer = await rpc.request(method, params);
        const [call] = params as [{ data?: string } | undefined];
        if (method !== "eth_call" || call?.data !== "0x18160ddd") return answer;
        return `0x${(BigInt(answer as string) + 1n).toString(16).padStart(64, "0")}`;
      },
    };
    const { outcome, steps, invariants } = await runScenario(happyPath(), lying);
    await rpc.close();
    expect(outcome).to.equal("broken");
    expect(steps).to.have.length(1);
    expect(invariants.find(({ name }) => name === "token-supply")?.broken).to.deep.equal({
      step: 1,
      subject: "XUSD",
      left: "1",
      right: "0",
    });
  });
});
