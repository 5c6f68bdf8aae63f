import { expect } from "chai";
import { EvmChain } from "../../src/chain/evm-chain.ts";
import { openHttpChain } from "../../src/chain/http.ts";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import { deploySystem } from "../../src/chain/deploy.ts";
import { runScenario } from "../../src/simulate.ts";
import { happyPath } from "../support/happy-path.ts";
import { PLAN } from "../support/plan.ts";
import { refusalOf } from "../support/refusal.ts";

async function deployed(): Promise<{ chain: EvmChain; now: bigint }> {
  const chain = await EvmChain.connect(await openInProcessChain());
  return { chain, now: await deploySystem(chain, PLAN) };
}

describe("EvmChain", () => {
  it("decodes a refusal with the contract's own words and figures", async () => {
    const { chain, now } = await deployed();
    const stranger = chain.addressOf("stranger");
    const call = { contract: "registry", method: "verify", args: [stranger, 1n, "0x4445", 1n] };
    const { revert, gasUsed } = await chain.send("stranger", call, now + 1n);
    expect(revert?.error).to.equal("AccessControlUnauthorizedAccount");
    expect(revert?.args["account"]).to.equal(stranger);
    expect(gasUsed > 21_000n).to.equal(true);
  });

  it("decodes a refusal that comes from a contract further down", async () => {
    const { chain, now } = await deployed();
    const deposit = {
      payer: chain.addressOf("payer"),
      currency: "0x455552",
      amount: 100n,
      depositReference: `0x${"01".repeat(32)}`,
    };
    const call = {
      contract: "gateway",
      method: "payAtSpot",
      args: [deposit, chain.contractAddress("XUSD"), 0n],
    };
    const { revert } = await chain.send("bank", call, now + 1n);
    // Nothing was published yet, so the oracle refuses.
    expect(revert?.error).to.equal("IncompleteRound");
  });

  it("mines each transaction at the second that it is told", async () => {
    const { chain, now } = await deployed();
    const publish = { contract: "EUR/USD", method: "publish", args: [104_040_000n] };
    const sent = await chain.send("operator", publish, now + 86_400n);
    expect(sent.timestamp).to.equal(now + 86_400n);
    expect(await chain.lastBlockAt()).to.equal(now + 86_400n);
    expect(sent.events).to.deep.equal([
      {
        contract: "EUR/USD",
        name: "AnswerUpdated",
        args: { current: 104_040_000n, roundId: 1n, updatedAt: now + 86_400n },
      },
    ]);
  });

  it("tells the calls inside a transaction by their names", async () => {
    const { chain, now } = await deployed();
    await chain.send("operator", { contract: "EUR/USD", method: "publish", args: [104_040_000n] }, now + 1n);
    const pair = ["0x455552", "0x555344"];
    const { hash } = await chain.send(
      "operator",
      { contract: "oracle", method: "acceptRate", args: pair },
      now + 2n,
    );
    const trace = await chain.trace(hash);
    expect([trace.from, trace.to, trace.method]).to.deep.equal(["operator", "oracle", "acceptRate"]);
    expect(trace.calls.map(({ to, method }) => `${to}.${method}`)).to.deep.equal([
      "EUR/USD.latestRoundData",
      "EUR/USD.decimals",
    ]);
  });

  it("says which contracts there are when another is asked for", async () => {
    const { chain } = await deployed();
    const error = await refusalOf(() => chain.contractAddress("vault"));
    expect(error.code).to.equal("CONTRACT_UNKNOWN");
    expect(error.parameters).to.deep.include({ contract: "vault" });
  });

  it("says what a question was answered with when it is refused", async () => {
    const { chain } = await deployed();
    const error = await refusalOf(() =>
      chain.read({ contract: "oracle", method: "rate", args: ["0x455552", "0x4a5059"] }),
    );
    expect(error.code).to.equal("CALL_REFUSED");
    expect(error.parameters).to.deep.equal({ contract: "oracle", method: "rate", error: "UnknownPair" });
  });
});

describe("a client on this machine", () => {
  it("is asked for where it is, with what to do when nothing answers", async () => {
    const error = await refusalOf(() => openHttpChain("http://127.0.0.1:1"));
    expect(error.code).to.equal("NODE_UNREACHABLE");
    expect(error.parameters).to.deep.equal({ url: "http://127.0.0.1:1" });
    expect(error.who).to.equal("environment");
  });

  it("is not asked for where there is no address, and what may be a key in it is not shown", async () => {
    const wrong = [
      "",
      "127.0.0.1:8545",
      "http://127.0.0.1:99999",
      "http://me:%zz@127.0.0.1/KEY",
      "ws://a/KEY",
    ];
    for (const url of wrong) {
      const error = await refusalOf(() => openHttpChain(url));
      expect(error.code, url).to.equal("FIELD_MALFORMED");
      expect(error.message).not.to.contain("KEY");
    }
  });

  it("is not used when its clock is ahead of the scenario's", async () => {
    const rpc = await openInProcessChain();
    await rpc.request("evm_setNextBlockTimestamp", ["0x70000000"]);
    await rpc.request("evm_mine");
    const error = await refusalOf(() => runScenario(happyPath(), rpc));
    await rpc.close();
    expect(error.code).to.equal("CHAIN_AHEAD");
    expect(error.parameters).to.deep.equal({ now: "2029-07-18T05:49:52Z", start: "2025-01-23T15:15:00Z" });
  });

  it("is left as it was, so that the next scenario begins where this one did", async () => {
    const rpc = await openInProcessChain();
    const first = await runScenario(happyPath(), rpc);
    const second = await runScenario(happyPath(), rpc);
    await rpc.close();
    expect(second).to.deep.equal(first);
  });
});
