import { expect } from "chai";
import { data } from "currency-codes";
import { currencies, currency } from "../../src/money/currency.ts";
import {
  ADDED_CURRENCIES,
  WITHDRAWALS,
  WITHDRAWN_CURRENCIES,
  WITHOUT_MINOR_UNIT,
} from "../../src/money/currency-changes.ts";
import { LIST_THREE } from "./list-three.ts";

const TABLE = new Set(data.map(({ code }) => code));

describe("changes to the table of currencies", () => {
  it("name each currency that was withdrawn or added once, with three digits and a day", () => {
    const codes = [...WITHDRAWN_CURRENCIES, ...ADDED_CURRENCIES].map(({ code }) => code);
    expect(new Set(codes).size).to.equal(codes.length);
    for (const { code, numericCode } of [...WITHDRAWN_CURRENCIES, ...ADDED_CURRENCIES])
      expect(code + numericCode).to.match(/^([A-Z]{3}\d{3}|XFO|XFU|XRE)$/);
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
      expect(currency(row.code)).to.deep.include(row);
    for (const [code, day] of WITHDRAWALS) expect(currency(code).withdrawnOn).to.equal(day);
    for (const code of WITHOUT_MINOR_UNIT) expect(currency(code).decimals).to.equal(undefined);
  });

  it("are all that list three has since 1995, in the month that it gives or from the first day after it", () => {
    for (const [code, numericCode, month] of LIST_THREE) {
      const { withdrawnOn = "", numericCode: number } = currency(code);
      expect(number, code).to.equal(numericCode);
      const [year = 0, last = 0] = month.split("-").map(Number);
      const after = last === 12 ? `${year + 1}-01-01` : `${year}-${String(last + 1).padStart(2, "0")}-01`;
      expect(withdrawnOn.startsWith(month) || withdrawnOn === after, `${code} ${withdrawnOn}`).to.equal(true);
    }
    const listed = new Set(LIST_THREE.map(([code]) => code));
    const others = currencies().filter(
      ({ code, withdrawnOn }) => withdrawnOn !== undefined && !listed.has(code),
    );
    expect(others).to.deep.equal([]);
  });

  // What a list and a law say of one code may be months apart.
  const DAYS = [
    ["BYR", "2016-07-01", "2017-01-01"],
    ["BYB", "2000-01-01", "2001-01-01"],
    ["DEM", "1999-01-01", "2002-03-01"],
    ["HRK", "2023-01-01", "2023-01-01"],
    ["TRL", "2005-01-01", "2006-01-01"],
    ["SLL", "2022-07-01", "2024-01-01"],
    ["PLZ", "1995-01-01", "1997-01-01"],
    ["CUC", "2021-01-01", "2021-07-01"],
    ["VES", undefined, undefined],
    ["USD", undefined, undefined],
  ] as const;
  for (const [code, replacedOn, withdrawnOn] of DAYS) {
    it(`${code} was replaced ${replacedOn ?? "never"} and withdrawn ${withdrawnOn ?? "never"}`, () => {
      expect(currency(code)).to.include({ replacedOn, withdrawnOn });
    });
  }
});
