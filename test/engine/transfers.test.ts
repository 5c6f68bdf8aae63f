import { expect } from "chai";
import { transfersOfEntry, transfersOfTransaction } from "../../src/engine/transfers.ts";
import type { EventRecord, LedgerLine } from "../../src/ports.ts";
import { isBankAsset } from "../../src/trace/bank-asset.ts";
import type { TraceStep } from "../../src/trace/trace.ts";
import { goldenTraces } from "../support/golden-traces.ts";
import { CNY, EUR, XUSD } from "../support/step-scenarios.ts";

const NOBODY = `0x${"0".repeat(40)}`;
const line = (account: string, side: LedgerLine["side"], minor: bigint, asset = EUR): LedgerLine => ({
  account,
  side,
  amount: { minor, asset },
});
const entry = (...lines: LedgerLine[]) => ({ bank: "Rhein Bank", reference: "pay payment", lines });
const ends = (lines: LedgerLine[]) =>
  transfersOfEntry(entry(...lines)).map(({ from, to, amount }) => [
    from,
    to,
    amount.minor,
    amount.asset.code,
  ]);

/** By account: what transfers brought it less what they took, in minor units; what came to nothing is left out. */
function sums({ transfers = [] }: TraceStep): Map<string, bigint> {
  const changes = new Map<string, bigint>();
  const add = (holder: string, place: string, asset: string, change: bigint): void => {
    if (holder === "") return;
    const key = JSON.stringify([holder, place, asset]);
    // A bank's own assets grow by what is debited to them.
    const own = place !== "chain" && isBankAsset(holder) ? -change : change;
    changes.set(key, (changes.get(key) ?? 0n) + own);
  };
  for (const { from, to, amount, place } of transfers) {
    add(from, place, amount.asset, -BigInt(amount.minor));
    add(to, place, amount.asset, BigInt(amount.minor));
  }
  return new Map([...changes].filter(([, change]) => change !== 0n));
}

function moved({ movements }: TraceStep): Map<string, bigint> {
  return new Map(
    movements.map(({ holder, place, asset, before, after }) => [
      JSON.stringify([holder, place, asset]),
      BigInt(after) - BigInt(before),
    ]),
  );
}

describe("transfers", () => {
  it("go from what an entry debits to what it credits", () => {
    expect(
      ends([line("buyer", "debit", 100n), line("desk", "credit", 98n), line("platform", "credit", 2n)]),
    ).to.deep.equal([
      ["buyer", "desk", 98n, "EUR"],
      ["buyer", "platform", 2n, "EUR"],
    ]);
    expect(
      ends([line("seller", "debit", 7n), line("platform", "debit", 3n), line("desk", "credit", 10n)]),
    ).to.deep.equal([
      ["seller", "desk", 7n, "EUR"],
      ["platform", "desk", 3n, "EUR"],
    ]);
  });

  it("keep assets apart, and leave out what is nothing", () => {
    expect(
      ends([
        line("buyer", "debit", 5n),
        line("buyer", "debit", 7n, CNY),
        line("desk", "credit", 0n),
        line("desk", "credit", 7n, CNY),
        line("platform", "credit", 5n),
      ]),
    ).to.deep.equal([
      ["buyer", "platform", 5n, "EUR"],
      ["buyer", "desk", 7n, "CNY"],
    ]);
  });

  it("have the tokens of a transaction, with what was called, and no other contract's events", () => {
    const event = (contract: string, from: string, to: string, value: bigint): EventRecord => ({
      contract,
      name: "Transfer",
      args: { from, to, value },
    });
    const settlement = { token: XUSD, currency: EUR, reserve: EUR };
    const found = transfersOfTransaction(
      {
        call: { contract: "gateway", method: "payAtQuote", args: [] },
        events: [
          event("XUSD", NOBODY, "0xb", 3n),
          event("XUSD", "0xb", NOBODY, 2n),
          event("XUSD", "0xb", "0xc", 0n),
          event("YEUR", "0xb", "0xc", 1n),
        ],
      },
      new Map([["XUSD", settlement]]),
      (address) => (address === "0xb" ? "buyer" : address),
    );
    const common = { place: "chain", reason: "gateway.payAtQuote" };
    expect(found).to.deep.equal([
      { from: "", to: "buyer", amount: { minor: 3n, asset: XUSD }, ...common },
      { from: "buyer", to: "", amount: { minor: 2n, asset: XUSD }, ...common },
    ]);
  });

  for (const [name, read] of goldenTraces)
    it(`add up to what every step of ${name} moved`, () => {
      for (const step of read().steps) expect(sums(step), `step ${step.index}`).to.deep.equal(moved(step));
    });
});
