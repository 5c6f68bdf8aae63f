import { beRefusedWith } from "./be-refused-with.ts";
import { chargeFee } from "./charge-fee.ts";
import { conserveValue } from "./conserve-value.ts";
import { convertTo } from "./convert-to.ts";
import { cost, costAtMost } from "./cost.ts";
import { endAs, meetExpectations } from "./end-as.ts";
import { haveBalance } from "./have-balance.ts";
import { haveRate } from "./have-rate.ts";
import { settleFor } from "./settle-for.ts";
import type { Matcher } from "./verdict.ts";

/** Every matcher by its name, without any assertion library: the skins for chai and for `expect.extend` are made from it. */
export const MATCHERS = {
  beRefusedWith,
  chargeFee,
  conserveValue,
  convertTo,
  cost,
  costAtMost,
  endAs,
  haveBalance,
  haveRate,
  meetExpectations,
  settleFor,
} as const satisfies Record<string, Matcher>;

/** A matcher's arguments after its subject. */
type ArgumentsOf<Name extends keyof typeof MATCHERS> =
  Parameters<(typeof MATCHERS)[Name]> extends [subject: unknown, ...args: infer Given] ? Given : never;

/**
 * The matchers as methods of an assertion. All of them are awaited.
 *
 * @example declare module "vitest" { interface Matchers<T> extends CorridorMatchers {} }
 */
export interface CorridorMatchers<Result = Promise<void>> {
  /** `await expect("100.00 EUR").to.convertTo("108.35 USD", { at: "EUR/USD 1.0835" })` */
  convertTo(...args: ArgumentsOf<"convertTo">): Result;
  /** What the payee got: `await expect(trace).to.settleFor("7477.30 CNY", { payment: "invoice-7" })` */
  settleFor(...args: ArgumentsOf<"settleFor">): Result;
  /** Fees, margins and roundings, as the report has them: `await expect(trace).to.cost("12.30 EUR", { within: "0.05 EUR" })` */
  cost(...args: ArgumentsOf<"cost">): Result;
  /** `await expect(trace).to.costAtMost("1.5%")` */
  costAtMost(...args: ArgumentsOf<"costAtMost">): Result;
  /** `await expect(trace).to.chargeFee("escrow", "5.178618 XUSD")` */
  chargeFee(...args: ArgumentsOf<"chargeFee">): Result;
  /** `await expect(trace).to.haveBalance("seller", "7477.30 CNY")` */
  haveBalance(...args: ArgumentsOf<"haveBalance">): Result;
  /** `await expect(trace).to.endAs("released")` */
  endAs(...args: ArgumentsOf<"endAs">): Result;
  /** `await expect(trace).to.meetExpectations()` */
  meetExpectations(...args: ArgumentsOf<"meetExpectations">): Result;
  /** Of a trace, or of a corridor: `await expect(trace).to.conserveValue()` */
  conserveValue(...args: ArgumentsOf<"conserveValue">): Result;
  /** Of a trace, a call or its promise: `await expect(corridor.rate("EUR/USD")).to.beRefusedWith("StaleRate")` */
  beRefusedWith(...args: ArgumentsOf<"beRefusedWith">): Result;
  /** `await expect(corridor).to.haveRate("EUR/USD 1.0835")` */
  haveRate(...args: ArgumentsOf<"haveRate">): Result;
}
