import { isDeepStrictEqual } from "node:util";
import { expect } from "chai";
import { TRANSITIONS } from "../../src/escrow/transitions.ts";
import type { Trace, TraceStep } from "../../src/trace/trace.ts";
import { goldenTraces } from "../support/golden-traces.ts";

type Edge = Trace["machine"]["edges"][number];

/** The transition that an edge is of: the one that all of its conditions are of. */
function transitionsOf({ operation, from, to, afterRelease, ...conditions }: Edge) {
  return TRANSITIONS.filter((known) => {
    const { operation: own, from: start, to: end, afterRelease: after, ...others } = known;
    if (own !== operation || start !== from) return false;
    if (!isDeepStrictEqual(others, conditions)) return false;
    if (after === undefined) return end === to && afterRelease === undefined;
    return afterRelease === true ? after === to : end === to && afterRelease === false;
  });
}

/** Unix seconds of a time of the trace. */
const unix = (time: string): number => Date.parse(time) / 1000;

/** When the last event of a payment's operation was mined, in Unix seconds. */
function lastAt(steps: readonly TraceStep[], names: readonly string[], id: unknown): number {
  const times = steps.flatMap(({ transactions }) =>
    transactions
      .filter(({ events }) =>
        events.some(({ name, args }) => names.includes(name) && args["paymentId"] === id),
      )
      .map(({ at }) => unix(at)),
  );
  return times.at(-1) ?? Number.NaN;
}

const trace = (name: string): Trace => {
  const found = goldenTraces.find(([known]) => known.startsWith(name));
  if (found === undefined) throw new Error(`no scenario ${name}`);
  return found[1]();
};

describe("the trace of a run", () => {
  for (const [name, read] of goldenTraces) {
    it(`has every edge of ${name} with its conditions, as the table of transitions has them`, () => {
      const { edges } = read().machine;
      for (const edge of edges) expect(transitionsOf(edge), JSON.stringify(edge)).to.have.lengthOf(1);
      const used = new Set(edges.flatMap(transitionsOf));
      expect(used.size).to.equal(TRANSITIONS.length);
      // No two are alike: every edge can be told from every other.
      expect(new Set(edges.map((edge) => JSON.stringify(edge))).size).to.equal(edges.length);
    });

    it(`has no status in steps of ${name} that are about no payment, and one in all others`, () => {
      for (const { payment, status, verb } of read().steps)
        expect([status.before === "", status.after === ""], verb).to.deep.equal([
          payment === "",
          payment === "",
        ]);
    });

    it(`has every name of ${name} in its places once`, () => {
      const { names = [], parties } = read();
      expect(new Set(names.map(({ name: each }) => each)).size).to.equal(names.length);
      expect(names.map(({ name: each }) => each)).to.include.members([...namesIn(read())]);
      for (const { name: party, address } of parties)
        expect(names.find((each) => each.name === party)?.address).to.equal(address);
    });

    it(`counts each step's checks of ${name}, all of which are in the count of the run`, () => {
      const { steps, invariants } = read();
      for (const { name: invariant, checks } of invariants) {
        const inSteps = steps.reduce((sum, step) => sum + (step.invariants?.[invariant] ?? 0), 0);
        expect(inSteps, invariant).to.be.at.most(checks);
      }
      const first = steps[0]?.invariants ?? {};
      if (steps.length > 0) expect(first["solvency"]).to.be.above(0);
    });
  }

  it("has deadlines where the escrow waits, from the terms and the time of what began the wait", () => {
    let found = 0;
    for (const [name, read] of goldenTraces) {
      const { steps } = read();
      const terms = new Map<string, NonNullable<TraceStep["terms"]>>();
      const ids = new Map<string, unknown>();
      for (const [index, step] of steps.entries()) {
        const { payment, status, deadlines } = step;
        if (step.terms !== undefined) terms.set(payment, step.terms);
        const funded = step.transactions
          .flatMap(({ events }) => events)
          .find(({ name: event }) => event === "Funded");
        if (status.before === "None" && funded !== undefined) ids.set(payment, funded.args["paymentId"]);
        const where = `${name}, step ${index + 1}`;
        const expected =
          status.after === "Delivered"
            ? ["inspectionEnds"]
            : status.after === "Disputed"
              ? ["arbitrationEnds"]
              : [];
        expect(Object.keys(deadlines ?? {}), where).to.deep.equal(expected);
        const before = steps.slice(0, index + 1);
        const agreed = terms.get(payment);
        if (deadlines?.inspectionEnds !== undefined && agreed !== undefined) {
          const since = lastAt(before, ["Delivered"], ids.get(payment));
          expect(unix(deadlines.inspectionEnds), where).to.equal(since + Number(agreed.inspectionPeriod));
          found += 1;
        }
        if (deadlines?.arbitrationEnds !== undefined && agreed !== undefined) {
          const disputed = lastAt(before, ["Disputed"], ids.get(payment));
          const delivered = lastAt(before, ["Delivered"], ids.get(payment));
          // A delivery in the dispute gives the payer its inspection at least.
          const least = disputed + Number(agreed.arbitrationPeriod);
          const inspected = delivered >= disputed ? delivered + Number(agreed.inspectionPeriod) : 0;
          expect(unix(deadlines.arbitrationEnds), where).to.equal(Math.max(least, inspected));
          found += 1;
        }
      }
    }
    expect(found).to.be.above(40);
  }).timeout(60_000);

  it("names the payment that a freeze, a withdrawal and a revocation touch", () => {
    const concerned = (name: string) =>
      trace(name).steps.flatMap(({ verb, concerns }) =>
        concerns === undefined ? [] : [[verb, ...concerns]],
      );
    expect(concerned("12")).to.deep.equal([
      ["freeze", "payment"],
      ["withdraw", "payment"],
      ["withdraw", "payment"],
      ["unfreeze", "payment"],
      ["withdraw", "payment"],
    ]);
    expect(concerned("25")).to.deep.equal([["block", "payment"]]);
    expect(concerned("38")).to.deep.equal([["revoke", "payment"]]);
    expect(concerned("01")).to.deep.equal([]);
  });

  it("has each expectation with its step and the line that it stands in", () => {
    const { steps, expectations } = trace("01");
    for (const step of steps)
      for (const expectation of step.expectations) {
        expect(expectation.step).to.equal(step.index);
        expect(expectation.line).to.be.above(step.line - 1);
      }
    expect(new Set(expectations.map(({ step }) => step))).to.deep.equal(new Set([0]));
    const [ofPayment, ofBalance] = ["received", "balance"].map(
      (kind) => expectations.find(({ name, claim }) => name === kind && claim === undefined)?.line ?? 0,
    );
    expect((ofBalance ?? 0) - (ofPayment ?? 0)).to.equal(1);
  });

  it("has contracts with the file that each is written in, and who stands where", () => {
    const { names = [] } = trace("01");
    const of = (name: string) => names.find((each) => each.name === name);
    expect(of("escrow")).to.include({
      kind: "contract",
      zone: "chain",
      source: "contracts/SettlementEscrow.sol",
    });
    expect(of("EUR/USD")).to.include({ kind: "feed", source: "contracts/feeds/SimulatedFeed.sol" });
    expect(of("XUSD")).to.include({ kind: "token", zone: "chain" });
    expect(of("Rhein Bank")).to.include({ kind: "bank", zone: "payer", country: "DE" });
    expect(of("Pearl Bank")).to.include({ kind: "bank", zone: "payee", country: "CN" });
    expect(of("desk")).to.include({ kind: "provider", zone: "providers" });
    expect(of("arbiter")).to.include({ kind: "authority", zone: "neutral" });
    expect(of("customs")).to.include({ kind: "authority", zone: "neutral" });
    expect(of("payouts")).to.deep.equal({ name: "payouts", kind: "account", zone: "providers" });
  });
});

/** Every name in the fields of a trace that have one. */
function namesIn({ steps, terms, totals }: Trace): Set<string> {
  const names = new Set<string>();
  const add = (...more: string[]): void => more.forEach((name) => name !== "" && names.add(name));
  for (const { holder, place } of terms?.openings ?? []) add(holder, place);
  for (const step of steps) {
    add(step.actor);
    for (const { signer, call, events } of step.transactions)
      add(signer, call.contract, ...events.map(({ contract }) => contract));
    for (const { holder, place } of step.movements) add(holder, place);
    for (const { from, to, place } of step.transfers ?? []) add(from, to, place);
    for (const { bank, lines } of step.entries) add(bank, ...lines.map(({ account }) => account));
    for (const { paidBy, paidTo } of step.fees) add(paidBy, paidTo);
    for (const { keptBy } of [...step.spreads, ...step.residues, ...step.moves]) add(keptBy);
    for (const { lostBy } of step.moves) add(lostBy);
    for (const { pair } of step.reports) add(pair);
    for (const { values } of step.narration)
      for (const value of Object.values(values)) if ("party" in value) add(value.party);
  }
  for (const { payee } of totals.payments) add(payee);
  for (const { bank } of totals.ledgers) add(bank);
  for (const { circulating } of totals.reserves) for (const { holder } of circulating) add(holder);
  for (const { party } of totals.results?.gains ?? []) add(party);
  for (const { party } of totals.results?.gas ?? []) add(party);
  names.delete("chain");
  return names;
}
