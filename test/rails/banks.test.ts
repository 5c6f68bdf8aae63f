import { expect } from "chai";
import { currencyAsset } from "../../src/money/currency.ts";
import { parseAmount } from "../../src/money/money.ts";
import { CASH } from "../../src/ports.ts";
import { Banks } from "../../src/rails/banks.ts";
import { refusalOf } from "../support/refusal.ts";

const EUR = currencyAsset("EUR");

describe("Banks", () => {
  it("refuses a bank that is not there and names those that are", async () => {
    const banks = new Banks(["Rhein Bank", "Pearl Bank"]);
    const error = await refusalOf(() => banks.balanceOf("Elbe Bank", "buyer", EUR));
    expect(error.code).to.equal("BANK_UNKNOWN");
    expect(error.parameters).to.deep.equal({ bank: "Elbe Bank", known: "Rhein Bank, Pearl Bank" });
  });

  it("keeps a ledger for each bank, and lists what is in all of them", () => {
    const banks = new Banks(["Rhein Bank", "Pearl Bank"]);
    const amount = parseAmount("100.00", EUR);
    banks.book({
      bank: "Pearl Bank",
      reference: "opening",
      lines: [
        { account: CASH, side: "debit", amount },
        { account: "seller", side: "credit", amount },
      ],
    });
    expect(banks.balanceOf("Pearl Bank", "seller", EUR)).to.deep.equal(amount);
    expect(banks.balanceOf("Rhein Bank", "seller", EUR).minor).to.equal(0n);
    expect(banks.balances().map(({ bank, account }) => `${account} at ${bank}`)).to.deep.equal([
      `${CASH} at Pearl Bank`,
      "seller at Pearl Bank",
    ]);
    expect(
      banks.trialBalances().map(({ bank, debits, credits }) => [bank, debits.minor, credits.minor]),
    ).to.deep.equal([["Pearl Bank", 10_000n, 10_000n]]);
  });
});
