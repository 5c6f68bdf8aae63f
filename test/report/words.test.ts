import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { COMMAND_WORDS } from "../../src/cli/command-words.ts";
import { ERRORS, type ErrorCode } from "../../src/errors/table.ts";
import { dictionary } from "../../src/report/words/dictionary.ts";
import { CONTRACT_ERROR_EXPLANATIONS } from "../../src/report/words/explain/contract-errors.ts";
import { FAULTS } from "../../src/scenario/faults/faults.ts";
import { CONTRACT_ERRORS } from "../../src/scenario/contract-errors.ts";
import { VERBS } from "../../src/verbs/verbs.ts";
import { happyTrace } from "./support/traces.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** The placeholders of a text, by name. */
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name))].sort();
}

describe("errors in Chinese", () => {
  for (const code of Object.keys(ERRORS) as ErrorCode[]) {
    it(`are translated, with the same values: ${code}`, () => {
      const { what, hint } = ERRORS[code]["zh"];
      expect(placeholders(what + hint)).to.deep.equal(
        placeholders(ERRORS[code].en.what + ERRORS[code].en.hint),
      );
      expect(what + hint).to.match(/[\u4E00-\u9FFF]/);
    });
  }
});

describe("words", () => {
  const sources = globSync(["src/**/*.ts", "scenarios/*.yaml"], { cwd: ROOT })
    .filter((file) => !file.includes("/words/"))
    .map((file) => readFileSync(path.join(ROOT, file), "utf8"))
    .join("\n");
  /** Every name in quotes, and every key or value of a scenario. */
  const names = new Set(sources.match(/[\w.-]+/g));
  /** What is put together, as `verb.${name}`: the part before, and the part behind. */
  const built = [...sources.matchAll(/`([\w.-]*)\$\{[^}`]*\}([\w.-]*)`/g)]
    .map(([, before = "", behind = ""]) => ({ before, behind }))
    .filter(({ before, behind }) => before + behind !== "");
  /** What is put together of two names with a point between them: the part before. */
  const ofTwo = [...sources.matchAll(/`([\w.-]+)\$\{[^}`]*\}\.\$\{[^}`]*\}`/g)].map(
    ([, before = ""]) => before,
  );
  // A verb's name before, what is paused behind: both are put in.
  const paused = /^(un)?pause\.(token|escrow)$/;
  // The words are those of files that anybody may write: reasons of banks, sources of rates, models.
  const written = /^(reason\.[A-Z]{2}\d{2}|source\..+)$/;
  const isSaid = (name: string): boolean =>
    names.has(name) ||
    paused.test(name) ||
    written.test(name) ||
    ofTwo.some((before) => {
      const [, left = "", right = ""] = /^(.+)\.(.+)$/.exec(name.slice(before.length)) ?? [];
      return name.startsWith(before) && left !== "" && isSaid(left) && isSaid(right);
    }) ||
    built.some(({ before, behind }) => {
      if (!name.startsWith(before) || !name.endsWith(behind)) return false;
      const middle = name.slice(before.length, name.length - behind.length);
      return middle !== "" && middle !== name && isSaid(middle);
    });

  for (const key of Object.keys(dictionary("en"))) {
    it(`are used: ${key}`, () => {
      expect(isSaid(key)).to.equal(true);
    });
  }

  it("would be noticed if they were not", () => {
    for (const stale of ["verb.teleport", "where.tip", "column.horoscope", "zebra"])
      expect(isSaid(stale), stale).to.equal(false);
  });

  it("are there for every verb, fault and invariant", async () => {
    const { invariants } = await happyTrace();
    const needed = [
      ...VERBS.map(({ name }) => `verb.${name}`),
      ...FAULTS.flatMap(({ name }) => [`fault.${name}.title`, `fault.${name}.what`, `fault.${name}.safe`]),
      ...invariants.map(({ name }) => `invariant.${name}`),
    ];
    expect(dictionary("en")).to.include.all.keys(needed);
    const told = (kind: string): string[] =>
      Object.keys(dictionary("en")).filter((key) => key.startsWith(`${kind}.`));
    expect(told("fault").length).to.equal(3 * FAULTS.length);
    expect(told("invariant").length).to.equal(invariants.length);
  });

  it("explain every error of the contracts, and no other", () => {
    expect(Object.keys(CONTRACT_ERROR_EXPLANATIONS)).to.have.members(Object.keys(CONTRACT_ERRORS));
  });

  it("of commands have the same placeholders in both languages", () => {
    for (const [word, { en, zh }] of Object.entries(COMMAND_WORDS))
      expect(placeholders(zh), word).to.deep.equal(placeholders(en));
  });
});
