import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { expect } from "chai";
import { parse } from "yaml";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { editorJsonSchema } from "../../src/scenario/schema/editor-schema.ts";
import { scenarioJsonSchema } from "../../src/scenario/schema/json-schema.ts";
import { VERBS } from "../../src/verbs/verbs.ts";
import { pageExamples } from "../docs/page-examples.ts";
import { BROKEN_CASES } from "./broken/cases.ts";
import { GOOD } from "./broken/read-broken.ts";

// An editor reads a scenario by YAML's core schema: `50` is a number there, `true` a truth value, `pay:` nothing.
const isRight = new Ajv({ strict: false }).compile(editorJsonSchema());
const accepts = (text: string): boolean => isRight(parse(text));
const ROOT = path.resolve(import.meta.dirname, "../..");
const WHOLE_FILES = globSync(
  [
    "scenarios/*.yaml",
    "lessons/*/scenario.yaml",
    "templates/**/*.yaml",
    "examples/**/*.yaml",
    "test/**/*.yaml",
  ],
  { cwd: ROOT, exclude: ["**/node_modules/**"] },
);
const PAGES = globSync(["*.md", "docs/**/*.md", "lessons/**/*.md"], { cwd: ROOT });

/** Mistakes of form, which need no knowledge of names, figures and other files. */
const FORMAL =
  /^\d+:\d+ (KEY_MISSPELT|KEY_MISSING|KEY_REPEATED|VALUE_KIND|VALUE_MISSING|FIELDS_NOT_ONE|STEP_VERBS)$/;

/** Those of them that a schema does not see. */
const UNSEEN: readonly string[] = ["a model without a beginning"];

/** What an editor reads, with another value in place of every text. */
function withInPlace(value: unknown, other: unknown): unknown {
  if (value === null) return value;
  if (typeof value !== "object") return other;
  if (Array.isArray(value)) return value.map((each) => withInPlace(each, other));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withInPlace(each, other)]));
}

describe("the JSON Schema of scenarios", () => {
  it("accepts what is right, as an editor reads it", () => {
    expect(accepts(GOOD), JSON.stringify(isRight.errors)).to.equal(true);
  });

  it("accepts every file that is one to the reader: of the library, lessons, templates, examples and tests", () => {
    const refused = WHOLE_FILES.filter((file) => !accepts(readFileSync(path.join(ROOT, file), "utf8")));
    expect(WHOLE_FILES.length - refused.length).to.be.greaterThan(70);
    for (const file of refused) {
      const folder = path.dirname(path.join(ROOT, file));
      const readFile = (beside: string) => readFileSync(path.join(folder, beside), "utf8");
      const text = readFileSync(path.join(ROOT, file), "utf8");
      expect(() => readScenario(text, { file, readFile }), file).to.throw();
    }
  });

  it("accepts every part of a scenario that a page shows", () => {
    const known = Object.keys(scenarioJsonSchema().properties ?? {});
    const shown = PAGES.flatMap((page) =>
      pageExamples(readFileSync(path.join(ROOT, page), "utf8"))
        .filter(({ language }) => language === "yaml")
        .map(({ text }) => ({ page, text })),
    ).filter(({ text }) => {
      const keys = [...text.matchAll(/^(\w+):/gm)].map(([, key = ""]) => key);
      const isComment = /^(#.*\n)+$/.test(text);
      return (keys.length === 0 && !isComment) || keys.some((key) => known.includes(key));
    });
    expect(shown.length).to.be.greaterThan(20);
    for (const { page, text } of shown) {
      // Steps are shown without their key.
      const part = /^ *- /.test(text) ? `steps:\n${text}` : text;
      const isAccepted = accepts(`extends: the-rest.yaml\n${part.replace(/^extends:.*\n/m, "")}`);
      expect(isAccepted, `${page}: ${text} ${JSON.stringify(isRight.errors)}`).to.equal(true);
    }
  });

  it("accepts an expression in place of every text, with quotes and without", () => {
    for (const file of ["test/scenario/broken/good.yaml", ...globSync("scenarios/*.yaml", { cwd: ROOT })]) {
      const tree: unknown = parse(readFileSync(path.join(ROOT, file), "utf8"));
      for (const value of ["{order}", "+{delay}", { "order / 2": null }, { order: null }])
        expect(isRight(withInPlace(tree, value)), `${file}: ${JSON.stringify(isRight.errors)}`).to.equal(
          true,
        );
      expect(isRight(withInPlace(tree, { order: 7 })), file).to.equal(false);
    }
  });

  it("refuses what is wrong in its form", () => {
    const formal = BROKEN_CASES.filter(
      ([name, , , mistakes]) => FORMAL.test(mistakes) && !UNSEEN.includes(name),
    );
    expect(formal.length).to.be.greaterThan(60);
    const accepted = formal.filter(([, from, to]) => {
      try {
        return accepts(GOOD.replace(from, () => to));
      } catch {
        return false;
      }
    });
    expect(accepted.map(([name]) => name)).to.deep.equal([]);
  });

  it("requires nothing of a file that extends another, at no depth that files are merged in", () => {
    const extended = "extends: shared/euro-to-yuan.yaml\n";
    expect(accepts(extended)).to.equal(true);
    expect(accepts("extends: [a.yaml, b.yaml]\nseed: 7")).to.equal(true);
    expect(accepts(`${extended}parties: { buyer: { balance: 9.00 EUR } }`)).to.equal(true);
    expect(accepts(`${extended}guards: { hours: { opens: Sun 05:00 } }`)).to.equal(true);
    expect(accepts(`${extended}payments: { payment: { from: buyer } }`)).to.equal(false);
    expect(accepts(`${extended}rates: { EUR/USD: { delayed: 1h } }`)).to.equal(false);
    expect(accepts("extends: a.yaml\nsead: 7")).to.equal(false);
    expect(accepts("extends: []")).to.equal(false);
    expect(accepts("seed: 7")).to.equal(false);
    const alone = GOOD.replace("seed: 42", "seed: 42\nguards: { hours: { opens: Sun 05:00 } }");
    expect(accepts(alone)).to.equal(false);
    expect(accepts(alone.replace("05:00", "05:00, closes: Thu 17:00"))).to.equal(true);
  });

  it("refuses figures beyond their ranges, as numbers too", () => {
    expect(accepts(GOOD.replace("feeBps: 50 }", "feeBps: 10001 }"))).to.equal(false);
    expect(accepts(GOOD.replace("count: 20", "count: 20.5"))).to.equal(false);
    expect(accepts(GOOD.replace("send: 1000.00 EUR", "send: 1,000.00 EUR"))).to.equal(false);
    expect(accepts(GOOD.replace("send: 1000.00 EUR", "send: -1000.00 EUR"))).to.equal(false);
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
