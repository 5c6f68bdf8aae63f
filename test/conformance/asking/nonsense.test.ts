import { expect } from "chai";
import { CASES } from "../../../src/conformance/cases/families.ts";
import { checkCase } from "../../../src/conformance/report/check-case.ts";
import { checkExchangeRateConformance } from "../../../src/conformance/report/check-exchange-rate-conformance.ts";
import type { Capability, Converter } from "../../../src/conformance/converter/converter.ts";
import { PROFILE_OF } from "../../../src/conformance/converter/profile-of.ts";
import { PROFILES } from "../../../src/conformance/converter/profile.ts";
import { COMPLETE } from "../complete-converter.ts";
import { thenable } from "./thenable.ts";

const CALLS = Object.keys(PROFILE_OF) as Capability[];

/** What a converter may answer that is no answer, of every type that JavaScript has. */
const NONSENSE: readonly (readonly [string, () => unknown])[] = [
  ["a function", () => () => 1n],
  ["a symbol", () => Symbol("1")],
  ["a proxy over a function", () => new Proxy(() => 1n, {})],
  [
    "a proxy that throws",
    () =>
      new Proxy(
        {},
        {
          get: () => {
            throw new Error("no");
          },
          ownKeys: () => {
            throw new Error("no");
          },
        },
      ),
  ],
  ["an object whose toJSON gives nothing", () => ({ toJSON: () => undefined })],
  [
    "an object that refers to itself",
    () => {
      const self: Record<string, unknown> = {};
      self["self"] = self;
      return self;
    },
  ],
  ["an object without a prototype", () => Object.create(null) as unknown],
  ["an empty list", () => []],
  ["a list of numbers", () => [1, 2, 3]],
  ["a number", () => 1],
  ["NaN", () => NaN],
  ["a text", () => "one"],
  ["an empty text", () => ""],
  ["a date", () => new Date(0)],
  ["a regular expression", () => /1/],
  ["an error that is not thrown", () => new Error("no")],
  ["a boxed bigint", () => Object(1n) as unknown],
  ["a map", () => new Map([["received", 1n]])],
  [
    "a generator",
    () =>
      (function* () {
        yield 1n;
      })(),
  ],
  ["the promise of a function", async () => () => 1n],
  ["the promise of a number", async () => 1],
  ["the promise of the promise of a symbol", async () => Promise.resolve(Symbol("1"))],
  ["an object with then() that gives a number", () => thenable(1)],
];

/** Where nothing is the right answer to some questions and wrong for others. */
const NOTHING: readonly (readonly [string, () => unknown])[] = [
  ["nothing", () => undefined],
  ["null", () => null],
  ["the promise of nothing", async () => undefined],
];

const answering = (answer: () => unknown, calls: readonly Capability[] = CALLS): Converter =>
  Object.assign({ ...COMPLETE, profiles: PROFILES }, ...calls.map((call) => ({ [call]: answer })), {
    name: "nonsense",
  }) as Converter;

describe("a converter that answers nonsense", () => {
  for (const [what, answer] of [...NONSENSE, ...NOTHING]) {
    it(`passes no case with ${what}`, async () => {
      const reports = await checkExchangeRateConformance(answering(answer), { questions: 5 });
      expect(reports.filter(({ outcome }) => outcome !== "failed").map(({ id }) => id)).to.deep.equal([]);
    });
  }

  for (const call of CALLS) {
    it(`is noticed where only ${call} does so`, async () => {
      const about = CASES.filter(({ examples }) => examples.some(({ needs }) => needs === call));
      for (const [what, answer] of NONSENSE) {
        let failed = false;
        for (const one of about) {
          const { outcome } = await checkCase(one, answering(answer, [call]), { questions: 2 });
          failed = outcome === "failed";
          if (failed) break;
        }
        expect(failed, what).to.equal(true);
      }
    });
  }

  it("is shown the type that came and the type that is due", async () => {
    const [first] = await checkExchangeRateConformance({
      name: "numbers",
      convert: () => 108350000 as unknown as bigint,
    });
    expect(first?.findings[0]?.got).to.equal("the number 108350000, and a bigint is due");
  });
});
