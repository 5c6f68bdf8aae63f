import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { freshFolder, run } from "./run.ts";

describe("The command init", () => {
  const FILES = {
    python: ["example.py", "exchange_rates.py"],
    rust: ["converter.rs"],
    java: ["Converter.java"],
  };

  for (const [language, files] of Object.entries(FILES)) {
    it(`copies a driver in ${language}, and names two commands to go on with`, async () => {
      const folder = freshFolder();
      const { code, out } = await run(["init", language, "mine"], folder);
      expect(code).to.equal(0);
      expect(readdirSync(join(folder, "mine")).toSorted()).to.deep.equal(files);
      const [, , first = "", second = ""] = out.split("\n");
      expect(first).to.match(/^ {2}\S.*\.\/mine\//);
      expect(second).to.match(/^ {2}npx exchange-rate-conformance --driver ".*\.\/mine/);
    });
  }

  it("overwrites nothing", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "example.py"), "mine");
    const { code, error } = await run(["init", "python"], folder);
    expect(code).to.equal(2);
    expect(error).to.include("./example.py is there already");
    expect(readdirSync(folder)).to.deep.equal(["example.py"]);
    expect(readFileSync(join(folder, "example.py"), "utf8")).to.equal("mine");
    const blocked = await run(["init", "rust", "example.py"], folder);
    expect(blocked.code).to.equal(2);
    expect(blocked.error).to.include("cannot be written");
  });
});
