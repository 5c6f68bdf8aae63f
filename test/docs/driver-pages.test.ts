import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { fromJSONSchema } from "zod";
import { WIRE } from "../../src/conformance/driver/wire.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PROTOCOL = readFileSync(join(ROOT, "docs/reference/driver-protocol.md"), "utf8");
const HOW_TO = readFileSync(join(ROOT, "docs/how-to/test-a-converter-in-any-language.md"), "utf8");

/** The blocks of code of a language in a page. */
function blocks(page: string, language: string): string[] {
  return [...page.matchAll(/^```(\w*)\n([^]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code = ""]) => code);
}

describe("The page on the protocol of drivers", () => {
  it("shows lines as the schema has them", () => {
    const schema = fromJSONSchema(JSON.parse(readFileSync(join(ROOT, "kit/protocol.schema.json"), "utf8")));
    const lines = blocks(PROTOCOL, "jsonl").join("").trim().split("\n");
    expect(lines.length).to.equal(10);
    for (const line of lines) expect(schema.safeParse(JSON.parse(line)).success, line).to.equal(true);
  });

  it("has every call, every claim and every code", () => {
    const { $defs } = JSON.parse(readFileSync(join(ROOT, "kit/protocol.schema.json"), "utf8"));
    for (const call of Object.keys(WIRE))
      expect(PROTOCOL).to.match(new RegExp(`^\\|.*\`${call}\`.*\\|`, "m"));
    for (const claim of Object.keys($defs.hello.properties)) expect(PROTOCOL).to.include(`\`${claim}\``);
    const sources = ["driver", "cli"].flatMap((folder) => {
      const path = join(ROOT, "src/conformance", folder);
      return readdirSync(path).map((file) => readFileSync(join(path, file), "utf8"));
    });
    const codes = new Set(
      [...sources.join("\n").matchAll(/(?:KitError|super)\(\s*"([A-Z_]+)"/g)].map(([, code = ""]) => code),
    );
    expect(codes.size).to.equal(10);
    for (const code of codes) expect(PROTOCOL).to.include(`\`${code}\``);
  });
});

describe("The page on converters in any language", function () {
  this.timeout(60_000);
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "any-language-"));
    copyFileSync(join(ROOT, "kit/drivers/python/exchange_rates.py"), join(folder, "exchange_rates.py"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** The command, as the page calls it. */
  function asked(program: string) {
    writeFileSync(join(folder, "my_converter.py"), program);
    const main = join(ROOT, "src/conformance/cli/main.ts");
    const args = [main, "--driver", "python3 my_converter.py"];
    return spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  }

  it("shows a converter, and what comes of it", function () {
    if (spawnSync("python3", ["--version"]).status !== 0) {
      this.test!.title += " (skipped: there is no python3 on the PATH)";
      return this.skip();
    }
    const [program = ""] = blocks(HOW_TO, "python");
    const { status, stdout } = asked(program);
    expect(status).to.equal(1);
    let rest = stdout;
    for (const line of blocks(HOW_TO, "")[0]?.split("\n") ?? []) {
      const part = line.replace(/ ?\.\.\.$/, "").trimEnd();
      expect(rest, line).to.include(part);
      rest = rest.slice(rest.indexOf(part) + part.length);
    }
    const stated = program.replace("    roundings = list(MODES)\n", (line) => `${line}    digits = 28\n`);
    expect(stated).not.to.equal(program);
    expect(asked(stated).status).to.equal(0);
  });
});
