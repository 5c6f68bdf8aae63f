import { expect } from "chai";
import { lessCharges, settledLegs } from "../../../src/messages/iso20022/settled-legs.ts";
import { formatDecimal, parseDecimal } from "../../../src/money/decimal.ts";
import type { ChargeBearer } from "../../../src/fx/charge-bearer.ts";
import { refusal } from "../../support/oracle/refusal.ts";

const read = (text: string) => parseDecimal(text, { negative: true });
const legs = (amount: string, bearer: ChargeBearer, ...charges: readonly string[]): string[] =>
  settledLegs(read(amount), bearer, charges.map(read)).map((leg) => formatDecimal(leg));

describe("settledLegs", () => {
  it("takes each agent's charge out of the next leg, where the charges are shared or the creditor's", () => {
    for (const bearer of ["SHAR", "SLEV", "CRED"] as const)
      expect(legs("1000.00", bearer, "7.50", "0", "2.25")).to.deep.equal([
        "1000.00",
        "992.50",
        "992.50",
        "990.25",
      ]);
  });

  it("has all charges on top of the first leg where the debtor bears them, so that the whole amount arrives", () => {
    expect(legs("1000.00", "DEBT", "7.50", "2.25")).to.deep.equal(["1009.75", "1002.25", "1000.00"]);
  });

  it("is one leg without charges", () => {
    expect(legs("5", "DEBT")).to.deep.equal(["5"]);
    expect(legs("5", "SHAR")).to.deep.equal(["5"]);
  });

  it("refuses charges that leave nothing, and a charge below zero", () => {
    expect(refusal(() => legs("10", "SHAR", "10"))).to.equal("CHARGES_EXCEED_AMOUNT");
    expect(refusal(() => legs("10", "DEBT", "-1"))).to.equal("AMOUNT_NOT_POSITIVE");
    expect(refusal(() => lessCharges(read("10"), read("10.01")))).to.equal("CHARGES_EXCEED_AMOUNT");
    expect(refusal(() => lessCharges(read("10"), read("-1")))).to.equal("AMOUNT_NOT_POSITIVE");
    expect(formatDecimal(lessCharges(read("10"), read("9.99")))).to.equal("0.01");
  });
});
