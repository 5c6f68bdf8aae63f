import { expect } from "chai";
import { inEither, samples, stepOf, sample } from "./support/documents.ts";

/** An amount as text in its minor units. */
const minor = (text: string): bigint => BigInt(text.replaceAll(/[,.]/g, ""));

describe("accounts on the page", () => {
  it("change from what they had: from their opening on, each before is the last after", () => {
    for (const { name, document } of samples()) {
      const balances = new Map(document.accounts.map(({ id, opening }) => [id, opening]));
      for (const { index, changes } of document.steps)
        for (const { account, before, after, up } of changes) {
          expect(balances.get(account), `${name} ${index} ${account}`).to.equal(before);
          expect(up, `${name} ${index} ${account}`).to.equal(minor(after) > minor(before));
          balances.set(account, after);
        }
    }
  });

  it("have entries that come to their changes, on the side that increases them", () => {
    for (const { name, document } of samples()) {
      const accounts = new Map(document.accounts.map((account) => [account.id, account]));
      for (const { index, changes, entries } of document.steps) {
        const sums = new Map<string, bigint>();
        for (const { account, side, amount } of entries) {
          const own = accounts.get(account);
          expect(own, `${name} ${index} ${account}`).to.not.equal(undefined);
          const change = own?.increasesBy === side ? minor(amount) : -minor(amount);
          sums.set(account, (sums.get(account) ?? 0n) + change);
        }
        const changed = new Map(
          changes.map(({ account, before, after }) => [account, minor(after) - minor(before)]),
        );
        const moved = new Map([...sums].filter(([, sum]) => sum !== 0n));
        expect(Object.fromEntries(moved), `${name} ${index}`).to.deep.equal(Object.fromEntries(changed));
      }
    }
  });

  it("name a dealer's pledge beside the reserve, and stand from the payer's bank to the payee's", () => {
    const { accounts } = sample("01-happy-path").document;
    expect(
      accounts.map(
        ({ symbol, place, holder }) => `${symbol} ${inEither(place, "en")}: ${inEither(holder, "en")}`,
      ),
    ).to.deep.equal([
      "EUR Rhein Bank: buyer",
      "EUR Rhein Bank: FX dealer",
      "EUR Rhein Bank: platform",
      "XUSD on the chain: buyer",
      "XUSD on the chain: escrow",
      "XUSD on the chain: seller",
      "USD custodian: FX dealer (pledged)",
      "USD custodian: reserve",
      "USD custodian: payouts in transit",
      "CNY Pearl Bank: FX dealer",
      "CNY Pearl Bank: seller",
      "CNY Pearl Bank: platform",
    ]);
  });

  it("compare supply and reserve after every step, and book both sides of a payment", () => {
    const pay = stepOf("01-happy-path", 4);
    expect(pay.conserved.map(({ text, equal }) => [inEither(text, "zh"), equal])).to.deep.equal([
      ["代币 1,035.723402＝储备", true],
    ]);
    expect(pay.entries).to.deep.equal([
      { account: "a1", side: "debit", amount: "1,000.00" },
      { account: "a2", side: "credit", amount: "998.00" },
      { account: "a3", side: "credit", amount: "2.00" },
      { account: "a7", side: "debit", amount: "1,035.723402" },
      { account: "a8", side: "credit", amount: "1,035.723402" },
      { account: "a4", side: "credit", amount: "1,035.723402" },
    ]);
  });
});
