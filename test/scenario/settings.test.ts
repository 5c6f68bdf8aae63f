import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { scenarioJsonSchema } from "../../src/scenario/schema/json-schema.ts";
import type { JsonSchema } from "../../src/scenario/schema/json-schema-of.ts";
import type { Setting } from "../../src/scenario/setting.ts";

const TEXT = `title: { en: A payment, zh: 一笔付款 }
teaches: { en: It arrives., zh: 款项到账。 }
clock: 2025-01-23T15:30:00Z
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank, verified: false }
rates:
  EUR/USD: { constant: 1.0404 }
  EUR/CNY:
    start: 7.5829
    every: 1d
    model: { kind: regime, calm: { volatility: 0.05 }, stress: { volatility: 0.5, drift: 0.1 }, calmToStress: 4, stressToCalm: 26 }
    oracle: { heartbeat: 12h }
payments:
  payment: { from: buyer, to: seller }
escrow: { feeBps: 60 }
steps:
  - quote: { send: 1000.00 EUR }
`;

describe("the settings of a scenario", () => {
  const settings = (set: readonly string[] = [], seed?: string): readonly Setting[] =>
    readScenario(TEXT, { set, ...(seed === undefined ? {} : { seed }) }).settings ?? [];
  const of = (key: string, all = settings()) => {
    const found = all.filter((one) => one.key === key).map(({ value, from }) => [value, from]);
    expect(found.length, key).to.be.at.most(1);
    return found[0];
  };

  it("state where each value is from: the file, what was set, or the default", () => {
    expect(of("escrow.feeBps")).to.deep.equal(["60", "file"]);
    expect(of("escrow.deliverWithin")).to.deep.equal(["10d", "default"]);
    expect(of("escrow.feeBps", settings(["escrow.feeBps=70"]))).to.deep.equal(["70", "set"]);
    expect(of("token.symbol", settings(["token.symbol=XUSD"]))).to.deep.equal(["XUSD", "set"]);
  });

  it("state what variables stand for, and whether one of those was set", () => {
    const vars = "vars: { fee: 40, days: 4d, more: '{fee + 30}', within: 12d }\n";
    const text = `${vars}${TEXT.replace(
      "escrow: { feeBps: 60 }",
      "escrow: { feeBps: {more}, inspectionPeriod: '{days}', deliverWithin: {within} }",
    )}`;
    const read = (set: readonly string[] = []) => readScenario(text, { set }).settings ?? [];
    expect(of("escrow.feeBps", read())).to.deep.equal(["70", "file"]);
    expect(of("escrow.inspectionPeriod", read())).to.deep.equal(["4d", "file"]);
    const set = read(["vars.fee=10", "vars.days=5d"]);
    expect(of("escrow.feeBps", set)).to.deep.equal(["40", "set"]);
    expect(of("escrow.inspectionPeriod", set)).to.deep.equal(["5d", "set"]);
    expect(of("escrow.deliverWithin", set)).to.deep.equal(["12d", "file"]);
    expect(of("vars.fee", set)).to.deep.equal(["10", "set"]);
  });

  it("have every default that a schema has for a key of its own", () => {
    const defaults = (schema: JsonSchema, key: string): string[] =>
      Object.entries(schema.properties ?? {}).flatMap(([name, child]) => {
        const own = key === "" ? name : `${key}.${name}`;
        return typeof child.default === "string" ? [own] : defaults(child, own);
      });
    const keys = defaults(scenarioJsonSchema(), "");
    expect(keys.length).to.be.at.least(20);
    for (const key of keys) expect(of(key), key).to.not.equal(undefined);
  });

  it("go into maps of names, lists and forms, as far as the file has them", () => {
    expect(of("parties.buyer.verified")).to.deep.equal(["true", "default"]);
    expect(of("parties.seller.verified")).to.deep.equal(["false", "file"]);
    expect(of("steps.1.quote.validFor")).to.deep.equal(["15m", "default"]);
    expect(of("rates.EUR/CNY.oracle.heartbeat")).to.deep.equal(["12h", "file"]);
    expect(of("rates.EUR/CNY.oracle.latency")).to.deep.equal(["0s", "default"]);
    expect(of("rates.EUR/CNY.model.begins")).to.deep.equal(["calm", "default"]);
    expect(of("rates.EUR/CNY.model.calm.drift")).to.deep.equal(["0", "default"]);
    expect(of("rates.EUR/CNY.model.stress.drift")).to.deep.equal(["0.1", "file"]);
    // The form of another kind of model has this key, and what is not there has no defaults.
    expect(of("rates.EUR/CNY.model.block")).to.equal(undefined);
    expect(of("rates.EUR/USD.oracle.heartbeat")).to.equal(undefined);
    expect(of("rates.EUR/USD.constant")).to.deep.equal(["1.0404", "file"]);
  });

  it("have whatever was set, also where there is no default, and the seed that was asked for", () => {
    expect(of("clock", settings(["clock=2025-01-24T15:30:00Z"]))).to.deep.equal([
      "2025-01-24T15:30:00Z",
      "set",
    ]);
    expect(of("clock")).to.equal(undefined);
    expect(of("seed")).to.deep.equal(["1", "default"]);
    expect(of("seed", settings([], "7"))).to.deep.equal(["7", "set"]);
  });

  it("describe each default as the reference of scenario files does", () => {
    for (const { key, from, about } of settings())
      if (from === "default") expect(about, key).to.not.equal("");
  });

  it("are of the same keys as --set takes: setting each to its own value reads the same scenario", () => {
    const file = "44-charges-and-tiers.yaml";
    const text = readFileSync(path.join(PACKAGE_ROOT, "scenarios", file), "utf8");
    const { settings: all = [], sha256: _, ...before } = readScenario(text, { file });
    // Guards that a file states are in its scenario, those that it leaves out in the system's plan.
    const keys = all.filter(({ key }) => !key.includes(" ") && !key.startsWith("guards."));
    const set = keys.map(({ key, value }) => `${key}=${JSON.stringify(value)}`);
    const { settings: again = [], sha256: __, ...after } = readScenario(text, { file, set });
    expect(again.filter(({ from }) => from === "set").length).to.equal(keys.length);
    expect(JSON.stringify(after, jsonOf)).to.equal(JSON.stringify(before, jsonOf));
  });
});

/** Without places, which are those of what was set, and claims, which a changed file is not held to. */
function jsonOf(key: string, value: unknown): unknown {
  if (["line", "column", "claims"].includes(key)) return undefined;
  return typeof value === "bigint" ? value.toString() : value;
}
