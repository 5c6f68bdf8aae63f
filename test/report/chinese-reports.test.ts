import { expect } from "chai";
import { globSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { readTraceFile } from "../../src/files/traces.ts";
import { CHINESE_RULES } from "../../scripts/check/language/chinese-rules.ts";
import { LANGUAGES } from "../../src/language.ts";
import { dictionary } from "../../src/report/words/dictionary.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { squashed } from "./reading/words.ts";
import { textOf } from "./support/text-of.ts";

const GOLDEN = globSync("scenarios/golden/*.json", { cwd: PACKAGE_ROOT }).toSorted();

describe("reports in Chinese", () => {
  it("are made of every golden trace", () => expect(GOLDEN.length).to.be.above(35));

  for (const file of GOLDEN)
    it(`have no blank between Chinese characters: ${path.basename(file)}`, async () => {
      const report = await textOf("markdown", [readTraceFile(path.join(PACKAGE_ROOT, file))], "zh");
      expect(report.match(/.{0,20}\p{Script=Han} +\p{Script=Han}.{0,20}/gu) ?? []).to.deep.equal([]);
    });
});

/** The words in the names that a trace has from its scenario, which no language changes. */
function namesIn({ parties, steps, scenario, settings = [] }: Trace): Set<string> {
  const names = [
    ...settings.map(({ key }) => /^rates\.[^.]+\.median\.feeds\.([^.]+)/.exec(key)?.[1] ?? ""),
    ...parties.flatMap(({ name, bank }) => [name, bank]),
    ...steps.map(({ payment }) => payment),
    scenario.name,
  ];
  return new Set(names.flatMap((name) => name.split(/[^A-Za-z]+/)));
}

describe("reports in Chinese, as they are printed", () => {
  for (const file of GOLDEN)
    it(`keep the rules of language: ${path.basename(file)}`, async () => {
      const trace = readTraceFile(path.join(PACKAGE_ROOT, file));
      const names = namesIn(trace);
      const cells = (await textOf("text", [trace], "zh"))
        .split(/\n| {2,}/)
        .filter((cell) => /\p{Script=Han}/u.test(cell));
      const faults = cells.flatMap((cell) =>
        CHINESE_RULES.flatMap((rule) =>
          rule
            .faults(cell)
            .filter(({ instead }) => !names.has(/^the Chinese for "(\w+)"/.exec(instead)?.[1] ?? ""))
            .map(({ found, instead }) => `${rule.name}: ${found}; ${instead}`),
        ),
      );
      expect([...new Set(faults)]).to.deep.equal([]);
    });
});

describe("the notice of every report", () => {
  const [first = ""] = GOLDEN;
  const trace = readTraceFile(path.join(PACKAGE_ROOT, first));

  for (const format of ["text", "markdown", "html"] as const)
    for (const language of LANGUAGES)
      it(`names the law and what the report is, in ${format} (${language})`, async () => {
        const report = await textOf(format, [trace], language);
        const words = dictionary(language);
        // A terminal breaks lines, which is no part of what the notice says.
        const plain = squashed(report.replaceAll("\\", ""));
        for (const key of ["notice.teaching", "notice.law"] as const)
          expect(plain).to.contain(squashed(words[key]));
      });
});
