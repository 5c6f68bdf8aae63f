import { expect } from "chai";
import type { PlayerDocument } from "../../../src/report/player/player-document.ts";
import { blockCount, findTransactions, transactionsOf } from "../../../web/explorer/transactions.ts";

const transaction = (hash: string, block: string, signer: string, value: string) => ({
  hash,
  block,
  at: "",
  gas: "1",
  signer,
  contract: "escrow",
  method: "fund",
  parameters: ["to"],
  args: [{ name: "to", value }],
  events: [{ contract: "XUSD", name: "Transfer", args: [{ name: "from", value: "buyer" }] }],
});
const document = {
  cast: [
    { id: "buyer", label: { en: "buyer", zh: "买方" }, zone: "payer", kind: "party", address: "0xAbC1" },
    { id: "escrow", label: "escrow", zone: "chain", kind: "contract", address: "0xE5C0" },
  ],
  steps: [
    { index: 1, verb: "quote", label: "quote", actor: "desk", transactions: [] },
    {
      index: 2,
      verb: "fund",
      label: "fund",
      actor: "buyer",
      transactions: [
        transaction("0x01", "7", "platform", "seller"),
        transaction("0x02", "7", "platform", "9"),
      ],
    },
  ],
} as unknown as PlayerDocument;
const found = (search: string): string[] =>
  findTransactions(document, search).map((sent) => sent.transaction.hash);

describe("findTransactions", () => {
  it("has all where nothing is searched for", () => {
    expect(found(" ")).to.deep.equal(["0x01", "0x02"]);
    expect(blockCount(transactionsOf(document))).to.equal(1);
  });

  it("finds by hash, by what was carried, and by event", () => {
    expect(found("0x02")).to.deep.equal(["0x02"]);
    expect(found("seller")).to.deep.equal(["0x01"]);
    expect(found("transfer")).to.have.length(2);
  });

  it("finds by the address of a contract, and of a party by its name in the arguments", () => {
    expect(found("0xe5c0")).to.have.length(2);
    expect(found("0xabc1")).to.have.length(2);
    expect(found("0xffff")).to.deep.equal([]);
  });
});
