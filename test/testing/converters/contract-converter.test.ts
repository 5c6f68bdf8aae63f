import { expect } from "chai";
import { BrowserProvider, Contract } from "ethers";
import { artifact } from "../../../src/chain/artifact.ts";
import { checkExchangeRateConformance } from "../../../src/conformance/report/check-exchange-rate-conformance.ts";
import { contractConverter, type ContractAt } from "../../../src/testing/converters/contract-converter.ts";
import { request } from "../../../src/conformance/cases/figures.ts";
import { TestChain } from "../../../src/testing/fixtures/test-chain.ts";

const DOWN = 0n;
/** Random questions of each kind, each of which is a call over a chain. */
const ON_CHAIN = 25;

describe("contractConverter", () => {
  let chain: TestChain;
  let harness: ContractAt;

  before(async () => {
    chain = await TestChain.open(1_704_067_200n);
    const address = await chain.deploy("harness", "RateMathHarness");
    const provider = new BrowserProvider({
      request: ({ method, params }) => chain.rpc.request(method, params as readonly unknown[]),
    });
    harness = { address, abi: artifact("RateMathHarness").abi, runner: provider };
  });
  after(() => chain.close());

  /** A contract of somebody else's: rounds down, and pays out nothing for something. */
  const foreign = (contract: Contract | ContractAt = harness, at18 = false) =>
    contractConverter({
      name: "somebody's contract",
      contract,
      convert: (called, { amount, from, to, rate }) => {
        const unit = 10n ** BigInt(at18 ? 18 : rate.decimals) * rate.per;
        const [numerator, denominator] = from.code === rate.base ? [rate.answer, unit] : [unit, rate.answer];
        return called
          .getFunction("convert")
          .staticCall([
            DOWN,
            amount,
            numerator,
            denominator,
            from.decimals,
            to.decimals,
            0n,
          ]) as Promise<bigint>;
      },
    });

  const outcomes = async (converter: ReturnType<typeof foreign>, outcome: string): Promise<string[]> =>
    (await checkExchangeRateConformance(converter, { questions: ON_CHAIN }))
      .filter((report) => report.outcome === outcome)
      .map(({ id }) => id);

  it("asks a contract by its address what it can be asked, and finds what it has wrong", async () => {
    expect(await outcomes(foreign(), "failed")).to.deep.equal([]);
    const desk = { ...foreign(), profiles: ["arithmetic", "desk"] as const };
    expect(await outcomes(desk, "failed")).to.deep.equal(["B12", "C9", "F18", "F19"]);
    const asked = ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A9", "A10", "A11", "A12"];
    expect(await outcomes(foreign(), "passed")).to.include.members([
      ...asked,
      "B1",
      "B2",
      "B3",
      "B8",
      "C1",
      "C6",
      "C7",
      "C9",
    ]);
    expect(await outcomes(foreign(), "not-offered")).to.include.members(["A8", "A14", "B6", "C2", "C4"]);
  });

  it("asks a contract of ethers just so, and finds one that takes every feed for 18 decimals", async () => {
    const contract = new Contract(harness.address, harness.abi, harness.runner);
    expect(await outcomes(foreign(contract, true), "failed")).to.include.members(["A1", "A2", "B1", "C1"]);
  });

  const refusals: readonly (readonly [string, Parameters<typeof contractConverter>[0]["convert"], string])[] =
    [
      ["a revert by the contract's error", async (called) => revertOf(called, 0n), "InvalidRate"],
      ["an argument that does not fit", async (called) => revertOf(called, 2n ** 256n), "OutOfRange"],
    ];
  for (const [what, convert, name] of refusals) {
    it(`takes ${what} for a refusal`, async () => {
      const converter = contractConverter({ name: "refusing", contract: harness, convert });
      let refusal: unknown;
      try {
        await converter.convert(request("1.00 EUR", "EUR/USD 1.0835", "USD"));
      } catch (error) {
        refusal = error;
      }
      const { code, revert } = refusal as { code?: string; revert?: { name: string } };
      expect(revert?.name ?? code).to.equal(name);
    });
  }
});

function revertOf(called: Contract, numerator: bigint): Promise<bigint> {
  const args = [DOWN, 1n, numerator, 1n, 0, 0, 0n];
  return called.getFunction("convert").staticCall(args) as Promise<bigint>;
}
