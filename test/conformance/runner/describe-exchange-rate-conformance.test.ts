import { expect } from "chai";
import Mocha from "mocha";
import { KitError } from "../../../src/conformance/asking/refused.ts";
import { CASES } from "../../../src/conformance/cases/families.ts";
import type { Converter } from "../../../src/conformance/converter/converter.ts";
import { describeExchangeRateConformance } from "../../../src/conformance/runner/describe-exchange-rate-conformance.ts";
import type { OpenConverter } from "../../../src/conformance/runner/exchange-rate-cases.ts";
import { LIBRARY_CONVERTER } from "../../../src/testing/converters/library-converter.ts";

interface Ran {
  readonly passed: readonly string[];
  readonly pending: readonly string[];
  readonly failed: ReadonlyMap<string, string>;
}

const GLOBALS = ["describe", "it", "before", "after"] as const;

/** Registers tests with a mocha of their own, and runs them. */
async function run(register: () => void): Promise<Ran> {
  const mocha = new Mocha({ reporter: Mocha.reporters.Base });
  const own: Record<string, unknown> = {};
  mocha.suite.emit("pre-require", own, "", mocha);
  const scope = globalThis as unknown as Record<string, unknown>;
  const outer = GLOBALS.map((name) => [name, scope[name]] as const);
  for (const name of GLOBALS) scope[name] = own[name];
  try {
    register();
  } finally {
    for (const [name, value] of outer) scope[name] = value;
  }
  const [passed, pending, failed] = [[], [], new Map()] as [string[], string[], Map<string, string>];
  await new Promise<void>((done) => {
    mocha
      .run(() => done())
      .on("pass", ({ title }) => passed.push(title))
      .on("pending", ({ title }) => pending.push(title))
      .on("fail", ({ title }, { message }: Error) => failed.set(title.split(" ", 1).join(""), message));
  });
  return { passed, pending, failed };
}

const MINIMAL: Converter = { name: "minimal", convert: (request) => LIBRARY_CONVERTER.convert(request) };

describe("describeExchangeRateConformance", () => {
  it("registers a test for each case, and skips what the converter does not offer with the reason in the title", async () => {
    const { passed, pending, failed } = await run(() => describeExchangeRateConformance(MINIMAL));
    expect(passed.length + pending.length).to.equal(CASES.length);
    expect([...failed.keys()]).to.deep.equal([]);
    expect(passed).to.include(`A1 ${CASES[0]?.rule ?? ""}`);
    expect(passed.map((title) => title.slice(0, 2))).to.include.members(["A1", "B1", "C1", "F1"]);
    expect(pending.find((title) => title.startsWith("D4 "))).to.match(
      / \(the profile oracle is not named\)$/,
    );
    expect(pending.find((title) => title.startsWith("A8 "))).to.match(/ \(offers no withinLimit\)$/);
  });

  it("skips a case by its id, with the reason in the title", async () => {
    const { passed, pending } = await run(() =>
      describeExchangeRateConformance(LIBRARY_CONVERTER, { skip: { C9: "we pay out zero" } }),
    );
    expect(pending.find((title) => title.startsWith("C9 "))).to.match(/ \(we pay out zero\)$/);
    expect(passed.filter((title) => title.startsWith("C9 "))).to.deep.equal([]);
  });

  it("refuses to skip a case that there is not", () => {
    expect(() => describeExchangeRateConformance(MINIMAL, { skip: { Z1: "no" } }))
      .to.throw(KitError)
      .with.property("code", "CONFORMANCE_CASE_UNKNOWN");
  });

  it("asks a converter of one rounding and no negative amounts for nothing else", async () => {
    const down: Converter = { ...MINIMAL, roundings: ["floor"], signed: false };
    const { pending, failed } = await run(() => describeExchangeRateConformance(down));
    expect(failed.size).to.equal(0);
    expect(pending.find((title) => title.startsWith("C2 "))).to.match(/\(does not round by ceil or /);
    expect(pending.find((title) => title.startsWith("C8 "))).to.match(/takes no amounts below zero/);
  });

  it("reports a failure with the question and both figures", async () => {
    const wrong: Converter = {
      name: "two decimals",
      convert: ({ from, to, ...rest }) =>
        LIBRARY_CONVERTER.convert({ ...rest, from: { ...from, decimals: 2 }, to: { ...to, decimals: 2 } }),
    };
    const { failed } = await run(() => describeExchangeRateConformance(wrong));
    expect(failed.get("A2")).to.equal(
      [
        "A2 A currency without decimals is counted in hundredths",
        "  10000 JPY at 1 USD = 157.32 JPY into USD, floor: expected 63.56 USD, got 0.63 USD",
        "  63.56 USD at 1 USD = 157.32 JPY into JPY, floor: expected 9999 JPY, got 999925 JPY",
        "  100.00 USD at 1 USD = 157.32 JPY into JPY: expected 15732 JPY, got 1573200 JPY",
        `  ${CASES.find(({ id }) => id === "A2")?.reason ?? ""}`,
      ].join("\n"),
    );
  });

  it("makes a converter before the tests and closes it after them", async () => {
    const steps: string[] = [];
    const open = async (): Promise<OpenConverter> => {
      steps.push("open");
      return { ...MINIMAL, close: () => steps.push("close") };
    };
    const { passed } = await run(() => describeExchangeRateConformance(open));
    expect(passed).to.include(`A1 ${CASES[0]?.rule ?? ""}`);
    expect(steps).to.deep.equal(["open", "close"]);
  });

  it("counts a crash as a failure, even where a refusal is right", async () => {
    const crashing: Converter = {
      name: "crashing",
      convert() {
        throw new TypeError("Cannot mix BigInt and other types");
      },
    };
    const { passed, failed } = await run(() => describeExchangeRateConformance(crashing));
    expect(passed).to.deep.equal([]);
    expect(failed.get("A1")).to.contain("got a crash (Cannot mix BigInt and other types)");
  });
});
