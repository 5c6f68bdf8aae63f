import { expect } from "chai";
import { scriptOptions } from "../../src/cli/script-options.ts";
import { refusalOf } from "../support/refusal.ts";

const networkUrl = (network: string): string | undefined =>
  scriptOptions("npm start", ["--network", network]).url;

describe("--network on the command line", () => {
  it("names the node of this machine, or is the address of one", () => {
    expect(scriptOptions("npm start", []).url).to.equal(undefined);
    expect(networkUrl("localhost")).to.equal("http://127.0.0.1:8545");
    for (const url of ["http://127.0.0.1:9000", "https://node.example/path?key=1", "http://u:p@[::1]:8545"])
      expect(networkUrl(url)).to.equal(url);
  });

  for (const [wrong, shown] of [
    ["mainnet", "mainnet"],
    ["wss://node.example/v3/KEY", "wss://..."],
    ["file:///etc/passwd", "file://..."],
    ["localhost:8545", "localhost:8545"],
    ["http://", "http://..."],
    ["user:KEY@node.example:8545", "..."],
    ["/v3/KEY", "..."],
    ["node.example/v3/KEY", "node.example..."],
    ["node.example?key=KEY", "node.example..."],
  ] as const)
    it(`refuses "${wrong}", with what there is`, async () => {
      const { code, parameters } = await refusalOf(() => networkUrl(wrong));
      expect(code).to.equal("OPTION_INVALID");
      expect(parameters).to.deep.equal({
        option: "--network",
        value: shown,
        known: "localhost, http://127.0.0.1:8545",
      });
    });
});
