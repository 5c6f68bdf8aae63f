import { expect } from "chai";
import { currencyAsset } from "../../src/money/currency.ts";
import { Ledger } from "../../src/rails/ledger.ts";
import type { LedgerLine } from "../../src/ports.ts";
import { claimOn } from "../../src/trace/bank-asset.ts";
import { refusalOf } from "../support/refusal.ts";

const EUR = currencyAsset("EUR");
const JPY = currencyAsset("JPY");

const line = (account: string, side: LedgerLine["side"], minor: bigint, asset = EUR): LedgerLine => ({
  account,
  side,
  amount: { minor, asset },
});

function openedWith(minor: bigint): Ledger {
  const ledger = new Ledger("Rhein Bank");
  ledger.book({
    bank: "Rhein Bank",
    reference: "opening",
    lines: [line("cash", "debit", minor), line("buyer", "credit", minor)],
  });
  return ledger;
}

describe("Ledger", () => {
  it("keeps what the bank owes and what it has", () => {
    const ledger = openedWith(500_000n);
    expect(ledger.balanceOf("buyer", EUR).minor).to.equal(500_000n);
    expect(ledger.balanceOf("cash", EUR).minor).to.equal(500_000n);
    expect(ledger.balanceOf("nobody", EUR).minor).to.equal(0n);
  });

  it("moves money between accounts and keeps debits equal to credits", () => {
    const ledger = openedWith(500_000n);
    const lines = [
      line("buyer", "debit", 100_000n),
      line("desk", "credit", 99_800n),
      line("fees", "credit", 200n),
    ];
    ledger.book({ bank: "Rhein Bank", reference: "pay", lines });
    expect(ledger.balanceOf("buyer", EUR).minor).to.equal(400_000n);
    expect(ledger.balanceOf("desk", EUR).minor).to.equal(99_800n);
    expect(ledger.trialBalances().map(({ debits, credits }) => [debits.minor, credits.minor])).to.deep.equal([
      [600_000n, 600_000n],
    ]);
  });

  it("counts each asset by itself", () => {
    const ledger = openedWith(100n);
    const lines = [line("cash", "debit", 7n, JPY), line("buyer", "credit", 7n, JPY)];
    ledger.book({ bank: "Rhein Bank", reference: "yen", lines });
    expect(ledger.balances()).to.have.length(4);
    expect(ledger.balanceOf("buyer", JPY).minor).to.equal(7n);
    expect(ledger.balanceOf("buyer", EUR).minor).to.equal(100n);
  });

  const unbalanced: [string, LedgerLine[]][] = [
    ["one side", [line("buyer", "debit", 1n)]],
    ["different sums", [line("buyer", "debit", 100n), line("desk", "credit", 99n)]],
    ["equal sums in different assets", [line("buyer", "debit", 5n), line("desk", "credit", 5n, JPY)]],
    ["negative amounts that cancel", [line("buyer", "debit", -5n), line("desk", "credit", -5n)]],
  ];
  for (const [what, lines] of unbalanced) {
    it(`refuses an entry with ${what}, and changes nothing`, async () => {
      const ledger = openedWith(500_000n);
      const error = await refusalOf(() => ledger.book({ bank: "Rhein Bank", reference: "wrong", lines }));
      expect(error.code).to.equal("LEDGER_UNBALANCED");
      expect(ledger.balanceOf("buyer", EUR).minor).to.equal(500_000n);
      expect(ledger.balanceOf("desk", EUR).minor).to.equal(0n);
    });
  }

  it("refuses to overdraw, says what there is and what is needed, and changes nothing", async () => {
    const ledger = openedWith(500_000n);
    const lines = [line("buyer", "debit", 500_001n), line("desk", "credit", 500_001n)];
    const error = await refusalOf(() => ledger.book({ bank: "Rhein Bank", reference: "pay one", lines }));
    expect(error.code).to.equal("FUNDS_INSUFFICIENT");
    expect(error.parameters).to.include({
      account: "buyer",
      held: "5000.00",
      needed: "5000.01",
      asset: "EUR",
    });
    expect(ledger.balanceOf("desk", EUR).minor).to.equal(0n);
  });

  it("nets an account that stands on both sides before it looks for money", () => {
    const ledger = openedWith(10n);
    const lines = [line("desk", "debit", 5n), line("desk", "credit", 5n)];
    ledger.book({ bank: "Rhein Bank", reference: "wash", lines });
    expect(ledger.balanceOf("desk", EUR).minor).to.equal(0n);
  });

  it("has claims as assets of the bank, which no money covers", () => {
    const ledger = openedWith(10n);
    const lines = [line(claimOn("buyer"), "debit", 5n), line("buyer", "credit", 5n)];
    ledger.book({ bank: "Rhein Bank", reference: "reverse one", lines });
    expect(ledger.balanceOf(claimOn("buyer"), EUR).minor).to.equal(5n);
    expect(ledger.balanceOf("buyer", EUR).minor).to.equal(15n);
    const paid = [line("buyer", "debit", 5n), line(claimOn("buyer"), "credit", 5n)];
    ledger.book({ bank: "Rhein Bank", reference: "collected", lines: paid });
    expect(ledger.balanceOf(claimOn("buyer"), EUR).minor).to.equal(0n);
  });
});
