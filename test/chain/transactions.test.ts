import { expect } from "chai";
import { keccak256, Wallet } from "ethers";
import { Accounts, partyKey } from "../../src/chain/accounts.ts";
import type { Rpc } from "../../src/chain/rpc.ts";
import { Transactions } from "../../src/chain/transactions.ts";
import { refusalOf } from "../support/refusal.ts";

const TO = "0x0202020202020202020202020202020202020202";
const RECEIPT = { status: "0x1", gasUsed: "0x5208", blockNumber: "0x1", logs: [] };

/** A client that answers from a table, and keeps what it was asked. */
function clientOf(
  answers: Readonly<Record<string, (params: readonly unknown[]) => unknown>>,
  chainId = 31_337n,
) {
  const asked: (readonly [string, readonly unknown[]])[] = [];
  const rpc: Rpc = {
    request(method, params = []) {
      asked.push([method, params]);
      return Promise.resolve(answers[method]?.(params));
    },
    close: async () => {},
  };
  const accounts = new Accounts();
  const transactions = new Transactions(rpc, chainId, (party) => accounts.of(party));
  const sent = (method: string) => asked.filter(([known]) => known === method).map(([, params]) => params);
  return { transactions, sent };
}

const MINES = { eth_getTransactionCount: () => "0x4", eth_getTransactionReceipt: () => RECEIPT };

describe("a transaction", () => {
  it("is signed as a wallet of ethers signs it", async () => {
    const { transactions, sent } = clientOf(MINES);
    const { hash } = await transactions.mine("buyer", TO, "0x0102", 99n);
    const raw = await new Wallet(partyKey("buyer")).signTransaction({
      type: 2,
      chainId: 31_337n,
      nonce: 4,
      gasLimit: 15_000_000n,
      maxFeePerGas: 100_000_000_000n,
      maxPriorityFeePerGas: 0n,
      to: TO,
      data: "0x0102",
    });
    expect(sent("eth_sendRawTransaction")).to.deep.equal([[raw]]);
    expect(hash).to.equal(keccak256(raw));
    expect(sent("evm_setNextBlockTimestamp")).to.deep.equal([["0x63"]]);
  });

  it("is signed anew where any field is another, and has the same bytes where all are the same", async () => {
    const sentBy = async (party: string, to: string | undefined, data: string, chainId = 31_337n) => {
      const { transactions, sent } = clientOf(MINES, chainId);
      await transactions.mine(party, to, data, 1n);
      await transactions.mine(party, to, data, 1n);
      return sent("eth_sendRawTransaction").flat();
    };
    const all = [
      await sentBy("buyer", TO, "0x0103"),
      await sentBy("seller", TO, "0x0103"),
      await sentBy("buyer", undefined, "0x0103"),
      await sentBy("buyer", TO, "0x0104"),
      await sentBy("buyer", TO, "0x0103", 1n),
    ].flat();
    expect(new Set(all).size).to.equal(10);
    expect(await sentBy("buyer", TO, "0x0103")).to.deep.equal(all.slice(0, 2));
  });

  it("counts nonces from the one that the chain has, and gives ether once", async () => {
    const { transactions, sent } = clientOf(MINES);
    expect(await transactions.nextNonce("buyer")).to.equal(4);
    await transactions.mine("buyer", TO, "0x", 1n);
    await transactions.mine("buyer", undefined, "0x00", 2n);
    expect(await transactions.nextNonce("buyer")).to.equal(6);
    expect(sent("eth_getTransactionCount")).to.have.length(1);
    expect(sent("hardhat_setBalance").map(([, wei]) => BigInt(String(wei)))).to.deep.equal([10n ** 24n]);
  });

  it("is waited for where a client answers before it has mined", async () => {
    let attempts = 0;
    const receipt = () => ((attempts += 1) < 3 ? null : RECEIPT);
    const { transactions } = clientOf({ ...MINES, eth_getTransactionReceipt: receipt });
    expect((await transactions.mine("buyer", TO, "0x", 1n)).receipt).to.equal(RECEIPT);
    expect(attempts).to.equal(3);
  });

  it("was mined where a client answers with an error and has a receipt", async () => {
    const refuses = () => {
      throw new Error("reverted");
    };
    const { transactions } = clientOf({ ...MINES, eth_sendRawTransaction: refuses });
    expect((await transactions.mine("buyer", TO, "0x", 1n)).receipt).to.equal(RECEIPT);
    const gone = clientOf({
      ...MINES,
      eth_sendRawTransaction: refuses,
      eth_getTransactionReceipt: () => null,
    });
    const { code, parameters } = await refusalOf(() => gone.transactions.mine("buyer", TO, "0x", 1n));
    expect(code).to.equal("TRANSACTION_NOT_MINED");
    expect(parameters).to.deep.equal({ from: "buyer", problem: "reverted" });
  });
});
