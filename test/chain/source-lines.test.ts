import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import type { FunctionFragment } from "ethers";
import { artifact } from "../../src/chain/artifact.ts";
import { CONTRACTS } from "../../src/chain/contracts/contracts.ts";
import { sourceLine } from "../../src/chain/source-lines.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

type Name = Parameters<typeof artifact>[0];

/** Each function that can be called, with its place and the text from there on; of those whose place is known. */
function functionsOf(name: Name) {
  const { abi, built } = artifact(name);
  if (built === undefined) expect.fail(`${name} is of no build`);
  return abi.fragments.flatMap((fragment) => {
    if (fragment.type !== "function") return [];
    const called = fragment as FunctionFragment;
    const place = sourceLine(built, called.selector);
    if (place === undefined) return [];
    const lines = readFileSync(path.join(ROOT, place.file), "utf8").split("\n");
    return [{ name, called, place, text: lines.slice(place.line - 1).join("\n") }];
  });
}

describe("the line of a contract's function", () => {
  const all = [...CONTRACTS.map(({ artifact: name }) => name), "MedianFeed", "DelayedFeed"].flatMap((name) =>
    functionsOf(name as Name),
  );

  it("is where it begins, or where the variable is that is read like one", () => {
    expect(all).to.have.length.greaterThan(80);
    for (const { called, place, text } of all) {
      expect(place.file).to.match(/^contracts\/.*\.sol$/);
      const [head = ""] = text.split(/[;{]/);
      expect(head, `${place.file}:${place.line}`).to.match(new RegExp(`\\b${called.name}\\b`));
      // A function begins with its name; so one above or below is another.
      if (head.trim().startsWith("function"))
        expect(head.trim()).to.match(new RegExp(`^function ${called.name}\\(`));
    }
  });

  it("is that of the base for what a contract inherits", () => {
    const inherited = all.filter(({ name, place }) => !place.file.endsWith(`/${name}.sol`));
    expect(new Set(inherited.map(({ place }) => place.file))).to.include.members([
      "contracts/base/EscrowLedger.sol",
      "contracts/base/FxDesk.sol",
    ]);
  });

  it("is that of the form that is called, where a function has several", () => {
    const { abi, built } = artifact("StableToken");
    if (built === undefined) expect.fail("the token is of no build");
    const forms = abi.fragments.flatMap((fragment) =>
      fragment.type === "function" && (fragment as FunctionFragment).name === "receiveWithAuthorization"
        ? [fragment as FunctionFragment]
        : [],
    );
    // The form with the signature in one is the token's own, that with its three parts a library's.
    const places = forms.map(({ inputs, selector }) => [
      inputs.at(-1)?.type,
      sourceLine(built, selector)?.file,
    ]);
    expect(places).to.have.deep.members([
      ["bytes", "contracts/StableToken.sol"],
      ["bytes32", undefined],
    ]);
  });

  it("is not known of what a library has, of a selector that there is not, nor without the build", () => {
    const { abi, built } = artifact("StableToken");
    if (built === undefined) expect.fail("the token is of no build");
    expect(sourceLine(built, abi.getFunction("transfer")?.selector ?? "")).to.equal(undefined);
    expect(sourceLine(built, "0x00000000")).to.equal(undefined);
    const mint = abi.getFunction("mint")?.selector ?? "";
    expect(sourceLine(built, mint)?.file).to.equal("contracts/StableToken.sol");
    expect(sourceLine({ ...built, buildInfo: "solc-none" }, mint)).to.equal(undefined);
  });
});
