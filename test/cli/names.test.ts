import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { settleCheck } from "../../src/cli/check.ts";
import { settleExplain } from "../../src/cli/explain.ts";
import { settleReport } from "../../src/cli/report.ts";
import { settleRun } from "../../src/cli/run.ts";
import { settleVectors } from "../../src/cli/vectors.ts";
import { LANGUAGES } from "../../src/language.ts";
import { HOSTILE_NAMES, UNSEEN } from "../support/hostile-names.ts";
import { ended, scratchFolder, type Ended } from "./support/command.ts";
import { NO_OPTIONS } from "./support/run-arguments.ts";

const ESCAPE_NAMES = String.raw`
title: { en: "Names \e[31mred\e[0m", zh: 名称 }
teaches: { en: Names are hostile., zh: 名称不可信。 }
clock: 2025-01-23T15:30:00Z
parties:
  buyer: { country: DE, currency: EUR, bank: "=1+1", balance: 1000.00 EUR }
  seller: { country: CN, currency: CNY, bank: "Pearl \e]0;title\a\e[2J Bank" }
rates:
  EUR/USD: { constant: "1.0404" }
  EUR/CNY: { constant: "7.5829" }
payments:
  order: { from: buyer, to: seller }
steps:
  - quote: { send: 1000.00 EUR }
  - disclose: { to: seller }
  - pay: {}
`;

/** The arguments of a shell and the names of files are no longer than this. */
const LONGEST_NAME = 200;

describe("what a user names, on the terminal", () => {
  const inFolder = scratchFolder();
  const names = Object.entries(HOSTILE_NAMES);

  it("is text where it is explained, and explained as nothing that objects have", async () => {
    for (const name of ["\u001B[31m\u202E", "constructor", "__proto__", "toString"]) {
      const { code, errors } = await ended((context) =>
        settleExplain({ what: name, json: false, lang: "en" }, context),
      );
      expect([code, UNSEEN.exec(errors)]).to.deep.equal([2, null]);
    }
  });

  for (const lang of LANGUAGES)
    for (const [what, name] of names)
      it(`is text in every message: ${what}, ${lang}`, async () => {
        const file = name.replaceAll("/", "_").replaceAll("\0", "").slice(0, LONGEST_NAME);
        const scenario = inFolder(`${file.slice(0, 40)}.yaml`);
        writeFileSync(scenario, `title: ${JSON.stringify(name)}\nsteps:\n  - ${JSON.stringify(name)}: {}\n`);
        const told: Ended[] = [
          await ended((context) =>
            settleCheck({ files: [scenario, file], format: "text", json: false, lang }, context),
          ),
          await ended((context) =>
            settleCheck({ files: [scenario, file], format: "text", json: true, lang }, context),
          ),
          await ended((context) =>
            settleReport({ traces: [file], format: name, out: file, lang, force: false }, context),
          ),
          await ended((context) => settleVectors({ files: [file], op: "", json: false, lang }, context)),
        ];
        for (const { code, out, errors } of told) {
          expect(code).to.equal(2);
          expect(UNSEEN.exec(out + errors)?.[0]).to.equal(undefined);
        }
      });

  it("is text in what a run prints and writes", async () => {
    const file = inFolder("escape-names.yaml");
    writeFileSync(file, ESCAPE_NAMES);
    const files = { trace: inFolder("t.json"), report: inFolder("r.html"), junit: inFolder("j.xml") };
    for (const lang of LANGUAGES) {
      const { code, out, errors } = await ended((context) =>
        settleRun({ ...NO_OPTIONS, ...files, files: [file], events: true, lang }, context),
      );
      expect([code, errors]).to.deep.equal([0, ""]);
      expect(UNSEEN.exec(out)?.[0]).to.equal(undefined);
      expect(out).to.contain("Pearl \\u001b]0;title\\u0007\\u001b[2J Bank");
    }
    for (const written of Object.values(files))
      expect(UNSEEN.exec(readFileSync(written, "utf8"))).to.equal(null);
    const moved = await ended((context) =>
      settleReport(
        { traces: [files.trace], format: "csv-movements", out: "", lang: "en", force: false },
        context,
      ),
    );
    expect(moved.out).to.contain(",'=1+1,").and.to.not.contain(",=1+1,");
  });

  it("keeps the mark of a mistake below what is wrong where something unseen is before it", async () => {
    const file = path.join(inFolder(""), "bidi.yaml");
    writeFileSync(file, 'title: "a \u202E b"\n');
    const { errors } = await ended((context) =>
      settleCheck({ files: [file], json: false, format: "text", lang: "en" }, context),
    );
    const [, line = "", mark = ""] = errors.split("\n");
    expect(line).to.contain('title: "a \\u202e b"');
    expect(line.slice(mark.indexOf("^"), mark.lastIndexOf("^") + 1)).to.equal("\\u202e");
  });
});
