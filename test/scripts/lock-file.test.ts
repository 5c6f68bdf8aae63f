import { expect } from "chai";
import { lockFileFindings } from "../../scripts/check/lock-file.ts";

const CHAIN = "node_modules/@nomicfoundation/edr-darwin-arm64";

describe("lock file", () => {
  it("of this project names every platform's binaries", () => {
    expect(lockFileFindings()).to.deep.equal([]);
  });

  it("is refused without the chain for macOS", () => {
    expect(lockFileFindings({ packages: {} })[0]).to.contain("edr-darwin-arm64 is missing");
  });

  it("is refused when a package's optional dependency is nowhere in it", () => {
    const tool = { optionalDependencies: { "tool-linux": "1.0.0", "tool-windows": "1.0.0" } };
    const packages = { [CHAIN]: {}, "node_modules/tool": tool, "node_modules/tool-linux": {} };
    const [finding, advice, ...more] = lockFileFindings({ packages });
    expect(finding).to.equal("tool-windows, which node_modules/tool needs on some platform, is missing");
    expect(advice).to.contain("package-lock.json anew");
    expect(more).to.deep.equal([]);
  });
});
