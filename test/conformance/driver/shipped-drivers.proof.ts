import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import type { DriverCommand } from "../../../src/conformance/driver/driver-command.ts";
import { openDriver } from "../../../src/conformance/driver/open-driver.ts";
import {
  checkExchangeRateConformance,
  type CaseReport,
} from "../../../src/conformance/report/check-exchange-rate-conformance.ts";
import { errorOf, QUESTION } from "./faulty.ts";

const DRIVERS = fileURLToPath(new URL("../../../kit/drivers/", import.meta.url));

interface Language {
  readonly name: string;
  /** What has to be there; its absence is a skip. */
  readonly tool: string;
  /** Compiles into a folder, where that is needed. */
  readonly compile?: (folder: string) => readonly string[];
  readonly run: (folder: string) => DriverCommand;
}

const PYTHON = join(DRIVERS, "python", "example.py");

const LANGUAGES: readonly Language[] = [
  { name: "Python", tool: "python3", run: () => ({ command: "python3", args: ["-B", PYTHON] }) },
  {
    name: "Rust",
    tool: "rustc",
    compile: (folder) => [
      "--edition",
      "2021",
      "-O",
      "-o",
      join(folder, "converter"),
      join(DRIVERS, "rust", "converter.rs"),
    ],
    run: (folder) => ({ command: join(folder, "converter") }),
  },
  {
    name: "Java",
    tool: "javac",
    compile: (folder) => [
      "--release",
      "11",
      "-Xlint:-options",
      "-d",
      folder,
      join(DRIVERS, "java", "Converter.java"),
    ],
    run: (folder) => ({ command: "java", args: ["-cp", folder, "Converter"] }),
  },
];

/** What a driver comes to, in the profile whose calls it has. */
async function reportsOf(command: DriverCommand): Promise<CaseReport[]> {
  const driver = await openDriver(command, { timeoutMs: 30_000 });
  try {
    return await checkExchangeRateConformance(driver);
  } finally {
    await driver.close();
  }
}

describe("The drivers that ship", function () {
  this.timeout(180_000);
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "drivers-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const { name, tool, compile, run } of LANGUAGES) {
    it(`in ${name} passes all that it offers, and is accused of nothing`, async function () {
      const there = spawnSync(tool, ["--version"]);
      if (there.error !== undefined || there.status !== 0) {
        this.test!.title += ` (skipped: there is no ${tool} on the PATH)`;
        return this.skip();
      }
      if (compile !== undefined) {
        const compiled = spawnSync(tool, compile(folder), { encoding: "utf8" });
        expect(compiled.stderr + compiled.stdout).to.equal("");
        expect(compiled.status).to.equal(0);
      }
      const reports = await reportsOf(run(folder));
      expect(reports.flatMap(({ findings }) => findings)).to.deep.equal([]);
      const passed = reports.filter(({ outcome }) => outcome === "passed").map(({ id }) => id);
      expect(passed).to.include.members(["A1", "A2", "A14", "B1", "C4", "C8", "F1"]);
      const notOffered = reports
        .filter(({ outcome }) => outcome === "not-offered")
        .flatMap(({ reasons }) => reasons);
      for (const reason of notOffered) expect(reason).to.match(/^(offers no |needs more than 128 bits)/);
    });
  }

  /** What comes of a question to a converter in Python, whose method has this body. */
  async function inPython(body: string): Promise<unknown> {
    const program = [
      "import sys",
      `sys.path.insert(0, ${JSON.stringify(join(DRIVERS, "python"))})`,
      "from exchange_rates import *",
      "from decimal import Decimal",
      "class Mine:",
      "    name = 'mine'",
      "    largest = 10 ** 30",
      "    def convert(self, request):",
      ...body.split("\n").map((line) => `        ${line}`),
      "serve(Mine())",
    ].join("\n");
    const driver = await openDriver({ command: "python3", args: ["-B", "-c", program] });
    try {
      expect(driver.largest).to.equal(10n ** 30n);
      return await driver.convert(QUESTION);
    } finally {
      await driver.close();
    }
  }

  it("in Python print where it does no harm, and know a refusal from a crash and from what is not offered", async function () {
    if (spawnSync("python3", ["--version"]).status !== 0) {
      this.test!.title += " (skipped: there is no python3 on the PATH)";
      return this.skip();
    }
    expect(
      await inPython("print('a warning')\nsys.stdout.write('more')\nreturn request.amount * 2"),
    ).to.equal(20_000n);
    expect(
      await inPython("return request.from_.decimals + request.rate.per + len(request['to']['code'])"),
    ).to.equal(6n);
    const cases = {
      "raise NotOffered('one way')": ["NotOffered", "one way"],
      "raise Refused('TooLow', 'below 1')": ["TooLow", "below 1"],
      "return int('x')": ["ValueError", "invalid literal"],
      "return Decimal('x')": ["InvalidOperation", ""],
      "return 1 // 0": ["DRIVER_CRASHED", "ZeroDivisionError"],
      "return request.nothing": ["DRIVER_CRASHED", "AttributeError: nothing"],
    };
    for (const [body, [code = "", message = ""]] of Object.entries(cases)) {
      const error = await inPython(body).catch((thrown: unknown) => thrown);
      expect(error, body).to.have.property("code", code);
      expect(error, body).to.have.property("message").that.includes(message);
    }
    const float = await inPython("return 108.35").catch((thrown: unknown) => thrown);
    expect(float).to.have.property("message", "the number 108.35, and an integer is due as text");
    expect(
      (await errorOf(openDriver({ command: "python3", args: ["-c", "import no_such_module"] }))).message,
    ).to.include("ModuleNotFoundError: No module named 'no_such_module'");
  });
});
