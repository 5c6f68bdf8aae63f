import { expect } from "chai";
import { mirrorFindings } from "../../scripts/check/test-mirror.ts";

const NONE = new Map<string, string>();

describe("tests as a mirror of the sources", () => {
  const PAIR = ["src/fx/oracle/observe.ts", "test/fx/oracle/observe.test.ts"];

  it("pass where each source has its file, of whatever kind", () => {
    expect(mirrorFindings(PAIR, NONE)).to.deep.equal([]);
    expect(mirrorFindings(["src/fx/rate.ts", "test/fx/rate.differential.test.ts"], NONE)).to.deep.equal([]);
  });

  it("leave alone what is not mirrored, and modules that tests share", () => {
    const others = [
      "src/engine/run.ts",
      "test/engine/steps.test.ts",
      "test/fx/pairs.ts",
      "contracts/fx/A.sol",
    ];
    expect(mirrorFindings(others, NONE)).to.deep.equal([]);
  });

  it("name a source without a test file, and where it belongs", () => {
    expect(mirrorFindings(["src/fx/oracle/observe.ts", "test/fx/observe.test.ts"], NONE)).to.deep.equal([
      "src/fx/oracle/observe.ts has no test file of its own; put its tests into test/fx/oracle/observe.test.ts",
      "test/fx/observe.test.ts is about no source: there is no src/fx/observe.ts",
    ]);
  });

  it("name a test file of a source that is gone", () => {
    expect(mirrorFindings([...PAIR, "test/rails/settle.test.ts"], NONE)).to.deep.equal([
      "test/rails/settle.test.ts is about no source: there is no src/rails/settle.ts",
    ]);
  });

  it("excuse what is listed, and only as long as it needs to be", () => {
    const types = "src/fx/rate-source.ts";
    const listed = new Map([[types, "a type only"]]);
    expect(mirrorFindings([types], listed)).to.deep.equal([]);
    const stale = [`${types} has a test or is gone; take it off the list in scripts/check/test-mirror.ts`];
    expect(mirrorFindings([], listed)).to.deep.equal(stale);
    expect(mirrorFindings([types, "test/fx/rate-source.test.ts"], listed)).to.deep.equal(stale);
  });
});
