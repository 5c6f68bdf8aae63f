import { expect } from "chai";
import { KitError, NotOffered } from "../../../src/conformance/asking/refused.ts";
import type { Converter } from "../../../src/conformance/converter/converter.ts";
import { ConformanceFailure } from "../../../src/conformance/runner/conformance-failure.ts";
import { exchangeRateCases } from "../../../src/conformance/runner/exchange-rate-cases.ts";
import { LIBRARY_CONVERTER } from "../../../src/testing/converters/library-converter.ts";

const MINE: Converter = { name: "mine", convert: (request) => LIBRARY_CONVERTER.convert(request) };
const NOTHING: Converter = {
  name: "nothing",
  convert() {
    throw new NotOffered("closed today");
  },
};

/** A runner's context, as far as a case looks at it. */
function context() {
  const reasons: unknown[] = [];
  return { reasons, skip: (reason?: unknown) => void reasons.push(reason) };
}

const caseOf = (id: string, converter: Parameters<typeof exchangeRateCases>[0]) => {
  const found = exchangeRateCases(converter).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
};

describe("exchangeRateCases", () => {
  it("gives cases whose run declares no parameter, since runners take one for a callback or for fixtures", () => {
    for (const { run } of exchangeRateCases(MINE)) expect(run.length).to.equal(0);
  });

  it("states beforehand why a plain converter is not asked, and leaves a function unopened", () => {
    let opened = 0;
    const lazy = exchangeRateCases(() => {
      opened += 1;
      return MINE;
    });
    expect(lazy.filter(({ skip }) => skip !== undefined)).to.deep.equal([]);
    expect(opened).to.equal(0);
    expect(caseOf("D4", MINE).skip).to.equal("the profile oracle is not named");
    expect(caseOf("A1", MINE).skip).to.equal(undefined);
  });

  it("gives the cases that alone are named, and refuses an id that there is not", () => {
    const named = exchangeRateCases(MINE, { only: ["C8", "A1"] });
    expect(named.map(({ id }) => id)).to.deep.equal(["A1", "C8"]);
    expect(() => exchangeRateCases(MINE, { only: ["Z1"] })).to.throw(
      KitError,
      'There is no case "Z1" to ask; the ids go from A1 to ',
    );
  });

  it("skips by the context that is given as argument, as in vitest and node:test", async () => {
    const given = context();
    const { run } = caseOf("A1", NOTHING);
    await Reflect.apply(run, undefined, [given]);
    expect(given.reasons).to.deep.equal(["closed today"]);
  });

  it("skips by the context that is `this`, as in mocha", async () => {
    const given = context();
    await caseOf("A1", NOTHING).run.call(given);
    expect(given.reasons).to.deep.equal(["closed today"]);
  });

  it("puts the reason into the title of mocha's test, once, since mocha shows no other", async () => {
    const given = { ...context(), test: { title: "A1 A rule" } };
    const { run } = caseOf("A1", NOTHING);
    await run.call(given);
    await run.call(given);
    expect(given.test.title).to.equal("A1 A rule (closed today)");
  });

  it("ends a case that is not asked where there is no context, as in jest", async () => {
    expect(await caseOf("A1", NOTHING).run.call(undefined)).to.equal(undefined);
  });

  it("fails by an error with the case's id and its findings", async () => {
    const wrong: Converter = { name: "wrong", convert: () => 1n };
    let error: unknown;
    try {
      await caseOf("A2", wrong).run.call(undefined);
    } catch (caught) {
      error = caught;
    }
    expect(error).to.be.instanceOf(ConformanceFailure);
    const failure = error as ConformanceFailure;
    expect(failure.code).to.equal("A2");
    expect(failure.findings[0]).to.deep.equal({
      given: "10000 JPY at 1 USD = 157.32 JPY into USD, floor",
      expected: "63.56 USD",
      got: "0.01 USD",
    });
    expect(failure.message).to.contain("expected 63.56 USD, got 0.01 USD");
    // Runners print both: the kit's own lines, and every finding a second time.
    expect(failure.stack).to.equal(`ConformanceFailure: ${failure.message}`);
    expect(Object.keys(failure)).to.deep.equal([]);
  });

  it("opens a converter once and closes it once", async () => {
    const steps: string[] = [];
    const cases = exchangeRateCases(() => {
      steps.push("open");
      return { ...MINE, close: () => steps.push("close") };
    });
    for (const one of cases.slice(0, 3)) await one.run.call(undefined);
    await cases.close();
    expect(steps).to.deep.equal(["open", "close"]);
  });

  it("fails every case by the error of a converter that does not open, opens it once, and closes nothing", async () => {
    let opened = 0;
    const cases = exchangeRateCases(() => {
      opened += 1;
      throw new Error("no desk there");
    });
    for (const one of cases.slice(0, 2)) {
      const error: unknown = await one.run.call(undefined).catch((caught: unknown) => caught);
      expect(error).to.have.property("message", "no desk there");
    }
    await cases.close();
    expect(opened).to.equal(1);
  });

  it("closes nothing that was never opened", async () => {
    await exchangeRateCases(() => {
      throw new Error("never");
    }).close();
  });

  it("refuses to skip a case that there is not", () => {
    expect(() => exchangeRateCases(MINE, { skip: { Z9: "no" } }))
      .to.throw(KitError, 'There is no case "Z9" to skip')
      .with.property("code", "CONFORMANCE_CASE_UNKNOWN");
  });
});
