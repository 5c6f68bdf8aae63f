import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { CASES } from "../../../src/conformance/cases/families.ts";
import { faulty, freshFolder, LIBRARY, run } from "./run.ts";

const MODULE = `export default {
  name: "mine",
  roundings: ["floor"],
  convert: ({ amount, from, to, rate }) => (amount * rate.answer * 10n ** BigInt(to.decimals)) / 10n ** BigInt(rate.decimals + from.decimals),
};
`;

function moduleFolder(text: string): string {
  const folder = freshFolder();
  writeFileSync(join(folder, "mine.mjs"), text);
  return folder;
}

describe("The command", function () {
  this.timeout(60_000);

  it("ends with 0 where all that is asked passes, and repeats itself", async () => {
    const { code, out, error } = await run([
      "--driver",
      LIBRARY,
      "--only",
      "A1",
      "--only",
      "C9",
      "--seed",
      "it's mine",
    ]);
    expect([code, error]).to.deep.equal([0, ""]);
    expect(out).to.include("Exchange-rate conformance of the TypeScript library\n");
    expect(out).to.include("2 of 2 cases passed; ");
    expect(out).to.include(`--only A1 --only C9 --seed 'it'\\''s mine' --questions 200`);
  });

  it("ends with 1 where a case fails, and shows both figures", async () => {
    const { code, out } = await run(["--module", "mine.mjs", "--only", "B1"], moduleFolder(MODULE));
    expect(code).to.equal(1);
    expect(out).to.match(/✖ B1 [^]*expected \S+ [A-Z]{3}\n {4}got {6}\S+ [A-Z]{3}/);
  });

  it("ends with 2 where it is used wrongly, with the place and what to try", async () => {
    const folder = moduleFolder("export default 7;\n");
    const wrong: readonly (readonly [args: readonly string[], told: string])[] = [
      [[], 'try --driver "python3 my_converter.py"'],
      [["--drivers", "x"], "'--drivers'"],
      [["--driver"], "--driver"],
      [["--driver", " "], "--driver is empty"],
      [["--driver", 'python3 "my.py'], "is not closed"],
      [["--driver", "x", "--url", "http://y"], "--driver and --url name two converters"],
      [["--url", "localhost:80"], "is not an address, as http://localhost:8080/ is"],
      [["--module", "none.mjs"], "there is no such file"],
      [["--module", "mine.mjs"], "no converter as its default export"],
      [["--driver", "x", "--profile", "shop"], '--profile "shop" is unknown; there are arithmetic, desk'],
      [["--driver", "x", "--only", "A99"], '--only "A99" is unknown; they go from A1 to'],
      [["--driver", "x", "--skip", "C9"], "gives no reason"],
      [["--driver", "x", "--skip", "Z1=why"], '--skip "Z1" is unknown'],
      [["--driver", "x", "--questions", "0"], "not a whole number from 1"],
      [["--driver", "x", "--questions", "1e3"], "not a whole number from 1"],
      [["--driver", "x", "--timeout", "10s"], "not a whole number from 1"],
      [["--driver", "x", "--json", "--markdown"], "name a file for each"],
      [["--driver", "x", "--json="], "names no file"],
      [["check"], '"check" is not a command'],
      [["init"], "there are python, rust, java"],
      [["init", "cobol"], "there are python, rust, java"],
      [["init", "python", "a", "b"], '"b" is one too many'],
    ];
    for (const [args, told] of wrong) {
      const { code, out, error } = await run(args, folder);
      expect([code, out], args.join(" ")).to.deep.equal([2, ""]);
      expect(error, args.join(" "))
        .to.include(told)
        .and.to.match(/^exchange-rate-conformance: .+\n$/);
    }
  });

  it("ends with 2 where nothing was asked", async () => {
    const folder = moduleFolder(MODULE);
    const { code, error } = await run(["--module", "mine.mjs", "--profile", "escrow"], folder);
    expect(code).to.equal(2);
    expect(error).to.include("nothing was asked, so that nothing passed");
    expect((await run(["--module", "mine.mjs", "--only", "A1", "--skip", "A1=later"], folder)).code).to.equal(
      2,
    );
  });

  it("ends with 3 where the driver fails: at once, in the middle, or while it is loaded", async () => {
    const early = await run(["--driver", faulty("dies at once")]);
    expect([early.code, early.out]).to.deep.equal([3, ""]);
    expect(early.error).to.include("No module named 'moneyed'").and.to.include("(DRIVER_ENDED)");
    const late = await run(["--driver", faulty("dies in the middle"), "--only", "A1"]);
    expect(late.code).to.equal(3);
    expect(late.out).to.include("The driver failed: ").and.to.include("ZeroDivisionError: division by zero");
    const loaded = await run(["--module", "mine.mjs"], moduleFolder("throw new Error('no licence');\n"));
    expect([loaded.code, loaded.error]).to.deep.equal([
      3,
      "exchange-rate-conformance: mine.mjs failed: no licence\n(MODULE_FAILED)\n",
    ]);
    expect(
      (await run(["--driver", faulty("is silent"), "--only", "A1", "--timeout", "1000"])).error,
    ).to.include("within 1000 ms");
  });

  it("asks the profiles that are named instead of those that are claimed", async () => {
    const { out } = await run(["--driver", LIBRARY, "--profile", "messages", "--json"]);
    const { claims, cases } = JSON.parse(out);
    expect(claims.profiles).to.deep.equal(["messages"]);
    expect(cases.find(({ id }: { id: string }) => id === "E13").outcome).to.equal("passed");
    expect(cases.find(({ id }: { id: string }) => id === "A1").outcome).to.equal("skipped");
  });

  it("skips with the reason, and writes each report where it is told to", async () => {
    const folder = freshFolder();
    const files = ["--json", "run.json", "--junit=run.xml", "--markdown", "run.md"];
    const { code, out } = await run(
      ["--driver", LIBRARY, "--skip", "C9=we book zero", "--questions", "20", ...files],
      folder,
    );
    expect(code).to.equal(0);
    expect(out).to.include("we book zero: C9");
    const { seed, questions, summary } = JSON.parse(readFileSync(join(folder, "run.json"), "utf8"));
    expect({ seed, questions, failed: summary.failed }).to.deep.equal({
      seed: "exchange-rates",
      questions: 20,
      failed: 0,
    });
    expect(readFileSync(join(folder, "run.xml"), "utf8")).to.include('<skipped message="we book zero"/>');
    expect(readFileSync(join(folder, "run.md"), "utf8")).to.include("| we book zero | C9 |");
    const lost = await run(["--driver", LIBRARY, "--only", "A1", "--json", "none/run.json"], folder);
    expect(lost.code).to.equal(2);
    expect(lost.error).to.include("--json none/run.json cannot be written");
  });

  it("writes one report to standard output, and nothing else", async () => {
    for (const [option, begins] of [
      ["--json", "{"],
      ["--junit", "<?xml"],
      ["--markdown", "# "],
    ] as const)
      expect((await run(["--driver", LIBRARY, "--only", "A1", option])).out.startsWith(begins)).to.equal(
        true,
      );
  });

  it("lists the cases with their profiles, helps, and names its version", async () => {
    const { out } = await run(["--list"]);
    for (const { id, rule } of CASES) expect(out).to.include(`  ${id} `).and.to.include(rule);
    expect(out).to.match(/^ {2}D1 {3}oracle /m);
    expect((await run(["--help"])).out).to.include("Exit codes: 0 all that was asked passed");
    expect((await run(["--version"])).out).to.match(/^\d+\.\d+\.\d+\n$/);
  });

  it("shows no stack, whatever a driver sends, and is a program", () => {
    const main = fileURLToPath(new URL("../../../src/conformance/cli/main.ts", import.meta.url));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        main,
        "--driver",
        faulty("answer", '"crashed":"panic","message":"\\u001b[31m at Object.<anonymous>"'),
        "--only",
        "A1",
      ],
      { encoding: "utf8" },
    );
    expect([status, stderr]).to.deep.equal([1, ""]);
    expect(stdout)
      .to.include("\\u{1b}[31m")
      .and.not.to.include("\u001b")
      .and.not.to.match(/^\s+at /m);
  });
});
