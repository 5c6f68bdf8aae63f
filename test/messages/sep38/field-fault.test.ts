import { expect } from "chai";
import { anchorFieldFault } from "../../../src/messages/sep38/field-fault.ts";

type Row = readonly [field: string, value: string | undefined, decimals: number | undefined, fault?: string];

// RestRateIntegrationTest of the Stellar Anchor Platform, where it has the case.
const ROWS: readonly Row[] = [
  ["sell_amount", "100", 2],
  ["sell_amount", "100.0000", 2],
  ["sell_amount", "-1.0", 2, "missing or not positive"],
  ["sell_amount", "-1.00000001", 2, "missing or not positive"],
  ["sell_amount", "0", 2, "missing or not positive"],
  ["sell_amount", undefined, 2, "missing or not positive"],
  ["sell_amount", "1,5", 2, "missing or not positive"],
  ["sell_amount", "100.00001234", 2, "significant decimals (expected 2)"],
  ["buy_amount", "94.000000029", 7, "significant decimals (expected 7)"],
  ["buy_amount", "94.0000001", 7],
  ["price", "1.02345678901", 2],
  ["price", "0", undefined, "missing or not positive"],
  ["sell_amount", "100.00 vs expected 100.0045", 2],
  ["sell_amount", "100.02 vs expected 100.0045", 2, "not within rounding error"],
  ["sell_amount", "100.02 vs expected much", 2, "not within rounding error"],
  ["fee.total", "0.00", 2],
  ["fee.total", "-1.00", 2, "missing or negative"],
  ["fee.total", undefined, 2, "missing or negative"],
  ["fee.total", "1.00000001", 2, "significant decimals (expected 2)"],
  ["fee.details[?].amount", "0.70", 2],
  ["fee.details[0].amount", "0", 2, "missing or not positive"],
  ["fee.details[?].amount", "0.00007", 2, "significant decimals (expected 2)"],
  ["fee.details[?].name", "Sell fee", undefined],
  ["fee.details[?].name", undefined, undefined, "missing"],
  ["fee.details sum", "0.70+0.30 vs total 1.00", 2],
  ["fee.details sum", "0.71+0.30 vs total 1.00", 2, "sum(details) != total"],
  ["fee.details sum", "0.00+0.00 vs total 0.00", 2, "details of a zero total"],
  ["fee.details sum", "1.50+-0.50 vs total 1.00", 2, "missing or not positive"],
  ["fee.details sum", "0.70+x vs total 1.00", 2, "missing or negative"],
  ["fee.details sum", undefined, 2, "missing or negative"],
  ["fee.asset", "iso4217:USD", undefined],
  ["fee.asset", "stellar:USDC", undefined],
  ["fee.asset", "unknown", undefined, "missing or not a valid asset"],
  ["expires_at", "", undefined, "missing"],
  ["colour", "red", undefined, "unknown field"],
];

describe("anchorFieldFault", () => {
  for (const [field, value, decimals, fault] of ROWS) {
    it(`${field} ${value ?? "missing"} is ${fault ?? "good"}`, () => {
      expect(anchorFieldFault(field, value, decimals)).to.equal(fault);
    });
  }
});
