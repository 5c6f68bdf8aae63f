import { expect } from "chai";
import { data } from "currency-codes";
import { currency } from "../../src/money/currency.ts";
import {
  ADDED_CURRENCIES,
  WITHDRAWALS,
  WITHDRAWN_CURRENCIES,
  WITHOUT_MINOR_UNIT,
} from "../../src/money/currency-changes.ts";

const TABLE = new Set(data.map(({ code }) => code));

describe("changes to the table of currencies", () => {
  it("name each currency that was withdrawn or added once, with three digits and a day", () => {
    const codes = [...WITHDRAWN_CURRENCIES, ...ADDED_CURRENCIES].map(({ code }) => code);
    expect(new Set(codes).size).to.equal(codes.length);
    for (const { code, numericCode } of [...WITHDRAWN_CURRENCIES, ...ADDED_CURRENCIES])
      expect(code + numericCode).to.match(/^[A-Z]{3}\d{3}$/);
    for (const { code, withdrawnOn } of WITHDRAWN_CURRENCIES)
      expect(withdrawnOn, code).to.match(/^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
  });

  it("bring back or add what the table does not have, and change only what it has", () => {
    for (const { code } of [...WITHDRAWN_CURRENCIES, ...ADDED_CURRENCIES])
      expect(TABLE.has(code), code).to.equal(false);
    for (const code of [...WITHDRAWALS.keys(), ...WITHOUT_MINOR_UNIT])
      expect(TABLE.has(code), code).to.equal(true);
  });

  it("are what a currency is read with", () => {
    for (const row of [...WITHDRAWN_CURRENCIES, ...ADDED_CURRENCIES])
      expect(currency(row.code)).to.deep.equal(row);
    for (const [code, day] of WITHDRAWALS) expect(currency(code).withdrawnOn).to.equal(day);
    for (const code of WITHOUT_MINOR_UNIT) expect(currency(code).decimals).to.equal(undefined);
  });
});
