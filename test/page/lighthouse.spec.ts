import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { addressOf, FLAGS } from "./support/browser.ts";
import { serverForTests } from "./support/served.ts";

/** Its performance depends on what else the machine does: `npm run bench:page` prints it. */
const CATEGORIES = ["accessibility", "best-practices"];

interface Result {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
}

describe("Lighthouse", () => {
  const served = serverForTests();

  for (const [name, fields] of Object.entries({
    library: { view: "library" },
    player: { view: "player", scenario: "01-happy-path", step: "5" },
    lesson: { view: "lesson", lesson: "3" },
  }))
    it(`finds nothing to mend in the ${name}`, () => {
      const { categories, audits } = lighthouse(addressOf(served().address, fields));
      const failed = Object.values(audits).filter(({ score }) => score !== null && score < 1);
      const scores = CATEGORIES.map((category) => categories[category]?.score);
      expect(scores, failed.map(({ title }) => title).join("; ")).to.deep.equal([1, 1]);
    });
});

function lighthouse(address: string): Result {
  const folder = mkdtempSync(path.join(tmpdir(), "corridor-lighthouse-"));
  try {
    const output = path.join(folder, "result.json");
    const flags = ["--headless", ...FLAGS].join(" ");
    const { status, stderr } = spawnSync(
      "npx",
      [
        "-y",
        "lighthouse@13",
        address,
        "--preset=desktop",
        "--quiet",
        "--output=json",
        `--output-path=${output}`,
        `--only-categories=${CATEGORIES.join(",")}`,
        `--chrome-flags=${flags}`,
      ],
      { encoding: "utf8", env: { ...process.env, CHROME_PATH: process.env["CHROMIUM_PATH"] } } as const,
    );
    if (status !== 0)
      throw new Error(`lighthouse ended with ${status ?? "a signal"}: ${stderr.slice(0, 2_000)}`);
    return JSON.parse(readFileSync(output, "utf8")) as Result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
