import { expect } from "chai";
import { namedAsBuilt } from "../../../scripts/package/named-as-built.ts";
import { packedIn } from "../../../scripts/package/shipped.ts";

const PACKED = { filename: "corridor-0.1.0.tgz", size: 1, unpackedSize: 2, files: [{ path: "LICENSE" }] };

describe("what npm prints of a package", () => {
  for (const [form, printed] of [
    ["a list", [PACKED]],
    ["a record by name", { corridor: PACKED }],
    ["the package itself", PACKED],
  ] as const)
    it(`is read as ${form}, after what scripts print`, () => {
      expect(packedIn(`built in 3 s\n${JSON.stringify(printed, null, 2)}\n`)).to.deep.equal(PACKED);
    });

  it("is nothing where npm failed", () => {
    expect(packedIn("npm error code E404\n")).to.equal(undefined);
  });
});

describe("declarations as they ship", () => {
  it("name files that ship", () => {
    expect(
      namedAsBuilt(
        `import "./a.ts"; export * from '../b.ts'; type C = import("./c.ts").C; import d from "d/e.ts"; import { f } from "./f.js";`,
      ),
    ).to.equal(
      `import "./a.js"; export * from '../b.js'; type C = import("./c.js").C; import d from "d/e.ts"; import { f } from "./f.js";`,
    );
  });
});
