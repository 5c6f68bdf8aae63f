/*
 * The published vectors of exchange rates on chain
 *   when the contracts are asked what the vectors ask
 *     - <vector> <operation>
 *     - were of every operation that there is on chain
 *     - agree with the library whatever stands in a field
 *     - have a contract's refusal under the library's name
 *   when a figure is another
 *     - fail when the contract's figure is another
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { ContractArithmetic } from "../../../src/chain/contract-arithmetic.ts";
import { openInProcessChain } from "../../../src/chain/in-process.ts";
import type { Rpc } from "../../../src/chain/rpc.ts";
import { VECTORS_FOLDER } from "../../../src/files/published-vectors.ts";
import { checkOnContracts } from "../../../src/testing/vectors/contracts/check-on-contracts.ts";
import { CONTRACT_OPERATIONS } from "../../../src/testing/vectors/contracts/contract-operations.ts";
import { parseVectors } from "../../../src/testing/vectors/parse-vectors.ts";
import { runVector } from "../../../src/testing/vectors/run-vector.ts";
import type { Vector } from "../../../src/testing/vectors/vector.ts";

const FILE = path.join(VECTORS_FOLDER, "exchange-rates.json");

describe("The published vectors of exchange rates on chain", () => {
  const ran = new Set<string>();
  let rpc: Rpc;
  let contracts: ContractArithmetic;

  before(async () => {
    rpc = await openInProcessChain();
    contracts = await ContractArithmetic.deploy(rpc);
  });
  after(() => rpc.close());

  for (const vector of parseVectors(readFileSync(FILE, "utf8"))) {
    const op = String(vector.inputs.op);
    if (CONTRACT_OPERATIONS[op] === undefined) continue;
    it(`${vector.id} ${op}`, async () => {
      const verdict = await checkOnContracts(vector, contracts);
      // A rounding that no contract has, such as ties to odd, is the library's alone.
      if (verdict === undefined) return;
      expect(verdict.reasons).to.deep.equal([]);
      ran.add(op);
    });
  }

  it("were of every operation that there is on chain", () => {
    expect([...ran].sort()).to.deep.equal(Object.keys(CONTRACT_OPERATIONS).sort());
  });

  const vector = (inputs: Vector["inputs"], expected: Vector["expected"]): Vector => ({
    id: "a case",
    source: "",
    inputs,
    expected,
  });

  it("fail when the contract's figure is another", async () => {
    const inputs = { op: "escrow.fee", amount: "333", fee_bps: "30" };
    expect(await checkOnContracts(vector(inputs, { fee: "0", receiver: "333" }), contracts)).to.deep.equal({
      verdict: "passed",
      got: { fee: "0", receiver: "333" },
      reasons: [],
    });
    expect((await checkOnContracts(vector(inputs, { fee: "1" }), contracts))?.reasons).to.deep.equal([
      'fee: expected "1", got "0"',
    ]);
  });

  it("agree with the library whatever stands in a field", async () => {
    const odd = [null, 0, -1, 78, "0", "0.00001", "9".repeat(30), "9".repeat(80), "HALF_EVEN", "CEILING"];
    let asked = 0;
    for (const { inputs } of parseVectors(readFileSync(FILE, "utf8"))) {
      if (CONTRACT_OPERATIONS[String(inputs.op)] === undefined) continue;
      for (const field of Object.keys(inputs).filter((name) => name !== "op")) {
        for (const value of odd) {
          const changed = { ...inputs, [field]: value };
          const library = runVector(changed);
          if (library.outcome !== "outputs") continue;
          const verdict = await checkOnContracts(vector(changed, library.outputs), contracts);
          expect(verdict?.reasons ?? [], JSON.stringify(changed)).to.deep.equal([]);
          if (verdict !== undefined) asked += 1;
        }
      }
    }
    expect(asked).to.be.above(300);
  });

  it("have a contract's refusal under the library's name", async () => {
    const inputs = { op: "convert.source", source_amount: "1", rate: "0" };
    expect((await checkOnContracts(vector(inputs, { error: "InvalidRate" }), contracts))?.got).to.deep.equal({
      error: "RATE_INVALID",
    });
  });

  const notAsked: readonly (readonly [string, Vector["inputs"]])[] = [
    ["ties to odd", { op: "convert.round", source_amount: "15", rate: "0.1", rounding: "HALF_ODD" }],
    ["an amount below zero", { op: "round", value: "-1.5", mode: "FLOOR" }],
    [
      "a result beyond 256 bits",
      { op: "convert.source", source_amount: (2n ** 256n - 1n).toString(), rate: "2" },
    ],
    ["a factor of zero", { op: "euro.from_eur", amount: "1", rate: "0", dp: 2 }],
    ["decimals beyond 256 bits", { op: "convert.source", source_amount: "1", rate: "1", dest_scale: 200 }],
    ["a fee rounded half up", { op: "fee.compute", principal: "5", bps: "10", rounding: "HALF_UP" }],
    ["a threshold finer than basis points", breaker("0.00001")],
    ["no threshold", breaker("0")],
    ["inputs that cannot be read", { op: "divide", num: "x", den: "2", mode: "FLOOR" }],
    ["a currency that there is not", { op: "euro.to_eur", amount: "1", currency: "ZZZ" }],
    ["what no contract does", { op: "minor_units", code: "EUR" }],
  ];
  for (const [what, inputs] of notAsked) {
    it(`are not put to the contracts with ${what}`, async () => {
      expect(await checkOnContracts(vector(inputs, { result: "1" }), contracts)).to.equal(undefined);
    });
  }
});

function breaker(threshold: string): Vector["inputs"] {
  return { op: "oracle.breaker", reference: "1", current: "2", threshold };
}
