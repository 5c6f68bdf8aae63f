import { expect } from "chai";
import { Interface } from "ethers";
import { artifact } from "../../src/chain/artifact.ts";
import { codecOf } from "../../src/chain/codec.ts";
import { CONTRACTS } from "../../src/chain/contracts/contracts.ts";
import type { Value } from "../../src/ports.ts";

const ADDRESS = "0x0202020202020202020202020202020202020202";
const WORD = `0x${"07".repeat(32)}`;

const ABI = new Interface([
  "function pay(address to, uint256 amount) returns (bool)",
  "function pay(address to) returns (bool)",
  "function state(bytes32 id) view returns (uint8 status, tuple(bool open, uint256[] held) standing)",
  "function sum() view returns (uint256)",
  "event Moved(address indexed to, uint256 amount, string indexed memo, tuple(bool open, bytes3 code) what)",
  "event Empty()",
  "error Refused(address who, uint256 needed)",
]);

describe("a codec", () => {
  const codec = codecOf(ABI);

  it("is made once for an ABI", () => {
    expect(codecOf(ABI)).to.equal(codec);
    expect(codecOf(new Interface(["function sum()"]))).not.to.equal(codec);
  });

  it("has the selectors of ethers for every contract of the system", () => {
    for (const { artifact: name } of CONTRACTS) {
      const { abi } = artifact(name);
      const ours = codecOf(abi);
      abi.forEachFunction(({ name: called, selector, inputs }) => {
        if (inputs.length > 0) return;
        expect(ours.encodeCall(called, []), `${name}.${called}`).to.equal(selector);
      });
      const selectors: string[] = [];
      abi.forEachError(({ selector }) => selectors.push(selector));
      expect([...ours.errorSelectors].toSorted(), name).to.deep.equal(selectors.toSorted());
    }
  });

  it("encodes and decodes calls as ethers does, overloaded ones by their signatures", () => {
    const args: readonly Value[] = [ADDRESS, 5n];
    const data = codec.encodeCall("pay(address,uint256)", args);
    expect(data).to.equal(ABI.encodeFunctionData("pay(address,uint256)", [...args]));
    expect(codec.decodeCall(data)).to.deep.equal({ name: "pay", args: { to: ADDRESS, amount: 5n } });
    expect(codec.decodeCall("0x01020304")).to.equal(undefined);
    expect(() => codec.encodeCall("pay", args)).to.throw("ambiguous");
    expect(() => codec.encodeCall("paid", args)).to.throw("no matching function");
  });

  it("gives one result by itself, and several by their names with structures and lists", () => {
    expect(codec.decodeResult("sum", ABI.encodeFunctionResult("sum", [7n]))).to.equal(7n);
    const several = ABI.encodeFunctionResult("state", [2n, [true, [1n, 2n]]]);
    expect(codec.decodeResult("state", several)).to.deep.equal({
      status: 2n,
      standing: { open: true, held: [1n, 2n] },
    });
  });

  it("decodes events by name, with the hash of what is hashed in a topic", () => {
    const { data, topics } = ABI.encodeEventLog("Moved", [ADDRESS, 5n, "memo", [true, "0x455552"]]);
    const [, , memo = ""] = topics;
    expect(codec.decodeEvent({ address: ADDRESS, topics, data })).to.deep.equal({
      name: "Moved",
      args: { to: ADDRESS, amount: 5n, memo, what: { open: true, code: "0x455552" } },
    });
    const empty = ABI.encodeEventLog("Empty", []);
    expect(codec.decodeEvent({ address: ADDRESS, ...empty })).to.deep.equal({ name: "Empty", args: {} });
    expect(codec.decodeEvent({ address: ADDRESS, topics: [WORD], data: "0x" })).to.equal(undefined);
    expect(codec.decodeEvent({ address: ADDRESS, topics: [], data: "0x" })).to.equal(undefined);
  });

  it("decodes errors by name, and knows when one is not its contract's", () => {
    const data = ABI.encodeErrorResult("Refused", [ADDRESS, 5n]);
    expect(codec.decodeError(data)).to.deep.equal({ name: "Refused", args: { who: ADDRESS, needed: 5n } });
    expect(codec.decodeError("0x")).to.equal(undefined);
  });
});
