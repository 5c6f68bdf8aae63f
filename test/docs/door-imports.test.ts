import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { expect } from "chai";
import { doors } from "../../scripts/api/doors.ts";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";

/** What importing a module did besides, and how its process ended. */
interface Imported {
  readonly changed: readonly string[];
  readonly files: readonly string[];
  readonly open: readonly string[];
  readonly packages: readonly string[];
  readonly output: string;
  readonly code: number | null;
}

const PROGRAM = path.join(PACKAGE_ROOT, "test/support/import-door.ts");

async function importing(module: string): Promise<Imported> {
  // Hardhat's own loader is in the options that tests are started with.
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const child = spawn(process.execPath, [PROGRAM, module], {
    env,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [out, err, report] = [child.stdio[1], child.stdio[2], child.stdio[3]].map((stream) =>
    text(stream as Readable),
  );
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [output, told, code] = await Promise.all([
    Promise.all([out, err]).then((texts) => texts.join("")),
    report ?? "",
    ended,
  ]);
  if (told === "") throw new Error(output);
  return { ...(JSON.parse(told) as Omit<Imported, "output" | "code">), output, code };
}

const sourceOf = (file: string): string => pathToFileURL(path.join(PACKAGE_ROOT, file)).href;

/** What each door does without; all of them but the plugin do without Hardhat until a chain is opened. */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  "corridor/rates": ["ethers", "hardhat", "yaml", "zod", "hono"],
  "corridor/hardhat": ["ethers", "yaml", "zod", "hono"],
};

/** Where zod keeps its settings, which several versions of it in one process share. */
const OF_ZOD = ["globalThis.__zod_globalConfig", "globalThis.__zod_globalRegistry"];

describe("importing a door of the package", () => {
  it("is tried for all of them", () => {
    expect(doors().map(({ specifier }) => specifier)).to.include.members([
      "corridor",
      "corridor/rates",
      "corridor/hardhat",
      "corridor/testing",
      "corridor/testing/expect",
    ]);
  });

  for (const { specifier, source } of doors())
    it(`${specifier} has no effect: nothing is patched, printed, read, opened or listened to`, async () => {
      const { packages, ...effects } = await importing(sourceOf(source));
      const changed = packages.includes("zod") ? OF_ZOD : [];
      expect(effects).to.deep.equal({ changed, files: [], open: [], output: "", code: 0 });
      for (const without of WITHOUT[specifier] ?? ["hardhat", "hono", "mocha", "chai"])
        expect(packages, specifier).to.not.include(without);
    });

  const effects = [
    ["patches a prototype", "Array.prototype.last = () => 1", "changed", "Array.prototype.last"],
    ["sets a global", "globalThis.corridor = 1", "changed", "globalThis.corridor"],
    ["listens", 'process.on("exit", () => {})', "changed", "on exit"],
    [
      "reads a file",
      'import fs from "node:fs"; fs.readFileSync("/etc/hostname")',
      "files",
      "readFileSync /etc/hostname",
    ],
    ["prints", 'console.log("hello")', "output", "hello\n"],
    ["keeps a timer", "setTimeout(() => {}, 10)", "open", "Timeout"],
  ] as const;
  for (const [what, program, field, wanted] of effects)
    it(`is noticed where a module ${what}`, async () => {
      const imported = await importing(`data:text/javascript,${encodeURIComponent(program)}`);
      expect(imported[field]).to.include(wanted);
    });
});
