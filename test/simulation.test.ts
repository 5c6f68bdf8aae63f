import { expect } from "chai";
import { openInProcessChain } from "../src/chain/in-process.ts";
import type { Rpc } from "../src/chain/rpc.ts";
import { runScenario, simulate, type RunOptions } from "../src/simulate.ts";
import type { Simulation } from "../src/simulation.ts";
import { readScenarioFile } from "../src/files/scenarios.ts";
import { jsonText, traceText } from "../src/trace/trace-text.ts";
import type { TraceStep } from "../src/trace/trace.ts";
import { happyPath } from "./support/happy-path.ts";
import { refusalOf } from "./support/refusal.ts";

const STEPS = happyPath().steps.length;

/** What a promise or a loop is refused with, whatever it is. */
async function reasonOf(action: () => unknown): Promise<unknown> {
  try {
    await action();
  } catch (error) {
    return error;
  }
  return "no reason";
}

async function allOf(run: Simulation): Promise<TraceStep[]> {
  const steps: TraceStep[] = [];
  for await (const step of run) steps.push(step);
  return steps;
}

describe("a simulation", () => {
  let chain: Rpc;
  let asked: string[] = [];
  /** Called with every method that the chain is asked for. */
  let onRequest: (method: string) => void = () => {};
  const rpc: Rpc = {
    request(method, params) {
      asked.push(method);
      onRequest(method);
      return chain.request(method, params);
    },
    close: () => chain.close(),
  };
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  const begin = (options: RunOptions = {}): Simulation => runScenario(happyPath(), rpc, options);
  const blocks = (): number => asked.filter((method) => method === "eth_sendRawTransaction").length;
  const block = (): Promise<unknown> => chain.request("eth_blockNumber");
  let before: unknown;

  beforeEach(async () => {
    chain ??= await openInProcessChain();
    before = await block();
    asked = [];
    onRequest = () => {};
    process.on("unhandledRejection", note);
  });

  afterEach(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", note);
    expect(unhandled).to.deep.equal([]);
    expect(await block(), "the chain is put back").to.equal(before);
    const reverts = asked.filter((method) => method === "evm_revert").length;
    expect(reverts).to.equal(asked.filter((method) => method === "evm_snapshot").length);
  });

  after(() => chain.close());

  it("is a promise of its trace, and runs once however often it is awaited", async () => {
    const run = begin();
    const [first, second] = await Promise.all([run, run]);
    expect(first.outcome).to.equal("passed");
    expect(second).to.equal(first);
    expect(await run).to.equal(first);
    expect(asked.filter((method) => method === "evm_snapshot")).to.have.length(1);
    const ended: string[] = [];
    expect(await run.finally(() => void ended.push("finally")).then(({ outcome }) => outcome)).to.equal(
      "passed",
    );
    expect(ended).to.deep.equal(["finally"]);
  });

  it("does nothing as long as it is neither awaited nor iterated", async () => {
    const run = begin();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).to.deep.equal([]);
    expect((await run).outcome).to.equal("passed");
  });

  it("carries out a step when the loop asks for it, and none ahead", async () => {
    const sent: number[] = [];
    for await (const { transactions } of begin()) {
      const now = blocks();
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(blocks()).to.equal(now);
      sent.push(transactions.length);
    }
    expect(sent).to.have.length(STEPS);
  });

  it("gives every iteration all steps, beside others, beside await and afterwards, and runs once", async () => {
    const run = begin();
    const [left, trace, right] = await Promise.all([allOf(run), run, allOf(run)]);
    expect(left).to.deep.equal(right);
    expect(await allOf(run)).to.deep.equal(left);
    expect(trace.steps.map(({ previous: _previous, ...step }) => step)).to.deep.equal(left);
    expect(asked.filter((method) => method === "evm_snapshot")).to.have.length(1);
  });

  it("has steps that are the trace's, byte for byte, for every seed, with calls and without", async () => {
    for (const seed of ["7", "20250123", "999983"])
      for (const calls of [false, true]) {
        const scenario = readScenarioFile("scenarios/32-modelled-path.yaml", { seed });
        const run = runScenario({ ...scenario, expectations: "ignored" }, rpc, { calls });
        const asTheyCame: string[] = [];
        for await (const step of run) asTheyCame.push(jsonText(step));
        const { steps } = await run;
        expect(asTheyCame).to.deep.equal(steps.map(({ previous: _previous, ...step }) => jsonText(step)));
        expect(steps.some(({ transactions }) => transactions.some((sent) => "calls" in sent))).to.equal(
          calls,
        );
      }
  });

  it("does not begin where the signal is aborted already", async () => {
    const reason = new Error("too late");
    const run = begin({ signal: AbortSignal.abort(reason) });
    expect(await reasonOf(() => run)).to.equal(reason);
    expect(await reasonOf(() => allOf(run))).to.equal(reason);
    expect(asked).to.deep.equal([]);
  });

  it("ends between two steps with the signal's reason, and not only when the next one is asked for", async () => {
    const cancel = new AbortController();
    const run = begin({ signal: cancel.signal });
    const seen: number[] = [];
    const refused = await reasonOf(async () => {
      for await (const { index } of run) {
        seen.push(index);
        if (index < 2) continue;
        cancel.abort();
        await new Promise((resolve) => setTimeout(resolve, 20));
        expect(asked.at(-1)).to.equal("evm_revert");
      }
    });
    expect(refused).to.equal(cancel.signal.reason);
    expect(refused).to.have.property("name", "AbortError");
    expect(seen).to.deep.equal([1, 2]);
    expect(await reasonOf(() => run)).to.equal(refused);
  });

  it("ends during a step after it, and does not give it", async () => {
    const cancel = new AbortController();
    const run = begin({ signal: cancel.signal });
    const reason = { why: "enough" };
    const seen: number[] = [];
    const refused = await reasonOf(async () => {
      for await (const { index } of run) {
        seen.push(index);
        onRequest = (method) => method === "eth_sendRawTransaction" && cancel.abort(reason);
      }
    });
    expect(refused).to.equal(reason);
    // The second step sends the first transaction; what it read of the chain afterwards it read in full.
    expect(seen).to.deep.equal([1]);
    expect(asked.slice(asked.lastIndexOf("eth_sendRawTransaction")).at(-1)).to.equal("evm_revert");
  });

  it("ends while the system is deployed, and while it is awaited alone", async () => {
    const cancel = new AbortController();
    onRequest = (method) => method === "eth_sendRawTransaction" && cancel.abort("stop");
    expect(await reasonOf(() => begin({ signal: cancel.signal }))).to.equal("stop");
  });

  it("is not touched by a signal once it is over, and holds on to none", async () => {
    const cancel = new AbortController();
    const run = begin({ signal: cancel.signal });
    const trace = await run;
    cancel.abort();
    expect(await run).to.equal(trace);
    expect(await allOf(run)).to.have.length(STEPS);
  });

  it("never leaves a rejection unhandled where nobody asks any more", async () => {
    const cancel = new AbortController();
    const steps = begin({ signal: cancel.signal })[Symbol.asyncIterator]();
    expect((await steps.next()).value).to.have.property("index", 1);
    cancel.abort();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked.at(-1)).to.equal("evm_revert");
  });

  it("ends when its only loop is left, and then has no trace", async () => {
    const run = begin();
    for await (const { verb } of run) if (verb === "pay") break;
    expect(asked.at(-1)).to.equal("evm_revert");
    expect((await refusalOf(() => run)).code).to.equal("RUN_CANCELLED");
    const again: string[] = [];
    const error = await refusalOf(async () => {
      for await (const { verb } of run) again.push(verb);
    });
    expect([error.code, ...again]).to.deep.equal(["RUN_CANCELLED", "quote", "disclose", "disclose", "pay"]);
    const failing = begin();
    const own = new Error("of the loop");
    expect(
      await reasonOf(async () => {
        for await (const { index } of failing) if (index === 2) throw own;
      }),
    ).to.equal(own);
    expect(asked.at(-1)).to.equal("evm_revert");
  });

  it("goes on when one of two loops is left, or its trace is awaited", async () => {
    const run = begin();
    const [whole] = await Promise.all([
      allOf(run),
      (async () => {
        for await (const { index } of run) if (index === 2) break;
      })(),
    ]);
    expect(whole).to.have.length(STEPS);
    const awaited = begin();
    const trace = awaited.then(traceText);
    for await (const _ of awaited) break;
    expect(await trace).to.equal(traceText(await run));
  });

  it("gives the steps that came before an error, then the error, everywhere", async () => {
    const scenario = happyPath();
    const [quote, pay] = [scenario.steps[0], scenario.steps[3]];
    if (quote === undefined || pay === undefined) throw new Error("no steps");
    const early = { ...pay, at: { unix: scenario.startsAt - 1n } };
    const run = runScenario({ ...scenario, steps: [quote, early] }, rpc);
    const seen: string[] = [];
    const error = await refusalOf(async () => {
      for await (const { verb } of run) seen.push(verb);
    });
    expect([error.code, ...seen]).to.deep.equal(["TIME_BACKWARDS", "quote"]);
    expect(await refusalOf(() => run)).to.equal(error);
  });

  it("of the door rejects where no node answers, when it is asked", async () => {
    const run = simulate(happyPath(), { url: "http://127.0.0.1:1" });
    expect((await refusalOf(() => run)).code).to.equal("NODE_UNREACHABLE");
  });
});
