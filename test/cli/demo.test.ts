import { execFile } from "node:child_process";
import path from "node:path";
import { expect } from "chai";

const ROOT = path.resolve(import.meta.dirname, "../..");

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function demo(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["scripts/demo.ts", ...args], { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

describe("npm start", () => {
  it("tells the payment in English, and in Chinese with --lang zh", async () => {
    const [english, chinese] = await Promise.all([demo(), demo("--lang", "zh")]);
    expect(english.code).to.equal(0);
    expect(english.stdout).to.contain("A payment crosses the border");
    expect(chinese.code).to.equal(0);
    expect(chinese.stdout).to.contain("一笔跨境付款").and.to.contain("卖方收到");
  });

  const wrong: [string, string[], string, number][] = [
    [
      "a language that there is not",
      ["--lang", "fr"],
      "OPTION_INVALID: --lang fr is not available. Use one of en, zh.",
      2,
    ],
    ["a network that there is not", ["--network", "mainnet"], "OPTION_INVALID: --network mainnet", 2],
    ["an option that there is not", ["--fast"], "OPTION_UNKNOWN: npm start has no option --fast", 2],
  ];
  for (const [what, args, message, code] of wrong) {
    it(`refuses ${what} without a stack trace`, async () => {
      const ended = await demo(...args);
      expect(ended.stderr).to.contain(message);
      expect(ended.stderr).to.not.contain("    at ");
      expect(ended.code).to.equal(code);
      expect(ended.stdout).to.equal("");
    });
  }
});
