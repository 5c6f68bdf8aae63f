import { spawn } from "node:child_process";
import path from "node:path";
import { expect } from "chai";
import { settleServe } from "../../src/cli/serve.ts";
import { ended } from "./support/command.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const HARDHAT = path.join(ROOT, "node_modules/hardhat/dist/src/cli.js");

describe("corridor serve", () => {
  for (const port of ["65536", "-1", "http", "80.5", "1e3"])
    it(`refuses the port ${port}`, async () => {
      const { code, errors } = await ended((context) =>
        settleServe({ folders: [], port, lang: "en" }, context),
      );
      expect(code).to.equal(2);
      expect(errors).to.contain("PORT_INVALID").and.to.contain(port);
    });

  it("prints its address, answers there, and ends with Ctrl-C", async () => {
    const child = spawn(process.execPath, [HARDHAT, "settle", "serve", "--port", "0"], { cwd: ROOT });
    const closed = new Promise((resolve) => child.on("close", resolve));
    const url = await new Promise<string>((resolve, reject) => {
      let out = "";
      child.stdout.on("data", (chunk) => {
        out += String(chunk);
        const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(out) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.on("close", () => reject(new Error(out)));
    });
    expect(await (await fetch(url)).text()).to.contain('id="page"');
    child.kill("SIGINT");
    expect(await closed).to.equal(0);
  });
});
