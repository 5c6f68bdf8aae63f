import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { expect } from "chai";
import { parse } from "yaml";
import { z } from "zod";
import { scenarioJsonSchema } from "../../src/scenario/schema/json-schema.ts";
import { VERBS } from "../../src/verbs/verbs.ts";
import { GOOD } from "./broken/read-broken.ts";

const LIBRARY = path.resolve(import.meta.dirname, "../../scenarios/01-happy-path.yaml");

// An editor reads a scenario by YAML's core schema: `50` is a number there, `true` a truth value, `pay:` nothing.
// zod does not read keys beside forms: of a file that extends no other, the first form is what is required.
const { anyOf: [whole] = [], ...keys } = scenarioJsonSchema();
const editor = z.fromJSONSchema({ ...keys, required: whole?.required } as Parameters<
  typeof z.fromJSONSchema
>[0]);
// By what editors check with too, which has no code in common with what made the schema.
const ajv = new Ajv({ strict: false }).compile(scenarioJsonSchema());
const accepts = (text: string): boolean => {
  const accepted = editor.safeParse(parse(text)).success;
  expect(ajv(parse(text))).to.equal(accepted);
  return accepted;
};
const ROOT = path.resolve(import.meta.dirname, "../..");
const PUBLISHED = globSync(["scenarios/*.yaml", "lessons/*/scenario.yaml"], { cwd: ROOT });

describe("the JSON Schema of scenarios", () => {
  it("accepts what is right, as an editor reads it", () => {
    for (const text of [GOOD, readFileSync(LIBRARY, "utf8")]) {
      const found = editor.safeParse(parse(text));
      expect(found.error?.issues ?? []).to.deep.equal([]);
    }
  });

  it("accepts every scenario of the library and of the lessons", () => {
    expect(PUBLISHED.length).to.be.greaterThan(50);
    for (const file of PUBLISHED) {
      const isAccepted = ajv(parse(readFileSync(path.join(ROOT, file), "utf8")));
      expect(isAccepted, `${file}: ${JSON.stringify(ajv.errors)}`).to.equal(true);
    }
  });

  it("requires nothing of a file that extends another", () => {
    expect(ajv(parse("extends: shared/euro-to-yuan.yaml"))).to.equal(true);
    expect(ajv(parse("extends: [a.yaml, b.yaml]\nseed: 7"))).to.equal(true);
    expect(ajv(parse("extends: a.yaml\nsead: 7"))).to.equal(false);
    expect(ajv(parse("extends: []"))).to.equal(false);
    expect(ajv(parse("seed: 7"))).to.equal(false);
  });

  const wrong: [name: string, from: string, to: string][] = [
    ["a key misspelt", "seed: 42", "sead: 42"],
    ["a key of a party misspelt", "balance: 5000.00", "blance: 5000.00"],
    ["a missing key", "bank: Pearl Bank", ""],
    ["a country that there is not", "country: DE", "country: XX"],
    ["a verb that there is not", "- fund:", "- found:"],
    ["a status that there is not", "status: Released", "status: Done"],
    ["a time without its seconds", "clock: 2025-01-23T15:30:00Z", "clock: 2025-01-23T15:30Z"],
    ["a text for a list", "to: seller }", "to: [seller] }"],
    ["an error that no contract has", "expect: { status: None", "expect: { revert: NoSuch, status: None"],
    ["a duration without its unit", "validFor: 15m", "validFor: 15"],
    ["a fault that there is not", "- fund:", "- fault: gremlins\n  - fund:"],
    ["a model of rates that there is not", "constant: 1.0404", "model: { kind: guess }"],
    ["a step of nothing", "- fund:", "- {}\n  - fund:"],
    ["no steps", "steps:", "stops:"],
    ["a list for a text", "symbol: XUSD", "symbol: [XUSD]"],
  ];
  for (const [name, from, to] of wrong) {
    it(`refuses ${name}`, () => {
      expect(accepts(GOOD.replace(from, to))).to.equal(false);
    });
  }

  it("describes every key that a person writes", () => {
    const { properties = {} } = scenarioJsonSchema();
    for (const [key, schema] of Object.entries(properties)) {
      expect(schema.description ?? "", key).to.match(/\w/);
    }
  });

  it("has every verb", () => {
    const { items } = scenarioJsonSchema().properties?.steps ?? {};
    const known = Array.isArray(items) ? [] : Object.keys(items?.properties ?? {});
    expect(known).to.include.members(VERBS.map(({ name }) => name));
  });
});
