import { expect } from "chai";
import { formatIso20022Amount } from "../../src/messages/iso20022/numbers.ts";
import { requireMessageCurrency } from "../../src/messages/message-currency.ts";
import { formatMtAmount } from "../../src/messages/mt103/mt103-field.ts";
import { asset } from "../../src/money/asset.ts";
import { currencyAsset } from "../../src/money/currency.ts";
import { money } from "../../src/money/money.ts";
import { refusal } from "../support/oracle/refusal.ts";

describe("the currency of a bank's message", () => {
  it("is one of ISO 4217, for history too", () => {
    for (const code of ["EUR", "CNY", "HRK", "XAU"])
      expect(() => requireMessageCurrency(code)).not.to.throw();
    expect(refusal(() => requireMessageCurrency("QQQ"))).to.equal("MESSAGE_CURRENCY");
  });

  it("is never CNH, in whose place stands CNY", () => {
    const offshore = money(100n, currencyAsset("CNH"));
    for (const write of [formatMtAmount, formatIso20022Amount])
      expect(() => write(offshore)).to.throw("for example CNY");
  });

  it("is no token's in an MT field, which has three letters", () => {
    expect(refusal(() => formatMtAmount(money(100n, asset("XUSD", 2))))).to.equal("MESSAGE_CURRENCY");
  });
});
