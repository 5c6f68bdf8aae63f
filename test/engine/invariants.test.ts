import { expect } from "chai";
import { happyPath } from "../support/happy-path.ts";
import { Invariants, RUN_INVARIANTS } from "../../src/engine/invariants.ts";
import { rational } from "../../src/money/rational.ts";
import type { ChainPort, ContractCall, EventRecord, TransactionRecord, Value } from "../../src/ports.ts";
import { DeployedSystem } from "../support/deployed-system.ts";
import { FUNDED, RELEASED, step, withSteps } from "../support/step-scenarios.ts";

type Fields = Readonly<Record<string, Value>>;

/** A chain that answers some questions otherwise than it should. */
function answering(method: string, change: (answer: Value) => Value) {
  return (chain: ChainPort): ChainPort =>
    replaced(chain, {
      read: (async (call: ContractCall) => {
        const answer = await chain.read(call);
        return call.method === method ? change(answer) : answer;
      }) as ChainPort["read"],
    });
}

/** A chain whose events of one name tell something else than what happened. */
function telling(event: string, change: (args: Fields) => Fields) {
  const changed = (record: EventRecord): EventRecord =>
    record.name === event ? { ...record, args: change(record.args) } : record;
  return (chain: ChainPort): ChainPort =>
    replaced(chain, {
      async send(...args: Parameters<ChainPort["send"]>): Promise<TransactionRecord> {
        const sent = await chain.send(...args);
        return { ...sent, events: sent.events.map(changed) };
      },
    });
}

function replaced(chain: ChainPort, methods: Partial<ChainPort>): ChainPort {
  return new Proxy(chain, {
    get(target, name) {
      const own = methods[name as keyof ChainPort];
      if (own !== undefined) return own;
      const value = Reflect.get(target, name, target) as unknown;
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}

const plus = (field: string) => (args: Fields) => ({ ...args, [field]: (args[field] as bigint) + 1n });

describe("the invariants of a run", () => {
  let deployed: DeployedSystem;

  before(async () => {
    deployed = await DeployedSystem.open(happyPath());
  });

  after(() => deployed.close());

  const asFields = (change: (fields: Fields) => Fields) => (answer: Value) => change(answer as Fields);
  const cases = [
    ["conservation", "the escrow holds more than came in", answering("stateOf", asFields(plus("held"))), 1],
    [
      "illegal-transitions",
      "a payment is where no edge leads",
      answering("stateOf", asFields(plus("status"))),
      1,
    ],
    [
      "deadlines",
      "a funded payment can neither be delivered nor reclaimed",
      answering(
        "statusOf",
        asFields(({ status }) => ({ status: status as Value, possible: { deliver: false, reclaim: false } })),
      ),
      3,
    ],
    [
      "token-supply",
      "somebody has more than was sent to it",
      answering("balanceOf", (answer) => (answer as bigint) + 1n),
      2,
    ],
    ["fees", "a fee is not what the terms say", telling("Released", plus("fee")), 5],
    ["no-gain", "a quote gives more than it says", telling("Paid", plus("tokenAmount")), 2],
  ] as const;

  for (const [name, what, through, at] of cases)
    it(`notices that ${what}: ${name}`, async () => {
      const trace = await deployed.run(withSteps(RELEASED), through);
      expect(trace.outcome).to.equal("broken");
      expect(trace.steps).to.have.length(at);
      const broken = trace.invariants.filter((invariant) => invariant.broken !== undefined);
      expect(broken.map((invariant) => invariant.name)).to.deep.equal([name]);
      expect(broken[0]?.broken?.step).to.equal(at);
      expect(broken[0]?.broken?.left).to.not.equal(broken[0]?.broken?.right);
    });

  it("notices in the end that the parts of a payment make up another sum, with both as fractions", async () => {
    const more = telling("Redeemed", plus("spread"));
    const trace = await deployed.run(withSteps([...RELEASED, step("redeem")]), more);
    expect(trace.outcome).to.equal("broken");
    const broken = trace.invariants.filter((invariant) => invariant.broken !== undefined);
    // 1,000.00 EUR at 7.5829 in fen, and a fen that never was.
    expect(broken.map((invariant) => invariant.broken)).to.deep.equal([
      { step: 6, subject: "payment", left: "758290/1", right: "758291/1" },
    ]);
  });

  it("hold, and were looked at, where nothing is wrong", async () => {
    const { outcome, invariants } = await deployed.run(withSteps(FUNDED));
    expect(outcome).to.equal("passed");
    expect(invariants.map(({ name }) => name)).to.deep.equal([...RUN_INVARIANTS]);
    const unseen = invariants.filter(({ checks }) => checks === 0).map(({ name }) => name);
    // Nobody is frozen.
    expect(unseen).to.deep.equal(["frozen"]);
  });
});

describe("what is broken", () => {
  it("is the first thing that was, with both figures", () => {
    const invariants = new Invariants();
    invariants.step = 3;
    invariants.equal("solvency", "XUSD", 1n, 1n);
    expect(invariants.isBroken).to.equal(false);
    invariants.equal("frozen", "seller", 5n, 4n);
    invariants.equal("solvency", "XUSD", 1n, 2n);
    const found = Object.fromEntries(invariants.all().map((invariant) => [invariant.name, invariant]));
    expect(found["frozen"]).to.deep.equal({
      name: "frozen",
      checks: 1,
      broken: { step: 3, subject: "seller", left: 5n, right: 4n },
    });
    expect(found["solvency"]).to.deep.equal({ name: "solvency", checks: 2 });
  });

  it("is not a fraction that is written in other terms", () => {
    const invariants = new Invariants();
    invariants.equal("fiat-conservation", "payment", rational(1n, 3n), { numerator: 2n, denominator: 6n });
    expect(invariants.isBroken).to.equal(false);
    invariants.equal("fiat-conservation", "payment", rational(1n), 1n);
    expect(invariants.isBroken).to.equal(true);
  });
});
