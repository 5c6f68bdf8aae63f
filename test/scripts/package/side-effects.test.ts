import { expect } from "chai";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../scripts/check/run-tool.ts";

/** A statement at a module's top level that does something, where declarations and exports do not. */
const EFFECT = /^(?:await |process\.|globalThis\b|void |import "|[a-z]\w*(?:\.\w+)*\()/m;

/** Without templates, which may have any text in them. */
function codeOf(file: string): string {
  return readFileSync(join(ROOT, "src", file), "utf8").replaceAll(/`[^`]*`/g, "``");
}

function sideEffectsOf(manifest: string): unknown {
  return (JSON.parse(readFileSync(join(ROOT, manifest), "utf8")) as { readonly sideEffects?: unknown })
    .sideEffects;
}

describe("sideEffects of the manifests", () => {
  it("names the programs, which are all that does something when it is loaded", () => {
    const effective = globSync("**/*.ts", { cwd: join(ROOT, "src") })
      .filter((file) => EFFECT.test(codeOf(file)))
      .map((file) => `./dist/${file.replaceAll("\\", "/").replace(/\.ts$/, ".js")}`);
    const ofTheKit = effective.filter((file) => file.startsWith("./dist/conformance/"));
    const ofThePackage = effective.filter((file) => !ofTheKit.includes(file));
    expect(["./bin/*.cjs", ...ofThePackage.toSorted()]).to.deep.equal(sideEffectsOf("package.json"));
    expect(ofTheKit.map((file) => file.replace("/conformance/", "/"))).to.deep.equal(
      sideEffectsOf("kit/package.json"),
    );
  });
});
